//! `wayboard token`: makes tokens with the server's own key, and says what is in one.
//!
//! Making one needs nothing but read access to the data directory; the server may run meanwhile. It is taken by
//! a server that asks for tokens, on the same data directory.
//!
//! Not here: what a token means (`auth`).

use std::io::{self, Read, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jsonwebtoken::dangerous::insecure_decode;
use serde_json::Value;

use crate::auth::{Auth, AuthError, Claims, Grant, NumericDate, Pattern, ServerKey, TOKEN_BYTES_MAX};
use crate::config::{AuthSettings, ConfigError};
use crate::id::{Access, UnixMs, UserId};

/// Ten years: what is to hold longer is better made anew some day.
const VALID_SECONDS_MAX: u64 = 10 * 365 * 24 * 3_600;

/// Makes tokens, and shows what is in one.
#[derive(Debug, Args)]
pub struct TokenArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a token with the server's own key and print it
    Mint(MintArgs),
    /// Show what a token says, and whether the server would take it
    Inspect(InspectArgs),
}

#[derive(Debug, Args)]
struct MintArgs {
    /// Documents that the token opens: a name, or the beginning of names followed by `*`; may be repeated
    #[arg(long = "document", value_name = "NAME", required = true, value_parser = Pattern::parse)]
    documents: Vec<Pattern>,

    /// What may be done with them
    #[arg(long, value_name = "ACCESS", default_value = "read")]
    access: AccessArg,

    /// Id of the user; others cannot take it on in their presence
    #[arg(long, value_name = "ID", value_parser = user)]
    user: Option<UserId>,

    /// What others may call the user
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Seconds until the token ends
    #[arg(long, value_name = "SECONDS", default_value_t = 3_600,
        value_parser = clap::value_parser!(u64).range(1..=VALID_SECONDS_MAX))]
    valid_for: u64,

    /// TOML file with settings, of which only the data directory matters here
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Directory of the documents and of the server's own signing key
    #[arg(long, value_name = "DIR", default_value = "./data")]
    data: PathBuf,
}

#[derive(Debug, Args)]
struct InspectArgs {
    /// The token; `-` to read it from standard input, where it does not show in the list of processes
    #[arg(value_name = "TOKEN")]
    token: String,

    /// TOML file with settings
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    #[command(flatten)]
    auth: AuthSettings,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum AccessArg {
    /// Follow the documents and show presence
    Read,
    /// Edit as well
    Write,
    /// Delete and list as well
    Admin,
}

/// Why a token was not made, or is not good.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// A key or a setting.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The token is longer than servers take.
    #[error("the token would have more than {TOKEN_BYTES_MAX} bytes: name fewer documents, or use prefixes")]
    TooLong,
    /// The token could not be made, or the server would not take it.
    #[error(transparent)]
    Auth(#[from] AuthError),
    /// Input or output.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Does what the command line says, at the time `now`.
pub fn run(args: &TokenArgs, now: UnixMs) -> Result<(), TokenError> {
    let mut output = io::stdout().lock();
    run_to(args, now, &mut output)?;
    Ok(output.flush()?)
}

fn run_to(args: &TokenArgs, now: UnixMs, output: &mut dyn Write) -> Result<(), TokenError> {
    match &args.action {
        Action::Mint(args) => mint(args, now, output),
        Action::Inspect(args) => inspect(args, now, output),
    }
}

fn mint(args: &MintArgs, now: UnixMs, output: &mut dyn Write) -> Result<(), TokenError> {
    let key = ServerKey::load_or_create(&args.data, rand::random)
        .map_err(|error| ConfigError::rule("data", error.to_string()))?;
    let access = match args.access {
        AccessArg::Read => Access::Read,
        AccessArg::Write => Access::Write,
        AccessArg::Admin => Access::Admin,
    };
    let issued = NumericDate::from(now);
    let documents = args.documents.iter().map(|name| Grant { name: name.clone(), access });
    let claims = Claims {
        sub: args.user.as_ref().map(|user| user.as_str().to_owned()),
        name: args.name.clone(),
        exp: NumericDate(issued.0.saturating_add(args.valid_for)),
        nbf: None,
        iat: Some(issued),
        board: None,
        documents: documents.collect(),
    };
    let token = key.sign(&claims)?;
    if token.len() > TOKEN_BYTES_MAX {
        return Err(TokenError::TooLong);
    }
    Ok(writeln!(output, "{token}")?)
}

fn inspect(args: &InspectArgs, now: UnixMs, output: &mut dyn Write) -> Result<(), TokenError> {
    let mut token = args.token.clone();
    if token == "-" {
        token.clear();
        io::stdin().lock().take(64 * 1024).read_to_string(&mut token)?;
    }
    let token = token.trim();
    let data = insecure_decode::<Value>(token).map_err(|_| AuthError::Malformed)?;
    let claims = serde_json::to_string_pretty(&data.claims).map_err(io::Error::from)?;
    writeln!(output, "{claims}")?;
    let key = data.header.kid.map_or("no key id".to_owned(), |kid| format!("key id {kid:?}"));
    writeln!(output, "signed with {:?}, {key}", data.header.alg)?;
    // A key that nobody has: without the server's own, only the operator's count.
    let server_key =
        args.auth.existing_server_key()?.unwrap_or_else(|| ServerKey::from_bytes(&rand::random()));
    let auth = Auth::tokens(server_key, args.auth.operator_keys()?);
    let identity = auth.authenticate(Some(token), now)?;
    let left_ms = identity.expires_at.map_or(0, |end| end.0.saturating_sub(now.0));
    Ok(writeln!(output, "good for another {} s", left_ms / 1000)?)
}

fn user(text: &str) -> Result<UserId, &'static str> {
    UserId::parse(text).ok_or("an id has 1 to 256 bytes and no control characters")
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    const NOW: UnixMs = UnixMs(1_800_000_000_000);

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        token: TokenArgs,
    }

