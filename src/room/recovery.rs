//! A document that has become unusable: rebuilt from the store, the culprit found and left out.
//!
//! yrs can fail in the middle of an update; its document is then in no known state. The room stops, is given
//! the document as the store has it (everything logged so far), and applies the edits of the failed tick one
//! by one. Whoever brought the one that fails is expelled; all others go on.
//!
//! Not here: catching the panic (`room::document`).

use std::collections::VecDeque;
use std::time::Instant;

use super::document::Document;
use super::tick::{Author, Edit};
use super::{Effect, Note, Refused, Room};
use crate::guard::{self, Completeness};
use crate::protocol::CloseReason;

impl Room {
    /// Asks for the document anew; `edits` are applied to it one by one.
    pub(super) fn rebuild(&mut self, edits: Vec<Edit>, fx: &mut Vec<Effect>) {
        let mut suspects = self.suspects.take().unwrap_or_default();
        suspects.extend(edits);
        self.suspects = Some(suspects);
        fx.push(Effect::Note(Note::Rebuilding));
        fx.push(Effect::Rebuild);
    }

    pub(super) fn rebuilt(&mut self, now: Instant, document: Document, fx: &mut Vec<Effect>) {
        self.document = document;
        self.ledger = None;
        self.state.forget();
        let mut suspects = self.suspects.take().unwrap_or_default();
        while let Some(mut edit) = suspects.pop_front() {
            if !self.is_admissible_still(&edit) {
                self.decline(now, edit.author, std::mem::take(&mut edit.receipts), Refused::Incomplete, fx);
                continue;
            }
            let Ok(merged) = self.document.apply(std::slice::from_ref(&edit.update)) else {
                self.convict(now, edit, suspects, fx);
                return;
            };
            self.publish(now, merged.as_ref(), fx);
            self.owe(edit.receipts, fx);
        }
        // Edits that came before the failure was seen wait in the tick: they were admitted against a ledger
        // that is gone.
        self.readmit_tick(now, fx);
    }

    /// The guard's word again, against the rebuilt document: an edit may have needed the culprit's.
    fn is_admissible_still(&mut self, edit: &Edit) -> bool {
        let limits = self.limits.guard.clone();
        let Ok(shape) = guard::inspect(&edit.update, &limits) else { return false };
        let Ok(ledger) = self.ledger() else { return false };
        let complete = matches!(ledger.check(&shape, &limits), Ok(Completeness::Complete));
        if complete {
            ledger.record(&shape);
        }
        complete
    }

    /// Leaves an edit out for good and starts over with the rest.
    fn convict(&mut self, now: Instant, edit: Edit, rest: VecDeque<Edit>, fx: &mut Vec<Effect>) {
        self.decline(now, edit.author, edit.receipts, Refused::NotApplied, fx);
        if let Author::Session(id) = edit.author {
            self.expel(now, id, CloseReason::Misbehaving, fx);
        }
        self.rebuild(rest.into(), fx);
    }

    fn readmit_tick(&mut self, now: Instant, fx: &mut Vec<Effect>) {
        let (edits, receipts) = self.tick.take(self.sessions.len());
        for edit in edits {
            if self.is_admissible_still(&edit) {
                self.tick.push(now, edit);
            } else {
                self.decline(now, edit.author, edit.receipts, Refused::Incomplete, fx);
            }
        }
        self.tick.owe_all(receipts);
    }
}
