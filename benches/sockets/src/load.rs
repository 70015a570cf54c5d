//! Paced load: editors who write at a fixed rate, and an account of what reached whom and when.
//!
//! Latency counts from the time an edit was due, so a server that holds a writer back is charged for it
//! (no coordinated omission). Which loads are run on whom is [`crate::scenario`]'s.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::editor::{Dice, Editor};
use crate::histogram::Histogram;
use crate::marker::Marker;
use crate::process::own_cpu_us;
use crate::servers::Running;
use crate::swarm::{Role, Swarm, Target};
use crate::table::Values;

/// Our own timer is up to a millisecond coarse; that much lateness is not charged to the server.
const TIMER_SLOP_US: u64 = 1_000;
const RSS_EVERY_US: u64 = 200_000;
const CONNECT_LIMIT: Duration = Duration::from_secs(30);
const CONNECTS_IN_FLIGHT: usize = 64;
const DRAIN_LIMIT: Duration = Duration::from_secs(2);
/// How long a reader that slept may take to catch up.
const CATCH_UP_LIMIT: Duration = Duration::from_secs(20);

/// What every editor sends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Edits of a journey map.
    Edits,
    /// Values of so many bytes.
    Pastes(usize),
    /// Cursor positions.
    Presence,
}

/// One load.
#[derive(Clone, Copy)]
pub struct Load {
    /// Number of documents.
    pub rooms: usize,
    /// Editors of each document.
    pub editors: usize,
    /// Messages per second of each editor.
    pub per_second: u32,
    /// What they send.
    pub kind: Kind,
    /// How long it counts, after the warm-up.
    pub measure: Duration,
    /// How many receivers look for markers, where not all do.
    pub probes: Option<usize>,
    /// One further reader, and whether it sleeps while the load counts.
    pub reader: Option<Reader>,
}

/// What the further reader does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Reads all the time: the control run.
    Awake,
    /// Reads nothing while the load counts, then reads on.
    Asleep,
}

/// Which edits of which writer a receiver has seen.
struct Seen {
    words_per_writer: usize,
    bits: Vec<u64>,
}

impl Seen {
    fn new(writers: usize, edits_max: usize) -> Self {
        let words_per_writer = edits_max.div_ceil(64);
        Self { words_per_writer, bits: vec![0; writers * words_per_writer] }
    }

    /// False where it was seen before, or cannot be.
    fn insert(&mut self, writer: usize, sequence: usize) -> bool {
        let word = sequence / 64;
        if word >= self.words_per_writer {
            return false;
        }
        let Some(bits) = self.bits.get_mut(writer * self.words_per_writer + word) else { return false };
        let bit = 1 << (sequence % 64);
        let is_new = *bits & bit == 0;
        *bits |= bit;
        is_new
    }
}

/// What the receivers have found so far.
struct Account {
    editors: usize,
    counted: std::ops::Range<u64>,
    /// By client index; none for those that only count frames.
    seen: Vec<Option<Seen>>,
    newest: Vec<u32>,
    writers: usize,
    reader: Option<usize>,
    reader_found: u64,
    latency: Histogram,
}

impl Account {
    fn found(&mut self, client: usize, at_us: u64, marker: Marker) {
        let writer = marker.writer as usize;
        if writer >= self.writers || writer == client || !self.counted.contains(&marker.due_us) {
            return;
        }
        let room = writer / self.editors;
        let Some(Some(seen)) = self.seen.get_mut(client) else { return };
        let local = writer - room * self.editors;
        if !seen.insert(local, marker.sequence as usize) {
            return;
        }
        if Some(client) == self.reader {
            self.reader_found += 1;
            return;
        }
        self.latency.record(at_us.saturating_sub(marker.due_us));
        let newest = &mut self.newest[client * self.editors + local];
        *newest = (*newest).max(marker.sequence + 1);
    }
}

struct Run<'a> {
    load: Load,
    running: &'a Running,
    swarm: Swarm,
    targets: Vec<Target>,
    editors: Vec<Editor>,
    sent: Vec<u32>,
    due: BinaryHeap<Reverse<(u64, usize)>>,
    period_us: u64,
    dice: Dice,
    account: Account,
    sent_counted: u64,
    /// Pairs of a counted message and a probe that should receive it.
    expected: u64,
    lateness: Histogram,
    rss_peak: u64,
    rss_due_us: u64,
}

