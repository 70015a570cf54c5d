//! What the contract cannot ask of every store: crashes, damage, and disks.

use std::fs;
use std::path::Path;

use bytes::Bytes;

use super::*;
use crate::store::contract::{name, noise, update};
use crate::store::{Part, Record, Snapshot};

fn options(directory: &Path) -> SledOptions {
    let mut options = SledOptions::new(directory);
    options.disk.ballast_bytes = 0;
    options
}

fn open(directory: &Path) -> SledStore {
    SledStore::open(&options(directory)).unwrap()
}

/// A store with document `a`, which has a snapshot of two pieces and two records, the last of three pieces.
fn filled(directory: &Path) -> SledStore {
    let store = open(directory);
    store.append(&[update("a", 1, "one"), update("b", 1, "other")]).unwrap();
    store.compact(&name("a"), Seq(1), &noise(5_000), UnixMs(1)).unwrap();
    store.append(&[update("a", 2, "two"), update("a", 3, noise(10_000))]).unwrap();
    store
}

fn key_of(document: &str, position: u64, part: u32) -> Vec<u8> {
    DocumentHash::of(&name(document)).part_key(position, part).to_vec()
}

#[derive(Clone, Copy)]
enum Which {
    Log,
    Meta,
    Snapshot,
}

fn change(store: &SledStore, tree: Which, key: &[u8], change: impl Fn(Vec<u8>) -> Option<Vec<u8>>) {
    let engine = store.engine();
    let engine = engine.as_ref().unwrap();
    let tree = match tree {
        Which::Log => &engine.log,
        Which::Meta => &engine.meta,
        Which::Snapshot => &engine.snapshot,
    };
    let value = tree.get(key).unwrap().expect("the row is there");
    match change(value.to_vec()) {
        Some(value) => tree.insert(key, value).unwrap(),
        None => tree.remove(key).unwrap(),
    };
}

fn rows_in(store: &SledStore) -> (usize, usize, usize) {
    let engine = store.engine();
    let engine = engine.as_ref().unwrap();
    (engine.log.len(), engine.meta.len(), engine.snapshot.len())
}

#[test]
fn everything_durable_is_there_after_reopening() {
    let directory = tempfile::tempdir().unwrap();
    let before = {
        let store = filled(directory.path());
        store.load(&name("a")).unwrap()
    };
    for _ in 0..3 {
        assert_eq!(open(directory.path()).load(&name("a")).unwrap(), before);
    }
    assert_eq!(before.unwrap().snapshot, Some(Snapshot { upto: Seq(1), bytes: noise(5_000) }));
}

