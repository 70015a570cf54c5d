//! What the binary does besides serving: commands that work on a store while no server runs on it, and the
//! janitor, which the server starts as a child of its own.
//!
//! Each command takes its parsed arguments and writes to what it is given, so that tests can read it. Not here:
//! parsing the command line as a whole, and exit codes (`main`).

mod archive;
pub mod check;
mod content;
pub mod documents;
pub mod janitor;
pub mod token;

use std::io;
use std::path::PathBuf;

use crate::guard::Refusal;
use crate::id::{DocumentName, NameError};
use crate::room::document::DocumentError;
use crate::store::StoreError;

/// Why a command did not do what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A name that no document can have.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The document does not exist.
    #[error("there is no document {0:?}")]
    NotFound(DocumentName),
    /// The document exists, and may not be changed.
    #[error("document {0:?} exists already: delete it first, or import with --merge")]
    Exists(DocumentName),
    /// The stored document cannot be put together.
    #[error("document {document:?} cannot be opened: {source}")]
    Content {
        /// Which.
        document: DocumentName,
        /// Why.
        source: DocumentError,
    },
    /// What is to be imported is no update.
    #[error("what is given for document {document:?} is no Yjs update (v1): {source}")]
    Refused {
        /// Which.
        document: DocumentName,
        /// Why.
        source: Refusal,
    },
    /// What is to be imported builds on edits that neither it nor the document has.
    #[error("what is given for document {0:?} builds on edits that are not there")]
    Missing(DocumentName),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The archive is not one, or a part of it is missing.
    #[error("the archive is damaged: {0}")]
    Archive(String),
    /// Some documents were left out, each of which was named.
    #[error("{0} documents were left out")]
    Incomplete(usize),
    /// The output does not take what is written to it.
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
}

impl CommandError {
    /// Whether whoever reads the output has had enough, as `head` has: no reason to complain.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
