//! Stored documents as content, and updates from files as documents.

use bytes::Bytes;

use super::CommandError;
use crate::guard::{self, Completeness, Ledger, Limits};
use crate::id::{DocumentName, Seq, UnixMs};
use crate::room::document::{Document, DocumentError};
use crate::store::{Append, Record, Store, Stored};

/// Puts a document together from its snapshot and its log.
pub(super) fn replay(stored: &Stored) -> Result<Document, DocumentError> {
    let snapshot = stored.snapshot.as_ref().map(|snapshot| &*snapshot.bytes);
    let updates = stored.log.iter().filter_map(|(_, record)| match record {
        Record::Update(bytes) => Some(bytes),
        Record::Waiting(_) => None,
    });
    Document::load(snapshot, updates)
}

/// The updates that wait for others.
pub(super) fn waiting(stored: &Stored) -> impl Iterator<Item = &Bytes> {
    stored.log.iter().filter_map(|(_, record)| match record {
        Record::Update(_) => None,
        Record::Waiting(bytes) => Some(bytes),
    })
}

/// What a file or an archive holds of one document.
#[derive(Debug, Clone, Default)]
pub(super) struct Imported {
    pub(super) state: Bytes,
    pub(super) waiting: Vec<Bytes>,
    pub(super) created_at: UnixMs,
    pub(super) changed_at: UnixMs,
}

/// What happens to a document that exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    Refuse,
    Merge,
}

/// Writes `imported` into the store, vetted as if a client had sent it.
pub(super) fn import(
    store: &dyn Store,
    name: &DocumentName,
    imported: &Imported,
    existing: Existing,
) -> Result<(), CommandError> {
    match store.load(name)? {
        None => import_new(store, name, imported),
        Some(_) if existing == Existing::Refuse => Err(CommandError::Exists(name.clone())),
        Some(stored) => merge(store, name, &stored, imported),
    }
}

fn import_new(store: &dyn Store, name: &DocumentName, imported: &Imported) -> Result<(), CommandError> {
    let unusable = |source| CommandError::Content { document: name.clone(), source };
    let mut document = Document::new();
    vet(name, &document, imported)?;
    document.apply(std::slice::from_ref(&imported.state)).map_err(unusable)?;
    let snapshot = document.snapshot().map_err(unusable)?;
    store.create(name, imported.created_at)?;
    store.compact(name, Seq(0), &snapshot, imported.changed_at)?;
    append_records(store, name, Seq(0), imported.waiting.iter().cloned().map(Record::Waiting), imported)
}

fn merge(
    store: &dyn Store,
    name: &DocumentName,
    stored: &Stored,
    imported: &Imported,
) -> Result<(), CommandError> {
    let unusable = |source| CommandError::Content { document: name.clone(), source };
    let mut document = replay(stored).map_err(unusable)?;
    vet(name, &document, imported)?;
    let changed = document.apply(std::slice::from_ref(&imported.state)).map_err(unusable)?;
    let changed = changed.into_iter().map(Record::Update);
    let waiting = imported.waiting.iter().cloned().map(Record::Waiting);
    append_records(store, name, stored.last, changed.chain(waiting), imported)
}

fn append_records(
    store: &dyn Store,
    name: &DocumentName,
    last: Seq,
    records: impl Iterator<Item = Record>,
    imported: &Imported,
) -> Result<(), CommandError> {
    let batch: Vec<_> = (last.0 + 1..)
        .zip(records)
        .map(|(seq, record)| Append {
            document: name.clone(),
            seq: Seq(seq),
            record,
            at: imported.changed_at,
        })
        .collect();
    if batch.is_empty() { Ok(()) } else { Ok(store.append(&batch)?) }
}

/// Nothing reaches yrs unread, from a file no more than from a socket.
fn vet(name: &DocumentName, document: &Document, imported: &Imported) -> Result<(), CommandError> {
    let refused = |source| CommandError::Refused { document: name.clone(), source };
    // Whoever can write to the store may write more into it at once than a client.
    let limits = Limits { update_bytes_max: usize::MAX, delete_ranges_max: usize::MAX, ..Limits::default() };
    let state =
        document.state().map_err(|source| CommandError::Content { document: name.clone(), source })?;
    let ledger = Ledger::from_state(&state).map_err(refused)?;
    let shape = guard::inspect(&imported.state, &limits).map_err(refused)?;
    match ledger.check(&shape, &limits).map_err(refused)? {
        Completeness::Complete => {}
        Completeness::Missing => return Err(CommandError::Missing(name.clone())),
    }
    for update in &imported.waiting {
        guard::inspect(update, &limits).map_err(refused)?;
    }
    Ok(())
}
