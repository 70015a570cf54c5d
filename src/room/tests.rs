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

#[test]
fn a_joiner_is_asked_and_answered() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    let empty = Bytes::from_static(&[0, 0]);
    assert_eq!(world.heard(a), [Message::Step1(Bytes::from_static(&[0])), Message::Step2(empty)]);
}

#[test]
fn edits_of_one_tick_leave_as_one_update() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    world.heard(b);
    let (ada, bob) = (Client::new(1), Client::new(2));
    for words in ["one ", "two ", "three"] {
        world.say(a, Message::Update(ada.type_in(words)));
    }
    world.pass(1);
    let heard = world.heard(b);
    assert_eq!(heard.len(), 1);
    bob.hear(&heard);
    assert_eq!(bob.text(), "one two three");
    assert_eq!(world.log.len(), 1);
}

#[test]
fn saved_is_said_once_for_each_edit_and_only_when_durable() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    let ada = Client::new(1);
    world.say(a, Message::Update(ada.type_in("x")));
    world.say(a, Message::Update(ada.type_in("y")));
    world.pass(1);
    let saved: &[u8] = &[1, b'd', 8, 1];
    assert!(!world.heard_raw(a).iter().any(|payload| payload[..] == *saved));
    world.durable();
    assert_eq!(world.heard_raw(a), [Bytes::from_static(saved), Bytes::from_static(saved)]);
}

#[test]
fn an_edit_that_repeats_an_unsaved_one_waits_just_as_long() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::Hocuspocus, FULL), world.join(2, Dialect::Hocuspocus, FULL));
    let ada = Client::new(1);
    let edit = ada.type_in("x");
    world.say(a, Message::Update(edit.clone()));
    world.pass(1);
    world.heard_raw(b);
    world.say(b, Message::Update(edit));
    world.pass(40);
    assert!(world.heard_raw(b).is_empty());
    world.durable();
    assert_eq!(world.heard_raw(b).len(), 1);
}

/// Found by the simulation: what is refused at once was told before what the disk still had to take, and a
/// provider that counts took the refused edit for saved.
#[test]
fn acknowledgements_come_in_the_order_of_the_edits() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    let ada = Client::new(1);
    world.heard_raw(a);
    world.say(a, Message::Update(ada.type_in("x")));
    world.pass(1);
    world.handle(Input::StoreFailed);
    world.say(a, Message::Update(ada.type_in("y")));
    let acks = |world: &mut World| {
        let mine = world.heard_raw(a).into_iter().filter(|payload| payload.starts_with(&[1, b'd', 8]));
        mine.map(|payload| payload[3]).collect::<Vec<_>>()
    };
    assert!(acks(&mut world).is_empty());
    world.durable();
    assert_eq!(acks(&mut world), [1, 0]);
}

#[test]
fn y_sweet_hears_its_count_back_after_all_before_it_is_saved() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YSweet, FULL);
    world.heard_raw(a);
    let version = Bytes::from_static(&[102, 1, 7]);
    world.say(a, Message::Update(Client::new(1).type_in("x")));
    world.say(a, Message::Version(version.clone()));
    world.pass(1);
    assert!(!world.heard(a).contains(&Message::Version(version.clone())));
    world.durable();
    assert_eq!(world.heard(a), [Message::Version(version)]);
}

#[test]
fn a_reader_changes_nothing_and_is_told() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, Access::Read);
    world.heard_raw(a);
    world.say(a, Message::Update(Client::new(1).type_in("x")));
    world.pass(1);
    assert_eq!(world.heard_raw(a), [Bytes::from_static(&[1, b'd', 8, 0])]);
    // Its answer to our question adds nothing, and is fine.
    world.say(a, Message::Step2(Bytes::from_static(&[0, 0])));
    world.pass(40);
    assert_eq!(world.heard_raw(a), [Bytes::from_static(&[1, b'd', 8, 1])]);
    assert!(world.log.is_empty());
}

