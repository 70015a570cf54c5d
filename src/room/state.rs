//! Answers to "what do I lack?", kept while they are good for others too.
//!
//! A join storm asks the same question hundreds of times: the full state is encoded and framed once and handed
//! out for up to a second, followed by the ticks since then. A reconnect storm asks from a few state vectors:
//! each diff is computed once per version.
//!
//! Not here: computing them (`room::document`).

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::document::EMPTY_UPDATE;
use crate::protocol::{Reply, Wire};

/// Ticks kept behind a framed full state, in bytes, before it is made anew.
const RECENT_BYTES_MAX: usize = 256 << 10;
/// Wires that a full state is kept framed for. Most rooms have two; sessions with an address of their own get
/// a frame of their own.
const WIRES_MAX: usize = 4;
/// Diffs kept for one version.
const DIFFS_MAX: usize = 8;

/// Recent answers.
#[derive(Debug)]
pub(super) struct StateCache {
    full: Option<Full>,
    /// The merged updates of the ticks since `full` was made.
    recent: VecDeque<Bytes>,
    recent_bytes: usize,
    /// State vector and diff, for the current version alone.
    diffs: Vec<(Bytes, Bytes)>,
}

#[derive(Debug)]
struct Full {
    made_at: Instant,
    update: Bytes,
    /// By wire, and whether it is all there is to say: then it is a step 2.
    frames: Vec<(Wire, bool, Bytes)>,
}

impl StateCache {
    pub(super) fn new() -> Self {
        Self { full: None, recent: VecDeque::new(), recent_bytes: 0, diffs: Vec::new() }
    }

    /// A tick has changed the document.
    pub(super) fn ticked(&mut self, now: Instant, merged: &Bytes, age_max: Duration) {
        self.diffs.clear();
        let Some(full) = &self.full else { return };
        self.recent_bytes += merged.len();
        let old = now.saturating_duration_since(full.made_at) > age_max;
        if old || self.recent_bytes > RECENT_BYTES_MAX {
            self.forget();
        } else {
            self.recent.push_back(merged.clone());
        }
    }

    /// Forgets everything: the document was rebuilt, or memory is to be given back.
    pub(super) fn forget(&mut self) {
        self.full = None;
        self.recent.clear();
        self.recent_bytes = 0;
        self.diffs.clear();
    }

    /// Gives the full state back if nobody has asked for it for a while.
    pub(super) fn age(&mut self, now: Instant, age_max: Duration) {
        if self.full.as_ref().is_some_and(|full| now.saturating_duration_since(full.made_at) > age_max) {
            self.forget();
        }
    }

    /// Whether a full state is at hand.
    pub(super) fn has_full(&self) -> bool {
        self.full.is_some()
    }

    /// Keeps a full state that was encoded just now.
    pub(super) fn keep_full(&mut self, now: Instant, update: Bytes) {
        self.recent.clear();
        self.recent_bytes = 0;
        self.full = Some(Full { made_at: now, update, frames: Vec::new() });
    }

    /// The frames for a joiner on `wire` who holds nothing: the full state, then the ticks since.
    ///
    /// The first step 2 makes a provider call itself synced, and an application may then fill a document that looks
    /// empty. So where ticks follow, the state goes as an update, and an empty step 2 ends it all.
    pub(super) fn full_frames(&mut self, wire: &Wire) -> Vec<Bytes> {
        let Some(full) = &mut self.full else { return Vec::new() };
        let alone = self.recent.is_empty();
        let known = full.frames.iter().find(|(of, is_all, _)| of == wire && *is_all == alone);
        let known = known.map(|(.., frame)| frame.clone());
        let frame = known.unwrap_or_else(|| {
            let reply = if alone { Reply::Step2(&full.update) } else { Reply::Update(&full.update) };
            let frame = wire.frame(reply);
            if full.frames.len() < WIRES_MAX {
                full.frames.push((wire.clone(), alone, frame.clone()));
            }
            frame
        });
        let mut frames = vec![frame];
        if !alone {
            frames.extend(self.recent.iter().map(|update| wire.frame(Reply::Update(update))));
            frames.push(wire.frame(Reply::Step2(EMPTY_UPDATE)));
        }
        frames
    }

    /// The diff from `state_vector` on, if it was computed for this version.
    pub(super) fn diff(&self, state_vector: &[u8]) -> Option<Bytes> {
        self.diffs.iter().find(|(known, _)| known == state_vector).map(|(_, diff)| diff.clone())
    }

    /// Keeps a diff for others who ask from the same state vector.
    pub(super) fn keep_diff(&mut self, state_vector: Bytes, diff: Bytes) {
        if self.diffs.len() < DIFFS_MAX {
            self.diffs.push((state_vector, diff));
        }
    }
}
