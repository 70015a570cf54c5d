//! What the guard costs for each update, in nanoseconds.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wayboard::guard::{Ledger, Limits, inspect, translate};
use yrs::{Doc, Map, MapPrelim, OffsetKind, Options, ReadTxn, StateVector, TextPrelim, Transact, WriteTxn};

/// A document with this many notes, and the update that moves one of them.
fn board(notes: usize) -> (Vec<u8>, Vec<u8>) {
    let options = Options { offset_kind: OffsetKind::Utf16, ..Options::default() };
    let doc = Doc::with_options(options);
    let mut transaction = doc.transact_mut();
    let root = transaction.get_or_insert_map("notes");
    for at in 0..notes {
        let note = root.insert(&mut transaction, format!("note-{at}"), MapPrelim::default());
        note.insert(
            &mut transaction,
            "text",
            TextPrelim::new("what the customer feels while waiting in line"),
        );
        note.insert(&mut transaction, "x", 100);
        note.insert(&mut transaction, "y", 200);
        note.insert(&mut transaction, "color", "yellow");
    }
    drop(transaction);
    let state = doc.transact().encode_diff_v1(&StateVector::default());
    let mut transaction = doc.transact_mut();
    let root = transaction.get_or_insert_map("notes");
    let note: yrs::MapRef =
        root.get(&transaction, "note-0").and_then(|note| note.cast().ok()).expect("a note");
    note.insert(&mut transaction, "x", 101);
    note.insert(&mut transaction, "y", 201);
    let moved = transaction.encode_update_v1();
    drop(transaction);
    (state, moved)
}

fn guard(criterion: &mut Criterion) {
    let limits = Limits::default();
    let (large, moved) = board(1_000);
    let ledger = Ledger::from_state(&large).expect("a state");
    let (small, _) = board(5);
    let mut group = criterion.benchmark_group("guard");

    for (name, update, ledger) in [
        ("move a note", &moved, &ledger),
        ("five notes", &small, &Ledger::new()),
        ("1000 notes", &large, &Ledger::new()),
    ] {
        group.throughput(Throughput::Bytes(update.len() as u64));
        group.bench_function(format!("{name}: inspect"), |bencher| {
            bencher.iter(|| inspect(black_box(update), &limits));
        });
        let shape = inspect(update, &limits).expect("an honest update");
        group.bench_function(format!("{name}: check"), |bencher| {
            bencher.iter(|| ledger.check(black_box(&shape), &limits));
        });
        group.bench_function(format!("{name}: outward"), |bencher| {
            bencher.iter(|| translate::outward(black_box(update)).len());
        });
    }
    group.bench_function("move a note: record", |bencher| {
        let shape = inspect(&moved, &limits).expect("an honest update");
        bencher.iter_batched_ref(
            || ledger.clone(),
            |ledger| ledger.record(black_box(&shape)),
            criterion::BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(benches, guard);
criterion_main!(benches);
