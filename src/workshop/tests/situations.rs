//! The situations of the voting rules, one by one.

use super::super::tally::commitment;
use super::super::vote::{Names, Scope, Secrecy, Unit, VoteState};
use super::*;

pub(super) fn rules(n: u32) -> NewVote {
    NewVote { n, ..NewVote::default() }
}

fn named(n: u32) -> NewVote {
    NewVote { names: Names::Named, ..rules(n) }
}

pub(super) fn only(ids: &[&str]) -> Scope {
    Scope { note_ids: Some(ids.iter().map(|id| (*id).to_owned()).collect()), ..Scope::default() }
}

#[test]
fn a_vote_is_counted_and_ranked() {
    let (mut world, fay, [ann, bob, cyd]) = World::with(["Ann", "Bob", "Cyd"]);
    let vote = world.open(&fay, NewVote { per_item: Some(2), ..rules(3) });
    world.choose(&ann, &vote, &["note_2", "note_2", "note_3"]);
    world.choose(&bob, &vote, &["note_3", "note_5"]);
    world.choose(&cyd, &vote, &["note_6"]);
    let result = world.close(&fay, &vote);
    // Two people stand before two votes of one; equal ones are in the order of the list and share a rank.
    let expected = [
        ("note_3", 2, 1),
        ("note_2", 2, 1),
        ("note_5", 1, 3),
        ("note_6", 1, 3),
        ("note_1", 0, 5),
        ("note_4", 0, 5),
    ];
    assert_eq!(rows(&result), expected);
    assert_eq!((result.eligible, result.ballots, result.spent, result.unspent), (4, 3, 6, 6));
    assert_eq!(result.digest.len(), 64);
    assert_eq!(world.versions, ["Which first?"]);
    let (kind, data) = &world.events[0];
    assert_eq!(*kind, EventKind::VoteClosed);
    assert!(data.contains(&result.digest) && !data.contains("note_"));
}

#[test]
fn only_slots_below_n_count_and_only_candidates() {
    let (mut world, fay, [eve]) = World::with(["Eve"]);
    let vote = world.open(&fay, NewVote { scope: only(&["note_1", "note_2"]), ..rules(2) });
    world.choose(&eve, &vote, &["nothing", "note_1", "note_2", "note_2", "note_2"]);
    assert_eq!(rows(&world.close(&fay, &vote)), [("note_1", 1, 1), ("note_2", 0, 2)]);
}

#[test]
fn nobody_writes_on_anothers_desk_or_on_the_workshop() {
    use super::super::role::Part;
    use crate::id::Access;
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let (vera, vic) = (world.join("Vera", Role::Viewer), world.join("Vic", Role::Voter));
    let access = |world: &World, id: &str, part| world.workshop.access(world.now, id, part);
    assert_eq!(access(&world, &ann, Part::Desk(&bob)), None);
    assert_eq!(access(&world, &fay, Part::Desk(&bob)), None);
    assert_eq!(access(&world, &ann, Part::Desk(&ann)), Some(Access::Write));
    assert_eq!(access(&world, &vic, Part::Desk(&vic)), Some(Access::Write));
    assert_eq!(access(&world, &vera, Part::Desk(&vera)), None);
    for id in [&fay, &ann, &vic, &vera] {
        assert_eq!(access(&world, id, Part::Workshop), Some(Access::Read));
    }
    assert_eq!(access(&world, &vic, Part::Board), Some(Access::Read));
    assert_eq!(access(&world, &ann, Part::Board), Some(Access::Write));
    assert_eq!(access(&world, "stranger", Part::Workshop), None);
    world.must(&fay, Command::Lock {});
    assert_eq!(access(&world, &ann, Part::Board), Some(Access::Read));
    assert_eq!(access(&world, &fay, Part::Board), Some(Access::Read));
    world.must(&fay, Command::Unlock {});
    assert_eq!(access(&world, &ann, Part::Board), Some(Access::Write));
}

/// Row: note deleted while the vote is open.
#[test]
fn a_note_deleted_while_open_gives_the_vote_back_until_it_is_restored() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let one = world.open(&fay, rules(2));
    let two = world.open(&fay, rules(2));
    for vote in [&one, &two] {
        world.choose(&ann, vote, &["note_1", "note_2"]);
    }
    world.delete("note_1");
    let result = world.close(&fay, &one);
    assert_eq!((result.spent, result.unspent, result.void.deleted), (1, 3, 1));
    let row = result.rows.iter().find(|row| row.id == "note_1").unwrap();
    assert!(row.deleted && row.votes == 0 && row.text_at_open == "text 1");
    world.note("note_1").deleted = None;
    let result = world.close(&fay, &two);
    assert_eq!((result.spent, result.void.deleted), (2, 0));
}

