//! Many thin clients on one thread: connect, upgrade, greet, count and scan what comes.
//!
//! It keeps no document and paces nothing; [`crate::load`] and the scenarios do. Each read is scanned
//! once; a frame is never copied unless a client was asked to collect.

use std::io::{ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};

use crate::dialect::{Dialect, Message};
use crate::frame::{self, Frame, Reader};
use crate::marker::{Marker, Scanner};

const READ_BYTES: usize = 256 * 1024;
const EVENTS_PER_TURN: usize = 256;
/// Pings and the heads that tell a message's kind fit; documents are only kept where asked for.
const HEAD_BYTES: usize = 256;
/// A server that does not read for so long has lost this client's further edits.
const OUT_BYTES_MAX: usize = 4 << 20;

/// Where a client connects to.
#[derive(Clone)]
pub struct Target {
    /// The server's socket.
    pub address: SocketAddr,
    /// Path and query of the upgrade request.
    pub path: String,
    /// What is spoken there.
    pub dialect: Dialect,
    /// The document's name.
    pub document: Rc<str>,
}

/// One document message that a collecting client keeps.
pub struct Collected {
    /// When its last byte had been read.
    pub at_us: u64,
    /// Whether it was the answer to our step 1.
    pub is_answer: bool,
    /// The Yjs update.
    pub update: Vec<u8>,
}

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
enum Phase {
    Connecting,
    Upgrading,
    Open,
    Closed,
}

/// One thin client.
pub struct Client {
    stream: Option<TcpStream>,
    phase: Phase,
    target: Target,
    reader: Reader,
    scanner: Option<Scanner>,
    greeting: Vec<u8>,
    response: Vec<u8>,
    out: Vec<u8>,
    out_start: usize,
    paused: bool,
    mask: u32,
    /// When the connect was begun.
    pub started_us: u64,
    /// When the first answer to our step 1 had come whole.
    pub synced_us: Option<u64>,
    /// Data frames received.
    pub frames: u64,
    /// Bytes received, headers included.
    pub bytes: u64,
    /// Document messages, where this client collects.
    pub collected: Option<Vec<Collected>>,
}

impl Client {
    /// Bytes that the socket has not taken yet.
    pub fn unsent(&self) -> usize {
        self.out.len() - self.out_start
    }

    /// Whether the server, or we, ended this connection.
    pub fn is_closed(&self) -> bool {
        self.phase == Phase::Closed
    }
}

/// All clients of one run.
pub struct Swarm {
    poll: Poll,
    events: Events,
    ready: Vec<(usize, bool, bool)>,
    buffer: Vec<u8>,
    epoch: Instant,
    /// The clients, by index.
    pub clients: Vec<Client>,
    /// Connections that ended without our doing.
    pub lost: usize,
}

/// How a client is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Counts frames only.
    Counter,
    /// Looks for markers too.
    Probe,
    /// Keeps every document message.
    Collector,
}

impl Swarm {
    /// An empty swarm; its clock starts now.
    pub fn new() -> Result<Self> {
        Ok(Self {
            poll: Poll::new()?,
            events: Events::with_capacity(EVENTS_PER_TURN),
            ready: Vec::new(),
            buffer: vec![0; READ_BYTES],
            epoch: Instant::now(),
            clients: Vec::new(),
            lost: 0,
        })
    }

    /// Microseconds since the swarm was made.
    pub fn now_us(&self) -> u64 {
        self.epoch.elapsed().as_micros() as u64
    }

    /// Begins to connect one more client and gives its index.
    pub fn connect(&mut self, target: &Target, role: Role) -> Result<usize> {
        let index = self.clients.len();
        let started_us = self.now_us();
        let mut stream = TcpStream::connect(target.address).context("connect")?;
        self.poll.registry().register(&mut stream, Token(index), Interest::READABLE | Interest::WRITABLE)?;
        let mut greeting = Vec::new();
        for message in target.dialect.hello(&target.document) {
            frame::write_masked(&mut greeting, frame::BINARY, &message, 0x5A17_C3E9);
        }
        let mut reader = Reader::keeping(HEAD_BYTES);
        if role == Role::Collector {
            reader.keep_all();
        }
        self.clients.push(Client {
            stream: Some(stream),
            phase: Phase::Connecting,
            target: target.clone(),
            reader,
            scanner: (role != Role::Counter).then(Scanner::default),
            greeting,
            response: Vec::new(),
            out: Vec::new(),
            out_start: 0,
            paused: false,
            mask: 0x9E37_79B9 ^ index as u32,
            started_us,
            synced_us: None,
            frames: 0,
            bytes: 0,
            collected: (role == Role::Collector).then(Vec::new),
        });
        Ok(index)
    }

