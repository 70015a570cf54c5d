//! What every store has to do, as one suite that runs on each of them.

use std::sync::Arc;

use bytes::Bytes;

use super::memory::MemoryStore;
use super::sled::{SledOptions, SledStore};
use super::{Append, Part, Record, Snapshot, Store, StoreError, Stored};
use crate::id::{DocumentName, Seq, UnixMs};

pub(crate) fn name(text: &str) -> DocumentName {
    DocumentName::parse(text).unwrap()
}

pub(crate) fn update(text: &str, seq: u64, bytes: impl Into<Bytes>) -> Append {
    Append { document: name(text), seq: Seq(seq), record: Record::Update(bytes.into()), at: UnixMs(seq) }
}

/// Bytes that no chunk of which equals another.
pub(crate) fn noise(length: usize) -> Bytes {
    let mut state = 88_172_645_463_325_252_u64;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    })
    .flatten()
    .take(length)
    .collect()
}

/// Runs all of the contract; `open` makes an empty store.
fn suite(open: impl Fn() -> Arc<dyn Store>) {
    let rules: [fn(&dyn Store); 11] = [
        a_document_that_never_was_is_none,
        created_documents_are_empty,
        records_come_back_in_order,
        appending_again_changes_nothing,
        an_append_creates_its_document,
        large_records_and_snapshots_come_back_whole,
        compaction_replaces_the_log,
        an_old_snapshot_changes_nothing,
        deleted_documents_leave_nothing_to_their_successors,
        lists_are_in_order_of_names_and_paged,
        a_gap_makes_only_its_document_unreadable,
    ];
    for rule in rules {
        rule(&*open());
    }
}

#[test]
fn memory_keeps_the_contract() {
    suite(|| Arc::new(MemoryStore::new()));
}

#[test]
fn sled_keeps_the_contract() {
    let directory = tempfile::tempdir().unwrap();
    let count = std::cell::Cell::new(0);
    suite(|| {
        count.set(count.get() + 1);
        let mut options = SledOptions::new(directory.path().join(count.get().to_string()));
        options.disk.ballast_bytes = 0;
        Arc::new(SledStore::open(&options).unwrap())
    });
}

fn a_document_that_never_was_is_none(store: &dyn Store) {
    assert_eq!(store.load(&name("a")).unwrap(), None);
    assert_eq!(store.info(&name("a")).unwrap(), None);
    assert!(!store.delete(&name("a")).unwrap());
    store.compact(&name("a"), Seq(3), b"state", UnixMs(1)).unwrap();
    assert_eq!(store.load(&name("a")).unwrap(), None);
    store.writable().unwrap();
    store.append(&[]).unwrap();
}

fn created_documents_are_empty(store: &dyn Store) {
    assert!(store.create(&name("a"), UnixMs(7)).unwrap());
    assert!(!store.create(&name("a"), UnixMs(8)).unwrap());
    assert_eq!(store.load(&name("a")).unwrap(), Some(Stored::default()));
    let info = store.info(&name("a")).unwrap().unwrap();
    assert_eq!((info.created_at, info.changed_at, info.log_records), (UnixMs(7), UnixMs(7), 0));
}

fn records_come_back_in_order(store: &dyn Store) {
    let waiting = Append {
        record: Record::Waiting(Bytes::from_static(b"later")),
        ..update("карта/📌 1", 2, "")
    };
    store.append(&[update("карта/📌 1", 1, "one"), update("b", 1, ""), waiting]).unwrap();
    store.append(&[update("карта/📌 1", 3, "three")]).unwrap();
    let log = vec![
        (Seq(1), Record::Update(Bytes::from_static(b"one"))),
        (Seq(2), Record::Waiting(Bytes::from_static(b"later"))),
        (Seq(3), Record::Update(Bytes::from_static(b"three"))),
    ];
    let stored = store.load(&name("карта/📌 1")).unwrap().unwrap();
    assert_eq!(stored, Stored { snapshot: None, log, last: Seq(3) });
    let info = store.info(&name("карта/📌 1")).unwrap().unwrap();
    assert_eq!((info.changed_at, info.log_bytes, info.log_records), (UnixMs(3), 13, 3));
    assert_eq!(store.load(&name("b")).unwrap().unwrap().log[0].1, Record::Update(Bytes::new()));
}

fn appending_again_changes_nothing(store: &dyn Store) {
    let batch = [update("a", 1, noise(10_000)), update("a", 2, "two")];
    store.append(&batch).unwrap();
    let before = store.load(&name("a")).unwrap();
    store.append(&batch).unwrap();
    assert_eq!(store.load(&name("a")).unwrap(), before);
}

fn an_append_creates_its_document(store: &dyn Store) {
    store.append(&[update("a", 41, "x"), update("a", 42, "y")]).unwrap();
    let stored = store.load(&name("a")).unwrap().unwrap();
    assert_eq!((stored.log.len(), stored.last), (2, Seq(42)));
    assert!(!store.create(&name("a"), UnixMs(50)).unwrap());
    assert_eq!(store.info(&name("a")).unwrap().unwrap().created_at, UnixMs(41));
}