/// Row: notes grouped while open.
#[test]
fn the_group_at_closing_decides_and_what_is_too_much_for_it_is_void() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, NewVote { unit: Unit::Group, ..rules(3) });
    world.choose(&ann, &vote, &["note_1", "note_2", "note_3"]);
    world.choose(&bob, &vote, &["note_3"]);
    world.group("note_1", &["note_2", "note_3"]);
    let result = world.close(&fay, &vote);
    let first = &result.rows[0];
    assert_eq!((first.id.as_str(), first.votes, first.voters), ("note_1", 2, 2));
    assert_eq!(first.members, ["note_1", "note_2", "note_3"]);
    assert_eq!((result.void.cap, result.spent), (2, 2));
    assert_eq!(result.rows.len(), 4);
}

#[test]
fn a_deleted_member_counts_nothing_and_a_deleted_head_frees_its_members() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    world.group("note_1", &["note_2"]);
    let vote = world.open(&fay, NewVote { unit: Unit::Group, ..rules(3) });
    assert_eq!(world.vote(&vote).candidates[1].head.as_deref(), Some("note_1"));
    world.choose(&ann, &vote, &["note_1", "note_2"]);
    world.delete("note_1");
    let result = world.close(&fay, &vote);
    assert_eq!(rows(&result)[0], ("note_2", 1, 1));
    assert_eq!((result.void.deleted, result.void.cap), (1, 0));
}

#[test]
fn a_group_under_a_later_note_bears_that_notes_name() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote =
        world.open(&fay, NewVote { unit: Unit::Group, scope: only(&["note_1", "note_2"]), ..rules(2) });
    world.group("note_6", &["note_1", "note_2"]);
    world.choose(&ann, &vote, &["note_2", "note_6"]);
    let result = world.close(&fay, &vote);
    assert_eq!(rows(&result), [("note_6", 1, 1)]);
    assert_eq!((&*result.rows[0].text_at_open, &*result.rows[0].text_at_close), ("", "text 6"));
    assert_eq!(result.rows[0].members, ["note_1", "note_2"]);
}

/// Row: note text edited while open.
#[test]
fn an_edited_text_is_shown_as_it_was_and_as_it_is() {
    let (mut world, fay, _) = World::with(["Ann"]);
    let vote = world.open(&fay, rules(1));
    world.note("note_4").text = "better".to_owned();
    let result = world.close(&fay, &vote);
    let row = result.rows.iter().find(|row| row.id == "note_4").unwrap();
    assert_eq!((&*row.text_at_open, &*row.text_at_close), ("text 4", "better"));
}

pub(super) fn set_vote(participant: &str, can_vote: bool) -> Command {
    Command::SetRole { participant: participant.to_owned(), role: None, can_vote: Some(can_vote) }
}

/// Row: facilitator gone.
#[test]
fn a_vote_closes_by_the_clock_whoever_is_there() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, NewVote { secs: Some(60), ..rules(1) });
    world.choose(&ann, &vote, &["note_1"]);
    world.online.clear();
    world.news_of_presence();
    world.wait(59_999);
    assert_eq!(world.vote(&vote).state, VoteState::Open);
    world.wait(1);
    assert_eq!(world.vote(&vote).state, VoteState::Closed);
    assert_eq!(world.result(&vote).closed_at, START + 60_000);
    assert_eq!(world.result(&vote).spent, 1);
}

#[test]
fn a_vote_whose_end_passed_while_the_server_was_down_closes_then_and_not_later() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, NewVote { secs: Some(60), ..rules(1) });
    world.choose(&ann, &vote, &["note_1"]);
    world.now += 3_600_000;
    world.workshop.due(world.now, &Sight::default());
    assert_eq!(world.vote(&vote).state, VoteState::Open, "not without a look at the ballots");
    world.ring();
    assert_eq!((world.result(&vote).closed_at, world.result(&vote).spent), (START + 60_000, 1));
}

#[test]
fn any_facilitator_may_close_and_an_editor_may_take_over_after_a_minute() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, rules(1));
    world.must_not(&ann, Command::VoteClose { vote: vote.clone() }, "facilitator");
    world.must_not(&ann, Command::TakeOver {}, "online");
    world.online.remove(&fay);
    world.news_of_presence();
    world.wait(59_500);
    world.must_not(&ann, Command::TakeOver {}, "1 s");
    world.wait(500);
    world.must(&ann, Command::TakeOver {});
    world.close(&ann, &vote);
    let gus = world.join("Gus", Role::Facilitator);
    let vote = world.open(&ann, rules(1));
    world.close(&gus, &vote);
}

