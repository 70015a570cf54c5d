//! Webhooks of a board: who asked to be told, what is to be told, and telling it.
//!
//! The webhook of the whole server stands among the subscriptions of each board, under an id of its own, and is shown to
//! nobody.
//!
//! Not here: signing, waiting and trying again, and where nothing may go (`boards::webhooks`).

use serde_json::Value;

use super::office::{Office, Open};
use super::webhooks::{
    Emitted, EventKind, HookError, Hooks, NewSubscription, Outcome, Subscription, SubscriptionInfo,
};
use super::{Boards, BoardsError};
use crate::board::family::BoardId;

impl Boards {
    /// The webhooks of a board.
    pub async fn hooks(&self, id: &BoardId) -> Result<Vec<SubscriptionInfo>, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        let server = self.0.hook.as_ref().map(|hook| hook.id.as_str());
        Ok(office.hooks.list().into_iter().filter(|hook| Some(hook.id.as_str()) != server).collect())
    }

    /// Has events posted to an address. The answer has the secret that they are signed with; it is told only now.
    pub async fn add_hook(&self, id: &BoardId, new: NewSubscription) -> Result<Subscription, BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        let policy = self.0.sender.policy();
        let limits = &self.0.limits.webhooks;
        let made = office.hooks.subscribe(new, policy, limits, self.now_ms(), &mut rand::rng())?;
        self.save(&office).await?;
        Ok(made)
    }

    /// No longer posts events to an address.
    pub async fn remove_hook(&self, id: &BoardId, hook: &str) -> Result<(), BoardsError> {
        self.change_hook(id, hook, Hooks::unsubscribe).await
    }

    /// Posts events again to an address that was given up, from the next event on.
    pub async fn resume_hook(&self, id: &BoardId, hook: &str) -> Result<(), BoardsError> {
        self.change_hook(id, hook, Hooks::resume).await
    }

    /// The server's own webhook is not a facilitator's to change.
    async fn change_hook(
        &self,
        id: &BoardId,
        hook: &str,
        change: impl FnOnce(&mut Hooks, &str) -> Result<(), HookError>,
    ) -> Result<(), BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        if self.0.hook.as_ref().is_some_and(|server| server.id == hook) {
            return Err(BoardsError::NoSuch("webhook"));
        }
        change(&mut office.hooks, hook)?;
        self.save(&office).await
    }

    /// Puts the server's own webhook among the board's, or takes it away where there is none any more.
    pub(super) fn add_server_hook(&self, hooks: &mut Hooks) {
        match &self.0.hook {
            // As the settings have it now, and switched on: an operator who changes them wants it tried again.
            Some(hook) => drop(hooks.subscriptions.insert(hook.id.clone(), hook.clone())),
            None => drop(hooks.unsubscribe(super::SERVER_HOOK)),
        }
    }

    /// Puts an event into the outboxes of all who want to hear of it.
    pub(super) fn tell(&self, office: &mut Office, kind: EventKind, mut data: Value) -> Emitted {
        if let Some(fields) = data.as_object_mut() {
            fields.entry("board").or_insert_with(|| office.id.as_str().into());
        }
        office.hooks.emit(kind, &data, self.now_ms(), &self.0.limits.webhooks, &mut rand::rng())
    }

    /// Sends the webhooks that are due. The board goes on meanwhile: whoever is told may be slow.
    pub(super) async fn post(&self, open: &Open) -> Result<(), BoardsError> {
        let now_ms = self.now_ms();
        let limits = &self.0.limits.webhooks;
        let mut office = open.lock().await;
        let due = office.hooks.due(now_ms, limits);
        if due.is_empty() {
            return Ok(());
        }
        // An attempt that the end of the server cuts short is made again after the next start.
        self.save(&office).await?;
        let due: Vec<_> = due
            .into_iter()
            .filter_map(|delivery| {
                Some((office.hooks.subscriptions.get(&delivery.subscription)?.clone(), delivery))
            })
            .collect();
        drop(office);
        let attempts = due.into_iter().map(|(subscription, delivery)| async move {
            let outcome = self.0.sender.send(&subscription, &delivery, now_ms).await;
            (delivery, outcome)
        });
        let outcomes = tokio::select! {
            outcomes = futures_util::future::join_all(attempts) => outcomes,
            () = self.0.stopping.cancelled() => return Ok(()),
        };
        let mut office = open.lock().await;
        for (delivery, outcome) in outcomes {
            if let Outcome::Failed { reason } = &outcome {
                tracing::info!(board.id = %office.id, %reason, "a webhook was not delivered");
            }
            office.hooks.settle(&delivery, &outcome, self.now_ms(), limits, &mut rand::rng());
        }
        self.save(&office).await
    }
}
