//! What `check` finds in a store on disk, and what is left after a repair.

use std::path::Path;

use bytes::Bytes;
use yrs::{Doc, ReadTxn, Text, Transact};

use super::*;
use crate::id::Seq;
use crate::room::document::Document;
use crate::store::Record;

fn name(text: &str) -> DocumentName {
    DocumentName::parse(text).unwrap()
}

fn open(directory: &Path) -> SledStore {
    let mut options = SledOptions::new(directory);
    options.disk.ballast_bytes = 0;
    SledStore::open(&options).unwrap()
}

/// A log of one update per word, each building on the one before.
fn words(words: &[&str]) -> Vec<Bytes> {
    let doc = Doc::with_client_id(1);
    let root = doc.get_or_insert_text("text");
    words
        .iter()
        .map(|word| {
            let before = doc.transact().state_vector();
            root.push(&mut doc.transact_mut(), word);
            doc.transact().encode_diff_v1(&before).into()
        })
        .collect()
}

fn append(store: &SledStore, document: &str, first: u64, updates: &[Bytes]) {
    let batch: Vec<_> = (first..)
        .zip(updates)
        .map(|(seq, update)| Append {
            document: name(document),
            seq: Seq(seq),
            record: Record::Update(update.clone()),
            at: UnixMs(1),
        })
        .collect();
    store.append(&batch).unwrap();
}

fn checked(store: &SledStore, repair: Repair) -> (Verdict, String) {
    let mut output = Vec::new();
    let verdict = check(store, repair, &mut output).unwrap();
    (verdict, String::from_utf8(output).unwrap())
}

#[test]
fn a_sound_store_gets_one_line() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    append(&store, "a", 1, &words(&["one ", "two"]));
    let document = Document::load(None, words(&["one ", "two"])).unwrap();
    store.compact(&name("a"), Seq(2), &document.snapshot().unwrap(), UnixMs(2)).unwrap();
    store.create(&name("empty"), UnixMs(1)).unwrap();
    let expected = "2 documents checked: 0 damaged (0 repaired), 0 with an incomplete record\n";
    assert_eq!(checked(&store, Repair::No), (Verdict::Sound, expected.to_owned()));
}

#[test]
fn a_document_that_does_not_replay_keeps_what_does() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let updates = words(&["one ", "two ", "three ", "four"]);
    append(&store, "a", 1, &updates);
    append(&store, "b", 1, &updates);
    // Record 3 is lost, and something else is in its place: rows are fine, the content is not.
    append(&store, "b", 3, &[Bytes::from_static(b"\x07nonsense")]);

    let (verdict, output) = checked(&store, Repair::No);
    assert_eq!(verdict, Verdict::Damaged);
    assert!(output.starts_with(r#"damaged: "b": it does not replay: "#), "{output}");
    assert_eq!(store.load(&name("b")).unwrap().unwrap().log.len(), 4, "nothing is changed unasked");

    let (verdict, output) = checked(&store, Repair::Yes);
    assert_eq!(verdict, Verdict::Sound, "{output}");
    assert!(output.contains("kept no snapshot and 2 log records, up to record 2"), "{output}");
    assert_eq!(store.load(&name("b")).unwrap().unwrap().last, Seq(2));
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(4));
    assert_eq!(checked(&store, Repair::No).1.lines().count(), 1);
}

#[test]
fn a_gap_in_a_log_is_repaired_up_to_the_gap() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let updates = words(&["one ", "two ", "three"]);
    append(&store, "a", 5, &updates[..2]);
    append(&store, "a", 8, &updates[2..]);
    let (verdict, output) = checked(&store, Repair::No);
    assert_eq!(verdict, Verdict::Damaged);
    assert!(output.contains("log record 7: it is missing while later ones exist"), "{output}");
    assert_eq!(checked(&store, Repair::Yes).0, Verdict::Sound);
    drop(store);
    let stored = open(directory.path()).load(&name("a")).unwrap().unwrap();
    assert_eq!((stored.log.len(), stored.last), (2, Seq(6)));
}

#[test]
fn a_snapshot_that_does_not_decode_leaves_nothing_but_the_quarantine() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    append(&store, "a", 1, &words(&["one"]));
    store.compact(&name("a"), Seq(1), b"no snapshot", UnixMs(1)).unwrap();
    let (_, output) = checked(&store, Repair::Yes);
    assert!(output.contains("moved its 3 rows into quarantine\n  nothing of it can be read"), "{output}");
    assert_eq!(store.load(&name("a")).unwrap(), None);
    assert!(store.create(&name("a"), UnixMs(1)).unwrap(), "the name is free again");
}
