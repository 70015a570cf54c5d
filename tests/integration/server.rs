//! The server under test: in this process, or as the binary in a process of its own; and plain HTTP to ask it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use clap::Parser;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use wayboard::config::Config;
use wayboard::server::{ServeError, Server, listen};

use crate::{PATIENCE, now};

/// The binary under test.
pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_wayboard");

/// A server in this process, on a port and a directory of its own.
pub(crate) struct TestServer {
    pub(crate) address: SocketAddr,
    pub(crate) data: Arc<TempDir>,
    stop: CancellationToken,
    task: JoinHandle<Result<(), ServeError>>,
}

impl TestServer {
    pub(crate) async fn start(args: &[&str]) -> Self {
        Self::start_on(Arc::new(TempDir::new().unwrap()), args).await
    }

    /// On a directory that another server has left. Bounds are taken as given: tests want shorter waits than
    /// operators may ask for.
    pub(crate) async fn start_on(data: Arc<TempDir>, args: &[&str]) -> Self {
        let directory = data.path().to_str().unwrap();
        let given = ["serve", "--listen=127.0.0.1:0", "--ballast-bytes=0", "--data", directory];
        let config = Config::try_parse_from([&given, args].concat()).unwrap();
        let listener = listen(config.listen).unwrap();
        let address = listener.local_addr().unwrap();
        let server = Server::build(&config).await.unwrap();
        let stop = CancellationToken::new();
        let task = tokio::spawn(server.run(listener, stop.clone()));
        Self { address, data, stop, task }
    }

    /// Shuts the server down and leaves its directory.
    pub(crate) async fn stop(self) -> Arc<TempDir> {
        self.stop.cancel();
        let ended = tokio::time::timeout(PATIENCE, self.task).await.expect("the server ends");
        ended.unwrap().unwrap();
        self.data
    }
}

/// The binary as a child process; killed when dropped.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
    log: Arc<Mutex<String>>,
}

/// `wayboard` with `args` and nothing of our environment.
pub(crate) fn wayboard(args: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.env_clear().args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs `wayboard` to its end, which must come soon.
pub(crate) fn run(command: &mut Command) -> Output {
    let mut child = command.spawn().unwrap();
    let until = now() + PATIENCE;
    while child.try_wait().unwrap().is_none() {
        if now() >= until {
            child.kill().unwrap();
            panic!("does not end: {:?}", child.wait_with_output().unwrap());
        }
        thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().unwrap()
}

impl Process {
    pub(crate) fn start(data: &Path, args: &[&str]) -> Self {
        let given = ["serve", "--listen=127.0.0.1:0", "--ballast-bytes=0", "--data", data.to_str().unwrap()];
        Self::spawn(&mut wayboard(&[&given, args].concat()))
    }

    /// Starts the command and waits until it says where it listens.
    pub(crate) fn spawn(command: &mut Command) -> Self {
        let mut child = command.spawn().unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (lines, kept) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&log));
        thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                let mut log = kept.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
            }
        });
        let until = now() + PATIENCE;
        let address = loop {
            if let Some(address) = listening_on(&log.lock().unwrap()) {
                break address;
            }
            let ended = child.try_wait().unwrap();
            assert!(ended.is_none() && now() < until, "not started: {ended:?} {}", log.lock().unwrap());
            thread::sleep(Duration::from_millis(2));
        };
        Self { child, address, log }
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// SIGKILL, and the wait for the process to be gone.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for the process to end by itself.
    pub(crate) fn wait(&mut self) -> ExitStatus {
        let until = now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(now() < until, "the server does not end:\n{}", self.log());
            thread::sleep(Duration::from_millis(5));
        }
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// All that it has logged.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Resident memory, in MiB.
    pub(crate) fn rss_mib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().strip_suffix("kB").unwrap().trim().parse::<u64>().unwrap() / 1024
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn listening_on(log: &str) -> Option<SocketAddr> {
    let (_, rest) = log.split_once("listening on http")?;
    let (_, rest) = rest.split_once("://")?;
    let end = rest.find(|char: char| !(char.is_ascii_hexdigit() || ".:[]".contains(char)))?;
    rest[..end].parse().ok()
}

/// An answer over HTTP.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One request on a connection of its own. `head` holds further header lines.
pub(crate) async fn http(at: SocketAddr, method: &str, path: &str, head: &str, body: &[u8]) -> Answer {
    exchange(TcpStream::connect(at).await.unwrap(), at, method, path, head, body).await
}

/// One request on a stream.
pub(crate) async fn exchange(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    at: SocketAddr,
    method: &str,
    path: &str,
    head: &str,
    body: &[u8],
) -> Answer {
    let request = format!("{method} {path} HTTP/1.1\r\nHost: {at}\r\n{head}");
    try_exchange(stream, &request, body).await.expect("an answer with a head")
}

/// Nothing if the server ends before it has answered. `request` is the head but for its last lines.
pub(crate) async fn try_exchange(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    request: &str,
    body: &[u8],
) -> Option<Answer> {
    let exchange = async {
        let rest = format!("Connection: close\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(format!("{request}{rest}").as_bytes()).await.ok()?;
        // A server that refuses the body may hang up before it has read it.
        stream.write_all(body).await.ok();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.ok();
        Some(answer)
    };
    let answer = tokio::time::timeout(PATIENCE, exchange).await.expect("an answer in time")?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = str::from_utf8(&answer[..end]).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Some(Answer { status, body: answer[end + 4..].to_vec() })
}

pub(crate) async fn get(at: SocketAddr, path: &str) -> Answer {
    http(at, "GET", path, "", b"").await
}

/// The sum of all series of a number.
pub(crate) async fn metric(at: SocketAddr, name: &str) -> f64 {
    sum(&get(at, "/metrics").await.text(), name)
}

/// The sum of all series of a number in the server's own words.
pub(crate) fn sum(text: &str, name: &str) -> f64 {
    let values = text.lines().filter_map(|line| {
        let rest = line.strip_prefix(name)?;
        // A name may come with its labels.
        (name.ends_with('}') || rest.starts_with(['{', ' ']))
            .then(|| rest.rsplit(' ').next()?.parse::<f64>().ok())?
    });
    values.sum()
}

/// The content of a document as its JSON, `marks` alone.
pub(crate) async fn marks(at: SocketAddr, name: &str) -> Vec<String> {
    let answer = get(at, &format!("/api/v1/documents/{name}/json?roots=map:marks")).await;
    if answer.status == 404 {
        return Vec::new();
    }
    assert_eq!(answer.status, 200, "{}", answer.text());
    let value: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    value["marks"].as_object().unwrap().keys().cloned().collect()
}

/// A fresh directory.
pub(crate) fn directory() -> (TempDir, PathBuf) {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("data");
    (directory, path)
}
