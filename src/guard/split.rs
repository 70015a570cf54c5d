//! An update taken apart at a clock per client.
//!
//! Blocks are copied as they are, so each part is a v1 update as good as the whole. Not here: where to cut (`ledger`).

use std::ops::Range;

use super::cursor::write_unsigned;
use super::walk::{Block, Place, Visit, walk};
use super::{Limits, Refusal};
use crate::id::ClientId;

/// An update in two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// What the document can take now, if anything.
    pub complete: Option<Vec<u8>>,
    /// What must wait, if anything.
    pub rest: Option<Vec<u8>>,
}

impl Split {
    /// What lies below `reach` of each client is complete.
    pub(super) fn at(
        update: &[u8],
        limits: &Limits,
        reach: impl Fn(ClientId) -> u32,
    ) -> Result<Self, Refusal> {
        let mut splitter =
            Splitter { update, reach, below: 0, complete: Part::default(), rest: Part::default() };
        walk(update, limits, &mut splitter)?;
        Ok(Self { complete: splitter.complete.encode(), rest: splitter.rest.encode() })
    }
}

struct Splitter<'a, F> {
    update: &'a [u8],
    reach: F,
    /// The reach of the client at hand.
    below: u32,
    complete: Part,
    rest: Part,
}

impl<F: Fn(ClientId) -> u32> Visit for Splitter<'_, F> {
    fn section(&mut self, client: ClientId, _clock: u32) -> Result<(), Refusal> {
        self.below = (self.reach)(client);
        self.complete.blocks.enter(client);
        self.rest.blocks.enter(client);
        Ok(())
    }

    fn block(&mut self, block: Block, bytes: Range<usize>) {
        let entries = if block.end <= self.below { &mut self.complete.blocks } else { &mut self.rest.blocks };
        // A part neither starts nor needs to end with a gap.
        if block.place == Place::Hole && entries.count == 0 {
            return;
        }
        entries.first.get_or_insert(block.start);
        entries.count += 1;
        entries.body.extend_from_slice(&self.update[bytes]);
    }

    fn deletions(&mut self, client: ClientId) {
        self.below = (self.reach)(client);
        self.complete.deletions.enter(client);
        self.rest.deletions.enter(client);
    }

    fn deletion(&mut self, start: u32, end: u32) -> Result<(), Refusal> {
        self.complete.deletions.delete(start, end.min(self.below));
        self.rest.deletions.delete(start.max(self.below), end);
        Ok(())
    }
}

#[derive(Default)]
struct Part {
    blocks: Entries,
    deletions: Entries,
}

impl Part {
    fn encode(mut self) -> Option<Vec<u8>> {
        self.blocks.leave();
        self.deletions.leave();
        if self.blocks.clients + self.deletions.clients == 0 {
            return None;
        }
        let mut out = Vec::with_capacity(self.blocks.out.len() + self.deletions.out.len() + 6);
        write_unsigned(&mut out, self.blocks.clients);
        out.append(&mut self.blocks.out);
        write_unsigned(&mut out, self.deletions.clients);
        out.append(&mut self.deletions.out);
        Some(out)
    }
}

/// Blocks or deletions, by client; those of the client at hand are kept until their count is known.
#[derive(Default)]
struct Entries {
    clients: u64,
    out: Vec<u8>,
    client: ClientId,
    count: u64,
    /// The clock of the first block.
    first: Option<u32>,
    body: Vec<u8>,
}

impl Entries {
    fn enter(&mut self, client: ClientId) {
        self.leave();
        self.client = client;
    }

    fn delete(&mut self, start: u32, end: u32) {
        if start < end {
            self.count += 1;
            write_unsigned(&mut self.body, u64::from(start));
            write_unsigned(&mut self.body, u64::from(end - start));
        }
    }

    fn leave(&mut self) {
        if self.count == 0 {
            return;
        }
        self.clients += 1;
        // Blocks are headed by count, client and clock; deletions by client and count.
        if let Some(clock) = self.first.take() {
            write_unsigned(&mut self.out, self.count);
            write_unsigned(&mut self.out, self.client);
            write_unsigned(&mut self.out, u64::from(clock));
        } else {
            write_unsigned(&mut self.out, self.client);
            write_unsigned(&mut self.out, self.count);
        }
        self.out.append(&mut self.body);
        self.count = 0;
    }
}
