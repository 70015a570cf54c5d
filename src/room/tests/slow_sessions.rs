//! Sessions whose socket does not take what the room says: one diff for all that they missed.

use super::*;

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
