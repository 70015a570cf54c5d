//! Hidden means hidden: what is stored and shown does not depend on who chose what, and holds no draft.

use rand::seq::SliceRandom;

use super::super::public::Authors;
use super::super::vote::{Names, Secrecy};
use super::*;

/// Runs a whole vote in which these are the ballots, in order of the voters; some of them come late.
fn vote_with(ballots: &[Vec<&str>], late_from: usize, restarts: bool) -> (World, String) {
    let mut world = World::new();
    world.restarts = restarts;
    let fay = world.join("Fay", Role::Facilitator);
    let voters: Vec<_> = ballots.iter().map(|_| world.join("V", Role::Voter)).collect();
    let rules =
        NewVote { n: 3, per_item: Some(2), secrecy: Secrecy::Open, receipt: true, ..NewVote::default() };
    let vote = world.open(&fay, rules);
    for (voter, ballot) in voters.iter().zip(ballots).take(late_from) {
        world.choose(voter, &vote, ballot);
    }
    world.wait(5_000);
    world.close(&fay, &vote);
    for (voter, ballot) in voters.iter().zip(ballots).skip(late_from) {
        world.choose(voter, &vote, ballot);
    }
    (world, vote)
}

/// The strongest form of it: exchange the ballots among their voters, and every stored byte is the same.
#[test]
fn after_closing_no_stored_byte_depends_on_who_chose_what() {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let mut ballots = vec![
        vec!["note_1", "note_2", "note_3"],
        vec!["note_4", "note_4", "note_4"],
        vec!["note_5"],
        vec!["note_6", "note_1", "nobody"],
        vec!["note_2", "note_2"],
        vec!["note_3", "note_3", "note_1"],
    ];
    let late_from = 4;
    for include in [false, true] {
        let run = |ballots: &[Vec<&str>]| {
            let (mut world, vote) = vote_with(ballots, late_from, false);
            let fay =
                world.workshop.public.roster.iter().find(|(_, who)| who.name == "Fay").unwrap().0.clone();
            if include {
                world.must(&fay, Command::VoteIncludeLate { vote });
            }
            world.stored()
        };
        let first = run(&ballots);
        for _ in 0..5 {
            ballots[..late_from].shuffle(&mut rng);
            ballots[late_from..].shuffle(&mut rng);
            assert_eq!(run(&ballots), first);
        }
    }
}

#[test]
fn while_it_is_open_and_hidden_nothing_shown_depends_on_the_choices() {
    let show = |choices: &[&str]| {
        let (mut world, fay, [ann]) = World::with(["Ann"]);
        let vote = world.open(&fay, NewVote { n: 3, names: Names::Named, ..NewVote::default() });
        world.choose(&ann, &vote, choices);
        world.wait(10_000);
        serde_json::to_string(&world.workshop).unwrap()
    };
    assert_eq!(show(&["note_1"]), show(&["note_2", "note_3", "note_4"]));
    assert_eq!(show(&["note_1"]), show(&[]));
}

#[test]
fn a_restart_at_every_step_changes_nothing_of_a_vote() {
    let ballots = [vec!["note_1"], vec!["note_2", "note_1"], vec!["note_3"]];
    let (calm, _) = vote_with(&ballots, 2, false);
    let (shaken, _) = vote_with(&ballots, 2, true);
    assert_eq!(calm.stored(), shaken.stored());
}

/// In a round without authors, what is shown is the same whoever writes.
#[test]
fn what_is_shown_of_a_secret_round_does_not_depend_on_who_writes() {
    for authors in [Authors::Hidden, Authors::Pseudonyms] {
        let show = |writer: usize| {
            let (mut world, fay, people) = World::with(["Ann", "Bob", "Cyd"]);
            world.must(&fay, Command::PrivateStart { lanes: None, authors });
            world.desk(&people[writer]).drafts.push(draft("draft_1", "SECRET"));
            world.sync(&people[writer]);
            serde_json::to_string(&world.workshop.public).unwrap()
        };
        let shown = show(0);
        assert_eq!(shown, show(1));
        assert_eq!(shown, show(2));
        assert!(!shown.contains("SECRET") && !shown.contains("draft_1"));
        assert!(shown.contains(r#""map_one/stage1/lane_2":1"#));
    }
}
