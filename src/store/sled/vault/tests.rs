//! What was sealed and forgotten stays forgotten, and nothing else is lost.

use std::path::Path;

use super::*;
use crate::id::{Seq, UnixMs};
use crate::store::contract::{name, noise, update};
use crate::store::sled::{SledOptions, SledStore};
use crate::store::{Record, Store};

const DESK: &str = "boards/aaaaaaaaaaaa/desks/bbbbbbbbbbbb";

fn open(directory: &Path) -> SledStore {
    let mut options = SledOptions::new(directory);
    options.disk.ballast_bytes = 0;
    SledStore::open(&options).unwrap()
}

/// All files of a data directory, one after the other.
fn raw(directory: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut folders = vec![directory.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                bytes.extend(std::fs::read(path).unwrap());
            }
        }
    }
    bytes
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The secrets in the file of keys.
fn secrets(directory: &Path) -> Vec<Vec<u8>> {
    let file = std::fs::read(directory.join(FILE)).unwrap();
    let slots = file.chunks_exact(SLOT_BYTES).skip(1);
    slots.filter(|slot| slot.starts_with(&MAGIC)).map(|slot| slot[28..60].to_vec()).collect()
}

#[test]
fn a_desk_is_in_no_file_as_it_is_and_opens_again() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let (small, large) = (b"my secret ballot".as_slice(), noise(10_000));
    store
        .append(&[update(DESK, 1, small), update(DESK, 2, large.clone()), update("open", 1, "for all")])
        .unwrap();
    store.compact(&name(DESK), Seq(1), b"a secret snapshot", UnixMs(1)).unwrap();
    drop(store);
    let files = raw(directory.path());
    assert!(holds(&files, b"for all"), "the search finds what is there");
    for secret in [small, &large[..64], b"a secret snapshot"] {
        assert!(!holds(&files, secret));
    }
    let stored = open(directory.path()).load(&name(DESK)).unwrap().unwrap();
    assert_eq!(stored.snapshot.unwrap().bytes, b"a secret snapshot".as_slice());
    assert_eq!(stored.log, [(Seq(2), Record::Update(large))]);
}

#[test]
fn a_compaction_erases_the_keys_of_what_it_replaces() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    store.append(&[update(DESK, 1, "one"), update(DESK, 2, "two")]).unwrap();
    for upto in [1, 2] {
        let before = secrets(directory.path());
        assert_eq!(before.len(), 1);
        store.compact(&name(DESK), Seq(upto), b"state", UnixMs(1)).unwrap();
        let after = secrets(directory.path());
        assert_eq!(after.len(), 1);
        assert!(!holds(&raw(directory.path()), &before[0]));
    }
    assert!(store.delete(&name(DESK)).unwrap());
    assert_eq!(secrets(directory.path()), Vec::<Vec<u8>>::new());
}

/// A crash between the new key and the end of the compaction leaves both keys.
#[test]
fn an_interrupted_compaction_loses_nothing_and_the_next_one_tidies_up() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    store.append(&[update(DESK, 1, "one")]).unwrap();
    store.write(|engine| engine.vault.rotate(DocumentHash::of(&name(DESK))).map_err(Into::into)).unwrap();
    store.append(&[update(DESK, 2, "two")]).unwrap();
    drop(store);
    let store = open(directory.path());
    assert_eq!(secrets(directory.path()).len(), 2);
    assert_eq!(store.load(&name(DESK)).unwrap().unwrap().log.len(), 2);
    store.compact(&name(DESK), Seq(0), b"", UnixMs(1)).unwrap();
    assert_eq!(secrets(directory.path()).len(), 1);
    let log = open_again(store, directory.path()).load(&name(DESK)).unwrap().unwrap().log;
    assert_eq!(log[0], (Seq(1), Record::Update("one".into())));
    assert_eq!(log[1], (Seq(2), Record::Update("two".into())));
}

#[test]
fn edits_that_come_while_the_key_changes_are_kept() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let last = 200;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for seq in 1..=last {
                store.append(&[update(DESK, seq, seq.to_string())]).unwrap();
            }
        });
        for _ in 0..10 {
            store.compact(&name(DESK), Seq(0), b"nothing yet", UnixMs(1)).unwrap();
        }
    });
    let log = open_again(store, directory.path()).load(&name(DESK)).unwrap().unwrap().log;
    let expected = (1..=last).map(|seq| (Seq(seq), Record::Update(seq.to_string().into())));
    assert!(log.into_iter().eq(expected));
    assert_eq!(secrets(directory.path()).len(), 1);
}

#[test]
fn without_its_key_a_desk_is_damaged_and_says_so() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    store.append(&[update(DESK, 1, "one"), update("open", 1, "x")]).unwrap();
    drop(store);
    std::fs::remove_file(directory.path().join(FILE)).unwrap();
    let store = open(directory.path());
    let error = store.load(&name(DESK)).unwrap_err();
    assert!(error.to_string().contains("its key is gone"), "{error}");
    assert!(store.load(&name("open")).unwrap().is_some());
}

fn open_again(store: SledStore, directory: &Path) -> SledStore {
    drop(store);
    open(directory)
}

#[test]
fn a_compaction_and_an_append_of_a_new_document_do_not_wait_for_each_other() {
    let directory = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(open(directory.path()));
    store.append(&[update(DESK, 1, "ballot")]).unwrap();
    // New documents that share a lock with the desk.
    let stripe = |document: &str| DocumentHash::of(&name(document)).0[0] % 64;
    let neighbours: Vec<String> =
        (0..).map(|n| format!("new-{n}")).filter(|new| stripe(new) == stripe(DESK)).take(100).collect();
    let (done, ended) = std::sync::mpsc::channel();
    let appending = std::sync::Arc::clone(&store);
    let appended = done.clone();
    std::thread::spawn(move || {
        for document in neighbours {
            appending.append(&[update(&document, 1, "first")]).unwrap();
        }
        appended.send(()).unwrap();
    });
    std::thread::spawn(move || {
        for _ in 0..100 {
            store.compact(&name(DESK), Seq(1), b"snapshot", UnixMs(1)).unwrap();
        }
        done.send(()).unwrap();
    });
    for _ in 0..2 {
        ended.recv_timeout(std::time::Duration::from_mins(1)).expect("both come to their end");
    }
}
