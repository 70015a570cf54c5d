//! Where documents are kept: a small blocking trait, and the words it is said in.
//!
//! A document is a snapshot (update v2) and a log of records after it, each at its own [`Seq`]. Replaying the
//! log twice changes nothing, so every write here may be repeated after a crash or a failure.
//!
//! Not here: what a record means (`room`), when to compact (`hub`), and waiting for a group of appends
//! without blocking a task ([`log`]). [`sled`] is the store that operators get, [`memory`] the one for tests.
//! One contract suite runs on both. `docs/storage.md` has the layout on disk.

pub mod log;
pub mod memory;
pub mod sled;

#[cfg(test)]
mod contract;

use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use bytes::Bytes;

use crate::id::{DocumentName, Seq, UnixMs};
pub use crate::room::Record;

/// One record on its way to the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// Whose record it is.
    pub document: DocumentName,
    /// Its position: one more than that of the record before.
    pub seq: Seq,
    /// What is written.
    pub record: Record,
    /// When the edit came in.
    pub at: UnixMs,
}

/// A whole document at one log position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The last log record that it includes.
    pub upto: Seq,
    /// A full state, update v2.
    pub bytes: Bytes,
}

/// All that is stored of one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stored {
    /// The newest snapshot.
    pub snapshot: Option<Snapshot>,
    /// The records after the snapshot, in order and without a gap.
    pub log: Vec<(Seq, Record)>,
    /// The last position in use; the next record goes to the one after.
    pub last: Seq,
}

/// What a document costs, and how old it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentInfo {
    /// Its name.
    pub name: DocumentName,
    /// When it was first stored.
    pub created_at: UnixMs,
    /// When its newest record or snapshot came.
    pub changed_at: UnixMs,
    /// Size of the snapshot.
    pub snapshot_bytes: u64,
    /// Size of the log after the snapshot.
    pub log_bytes: u64,
    /// Number of records after the snapshot.
    pub log_records: u64,
}

/// Keeps documents. All calls block, on disks too: call them from threads that may.
///
/// Calls about one document exclude each other inside of the store as far as its own order of rows needs it.
/// That a document is opened once, and not deleted while it is open, is the hub's care.
pub trait Store: Send + Sync + 'static {
    /// Makes an empty document; false if there is one of that name already. Durable on return.
    fn create(&self, document: &DocumentName, at: UnixMs) -> Result<bool, StoreError>;

    /// Writes all records, durable on return, against loss of power too.
    ///
    /// A document that does not exist is created, beginning at its first record's position. After an error
    /// any part of the batch may have been written; appending the same again is the way to go on.
    fn append(&self, batch: &[Append]) -> Result<(), StoreError>;

    /// All that is stored of a document, verified by checksum.
    fn load(&self, document: &DocumentName) -> Result<Option<Stored>, StoreError>;

    /// Puts a snapshot in the place of the log up to `upto`; `at` is when its newest edit came in.
    ///
    /// The log is cut only after the snapshot is durable. Records that still wait must be appended again
    /// beyond `upto` before. Does nothing if the stored snapshot is newer, or the document does not exist.
    fn compact(
        &self,
        document: &DocumentName,
        upto: Seq,
        snapshot_v2: &[u8],
        at: UnixMs,
    ) -> Result<(), StoreError>;

    /// Age and size of one document.
    fn info(&self, document: &DocumentName) -> Result<Option<DocumentInfo>, StoreError>;

    /// Up to `limit` documents whose names begin with `prefix` and come after `after`, in order of names (by bytes).
    fn list(
        &self,
        prefix: &str,
        after: Option<&DocumentName>,
        limit: usize,
    ) -> Result<Vec<DocumentInfo>, StoreError>;

    /// Forgets a document; false if there was none. Durable on return.
    fn delete(&self, document: &DocumentName) -> Result<bool, StoreError>;

    /// Whether new edits should be taken in: an error says why not. Cheap enough for a readiness probe.
    fn writable(&self) -> Result<(), StoreError>;
}

/// A part of a stored document, to say where it is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its entry: name, dates, and where its snapshot is.
    Entry,
    /// Its snapshot.
    Snapshot,
    /// One record of its log.
    Record(Seq),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry => f.write_str("its entry"),
            Self::Snapshot => f.write_str("its snapshot"),
            Self::Record(seq) => write!(f, "log record {seq}"),
        }
    }
}

/// Why the store did not do what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process has the data directory open.
    #[error("data directory {} is in use by another process", path.display())]
    Locked {
        /// The data directory.
        path: PathBuf,
    },
    /// The data directory cannot be made, opened or written to.
    #[error("data directory {} cannot be used: {source}", path.display())]
    Unwritable {
        /// The data directory.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The disk has no room. Reading goes on, and so does writing as soon as there is room again.
    #[error("the disk is full: {free_bytes} bytes are free, {reserve_bytes} are kept in reserve")]
    Full {
        /// What is free.
        free_bytes: u64,
        /// What has to be free before edits are taken in.
        reserve_bytes: u64,
    },
    /// One document does not read. The others do, and nothing of this one was changed.
    #[error(
        "document {document:?} is damaged at {part}: {what} (kept aside untouched; see `wayboard check`)"
    )]
    Corrupt {
        /// Which.
        document: DocumentName,
        /// Where.
        part: Part,
        /// What is wrong there.
        what: String,
    },
    /// The store as a whole does not open.
    #[error("the store in {} is unusable: {what}", path.display())]
    Damaged {
        /// The data directory.
        path: PathBuf,
        /// What is wrong, and what can be done.
        what: String,
    },
    /// The store cannot answer at present.
    #[error("the store is unavailable: {0}")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
}

impl StoreError {
    /// The log goes on after `missing`, but has no record there.
    fn hole(document: &DocumentName, missing: Seq) -> Self {
        Self::corrupt(document, Part::Record(missing), "it is missing while later ones exist")
    }

    fn corrupt(document: &DocumentName, part: Part, what: impl Into<String>) -> Self {
        Self::Corrupt { document: document.clone(), part, what: what.into() }
    }
}
