//! The physical limit: a relay without documents. Every frame is encoded once and goes to all others of
//! its room; what is queued for a receiver in one turn of the loop shares one write.
//!
//! It stores nothing, merges nothing and answers step 1 with "nothing". Only this bench's own client can
//! talk to it: the accept key is a constant.

use std::collections::{HashMap, VecDeque};
use std::io::{ErrorKind, IoSlice, Read, Write};
use std::net::SocketAddr;
use std::rc::Rc;

use anyhow::Result;
use mio::net::{TcpListener, TcpStream};
use mio::{Events, Interest, Poll, Token};

use crate::dialect::{Dialect, Message};
use crate::frame::{self, Reader};

const LISTENER: Token = Token(usize::MAX);
const READ_BYTES: usize = 256 * 1024;
const SLICES_PER_WRITE: usize = 64;

struct Peer {
    stream: TcpStream,
    reader: Reader,
    request: Vec<u8>,
    room: Option<usize>,
    queue: VecDeque<Rc<[u8]>>,
    /// Bytes of the queue's head that are out already.
    sent: usize,
    dirty: bool,
}

#[derive(Default)]
struct Relay {
    peers: Vec<Option<Peer>>,
    free: Vec<usize>,
    names: HashMap<Vec<u8>, usize>,
    rooms: Vec<Vec<usize>>,
    dirty: Vec<usize>,
}

/// Serves until the process is killed.
pub fn serve(listen: SocketAddr) -> Result<()> {
    let mut poll = Poll::new()?;
    let mut listener = TcpListener::bind(listen)?;
    poll.registry().register(&mut listener, LISTENER, Interest::READABLE)?;
    let mut events = Events::with_capacity(1024);
    let mut buffer = vec![0; READ_BYTES];
    let mut relay = Relay::default();
    loop {
        match poll.poll(&mut events, None) {
            Err(error) if error.kind() != ErrorKind::Interrupted => return Err(error.into()),
            Ok(()) | Err(_) => {}
        }
        for event in &events {
            if event.token() == LISTENER {
                while let Ok((stream, _)) = listener.accept() {
                    relay.admit(stream, &poll)?;
                }
                continue;
            }
            let index = event.token().0;
            if event.is_readable() && relay.read(index, &mut buffer).is_err() {
                relay.drop_peer(index);
            }
            if event.is_writable() {
                relay.mark(index);
            }
        }
        relay.flush();
    }
}

impl Relay {
    fn admit(&mut self, mut stream: TcpStream, poll: &Poll) -> Result<()> {
        stream.set_nodelay(true)?;
        let index = self.free.pop().unwrap_or(self.peers.len());
        poll.registry().register(&mut stream, Token(index), Interest::READABLE | Interest::WRITABLE)?;
        let peer = Peer {
            stream,
            reader: Reader::keeping(usize::MAX),
            request: Vec::new(),
            room: None,
            queue: VecDeque::new(),
            sent: 0,
            dirty: false,
        };
        if index == self.peers.len() {
            self.peers.push(Some(peer));
        } else {
            self.peers[index] = Some(peer);
        }
        Ok(())
    }

    fn drop_peer(&mut self, index: usize) {
        if let Some(peer) = self.peers[index].take() {
            if let Some(room) = peer.room {
                self.rooms[room].retain(|member| *member != index);
            }
            self.free.push(index);
        }
    }

    fn mark(&mut self, index: usize) {
        if let Some(peer) = self.peers[index].as_mut().filter(|peer| !peer.dirty) {
            peer.dirty = true;
            self.dirty.push(index);
        }
    }

    fn queue(&mut self, index: usize, bytes: Rc<[u8]>) {
        if let Some(peer) = &mut self.peers[index] {
            peer.queue.push_back(bytes);
            self.mark(index);
        }
    }

    fn read(&mut self, index: usize, buffer: &mut [u8]) -> Result<()> {
        loop {
            let Some(peer) = &mut self.peers[index] else { return Ok(()) };
            let count = match peer.stream.read(buffer) {
                Ok(0) => anyhow::bail!("closed"),
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error.into()),
            };
            let mut frames: Vec<Vec<u8>> = Vec::new();
            if peer.room.is_some() {
                peer.reader.feed(&buffer[..count], |frame| {
                    if frame.opcode == frame::BINARY {
                        frames.push(frame.payload.to_vec());
                    }
                })?;
            } else {
                peer.request.extend_from_slice(&buffer[..count]);
                if peer.request.ends_with(b"\r\n\r\n") {
                    self.enter(index);
                }
            }
            for payload in frames {
                self.forward(index, &payload);
            }
            if count < buffer.len() {
                return Ok(());
            }
        }
    }

    fn enter(&mut self, index: usize) {
        let Some(peer) = &mut self.peers[index] else { return };
        let path = peer.request.split(|byte| *byte == b' ').nth(1).unwrap_or_default().to_vec();
        peer.request = Vec::new();
        let next = self.rooms.len();
        let room = *self.names.entry(path).or_insert(next);
        if room == next {
            self.rooms.push(Vec::new());
        }
        self.rooms[room].push(index);
        peer.room = Some(room);
        let response = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
            Sec-WebSocket-Accept: bm90IGEgcmVhbCBrZXkgYXQgYWxsIQ==\r\n\r\n";
        self.queue(index, Rc::from(&response[..]));
    }

    fn forward(&mut self, from: usize, payload: &[u8]) {
        let mut out = Vec::with_capacity(payload.len() + 10);
        match Dialect::YWebsocket.read(payload) {
            Message::StepOne => {
                frame::write_plain(&mut out, frame::BINARY, &Dialect::YWebsocket.nothing_to_add(""));
                self.queue(from, Rc::from(out));
            }
            Message::StepTwo(_) => {}
            Message::Update(_) | Message::Denied | Message::Ping | Message::Other => {
                frame::write_plain(&mut out, frame::BINARY, payload);
                let bytes: Rc<[u8]> = Rc::from(out);
                let Some(room) = self.peers[from].as_ref().and_then(|peer| peer.room) else { return };
                for position in 0..self.rooms[room].len() {
                    let member = self.rooms[room][position];
                    if member != from {
                        self.queue(member, Rc::clone(&bytes));
                    }
                }
            }
        }
    }

    fn flush(&mut self) {
        for index in std::mem::take(&mut self.dirty) {
            let Some(peer) = &mut self.peers[index] else { continue };
            peer.dirty = false;
            if peer.flush().is_err() {
                self.drop_peer(index);
            }
        }
    }
}

impl Peer {
    fn flush(&mut self) -> std::io::Result<()> {
        while !self.queue.is_empty() {
            let mut skip = self.sent;
            let slices: Vec<IoSlice<'_>> = self
                .queue
                .iter()
                .take(SLICES_PER_WRITE)
                .map(|bytes| IoSlice::new(&bytes[std::mem::take(&mut skip)..]))
                .collect();
            let mut count = match self.stream.write_vectored(&slices) {
                Ok(count) => count + self.sent,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            };
            while let Some(head) = self.queue.front().filter(|head| head.len() <= count) {
                count -= head.len();
                self.queue.pop_front();
            }
            self.sent = count;
        }
        Ok(())
    }
}
