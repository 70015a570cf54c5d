//! One pass over the raw bytes of a v1 update, telling a [`Visit`] what it holds.
//!
//! This is the only reader of the format here: `shape` and `translate` both listen to it, so they cannot disagree
//! about where a block ends. It refuses whatever yrs or Yjs could misread (rules 1 to 3) and allocates nothing.
//! Not here: whether the document has what an update builds on (`ledger`).

use std::ops::Range;

use super::cursor::{CLOCK_END, Cursor, utf16_units};
use super::json::{Json, scan};
use super::{Limits, Refusal};
use crate::id::ClientId;

/// A place in a document: the clock-th unit that a client wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id {
    pub(super) client: ClientId,
    pub(super) clock: u32,
}

/// Where a block says it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nowhere: it stands for collected content.
    Collected,
    /// Nowhere: it stands for clocks that the update leaves out.
    Hole,
    /// Into the root type whose name has this hash.
    Root(u32),
    /// Into the type at an id.
    Within(Id),
    /// Beside its origins, in whatever holds them.
    Beside(Option<Id>, Option<Id>),
}

/// What matters of a block's content to those that come after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A value, text, an embed.
    Plain,
    /// A mark where formatting begins or ends.
    Format,
    /// A shared type, which others may be put into.
    Type,
    /// Deleted content: what is put into it vanishes.
    Gone,
}

/// One block of an update.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) place: Place,
    pub(super) kind: Kind,
    /// It says itself that it is a map's entry; one that stands beside others has the key of these.
    pub(super) keyed: bool,
}

