//! The boards that the server keeps: made, opened, changed, and looked after while people work on them.
//!
//! [`Boards`] is a cheap clone. What a workshop does is decided in `workshop`, a state machine; this is its shell. It
//! keeps the state of each board that is in use (its *office*), shows it what it needs to see of board and desks,
//! writes what it says into documents, and wakes it when something happens or is due. One board's commands are
//! handled one after the other.
//!
//! The order that makes a crash harmless: the new state is on disk first, with the effects that are still to be
//! carried out; then they are, each of them harmless to repeat; then they are taken off the list.
//!
//! Not here: what is allowed and what follows from it (`workshop`), how boards are read and changed (`board`),
//! routes (`http`).

mod access;
mod ballots;
mod content;
mod effects;
mod index;
mod lifecycle;
mod office;
mod post;
mod pulse;
#[cfg(test)]
mod tests;
mod versions;
pub mod webhooks;
mod work;

use std::sync::Arc;

use dashmap::{DashMap, DashSet};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::auth::Auth;
use crate::board::edit::EditError;
use crate::board::family::BoardId;
use crate::board::template::TemplateError;
use crate::hub::{Hub, HubError};
use crate::id::UnixMs;
use crate::workshop::WorkshopError;

pub use access::Admitted;
pub use content::Picture;
pub use index::BoardInfo;
pub use lifecycle::{Created, Creation};
pub use versions::VersionInfo;
pub use work::Joined;

use office::Place;
use pulse::Alarm;

/// Bounds and waits. Defaults are those of `Config`, where each is explained to operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Boards in all.
    pub boards_max: usize,
    /// Versions kept of one board; the oldest automatic ones go first.
    pub versions_max: usize,
    /// Milliseconds between automatic versions of a board that is being edited.
    pub version_every_ms: u64,
    /// Milliseconds for which deleted items stay in the trash.
    pub trash_ms: u64,
    /// Milliseconds between two looks at what a board's documents say, however busy they are.
    pub look_every_ms: u64,
    /// Milliseconds without anybody on it after which a board is put away.
    pub idle_ms: u64,
    /// Milliseconds that a participant's token is good for.
    pub token_ms: u64,
    /// Milliseconds for which an idempotency key is remembered.
    pub idempotency_ms: u64,
    /// Idempotency keys remembered per board.
    pub idempotency_max: usize,
    /// Bounds of webhooks.
    pub webhooks: webhooks::Limits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            boards_max: 100_000,
            versions_max: 200,
            version_every_ms: 3_600_000,
            trash_ms: 30 * 24 * 3_600_000,
            look_every_ms: 200,
            idle_ms: 600_000,
            token_ms: 30 * 24 * 3_600_000,
            idempotency_ms: 24 * 3_600_000,
            idempotency_max: 1_000,
            webhooks: webhooks::Limits::default(),
        }
    }
}

/// The id of the server's own webhook on each board.
pub const SERVER_HOOK: &str = "server";

