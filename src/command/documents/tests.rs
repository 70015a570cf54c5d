//! The commands, on stores in memory and on files.

use clap::Parser;
use yrs::updates::decoder::Decode;
use yrs::{Doc, GetString, ReadTxn, Text, Transact, Update};

use super::*;
use crate::id::Seq;
use crate::store::memory::MemoryStore;
use crate::store::{Append, Record};

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    documents: DocumentsArgs,
}

/// Runs a command line on `store`.
fn run(store: &dyn Store, line: &[&str]) -> Result<String, CommandError> {
    let args =
        Cli::try_parse_from(["documents"].iter().chain(line)).unwrap_or_else(|error| panic!("{error}"));
    let mut output = Vec::new();
    run_on(store, &args.documents.action, &mut output)?;
    Ok(String::from_utf8_lossy(&output).into_owned())
}

fn typed(client: u64, text: &str) -> Vec<u8> {
    let doc = Doc::with_client_id(client);
    let root = doc.get_or_insert_text("text");
    root.insert(&mut doc.transact_mut(), 0, text);
    doc.transact().encode_state_as_update_v1(&yrs::StateVector::default())
}

fn text_of(state: &[u8]) -> String {
    let doc = Doc::new();
    let root = doc.get_or_insert_text("text");
    doc.transact_mut().apply_update(Update::decode_v1(state).unwrap()).unwrap();
    root.get_string(&doc.transact())
}

fn name(text: &str) -> DocumentName {
    DocumentName::parse(text).unwrap()
}

fn store_with(documents: &[(&str, &str)]) -> MemoryStore {
    let store = MemoryStore::new();
    for (document, text) in documents {
        let record = Record::Update(typed(1, text).into());
        let at = UnixMs(1_772_357_400_000);
        store.append(&[Append { document: name(document), seq: Seq(1), record, at }]).unwrap();
    }
    store
}

#[test]
fn documents_go_out_and_in_as_yjs_updates() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("a.update");
    let file = file.to_str().unwrap();
    let store = store_with(&[("карта 1", "hello")]);
    run(&store, &["export", "карта 1", file]).unwrap();
    assert_eq!(text_of(&fs::read(file).unwrap()), "hello");
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1, "nothing unfinished is left");

    run(&store, &["import", "copy", file]).unwrap();
    run(&store, &["export", "copy", file]).unwrap();
    assert_eq!(text_of(&fs::read(file).unwrap()), "hello");
}

#[test]
fn an_import_never_overwrites_and_merges_when_told() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("a.update");
    fs::write(&file, typed(2, "B")).unwrap();
    let file = file.to_str().unwrap();
    let store = store_with(&[("a", "A")]);
    let error = run(&store, &["import", "a", file]).unwrap_err();
    assert!(matches!(error, CommandError::Exists(_)), "{error}");
    run(&store, &["import", "a", file, "--merge"]).unwrap();
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(2));
    run(&store, &["import", "a", file, "--merge"]).unwrap();
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(2), "nothing was new");
    run(&store, &["export", "a", file]).unwrap();
    let mut text: Vec<_> = text_of(&fs::read(file).unwrap()).chars().collect();
    text.sort_unstable();
    assert_eq!(text, ['A', 'B']);
}

#[test]
fn what_is_no_update_is_refused_and_leaves_no_document() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("bad");
    let file_name = file.to_str().unwrap();
    let store = MemoryStore::new();
    for bytes in
        [&b"\xff\xff\xff\x7f"[..], b"", b"not an update", b"\x01\x01\x01\x02\x09\x82\x02\x0f\x00\x00\x00"]
    {
        fs::write(&file, bytes).unwrap();
        let error = run(&store, &["import", "a", file_name]).unwrap_err();
        assert!(matches!(error, CommandError::Refused { .. } | CommandError::Missing(_)), "{error}");
        assert!(store.list("", None, 9).unwrap().is_empty());
    }
}

#[test]
fn a_whole_store_goes_through_an_archive() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("all.tar");
    let file = file.to_str().unwrap();
    let long = "ж/".repeat(170);
    let store = store_with(&[("a", "1"), ("../b\\:*?", "2"), (&long, "3")]);
    let waits = Record::Waiting(typed(9, "later").into());
    store
        .append(&[Append { document: name("a"), seq: Seq(2), record: waits.clone(), at: UnixMs(9) }])
        .unwrap();
    run(&store, &["export", "--all", file]).unwrap();

    let other = MemoryStore::new();
    run(&other, &["import", "--all", file]).unwrap();
    assert_eq!(run(&other, &["list"]).unwrap().lines().count(), 3);
    assert_eq!(other.load(&name("a")).unwrap().unwrap().log, [(Seq(1), waits)]);
    let (before, after) =
        (store.info(&name(&long)).unwrap().unwrap(), other.info(&name(&long)).unwrap().unwrap());
    assert_eq!((before.created_at, before.changed_at), (after.created_at, after.changed_at));

    // Once more: what exists is left alone, and said so.
    assert!(matches!(run(&other, &["import", "--all", file]), Err(CommandError::Incomplete(3))));
}

#[test]
fn an_archive_that_is_cut_short_or_changed_is_noticed() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("all.tar");
    let file_name = file.to_str().unwrap();
    let store = store_with(&[("a", "some text"), ("b", "2")]);
    run(&store, &["export", "--all", file_name]).unwrap();
    let whole = fs::read(&file).unwrap();
    for length in (0..whole.len() - 1_024).step_by(512) {
        fs::write(&file, &whole[..length]).unwrap();
        let result = run(&MemoryStore::new(), &["import", "--all", file_name]);
        assert!(matches!(result, Err(CommandError::Archive(_))), "{length} bytes: {result:?}");
    }
    let mut changed = whole.clone();
    let position = changed.windows(9).position(|window| window == b"some text").unwrap();
    changed[position] = b'S';
    fs::write(&file, changed).unwrap();
    let error = run(&MemoryStore::new(), &["import", "--all", file_name]).unwrap_err();
    assert!(error.to_string().contains("checksum"), "{error}");
}

#[test]
fn lists_are_for_people_and_for_programs() {
    let store = store_with(&[("b/1", "x"), ("a", "x")]);
    let lines = run(&store, &["list"]).unwrap();
    let words: Vec<Vec<&str>> = lines.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(words[0][1..], ["1", "2026-03-01T09:30:00Z", "a"]);
    assert_eq!(words[1][3], "b/1");
    let line = run(&store, &["list", "--json", "--prefix", "b"]).unwrap();
    let line: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!((&line["name"], &line["log_records"]), (&"b/1".into(), &1.into()));
    run(&store, &["delete", "a"]).unwrap();
    assert!(matches!(run(&store, &["delete", "a"]), Err(CommandError::NotFound(_))));
    assert!(matches!(run(&store, &["export", "a", "-"]), Err(CommandError::NotFound(_))));
}

#[test]
fn the_command_line_wants_a_file_with_each_name() {
    for line in [&["export"][..], &["export", "a"], &["import", "a"], &["export", "a", "f", "--all", "g"]] {
        assert!(Cli::try_parse_from(["documents"].iter().chain(line)).is_err(), "{line:?}");
    }
}
