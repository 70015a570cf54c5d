//! What a board costs: reading it from its document, its report, its exports, a reveal, and a count of votes.
//!
//! Aims, on one core of an ordinary machine: a drawing (SVG) of 1,000 notes under 50 ms, CSV of them under 5 ms; the
//! reveal of 200 desks with 10 drafts each under 200 ms, reading the desks and writing the board included; a count of
//! 1,000 voters with 20 slots each under 10 ms.
//!
//! `cargo bench --bench board`

#![expect(clippy::unwrap_used, reason = "a bench ends at its first error")]

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;

use bytes::Bytes;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use wayboard::board::desk::{Desk, SlotChoice};
use wayboard::board::edit::{self, Edit, Writer};
use wayboard::board::model::{Board, Note, Place, Reaction};
use wayboard::board::report::report;
use wayboard::board::{read, template};
use wayboard::export::{Format, View, render};
use wayboard::room::document::Document;
use wayboard::workshop::paper::{self, Paper};
use wayboard::workshop::public::Authors;
use wayboard::workshop::reveal::reveal;
use wayboard::workshop::vote::{Scope, Unit, Vote};
use wayboard::workshop::{Reveal, effect, tally};
use yrs::{Any, Doc, Map, MapPrelim, TextPrelim, Transact, WriteTxn};

const NOW_MS: u64 = 1_790_000_000_000;
const TEXTS: [&str; 4] = [
    "The form asks for my address twice",
    "Nikt nie mówi, ile to potrwa, więc dzwonię na infolinię i czekam pół godziny",
    "Не понимаю, где мой заказ",
    "A friend told me about it",
];

/// A journey with this many notes, spread over its cells, some in groups, some with reactions.
fn board(notes: usize) -> Board {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let request = template::Request { template: "lifecycle7", lang: "pl", ..template::Request::default() };
    let mut board = template::board(request, NOW_MS, &mut rng).unwrap().board;
    for at in 0..notes {
        let (stage, lane) =
            (&board.stages[at % board.stages.len()], &board.lanes[(at / 7) % board.lanes.len()]);
        let place = Place {
            m: Some(stage.map.clone()),
            s: Some(stage.id.clone()),
            l: Some(lane.id.clone()),
            o: Some(format!("a{at:06}")),
            ..Place::default()
        };
        board.notes.push(Note {
            id: format!("note{at:06}"),
            text: TEXTS[at % TEXTS.len()].to_owned(),
            place,
            kind: ["note", "pain", "gain", "idea"][at % 4].to_owned(),
            color: ["yellow", "coral", "green", "#3366ff"][at % 4].to_owned(),
            size: "m".to_owned(),
            by: format!("person{:02}", at % 30),
            at: NOW_MS,
            group: (at % 10 > 6).then(|| format!("note{:06}", at - at % 10)),
            tags: if at % 5 == 0 { vec!["billing".to_owned()] } else { Vec::new() },
            ..Note::default()
        });
    }
    let reactions = (0..notes).step_by(3).map(|at| Reaction {
        target: format!("note{at:06}"),
        emoji: "👍".to_owned(),
        by: format!("person{:02}", at % 30),
    });
    board.reactions = reactions.collect();
    board
}

/// The document of a board, loaded as the server does it.
fn document(board: &Board) -> Document {
    let doc = Doc::with_client_id(7);
    let mut txn = doc.transact_mut();
    edit::create(&mut txn, board).unwrap();
    let update: Bytes = txn.encode_update_v1().into();
    drop(txn);
    load(&update)
}

fn load(update: &Bytes) -> Document {
    Document::load_by(9, None, [update]).unwrap()
}

fn reading(criterion: &mut Criterion) {
    for notes in [1_000, 5_000] {
        let board = board(notes);
        let document = document(&board);
        assert_eq!(document.look(|txn| read::board(txn).0).unwrap().notes.len(), notes);
        criterion.bench_function(&format!("read, {notes} notes"), |bench| {
            bench.iter(|| document.look(|txn| read::board(txn)).unwrap());
        });
        criterion.bench_function(&format!("report, {notes} notes"), |bench| {
            bench.iter(|| report(black_box(&board), "2026-11-22"));
        });
    }
}

