//! Joining, coming back, links, roles, and who is sent away.

use super::super::limits::{GONE_MAX, PARTICIPANTS_MAX};
use super::super::role::Part;
use super::*;
use crate::board::model::COLORS;

fn join(key: Option<&str>, name: Option<&str>) -> Command {
    Command::Join { key: key.map(str::to_owned), name: name.map(str::to_owned), color: None }
}

fn key(world: &World, role: Role) -> String {
    world.workshop.private.links[&role].key.clone()
}

fn set_role(participant: &str, role: Role) -> Command {
    Command::SetRole { participant: participant.to_owned(), role: Some(role), can_vote: None }
}

#[test]
fn a_link_makes_a_participant_with_its_role_and_a_colour_of_their_own() {
    let mut world = World::new();
    for (no, role) in Role::ALL.into_iter().enumerate() {
        let id = world.join(" Zażółć ", role);
        let who = world.who(&id);
        assert_eq!((&*who.name, who.role, &*who.color), ("Zażółć", role, COLORS[no]));
        assert!(who.online && who.joined_at == START);
    }
    for (key, name, why) in [
        (Some("wrong"), Some("Ann"), "new one"),
        (None, Some("Ann"), "new one"),
        (Some(&*key(&world, Role::Editor)), None, "1 to 60"),
        (Some(&*key(&world, Role::Editor)), Some("a\nb"), "1 to 60"),
        (Some(&*key(&world, Role::Editor)), Some("\u{202e}nnA"), "1 to 60"),
    ] {
        let error = world.ask(&By::Guest, join(key, name)).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
    assert_eq!(world.workshop.public.roster.len(), 4);
}

#[test]
fn who_comes_back_is_the_same_and_a_better_link_raises_them() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let me = By::Participant(ann.clone());
    let back = |role, new| Answer::Joined { participant: ann.clone(), role, new };
    assert_eq!(world.ask(&me, join(None, Some("Anna"))).unwrap(), back(Role::Editor, false));
    assert_eq!(world.who(&ann).name, "Anna");
    let voter = key(&world, Role::Voter);
    assert_eq!(world.ask(&me, join(Some(&voter), None)).unwrap(), back(Role::Editor, false));
    let facilitator = key(&world, Role::Facilitator);
    assert_eq!(world.ask(&me, join(Some(&facilitator), None)).unwrap(), back(Role::Facilitator, false));
    // What a facilitator decides is not undone by opening the same link again.
    world.must(&fay, set_role(&ann, Role::Viewer));
    assert_eq!(world.ask(&me, join(Some(&facilitator), None)).unwrap(), back(Role::Viewer, false));
    world.must(&fay, Command::Remove { participant: ann, erase: false });
    assert_eq!(world.ask(&me, join(None, None)), Err(WorkshopError::NotHere));
}

#[test]
fn an_operators_user_is_one_participant_with_the_role_of_their_token() {
    let mut world = World::new();
    let user = |role| By::User { id: "ann@example.org".to_owned(), role };
    let Answer::Joined { participant: ann, new: true, .. } =
        world.ask(&user(Role::Editor), join(None, Some("Ann"))).unwrap()
    else {
        panic!("no join")
    };
    let fay = world.join("Fay", Role::Facilitator);
    world.must(&fay, set_role(&ann, Role::Voter));
    let mut again = |role| world.ask(&user(role), join(None, None)).unwrap();
    let back = |role| Answer::Joined { participant: ann.clone(), role, new: false };
    assert_eq!(again(Role::Editor), back(Role::Voter), "the token says nothing new");
    assert_eq!(again(Role::Facilitator), back(Role::Facilitator));
    assert_eq!(again(Role::Viewer), back(Role::Viewer));
    world.must(&fay, Command::Remove { participant: ann.clone(), erase: false });
    assert_eq!(world.ask(&user(Role::Editor), join(None, Some("Ann"))), Err(WorkshopError::NotHere));
}

