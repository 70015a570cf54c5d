//! The whole bench: runs the plan, server after server in turn, and keeps every record.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::process::{machine_cpu_us, own_cpu_us};
use crate::scenario::{Block, Depth, Scenario};
use crate::servers::{Installation, Server};
use crate::table::{Record, Table, Values};

/// What processes other than the server and the load took meanwhile, in percent of a core: a bench on a busy
/// machine measures that machine.
pub const FOREIGN_CPU: &str = "foreign_cpu_pct";

/// What is run.
pub struct Order {
    /// Which scenarios.
    pub scenarios: Vec<Scenario>,
    /// Which servers, where not all.
    pub servers: Vec<Server>,
    /// Which sizes, where not all.
    pub sizes: Vec<usize>,
    /// How thoroughly.
    pub depth: Depth,
    /// After so long no further measurement begins.
    pub budget: Duration,
}

/// Runs everything; each record is also written to `records` as soon as it is there.
pub fn run(order: &Order, installed: &Installation, records: &Path) -> Result<Table> {
    let begun = Instant::now();
    let mut file = File::create(records).with_context(|| format!("write {}", records.display()))?;
    let mut table = Table::default();
    let mut out = io::stdout().lock();
    for block in blocks(order) {
        for round in 0..block.rounds {
            let mut servers = block.servers.clone();
            let first = round as usize % servers.len();
            servers.rotate_left(first);
            for server in servers {
                if begun.elapsed() > order.budget {
                    writeln!(
                        out,
                        "out of time: {} {} {} is left out",
                        block.scenario.name(),
                        block.size,
                        server.name()
                    )?;
                    continue;
                }
                let record = measure(&block, server, order.depth, installed);
                writeln!(file, "{}", serde_json::to_string(&record)?)?;
                writeln!(out, "{:5.0}s  {}", begun.elapsed().as_secs_f64(), line(&record, round))?;
                table.0.push(record);
            }
        }
    }
    Ok(table)
}

fn blocks(order: &Order) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        order.scenarios.iter().flat_map(|scenario| scenario.plan(order.depth)).collect();
    if !order.sizes.is_empty() {
        blocks.retain(|block| order.sizes.contains(&block.size));
    } else if order.depth == Depth::Quick {
        blocks.retain(Block::is_quick);
    }
    if !order.servers.is_empty() {
        for block in &mut blocks {
            block.servers.retain(|server| order.servers.contains(server));
        }
    }
    blocks.retain(|block| !block.servers.is_empty());
    blocks
}

fn measure(block: &Block, server: Server, depth: Depth, installed: &Installation) -> Record {
    let run_dir = installed.peers.join("run").join(server.name());
    // What an earlier run left would be loaded by this one.
    let _ = fs::remove_dir_all(&run_dir);
    let (begun, machine_us, own_us) = (Instant::now(), machine_cpu_us(), own_cpu_us());
    let mut outcome = fs::create_dir_all(&run_dir)
        .map_err(anyhow::Error::from)
        .and_then(|()| block.scenario.measure(block.size, server, installed, depth, &run_dir))
        .map_err(|error| format!("{error:#}"));
    if let Ok(values) = &mut outcome {
        // The server has ended and been waited for, so its time is part of our own.
        let foreign_us = (machine_cpu_us() - machine_us).saturating_sub(own_cpu_us() - own_us);
        values.set(FOREIGN_CPU, 100.0 * foreign_us as f64 / begun.elapsed().as_micros() as f64);
    }
    Record {
        scenario: block.scenario.name().to_owned(),
        size: block.size,
        server: server.name().to_owned(),
        outcome,
    }
}

fn line(record: &Record, round: u32) -> String {
    let head = format!("{} {} {} #{}", record.scenario, record.size, record.server, round + 1);
    let figures = |values: &Values| {
        let known = values.names().map(|name| format!("{name} {:.2}", values.get(name).unwrap_or(f64::NAN)));
        known.collect::<Vec<_>>().join(", ")
    };
    match &record.outcome {
        Ok(values) => format!("{head}: {}", figures(values)),
        Err(error) => format!("{head}: failed: {error}"),
    }
}
