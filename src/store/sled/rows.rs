//! The rows of the store on disk: their keys and their values, both directions.
//!
//! Pure: it turns records, snapshots and entries into rows and back, and says what is wrong with a row. It
//! neither reads nor writes one (`sled`, `sled/engine`).
//!
//! ```text
//! tree      key                                              value (integers little-endian unless said)
//! meta      "f"                                              format: u8
//! meta      "n" name                                         crc32 · version u8 · entry (see Entry)
//! meta      "h" hash[16]                                     name
//! log       hash[16] · seq u64 BE · part u32 BE              crc32 · version u8 · kind u8 · at u64 · parts u32
//!                                                            · crc32 of the whole record · piece of the update
//! snapshot  hash[16] · generation u64 BE · part u32 BE       crc32 · version u8 · piece of the snapshot
//! ```
//!
//! A row's checksum covers its key as well, so that a row that turns up in a wrong place does not read. The
//! hash is the first half of the name's SHA-256; the `h` row makes sure that two names never share one.

use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::id::{DocumentName, Seq, UnixMs};
use crate::store::{Append, Record};

/// The layout that this file describes.
pub(super) const FORMAT: u8 = 1;
/// The key of the format row.
pub(super) const FORMAT_KEY: &[u8] = b"f";
/// Largest value. sled keeps pages of up to 20 values, and moves a page over 128 KiB out into a file of its own
/// that it never syncs: this size is what makes [`super::engine::Engine::sync`] cover everything.
pub(super) const VALUE_BYTES_MAX: usize = 4_096;

const VERSION: u8 = 1;
const NAME_TAG: u8 = b'n';
const HASH_TAG: u8 = b'h';
const HASH_BYTES: usize = 16;
const PART_KEY_BYTES: usize = HASH_BYTES + 8 + 4;
const LOG_HEADER_BYTES: usize = 4 + 1 + 1 + 8 + 4 + 4;
const SNAPSHOT_HEADER_BYTES: usize = 4 + 1;
const ENTRY_BYTES: usize = 4 + 1 + 8 + 8 + 8 + 8 + 1 + 8 + 4;

/// What stands for a document's name in the keys of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct DocumentHash(pub(super) [u8; HASH_BYTES]);

/// The key of one piece of a record or snapshot.
pub(super) type PartKey = [u8; PART_KEY_BYTES];

/// Why a row does not read.
pub(super) type Flaw = &'static str;

impl DocumentHash {
    pub(super) fn of(name: &DocumentName) -> Self {
        let digest = Sha256::digest(name.as_str().as_bytes());
        let mut hash = [0; HASH_BYTES];
        hash.copy_from_slice(&digest[..HASH_BYTES]);
        Self(hash)
    }

    /// The key of piece `part` at `position`: a [`Seq`] in the log, a generation in the snapshots.
    pub(super) fn part_key(self, position: u64, part: u32) -> PartKey {
        let mut key = [0; PART_KEY_BYTES];
        key[..HASH_BYTES].copy_from_slice(&self.0);
        key[HASH_BYTES..HASH_BYTES + 8].copy_from_slice(&position.to_be_bytes());
        key[HASH_BYTES + 8..].copy_from_slice(&part.to_be_bytes());
        key
    }

    /// The key of the row that holds this hash's name.
    pub(super) fn key(self) -> [u8; 1 + HASH_BYTES] {
        let mut key = [HASH_TAG; 1 + HASH_BYTES];
        key[1..].copy_from_slice(&self.0);
        key
    }
}

/// Takes the key of a piece apart again.
pub(super) fn split_part_key(key: &[u8]) -> Option<(DocumentHash, u64, u32)> {
    let key: &PartKey = key.try_into().ok()?;
    let mut reader = Reader(key);
    Some((
        DocumentHash(reader.array()?),
        u64::from_be_bytes(reader.array()?),
        u32::from_be_bytes(reader.array()?),
    ))
}

/// The key of a document's entry.
pub(super) fn name_key(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(1 + name.len());
    key.push(NAME_TAG);
    key.extend_from_slice(name.as_bytes());
    key
}

/// The name in the key of an entry.
pub(super) fn name_of_key(key: &[u8]) -> Option<DocumentName> {
    let (tag, name) = key.split_first()?;
    let name = std::str::from_utf8(name).ok()?;
    (*tag == NAME_TAG).then(|| DocumentName::parse(name).ok())?
}

