//! `wayboard documents`: list, export, import and delete, while no server runs on the data directory.
//!
//! Files hold one document as one Yjs update (v1), as `Y.applyUpdate` takes it; `-` is a pipe. A whole store
//! goes into one archive (`archive`). Not here: looking for damage (`check`).

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, Subcommand};
use serde::Serialize;

use super::CommandError;
use super::archive::{self, ArchiveWriter};
use super::content::{self, Existing, Imported};
use crate::calendar;
use crate::id::{DocumentName, UnixMs};
use crate::store::sled::{SledOptions, SledStore};
use crate::store::{DocumentInfo, Store};

/// How many documents are listed at a time.
const PAGE: usize = 500;

/// Lists, exports, imports or deletes documents. The server must not be running on the data directory.
#[derive(Debug, Args)]
pub struct DocumentsArgs {
    #[command(subcommand)]
    action: Action,
    /// The data directory.
    #[arg(long, value_name = "DIR", env = "WAYBOARD_DATA", default_value = "./data", global = true)]
    data: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Lists documents in order of their names: bytes, log records, last change, name.
    List {
        /// Only those whose names begin so.
        #[arg(long, default_value = "")]
        prefix: String,
        /// One JSON object per line instead.
        #[arg(long)]
        json: bool,
    },
    /// Writes a document as a Yjs update (v1), or all of them as an archive.
    Export {
        /// The document.
        #[arg(required_unless_present = "all", requires = "file")]
        name: Option<String>,
        /// Where to; `-` is the standard output.
        file: Option<PathBuf>,
        /// Writes all documents into this archive (tar); `-` is the standard output.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["name", "file"])]
        all: Option<PathBuf>,
    },
    /// Reads a document from a Yjs update (v1), or all of them from an archive.
    Import {
        /// The document.
        #[arg(required_unless_present = "all", requires = "file")]
        name: Option<String>,
        /// Where from; `-` is the standard input.
        file: Option<PathBuf>,
        /// Reads all documents from this archive; `-` is the standard input.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["name", "file"])]
        all: Option<PathBuf>,
        /// Merges into documents that exist already, instead of leaving them alone.
        #[arg(long)]
        merge: bool,
    },
    /// Deletes a document for good.
    Delete {
        /// The document.
        name: String,
    },
}

/// Runs the command on the standard input and output; what is not part of a result goes to standard error.
pub fn run(args: &DocumentsArgs) -> Result<(), CommandError> {
    let mut output = BufWriter::new(io::stdout().lock());
    let store = open(&args.data, &args.action)?;
    run_on(&store, &args.action, &mut output)?;
    Ok(output.flush()?)
}

/// Only an import may begin with an empty directory.
fn open(data: &Path, action: &Action) -> Result<SledStore, CommandError> {
    let options = match action {
        Action::Import { .. } => SledOptions::new(data),
        Action::List { .. } | Action::Export { .. } | Action::Delete { .. } => SledOptions::existing(data),
    };
    Ok(SledStore::open(&options)?)
}

fn run_on(store: &dyn Store, action: &Action, output: &mut impl Write) -> Result<(), CommandError> {
    match action {
        Action::List { prefix, json: true } => list(store, prefix, |info| write_json(output, info)),
        Action::List { prefix, json: false } => list(store, prefix, |info| write_line(output, info)),
        Action::Export { all: Some(file), .. } => export_all(store, file, output),
        Action::Export { name: Some(name), file: Some(file), .. } => export(store, name, file, output),
        Action::Import { all: Some(file), merge, .. } => import_all(store, file, existing(*merge)),
        Action::Import { name: Some(name), file: Some(file), merge, .. } => {
            import(store, name, file, existing(*merge))
        }
        Action::Delete { name } => delete(store, name),
        // The parser sees to it that there is a name with a file, or --all.
        Action::Export { .. } | Action::Import { .. } => Ok(()),
    }
}

fn existing(merge: bool) -> Existing {
    if merge { Existing::Merge } else { Existing::Refuse }
}

/// Visits all documents in order of their names, and keeps no more than a page of them.
pub(super) fn list(
    store: &dyn Store,
    prefix: &str,
    mut visit: impl FnMut(&DocumentInfo) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let mut last = None;
    loop {
        let page = store.list(prefix, last.as_ref(), PAGE)?;
        for info in &page {
            visit(info)?;
        }
        let Some(end) = page.last() else { return Ok(()) };
        last = Some(end.name.clone());
    }
}

fn write_line(output: &mut impl Write, info: &DocumentInfo) -> Result<(), CommandError> {
    let bytes = info.snapshot_bytes + info.log_bytes;
    Ok(writeln!(
        output,
        "{bytes:>12} {:>6} {} {}",
        info.log_records,
        calendar::date_time(info.changed_at.0),
        info.name
    )?)
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    snapshot_bytes: u64,
    log_bytes: u64,
    log_records: u64,
    created_at_ms: u64,
    changed_at_ms: u64,
}

