//! Numbers from the log thread, and the exporter's upkeep.

use std::time::Duration;

use crate::metrics::Metrics;
use crate::metrics::prometheus::Exporter;
use crate::store::StoreError;
use crate::store::log::{Commit, LogObserver};

/// How often the exporter forgets what is too old for its percentiles.
const UPKEEP_EVERY: Duration = Duration::from_secs(5);

/// Counts commits.
pub(super) struct CountCommits {
    metrics: Metrics,
}

impl CountCommits {
    pub(super) fn new(metrics: Metrics) -> Self {
        Self { metrics }
    }
}

impl LogObserver for CountCommits {
    fn committed(&mut self, commit: &Commit) {
        self.metrics.ack_lag_seconds.record(commit.lag.as_secs_f64());
        self.metrics.commit_seconds.record(commit.store_time.as_secs_f64());
    }

    fn failed(&mut self, _: &StoreError) {
        self.metrics.store_errors.increment(1);
    }
}

/// Keeps the exporter's memory bounded.
pub(super) async fn upkeep(exporter: Exporter) {
    loop {
        tokio::time::sleep(UPKEEP_EVERY).await;
        exporter.upkeep();
    }
}