/// The hash in the key of a hash row.
pub(super) fn hash_of_key(key: &[u8]) -> Option<DocumentHash> {
    let (tag, hash) = key.split_first()?;
    (*tag == HASH_TAG).then(|| hash.try_into().ok().map(DocumentHash))?
}

/// What is kept of a document besides its content. Written when it is created and when it is compacted, and
/// never by an append: what the log adds to it is counted from the log, which compaction keeps short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) created_at: UnixMs,
    pub(super) changed_at: UnixMs,
    /// The log goes on after here; rows at or before it are left-overs.
    pub(super) base: Seq,
    /// Counts snapshots, so that a new one never overwrites the one in use. Zero: there was none yet.
    pub(super) generation: u64,
    pub(super) snapshot: Option<SnapshotEntry>,
}

/// The snapshot in use, which includes everything up to [`Entry::base`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SnapshotEntry {
    pub(super) bytes: u64,
    pub(super) crc32: u32,
    /// Its bytes are those of `vault`.
    pub(super) is_sealed: bool,
}

impl Entry {
    pub(super) fn new(base: Seq, at: UnixMs) -> Self {
        Self { created_at: at, changed_at: at, base, generation: 0, snapshot: None }
    }

    pub(super) fn encode(&self, key: &[u8]) -> Vec<u8> {
        let mut value = vec![0; 4];
        value.reserve(ENTRY_BYTES);
        value.push(VERSION);
        for number in [self.created_at.0, self.changed_at.0, self.base.0, self.generation] {
            value.extend_from_slice(&number.to_le_bytes());
        }
        value.push(match self.snapshot {
            None => 0,
            Some(SnapshotEntry { is_sealed: false, .. }) => 1,
            Some(SnapshotEntry { is_sealed: true, .. }) => 2,
        });
        let snapshot = self.snapshot.unwrap_or(SnapshotEntry { bytes: 0, crc32: 0, is_sealed: false });
        value.extend_from_slice(&snapshot.bytes.to_le_bytes());
        value.extend_from_slice(&snapshot.crc32.to_le_bytes());
        seal(key, value)
    }

    pub(super) fn decode(key: &[u8], value: &[u8]) -> Result<Self, Flaw> {
        let mut reader = unseal(key, value)?;
        let read = |reader: &mut Reader<'_>| {
            let created_at = UnixMs(reader.u64()?);
            let changed_at = UnixMs(reader.u64()?);
            let base = Seq(reader.u64()?);
            let generation = reader.u64()?;
            let kind = reader.u8()?;
            let snapshot = SnapshotEntry { bytes: reader.u64()?, crc32: reader.u32()?, is_sealed: kind == 2 };
            Some(Self { created_at, changed_at, base, generation, snapshot: (kind != 0).then_some(snapshot) })
        };
        read(&mut reader).ok_or(SHORT)
    }
}

/// The rows of one record, whose bytes are `sealed` if its document is.
pub(super) fn log_rows(
    hash: DocumentHash,
    append: &Append,
    sealed: Option<&[u8]>,
) -> Vec<(PartKey, Vec<u8>)> {
    let kind = match (&append.record, sealed) {
        (Record::Update(_), None) => Kind::Update,
        (Record::Waiting(_), None) => Kind::Waiting,
        (Record::Update(_), Some(_)) => Kind::SealedUpdate,
        (Record::Waiting(_), Some(_)) => Kind::SealedWaiting,
    };
    let bytes = sealed.unwrap_or(append.record.bytes());
    let whole = crc32fast::hash(bytes);
    let pieces = pieces(bytes, VALUE_BYTES_MAX - LOG_HEADER_BYTES);
    let parts = u32::try_from(pieces.len()).unwrap_or(u32::MAX);
    (0..parts)
        .zip(pieces)
        .map(|(part, piece)| {
            let key = hash.part_key(append.seq.0, part);
            let mut value = Vec::with_capacity(LOG_HEADER_BYTES + piece.len());
            value.extend_from_slice(&[0, 0, 0, 0, VERSION, kind as u8]);
            value.extend_from_slice(&append.at.0.to_le_bytes());
            value.extend_from_slice(&parts.to_le_bytes());
            value.extend_from_slice(&whole.to_le_bytes());
            value.extend_from_slice(piece);
            (key, seal(&key, value))
        })
        .collect()
}

