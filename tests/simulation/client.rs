//! A Yjs client as the stock providers behave, on links of its own.

use std::collections::{BTreeSet, VecDeque};
use std::time::Instant;

use bytes::Bytes;
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use wayboard::id::{Dialect, SessionId};
use wayboard::protocol::lib0::Reader;
use wayboard::protocol::{Message, awareness, y_websocket};
use wayboard::room::Class;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{Doc, GetString, Map, ReadTxn, StateVector, Text, Transact, Update, WriteTxn};

/// Broadcast bytes that a link queues before they are dropped.
const LINK_BYTES_MAX: usize = 2_000;

/// One client: its document, what it has been told, and its two links.
pub(crate) struct Client {
    pub(crate) id: u64,
    pub(crate) dialect: Dialect,
    doc: Doc,
    pub(crate) session: Option<SessionId>,
    pub(crate) gone_for_good: bool,
    pub(crate) up: VecDeque<(Instant, Message)>,
    pub(crate) down: Link,
    edits: u32,
    /// For each message that will be acknowledged, the edits of this client that it covers.
    unacknowledged: VecDeque<u32>,
    /// This client's edits that it was told are saved.
    pub(crate) saved: u32,
    clock: u64,
    /// Client ids that are shown to it.
    pub(crate) shown: BTreeSet<u64>,
}

/// The way from the server to a client.
#[derive(Default)]
pub(crate) struct Link {
    queue: VecDeque<Sent>,
    pub(crate) stalled: bool,
    pub(crate) congested: bool,
    pub(crate) lost: bool,
    pub(crate) bytes_most: usize,
}

/// A frame on its way.
struct Sent {
    at: Instant,
    frame: Bytes,
    /// A broadcast sent after the room was told of the queue: one diff would make up for it. The outbox keeps all
    /// others, and those that are on the wire already.
    may_drop: bool,
}

impl Client {
    pub(crate) fn new(id: u64, dialect: Dialect) -> Self {
        let doc = Doc::with_client_id(id);
        Self {
            id,
            dialect,
            doc,
            session: None,
            gone_for_good: false,
            up: VecDeque::new(),
            down: Link::default(),
            edits: 0,
            unacknowledged: VecDeque::new(),
            saved: 0,
            clock: 0,
            shown: BTreeSet::new(),
        }
    }

    /// What a provider sends when its socket opens.
    pub(crate) fn connected(&mut self, at: Instant, session: SessionId) {
        self.session = Some(session);
        let vector = self.doc.transact().state_vector().encode_v1();
        self.say(at, Message::Step1(vector.into()));
        self.show(at);
    }

    pub(crate) fn disconnected(&mut self) {
        self.session = None;
        self.up.clear();
        self.down = Link { bytes_most: self.down.bytes_most, ..Link::default() };
        self.unacknowledged.clear();
        self.shown.clear();
    }

