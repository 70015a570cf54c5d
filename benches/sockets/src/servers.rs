//! The servers: how each is started, where its documents are, and what it needs before one can connect.
//!
//! This is the one place for commands and options; nothing here measures.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::dialect::Dialect;
use crate::process::Process;
use crate::swarm::Target;

/// Options that Wayboard gets in every run: the whole load comes from one address.
const WAYBOARD_ARGS: &[&str] = &["--connections-per-address-max", "20000"];

/// Who is measured. Wayboard appears once per dialect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Hash)]
pub enum Server {
    /// Wayboard, spoken to as y-websocket's provider does.
    Wayboard,
    /// Wayboard, spoken to as Hocuspocus' provider does.
    WayboardHocuspocus,
    /// `@hocuspocus/server` on its required Node.
    Hocuspocus,
    /// The server that y-websocket 2.1 ships.
    YWebsocket,
    /// y-sweet's `serve`.
    YSweet,
    /// The relay without documents.
    Relay,
}

/// Whether a server keeps documents over a restart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// As it ships: Wayboard saves every edit, the others keep documents in memory.
    AsShipped,
    /// Everyone saves: `LevelDB`, `SQLite`, a directory.
    Durable,
}

/// Where the peers and the binaries are.
pub struct Installation {
    /// The peers' folder.
    pub peers: PathBuf,
    /// Wayboard's release binary.
    pub wayboard: PathBuf,
    /// Further options for Wayboard, from the command line.
    pub wayboard_args: Vec<String>,
}

/// A started server.
pub struct Running {
    /// Who it is.
    pub server: Server,
    /// Where it listens.
    pub address: SocketAddr,
    /// The process.
    pub process: Process,
}

impl Server {
    /// Short name for tables and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wayboard => "wayboard",
            Self::WayboardHocuspocus => "wayboard-hocuspocus",
            Self::Hocuspocus => "hocuspocus",
            Self::YWebsocket => "y-websocket",
            Self::YSweet => "y-sweet",
            Self::Relay => "relay",
        }
    }

    /// What is spoken to it.
    pub fn dialect(self) -> Dialect {
        match self {
            Self::WayboardHocuspocus | Self::Hocuspocus => Dialect::Hocuspocus,
            Self::Wayboard | Self::YWebsocket | Self::YSweet | Self::Relay => Dialect::YWebsocket,
        }
    }

    /// Load before anything counts. Under five seconds a just-in-time compiler starts with a backlog.
    pub fn warm_up(self) -> Duration {
        match self {
            Self::Hocuspocus | Self::YWebsocket => Duration::from_secs(5),
            Self::Wayboard | Self::WayboardHocuspocus | Self::YSweet | Self::Relay => Duration::from_secs(2),
        }
    }

    /// How long after the last edit everything is on disk: y-sweet writes every ten seconds.
    pub fn save_wait(self) -> Duration {
        match self {
            Self::YSweet => Duration::from_secs(12),
            Self::Wayboard | Self::WayboardHocuspocus | Self::Hocuspocus | Self::YWebsocket | Self::Relay => {
                Duration::from_secs(4)
            }
        }
    }

    fn command(
        self,
        installed: &Installation,
        storage: Storage,
        address: SocketAddr,
        data: &Path,
    ) -> Result<Command> {
        let durable = storage == Storage::Durable;
        let node = || -> Result<Command> {
            let mut command = Command::new(installed.peers.join("node_modules/.bin/node"));
            command.env("NODE_ENV", "production").current_dir(&installed.peers);
            Ok(command)
        };
        Ok(match self {
            Self::Wayboard | Self::WayboardHocuspocus => {
                let mut command = Command::new(&installed.wayboard);
                command.arg("serve").arg("--listen").arg(address.to_string()).arg("--data").arg(data);
                command.args(WAYBOARD_ARGS).args(&installed.wayboard_args);
                command
            }
            Self::Hocuspocus => {
                let mut command = node()?;
                command.arg("hocuspocus.mjs").arg(address.port().to_string());
                if durable {
                    command.arg(data.join("hocuspocus.sqlite"));
                }
                command
            }
            Self::YWebsocket => {
                let mut command = node()?;
                command.arg("node_modules/y-websocket/bin/server.cjs");
                command.env("HOST", address.ip().to_string()).env("PORT", address.port().to_string());
                if durable {
                    command.env("YPERSISTENCE", data);
                }
                command
            }
            Self::YSweet => {
                let mut command = Command::new(installed.peers.join("y-sweet/bin/y-sweet"));
                command.args(["serve", "--host", "127.0.0.1", "--port"]).arg(address.port().to_string());
                if durable {
                    command.arg(data);
                }
                command
            }
            Self::Relay => {
                let mut command = Command::new(std::env::current_exe()?);
                command.arg("relay").arg(address.to_string());
                command
            }
        })
    }

    /// Starts it on a free port of the loopback, with its data in `run_dir`.
    pub fn start(self, installed: &Installation, storage: Storage, run_dir: &Path) -> Result<Running> {
        let data = run_dir.join("data");
        std::fs::create_dir_all(&data)?;
        let probe = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = probe.local_addr()?;
        drop(probe);
        let command = self.command(installed, storage, address, &data)?;
        let process = Process::start(command, address, run_dir)?;
        Ok(Running { server: self, address, process })
    }
}

impl Running {
    /// Where a client of this document connects. y-sweet's documents are made first, as its client would.
    pub fn target(&self, document: &str) -> Result<Target> {
        let path = match self.server {
            Server::Wayboard => format!("/ws/{document}"),
            Server::WayboardHocuspocus => "/hocuspocus".to_owned(),
            Server::Hocuspocus => "/".to_owned(),
            Server::YWebsocket | Server::Relay => format!("/{document}"),
            Server::YSweet => self.y_sweet_path(document)?,
        };
        Ok(Target {
            address: self.address,
            path,
            dialect: self.server.dialect(),
            document: Rc::from(document),
        })
    }

    fn y_sweet_path(&self, document: &str) -> Result<String> {
        let id = serde_json::json!({ "docId": document });
        self.post("/doc/new", &id.to_string())?;
        let answer = self.post(&format!("/doc/{document}/auth"), "{}")?;
        let auth: serde_json::Value = serde_json::from_str(&answer).context("y-sweet's auth answer")?;
        let url = auth["url"].as_str().context("no url in y-sweet's auth answer")?;
        let path = url.splitn(4, '/').nth(3).context("no path in y-sweet's url")?;
        let token = auth["token"].as_str().map(|token| format!("?token={token}")).unwrap_or_default();
        Ok(format!("/{path}/{document}{token}"))
    }

    fn post(&self, path: &str, body: &str) -> Result<String> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        if !answer.starts_with("HTTP/1.1 200") {
            bail!("{path} answered {}", answer.lines().next().unwrap_or_default());
        }
        let start = answer.find('{').context("no JSON in the answer")?;
        let end = answer.rfind('}').context("no JSON in the answer")?;
        Ok(answer[start..=end].to_owned())
    }
}
