//! A server under measurement: started, read from `/proc`, and always ended.
//!
//! Which command that is, [`crate::servers`] knows.

use std::fs::{self, File};
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

const READY_LIMIT: Duration = Duration::from_secs(20);
const STOP_LIMIT: Duration = Duration::from_secs(15);
/// Linux counts process time in hundredths of a second for user space, on every architecture.
const TICK_US: u64 = 10_000;

/// One running server; dropping it kills it.
pub struct Process {
    child: Child,
    pids_file: PathBuf,
    log: PathBuf,
}

impl Process {
    /// Starts the command in `run_dir` and waits until it accepts connections.
    pub fn start(mut command: Command, address: SocketAddr, run_dir: &Path) -> Result<Self> {
        let log = run_dir.join("server.log");
        let sink = File::options().create(true).append(true).open(&log)?;
        command.stdin(Stdio::null()).stdout(sink.try_clone()?).stderr(sink);
        let child = command.spawn().with_context(|| format!("start {command:?}"))?;
        let pids_file = run_dir.parent().unwrap_or(run_dir).join("pids");
        let mut process = Self { child, pids_file, log };
        process.note_pid()?;
        let deadline = Instant::now() + READY_LIMIT;
        while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
            if let Some(status) = process.child.try_wait()? {
                bail!("server ended with {status}: {}", process.log_tail());
            }
            if Instant::now() > deadline {
                bail!("server did not listen within {READY_LIMIT:?}: {}", process.log_tail());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(process)
    }

    /// What run.sh kills should the bench itself be killed.
    fn note_pid(&self) -> Result<()> {
        let mut file = File::options().create(true).append(true).open(&self.pids_file)?;
        writeln!(file, "{}", self.child.id())?;
        Ok(())
    }

    /// The last words of the server, for a failed run.
    pub fn log_tail(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().rev().take(5).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join(" | ")
    }

    /// Asks the server to end, as a service manager would, and waits for it. The time it took.
    pub fn stop(mut self) -> Result<Duration> {
        let begun = Instant::now();
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM)?;
        while self.child.try_wait()?.is_none() && begun.elapsed() < STOP_LIMIT {
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(begun.elapsed())
    }

    /// User and system time of the process, its threads and its children, in microseconds.
    pub fn cpu_us(&self) -> u64 {
        self.family().into_iter().map(cpu_us_of).sum()
    }

    /// Resident memory of the process and its children, in bytes.
    pub fn rss_bytes(&self) -> u64 {
        self.family()
            .into_iter()
            .filter_map(|pid| fs::read_to_string(format!("/proc/{pid}/statm")).ok())
            .filter_map(|statm| statm.split(' ').nth(1)?.parse::<u64>().ok())
            .sum::<u64>()
            * rustix::param::page_size() as u64
    }

    fn family(&self) -> Vec<u32> {
        let mut family = vec![self.child.id()];
        let mut next = 0;
        while let Some(pid) = family.get(next) {
            let threads = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
            let children: Vec<u32> = threads
                .filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok())
                .flat_map(|list| {
                    list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>()
                })
                .collect();
            family.extend(children);
            next += 1;
        }
        family
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only where the process has ended by itself, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let gone = self.child.id().to_string();
        let mut left = fs::read_to_string(&self.pids_file).unwrap_or_default();
        left = left.lines().filter(|pid| *pid != gone).flat_map(|pid| [pid, "\n"]).collect();
        let _ = fs::write(&self.pids_file, left);
    }
}

fn cpu_us_of(pid: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // Fields are counted from the end of the name, which may hold anything; 14 to 17 of the file are
    // user and system time, own and of the children that were waited for.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(4);
    fields.filter_map(|field| field.parse::<u64>().ok()).sum::<u64>() * TICK_US
}

/// User and system time of all processes of the machine, in microseconds.
pub fn machine_cpu_us() -> u64 {
    let stat = fs::read_to_string("/proc/stat").unwrap_or_default();
    // The first line sums all cores: user, nice and system are its first three figures.
    let fields = stat.lines().next().unwrap_or_default().split_whitespace().skip(1).take(3);
    fields.filter_map(|field| field.parse::<u64>().ok()).sum::<u64>() * TICK_US
}

/// User and system time of the load generator and of the servers that it has ended, in microseconds.
pub fn own_cpu_us() -> u64 {
    cpu_us_of(std::process::id())
}
