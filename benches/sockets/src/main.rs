//! `sockets`: the same socket load, in one run and interleaved, on Wayboard and on the servers that
//! people use today.
//!
//! Map: [`bench`] runs the plan of [`scenario`] on [`servers`], each a [`process`] of its own. A scenario
//! drives a [`swarm`] of thin clients, paced by [`load`], that speak a [`dialect`] in [`frame`]s;
//! [`editor`] makes the edits and each carries a [`marker`]. [`table`] keeps the figures, [`report`] writes
//! them down beside the [`aims`]. [`relay`] is the server that shows the physical limit.
//!
//! All traffic stays on 127.0.0.1; every loop is bounded in count or time.

mod aims;
mod bench;
mod dialect;
mod editor;
mod frame;
mod histogram;
mod load;
mod marker;
mod process;
mod relay;
mod report;
mod scenario;
mod servers;
mod swarm;
mod table;

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};

use crate::scenario::{Depth, Scenario};
use crate::servers::{Installation, Server};
use crate::table::Table;

#[derive(Parser)]
#[command(about = "The same socket load on Wayboard and on its peers")]
struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measures, and writes the report.
    Bench(BenchOptions),
    /// Writes the report again, from the records of an earlier run.
    Report(ReportOptions),
    /// Serves as the relay without documents.
    Relay {
        /// Address to listen on.
        listen: SocketAddr,
    },
}

#[derive(Args)]
struct BenchOptions {
    /// Scenarios; all where none is named.
    #[arg(value_enum)]
    scenarios: Vec<Scenario>,
    /// One round, fewer sizes, at most 8 minutes instead of 25.
    #[arg(long)]
    quick: bool,
    /// Only these servers.
    #[arg(long, value_enum, value_delimiter = ',')]
    servers: Vec<Server>,
    /// Only these sizes.
    #[arg(long, value_delimiter = ',')]
    sizes: Vec<usize>,
    /// Wayboard's binary.
    #[arg(long)]
    wayboard: PathBuf,
    /// Further options for `wayboard serve`, as one string.
    #[arg(long, default_value = "", allow_hyphen_values = true)]
    wayboard_args: String,
    #[command(flatten)]
    report: ReportOptions,
}

#[derive(Args)]
struct ReportOptions {
    /// The peers' folder, where the records are kept too.
    #[arg(long)]
    peers: PathBuf,
    /// The day of the run, for the report.
    #[arg(long)]
    date: String,
    /// What was measured: Wayboard's version and commit.
    #[arg(long)]
    version: String,
    /// Markdown that goes below the aims: why one was missed.
    #[arg(long)]
    remarks: Option<PathBuf>,
    /// Where the report goes; to standard output where not given.
    #[arg(long)]
    out: Option<PathBuf>,
}

fn main() -> Result<()> {
    match Options::parse().command {
        Command::Relay { listen } => relay::serve(listen),
        Command::Report(options) => {
            let path = options.peers.join("records.jsonl");
            let text = fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))?;
            let records: Result<Vec<_>, _> = text.lines().map(serde_json::from_str).collect();
            write_report(&Table(records?), &options)
        }
        Command::Bench(options) => measure(options),
    }
}

fn measure(options: BenchOptions) -> Result<()> {
    raise_file_limit()?;
    let depth = if options.quick { Depth::Quick } else { Depth::Full };
    let order = bench::Order {
        scenarios: if options.scenarios.is_empty() { Scenario::ALL.to_vec() } else { options.scenarios },
        servers: options.servers,
        sizes: options.sizes,
        depth,
        budget: Duration::from_mins(if options.quick { 8 } else { 25 }),
    };
    let installed = Installation {
        peers: options.report.peers.canonicalize().context("the peers' folder")?,
        wayboard: options.wayboard,
        wayboard_args: options.wayboard_args.split_whitespace().map(str::to_owned).collect(),
    };
    let records = installed.peers.join("records.jsonl");
    let table = bench::run(&order, &installed, &records)?;
    write_report(&table, &options.report)
}

/// One connection is one descriptor, here and in the servers, which inherit the limit.
fn raise_file_limit() -> Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let maximum = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).context("raise the limit of open files")
}

fn write_report(table: &Table, options: &ReportOptions) -> Result<()> {
    let remarks = match &options.remarks {
        Some(path) => fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?,
        None => String::new(),
    };
    let text = report::write(table, &options.peers, &options.date, &options.version, &remarks);
    match &options.out {
        Some(path) => fs::write(path, text).with_context(|| format!("write {}", path.display())),
        None => {
            std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes()).context("write the report")
        }
    }
}