/// Something in an update that yrs may not hold faithfully. Ranges are places in the update.
pub(super) enum Leaf<'a> {
    /// An integer zero with a minus sign.
    NegativeZero(Range<usize>),
    /// A 64-bit integer with its tag.
    BigInt(Range<usize>),
    /// Bytes inside a value: tag, length and body.
    Buffer(Range<usize>, &'a [u8]),
    /// Bytes as a block's content: the block's info byte, length and body.
    Binary(usize, Range<usize>, &'a [u8]),
    /// A subdocument as a block's content: the block's info byte, id and options.
    Subdocument(usize, Range<usize>),
    /// JSON text with its length.
    Json(Range<usize>, &'a str, Json),
    /// An XML element's type number and name.
    Element(Range<usize>, &'a str),
    /// An XML hook's type number and name.
    Hook(Range<usize>, &'a str),
}

/// Listens to [`walk`]. Whatever a listener does not care for has an empty default.
pub(super) trait Visit {
    /// The blocks of `client` follow: `count` of them, from `clock` on.
    fn section(&mut self, _client: ClientId, _clock: u32) -> Result<(), Refusal> {
        Ok(())
    }
    /// One block; `bytes` says where it stands.
    fn block(&mut self, _block: Block, _bytes: Range<usize>) {}
    /// The blocks of the client ended.
    fn section_end(&mut self, _end: u32) {}
    /// Something to translate, perhaps. Leaves of a block come before the block.
    fn leaf(&mut self, _leaf: Leaf<'_>) {}
    /// Deletions of `client` follow.
    fn deletions(&mut self, _client: ClientId) {}
    /// The units from `start` up to `end` were deleted.
    fn deletion(&mut self, _start: u32, _end: u32) -> Result<(), Refusal> {
        Ok(())
    }
}

const KIND_MASK: u8 = 0b0000_1111;
const RESERVED: u8 = 0b0001_0000;
const HAS_KEY: u8 = 0b0010_0000;
const HAS_RIGHT_ORIGIN: u8 = 0b0100_0000;
const HAS_ORIGIN: u8 = 0b1000_0000;

/// A block's kind number for bytes, of which `translate` makes subdocuments and back.
pub(super) const BINARY: u8 = 3;
/// A block's kind number for a subdocument.
pub(super) const SUBDOCUMENT: u8 = 9;
/// The type number of an XML element.
pub(super) const XML_ELEMENT: u8 = 3;
/// The type number of an XML hook.
pub(super) const XML_HOOK: u8 = 5;
/// The tag of bytes inside a value.
pub(super) const ANY_BUFFER: u8 = 116;
/// The tag of a 64-bit integer inside a value.
pub(super) const ANY_BIGINT: u8 = 122;

/// The least bytes of a client's section, of a block, of a client's deletions and of one deletion.
const SECTION_BYTES_MIN: usize = 3;
const BLOCK_BYTES_MIN: usize = 2;
const DELETIONS_BYTES_MIN: usize = 2;
const DELETION_BYTES_MIN: usize = 2;

/// Reads all of `update` and tells `visit` what it holds.
pub(super) fn walk(update: &[u8], limits: &Limits, visit: &mut impl Visit) -> Result<(), Refusal> {
    if update.len() > limits.update_bytes_max {
        return Err(Refusal::TooLarge);
    }
    let mut walker = Walker { cursor: Cursor::new(update), depth_max: limits.depth_max, visit };
    for _ in 0..walker.cursor.count(SECTION_BYTES_MIN)? {
        walker.section()?;
    }
    let mut ranges_left = limits.delete_ranges_max;
    for _ in 0..walker.cursor.count(DELETIONS_BYTES_MIN)? {
        walker.deletions(&mut ranges_left)?;
    }
    walker.cursor.finish()
}

/// Reads the raw bytes of one subdocument (id and options), and nothing else.
pub(super) fn is_subdocument(bytes: &[u8], depth_max: u8) -> bool {
    let mut walker = Walker { cursor: Cursor::new(bytes), depth_max, visit: &mut Deaf };
    walker.cursor.text().is_ok() && walker.any(depth_max).is_ok() && walker.cursor.left() == 0
}

struct Deaf;

impl Visit for Deaf {}

struct Walker<'a, 'v, V> {
    cursor: Cursor<'a>,
    depth_max: u8,
    visit: &'v mut V,
}

impl<V: Visit> Walker<'_, '_, V> {
    fn section(&mut self) -> Result<(), Refusal> {
        let blocks = self.cursor.count(BLOCK_BYTES_MIN)?;
        let client = self.cursor.unsigned()?;
        let mut clock = self.cursor.clock()?;
        self.visit.section(client, clock)?;
        for _ in 0..blocks {
            clock = self.block(clock)?;
        }
        self.visit.section_end(clock);
        Ok(())
    }

    /// Reads one block and answers with the clock after it.
    fn block(&mut self, start: u32) -> Result<u32, Refusal> {
        let info_at = self.cursor.at();
        let info = self.cursor.byte()?;
        let (units, place, kind, keyed) = match info {
            0 => (self.cursor.clock()?, Place::Collected, Kind::Gone, false),
            10 => (self.cursor.clock()?, Place::Hole, Kind::Gone, false),
            _ => {
                if info & RESERVED != 0 {
                    return Err(Refusal::Content);
                }
                let (place, keyed) = self.place(info)?;
                let (units, kind) = self.content(info & KIND_MASK, info_at)?;
                if kind == Kind::Format && keyed {
                    return Err(Refusal::FormatInMap);
                }
                (units, place, kind, keyed)
            }
        };
        if units == 0 {
            return Err(Refusal::EmptyBlock);
        }
        let end = start + units;
        if u64::from(end) >= CLOCK_END {
            return Err(Refusal::Clock);
        }
        self.visit.block(Block { start, end, place, kind, keyed }, info_at..self.cursor.at());
        Ok(end)
    }

    fn place(&mut self, info: u8) -> Result<(Place, bool), Refusal> {
        if info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN) != 0 {
            let left = if info & HAS_ORIGIN == 0 { None } else { Some(self.id()?) };
            let right = if info & HAS_RIGHT_ORIGIN == 0 { None } else { Some(self.id()?) };
            return Ok((Place::Beside(left, right), info & HAS_KEY != 0));
        }
        let place = match self.cursor.unsigned()? {
            0 => Place::Within(self.id()?),
            1 => Place::Root(hash_name(self.cursor.text()?)),
            _ => return Err(Refusal::Content),
        };
        let keyed = info & HAS_KEY != 0;
        if keyed {
            self.cursor.text()?;
        }
        Ok((place, keyed))
    }

    fn id(&mut self) -> Result<Id, Refusal> {
        Ok(Id { client: self.cursor.unsigned()?, clock: self.cursor.clock()? })
    }

    /// Reads a block's content; answers with how many units it has.
    fn content(&mut self, kind: u8, info_at: usize) -> Result<(u32, Kind), Refusal> {
        let from = self.cursor.at();
        match kind {
            1 => Ok((self.cursor.clock()?, Kind::Gone)),
            2 => Err(Refusal::LegacyJson),
            BINARY => {
                let body = self.cursor.buffer()?;
                self.visit.leaf(Leaf::Binary(info_at, from..self.cursor.at(), body));
                Ok((1, Kind::Plain))
            }
            4 => {
                let units = utf16_units(self.cursor.text()?);
                Ok((u32::try_from(units).map_err(|_| Refusal::Clock)?, Kind::Plain))
            }
            5 => {
                self.json()?;
                Ok((1, Kind::Plain))
            }
            6 => {
                self.cursor.text()?;
                self.json()?;
                Ok((1, Kind::Format))
            }
            7 => {
                self.shared_type()?;
                Ok((1, Kind::Type))
            }
            8 => {
                let units = self.cursor.count(1)?;
                for _ in 0..units {
                    self.any(self.depth_max)?;
                }
                Ok((u32::try_from(units).map_err(|_| Refusal::Clock)?, Kind::Plain))
            }
            SUBDOCUMENT => {
                self.cursor.text()?;
                // The options leave as they came, so what is odd inside them needs no translation of its own.
                let mut options =
                    Walker { cursor: self.cursor.clone(), depth_max: self.depth_max, visit: &mut Deaf };
                options.any(self.depth_max)?;
                self.cursor = options.cursor;
                self.visit.leaf(Leaf::Subdocument(info_at, from..self.cursor.at()));
                Ok((1, Kind::Plain))
            }
            _ => Err(Refusal::Content),
        }
    }

    fn json(&mut self) -> Result<(), Refusal> {
        let from = self.cursor.at();
        let text = self.cursor.text()?;
        let json = scan(text, self.depth_max)?;
        self.visit.leaf(Leaf::Json(from..self.cursor.at(), text, json));
        Ok(())
    }

    fn shared_type(&mut self) -> Result<(), Refusal> {
        let from = self.cursor.at();
        match self.cursor.byte()? {
            // Array, map, text, XML fragment, XML text.
            0 | 1 | 2 | 4 | 6 => {}
            XML_ELEMENT => {
                let name = self.cursor.text()?;
                self.visit.leaf(Leaf::Element(from..self.cursor.at(), name));
            }
            XML_HOOK => {
                let name = self.cursor.text()?;
                self.visit.leaf(Leaf::Hook(from..self.cursor.at(), name));
            }
            _ => return Err(Refusal::Content),
        }
        Ok(())
    }

    fn any(&mut self, depth_left: u8) -> Result<(), Refusal> {
        let from = self.cursor.at();
        match self.cursor.byte()? {
            // Undefined, null, false, true.
            127 | 126 | 121 | 120 => {}
            125 => {
                if self.cursor.signed()? == (true, 0) {
                    self.visit.leaf(Leaf::NegativeZero(from..self.cursor.at()));
                }
            }
            124 => _ = self.cursor.take(4)?,
            123 => _ = self.cursor.take(8)?,
            ANY_BIGINT => {
                self.cursor.take(8)?;
                self.visit.leaf(Leaf::BigInt(from..self.cursor.at()));
            }
            119 => _ = self.cursor.text()?,
            118 => {
                let depth_left = depth_left.checked_sub(1).ok_or(Refusal::Depth)?;
                for _ in 0..self.cursor.count(2)? {
                    self.cursor.text()?;
                    self.any(depth_left)?;
                }
            }
            117 => {
                let depth_left = depth_left.checked_sub(1).ok_or(Refusal::Depth)?;
                for _ in 0..self.cursor.count(1)? {
                    self.any(depth_left)?;
                }
            }
            ANY_BUFFER => {
                let body = self.cursor.buffer()?;
                self.visit.leaf(Leaf::Buffer(from..self.cursor.at(), body));
            }
            _ => return Err(Refusal::Content),
        }
        Ok(())
    }

    fn deletions(&mut self, ranges_left: &mut usize) -> Result<(), Refusal> {
        let client = self.cursor.unsigned()?;
        let ranges = self.cursor.count(DELETION_BYTES_MIN)?;
        *ranges_left = ranges_left.checked_sub(ranges).ok_or(Refusal::TooManyDeletions)?;
        self.visit.deletions(client);
        let mut free_from = 0;
        for _ in 0..ranges {
            let start = self.cursor.clock()?;
            let units = self.cursor.clock()?;
            let end = start + units;
            if start < free_from || units == 0 || u64::from(end) >= CLOCK_END {
                return Err(Refusal::Deletions);
            }
            self.visit.deletion(start, end)?;
            free_from = end;
        }
        Ok(())
    }
}

/// FNV-1a, which is short and good enough: see `Trait::parent`.
fn hash_name(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
