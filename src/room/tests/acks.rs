//! "Saved": said once for each edit, in order, and only when it is on disk.

use super::*;

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
    world.handle(Input::StoreFailed(Seq(0)));
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
fn what_was_on_disk_before_the_store_failed_is_acknowledged() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    let ada = Client::new(1);
    world.heard_raw(a);
    world.say(a, Message::Update(ada.type_in("x")));
    world.pass(1);
    let on_disk = world.room.log_last();
    world.say(a, Message::Update(ada.type_in("y")));
    world.pass(100);
    assert!(world.room.log_last() > on_disk);
    world.handle(Input::StoreFailed(on_disk));
    let acks = world.heard_raw(a).into_iter().filter(|payload| payload.starts_with(&[1, b'd', 8]));
    assert_eq!(acks.map(|payload| payload[3]).collect::<Vec<_>>(), [1]);
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
fn while_the_store_fails_edits_are_refused_and_asked_for_afterwards() {
    let mut world = World::new();
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    world.heard_raw(a);
    world.handle(Input::StoreFailed(Seq(0)));
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

/// Whoever sends on and on behind an edit that cannot be applied yet is sent home to come again, and brings everything.
#[test]
fn acknowledgements_that_wait_are_bounded() {
    let mut world = World::with(Limits { acks_count_max: 3, ..Limits::default() });
    let a = world.join(1, Dialect::Hocuspocus, FULL);
    let ada = Client::new(1);
    ada.type_in("lost ");
    for words in ["one ", "two ", "three "] {
        world.say(a, Message::Update(ada.type_in(words)));
    }
    assert!(world.closed.is_empty());
    world.say(a, Message::Update(ada.type_in("four")));
    assert_eq!(world.closed, [(a, CloseReason::TryAgain)]);
}
