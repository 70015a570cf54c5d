//! A client of each dialect, as the stock providers behave: asks, answers, keeps count of what is saved.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use wayboard::guard;
use wayboard::id::Dialect;
use wayboard::protocol::lib0::{Reader, put_var_bytes, put_var_uint};
use wayboard::protocol::{Message, awareness, y_websocket};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    ClientID, Doc, GetString, Map, OffsetKind, Options, ReadTxn, StateVector, Text, Transact, Update,
    WriteTxn,
};

use crate::call::{Call, Stream};
use crate::{PATIENCE, now};

/// A client with its document.
pub(crate) struct Peer {
    pub(crate) id: u64,
    doc: Doc,
    dialect: Dialect,
    address: String,
    token: String,
    socket: WebSocketStream<Box<dyn Stream>>,
    clock: u64,
    pub(crate) edits: u32,
    /// Edits of this client that it was told are saved, counted from its first.
    pub(crate) saved: u32,
    unacknowledged: VecDeque<u32>,
    /// Each answer `SyncStatus 0`, and each reason that a y-websocket client is given.
    pub(crate) refusals: Vec<String>,
    pub(crate) synced: bool,
    /// Updates received: step 2 and broadcasts.
    pub(crate) updates: u64,
    /// Presence by client id.
    pub(crate) shown: BTreeMap<u64, String>,
    /// Whether it may only read; known once it is let in (Hocuspocus).
    pub(crate) let_in: Option<bool>,
    pub(crate) denied: Option<String>,
    pub(crate) asked_for_token: bool,
    pub(crate) document_closed: Option<String>,
    pub(crate) stateless: Vec<String>,
    /// What was said on other addresses of the same socket.
    pub(crate) elsewhere: Vec<(String, Vec<u8>)>,
    /// Why the server closed the socket; 0 if it just hung up.
    pub(crate) closed: Option<u16>,
}