fn write_json(output: &mut impl Write, info: &DocumentInfo) -> Result<(), CommandError> {
    let line = Line {
        name: info.name.as_str(),
        snapshot_bytes: info.snapshot_bytes,
        log_bytes: info.log_bytes,
        log_records: info.log_records,
        created_at_ms: info.created_at.0,
        changed_at_ms: info.changed_at.0,
    };
    let line = serde_json::to_string(&line).map_err(io::Error::from)?;
    Ok(writeln!(output, "{line}")?)
}

fn delete(store: &dyn Store, name: &str) -> Result<(), CommandError> {
    let name = DocumentName::parse(name)?;
    if store.delete(&name)? { Ok(()) } else { Err(CommandError::NotFound(name)) }
}

fn export(store: &dyn Store, name: &str, file: &Path, output: &mut impl Write) -> Result<(), CommandError> {
    let name = DocumentName::parse(name)?;
    let info = store.info(&name)?.ok_or_else(|| CommandError::NotFound(name.clone()))?;
    let document = exported(store, &info)?;
    if !document.waiting.is_empty() {
        note(&format!("{} updates of {name:?} wait for others and are left out", document.waiting.len()));
    }
    to_file_or(file, output, |output| Ok(output.write_all(&document.state)?))
}

fn export_all(store: &dyn Store, file: &Path, output: &mut impl Write) -> Result<(), CommandError> {
    let mut left_out = 0;
    to_file_or(file, output, |output| {
        let mut archive = ArchiveWriter::new(output)?;
        list(store, "", |info| {
            match exported(store, info) {
                Ok(document) => archive.put(&info.name, &document)?,
                Err(error) => {
                    note(&error.to_string());
                    left_out += 1;
                }
            }
            Ok(())
        })?;
        archive.finish()?;
        Ok(())
    })?;
    if left_out == 0 { Ok(()) } else { Err(CommandError::Incomplete(left_out)) }
}

fn exported(store: &dyn Store, info: &DocumentInfo) -> Result<Imported, CommandError> {
    let name = &info.name;
    let stored = store.load(name)?.ok_or_else(|| CommandError::NotFound(name.clone()))?;
    let state = content::replay(&stored).and_then(|document| document.state());
    Ok(Imported {
        state: state.map_err(|source| CommandError::Content { document: name.clone(), source })?,
        waiting: content::waiting(&stored).cloned().collect(),
        created_at: info.created_at,
        changed_at: info.changed_at,
    })
}

fn import(store: &dyn Store, name: &str, file: &Path, existing: Existing) -> Result<(), CommandError> {
    let name = DocumentName::parse(name)?;
    let mut state = Vec::new();
    let at = from_file(file, |mut input, at| {
        input.read_to_end(&mut state).map_err(|source| CommandError::File { path: file.into(), source })?;
        Ok(at)
    })?;
    let imported = Imported { state: state.into(), waiting: Vec::new(), created_at: at, changed_at: at };
    content::import(store, &name, &imported, existing)
}

fn import_all(store: &dyn Store, file: &Path, existing: Existing) -> Result<(), CommandError> {
    let mut left_out = 0;
    from_file(file, |input, _| {
        archive::read(input, |name, document| {
            match content::import(store, &name, &document, existing) {
                Err(CommandError::Store(error)) => return Err(error.into()),
                Err(error) => {
                    note(&error.to_string());
                    left_out += 1;
                }
                Ok(()) => {}
            }
            Ok(())
        })
    })?;
    if left_out == 0 { Ok(()) } else { Err(CommandError::Incomplete(left_out)) }
}

/// Runs `read` on a file and the date of its content, or on the standard input and now.
fn from_file<T>(
    path: &Path,
    read: impl FnOnce(Box<dyn Read>, UnixMs) -> Result<T, CommandError>,
) -> Result<T, CommandError> {
    if path == Path::new("-") {
        return read(Box::new(io::stdin().lock()), now());
    }
    let failed = |source| CommandError::File { path: path.into(), source };
    let file = File::open(path).map_err(failed)?;
    let at = file.metadata().and_then(|metadata| metadata.modified()).map_or_else(|_| now(), unix_ms);
    read(Box::new(BufReader::new(file)), at)
}

/// Runs `write` on a file, or on `output`. The file is complete or as it was: it is renamed when all is in it.
fn to_file_or(
    path: &Path,
    output: &mut impl Write,
    write: impl FnOnce(&mut dyn Write) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    if path == Path::new("-") {
        return write(output);
    }
    let failed = |source| CommandError::File { path: path.into(), source };
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let mut file = BufWriter::new(File::create(&unfinished).map_err(failed)?);
    let written = write(&mut file).and_then(|()| {
        let file = file.into_inner().map_err(|error| failed(error.into_error()))?;
        file.sync_all().and_then(|()| fs::rename(&unfinished, path)).map_err(failed)
    });
    if written.is_err() {
        fs::remove_file(&unfinished).ok();
    }
    written
}

/// Says something that is not part of the result. Nobody may be listening, which is no reason to stop.
fn note(text: &str) {
    writeln!(io::stderr().lock(), "{text}").ok();
}

#[expect(clippy::disallowed_methods, reason = "the edge: what comes through a pipe has no date of its own")]
fn now() -> UnixMs {
    unix_ms(SystemTime::now())
}

fn unix_ms(time: SystemTime) -> UnixMs {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    UnixMs(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests;
