//! Between a room and the store: loading a document, turning its log into a snapshot, deleting it.
//!
//! All of it blocks or takes long, so it runs on the blocking pool or in the janitor, never on the room's task.
//!
//! Not here: when any of it happens (`room`, `hub/room_task.rs`), and appending (`store::log`).

use std::sync::Arc;

use bytes::Bytes;

use super::{Hub, HubError};
use crate::id::{ClientId, DocumentName, Seq};
use crate::metrics::number;
use crate::room;
use crate::room::document::{Document, compaction};
use crate::store::log::Durability;
use crate::store::{Record, Stored};

/// A log has become a snapshot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Saved {
    /// The last record that it covers.
    pub(super) upto: Seq,
    pub(super) snapshot_bytes: usize,
    /// Whether nothing of what was deleted is in it.
    pub(super) is_clean: bool,
}

/// Reads a document from the store and builds it; an unknown one is empty.
pub(super) async fn load(hub: &Hub, name: &DocumentName) -> Result<room::Stored, HubError> {
    let (store, name) = (Arc::clone(&hub.0.store), name.clone());
    let load = move || {
        let stored = store.load(&name)?.unwrap_or_default();
        build(&stored)
            .map_err(|error| HubError::Damaged(format!("document {name:?} does not load: {error}").into()))
    };
    tokio::task::spawn_blocking(load)
        .await
        .unwrap_or_else(|_| Err(HubError::Damaged("loading the document failed unexpectedly".into())))
}

fn build(stored: &Stored) -> Result<room::Stored, room::document::DocumentError> {
    // As long as those of Yjs; one in four thousand million loads of a document meets an id that is taken, which the
    // guard would notice at the server's first edit.
    let writer = ClientId::from(rand::random_range(1..=u32::MAX));
    let snapshot = stored.snapshot.as_ref().map(|snapshot| &snapshot.bytes[..]);
    let log_bytes: usize = stored.log.iter().map(|(_, record)| record.bytes().len()).sum();
    let waiting = stored.log.iter().filter_map(|(_, record)| match record {
        Record::Waiting(update) => Some(update.clone()),
        Record::Update(_) => None,
    });
    Ok(room::Stored {
        document: Document::load_by(writer, snapshot, applied(stored, Seq(u64::MAX)))?,
        waiting: waiting.collect(),
        last: stored.last,
        log_records: stored.log.len() as u64,
        log_bytes: log_bytes as u64,
        document_bytes: snapshot.map_or(0, <[u8]>::len) + log_bytes,
    })
}

/// The applied updates of the log up to a position.
fn applied(stored: &Stored, upto: Seq) -> impl Iterator<Item = &Bytes> {
    stored.log.iter().filter(move |(seq, _)| *seq <= upto).filter_map(|(_, record)| match record {
        Record::Update(update) => Some(update),
        Record::Waiting(_) => None,
    })
}

/// Turns the log up to `upto` into a snapshot: by the janitor, which also forgets what was deleted, or, if that
/// fails, here and with everything kept. `None`: it did not succeed, the log is as it was, and the reason is
/// logged. Nothing is cut before the log is on disk up to `wanted`.
pub(super) async fn compact(
    hub: Hub,
    name: DocumentName,
    upto: Seq,
    wanted: Seq,
    durability: Arc<Durability>,
) -> Option<Saved> {
    let _permit = hub.0.compactions.acquire().await.ok()?;
    hub.0.log.hurry();
    durability.reached(wanted).await.ok()?;
    match try_compact(&hub, &name, upto).await {
        Ok(saved) => {
            hub.0.metrics.snapshots.increment(1);
            hub.0.metrics.snapshot_bytes.increment(saved.snapshot_bytes as u64);
            hub.0.metrics.document_bytes.record(number(saved.snapshot_bytes));
            tracing::info!(seq = saved.upto.0, size_bytes = saved.snapshot_bytes, "snapshot written");
            Some(saved)
        }
        Err(error) => {
            tracing::error!(%error, "snapshot not written; the log is kept");
            None
        }
    }
}

async fn try_compact(hub: &Hub, name: &DocumentName, upto: Seq) -> Result<Saved, HubError> {
    let at = (hub.0.wall_clock)();
    let wanted = name.clone();
    let stored = hub.blocking(move |store| store.load(&wanted)).await?.unwrap_or_default();
    let snapshot = stored.snapshot.as_ref().map(|snapshot| snapshot.bytes.clone());
    let updates: Vec<Bytes> = applied(&stored, upto).cloned().collect();
    drop(stored);
    let (bytes, is_clean) = match hub.0.janitor.compact(snapshot.clone(), updates.clone()).await {
        Ok(compacted) => (compacted.snapshot_v2, true),
        Err(error) => {
            tracing::warn!(%error, "janitor failed; the snapshot keeps what was deleted");
            let repack = move || compaction::repack(snapshot.as_deref(), &updates);
            let repacked = tokio::task::spawn_blocking(repack)
                .await
                .map_err(|error| HubError::Unavailable(error.to_string().into()))?
                .map_err(|error| HubError::Unavailable(error.to_string().into()))?;
            (repacked.snapshot_v2, false)
        }
    };
    let (name, snapshot_bytes) = (name.clone(), bytes.len());
    hub.blocking(move |store| store.compact(&name, upto, &bytes, at)).await?;
    Ok(Saved { upto, snapshot_bytes, is_clean })
}

/// Deletes a document that no room writes to.
pub(super) async fn delete(hub: &Hub, name: &DocumentName) -> Result<bool, HubError> {
    let name = name.clone();
    hub.blocking(move |store| store.delete(&name)).await
}
