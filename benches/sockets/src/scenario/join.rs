//! Join storm: a class enters a board of 2,000 notes in the same moment.

use std::time::Duration;

use anyhow::{Result, bail};

use super::cold;
use crate::editor;
use crate::histogram::Histogram;
use crate::load::mib;
use crate::servers::Running;
use crate::swarm::{Role, Swarm, Target};
use crate::table::Values;

const NOTES: usize = 2_000;
const JOIN_LIMIT: Duration = Duration::from_secs(20);
/// Storms that do not count: they let a just-in-time compiler settle.
const WARM_UPS: usize = 3;
const PAUSE: Duration = Duration::from_millis(500);

/// Lets so many clients in at once and times each until it holds the board.
pub(super) fn run(running: &Running, joiners: usize) -> Result<Values> {
    let updates = editor::seed(NOTES);
    let whole_bytes = editor::state_bytes(&updates)? * 4 / 5;
    // Someone stays, so that the board is not forgotten between the storms.
    let target = running.target("board")?;
    let mut stay = Swarm::new()?;
    stay.connect_all(std::slice::from_ref(&target), |_| Role::Counter, 1, JOIN_LIMIT)?;
    cold::seed(running, &updates, NOTES, whole_bytes)?;
    for _ in 0..WARM_UPS {
        storm(running, &target, joiners, whole_bytes)?;
        std::thread::sleep(PAUSE);
    }
    let before = running.process.rss_bytes();
    let cpu_us = running.process.cpu_us();
    let (synced, peak) = storm(running, &target, joiners, whole_bytes)?;
    std::thread::sleep(PAUSE);
    let mut values = Values::default();
    values.set("p50_ms", synced.quantile_ms(0.5, joiners as u64));
    values.set("p99_ms", synced.quantile_ms(0.99, joiners as u64));
    values.set("cpu_ms_per_join", (running.process.cpu_us() - cpu_us) as f64 / 1000.0 / joiners as f64);
    values.set("rss_before_mib", mib(before));
    values.set("rss_peak_mib", mib(peak.max(before)));
    Ok(values)
}

fn storm(running: &Running, target: &Target, joiners: usize, whole_bytes: usize) -> Result<(Histogram, u64)> {
    let mut swarm = Swarm::new()?;
    let targets = vec![target.clone(); joiners];
    let begun_us = swarm.now_us();
    swarm.connect_all(&targets, |_| Role::Counter, joiners, JOIN_LIMIT)?;
    let mut synced = Histogram::default();
    for client in &swarm.clients {
        if client.bytes < whole_bytes as u64 {
            bail!("a joiner was told that it is synced after {} bytes", client.bytes);
        }
        if let Some(synced_us) = client.synced_us {
            synced.record(synced_us - begun_us);
        }
    }
    Ok((synced, running.process.rss_bytes()))
}
