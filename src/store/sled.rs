//! The store that operators get: one sled 0.34 database in the data directory.
//!
//! Rows are as `sled/rows` says; this file decides on their order, which is what makes a crash at any point
//! safe. An append writes the entry of a new document before its records. A compaction writes a snapshot of a
//! new generation, makes it durable, lets the entry point to it, makes that durable, and only then removes
//! what it replaces. A deletion removes the entry first. What is left over by a crash is in nobody's way:
//! it is removed by the next compaction, or before a document of that name is made again.
//!
//! Desks and offices are sealed (`sled/vault`): their compaction changes the key as well, and the old key is erased last.
//!
//! sled stays poisoned after an error of the disk. The database is opened again inside of the store as soon as
//! there is room, and until then what is in memory stays readable.

mod disk;
mod engine;
mod mending;
mod reading;
mod rows;
mod vault;

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

pub use disk::{Absent, DiskOptions};

use self::disk::{Disk, is_full};
use self::engine::{Engine, FLUSH_KEYS_MAX};
use self::reading::Log;
use self::rows::{DocumentHash, Entry, SnapshotEntry};
use super::{Append, DocumentInfo, Part, Store, StoreError, Stored};
use crate::id::{DocumentName, Seq, UnixMs};

/// Below this much free room nothing is written, reserve or not: sled must not meet the end of the disk.
const FLOOR_BYTES: u64 = 16 << 20;
/// Locks for the documents, which share them by hash.
const STRIPES: usize = 64;

/// How a store is opened.
#[derive(Debug, Clone)]
pub struct SledOptions {
    /// The data directory.
    pub directory: PathBuf,
    /// Whether it is made.
    pub absent: Absent,
    /// How it treats its disk.
    pub disk: DiskOptions,
    /// Memory for sled's page cache.
    pub cache_bytes: u64,
}

impl SledOptions {
    /// A server's store in `directory`, made if need be.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self {
            directory: directory.into(),
            absent: Absent::Create,
            disk: DiskOptions::default(),
            cache_bytes: 64 << 20,
        }
    }

    /// The same for a command that works on a store while no server runs.
    pub fn existing(directory: impl Into<PathBuf>) -> Self {
        Self { absent: Absent::Refuse, ..Self::new(directory) }
    }
}

/// Keeps documents in a data directory.
pub struct SledStore {
    disk: Disk,
    cache_bytes: u64,
    floor_bytes: u64,
    /// `None` only while it is opened again, or when that failed.
    engine: RwLock<Option<Engine>>,
    is_poisoned: AtomicBool,
    /// Always taken before `engine`, and that before the vault's own lock.
    stripes: [Mutex<()>; STRIPES],
    /// Held for bulk work, so that there is one such at a time.
    bulk: Mutex<()>,
}

impl fmt::Debug for SledStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the trees: sled prints all that is in them.
        f.debug_struct("SledStore").field("disk", &self.disk).finish_non_exhaustive()
    }
}

impl SledStore {
    /// Opens the store of a data directory. Gives the ballast up if the disk is too full for that.
    pub fn open(options: &SledOptions) -> Result<Self, StoreError> {
        let disk = Disk::open(&options.directory, options.disk, options.absent)?;
        let engine = open_engine(&disk, options.cache_bytes)?;
        disk.restore_ballast();
        let floor_bytes = FLOOR_BYTES.min(options.disk.reserve_bytes_max);
        Ok(Self {
            disk,
            cache_bytes: options.cache_bytes,
            floor_bytes,
            engine: RwLock::new(Some(engine)),
            is_poisoned: AtomicBool::new(false),
            stripes: [const { Mutex::new(()) }; STRIPES],
            bulk: Mutex::new(()),
        })
    }

    /// Runs `read` on the database, poisoned or not.
    fn read<T>(&self, read: impl FnOnce(&Engine) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let engine = self.engine();
        let engine =
            engine.as_ref().ok_or_else(|| StoreError::Unavailable("the database is closed".into()))?;
        read(engine)
    }

