//! What an update is made of, as far as it matters for admission: blocks, where they belong, and deletions.
//!
//! A [`Shape`] is made by [`inspect`] from bytes and needs no document; whether a document can take it is for the
//! `ledger` to say.

use std::ops::Range;

use super::translate;
use super::walk::{Block, Leaf, Place, Visit, walk};
use super::{Limits, Refusal};
use crate::id::ClientId;

/// An update whose structure was checked.
#[derive(Debug, Default)]
pub struct Shape {
    /// By client, each once.
    pub(super) sections: Vec<Section>,
    pub(super) blocks: Vec<Block>,
    pub(super) deletions: Vec<Deletions>,
    needs_translation: bool,
}

/// The blocks of one client.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub(super) client: ClientId,
    pub(super) start: u32,
    pub(super) end: u32,
    /// Where in [`Shape::blocks`].
    pub(super) blocks: Range<usize>,
}

/// How far the deletions of one client's units reach: all that completeness depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deletions {
    pub(super) client: ClientId,
    pub(super) end: u32,
}

/// The clocks of one client that an update covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientSpan {
    /// Who wrote.
    pub client: ClientId,
    /// The first clock.
    pub start: u32,
    /// The clock after the last.
    pub end: u32,
}

/// Checks the structure of a v1 update (rules 1 to 3), without a document.
///
/// What is allocated is bounded by a small multiple of the update's bytes.
pub fn inspect(update: &[u8], limits: &Limits) -> Result<Shape, Refusal> {
    let mut shape = Shape::default();
    walk(update, limits, &mut shape)?;
    shape.sort()?;
    Ok(shape)
}

/// The structure of an update that this server made itself: what strangers may send is no bound for it.
pub fn inspect_own(update: &[u8]) -> Result<Shape, Refusal> {
    inspect(update, &Limits::unlimited())
}

impl Shape {
    /// It holds neither blocks nor deletions.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.deletions.iter().all(|deletions| deletions.end == 0)
    }

    /// Whose clocks the update covers, by client.
    pub fn clients(&self) -> impl Iterator<Item = ClientSpan> {
        let filled = self.sections.iter().filter(|section| section.start < section.end);
        filled.map(|section| ClientSpan { client: section.client, start: section.start, end: section.end })
    }

    /// It holds something that [`translate::inward`] must rewrite before yrs may read it.
    pub fn needs_translation(&self) -> bool {
        self.needs_translation
    }

    pub(super) fn section(&self, client: ClientId) -> Option<usize> {
        self.sections.binary_search_by_key(&client, |section| section.client).ok()
    }

    /// Puts sections in the order of their clients, and refuses a client that comes twice.
    fn sort(&mut self) -> Result<(), Refusal> {
        // Writers put the highest client first, so turning the list round is mostly all there is to do.
        self.sections.reverse();
        self.sections.sort_by_key(|section| section.client);
        self.deletions.sort_by_key(|deletions| deletions.client);
        let twice = self.sections.windows(2).any(|pair| pair[0].client == pair[1].client)
            || self.deletions.windows(2).any(|pair| pair[0].client == pair[1].client);
        if twice { Err(Refusal::ClientTwice) } else { Ok(()) }
    }
}

impl Visit for Shape {
    fn section(&mut self, client: ClientId, clock: u32) -> Result<(), Refusal> {
        let at = self.blocks.len();
        self.sections.push(Section { client, start: clock, end: clock, blocks: at..at });
        Ok(())
    }

    fn block(&mut self, block: Block, _bytes: Range<usize>) {
        let from = self.sections.last().map_or(0, |section| section.blocks.start);
        if let Some(last) = self.blocks[from..].last_mut() {
            // Long runs of collected content are the cheapest blocks to send; they need no entry each.
            let collected = last.place == Place::Collected && block.place == Place::Collected;
            if collected {
                last.end = block.end;
                return;
            }
        }
        self.blocks.push(block);
    }

    fn section_end(&mut self, end: u32) {
        if let Some(section) = self.sections.last_mut() {
            section.end = end;
            section.blocks.end = self.blocks.len();
        }
    }

    fn leaf(&mut self, leaf: Leaf<'_>) {
        self.needs_translation |= translate::is_foreign(&leaf);
    }

    fn deletions(&mut self, client: ClientId) {
        self.deletions.push(Deletions { client, end: 0 });
    }

    fn deletion(&mut self, _start: u32, end: u32) -> Result<(), Refusal> {
        if let Some(deletions) = self.deletions.last_mut() {
            deletions.end = end;
        }
        Ok(())
    }
}
