//! Reading documents: rows put together again, and every doubt about them said.
//!
//! Nothing here changes a row. What is damaged stays as it is for `wayboard check`.

use bytes::{Bytes, BytesMut};

use super::engine::Engine;
use super::page_error;
use super::rows::{self, DocumentHash, Entry, Kind, LogRow};
use crate::id::{DocumentName, Seq};
use crate::store::{DocumentInfo, Part, Record, Snapshot, StoreError, Stored};

const PIECE_MISSING: rows::Flaw = "a piece of it is missing";

/// A document's entry, if it exists and is the one of its hash.
pub(super) fn entry(engine: &Engine, document: &DocumentName) -> Result<Option<Entry>, StoreError> {
    let key = rows::name_key(document.as_str());
    let unreadable = |error| page_error(document, Part::Entry, error);
    let Some(value) = engine.meta.get(&key).map_err(unreadable)? else { return Ok(None) };
    let entry =
        Entry::decode(&key, &value).map_err(|flaw| StoreError::corrupt(document, Part::Entry, flaw))?;
    let owner = engine.meta.get(DocumentHash::of(document).key()).map_err(unreadable)?;
    if owner.as_deref() != Some(document.as_str().as_bytes()) {
        return Err(StoreError::corrupt(document, Part::Entry, "its hash belongs to another name"));
    }
    Ok(Some(entry))
}

/// All of a document.
pub(super) fn load(engine: &Engine, document: &DocumentName) -> Result<Option<Stored>, StoreError> {
    let Some(entry) = entry(engine, document)? else { return Ok(None) };
    let snapshot = snapshot(engine, document, &entry)?;
    let mut log = Log::default();
    log.read(engine, document, &entry)?;
    if let Some(seq) = log.torn {
        tracing::warn!(%document, %seq, "a record at the end of the log is incomplete and left out");
    }
    let last = log.records.last().map_or(entry.base, |(seq, _)| *seq);
    Ok(Some(Stored { snapshot, log: log.records, last }))
}

pub(super) fn snapshot(
    engine: &Engine,
    document: &DocumentName,
    entry: &Entry,
) -> Result<Option<Snapshot>, StoreError> {
    let Some(expected) = entry.snapshot else { return Ok(None) };
    let flawed = |what| StoreError::corrupt(document, Part::Snapshot, what);
    let hash = DocumentHash::of(document);
    let mut bytes = BytesMut::new();
    let first = hash.part_key(entry.generation, 0);
    let end = hash.part_key(entry.generation, u32::MAX);
    for (part, row) in (0..).zip(engine.snapshot.range(first..end)) {
        let (key, value) = row.map_err(|error| page_error(document, Part::Snapshot, error))?;
        if *key != hash.part_key(entry.generation, part) {
            return Err(flawed(PIECE_MISSING));
        }
        bytes.extend_from_slice(rows::snapshot_piece(&key, &value).map_err(flawed)?);
    }
    if bytes.len() as u64 != expected.bytes {
        return Err(flawed("its length is wrong"));
    }
    if crc32fast::hash(&bytes) != expected.crc32 {
        return Err(flawed("its checksum as a whole is wrong"));
    }
    let bytes = if expected.is_sealed {
        engine.vault.unseal(hash, &bytes).map_err(flawed)?.into()
    } else {
        bytes.freeze()
    };
    Ok(Some(Snapshot { upto: entry.base, bytes }))
}

/// The records of a log, put together from their rows.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) records: Vec<(Seq, Record)>,
    /// The record at the end whose last pieces never came: it was never said to be durable.
    pub(super) torn: Option<Seq>,
    /// Records that are sealed with an older key than what is written now.
    pub(super) of_old_keys: Vec<Seq>,
    open: Option<Open>,
}

/// The record whose pieces are coming in.
#[derive(Debug)]
struct Open {
    seq: Seq,
    kind: Kind,
    parts: u32,
    whole_crc32: u32,
    taken: u32,
    bytes: BytesMut,
}

impl Log {
    /// Reads the log after the entry's base. After an error, the records before the damage are here.
    pub(super) fn read(
        &mut self,
        engine: &Engine,
        document: &DocumentName,
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let hash = DocumentHash::of(document);
        let mut last = entry.base;
        let first = hash.part_key(entry.base.next().0, 0);
        for row in engine.log.range(first..hash.part_key(u64::MAX, 0)) {
            let (key, value) = row.map_err(|error| page_error(document, Part::Record(last.next()), error))?;
            let Some((_, position, part)) = rows::split_part_key(&key) else { continue };
            let seq = Seq(position);
            if seq != last {
                if let Some(open) = &self.open {
                    return Err(StoreError::corrupt(document, Part::Record(open.seq), PIECE_MISSING));
                }
                if seq != last.next() {
                    return Err(StoreError::hole(document, last.next()));
                }
            }
            last = seq;
            let row = LogRow::decode(&key, &value)
                .map_err(|flaw| StoreError::corrupt(document, Part::Record(seq), flaw))?;
            self.take(engine, hash, (seq, part), &row)
                .map_err(|flaw| StoreError::corrupt(document, Part::Record(seq), flaw))?;
        }
        self.torn = self.open.take().map(|open| open.seq);
        Ok(())
    }

