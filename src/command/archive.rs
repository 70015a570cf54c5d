//! A whole store in one file: a tar archive, read and written as a stream.
//!
//! ```text
//! wayboard.json            {"format":1}
//! documents/000001.json    {"name":"…","created_at_ms":…,"changed_at_ms":…,"update_sha256":"…","waiting":n}
//! documents/000001.update  the document as one Yjs update (v1)
//! documents/000001.waiting-1.update  an update that waits for others, if there are any
//! …
//! end.json                 {"documents":n}
//! ```
//!
//! Entries are numbered, since names may hold what no file system takes. Every update is one that plain Yjs
//! reads. Not here: where documents come from and go to (`documents`), and vetting (`content`).

use std::io::{self, Read, Write};

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::CommandError;
use super::content::Imported;
use crate::id::{DocumentName, UnixMs};

const FORMAT: u32 = 1;
const HEAD: &str = "wayboard.json";
const END: &str = "end.json";
/// Largest entry that is read: what an archive says of its own sizes is not believed beyond.
const ENTRY_BYTES_MAX: u64 = 1 << 30;

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: u32,
}

#[derive(Debug, Serialize, Deserialize)]
struct Meta {
    name: String,
    created_at_ms: u64,
    changed_at_ms: u64,
    update_sha256: String,
    waiting: usize,
}

#[derive(Debug, Serialize, Deserialize)]
struct End {
    documents: u64,
}

/// Writes an archive, document by document.
pub(super) struct ArchiveWriter<W: Write> {
    tar: tar::Builder<W>,
    documents: u64,
}

impl<W: Write> ArchiveWriter<W> {
    pub(super) fn new(output: W) -> io::Result<Self> {
        let mut writer = Self { tar: tar::Builder::new(output), documents: 0 };
        writer.put_json(HEAD, UnixMs(0), &Head { format: FORMAT })?;
        Ok(writer)
    }

    pub(super) fn put(&mut self, name: &DocumentName, document: &Imported) -> io::Result<()> {
        self.documents += 1;
        let stem = format!("documents/{:06}", self.documents);
        let meta = Meta {
            name: name.to_string(),
            created_at_ms: document.created_at.0,
            changed_at_ms: document.changed_at.0,
            update_sha256: sha256_of(document),
            waiting: document.waiting.len(),
        };
        let at = document.changed_at;
        self.put_json(&format!("{stem}.json"), at, &meta)?;
        self.put_bytes(&format!("{stem}.update"), at, &document.state)?;
        for (number, update) in (1..).zip(&document.waiting) {
            self.put_bytes(&format!("{stem}.waiting-{number}.update"), at, update)?;
        }
        Ok(())
    }

    /// Ends the archive; one without an end is known to be cut short.
    pub(super) fn finish(mut self) -> io::Result<W> {
        let end = End { documents: self.documents };
        self.put_json(END, UnixMs(0), &end)?;
        self.tar.into_inner()
    }

    fn put_json(&mut self, path: &str, at: UnixMs, value: &impl Serialize) -> io::Result<()> {
        self.put_bytes(path, at, &serde_json::to_vec(value)?)
    }

    fn put_bytes(&mut self, path: &str, at: UnixMs, bytes: &[u8]) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(at.0 / 1_000);
        self.tar.append_data(&mut header, path, bytes)
    }
}

/// Reads an archive and hands each document to `take`, once it is verified.
///
/// An archive that is cut short is an error at its end, when the documents before have been taken.
pub(super) fn read(
    input: impl Read,
    mut take: impl FnMut(DocumentName, Imported) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let mut archive = tar::Archive::new(input);
    let mut entries = archive.entries().map_err(damaged)?;
    let head: Head = from_json(&next(&mut entries, HEAD)?)?;
    if head.format != FORMAT {
        return Err(CommandError::Archive(format!(
            "it has format {}, and this version of wayboard knows {FORMAT}",
            head.format
        )));
    }
    let mut documents = 0;
    loop {
        let stem = format!("documents/{:06}", documents + 1);
        let Some((path, bytes)) = next_of_any(&mut entries)? else {
            return Err(CommandError::Archive("its end is missing".to_owned()));
        };
        if path == END {
            let end: End = from_json(&bytes)?;
            return if end.documents == documents {
                Ok(())
            } else {
                Err(CommandError::Archive(format!("it should hold {} documents", end.documents)))
            };
        }
        if path != format!("{stem}.json") {
            return Err(CommandError::Archive(format!("{stem}.json is missing")));
        }
        let meta: Meta = from_json(&bytes)?;
        let document = read_document(&mut entries, &stem, &meta)?;
        documents += 1;
        take(DocumentName::parse(&meta.name)?, document)?;
    }
}

fn read_document(
    entries: &mut tar::Entries<'_, impl Read>,
    stem: &str,
    meta: &Meta,
) -> Result<Imported, CommandError> {
    let state = next(entries, &format!("{stem}.update"))?;
    let waiting = (1..=meta.waiting)
        .map(|number| next(entries, &format!("{stem}.waiting-{number}.update")))
        .collect::<Result<_, _>>()?;
    let (created_at, changed_at) = (UnixMs(meta.created_at_ms), UnixMs(meta.changed_at_ms));
    let document = Imported { state, waiting, created_at, changed_at };
    if sha256_of(&document) != meta.update_sha256 {
        return Err(CommandError::Archive(format!("the checksum of {stem}.update is wrong")));
    }
    Ok(document)
}

fn next(entries: &mut tar::Entries<'_, impl Read>, expected: &str) -> Result<Bytes, CommandError> {
    match next_of_any(entries)? {
        Some((path, bytes)) if path == expected => Ok(bytes),
        Some(_) | None => Err(CommandError::Archive(format!("{expected} is missing"))),
    }
}

fn next_of_any(entries: &mut tar::Entries<'_, impl Read>) -> Result<Option<(String, Bytes)>, CommandError> {
    let Some(entry) = entries.next() else { return Ok(None) };
    let entry = entry.map_err(damaged)?;
    let path = entry.path().map_err(damaged)?.to_string_lossy().into_owned();
    let size = entry.size();
    let mut bytes = Vec::new();
    entry.take(ENTRY_BYTES_MAX).read_to_end(&mut bytes).map_err(damaged)?;
    if bytes.len() as u64 != size {
        return Err(CommandError::Archive(format!("{path} is cut short, or larger than a gibibyte")));
    }
    Ok(Some((path, bytes.into())))
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn damaged(error: io::Error) -> CommandError {
    CommandError::Archive(error.to_string())
}

fn from_json<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, CommandError> {
    serde_json::from_slice(bytes).map_err(|error| CommandError::Archive(error.to_string()))
}

/// Over the state and all that waits.
fn sha256_of(document: &Imported) -> String {
    let mut digest = Sha256::new();
    digest.update(&document.state);
    for update in &document.waiting {
        digest.update(update);
    }
    format!("{:x}", digest.finalize())
}
