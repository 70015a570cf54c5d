//! How a room ends: because nobody is here, because it is deleted, because the server stops, or because it failed.
//!
//! Not here: when a room may unload (`room`), and what comes after (`hub/life.rs`).

use std::time::Duration;

use tokio::sync::{mpsc, oneshot};

use super::super::life::{answer, unavailable};
use super::super::{HubError, Letter, saving};
use super::{Actor, now};
use crate::id::SessionId;
use crate::protocol::CloseReason;
use crate::room::Input;

impl Actor {
    /// Leaves if nobody came in the meantime; a log that is not a snapshot yet becomes one first.
    pub(super) async fn try_leave(&mut self, mailbox: &mut mpsc::Receiver<Letter>) {
        if self.room.log_records() > 0 && self.room.may_compact() {
            let mut effects = std::mem::take(&mut self.effects);
            self.room.compact(&mut effects);
            self.effects = effects;
            self.carry_out().await;
            return;
        }
        let on_disk = self.on_disk().await;
        if on_disk && mailbox.is_empty() && self.sinks.is_empty() && self.room.is_settled() {
            self.done = true;
        } else {
            self.leaving = false;
            self.room.stay(now());
        }
    }

    pub(super) async fn delete(&mut self, reply: oneshot::Sender<Result<bool, HubError>>) {
        if let Some(job) = self.compaction.take() {
            let saved = job.await.unwrap_or(None);
            self.compaction_ended(saved).await;
        }
        // What is on its way to the log would make the document anew.
        if !self.on_disk().await {
            answer(reply, Err(unavailable()));
            return;
        }
        let deleted = saving::delete(&self.hub, &self.name).await;
        self.fail(if deleted.is_ok() { CloseReason::Deleted } else { CloseReason::TryAgain });
        answer(reply, deleted);
    }

    /// The server stops: the last tick, the last acknowledgements, good-bye, and a snapshot if there is time.
    pub(super) async fn stop(&mut self, mailbox: &mut mpsc::Receiver<Letter>) {
        self.drain(mailbox).await;
        if self.done {
            return;
        }
        self.room.hurry(now());
        self.poll().await;
        if self.on_disk().await {
            self.handle(Input::Durable(self.durability.durable())).await;
        }
        self.fail(CloseReason::GoingAway);
        self.snapshot_at_stop().await;
    }

    /// A snapshot makes the next start quicker. Everything is on disk without it, so it only gets its share of the
    /// grace time, however many rooms there are.
    async fn snapshot_at_stop(&mut self) {
        if self.compaction.is_none() && self.room.log_records() > 0 {
            self.start_compaction(self.room.log_last());
        }
        if let Some(job) = self.compaction.take() {
            let share = Duration::from_millis(self.hub.0.limits.stop_snapshot_ms_max);
            drop(tokio::time::timeout(share, job).await);
        }
    }

    /// Ends all sessions, answers all who wait, and ends the task.
    pub(in crate::hub) fn fail(&mut self, reason: CloseReason) {
        self.done = true;
        let sessions: Vec<SessionId> = self.sinks.keys().copied().collect();
        for session in sessions {
            if let Some(member) = self.forget(session) {
                member.sink.close(session, reason);
            }
        }
        for (_, reply) in self.compaction_waiters.drain(..) {
            answer(reply, Err(HubError::Unavailable(reason.text().into())));
        }
        for (_, reply) in self.tickets.drain() {
            answer(reply, Err(HubError::Unavailable(reason.text().into())));
        }
    }
}
