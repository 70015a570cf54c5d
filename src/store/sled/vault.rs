//! Sealed documents and their keys: what makes forgetting possible in a store that only ever appends.
//!
//! sled writes a row anew and lets the old bytes lie until it needs the room. For a desk that is too long: a
//! closed anonymous vote promises that no stored byte joins a name to a choice. So records and snapshots of desks
//! and offices are sealed before sled sees them (ChaCha20-Poly1305), and the keys are kept beside it, in a small file whose
//! slots are overwritten in place. A compaction seals what it keeps with a new key and erases the old ones: what
//! still lies in sled's files, or in copies of them, can never be read again.
//!
//! The file `sealing-keys`: slots of 64 bytes, the first one a title. A slot is far smaller than a sector, so it is
//! written whole or not at all. Not here: when a document is compacted (`room`, `boards`), and what a row holds
//! (`rows`). A copy-on-write file system, or a backup of it, keeps what was erased as long as it keeps it.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::{SecureRandom, SystemRandom};

use super::disk::Disk;
use super::rows::{DocumentHash, Flaw};
use crate::board::family::{Family, Part, family};
use crate::id::DocumentName;
use crate::store::StoreError;

const FILE: &str = "sealing-keys";
const TITLE: &[u8] = b"wayboard keys 1\n";
const SLOT_BYTES: usize = 64;
const MAGIC: [u8; 4] = *b"key1";
const SECRET_BYTES: usize = 32;
const ID_BYTES: usize = 4;

/// Whether a document is sealed: desks are, with their drafts and ballots, and the office, which notes who came late
/// and with which ballot.
pub(super) fn is_sealed(document: &DocumentName) -> bool {
    matches!(family(document), Family::Of(_, Part::Desk(_) | Part::Office))
}

/// The keys of all sealed documents.
#[derive(Debug)]
pub(super) struct Vault {
    file: File,
    keys: Mutex<Keys>,
    /// Read by those who have sealed something and are writing it; a rotation waits for them.
    writing: RwLock<()>,
}

#[derive(Debug, Default)]
struct Keys {
    /// Of each document, oldest first: the last one seals, all of them open.
    of: HashMap<DocumentHash, Vec<Key>>,
    free: Vec<u64>,
    /// Slots in the file, the title included.
    slots: u64,
}

struct Key {
    id: u32,
    slot: u64,
    secret: [u8; SECRET_BYTES],
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key {}", self.id)
    }
}

impl Vault {
    /// Reads the keys of a data directory.
    pub(super) fn open(disk: &Disk) -> Result<Self, StoreError> {
        let io_error = |error| disk.io_error(error);
        let path = disk.directory().join(FILE);
        let file = File::options().create(true).truncate(false).read(true).write(true).mode(0o600).open(path);
        let file = file.map_err(io_error)?;
        let slots = file.metadata().map_err(io_error)?.len() / SLOT_BYTES as u64;
        let mut keys = Keys { slots: slots.max(1), ..Keys::default() };
        let mut slot_bytes = [0; SLOT_BYTES];
        if slots == 0 {
            slot_bytes[..TITLE.len()].copy_from_slice(TITLE);
            file.write_all_at(&slot_bytes, 0).and_then(|()| file.sync_all()).map_err(io_error)?;
        } else {
            file.read_exact_at(&mut slot_bytes, 0).map_err(io_error)?;
            if !slot_bytes.starts_with(TITLE) {
                return Err(disk.damaged("its file of keys is of another version: use a newer wayboard"));
            }
        }
        for slot in 1..slots {
            file.read_exact_at(&mut slot_bytes, slot * SLOT_BYTES as u64).map_err(io_error)?;
            match decode_slot(&slot_bytes) {
                Some((hash, id, secret)) => keys.of.entry(hash).or_default().push(Key { id, slot, secret }),
                // Erased, or torn before it was used.
                None => keys.free.push(slot),
            }
        }
        for of in keys.of.values_mut() {
            of.sort_by_key(|key| key.id);
        }
        Ok(Self { file, keys: Mutex::new(keys), writing: RwLock::new(()) })
    }

    /// To be held from sealing something until it is in the database.
    pub(super) fn writing(&self) -> RwLockReadGuard<'_, ()> {
        self.writing.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Seals bytes with the document's newest key; makes its first one, durably, if it has none.
    pub(super) fn seal(&self, hash: DocumentHash, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut keys = self.keys();
        if !keys.of.contains_key(&hash) {
            self.add(&mut keys, hash)?;
        }
        let key = keys.of.get(&hash).and_then(|of| of.last());
        let key = key.ok_or_else(|| io::Error::other("a key that was just made is gone"))?;
        // By chance and not by count: a key seals a few thousand records at most before a compaction retires it.
        let nonce = random::<NONCE_LEN>()?;
        let mut sealed = bytes.to_vec();
        cipher(&key.secret)
            .and_then(|cipher| {
                let nonce = Nonce::assume_unique_for_key(nonce);
                cipher.seal_in_place_append_tag(nonce, Aad::from(hash.0), &mut sealed).ok()
            })
            .ok_or_else(|| io::Error::other("too long to be sealed"))?;
        Ok([&key.id.to_le_bytes()[..], &nonce, &sealed].concat())
    }

