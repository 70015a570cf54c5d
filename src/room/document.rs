//! The content of one document: the only code that calls yrs.
//!
//! A [`Document`] takes updates and answers with what they changed, with the difference to a state
//! vector, with its whole state, and with plain JSON. It knows nothing of sessions, the tick, or the
//! disk (`room`, `store`), and it trusts what it is given: the bytes of clients pass through `guard`
//! first, always, because yrs can be aborted or corrupted through its safe API by hostile bytes.
//!
//! What is left of that risk is contained here:
//!
//! - every call into yrs that decodes or changes something runs under `catch_unwind`;
//! - after a panic or an error within [`Document::apply`] the content may be half changed, so the document
//!   refuses further use ([`DocumentError::Poisoned`]) and is to be rebuilt from the store;
//! - deleted content is kept (`skip_gc`), because yrs' garbage collection can free what is still pointed
//!   to. The janitor's process ([`compaction`]) is where it is collected;
//! - no formatting clean-up and no observers; what the server itself writes ([`Document::edit`]) bears a client id
//!   that whoever opens the document gives it.
//!
//! Bytes are updates v1 in the form that Yjs speaks, but for [`Document::snapshot`], which is v2 in the
//! form that yrs holds (see there).

pub mod compaction;
mod encoder;
mod formats;
pub mod json;
mod sequence;
mod translation;

use std::fmt;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{ClientID, Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, TransactionMut, Update};

use self::json::{Budget, JsonError, Root};
use crate::guard::{Ledger, Refusal};
use crate::id::ClientId;

/// What reads the content in [`Document::look`].
pub type Reading<'a> = yrs::Transaction<'a>;

/// What reads and changes the content in [`Document::edit`].
pub type Writing<'a> = TransactionMut<'a>;

/// An update (v1) that changes nothing: no structs, no deletions.
pub const EMPTY_UPDATE: &[u8] = &[0, 0];

/// The content of one document.
///
/// Not a cheap value: about 2.5 KB for every note on a board. One task owns it; it can be moved to a
/// blocking thread for a big encode.
pub struct Document {
    doc: Doc,
    /// Set while something is being changed, and left set when that went wrong.
    poisoned: bool,
}

/// Why a document did not do what it was asked to.
///
/// After any of these from [`Document::apply`] the document is of no further use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Bytes that are no update, snapshot or state vector. The guard should have refused them.
    #[error("the bytes do not decode: {0}")]
    Decode(String),
    /// The guard's own reader refuses what it admitted, or what is in the store.
    #[error("the bytes are refused: {0}")]
    Refused(Refusal),
    /// yrs refused an update in the middle of integrating it.
    #[error("the update cannot be integrated: {0}")]
    Integrate(String),
    /// Something that an update builds on is missing. The guard should have kept it waiting.
    #[error("something that an update builds on is missing")]
    Incomplete,
    /// yrs panicked.
    #[error("the document library panicked")]
    Panicked,
    /// An earlier call failed; the document is to be rebuilt from the store.
    #[error("an earlier change failed half way, and the document was not rebuilt")]
    Poisoned,
}

impl Default for Document {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Document {
    /// Never its content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").finish_non_exhaustive()
    }
}

impl Document {
    /// A document without content.
    pub fn new() -> Self {
        Self { doc: open(Collection::Off, NOBODY), poisoned: false }
    }

    /// The document that `snapshot_v2` (from [`Self::snapshot`]) and the updates logged after it make.
    ///
    /// Takes about 3 ms per megabyte of snapshot and holds the thread for as long.
    pub fn load(
        snapshot_v2: Option<&[u8]>,
        updates_v1: impl IntoIterator<Item = impl AsRef<[u8]>>,
    ) -> Result<Self, DocumentError> {
        Self::load_by(NOBODY, snapshot_v2, updates_v1)
    }

    /// As [`Self::load`], and what [`Self::edit`] writes will bear `writer`, which must be a client id that nobody
    /// else has: fresh for each load, 1 to 2^32 - 1.
    pub fn load_by(
        writer: ClientId,
        snapshot_v2: Option<&[u8]>,
        updates_v1: impl IntoIterator<Item = impl AsRef<[u8]>>,
    ) -> Result<Self, DocumentError> {
        let doc = open(Collection::Off, writer);
        fill(&doc, snapshot_v2, updates_v1)?;
        Ok(Self { doc, poisoned: false })
    }

    /// The client id of what the server itself writes; 0 if it never does.
    pub fn writer(&self) -> ClientId {
        self.doc.client_id().get()
    }