#[test]
fn a_renewed_link_shuts_the_old_one_and_may_send_its_people_away() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let old = key(&world, Role::Editor);
    let renew = |remove| Command::LinkRenew { role: Role::Editor, expires_in_secs: None, remove };
    let Answer::Link { key: new, .. } = world.must(&fay, renew(false)) else { panic!("no link") };
    assert_ne!(old, new);
    assert_eq!(world.ask(&By::Guest, join(Some(&old), Some("Bob"))), Err(WorkshopError::Key));
    assert!(!world.who(&ann).gone);
    let bob = world.join("Bob", Role::Editor);
    world.must(&fay, renew(true));
    assert!(world.who(&bob).gone && !world.who(&ann).gone);
    world.must(&fay, Command::LinkRevoke { role: Role::Editor, remove: false });
    world.must_not(&fay, Command::LinkRevoke { role: Role::Editor, remove: false }, "already");
    assert_eq!(world.workshop.private.links.len(), 3);

    world.must(&fay, Command::LinkRevoke { role: Role::Facilitator, remove: true });
    assert!(!world.who(&fay).gone, "nobody sends themselves away");
}

#[test]
fn a_link_that_expires_takes_its_people_and_their_seats_with_it() {
    let (mut world, fay, _) = World::with(["Ann"]);
    world.must(&fay, Command::LinkRenew { role: Role::Editor, expires_in_secs: Some(3_600), remove: false });
    let bob = world.join("Bob", Role::Editor);
    let seat = Command::SeatAdd { name: "Zoe".to_owned(), host: Some(bob.clone()), role: None };
    let Answer::Seat { participant: zoe } = world.must(&fay, seat) else { panic!("no seat") };
    world.wait(3_599_999);
    assert!(world.workshop.access(world.now, &bob, Part::Board).is_some());
    world.now += 1;
    assert_eq!(world.workshop.access(world.now, &bob, Part::Board), None, "even before the clock rings");
    world.must_not(&bob, Command::Rename { name: Some("B".to_owned()), color: None }, "join");
    world.ring();
    assert!(world.who(&bob).gone && world.who(&zoe).gone);
    let key = key(&world, Role::Editor);
    assert_eq!(world.ask(&By::Guest, join(Some(&key), Some("Eve"))), Err(WorkshopError::Key));
}

#[test]
fn a_board_keeps_a_facilitator() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    world.must_not(&fay, set_role(&fay, Role::Editor), "hand over");
    world.must_not(&fay, Command::Remove { participant: fay.clone(), erase: false }, "hand over");
    world.must(&fay, Command::HandOver { to: ann.clone() });
    assert_eq!((world.who(&fay).role, world.who(&ann).role), (Role::Editor, Role::Facilitator));
    world.must_not(&fay, Command::HandOver { to: fay.clone() }, "facilitator");
    world.must(&ann, Command::Remove { participant: fay, erase: false });
    world.ask(&By::Admin, set_role(&ann, Role::Viewer)).unwrap();
    assert_eq!(world.who(&ann).role, Role::Viewer);
}

#[test]
fn who_is_erased_is_nowhere_any_more() {
    use super::super::vote::Names;
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, NewVote { n: 1, names: Names::Anonymous, ..NewVote::default() });
    world.note("note_1").by.clone_from(&ann);
    world.choose(&ann, &vote, &["note_1"]);
    world.close(&fay, &vote);
    world.must(&fay, Command::Remove { participant: ann.clone(), erase: false });
    assert_eq!(world.workshop.names()[&ann], "Ann");
    world.must(&fay, Command::Remove { participant: ann.clone(), erase: true });
    assert!(!world.stored().contains(&ann) && !world.stored().contains("Ann"));
    assert_eq!(world.workshop.access(world.now, &ann, Part::Workshop), None);
    assert!(!serde_json::to_string(&world.board).unwrap().contains(&ann));
    world.must_not(&fay, Command::Remove { participant: ann, erase: true }, "no participant");
}

/// Whoever looks after open sessions goes by the roster.
#[test]
fn who_is_erased_stays_on_the_roster_as_gone_until_their_sessions_are_cut_off() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let command = Command::Remove { participant: ann.clone(), erase: true };
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    world.workshop.handle(START, &By::Participant(fay), command, &Sight::default(), &mut rng).unwrap();
    assert_eq!(world.workshop.pending()[0].effect, Effect::Regulate);
    assert!(world.who(&ann).gone && world.who(&ann).name.is_empty());
    world.settle();
    assert!(!world.workshop.public.roster.contains_key(&ann));
}

