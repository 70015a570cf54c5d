//! What the project set out to reach, and whether this run reached it.

use crate::servers::Server::{self, Hocuspocus, Wayboard, WayboardHocuspocus, YSweet, YWebsocket};
use crate::table::Table;

/// A millisecond is within the noise of two processes on two cores.
const LATENCY_SLACK_MS: f64 = 1.0;

/// One aim against this run.
pub struct Aim {
    /// What was wanted.
    pub wanted: String,
    /// What was measured, in words.
    pub measured: String,
    /// Whether that is enough; none where something was not measured.
    pub is_met: Option<bool>,
}

impl Aim {
    fn new(wanted: impl Into<String>, verdict: Option<(String, bool)>) -> Self {
        let (measured, is_met) =
            verdict.map_or(("not measured".to_owned(), None), |(text, met)| (text, Some(met)));
        Self { wanted: wanted.into(), measured, is_met }
    }
}

/// All aims, in the order of the issue.
pub fn all(table: &Table) -> Vec<Aim> {
    let mut aims = Vec::new();
    for editors in [100, 200, 400] {
        for server in [Wayboard, WayboardHocuspocus] {
            aims.push(fanout_cpu(table, editors, server));
            aims.push(fanout_latency(table, editors, server));
        }
    }
    aims.extend([big_room(table), rooms(table), idle(table), join(table), cold(table), slow(table)]);
    aims
}

fn fanout_cpu(table: &Table, editors: usize, server: Server) -> Aim {
    let cpu = |server| table.median("fanout", editors, server, "us_per_delivery");
    Aim::new(
        format!(
            "{editors} editors in one room ({}): CPU per delivered edit ≤ 1/3 of Hocuspocus",
            server.name()
        ),
        cpu(server).zip(cpu(Hocuspocus)).map(|(ours, theirs)| {
            (format!("{ours:.2} against {theirs:.2} µs: {:.2}", ours / theirs), ours <= theirs / 3.0)
        }),
    )
}

fn fanout_latency(table: &Table, editors: usize, server: Server) -> Aim {
    let of = |server, figure| table.median("fanout", editors, server, figure);
    let both = |figure| of(server, figure).zip(of(Hocuspocus, figure));
    Aim::new(
        format!(
            "{editors} editors in one room ({}): p50 and p99 no worse than Hocuspocus (within 1 ms)",
            server.name()
        ),
        both("p50_ms").zip(both("p99_ms")).map(|((our50, their50), (our99, their99))| {
            let text = format!("{our50:.1} / {our99:.1} against {their50:.1} / {their99:.1} ms");
            (text, our50 <= their50 + LATENCY_SLACK_MS && our99 <= their99 + LATENCY_SLACK_MS)
        }),
    )
}

fn big_room(table: &Table) -> Aim {
    let of = |figure| table.median("fanout", 1000, Wayboard, figure);
    Aim::new(
        "1,000 editors in one room: all delivered, p99 < 250 ms",
        of("delivered_pct").zip(of("p99_ms")).map(|(delivered, p99)| {
            (format!("{delivered:.2} % delivered, p99 {p99:.0} ms"), delivered >= 99.995 && p99 < 250.0)
        }),
    )
}

fn rooms(table: &Table) -> Aim {
    let of = |server, figure| table.median("rooms", 200, server, figure);
    let cpu = of(Wayboard, "cpu_pct").zip(of(YWebsocket, "cpu_pct"));
    Aim::new(
        "200 rooms of 5 editors: p99 < 10 ms, CPU ≤ 60 % of y-websocket's",
        of(Wayboard, "p99_ms").zip(cpu).map(|(p99, (ours, theirs))| {
            let share = ours / theirs;
            (format!("p99 {p99:.1} ms, {:.0} % of its CPU", share * 100.0), p99 < 10.0 && share <= 0.6)
        }),
    )
}

fn idle(table: &Table) -> Aim {
    let of = |figure| table.median("idle", 18_000, Wayboard, figure);
    Aim::new(
        "18,000 idle connections held, ≤ 8 KiB RSS each",
        of("held").zip(of("kib_per_connection")).map(|(held, kib)| {
            (format!("{held:.0} held, {kib:.1} KiB each"), held >= 18_000.0 && kib <= 8.0)
        }),
    )
}

fn join(table: &Table) -> Aim {
    let p99 = |server| table.median("join", 200, server, "p99_ms");
    Aim::new(
        "200 clients enter a board of 2,000 notes at once: p99 ≤ 1/2 of y-sweet's",
        p99(Wayboard).zip(p99(YSweet)).map(|(ours, theirs)| {
            (format!("{ours:.0} against {theirs:.0} ms: {:.2}", ours / theirs), ours <= theirs / 2.0)
        }),
    )
}

fn cold(table: &Table) -> Aim {
    let cold = |server| table.median("cold", 50_000, server, "cold_ms");
    let is_whole = table.median("cold", 50_000, Wayboard, "answer_is_whole");
    Aim::new(
        "50,000 notes cold, the first answer complete: ≤ 1/5 of Hocuspocus's time",
        cold(Wayboard).zip(cold(Hocuspocus)).zip(is_whole).map(|((ours, theirs), is_whole)| {
            let text = format!("{ours:.0} against {theirs:.0} ms: {:.2}", ours / theirs);
            (text, ours <= theirs / 5.0 && is_whole > 0.5)
        }),
    )
}

fn slow(table: &Table) -> Aim {
    let of = |figure| table.median("slow", 40, Wayboard, figure);
    Aim::new(
        "a reader that stops for 12 s costs ≤ 4 MiB, and converges afterwards",
        of("cost_mib").zip(of("catch_up_ms")).map(|(cost, catch_up)| {
            let after = if catch_up.is_finite() {
                format!("whole after {catch_up:.0} ms")
            } else {
                "never whole".into()
            };
            (format!("{cost:+.1} MiB, {after}"), cost <= 4.0 && catch_up.is_finite())
        }),
    )
}