#[test]
fn an_edit_with_a_hole_before_it_waits_and_its_sender_is_asked() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::Hocuspocus, FULL), world.join(2, Dialect::YWebsocket, FULL));
    world.heard_raw(a);
    world.heard(b);
    let ada = Client::new(1);
    let lost = ada.type_in("lost ");
    world.say(a, Message::Update(ada.type_in("found")));
    world.pass(1);
    world.durable();
    // Asked for all it has, and nothing called saved; the edit is in the log all the same.
    assert_eq!(world.heard_raw(a), [Bytes::from_static(&[1, b'd', 0, 0, 1, 0])]);
    assert!(world.heard(b).is_empty());
    assert!(matches!(world.log[..], [Record::Waiting(_)]));
    world.say(a, Message::Step2(lost));
    world.pass(40);
    let bob = Client::new(2);
    bob.hear(&world.heard(b));
    assert_eq!(bob.text(), "lost found");
    world.durable();
    let saved = world.heard_raw(a).iter().filter(|payload| payload[1..] == [b'd', 8, 1]).count();
    assert_eq!(saved, 2);
}

#[test]
fn what_waits_too_long_is_refused_and_never_was_called_saved() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    let ada = Client::new(1);
    ada.type_in("lost");
    world.say(a, Message::Update(ada.type_in("x")));
    world.heard_raw(a);
    world.pass(world.room.limits.waiting_ms_max + 1);
    let heard = world.heard_raw(a);
    assert!(heard.contains(&Bytes::from_static(&[1, b'd', 8, 0])), "{heard:?}");
}

#[test]
fn unsound_updates_reach_nobody_and_their_sender_is_ended_at_last() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    world.heard(b);
    let strikes = world.room.limits.strikes_max;
    for _ in 0..strikes {
        world.say(a, Message::Update(Bytes::from_static(&[0xff, 0xff, 0xff, 0x7f])));
    }
    world.pass(1);
    assert_eq!(world.closed, [(a, CloseReason::Misbehaving)]);
    assert_eq!(world.refusals().len(), usize::from(strikes));
    assert!(world.heard(b).is_empty());
}

#[test]
fn a_slow_session_gets_one_diff_for_all_that_it_missed() {
    let mut world = World::new();
    let (a, slow) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    let (ada, bob) = (Client::new(1), Client::new(2));
    world.say(a, Message::Update(ada.type_in("one ")));
    world.pass(1);
    bob.hear(&world.heard(slow));
    world.say(a, Message::Update(ada.type_in("two ")));
    world.pass(40);
    world.handle(Input::Congested(slow));
    world.say(a, Message::Update(ada.type_in("three")));
    world.pass(40);
    world.heard(slow);
    world.handle(Input::Drained { session: slow, lost: true });
    world.pass(1);
    let classes: Vec<Class> = world.sent.iter().filter(|(to, ..)| *to == slow).map(|sent| sent.2).collect();
    assert_eq!(classes, [Class::Resync]);
    bob.hear(&world.heard(slow));
    assert_eq!(bob.text(), "one two three");
    // And the next one not sooner than a second later.
    world.handle(Input::Congested(slow));
    world.handle(Input::Drained { session: slow, lost: true });
    world.pass(1);
    assert!(world.heard(slow).is_empty());
    world.pass(1_000);
    assert!(!world.heard(slow).is_empty());
}

/// Found by the simulation: who is not in the resync is not gone for whoever has not heard of it.
#[test]
fn a_slow_session_is_told_who_has_gone_meanwhile() {
    let mut world = World::new();
    let (a, slow) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    world.say(a, Message::Awareness(awareness::encode([(7, 1, Some("{}"))].into_iter()).into()));
    world.pass(40);
    world.heard(slow);
    world.handle(Input::Leave(a));
    world.pass(40); // The frame that says so is the one that the socket does not take.
    world.handle(Input::Congested(slow));
    world.sent.clear();
    world.handle(Input::Drained { session: slow, lost: true });
    world.pass(1);
    let gone = awareness::encode([(7, 1, None)].into_iter());
    assert!(world.heard(slow).contains(&Message::Awareness(gone.into())));
}