    /// Runs `edit` in a transaction of its own; answers with what it changed, or `None` if nothing.
    ///
    /// A panic in `edit` leaves the document unusable, as one in [`Self::apply`] does.
    pub fn edit(&mut self, edit: impl FnOnce(&mut Writing<'_>)) -> Result<Option<Bytes>, DocumentError> {
        let changed = self.alter(|doc| {
            let mut txn = ManuallyDrop::new(begin(doc)?);
            edit(&mut txn);
            let changed = changes(&mut txn);
            end(txn);
            changed
        })?;
        Ok(changed.map(|changed| translation::outward(changed).into()))
    }

    /// Asks the content something. A panic in `question` changes nothing.
    pub fn look<T>(&self, question: impl FnOnce(&Reading<'_>) -> T) -> Result<T, DocumentError> {
        self.read(|txn| Ok(question(txn)))
    }

    /// Applies all of `updates` in one transaction; answers with what they changed, or `None` if nothing.
    ///
    /// One transaction per tick and not per edit, because each costs in proportion to the clients ever seen
    /// (3.7 ms at 20,000). The answer is one update that is complete in itself given what was there before.
    pub fn apply(&mut self, updates: &[Bytes]) -> Result<Option<Bytes>, DocumentError> {
        if updates.is_empty() {
            return Ok(None);
        }
        let changed = self.alter(|doc| change(doc, updates))?;
        Ok(changed.map(|changed| translation::outward(changed).into()))
    }

    /// How much of each client's work is in here, encoded (v1).
    pub fn state_vector(&self) -> Result<Bytes, DocumentError> {
        self.read(|txn| Ok(txn.state_vector().encode_v1().into()))
    }

    /// What someone with `state_vector` (v1, vetted by the guard) lacks, [`EMPTY_UPDATE`] if nothing.
    ///
    /// As with Yjs, the answer always holds every deletion of the document: a state vector does not tell which
    /// of them are known. Costs a walk over the document, half a millisecond at 10,000 notes, even when little
    /// is missing. A clock beyond ours and a client that we do not know are no error: there is nothing to send.
    pub fn diff(&self, state_vector: &[u8]) -> Result<Bytes, DocumentError> {
        self.read(|txn| {
            let known = StateVector::decode_v1(state_vector).map_err(decode_error)?;
            Ok(translation::outward(txn.encode_diff_v1(&known)).into())
        })
    }

    /// The whole document as one update (v1).
    pub fn state(&self) -> Result<Bytes, DocumentError> {
        self.read(|txn| Ok(translation::outward(txn.encode_diff_v1(&StateVector::default())).into()))
    }

    /// The whole document as one update in v2, for the store: up to 200 times smaller than v1.
    ///
    /// Not proven to read back: what is to replace the log comes from [`compaction`].
    ///
    /// In the form that yrs holds: plain Yjs reads it (`Y.applyUpdateV2`), but sees the stand-ins of
    /// `guard::translate` where a document has content that yrs does not know. [`Self::load`] takes it back.
    pub fn snapshot(&self) -> Result<Bytes, DocumentError> {
        self.read(|txn| Ok(encoder::snapshot(txn).into()))
    }

    /// What the guard must know of the document to admit updates to it. Costs an encode of the whole state.
    pub fn ledger(&self) -> Result<Ledger, DocumentError> {
        let state = self.read(|txn| Ok(txn.encode_diff_v1(&StateVector::default())))?;
        Ledger::from_state(&state).map_err(DocumentError::Refused)
    }

    /// The values of `roots` as one JSON object; see [`json`] for what becomes of what.
    pub fn json(&self, roots: &[Root], budget: Budget) -> Result<serde_json::Value, JsonError> {
        self.read(|txn| Ok(json::json(txn, roots, budget)))?
    }

    /// Whether nothing was ever written. A document whose content was deleted is not empty.
    pub fn is_empty(&self) -> bool {
        self.read(|txn| Ok(txn.state_vector().is_empty())).unwrap_or(false)
    }

    /// Runs `change` on the content. If it fails, nothing else is ever run.
    fn alter<T>(
        &mut self,
        change: impl FnOnce(&Doc) -> Result<T, DocumentError>,
    ) -> Result<T, DocumentError> {
        if self.poisoned {
            return Err(DocumentError::Poisoned);
        }
        self.poisoned = true;
        let changed = guarded(|| change(&self.doc))?;
        self.poisoned = false;
        Ok(changed)
    }

    /// Runs `question` on the content. A panic in it changes nothing.
    fn read<T>(
        &self,
        question: impl FnOnce(&yrs::Transaction<'_>) -> Result<T, DocumentError>,
    ) -> Result<T, DocumentError> {
        if self.poisoned {
            // Not only a courtesy: the lost transaction of a panic holds the lock for ever.
            return Err(DocumentError::Poisoned);
        }
        guarded(|| {
            let txn = self.doc.try_transact().map_err(|_| DocumentError::Poisoned)?;
            question(&txn)
        })
    }
}

/// Whether deleted content is freed when a transaction ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Collection {
    /// Kept. The only choice in the server's own process.
    Off,
    /// Freed. Only for the janitor's process.
    On,
}

/// The client id of a document that is never written to by [`Document::edit`].
const NOBODY: ClientId = 0;

/// An empty yrs document. Its name is of no account.
fn open(collection: Collection, writer: ClientId) -> Doc {
    Doc::with_options(Options {
        offset_kind: OffsetKind::Utf16,
        skip_gc: collection == Collection::Off,
        cleanup_formatting: false,
        should_load: true,
        ..Options::with_guid_and_client_id("".into(), ClientID::new(writer))
    })
}

/// Applies a snapshot (v2, yrs form) and the updates after it (v1, Yjs form) to the fresh `doc`.
fn fill(
    doc: &Doc,
    snapshot_v2: Option<&[u8]>,
    updates_v1: impl IntoIterator<Item = impl AsRef<[u8]>>,
) -> Result<(), DocumentError> {
    guarded(|| {
        let mut txn = ManuallyDrop::new(begin(doc)?);
        let filled = snapshot_v2
            .map_or(Ok(()), |bytes| integrate(&mut txn, Update::decode_v2(bytes)))
            .and_then(|()| updates_v1.into_iter().try_for_each(|update| take(&mut txn, update.as_ref())))
            .and_then(|()| complete(&txn));
        end(txn);
        filled
    })
}

/// Applies `updates` in one transaction and encodes what it changed, in the yrs form.
///
/// Over a hole in a client's clocks, yrs shows what comes after the hole but puts it into no update. The guard keeps
/// holes away; the plainest form of one is noticed here all the same.
fn change(doc: &Doc, updates: &[Bytes]) -> Result<Option<Vec<u8>>, DocumentError> {
    let mut txn = ManuallyDrop::new(begin(doc)?);
    let applied = updates.iter().try_for_each(|update| take(&mut txn, update)).and_then(|()| complete(&txn));
    let changed = applied.and_then(|()| changes(&mut txn));
    end(txn);
    changed
}

/// Commits, and encodes what was changed, in the yrs form.
fn changes(txn: &mut TransactionMut<'_>) -> Result<Option<Vec<u8>>, DocumentError> {
    txn.commit();
    let changed = txn.encode_update_v1();
    match (changed == EMPTY_UPDATE, txn.has_changes()) {
        (true, true) => Err(DocumentError::Incomplete),
        (true, false) => Ok(None),
        (false, _) => Ok(Some(changed)),
    }
}

fn begin(doc: &Doc) -> Result<TransactionMut<'_>, DocumentError> {
    doc.try_transact_mut().map_err(|_| DocumentError::Poisoned)
}

/// Drops `txn`, which commits it.
///
/// Transactions are held in `ManuallyDrop` so that unwinding from a panic inside of yrs does not run this: a
/// commit on a half changed document may panic again, and a second panic ends the process. The memory of such
/// a document is lost; freeing what a panic left half changed would be the greater risk.
fn end(txn: ManuallyDrop<TransactionMut<'_>>) {
    drop(ManuallyDrop::into_inner(txn));
}

/// All that there is in the middle of an edit or a question, for [`put`] into another document. In the form that yrs
/// holds, so not for clients.
pub fn whole(txn: &impl ReadTxn) -> Vec<u8> {
    txn.encode_diff_v1(&StateVector::default())
}

/// Adds what [`whole`] gave of another document.
pub fn put(txn: &mut Writing<'_>, whole: &[u8]) -> Result<(), DocumentError> {
    integrate(txn, Update::decode_v1(whole))?;
    complete(txn)
}

fn take(txn: &mut TransactionMut<'_>, update_v1: &[u8]) -> Result<(), DocumentError> {
    let update = translation::inward(update_v1)?;
    integrate(txn, Update::decode_v1(&update))
}

fn integrate(
    txn: &mut TransactionMut<'_>,
    update: Result<Update, yrs::encoding::read::Error>,
) -> Result<(), DocumentError> {
    let update = update.map_err(decode_error)?;
    txn.apply_update(update).map_err(|error| DocumentError::Integrate(error.to_string()))
}

/// An error if yrs set something aside: it would be in no answer of ours, and in no log.
fn complete(txn: &TransactionMut<'_>) -> Result<(), DocumentError> {
    if txn.has_missing_updates() { Err(DocumentError::Incomplete) } else { Ok(()) }
}

fn guarded<T>(call: impl FnOnce() -> Result<T, DocumentError>) -> Result<T, DocumentError> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(DocumentError::Panicked))
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn decode_error(error: yrs::encoding::read::Error) -> DocumentError {
    DocumentError::Decode(error.to_string())
}

#[cfg(test)]
mod tests;
