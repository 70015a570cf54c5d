//! Who may do what: turns a token into an [`Identity`], and an identity into [`Access`] to one document.
//!
//! A token is a JWT. Its algorithm is fixed by the configured key, never by the token. Which documents it
//! opens stands in its `documents` claim; nothing is looked up anywhere. Rights are per document, never finer.
//!
//! Not here: how a token travels (`http/credentials`, the dialects), or what a refused session is told.

pub mod claims;
pub mod keys;
pub mod origin;

use std::fmt;
use std::sync::Arc;

use jsonwebtoken::errors::ErrorKind;

pub use claims::{Claims, Grant, NumericDate, Pattern};
pub use keys::{Expectations, KeyError, OperatorKey, ServerKey};
pub use origin::{OriginError, Origins};

use crate::id::{Access, DocumentName, UnixMs, UserId};

/// Longest token, in bytes: room for some hundred documents, and less than a proxy takes in one header.
pub const TOKEN_BYTES_MAX: usize = 7 * 1024;

/// How far the clocks of those who sign and those who check may be apart.
const SKEW_MS: u64 = 30_000;

/// Longest display name that is taken from a token, in bytes; the rest is cut off.
const NAME_BYTES_MAX: usize = 256;

/// Why a token is refused. Clients hear only that it was; operators find the reason in metrics and logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// There is none.
    #[error("no token")]
    Missing,
    /// It is longer than [`TOKEN_BYTES_MAX`].
    #[error("token is too long")]
    TooLong,
    /// It is no JWT, or its claims are not what they should be.
    #[error("token is malformed")]
    Malformed,
    /// No configured key made it: wrong signature, algorithm, key id or audience.
    #[error("token was not signed by a known key for this server")]
    Untrusted,
    /// Its time is over.
    #[error("token has expired")]
    Expired,
    /// Its time has not come.
    #[error("token is not valid yet")]
    NotYet,
    /// A token could not be made.
    #[error("token could not be signed")]
    Signing,
}

impl AuthError {
    /// A short label for metrics.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Missing => "token_missing",
            Self::TooLong => "token_too_long",
            Self::Malformed => "token_malformed",
            Self::Untrusted => "token_untrusted",
            Self::Expired => "token_expired",
            Self::NotYet => "token_not_yet",
            Self::Signing => "token_signing",
        }
    }
}

/// Decides who comes in. A cheap clone.
#[derive(Clone)]
pub struct Auth(Arc<Inner>);

struct Inner {
    mode: Mode,
    server_key: ServerKey,
}

enum Mode {
    /// Everybody may do everything; tokens tell the participants of boards apart.
    Open,
    /// A token signed by the server's own key or one of these.
    Tokens(Vec<OperatorKey>),
}

impl Auth {
    /// Lets everybody in with all rights. The key serves `wayboard token` all the same.
    pub fn open(server_key: ServerKey) -> Self {
        Self(Arc::new(Inner { mode: Mode::Open, server_key }))
    }

    /// Lets those in who have a token signed by `server_key` or one of `keys`.
    pub fn tokens(server_key: ServerKey, keys: Vec<OperatorKey>) -> Self {
        Self(Arc::new(Inner { mode: Mode::Tokens(keys), server_key }))
    }

    /// Whether everybody may do everything.
    pub fn is_open(&self) -> bool {
        matches!(self.0.mode, Mode::Open)
    }

    /// Who the bearer of `token` is at the time `now`.
    pub fn authenticate(&self, token: Option<&str>, now: UnixMs) -> Result<Identity, AuthError> {
        let token = token.filter(|token| !token.is_empty());
        match &self.0.mode {
            Mode::Open => self.participant(token, now),
            Mode::Tokens(keys) => self.verify(token.ok_or(AuthError::Missing)?, keys)?.into_identity(now),
        }
    }

    /// In open mode a token says one thing only: which participant of which board comes. Boards keep their own
    /// rights, whoever may use the server.
    fn participant(&self, token: Option<&str>, now: UnixMs) -> Result<Identity, AuthError> {
        let claims = token.and_then(|token| self.verify(token, &[]).ok());
        let Some(claims) = claims.filter(|claims| claims.board.is_some()) else {
            return Ok(Identity::everybody());
        };
        let participant = claims.into_identity(now)?;
        // What is beyond their board they may do as everybody may: not by this token.
        Ok(Identity { grants: Identity::everybody().grants, is_known: false, ..participant })
    }

    /// A token that says `claims`, signed by the server's own key.
    pub fn sign(&self, claims: &Claims) -> Result<String, AuthError> {
        self.0.server_key.sign(claims)
    }