/// Found by the simulation: after a crash everybody holds the same, and sends the same bytes.
#[test]
fn what_all_bring_at_once_waits_for_nobody() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    for (session, client) in [(a, 1), (b, 2)] {
        world.say(
            session,
            Message::Awareness(awareness::encode([(client, 1, Some("{}"))].into_iter()).into()),
        );
    }
    let (ada, bob) = (Client::new(1), Client::new(2));
    bob.hear(&[Message::Update(ada.type_in("one "))]);
    bob.type_in("two");
    let everything = bob.state();
    world.say(a, Message::Step2(everything.clone()));
    world.say(b, Message::Step2(everything));
    world.pass(40);
    assert_eq!(world.log.len(), 2, "{:?}", world.log);
    assert!(matches!(world.log[1], Record::Update(_)));
}

#[test]
fn joiners_in_a_storm_share_one_state_and_get_the_ticks_since() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    let ada = Client::new(1);
    world.say(a, Message::Update(ada.type_in("one ")));
    world.pass(1);
    let frames = |world: &World, to| {
        let mine = world.sent.iter().filter(move |sent| sent.0 == to);
        mine.map(|(_, frame, _)| frame.as_ptr()).collect::<Vec<_>>()
    };
    world.say(a, Message::Update(ada.type_in("two")));
    world.pass(40);
    let c = world.join(3, Dialect::YWebsocket, FULL);
    let d = world.join(4, Dialect::YWebsocket, FULL);
    let first = frames(&world, c);
    let shared = frames(&world, d).iter().any(|frame| first.contains(frame));
    assert!(shared, "the state is framed once");
    let (late, heard) = (Client::new(3), world.heard(c));
    // Synced is what the last of them says, and not before everything is there.
    let synced = heard.iter().position(|message| matches!(message, Message::Step2(_)));
    assert_eq!(synced, Some(heard.len() - 1));
    late.hear(&heard);
    assert_eq!(late.text(), "one two");
}

#[test]
fn presence_is_merged_deduplicated_and_taken_away() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    let show = |clock| Message::Awareness(awareness::encode([(7, clock, Some("{}"))].into_iter()).into());
    world.say(a, show(1));
    world.say(a, show(2));
    world.say(b, show(2)); // An old provider echoes what it was sent.
    world.pass(1);
    world.sent.retain(|(to, ..)| *to == b);
    let presences: Vec<_> =
        world.heard(b).into_iter().filter(|message| matches!(message, Message::Awareness(_))).collect();
    assert_eq!(presences, [show(2)]);
    world.handle(Input::Leave(a));
    world.pass(40);
    let gone = Message::Awareness(awareness::encode([(7, 2, None)].into_iter()).into());
    assert_eq!(world.heard(b), [gone]);
}

#[test]
fn nobody_shows_another_users_id_or_takes_another_sessions_client() {
    let mut world = World::new();
    let session = SessionId(1);
    let user = UserId::parse("ada");
    world.handle(Input::Join(Join {
        session,
        wire: Wire::Plain,
        dialect: Dialect::YWebsocket,
        access: FULL,
        user: user.clone(),
    }));
    let show = |client, state: &str| {
        Message::Awareness(awareness::encode([(client, 1, Some(state))].into_iter()).into())
    };
    world.say(session, show(7, r#"{"user":{"id":"eve"}}"#));
    assert_eq!(world.refusals(), [Refused::Impersonation]);
    let b = world.join(2, Dialect::YWebsocket, FULL);
    let c = world.join(3, Dialect::YWebsocket, FULL);
    world.say(b, show(8, "{}"));
    world.say(c, show(8, "{}"));
    assert_eq!(world.refusals().len(), 2);
}

#[test]
fn blocks_of_a_client_that_is_here_come_from_itself() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    world.say(a, Message::Awareness(awareness::encode([(7, 1, Some("{}"))].into_iter()).into()));
    let forged = Client::new(7).type_in("forged");
    world.say(b, Message::Update(forged));
    world.pass(1);
    assert!(matches!(world.log[..], [Record::Waiting(_)]));
    // What its owner brings is taken, and once the owner has gone, what others know of it too.
    world.handle(Input::Leave(a));
    world.pass(40);
    assert!(world.log.iter().any(|record| matches!(record, Record::Update(_))));
}

#[test]
fn silent_sessions_hear_something_within_half_a_minute() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    world.heard(a);
    let mut heard_at = Vec::new();
    for second in 1..=60 {
        world.pass(1_000);
        if !world.heard(a).is_empty() {
            heard_at.push(second);
        }
    }
    assert!(heard_at.iter().zip(heard_at.iter().skip(1)).all(|(a, b)| b - a < 30), "{heard_at:?}");
    assert!(heard_at[0] < 30 && heard_at.len() > 1);
}

