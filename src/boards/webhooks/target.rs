//! Where a webhook may lead: the URL is checked when somebody subscribes, and again before each attempt.
//!
//! Names are refused here only where they cannot be public. What a name leads to shows when it is resolved; that is
//! checked by the sender, which connects to no other address than the one it has checked.
//!
//! Not here: which addresses are internal (`address`), the connection (`sender`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use http::Uri;

use super::Limits;
use super::address::is_internal;

/// Ends of names that mean a host of the own network (RFC 6761, 6762, 8375, and ICANN's `internal`).
const INTERNAL_NAMES: [&str; 6] = ["localhost", "local", "internal", "localdomain", "lan", "home.arpa"];

/// What the operator allows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whether webhooks may lead into the server's own network.
    pub internal_allowed: bool,
}

impl Policy {
    /// Whether a connection to `address` may be made.
    pub fn admits(self, address: IpAddr) -> bool {
        self.internal_allowed || !is_internal(address)
    }
}

/// A URL that was taken apart and is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Whether it is `https`.
    pub tls: bool,
    /// The host.
    pub host: Host,
    /// The port, also where the URL has none.
    pub port: u16,
    /// Path and query, beginning with a slash.
    pub path: String,
}

/// The host of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    /// A name for DNS, in small letters and without a full stop at its end.
    Name(String),
    /// An address.
    Address(IpAddr),
}

/// Why a URL is no target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// Too long.
    #[error("the url of a webhook has at most {0} bytes")]
    TooLong(usize),
    /// No URL that everybody reads the same way.
    #[error("the url of a webhook must be a full one in plain ASCII, like https://example.org/hook")]
    Malformed,
    /// Another scheme.
    #[error("the url of a webhook must begin with https:// or http://")]
    Scheme,
    /// Name or password in it.
    #[error("the url of a webhook must not hold a user name: the signature says who sends it")]
    UserInfo,
    /// A port of some other service.
    #[error("a webhook goes to port 80, 443 or one from 1024 up, not to {0}")]
    Port(u16),
    /// In the own network.
    #[error("the url of a webhook leads into the server's own network, which its operator does not allow")]
    Internal,
}

impl Target {
    /// The value of the header `host`.
    pub(super) fn authority(&self) -> String {
        let host = match &self.host {
            Host::Name(name) => name.clone(),
            Host::Address(IpAddr::V4(address)) => address.to_string(),
            Host::Address(IpAddr::V6(address)) => format!("[{address}]"),
        };
        let usual = if self.tls { 443 } else { 80 };
        if self.port == usual { host } else { format!("{host}:{}", self.port) }
    }
}

/// Takes `url` apart and says whether a webhook may lead there.
pub fn check(url: &str, policy: Policy, limits: &Limits) -> Result<Target, TargetError> {
    if url.len() > limits.url_bytes_max {
        return Err(TargetError::TooLong(limits.url_bytes_max));
    }
    if !url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(TargetError::Malformed);
    }
    let uri: Uri = url.parse().map_err(|_| TargetError::Malformed)?;
    let tls = match uri.scheme_str() {
        Some("https") => true,
        Some("http") => false,
        Some(_) => return Err(TargetError::Scheme),
        None => return Err(TargetError::Malformed),
    };
    let authority = uri.authority().ok_or(TargetError::Malformed)?.as_str();
    if authority.contains('@') {
        return Err(TargetError::UserInfo);
    }
    let (host, port) = split_port(authority, if tls { 443 } else { 80 })?;
    if !(port == 80 || port == 443 || port >= 1024) {
        return Err(TargetError::Port(port));
    }
    let host = parse_host(host)?;
    let is_refused = match &host {
        Host::Name(name) => is_internal_name(name),
        Host::Address(address) => is_internal(*address),
    };
    if is_refused && !policy.internal_allowed {
        return Err(TargetError::Internal);
    }
    // A URL may be without a path and still have a query.
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
    Ok(Target { tls, host, port, path })
}

fn split_port(authority: &str, usual: u16) -> Result<(&str, u16), TargetError> {
    // The colons of an IPv6 address are in brackets.
    let at = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
    let Some(at) = at else { return Ok((authority, usual)) };
    let port = &authority[at + 1..];
    let port = port.bytes().all(|byte| byte.is_ascii_digit()).then(|| port.parse().ok()).flatten();
    Ok((&authority[..at], port.ok_or(TargetError::Malformed)?))
}

