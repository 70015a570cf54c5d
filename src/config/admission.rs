//! From settings to who may come in: the mode, the keys, the pages.
//!
//! The rule that matters: a server that others can reach is never open because nobody thought of it.
//!
//! Not here: what a key checks (`auth`).

use std::path::Path;

use crate::auth::origin::{Reach, host_of, is_loopback_host};
use crate::auth::{Auth, Expectations, KeyError, OperatorKey, Origins, ServerKey};

use super::{AuthSettings, Config, ConfigError};

/// Whether tokens are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// Everybody may do everything, because the operator said so.
    Open,
    /// The same, because only this machine can reach the server.
    OpenOnLoopback,
    /// A token decides.
    Tokens,
}

impl Config {
    /// Whether tokens are asked for, by the rules that `--open` and `--tokens` describe.
    pub fn admission(&self) -> Result<Admission, ConfigError> {
        let auth = &self.auth;
        let own_key =
            auth.jwt_secret.is_some() || auth.jwt_secret_file.is_some() || auth.jwt_public_key_file.is_some();
        if auth.open && (auth.tokens || own_key) {
            let with = if auth.tokens { "tokens" } else { "a configured key (jwt_…)" };
            return Err(ConfigError::rule(
                "open",
                format!("contradicts {with}: leave out the one or the other"),
            ));
        }
        if auth.open {
            return Ok(Admission::Open);
        }
        if auth.tokens || own_key {
            return Ok(Admission::Tokens);
        }
        if !self.listen.ip().is_loopback() {
            return Err(self.ask_for_mode(&self.listen.to_string()));
        }
        match &self.edge.public_url {
            Some(url) if !is_loopback_host(&public_host(url)?) => Err(self.ask_for_mode(url)),
            Some(_) | None => Ok(Admission::OpenOnLoopback),
        }
    }

    pub(super) fn check_origins(&self) -> Result<(), ConfigError> {
        if let Some(url) = &self.edge.public_url {
            public_host(url)?;
        }
        self.edge.origins.iter().try_for_each(|origin| check_origin(origin))
    }

    /// The pages that may use the server.
    pub fn origins(&self) -> Result<Origins, ConfigError> {
        let reach = match self.admission()? {
            Admission::OpenOnLoopback => Reach::Loopback,
            Admission::Open | Admission::Tokens => Reach::Anywhere,
        };
        let listed = self.edge.origins.iter().map(String::as_str);
        Ok(Origins::new(listed, self.edge.public_url.as_deref(), reach))
    }

    /// Who comes in. Reads the key files, and makes the server's own key at the first start.
    pub fn auth(&self) -> Result<Auth, ConfigError> {
        let server_key = self.auth.server_key()?;
        match self.admission()? {
            Admission::Open | Admission::OpenOnLoopback => Ok(Auth::open(server_key)),
            Admission::Tokens => Ok(Auth::tokens(server_key, self.auth.operator_keys()?)),
        }
    }

    fn ask_for_mode(&self, reached_at: &str) -> ConfigError {
        ConfigError::rule(
            if self.listen.ip().is_loopback() { "public_url" } else { "listen" },
            format!(
                "{reached_at} can be reached from other machines: add --tokens to ask everybody for a token \
                 (wayboard token mint), or --open to let everybody in with all rights"
            ),
        )
    }
}

impl AuthSettings {
    /// The server's own key; made if there is none yet.
    pub fn server_key(&self) -> Result<ServerKey, ConfigError> {
        ServerKey::load_or_create(&self.data, rand::random)
            .map_err(|error| ConfigError::rule("data", error.to_string()))
    }

    /// The server's own key, if it has made one.
    pub fn existing_server_key(&self) -> Result<Option<ServerKey>, ConfigError> {
        ServerKey::load(&self.data).map_err(|error| ConfigError::rule("data", error.to_string()))
    }

    /// The keys that the operator configured.
    pub fn operator_keys(&self) -> Result<Vec<OperatorKey>, ConfigError> {
        let expect = || Expectations { key_id: self.jwt_key_id.clone(), audience: self.jwt_audience.clone() };
        let mut keys = Vec::new();
        if let Some(secret) = &self.jwt_secret {
            keys.push(named("jwt_secret", OperatorKey::secret_base64(secret.expose(), expect()))?);
        }
        if let Some(path) = &self.jwt_secret_file {
            let bytes = read("jwt_secret_file", path)?;
            keys.push(named("jwt_secret_file", OperatorKey::secret(&bytes, expect()))?);
        }
        if let Some(path) = &self.jwt_public_key_file {
            let pem = read("jwt_public_key_file", path)?;
            keys.push(named("jwt_public_key_file", OperatorKey::ed25519_public_pem(&pem, expect()))?);
        }
        Ok(keys)
    }
}

fn named<T>(option: &'static str, result: Result<T, KeyError>) -> Result<T, ConfigError> {
    result.map_err(|error| ConfigError::rule(option, error.to_string()))
}

fn read(option: &'static str, path: &Path) -> Result<Vec<u8>, ConfigError> {
    std::fs::read(path).map_err(|error| ConfigError::rule(option, format!("{}: {error}", path.display())))
}

/// The host of the public URL; an error says what such a URL looks like.
fn public_host(url: &str) -> Result<String, ConfigError> {
    let form = "is not of the form https://host or http://host:port";
    host_of(url.trim_end_matches('/'))
        .ok_or_else(|| ConfigError::rule("public_url", format!("{url:?} {form}")))
}

fn check_origin(origin: &str) -> Result<(), ConfigError> {
    if origin == "*" || host_of(origin).is_some() {
        return Ok(());
    }
    Err(ConfigError::rule(
        "origins",
        format!("{origin:?} is not an origin: write https://host or http://host:port, without a path, or *"),
    ))
}
