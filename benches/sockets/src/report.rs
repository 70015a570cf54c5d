//! The report: aims, tables with ratios, the machine, and how to get the same again.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::aims;
use crate::bench::FOREIGN_CPU;
use crate::scenario::Scenario;
use crate::servers::Server;
use crate::table::Table;

/// Above so much foreign load the report says that it is worth nothing.
const FOREIGN_CPU_MAX: f64 = 15.0;

/// A column: its title, the figure, its digits.
type Column = (&'static str, &'static str, usize);

const SERVERS: [Server; 6] = [
    Server::Wayboard,
    Server::WayboardHocuspocus,
    Server::Hocuspocus,
    Server::YWebsocket,
    Server::YSweet,
    Server::Relay,
];

struct Section {
    scenario: Scenario,
    title: &'static str,
    explains: &'static str,
    /// The figure whose ratio to Wayboard's is shown.
    ratio_of: (&'static str, &'static str),
    columns: &'static [Column],
}

const SECTIONS: [Section; 7] = [
    Section {
        scenario: Scenario::Fanout,
        title: "Fan-out: N editors in one room, 5 edits/s each, everyone receives everything",
        explains: "A delivery is one edit at one other editor. From 500 editors on 50 receivers look for markers, \
                   the others count frames. Edits that did not arrive within 2 s of the end count as infinitely late.",
        ratio_of: ("us_per_delivery", "CPU"),
        columns: &[
            ("p50 ms", "p50_ms", 1),
            ("p99 ms", "p99_ms", 1),
            ("delivered %", "delivered_pct", 2),
            ("CPU % of a core", "cpu_pct", 0),
            ("µs per delivery", "us_per_delivery", 2),
            ("frames/s to clients", "frames_per_s", 0),
            ("peak RSS MiB", "rss_peak_mib", 0),
        ],
    },
    Section {
        scenario: Scenario::Rooms,
        title: "Many rooms: N rooms of 5 editors, 5 edits/s each",
        explains: "One edit in, four out: there is little to merge here, and the wake-ups are everything.",
        ratio_of: ("us_per_message", "CPU"),
        columns: &[
            ("p50 ms", "p50_ms", 1),
            ("p99 ms", "p99_ms", 1),
            ("delivered %", "delivered_pct", 2),
            ("CPU % of a core", "cpu_pct", 0),
            ("µs per edit", "us_per_message", 0),
            ("peak RSS MiB", "rss_peak_mib", 0),
        ],
    },
    Section {
        scenario: Scenario::Presence,
        title: "Presence: N cursors in one room, 5 states/s each",
        explains: "The age of a state when it arrives. A state that a newer one has overtaken may be left out, the \
                   last one must reach everyone.",
        ratio_of: ("us_per_message", "CPU"),
        columns: &[
            ("age p50 ms", "p50_ms", 1),
            ("age p99 ms", "p99_ms", 1),
            ("CPU % of a core", "cpu_pct", 0),
            ("µs per state sent", "us_per_message", 0),
            ("last states missing", "last_states_missing", 0),
        ],
    },
    Section {
        scenario: Scenario::Idle,
        title: "Idle: N connections, 5 per empty document, synced and silent",
        explains: "Growth of the server's resident memory over what it needs for the first 2 % of them.",
        ratio_of: ("kib_per_connection", "memory"),
        columns: &[
            ("held", "held", 0),
            ("KiB per connection", "kib_per_connection", 1),
            ("RSS MiB", "rss_mib", 0),
            ("connects/s", "connects_per_s", 0),
            ("CPU µs per connect", "us_per_connect", 0),
        ],
    },
    Section {
        scenario: Scenario::Cold,
        title: "Cold load: a board of N notes after a restart",
        explains: "From the connect of a fresh client until it holds every note; median of three restarts. Everyone \
                   saves: y-websocket to LevelDB, Hocuspocus to SQLite, y-sweet to its directory store, with 4 s \
                   (y-sweet 12 s) between the last edit and SIGTERM. \"Answer whole\": the first answer to the \
                   client's step 1 held the board (1) or the client believed for a while that it is blank (0).",
        ratio_of: ("cold_ms", "time"),
        columns: &[
            ("cold ms", "cold_ms", 0),
            ("then warm ms", "warm_ms", 0),
            ("answer whole", "answer_is_whole", 0),
            ("RSS of the document MiB", "rss_mib", 0),
            ("seeding ms", "seed_ms", 0),
        ],
    },
    Section {
        scenario: Scenario::Join,
        title: "Join storm: N clients enter a board of 2,000 notes at once",
        explains: "From the first connect until a client holds the board; three storms before do not count.",
        ratio_of: ("p99_ms", "p99"),
        columns: &[
            ("p50 ms", "p50_ms", 0),
            ("p99 ms", "p99_ms", 0),
            ("CPU ms per join", "cpu_ms_per_join", 2),
            ("RSS before MiB", "rss_before_mib", 0),
            ("RSS peak MiB", "rss_peak_mib", 0),
        ],
    },
    Section {
        scenario: Scenario::Slow,
        title: "Slow reader: N editors, 5 edits/s of 8 KiB each; one further receiver stops reading for 12 s",
        explains: "The cost is the growth of the server's memory with a sleeping reader less the growth in a second \
                   run, on a fresh process, in which it stays awake. p50 and p99 are those of the other receivers.",
        ratio_of: ("cost_mib", "cost"),
        columns: &[
            ("cost MiB", "cost_mib", 1),
            ("growth MiB", "rss_growth_mib", 1),
            ("awake MiB", "control_rss_growth_mib", 1),
            ("p99 ms", "p99_ms", 1),
            ("p99 awake ms", "control_p99_ms", 1),
            ("found after waking %", "reader_found_pct", 1),
            ("whole after ms", "catch_up_ms", 0),
            ("cut off", "reader_cut_off", 0),
        ],
    },
];

