//! What a room promises, told as stories. Rules: `docs/architecture.md`, "Rules of a room".

use std::time::{Duration, Instant};

use bytes::Bytes;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{Doc, GetString, ReadTxn, StateVector, Text, Transact, Update};

use super::document::Document;
use super::*;
use crate::id::{Access, Dialect, UserId};
use crate::protocol::lib0::Reader;
use crate::protocol::{CloseReason, Message, Wire, awareness, y_websocket};

mod acks;
mod exchange;
mod presence;
mod slow_sessions;
mod storage;

const FULL: Access = Access::Write;

/// A room, its log, and what its sessions were sent.
struct World {
    now: Instant,
    room: Room,
    log: Vec<Record>,
    sent: Vec<(SessionId, Bytes, Class)>,
    closed: Vec<(SessionId, CloseReason)>,
    answers: Vec<(Ticket, Result<(), Refused>)>,
    notes: Vec<Note>,
    wants: Vec<&'static str>,
}

impl World {
    fn new() -> Self {
        Self::with(Limits::default())
    }

    #[expect(clippy::disallowed_methods, reason = "where the virtual clock begins is of no importance")]
    fn with(limits: Limits) -> Self {
        let now = Instant::now();
        let stored = Stored {
            document: Document::new(),
            waiting: Vec::new(),
            last: Seq(0),
            log_records: 0,
            log_bytes: 0,
            document_bytes: 0,
        };
        Self {
            now,
            room: Room::open(now, stored, limits),
            log: Vec::new(),
            sent: Vec::new(),
            closed: Vec::new(),
            answers: Vec::new(),
            notes: Vec::new(),
            wants: Vec::new(),
        }
    }

    fn handle(&mut self, input: Input) {
        let mut effects = Vec::new();
        self.room.handle(self.now, input, &mut effects);
        self.carry_out(effects);
    }

    /// Moves the clock and carries out what is due.
    fn pass(&mut self, ms: u64) {
        self.now += Duration::from_millis(ms);
        let mut effects = Vec::new();
        self.room.poll(self.now, &mut effects);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send { session, frame, class } => self.sent.push((session, frame, class)),
                Effect::Append { record, .. } => self.log.push(record),
                Effect::AwaitDurable(_) => self.wants.push("durable"),
                Effect::Answer(ticket, result) => self.answers.push((ticket, result)),
                Effect::Close(session, reason) => self.closed.push((session, reason)),
                Effect::Rebuild => self.rebuild(),
                Effect::Compact(_) => self.wants.push("compact"),
                Effect::Unload => self.wants.push("unload"),
                Effect::Note(note) => self.notes.push(note),
            }
        }
    }

    /// As the shell does: the document as the log has it.
    fn rebuild(&mut self) {
        let updates = self.log.iter().filter_map(|record| match record {
            Record::Update(update) => Some(update.clone()),
            Record::Waiting(_) => None,
        });
        let document = Document::load(None, updates).unwrap();
        self.wants.push("rebuild");
        self.handle(Input::Rebuilt(Box::new(document)));
    }

    fn join(&mut self, id: u64, dialect: Dialect, access: Access) -> SessionId {
        let session = SessionId(id);
        let wire = if dialect == Dialect::Hocuspocus { Wire::addressed("d") } else { Wire::Plain };
        self.handle(Input::Join(Join { session, wire, dialect, access, user: None }));
        self.say(session, Message::Step1(Bytes::from_static(&[0])));
        session
    }

    fn say(&mut self, session: SessionId, message: Message) {
        self.handle(Input::Message(session, message));
    }

    fn durable(&mut self) {
        self.handle(Input::Durable(self.room.log_last()));
    }

    /// Takes all messages sent to a session, in order.
    fn heard(&mut self, session: SessionId) -> Vec<Message> {
        self.heard_raw(session).iter().map(|payload| y_websocket::decode(payload).unwrap()).collect()
    }

    fn heard_raw(&mut self, session: SessionId) -> Vec<Bytes> {
        let mine: Vec<_> = self.sent.extract_if(.., |(to, ..)| *to == session).collect();
        mine.into_iter().flat_map(|(_, frame, _)| payloads(&frame)).collect()
    }

    fn refusals(&self) -> Vec<Refused> {
        let refused = |note: &Note| match note {
            Note::Refused(_, refused) => Some(*refused),
            Note::Ticked { .. } | Note::Resynced(_) | Note::Rebuilding => None,
        };
        self.notes.iter().filter_map(refused).collect()
    }
}

/// The payloads of frames that stand back to back.
fn payloads(mut bytes: &[u8]) -> Vec<Bytes> {
    let mut all = Vec::new();
    while !bytes.is_empty() {
        let (len, head) = match bytes[1] {
            126 => (usize::from(u16::from_be_bytes([bytes[2], bytes[3]])), 4),
            len => (usize::from(len), 2),
        };
        all.push(Bytes::copy_from_slice(&bytes[head..head + len]));
        bytes = &bytes[head + len..];
    }
    all
}

/// A Yjs client without a socket.
struct Client {
    doc: Doc,
}

impl Client {
    fn new(id: u64) -> Self {
        Self { doc: Doc::with_client_id(id) }
    }

    fn text(&self) -> String {
        let text = self.doc.get_or_insert_text("t");
        text.get_string(&self.doc.transact())
    }

    fn type_in(&self, words: &str) -> Bytes {
        let text = self.doc.get_or_insert_text("t");
        let mut txn = self.doc.transact_mut();
        text.push(&mut txn, words);
        txn.encode_update_v1().into()
    }

    fn hear(&self, messages: &[Message]) {
        for message in messages {
            if let Message::Step2(update) | Message::Update(update) = message {
                self.doc.transact_mut().apply_update(Update::decode_v1(update).unwrap()).unwrap();
            }
        }
    }

    fn state(&self) -> Bytes {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default()).into()
    }

    fn vector(&self) -> Bytes {
        self.doc.transact().state_vector().encode_v1().into()
    }
}
