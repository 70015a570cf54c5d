//! Updates that need others that have not come yet: they wait here, outside of the document.
//!
//! yrs would integrate across a hole and lose what waits (`docs/design.md`, causal order), so an update whose
//! dependencies are unmet is not given to it. The sender is asked for what it holds; its answer is complete,
//! and what waited becomes admissible or known. All bounds are in [`super::Limits`].
//!
//! Not here: what a dependency is (`guard`).

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::tick::Author;
use super::{Limits, Receipt};
use crate::guard::{self, Shape};
use crate::id::{ClientId, SessionId};

/// Updates in the order in which they came.
#[derive(Debug)]
pub(super) struct Causal {
    entries: VecDeque<Waiting>,
    bytes: usize,
}

/// One update that waits.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) update: Bytes,
    pub(super) shape: Shape,
    pub(super) author: Author,
    /// Other sessions that have sent the same.
    pub(super) senders: BTreeSet<SessionId>,
    /// Whom to tell once it is on disk as part of the document.
    pub(super) receipts: Vec<Receipt>,
    expires_at: Instant,
}

impl Waiting {
    /// Whether a session has sent it, first or again.
    fn is_from(&self, session: SessionId) -> bool {
        self.author == Author::Session(session) || self.senders.contains(&session)
    }
}

impl Causal {
    pub(super) fn new() -> Self {
        Self { entries: VecDeque::new(), bytes: 0 }
    }

    /// Takes an update back from the log; one that does not pass the guard any more is left there.
    pub(super) fn restore(&mut self, now: Instant, update: Bytes, limits: &Limits) {
        if let Ok(shape) = guard::inspect(&update, &limits.guard) {
            self.push(now, update, shape, Author::Log, Vec::new(), limits);
        }
    }

    /// Lets an update wait. Says `false`, and takes nothing, if there is no room.
    pub(super) fn push(
        &mut self,
        now: Instant,
        update: Bytes,
        shape: Shape,
        author: Author,
        receipts: Vec<Receipt>,
        limits: &Limits,
    ) -> bool {
        let full = self.entries.len() >= limits.waiting_count_max
            || self.bytes + update.len() > limits.waiting_bytes_max;
        if full {
            return false;
        }
        self.bytes += update.len();
        let expires_at = now + Duration::from_millis(limits.waiting_ms_max);
        self.entries.push_back(Waiting {
            update,
            shape,
            author,
            senders: BTreeSet::new(),
            receipts,
            expires_at,
        });
        true
    }

    /// The same update, if it waits already: a client that is asked again sends it again.
    pub(super) fn find(&mut self, update: &[u8]) -> Option<&mut Waiting> {
        self.entries.iter_mut().find(|waiting| waiting.update == update)
    }

    /// All that wait, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Waiting> {
        self.entries.iter()
    }

    /// Takes out the update at a place in the order.
    pub(super) fn take(&mut self, index: usize) -> Option<Waiting> {
        let taken = self.entries.remove(index)?;
        self.bytes -= taken.update.len();
        Some(taken)
    }

    /// How far the blocks of `client` reach in what a session has waiting, whoever sent the same before it: two
    /// clients that hold the same send the same bytes.
    pub(super) fn shown_by(&self, session: SessionId, client: ClientId) -> u32 {
        let mine = self.entries.iter().filter(|waiting| waiting.is_from(session));
        let spans = mine.flat_map(|waiting| waiting.shape.clients());
        spans.filter(|span| span.client == client).map(|span| span.end).max().unwrap_or(0)
    }

    /// When the oldest expires.
    pub(super) fn expires_at(&self) -> Option<Instant> {
        self.entries.front().map(|waiting| waiting.expires_at)
    }

    /// The updates as they came, to be logged again behind a snapshot.
    pub(super) fn updates(&self) -> impl Iterator<Item = &Bytes> {
        self.entries.iter().map(|waiting| &waiting.update)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
