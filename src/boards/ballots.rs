//! Taking a vote's ballots off the desks for good, and losing none that came after the count.
//!
//! What lies on a desk is noted in the office first, on disk. Then the desk is wiped, if it still holds just that: a
//! ballot that came in between is noted as well, and the desk's turn comes again. So a ballot is in the count, or noted
//! as late, or on the desk still, wherever the server stops.
//!
//! Not here: which ballots are to go, and what is noted of them (`workshop`).

use std::collections::BTreeMap;

use futures_util::stream::{self, StreamExt};

use super::office::Office;
use super::{Boards, BoardsError};
use crate::board::desk::{Desk, SlotChoice};
use crate::board::family::{BoardId, Part};
use crate::board::{edit, read};
use crate::hub::HubError;
use crate::room::document::Writing;

/// Desks that are wiped at the same time.
const DESKS_AT_ONCE: usize = 16;
/// Turns of a desk. One that changes that often is a program that wants to keep the server busy; only the first of
/// its ballots would count anyway.
const TURNS_MAX: usize = 4;

/// What a desk has of one vote.
#[derive(Debug, Clone, PartialEq)]
struct Held {
    choices: Vec<SlotChoice>,
    receipt: Option<String>,
}

impl Held {
    fn of(desk: &Desk, vote: &str) -> Self {
        Self {
            choices: desk.ballots.iter().filter(|choice| choice.vote == vote).cloned().collect(),
            receipt: desk.receipts.get(vote).cloned(),
        }
    }
}

/// What became of desks that were to be wiped.
#[derive(Default)]
struct Wiped {
    /// They held something else than before, and are as they were.
    changed: BTreeMap<String, Desk>,
    /// They could not be wiped now.
    failed: Vec<(String, HubError)>,
}

impl Boards {
    /// Takes a vote's ballots off these desks; what has come since the count is noted as late.
    pub(super) async fn forget_ballots(
        &self,
        office: &mut Office,
        vote: &str,
        whose: Vec<String>,
    ) -> Result<(), BoardsError> {
        let mut left = self.desks(&office.id, whose).await?;
        let mut failed = Vec::new();
        for turn in 1..=TURNS_MAX {
            let before = office.workshop.clone();
            for (participant, desk) in &left {
                office.workshop.desk_wiped(participant, vote, desk);
            }
            if office.workshop != before {
                self.save(office).await?;
            }
            let all = left.len();
            let wiped = self.wipe(&office.id, vote, left, turn == TURNS_MAX).await;
            (left, failed) = (wiped.changed, wiped.failed);
            match failed.len() {
                0 => {}
                // One that cannot be wiped is tried again by itself.
                some if some < all => {
                    office.workshop.forget_later(vote, failed.drain(..).map(|(who, _)| who));
                }
                _ => break,
            }
            if left.is_empty() {
                break;
            }
        }
        if let Some((_, error)) = failed.pop() {
            return Err(error.into());
        }
        // Record by record, the office's log would say who came late with which ballot.
        Ok(self.0.hub.compact(&office.id.document(&Part::Office)).await?)
    }

    /// Wipes the desks that still hold what they held, or all of them.
    async fn wipe(&self, id: &BoardId, vote: &str, desks: BTreeMap<String, Desk>, all: bool) -> Wiped {
        let jobs = desks.into_iter().map(|(participant, desk)| async move {
            let known = (!all).then(|| Held::of(&desk, vote));
            let wiped = self.wipe_one(id, &participant, vote.to_owned(), known).await;
            (participant, wiped)
        });
        let wiped: Vec<_> = stream::iter(jobs).buffer_unordered(DESKS_AT_ONCE).collect().await;
        let mut result = Wiped::default();
        for (participant, wiped) in wiped {
            match wiped {
                Ok(None) => {}
                Ok(Some(desk)) => drop(result.changed.insert(participant, desk)),
                // One desk that does not load must not keep all others from being wiped.
                Err(error @ HubError::Damaged(_)) => {
                    tracing::error!(board.id = %id, %error, "a desk was not wiped");
                }
                Err(error) => result.failed.push((participant, error)),
            }
        }
        result
    }

    /// Wipes a desk, unless it holds something else than is `known`; then answers with it. The snapshot that is made
    /// then has nothing of what was wiped.
    async fn wipe_one(
        &self,
        id: &BoardId,
        participant: &str,
        vote: String,
        known: Option<Held>,
    ) -> Result<Option<Desk>, HubError> {
        let name = id.document(&Part::Desk(participant.to_owned()));
        let wipe = move |txn: &mut Writing<'_>| {
            let desk = read::desk(txn);
            if known.is_some_and(|known| known != Held::of(&desk, &vote)) {
                return Some(desk);
            }
            edit::desk::remove_ballots(txn, &vote);
            None
        };
        let changed = self.0.hub.edit(&name, wipe).await?;
        if changed.is_none() {
            // Also if there was nothing to be wiped: it may have been wiped just before the server stopped.
            self.0.hub.compact(&name).await?;
        }
        Ok(changed)
    }
}