#[test]
fn while_the_store_fails_edits_are_refused_and_asked_for_afterwards() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    world.heard_raw(a);
    world.handle(Input::StoreFailed);
    world.say(a, Message::Update(Client::new(1).type_in("x")));
    world.pass(1);
    assert_eq!(world.heard_raw(a), [Bytes::from_static(&[1, b'd', 8, 0])]);
    world.durable();
    assert_eq!(world.heard_raw(a), [Bytes::from_static(&[1, b'd', 0, 0, 1, 0])]);
}

#[test]
fn a_write_over_http_is_answered_when_durable_and_refused_with_a_hole() {
    let mut world = World::new();
    let ada = Client::new(1);
    world.handle(Input::Write { ticket: Ticket(1), update: ada.type_in("x") });
    world.pass(1);
    assert!(world.answers.is_empty());
    world.durable();
    assert_eq!(world.answers, [(Ticket(1), Ok(()))]);
    ada.type_in("lost");
    world.handle(Input::Write { ticket: Ticket(2), update: ada.type_in("y") });
    assert_eq!(world.answers[1], (Ticket(2), Err(Refused::Incomplete)));
}

#[test]
fn a_room_unloads_after_its_grace_and_stays_if_somebody_comes() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    let grace = world.room.limits.grace_ms;
    world.handle(Input::Leave(a));
    world.pass(grace - 1);
    assert!(world.wants.is_empty());
    world.pass(1);
    assert_eq!(world.wants, ["unload"]);
    world.room.stay(world.now);
    world.join(2, Dialect::YWebsocket, FULL);
    world.pass(grace * 2);
    assert_eq!(world.wants, ["unload"]);
}

#[test]
fn a_long_log_becomes_a_snapshot_and_what_waits_is_logged_behind_it() {
    let mut world = World::with(Limits { compact_records: 3, ..Limits::default() });
    let a = world.join(1, Dialect::YWebsocket, FULL);
    let (ada, eve) = (Client::new(1), Client::new(9));
    eve.type_in("lost");
    world.say(a, Message::Update(eve.type_in("waits")));
    for _ in 0..2 {
        world.say(a, Message::Update(ada.type_in("x")));
        world.pass(40);
    }
    assert!(world.wants.contains(&"compact"));
    assert!(matches!(world.log.last(), Some(Record::Waiting(_))));
}

#[test]
fn state_vectors_that_lie_are_refused() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    world.say(a, Message::Step1(Bytes::from_static(&[0xff, 0xff, 0xff, 0x7f])));
    assert!(matches!(world.refusals()[..], [Refused::StateVector(_)]));
}

#[test]
fn after_restart_the_log_holds_what_a_client_holds() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    let ada = Client::new(1);
    for words in ["saved ", "and ", "kept"] {
        world.say(a, Message::Update(ada.type_in(words)));
        world.pass(40);
    }
    let updates = world.log.iter().map(|record| match record {
        Record::Update(update) | Record::Waiting(update) => update.clone(),
    });
    let document = Document::load(None, updates).unwrap();
    let again = Client::new(5);
    again.hear(&[Message::Step2(document.state().unwrap())]);
    assert_eq!(again.text(), ada.text());
    assert_eq!(again.vector(), ada.vector());
    assert_eq!(Reader::new(&ada.state()).var_uint(), Ok(1));
}

