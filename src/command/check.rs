//! `wayboard check`: reads everything in a store, says what is wrong with it, and repairs it when told to.
//!
//! Every row's checksum is verified, every document is put together from its snapshot and its log, and rows
//! that belong to none are counted. A repair never throws away what anybody was told to be saved: a damaged
//! document's rows are moved into quarantine as they are, and what can be read of it takes its place.
//!
//! Not here: rows (`store/sled`). An incomplete record at the end of a log and left-over rows are what a crash
//! leaves behind; they are reported, but are no damage.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;

use super::{CommandError, content, documents};
use crate::guard::{self, Limits};
use crate::id::{DocumentName, UnixMs};
use crate::store::sled::{SledOptions, SledStore};
use crate::store::{Append, Store, StoreError, Stored};

/// Verifies everything in the data directory. The server must not be running on it.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The data directory.
    #[arg(long, value_name = "DIR", env = "WAYBOARD_DATA", default_value = "./data")]
    data: PathBuf,
    /// Moves damaged documents aside, puts what can be read of them in their place, and cleans up.
    #[arg(long)]
    repair: bool,
}

/// Whether a store is in order, after repair if that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Sound,
    /// Documents are damaged: exit code 1.
    Damaged,
}

/// Runs the command, writing one line per finding and one to sum up.
pub fn run(args: &CheckArgs) -> Result<Verdict, CommandError> {
    let store = SledStore::open(&SledOptions::existing(&args.data))?;
    let mut output = BufWriter::new(io::stdout().lock());
    let verdict = check(&store, Repair::from(args), &mut output)?;
    output.flush()?;
    Ok(verdict)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repair {
    No,
    Yes,
}

impl From<&CheckArgs> for Repair {
    fn from(args: &CheckArgs) -> Self {
        if args.repair { Self::Yes } else { Self::No }
    }
}

#[derive(Debug, Default)]
struct Counts {
    documents: usize,
    torn: usize,
    damaged: usize,
    repaired: usize,
}

fn check(store: &SledStore, repair: Repair, output: &mut impl Write) -> Result<Verdict, CommandError> {
    let mut counts = Counts::default();
    let mut names = Vec::new();
    documents::list(store, "", |info| {
        names.push((info.name.clone(), info.changed_at));
        Ok(())
    })?;
    for (name, changed_at) in names {
        counts.documents += 1;
        if let Err(flaw) = verify(store, &name) {
            counts.damaged += 1;
            writeln!(output, "damaged: {name:?}: {}", flaw?)?;
            if repair == Repair::Yes {
                salvage(store, &name, changed_at, output)?;
                counts.repaired += 1;
            }
        } else if let Some(seq) = store.torn(&name)? {
            counts.torn += 1;
            writeln!(
                output,
                "incomplete: {name:?}: record {seq} at the end of its log was never acknowledged"
            )?;
            if repair == Repair::Yes {
                store.cut(&name, seq)?;
                writeln!(output, "  removed the incomplete record")?;
            }
        }
    }
    let left_over = store.left_over_rows()?;
    if left_over > 0 {
        writeln!(output, "left over: {left_over} rows of compactions or deletions that were cut short")?;
        if repair == Repair::Yes {
            store.remove_left_over_rows()?;
            writeln!(output, "  removed them")?;
        }
    }
    let Counts { documents, torn, damaged, repaired } = counts;
    writeln!(
        output,
        "{documents} documents checked: {damaged} damaged ({repaired} repaired), {torn} with an incomplete record"
    )?;
    Ok(if damaged == repaired { Verdict::Sound } else { Verdict::Damaged })
}

/// `Err` holds what is wrong with the document, or why that could not be found out.
fn verify(store: &SledStore, name: &DocumentName) -> Result<(), Result<String, CommandError>> {
    let stored = match store.load(name) {
        Ok(Some(stored)) => stored,
        Ok(None) => return Ok(()),
        Err(StoreError::Corrupt { part, what, .. }) => return Err(Ok(format!("{part}: {what}"))),
        Err(error) => return Err(Err(error.into())),
    };
    verify_content(&stored).map_err(Ok)
}

fn verify_content(stored: &Stored) -> Result<(), String> {
    content::replay(stored).map_err(|error| format!("it does not replay: {error}"))?;
    let limits = Limits { update_bytes_max: usize::MAX, delete_ranges_max: usize::MAX, ..Limits::default() };
    for update in content::waiting(stored) {
        guard::inspect(update, &limits)
            .map_err(|refusal| format!("an update that waits for others does not decode: {refusal}"))?;
    }
    Ok(())
}

/// Moves the document into quarantine, and puts as much of it as replays in its place.
fn salvage(
    store: &SledStore,
    name: &DocumentName,
    at: UnixMs,
    output: &mut impl Write,
) -> Result<(), CommandError> {
    let readable = store.readable_part(name)?.and_then(longest_content);
    let rows = store.quarantine(name)?;
    writeln!(output, "  moved its {rows} rows into quarantine")?;
    let Some(readable) = readable else {
        writeln!(output, "  nothing of it can be read")?;
        return Ok(());
    };
    // Without a snapshot the first record makes the document, which may begin beyond record 1.
    if readable.snapshot.is_some() || readable.log.is_empty() {
        store.create(name, at)?;
    }
    if let Some(snapshot) = &readable.snapshot {
        store.compact(name, snapshot.upto, &snapshot.bytes, at)?;
    }
    let records = readable.log.len();
    let batch: Vec<_> = readable
        .log
        .into_iter()
        .map(|(seq, record)| Append { document: name.clone(), seq, record, at })
        .collect();
    store.append(&batch)?;
    let snapshot = if readable.snapshot.is_some() { "its snapshot" } else { "no snapshot" };
    writeln!(output, "  kept {snapshot} and {records} log records, up to record {}", readable.last)?;
    Ok(())
}

/// The longest beginning of `stored` that replays, found by halving.
fn longest_content(mut stored: Stored) -> Option<Stored> {
    let replays = |stored: &Stored, records: usize| {
        let part = Stored { log: stored.log[..records].to_vec(), ..stored.clone() };
        verify_content(&part).is_ok()
    };
    if !replays(&stored, 0) {
        return None;
    }
    let (mut good, mut bad) = (0, stored.log.len() + 1);
    while bad - good > 1 {
        let middle = usize::midpoint(good, bad);
        if replays(&stored, middle) { good = middle } else { bad = middle }
    }
    let base = stored.snapshot.as_ref().map(|snapshot| snapshot.upto);
    stored.log.truncate(good);
    stored.last = stored.log.last().map(|(seq, _)| *seq).or(base).unwrap_or_default();
    Some(stored)
}

#[cfg(test)]
mod tests;
