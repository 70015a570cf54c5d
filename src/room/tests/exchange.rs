//! What is exchanged: joiners are brought up to date, edits are merged, what is missing is asked for, what is unsound is refused.

use super::*;

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
fn state_vectors_that_lie_are_refused() {
    let mut world = World::new();
    let a = world.join(1, Dialect::YWebsocket, FULL);
    world.say(a, Message::Step1(Bytes::from_static(&[0xff, 0xff, 0xff, 0x7f])));
    assert!(matches!(world.refusals()[..], [Refused::StateVector(_)]));
}
