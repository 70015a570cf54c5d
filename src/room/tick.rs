//! The tick: edits collected until it is worth applying and sending them, and the pace at which that is.
//!
//! A quiet room sends at once. A busy one waits in proportion to what the last ticks have cost, so that ticks
//! take a bounded share of the machine and edits merge: `next = end of the last + clamp(factor * cost, 0, cap)`.
//! Measured in `docs/design.md`, pace.
//!
//! Not here: what is done in a tick (`room::edits`).

use std::time::{Duration, Instant};

use bytes::Bytes;

use super::{Receipt, Ticket};
use crate::id::SessionId;

/// When a tick is due.
#[derive(Debug, Clone)]
pub struct PaceLimits {
    /// Pause after a tick, as a multiple of what it cost, while the machine has room.
    pub cost_factor: f64,
    /// Longest pause, in milliseconds.
    pub cap_ms: u64,
    /// Longest pause in a room of more than 500 sessions, in milliseconds.
    pub cap_crowd_ms: u64,
    /// Edits after which a tick is due at once.
    pub edits_max: usize,
    /// Bytes of edits after which a tick is due at once.
    pub bytes_max: usize,
}

impl Default for PaceLimits {
    fn default() -> Self {
        Self { cost_factor: 2.0, cap_ms: 33, cap_crowd_ms: 50, edits_max: 512, bytes_max: 128 << 10 }
    }
}

/// Sessions beyond which [`PaceLimits::cap_crowd_ms`] holds.
const CROWD: usize = 500;

/// How busy the machine is: it decides how much of it ticks may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Busy {
    /// Under half.
    Little,
    /// Up to three quarters.
    Much,
    /// More.
    Full,
}

impl Busy {
    fn factor(self) -> f64 {
        match self {
            Self::Little => 1.0,
            Self::Much => 1.5,
            Self::Full => 2.0,
        }
    }
}

/// Who brought an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Author {
    /// A session.
    Session(SessionId),
    /// An HTTP write.
    Ticket(Ticket),
    /// It was waiting in the log.
    Log,
}

/// An admitted edit.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) update: Bytes,
    pub(super) author: Author,
    pub(super) receipts: Vec<Receipt>,
}

/// What waits for the next tick.
#[derive(Debug)]
pub(super) struct Tick {
    edits: Vec<Edit>,
    /// Owed with this tick, for messages that changed nothing.
    receipts: Vec<Receipt>,
    bytes: usize,
    /// When the first edit came.
    first_at: Option<Instant>,
    sessions: usize,
    next_at: Instant,
    cost: Duration,
    pause: Duration,
}

impl Tick {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            edits: Vec::new(),
            receipts: Vec::new(),
            bytes: 0,
            first_at: None,
            sessions: 0,
            next_at: now,
            cost: Duration::ZERO,
            pause: Duration::ZERO,
        }
    }

    pub(super) fn push(&mut self, now: Instant, edit: Edit) {
        self.first_at.get_or_insert(now);
        self.bytes += edit.update.len();
        self.edits.push(edit);
    }

    pub(super) fn owe(&mut self, receipt: Receipt) {
        self.receipts.push(receipt);
    }

    pub(super) fn owe_all(&mut self, receipts: Vec<Receipt>) {
        self.receipts.extend(receipts);
    }

    /// Bytes of edits that wait.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn is_empty(&self) -> bool {
        self.edits.is_empty() && self.receipts.is_empty()
    }

    /// How long the first edit has waited.
    pub(super) fn length(&self, now: Instant) -> Duration {
        self.first_at.map_or(Duration::ZERO, |first_at| now.saturating_duration_since(first_at))
    }

    /// Takes all that waits.
    pub(super) fn take(&mut self, sessions: usize) -> (Vec<Edit>, Vec<Receipt>) {
        self.bytes = 0;
        self.first_at = None;
        self.sessions = sessions;
        (std::mem::take(&mut self.edits), std::mem::take(&mut self.receipts))
    }

    /// When the next tick is due, if anything waits.
    pub(super) fn due(&self, limits: &PaceLimits) -> Instant {
        let full = self.edits.len() >= limits.edits_max || self.bytes >= limits.bytes_max;
        // A full tick still leaves the last one its end: it is due at once, not in the past.
        if full { self.next_at.checked_sub(self.pause).unwrap_or(self.next_at) } else { self.next_at }
    }

    /// The tick that began at `began` has been carried out.
    pub(super) fn ended(&mut self, began: Instant, now: Instant, busy: Busy, limits: &PaceLimits) {
        let cost = now.saturating_duration_since(began);
        self.cost = cost.max(self.cost * 7 / 8);
        let cap = if self.sessions > CROWD { limits.cap_crowd_ms } else { limits.cap_ms };
        self.pause =
            self.cost.mul_f64(limits.cost_factor.max(0.0) * busy.factor()).min(Duration::from_millis(cap));
        self.next_at = now + self.pause;
    }

    /// Makes the next tick due at once.
    pub(super) fn hurry(&mut self, now: Instant) {
        self.next_at = self.next_at.min(now);
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "where the virtual clock begins is of no importance")]
mod tests {
    use super::*;

    fn edit(bytes: usize) -> Edit {
        Edit { update: Bytes::from(vec![0; bytes]), author: Author::Log, receipts: Vec::new() }
    }

    #[test]
    fn a_quiet_room_ticks_at_once() {
        let now = Instant::now();
        let mut tick = Tick::new(now);
        tick.push(now, edit(1));
        assert!(tick.due(&PaceLimits::default()) <= now);
    }

    #[test]
    fn the_pause_follows_the_cost_up_to_the_cap() {
        let limits = PaceLimits::default();
        let began = Instant::now();
        let check = |cost_ms: u64, busy: Busy, sessions: usize, pause_ms: u64| {
            let mut tick = Tick::new(began);
            tick.take(sessions);
            let end = began + Duration::from_millis(cost_ms);
            tick.ended(began, end, busy, &limits);
            assert_eq!(tick.due(&limits) - end, Duration::from_millis(pause_ms));
        };
        check(4, Busy::Little, 10, 8);
        check(4, Busy::Much, 10, 12);
        check(20, Busy::Full, 10, 33);
        check(20, Busy::Full, 501, 50);
    }

    #[test]
    fn a_full_tick_does_not_wait() {
        let limits = PaceLimits::default();
        let began = Instant::now();
        let end = began + Duration::from_millis(10);
        let mut tick = Tick::new(began);
        tick.ended(began, end, Busy::Little, &limits);
        tick.push(end, edit(limits.bytes_max));
        assert_eq!(tick.due(&limits), end);
    }
}
