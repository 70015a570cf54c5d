//! The check that stands between the network and yrs.
//!
//! yrs 0.28 can be aborted, hung or corrupted by hostile bytes through its safe API, and mislays updates that come
//! out of order. So nothing a client sends reaches it unread:
//!
//! 1. [`inspect`] reads the raw bytes of a v1 update: structure, sizes, numbers and text (rules 1 to 3).
//! 2. [`Ledger::check`] says whether the document has all that the update builds on (rules 4 and 5). What is
//!    [`Completeness::Missing`] waits outside of yrs (rule 6); what is complete is [recorded](Ledger::record).
//! 3. [`translate::inward`] rewrites content that Yjs writes and yrs cannot hold, when [`Shape::needs_translation`];
//!    [`translate::outward`] writes it back on everything that leaves.
//!
//! [`state_vector`] vets the other kind of bytes that a client gives to yrs.
//!
//! Not here: who may write, and how often (`room`); frames (`protocol`); updates that wait (`room/causal`). Update
//! v2 is our own storage format only and never taken from a client.
//!
//! # Rules
//!
//! 1. Every count fits into the bytes that are left; client ids are at most 2^53 - 1; no client comes twice; nothing
//!    trails.
//! 2. A block has at least one unit and ends below clock 2^31; text is UTF-8; values nest at most
//!    [`Limits::depth_max`] deep.
//! 3. Only content that Yjs 13 writes: no legacy JSON content (yrs misreads it), no weak links, no moves, no
//!    formatting marks among map entries.
//! 4. An update starts where the document ends or earlier, has no gap, and each origin and parent is known or comes
//!    before; a parent is a type; two origins have the same parent; types nest at most [`Limits::nesting_max`] deep.
//! 5. Deletions are sorted, disjoint, not empty, and of known units.
//! 6. An honest client can hold content that waits for others, and then sends it along with a *skip* for the gap.
//!    Such an update is well formed; it is `Missing` unless the gap is known here, and [`Ledger::split`] takes the rest
//!    of it.
//!
//! # What the guard cannot do
//!
//! yrs 0.28 recurses once for each client of an update whose blocks were taken ahead of their turn. Updates are bounded
//! for that ([`Limits::clients_writing_max`]), but a full state has all of a document's clients: loading one takes up to
//! 112 bytes of stack for each, so with [`Limits::clients_max`] of 20,000 it belongs on a thread with 8 MiB or more.
//! And cutting a long text copies it: many small cuts in a text of a megabyte take seconds, which is for the
//! room's time budget to bound.
//!
//! # Surrogate pairs
//!
//! Yjs counts text in UTF-16 units, so an id may point into the middle of an astral character. yrs cuts it
//! as Yjs does: each half becomes U+FFFD, of one unit, and no clock moves. That holds for origins, for deletions and for
//! a state vector that ends inside a pair; none of them panics, so state vectors need no clamping.

mod course;
mod cursor;
mod json;
mod ledger;
mod shape;
mod split;
#[cfg(test)]
mod tests;
pub mod translate;
mod walk;

pub use ledger::{Completeness, Ledger};
pub use shape::{ClientSpan, Shape, inspect, inspect_own};
pub use split::Split;

/// Bounds on what one update, or the document with it, may hold.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The bytes of one update.
    pub update_bytes_max: usize,
    /// How deep arrays and objects nest within one value.
    pub depth_max: u8,
    /// How deep shared types nest within each other. yrs recurses over them when it deletes.
    pub nesting_max: u8,
    /// How many ranges one update deletes. A full state repeats every deletion ever made, so an old text has many;
    /// what this bounds is splitting.
    pub delete_ranges_max: usize,
    /// How many clients may ever have written to a document: yrs rebuilds its state vector for every commit, and
    /// recurses over clients when it loads a full state (112 bytes of stack each).
    pub clients_max: usize,
    /// How many clients one update may bring new blocks of. yrs recurses over them.
    pub clients_writing_max: usize,
    /// How many times yrs may look at a block that waits for another client's while it takes one update. The cost is
    /// quadratic in the clients whose edits build on each other; this many take about a third of a second.
    pub looks_max: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            update_bytes_max: 16 << 20,
            depth_max: 16,
            nesting_max: 64,
            delete_ranges_max: 32 << 10,
            clients_max: 20_000,
            clients_writing_max: 8_192,
            looks_max: 100_000_000,
        }
    }
}

