//! What the server itself does in a room: edits of its own, and looking again at who may do what.
//!
//! A server's edit takes the way of a tick: one transaction, one update to the log and to everybody. It is applied
//! at once, behind all that waited for the tick, so that it sees everything that was admitted before it.
//!
//! Not here: what it writes (`board`), and when (`boards`).

use std::time::Instant;

use super::{Class, Effect, Receipt, Refused, Room, Rule, ServerEdit, Ticket};
use crate::guard;
use crate::id::{Access, SessionId, UserId};
use crate::protocol::{CloseReason, Reply};

impl Room {
    /// Runs an edit; it is answered when it is on disk.
    pub(super) fn server_edit(
        &mut self,
        now: Instant,
        ticket: Ticket,
        edit: ServerEdit,
        fx: &mut Vec<Effect>,
    ) {
        if self.log.failed {
            fx.push(Effect::Answer(ticket, Err(Refused::NotSaving)));
            return;
        }
        self.tick_now(now, fx);
        if self.suspects.is_some() {
            fx.push(Effect::Answer(ticket, Err(Refused::NotApplied)));
            return;
        }
        if edit.is_wish && self.document_bytes > self.limits.document_bytes_max {
            fx.push(Effect::Answer(ticket, Err(Refused::DocumentFull)));
            return;
        }
        let changed = self.document.edit(edit.run).map_err(|_| Refused::NotApplied);
        let recorded = changed.and_then(|changed| {
            if let Some(update) = &changed {
                // The guard must know the blocks that clients will refer to.
                let shape = guard::inspect_own(update).map_err(Refused::Update)?;
                if let Some(ledger) = &mut self.ledger {
                    ledger.record(&shape);
                }
            }
            Ok(changed)
        });
        match recorded {
            Ok(changed) => {
                self.publish(now, changed.as_ref(), fx);
                self.owe(vec![Receipt::Answer(ticket)], fx);
                self.admit_waiting(now);
            }
            Err(refused) => {
                // It may have been applied in part, and none of it is logged.
                fx.push(Effect::Answer(ticket, Err(refused)));
                self.rebuild(Vec::new(), fx);
            }
        }
    }

    /// Gives every session what it may do now, and ends those that may do nothing.
    pub(super) fn regulate(&mut self, now: Instant, rule: &Rule, fx: &mut Vec<Effect>) {
        let sessions: Vec<(SessionId, Option<Access>)> =
            self.sessions.iter().map(|(id, s)| (*id, rule.0(s.user.as_ref(), s.granted))).collect();
        for (id, access) in sessions {
            match access {
                Some(access) => self.set_access(now, id, access, fx),
                None => self.expel(now, id, CloseReason::Revoked, fx),
            }
        }
    }

    /// A session has shown another token.
    pub(super) fn grant(
        &mut self,
        now: Instant,
        id: SessionId,
        access: Access,
        user: Option<UserId>,
        fx: &mut Vec<Effect>,
    ) {
        if let Some(session) = self.sessions.get_mut(&id) {
            session.granted = access;
            session.user = user;
            self.set_access(now, id, access, fx);
        }
    }

    /// Changes what a session may do, and tells it where its dialect can. One that may write again is asked for
    /// what it could not send meanwhile.
    fn set_access(&mut self, now: Instant, id: SessionId, access: Access, fx: &mut Vec<Effect>) {
        let Some(session) = self.sessions.get_mut(&id) else { return };
        let before = std::mem::replace(&mut session.access, access);
        if (before == Access::Read) == (access == Access::Read) {
            return;
        }
        let frame = session.wire.frame(Reply::Access(access));
        if !frame.is_empty() {
            fx.push(Effect::Send { session: id, frame, class: Class::Reply });
        }
        if before == Access::Read {
            self.question(now, id, std::time::Duration::ZERO, fx);
        }
    }
}
