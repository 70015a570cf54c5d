//! Winners become actions, once, and say where they come from.

use super::*;

#[test]
fn winners_become_actions_that_know_their_votes() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, NewVote { n: 3, ..NewVote::default() });
    world.choose(&ann, &vote, &["note_1", "note_2", "note_3"]);
    world.choose(&bob, &vote, &["note_2"]);
    let actions = |top, ranks| Command::VoteActions { vote: vote.clone(), top, ranks };
    world.must_not(&fay, actions(Some(1), None), "close it first");
    world.close(&fay, &vote);
    world.must_not(&fay, actions(None, None), "top or ranks");
    world.must_not(&ann, actions(Some(1), None), "facilitator");
    world.must(&fay, actions(Some(1), None));
    let action = &world.board.actions[0];
    assert_eq!((&*action.title, &*action.status), ("text 2", "open"));
    assert_eq!(action.from, [format!("vote:{vote}"), "note_2".to_owned()]);
    assert_eq!((&action.extra["votes"], &action.extra["rank"]), (&2.into(), &1.into()));

    // Asked for again, with more: only what is new.
    world.must(&fay, actions(None, Some(2)));
    let titles: Vec<_> = world.board.actions.iter().map(|action| action.title.as_str()).collect();
    assert_eq!(titles, ["text 2", "text 1", "text 3"]);
    let told = world.events.iter().filter(|(kind, _)| *kind == EventKind::ActionCreated).count();
    assert_eq!(told, 3);
    world.must_not(&fay, actions(Some(6), None), "already");
}

#[test]
fn a_board_that_is_full_of_actions_takes_no_winners() {
    use crate::board::model::Action;
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, NewVote { n: 1, ..NewVote::default() });
    world.choose(&ann, &vote, &["note_1"]);
    world.close(&fay, &vote);
    world.board.actions = vec![Action::default(); crate::board::limits::ACTIONS_MAX];
    world.must_not(&fay, Command::VoteActions { vote, top: Some(1), ranks: None }, "delete some");
}

#[test]
fn a_group_becomes_one_action_with_all_its_notes() {
    use super::super::vote::Unit;
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    world.group("note_1", &["note_2"]);
    let vote = world.open(&fay, NewVote { n: 1, unit: Unit::Group, ..NewVote::default() });
    world.choose(&ann, &vote, &["note_2"]);
    world.close(&fay, &vote);
    world.must(&fay, Command::VoteActions { vote: vote.clone(), top: Some(3), ranks: None });
    assert_eq!(world.board.actions.len(), 1);
    assert_eq!(
        world.board.actions[0].from,
        [format!("vote:{vote}"), "note_1".to_owned(), "note_2".to_owned()]
    );
}