    /// Opens what was sealed with any key that the document still has.
    pub(super) fn unseal(&self, hash: DocumentHash, sealed: &[u8]) -> Result<Vec<u8>, Flaw> {
        let (id, rest) = sealed.split_first_chunk::<ID_BYTES>().ok_or("it is sealed and too short")?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>().ok_or("it is sealed and too short")?;
        let keys = self.keys();
        let of = keys.of.get(&hash).map_or(&[][..], Vec::as_slice);
        let key = of.iter().find(|key| key.id == u32::from_le_bytes(*id));
        let key = key.ok_or("it is sealed and its key is gone")?;
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let mut bytes = rest.to_vec();
        let opened = cipher(&key.secret).and_then(|cipher| {
            cipher.open_in_place(nonce, Aad::from(hash.0), &mut bytes).ok().map(|open| open.len())
        });
        bytes.truncate(opened.ok_or("its seal is broken")?);
        Ok(bytes)
    }

    /// Whether something was sealed with the document's newest key.
    pub(super) fn is_newest(&self, hash: DocumentHash, sealed: &[u8]) -> bool {
        let newest = self.keys().of.get(&hash).and_then(|of| of.last()).map(|key| key.id.to_le_bytes());
        newest.is_some_and(|id| sealed.starts_with(&id))
    }

    /// A new key for whatever is sealed from now on. Once this returns, nothing sealed with an older one is still
    /// on its way into the database.
    pub(super) fn rotate(&self, hash: DocumentHash) -> io::Result<()> {
        self.add(&mut self.keys(), hash)?;
        drop(self.writing.write().unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }

    /// Erases all keys of a document but the newest.
    pub(super) fn erase_old(&self, hash: DocumentHash) -> io::Result<()> {
        let mut keys = self.keys();
        let of = keys.of.get_mut(&hash);
        let old = of.map(|of| of.drain(..of.len().saturating_sub(1)).collect()).unwrap_or_default();
        self.erase(&mut keys, old)
    }

    /// Erases all keys of a document that is deleted.
    pub(super) fn erase_all(&self, hash: DocumentHash) -> io::Result<()> {
        let mut keys = self.keys();
        let all = keys.of.remove(&hash).unwrap_or_default();
        self.erase(&mut keys, all)
    }

    fn add(&self, keys: &mut Keys, hash: DocumentHash) -> io::Result<()> {
        let id = keys.of.get(&hash).and_then(|of| of.last()).map_or(1, |key| key.id.wrapping_add(1));
        let slot = keys.free.last().copied().unwrap_or(keys.slots);
        let secret = random::<SECRET_BYTES>()?;
        self.write(slot, &encode_slot(hash, id, &secret))?;
        if keys.free.pop().is_none() {
            keys.slots += 1;
        }
        keys.of.entry(hash).or_default().push(Key { id, slot, secret });
        Ok(())
    }

    fn erase(&self, keys: &mut Keys, erased: Vec<Key>) -> io::Result<()> {
        for key in erased {
            self.write(key.slot, &[0; SLOT_BYTES])?;
            keys.free.push(key.slot);
        }
        Ok(())
    }

    fn write(&self, slot: u64, bytes: &[u8; SLOT_BYTES]) -> io::Result<()> {
        self.file.write_all_at(bytes, slot * SLOT_BYTES as u64)?;
        self.file.sync_data()
    }

    fn keys(&self) -> MutexGuard<'_, Keys> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn cipher(secret: &[u8; SECRET_BYTES]) -> Option<LessSafeKey> {
    UnboundKey::new(&CHACHA20_POLY1305, secret).ok().map(LessSafeKey::new)
}

fn random<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| io::Error::other("the system gives no random bytes"))?;
    Ok(bytes)
}

/// Magic, checksum of what follows, number of the key, document, key, nothing.
fn encode_slot(hash: DocumentHash, id: u32, secret: &[u8; SECRET_BYTES]) -> [u8; SLOT_BYTES] {
    let mut slot = [0; SLOT_BYTES];
    slot[..4].copy_from_slice(&MAGIC);
    slot[8..12].copy_from_slice(&id.to_le_bytes());
    slot[12..28].copy_from_slice(&hash.0);
    slot[28..60].copy_from_slice(secret);
    let crc32 = crc32fast::hash(&slot[8..]);
    slot[4..8].copy_from_slice(&crc32.to_le_bytes());
    slot
}

fn decode_slot(slot: &[u8; SLOT_BYTES]) -> Option<(DocumentHash, u32, [u8; SECRET_BYTES])> {
    let is_whole = slot[..4] == MAGIC && slot[4..8] == crc32fast::hash(&slot[8..]).to_le_bytes();
    let id = u32::from_le_bytes(*slot[8..].first_chunk()?);
    let hash = DocumentHash(*slot[12..].first_chunk()?);
    is_whole.then_some((hash, id, *slot[28..].first_chunk()?))
}

#[cfg(test)]
mod tests;
