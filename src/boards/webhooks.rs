//! Webhooks: other programs are told over HTTP what happens on a board.
//!
//! ```text
//! something happens ─► Hooks::emit ─► outbox ─► Sender::place ─► Hooks::due ─► Sender::send ─► the target
//!                                       ▲                                          │
//!                                       └───────────── Hooks::settle ◄─────────────┘
//! ```
//!
//! [`Hooks`] is a plain value with the subscriptions and the outbox, a state machine without clock, chance or I/O;
//! whoever keeps it on disk makes the outbox durable. [`Sender`] makes one attempt and remembers nothing.
//!
//! Requests follow the Standard Webhooks specification (headers `webhook-id`, `webhook-timestamp` and
//! `webhook-signature`, HMAC-SHA256): it is what the field has agreed on, so that receivers can check our requests with
//! libraries that exist. The body is `{"type": <kind>, "timestamp": <milliseconds since 1970>, "data": ...}`.
//!
//! What receivers may rely on: each event arrives at least once, unless the target fails for about a day or far too
//! much is waiting; a repeated one has the id of the first. Events may overtake each other.
//!
//! Not here: which data an event carries and where the state is kept (the other files of `boards`), routes (`http`).

mod address;
mod hooks;
mod sender;
mod signature;
mod target;

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::workshop;

pub use hooks::{Emitted, HookError, Hooks};
pub use sender::{Place, Resolve, Sender, SenderError, SystemResolver};
pub use signature::{Secret, SecretError, sign};
pub use target::{Host, Policy, Target, TargetError, check};

/// Bounds and waits. They hold per board where nothing else is said. How many there are, and how patiently they are
/// served, are settings of `Config`; the others are what receivers are told, or keep an attempt small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Subscriptions, besides the one of the whole server.
    pub subscriptions_max: usize,
    /// Deliveries that wait; beyond, the longest queue loses its oldest `board.changed` first.
    pub outbox_max: usize,
    /// Bytes of a target's URL.
    pub url_bytes_max: usize,
    /// Bytes of one event's body; a longer one goes without its data.
    pub body_bytes_max: usize,
    /// Milliseconds of quiet after which a change is told.
    pub debounce_ms: u64,
    /// Milliseconds after which it is told in any case.
    pub debounce_ms_max: u64,
    /// Milliseconds after which an attempt that nobody reported on counts as lost; more than an attempt can take.
    pub lease_ms: u64,
    /// Milliseconds from the first failed attempt to the second.
    pub retry_ms: u64,
    /// How many times longer each further wait is.
    pub retry_factor: u64,
    /// Milliseconds that a wait lasts at most.
    pub retry_ms_max: u64,
    /// Attempts at one delivery. With the other values here the last one comes after 22 hours.
    pub attempts_max: u32,
    /// Deliveries given up in a row after which a subscription is disabled.
    pub failures_max: u32,
    /// Attempts at once, of all boards together.
    pub sends_max: usize,
    /// Milliseconds for one attempt.
    pub send_ms_max: u64,
    /// Milliseconds for the connection to one address of the target.
    pub connect_ms_max: u64,
    /// Addresses of the target that are tried in one attempt.
    pub addresses_max: usize,
    /// Bytes of an answer's body that are read, and thrown away.
    pub answer_bytes_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            subscriptions_max: 20,
            outbox_max: 200,
            url_bytes_max: 2_048,
            body_bytes_max: 16 * 1024,
            debounce_ms: 5_000,
            debounce_ms_max: 60_000,
            lease_ms: 120_000,
            retry_ms: 5_000,
            retry_factor: 3,
            retry_ms_max: 6 * 60 * 60 * 1_000,
            attempts_max: 12,
            failures_max: 3,
            sends_max: 64,
            send_ms_max: 15_000,
            connect_ms_max: 5_000,
            addresses_max: 4,
            answer_bytes_max: 16 * 1024,
        }
    }
}

/// What a subscription can ask for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
pub enum EventKind {
    /// Something on the board has changed. Many changes in a short time are one event.
    #[serde(rename = "board.changed")]
    BoardChanged,
    /// A vote has its result.
    #[serde(rename = "vote.closed")]
    VoteClosed,
    /// Notes that were private are on the board.
    #[serde(rename = "notes.revealed")]
    NotesRevealed,
    /// An action has come onto the board, whoever has put it there.
    #[serde(rename = "action.created")]
    ActionCreated,
}

/// A wish to be told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewSubscription {
    /// Where to: `http` or `https`, on port 80, 443 or from 1024 up.
    pub url: String,
    /// What of; at least one.
    pub events: BTreeSet<EventKind>,
    /// What to sign with: `whsec_` and 24 to 64 bytes in base64. One is made if none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub secret: Option<Secret>,
}

