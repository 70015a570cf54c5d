//! The lives of an open document's room: loading it, its end, and what becomes of letters that came too late.
//!
//! A panic in a room ends that life alone: its sessions are told to come back, and whoever asks next is given the
//! document anew from the store.
//!
//! Not here: what a room does while it lives (`hub/room_task.rs`).

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::{mpsc, oneshot};

use super::room_task::{Actor, now};
use super::{Hub, HubError, Letter, RoomHandle, saving};
use crate::id::{DocumentName, Seq};
use crate::protocol::CloseReason;
use crate::room::Room;
use crate::store::log::Durability;

/// How long a document that did not load answers so, before it is tried again.
const FAILED_FOR: Duration = Duration::from_secs(3);
/// How often a room that ended while the store fails looks whether it takes records again.
const SETTLED_EVERY: Duration = Duration::from_millis(200);

/// Serves one document until nobody needs it. A life of its room ends when it unloads, fails or panics; letters
/// that are there by then begin the next one, in their order.
pub(super) async fn run(hub: Hub, name: DocumentName, mut mailbox: mpsc::Receiver<Letter>) {
    let mut first = None;
    loop {
        live(&hub, &name, &mut mailbox, first).await;
        first = next_life(&mut mailbox);
        if first.is_some() && !hub.0.stopping.is_cancelled() {
            continue;
        }
        // Closed while nobody can look the room up: whoever finds it closed finds it gone as well.
        let close = |_: &DocumentName, _: &RoomHandle| {
            let is_unasked = mailbox.capacity() == mailbox.max_capacity();
            if is_unasked {
                mailbox.close();
            }
            is_unasked
        };
        if hub.0.rooms.remove_if(&name, close).is_some() || hub.0.stopping.is_cancelled() {
            break;
        }
    }
    mailbox.close();
    // All that was being handed in at that very moment goes to a successor, or is told that there is none.
    while let Some(letter) = match first.take() {
        Some(letter) => Some(letter),
        None => mailbox.recv().await,
    } {
        forward(&hub, &name, letter).await;
    }
}

/// The first letter that is worth another life. What sessions of the last one still say, nobody hears.
fn next_life(mailbox: &mut mpsc::Receiver<Letter>) -> Option<Letter> {
    loop {
        match mailbox.try_recv() {
            Ok(Letter::Input(_)) => {}
            Ok(letter) => return Some(letter),
            Err(_) => return None,
        }
    }
}

/// One life of a room, from loading to the end.
async fn live(hub: &Hub, name: &DocumentName, mailbox: &mut mpsc::Receiver<Letter>, first: Option<Letter>) {
    let began = now();
    let stored = match saving::load(hub, name).await {
        Ok(stored) => stored,
        Err(error) => {
            tracing::error!(%error, "room not opened");
            return serve_failure(hub, name, mailbox, first, &error).await;
        }
    };
    hub.0.metrics.room_open_seconds.record(now().duration_since(began).as_secs_f64());
    hub.0.metrics.rooms.increment(1.0);
    tracing::info!(size_bytes = stored.document_bytes, "room opened");
    let mut actor =
        Actor::new(hub.clone(), name.clone(), Room::open(now(), stored, hub.0.limits.room.clone()));
    if AssertUnwindSafe(actor.serve(mailbox, first)).catch_unwind().await.is_err() {
        tracing::error!("room panicked");
        actor.fail(CloseReason::TryAgain);
    }
    hub.0.metrics.rooms.decrement(1.0);
    let (durability, appended) = (Arc::clone(&actor.durability), actor.appended);
    drop(actor);
    settle(hub, mailbox, &durability, appended).await;
    tracing::info!("room closed");
}

/// All that a room has handed to the log must be on disk before the document is loaded again: its next life would
/// not see it, and would give the same positions to other records.
async fn settle(hub: &Hub, mailbox: &mut mpsc::Receiver<Letter>, durability: &Durability, appended: Seq) {
    hub.0.log.hurry();
    while durability.reached(appended).await.is_err() {
        let until = tokio::time::sleep(SETTLED_EVERY);
        tokio::pin!(until);
        loop {
            tokio::select! {
                letter = mailbox.recv() => match letter {
                    Some(letter) => refuse(letter, &unavailable()),
                    None => return,
                },
                () = &mut until => break,
                () = hub.0.stopping.cancelled() => return,
            }
        }
    }
}

pub(super) fn unavailable() -> HubError {
    HubError::Unavailable("the store does not answer at the moment".into())
}

async fn forward(hub: &Hub, name: &DocumentName, letter: Letter) {
    let room = match hub.room(name) {
        Ok(room) => room,
        Err(error) => return refuse(letter, &error),
    };
    if let Err(mpsc::error::SendError(letter)) = room.send(letter).await {
        refuse(letter, &HubError::GoingAway);
    }
}

/// Answers a letter that cannot be handled.
fn refuse(letter: Letter, error: &HubError) {
    match letter {
        Letter::Join(join, sink) => sink.close(join.session, error.close_reason()),
        Letter::Input(_) => {}
        Letter::Write { reply, .. } | Letter::Edit { reply, .. } | Letter::Compact(reply) => {
            answer(reply, Err(error.clone()));
        }
        Letter::Look(question) => question(Err(error)),
        Letter::Users(reply) => answer(reply, Err(error.clone())),
        Letter::Update { reply, .. } => answer(reply, Err(error.clone())),
        Letter::Json { reply, .. } => answer(reply, Err(error.clone())),
        Letter::Delete(reply) | Letter::Written(reply) => answer(reply, Err(error.clone())),
    }
}

/// The asker may have gone away; then nobody needs the answer.
pub(super) fn answer<T>(reply: oneshot::Sender<T>, value: T) {
    drop(reply.send(value));
}

/// A document that does not load can still be deleted; all else is told why.
async fn serve_failure(
    hub: &Hub,
    name: &DocumentName,
    mailbox: &mut mpsc::Receiver<Letter>,
    mut first: Option<Letter>,
    error: &HubError,
) {
    let until = tokio::time::sleep(FAILED_FOR);
    tokio::pin!(until);
    loop {
        let next = async {
            tokio::select! {
                letter = mailbox.recv() => letter,
                () = &mut until => None,
                () = hub.0.stopping.cancelled() => None,
            }
        };
        let letter = if first.is_some() { first.take() } else { next.await };
        match letter {
            Some(Letter::Delete(reply)) => {
                answer(reply, saving::delete(hub, name).await);
                return;
            }
            Some(letter) => refuse(letter, error),
            None => return,
        }
    }
}
