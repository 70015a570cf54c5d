//! Agenda, timer, lock, and where to look.

use serde_json::json;

use super::super::public::Timer;
use super::*;

#[test]
fn the_agenda_is_walked_and_may_start_the_timer() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    world.must_not(&ann, Command::Next { start: false }, "facilitator");
    world.must(&fay, Command::Next { start: true });
    let state = &world.workshop.public.state;
    assert_eq!((state.step, state.timer.unwrap().ends_at), (Some(0), START + 600_000));
    world.must(&fay, Command::Step { step: 2, start: false });
    world.must_not(&fay, Command::Step { step: 2, start: true }, "no minutes");
    world.must_not(&fay, Command::Next { start: false }, "last step");
    world.must_not(&fay, Command::Step { step: 3, start: false }, "no such step");
    let step = AgendaStep { title: " One ".to_owned(), ..AgendaStep::default() };
    world.must(&fay, Command::AgendaSet { steps: vec![step.clone()] });
    assert_eq!(world.workshop.public.agenda[0].title, "One");
    assert_eq!(world.workshop.public.state.step, None);
    world.must_not(&fay, Command::AgendaSet { steps: vec![step; 51] }, "at most 50");
    world.must_not(&fay, Command::AgendaSet { steps: vec![AgendaStep::default()] }, "title");
}

#[test]
fn the_timer_runs_pauses_and_announces_its_end() {
    let (mut world, fay, _) = World::with(["Ann"]);
    let timer = |world: &World| world.workshop.public.state.timer;
    world.must_not(&fay, Command::TimerPause {}, "start it first");
    world.must(&fay, Command::TimerStart { secs: 60 });
    world.wait(20_000);
    world.must(&fay, Command::TimerPause {});
    world.must_not(&fay, Command::TimerPause {}, "start it first");
    world.wait(500_000);
    assert_eq!(timer(&world).unwrap().paused_left, Some(40_000));
    world.must(&fay, Command::TimerExtend { secs: 10 });
    world.must(&fay, Command::TimerResume {});
    world.must_not(&fay, Command::TimerResume {}, "not paused");
    world.wait(49_999);
    assert!(!timer(&world).unwrap().ended);
    world.wait(1);
    assert!(timer(&world).unwrap().ended);
    assert_eq!(world.workshop.deadline(), None);
    world.wait(5_000);
    world.must(&fay, Command::TimerExtend { secs: 30 });
    assert_eq!(timer(&world), Some(Timer { ends_at: world.now + 30_000, paused_left: None, ended: false }));
    world.must_not(&fay, Command::TimerExtend { secs: 86_400 }, "86400");
    world.must(&fay, Command::TimerStop {});
    assert_eq!(timer(&world), None);
    world.must_not(&fay, Command::TimerStart { secs: 86_401 }, "86400");
}

#[test]
fn a_facilitator_shows_where_to_look() {
    let (mut world, fay, _) = World::with(["Ann"]);
    let bring = |xy, zoom| Command::Bring { map: Some("map_one".to_owned()), xy, zoom };
    world.must(&fay, bring([10.0, -5.0], 0.5));
    world.must_not(&fay, bring([f64::NAN, 0.0], 1.0), "coordinates");
    world.must_not(&fay, bring([0.0, 0.0], 0.0), "zoom");
    let viewport = world.workshop.public.state.viewport.clone().unwrap();
    assert_eq!((viewport.by, viewport.xy, viewport.at), (fay.clone(), [10.0, -5.0], START));
    world.must(&fay, Command::Spotlight { note: Some("note_1".to_owned()) });
    assert_eq!(world.workshop.public.state.spotlight.as_ref().unwrap().note, "note_1");
    world.must(&fay, Command::Spotlight { note: None });
    assert_eq!(world.workshop.public.state.spotlight, None);
    world.must_not(&fay, Command::Spotlight { note: Some("<b>".to_owned()) }, "id");
}

#[test]
fn locking_asks_for_a_look_at_open_sessions() {
    let (mut world, fay, _) = World::with(["Ann"]);
    let by = By::Participant(fay.clone());
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    world.workshop.handle(START, &by, Command::Lock {}, &Sight::default(), &mut rng).unwrap();
    assert_eq!(
        world.workshop.pending().iter().map(|pending| &pending.effect).collect::<Vec<_>>(),
        [&Effect::Regulate]
    );
    world.settle();
    assert!(world.workshop.pending().is_empty());
    world.must_not(&fay, Command::Lock {}, "already");
}

/// The document as third parties read it.
#[test]
fn the_roots_are_those_of_the_schema() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    world.must(&fay, Command::TimerStart { secs: 60 });
    let vote = world.open(&fay, NewVote { n: 2, secs: Some(60), ..NewVote::default() });
    let roots = world.workshop.public.roots();
    let names: Vec<_> = roots.keys().map(String::as_str).collect();
    assert!(
        ["state", "agenda", "roster", "desks", "votes", "results"].iter().all(|root| names.contains(root))
    );
    assert_eq!(roots["state"], json!({"locked": false, "timer": {"endsAt": START + 60_000, "ended": false}}));
    assert_eq!(roots["agenda"]["steps"][1], json!({"title": "Find", "minutes": 5, "mode": "private"}));
    let expected = json!({"name": "Ann", "color": "orange", "role": "editor", "canVote": true, "joinedAt": START, "online": true});
    assert_eq!(roots["roster"][&ann], expected);
    let shown = &roots["votes"][&vote];
    assert_eq!(
        (&shown["perItem"], &shown["state"], &shown["closesAt"]),
        (&json!(1), &json!("open"), &json!(START + 60_000))
    );
    assert_eq!(shown["candidates"][0], json!({"id": "note_1", "text": "text 1"}));
    assert_eq!(shown["progress"], json!({"finished": 0, "eligible": 2}));
    assert_eq!((&shown["secrecy"], &shown["names"]), (&json!("hidden"), &json!("anonymous")));
}