    pub(crate) fn show(&mut self, at: Instant) {
        self.clock += 1;
        let entry = (self.id, self.clock, Some(r#"{"cursor":1}"#));
        self.say(at, Message::Awareness(awareness::encode([entry].into_iter()).into()));
    }

    /// Types, deletes, sets a key; every edit also leaves its own mark.
    pub(crate) fn edit(&mut self, at: Instant, rng: &mut ChaCha8Rng) {
        self.edits += 1;
        let update = {
            let mut txn = self.doc.transact_mut();
            let text = txn.get_or_insert_text("text");
            let len = text.len(&txn);
            match rng.random_range(0..4) {
                0 if len > 4 => {
                    let start = rng.random_range(0..len - 2);
                    text.remove_range(&mut txn, start, 2);
                }
                1 => {
                    let start = if len == 0 { 0 } else { rng.random_range(0..len) };
                    text.insert(&mut txn, start, "word");
                }
                _ => {
                    let map = txn.get_or_insert_map("map");
                    let key = format!("k{}", rng.random_range(0..8));
                    map.insert(&mut txn, key, i64::from(self.edits));
                }
            }
            let marks = txn.get_or_insert_map("marks");
            marks.insert(&mut txn, mark(self.id, self.edits), true);
            txn.encode_update_v1()
        };
        self.say(at, Message::Update(update.into()));
    }

    /// Learns what another client holds without the server, and passes it on, as a client with two providers
    /// does.
    pub(crate) fn gossip(&mut self, at: Instant, state: &[u8]) {
        self.apply(state);
        self.say(at, Message::Update(Bytes::copy_from_slice(state)));
    }

    pub(crate) fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    fn say(&mut self, at: Instant, message: Message) {
        if self.session.is_none() {
            return;
        }
        if matches!(message, Message::Step2(_) | Message::Update(_)) {
            self.unacknowledged.push_back(self.edits);
        }
        self.up.push_back((at, message));
    }

    fn apply(&self, update: &[u8]) {
        let update = Update::decode_v1(update).expect("the server sends updates that decode");
        self.doc.transact_mut().apply_update(update).expect("the server sends updates that apply");
    }

    /// A frame has arrived.
    pub(crate) fn hear(&mut self, at: Instant, frame: &Bytes) {
        for payload in payloads(frame) {
            match self.decode(payload) {
                Some(Message::Step1(vector)) => {
                    let vector = StateVector::decode_v1(&vector).expect("a state vector");
                    let missing = self.doc.transact().encode_state_as_update_v1(&vector);
                    self.say(at, Message::Step2(missing.into()));
                }
                Some(Message::Step2(update) | Message::Update(update)) => self.apply(&update),
                Some(Message::Awareness(body)) => self.see(&body),
                Some(other) => panic!("a client cannot be told {other:?}"),
                None => {}
            }
        }
    }

    /// Takes off the address and takes note of acknowledgements.
    fn decode(&mut self, payload: &[u8]) -> Option<Message> {
        let message = if self.dialect == Dialect::Hocuspocus {
            let mut reader = Reader::new(payload);
            reader.var_str().expect("an address");
            reader.rest()
        } else {
            payload
        };
        match message {
            [8, saved] => {
                // Acknowledgements come in order, one each; a refusal means that nothing since counts.
                if let Some(edits) = self.unacknowledged.pop_front().filter(|_| *saved == 1) {
                    self.saved = self.saved.max(edits);
                }
                None
            }
            [2, 0, ..] => None,
            _ => Some(y_websocket::decode(message).expect("the server sends messages")),
        }
    }

    fn see(&mut self, body: &[u8]) {
        for entry in awareness::decode(body, 1_000).expect("presence decodes") {
            match entry.state {
                Some(_) => self.shown.insert(entry.client),
                None => self.shown.remove(&entry.client),
            };
        }
    }

    /// What it shows a person: text, map, and whose edits are in it.
    pub(crate) fn content(&self) -> String {
        content(&self.doc)
    }

    /// Fills a fresh client from an update.
    pub(crate) fn fresh(update: &[u8]) -> Self {
        let client = Self::new(999_999, Dialect::YWebsocket);
        client.apply(update);
        client
    }
}

pub(crate) fn mark(client: u64, edit: u32) -> String {
    format!("{client}/{edit}")
}

fn content(doc: &Doc) -> String {
    let mut txn = doc.transact_mut();
    let (text, map, marks) =
        (txn.get_or_insert_text("text"), txn.get_or_insert_map("map"), txn.get_or_insert_map("marks"));
    let entries = |map: &yrs::MapRef| {
        let mut entries: Vec<String> =
            map.iter(&txn).map(|(key, value)| format!("{key}={value:?}")).collect();
        entries.sort();
        entries.join(",")
    };
    format!("{} | {} | {}", text.get_string(&txn), entries(&map), entries(&marks))
}

impl Link {
    /// Takes a frame as an outbox does. Says whether the link has just become congested.
    pub(crate) fn push(&mut self, at: Instant, frame: Bytes, class: Class) -> bool {
        match class {
            Class::Tick if self.lost => return false,
            Class::Resync => self.lost = false,
            Class::Tick | Class::Reply => {}
        }
        let may_drop = class == Class::Tick && self.congested;
        self.queue.push_back(Sent { at, frame, may_drop });
        if !self.stalled {
            return false;
        }
        if self.tick_bytes() > LINK_BYTES_MAX {
            self.queue.retain(|sent| !sent.may_drop);
            self.lost = true;
        }
        self.bytes_most = self.bytes_most.max(self.tick_bytes());
        !std::mem::replace(&mut self.congested, true)
    }

    fn tick_bytes(&self) -> usize {
        self.queue.iter().filter(|sent| sent.may_drop).map(|sent| sent.frame.len()).sum()
    }

    /// The next frame that has arrived by `now`.
    pub(crate) fn pop(&mut self, now: Instant) -> Option<Bytes> {
        if self.stalled {
            return None;
        }
        self.queue.pop_front_if(|sent| sent.at <= now).map(|sent| sent.frame)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }
}

/// The payloads of WebSocket frames that stand back to back.
fn payloads(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut all = Vec::new();
    while bytes.len() > 1 {
        let (len, head) = match bytes[1] {
            126 => (usize::from(u16::from_be_bytes([bytes[2], bytes[3]])), 4),
            127 => panic!("nothing here is so large"),
            len => (usize::from(len), 2),
        };
        all.push(&bytes[head..head + len]);
        bytes = &bytes[head + len..];
    }
    all
}
