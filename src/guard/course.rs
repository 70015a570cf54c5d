//! The walk through an update's blocks in the order in which yrs integrates them.
//!
//! It finds out how far each client's section gets, and what later blocks must know of each block. Nothing changes by
//! it: the `ledger` decides what to make of the answer.

use super::ledger::{COLLECTED, Ledger, Role, Trait};
use super::shape::{Section, Shape};
use super::walk::{Block, Id, Place};
use super::{Limits, Refusal};
use crate::id::ClientId;

/// How far one client's section has come.
#[derive(Clone, Copy)]
struct Progress {
    /// The next block to integrate, in [`Shape::blocks`].
    next: usize,
    /// The first clock that is not known to the ledger.
    known: u32,
    pace: Pace,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    Free,
    /// A block of it waits for another section.
    Waits,
    /// Its next block builds on something that is missing.
    Stuck,
}

/// The integration of an update's blocks, in the order that yrs takes.
///
/// yrs works through the sections; when a block builds on a block of another section it turns to that one, takes
/// one block from its front and comes back. A section that is needed while it waits itself ends up in the store
/// of pending updates, with all that wait for it.
pub(super) struct Course<'a> {
    ledger: &'a Ledger,
    shape: &'a Shape,
    limits: &'a Limits,
    progress: Vec<Progress>,
    /// One for each block; meaningful for those integrated.
    pub(super) traits: Vec<Trait>,
    /// How often yrs would look at a waiting block: each time one more has to wait, at all of them.
    looks: u64,
}

/// What a block needs.
enum Step {
    Done,
    /// The section at this place must come further first.
    After(usize),
    Missing,
}

impl<'a> Course<'a> {
    /// Integrates as much of `shape` as can be.
    pub(super) fn run(ledger: &'a Ledger, shape: &'a Shape, limits: &'a Limits) -> Result<Self, Refusal> {
        let mut course = Self {
            ledger,
            shape,
            limits,
            progress: Vec::with_capacity(shape.sections.len()),
            traits: vec![COLLECTED; shape.blocks.len()],
            looks: 0,
        };
        course.enter()?;
        let mut waiting = Vec::new();
        // The highest client first, as yrs does.
        for section in (0..shape.sections.len()).rev() {
            course.finish(section, &mut waiting)?;
        }
        Ok(course)
    }

    /// Everything was integrated.
    pub(super) fn is_whole(&self) -> bool {
        self.progress.iter().all(|progress| progress.pace != Pace::Stuck)
    }

    /// The first clock of `client` that is neither known nor integrated.
    pub(super) fn reach(&self, client: ClientId) -> u32 {
        let Some(section) = self.shape.section(client) else {
            return self.ledger.clock(client);
        };
        let Progress { next, known, pace } = self.progress[section];
        let Section { start, end, ref blocks, .. } = self.shape.sections[section];
        match pace {
            // A section without blocks names a clock, but brings nothing up to there.
            _ if blocks.is_empty() => known,
            Pace::Stuck if start > known => known,
            Pace::Stuck => self.shape.blocks[next].start.max(known),
            Pace::Free | Pace::Waits => end.max(known),
        }
    }

    /// Skips what is known already, and finds the sections that start behind a gap.
    fn enter(&mut self) -> Result<(), Refusal> {
        let (mut clients_new, mut clients_writing) = (0, 0);
        for Section { client, start, end, blocks } in &self.shape.sections {
            let known = self.ledger.clock(*client);
            clients_new += usize::from(known == 0 && end > start);
            let fresh = self.shape.blocks[blocks.clone()].partition_point(|block| block.end <= known);
            let next = blocks.start + fresh;
            clients_writing += usize::from(next < blocks.end);
            let pace = if next < blocks.end && *start > known { Pace::Stuck } else { Pace::Free };
            self.progress.push(Progress { next, known, pace });
        }
        let clients_max = self.limits.clients_max;
        if clients_writing > self.limits.clients_writing_max
            || clients_new > 0 && self.ledger.clients() + clients_new > clients_max
        {
            return Err(Refusal::TooManyClients);
        }
        Ok(())
    }

