//! One member of a room: what it may do, what it has been told, and what it is owed.
//!
//! Not here: its socket (`connection`), and its presence (`room::presence`).

use std::time::{Duration, Instant};

use bytes::Bytes;

use super::Join;
use crate::id::{Access, Dialect, UserId};
use crate::protocol::Wire;

/// A member of a room.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) wire: Wire,
    pub(super) dialect: Dialect,
    /// What its token grants.
    pub(super) granted: Access,
    /// What it may do at the moment: `granted`, or less.
    pub(super) access: Access,
    pub(super) user: Option<UserId>,
    /// Its first step 1 has been answered: from then on it gets every tick.
    pub(super) live: bool,
    /// Set while its socket takes no more: a state vector that it holds for sure.
    pub(super) congested: Option<Bytes>,
    /// How often it was called congested without being called free again: the two cross on their way.
    pub(super) congestions: u32,
    /// What it asked while it was congested, to be answered when it is not.
    pub(super) asked: Asked,
    /// Bytes of texts sent to it while it was congested.
    pub(super) text_bytes: usize,
    /// Broadcasts were dropped: when one diff may make up for them, and from which state vector on.
    pub(super) resync: Option<(Instant, Bytes)>,
    pub(super) resynced_at: Option<Instant>,
    /// When we last asked it for what it holds, beyond the question at the beginning.
    pub(super) questioned_at: Option<Instant>,
    /// An edit of it was refused because the store failed: it is asked for it when the store is back.
    pub(super) owed_question: bool,
    pub(super) last_sent: Instant,
    pub(super) last_heard: Instant,
    pub(super) strikes: u8,
    /// Client ids that it has brought into the document.
    pub(super) new_clients: usize,
    pub(super) has_shown_presence: bool,
}

/// Questions that wait: however often each was asked, it is answered once.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The last step 1.
    pub(super) state_vector: Option<Bytes>,
    /// Who is here?
    pub(super) presence: bool,
}

impl Session {
    pub(super) fn new(now: Instant, join: Join) -> Self {
        Self {
            wire: join.wire,
            dialect: join.dialect,
            granted: join.access,
            access: join.access,
            user: join.user,
            live: false,
            congested: None,
            congestions: 0,
            asked: Asked::default(),
            text_bytes: 0,
            resync: None,
            resynced_at: None,
            questioned_at: None,
            owed_question: false,
            last_sent: now,
            last_heard: now,
            strikes: 0,
            new_clients: 0,
            has_shown_presence: false,
        }
    }

    /// When the diff that it is owed may be sent. While it is congested again, nothing is.
    pub(super) fn resync_at(&self) -> Option<Instant> {
        self.resync.as_ref().filter(|_| self.congested.is_none()).map(|(due, _)| *due)
    }

    /// Whether it may be asked for what it holds: at most once in `least`.
    pub(super) fn may_question(&mut self, now: Instant, least: Duration) -> bool {
        let may = self.questioned_at.is_none_or(|at| now.saturating_duration_since(at) >= least);
        if may {
            self.questioned_at = Some(now);
        }
        may
    }
}
