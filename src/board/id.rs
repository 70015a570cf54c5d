//! Ids of what is on a board: made here, and checked here.
//!
//! Not here: names of documents (`crate::id`), order keys (`board::order`).

use rand::RngCore;
use rand::distr::{Alphanumeric, SampleString};

use super::limits::{ID_CHARS_MAX, ID_CHARS_MIN};

/// 62^12 ids: two of a million on one board are equal once in six billion boards.
const FRESH_CHARS: usize = 12;

/// A new id: 12 letters and digits.
pub fn fresh(rng: &mut (impl RngCore + ?Sized)) -> String {
    // `SampleString` wants a sized generator, which a reference to one is.
    let mut rng = rng;
    Alphanumeric.sample_string(&mut rng, FRESH_CHARS)
}

/// Is `id` 6 to 36 of `A-Z a-z 0-9 _ -`?
pub fn is_valid(id: &str) -> bool {
    (ID_CHARS_MIN..=ID_CHARS_MAX).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::SeedableRng;

    use super::*;

    #[test]
    fn fresh_ids_are_valid_and_differ() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let ids: std::collections::BTreeSet<_> = (0..1_000).map(|_| fresh(&mut rng)).collect();
        assert_eq!(ids.len(), 1_000);
        assert!(ids.iter().all(|id| is_valid(id) && id.len() == 12));
    }

    #[test]
    fn what_is_no_id_is_refused() {
        assert!(is_valid("aB3_-9"));
        assert!(is_valid(&"x".repeat(36)));
        for bad in ["", "short", &"x".repeat(37), "with/slash", "zażółć", "white space", "new\nline"] {
            assert!(!is_valid(bad), "{bad:?}");
        }
    }
}