/// The rows of one snapshot.
pub(super) fn snapshot_rows(
    hash: DocumentHash,
    generation: u64,
    snapshot: &[u8],
) -> impl Iterator<Item = (PartKey, Vec<u8>)> {
    (0..).zip(pieces(snapshot, VALUE_BYTES_MAX - SNAPSHOT_HEADER_BYTES)).map(move |(part, piece)| {
        let key = hash.part_key(generation, part);
        let mut value = Vec::with_capacity(SNAPSHOT_HEADER_BYTES + piece.len());
        value.extend_from_slice(&[0, 0, 0, 0, VERSION]);
        value.extend_from_slice(piece);
        (key, seal(&key, value))
    })
}

/// The piece in one row of a snapshot.
pub(super) fn snapshot_piece<'a>(key: &[u8], value: &'a [u8]) -> Result<&'a [u8], Flaw> {
    unseal(key, value).map(|reader| reader.0)
}

/// What kind of record a log row is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Update = 1,
    Waiting = 2,
    /// Like these, with the bytes of `vault`.
    SealedUpdate = 3,
    SealedWaiting = 4,
}

impl Kind {
    pub(super) fn record(self, bytes: Bytes) -> Record {
        match self {
            Self::Update | Self::SealedUpdate => Record::Update(bytes),
            Self::Waiting | Self::SealedWaiting => Record::Waiting(bytes),
        }
    }

    pub(super) fn is_sealed(self) -> bool {
        matches!(self, Self::SealedUpdate | Self::SealedWaiting)
    }
}

/// One row of the log, read.
#[derive(Debug, Clone, Copy)]
pub(super) struct LogRow<'a> {
    pub(super) kind: Kind,
    pub(super) at: UnixMs,
    pub(super) parts: u32,
    pub(super) whole_crc32: u32,
    pub(super) piece: &'a [u8],
}

impl<'a> LogRow<'a> {
    pub(super) fn decode(key: &[u8], value: &'a [u8]) -> Result<Self, Flaw> {
        Self::parse(unseal(key, value)?)
    }

    /// Reads the row without verifying it: for counting.
    pub(super) fn peek(value: &'a [u8]) -> Option<Self> {
        Self::parse(Reader(value.get(5..)?)).ok()
    }

    fn parse(mut reader: Reader<'a>) -> Result<Self, Flaw> {
        let kind = match reader.u8().ok_or(SHORT)? {
            1 => Kind::Update,
            2 => Kind::Waiting,
            3 => Kind::SealedUpdate,
            4 => Kind::SealedWaiting,
            _ => return Err("its kind is unknown"),
        };
        let at = UnixMs(reader.u64().ok_or(SHORT)?);
        let parts = reader.u32().ok_or(SHORT)?;
        let whole_crc32 = reader.u32().ok_or(SHORT)?;
        Ok(Self { kind, at, parts, whole_crc32, piece: reader.0 })
    }
}

const SHORT: Flaw = "a row of it is cut short";

/// Cuts `bytes` into pieces; nothing is one empty piece, since it has to have a row.
fn pieces(bytes: &[u8], piece_bytes_max: usize) -> Vec<&[u8]> {
    if bytes.is_empty() { vec![bytes] } else { bytes.chunks(piece_bytes_max).collect() }
}

fn checksum(key: &[u8], sealed: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(key);
    hasher.update(sealed);
    hasher.finalize()
}

/// Puts the checksum into the first four bytes of `value`.
fn seal(key: &[u8], mut value: Vec<u8>) -> Vec<u8> {
    let crc32 = checksum(key, &value[4..]);
    value[..4].copy_from_slice(&crc32.to_le_bytes());
    value
}

/// Verifies checksum and version; what follows them is for the reader.
fn unseal<'a>(key: &[u8], value: &'a [u8]) -> Result<Reader<'a>, Flaw> {
    let mut reader = Reader(value);
    let crc32 = reader.u32().ok_or(SHORT)?;
    if checksum(key, reader.0) != crc32 {
        return Err("its checksum is wrong");
    }
    match reader.u8().ok_or(SHORT)? {
        VERSION => Ok(reader),
        _ => Err("it was written by a newer version"),
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_le_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }
}
