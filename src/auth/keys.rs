//! The keys that tokens are made and checked with, and the file that holds the server's own.
//!
//! The server's key is made at the first start and lies in `DIR/keys/server.key`, readable by its owner only.
//! It is never configured: delete the file and start again to void every token it signed. An operator's keys
//! come from the configuration and only check.

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};

use super::{AuthError, Claims};

/// The `kid` of tokens that the server signed itself.
pub const SERVER_KEY_ID: &str = "wayboard";

/// Fewest bytes of an HS256 secret: RFC 7518 wants the hash's own length.
const SECRET_BYTES_MIN: usize = 32;

/// Why a key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Its file cannot be read or written.
    #[error("key file {}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The server's key file does not hold a key.
    #[error("key file {} is damaged: restore it, or delete it to have a new key made", .0.display())]
    Damaged(PathBuf),
    /// An HS256 secret is too short.
    #[error("the secret has {0} bytes, but HS256 needs at least {SECRET_BYTES_MIN}")]
    TooShort(usize),
    /// A secret is not base64.
    #[error("the secret is not base64")]
    NotBase64,
    /// A public key is no Ed25519 key in PEM form.
    #[error("not an Ed25519 public key in PEM form (openssl pkey -pubout writes one)")]
    NotEd25519,
}

/// The key that the server signs its own tokens with: HS256, 256 random bits.
pub struct ServerKey {
    encoding: EncodingKey,
    verifier: Verifier,
}

impl ServerKey {
    /// The key in the data directory; made by `random` if there is none.
    pub fn load_or_create(data: &Path, random: impl FnOnce() -> [u8; 32]) -> Result<Self, KeyError> {
        if let Some(key) = Self::load(data)? {
            return Ok(key);
        }
        let path = key_path(data);
        create(&path, &random()).map_err(|source| KeyError::File { path: path.clone(), source })?;
        // Read back: another process may have been first.
        Self::load(data)?.ok_or(KeyError::Damaged(path))
    }

    /// The key in the data directory, if there is one.
    pub fn load(data: &Path) -> Result<Option<Self>, KeyError> {
        let path = key_path(data);
        match std::fs::read_to_string(&path) {
            Ok(text) => Self::from_text(&text).map(Some).ok_or(KeyError::Damaged(path)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(KeyError::File { path, source }),
        }
    }

    /// A key of the given bytes.
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        let decoding = DecodingKey::from_secret(secret);
        let verifier = Verifier::new(decoding, Algorithm::HS256, Some(SERVER_KEY_ID.to_owned()), None);
        Self { encoding: EncodingKey::from_secret(secret), verifier }
    }

    /// A token that says `claims`.
    pub fn sign(&self, claims: &Claims) -> Result<String, AuthError> {
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(SERVER_KEY_ID.to_owned());
        jsonwebtoken::encode(&header, claims, &self.encoding).map_err(|_| AuthError::Signing)
    }

    pub(super) fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    fn from_text(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = STANDARD.decode(text.trim()).ok()?.try_into().ok()?;
        Some(Self::from_bytes(&bytes))
    }
}

impl fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKey(hidden)")
    }
}

/// A key of the operator's, that checks tokens made elsewhere.
pub struct OperatorKey(Verifier);

/// What an operator's key expects of tokens besides its signature.
#[derive(Debug, Clone, Default)]
pub struct Expectations {
    /// The `kid` that a token has, if it has one.
    pub key_id: Option<String>,
    /// What its `aud` names.
    pub audience: Option<String>,
}

impl OperatorKey {
    /// An HS256 secret as bytes, such as a file holds. A newline at the end is not part of it.
    pub fn secret(bytes: &[u8], expect: Expectations) -> Result<Self, KeyError> {
        let secret = bytes.trim_ascii_end();
        if secret.len() < SECRET_BYTES_MIN {
            return Err(KeyError::TooShort(secret.len()));
        }
        let decoding = DecodingKey::from_secret(secret);
        Ok(Self(Verifier::new(decoding, Algorithm::HS256, expect.key_id, expect.audience)))
    }

    /// An HS256 secret in any form of base64.
    pub fn secret_base64(text: &str, expect: Expectations) -> Result<Self, KeyError> {
        let forms = [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD];
        let bytes = forms.iter().find_map(|form| form.decode(text.trim()).ok()).ok_or(KeyError::NotBase64)?;
        if bytes.len() < SECRET_BYTES_MIN {
            return Err(KeyError::TooShort(bytes.len()));
        }
        let decoding = DecodingKey::from_secret(&bytes);
        Ok(Self(Verifier::new(decoding, Algorithm::HS256, expect.key_id, expect.audience)))
    }

    /// An Ed25519 public key in PEM form.
    pub fn ed25519_public_pem(pem: &[u8], expect: Expectations) -> Result<Self, KeyError> {
        let decoding = DecodingKey::from_ed_pem(pem).map_err(|_| KeyError::NotEd25519)?;
        if decoding.try_get_as_bytes().map(<[u8]>::len).unwrap_or_default() != 32 {
            return Err(KeyError::NotEd25519);
        }
        Ok(Self(Verifier::new(decoding, Algorithm::EdDSA, expect.key_id, expect.audience)))
    }

    pub(super) fn verifier(&self) -> &Verifier {
        &self.0
    }
}

impl fmt::Debug for OperatorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OperatorKey(hidden)")
    }
}

/// A key with the one algorithm it is good for.
pub(super) struct Verifier {
    key: DecodingKey,
    key_id: Option<String>,
    validation: Validation,
}

impl Verifier {
    fn new(key: DecodingKey, algorithm: Algorithm, key_id: Option<String>, audience: Option<String>) -> Self {
        // The library would read the system's clock; times are checked against the caller's `now` instead.
        let mut validation = Validation::new(algorithm);
        validation.validate_exp = false;
        validation.required_spec_claims.clear();
        if let Some(audience) = audience {
            validation.set_audience(&[audience]);
            validation.required_spec_claims.insert("aud".to_owned());
        }
        Self { key, key_id, validation }
    }

    /// Whether a token with this `kid` may be of this key.
    pub(super) fn answers_to(&self, kid: Option<&str>) -> bool {
        match (&self.key_id, kid) {
            (Some(own), Some(kid)) => own == kid,
            (None, Some(kid)) => kid != SERVER_KEY_ID,
            (_, None) => true,
        }
    }

    pub(super) fn verify(&self, token: &str) -> Result<Claims, jsonwebtoken::errors::Error> {
        jsonwebtoken::decode::<Claims>(token, &self.key, &self.validation).map(|data| data.claims)
    }
}

fn key_path(data: &Path) -> PathBuf {
    data.join("keys").join("server.key")
}

/// Writes a new key file whole or not at all, and never over an existing one.
fn create(path: &Path, secret: &[u8; 32]) -> std::io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    private_directory(directory)?;
    let draft = directory.join(format!("server.key.{}", std::process::id()));
    let written = write_private(&draft, format!("{}\n", STANDARD.encode(secret)).as_bytes()).and_then(|()| {
        match std::fs::hard_link(&draft, path) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
            other => other,
        }
    });
    std::fs::remove_file(&draft)?;
    written?;
    std::fs::File::open(directory)?.sync_all()
}

#[cfg(unix)]
fn private_directory(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    if let Some(data) = path.parent() {
        std::fs::create_dir_all(data)?;
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(unix)]
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(not(unix))]
fn private_directory(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)
}

#[cfg(not(unix))]
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
