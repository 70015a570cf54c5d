//! The tally against random ballots: what order, devices, duplicates, groups and deletions may not change.

use std::sync::Arc;

use rand::seq::SliceRandom;
use rand::{Rng, RngCore};

use super::super::paper::{Paper, candidates};
use super::super::tally::{choices, tally};
use super::super::vote::{Names, Scope, Unit, VoteState};
use super::*;

/// Tries with seeds from a fixed one on; the seed is in every message.
fn for_seeds(check: impl Fn(u64, &mut ChaCha8Rng)) {
    for seed in 0..300 {
        check(seed, &mut ChaCha8Rng::seed_from_u64(seed));
    }
}

/// A vote on a board with random groups and deletions, and random ballots.
struct Case {
    vote: Vote,
    board: Board,
    desks: BTreeMap<String, Desk>,
    voters: BTreeSet<String>,
}

impl Case {
    fn random(rng: &mut ChaCha8Rng) -> Self {
        let mut board = board();
        let n = rng.random_range(1..=6);
        let unit = if rng.random() { Unit::Group } else { Unit::Note };
        let vote = Vote {
            n,
            per_item: rng.random_range(1..=n),
            unit,
            names: if rng.random() { Names::Named } else { Names::Anonymous },
            state: VoteState::Open,
            candidates: candidates(&Scope::default(), unit, &board).unwrap(),
            ..Vote::default()
        };
        for note in &mut board.notes {
            note.group = rng.random_bool(0.3).then(|| format!("note_{}", rng.random_range(1..=7)));
            note.deleted = rng.random_bool(0.2).then(Deleted::default);
        }
        let desks: BTreeMap<_, _> =
            (0..rng.random_range(0..8)).map(|no| (format!("voter_{no}"), random_desk(rng, n))).collect();
        let voters = desks.keys().filter(|_| rng.random_bool(0.9)).cloned().collect();
        Self { vote, board, desks, voters }
    }

    fn result(&self) -> VoteResult {
        let paper = Paper::of_board(&self.vote, &self.board);
        let tally = tally("vote_1", &self.vote, &self.voters, &paper, &self.desks);
        tally.result("vote_1", &self.vote, &self.voters, &self.desks)
    }

    fn bytes(&self) -> String {
        serde_json::to_string(&self.result()).unwrap()
    }
}

fn random_desk(rng: &mut ChaCha8Rng, n: u32) -> Desk {
    let slots = 0..n + 2;
    let ballots = slots.filter_map(|slot| {
        let note = rng.random_bool(0.9).then(|| format!("note_{}", rng.random_range(1..=7)));
        let vote = if rng.random_bool(0.1) { "vote_2" } else { "vote_1" };
        rng.random_bool(0.8).then(|| SlotChoice { vote: vote.to_owned(), slot, note })
    });
    Desk { ballots: ballots.collect(), ..Desk::default() }
}

#[test]
fn totals_add_up_and_nobody_spends_more_than_they_have() {
    for_seeds(|seed, rng| {
        let case = Case::random(rng);
        let paper = Paper::of_board(&case.vote, &case.board);
        let tally = tally("vote_1", &case.vote, &case.voters, &paper, &case.desks);
        let result = case.result();
        assert_eq!(result.rows.iter().map(|row| row.votes).sum::<u32>(), result.spent, "seed {seed}");
        assert_eq!(result.spent + result.unspent, result.eligible * case.vote.n, "seed {seed}");
        for (voter, units) in &tally.ballots {
            let chosen = choices("vote_1", &case.vote, &case.desks[voter]).len();
            assert!(units.len() <= chosen && chosen <= case.vote.n as usize, "seed {seed}");
            let most = units.chunk_by(|a, b| a == b).map(<[_]>::len).max();
            assert!(most <= Some(case.vote.per_item as usize), "seed {seed}");
            assert!(case.voters.contains(voter), "seed {seed}");
        }
        // Each choice of a candidate either counts or is void.
        let known = case.voters.iter().flat_map(|voter| choices("vote_1", &case.vote, &case.desks[voter]));
        let known =
            known.filter(|note| case.vote.candidates.iter().any(|candidate| candidate.id == **note)).count();
        assert_eq!((result.spent + result.void.deleted + result.void.cap) as usize, known, "seed {seed}");
        // Every candidate stands in exactly one row.
        let mut members: Vec<_> = result.rows.iter().flat_map(|row| row.members.clone()).collect();
        members.sort_unstable();
        assert!(members.iter().eq(case.vote.candidates.iter().map(|candidate| &candidate.id)), "seed {seed}");
    });
}

