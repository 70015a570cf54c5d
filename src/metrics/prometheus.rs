//! The numbers in the form that Prometheus reads.
//!
//! Durations are histograms with fixed buckets, so that they add up over several servers; sizes are
//! summaries with percentiles.

use std::sync::Arc;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};

use super::Metrics;

/// From a tick's tenths of a millisecond to a disk's seconds.
const SECONDS: [f64; 14] =
    [0.000_1, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// Renders the numbers of one server. A cheap clone.
#[derive(Clone)]
pub struct Exporter(PrometheusHandle);

impl Exporter {
    /// The numbers as they are now, in the Prometheus text format.
    pub fn render(&self) -> String {
        self.0.render()
    }

    /// Folds samples into their histograms. To be called every few seconds: between scrapes they would
    /// otherwise pile up without a bound.
    pub fn upkeep(&self) {
        self.0.run_upkeep();
    }
}

/// Fresh numbers and the exporter that renders them.
pub fn metrics() -> Result<(Metrics, Exporter), BuildError> {
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".into()), &SECONDS)?
        .build_recorder();
    let exporter = Exporter(recorder.handle());
    Ok((Metrics::new(Arc::new(recorder)), exporter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Dialect;

    #[test]
    fn numbers_appear_under_their_names() {
        let (metrics, exporter) = metrics().unwrap();
        metrics.sessions(Dialect::Hocuspocus).increment(2.0);
        metrics.edits_in.increment(3);
        metrics.rejected("malformed");
        metrics.rejected("malformed");
        metrics.ack_lag_seconds.record(0.004);
        metrics.document_bytes.record(1000.0);
        exporter.upkeep();
        let text = exporter.render();
        for line in [
            "wayboard_sessions{dialect=\"hocuspocus\"} 2",
            "wayboard_sessions{dialect=\"y-websocket\"} 0",
            "wayboard_edits_in_total 3",
            "wayboard_rejected_total{reason=\"malformed\"} 2",
            "wayboard_ack_lag_seconds_bucket{le=\"0.005\"} 1",
            "wayboard_document_bytes{quantile=\"0.99\"} 999.9",
            "# HELP wayboard_rooms documents in memory",
        ] {
            assert!(text.contains(line), "{line} is missing in\n{text}");
        }
    }
}
