//! The scenarios: which load, on whom, at which sizes, and how often.
//!
//! A peer is left out above the size at which it collapses; the collapse itself is measured once.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use clap::ValueEnum;

use crate::load::{self, Kind, Load, Reader};
use crate::servers::Server::{Hocuspocus, Relay, Wayboard, WayboardHocuspocus, YSweet, YWebsocket};
use crate::servers::{Installation, Server, Storage};
use crate::table::Values;

mod cold;
mod idle;
mod join;

/// From this many editors on only some receivers look for markers; the others count frames.
const PROBES_FROM: usize = 500;
const PROBES: usize = 50;
const EDITS_PER_SECOND: u32 = 5;
const SLEEP: Duration = Duration::from_secs(12);
const PASTE_BYTES: usize = 8192;

/// One kind of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Scenario {
    /// N editors in one room, five edits per second each.
    Fanout,
    /// N rooms of five editors.
    Rooms,
    /// N cursors in one room.
    Presence,
    /// N connections that do nothing.
    Idle,
    /// A board of N notes after a restart.
    Cold,
    /// N clients enter a board of 2,000 notes at once.
    Join,
    /// N editors with large edits, one receiver that sleeps.
    Slow,
}

/// How thoroughly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// One round, fewer sizes.
    Quick,
    /// Three rounds where an aim depends on it.
    Full,
}

/// One line of the plan: these servers take turns, so many rounds.
pub struct Block {
    /// What is run.
    pub scenario: Scenario,
    /// How large.
    pub size: usize,
    /// Who takes part.
    pub servers: Vec<Server>,
    /// How often.
    pub rounds: u32,
}

impl Block {
    /// Whether a quick run has it.
    pub fn is_quick(&self) -> bool {
        match self.scenario {
            Scenario::Fanout => matches!(self.size, 100 | 400 | 1000),
            Scenario::Presence => self.size == 100,
            Scenario::Idle => self.size == 5_000,
            Scenario::Cold => self.size == 10_000,
            Scenario::Rooms | Scenario::Join | Scenario::Slow => true,
        }
    }
}

impl Scenario {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 7] =
        [Self::Fanout, Self::Rooms, Self::Presence, Self::Idle, Self::Cold, Self::Join, Self::Slow];

    /// Short name for options and records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fanout => "fanout",
            Self::Rooms => "rooms",
            Self::Presence => "presence",
            Self::Idle => "idle",
            Self::Cold => "cold",
            Self::Join => "join",
            Self::Slow => "slow",
        }
    }

    /// What is run at this depth.
    pub fn plan(self, depth: Depth) -> Vec<Block> {
        let full = |rounds: u32| if depth == Depth::Full { rounds } else { 1 };
        let block = |size: usize, rounds: u32, servers: &[Server]| Block {
            scenario: self,
            size,
            servers: servers.to_vec(),
            rounds,
        };
        match self {
            Self::Fanout => vec![
                block(10, 1, &[Wayboard, Hocuspocus, YWebsocket, YSweet, Relay]),
                block(50, 1, &[Wayboard, Hocuspocus, YWebsocket, YSweet, Relay]),
                block(100, full(3), &[Wayboard, WayboardHocuspocus, Hocuspocus]),
                block(100, 1, &[YWebsocket, Relay]),
                block(200, full(3), &[Wayboard, WayboardHocuspocus, Hocuspocus]),
                block(200, 1, &[YWebsocket, Relay]),
                block(400, full(3), &[Wayboard, WayboardHocuspocus, Hocuspocus]),
                block(400, 1, &[Relay]),
                block(800, 1, &[Wayboard, Hocuspocus, Relay]),
                block(1000, full(3), &[Wayboard]),
                block(1000, 1, &[Relay]),
                block(1600, 1, &[Wayboard, Relay]),
            ],
            Self::Rooms => vec![
                block(200, full(3), &[Wayboard, YWebsocket, Hocuspocus, Relay]),
                block(200, 1, &[YSweet]),
            ],
            Self::Presence => vec![
                block(100, 1, &[Wayboard, Hocuspocus, YWebsocket, YSweet, Relay]),
                block(400, 1, &[Wayboard, Hocuspocus, Relay]),
            ],
            Self::Idle => vec![
                block(5_000, 1, &[Wayboard, YWebsocket, Hocuspocus, YSweet, Relay]),
                block(18_000, 1, &[Wayboard, YWebsocket, Hocuspocus, YSweet, Relay]),
            ],
            Self::Cold => vec![
                block(1_000, 1, &[Wayboard, YWebsocket, Hocuspocus, YSweet]),
                block(10_000, 1, &[Wayboard, YWebsocket, Hocuspocus, YSweet]),
                block(50_000, 1, &[Wayboard, YWebsocket, Hocuspocus]),
            ],
            Self::Join => vec![block(200, full(3), &[Wayboard, YSweet, Hocuspocus, YWebsocket])],
            Self::Slow => {
                // One round is enough for the peers: what they queue has no bound.
                let peers: &[Server] =
                    if depth == Depth::Full { &[Hocuspocus, YWebsocket] } else { &[Hocuspocus] };
                vec![block(40, full(3), &[Wayboard]), block(40, 1, peers)]
            }
        }
    }

    /// Measures one server once, each on a fresh process.
    pub fn measure(
        self,
        size: usize,
        server: Server,
        installed: &Installation,
        depth: Depth,
        run_dir: &Path,
    ) -> Result<Values> {
        let measure = Duration::from_secs(if depth == Depth::Full { 6 } else { 4 });
        let load = |rooms, editors, kind| Load {
            rooms,
            editors,
            per_second: EDITS_PER_SECOND,
            kind,
            measure,
            probes: (rooms == 1 && editors >= PROBES_FROM).then_some(PROBES),
            reader: None,
        };
        let start = |storage| server.start(installed, storage, run_dir);
        match self {
            Self::Fanout => load::run(&start(Storage::AsShipped)?, load(1, size, Kind::Edits)),
            Self::Rooms => load::run(&start(Storage::AsShipped)?, load(size, 5, Kind::Edits)),
            Self::Presence => load::run(&start(Storage::AsShipped)?, load(1, size, Kind::Presence)),
            Self::Idle => idle::run(&start(Storage::AsShipped)?, size),
            Self::Cold => cold::run(server, installed, run_dir, size),
            Self::Join => join::run(&start(Storage::AsShipped)?, size),
            Self::Slow => slow(server, installed, run_dir, size),
        }
    }
}

/// The same load twice, on fresh processes: what the sleeping reader costs is the difference.
fn slow(server: Server, installed: &Installation, run_dir: &Path, editors: usize) -> Result<Values> {
    let measure = |reader: Reader, name: &str| {
        let running = server.start(installed, Storage::AsShipped, &run_dir.join(name))?;
        let load = Load {
            rooms: 1,
            editors,
            per_second: EDITS_PER_SECOND,
            kind: Kind::Pastes(PASTE_BYTES),
            measure: SLEEP,
            probes: None,
            reader: Some(reader),
        };
        load::run(&running, load)
    };
    let control = measure(Reader::Awake, "awake")?;
    let mut values = measure(Reader::Asleep, "asleep")?;
    for figure in ["rss_growth_mib", "p50_ms", "p99_ms"] {
        if let Some(value) = control.get(figure) {
            values.set(&format!("control_{figure}"), value);
        }
    }
    if let (Some(asleep), Some(awake)) = (values.get("rss_growth_mib"), control.get("rss_growth_mib")) {
        values.set("cost_mib", asleep - awake);
    }
    Ok(values)
}