/// The whole report.
pub fn write(table: &Table, peers: &Path, date: &str, version: &str, remarks: &str) -> String {
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = head(&mut text, table, peers, date, version);
    let _ = aims_section(&mut text, table, remarks);
    for section in &SECTIONS {
        let _ = section.write(&mut text, table);
    }
    text
}

fn head(text: &mut String, table: &Table, peers: &Path, date: &str, version: &str) -> std::fmt::Result {
    writeln!(text, "# Benchmarks\n")?;
    writeln!(
        text,
        "The same load, in one run and interleaved, on Wayboard, on the servers that people use today, and on a \
         plain relay without documents as the physical limit. Written by `benches/sockets/run.sh`; figures are \
         medians of the rounds. Measured on {date}, Wayboard {version}.\n"
    )?;
    writeln!(text, "## How to reproduce\n")?;
    writeln!(
        text,
        "`benches/sockets/run.sh` (at most 25 minutes; `--quick`: 8) on a machine with Rust and Node that does \
         nothing else. It builds Wayboard and the load generator, installs the peers into \
         `benches/sockets/peers/`, runs, and writes this file.\n"
    )?;
    writeln!(text, "- Machine: {}", machine())?;
    writeln!(text, "- {}", quiet(table))?;
    writeln!(text, "- Peers: {}", versions(peers))?;
    writeln!(
        text,
        "- Client and server share the machine; the client is one thread. Traffic is on loopback."
    )?;
    writeln!(
        text,
        "- An edit is one yrs transaction on a journey map (70 % drags, 20 % typing, 10 % new notes) plus a marker \
         of 16 bytes; latency counts from the time it was due until the marker is found in a receiver."
    )?;
    writeln!(
        text,
        "- CPU is user and system time of the server's processes from `/proc`; 5 s of warm-up (2 s for native \
         servers) do not count, the draining does."
    )?;
    writeln!(
        text,
        "- Durability: Wayboard saves every edit to disk in all scenarios, as it ships. The peers run as they ship, \
         which is in memory, except in the cold load. The relay stores nothing anywhere.\n"
    )
}

fn quiet(table: &Table) -> String {
    let foreign = table.all(FOREIGN_CPU);
    let of = |at: usize| foreign.get(at).copied().unwrap_or_default();
    let (median, most) = (of(foreign.len() / 2), of(foreign.len().saturating_sub(1)));
    let verdict = if median > FOREIGN_CPU_MAX {
        " **The machine was busy: these figures are not to be trusted.**"
    } else {
        ""
    };
    format!("Meanwhile other processes took {median:.0} % of a core (median; at most {most:.0} %).{verdict}")
}

