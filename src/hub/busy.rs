//! How busy the machine is with our own work: it decides how much of it ticks may take.
//!
//! Not here: what a tick makes of it (`room::tick`).

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use tokio::runtime::Handle;

use crate::room::Busy;

/// How often the workers' time is looked at.
const EVERY: Duration = Duration::from_millis(250);

/// The share of the runtime's workers that is in use, looked at a few times a second. A cheap clone.
#[derive(Clone)]
pub(super) struct BusyMeter(Arc<AtomicU8>);

impl BusyMeter {
    /// Starts measuring the runtime that this is called on; ends when all clones are gone.
    pub(super) fn start() -> Self {
        let level = Arc::new(AtomicU8::new(0));
        let watched = Arc::downgrade(&level);
        tokio::spawn(async move {
            let metrics = Handle::current().metrics();
            let workers = metrics.num_workers().max(1) as u128;
            let mut before = Duration::ZERO;
            while let Some(level) = watched.upgrade() {
                let busy: Duration =
                    (0..metrics.num_workers()).map(|worker| metrics.worker_total_busy_duration(worker)).sum();
                let percent = busy.saturating_sub(before).as_micros() * 100 / (EVERY.as_micros() * workers);
                level.store(
                    if percent < 50 {
                        0
                    } else if percent < 75 {
                        1
                    } else {
                        2
                    },
                    Ordering::Relaxed,
                );
                before = busy;
                drop(level);
                tokio::time::sleep(EVERY).await;
            }
        });
        Self(level)
    }

    pub(super) fn read(&self) -> Busy {
        match self.0.load(Ordering::Relaxed) {
            0 => Busy::Little,
            1 => Busy::Much,
            _ => Busy::Full,
        }
    }
}