    fn run(args: &[&str], now: UnixMs) -> Result<String, TokenError> {
        let cli = Cli::try_parse_from([&["token"], args].concat()).unwrap();
        let mut output = Vec::new();
        run_to(&cli.token, now, &mut output)?;
        Ok(String::from_utf8(output).unwrap())
    }

    #[test]
    fn a_minted_token_opens_what_was_asked_for() {
        let data = tempfile::tempdir().unwrap();
        let data = data.path().to_str().unwrap();
        let mint =
            ["mint", "--document=boards/*", "--document=a", "--access=write", "--user=u", "--name=Ann"];
        let token = run(&[&mint[..], &["--valid-for=60", "--data", data]].concat(), NOW).unwrap();

        let key = ServerKey::load(std::path::Path::new(data)).unwrap().unwrap();
        let identity = Auth::tokens(key, Vec::new()).authenticate(Some(token.trim()), NOW).unwrap();
        let access = |name: &str| identity.access(&crate::id::DocumentName::parse(name).unwrap());
        assert_eq!(
            (access("boards/1"), access("a"), access("b")),
            (Some(Access::Write), Some(Access::Write), None)
        );
        assert_eq!(identity.user.as_ref().map(UserId::as_str), Some("u"));

        let shown = run(&["inspect", token.trim(), "--data", data], NOW).unwrap();
        assert!(shown.contains("boards/*") && shown.contains("good for another 90 s"), "{shown}");
        let later = UnixMs(NOW.0 + 100_000);
        let refused = run(&["inspect", token.trim(), "--data", data], later).unwrap_err();
        assert!(matches!(refused, TokenError::Auth(AuthError::Expired)));
    }

    #[test]
    fn looking_at_a_token_makes_no_key() {
        let data = tempfile::tempdir().unwrap();
        let directory = data.path().to_str().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let token =
            run(&["mint", "--document=*", "--data", elsewhere.path().to_str().unwrap()], NOW).unwrap();
        let refused = run(&["inspect", token.trim(), "--data", directory], NOW).unwrap_err();
        assert!(matches!(refused, TokenError::Auth(AuthError::Untrusted)));
        assert!(!data.path().join("keys").exists());
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let fails = |args: &[&str]| Cli::try_parse_from([&["token", "mint"], args].concat()).is_err();
        assert!(fails(&[]));
        assert!(fails(&["--document="]));
        assert!(fails(&["--document=a", "--access=own"]));
        assert!(fails(&["--document=a", "--valid-for=0"]));
        assert!(fails(&["--document=a", "--valid-for=99999999999"]));
        assert!(fails(&["--document=a", "--user=\n"]));
    }
}