#[test]
fn presence_of_countless_ids_is_not_kept() {
    let mut world = World::with(Limits { awareness_clients_max: 2, ..Limits::default() });
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    world.pass(100);
    world.heard(b);
    let mut show = |ids: std::ops::Range<u64>, clock: u64, state: Option<&str>| {
        let entries: Vec<_> = ids.map(|id| (id, clock, state)).collect();
        world.say(a, Message::Awareness(awareness::encode(entries.into_iter()).into()));
        world.pass(100);
        let told = world.heard(b);
        told.iter().filter(|message| matches!(message, Message::Awareness(_))).count()
    };
    assert_eq!(show(100..2000, 1, None), 0, "nobody knows them");
    assert_eq!(show(1..4, 1, Some("{}")), 0, "refused as a whole");
    assert_eq!(show(1..3, 1, Some("{}")), 1);
    assert_eq!(show(1..3, 2, None), 1);
    assert_eq!(show(3..5, 1, Some("{}")), 1);
    assert_eq!(show(1..3, 3, Some("{}")), 0, "two are shown already");
}

/// Updates break the document that should never have come so far: they are left out, all else is applied and called
/// saved, and the room goes on.
#[test]
fn a_document_that_fails_is_rebuilt_without_the_culprit() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::Hocuspocus, FULL), world.join(2, Dialect::YWebsocket, FULL));
    let c = world.join(3, Dialect::YWebsocket, FULL);
    let (ada, cleo) = (Client::new(1), Client::new(3));
    world.say(a, Message::Update(ada.type_in("before ")));
    world.pass(1);
    world.durable();
    world.heard_raw(a);
    world.say(a, Message::Update(ada.type_in("beside ")));
    // Behind the guard: a client at a clock that nobody has shown before, and bytes that are no update.
    for update in [Bytes::from_static(&[1, 1, 9, 7, 4, 1, 1, b't', 1, b'x', 0]), Bytes::from_static(&[0xff])]
    {
        world
            .room
            .tick
            .push(world.now, Edit { update, author: tick::Author::Session(b), receipts: Vec::new() });
    }
    world.say(a, Message::Update(ada.type_in("after")));
    world.pass(100);
    assert!(world.notes.contains(&Note::Rebuilding) && world.wants.contains(&"rebuild"));
    assert_eq!(world.refusals(), [Refused::Incomplete, Refused::Incomplete]);
    world.pass(100);
    world.durable();
    let saved = Bytes::from_static(&[1, b'd', 8, 1]);
    assert_eq!(world.heard_raw(a).iter().filter(|payload| **payload == saved).count(), 2);
    cleo.hear(&world.heard(c));
    assert_eq!(cleo.text(), "before beside after");
    // As if nothing had been.
    world.say(a, Message::Update(ada.type_in("!")));
    world.pass(100);
    cleo.hear(&world.heard(c));
    assert_eq!(cleo.text(), "before beside after!");
}

/// The outbox calls a session free while the room's next frame makes it congested again: the news cross.
#[test]
fn a_session_that_is_congested_again_is_not_forgotten() {
    let mut world = World::new();
    let (a, b) = (world.join(1, Dialect::YWebsocket, FULL), world.join(2, Dialect::YWebsocket, FULL));
    let (ada, bob) = (Client::new(1), Client::new(2));
    bob.hear(&world.heard(b));
    world.say(a, Message::Update(ada.type_in("first ")));
    world.pass(1);
    world.handle(Input::Congested(b));
    bob.hear(&world.heard(b));
    world.handle(Input::Congested(b));
    world.handle(Input::Drained { session: b, lost: false });
    world.say(a, Message::Update(ada.type_in("second")));
    world.pass(100);
    world.sent.clear(); // Dropped by the outbox, which says so.
    world.handle(Input::Drained { session: b, lost: true });
    world.pass(2_000);
    bob.hear(&world.heard(b));
    assert_eq!(bob.text(), "first second");
}

#[test]
fn a_busy_room_hears_of_the_size_of_its_snapshot() {
    let mut world = World::with(Limits { compact_bytes: 1, ..Limits::default() });
    let a = world.join(1, Dialect::YWebsocket, FULL);
    let client = Client::new(7);
    world.say(a, Message::Update(client.type_in(&"x".repeat(1000))));
    world.pass(100);
    assert!(world.wants.contains(&"compact"));
    let upto = world.room.log_last();
    world.say(a, Message::Update(client.type_in("y")));
    world.pass(100);
    world.handle(Input::Compacted { upto, snapshot_bytes: 100 });
    assert!((101..200).contains(&world.room.document_bytes()), "{}", world.room.document_bytes());
}
