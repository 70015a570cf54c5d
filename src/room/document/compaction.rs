//! Rewriting what the store holds of a document as one snapshot, without what was deleted.
//!
//! The server keeps deleted content in memory, because yrs' garbage collection can free what is still pointed
//! to when a document is hostile. [`compact`] is where it is collected after all, so it is for the janitor's
//! process (`command/janitor`), which may crash. What it makes is proven before it replaces anything: the collected
//! document shows the same content as the full one, and so does what is read back from the snapshot.
//!
//! [`repack`] is what to do when the janitor fails: the same without collecting, which is safe in the server.
//!
//! Both prove that a snapshot reads back as what was written ([`proof`]), because it replaces the log.
//!
//! Not here: processes (`hub/janitor`), and swapping the snapshot in (`store`).

mod digest;
mod proof;

use bytes::Bytes;
use yrs::updates::encoder::Encode;
use yrs::{Doc, ReadTxn, StateVector, Transact, Transaction};

use self::digest::{Digest, digest};
use super::{Collection, DocumentError, encoder, fill, guarded, open};

/// A snapshot that stands for all that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compacted {
    /// The document, in the form of [`super::Document::snapshot`].
    pub snapshot_v2: Bytes,
    /// How far it reaches (v1).
    pub state_vector: Bytes,
}

/// Why there is no snapshot. What is stored stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompactionError {
    /// What is stored does not make a document.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Collecting changed what the document shows.
    #[error("the collected document differs from the full one")]
    CollectedDiffers,
    /// What is read back from the snapshot is not what was written.
    #[error("the snapshot does not read back as what was written")]
    SnapshotDiffers,
    /// Types are nested too deep to be compared.
    #[error("the document is nested too deep to be compared")]
    TooDeep,
}

/// What a document shows, and how far it reaches.
#[derive(PartialEq, Eq)]
struct Extract {
    state_vector: StateVector,
    digest: Digest,
}

/// One snapshot of a stored document without deleted content. Only for a process that may crash.
pub fn compact(
    snapshot_v2: Option<&[u8]>,
    updates_v1: &[impl AsRef<[u8]>],
) -> Result<Compacted, CompactionError> {
    let full = build(Collection::Off, snapshot_v2, updates_v1)?;
    let wanted = extract(&full)?;
    drop(full);
    let collected = build(Collection::On, snapshot_v2, updates_v1)?;
    if extract(&collected)? != wanted {
        return Err(CompactionError::CollectedDiffers);
    }
    let snapshot = encode(&collected)?;
    drop(collected);
    let again = build(Collection::Off, Some(&snapshot), &[] as &[&[u8]])?;
    if extract(&again)? != wanted {
        return Err(CompactionError::SnapshotDiffers);
    }
    Ok(Compacted { snapshot_v2: snapshot.into(), state_vector: wanted.state_vector.encode_v1().into() })
}

/// One snapshot of a stored document with all that was deleted.
pub fn repack(
    snapshot_v2: Option<&[u8]>,
    updates_v1: &[impl AsRef<[u8]>],
) -> Result<Compacted, CompactionError> {
    let doc = build(Collection::Off, snapshot_v2, updates_v1)?;
    let state_vector = guarded(|| Ok(begin_reading(&doc)?.state_vector()))?;
    Ok(Compacted { snapshot_v2: encode(&doc)?.into(), state_vector: state_vector.encode_v1().into() })
}

fn build(
    collection: Collection,
    snapshot_v2: Option<&[u8]>,
    updates_v1: &[impl AsRef<[u8]>],
) -> Result<Doc, DocumentError> {
    let doc = open(collection, super::NOBODY);
    fill(&doc, snapshot_v2, updates_v1)?;
    Ok(doc)
}

fn extract(doc: &Doc) -> Result<Extract, CompactionError> {
    let (state_vector, digest) = guarded(|| {
        let txn = begin_reading(doc)?;
        Ok((txn.state_vector(), digest(&txn)))
    })?;
    Ok(Extract { state_vector, digest: digest.ok_or(CompactionError::TooDeep)? })
}

/// Encodes a snapshot and proves that it reads back.
fn encode(doc: &Doc) -> Result<Vec<u8>, CompactionError> {
    let (snapshot, proven) = guarded(|| {
        let txn = begin_reading(doc)?;
        let snapshot = encoder::snapshot(&txn);
        let proven = proof::same(&snapshot, &txn.encode_diff_v1(&StateVector::default()))?;
        Ok((snapshot, proven))
    })?;
    if proven { Ok(snapshot) } else { Err(CompactionError::SnapshotDiffers) }
}

fn begin_reading(doc: &Doc) -> Result<Transaction<'_>, DocumentError> {
    doc.try_transact().map_err(|_| DocumentError::Poisoned)
}
