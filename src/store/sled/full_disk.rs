//! A disk that fills up, for real. `make soak` runs these, since mounting needs root:
//! `cargo test --lib store::sled::full_disk -- --ignored`.

use std::fs::{self, File};
use std::process::Command;

use bytes::Bytes;

use super::*;
use crate::store::Record;
use crate::store::contract::{name, noise, update};

/// A file system of its own that can be filled.
struct Tmpfs(tempfile::TempDir);

impl Tmpfs {
    fn mount(size: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(directory.path())
            .status()
            .unwrap();
        assert!(mount.success());
        Self(directory)
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// Leaves `free_bytes` of room, if there are more.
    fn fill(&self, free_bytes: u64) {
        let stat = rustix::fs::statvfs(self.0.path()).unwrap();
        let file = File::options().create(true).append(true).open(self.0.path().join("filler")).unwrap();
        let size = (stat.f_bavail * stat.f_frsize).saturating_sub(free_bytes);
        if size > 0 {
            let filled = file.metadata().unwrap().len();
            rustix::fs::fallocate(&file, rustix::fs::FallocateFlags::empty(), filled, size).unwrap();
        }
    }

    fn free(&self) {
        fs::remove_file(self.0.path().join("filler")).unwrap();
    }
}

impl Drop for Tmpfs {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.0.path()).status().ok();
    }
}

#[test]
#[ignore = "mounts a file system, which needs root: make soak runs it"]
fn a_disk_that_is_nearly_full_takes_no_edits_until_there_is_room() {
    let tmpfs = Tmpfs::mount("64m");
    let mut options = SledOptions::new(tmpfs.data());
    options.disk.ballast_bytes = 8 << 20;
    let store = SledStore::open(&options).unwrap();
    assert_eq!(fs::metadata(tmpfs.data().join("ballast")).unwrap().len(), 8 << 20);
    store.append(&[update("a", 1, "kept")]).unwrap();
    store.writable().unwrap();
    tmpfs.fill(1 << 20);
    assert!(matches!(store.writable(), Err(StoreError::Full { .. })));
    assert!(matches!(store.append(&[update("a", 2, "late")]), Err(StoreError::Full { .. })));
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(1));
    tmpfs.free();
    store.writable().unwrap();
    store.append(&[update("a", 2, "late")]).unwrap();
    assert_eq!(store.load(&name("a")).unwrap().unwrap().last, Seq(2));
}

#[test]
#[ignore = "mounts a file system, which needs root: make soak runs it"]
fn the_reserve_is_kept_for_what_makes_room() {
    let tmpfs = Tmpfs::mount("256m");
    let mut options = SledOptions::new(tmpfs.data());
    options.disk = DiskOptions { ballast_bytes: 0, reserve_percent: 50, reserve_bytes_max: 64 << 20 };
    let store = SledStore::open(&options).unwrap();
    store.append(&[update("a", 1, "kept"), update("b", 1, "kept")]).unwrap();
    tmpfs.fill(40 << 20);
    assert!(matches!(store.writable(), Err(StoreError::Full { .. })));
    assert!(matches!(store.append(&[update("a", 2, "late")]), Err(StoreError::Full { .. })));
    assert!(matches!(store.create(&name("new"), UnixMs(1)), Err(StoreError::Full { .. })));
    store.compact(&name("a"), Seq(1), b"snapshot", UnixMs(1)).unwrap();
    assert!(store.delete(&name("b")).unwrap());
}

#[test]
#[ignore = "mounts a file system, which needs root: make soak runs it"]
fn a_store_that_met_the_end_of_the_disk_recovers_by_itself() {
    for round in 0..10 {
        let tmpfs = Tmpfs::mount("64m");
        let mut options = SledOptions::new(tmpfs.data());
        // No reserve: sled itself has to run into the end.
        options.disk = DiskOptions { ballast_bytes: 8 << 20, reserve_percent: 0, reserve_bytes_max: 0 };
        let store = SledStore::open(&options).unwrap();
        tmpfs.fill(round * 300_000);
        let mut acked = 0;
        let error = loop {
            match store.append(&[update("a", acked + 1, noise(20_000))]) {
                Ok(()) => acked += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, StoreError::Full { .. }), "{error}");
        // It may open again, and a smaller record may fit.
        acked += u64::from(store.append(&[update("a", acked + 1, "x")]).is_ok());
        let readable = store.load(&name("a"));
        assert!(readable.is_ok(), "reads go on: {readable:?}");

        // In the same process ...
        tmpfs.free();
        store.append(&[update("a", acked + 1, "after")]).unwrap();
        store.writable().unwrap();
        let stored = store.load(&name("a")).unwrap().unwrap();
        assert_eq!(stored.last, Seq(acked + 1));
        assert_eq!(stored.log.last().unwrap().1, Record::Update(Bytes::from_static(b"after")));

        // ... and by opening again while the disk is still full.
        tmpfs.fill(0);
        while store.append(&[update("b", acked + 1, noise(100_000))]).is_ok() {
            acked += 1;
        }
        drop(store);
        tmpfs.fill(0);
        let (ballast, away) = (tmpfs.data().join("ballast"), tmpfs.data().join("away"));
        fs::rename(&ballast, &away).unwrap();
        let without = SledStore::open(&options);
        assert!(matches!(without, Err(StoreError::Full { .. })), "{without:?}");
        fs::rename(&away, &ballast).unwrap();
        let store = SledStore::open(&options).unwrap();
        assert_eq!(store.load(&name("a")).unwrap().unwrap(), stored);
        tmpfs.free();
        drop(store);
        let store = SledStore::open(&options).unwrap();
        assert!(ballast.exists(), "it is back");
        store.append(&[update("c", 1, "x")]).unwrap();
    }
}