/// Somebody who is told. Holds the secret: [`SubscriptionInfo`] is for showing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Subscription {
    /// Its id.
    pub id: String,
    /// Where to.
    pub url: String,
    /// What it is signed with.
    #[schema(value_type = String)]
    pub secret: Secret,
    /// What of.
    pub events: BTreeSet<EventKind>,
    /// When it was made, in milliseconds since 1970.
    pub created_at: u64,
    /// Deliveries given up since the last success.
    #[serde(default)]
    pub failures: u32,
    /// What went wrong last, if nothing has gone well since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_failure: Option<Failure>,
    /// Set while nothing is sent to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled: Option<Disabled>,
}

impl Subscription {
    /// The webhook that an operator has configured for all boards: told of everything.
    pub fn of_server(id: &str, url: &str, secret: Secret) -> Self {
        Self {
            id: id.to_owned(),
            url: url.to_owned(),
            secret,
            events: EventKind::ALL.into(),
            created_at: 0,
            failures: 0,
            last_failure: None,
            disabled: None,
        }
    }
}

impl From<workshop::EventKind> for EventKind {
    fn from(kind: workshop::EventKind) -> Self {
        match kind {
            workshop::EventKind::VoteClosed => Self::VoteClosed,
            workshop::EventKind::NotesRevealed => Self::NotesRevealed,
            workshop::EventKind::ActionCreated => Self::ActionCreated,
        }
    }
}

impl EventKind {
    /// All kinds.
    pub const ALL: [Self; 4] =
        [Self::BoardChanged, Self::VoteClosed, Self::NotesRevealed, Self::ActionCreated];
}

/// A subscription without its secret.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SubscriptionInfo {
    /// Its id.
    pub id: String,
    /// Where to.
    pub url: String,
    /// What of.
    pub events: BTreeSet<EventKind>,
    /// When it was made, in milliseconds since 1970.
    pub created_at: u64,
    /// Deliveries that wait for it.
    pub waiting: usize,
    /// Deliveries given up since the last success.
    pub failures: u32,
    /// What went wrong last, if nothing has gone well since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_failure: Option<Failure>,
    /// Set while nothing is sent to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled: Option<Disabled>,
}

/// A failed attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Why, for people.
    pub reason: String,
}

/// Since when and why nothing is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Disabled {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Why.
    pub cause: DisabledCause,
}

/// Why nothing is sent to a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum DisabledCause {
    /// The target said that it is gone (410).
    Gone,
    /// Too many deliveries in a row were given up.
    Failing,
}

/// One event for one subscription. Its body is not for logs, and `Debug` does not show it.
#[derive(Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    /// Its id, the same in each attempt.
    pub id: String,
    /// Who is told.
    pub subscription: String,
    /// What has happened.
    pub kind: EventKind,
    /// What is sent: JSON.
    pub body: String,
    /// When it was first queued, in milliseconds since 1970.
    pub created_at: u64,
    /// How many attempts have begun.
    pub attempt: u32,
    /// When the next one is due. While one runs: when it counts as lost.
    pub next_at: u64,
    /// Whether one runs.
    #[serde(default)]
    pub taken: bool,
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("id", &self.id)
            .field("subscription", &self.subscription)
            .field("kind", &self.kind)
            .field("body_bytes", &self.body.len())
            .field("created_at", &self.created_at)
            .field("attempt", &self.attempt)
            .field("next_at", &self.next_at)
            .field("taken", &self.taken)
            .finish()
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The target has it: any 2xx.
    Delivered,
    /// The target wants nothing any more: 410.
    Gone,
    /// Anything else. It is tried again.
    Failed {
        /// Why.
        reason: Reason,
    },
}

/// Why an attempt failed. The texts are for those who subscribed, and hold nothing of the request.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Reason {
    /// The target was allowed once and is no longer.
    #[error("the target is refused: {0}")]
    Target(#[from] TargetError),
    /// DNS knows no such name, or did not answer.
    #[error("the target's name could not be resolved")]
    Unresolved,
    /// DNS leads into the server's own network.
    #[error("the target's name leads to an internal address, which is not allowed")]
    Internal,
    /// No address of the target took the connection.
    #[error("no connection could be made")]
    Unreachable,
    /// No TLS connection, most often because of the certificate.
    #[error("no secure connection could be made: {0}")]
    Tls(String),
    /// The connection ended early, or what came was no HTTP.
    #[error("there was no proper HTTP answer")]
    NoAnswer,
    /// It took too long.
    #[error("there was no answer in time")]
    Timeout,
    /// A redirect.
    #[error("the target answered {0}: redirects are not followed, subscribe with the final address")]
    Redirect(u16),
    /// Any other status.
    #[error("the target answered {0}")]
    Status(u16),
}
