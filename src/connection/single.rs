//! A y-websocket or y-sweet connection: one session, let in before the upgrade.
//!
//! Not here: Hocuspocus, whose connections carry many sessions (`connection::hocuspocus`).

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Gate;
use super::socket::{Event, Socket};
use crate::auth::Identity;
use crate::hub::Membership;
use crate::id::{Access, Dialect, DocumentName};
use crate::protocol::{CloseReason, Wire, y_websocket};
use crate::room::Join;

/// Who comes, and for what.
pub(super) struct Guest {
    pub(super) dialect: Dialect,
    pub(super) document: DocumentName,
    pub(super) access: Access,
    pub(super) identity: Identity,
}

/// Serves the session until one side ends it. Says why, if it was us.
pub(super) async fn serve(gate: &Gate, socket: &mut Socket, guest: Guest) -> Option<CloseReason> {
    let session = gate.0.hub.session_id();
    tracing::Span::current().record("session.id", session.0);
    let join = Join {
        session,
        wire: Wire::Plain,
        dialect: guest.dialect,
        access: guest.access,
        user: guest.identity.user.clone(),
    };
    let sink = Arc::clone(socket.outbox());
    let Ok(membership) = gate.0.hub.join(&guest.document, join, sink).await else {
        return Some(CloseReason::TryAgain);
    };
    if gate.0.boards.settle(&guest.document).await.is_err() {
        membership.leave().await;
        return Some(CloseReason::TryAgain);
    }
    let expires_at = guest.identity.expires_at.map(|at| gate.instant_of(at));
    let reason = converse(gate, socket, &membership, expires_at).await;
    membership.leave().await;
    reason
}

async fn converse(
    gate: &Gate,
    socket: &mut Socket,
    membership: &Membership,
    expires_at: Option<Instant>,
) -> Option<CloseReason> {
    let mut strikes = 0;
    loop {
        let event = tokio::select! {
            event = socket.next(expires_at) => event,
            () = gate.0.stopping.cancelled() => return Some(CloseReason::GoingAway),
        };
        match event {
            Event::Frame(frame) => match y_websocket::decode(&frame) {
                Ok(message) => membership.say(message).await,
                Err(error) => {
                    gate.0.metrics.rejected(error.reason());
                    strikes += 1;
                    if strikes >= MALFORMED_MAX {
                        return Some(CloseReason::Malformed);
                    }
                }
            },
            Event::Freed(freed) => {
                for freed in freed {
                    membership.drained(freed.lost).await;
                }
            }
            Event::Ended(ended) => {
                if let Some((_, reason)) = ended.into_iter().find(|(id, _)| *id == membership.session()) {
                    return Some(reason);
                }
            }
            Event::Due => return Some(CloseReason::TokenExpired),
            Event::Close(reason) => return Some(reason),
            Event::Gone => return None,
        }
    }
}

/// Frames that are no messages after which a connection is closed: providers ignore such frames, and so do we,
/// up to a point.
pub(super) const MALFORMED_MAX: u32 = 8;

impl Gate {
    /// When, on the monotonic clock, the wall clock shows `at`.
    pub(super) fn instant_of(&self, at: crate::id::UnixMs) -> Instant {
        let left = at.0.saturating_sub((self.0.wall_clock)().0);
        // A token may be good for centuries; a timer may not.
        now() + Duration::from_millis(left.min(FAR_MS))
    }
}

/// Thirty days: a session that lives so long is asked for its token again.
const FAR_MS: u64 = 30 * 24 * 3600 * 1000;

#[expect(clippy::disallowed_methods, reason = "tokens expire in real time")]
pub(super) fn now() -> Instant {
    Instant::now()
}