fn parse_host(host: &str) -> Result<Host, TargetError> {
    if let Some(inner) = host.strip_prefix('[') {
        let address: Option<Ipv6Addr> = inner.strip_suffix(']').and_then(|inner| inner.parse().ok());
        return address.map(|address| Host::Address(address.into())).ok_or(TargetError::Malformed);
    }
    let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    let last = name.rsplit('.').next().unwrap_or_default();
    // `127.1`, `0x7f000001` and `2130706433` are addresses to some programs: take the one form that is clear.
    if last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x") {
        let address: Ipv4Addr = name.parse().map_err(|_| TargetError::Malformed)?;
        return Ok(Host::Address(address.into()));
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    let is_name = name.len() <= 253 && name.split('.').all(is_label);
    if is_name { Ok(Host::Name(name)) } else { Err(TargetError::Malformed) }
}

/// Names without a full stop are found through the search list of the own network, if at all.
fn is_internal_name(name: &str) -> bool {
    let ends_with =
        |end: &&str| name.strip_suffix(*end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !name.contains('.') || INTERNAL_NAMES.iter().any(ends_with)
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSIDE: Policy = Policy { internal_allowed: true };

    fn verdict(url: &str) -> Result<Target, TargetError> {
        check(url, Policy::default(), &Limits::default())
    }

    #[test]
    fn a_public_url_is_taken_apart() {
        let target = verdict("https://Hooks.Example.org./a/b?c=d#e").unwrap();
        let host = Host::Name("hooks.example.org".into());
        assert_eq!(target, Target { tls: true, host, port: 443, path: "/a/b?c=d".into() });
        assert_eq!(target.authority(), "hooks.example.org");
        let target = verdict("http://example.org:8080?c").unwrap();
        assert_eq!((target.path.as_str(), target.authority().as_str()), ("/?c", "example.org:8080"));
        let target = verdict("https://[2606:4700:4700::1111]:8443").unwrap();
        assert_eq!((target.path.as_str(), target.authority().as_str()), ("/", "[2606:4700:4700::1111]:8443"));
        assert_eq!(verdict("http://1.1.1.1/").unwrap().port, 80);
        assert!(verdict("HTTPS://xn--mnchen-3ya.example/").is_ok());
    }

    #[test]
    fn internal_hosts_need_the_operators_leave() {
        let urls = [
            "http://127.0.0.1/",
            "http://10.1.2.3:8080/x",
            "http://169.254.169.254/latest/meta-data",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::ffff:192.168.0.1]/",
            "http://[64:ff9b::10.0.0.1]/",
            "http://[fe80::1]/",
            "http://localhost/",
            "http://LOCALHOST.:8080/",
            "http://a.localhost/",
            "http://printer.local/",
            "http://metadata.google.internal/",
            "http://router.home.arpa/",
            "http://redis:6379/",
        ];
        for url in urls {
            assert_eq!(verdict(url), Err(TargetError::Internal), "{url}");
            assert!(check(url, INSIDE, &Limits::default()).is_ok(), "{url}");
        }
        assert!(verdict("https://notlocal/").is_err());
        assert!(verdict("https://mylocalhost.example/").is_ok());
    }

    #[test]
    fn urls_that_could_be_read_differently_are_refused() {
        let refused = |url: &str, want: &TargetError| {
            assert_eq!(verdict(url).as_ref(), Err(want), "{url}");
            assert_eq!(check(url, INSIDE, &Limits::default()).as_ref(), Err(want), "{url}");
        };
        let malformed = [
            "",
            "example.org",
            "/hook",
            "http://",
            "http:///x",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0177.0.0.1/",
            "http://1.2.3.4.5/",
            "http://a..b/",
            "http://exa mple.org/",
            "http://ex\u{e4}mple.org/",
            "http://example.org:/",
            "http://example.org:+80/",
            "http://example.org:99999/",
            "http://[::1/",
            "http://[fe80::1%25eth0]/",
            "http://example.org\\@127.0.0.1/",
            "http://%31%32%37.0.0.1/",
            "http://example.org/\r\nx: y",
        ];
        for url in malformed {
            refused(url, &TargetError::Malformed);
        }
        refused("ftp://example.org/", &TargetError::Scheme);
        refused("file://example.org/etc/passwd", &TargetError::Scheme);
        refused("https://user:word@example.org/", &TargetError::UserInfo);
        refused("https://example.org@127.0.0.1/", &TargetError::UserInfo);
        refused("http://example.org:25/", &TargetError::Port(25));
        refused("http://example.org:0/", &TargetError::Port(0));
        refused(&format!("https://example.org/{}", "x".repeat(2_048)), &TargetError::TooLong(2_048));
    }
}