    /// Connects clients to all targets, a bounded number at a time, until each is synced. Returns the
    /// indexes, or fails when that takes longer than `limit`.
    pub fn connect_all(
        &mut self,
        targets: &[Target],
        role: impl Fn(usize) -> Role,
        in_flight_max: usize,
        limit: Duration,
    ) -> Result<Vec<usize>> {
        let deadline = Instant::now() + limit;
        let mut indexes: Vec<usize> = Vec::with_capacity(targets.len());
        let mut waiting: Vec<usize> = Vec::new();
        while indexes.len() < targets.len() || !waiting.is_empty() {
            while waiting.len() < in_flight_max && indexes.len() < targets.len() {
                let index = self.connect(&targets[indexes.len()], role(indexes.len()))?;
                indexes.push(index);
                waiting.push(index);
            }
            self.turn(Duration::from_millis(5), &mut |_, _, _| {})?;
            waiting.retain(|index| self.clients[*index].synced_us.is_none());
            if let Some(index) = waiting.iter().find(|index| self.clients[**index].is_closed()) {
                bail!("client {index} was closed before it was synced");
            }
            if Instant::now() > deadline {
                bail!(
                    "only {} of {} clients synced in {limit:?}",
                    indexes.len() - waiting.len(),
                    targets.len()
                );
            }
        }
        Ok(indexes)
    }

    /// Queues one message and sends what the socket takes. False: the client is gone or hopelessly behind.
    pub fn send(&mut self, index: usize, message: &[u8]) -> bool {
        let client = &mut self.clients[index];
        if client.phase != Phase::Open || client.unsent() > OUT_BYTES_MAX {
            return false;
        }
        client.mask = client.mask.wrapping_mul(0x0019_660D).wrapping_add(0x3C6E_F35F);
        frame::write_masked(&mut client.out, frame::BINARY, message, client.mask);
        client.flush().is_ok()
    }

    /// Stops a client's reading, with small kernel buffers, as a sleeping laptop would.
    pub fn pause(&mut self, index: usize) {
        self.clients[index].paused = true;
        if let Some(stream) = &self.clients[index].stream {
            // Where it fails the kernel merely hides more of the stall.
            let _ = rustix::net::sockopt::set_socket_recv_buffer_size(stream, 65_536);
        }
    }

    /// Lets a paused client read again.
    pub fn resume(&mut self, index: usize, on_marker: &mut impl FnMut(usize, u64, Marker)) {
        self.clients[index].paused = false;
        self.read(index, on_marker);
    }

    /// Ends one connection.
    pub fn close(&mut self, index: usize) {
        self.clients[index].stream = None;
        self.clients[index].phase = Phase::Closed;
    }

    /// Waits for the network, at most so long, and handles what came.
    pub fn turn(&mut self, wait: Duration, on_marker: &mut impl FnMut(usize, u64, Marker)) -> Result<()> {
        match self.poll.poll(&mut self.events, Some(wait)) {
            Err(error) if error.kind() != ErrorKind::Interrupted => return Err(error.into()),
            Ok(()) | Err(_) => {}
        }
        self.ready.clear();
        self.ready.extend(
            self.events.iter().map(|event| (event.token().0, event.is_readable(), event.is_writable())),
        );
        let ready = std::mem::take(&mut self.ready);
        for (index, readable, writable) in &ready {
            if *writable && self.clients[*index].write_ready().is_err() {
                self.lose(*index);
            }
            if *readable {
                self.read(*index, on_marker);
            }
        }
        self.ready = ready;
        Ok(())
    }

    fn lose(&mut self, index: usize) {
        if self.clients[index].phase != Phase::Closed {
            self.lost += 1;
        }
        self.close(index);
    }