#[test]
fn each_flipped_bit_makes_only_its_document_unreadable() {
    let cases = [
        (Which::Log, key_of("a", 2, 0), Part::Record(Seq(2))),
        (Which::Log, key_of("a", 3, 1), Part::Record(Seq(3))),
        (Which::Log, key_of("a", 3, 2), Part::Record(Seq(3))),
        (Which::Snapshot, key_of("a", 1, 0), Part::Snapshot),
        (Which::Snapshot, key_of("a", 1, 1), Part::Snapshot),
        (Which::Meta, rows::name_key("a"), Part::Entry),
    ];
    for (tree, key, expected) in cases {
        for byte_from_end in [1, 9, 20] {
            let directory = tempfile::tempdir().unwrap();
            let store = filled(directory.path());
            change(&store, tree, &key, |mut value| {
                let byte = value.len() - byte_from_end;
                value[byte] ^= 0x10;
                Some(value)
            });
            let before = rows_in(&store);
            let error = store.load(&name("a")).unwrap_err();
            assert!(error.to_string().starts_with(r#"document "a" is damaged at "#), "{error}");
            let StoreError::Corrupt { part, .. } = error else { panic!("{error}") };
            assert_eq!(part, expected);
            assert_eq!(rows_in(&store), before, "it is kept aside untouched");
            assert!(store.load(&name("b")).unwrap().is_some());
            assert_eq!(store.list("", None, 9).unwrap().len(), 2);
        }
    }
}

#[test]
fn missing_pieces_are_noticed() {
    let cases = [
        (Which::Log, key_of("a", 2, 0), Part::Record(Seq(2))),
        (Which::Log, key_of("a", 3, 0), Part::Record(Seq(3))),
        (Which::Log, key_of("a", 3, 1), Part::Record(Seq(3))),
        (Which::Snapshot, key_of("a", 1, 0), Part::Snapshot),
        (Which::Snapshot, key_of("a", 1, 1), Part::Snapshot),
        (Which::Meta, DocumentHash::of(&name("a")).key().to_vec(), Part::Entry),
    ];
    for (tree, key, expected) in cases {
        let directory = tempfile::tempdir().unwrap();
        let store = filled(directory.path());
        change(&store, tree, &key, |_| None);
        match store.load(&name("a")) {
            Err(StoreError::Corrupt { part, .. }) => assert_eq!(part, expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_row_in_a_wrong_place_does_not_read() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine();
    let log = &engine.as_ref().unwrap().log;
    let other = log.get(key_of("b", 1, 0)).unwrap().unwrap();
    log.insert(key_of("a", 2, 0), other).unwrap();
    assert!(matches!(store.load(&name("a")), Err(StoreError::Corrupt { .. })));
}

#[test]
fn a_torn_record_at_the_end_is_left_out_and_written_over() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    change(&store, Which::Log, &key_of("a", 3, 2), |_| None);
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(2));

    // The next record goes to the same place; pieces of the old one are still behind it.
    store.append(&[update("a", 3, "short")]).unwrap();
    store.append(&[update("a", 4, "four")]).unwrap();
    let log = store.load(&name("a")).unwrap().unwrap().log;
    assert_eq!(log[1], (Seq(3), Record::Update(Bytes::from_static(b"short"))));
    assert_eq!(log[2].0, Seq(4));
}

#[test]
fn a_compaction_that_was_cut_short_is_in_nobodys_way() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let before = store.load(&name("a")).unwrap().unwrap();
    // Cut before the entry: pieces of a snapshot that nothing points to, longer than the one to come.
    for (key, value) in rows::snapshot_rows(DocumentHash::of(&name("a")), 2, &noise(50_000)) {
        store.engine().as_ref().unwrap().snapshot.insert(key, value).unwrap();
    }
    assert_eq!(store.load(&name("a")).unwrap().unwrap(), before);
    drop(store);

    let store = open(directory.path());
    store.compact(&name("a"), Seq(2), &noise(6_000), UnixMs(2)).unwrap();
    assert_eq!(rows_in(&store).2, 2, "the left-overs are gone");
    // Cut after the entry: the old log is still there.
    let old = rows::log_rows(DocumentHash::of(&name("a")), &update("a", 2, "two"), None);
    for (key, value) in old {
        store.engine().as_ref().unwrap().log.insert(key, value).unwrap();
    }
    let stored = store.load(&name("a")).unwrap().unwrap();
    assert_eq!((stored.log.len(), stored.last), (1, Seq(3)));
    assert_eq!(stored.snapshot, Some(Snapshot { upto: Seq(2), bytes: noise(6_000) }));
    assert_eq!(store.info(&name("a")).unwrap().unwrap().log_records, 1);
}

#[test]
fn a_deletion_that_was_cut_short_leaves_nothing_to_the_next_document() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    change(&store, Which::Meta, &rows::name_key("a"), |_| None);
    assert_eq!(store.load(&name("a")).unwrap(), None);
    store.append(&[update("a", 1, "new")]).unwrap();
    let stored = store.load(&name("a")).unwrap().unwrap();
    assert_eq!((stored.snapshot, stored.log.len(), stored.last), (None, 1, Seq(1)));
    assert_eq!(rows_in(&store).0, 2);
}

#[test]
fn what_a_crash_left_over_is_found_and_removed() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let before = store.load(&name("a")).unwrap();
    assert_eq!(store.left_over_rows().unwrap(), 0);
    {
        let engine = store.engine();
        let engine = engine.as_ref().unwrap();
        engine.snapshot.insert(key_of("a", 2, 0), b"of a compaction").unwrap();
        engine.log.insert(key_of("a", 1, 0), b"before the snapshot").unwrap();
        engine.log.insert(key_of("gone", 1, 0), b"of a deletion").unwrap();
    }
    // A document whose entry does not read keeps all of its rows.
    change(&store, Which::Meta, &rows::name_key("b"), |_| Some(b"damaged".to_vec()));
    assert_eq!(store.left_over_rows().unwrap(), 3);
    store.remove_left_over_rows().unwrap();
    assert_eq!(store.left_over_rows().unwrap(), 0);
    assert_eq!(store.load(&name("a")).unwrap(), before);
    assert_eq!(rows_in(&store), (5, 5, 2));
}

#[test]
fn a_torn_record_is_found_and_cut_off() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    assert_eq!(store.torn(&name("a")).unwrap(), None);
    change(&store, Which::Log, &key_of("a", 3, 2), |_| None);
    assert_eq!(store.torn(&name("a")).unwrap(), Some(Seq(3)));
    store.cut(&name("a"), Seq(3)).unwrap();
    assert_eq!(store.torn(&name("a")).unwrap(), None);
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(2));
}

