//! Latencies in buckets of at most 1.6 % width: constant memory, whatever the count.

const SUB_BITS: u32 = 6;
const BUCKETS: usize = 64 << SUB_BITS;

/// Counts of microseconds.
pub struct Histogram {
    buckets: Vec<u64>,
    count: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        Self { buckets: vec![0; BUCKETS], count: 0 }
    }
}

impl Histogram {
    /// Counts one value.
    pub fn record(&mut self, micros: u64) {
        self.buckets[bucket(micros)] += 1;
        self.count += 1;
    }

    /// How many values were counted.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The value in milliseconds below which the given share of `expected` values lies. Those that were
    /// expected and never came count as infinite: a server that drops what is late must not look quick.
    pub fn quantile_ms(&self, share: f64, expected: u64) -> f64 {
        let rank = (share * expected.max(self.count) as f64).ceil() as u64;
        let mut seen = 0;
        for (index, count) in self.buckets.iter().enumerate() {
            seen += count;
            if seen >= rank.max(1) {
                return upper_edge(index) as f64 / 1000.0;
            }
        }
        f64::INFINITY
    }
}

fn bucket(micros: u64) -> usize {
    let magnitude = 63_u32.saturating_sub(micros.leading_zeros()).saturating_sub(SUB_BITS);
    ((magnitude as usize) << SUB_BITS) + (micros >> magnitude) as usize
}

fn upper_edge(index: usize) -> u64 {
    let magnitude = (index >> SUB_BITS).saturating_sub(1);
    (((index - (magnitude << SUB_BITS)) as u64 + 1) << magnitude) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_close_and_count_what_never_came() {
        let mut histogram = Histogram::default();
        for micros in 1..=10_000 {
            histogram.record(micros);
        }
        for (share, expected) in [(0.5, 5.0), (0.99, 9.9)] {
            let found = histogram.quantile_ms(share, 10_000);
            assert!((found - expected).abs() / expected < 0.02, "{share}: {found}");
        }
        assert!(histogram.quantile_ms(0.99, 11_000).is_infinite());
        for micros in [0, 1, 63, 64, 65, 127, 128, 1 << 40] {
            assert!(upper_edge(bucket(micros)) >= micros);
            assert!(upper_edge(bucket(micros)) as f64 <= micros as f64 * 1.016 + 1.0);
        }
    }
}