#[test]
fn rows_stand_in_the_order_of_the_rules() {
    for_seeds(|seed, rng| {
        let case = Case::random(rng);
        let place = |row: &crate::board::result::ResultRow| {
            case.vote.candidates.iter().position(|candidate| row.members.contains(&candidate.id))
        };
        let result = case.result();
        for pair in result.rows.windows(2) {
            let key = |row| (std::cmp::Reverse((row_votes(row), row_voters(row))), place(row));
            assert!(key(&pair[0]) < key(&pair[1]), "seed {seed}");
        }
        for row in &result.rows {
            let better = result.rows.iter().filter(|other| other.votes > row.votes).count();
            assert_eq!(row.rank as usize, better + 1, "seed {seed}");
            assert!(row.voters <= row.votes && (row.voters > 0) == (row.votes > 0), "seed {seed}");
        }
    });
}

fn row_votes(row: &crate::board::result::ResultRow) -> u32 {
    row.votes
}

fn row_voters(row: &crate::board::result::ResultRow) -> u32 {
    row.voters
}

#[test]
fn neither_the_order_of_arrival_nor_of_storage_nor_duplicates_matter() {
    for_seeds(|seed, rng| {
        let mut case = Case::random(rng);
        let before = case.bytes();
        for desk in case.desks.values_mut() {
            let again = desk.ballots.clone();
            desk.ballots.extend(again);
            desk.ballots.shuffle(rng);
        }
        case.board.notes.shuffle(rng);
        assert_eq!(case.bytes(), before, "seed {seed}");
    });
}

#[test]
fn ballots_of_others_and_of_other_votes_change_nothing() {
    for_seeds(|seed, rng| {
        let mut case = Case::random(rng);
        let before = case.bytes();
        case.desks.insert("stranger".to_owned(), random_desk(rng, case.vote.n));
        for desk in case.desks.values_mut() {
            let slot = rng.random_range(0..30);
            let other = SlotChoice { vote: "vote_3".to_owned(), slot, note: Some("note_1".to_owned()) };
            let beyond = SlotChoice { vote: "vote_1".to_owned(), slot: case.vote.n + slot, ..other.clone() };
            desk.ballots.extend([other, beyond]);
        }
        assert_eq!(case.bytes(), before, "seed {seed}");
    });
}

#[test]
fn a_group_counts_what_its_notes_would_but_for_the_cap() {
    for_seeds(|seed, rng| {
        let mut case = Case::random(rng);
        case.vote.per_item = case.vote.n;
        case.vote.unit = Unit::Note;
        let apart = case.result();
        case.vote.unit = Unit::Group;
        let together = case.result();
        assert_eq!((apart.spent, apart.void), (together.spent, together.void), "seed {seed}");
        for row in &together.rows {
            let members = apart.rows.iter().filter(|apart| row.members.contains(&apart.id));
            assert_eq!(row.votes, members.map(|apart| apart.votes).sum::<u32>(), "seed {seed}");
        }
    });
}

#[test]
fn a_deletion_takes_away_the_choices_of_that_note_and_nothing_else() {
    for_seeds(|seed, rng| {
        let mut case = Case::random(rng);
        case.vote.unit = Unit::Note;
        let before = case.result();
        let note = case.board.notes.iter_mut().find(|note| note.deleted.is_none());
        let Some(note) = note else { return };
        note.deleted = Some(Deleted::default());
        let id = note.id.clone();
        let after = case.result();
        let gone = before.rows.iter().find(|row| row.id == id).unwrap();
        assert_eq!(after.spent, before.spent - gone.votes, "seed {seed}");
        for row in after.rows.iter().filter(|row| row.id != id) {
            let same = before.rows.iter().find(|before| before.id == row.id).unwrap();
            assert_eq!((row.votes, row.voters), (same.votes, same.voters), "seed {seed}");
        }
    });
}

/// One write of one device: a register keeps the one with the greatest stamp, as a map entry of Yjs does.
#[derive(Clone)]
struct Write {
    stamp: (u32, u32),
    slot: u32,
    note: Option<Arc<str>>,
}

