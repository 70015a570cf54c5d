//! The log, its snapshots, a document that has to be built anew, and the end of a room.

use super::*;

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