    /// Runs `write` on a healthy database with room to write, opening it again if need be.
    fn write<T>(&self, write: impl FnOnce(&Engine) -> ::sled::Result<T>) -> Result<T, StoreError> {
        self.disk.check_room(self.floor_bytes)?;
        if self.is_poisoned.load(Ordering::Acquire) {
            self.reopen()?;
            // That may have cost the ballast.
            self.disk.check_room(self.floor_bytes)?;
        }
        let engine = self.engine();
        let Some(engine) = engine.as_ref() else {
            return Err(StoreError::Unavailable("the database is closed".into()));
        };
        let written = catch_unwind(AssertUnwindSafe(|| write(engine)))
            .unwrap_or_else(|_| Err(::sled::Error::ReportableBug("it panicked".to_owned())));
        written.map_err(|error| {
            // sled refuses everything after an error of its own writer, and a failed fdatasync means that
            // pages which sled counts as written may not be.
            self.is_poisoned.store(true, Ordering::Release);
            self.error(error)
        })
    }

    fn reopen(&self) -> Result<(), StoreError> {
        let mut engine = self.engine.write().unwrap_or_else(PoisonError::into_inner);
        if !self.is_poisoned.load(Ordering::Acquire) {
            return Ok(());
        }
        // Closed before it is opened: sled locks its file.
        drop(engine.take());
        *engine = Some(open_engine(&self.disk, self.cache_bytes)?);
        self.is_poisoned.store(false, Ordering::Release);
        tracing::info!("the store was opened again after an error");
        Ok(())
    }

    fn engine(&self) -> RwLockReadGuard<'_, Option<Engine>> {
        self.engine.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn stripe(&self, hash: DocumentHash) -> MutexGuard<'_, ()> {
        let stripe = usize::from(hash.0[0]) % STRIPES;
        self.stripes[stripe].lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn error(&self, error: ::sled::Error) -> StoreError {
        if matches!(&error, ::sled::Error::Io(error) if is_full(error)) {
            return self.disk.full();
        }
        StoreError::Unavailable(Box::new(error))
    }

    /// Writes the entry of a document that begins after `base`. Its stripe is held.
    fn write_new_entry(
        engine: &Engine,
        document: &DocumentName,
        hash: DocumentHash,
        entry: &Entry,
    ) -> ::sled::Result<()> {
        if let Some(owner) = engine.meta.get(hash.key())?
            && owner != document.as_str().as_bytes()
        {
            return Err(::sled::Error::Unsupported(format!("another document has the hash of {document:?}")));
        }
        remove_rows(engine, &engine.log, hash, 0..u64::MAX)?;
        remove_rows(engine, &engine.snapshot, hash, 0..u64::MAX)?;
        let key = rows::name_key(document.as_str());
        let mut batch = ::sled::Batch::default();
        let value = entry.encode(&key);
        batch.insert(key, value);
        batch.insert(&hash.key(), document.as_str());
        engine.meta.apply_batch(batch)
    }

    /// Makes sure that the documents of a batch have entries. Before the batch locks anything: everywhere a stripe comes
    /// before the database, and that before the vault, or an append and a compaction could wait for each other.
    fn ensure_entries(&self, batch: &[Append]) -> Result<(), StoreError> {
        let mut previous: Option<&DocumentName> = None;
        for append in batch {
            if previous.replace(&append.document) == Some(&append.document) {
                continue;
            }
            let key = rows::name_key(append.document.as_str());
            let is_there = |engine: &Engine| engine.meta.contains_key(&key);
            if self.read(|engine| is_there(engine).map_err(|error| self.error(error)))? {
                continue;
            }
            let hash = DocumentHash::of(&append.document);
            let _stripe = self.stripe(hash);
            self.write(|engine| {
                if is_there(engine)? {
                    return Ok(());
                }
                let base = Seq(append.seq.0.saturating_sub(1));
                Self::write_new_entry(engine, &append.document, hash, &Entry::new(base, append.at))
            })?;
        }
        Ok(())
    }
}

impl Store for SledStore {
    fn create(&self, document: &DocumentName, at: UnixMs) -> Result<bool, StoreError> {
        self.disk.check_reserve(self.floor_bytes)?;
        let hash = DocumentHash::of(document);
        let _stripe = self.stripe(hash);
        self.write(|engine| {
            if engine.meta.contains_key(rows::name_key(document.as_str()))? {
                return Ok(false);
            }
            Self::write_new_entry(engine, document, hash, &Entry::new(Seq(0), at))?;
            engine.sync()?;
            Ok(true)
        })
    }

