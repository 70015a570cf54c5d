//! Every setting of the server: its name, default, unit and meaning, said once and checked once.
//!
//! One name serves everywhere: `frame_bytes_max` in the TOML file is `--frame-bytes-max` on the command
//! line and `WAYBOARD_FRAME_BYTES_MAX` in the environment. [`layers`] merges the three; [`Config::check`]
//! then looks at what only makes sense together. A [`ConfigError`] names the option and says what to do.
//!
//! Not here: what a limit does (the module that enforces it takes it by value), keys as such (`auth`).

mod admission;
mod boards;
mod bounds;
pub mod layers;
pub mod limits;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};

pub use admission::Admission;
pub use boards::BoardSettings;
pub use layers::{ConfigError, Effective, Source, parse};
pub use limits::{DocumentLimits, RoomSettings, SessionLimits, SocketLimits, StoreSettings};

/// How names become environment variables, for the end of `--help`.
const NAMES: &str = "Every option can also be set in the environment (--frame-bytes-max is \
WAYBOARD_FRAME_BYTES_MAX) and in the TOML file (frame_bytes_max). The command line wins over the \
environment, that over the file.";

/// All settings of `wayboard serve`.
#[derive(Debug, Clone, Parser)]
#[command(name = "serve", about = "Run the server", after_help = NAMES)]
pub struct Config {
    /// TOML file with settings, one `name = value` per line
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Address and port to listen on; port 0 takes any free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8090")]
    pub listen: SocketAddr,

    /// Where documents and the server's own key are kept, and who may come in.
    #[command(flatten)]
    pub auth: AuthSettings,

    /// How clients reach the server.
    #[command(flatten)]
    pub edge: EdgeSettings,

    /// What the server says about itself.
    #[command(flatten)]
    pub log: LogSettings,

    /// Bounds on sockets.
    #[command(flatten)]
    pub sockets: SocketLimits,

    /// Bounds on one session.
    #[command(flatten)]
    pub sessions: SessionLimits,

    /// Bounds on documents.
    #[command(flatten)]
    pub documents: DocumentLimits,

    /// Boards and workshops.
    #[command(flatten)]
    pub boards: BoardSettings,

    /// How a room works through its edits.
    #[command(flatten)]
    pub room: RoomSettings,

    /// How documents are saved.
    #[command(flatten)]
    pub store: StoreSettings,
}

/// Keys and modes: who may come in. Also what `wayboard token` needs.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Who may come in")]
pub struct AuthSettings {
    /// Directory of the documents and of the server's own signing key
    #[arg(long, value_name = "DIR", default_value = "./data")]
    pub data: PathBuf,

    /// Let everybody in without a token, with all rights. The default as long as only this machine can
    /// reach the server (it listens on a loopback address and has no public URL elsewhere)
    #[arg(long)]
    pub open: bool,

    /// Ask everybody for a token; mint them with `wayboard token mint` or in your own application. The
    /// default as soon as a key of yours is configured
    #[arg(long)]
    pub tokens: bool,

    /// File with your own HS256 secret, at least 32 bytes; tokens signed with it are accepted
    #[arg(long, value_name = "FILE")]
    pub jwt_secret_file: Option<PathBuf>,

    /// Your own HS256 secret in base64, at least 32 bytes. Better in the environment or a file than on the
    /// command line, where other users of the machine can read it
    #[arg(long, value_name = "BASE64", hide_env_values = true)]
    pub jwt_secret: Option<Secret>,

    /// File with your Ed25519 public key (PEM); tokens signed with its private key (EdDSA) are accepted
    #[arg(long, value_name = "FILE")]
    pub jwt_public_key_file: Option<PathBuf>,

    /// Id of your key: tokens that carry another `kid` are refused. Without it any `kid` is taken
    #[arg(long, value_name = "ID")]
    pub jwt_key_id: Option<String>,

    /// What the `aud` claim of your tokens must name. Without it tokens that carry an `aud` are refused
    #[arg(long, value_name = "TEXT")]
    pub jwt_audience: Option<String>,
}

/// How clients reach the server.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "How clients reach the server")]
pub struct EdgeSettings {
    /// The URL at which clients reach the server, when a proxy stands in between, such as
    /// `https://board.example.org`
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,

    /// Web pages that may use the server besides its own, as origins such as `https://app.example.org`,
    /// with commas in between; `*` for all
    #[arg(long, value_name = "ORIGIN", value_delimiter = ',')]
    pub origins: Vec<String>,