/// Row: latecomer.
#[test]
fn a_latecomer_gets_the_vote_but_no_hidden_tally() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, rules(1));
    world.choose(&ann, &vote, &["note_1"]);
    assert_eq!(world.vote(&vote).progress.eligible, 2);
    let dan = world.join("Dan", Role::Voter);
    assert_eq!(world.vote(&vote).progress.eligible, 3);
    assert_eq!(world.vote(&vote).running, None);
    world.choose(&dan, &vote, &["note_1"]);
    assert_eq!(rows(&world.close(&fay, &vote))[0], ("note_1", 2, 1));
}

#[test]
fn an_open_vote_shows_its_tally_once_a_second() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, NewVote { secrecy: Secrecy::Open, ..rules(1) });
    world.wait(0);
    assert_eq!(world.vote(&vote).running, Some([].into()));
    world.choose(&ann, &vote, &["note_1"]);
    world.choose(&bob, &vote, &["note_1"]);
    world.wait(999);
    assert_eq!(world.vote(&vote).running, Some([].into()));
    world.wait(1);
    assert_eq!(world.vote(&vote).running, Some([("note_1".to_owned(), 2)].into()));
    assert_eq!(world.workshop.deadline(), None);
    world.close(&fay, &vote);
    assert_eq!(world.vote(&vote).running, None);
}

/// Row: revote.
#[test]
fn a_revote_is_a_new_vote_and_the_old_result_stays() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, rules(2));
    world.must_not(&fay, Command::VoteRepeat { vote: vote.clone(), ranks: None }, "over");
    world.choose(&ann, &vote, &["note_1", "note_2"]);
    world.choose(&bob, &vote, &["note_1", "note_3"]);
    let old = world.close(&fay, &vote);
    let Answer::Vote { vote: again } =
        world.must(&fay, Command::VoteRepeat { vote: vote.clone(), ranks: Some(2) })
    else {
        panic!("no vote")
    };
    world.must(&fay, Command::VoteOpen { vote: again.clone(), secs: None });
    let ids: Vec<_> = world.vote(&again).candidates.iter().map(|candidate| candidate.id.as_str()).collect();
    assert_eq!(ids, ["note_1", "note_2", "note_3"]);
    assert_eq!(world.vote(&again).repeats.as_deref(), Some(vote.as_str()));
    world.close(&fay, &again);
    assert_eq!(world.result(&vote), old);
}

#[test]
fn a_revote_leaves_out_what_is_in_the_trash_by_then() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let named = Scope {
        note_ids: Some(["note_1", "note_2", "note_3"].map(str::to_owned).into()),
        ..Scope::default()
    };
    let vote = world.open(&fay, NewVote { scope: named, ..rules(3) });
    world.choose(&ann, &vote, &["note_1", "note_2", "note_3"]);
    world.close(&fay, &vote);
    world.delete("note_2");
    for ranks in [Some(3), None] {
        let repeat = Command::VoteRepeat { vote: vote.clone(), ranks };
        let Answer::Vote { vote: again } = world.must(&fay, repeat) else { panic!("no vote") };
        world.must(&fay, Command::VoteOpen { vote: again.clone(), secs: None });
        let candidates = &world.vote(&again).candidates;
        let ids: Vec<_> = candidates.iter().map(|candidate| candidate.id.as_str()).collect();
        assert_eq!(ids, ["note_1", "note_3"]);
    }
}

#[test]
fn candidates_are_frozen_at_opening_and_only_a_facilitator_adds_one() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let scope = Scope { stages: Some(vec!["stage1".to_owned()]), ..Scope::default() };
    let vote = world.open(&fay, NewVote { scope, ..rules(2) });
    world.board.notes.push(Note {
        id: "note_7".to_owned(),
        place: cell("stage1", "lane_1", "a0"),
        ..Note::default()
    });
    world.choose(&ann, &vote, &["note_7", "note_4"]);
    let add = |note: &str| Command::VoteAdd { vote: vote.clone(), note: note.to_owned() };
    world.must_not(&ann, add("note_4"), "facilitator");
    world.must(&fay, add("note_4"));
    world.must_not(&fay, add("note_4"), "already");
    world.must_not(&fay, add("note_9"), "restore");
    let result = world.close(&fay, &vote);
    assert_eq!(rows(&result)[0], ("note_4", 1, 1));
    assert_eq!(result.rows.len(), 4);
}