fn large_records_and_snapshots_come_back_whole(store: &dyn Store) {
    for length in [4_069, 4_074, 4_075, 4_091, 4_092, 300_000] {
        let document = name(&length.to_string());
        store.append(&[update(document.as_str(), 1, noise(length))]).unwrap();
        store.compact(&document, Seq(0), &noise(length), UnixMs(1)).unwrap();
        let stored = store.load(&document).unwrap().unwrap();
        assert_eq!(stored.log, [(Seq(1), Record::Update(noise(length)))]);
        assert_eq!(stored.snapshot, Some(Snapshot { upto: Seq(0), bytes: noise(length) }));
    }
    let five_megabytes = noise(5 << 20);
    store.append(&[update("big", 1, five_megabytes.clone())]).unwrap();
    store.compact(&name("big"), Seq(1), &five_megabytes, UnixMs(1)).unwrap();
    let stored = store.load(&name("big")).unwrap().unwrap();
    assert_eq!(stored.snapshot, Some(Snapshot { upto: Seq(1), bytes: five_megabytes }));
}

fn compaction_replaces_the_log(store: &dyn Store) {
    store.append(&[update("a", 1, "1"), update("a", 2, "22"), update("a", 3, "333")]).unwrap();
    store.append(&[update("b", 1, "other")]).unwrap();
    store.compact(&name("a"), Seq(2), b"first", UnixMs(2)).unwrap();
    let expected = |bytes: &'static [u8], log: Vec<(Seq, Record)>, upto: u64, last: u64| Stored {
        snapshot: Some(Snapshot { upto: Seq(upto), bytes: Bytes::from_static(bytes) }),
        log,
        last: Seq(last),
    };
    let third = vec![(Seq(3), Record::Update(Bytes::from_static(b"333")))];
    assert_eq!(store.load(&name("a")).unwrap(), Some(expected(b"first", third, 2, 3)));
    let info = store.info(&name("a")).unwrap().unwrap();
    assert_eq!((info.snapshot_bytes, info.log_bytes, info.log_records), (5, 3, 1));
    assert_eq!((info.created_at, info.changed_at), (UnixMs(1), UnixMs(3)));

    // Once more at the same place, as the janitor does, and then up to the end.
    store.compact(&name("a"), Seq(2), b"smaller", UnixMs(2)).unwrap();
    store.compact(&name("a"), Seq(3), b"second", UnixMs(3)).unwrap();
    assert_eq!(store.load(&name("a")).unwrap(), Some(expected(b"second", vec![], 3, 3)));
    assert_eq!(store.info(&name("a")).unwrap().unwrap().changed_at, UnixMs(3));
    store.append(&[update("a", 4, "4")]).unwrap();
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(4));
    assert_eq!(store.load(&name("b")).unwrap().unwrap().last, Seq(1));
}

fn an_old_snapshot_changes_nothing(store: &dyn Store) {
    store.append(&[update("a", 1, "1"), update("a", 2, "2")]).unwrap();
    store.compact(&name("a"), Seq(2), b"new", UnixMs(2)).unwrap();
    let before = store.load(&name("a")).unwrap();
    store.compact(&name("a"), Seq(1), b"old", UnixMs(9)).unwrap();
    // So does a record that the snapshot includes already.
    store.append(&[update("a", 2, "2")]).unwrap();
    assert_eq!(store.load(&name("a")).unwrap(), before);
}

fn deleted_documents_leave_nothing_to_their_successors(store: &dyn Store) {
    store.append(&[update("a", 1, noise(9_000)), update("a", 2, "2")]).unwrap();
    store.compact(&name("a"), Seq(1), b"state", UnixMs(1)).unwrap();
    assert!(store.delete(&name("a")).unwrap());
    assert!(!store.delete(&name("a")).unwrap());
    assert_eq!(store.load(&name("a")).unwrap(), None);
    assert!(store.list("", None, 10).unwrap().is_empty());
    assert!(store.create(&name("a"), UnixMs(5)).unwrap());
    assert_eq!(store.load(&name("a")).unwrap(), Some(Stored::default()));
}

fn lists_are_in_order_of_names_and_paged(store: &dyn Store) {
    for text in ["b/2", "a", "b/1", "ж/1", "b", "b/10", "c", "b\u{fffd}"] {
        store.create(&name(text), UnixMs(1)).unwrap();
    }
    let names = |prefix: &str, after: Option<&str>, limit| -> Vec<String> {
        let after = after.map(name);
        let page = store.list(prefix, after.as_ref(), limit).unwrap();
        page.iter().map(|info| info.name.to_string()).collect()
    };
    assert_eq!(names("", None, 99), ["a", "b", "b/1", "b/10", "b/2", "b\u{fffd}", "c", "ж/1"]);
    assert_eq!(names("b/", None, 99), ["b/1", "b/10", "b/2"]);
    assert_eq!(names("b/", None, 2), ["b/1", "b/10"]);
    assert_eq!(names("b/", Some("b/10"), 2), ["b/2"]);
    assert_eq!(names("b/", Some("a"), 1), ["b/1"]);
    assert_eq!(names("ж", None, 9), ["ж/1"]);
    assert!(names("b/", Some("c"), 9).is_empty());
    assert!(names("", None, 0).is_empty());
}

fn a_gap_makes_only_its_document_unreadable(store: &dyn Store) {
    store.append(&[update("a", 1, "1"), update("a", 3, "3"), update("b", 1, "1")]).unwrap();
    match store.load(&name("a")) {
        Err(StoreError::Corrupt { document, part, .. }) => {
            assert_eq!((document, part), (name("a"), Part::Record(Seq(2))));
        }
        other => panic!("{other:?}"),
    }
    assert!(store.load(&name("b")).unwrap().is_some());
    assert_eq!(store.list("", None, 9).unwrap().len(), 2);
}
