//! How a webhook proves where it comes from: HMAC-SHA256 after the Standard Webhooks specification.
//!
//! Signed are id, time and body, so that a request can neither be changed nor sent again much later. Receivers check
//! it with any library for Standard Webhooks.
//!
//! Not here: the headers (`sender`).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::RngCore;
use ring::hmac;
use serde::{Deserialize, Serialize};

/// What the text of every secret begins with.
const PREFIX: &str = "whsec_";
/// Bytes of a secret, as the specification bounds them.
const BYTES_MIN: usize = 24;
const BYTES_MAX: usize = 64;
/// Bytes of a secret that we make: as many as the hash has.
const BYTES_FRESH: usize = 32;

/// What a subscription's deliveries are signed with. As text it is `whsec_` and base64; `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Secret(Vec<u8>);

/// Why a text is no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// Something else.
    #[error("the secret of a webhook must be whsec_ and base64")]
    Form,
    /// Too short or too long.
    #[error("the secret of a webhook has {BYTES_MIN} to {BYTES_MAX} bytes, not {0}")]
    Length(usize),
}

impl Secret {
    /// Reads a secret.
    pub fn parse(text: &str) -> Result<Self, SecretError> {
        let encoded = text.strip_prefix(PREFIX).ok_or(SecretError::Form)?;
        let bytes = STANDARD.decode(encoded).map_err(|_| SecretError::Form)?;
        if !(BYTES_MIN..=BYTES_MAX).contains(&bytes.len()) {
            return Err(SecretError::Length(bytes.len()));
        }
        Ok(Self(bytes))
    }

    /// A new secret. `rng` must be one that nobody can predict.
    pub fn fresh(rng: &mut impl RngCore) -> Self {
        let mut bytes = vec![0; BYTES_FRESH];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The secret as receivers want it.
    pub fn text(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }
}

impl TryFrom<String> for Secret {
    type Error = SecretError;

    fn try_from(text: String) -> Result<Self, SecretError> {
        Self::parse(&text)
    }
}

impl From<Secret> for String {
    fn from(secret: Secret) -> Self {
        secret.text()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The value of the header `webhook-signature` for the delivery `id`, sent at `at_s` seconds since 1970.
pub fn sign(secret: &Secret, id: &str, at_s: u64, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &secret.0);
    let tag = hmac::sign(&key, format!("{id}.{at_s}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(tag))
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    use super::*;

    #[test]
    fn the_signature_is_that_of_the_reference_libraries() {
        let secret = Secret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signature =
            sign(&secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_is_text_for_people_and_hidden_in_logs() {
        let secret = Secret::fresh(&mut ChaCha8Rng::seed_from_u64(1));
        let json = serde_json::to_string(&secret).unwrap();
        assert!(json.starts_with("\"whsec_"), "{json}");
        assert_eq!(serde_json::from_str::<Secret>(&json).unwrap(), secret);
        assert_eq!(format!("{secret:?}"), "Secret(..)");
        assert_ne!(secret, Secret::fresh(&mut ChaCha8Rng::seed_from_u64(2)));
    }

    #[test]
    fn weak_secrets_are_refused() {
        let of = |bytes: usize| Secret::parse(&format!("whsec_{}", STANDARD.encode(vec![7; bytes])));
        assert_eq!(of(23), Err(SecretError::Length(23)));
        assert!(of(24).is_ok() && of(64).is_ok());
        assert_eq!(of(65), Err(SecretError::Length(65)));
        assert_eq!(Secret::parse("hunter2"), Err(SecretError::Form));
        assert_eq!(Secret::parse("whsec_***"), Err(SecretError::Form));
    }
}
