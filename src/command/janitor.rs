//! `wayboard janitor`: the child process that rewrites documents for the server.
//!
//! Reads jobs from standard input and writes an answer for each to standard output, until the input ends. It bounds
//! itself before it reads the first: its memory, its priority, and the time it spends on a job, so that it cannot
//! outlive a server that was killed. Everything else about it is its parent's business (`hub/janitor`).
//!
//! Not for people, hence hidden: what it reads and writes is `hub/janitor/wire`.

use std::io::{self, Read, Write};
use std::process;
use std::sync::mpsc::{self, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::Duration;

use crate::hub::janitor::wire::{Answer, HEADER_BYTES, Header, Job};
use crate::room::document::compaction;

/// How much less of the processor than others it wants.
const NICENESS: i32 = 10;

/// The exit code after a job that took too long.
const TOOK_TOO_LONG: i32 = 3;

/// The arguments of the subcommand.
#[derive(Debug, Clone, clap::Args)]
pub struct JanitorArguments {
    /// Address space that this process may use, in bytes
    #[arg(long)]
    pub memory_bytes_max: u64,
    /// Milliseconds after which a job is given up
    #[arg(long)]
    pub job_ms_max: u64,
}

/// Serves jobs on standard input and output until the input ends.
pub fn run(arguments: &JanitorArguments) -> io::Result<()> {
    rlimit::Resource::AS.set(arguments.memory_bytes_max, arguments.memory_bytes_max)?;
    // A janitor of ordinary priority is still a janitor.
    let _ = rustix::process::nice(NICENESS);
    // The server gives up after this time itself; twice as long, there is no server any more.
    let busy = watch(Duration::from_millis(arguments.job_ms_max.saturating_mul(2)))?;
    serve(io::stdin().lock(), io::stdout().lock(), &busy)
}

/// Whether there is a job at hand.
enum Busy {
    Begin,
    End,
}

/// Ends the process when a job takes longer than `job_max`.
fn watch(job_max: Duration) -> io::Result<SyncSender<Busy>> {
    let (busy, states) = mpsc::sync_channel(1);
    thread::Builder::new().name("watch".to_owned()).spawn(move || {
        while let Ok(state) = states.recv() {
            match state {
                Busy::End => {}
                Busy::Begin => {
                    if let Err(RecvTimeoutError::Timeout) = states.recv_timeout(job_max) {
                        process::exit(TOOK_TOO_LONG);
                    }
                }
            }
        }
    })?;
    Ok(busy)
}

/// Answers jobs until `input` ends between two of them.
///
/// A body that is damaged or makes no sense is refused, and the next one read. A header that cannot be true ends
/// the process, for there is no telling where the next frame begins.
fn serve(mut input: impl Read, mut output: impl Write, busy: &SyncSender<Busy>) -> io::Result<()> {
    let mut header = [0; HEADER_BYTES];
    while begins(&mut input, &mut header)? {
        let header = Header::decode(header).ok_or(io::ErrorKind::InvalidData)?;
        let mut body = Vec::new();
        let read = input.by_ref().take(header.body_bytes.into()).read_to_end(&mut body)?;
        if read as u64 != u64::from(header.body_bytes) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let _ = busy.send(Busy::Begin);
        let answer =
            if header.fits(&body) { answer(body) } else { Answer::Refused("damaged frame".to_owned()) };
        let _ = busy.send(Busy::End);
        let frame =
            answer.encode().or_else(|| Answer::Refused("the snapshot is too large".to_owned()).encode());
        output.write_all(&frame.unwrap_or_default())?;
        output.flush()?;
    }
    Ok(())
}

/// Fills `header`, or answers `false` if there is nothing more.
fn begins(input: &mut impl Read, header: &mut [u8; HEADER_BYTES]) -> io::Result<bool> {
    if input.read(&mut header[..1])? == 0 {
        return Ok(false);
    }
    input.read_exact(&mut header[1..])?;
    Ok(true)
}

fn answer(body: Vec<u8>) -> Answer {
    let Some(job) = Job::decode(body) else {
        return Answer::Refused("malformed job".to_owned());
    };
    match compaction::compact(job.snapshot_v2.as_deref(), &job.updates_v1) {
        Ok(compacted) => Answer::Done(compacted),
        Err(error) => Answer::Refused(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    /// The answers to `input`, and whether it was read to its end.
    fn serve_all(input: &[u8]) -> (Vec<Answer>, bool) {
        let (busy, _states) = mpsc::sync_channel(16);
        let mut output = Vec::new();
        let complete = serve(input, &mut output, &busy).is_ok();
        let mut answers = Vec::new();
        let mut rest = output.as_slice();
        let mut header = [0; HEADER_BYTES];
        while begins(&mut rest, &mut header).unwrap() {
            let header = Header::decode(header).unwrap();
            let (body, after) = rest.split_at(header.body_bytes as usize);
            assert!(header.fits(body));
            answers.push(Answer::decode(body.to_vec()).unwrap());
            rest = after;
        }
        (answers, complete)
    }

    fn job(updates: &[&'static [u8]]) -> Bytes {
        let updates_v1 = updates.iter().map(|update| Bytes::from_static(update)).collect();
        Job { snapshot_v2: None, updates_v1 }.encode().unwrap()
    }

    const HELLO: &[u8] = b"\x01\x01\x07\x00\x04\x01\x01t\x05hello\x00";

    #[test]
    fn jobs_are_answered_until_the_input_ends() {
        let input = [job(&[HELLO]), job(&[])].concat();
        let (answers, complete) = serve_all(&input);
        assert!(complete);
        assert!(matches!(&answers[..], [Answer::Done(_), Answer::Done(_)]));
    }

    #[test]
    fn bad_frames_are_refused_and_survived() {
        let mut damaged = job(&[HELLO]).to_vec();
        *damaged.last_mut().unwrap() ^= 1;
        // Says that a client's blocks follow, and ends.
        let undecodable = job(&[b"\x01\x01"]);
        let input = [&damaged[..], &undecodable, &job(&[HELLO])].concat();
        let (answers, complete) = serve_all(&input);
        assert!(complete);
        assert!(matches!(&answers[..], [Answer::Refused(_), Answer::Refused(_), Answer::Done(_)]));
    }

    #[test]
    fn a_header_that_cannot_be_true_ends_it() {
        let (answers, complete) = serve_all(&[0xff; 64]);
        assert!(answers.is_empty() && !complete);
        let half = job(&[HELLO]);
        assert_eq!(serve_all(&half[..half.len() - 1]), (vec![], false));
    }
}