impl Limits {
    /// For bytes that this server wrote itself. Depths stay bounded, since it took nothing deeper.
    fn unlimited() -> Self {
        Self {
            update_bytes_max: usize::MAX,
            depth_max: 64,
            nesting_max: u8::MAX - 1,
            delete_ranges_max: usize::MAX,
            clients_max: usize::MAX,
            clients_writing_max: usize::MAX,
            looks_max: u64::MAX,
        }
    }
}

/// Why bytes are never acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// It exceeds [`Limits::update_bytes_max`].
    #[error("the update is too large")]
    TooLarge,
    /// It ends too early.
    #[error("the bytes end in the middle of something")]
    Truncated,
    /// It goes on after its end.
    #[error("bytes follow after the end")]
    Trailing,
    /// A number is larger than JavaScript can hold.
    #[error("a number exceeds 2^53 - 1")]
    Number,
    /// A count promises more than the bytes that are left can hold.
    #[error("a count exceeds what the bytes can hold")]
    Count,
    /// A clock or a length is out of range.
    #[error("a clock or a length exceeds 2^31 - 1")]
    Clock,
    /// A text is not UTF-8.
    #[error("a text is not utf-8")]
    Utf8,
    /// A value is nested deeper than [`Limits::depth_max`].
    #[error("a value is nested too deep")]
    Depth,
    /// An embed or a formatting value is no JSON.
    #[error("an embed or a formatting value is not json")]
    Json,
    /// A kind of content or type that Yjs 13 does not write.
    #[error("content of an unknown kind")]
    Content,
    /// Content of the kind that old versions of Yjs wrote.
    #[error("json content of a legacy version")]
    LegacyJson,
    /// A block without a unit.
    #[error("an empty block")]
    EmptyBlock,
    /// A client has two sections.
    #[error("a client occurs twice")]
    ClientTwice,
    /// Deletions are empty, overlap or are out of order.
    #[error("deletions are empty, overlap or are out of order")]
    Deletions,
    /// More ranges than [`Limits::delete_ranges_max`].
    #[error("too many deletions")]
    TooManyDeletions,
    /// A formatting mark is a map's entry.
    #[error("a formatting mark inside a map")]
    FormatInMap,
    /// Types are nested deeper than [`Limits::nesting_max`].
    #[error("shared types are nested too deep")]
    Nesting,
    /// The parent of a block is no type.
    #[error("a block inside of something that is no type")]
    Parent,
    /// A block stands between two that are in different places, or before a map's entry.
    #[error("a block between others that are no neighbours")]
    Torn,
    /// Blocks build on themselves, or on each other in a circle.
    #[error("blocks build on each other in a circle")]
    Cycle,
    /// Blocks of too many clients wait for each other: [`Limits::looks_max`].
    #[error("blocks of too many clients wait for each other")]
    Entangled,
    /// The document would have more clients than [`Limits::clients_max`].
    #[error("too many clients have written to the document")]
    TooManyClients,
    /// A full state lacks something that it builds on.
    #[error("a state lacks something it builds on")]
    Incomplete,
}

impl Refusal {
    /// A short label for metrics.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::Truncated => "truncated",
            Self::Trailing => "trailing",
            Self::Number => "number",
            Self::Count => "count",
            Self::Clock => "clock",
            Self::Utf8 => "utf8",
            Self::Depth => "depth",
            Self::Json => "json",
            Self::Content => "content",
            Self::LegacyJson => "legacy_json",
            Self::EmptyBlock => "empty_block",
            Self::ClientTwice => "client_twice",
            Self::Deletions => "deletions",
            Self::TooManyDeletions => "too_many_deletions",
            Self::FormatInMap => "format_in_map",
            Self::Nesting => "nesting",
            Self::Parent => "parent",
            Self::Torn => "torn",
            Self::Cycle => "cycle",
            Self::Entangled => "entangled",
            Self::TooManyClients => "too_many_clients",
            Self::Incomplete => "incomplete",
        }
    }
}

/// Checks the structure of a client's state vector, which yrs would otherwise allocate for unread.
pub fn state_vector(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    if bytes.len() > limits.update_bytes_max {
        return Err(Refusal::TooLarge);
    }
    let mut cursor = cursor::Cursor::new(bytes);
    let count = cursor.count(2)?;
    if count > limits.clients_max {
        return Err(Refusal::TooManyClients);
    }
    for _ in 0..count {
        cursor.unsigned()?;
        cursor.clock()?;
    }
    cursor.finish()
}
