//! "Saved" means on disk: who waits for which position of the log, and what is said when it is reached.
//!
//! Also the log's own upkeep: when it has grown long it becomes a snapshot.
//!
//! Not here: writing and flushing (`store::log`).

use std::collections::BTreeMap;
use std::time::Instant;

use super::session::AckNumber;
use super::tick::Author;
use super::{Class, Effect, Note, Receipt, Record, Refused, Room};
use crate::id::{Seq, SessionId};

impl Room {
    /// Gives a record its position and hands it to the log.
    pub(super) fn append(&mut self, record: Record, fx: &mut Vec<Effect>) {
        self.log.last = self.log.last.next();
        self.log.records += 1;
        self.log.bytes += record.bytes().len() as u64;
        fx.push(Effect::Append { seq: self.log.last, record });
    }

    /// Owes receipts for all that is logged so far. A message that changed nothing may repeat an edit that is
    /// not on disk yet, so it waits just as long.
    pub(super) fn owe(&mut self, receipts: Vec<Receipt>, fx: &mut Vec<Effect>) {
        if receipts.is_empty() {
            return;
        }
        if self.log.durable >= self.log.last {
            self.settle(receipts, fx);
        } else {
            self.log.receipts.push_back((self.log.last, receipts));
            fx.push(Effect::AwaitDurable(self.log.last));
        }
    }

    /// The log is on disk up to `seq`.
    pub(super) fn durable(&mut self, now: Instant, seq: Seq, fx: &mut Vec<Effect>) {
        self.acknowledge(seq, fx);
        if std::mem::replace(&mut self.log.failed, false) {
            self.question_the_refused(now, fx);
        }
    }

    /// The store takes nothing at the moment; up to `durable` it did.
    pub(super) fn store_failed(&mut self, durable: Seq, fx: &mut Vec<Effect>) {
        self.acknowledge(durable, fx);
        self.log.failed = true;
    }

    fn acknowledge(&mut self, durable: Seq, fx: &mut Vec<Effect>) {
        self.log.durable = self.log.durable.max(durable);
        let mut receipts = Vec::new();
        while let Some((_, due)) = self.log.receipts.pop_front_if(|(wanted, _)| *wanted <= durable) {
            receipts.extend(due);
        }
        self.settle(receipts, fx);
    }

    /// The store is back: whoever had an edit refused meanwhile still holds it and is asked for it.
    fn question_the_refused(&mut self, now: Instant, fx: &mut Vec<Effect>) {
        let owed: Vec<SessionId> = self
            .sessions
            .iter_mut()
            .filter_map(|(id, session)| std::mem::take(&mut session.owed_question).then_some(*id))
            .collect();
        for id in owed {
            self.question(now, id, std::time::Duration::ZERO, fx);
        }
    }

    /// Says what is owed, in the order in which it was earned, with one write per session.
    fn settle(&mut self, receipts: Vec<Receipt>, fx: &mut Vec<Effect>) {
        let mut frames: BTreeMap<SessionId, Vec<u8>> = BTreeMap::new();
        for receipt in receipts {
            match receipt {
                Receipt::Answer(ticket) => fx.push(Effect::Answer(ticket, Ok(()))),
                Receipt::Session(id, number) => {
                    let Some(session) = self.sessions.get_mut(&id) else { continue };
                    session.put_acks(number, true, frames.entry(id).or_default());
                }
            }
        }
        for (session, frame) in frames.into_iter().filter(|(_, frame)| !frame.is_empty()) {
            fx.push(Effect::Send { session, frame: frame.into(), class: Class::Reply });
        }
    }

    /// Says what became of one message of a session, and of those behind it that waited for it.
    pub(super) fn tell_saved(&mut self, id: SessionId, number: AckNumber, saved: bool, fx: &mut Vec<Effect>) {
        let Some(session) = self.sessions.get_mut(&id) else { return };
        let mut frame = Vec::new();
        session.put_acks(number, saved, &mut frame);
        if !frame.is_empty() {
            fx.push(Effect::Send { session: id, frame: frame.into(), class: Class::Reply });
        }
    }

    /// Refuses what had been taken: each receipt is answered with a no.
    pub(super) fn decline(
        &mut self,
        now: Instant,
        author: Author,
        receipts: Vec<Receipt>,
        refused: Refused,
        fx: &mut Vec<Effect>,
    ) {
        for receipt in receipts {
            match receipt {
                Receipt::Answer(ticket) => fx.push(Effect::Answer(ticket, Err(refused))),
                Receipt::Session(id, number) => self.tell_saved(id, number, false, fx),
            }
        }
        match author {
            Author::Session(id) => self.refuse(now, id, refused, fx),
            Author::Ticket(_) | Author::Log => fx.push(Effect::Note(Note::Refused(None, refused))),
        }
    }

    pub(super) fn compact_if_long(&mut self, fx: &mut Vec<Effect>) {
        let long =
            self.log.records >= self.log.compact_at_records || self.log.bytes >= self.log.compact_at_bytes;
        if long && !self.log.compacting && !self.log.failed {
            self.compact(fx);
        }
    }

    /// Asks for a snapshot of the log so far. What still waits is logged again behind it.
    pub fn compact(&mut self, fx: &mut Vec<Effect>) {
        let upto = self.log.last;
        self.log.compacting = true;
        let waiting: Vec<_> = self.waiting.updates().cloned().collect();
        for update in waiting {
            self.append(Record::Waiting(update), fx);
        }
        // What is logged again does not count: it would ask for the next compaction, and that for the next.
        self.log.records = 0;
        self.log.bytes = 0;
        fx.push(Effect::Compact(upto));
    }

    pub(super) fn compacted(&mut self, snapshot_bytes: usize) {
        self.log.compacting = false;
        self.log.compact_at_records = self.limits.compact_records;
        self.log.compact_at_bytes = self.limits.compact_bytes;
        // Counted since the compaction began: a busy room is never at the position that its snapshot covers.
        let since = usize::try_from(self.log.bytes).unwrap_or(usize::MAX);
        self.document_bytes = snapshot_bytes.saturating_add(since);
    }

    /// Tries again when the log is twice as long.
    pub(super) fn compaction_failed(&mut self) {
        self.log.compacting = false;
        self.log.compact_at_records = self.log.compact_at_records.saturating_mul(2);
        self.log.compact_at_bytes = self.log.compact_at_bytes.saturating_mul(2);
    }
}
