//! Webhooks of a board: who asked to be told, what is to be told, and telling it.
//!
//! The webhook of the whole server stands among the subscriptions of each board, under an id of its own, and is shown to
//! nobody.
//!
//! Not here: signing, waiting and trying again, and where nothing may go (`boards::webhooks`).

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use super::office::{Office, Open};
use super::webhooks::{
    Delivery, Emitted, EventKind, HookError, Hooks, NewSubscription, Outcome, Place, Subscription,
    SubscriptionInfo,
};
use super::{Boards, BoardsError};
use crate::board::family::{BoardId, Part};
use crate::board::read;

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
        self.learn_actions(&mut office).await?;
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
        self.learn_actions(&mut office).await?;
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
        if kind == EventKind::ActionCreated
            && let Some(action) = data["action"].as_str()
        {
            office.hooks.meet_action(action);
        }
        if let Some(fields) = data.as_object_mut() {
            fields.entry("board").or_insert_with(|| office.id.as_str().into());
        }
        office.hooks.emit(kind, &data, self.now_ms(), &self.0.limits.webhooks, &mut rand::rng())
    }

    /// Tells of the actions that have come onto the board since the last look, whoever wrote them there. How many.
    pub(super) async fn tell_new_actions(&self, office: &mut Office) -> Result<usize, BoardsError> {
        if !office.hooks.wants(EventKind::ActionCreated) {
            office.hooks.actions_are(BTreeSet::new());
            return Ok(0);
        }
        let new = office.hooks.actions_are(self.action_ids(office).await?);
        for action in &new {
            self.tell(office, EventKind::ActionCreated, json!({"action": action}));
        }
        Ok(new.len())
    }

    /// Looks which actions are there, if that is not known yet and somebody wants to be told of the next one.
    pub(super) async fn learn_actions(&self, office: &mut Office) -> Result<(), BoardsError> {
        if office.hooks.lacks_actions() {
            let actions = self.action_ids(office).await?;
            office.hooks.actions_are(actions);
        }
        Ok(())
    }

    async fn action_ids(&self, office: &Office) -> Result<BTreeSet<String>, BoardsError> {
        let board = office.id.document(&Part::Board);
        Ok(self.0.hub.look(&board, |txn| read::action_ids(txn)).await?.unwrap_or_default())
    }

    /// Sends the webhooks that are due, each as soon as there is a place for it. The board goes on meanwhile, and so
    /// does everybody else's mail: whoever is told may be slow.
    ///
    /// A board waits for one place at a time, behind the other boards: one with many slow targets takes no more of
    /// the queue than one with a single fast one.
    pub(super) async fn post(&self, open: &Open) -> Result<(), BoardsError> {
        let limits = &self.0.limits.webhooks;
        let mut office = open.lock().await;
        let Some(turn) = Turn::begin(self, &office.id) else {
            // Somebody waits for a place already, and sees to all that is due by then.
            office.hooks.see_to(self.now_ms(), limits);
            self.set_alarm(&office);
            return Ok(());
        };
        loop {
            // First a place and then what is sent from it: a lease, and the attempt, begin when it is sent.
            let place = if let Some(place) = self.0.sender.free_place() {
                place
            } else {
                office.hooks.see_to(self.now_ms(), limits);
                self.set_alarm(&office);
                drop(office);
                let place = tokio::select! {
                    place = self.0.sender.place() => place,
                    () = self.0.stopping.cancelled() => return Ok(()),
                };
                office = open.lock().await;
                office.hooks.seen_to();
                place
            };
            let (sent, is_all) = self.hand_out(&mut office, place);
            if !sent.is_empty() {
                // An attempt that the end of the server cuts short is made again after the next start.
                self.save(&office).await?;
            }
            for (place, subscription, delivery) in sent {
                let (boards, open) = (self.clone(), Arc::clone(open));
                let sending = async move { boards.deliver(&open, place, &subscription, &delivery).await };
                drop(self.0.tasks.spawn(sending));
            }
            if is_all {
                // While nobody else can look into the outbox: what comes into it from now on begins a turn of its own.
                drop(turn);
                self.set_alarm(&office);
                return Ok(());
            }
        }
    }

    /// Takes out what is due, as far as there are places that nobody waits for. And whether that is all.
    fn hand_out(&self, office: &mut Office, place: Place) -> (Vec<(Place, Subscription, Delivery)>, bool) {
        let (now_ms, limits) = (self.now_ms(), &self.0.limits.webhooks);
        let mut place = Some(place);
        let mut sent = Vec::new();
        while let Some(free) = place.take() {
            let Some(delivery) = office.hooks.due(now_ms, limits) else { return (sent, true) };
            if let Some(subscription) = office.hooks.subscriptions.get(&delivery.subscription) {
                sent.push((free, subscription.clone(), delivery));
            }
            place = self.0.sender.free_place();
        }
        (sent, false)
    }

    /// Makes one attempt, and takes note of how it went as soon as it has ended.
    async fn deliver(&self, open: &Open, place: Place, subscription: &Subscription, delivery: &Delivery) {
        let outcome = tokio::select! {
            outcome = self.0.sender.send(place, subscription, delivery, self.now_ms()) => outcome,
            () = self.0.stopping.cancelled() => return,
        };
        let mut office = open.lock().await;
        if office.is_gone {
            return;
        }
        if let Outcome::Failed { reason } = &outcome {
            tracing::info!(board.id = %office.id, %reason, "a webhook was not delivered");
        }
        let limits = &self.0.limits.webhooks;
        office.hooks.settle(delivery, &outcome, self.now_ms(), limits, &mut rand::rng());
        if let Err(error) = self.save(&office).await {
            // It is written with whatever is saved next. Should the server end before, it is sent again.
            tracing::warn!(board.id = %office.id, %error, "how a webhook went was not written down");
            self.set_alarm(&office);
        }
    }
}

/// Handing out the webhooks of a board, which one task does at a time.
struct Turn {
    boards: Boards,
    id: BoardId,
}

impl Turn {
    fn begin(boards: &Boards, id: &BoardId) -> Option<Self> {
        boards.0.posting.insert(id.clone()).then(|| Self { boards: boards.clone(), id: id.clone() })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.boards.0.posting.remove(&self.id);
    }
}
