//! What saving costs: a durable append, loading, compaction, and opening a large store.
//!
//! Durable means fdatasync, so the figures are those of the disk under the temporary directory as much as ours.

#![expect(clippy::unwrap_used, reason = "a bench ends at its first error")]

use std::hint::black_box;

use bytes::Bytes;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use wayboard::id::{DocumentName, Seq, UnixMs};
use wayboard::store::sled::{SledOptions, SledStore};
use wayboard::store::{Append, Record, Store};

const LARGE_STORE_DOCUMENTS: usize = 100_000;

fn name(number: usize) -> DocumentName {
    DocumentName::parse(&format!("document/{number:06}")).unwrap()
}

fn record(document: usize, seq: u64, bytes: usize) -> Append {
    let record = Record::Update(Bytes::from(vec![0xA5; bytes]));
    Append { document: name(document), seq: Seq(seq), record, at: UnixMs(seq) }
}

fn open(directory: &std::path::Path) -> SledStore {
    let mut options = SledOptions::new(directory);
    options.disk.ballast_bytes = 0;
    SledStore::open(&options).unwrap()
}

fn appending(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("append, durable");
    for (rooms, bytes) in [(1, 200), (100, 200), (1, 4_000), (50, 4_000), (1, 300_000)] {
        let directory = tempfile::tempdir().unwrap();
        let store = open(directory.path());
        let mut seq = 0;
        group.throughput(Throughput::Elements(rooms as u64));
        group.bench_function(format!("{rooms} x {bytes} B"), |bencher| {
            bencher.iter(|| {
                seq += 1;
                let batch: Vec<_> = (0..rooms).map(|room| record(room, seq, bytes)).collect();
                store.append(&batch).unwrap();
            });
        });
    }
}

fn loading(criterion: &mut Criterion) {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let snapshot = vec![0x5A; 5 << 20];
    store.append(&(1..=500).map(|seq| record(0, seq, 200)).collect::<Vec<_>>()).unwrap();
    store.create(&name(1), UnixMs(0)).unwrap();
    store.compact(&name(1), Seq(0), &snapshot, UnixMs(0)).unwrap();
    let mut group = criterion.benchmark_group("load");
    group.bench_function("500 records of 200 B", |bencher| {
        bencher.iter(|| black_box(store.load(&name(0)).unwrap()));
    });
    group.bench_function("snapshot of 5 MiB", |bencher| {
        bencher.iter(|| black_box(store.load(&name(1)).unwrap()));
    });
}

fn compacting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compact");
    group.sample_size(20);
    for kib in [100, 1_024, 5_120] {
        let directory = tempfile::tempdir().unwrap();
        let store = open(directory.path());
        let snapshot = vec![0x5A; kib << 10];
        let mut upto = 0;
        group.throughput(Throughput::Bytes(snapshot.len() as u64));
        group.bench_function(format!("{kib} KiB and 500 records"), |bencher| {
            bencher.iter_batched(
                || {
                    let batch: Vec<_> = (upto + 1..=upto + 500).map(|seq| record(0, seq, 200)).collect();
                    store.append(&batch).unwrap();
                    upto += 500;
                    upto
                },
                |upto| store.compact(&name(0), Seq(upto), &snapshot, UnixMs(0)).unwrap(),
                BatchSize::PerIteration,
            );
        });
    }
}

fn opening(criterion: &mut Criterion) {
    let directory = tempfile::tempdir().unwrap();
    {
        let store = open(directory.path());
        for first in (0..LARGE_STORE_DOCUMENTS).step_by(500) {
            let batch: Vec<_> =
                (first..first + 500).flat_map(|room| [record(room, 1, 200), record(room, 2, 200)]).collect();
            store.append(&batch).unwrap();
        }
    }
    let mut group = criterion.benchmark_group("100,000 documents");
    group.sample_size(10);
    group.bench_function("open", |bencher| bencher.iter(|| black_box(open(directory.path()))));
    let store = open(directory.path());
    group.bench_function("list 1,000", |bencher| {
        bencher.iter(|| black_box(store.list("document/05", None, 1_000).unwrap()));
    });
}

criterion_group!(benches, appending, loading, compacting, opening);
criterion_main!(benches);
