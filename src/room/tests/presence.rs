//! Who is here: merged, deduplicated, bounded, nobody else's, and gone when gone.

use super::*;

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
