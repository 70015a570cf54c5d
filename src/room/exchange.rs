//! What goes into a room and what comes out: the closed lists of inputs and effects.
//!
//! Not here: what a room makes of an input (the other files of `room`), and how an effect is carried out
//! (`hub/room_task.rs`).

use std::fmt;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::document::{Document, Writing};
use super::{Busy, Refused};
use crate::id::{Access, Dialect, Seq, SessionId, UserId};
use crate::protocol::{CloseReason, Message, Wire};

/// One who joins.
#[derive(Debug, Clone)]
pub struct Join {
    /// Its number; the shell keeps the way to its socket under it.
    pub session: SessionId,
    /// How it is spoken to.
    pub wire: Wire,
    /// What it speaks.
    pub dialect: Dialect,
    /// What it may do.
    pub access: Access,
    /// Who its token says it is, if it says so.
    pub user: Option<UserId>,
}

/// An HTTP write that waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What the server itself changes in a document: run once, in a transaction of its own.
pub struct ServerEdit {
    /// Changes it.
    pub run: Box<dyn FnOnce(&mut Writing<'_>) + Send>,
    /// It is somebody's wish: refused, as an edit over a socket would be, where the document has grown too large.
    pub is_wish: bool,
}

/// What a session may do from now on, going by who it is and by what its token grants; nothing if it has to go.
pub struct Rule(pub Box<RuleFn>);

/// See [`Rule`].
pub type RuleFn = dyn Fn(Option<&UserId>, Access) -> Option<Access> + Send;

impl fmt::Debug for ServerEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerEdit")
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rule")
    }
}

/// What has happened.
#[derive(Debug)]
pub enum Input {
    /// A session begins.
    Join(Join),
    /// A session is over.
    Leave(SessionId),
    /// A session says something.
    Message(SessionId, Message),
    /// A session has shown another token: what it grants, and who it says comes.
    Access(SessionId, Access, Option<UserId>),
    /// The socket of a session takes no more at the moment; what is sent is queued from here on.
    Congested(SessionId),
    /// The queue of a session is empty again.
    Drained {
        /// Which one.
        session: SessionId,
        /// Whether broadcasts had to be dropped meanwhile.
        lost: bool,
    },
    /// A program writes over HTTP.
    Write {
        /// For the answer.
        ticket: Ticket,
        /// An update v1, not vetted yet.
        update: Bytes,
    },
    /// The server itself writes.
    Edit {
        /// For the answer.
        ticket: Ticket,
        /// What it writes.
        edit: ServerEdit,
    },
    /// All sessions are looked at again: rights may have changed.
    Regulate(Rule),
    /// The log is on disk up to here.
    Durable(Seq),
    /// The store does not take the log at the moment.
    StoreFailed(Seq),
    /// The tick that began at the instant given has been carried out, its writes included.
    TickEnded {
        /// When it began.
        began: Instant,
        /// How busy the machine is.
        busy: Busy,
    },
    /// The log up to here has become a snapshot of so many bytes.
    Compacted {
        /// The last record that the snapshot covers.
        upto: Seq,
        /// Size of the snapshot.
        snapshot_bytes: usize,
    },
    /// A compaction did not succeed; it is tried again when the log has doubled.
    CompactionFailed,
    /// Asked for by [`Effect::Rebuild`]: the document as the store has it.
    Rebuilt(Box<Document>),
}

impl Input {
    /// Whether it may take as long as the document is large.
    pub fn is_heavy(&self) -> bool {
        matches!(self, Self::Message(_, Message::Step1(_)) | Self::Drained { .. } | Self::Edit { .. })
    }
}

/// Whether a frame may be dropped when a session is slow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A broadcast: if it is dropped, [`Input::Drained`] says so and one diff makes up for it.
    Tick,
    /// An answer, an acknowledgement: never dropped.
    Reply,
    /// The diff that makes up for dropped broadcasts: broadcasts flow again behind it.
    Resync,
}

/// What is to be done.
#[derive(Debug)]
pub enum Effect {
    /// Write `frame` (one or several complete WebSocket frames) to a session.
    Send {
        /// To whom.
        session: SessionId,
        /// Shared by all sessions of one wire.
        frame: Bytes,
        /// What may happen to it.
        class: Class,
    },
    /// Append to the log.
    Append {
        /// Its position, one more than the last.
        seq: Seq,
        /// The merged update of a tick, or an update that waits.
        record: Record,
    },
    /// Say [`Input::Durable`] when the log is on disk up to here; somebody waits for it.
    AwaitDurable(Seq),
    /// Answer an HTTP write.
    Answer(Ticket, Result<(), Refused>),
    /// End a session; the room has forgotten it already.
    Close(SessionId, CloseReason),
    /// The document is unusable: load it from the store, all appended records included, and say
    /// [`Input::Rebuilt`]. Nothing else may be handled meanwhile.
    Rebuild,
    /// Turn the log up to here into a snapshot.
    Compact(Seq),
    /// Nobody is here and nothing is to be done: unload.
    Unload,
    /// For the metrics and the log.
    Note(Note),
}

/// What one position of the log holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// The merged update of one tick: applied.
    Update(Bytes),
    /// An update whose dependencies are unmet, as its client sent it.
    Waiting(Bytes),
}

impl Record {
    /// The update's bytes.
    pub fn bytes(&self) -> &Bytes {
        match self {
            Self::Update(bytes) | Self::Waiting(bytes) => bytes,
        }
    }
}

/// Something worth counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A tick was applied.
    Ticked {
        /// How many edits it merged.
        edits: usize,
        /// Size of the merged update; 0 if nothing changed.
        update_bytes: usize,
        /// How long the first of them has waited for it.
        length: Duration,
    },
    /// A message was refused.
    Refused(Option<SessionId>, Refused),
    /// A slow session was brought up to date with one diff.
    Resynced(SessionId),
    /// The document had to be thrown away.
    Rebuilding,
}
