//! What comes after a vote has closed: late ballots, late deletions.

use super::super::vote::Names;
use super::situations::rules;
use super::*;

/// Row: deletion arrives from an offline participant after closing.
#[test]
fn a_deletion_after_closing_leaves_the_result() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, rules(1));
    world.choose(&ann, &vote, &["note_1"]);
    let result = world.close(&fay, &vote);
    world.delete("note_1");
    assert_eq!(world.result(&vote), result);
    assert_eq!(result.rows[0].text_at_close, "text 1");
}

/// Row: closed while someone is offline.
#[test]
fn a_late_ballot_is_told_and_can_be_included_once_beside_the_first_result() {
    for names in [Names::Anonymous, Names::Named] {
        let (mut world, fay, [ann, bob, cyd]) = World::with(["Ann", "Bob", "Cyd"]);
        let vote = world.open(&fay, NewVote { names, ..rules(2) });
        world.choose(&ann, &vote, &["note_1", "note_2"]);
        let first = world.close(&fay, &vote);
        world.must_not(&fay, Command::VoteIncludeLate { vote: vote.clone() }, "no ballot came late");

        world.choose(&bob, &vote, &["note_2", "note_2", "note_3"]);
        assert_eq!((world.vote(&vote).late.ballots, world.vote(&vote).late.included), (1, 0));
        assert_eq!(world.result(&vote), first, "a result never changes");
        world.sync(&bob);
        world.choose(&bob, &vote, &["note_4"]);
        world.choose(&ann, &vote, &["note_4"]);
        assert_eq!(world.vote(&vote).late.ballots, 1, "one ballot for each voter");

        let command = Command::VoteIncludeLate { vote: vote.clone() };
        let answer = world.must(&fay, command.clone());
        let key = format!("{vote}-late");
        assert_eq!(answer, Answer::Result { result: key.clone() });
        let second = world.result(&key);
        assert_eq!(rows(&second)[..2], [("note_2", 2, 1), ("note_1", 1, 2)]);
        assert_eq!((second.ballots, second.spent, second.unspent, second.void.cap), (2, 3, 5, 1));
        assert_eq!(second.amends.as_deref(), Some(vote.as_str()));
        assert_ne!(second.digest, first.digest);
        assert_eq!((first.late, second.late), (0, 1));
        assert_eq!(world.result(&vote), first);
        assert_eq!(world.vote(&vote).late.included, 1);
        let voters = (names == Names::Named)
            .then(|| [(ann.clone(), 2), (bob.clone(), 1)].into_iter().collect::<BTreeMap<_, _>>());
        assert_eq!(
            second.voters.map(|all| all.into_iter().map(|(id, units)| (id, units.len())).collect()),
            voters
        );

        world.choose(&cyd, &vote, &["note_1"]);
        assert_eq!(world.vote(&vote).late.ballots, 2);
        world.must_not(&fay, command, "before");
    }
}

#[test]
fn a_ballot_that_comes_between_the_count_and_the_wiping_of_desks_is_late_and_not_lost() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, rules(1));
    world.choose(&ann, &vote, &["note_1"]);
    let sight = Sight { board: Some(world.board.clone()), desks: Some(world.desks.clone()) };
    let close = Command::VoteClose { vote: vote.clone() };
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    world.workshop.handle(world.now, &By::Participant(fay), close, &sight, &mut rng).unwrap();
    let choice = SlotChoice { vote: vote.clone(), slot: 0, note: Some("note_2".to_owned()) };
    world.desk(&bob).ballots.push(choice);
    world.settle();
    assert!(world.desk(&bob).ballots.is_empty());
    assert_eq!((world.result(&vote).ballots, world.vote(&vote).late.ballots), (1, 1));
}

#[test]
fn what_was_deleted_at_closing_is_deleted_for_late_ballots_too() {
    let (mut world, fay, [bob]) = World::with(["Bob"]);
    let vote = world.open(&fay, rules(2));
    world.delete("note_2");
    world.close(&fay, &vote);
    world.note("note_2").deleted = None;
    world.delete("note_1");
    world.choose(&bob, &vote, &["note_1", "note_2"]);
    world.must(&fay, Command::VoteIncludeLate { vote: vote.clone() });
    let second = world.result(&format!("{vote}-late"));
    assert_eq!((second.spent, second.void.deleted), (1, 1));
    assert_eq!(rows(&second)[0], ("note_1", 1, 1));
}
