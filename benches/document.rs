//! What a document costs: a tick of drags, a difference, a state, a load.
//!
//! `cargo bench --bench document`

use std::hint::black_box;

use bytes::Bytes;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use wayboard::room::document::Document;
use wayboard::room::document::compaction::repack;
use wayboard::room::document::json::{Budget, Root};
use yrs::{Any, ClientID, Doc, Map, MapPrelim, MapRef, OffsetKind, Options, TextPrelim, Transact, WriteTxn};

const WRITERS: u64 = 50;
const NONE: &[&[u8]] = &[];

/// A place on the board, as one value.
fn p(x: u64, y: u64) -> Any {
    let number = |n| Any::from(i64::try_from(n).unwrap_or_default());
    Any::Array([number(x), number(y)].into())
}

/// A board of `notes` notes by [`WRITERS`] people, and the editors of these.
struct Board {
    document: Document,
    writers: Vec<(Doc, Vec<MapRef>)>,
}

impl Board {
    fn new(notes: u64) -> Self {
        let mut document = Document::new();
        let mut writers = Vec::new();
        for writer in 0..WRITERS {
            let doc = Doc::with_options(Options {
                offset_kind: OffsetKind::Utf16,
                ..Options::with_client_id(ClientID::new(100 + writer))
            });
            let mut txn = doc.transact_mut();
            let board = txn.get_or_insert_map("notes");
            let mut own = Vec::new();
            for n in 0..notes / WRITERS {
                let note = board.insert(&mut txn, format!("{writer}-{n}"), MapPrelim::default());
                note.insert(&mut txn, "text", TextPrelim::new("what people would say about this step"));
                note.insert(&mut txn, "color", "#ffcc00");
                note.insert(&mut txn, "p", p(writer, n));
                own.push(note);
            }
            txn.commit();
            document.apply(&[txn.encode_update_v1().into()]).expect("an honest update");
            drop(txn);
            writers.push((doc, own));
        }
        Self { document, writers }
    }

    /// Everyone drags one of their notes twice.
    fn drags(&self, round: u64) -> Vec<Bytes> {
        let mut updates = Vec::new();
        for step in 0..2 {
            for (doc, notes) in &self.writers {
                let mut txn = doc.transact_mut();
                notes[0].insert(&mut txn, "p", p(round, step));
                txn.commit();
                updates.push(txn.encode_update_v1().into());
            }
        }
        updates
    }
}

fn ticks(criterion: &mut Criterion) {
    let mut board = Board::new(1_000);
    let mut round = 0;
    criterion.bench_function("apply 100 drags, 1k notes", |bench| {
        bench.iter_custom(|rounds| {
            let mut spent = std::time::Duration::ZERO;
            for _ in 0..rounds {
                round += 1;
                let updates = board.drags(round);
                #[expect(clippy::disallowed_methods, reason = "a bench is about time")]
                let begin = std::time::Instant::now();
                black_box(board.document.apply(&updates)).expect("honest updates");
                spent += begin.elapsed();
            }
            spent
        });
    });
}

fn answers(criterion: &mut Criterion) {
    let board = Board::new(10_000);
    let document = &board.document;
    let held = document.state_vector().expect("readable");
    let roots = Root::parse_list("map:notes").expect("a root");
    criterion.bench_function("diff of nothing, 10k notes", |bench| bench.iter(|| document.diff(&held)));
    criterion.bench_function("state, 10k notes", |bench| bench.iter(|| document.state()));
    criterion.bench_function("snapshot, 10k notes", |bench| bench.iter(|| document.snapshot()));
    criterion.bench_function("json, 10k notes", |bench| {
        bench.iter(|| document.json(&roots, Budget::default()));
    });
}

fn storage(criterion: &mut Criterion) {
    let snapshot = Board::new(10_000).document.snapshot().expect("readable");
    criterion.bench_function("load, 10k notes", |bench| {
        bench.iter_batched(|| (), |()| Document::load(Some(&snapshot), NONE), BatchSize::PerIteration);
    });
    criterion.bench_function("repack, 10k notes", |bench| bench.iter(|| repack(Some(&snapshot), NONE)));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = ticks, answers, storage
}
criterion_main!(benches);
