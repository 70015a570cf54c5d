//! Which web pages may use the server through their visitors' browsers.
//!
//! A browser lets any page open a WebSocket to any server, also to one that only this machine or this office
//! can reach; only the server can refuse, by the `Origin` that the browser adds. So:
//!
//! - The server's own pages (`Origin` is where the request went, or the public URL) and the listed origins are
//!   let in; all others are refused, also `null`.
//! - No `Origin` at all is let in: no browser leaves it out of a WebSocket handshake or a cross-site write, and
//!   other programs are held back by tokens, or not at all in open mode.
//! - In open mode on loopback, pages of this machine (any port) are let in as well, so that a development
//!   server works; but there `Host` must be of this machine too: otherwise a page of evil.example could have
//!   its own name point to 127.0.0.1 and would be taken for the server's own.

use http::uri::Authority;

/// The pages that may use the server.
#[derive(Debug, Clone)]
pub struct Origins {
    everybody: bool,
    listed: Vec<Origin>,
    reach: Reach,
}

/// Who can reach a server that lets in whoever comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This machine only, and that is all that protects it.
    Loopback,
    /// Others too: tokens protect it, or the operator wants it open.
    Anywhere,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OriginError {
    /// The page may not use the server.
    #[error("pages of {0:?} may not use this server; its operator can allow them with --origins")]
    Origin(String),
    /// The server does not go by that name.
    #[error("this server does not go by the name {0:?}; its operator can set --public-url")]
    Host(String),
}

impl Origins {
    /// The server's own pages, those of `listed` and of the public URL. What is no origin counts for nothing.
    pub fn new<'a>(
        listed: impl IntoIterator<Item = &'a str>,
        public_url: Option<&str>,
        reach: Reach,
    ) -> Self {
        let mut everybody = false;
        let mut origins: Vec<Origin> =
            public_url.and_then(|url| Origin::parse(url.trim_end_matches('/'))).into_iter().collect();
        for text in listed {
            everybody |= text == "*";
            origins.extend(Origin::parse(text));
        }
        Self { everybody, listed: origins, reach }
    }

    /// Whether a request with these headers may be served.
    pub fn check(&self, origin: Option<&str>, host: Option<&str>) -> Result<(), OriginError> {
        self.check_host(host)?;
        let Some(origin) = origin else { return Ok(()) };
        if self.everybody {
            return Ok(());
        }
        let refused = || OriginError::Origin(origin.chars().take(200).collect());
        let page = Origin::parse(origin).ok_or_else(refused)?;
        let own = host.and_then(|host| Origin::of(&page.scheme, host)).is_some_and(|own| own == page);
        let same_machine = self.reach == Reach::Loopback && is_loopback_host(&page.host);
        if own || same_machine || self.listed.contains(&page) { Ok(()) } else { Err(refused()) }
    }

    fn check_host(&self, host: Option<&str>) -> Result<(), OriginError> {
        let Some(host) = host.filter(|_| self.reach == Reach::Loopback && !self.everybody) else {
            return Ok(());
        };
        let known = Origin::of("http", host).is_some_and(|own| {
            is_loopback_host(&own.host) || self.listed.iter().any(|listed| listed.host == own.host)
        });
        if known { Ok(()) } else { Err(OriginError::Host(host.chars().take(200).collect())) }
    }
}

/// Scheme, host and port in one spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Origin {
    scheme: String,
    host: String,
    port: u16,
}

impl Origin {
    fn parse(text: &str) -> Option<Self> {
        let (scheme, authority) = text.split_once("://")?;
        Self::of(scheme, authority)
    }

    fn of(scheme: &str, authority: &str) -> Option<Self> {
        let scheme = scheme.to_ascii_lowercase();
        let default = match scheme.as_str() {
            "http" => 80,
            "https" => 443,
            _ => return None,
        };
        if authority.contains(['@', '/', '?', '#']) {
            return None;
        }
        let parsed: Authority = authority.parse().ok()?;
        let host = parsed.host().to_ascii_lowercase();
        let port = if parsed.port().is_some() { parsed.port_u16()? } else { default };
        (!host.is_empty()).then_some(Self { scheme, host, port })
    }
}

/// The host of `scheme://host[:port]` in small letters; nothing if `text` is not of that form.
pub fn host_of(text: &str) -> Option<String> {
    Origin::parse(text).map(|origin| origin.host)
}

/// Whether `host` (without port) means this machine.
pub fn is_loopback_host(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost"
        || bare.ends_with(".localhost")
        || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "127.0.0.1:8090";

    #[test]
    fn a_server_of_this_machine_serves_this_machine_only() {
        let origins = Origins::new(["https://app.example"], None, Reach::Loopback);
        let check = |origin: Option<&str>, host: &str, fits: bool| {
            assert_eq!(origins.check(origin, Some(host)).is_ok(), fits, "{origin:?} at {host}");
        };
        check(None, HERE, true);
        check(Some("http://127.0.0.1:8090"), HERE, true);
        check(Some("http://localhost:5173"), "localhost:8090", true);
        check(Some("http://[::1]:8090"), "[::1]:8090", true);
        check(Some("https://app.example"), HERE, true);
        check(Some("https://app.example:443"), HERE, true);
        check(Some("https://APP.example"), HERE, true);
        check(Some("https://app.example:444"), HERE, false);
        check(Some("http://app.example"), HERE, false);
        check(Some("https://evil.example"), HERE, false);
        check(Some("http://localhost.evil.example"), HERE, false);
        check(Some("null"), HERE, false);
        check(Some("file://"), HERE, false);
        check(Some(""), HERE, false);
        check(Some("http://localhost@evil.example"), HERE, false);
        // A name of the attacker's that points to 127.0.0.1.
        check(Some("http://evil.example:8090"), "evil.example:8090", false);
        check(None, "evil.example:8090", false);
    }

    #[test]
    fn a_server_of_many_serves_its_own_pages_under_any_name() {
        let origins = Origins::new([], Some("https://board.example/"), Reach::Anywhere);
        let check = |origin: Option<&str>, host: &str, fits: bool| {
            assert_eq!(origins.check(origin, Some(host)).is_ok(), fits, "{origin:?} at {host}");
        };
        check(None, "board.example", true);
        check(Some("https://board.example"), "10.0.0.1:8090", true);
        check(Some("http://server:8090"), "server:8090", true);
        check(Some("http://server"), "server:80", true);
        check(Some("http://server:8091"), "server:8090", false);
        check(Some("http://localhost:5173"), "server:8090", false);
        check(Some("https://evil.example"), "board.example", false);
    }

    #[test]
    fn a_star_lets_every_page_in() {
        let origins = Origins::new(["*"], None, Reach::Loopback);
        assert_eq!(origins.check(Some("https://evil.example"), Some("x")), Ok(()));
        assert_eq!(origins.check(Some("null"), None), Ok(()));
    }
}