    /// Trust the X-Forwarded-For and X-Forwarded-Proto headers: only behind a proxy that sets them
    #[arg(long)]
    pub behind_proxy: bool,

    /// Certificate chain (PEM), to serve TLS without a proxy
    #[arg(long, value_name = "FILE")]
    pub tls_certificate: Option<PathBuf>,

    /// Private key (PEM) of the certificate
    #[arg(long, value_name = "FILE")]
    pub tls_key: Option<PathBuf>,
}

/// What the server says about itself, on standard error.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Logging")]
pub struct LogSettings {
    /// What to log: error, warn, info, debug or trace, also by module, such as `info,wayboard::room=debug`
    #[arg(long, value_name = "FILTER", default_value = "info")]
    pub log: String,

    /// Form of the log on standard error
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub log_format: LogFormat,
}

/// Form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Human,
    /// One JSON object per line.
    Json,
}

/// A text that must not be shown. Its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The secret text, for the one who uses it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl std::str::FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

impl Config {
    /// Finds settings that contradict each other, before anything is opened.
    pub fn check(&self) -> Result<(), ConfigError> {
        self.admission()?;
        match (&self.edge.tls_certificate, &self.edge.tls_key) {
            (Some(_), None) => return Err(ConfigError::rule("tls_certificate", "needs tls_key beside it")),
            (None, Some(_)) => return Err(ConfigError::rule("tls_key", "needs tls_certificate beside it")),
            (Some(_), Some(_)) | (None, None) => {}
        }
        self.check_origins()?;
        self.sockets.check()?;
        self.sessions.check()?;
        self.documents.check()?;
        self.boards.check()?;
        self.room.check()?;
        self.store.check()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(args: &[&str]) -> Config {
        Config::try_parse_from([&["wayboard"], args].concat()).unwrap()
    }

    #[test]
    fn defaults_are_sound_and_open_on_this_machine_only() {
        let config = config(&[]);
        config.check().unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8090");
        assert_eq!(config.admission().unwrap(), Admission::OpenOnLoopback);
    }

    #[test]
    fn what_others_can_reach_needs_a_decision() {
        let check = |args: &[&str], mode: Option<Admission>| {
            let got = config(args).admission();
            assert_eq!(got.as_ref().ok(), mode.as_ref(), "{args:?}: {got:?}");
            if let Err(error) = got {
                let text = error.to_string();
                assert!(text.contains("--tokens") && text.contains("--open"), "{text}");
            }
        };
        check(&["--listen=0.0.0.0:80"], None);
        check(&["--listen=[::]:80"], None);
        check(&["--listen=[::1]:80"], Some(Admission::OpenOnLoopback));
        check(&["--listen=0.0.0.0:80", "--open"], Some(Admission::Open));
        check(&["--listen=0.0.0.0:80", "--tokens"], Some(Admission::Tokens));
        check(&["--listen=0.0.0.0:80", "--jwt-secret-file=x"], Some(Admission::Tokens));
        check(&["--public-url=https://board.example.org"], None);
        check(&["--public-url=http://localhost:8090/"], Some(Admission::OpenOnLoopback));
        check(&["--public-url=https://board.example.org", "--open"], Some(Admission::Open));
    }

    #[test]
    fn contradictions_name_their_option() {
        let check = |args: &[&str], option: &str| {
            let error = config(args).check().unwrap_err().to_string();
            assert!(error.starts_with(option), "{args:?}: {error}");
        };
        check(&["--open", "--tokens"], "open");
        check(&["--open", "--jwt-public-key-file=k.pem"], "open");
        check(&["--tls-key=k.pem"], "tls_key");
        check(&["--tls-certificate=k.pem"], "tls_certificate");
        check(&["--public-url=board.example.org"], "public_url");
        check(&["--origins=https://a.example,b.example"], "origins");
        check(&["--origins=https://a.example/app"], "origins");
        check(&["--frame-bytes-max=10"], "frame_bytes_max");
        check(&["--connections-max=0"], "connections_max");
        check(&["--import-bytes-max=20000000"], "import_bytes_max");
        check(&["--webhook-ms-max=90000"], "webhook_ms_max");
    }

    #[test]
    fn the_defaults_of_boards_are_those_that_operators_are_told() {
        assert_eq!(config(&[]).boards_limits(), crate::boards::Limits::default());
    }

    #[test]
    fn secrets_do_not_show() {
        let config = config(&["--jwt-secret=c2VjcmV0"]);
        assert!(!format!("{config:?}").contains("c2VjcmV0"));
    }
}