impl Peer {
    pub(crate) fn new(call: &Call, socket: WebSocketStream<Box<dyn Stream>>) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1_000);
        let id = call.id.unwrap_or_else(|| NEXT.fetch_add(1, Ordering::Relaxed));
        Self {
            id,
            doc: document(id),
            dialect: call.dialect,
            address: call.name.clone(),
            token: call.token.clone().unwrap_or_default(),
            socket,
            clock: 0,
            edits: 0,
            saved: 0,
            unacknowledged: VecDeque::new(),
            refusals: Vec::new(),
            synced: false,
            updates: 0,
            shown: BTreeMap::new(),
            let_in: None,
            denied: None,
            asked_for_token: false,
            document_closed: None,
            stateless: Vec::new(),
            elsewhere: Vec::new(),
            closed: None,
        }
    }

    /// What a provider says when its socket opens.
    pub(crate) async fn greet(&mut self) {
        if self.dialect == Dialect::Hocuspocus {
            self.authenticate(&self.token.clone()).await;
        }
        let vector = self.doc.transact().state_vector().encode_v1();
        self.say(&sync(0, &vector)).await;
    }

    pub(crate) async fn authenticate(&mut self, token: &str) {
        let mut message = vec![2, 0];
        put_var_bytes(&mut message, token.as_bytes());
        put_var_bytes(&mut message, b"4.8.0");
        self.say(&message).await;
    }

    /// Sends a message of the dialect. A broken socket is found out by reading.
    pub(crate) async fn say(&mut self, message: &[u8]) {
        let mut frame = Vec::new();
        if self.dialect == Dialect::Hocuspocus {
            put_var_bytes(&mut frame, self.address.as_bytes());
        }
        frame.extend_from_slice(message);
        self.send(Frame::binary(frame)).await;
    }

    /// Sends a frame as it is.
    pub(crate) async fn send(&mut self, frame: Frame) {
        tokio::time::timeout(PATIENCE, self.socket.send(frame)).await.expect("the server reads").ok();
    }

    /// Leaves a mark in the document and sends it. The mark's name.
    pub(crate) async fn edit(&mut self) -> String {
        self.edit_with("").await
    }

    /// The same, with `text` typed at the end besides.
    pub(crate) async fn edit_with(&mut self, text: &str) -> String {
        self.edits += 1;
        let mark = self.mark(self.edits);
        let update = {
            let mut txn = self.doc.transact_mut();
            let marks = txn.get_or_insert_map("marks");
            marks.insert(&mut txn, mark.clone(), true);
            if !text.is_empty() {
                txn.get_or_insert_text("text").push(&mut txn, text);
            }
            txn.encode_update_v1()
        };
        self.update(&update).await;
        mark
    }

    /// Sends an update, and asks to be told when it is saved.
    pub(crate) async fn update(&mut self, update: &[u8]) {
        self.unacknowledged.push_back(self.edits);
        self.say(&sync(2, update)).await;
        if self.dialect == Dialect::YSweet {
            let (mut count, mut message) = (Vec::new(), vec![102]);
            put_var_uint(&mut count, self.edits.into());
            put_var_bytes(&mut message, &count);
            self.say(&message).await;
        }
    }

    /// Sets one key to `value` again and again: content that does not grow what a reader has to hold.
    pub(crate) async fn overwrite(&mut self, value: &str) {
        self.edits += 1;
        let update = {
            let mut txn = self.doc.transact_mut();
            let map = txn.get_or_insert_map("map");
            map.insert(&mut txn, "key", value);
            txn.encode_update_v1()
        };
        self.update(&update).await;
    }

    pub(crate) fn mark(&self, edit: u32) -> String {
        format!("{}/{edit}", self.id)
    }

    /// The marks of edits that it was told are saved.
    pub(crate) fn saved_marks(&self) -> Vec<String> {
        (1..=self.saved).map(|edit| self.mark(edit)).collect()
    }

    /// Shows presence.
    pub(crate) async fn show(&mut self, state: &str) {
        self.clock += 1;
        let entry = (self.id, self.clock, Some(state));
        let mut message = vec![1];
        put_var_bytes(&mut message, &awareness::encode([entry].into_iter()));
        self.say(&message).await;
    }

    /// Everything that it holds.
    pub(crate) fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    /// The client ids that have written what it holds.
    pub(crate) fn writers(&self) -> BTreeSet<u64> {
        let shape = guard::inspect(&self.state(), &guard::Limits::default()).unwrap();
        shape.clients().map(|span| span.client).collect()
    }

    pub(crate) fn marks(&self) -> BTreeSet<String> {
        let mut txn = self.doc.transact_mut();
        let marks = txn.get_or_insert_map("marks");
        marks.keys(&txn).map(str::to_owned).collect()
    }

    pub(crate) fn text(&self) -> String {
        let mut txn = self.doc.transact_mut();
        txn.get_or_insert_text("text").get_string(&txn)
    }

    pub(crate) fn holds(&self, mark: &str) -> bool {
        let mut txn = self.doc.transact_mut();
        let marks = txn.get_or_insert_map("marks");
        marks.contains_key(&txn, mark)
    }

    /// Reads until `holds` does. The socket's end counts as news; a wait without any ends the test.
    pub(crate) async fn until(&mut self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let until = now() + PATIENCE;
        while !holds(self) {
            let left = until.saturating_duration_since(now());
            assert!(
                self.closed.is_none() && !left.is_zero(),
                "client {} waited in vain: {what} (edits {}, saved {}, unacknowledged {:?}, closed {:?}, denied {:?}, refusals {:?})",
                self.id,
                self.edits,
                self.saved,
                self.unacknowledged,
                self.closed,
                self.denied,
                self.refusals.last()
            );
            self.turn(left).await;
        }
    }

    /// Reads until the server closes the socket, and says with which code.
    pub(crate) async fn until_closed(&mut self) -> u16 {
        self.until("closed", |peer| peer.closed.is_some()).await;
        self.closed.unwrap()
    }

    /// Reads for a while.
    pub(crate) async fn linger(&mut self, time: Duration) {
        let until = now() + time;
        while self.closed.is_none() && now() < until {
            self.turn(until.saturating_duration_since(now())).await;
        }
    }

    /// Takes one frame, if one comes within `time`.
    pub(crate) async fn turn(&mut self, time: Duration) {
        let Ok(frame) = tokio::time::timeout(time, self.socket.next()).await else { return };
        match frame {
            Some(Ok(Frame::Binary(frame))) => self.hear(&frame).await,
            Some(Ok(Frame::Close(frame))) => {
                self.closed.get_or_insert(frame.map_or(0, |frame| frame.code.into()));
                // The answer to a close is written by the next read.
                tokio::time::timeout(PATIENCE, self.socket.next()).await.ok();
            }
            Some(Ok(Frame::Text(text))) => panic!("a text frame: {text}"),
            Some(Ok(Frame::Ping(_) | Frame::Pong(_) | Frame::Frame(_))) => {}
            Some(Err(_)) | None => {
                self.closed.get_or_insert(0);
            }
        }
    }

    /// Reads as one who does not care what it is told: only whether the socket still lives.
    pub(crate) async fn turn_ignoring_rubbish(&mut self) {
        let frame = tokio::time::timeout(Duration::from_secs(1), self.socket.next()).await;
        if let Ok(Some(Ok(Frame::Close(_)) | Err(_)) | None) = frame {
            self.closed = Some(0);
        }
    }

    async fn hear(&mut self, frame: &[u8]) {
        let message = if self.dialect == Dialect::Hocuspocus {
            if frame == [9] {
                return self.send(Frame::binary(vec![10])).await;
            }
            let mut reader = Reader::new(frame);
            let address = reader.var_str().expect("an address");
            if address != self.address {
                let message = reader.rest().to_vec();
                return self.elsewhere.push((address.to_owned(), message));
            }
            reader.rest()
        } else {
            frame
        };
        match (self.dialect, message) {
            (Dialect::Hocuspocus, [8, saved]) => self.acknowledged(*saved == 1),
            (Dialect::Hocuspocus, [2, 0]) => self.asked_for_token = true,
            (Dialect::Hocuspocus, [2, 1, rest @ ..]) => self.denied = Some(text(rest)),
            (Dialect::Hocuspocus, [2, 2, rest @ ..]) => self.let_in = Some(text(rest) == "readonly"),
            (Dialect::Hocuspocus, [5, rest @ ..]) => self.stateless.push(text(rest)),
            (Dialect::Hocuspocus, [7, rest @ ..]) => self.document_closed = Some(text(rest)),
            (_, [2, 0, rest @ ..]) => self.refusals.push(text(rest)),
            _ => match y_websocket::decode(message).expect("the server sends messages") {
                Message::Step1(vector) => self.answer(&vector).await,
                Message::Step2(update) => {
                    self.apply(&update);
                    self.synced = true;
                }
                Message::Update(update) => self.apply(&update),
                Message::Awareness(body) => self.see(&body),
                Message::Version(echo) => {
                    let mut reader = Reader::new(&echo[1..]);
                    let mut body = Reader::new(reader.var_bytes().unwrap());
                    self.saved = u32::try_from(body.var_uint().unwrap()).unwrap();
                }
                other @ (Message::QueryAwareness | Message::Stateless(_) | Message::Nothing) => {
                    panic!("a client cannot be told {other:?}")
                }
            },
        }
    }

    /// One acknowledgement for each message, in order; a refusal means that nothing since counts.
    fn acknowledged(&mut self, saved: bool) {
        let edits = self.unacknowledged.pop_front().expect("one acknowledgement for each message");
        if saved {
            self.saved = self.saved.max(edits);
        } else {
            self.refusals.push("SyncStatus 0".into());
        }
    }

    async fn answer(&mut self, vector: &[u8]) {
        let vector = StateVector::decode_v1(vector).expect("a state vector");
        let missing = self.doc.transact().encode_state_as_update_v1(&vector);
        self.unacknowledged.push_back(self.edits);
        self.say(&sync(1, &missing)).await;
    }

    fn apply(&mut self, update: &[u8]) {
        self.updates += 1;
        let update = Update::decode_v1(update).expect("the server sends updates that decode");
        self.doc.transact_mut().apply_update(update).expect("the server sends updates that apply");
    }

    fn see(&mut self, body: &[u8]) {
        for entry in awareness::decode(body, usize::MAX).expect("presence decodes") {
            match entry.state {
                Some((text, _)) => self.shown.insert(entry.client, text.to_owned()),
                None => self.shown.remove(&entry.client),
            };
        }
    }
}

/// A document that is as careful as the server's own: what hostile clients got admitted must not hurt the test.
fn document(id: u64) -> Doc {
    Doc::with_options(Options {
        offset_kind: OffsetKind::Utf16,
        skip_gc: true,
        cleanup_formatting: false,
        ..Options::with_guid_and_client_id("".into(), ClientID::new(id))
    })
}

/// A sync message: 0 step 1, 1 step 2, 2 update.
pub(crate) fn sync(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut message = vec![0, kind];
    put_var_bytes(&mut message, body);
    message
}

fn text(bytes: &[u8]) -> String {
    Reader::new(bytes).var_str().expect("a text").to_owned()
}
