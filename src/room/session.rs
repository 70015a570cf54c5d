//! One member of a room: what it may do, what it has been told, and what it is owed.
//!
//! Not here: its socket (`connection`), and its presence (`room::presence`).

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::Join;
use crate::id::{Access, Dialect, UserId};
use crate::protocol::{Reply, Wire};

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
    /// Set while its socket takes no more: what it holds for sure.
    pub(super) congested: Option<Held>,
    /// How often it was called congested without being called free again: the two cross on their way.
    pub(super) congestions: u32,
    /// What it asked while it was congested, to be answered when it is not.
    pub(super) asked: Asked,
    /// Bytes of texts sent to it while it was congested.
    pub(super) text_bytes: usize,
    /// Broadcasts were dropped: when one diff may make up for them, and what it holds.
    pub(super) resync: Option<(Instant, Held)>,
    pub(super) resynced_at: Option<Instant>,
    /// When we last asked it for what it holds, beyond the question at the beginning.
    pub(super) questioned_at: Option<Instant>,
    /// An edit of it was refused because the store failed: it is asked for it when the store is back.
    pub(super) owed_question: bool,
    /// What it is owed for its messages.
    pub(super) acks: Acks,
    pub(super) last_sent: Instant,
    pub(super) last_heard: Instant,
    pub(super) strikes: u8,
    /// Client ids that it has brought into the document.
    pub(super) new_clients: usize,
    pub(super) has_shown_presence: bool,
}

/// What a session has got before its broadcasts may have been dropped.
#[derive(Debug, Clone)]
pub(super) struct Held {
    /// The document up to here.
    pub(super) vector: Bytes,
    /// Who came and went up to here; `None` if not even that.
    pub(super) presence_at: Option<Instant>,
}

/// Questions that wait: however often each was asked, it is answered once.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The last step 1.
    pub(super) state_vector: Option<Bytes>,
    /// Who is here?
    pub(super) presence: bool,
}

/// The place of a message among those of its session that are acknowledged.
pub(super) type AckNumber = u64;

/// What one message is answered with, once it is known what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Owed {
    /// One `SyncStatus` for one step 2 or update. y-sweet has no such thing: it only keeps its place.
    Saved,
    /// y-sweet's 102, as it came: "all before this was handled".
    Version(Bytes),
}

/// The acknowledgements of one session. They carry no numbers, so they are told in the order of its messages,
/// whatever becomes known first: a refusal waits behind an edit that the disk has not taken yet.
#[derive(Debug, Default)]
pub(super) struct Acks {
    /// The number of the first entry.
    first: AckNumber,
    /// What is owed, and what became of it once that is known.
    entries: VecDeque<(Owed, Option<bool>)>,
}

impl Acks {
    /// Takes note of a message, and gives it its number.
    pub(super) fn expect(&mut self, owed: Owed) -> AckNumber {
        self.entries.push_back((owed, None));
        self.first + self.entries.len() as AckNumber - 1
    }

    /// How many are not told yet.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Learns what became of a message, and takes out all that can be told now.
    fn settle(&mut self, number: AckNumber, saved: bool) -> impl Iterator<Item = (Owed, bool)> {
        let place = number.checked_sub(self.first).and_then(|place| usize::try_from(place).ok());
        if let Some((_, outcome)) = place.and_then(|place| self.entries.get_mut(place)) {
            *outcome = Some(saved);
        }
        let ready = self.entries.iter().take_while(|(_, outcome)| outcome.is_some()).count();
        self.first += ready as AckNumber;
        self.entries.drain(..ready).filter_map(|(owed, outcome)| outcome.map(|saved| (owed, saved)))
    }
}

impl Session {
    /// Writes what can be told now that it is known what became of one message.
    pub(super) fn put_acks(&mut self, number: AckNumber, saved: bool, frames: &mut Vec<u8>) {
        for (owed, saved) in self.acks.settle(number, saved) {
            match (owed, &self.wire) {
                // y-sweet hears of saved edits by its count alone.
                (Owed::Saved, Wire::Plain) => {}
                (Owed::Saved, wire) => wire.put(frames, Reply::Saved(saved)),
                (Owed::Version(message), wire) => wire.put(frames, Reply::Version(&message)),
            }
        }
    }

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
            acks: Acks::default(),
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