#[test]
fn concurrent_devices_and_offline_merges_never_overspend_and_all_agree() {
    for_seeds(|seed, rng| {
        let mut case = Case::random(rng);
        let n = case.vote.n;
        // Each device fills free slots from a place of its own, some of them without seeing the others.
        let mut writes = Vec::new();
        for device in 0..rng.random_range(1..4) {
            let start = rng.next_u32() % n;
            for step in 0..rng.random_range(0..=n) {
                let note = rng.random_bool(0.8).then(|| format!("note_{}", rng.random_range(1..=6)).into());
                writes.push(Write { stamp: (step, device), slot: (start + step) % n, note });
            }
        }
        let mut results = BTreeSet::new();
        for _ in 0..4 {
            let again = writes.clone();
            writes.extend(again.into_iter().filter(|_| rng.random_bool(0.2)));
            writes.shuffle(rng);
            case.desks.insert("voter_0".to_owned(), merge(&writes));
            case.voters.insert("voter_0".to_owned());
            results.insert(case.bytes());
            assert!(choices("vote_1", &case.vote, &case.desks["voter_0"]).len() <= n as usize, "seed {seed}");
        }
        assert_eq!(results.len(), 1, "seed {seed}");
    });
}

fn merge(writes: &[Write]) -> Desk {
    let mut registers: BTreeMap<u32, &Write> = BTreeMap::new();
    for write in writes {
        let held = registers.entry(write.slot).or_insert(write);
        if write.stamp > held.stamp {
            *held = write;
        }
    }
    let ballots = registers.into_values().map(|write| SlotChoice {
        vote: "vote_1".to_owned(),
        slot: write.slot,
        note: write.note.as_deref().map(str::to_owned),
    });
    Desk { ballots: ballots.collect(), ..Desk::default() }
}

#[test]
fn the_digest_of_an_anonymous_vote_does_not_depend_on_who_chose_what() {
    for_seeds(|seed, rng| {
        let mut case = Case::random(rng);
        case.voters = case.desks.keys().cloned().collect();
        let (before, digest) = (case.bytes(), case.result().digest);
        let mut desks: Vec<_> = case.desks.values().cloned().collect();
        desks.shuffle(rng);
        case.desks = case.desks.keys().cloned().zip(desks).collect();
        if case.vote.names == Names::Anonymous {
            assert_eq!(case.bytes(), before, "seed {seed}");
        }
        case.desks.values_mut().for_each(|desk| desk.ballots.clear());
        let nothing = case.result();
        assert_eq!(nothing.digest == digest, before.contains("\"spent\":0,"), "seed {seed}");
    });
}

/// A third party's check of a digest, written out by hand.
#[test]
fn digests_are_those_of_the_documented_form() {
    use sha2::{Digest, Sha256};
    let hex = |text: &str| format!("{:x}", Sha256::digest(text));
    let mut case = Case::random(&mut ChaCha8Rng::seed_from_u64(1));
    case.board = board();
    case.vote = Vote { n: 2, per_item: 2, unit: Unit::Note, names: Names::Anonymous, ..case.vote };
    let desk = |notes: [&str; 2]| Desk {
        ballots: (0..)
            .zip(notes)
            .map(|(slot, note)| SlotChoice { vote: "vote_1".to_owned(), slot, note: Some(note.to_owned()) })
            .collect(),
        ..Desk::default()
    };
    case.desks =
        [("zed".to_owned(), desk(["note_2", "note_1"])), ("amy".to_owned(), desk(["note_3", "none"]))].into();
    case.voters = case.desks.keys().cloned().collect();
    let anonymous = r#"{"ballots":[["note_1","note_2"],["note_3"]],"vote":"vote_1"}"#;
    assert_eq!(case.result().digest, hex(anonymous));
    case.vote.names = Names::Named;
    let named = r#"{"ballots":{"amy":["note_3"],"zed":["note_1","note_2"]},"vote":"vote_1"}"#;
    assert_eq!(case.result().digest, hex(named));
}

/// Not a benchmark: it only says that nothing is quadratic.
#[test]
fn a_thousand_voters_with_twenty_slots_are_counted_at_once() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let mut case = Case::random(&mut rng);
    (case.vote.n, case.vote.per_item) = (20, 20);
    case.desks = (0..1_000).map(|no| (format!("voter_{no}"), random_desk(&mut rng, 20))).collect();
    case.voters = case.desks.keys().cloned().collect();
    assert_eq!(case.result().eligible, 1_000);
}