/// Runs the load against a fresh server and says what came out.
pub fn run(running: &Running, load: Load) -> Result<Values> {
    let mut run = Run::connect(running, load)?;
    let start_us = run.swarm.now_us() + 20_000;
    let begin_us = start_us + running.server.warm_up().as_micros() as u64;
    let end_us = begin_us + load.measure.as_micros() as u64;
    for writer in 0..run.targets.len() {
        let phase = run.dice.below(run.period_us);
        run.due.push(Reverse((start_us + phase, writer)));
    }
    run.account.counted = begin_us..end_us;
    run.pace_until(begin_us)?;

    let rss_before = running.process.rss_bytes();
    run.rss_peak = rss_before;
    let (server_cpu, own_cpu, since_us) = (running.process.cpu_us(), own_cpu_us(), run.swarm.now_us());
    let frames_before = run.frames();
    if let Some((index, Reader::Asleep)) = run.account.reader.zip(load.reader) {
        run.swarm.pause(index);
    }
    run.pace_until(end_us)?;
    let frames = run.frames() - frames_before;
    run.drain(end_us)?;
    let elapsed_us = (run.swarm.now_us() - since_us) as f64;
    let cpu_us = (running.process.cpu_us() - server_cpu) as f64;

    let mut values = run.values(cpu_us);
    values.set("cpu_pct", 100.0 * cpu_us / elapsed_us);
    values.set("client_cpu_pct", 100.0 * (own_cpu_us() - own_cpu) as f64 / elapsed_us);
    values.set("frames_per_s", frames as f64 / load.measure.as_secs_f64());
    values.set("rss_peak_mib", mib(run.rss_peak));
    values.set("rss_growth_mib", mib(run.rss_peak) - mib(rss_before));
    if load.reader.is_some() {
        run.wake_reader(&mut values)?;
    }
    Ok(values)
}