    fn read(&mut self, index: usize, on_marker: &mut impl FnMut(usize, u64, Marker)) {
        loop {
            let client = &mut self.clients[index];
            let Some(stream) = client.stream.as_mut().filter(|_| !client.paused) else { return };
            let count = match stream.read(&mut self.buffer) {
                Ok(0) => return self.lose(index),
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return,
                Err(_) => return self.lose(index),
            };
            let at_us = self.epoch.elapsed().as_micros() as u64;
            if client.receive(&self.buffer[..count], at_us, |marker| on_marker(index, at_us, marker)).is_err()
            {
                return self.lose(index);
            }
            if count < self.buffer.len() {
                return;
            }
        }
    }
}

impl Client {
    fn write_ready(&mut self) -> Result<()> {
        if self.phase == Phase::Connecting {
            let stream = self.stream.as_mut().context("no stream")?;
            if let Some(error) = stream.take_error()? {
                return Err(error.into());
            }
            stream.set_nodelay(true)?;
            self.phase = Phase::Upgrading;
            self.out = format!(
                "GET {} HTTP/1.1\r\nHost: {}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
                 Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: d2F5Ym9hcmQtYmVuY2ghIQ==\r\n\r\n",
                self.target.path, self.target.address
            )
            .into_bytes();
        }
        self.flush()
    }

    fn flush(&mut self) -> Result<()> {
        let Some(stream) = self.stream.as_mut() else { return Ok(()) };
        while self.out_start < self.out.len() {
            match stream.write(&self.out[self.out_start..]) {
                Ok(count) => self.out_start += count,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
        self.out.clear();
        self.out_start = 0;
        Ok(())
    }

    fn receive(&mut self, chunk: &[u8], at_us: u64, on_marker: impl FnMut(Marker)) -> Result<()> {
        if self.phase != Phase::Upgrading {
            return self.frames_in(chunk, at_us, on_marker);
        }
        self.response.extend_from_slice(chunk);
        let Some(end) = memchr::memmem::find(&self.response, b"\r\n\r\n") else { return Ok(()) };
        let response = std::mem::take(&mut self.response);
        if !response.starts_with(b"HTTP/1.1 101") {
            bail!("upgrade refused: {}", String::from_utf8_lossy(&response[..end.min(60)]));
        }
        self.phase = Phase::Open;
        self.out.append(&mut self.greeting);
        self.frames_in(&response[end + 4..], at_us, on_marker)
    }

    fn frames_in(&mut self, chunk: &[u8], at_us: u64, on_marker: impl FnMut(Marker)) -> Result<()> {
        if let Some(scanner) = &mut self.scanner {
            scanner.feed(chunk, on_marker);
        }
        self.bytes += chunk.len() as u64;
        let mut replies = Vec::new();
        let mut reader = std::mem::replace(&mut self.reader, Reader::keeping(0));
        let mut ended = false;
        let fed = reader.feed(chunk, |frame| match frame.opcode {
            frame::BINARY => self.data(&frame, at_us, &mut replies),
            frame::PING => frame::write_masked(&mut replies, frame::PONG, frame.payload, self.mask),
            frame::CLOSE => ended = true,
            _ => {}
        });
        self.reader = reader;
        self.out.append(&mut replies);
        fed?;
        if ended {
            bail!("closed by the server");
        }
        self.flush()
    }

    fn data(&mut self, frame: &Frame<'_>, at_us: u64, replies: &mut Vec<u8>) {
        self.frames += 1;
        let dialect = self.target.dialect;
        let message = dialect.read(frame.payload);
        match message {
            Message::StepOne => {
                let reply = dialect.nothing_to_add(&self.target.document);
                frame::write_masked(replies, frame::BINARY, &reply, self.mask);
            }
            Message::Ping => frame::write_masked(replies, frame::BINARY, &[10], self.mask),
            Message::StepTwo(_) if self.synced_us.is_none() => self.synced_us = Some(at_us),
            Message::StepTwo(_) | Message::Update(_) | Message::Denied | Message::Other => {}
        }
        if let (Some(collected), Message::StepTwo(update) | Message::Update(update)) =
            (&mut self.collected, message)
        {
            let is_answer = matches!(message, Message::StepTwo(_));
            collected.push(Collected { at_us, is_answer, update: update.to_vec() });
        }
    }
}