    fn take(
        &mut self,
        engine: &Engine,
        hash: DocumentHash,
        (seq, part): (Seq, u32),
        row: &LogRow<'_>,
    ) -> Result<(), rows::Flaw> {
        if part == 0 {
            self.open = Some(Open {
                seq,
                kind: row.kind,
                parts: row.parts,
                whole_crc32: row.whole_crc32,
                taken: 0,
                bytes: BytesMut::new(),
            });
        }
        // Pieces beyond a complete record, or of another one, are left over from an attempt that was torn.
        let Some(open) = &mut self.open else {
            let is_left_over = self.records.last().is_some_and(|(complete, _)| *complete == seq);
            return if is_left_over { Ok(()) } else { Err(PIECE_MISSING) };
        };
        if (row.parts, row.whole_crc32) != (open.parts, open.whole_crc32) {
            return Ok(());
        }
        if part != open.taken {
            return Err(PIECE_MISSING);
        }
        open.bytes.extend_from_slice(row.piece);
        open.taken += 1;
        if open.taken < open.parts {
            return Ok(());
        }
        let Some(open) = self.open.take() else { return Ok(()) };
        let bytes: Bytes = open.bytes.freeze();
        if crc32fast::hash(&bytes) != open.whole_crc32 {
            return Err("its checksum as a whole is wrong");
        }
        if !open.kind.is_sealed() {
            self.records.push((seq, open.kind.record(bytes)));
            return Ok(());
        }
        if !engine.vault.is_newest(hash, &bytes) {
            self.of_old_keys.push(seq);
        }
        self.records.push((seq, open.kind.record(engine.vault.unseal(hash, &bytes)?.into())));
        Ok(())
    }
}

/// Age and size of a document.
pub(super) fn info(engine: &Engine, document: &DocumentName) -> Result<Option<DocumentInfo>, StoreError> {
    let Some(entry) = entry(engine, document)? else { return Ok(None) };
    count(engine, document, &entry).map(Some)
}

/// Counts the log, which compaction keeps short, instead of keeping counters up to date with each append.
pub(super) fn count(
    engine: &Engine,
    document: &DocumentName,
    entry: &Entry,
) -> Result<DocumentInfo, StoreError> {
    let mut info = DocumentInfo {
        name: document.clone(),
        created_at: entry.created_at,
        changed_at: entry.changed_at,
        snapshot_bytes: entry.snapshot.map_or(0, |snapshot| snapshot.bytes),
        log_bytes: 0,
        log_records: 0,
    };
    let hash = DocumentHash::of(document);
    let first = hash.part_key(entry.base.next().0, 0);
    for row in engine.log.range(first..hash.part_key(u64::MAX, 0)) {
        let (key, value) =
            row.map_err(|error| page_error(document, Part::Record(entry.base.next()), error))?;
        let (Some((.., part)), Some(row)) = (rows::split_part_key(&key), LogRow::peek(&value)) else {
            continue;
        };
        info.log_bytes += row.piece.len() as u64;
        info.log_records += u64::from(part == 0);
        info.changed_at = info.changed_at.max(row.at);
    }
    Ok(info)
}

/// Documents in order of their names. One whose entry does not read is listed without dates and sizes.
pub(super) fn list(
    engine: &Engine,
    prefix: &str,
    after: Option<&DocumentName>,
    limit: usize,
) -> Result<Vec<DocumentInfo>, StoreError> {
    let prefix = rows::name_key(prefix);
    let mut first = prefix.clone();
    if let Some(after) = after {
        // The shortest key beyond that of `after`.
        let mut beyond = rows::name_key(after.as_str());
        beyond.push(0);
        first = first.max(beyond);
    }
    let mut listed = Vec::new();
    for row in engine.meta.range(first..) {
        if listed.len() == limit {
            break;
        }
        let (key, value) = row.map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        if !key.starts_with(&prefix) {
            break;
        }
        let Some(name) = rows::name_of_key(&key) else { continue };
        let counted = match Entry::decode(&key, &value) {
            Ok(entry) => count(engine, &name, &entry),
            Err(flaw) => Err(StoreError::corrupt(&name, Part::Entry, flaw)),
        };
        listed.push(match counted {
            Err(StoreError::Corrupt { .. }) => unreadable(name),
            result => result?,
        });
    }
    Ok(listed)
}

fn unreadable(name: DocumentName) -> DocumentInfo {
    let never = crate::id::UnixMs(0);
    DocumentInfo {
        name,
        created_at: never,
        changed_at: never,
        snapshot_bytes: 0,
        log_bytes: 0,
        log_records: 0,
    }
}