/// Bytes as MiB.
pub fn mib(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

impl<'a> Run<'a> {
    fn connect(running: &'a Running, load: Load) -> Result<Self> {
        let mut swarm = Swarm::new()?;
        let mut targets = Vec::new();
        for room in 0..load.rooms {
            let target = running.target(&format!("board{room}"))?;
            targets.extend(std::iter::repeat_n(target, load.editors));
        }
        let writers = targets.len();
        let probes = load.probes.unwrap_or(writers);
        let role = |index: usize| if index < probes { Role::Probe } else { Role::Counter };
        swarm.connect_all(&targets, role, CONNECTS_IN_FLIGHT, CONNECT_LIMIT)?;
        let mut reader = None;
        if load.reader.is_some() {
            let made = swarm.connect_all(&targets[..1], |_| Role::Probe, 1, CONNECT_LIMIT)?;
            reader = made.first().copied();
        }
        let seconds = running.server.warm_up() + load.measure + Duration::from_secs(2);
        let edits_max = seconds.as_secs() as usize * load.per_second as usize;
        let seen = (0..swarm.clients.len())
            .map(|client| {
                (client < probes || Some(client) == reader).then(|| Seen::new(load.editors, edits_max))
            })
            .collect();
        let account = Account {
            editors: load.editors,
            counted: 0..0,
            seen,
            newest: vec![0; writers * load.editors],
            writers,
            reader,
            reader_found: 0,
            latency: Histogram::default(),
        };
        Ok(Self {
            load,
            running,
            swarm,
            editors: (0..writers as u32).map(Editor::new).collect(),
            sent: vec![0; writers],
            due: BinaryHeap::with_capacity(writers),
            period_us: 1_000_000 / u64::from(load.per_second),
            dice: Dice::new(42),
            targets,
            account,
            sent_counted: 0,
            expected: 0,
            lateness: Histogram::default(),
            rss_peak: 0,
            rss_due_us: 0,
        })
    }

    fn pace_until(&mut self, end_us: u64) -> Result<()> {
        loop {
            let now_us = self.swarm.now_us();
            if now_us >= end_us {
                return Ok(());
            }
            self.send_due(now_us.min(end_us - 1));
            if now_us >= self.rss_due_us {
                self.rss_peak = self.rss_peak.max(self.running.process.rss_bytes());
                self.rss_due_us = now_us + RSS_EVERY_US;
            }
            let next_us = self.due.peek().map_or(end_us, |Reverse((due_us, _))| (*due_us).min(end_us));
            let wait = Duration::from_micros(next_us.saturating_sub(self.swarm.now_us()));
            self.turn(wait)?;
        }
    }

    fn turn(&mut self, wait: Duration) -> Result<()> {
        let account = &mut self.account;
        self.swarm.turn(wait, &mut |client, at_us, marker| account.found(client, at_us, marker))
    }

    fn send_due(&mut self, now_us: u64) {
        while let Some(Reverse((due_us, writer))) = self.due.peek().copied() {
            if due_us > now_us {
                return;
            }
            self.due.pop();
            self.due.push(Reverse((due_us + self.period_us, writer)));
            let late_us = now_us - due_us;
            let stamp_us = if late_us <= TIMER_SLOP_US { now_us } else { due_us };
            self.send(writer, stamp_us);
            if self.account.counted.contains(&stamp_us) {
                self.lateness.record(late_us);
            }
        }
    }

    fn send(&mut self, writer: usize, due_us: u64) {
        let marker = Marker { writer: writer as u32, sequence: self.sent[writer], due_us };
        self.sent[writer] += 1;
        let target = &self.targets[writer];
        let message = match self.load.kind {
            Kind::Edits => target.dialect.update(&target.document, &self.editors[writer].edit(marker)),
            Kind::Pastes(bytes) => {
                target.dialect.update(&target.document, &self.editors[writer].paste(bytes, marker))
            }
            Kind::Presence => {
                let json = format!(
                    r##"{{"user":{{"name":"Editor {writer}","color":"#80cbc4"}},"cursor":{{"x":{},"y":{}}},"m":"{}"}}"##,
                    self.dice.below(4000),
                    self.dice.below(3000),
                    String::from_utf8_lossy(&marker.encode())
                );
                let clock = u64::from(self.sent[writer]);
                target.dialect.awareness(&target.document, 5_000_000 + writer as u64, clock, &json)
            }
        };
        // An edit that cannot be sent is one that nobody receives: it stays in the expected count.
        self.swarm.send(writer, &message);
        if self.account.counted.contains(&due_us) {
            self.sent_counted += 1;
            let receivers = self.load.probes.unwrap_or(self.load.editors);
            let is_probe = self.load.probes.is_none_or(|probes| writer < probes);
            self.expected += (receivers - usize::from(is_probe)) as u64;
        }
    }

    fn drain(&mut self, end_us: u64) -> Result<()> {
        let deadline = end_us + DRAIN_LIMIT.as_micros() as u64;
        while self.swarm.now_us() < deadline && !self.is_complete() {
            self.turn(Duration::from_millis(5))?;
        }
        Ok(())
    }

    fn is_complete(&self) -> bool {
        match self.load.kind {
            Kind::Presence => self.last_states_missing() == 0,
            Kind::Edits | Kind::Pastes(_) => self.account.latency.count() >= self.expected,
        }
    }

    /// Pairs of a probe and another editor whose last state has not arrived.
    fn last_states_missing(&self) -> usize {
        let editors = self.load.editors;
        let probes = self.load.probes.unwrap_or(self.targets.len());
        let pairs = (0..probes).flat_map(|probe| (0..editors).map(move |local| (probe, local)));
        pairs
            .filter(|(probe, local)| {
                let writer = probe / editors * editors + local;
                writer != *probe && self.account.newest[probe * editors + local] < self.sent[writer]
            })
            .count()
    }

    fn frames(&self) -> u64 {
        self.swarm.clients.iter().map(|client| client.frames).sum()
    }

    fn values(&self, cpu_us: f64) -> Values {
        let expected = match self.load.kind {
            // Superseded states may be skipped; what counts is the age of those that come.
            Kind::Presence => self.account.latency.count(),
            Kind::Edits | Kind::Pastes(_) => self.expected,
        };
        let delivered = self.account.latency.count().min(expected);
        let share = delivered as f64 / expected.max(1) as f64;
        let all = self.sent_counted as f64 * (self.load.editors as f64 - 1.0);
        let mut values = Values::default();
        values.set("p50_ms", self.account.latency.quantile_ms(0.5, expected));
        values.set("p99_ms", self.account.latency.quantile_ms(0.99, expected));
        values.set("delivered_pct", 100.0 * share);
        values.set("us_per_delivery", cpu_us / (all * share));
        values.set("us_per_message", cpu_us / self.sent_counted as f64);
        values.set("messages", self.sent_counted as f64);
        values.set("late_p99_ms", self.lateness.quantile_ms(0.99, self.lateness.count()));
        values.set("lost_connections", self.swarm.lost as f64);
        if self.load.kind == Kind::Presence {
            values.set("last_states_missing", self.last_states_missing() as f64);
        }
        values
    }

    fn wake_reader(&mut self, values: &mut Values) -> Result<()> {
        let mut reader = self.account.reader.context("no reader")?;
        let woken_us = self.swarm.now_us();
        let account = &mut self.account;
        self.swarm.resume(reader, &mut |client, at_us, marker| account.found(client, at_us, marker));
        let deadline = woken_us + CATCH_UP_LIMIT.as_micros() as u64;
        let mut cut_off = false;
        while self.account.reader_found < self.sent_counted && self.swarm.now_us() < deadline {
            if self.swarm.clients[reader].is_closed() && !cut_off {
                cut_off = true;
                let seen = self.account.seen[reader].take();
                reader = self.swarm.connect(&self.targets[0].clone(), Role::Probe)?;
                self.account.seen.resize_with(reader + 1, || None);
                self.account.seen[reader] = seen;
                self.account.reader = Some(reader);
            }
            self.turn(Duration::from_millis(5))?;
        }
        let is_whole = self.account.reader_found >= self.sent_counted;
        values.set("reader_cut_off", f64::from(u8::from(cut_off)));
        values.set("reader_found_pct", 100.0 * self.account.reader_found as f64 / self.sent_counted as f64);
        let caught_up_ms = (self.swarm.now_us() - woken_us) as f64 / 1000.0;
        values.set("catch_up_ms", if is_whole { caught_up_ms } else { f64::INFINITY });
        Ok(())
    }
}
