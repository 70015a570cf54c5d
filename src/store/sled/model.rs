//! Random work on a store on disk, held against the same work in memory; and work from many threads at once.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use proptest::prelude::*;

use super::*;
use crate::store::Stored;
use crate::store::contract::{name, noise, update};
use crate::store::memory::MemoryStore;

const DOCUMENTS: [&str; 3] = ["a", "b", "документ"];

#[derive(Debug, Clone)]
enum Step {
    Create(usize),
    /// Sizes of records, from one row to several.
    Append(usize, Vec<usize>),
    /// A snapshot this far before the end of the log.
    Compact(usize, u64, usize),
    Delete(usize),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let document = 0..DOCUMENTS.len();
    prop_oneof![
        1 => document.clone().prop_map(Step::Create),
        6 => (document.clone(), prop::collection::vec(0..9_000_usize, 1..4))
            .prop_map(|(document, sizes)| Step::Append(document, sizes)),
        3 => (document.clone(), 0..4_u64, 0..20_000_usize)
            .prop_map(|(document, back, size)| Step::Compact(document, back, size)),
        1 => document.prop_map(Step::Delete),
        1 => Just(Step::Reopen),
    ]
}

fn open(directory: &Path) -> SledStore {
    let mut options = SledOptions::new(directory);
    options.disk.ballast_bytes = 0;
    SledStore::open(&options).unwrap()
}

fn last(store: &dyn Store, document: &str) -> Seq {
    store.load(&name(document)).unwrap().unwrap_or_default().last
}

/// Does `step` on `store`; what it answers has to be the same on every store.
fn run(store: &dyn Store, step: &Step, at: u64) -> bool {
    match step {
        Step::Create(document) => store.create(&name(DOCUMENTS[*document]), UnixMs(at)).unwrap(),
        Step::Append(document, sizes) => {
            let first = last(store, DOCUMENTS[*document]).next().0;
            let batch: Vec<_> = (first..)
                .zip(sizes)
                .map(|(seq, size)| update(DOCUMENTS[*document], seq, noise(*size)))
                .collect();
            store.append(&batch).unwrap();
            true
        }
        Step::Compact(document, back, size) => {
            let upto = Seq(last(store, DOCUMENTS[*document]).0.saturating_sub(*back));
            store.compact(&name(DOCUMENTS[*document]), upto, &noise(*size), UnixMs(at)).unwrap();
            true
        }
        Step::Delete(document) => store.delete(&name(DOCUMENTS[*document])).unwrap(),
        Step::Reopen => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_store_on_disk_does_what_the_one_in_memory_does(steps in prop::collection::vec(step(), 1..40)) {
        let directory = tempfile::tempdir().unwrap();
        let (memory, mut disk) = (MemoryStore::new(), open(directory.path()));
        for (at, step) in (1..).zip(&steps) {
            if matches!(step, Step::Reopen) {
                drop(disk);
                disk = open(directory.path());
            }
            prop_assert_eq!(run(&memory, step, at), run(&disk, step, at));
            prop_assert_eq!(memory.list("", None, 9).unwrap(), disk.list("", None, 9).unwrap());
        }
        for document in DOCUMENTS {
            prop_assert_eq!(memory.load(&name(document)).unwrap(), disk.load(&name(document)).unwrap());
        }
        prop_assert_eq!(disk.left_over_rows().unwrap(), 0);
    }
}

/// One appends, one compacts, one reads, on the same documents: whoever reads finds everything that was said
/// to be durable, and no gap.
#[test]
fn readers_and_compactions_do_not_disturb_appends() {
    const ROUNDS: u64 = 150;
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let durable = AtomicU64::new(0);
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for seq in 1..=ROUNDS {
                store.append(&DOCUMENTS.map(|document| update(document, seq, noise(6_000)))).unwrap();
                durable.store(seq, Ordering::Release);
            }
            is_done.store(true, Ordering::Release);
        });
        scope.spawn(|| {
            while !is_done.load(Ordering::Acquire) {
                for document in DOCUMENTS {
                    let upto = Seq(durable.load(Ordering::Acquire));
                    store.compact(&name(document), upto, &noise(30_000), UnixMs(1)).unwrap();
                }
            }
        });
        scope.spawn(|| {
            while !is_done.load(Ordering::Acquire) {
                let before = durable.load(Ordering::Acquire);
                for document in DOCUMENTS {
                    let stored = store.load(&name(document)).unwrap().unwrap_or_default();
                    assert!(stored.last.0 >= before, "{} of {before}", stored.last);
                    store.delete(&name("other")).unwrap();
                    store.create(&name("other"), UnixMs(1)).unwrap();
                }
            }
        });
    });
    for document in DOCUMENTS {
        let stored: Stored = store.load(&name(document)).unwrap().unwrap();
        assert_eq!(stored.last, Seq(ROUNDS));
    }
    assert_eq!(store.left_over_rows().unwrap(), 0);
}
