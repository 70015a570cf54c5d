//! Who has a vote: guests, seats, those who abstain, have left or were removed, and what progress says of them.

use super::situations::{rules, set_vote};
use super::*;

#[test]
fn a_ballot_of_somebody_who_could_not_vote_is_not_even_late() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, rules(1));
    world.must(&fay, set_vote(&ann, false));
    world.close(&fay, &vote);
    let dan = world.join("Dan", Role::Voter);
    world.must(&fay, set_vote(&ann, true));
    for id in [&ann, &dan] {
        world.choose(id, &vote, &["note_1"]);
        assert!(world.desk(id).ballots.is_empty(), "an anonymous ballot is not kept");
    }
    assert_eq!(world.vote(&vote).late.ballots, 0);
}

/// Row: same person again as a new guest.
#[test]
fn a_new_guest_is_a_new_participant_and_is_counted() {
    let (mut world, _, [ann]) = World::with(["Ann"]);
    let again = world.join("Ann", Role::Editor);
    assert_ne!(ann, again);
    assert_eq!(world.workshop.public.roster.len(), 3);
}

/// Row: facilitator abstains.
#[test]
fn who_abstains_is_not_eligible_and_does_not_count() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, rules(1));
    world.choose(&fay, &vote, &["note_1"]);
    world.choose(&ann, &vote, &["note_2"]);
    world.must(&fay, set_vote(&fay, false));
    assert_eq!(world.vote(&vote).progress.eligible, 1);
    let result = world.close(&fay, &vote);
    assert_eq!((result.eligible, result.ballots), (1, 1));
    assert_eq!(rows(&result)[0], ("note_2", 1, 1));
}

/// Row: one person types for a room.
#[test]
fn a_seat_votes_from_a_desk_of_its_own_that_its_host_writes() {
    use super::super::role::Part;
    use crate::id::Access;
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let command =
        |name: &str| Command::SeatAdd { name: name.to_owned(), host: Some(ann.clone()), role: None };
    world.must_not(&ann, command("Zoe"), "facilitator");
    let Answer::Seat { participant: zoe } = world.must(&fay, command("Zoe")) else { panic!("no seat") };
    let access = |world: &World, id: &str, part| world.workshop.access(world.now, id, part);
    assert_eq!(access(&world, &ann, Part::Desk(&zoe)), Some(Access::Write));
    assert_eq!(access(&world, &bob, Part::Desk(&zoe)), None);
    let vote = world.open(&fay, rules(1));
    world.choose(&ann, &vote, &["note_1"]);
    world.choose(&zoe, &vote, &["note_1"]);
    assert_eq!(world.vote(&vote).progress.eligible, 4);
    assert_eq!(rows(&world.close(&fay, &vote))[0], ("note_1", 2, 1));
    world.must(&fay, Command::Remove { participant: ann.clone(), erase: false });
    assert_eq!(access(&world, &ann, Part::Desk(&zoe)), None);
    assert!(world.who(&zoe).gone);
}

#[test]
fn progress_counts_those_who_can_vote_and_said_that_they_are_done() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, rules(1));
    for id in [&ann, &bob] {
        world.desk(id).finished.insert(vote.clone());
        world.sync(id);
    }
    assert_eq!((world.vote(&vote).progress.finished, world.vote(&vote).progress.eligible), (2, 3));
    world.must(&fay, set_vote(&ann, false));
    assert_eq!((world.vote(&vote).progress.finished, world.vote(&vote).progress.eligible), (1, 2));
    world.desk(&bob).finished.clear();
    world.sync(&bob);
    assert_eq!(world.vote(&vote).progress.finished, 0);
}

#[test]
fn who_was_removed_has_no_vote_and_who_left_after_the_end_had_one() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, rules(1));
    world.choose(&ann, &vote, &["note_1"]);
    world.choose(&bob, &vote, &["note_1"]);
    world.must(&fay, Command::Remove { participant: bob.clone(), erase: false });
    assert_eq!(world.vote(&vote).progress.eligible, 2);
    let result = world.close(&fay, &vote);
    assert_eq!((result.eligible, result.spent), (2, 1));
    world.must(&fay, Command::Remove { participant: ann, erase: false });
    assert_eq!(world.result(&vote), result);
}
