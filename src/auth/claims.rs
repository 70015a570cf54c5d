//! What a token says: the claims on the wire, and how a grant's name matches documents.
//!
//! ```json
//! {"sub": "u1", "name": "Ann", "exp": 1800000000,
//!  "documents": [{"name": "boards/7", "access": "write"}, {"name": "boards/7/*", "access": "read"}]}
//! ```
//! Who has joined a board has a token with `"board": "<id>"`, where `sub` is the participant; what they may do stands
//! in no token, because it changes while the token is good (`boards`).
//!
//! A name that ends in `*` stands for every name that begins with what is before it; `*` alone for all.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::{Access, DocumentName, NAME_BYTES_MAX, UnixMs};

/// The claims of a token. Unknown ones are ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claims {
    /// Who the bearer is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub: Option<String>,
    /// What others may call them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When the token ends. Required: one that never ends cannot be taken back.
    pub exp: NumericDate,
    /// When the token begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nbf: Option<NumericDate>,
    /// When the token was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iat: Option<NumericDate>,
    /// The board that the bearer, `sub`, is a participant of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub board: Option<String>,
    /// What the bearer may do; without entries, nothing.
    #[serde(default)]
    pub documents: Vec<Grant>,
}

/// What a token allows with the documents of one name or prefix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Which documents.
    pub name: Pattern,
    /// What may be done with them.
    #[serde(with = "access")]
    pub access: Access,
}

/// One document name, or all that begin alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pattern(Kind);

// Hidden, because a name that itself ends in `*` must not become a pattern: on the wire it would be a prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Name(DocumentName),
    Prefix(String),
}

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither a document name nor a prefix followed by *")]
pub struct PatternError(String);

impl Pattern {
    /// Reads `boards/7` or `boards/*`.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let wrong = || PatternError(text.to_owned());
        match text.strip_suffix('*') {
            None => DocumentName::parse(text).map(|name| Self(Kind::Name(name))).map_err(|_| wrong()),
            Some(prefix) if prefix.len() > NAME_BYTES_MAX || prefix.chars().any(char::is_control) => {
                Err(wrong())
            }
            Some(prefix) => Ok(Self(Kind::Prefix(prefix.to_owned()))),
        }
    }

    /// The pattern of this one document. There is none for a name that ends in `*`: it can be opened only by
    /// a prefix.
    pub fn only(document: &DocumentName) -> Result<Self, PatternError> {
        if document.as_str().ends_with('*') {
            return Err(PatternError(document.to_string()));
        }
        Ok(Self(Kind::Name(document.clone())))
    }

    /// The pattern of all names.
    pub fn everything() -> Self {
        Self(Kind::Prefix(String::new()))
    }

    /// Whether `document` is meant.
    pub fn matches(&self, document: &DocumentName) -> bool {
        match &self.0 {
            Kind::Name(name) => name == document,
            Kind::Prefix(prefix) => document.as_str().starts_with(prefix.as_str()),
        }
    }

    /// Whether every name that begins with `prefix` is meant.
    pub fn covers(&self, prefix: &str) -> bool {
        match &self.0 {
            Kind::Name(_) => false,
            Kind::Prefix(own) => prefix.starts_with(own.as_str()),
        }
    }
}

impl TryFrom<String> for Pattern {
    type Error = PatternError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Pattern> for String {
    fn from(pattern: Pattern) -> Self {
        pattern.to_string()
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Name(name) => name.fmt(f),
            Kind::Prefix(prefix) => write!(f, "{prefix}*"),
        }
    }
}

/// Seconds since 1970, as JWTs tell time. Fractions are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "f64")]
pub struct NumericDate(pub u64);

impl NumericDate {
    /// The same moment in milliseconds.
    pub fn millis(self) -> u64 {
        self.0.saturating_mul(1000)
    }
}

impl From<UnixMs> for NumericDate {
    fn from(at: UnixMs) -> Self {
        Self(at.0 / 1000)
    }
}

impl TryFrom<f64> for NumericDate {
    type Error = &'static str;

    fn try_from(seconds: f64) -> Result<Self, Self::Error> {
        // The year 10,000: more is a unit mistaken (milliseconds), and would never expire.
        if !(0.0..253_402_300_800.0).contains(&seconds) {
            return Err("not a time in seconds since 1970");
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range was just checked"
        )]
        Ok(Self(seconds as u64))
    }
}

/// [`Access`] on the wire; `id` knows no serde.
pub(crate) mod access {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::id::Access;

    /// The word for an access.
    pub(crate) fn word(access: Access) -> &'static str {
        match access {
            Access::Read => "read",
            Access::Write => "write",
            Access::Admin => "admin",
        }
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(super) fn serialize<S: Serializer>(access: &Access, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(word(*access))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Access, D::Error> {
        let text = String::deserialize(deserializer)?;
        let all = [Access::Read, Access::Write, Access::Admin];
        let found = all.into_iter().find(|access| word(*access) == text);
        found.ok_or_else(|| D::Error::custom("access is read, write or admin"))
    }
}
