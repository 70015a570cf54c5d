//! A disk that fills up under a running server. Needs root, to mount a file system that can be filled: `tests/soak.sh`
//! runs it, as `cargo test --test integration disk -- --ignored`.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rustix::fs::{FallocateFlags, fallocate, statvfs};
use tempfile::TempDir;
use wayboard::id::Dialect;

use crate::call::Call;
use crate::eventually;
use crate::server::{Process, get, http, marks, wayboard};

/// A file system of its own.
struct Tmpfs(TempDir);

impl Tmpfs {
    fn mount(size: &str) -> Self {
        let directory = TempDir::new().unwrap();
        let size = format!("size={size}");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(directory.path());
        assert!(mount.status().unwrap().success(), "mounting needs root");
        Self(directory)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Takes all the room but `free_bytes`.
    fn fill(&self, free_bytes: u64) {
        let stat = statvfs(self.path()).unwrap();
        let file = File::create(self.path().join("filler")).unwrap();
        let size = (stat.f_bavail * stat.f_frsize).saturating_sub(free_bytes);
        fallocate(&file, FallocateFlags::empty(), 0, size).unwrap();
    }

    fn free(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Tmpfs {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.path()).status().ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "mounts a file system, which needs root: tests/soak.sh runs it"]
async fn a_full_disk_refuses_edits_honestly_and_recovers_by_itself() {
    let disk = Tmpfs::mount("96m");
    let data = disk.path().join("data");
    let data_text = data.to_str().unwrap();
    let args = ["serve", "--listen=127.0.0.1:0", "--data", data_text, "--ballast-bytes=16777216"];
    let server = Process::spawn(&mut wayboard(&args));
    let mut writer = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
    let mut sweet = Call::new(server.address, Dialect::YSweet, "doc").join().await;
    for _ in 0..20 {
        writer.edit().await;
        sweet.edit().await;
    }
    writer.until("saved", |writer| writer.saved == 20).await;
    sweet.until("saved", |sweet| sweet.saved == 20).await;

    for round in 0..3 {
        let (before, sweet_before) = (writer.saved, sweet.saved);
        disk.fill(if round == 0 { 1 << 20 } else { 0 });
        eventually("not ready", async || get(server.address, "/readyz").await.status == 503).await;
        let mut refused = Vec::new();
        for _ in 0..5 {
            refused.push(writer.edit().await);
            refused.push(sweet.edit().await);
            writer.linger(Duration::from_millis(100)).await;
            sweet.linger(Duration::from_millis(100)).await;
        }
        assert_eq!((writer.saved, sweet.saved), (before, sweet_before), "nothing is called saved");
        assert_eq!((writer.closed, sweet.closed), (None, None));
        let write = http(server.address, "POST", "/api/v1/documents/doc/update", "", NOTE).await;
        assert_eq!(write.status, 503, "{}", write.text());
        // Reading goes on: for those who are here, for those who come, and for documents not in memory.
        assert!(marks(server.address, "doc").await.len() >= 40);
        let reader = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
        assert!(reader.holds(&writer.mark(1)));
        assert_eq!(get(server.address, "/healthz").await.status, 200);

        // Room again: nobody restarts anything, and what was refused is asked for.
        disk.free();
        eventually("ready", async || get(server.address, "/readyz").await.status == 200).await;
        let (mark, other) = (writer.edit().await, sweet.edit().await);
        let (edits, sweet_edits) = (writer.edits, sweet.edits);
        writer.until("all saved", |writer| writer.saved == edits).await;
        sweet.until("all saved", |sweet| sweet.saved == sweet_edits).await;
        let there = marks(server.address, "doc").await;
        assert!(refused.iter().chain([&mark, &other]).all(|mark| there.contains(mark)), "round {round}");
        println!("full disk, round {round}: {} edits were refused and came back", refused.len());
    }
    // And all of it is on the disk.
    let (expected, mut saved) = (marks(server.address, "doc").await, writer.saved_marks());
    saved.extend(sweet.saved_marks());
    server.kill();
    let server = Process::spawn(&mut wayboard(&args));
    let there = marks(server.address, "doc").await;
    assert!(saved.iter().all(|mark| there.contains(mark)), "{} of {}", there.len(), expected.len());
}

/// One letter by a client of its own.
const NOTE: &[u8] = &[1, 1, 1, 0, 4, 1, 1, b't', 1, b'x', 0];
