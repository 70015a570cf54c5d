//! Cold load: a board is written, saved, the server restarted, and a fresh client waits for all of it.
//!
//! Everyone saves to disk here, with what the peer ships for that.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::editor;
use crate::servers::{Installation, Running, Server, Storage};
use crate::swarm::{Collected, Role, Swarm};
use crate::table::Values;

const DOCUMENT: &str = "board";
const LOAD_LIMIT: Duration = Duration::from_secs(30);
/// y-sweet encodes the whole document anew for every update, which takes it a while.
const SEED_LIMIT: Duration = Duration::from_mins(1);
const RESTARTS: usize = 3;
/// Documents are encoded a little differently by each server; below this share it cannot be all of it.
const WHOLE_SHARE: f64 = 0.8;

struct Loaded {
    whole_ms: f64,
    answer_is_whole: bool,
}

/// Seeds, restarts three times, and reports the median of the loads after a restart.
pub(super) fn run(server: Server, installed: &Installation, run_dir: &Path, notes: usize) -> Result<Values> {
    let updates = editor::seed(notes);
    let whole_bytes = (editor::state_bytes(&updates)? as f64 * WHOLE_SHARE) as usize;
    let mut running = server.start(installed, Storage::Durable, run_dir)?;
    let mut values = Values::default();
    values.set("seed_ms", seed(&running, &updates, notes, whole_bytes)?);
    std::thread::sleep(server.save_wait());
    let mut cold = Vec::new();
    let mut warm = Vec::new();
    let mut answers_whole = true;
    for _ in 0..RESTARTS {
        values.set("stop_ms", running.process.stop()?.as_secs_f64() * 1000.0);
        running = server.start(installed, Storage::Durable, run_dir)?;
        let rss = running.process.rss_bytes();
        let first = load(&running, notes, whole_bytes)?;
        values.set("rss_mib", crate::load::mib(running.process.rss_bytes().saturating_sub(rss)));
        answers_whole &= first.answer_is_whole;
        cold.push(first.whole_ms);
        warm.push(load(&running, notes, whole_bytes)?.whole_ms);
    }
    cold.sort_by(f64::total_cmp);
    warm.sort_by(f64::total_cmp);
    values.set("cold_ms", cold[RESTARTS / 2]);
    values.set("warm_ms", warm[RESTARTS / 2]);
    values.set("answer_is_whole", f64::from(u8::from(answers_whole)));
    Ok(values)
}

/// Writes the board and returns once another client has received all of it: the milliseconds of that.
pub(super) fn seed(running: &Running, updates: &[Vec<u8>], notes: usize, whole_bytes: usize) -> Result<f64> {
    let mut swarm = Swarm::new()?;
    let target = running.target(DOCUMENT)?;
    let writer = swarm.connect_all(std::slice::from_ref(&target), |_| Role::Counter, 1, SEED_LIMIT)?[0];
    let begun_us = swarm.now_us();
    for update in updates {
        let message = target.dialect.update(&target.document, update);
        while !swarm.send(writer, &message) {
            swarm.turn(Duration::from_millis(1), &mut |_, _, _| {})?;
            if swarm.clients[writer].is_closed() || swarm.now_us() - begun_us > SEED_LIMIT.as_micros() as u64
            {
                bail!("the server did not take the board within {SEED_LIMIT:?}");
            }
        }
        swarm.turn(Duration::ZERO, &mut |_, _, _| {})?;
    }
    // Only what a second client receives is known to be in the server.
    let deadline_us = begun_us + SEED_LIMIT.as_micros() as u64;
    while swarm.now_us() < deadline_us {
        for _ in 0..20 {
            swarm.turn(Duration::from_millis(5), &mut |_, _, _| {})?;
        }
        if swarm.clients[writer].unsent() > 0 {
            continue;
        }
        if load(running, notes, whole_bytes).is_ok_and(|loaded| loaded.answer_is_whole) {
            return Ok((swarm.now_us() - begun_us) as f64 / 1000.0);
        }
    }
    bail!("the board was not whole {SEED_LIMIT:?} after it was written")
}

/// A fresh client's time until it holds every note.
fn load(running: &Running, notes: usize, whole_bytes: usize) -> Result<Loaded> {
    let target = running.target(DOCUMENT)?;
    let mut swarm = Swarm::new()?;
    let client = swarm.connect(&target, Role::Collector)?;
    let deadline_us = LOAD_LIMIT.as_micros() as u64;
    let mut looked_at = 0;
    while swarm.now_us() < deadline_us {
        swarm.turn(Duration::from_millis(20), &mut |_, _, _| {})?;
        let Some(collected) = &swarm.clients[client].collected else { bail!("not a collector") };
        let bytes: usize = collected.iter().map(|message| message.update.len()).sum();
        // Decoding happens after the last stamp was taken, so it costs the server nothing.
        if bytes >= whole_bytes && collected.len() > looked_at {
            looked_at = collected.len();
            if let Some(loaded) = whole(collected, notes)? {
                let started_us = swarm.clients[client].started_us as f64 / 1000.0;
                return Ok(Loaded { whole_ms: loaded.whole_ms - started_us, ..loaded });
            }
        }
        if collected.iter().any(|message| message.is_answer)
            && bytes < 100
            && swarm.now_us() > deadline_us / 3
        {
            bail!("the board was empty after the restart");
        }
        if swarm.clients[client].is_closed() {
            bail!("closed while loading");
        }
    }
    bail!("not whole after {LOAD_LIMIT:?}")
}

fn whole(collected: &[Collected], notes: usize) -> Result<Option<Loaded>> {
    if editor::notes_in(collected.iter().map(|message| message.update.as_slice()))? < notes {
        return Ok(None);
    }
    let answer =
        collected.iter().filter(|message| message.is_answer).map(|message| message.update.as_slice());
    let answer_is_whole = editor::notes_in(answer)? == notes;
    let last = collected.iter().map(|message| message.at_us).max().unwrap_or_default();
    Ok(Some(Loaded { whole_ms: last as f64 / 1000.0, answer_is_whole }))
}
