//! Looking for what a crash or damage left behind, and mending it when told to: for `wayboard check`.
//!
//! Nothing is lost by mending: the rows of a damaged document are moved into a tree of their own as they are
//! (`quarantine`: a running number, the first letter of the tree, the key). Not here: whether a document's
//! updates make sense (`command/check`).

use std::collections::HashMap;

use super::engine::{Change, Engine};
use super::reading::{self, Log};
use super::rows::{self, DocumentHash, Entry};
use super::{SledStore, remove_rows};
use crate::id::{DocumentName, Seq};
use crate::store::{StoreError, Stored};

const QUARANTINE: &str = "quarantine";

/// Rows of one tree.
type Rows = Vec<(Vec<u8>, Vec<u8>)>;

/// The rows that belong to no document, or to no longer: keys by tree.
#[derive(Debug, Default)]
struct LeftOvers {
    log: Vec<Vec<u8>>,
    meta: Vec<Vec<u8>>,
    snapshot: Vec<Vec<u8>>,
}

impl SledStore {
    /// The record at the end of a document's log that is incomplete. It was never said to be durable.
    pub fn torn(&self, document: &DocumentName) -> Result<Option<Seq>, StoreError> {
        self.read(|engine| {
            let Some(entry) = reading::entry(engine, document)? else { return Ok(None) };
            let mut log = Log::default();
            log.read(engine, document, &entry)?;
            Ok(log.torn)
        })
    }

    /// Removes the incomplete record at `seq`, and whatever else is from there on.
    pub fn cut(&self, document: &DocumentName, seq: Seq) -> Result<(), StoreError> {
        let hash = DocumentHash::of(document);
        let _stripe = self.stripe(hash);
        self.write(|engine| {
            remove_rows(engine, &engine.log, hash, seq.0..u64::MAX)?;
            engine.sync()
        })
    }

    /// As much of a damaged document as reads: its snapshot, if it has one, and the log up to the damage.
    pub fn readable_part(&self, document: &DocumentName) -> Result<Option<Stored>, StoreError> {
        self.read(|engine| {
            let Ok(Some(entry)) = reading::entry(engine, document) else { return Ok(None) };
            let Ok(snapshot) = reading::snapshot(engine, document, &entry) else { return Ok(None) };
            let mut log = Log::default();
            log.read(engine, document, &entry).ok();
            let last = log.records.last().map_or(entry.base, |(seq, _)| *seq);
            Ok(Some(Stored { snapshot, log: log.records, last }))
        })
    }

    /// Moves all rows of a document into quarantine, as they are; answers how many. It no longer exists then.
    pub fn quarantine(&self, document: &DocumentName) -> Result<usize, StoreError> {
        let hash = DocumentHash::of(document);
        let _stripe = self.stripe(hash);
        self.write(|engine| {
            let quarantine = engine.tree(QUARANTINE)?;
            let number = match quarantine.last()? {
                Some((key, _)) => key.first_chunk().map_or(0, |number| u32::from_be_bytes(*number)) + 1,
                None => 0,
            };
            let mut moved = 0;
            for (tag, rows) in rows_of(engine, document, hash)? {
                moved += rows.len();
                let copies = rows.into_iter().map(|(key, value)| {
                    let key = [&number.to_be_bytes()[..], &[tag], &key].concat();
                    Ok((key, Some(value)))
                });
                engine.change_in_bulk(&quarantine, copies)?;
            }
            engine.sync()?;
            let names = [rows::name_key(document.as_str()), hash.key().to_vec()];
            engine.change_in_bulk(&engine.meta, names.into_iter().map(|key| Ok((key, None))))?;
            engine.sync()?;
            remove_rows(engine, &engine.log, hash, 0..u64::MAX)?;
            remove_rows(engine, &engine.snapshot, hash, 0..u64::MAX)?;
            engine.sync()?;
            Ok(moved)
        })
    }

    /// How many rows a crash has left over. They are in nobody's way, but take room.
    pub fn left_over_rows(&self) -> Result<usize, StoreError> {
        self.read(|engine| {
            let found = left_overs(engine).map_err(|error| self.error(error))?;
            Ok(found.log.len() + found.meta.len() + found.snapshot.len())
        })
    }

    /// Removes the rows that a crash has left over.
    pub fn remove_left_over_rows(&self) -> Result<(), StoreError> {
        self.write(|engine| {
            let found = left_overs(engine)?;
            for (tree, keys) in
                [(&engine.log, found.log), (&engine.snapshot, found.snapshot), (&engine.meta, found.meta)]
            {
                engine.change_in_bulk(tree, keys.into_iter().map(|key| Ok::<Change, _>((key, None))))?;
            }
            engine.sync()
        })
    }
}

fn rows_of(engine: &Engine, document: &DocumentName, hash: DocumentHash) -> ::sled::Result<[(u8, Rows); 3]> {
    let collect = |tree: &::sled::Tree| -> ::sled::Result<Rows> {
        tree.scan_prefix(hash.0).map(|row| row.map(|(key, value)| (key.to_vec(), value.to_vec()))).collect()
    };
    let mut names = Rows::new();
    for key in [rows::name_key(document.as_str()), hash.key().to_vec()] {
        if let Some(value) = engine.meta.get(&key)? {
            names.push((key, value.to_vec()));
        }
    }
    Ok([(b'l', collect(&engine.log)?), (b's', collect(&engine.snapshot)?), (b'm', names)])
}

fn left_overs(engine: &Engine) -> ::sled::Result<LeftOvers> {
    let owners = owners(engine)?;
    let mut found = LeftOvers::default();
    for key in engine.meta.iter().keys() {
        let key = key?;
        if rows::hash_of_key(&key).is_some_and(|hash| !owners.contains_key(&hash)) {
            found.meta.push(key.to_vec());
        }
    }
    found.log = part_keys(&owners, &engine.log, |entry, position| position > entry.base.0)?;
    found.snapshot = part_keys(&owners, &engine.snapshot, |entry, position| position == entry.generation)?;
    Ok(found)
}

/// All documents; `None` for one whose entry does not read, none of whose rows is touched therefore.
fn owners(engine: &Engine) -> ::sled::Result<HashMap<DocumentHash, Option<Entry>>> {
    let mut owners = HashMap::new();
    for row in &engine.meta {
        let (key, value) = row?;
        if let Some(name) = rows::name_of_key(&key) {
            owners.insert(DocumentHash::of(&name), Entry::decode(&key, &value).ok());
        }
    }
    Ok(owners)
}

/// The keys in `tree` whose document is gone, or does not need them.
fn part_keys(
    owners: &HashMap<DocumentHash, Option<Entry>>,
    tree: &::sled::Tree,
    is_needed: impl Fn(&Entry, u64) -> bool,
) -> ::sled::Result<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    for key in tree.iter().keys() {
        let key = key?;
        let Some((hash, position, _)) = rows::split_part_key(&key) else { continue };
        let is_left_over = match owners.get(&hash) {
            None => true,
            Some(None) => false,
            Some(Some(entry)) => !is_needed(entry, position),
        };
        if is_left_over {
            found.push(key.to_vec());
        }
    }
    Ok(found)
}