#[test]
fn rows_in_quarantine_are_what_they_were() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let damaged = b"damaged".to_vec();
    change(&store, Which::Log, &key_of("a", 2, 0), |_| Some(damaged.clone()));
    let part = store.readable_part(&name("a")).unwrap().unwrap();
    assert_eq!((part.log.len(), part.last), (0, Seq(1)));
    assert_eq!(store.quarantine(&name("a")).unwrap(), 4 + 2 + 2);
    assert_eq!(store.load(&name("a")).unwrap(), None);
    assert_eq!(store.left_over_rows().unwrap(), 0);
    store.append(&[update("a", 1, "again")]).unwrap();
    store.quarantine(&name("a")).unwrap();
    let quarantine = store.engine().as_ref().unwrap().tree("quarantine").unwrap();
    let kept = |number: u32, tag: u8, key: Vec<u8>| {
        quarantine.get([&number.to_be_bytes()[..], &[tag], &key].concat()).unwrap()
    };
    assert_eq!(kept(0, b'l', key_of("a", 2, 0)).unwrap(), damaged);
    assert!(kept(0, b's', key_of("a", 1, 1)).is_some() && kept(0, b'm', rows::name_key("a")).is_some());
    assert!(kept(1, b'l', key_of("a", 1, 0)).is_some(), "the second does not overwrite the first");
    assert!(store.load(&name("b")).unwrap().is_some());
}

#[test]
fn a_directory_has_one_owner() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let error = SledStore::open(&options(directory.path())).unwrap_err();
    assert!(error.to_string().ends_with("is in use by another process"), "{error}");
    drop(store);
    open(directory.path());
}

#[test]
fn stores_that_cannot_be_opened_say_why_in_one_line() {
    let directory = tempfile::tempdir().unwrap();
    let check = |options: &SledOptions, expected: &str| {
        let error = SledStore::open(options).unwrap_err().to_string();
        assert!(error.contains(expected) && !error.contains('\n'), "{error}");
    };
    check(&SledOptions::existing(directory.path().join("nothing")), "there is no store in it");
    assert!(!directory.path().join("nothing").exists());
    fs::write(directory.path().join("file"), "").unwrap();
    check(&options(&directory.path().join("file")), "cannot be used");

    let newer = directory.path().join("newer");
    let store = open(&newer);
    change(&store, Which::Meta, rows::FORMAT_KEY, |_| Some(vec![9]));
    drop(store);
    check(&options(&newer), "it has format 9, and this version of wayboard knows 1 at most");

    let broken = directory.path().join("broken");
    drop(filled(&broken));
    drop(open(&broken));
    for file in fs::read_dir(broken.join("store")).unwrap() {
        let path = file.unwrap().path();
        if path.file_name().unwrap().to_string_lossy().starts_with("snap.") {
            fs::write(path, b"not an index of anything").unwrap();
        }
    }
    check(&options(&broken), "is unusable");
}

#[test]
fn an_unfinished_index_file_does_not_keep_the_store_from_opening() {
    let directory = tempfile::tempdir().unwrap();
    let before = filled(directory.path()).load(&name("a")).unwrap();
    fs::write(directory.path().join("store/snap.FFFFFFFFFFFFFFF0.generating"), b"half of it").unwrap();
    assert_eq!(open(directory.path()).load(&name("a")).unwrap(), before);
}

/// Blob files would escape the fdatasync that durability rests on; see `rows::VALUE_BYTES_MAX`.
#[test]
fn no_page_grows_into_a_blob_file() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    for round in 1..=3_u64 {
        let batch: Vec<_> = (1..=400).map(|seq| update("a", round * 1_000 + seq, noise(3_900))).collect();
        store.append(&batch).unwrap();
        store.compact(&name("a"), Seq(round * 1_000 + 399), &noise(3 << 20), UnixMs(1)).unwrap();
    }
    assert_eq!(fs::read_dir(directory.path().join("store/blobs")).unwrap().count(), 0);
}

/// The bound is generous: tests are built without optimisation and share their machine. `benches/store` has
/// a hundred thousand.
#[test]
fn twenty_thousand_documents_open_at_once() {
    const DOCUMENTS: usize = 20_000;
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let names: Vec<_> = (0..DOCUMENTS).map(|number| format!("team/{number:06}")).collect();
    for names in names.chunks(500) {
        let batch: Vec<_> = names.iter().map(|name| update(name, 1, "an edit")).collect();
        store.append(&batch).unwrap();
    }
    drop(store);
    let closed = now();
    let store = open(directory.path());
    let opened = now();
    assert!(opened - closed < std::time::Duration::from_secs(2), "opening took {:?}", opened - closed);
    assert_eq!(store.load(&name("team/019999")).unwrap().unwrap().last, Seq(1));
    let (mut listed, mut last) = (0, None);
    loop {
        let page = store.list("team/", last.as_ref(), 1_000).unwrap();
        let Some(end) = page.last() else { break };
        last = Some(end.name.clone());
        listed += page.len();
    }
    assert_eq!(listed, DOCUMENTS);
}

#[expect(clippy::disallowed_methods, reason = "the test measures real time")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}
