//! What a document holds, as far as the guard must know: a clock per client, and how deep each block is nested.
//!
//! yrs holds an update that it cannot integrate yet in a store of its own, where it may stay for ever or make later
//! calls panic. So the ledger answers beforehand whether everything an update builds on is known (rules 4 and 5).
//! It also keeps what decides about recursion: yrs deletes nested types recursively, so nesting is bounded here, where
//! the whole chain is known.
//!
//! Not here: the walk through an update's blocks (`course`), keeping updates that wait for others (`room/causal`),
//! or asking for what is missing (`room`).

use std::collections::BTreeMap;

use super::course::Course;
use super::shape::{Shape, inspect};
use super::split::Split;
use super::walk::{Block, Id, Kind};
use super::{Limits, Refusal};
use crate::id::ClientId;

/// The clocks and the nesting of a document, with the edits already admitted to the current tick.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    clients: BTreeMap<ClientId, Known>,
}

/// Whether a document can take an update now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// All that it builds on is known, or comes with it.
    Complete,
    /// It builds on something that is neither known nor in it. Whoever has that must send it first; the answer
    /// to a sync step 1 holds it, unless the sender waits for it too.
    Missing,
}

/// One client's blocks, as runs that share their [`Trait`].
#[derive(Debug, Clone, Default)]
struct Known {
    clock: u32,
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    start: u32,
    of: Trait,
}

/// What later blocks must know of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trait {
    /// A hash of the type that it is in. Two that collide weaken a check, and nothing more.
    pub(super) parent: u32,
    /// How many types it is inside of, or 0 when it was collected: yrs keeps no content for it, whatever it was.
    pub(super) depth: u8,
    pub(super) role: Role,
    /// It is a map's entry.
    pub(super) keyed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Plain,
    Type,
    Gone,
}

pub(super) const COLLECTED: Trait = Trait { parent: 0, depth: 0, role: Role::Gone, keyed: false };

impl Ledger {
    /// The ledger of an empty document.
    pub fn new() -> Self {
        Self::default()
    }

    /// The ledger of a document, from its full state in v1.
    ///
    /// The state is trusted: its size is not limited, but a state that no document can have is still refused.
    pub fn from_state(state: &[u8]) -> Result<Self, Refusal> {
        let limits = Limits::unlimited();
        let mut ledger = Self::new();
        let shape = inspect(state, &limits)?;
        match ledger.check(&shape, &limits)? {
            Completeness::Complete => ledger.record(&shape),
            Completeness::Missing => return Err(Refusal::Incomplete),
        }
        Ok(ledger)
    }

    /// The first clock of `client` that is not known.
    pub fn clock(&self, client: ClientId) -> u32 {
        self.clients.get(&client).map_or(0, |known| known.clock)
    }

    /// How many clients have written.
    pub fn clients(&self) -> usize {
        self.clients.len()
    }

    /// Can the document take the update now (rules 4 and 5)? A [`Refusal`] means that it never can.
    pub fn check(&self, shape: &Shape, limits: &Limits) -> Result<Completeness, Refusal> {
        let course = Course::run(self, shape, limits)?;
        let mut deletions = shape.deletions.iter();
        if course.is_whole() && deletions.all(|deletions| deletions.end <= course.reach(deletions.client)) {
            Ok(Completeness::Complete)
        } else {
            Ok(Completeness::Missing)
        }
    }

    /// Takes an update that is [`Completeness::Missing`] something apart: the most of it that the document can take
    /// now, and the rest, which waits.
    ///
    /// A client that waits for others' edits itself keeps sending those that it cannot show yet; without this, its own
    /// edits would have to wait with them.
    pub fn split(&self, update: &[u8], shape: &Shape, limits: &Limits) -> Result<Split, Refusal> {
        let course = Course::run(self, shape, limits)?;
        Split::at(update, limits, |client| course.reach(client))
    }

    /// Takes note of an update that was admitted: [`Ledger::check`] called it complete.
    pub fn record(&mut self, shape: &Shape) {
        let limits = Limits::unlimited();
        let traits = match Course::run(self, shape, &limits) {
            Ok(course) if course.is_whole() => course.traits,
            Ok(_) | Err(_) => {
                debug_assert!(false, "only a complete update is recorded");
                return;
            }
        };
        for section in &shape.sections {
            if section.start == section.end {
                continue;
            }
            let known = self.clients.entry(section.client).or_default();
            for at in section.blocks.clone() {
                known.append(&shape.blocks[at], traits[at]);
            }
        }
    }

    pub(super) fn trait_of(&self, id: Id) -> Option<Trait> {
        self.clients.get(&id.client).and_then(|known| known.trait_at(id.clock))
    }
}

impl Known {
    fn trait_at(&self, clock: u32) -> Option<Trait> {
        if clock >= self.clock {
            return None;
        }
        let after = self.runs.partition_point(|run| run.start <= clock);
        Some(self.runs[after.checked_sub(1)?].of)
    }

    fn append(&mut self, block: &Block, of: Trait) {
        if block.end <= self.clock {
            return;
        }
        if self.runs.last().is_none_or(|last| last.of != of) {
            self.runs.push(Run { start: self.clock.max(block.start), of });
        }
        self.clock = block.end;
    }
}

impl Trait {
    /// What is put into this, which `id` names.
    pub(super) fn inside(self, id: Id, keyed: bool) -> Result<Self, Refusal> {
        match self.role {
            Role::Plain => Err(Refusal::Parent),
            Role::Gone => Ok(COLLECTED),
            Role::Type => {
                let depth = self.depth.saturating_add(1);
                Ok(Self { parent: hash_id(id), depth, role: Role::Plain, keyed })
            }
        }
    }

    /// What stands beside both. Neighbours share a parent, unless one was collected.
    pub(super) fn beside(self, other: Self) -> Result<Self, Refusal> {
        if self.depth == 0 {
            return Ok(other);
        }
        if other.depth != 0 && (self.parent, self.keyed) != (other.parent, other.keyed) {
            return Err(Refusal::Torn);
        }
        Ok(Self { depth: self.depth.max(other.depth), ..self })
    }

    pub(super) fn holding(self, kind: Kind) -> Result<Self, Refusal> {
        if self.depth == 0 {
            return Ok(COLLECTED);
        }
        let role = match kind {
            Kind::Format if self.keyed => return Err(Refusal::FormatInMap),
            Kind::Plain | Kind::Format => Role::Plain,
            Kind::Type => Role::Type,
            Kind::Gone => Role::Gone,
        };
        Ok(Self { role, ..self })
    }
}

fn hash_id(id: Id) -> u32 {
    let mixed = (id.client ^ u64::from(id.clock).rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    // The high bits are the well mixed ones.
    u32::try_from(mixed >> 32).unwrap_or(u32::MAX)
}