    fn append(&self, batch: &[Append]) -> Result<(), StoreError> {
        // The reserve is for compaction and deletion, which make room.
        self.disk.check_reserve(self.floor_bytes)?;
        self.ensure_entries(batch)?;
        self.write(|engine| {
            let _writing = engine.vault.writing();
            let mut rows = ::sled::Batch::default();
            let mut keys = 0;
            for append in batch {
                let hash = DocumentHash::of(&append.document);
                for (key, value) in log_rows(engine, hash, append)? {
                    rows.insert(&key, value);
                    keys += 1;
                    if keys == FLUSH_KEYS_MAX {
                        engine.log.apply_batch(std::mem::take(&mut rows))?;
                        engine.flush()?;
                        keys = 0;
                    }
                }
            }
            engine.log.apply_batch(rows)?;
            engine.sync()
        })
    }

    fn load(&self, document: &DocumentName) -> Result<Option<Stored>, StoreError> {
        let _stripe = self.stripe(DocumentHash::of(document));
        self.read(|engine| reading::load(engine, document))
    }

    fn compact(
        &self,
        document: &DocumentName,
        upto: Seq,
        snapshot_v2: &[u8],
        at: UnixMs,
    ) -> Result<(), StoreError> {
        let _bulk = self.bulk.lock().unwrap_or_else(PoisonError::into_inner);
        let hash = DocumentHash::of(document);
        let _stripe = self.stripe(hash);
        let Some(entry) = self.read(|engine| reading::entry(engine, document))? else { return Ok(()) };
        if entry.base > upto {
            return Ok(());
        }
        // The log knows better when the document changed, and is about to be cut.
        let changed_at = self.read(|engine| reading::count(engine, document, &entry))?.changed_at.max(at);
        let entry = Entry { changed_at, ..entry };
        if !vault::is_sealed(document) {
            return self.write(|engine| compact(engine, document, &entry, upto, snapshot_v2));
        }
        self.write(|engine| Ok(engine.vault.rotate(hash)?))?;
        let log = self.read(|engine| {
            let mut log = Log::default();
            log.read(engine, document, &Entry { base: upto, ..entry }).map(|()| log)
        })?;
        self.write(|engine| {
            seal_anew(engine, document, &log, changed_at)?;
            compact(engine, document, &entry, upto, snapshot_v2)?;
            // Behind the sync: what the old keys opened is replaced on disk.
            Ok(engine.vault.erase_old(hash)?)
        })
    }

    fn info(&self, document: &DocumentName) -> Result<Option<DocumentInfo>, StoreError> {
        self.read(|engine| reading::info(engine, document))
    }

    fn list(
        &self,
        prefix: &str,
        after: Option<&DocumentName>,
        limit: usize,
    ) -> Result<Vec<DocumentInfo>, StoreError> {
        self.read(|engine| reading::list(engine, prefix, after, limit))
    }

    fn delete(&self, document: &DocumentName) -> Result<bool, StoreError> {
        let _bulk = self.bulk.lock().unwrap_or_else(PoisonError::into_inner);
        let hash = DocumentHash::of(document);
        let _stripe = self.stripe(hash);
        self.write(|engine| {
            let key = rows::name_key(document.as_str());
            if !engine.meta.contains_key(&key)? {
                return Ok(false);
            }
            let mut batch = ::sled::Batch::default();
            batch.remove(key);
            batch.remove(&hash.key());
            engine.meta.apply_batch(batch)?;
            engine.sync()?;
            remove_rows(engine, &engine.log, hash, 0..u64::MAX)?;
            remove_rows(engine, &engine.snapshot, hash, 0..u64::MAX)?;
            engine.vault.erase_all(hash)?;
            Ok(true)
        })
    }

    fn writable(&self) -> Result<(), StoreError> {
        self.disk.room().map_err(|error| self.disk.io_error(error))?;
        self.disk.check_reserve(self.floor_bytes)?;
        if self.is_poisoned.load(Ordering::Acquire) {
            self.reopen()?;
        }
        self.disk.check_room(self.floor_bytes)
    }
}

