//! Moments as people and programs read them.
//!
//! Not here: reading a clock (`server`).

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

/// The day in UTC of a moment in milliseconds since 1970: `2026-11-22`.
pub fn date(at_ms: u64) -> String {
    moment(at_ms).date().to_string()
}

/// A moment in milliseconds since 1970, to the second, in UTC: `2026-09-30T12:34:56Z`.
pub fn date_time(at_ms: u64) -> String {
    let whole = moment(at_ms / 1000 * 1000);
    whole.format(&Rfc3339).unwrap_or_else(|_| whole.to_string())
}

/// Times beyond the year 9999 are none that a clock shows.
fn moment(at_ms: u64) -> OffsetDateTime {
    let since = Duration::milliseconds(i64::try_from(at_ms).unwrap_or(i64::MAX));
    OffsetDateTime::UNIX_EPOCH.checked_add(since).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_calendar() {
        for (at_ms, told) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59Z"),
            (1_790_771_696_789, "2026-09-30T12:34:56Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(date_time(at_ms), told);
            assert_eq!(date(at_ms), told[..10]);
        }
        assert_eq!(date(u64::MAX), "1970-01-01");
    }
}
