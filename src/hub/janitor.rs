//! The parent's side of the janitor: a child process that rewrites what is stored of a document.
//!
//! Collecting deleted content can crash on a hostile document ([`compaction`](crate::room::document::compaction)), so
//! it is done where a crash costs nothing: in a child with a memory limit, killed when it takes too long. The child
//! is started at the first job and kept; it does one job at a time, and others wait. One that crashed, hung or gave
//! a bad answer is replaced at the next job.
//!
//! The bytes of documents are never logged: the child's standard error goes nowhere, because the message of a panic
//! may quote them.
//!
//! Not here: the child (`command/janitor`), what is to be done instead when the janitor fails (`hub`).

pub mod wire;

use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Mutex;
use tokio::time::timeout;

use self::wire::{Answer, HEADER_BYTES, Header, Job};
use crate::room::document::compaction::Compacted;

/// Bounds of the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JanitorLimits {
    /// Address space of the child. A document needs about twice what it takes when it is open.
    pub memory_bytes_max: u64,
    /// Milliseconds for one job, sending included.
    pub job_ms_max: u64,
}

impl Default for JanitorLimits {
    fn default() -> Self {
        Self { memory_bytes_max: 1 << 30, job_ms_max: 60_000 }
    }
}

/// Why a job was not done. The next one is tried with a fresh child, if need be.
#[derive(Debug, thiserror::Error)]
pub enum JanitorError {
    /// The child cannot be started.
    #[error("the janitor cannot be started")]
    Start(#[source] io::Error),
    /// The child ended in the middle of a job: out of memory, or worse.
    #[error("the janitor crashed")]
    Crashed,
    /// The job took longer than [`JanitorLimits::job_ms_max`].
    #[error("the janitor took longer than {0} ms")]
    TimedOut(u64),
    /// What the child said makes no sense.
    #[error("the janitor gave a bad answer")]
    BadAnswer,
    /// The job is larger than [`wire::FRAME_BYTES_MAX`].
    #[error("the document is too large for the janitor")]
    TooLarge,
    /// The child could not do it; says why.
    #[error("the janitor refused: {0}")]
    Refused(String),
}

/// A handle to the child, which need not exist yet.
pub struct Janitor {
    program: PathBuf,
    arguments: Vec<String>,
    limits: JanitorLimits,
    /// The child, while nobody uses it. The lock is held for a job, so that there is one at a time.
    idle: Mutex<Option<Worker>>,
}

struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Janitor {
    /// A janitor that is this same program, as the hidden subcommand `janitor`.
    pub fn new(limits: JanitorLimits) -> io::Result<Self> {
        let arguments = vec![
            "janitor".to_owned(),
            format!("--memory-bytes-max={}", limits.memory_bytes_max),
            format!("--job-ms-max={}", limits.job_ms_max),
        ];
        Ok(Self::with_program(std::env::current_exe()?, arguments, limits))
    }

    /// A janitor that is another program, for tests.
    pub fn with_program(program: PathBuf, arguments: Vec<String>, limits: JanitorLimits) -> Self {
        Self { program, arguments, limits, idle: Mutex::new(None) }
    }

    /// One snapshot of what is stored of a document: an earlier snapshot, if any, and the updates after it.
    ///
    /// May be dropped at any time; the child is then killed with it.
    pub async fn compact(
        &self,
        snapshot_v2: Option<Bytes>,
        updates_v1: Vec<Bytes>,
    ) -> Result<Compacted, JanitorError> {
        let frame = Job { snapshot_v2, updates_v1 }.encode().ok_or(JanitorError::TooLarge)?;
        let mut idle = self.idle.lock().await;
        let mut worker = self.worker(idle.take())?;
        let job = timeout(Duration::from_millis(self.limits.job_ms_max), worker.run(&frame)).await;
        let answer = match job {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => return Err(worker.end(error).await),
            Err(_) => return Err(worker.end(JanitorError::TimedOut(self.limits.job_ms_max)).await),
        };
        *idle = Some(worker);
        match answer {
            Answer::Done(compacted) => Ok(compacted),
            Answer::Refused(reason) => Err(JanitorError::Refused(reason)),
        }
    }

    /// The child from the job before, if it still lives, or a new one.
    fn worker(&self, idle: Option<Worker>) -> Result<Worker, JanitorError> {
        if let Some(mut worker) = idle
            && matches!(worker.child.try_wait(), Ok(None))
        {
            return Ok(worker);
        }
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // Ctrl-C in a terminal goes to the whole process group; the child ends when its input does.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .map_err(JanitorError::Start)?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (input, output) = pipes.ok_or_else(|| JanitorError::Start(io::Error::other("no pipes")))?;
        Ok(Worker { child, input, output })
    }
}

impl Worker {
    async fn run(&mut self, job: &[u8]) -> Result<Answer, JanitorError> {
        self.input.write_all(job).await.map_err(|_| JanitorError::Crashed)?;
        self.input.flush().await.map_err(|_| JanitorError::Crashed)?;
        let mut header = [0; HEADER_BYTES];
        self.output.read_exact(&mut header).await.map_err(|_| JanitorError::Crashed)?;
        let header = Header::decode(header).ok_or(JanitorError::BadAnswer)?;
        let mut body = Vec::new();
        let wanted = u64::from(header.body_bytes);
        // `take` and not a buffer of that size: the length is the child's word.
        let read = (&mut self.output).take(wanted).read_to_end(&mut body).await;
        if read.map_err(|_| JanitorError::Crashed)? as u64 != wanted {
            return Err(JanitorError::Crashed);
        }
        if !header.fits(&body) {
            return Err(JanitorError::BadAnswer);
        }
        Answer::decode(body).ok_or(JanitorError::BadAnswer)
    }