/// The rows of one record, sealed if its document is.
fn log_rows(
    engine: &Engine,
    hash: DocumentHash,
    append: &Append,
) -> ::sled::Result<Vec<(rows::PartKey, Vec<u8>)>> {
    if !vault::is_sealed(&append.document) {
        return Ok(rows::log_rows(hash, append, None));
    }
    let sealed = engine.vault.seal(hash, append.record.bytes())?;
    Ok(rows::log_rows(hash, append, Some(&sealed)))
}

/// Seals the records that a compaction leaves in the log with the newest key, so that the older ones can go.
fn seal_anew(engine: &Engine, document: &DocumentName, log: &Log, at: UnixMs) -> ::sled::Result<()> {
    let hash = DocumentHash::of(document);
    let left = log.records.iter().filter(|(seq, _)| log.of_old_keys.contains(seq));
    for (seq, record) in left {
        let append = Append { document: document.clone(), seq: *seq, record: record.clone(), at };
        let mut batch = ::sled::Batch::default();
        for (key, value) in log_rows(engine, hash, &append)? {
            batch.insert(&key, value);
        }
        engine.log.apply_batch(batch)?;
    }
    Ok(())
}

/// See the module's words on order.
fn compact(
    engine: &Engine,
    document: &DocumentName,
    entry: &Entry,
    upto: Seq,
    snapshot_v2: &[u8],
) -> ::sled::Result<()> {
    let hash = DocumentHash::of(document);
    let generation = entry.generation + 1;
    remove_rows(engine, &engine.snapshot, hash, generation..u64::MAX)?;
    let is_sealed = vault::is_sealed(document);
    let sealed = is_sealed.then(|| engine.vault.seal(hash, snapshot_v2)).transpose()?;
    let snapshot_v2 = sealed.as_deref().unwrap_or(snapshot_v2);
    let rows = rows::snapshot_rows(hash, generation, snapshot_v2);
    engine.change_in_bulk(&engine.snapshot, rows.map(|(key, value)| Ok((key.to_vec(), Some(value)))))?;
    engine.sync()?;

    let (bytes, crc32) = (snapshot_v2.len() as u64, crc32fast::hash(snapshot_v2));
    let snapshot = SnapshotEntry { bytes, crc32, is_sealed };
    let entry = Entry { base: upto, generation, snapshot: Some(snapshot), ..*entry };
    let key = rows::name_key(document.as_str());
    engine.meta.insert(&key, entry.encode(&key))?;
    engine.sync()?;

    remove_rows(engine, &engine.log, hash, 0..upto.0.saturating_add(1))?;
    remove_rows(engine, &engine.snapshot, hash, 0..generation)
}

/// Removes a document's rows at `positions` from the log or the snapshots.
fn remove_rows(
    engine: &Engine,
    tree: &::sled::Tree,
    hash: DocumentHash,
    positions: std::ops::Range<u64>,
) -> ::sled::Result<()> {
    let keys = tree.range(hash.part_key(positions.start, 0)..hash.part_key(positions.end, 0)).keys();
    let mut keys = keys.peekable();
    if keys.peek().is_none() {
        return Ok(());
    }
    engine.change_in_bulk(tree, keys.map(|key| Ok((key?.to_vec(), None))))
}

/// Opens the database; with the ballast's room if there is none otherwise.
fn open_engine(disk: &Disk, cache_bytes: u64) -> Result<Engine, StoreError> {
    match Engine::open(disk, cache_bytes) {
        Err(StoreError::Full { .. }) if disk.drop_ballast() => Engine::open(disk, cache_bytes),
        result => result,
    }
}

/// A damaged page of sled is damage of whatever was read from it.
fn page_error(document: &DocumentName, part: Part, error: ::sled::Error) -> StoreError {
    if matches!(error, ::sled::Error::Corruption { .. }) {
        return StoreError::corrupt(document, part, error.to_string());
    }
    StoreError::Unavailable(Box::new(error))
}

#[cfg(test)]
mod full_disk;
#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;