fn exports(criterion: &mut Criterion) {
    for notes in [1_000, 5_000] {
        let board = board(notes);
        let names: BTreeMap<String, String> =
            (0..30).map(|at| (format!("person{at:02}"), format!("Person {at}"))).collect();
        let view = View { board: &board, votes: &[], names: &names, now_ms: NOW_MS };
        for format in Format::ALL {
            // The update is the document's own.
            if format == Format::Yjs {
                continue;
            }
            criterion.bench_function(&format!("{}, {notes} notes", format.name()), |bench| {
                bench.iter(|| render(format, black_box(&view)).unwrap());
            });
        }
    }
}

/// A desk with drafts in cells of `board`, as a document.
fn desk(board: &Board, number: usize, drafts: usize) -> Document {
    let doc = Doc::with_client_id(100 + number as u64);
    let mut txn = doc.transact_mut();
    let root = txn.get_or_insert_map("drafts");
    for at in 0..drafts {
        let (stage, lane) =
            (&board.stages[at % board.stages.len()], &board.lanes[number % board.lanes.len()]);
        let draft = root.insert(&mut txn, format!("draft{number:04}-{at:03}"), MapPrelim::default());
        draft.insert(&mut txn, "text", TextPrelim::new(TEXTS[at % TEXTS.len()]));
        let place = [("m", &stage.map), ("s", &stage.id), ("l", &lane.id)];
        let place = place.map(|(key, id)| (key.to_owned(), Any::from(id.as_str())));
        draft.insert(&mut txn, "place", Any::Map(std::sync::Arc::new(place.into())));
        draft.insert(&mut txn, "color", "yellow");
        draft.insert(&mut txn, "round", "round-1");
    }
    let update: Bytes = txn.encode_update_v1().into();
    drop(txn);
    load(&update)
}

fn reveals(criterion: &mut Criterion) {
    let board = board(1_000);
    let state = document(&board).state().unwrap();
    let desks: BTreeMap<String, Document> =
        (0..200).map(|number| (format!("person{number:04}"), desk(&board, number, 10))).collect();
    let what = Reveal {
        round: "round-1".to_owned(),
        authors: Authors::Hidden,
        seed: "a secret".to_owned(),
        at: NOW_MS,
        late: false,
        participants: desks.keys().cloned().collect(),
        drafts: effect::DraftChoice::Only(vec!["round-1".to_owned()]),
    };
    let run = |document: &mut Document| {
        let read: BTreeMap<String, Desk> =
            desks.iter().map(|(id, desk)| (id.clone(), desk.look(|txn| read::desk(txn)).unwrap())).collect();
        document
            .edit(|txn| {
                let revealed = reveal(&read, &read::board(txn).0, &what);
                assert_eq!(revealed.notes.len(), 2_000);
                let rng = &mut ChaCha8Rng::seed_from_u64(2);
                let mut writer = Writer { now_ms: NOW_MS, by: "server", rng };
                edit::apply(txn, &Edit::AddNotes(revealed.notes), &mut writer).unwrap();
            })
            .unwrap()
    };
    criterion.bench_function("reveal, 200 desks of 10 drafts, 1000 notes", |bench| {
        bench.iter_batched_ref(|| load(&state), run, BatchSize::PerIteration);
    });
}

fn tallies(criterion: &mut Criterion) {
    let board = board(1_000);
    let candidates = paper::candidates(&Scope::default(), Unit::Group, &board).unwrap();
    let vote = Vote { n: 20, per_item: 3, unit: Unit::Group, candidates, ..Vote::default() };
    let ballot = |voter: usize| {
        let choice = |slot: u32| SlotChoice {
            vote: "vote-1".to_owned(),
            slot,
            note: Some(vote.candidates[(voter * 31 + slot as usize * 17) % 1_000].id.clone()),
        };
        Desk { ballots: (0..20).map(choice).collect(), ..Desk::default() }
    };
    let desks: BTreeMap<String, Desk> =
        (0..1_000).map(|voter| (format!("person{voter:04}"), ballot(voter))).collect();
    let voters: BTreeSet<String> = desks.keys().cloned().collect();
    let count = || {
        let paper = Paper::of_board(&vote, &board);
        let tally = tally::tally("vote-1", &vote, &voters, &paper, &desks);
        tally.result("vote-1", &vote, &voters, &desks)
    };
    assert!(count().spent > 10_000);
    criterion.bench_function("tally, 1000 voters of 20 slots, 1000 notes", |bench| bench.iter(count));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = reading, exports, reveals, tallies
}
criterion_main!(benches);
