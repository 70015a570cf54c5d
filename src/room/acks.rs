//! "Saved" means on disk: who waits for which position of the log, and what is said when it is reached.
//!
//! Also the log's own upkeep: when it has grown long it becomes a snapshot.
//!
//! Not here: writing and flushing (`store::log`).

use std::collections::BTreeMap;
use std::time::Instant;

use super::tick::Author;
use super::{Class, Effect, Note, Receipt, Record, Refused, Room};
use crate::id::{Seq, SessionId};
use crate::protocol::{Reply, Wire};

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
        self.log.durable = self.log.durable.max(seq);
        let mut receipts = Vec::new();
        while let Some((_, due)) = self.log.receipts.pop_front_if(|(wanted, _)| *wanted <= seq) {
            receipts.extend(due);
        }
        self.settle(receipts, fx);
        if std::mem::replace(&mut self.log.failed, false) {
            self.question_the_refused(now, fx);
        }
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
                Receipt::Saved(id) => self.put_receipt(&mut frames, id, Reply::Saved(true)),
                Receipt::Version(id, message) => self.put_receipt(&mut frames, id, Reply::Version(&message)),
            }
        }
        for (session, frame) in frames {
            fx.push(Effect::Send { session, frame: frame.into(), class: Class::Reply });
        }
    }

    fn put_receipt(&self, frames: &mut BTreeMap<SessionId, Vec<u8>>, id: SessionId, reply: Reply<'_>) {
        let Some(session) = self.sessions.get(&id) else { return };
        // y-sweet hears of saved edits by its count alone.
        if matches!((&session.wire, reply), (Wire::Plain, Reply::Saved(_))) {
            return;
        }
        session.wire.put(frames.entry(id).or_default(), reply);
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
                Receipt::Saved(id) => {
                    if let Some(session) = self.sessions.get(&id) {
                        let frame = session.wire.frame(Reply::Saved(false));
                        if !frame.is_empty() {
                            fx.push(Effect::Send { session: id, frame, class: Class::Reply });
                        }
                    }
                }
                // y-sweet's echo only says that all before it was handled.
                Receipt::Version(..) => self.tick.owe(receipt),
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
