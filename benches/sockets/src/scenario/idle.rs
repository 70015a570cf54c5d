//! Idle connections: five per empty document, synced, then silent. What one costs.

use std::time::Duration;

use anyhow::Result;

use crate::servers::Running;
use crate::swarm::{Role, Swarm};
use crate::table::Values;

const PER_ROOM: usize = 5;
const CONNECTS_IN_FLIGHT: usize = 100;
const CONNECT_LIMIT: Duration = Duration::from_mins(1);
const SETTLE: Duration = Duration::from_secs(2);

/// Connects so many clients and weighs them.
pub(super) fn run(running: &Running, connections: usize) -> Result<Values> {
    let mut targets = Vec::with_capacity(connections);
    for room in 0..connections.div_ceil(PER_ROOM) {
        let target = running.target(&format!("board{room}"))?;
        targets.extend(std::iter::repeat_n(target, PER_ROOM));
    }
    targets.truncate(connections);
    let mut swarm = Swarm::new()?;
    // A few connections first, so that what a server allocates once is not counted as theirs.
    let first = connections / 50;
    swarm.connect_all(&targets[..first], |_| Role::Counter, CONNECTS_IN_FLIGHT, CONNECT_LIMIT)?;
    let (rss, cpu_us, begun_us) = (running.process.rss_bytes(), running.process.cpu_us(), swarm.now_us());
    swarm.connect_all(&targets[first..], |_| Role::Counter, CONNECTS_IN_FLIGHT, CONNECT_LIMIT)?;
    let connect_seconds = (swarm.now_us() - begun_us) as f64 / 1e6;
    let cpu_us = (running.process.cpu_us() - cpu_us) as f64;
    let settled_us = swarm.now_us() + SETTLE.as_micros() as u64;
    while swarm.now_us() < settled_us {
        swarm.turn(Duration::from_millis(20), &mut |_, _, _| {})?;
    }
    let made = (connections - first) as f64;
    let grown = running.process.rss_bytes() as f64 - rss as f64;
    let mut values = Values::default();
    values.set("held", (connections - swarm.lost) as f64);
    values.set("kib_per_connection", grown / 1024.0 / made);
    values.set("rss_mib", crate::load::mib(running.process.rss_bytes()));
    values.set("connects_per_s", made / connect_seconds);
    values.set("us_per_connect", cpu_us / made);
    Ok(values)
}
