//! One open sled database: its trees, and the descriptor that makes its writes durable.
//!
//! sled 0.34 ends a flush in `sync_file_range`, which survives the death of the process and not the loss of
//! power: it syncs neither the file's length nor the device's cache. [`Engine::sync`] closes that gap with an
//! `fdatasync` of our own on sled's file. Not here: what the rows mean (`rows`), and what to do after an
//! error (`sled`), which leaves a database of this version poisoned until it is opened again.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::disk::Disk;
use super::rows::{FORMAT, FORMAT_KEY};
use super::vault::Vault;
use crate::store::StoreError;

/// Most keys that go into one flush: sled's memory grows without bound when it is given more at once.
pub(super) const FLUSH_KEYS_MAX: usize = 1_000;
/// Most bytes of bulk work in one flush, so that group commits in between stay quick.
pub(super) const BULK_FLUSH_BYTES_MAX: usize = 256 * 1024;

/// Lets group commits in between two flushes of bulk work.
const BULK_PAUSE: Duration = Duration::from_millis(1);
const OPEN_ATTEMPTS_MAX: u32 = 40;
const OPEN_PAUSE: Duration = Duration::from_millis(50);

/// An open database, and the keys of what is sealed in it. Dropping it closes it.
pub(super) struct Engine {
    db: ::sled::Db,
    pub(super) log: ::sled::Tree,
    pub(super) meta: ::sled::Tree,
    pub(super) snapshot: ::sled::Tree,
    pub(super) vault: Vault,
    file: File,
}

/// Rows to write, or to remove where the value is absent.
pub(super) type Change = (Vec<u8>, Option<Vec<u8>>);

impl Engine {
    /// Opens the database of a data directory, and makes it if it is not there yet.
    pub(super) fn open(disk: &Disk, cache_bytes: u64) -> Result<Self, StoreError> {
        let folder = disk.folder();
        fs::create_dir_all(&folder).map_err(|error| disk.io_error(error))?;
        set_unfinished_aside(&folder).map_err(|error| disk.io_error(error))?;
        let db = open_patiently(&folder, cache_bytes).map_err(|error| open_error(disk, &error))?;
        let open_tree = |name| db.open_tree(name).map_err(|error| open_error(disk, &error));
        let (log, meta, snapshot) = (open_tree("log")?, open_tree("meta")?, open_tree("snapshot")?);
        let file = File::options().read(true).write(true).open(folder.join("db"));
        let file = file.map_err(|error| disk.io_error(error))?;
        let vault = Vault::open(disk)?;
        let engine = Self { db, log, meta, snapshot, vault, file };
        engine.check_format(disk)?;
        // The files are new, perhaps: their names have to be durable too.
        File::open(folder.join("conf"))
            .and_then(|conf| conf.sync_all())
            .and_then(|()| File::open(&folder)?.sync_all())
            .and_then(|()| File::open(disk.directory())?.sync_all())
            .map_err(|error| disk.io_error(error))?;
        Ok(engine)
    }

    fn check_format(&self, disk: &Disk) -> Result<(), StoreError> {
        let stored = self.meta.get(FORMAT_KEY).map_err(|error| open_error(disk, &error))?;
        match stored.as_deref() {
            Some([FORMAT]) => Ok(()),
            Some([format, ..]) => Err(disk.damaged(format!(
                "it has format {format}, and this version of wayboard knows {FORMAT} at most: use a newer one"
            ))),
            Some([]) => Err(disk.damaged("its format is not readable: restore a backup")),
            None => {
                self.meta.insert(FORMAT_KEY, &[FORMAT]).map_err(|error| open_error(disk, &error))?;
                self.sync().map_err(|error| open_error(disk, &error))
            }
        }
    }

    /// Makes everything durable that was written before.
    pub(super) fn sync(&self) -> ::sled::Result<()> {
        self.flush()?;
        self.file.sync_data()?;
        Ok(())
    }

    /// Hands everything to the system that was written before, which bounds what sled keeps in memory.
    pub(super) fn flush(&self) -> ::sled::Result<()> {
        self.db.flush().map(drop)
    }

    /// A tree of any name; see `check`, which keeps what it moves aside in one of its own.
    pub(super) fn tree(&self, name: &str) -> ::sled::Result<::sled::Tree> {
        self.db.open_tree(name)
    }

    /// Changes any number of rows, flushing as often as bulk work has to. Not atomic, and not yet durable.
    pub(super) fn change_in_bulk(
        &self,
        tree: &::sled::Tree,
        changes: impl Iterator<Item = ::sled::Result<Change>>,
    ) -> ::sled::Result<()> {
        let mut batch = ::sled::Batch::default();
        let (mut keys, mut bytes) = (0, 0);
        for change in changes {
            let (key, value) = change?;
            keys += 1;
            bytes += key.len() + value.as_ref().map_or(0, Vec::len);
            match value {
                Some(value) => batch.insert(key, value),
                None => batch.remove(key),
            }
            if keys == FLUSH_KEYS_MAX || bytes >= BULK_FLUSH_BYTES_MAX {
                tree.apply_batch(std::mem::take(&mut batch))?;
                self.flush()?;
                thread::sleep(BULK_PAUSE);
                (keys, bytes) = (0, 0);
            }
        }
        tree.apply_batch(batch)?;
        self.flush()
    }
}

/// sled does not open when it finds a half-written `snap.*.generating`, and never needs one.
fn set_unfinished_aside(folder: &Path) -> io::Result<()> {
    for file in fs::read_dir(folder)? {
        let name = file?.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            tracing::warn!(file.name = %name, "an unfinished index file of the store was set aside");
            fs::rename(folder.join(&*name), folder.join(format!("aside.{name}")))?;
        }
    }
    Ok(())
}

/// After a database was closed, sled's threads may hold its file for a moment longer.
///
/// That no other process has it is known already: the data directory's own lock is ours.
fn open_patiently(folder: &Path, cache_bytes: u64) -> ::sled::Result<::sled::Db> {
    let config =
        ::sled::Config::new().path(PathBuf::from(folder)).cache_capacity(cache_bytes).flush_every_ms(None);
    let mut attempts = 1;
    loop {
        match config.open() {
            Err(error) if attempts < OPEN_ATTEMPTS_MAX && is_lock_error(&error) => {
                attempts += 1;
                thread::sleep(OPEN_PAUSE);
            }
            result => return result,
        }
    }
}

fn is_lock_error(error: &::sled::Error) -> bool {
    matches!(error, ::sled::Error::Io(error) if error.to_string().contains("could not acquire lock"))
}

fn open_error(disk: &Disk, error: &::sled::Error) -> StoreError {
    match error {
        error if is_lock_error(error) => StoreError::Locked { path: disk.directory().into() },
        ::sled::Error::Io(error) => disk.io_error(io::Error::new(error.kind(), error.to_string())),
        ::sled::Error::Corruption { .. }
        | ::sled::Error::ReportableBug(_)
        | ::sled::Error::Unsupported(_)
        | ::sled::Error::CollectionNotFound(_) => disk.damaged(format!(
            "{error}; restore a backup of the directory, or move it away and start with an empty one"
        )),
    }
}
