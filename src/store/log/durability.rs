//! How far a room's records are durable: what acks wait for.
//!
//! The log thread publishes, the room and its HTTP writers read. Publishing wakes only those who said that
//! they wait, since most ticks of most rooms have no ack to send.

use std::sync::Arc;

use tokio::sync::watch;

use crate::id::Seq;

/// How far one room's log is durable. Shared between the room and the log thread.
#[derive(Debug)]
pub struct Durability {
    state: watch::Sender<State>,
}

#[derive(Debug, Clone, Default)]
struct State {
    durable: Seq,
    wanted: Seq,
    failed: Option<Arc<str>>,
}

/// The store is failing at the moment, or the room was given up by a shutdown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not durable: {reason}")]
pub struct NotDurable {
    /// What the store says.
    pub reason: String,
}

impl Durability {
    /// For a room whose log is durable up to `durable`: the position that it was loaded at.
    pub fn new(durable: Seq) -> Self {
        Self { state: watch::Sender::new(State { durable, ..State::default() }) }
    }

    /// The last record that is durable.
    pub fn durable(&self) -> Seq {
        self.state.borrow().durable
    }

    /// Why records are not becoming durable, if they are not.
    pub fn failed(&self) -> Option<String> {
        self.state.borrow().failed.as_deref().map(str::to_owned)
    }

    /// Asks for watches to be woken as records up to `seq` become durable. There is no need to ask twice.
    ///
    /// A commit may be faster than whoever handed its record in: what is durable by now was published when
    /// nobody wanted it, so watches are woken here.
    pub fn want(&self, seq: Seq) {
        self.state.send_if_modified(|state| {
            let is_new = seq > state.wanted;
            state.wanted = state.wanted.max(seq);
            is_new && state.durable >= seq
        });
    }

    /// Follows the changes that somebody wants, and failures and their end.
    pub fn watch(&self) -> DurabilityWatch {
        DurabilityWatch { receiver: self.state.subscribe() }
    }

    /// Waits until `seq` is durable, or the store fails. Any number of tasks may.
    pub async fn reached(&self, seq: Seq) -> Result<(), NotDurable> {
        let mut receiver = self.state.subscribe();
        self.want(seq);
        let state = receiver.wait_for(|state| state.durable >= seq || state.failed.is_some()).await;
        match state {
            Ok(state) if state.durable >= seq => Ok(()),
            Ok(state) => Err(NotDurable { reason: state.failed.as_deref().unwrap_or_default().to_owned() }),
            Err(_) => Err(NotDurable { reason: "the room is gone".to_owned() }),
        }
    }

    /// Everything up to `seq` is durable.
    pub(super) fn publish(&self, seq: Seq) {
        self.state.send_if_modified(|state| {
            let is_awaited = state.durable < state.wanted || state.failed.is_some();
            let is_news = state.durable < seq || state.failed.is_some();
            state.durable = state.durable.max(seq);
            state.failed = None;
            is_awaited && is_news
        });
    }

    pub(super) fn fail(&self, reason: &Arc<str>) {
        self.state.send_if_modified(|state| state.failed.replace(Arc::clone(reason)).is_none());
    }
}

/// One follower of a [`Durability`]; see [`Durability::want`] for what wakes it.
#[derive(Debug)]
pub struct DurabilityWatch {
    receiver: watch::Receiver<State>,
}

impl DurabilityWatch {
    /// Waits for the next change. Cancel-safe. Never returns once the room's [`Durability`] is gone.
    pub async fn changed(&mut self) {
        if self.receiver.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
