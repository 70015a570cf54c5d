//! The data directory and its disk: the lock, how much room is left, and the ballast.
//!
//! sled needs room to open. So a file of [`DiskOptions::ballast_bytes`] is kept that can be given up when the
//! disk is full, and comes back when there is room. Not here: the database itself (`engine`).

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::store::StoreError;

const LOCK_ATTEMPTS_MAX: u32 = 10;
const LOCK_PAUSE: Duration = Duration::from_millis(50);
const LOCK_FILE: &str = "lock";
const BALLAST_FILE: &str = "ballast";
const FOLDER: &str = "store";

/// How a data directory treats its disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiskOptions {
    /// Size of the file that is given up when the disk is full, so that the store opens; 0 is none.
    pub ballast_bytes: u64,
    /// Edits are refused while less than this share of the disk is free ...
    pub reserve_percent: u8,
    /// ... unless this much is.
    pub reserve_bytes_max: u64,
}

impl Default for DiskOptions {
    fn default() -> Self {
        Self { ballast_bytes: 64 << 20, reserve_percent: 5, reserve_bytes_max: 1 << 30 }
    }
}

/// A data directory that this process, and no other, has open.
#[derive(Debug)]
pub(super) struct Disk {
    directory: PathBuf,
    options: DiskOptions,
    absent: Absent,
    /// The ballast's room was needed to open. Until it is back, that room is not for edits.
    is_ballast_given_up: AtomicBool,
    /// Holds the lock; the system gives it back when the process ends, however it does.
    _lock: File,
}

/// Whether a data directory is made when it is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// It is made: a server's first start.
    Create,
    /// It is an error: a command that was given a wrong path should not make a store there.
    Refuse,
}

impl Disk {
    /// Takes the lock of a data directory.
    pub(super) fn open(directory: &Path, options: DiskOptions, absent: Absent) -> Result<Self, StoreError> {
        let unwritable = |source| StoreError::Unwritable { path: directory.into(), source };
        match absent {
            // Documents are private to the user that the server runs as.
            Absent::Create => fs::DirBuilder::new().recursive(true).mode(0o700).create(directory),
            Absent::Refuse => fs::metadata(directory.join(FOLDER))
                .map(drop)
                .map_err(|error| io::Error::new(error.kind(), format!("there is no store in it ({error})"))),
        }
        .map_err(unwritable)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(directory.join(LOCK_FILE))
            .map_err(unwritable)?;
        match lock_patiently(&lock) {
            Ok(()) => Ok(Self {
                directory: directory.into(),
                options,
                absent,
                is_ballast_given_up: AtomicBool::new(false),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked { path: directory.into() }),
            Err(TryLockError::Error(error)) => Err(unwritable(error)),
        }
    }

    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Where sled keeps its files.
    pub(super) fn folder(&self) -> PathBuf {
        self.directory.join(FOLDER)
    }

    /// Whether edits may be written as far as room goes. Brings the ballast back when there is room again.
    pub(super) fn check_room(&self, floor_bytes: u64) -> Result<(), StoreError> {
        // A file system that does not say how full it is will say when it is.
        let Ok(room) = self.room() else { return Ok(()) };
        let is_given_up = self.is_ballast_given_up.load(Ordering::Acquire);
        let ballast_bytes = if is_given_up { self.options.ballast_bytes } else { 0 };
        if room.free_bytes < floor_bytes.saturating_add(ballast_bytes) {
            return Err(self.full());
        }
        if is_given_up {
            self.restore_ballast();
        }
        Ok(())
    }

    /// Whether new edits may be taken in: there is the reserve, or `floor_bytes` if that is more.
    pub(super) fn check_reserve(&self, floor_bytes: u64) -> Result<(), StoreError> {
        // A file system that does not say how full it is will say when it is.
        let Ok(room) = self.room() else { return Ok(()) };
        if room.free_bytes < room.reserve_bytes.max(floor_bytes) { Err(self.full()) } else { Ok(()) }
    }

    /// Bytes that are free, and bytes that have to be.
    pub(super) fn room(&self) -> io::Result<Room> {
        let stat = rustix::fs::statvfs(&self.directory)?;
        let reserve =
            stat.f_blocks.saturating_mul(stat.f_frsize) / 100 * u64::from(self.options.reserve_percent);
        Ok(Room {
            free_bytes: stat.f_bavail.saturating_mul(stat.f_frsize),
            reserve_bytes: reserve.min(self.options.reserve_bytes_max),
        })
    }

    /// Gives the ballast's room to the store; false if there was none.
    pub(super) fn drop_ballast(&self) -> bool {
        let dropped = fs::remove_file(self.directory.join(BALLAST_FILE)).is_ok();
        if dropped {
            self.is_ballast_given_up.store(true, Ordering::Release);
            tracing::warn!(
                size_bytes = self.options.ballast_bytes,
                "the disk is full: the ballast file was given up"
            );
        }
        dropped
    }

    /// Brings the ballast back if there is room for it beyond the reserve.
    pub(super) fn restore_ballast(&self) {
        if self.absent == Absent::Refuse {
            // The ballast is the server's, which knows what size it was told.
            return;
        }
        let wanted = self.options.ballast_bytes;
        let path = self.directory.join(BALLAST_FILE);
        let present = fs::metadata(&path).map_or(0, |metadata| metadata.len());
        let has_room = || {
            self.room()
                .is_ok_and(|room| room.free_bytes >= room.reserve_bytes.saturating_add(wanted - present))
        };
        if present > wanted || (present > 0 && wanted == 0) {
            fs::remove_file(&path).ok();
        } else if present < wanted
            && has_room()
            && let Err(error) = write_ballast(&path, wanted)
        {
            // Half a ballast would be taken for a whole one by its length.
            fs::remove_file(&path).ok();
            tracing::warn!(%error, "no ballast file could be made; opening a full disk may fail");
        }
    }

    pub(super) fn full(&self) -> StoreError {
        let room = self.room().unwrap_or_default();
        StoreError::Full { free_bytes: room.free_bytes, reserve_bytes: room.reserve_bytes }
    }

    pub(super) fn damaged(&self, what: impl Into<String>) -> StoreError {
        StoreError::Damaged { path: self.directory.clone(), what: what.into() }
    }

    /// What an error from the file system says about the store.
    pub(super) fn io_error(&self, error: io::Error) -> StoreError {
        if is_full(&error) {
            return self.full();
        }
        StoreError::Unwritable { path: self.directory.clone(), source: error }
    }
}

/// How much room a disk has.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Room {
    pub(super) free_bytes: u64,
    pub(super) reserve_bytes: u64,
}

/// Whether an error means that there is no room.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Takes the lock, or waits half a second for it: a process that was just started from here holds a copy of it
/// until it runs its own program, and a server that ends holds it to the last.
fn lock_patiently(lock: &File) -> Result<(), TryLockError> {
    for _ in 1..LOCK_ATTEMPTS_MAX {
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(LOCK_PAUSE),
            result => return result,
        }
    }
    lock.try_lock()
}

fn write_ballast(path: &Path, bytes: u64) -> io::Result<()> {
    let mut file = File::create(path)?;
    let flags = rustix::fs::FallocateFlags::empty();
    if rustix::fs::fallocate(&file, flags, 0, bytes).is_err() {
        // Not every file system can reserve. A pattern, since some do not store zeros.
        let block = b"wayboard ballast".repeat(4_096);
        let mut left = bytes;
        while left > 0 {
            let piece = usize::try_from(left).unwrap_or(block.len()).min(block.len());
            file.write_all(&block[..piece])?;
            left -= piece as u64;
        }
    }
    file.sync_all()
}