#[test]
fn an_open_vote_can_be_given_more_but_not_less() {
    let (mut world, fay, [ann]) = World::with(["Ann"]);
    let vote = world.open(&fay, NewVote { secs: Some(60), ..rules(1) });
    world.choose(&ann, &vote, &["note_1", "note_2"]);
    let raise = |n| Command::VoteRaise { vote: vote.clone(), n };
    world.must_not(&fay, raise(1), "repeat");
    world.must_not(&fay, raise(21), "from 1 to 20");
    world.must(&fay, raise(2));
    world.must(&fay, Command::VoteExtend { vote: vote.clone(), secs: 30 });
    world.wait(89_999);
    assert_eq!(world.vote(&vote).state, VoteState::Open);
    world.wait(1);
    assert_eq!(world.result(&vote).spent, 2);
    world.must_not(&fay, raise(3), "not open");
    world.must_not(&fay, Command::VoteVoid { vote: vote.clone() }, "stands");
    world.must_not(&fay, Command::VoteOpen { vote, secs: None }, "repeat");
}

#[test]
fn a_vote_that_is_called_off_has_no_result_and_no_ballots() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, named(1));
    world.choose(&ann, &vote, &["note_1"]);
    world.must(&fay, Command::VoteVoid { vote: vote.clone() });
    world.choose(&bob, &vote, &["note_1"]);
    assert!(world.workshop.public.results.is_empty());
    assert!(world.desks.values().all(|desk| desk.ballots.is_empty()));
    assert_eq!(world.vote(&vote).late.ballots, 0);
    world.must_not(&fay, Command::VoteClose { vote }, "not open");
}

#[test]
fn a_named_vote_says_who_chose_what() {
    let (mut world, fay, [ann, bob]) = World::with(["Ann", "Bob"]);
    let vote = world.open(&fay, named(2));
    world.choose(&ann, &vote, &["note_2", "note_1"]);
    world.choose(&bob, &vote, &[]);
    let voters = world.close(&fay, &vote).voters.unwrap();
    assert_eq!(voters, [(ann.clone(), vec!["note_1".to_owned(), "note_2".to_owned()])].into());
    assert_eq!(world.desk(&ann).ballots.len(), 2);
}

#[test]
fn with_a_receipt_voters_find_their_ballot_and_nobody_elses() {
    let (mut world, fay, [ann, bob, cyd]) = World::with(["Ann", "Bob", "Cyd"]);
    let vote = world.open(&fay, NewVote { receipt: true, ..rules(2) });
    let nonces = ["0123456789abcdef", "fedcba9876543210"];
    for (id, nonce) in [(&ann, nonces[0]), (&bob, nonces[1]), (&cyd, "short")] {
        world.desk(id).receipts.insert(vote.clone(), nonce.to_owned());
    }
    world.choose(&ann, &vote, &["note_2", "note_1"]);
    world.choose(&cyd, &vote, &["note_2"]);
    let first = world.close(&fay, &vote);
    let units = ["note_1".to_owned(), "note_2".to_owned()];
    let mine = commitment(&vote, nonces[0], &units);
    assert_eq!(
        first.receipts.len(),
        2,
        "an empty ballot has a receipt too; a secret that can be guessed has none"
    );
    assert!(first.receipts.contains(&mine));
    assert!(first.receipts.is_sorted());
    assert!(nonces.iter().all(|nonce| !world.stored().contains(nonce)));

    world.desk(&bob).receipts.insert(vote.clone(), nonces[1].to_owned());
    world.choose(&bob, &vote, &["note_1"]);
    world.must(&fay, Command::VoteIncludeLate { vote: vote.clone() });
    let second = world.result(&format!("{vote}-late"));
    assert!(second.receipts.contains(&commitment(&vote, nonces[1], &units[..1])));
    assert!(second.receipts.contains(&mine));
    assert!(nonces.iter().all(|nonce| !world.stored().contains(nonce)));
}

#[test]
fn rules_that_make_no_sense_are_refused() {
    let (mut world, fay, _) = World::with(["Ann"]);
    let create = |rules: NewVote| Command::VoteCreate(NewVote { title: "T".to_owned(), ..rules });
    world.must_not(&fay, create(rules(0)), "from 1 to 20");
    world.must_not(&fay, create(rules(21)), "from 1 to 20");
    world.must_not(&fay, create(NewVote { per_item: Some(4), ..rules(3) }), "from 1 to 3");
    world.must_not(&fay, create(NewVote { secs: Some(0), ..rules(3) }), "from 1 to 86400");
    world.must_not(&fay, create(NewVote { scope: only(&["short"]), ..rules(3) }), "id");
    let open = |scope| create(NewVote { scope, open: true, ..rules(3) });
    world.must_not(&fay, open(only(&["note_1", "note_8"])), "note_8");
    world.must_not(&fay, open(only(&[])), "scope");
    let lanes = Scope { lanes: Some(vec!["lane_2".to_owned()]), ..Scope::default() };
    world.must_not(&fay, open(lanes), "scope");
    world.must_not(&fay, Command::VoteCreate(rules(3)), "title");
    assert!(world.workshop.public.votes.is_empty());
}