    /// Integrates what can be of one section, and what that needs of others.
    fn finish(&mut self, section: usize, waiting: &mut Vec<usize>) -> Result<(), Refusal> {
        let mut current = section;
        loop {
            match self.step(current)? {
                Step::Done => match waiting.pop() {
                    // It is looked at again, and finds out whether it got what it needs.
                    Some(before) => {
                        self.progress[before].pace = Pace::Free;
                        current = before;
                    }
                    None if self.progress[current].next == self.shape.sections[current].blocks.end => {
                        return Ok(());
                    }
                    None => {}
                },
                Step::After(other) => {
                    if self.progress[other].pace == Pace::Waits {
                        return Err(Refusal::Cycle);
                    }
                    self.progress[current].pace = Pace::Waits;
                    waiting.push(current);
                    self.looks += waiting.len() as u64;
                    if self.looks > self.limits.looks_max {
                        return Err(Refusal::Entangled);
                    }
                    current = other;
                }
                Step::Missing => {
                    self.progress[current].pace = Pace::Stuck;
                    for before in waiting.drain(..) {
                        self.progress[before].pace = Pace::Stuck;
                    }
                    return Ok(());
                }
            }
        }
    }

    /// Integrates the next block of a section, if it has one and can.
    fn step(&mut self, section: usize) -> Result<Step, Refusal> {
        let at = self.progress[section].next;
        if self.progress[section].pace == Pace::Stuck {
            return Ok(Step::Missing);
        }
        if at == self.shape.sections[section].blocks.end {
            return Ok(Step::Done);
        }
        let step = self.integrate(section, at)?;
        if matches!(step, Step::Done) {
            self.progress[section].next += 1;
        }
        Ok(step)
    }

    fn integrate(&mut self, section: usize, at: usize) -> Result<Step, Refusal> {
        let block = self.shape.blocks[at];
        let client = self.shape.sections[section].client;
        let mut of = match block.place {
            Place::Hole => return Ok(Step::Missing),
            Place::Collected => COLLECTED,
            Place::Root(parent) => Trait { parent, depth: 1, role: Role::Plain, keyed: block.keyed },
            Place::Within(parent) => match self.find(client, &block, parent)? {
                Ok(of) => of.inside(parent, block.keyed)?,
                Err(step) => return Ok(step),
            },
            Place::Beside(left, right) => match self.between(client, &block, left, right)? {
                Ok(of) => of,
                Err(step) => return Ok(step),
            },
        };
        let known = self.progress[section].known;
        if block.start < known && block.place != Place::Collected {
            // yrs cuts off what is known and hangs the rest behind it, so it also is where that is.
            of = of.beside(self.ledger.trait_of(Id { client, clock: known - 1 }).unwrap_or(COLLECTED))?;
        }
        self.traits[at] = of.holding(block.kind)?;
        if of.depth > self.limits.nesting_max {
            return Err(Refusal::Nesting);
        }
        Ok(Step::Done)
    }

    /// Where a block is that stands between others.
    fn between(
        &self,
        client: ClientId,
        block: &Block,
        left: Option<Id>,
        right: Option<Id>,
    ) -> Result<Result<Trait, Step>, Refusal> {
        let mut of = COLLECTED;
        if let Some(left) = left {
            match self.find(client, block, left)? {
                Ok(left) => of = left,
                Err(step) => return Ok(Err(step)),
            }
        }
        if let Some(right) = right {
            match self.find(client, block, right)? {
                // A map's entries follow each other; none is ever put before another.
                Ok(right) if right.keyed => return Err(Refusal::Torn),
                Ok(right) => of = of.beside(right)?,
                Err(step) => return Ok(Err(step)),
            }
        }
        Ok(Ok(of))
    }

    /// What is known of the unit that a block builds on, or what must come first.
    fn find(&self, client: ClientId, block: &Block, id: Id) -> Result<Result<Trait, Step>, Refusal> {
        if id.client == client && id.clock >= block.start {
            return Err(Refusal::Cycle);
        }
        if let Some(of) = self.ledger.trait_of(id) {
            return Ok(Ok(of));
        }
        let Some(section) = self.shape.section(id.client) else {
            return Ok(Err(Step::Missing));
        };
        let Section { start, end, blocks, .. } = &self.shape.sections[section];
        if !(*start..*end).contains(&id.clock) {
            return Ok(Err(Step::Missing));
        }
        let next = self.progress[section].next;
        if next < blocks.end && self.shape.blocks[next].start <= id.clock {
            return Ok(Err(Step::After(section)));
        }
        let within = &self.shape.blocks[blocks.clone()];
        let at = blocks.start + within.partition_point(|other| other.end <= id.clock);
        Ok(Ok(self.traits[at]))
    }
}