    /// Kills the child, and answers with what it is killed for.
    async fn end(mut self, error: JanitorError) -> JanitorError {
        if let Err(error) = self.child.kill().await {
            tracing::warn!(%error, "the janitor could not be killed");
        }
        error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one job to a shell script that plays the janitor.
    async fn job_for(script: &str) -> Result<Compacted, JanitorError> {
        let arguments = vec!["-c".to_owned(), script.to_owned()];
        let limits = JanitorLimits { job_ms_max: 300, ..JanitorLimits::default() };
        let janitor = Janitor::with_program("sh".into(), arguments, limits);
        janitor.compact(None, vec![Bytes::from_static(&[0, 0])]).await
    }

    #[tokio::test]
    async fn a_crash_a_hang_and_nonsense_are_told_apart() {
        assert!(matches!(job_for("exit 1").await, Err(JanitorError::Crashed)));
        assert!(matches!(job_for("exec sleep 60").await, Err(JanitorError::TimedOut(300))));
        assert!(matches!(
            job_for("head -c 9 >/dev/null; echo nonsense; cat").await,
            Err(JanitorError::BadAnswer)
        ));
        // The job itself, sent back: well framed, but no answer.
        assert!(matches!(job_for("cat").await, Err(JanitorError::BadAnswer)));
        let janitor = Janitor::with_program("/nowhere".into(), Vec::new(), JanitorLimits::default());
        assert!(matches!(janitor.compact(None, Vec::new()).await, Err(JanitorError::Start(_))));
    }

    #[tokio::test]
    async fn after_a_hang_the_next_job_gets_a_new_child() {
        let marker = tempfile::NamedTempFile::new().unwrap();
        let path = marker.path().display().to_string();
        // Hangs when started for the first time, and ends at once from then on.
        let script = format!("if [ -s {path} ]; then exit 1; fi; echo started > {path}; exec sleep 60");
        let limits = JanitorLimits { job_ms_max: 300, ..JanitorLimits::default() };
        let janitor = Janitor::with_program("sh".into(), vec!["-c".to_owned(), script], limits);
        assert!(matches!(janitor.compact(None, Vec::new()).await, Err(JanitorError::TimedOut(_))));
        assert!(matches!(janitor.compact(None, Vec::new()).await, Err(JanitorError::Crashed)));
    }
}