#[test]
fn a_board_takes_a_thousand_people_and_remembers_some_who_left() {
    let mut world = World::new();
    let fay = world.join("Fay", Role::Facilitator);
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let mut fill = |world: &mut World| {
        let join = join(Some(&key(world, Role::Editor)), Some("E"));
        let mut come =
            || world.workshop.handle(world.now, &By::Guest, join.clone(), &Sight::default(), &mut rng);
        (1..PARTICIPANTS_MAX).for_each(|_| _ = come().unwrap());
        assert!(come().unwrap_err().to_string().contains("remove some"));
    };
    fill(&mut world);
    for _ in 0..=GONE_MAX / (PARTICIPANTS_MAX - 1) {
        world.now += 1;
        world.must(&fay, Command::LinkRevoke { role: Role::Editor, remove: true });
        world.must(&fay, Command::LinkRenew { role: Role::Editor, expires_in_secs: None, remove: false });
        fill(&mut world);
    }
    assert_eq!(world.workshop.public.roster.len(), PARTICIPANTS_MAX + GONE_MAX);
    assert_eq!(world.workshop.private.people.len(), PARTICIPANTS_MAX + GONE_MAX);
}

#[test]
fn every_command_but_joining_needs_somebody_who_is_here_and_most_a_facilitator() {
    let (mut world, _, [ann]) = World::with(["Ann"]);
    let vera = world.join("Vera", Role::Viewer);
    for command in every_command() {
        let least = command.least_role();
        assert_eq!(least.is_none(), matches!(command, Command::Join { .. }));
        let Some(least) = least else { continue };
        assert_eq!(world.ask(&By::Guest, command.clone()), Err(WorkshopError::NotHere));
        for (who, role) in [(&vera, Role::Viewer), (&ann, Role::Editor)] {
            let refused =
                world.ask(&By::Participant(who.clone()), command.clone()) == Err(WorkshopError::Role(least));
            assert_eq!(refused, role < least, "{command:?}");
        }
    }
}

/// One of each, as a body over HTTP has it.
fn every_command() -> Vec<Command> {
    let bodies = [
        ("join", r#"{"key":"k","name":"n"}"#),
        ("rename", r#"{"color":"teal"}"#),
        ("seat-add", r#"{"name":"n"}"#),
        ("set-role", r#"{"participant":"p","canVote":false}"#),
        ("remove", r#"{"participant":"p"}"#),
        ("link-renew", r#"{"role":"editor","expiresInSecs":60}"#),
        ("link-revoke", r#"{"role":"editor"}"#),
        ("hand-over", r#"{"to":"p"}"#),
        ("take-over", "null"),
        ("agenda-set", r#"{"steps":[{"title":"t","mode":"private"}]}"#),
        ("step", r#"{"step":0}"#),
        ("next", r#"{"start":true}"#),
        ("timer-start", r#"{"secs":60}"#),
        ("timer-pause", "{}"),
        ("timer-resume", "{}"),
        ("timer-extend", r#"{"secs":60}"#),
        ("timer-stop", "{}"),
        ("lock", "{}"),
        ("unlock", "{}"),
        ("bring", r#"{"xy":[0,0],"zoom":1}"#),
        ("spotlight", r#"{"note":null}"#),
        ("private-start", r#"{"authors":"pseudonyms"}"#),
        ("private-reveal", "{}"),
        ("private-cancel", r#"{"clear":true}"#),
        ("vote-create", r#"{"title":"t","n":5,"perItem":2,"unit":"group","scope":{"noteIds":["note_1"]}}"#),
        ("vote-open", r#"{"vote":"v"}"#),
        ("vote-add", r#"{"vote":"v","note":"n"}"#),
        ("vote-extend", r#"{"vote":"v","secs":60}"#),
        ("vote-raise", r#"{"vote":"v","n":6}"#),
        ("vote-close", r#"{"vote":"v"}"#),
        ("vote-void", r#"{"vote":"v"}"#),
        ("vote-repeat", r#"{"vote":"v"}"#),
        ("vote-include-late", r#"{"vote":"v"}"#),
        ("vote-actions", r#"{"vote":"v","top":3}"#),
    ];
    bodies.map(|(name, body)| Command::parse(name, serde_json::from_str(body).unwrap()).unwrap()).to_vec()
}

#[test]
fn a_body_that_is_wrong_is_refused_with_its_reason() {
    for (name, body, why) in [
        ("vote-creat", "{}", "unknown variant"),
        ("lock", r#"{"now":true}"#, "unknown field `now`"),
        ("timer-start", "{}", "missing field `secs`"),
        ("vote-create", r#"{"title":"t","n":1,"secret":true}"#, "unknown field `secret`"),
        ("bring", "[1]", "invalid"),
    ] {
        let error = Command::parse(name, serde_json::from_str(body).unwrap()).unwrap_err().to_string();
        assert!(error.contains(why), "{name}: {error}");
    }
}
