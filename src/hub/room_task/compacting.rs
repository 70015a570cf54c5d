//! The log of an open document becomes a snapshot: asked for, under way, and done.
//!
//! Not here: when a log is long enough (`room`), and the work itself (`hub/saving.rs`).

use std::sync::Arc;

use tokio::sync::oneshot;

use super::super::HubError;
use super::super::life::{answer, unavailable};
use super::super::saving::{self, Saved};
use super::Actor;
use crate::id::Seq;
use crate::room::Input;

impl Actor {
    pub(super) fn start_compaction(&mut self, upto: Seq) {
        let (hub, name) = (self.hub.clone(), self.name.clone());
        let durability = Arc::clone(&self.durability);
        // What still waits was logged again behind `upto`, and has to be on disk before the log is cut there.
        let wanted = self.room.log_last();
        self.compaction =
            Some(tokio::spawn(async move { saving::compact(hub, name, upto, wanted, durability).await }));
    }

    pub(super) async fn compaction_ended(&mut self, saved: Option<Saved>) {
        self.compaction = None;
        let Some(Saved { upto, snapshot_bytes, is_clean }) = saved else {
            self.handle(Input::CompactionFailed).await;
            for (_, reply) in self.compaction_waiters.drain(..) {
                answer(reply, Err(unavailable()));
            }
            return;
        };
        self.handle(Input::Compacted { upto, snapshot_bytes }).await;
        for (_, reply) in self.compaction_waiters.extract_if(.., |(wanted, _)| *wanted <= upto) {
            answer(reply, if is_clean { Ok(()) } else { Err(unclean()) });
        }
        self.compact_for_waiters().await;
    }

    /// Makes a snapshot of all that is logged so far, without what was deleted.
    pub(super) async fn compact(&mut self, reply: oneshot::Sender<Result<(), HubError>>) {
        self.compaction_waiters.push((self.room.log_last(), reply));
        self.compact_for_waiters().await;
    }

    async fn compact_for_waiters(&mut self) {
        if self.compaction.is_some() || self.compaction_waiters.is_empty() {
            return;
        }
        let mut effects = std::mem::take(&mut self.effects);
        self.room.compact(&mut effects);
        self.effects = effects;
        self.carry_out().await;
    }
}

fn unclean() -> HubError {
    HubError::Unavailable("what was deleted could not be taken out of the snapshot".into())
}