/// Why something asked of a board was not done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum BoardsError {
    /// There is no such board.
    #[error("there is no such board")]
    NoSuchBoard,
    /// There is no such thing on the board.
    #[error("there is no such {0}")]
    NoSuch(&'static str),
    /// The bearer is no participant of the board.
    #[error("join the board first; the answer has a token for it")]
    NotJoined,
    /// The bearer was one.
    #[error("this participant was removed, or their link has expired")]
    Gone,
    /// Nobody may write at the moment.
    #[error("the board is locked; a facilitator can unlock it")]
    Locked,
    /// The bearer may not write.
    #[error("this role may not write on the board")]
    ReadOnly,
    /// There are as many boards on the server as there may be.
    #[error("there are as many boards as the server may hold; delete some first")]
    TooManyBoards,
    /// There are as many versions of the board as there may be.
    #[error("the board has as many versions as it may; delete some first")]
    TooManyVersions,
    /// The idempotency key was used for something else.
    #[error("this Idempotency-Key was used for another request")]
    KeyReused,
    /// The board cannot be changed like that.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The workshop does not allow it.
    #[error(transparent)]
    Workshop(#[from] WorkshopError),
    /// There is no such template or language.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The map cannot be made from another.
    #[error(transparent)]
    Round(#[from] crate::board::round::RoundError),
    /// The webhook is not acceptable.
    #[error(transparent)]
    Webhook(#[from] webhooks::HookError),
    /// The token could not be signed.
    #[error("a token could not be signed")]
    Signing,
    /// The documents are not available.
    #[error(transparent)]
    Hub(#[from] HubError),
    /// What the server keeps of the board is not as it should be.
    #[error("what is kept of the board does not read: {0}")]
    Damaged(Arc<str>),
}

impl BoardsError {
    /// What it is for a program, in a word that never changes, where its person is to be told more than the kind.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::NotJoined => Some("not-joined"),
            Self::Gone => Some("access-ended"),
            Self::Locked => Some("board-locked"),
            Self::ReadOnly => Some("role"),
            Self::TooManyBoards => Some("too-many-boards"),
            Self::TooManyVersions => Some("too-many-versions"),
            Self::KeyReused => Some("key-reused"),
            Self::Workshop(error) => error.code(),
            Self::Webhook(webhooks::HookError::TooMany(_)) => Some("too-many-webhooks"),
            Self::Edit(EditError::Many { .. }) => Some("too-many-items"),
            Self::NoSuchBoard
            | Self::NoSuch(_)
            | Self::Edit(_)
            | Self::Template(_)
            | Self::Round(_)
            | Self::Webhook(_)
            | Self::Signing
            | Self::Hub(_)
            | Self::Damaged(_) => None,
        }
    }

    /// How many there can be, where there are as many.
    pub fn max(&self) -> Option<usize> {
        if let Self::Workshop(error) = self {
            error.max()
        } else if let Self::Webhook(webhooks::HookError::TooMany(max))
        | Self::Edit(EditError::Many { max, .. }) = self
        {
            Some(*max)
        } else {
            None
        }
    }
}

/// See the module's documentation.
#[derive(Clone)]
pub struct Boards(Arc<Inner>);

struct Inner {
    hub: Hub,
    auth: Auth,
    limits: Limits,
    /// The boards in use.
    open: DashMap<BoardId, Place>,
    alarm: Alarm,
    sender: webhooks::Sender,
    /// The boards whose webhooks are being handed out.
    posting: DashSet<BoardId>,
    /// Webhooks of the whole server, from the configuration.
    hook: Option<webhooks::Subscription>,
    stopping: CancellationToken,
    tasks: TaskTracker,
    wall_clock: fn() -> UnixMs,
}

/// What [`Boards`] is made of.
pub struct Parts {
    /// Where documents are.
    pub hub: Hub,
    /// Signs participants' tokens.
    pub auth: Auth,
    /// Bounds and waits.
    pub limits: Limits,
    /// Sends webhooks.
    pub sender: webhooks::Sender,
    /// A webhook for the events of all boards.
    pub hook: Option<webhooks::Subscription>,
    /// Reads the wall clock: timers and votes end by it.
    pub wall_clock: fn() -> UnixMs,
}

impl Boards {
    /// All boards of a hub. Nothing happens by itself before [`Boards::start`].
    pub fn new(parts: Parts) -> Self {
        let Parts { hub, auth, limits, sender, hook, wall_clock } = parts;
        let inner = Inner {
            hub,
            auth,
            limits,
            open: DashMap::new(),
            alarm: Alarm::new(),
            sender,
            posting: DashSet::new(),
            hook,
            stopping: CancellationToken::new(),
            tasks: TaskTracker::new(),
            wall_clock,
        };
        Self(Arc::new(inner))
    }

    /// Ends what happens by itself; what is not done yet is done after the next start.
    pub async fn stop(&self) {
        self.0.stopping.cancel();
        self.0.tasks.close();
        self.0.tasks.wait().await;
    }

    /// Sees `work` through to its end, also if whoever asked for it goes away meanwhile: a request that is given up drops
    /// what is being done for it, which would leave an office half changed, and its effects undone.
    async fn see_through<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, BoardsError>> + Send + 'static,
    ) -> Result<T, BoardsError> {
        let ended = self.0.tasks.spawn(work).await;
        ended.unwrap_or_else(|_| Err(HubError::Unavailable("the board failed unexpectedly".into()).into()))
    }

    fn now_ms(&self) -> u64 {
        (self.0.wall_clock)().0
    }
}