fn machine() -> String {
    let read = |path| fs::read_to_string(path).unwrap_or_default();
    let cpu_info = read("/proc/cpuinfo");
    let models: Vec<&str> = cpu_info
        .lines()
        .filter(|line| line.starts_with("model name"))
        .filter_map(|line| line.split(": ").nth(1))
        .collect();
    let memory_kib: f64 = read("/proc/meminfo")
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB")?.parse().ok())
        .unwrap_or_default();
    let model = models.first().copied().unwrap_or("unknown processor");
    let kernel = read("/proc/sys/kernel/osrelease");
    let release: String = kernel.trim().chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    format!("{} × {model}, {:.0} GiB, Linux {release}", models.len(), memory_kib / f64::from(1 << 20))
}

fn versions(peers: &Path) -> String {
    let of = |package: &str| {
        let text = fs::read_to_string(peers.join("node_modules").join(package).join("package.json")).ok()?;
        let json: serde_json::Value = serde_json::from_str(&text).ok()?;
        Some(format!("{package} {}", json["version"].as_str()?))
    };
    let packages =
        ["y-websocket", "yjs", "y-leveldb", "@hocuspocus/server", "@hocuspocus/extension-sqlite", "node"];
    let mut names: Vec<String> = packages.iter().filter_map(|package| of(package)).collect();
    names.push("y-sweet 0.9.1 (release build, own lock file)".to_owned());
    names.join(", ")
}

fn aims_section(text: &mut String, table: &Table, remarks: &str) -> std::fmt::Result {
    writeln!(text, "## Aims\n\n| aim | measured | |\n|---|---|---|")?;
    for aim in aims::all(table) {
        let verdict = match aim.is_met {
            Some(true) => "met",
            Some(false) => "**missed**",
            None => "–",
        };
        writeln!(text, "| {} | {} | {verdict} |", aim.wanted, aim.measured)?;
    }
    if !remarks.trim().is_empty() {
        writeln!(text, "\n{}", remarks.trim())?;
    }
    writeln!(text)
}

impl Section {
    fn write(&self, text: &mut String, table: &Table) -> std::fmt::Result {
        let sizes = table.sizes(self.scenario.name());
        if sizes.is_empty() {
            return Ok(());
        }
        writeln!(text, "## {}\n\n{}\n", self.title, self.explains)?;
        let titles: Vec<&str> = self.columns.iter().map(|(title, _, _)| *title).collect();
        writeln!(text, "| N | server | {} | {} × Wayboard | rounds |", titles.join(" | "), self.ratio_of.1)?;
        writeln!(text, "|---|---|{}---|---|", "---|".repeat(titles.len()))?;
        for size in sizes {
            for server in SERVERS.into_iter().filter(|server| table.has(self.scenario.name(), size, *server))
            {
                self.row(text, table, size, server)?;
            }
        }
        writeln!(text)
    }

    fn row(&self, text: &mut String, table: &Table, size: usize, server: Server) -> std::fmt::Result {
        let scenario = self.scenario.name();
        let rounds = table.rounds(scenario, size, server);
        if rounds == 0 {
            let why = table.failure(scenario, size, server).unwrap_or("no result");
            let short: String = why.replace('|', "/").chars().take(120).collect();
            return writeln!(
                text,
                "| {size} | {} | failed: {short} |{}",
                server.name(),
                " |".repeat(self.columns.len() + 1)
            );
        }
        write!(text, "| {size} | {} |", server.name())?;
        for (_, figure, digits) in self.columns {
            write!(text, " {} |", cell(table.median(scenario, size, server, figure), *digits))?;
        }
        let of = |server| table.median(scenario, size, server, self.ratio_of.0);
        let ratio = of(server).zip(of(Server::Wayboard)).map(|(theirs, ours)| theirs / ours);
        let is_sound = |ratio: &f64| ratio.is_finite() && *ratio > 0.0;
        writeln!(text, " {} | {rounds} |", cell(ratio.filter(is_sound), 1))
    }
}

fn cell(value: Option<f64>, digits: usize) -> String {
    match value {
        None => "–".to_owned(),
        Some(value) if value.is_infinite() => "∞".to_owned(),
        Some(value) => format!("{value:.digits$}"),
    }
}