    fn verify(&self, token: &str, keys: &[OperatorKey]) -> Result<Claims, AuthError> {
        if token.len() > TOKEN_BYTES_MAX {
            return Err(AuthError::TooLong);
        }
        let header = jsonwebtoken::decode_header(token).map_err(|_| AuthError::Malformed)?;
        let mut result = Err(AuthError::Untrusted);
        let server_key = std::iter::once(self.0.server_key.verifier());
        for key in server_key.chain(keys.iter().map(OperatorKey::verifier)) {
            if key.answers_to(header.kid.as_deref()) && result.is_err() {
                result = match key.verify(token) {
                    Ok(claims) => Ok(claims),
                    Err(error) => Err(worse(result.err(), why(&error))),
                };
            }
        }
        result
    }
}

impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_open() { "Auth(open)" } else { "Auth(tokens)" })
    }
}

/// What the library's refusal means to us.
fn why(error: &jsonwebtoken::errors::Error) -> AuthError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the enum is not exhaustive; all else is distrust")]
    match error.kind() {
        ErrorKind::Json(_) | ErrorKind::Base64(_) | ErrorKind::Utf8(_) => AuthError::Malformed,
        _ => AuthError::Untrusted,
    }
}

/// A good signature over bad claims says more than another key's "not mine".
fn worse(before: Option<AuthError>, now: AuthError) -> AuthError {
    before.filter(|before| *before == AuthError::Malformed).unwrap_or(now)
}

/// Somebody who was let in, and what they may do. A cheap clone.
#[derive(Debug, Clone, PartialEq)]
pub struct Identity {
    /// Who it is, where the token says so.
    pub user: Option<UserId>,
    /// What others may call them.
    pub name: Option<Arc<str>>,
    /// From then on the identity is void, tolerance for skewed clocks included; nothing in open mode.
    pub expires_at: Option<UnixMs>,
    /// The board that `user` is a participant of; rights on its documents come from there and not from the grants.
    pub board: Option<Arc<str>>,
    /// Whether the rights come from a token, and not from the mode.
    pub is_known: bool,
    grants: Arc<[Grant]>,
}

impl Identity {
    /// Whoever comes in open mode.
    pub fn everybody() -> Self {
        let everything = Grant { name: Pattern::everything(), access: Access::Admin };
        let grants = Arc::new([everything]);
        Self { user: None, name: None, expires_at: None, board: None, is_known: false, grants }
    }

    /// Who has no token where one is needed.
    pub fn nobody() -> Self {
        Self { grants: Arc::new([]), ..Self::everybody() }
    }

    /// What the bearer may do with `document`; nothing if not even read it.
    pub fn access(&self, document: &DocumentName) -> Option<Access> {
        let matching = self.grants.iter().filter(|grant| grant.name.matches(document));
        matching.map(|grant| grant.access).max()
    }

    /// Whether the bearer may do `least` with `document`.
    pub fn may(&self, least: Access, document: &DocumentName) -> bool {
        self.access(document) >= Some(least)
    }

    /// Whether the bearer may administer every document, and with that the server.
    pub fn is_admin(&self) -> bool {
        self.administers("")
    }

    /// Whether the bearer may administer every document whose name begins with `prefix`.
    pub fn administers(&self, prefix: &str) -> bool {
        self.grants.iter().any(|grant| grant.access == Access::Admin && grant.name.covers(prefix))
    }
}

impl Claims {
    /// The identity that these claims, once verified, give at the time `now`.
    fn into_identity(self, now: UnixMs) -> Result<Identity, AuthError> {
        let expires_at = UnixMs(self.exp.millis().saturating_add(SKEW_MS));
        if now >= expires_at {
            return Err(AuthError::Expired);
        }
        if self.nbf.is_some_and(|nbf| nbf.millis() > now.0.saturating_add(SKEW_MS)) {
            return Err(AuthError::NotYet);
        }
        let user = match self.sub {
            None => None,
            Some(sub) => Some(UserId::parse(&sub).ok_or(AuthError::Malformed)?),
        };
        Ok(Identity {
            user,
            name: self.name.as_deref().and_then(display_name),
            expires_at: Some(expires_at),
            board: self.board.map(Arc::from),
            is_known: true,
            grants: self.documents.into(),
        })
    }
}

/// A name fit to be shown: no control characters, not endless, not empty.
fn display_name(text: &str) -> Option<Arc<str>> {
    let clean: String = text.chars().filter(|char| !char.is_control()).collect();
    let clean = clean.trim();
    let mut end = clean.len().min(NAME_BYTES_MAX);
    while !clean.is_char_boundary(end) {
        end -= 1;
    }
    clean.get(..end).filter(|name| !name.is_empty()).map(Arc::from)
}

#[cfg(test)]
mod tests;
