//! Subscriptions and outbox: who is told, what waits, and when it is tried next.
//!
//! A delivery that [`Hooks::due`] has handed out is *taken* until [`Hooks::settle`] hears how it went, or until its
//! lease ends because nobody ever will (the server stopped). One subscription has one attempt at a time, so a target
//! that is slow or gone costs nobody else. What waits because there is no place to send from is not taken: no lease runs
//! out meanwhile, and no attempt is counted.
//!
//! `board.changed` is about a state and not an occasion: a subscription has one of them that waits. Another change
//! makes it newer, and later by a bounded time. One that is on its way is left alone, and the next change makes a
//! second.
//!
//! Time and chance are arguments. Not here: sending (`sender`), keeping it on disk (`boards::office`).

use std::collections::{BTreeMap, BTreeSet};

use rand::distr::{Alphanumeric, SampleString};
use rand::{Rng, RngCore};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::super::SERVER_HOOK;
use super::target::{self, Policy, TargetError};
use super::{
    Delivery, Disabled, DisabledCause, EventKind, Failure, Limits, NewSubscription, Outcome, Reason, Secret,
    Subscription, SubscriptionInfo,
};

/// Characters of the ids that are made here.
const SUBSCRIPTION_ID_CHARS: usize = 12;
const DELIVERY_ID_CHARS: usize = 22;

/// The webhooks of one board.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Hooks {
    /// Who is told, by id.
    pub subscriptions: BTreeMap<String, Subscription>,
    /// What waits, by id.
    pub outbox: BTreeMap<String, Delivery>,
    /// Deliveries that were given up or had to make room, ever.
    pub dropped: u64,
    /// Ids of the actions of which nobody is to be told: they have been told of, or were there before anybody wanted to
    /// know. Absent as long as nobody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    known_actions: Option<BTreeSet<String>>,
    /// Until when what is due is seen to by somebody who waits for a place to send from. Not kept.
    #[serde(skip)]
    seen_to_until: u64,
}

/// What an event has done to the outbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Emitted {
    /// Deliveries that are new. Save them.
    pub queued: usize,
    /// Waiting ones that have become newer. If they are not saved, a restart sends the older state.
    pub renewed: usize,
    /// Deliveries that had to make room.
    pub dropped: usize,
}

/// Why a subscription is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HookError {
    /// There are enough.
    #[error("a board has at most {0} webhooks: remove one first")]
    TooMany(usize),
    /// It asks for nothing.
    #[error("a webhook needs at least one event")]
    NoEvents,
    /// It must not lead there.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// There is none of that id.
    #[error("there is no webhook {0:?}")]
    Unknown(String),
}

impl Hooks {
    /// Adds a subscription. The result is the one place where its secret is told.
    pub fn subscribe(
        &mut self,
        new: NewSubscription,
        policy: Policy,
        limits: &Limits,
        now_ms: u64,
        rng: &mut impl RngCore,
    ) -> Result<Subscription, HookError> {
        let of_board = self.subscriptions.keys().filter(|id| *id != SERVER_HOOK).count();
        if of_board >= limits.subscriptions_max {
            return Err(HookError::TooMany(limits.subscriptions_max));
        }
        if new.events.is_empty() {
            return Err(HookError::NoEvents);
        }
        target::check(&new.url, policy, limits)?;
        let subscription = Subscription {
            id: Alphanumeric.sample_string(rng, SUBSCRIPTION_ID_CHARS),
            url: new.url,
            secret: new.secret.unwrap_or_else(|| Secret::fresh(rng)),
            events: new.events,
            created_at: now_ms,
            failures: 0,
            last_failure: None,
            disabled: None,
        };
        self.subscriptions.insert(subscription.id.clone(), subscription.clone());
        Ok(subscription)
    }

    /// Takes a subscription away, with everything that waits for it.
    pub fn unsubscribe(&mut self, id: &str) -> Result<(), HookError> {
        self.subscriptions.remove(id).ok_or_else(|| HookError::Unknown(id.to_owned()))?;
        self.outbox.retain(|_, delivery| delivery.subscription != id);
        Ok(())
    }

    /// Sends to a disabled subscription again, from the next event on.
    pub fn resume(&mut self, id: &str) -> Result<(), HookError> {
        let subscription = self.subscriptions.get_mut(id).ok_or_else(|| HookError::Unknown(id.to_owned()))?;
        subscription.disabled = None;
        subscription.last_failure = None;
        subscription.failures = 0;
        Ok(())
    }

    /// All subscriptions, without their secrets, the oldest first.
    pub fn list(&self) -> Vec<SubscriptionInfo> {
        let mut all: Vec<_> = self.subscriptions.values().map(|one| self.info(one)).collect();
        all.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
        all
    }

    fn info(&self, one: &Subscription) -> SubscriptionInfo {
        SubscriptionInfo {
            id: one.id.clone(),
            url: one.url.clone(),
            events: one.events.clone(),
            created_at: one.created_at,
            waiting: self.outbox.values().filter(|delivery| delivery.subscription == one.id).count(),
            failures: one.failures,
            last_failure: one.last_failure.clone(),
            disabled: one.disabled.clone(),
        }
    }

    /// Whether an event of this kind would be told to anybody. Saves making its data for nobody.
    pub fn wants(&self, kind: EventKind) -> bool {
        self.subscriptions.values().any(|one| one.disabled.is_none() && one.events.contains(&kind))
    }

    /// Whether it has to be looked which actions are there before one can be told of.
    pub fn lacks_actions(&self) -> bool {
        self.wants(EventKind::ActionCreated) && self.known_actions.is_none()
    }

    /// Hears which actions are on the board now, its trash included. Those that are new since the last time.
    pub fn actions_are(&mut self, actions: BTreeSet<String>) -> Vec<String> {
        let known = self.known_actions.as_ref();
        let new =
            actions.iter().filter(|id| known.is_some_and(|known| !known.contains(*id))).cloned().collect();
        self.known_actions = self.wants(EventKind::ActionCreated).then_some(actions);
        new
    }

    /// Takes note of an action that is told of now; `false` if that has been done.
    pub fn meet_action(&mut self, id: &str) -> bool {
        self.known_actions.as_mut().is_none_or(|known| known.insert(id.to_owned()))
    }

    /// Queues an event for all who want it.
    pub fn emit(
        &mut self,
        kind: EventKind,
        data: &Value,
        now_ms: u64,
        limits: &Limits,
        rng: &mut impl RngCore,
    ) -> Emitted {
        let mut emitted = Emitted::default();
        if !self.wants(kind) {
            return emitted;
        }
        let body = body(kind, data, now_ms, limits);
        let wanting = self
            .subscriptions
            .values()
            .filter(|subscription| subscription.disabled.is_none() && subscription.events.contains(&kind));
        for subscription in wanting {
            if kind == EventKind::BoardChanged
                && renew(&mut self.outbox, &subscription.id, &body, now_ms, limits, rng)
            {
                emitted.renewed += 1;
                continue;
            }
            let wait_ms = if kind == EventKind::BoardChanged { limits.debounce_ms } else { 0 };
            let delivery = Delivery {
                id: delivery_id(rng),
                subscription: subscription.id.clone(),
                kind,
                body: body.clone(),
                created_at: now_ms,
                attempt: 0,
                next_at: now_ms.saturating_add(wait_ms),
                taken: false,
            };
            self.outbox.insert(delivery.id.clone(), delivery);
            emitted.queued += 1;
        }
        emitted.dropped = self.make_room(limits.outbox_max);
        emitted
    }

    /// To be told when the outbox was just read from disk: whoever was sending then is no more, so nothing waits for
    /// the end of a lease. What was cut off goes before what came after it.
    pub fn reopened(&mut self) {
        for delivery in self.outbox.values_mut().filter(|delivery| delivery.taken) {
            delivery.next_at = delivery.next_at.min(delivery.created_at);
        }
    }

    /// Takes out the next that is due, if no other of its subscription is on its way, for sending now. Save, send, and
    /// tell [`Self::settle`].
    pub fn due(&mut self, now_ms: u64, limits: &Limits) -> Option<Delivery> {
        let is_lost = |delivery: &&Delivery| delivery.taken && delivery.next_at <= now_ms;
        let lost: Vec<_> = self.outbox.values().filter(is_lost).cloned().collect();
        for delivery in lost {
            self.outbox.remove(&delivery.id);
            self.put_back(delivery);
        }
        let taken = self.outbox.values().filter(|delivery| delivery.taken);
        let busy: BTreeSet<String> = taken.map(|delivery| delivery.subscription.clone()).collect();
        let ready = self
            .outbox
            .values_mut()
            .filter(|delivery| delivery.next_at <= now_ms && !busy.contains(&delivery.subscription));
        let delivery = ready.min_by_key(|delivery| (delivery.next_at, delivery.created_at))?;
        delivery.taken = true;
        delivery.attempt = delivery.attempt.saturating_add(1);
        delivery.next_at = now_ms.saturating_add(limits.lease_ms);
        Some(delivery.clone())
    }

    /// To be told when somebody begins to wait for a place to send from, and will ask [`Self::due`] then: what is due is
    /// not announced before it would be if it had been sent.
    pub fn see_to(&mut self, now_ms: u64, limits: &Limits) {
        self.seen_to_until = now_ms.saturating_add(limits.lease_ms);
    }

    /// To be told when nobody waits any more.
    pub fn seen_to(&mut self) {
        self.seen_to_until = 0;
    }

    /// When [`Self::due`] has something next, in milliseconds since 1970. It may be in the past.
    pub fn next_at(&self) -> Option<u64> {
        // While a subscription's attempt runs, only the end of its lease counts; its end is heard of anyway.
        let mut of: BTreeMap<&str, (bool, u64)> = BTreeMap::new();
        for delivery in self.outbox.values() {
            let at = if delivery.taken { delivery.next_at } else { delivery.next_at.max(self.seen_to_until) };
            let next = (!delivery.taken, at);
            of.entry(&delivery.subscription).and_modify(|first| *first = next.min(*first)).or_insert(next);
        }
        of.into_values().map(|(_, at)| at).min()
    }

    /// Hears how an attempt at `delivery` went, as [`Self::due`] handed it out.
    pub fn settle(
        &mut self,
        delivery: &Delivery,
        outcome: &Outcome,
        now_ms: u64,
        limits: &Limits,
        rng: &mut impl RngCore,
    ) {
        // Both may be gone by now: unsubscribed, or made room.
        let Some(subscription) = self.subscriptions.get_mut(&delivery.subscription) else { return };
        match outcome {
            Outcome::Delivered => {
                subscription.failures = 0;
                subscription.last_failure = None;
                self.outbox.remove(&delivery.id);
            }
            Outcome::Gone => {
                let reason = Reason::Status(410).to_string();
                subscription.last_failure = Some(Failure { at: now_ms, reason });
                self.disable(&delivery.subscription, DisabledCause::Gone, now_ms);
            }
            Outcome::Failed { reason } => {
                subscription.last_failure = Some(Failure { at: now_ms, reason: reason.to_string() });
                self.retry(delivery, now_ms, limits, rng);
            }
        }
    }

    /// Plans the next attempt, or gives up.
    fn retry(&mut self, tried: &Delivery, now_ms: u64, limits: &Limits, rng: &mut impl RngCore) {
        let Some(mut delivery) = self.outbox.remove(&tried.id) else { return };
        if delivery.attempt >= limits.attempts_max {
            self.give_up(&delivery.subscription, now_ms, limits);
            return;
        }
        delivery.next_at = now_ms.saturating_add(backoff_ms(delivery.attempt, limits, rng));
        self.put_back(delivery);
    }

    /// Lets a delivery that was taken wait again.
    fn put_back(&mut self, mut delivery: Delivery) {
        delivery.taken = false;
        if delivery.kind == EventKind::BoardChanged
            && let Some(newer) = waiting_change(&mut self.outbox, &delivery.subscription)
        {
            // The newer state goes in its place, but not sooner.
            newer.attempt = newer.attempt.max(delivery.attempt);
            newer.next_at = newer.next_at.max(delivery.next_at);
            return;
        }
        self.outbox.insert(delivery.id.clone(), delivery);
    }

    fn give_up(&mut self, id: &str, now_ms: u64, limits: &Limits) {
        self.dropped += 1;
        let Some(subscription) = self.subscriptions.get_mut(id) else { return };
        subscription.failures = subscription.failures.saturating_add(1);
        if subscription.failures >= limits.failures_max {
            self.disable(id, DisabledCause::Failing, now_ms);
        }
    }

    fn disable(&mut self, id: &str, cause: DisabledCause, now_ms: u64) {
        if let Some(subscription) = self.subscriptions.get_mut(id) {
            subscription.disabled = Some(Disabled { at: now_ms, cause });
        }
        let before = self.outbox.len();
        self.outbox.retain(|_, delivery| delivery.subscription != id);
        self.dropped += (before - self.outbox.len()) as u64;
    }

    /// Drops from the longest queue, so that one dead target does not cost the others their events: the oldest
    /// `board.changed` first, because another look at the board makes up for it, and then the oldest.
    fn make_room(&mut self, outbox_max: usize) -> usize {
        let mut dropped = 0;
        while self.outbox.len() > outbox_max {
            let mut lengths: BTreeMap<&str, usize> = BTreeMap::new();
            for delivery in self.outbox.values() {
                *lengths.entry(&delivery.subscription).or_default() += 1;
            }
            let longest = lengths.into_iter().max_by_key(|(_, length)| *length).map(|(id, _)| id.to_owned());
            let of_longest =
                self.outbox.values().filter(|delivery| Some(&delivery.subscription) == longest.as_ref());
            let victim = of_longest
                .min_by_key(|delivery| (delivery.kind != EventKind::BoardChanged, delivery.created_at))
                .map(|delivery| delivery.id.clone());
            let Some(victim) = victim else { break };
            self.outbox.remove(&victim);
            self.dropped += 1;
            dropped += 1;
        }
        dropped
    }
}

/// Makes the `board.changed` that waits for a subscription newer. `false` if none waits.
fn renew(
    outbox: &mut BTreeMap<String, Delivery>,
    subscription: &str,
    body: &str,
    now_ms: u64,
    limits: &Limits,
    rng: &mut impl RngCore,
) -> bool {
    let Some(waiting) = waiting_change(outbox, subscription) else { return false };
    body.clone_into(&mut waiting.body);
    if waiting.attempt == 0 {
        let latest = waiting.created_at.saturating_add(limits.debounce_ms_max);
        waiting.next_at = now_ms.saturating_add(limits.debounce_ms).min(latest);
        return true;
    }
    // The target may have the old state although it did not say so, and would take a new one of that id for a
    // repetition.
    let old = waiting.id.clone();
    if let Some(mut delivery) = outbox.remove(&old) {
        delivery.id = delivery_id(rng);
        outbox.insert(delivery.id.clone(), delivery);
    }
    true
}

/// The `board.changed` of a subscription that is not on its way.
fn waiting_change<'a>(
    outbox: &'a mut BTreeMap<String, Delivery>,
    subscription: &str,
) -> Option<&'a mut Delivery> {
    outbox.values_mut().find(|delivery| {
        delivery.kind == EventKind::BoardChanged && !delivery.taken && delivery.subscription == subscription
    })
}

/// What is sent. Data that is too long is left out: the receiver is still told that there is something to look at.
fn body(kind: EventKind, data: &Value, now_ms: u64, limits: &Limits) -> String {
    let whole = json!({ "type": kind, "timestamp": now_ms, "data": data }).to_string();
    if whole.len() <= limits.body_bytes_max {
        return whole;
    }
    json!({ "type": kind, "timestamp": now_ms, "data": null, "omitted": true }).to_string()
}

/// Milliseconds from the end of the attempt of this number, counted from 1, to the next: a quarter more or less than
/// the growing wait, so that what failed together does not come back together.
fn backoff_ms(attempt: u32, limits: &Limits, rng: &mut impl RngCore) -> u64 {
    let factor = limits.retry_factor.saturating_pow(attempt.saturating_sub(1));
    let wait_ms = limits.retry_ms.saturating_mul(factor).min(limits.retry_ms_max);
    let quarter_ms = wait_ms / 4;
    rng.random_range(wait_ms - quarter_ms..=wait_ms.saturating_add(quarter_ms))
}

fn delivery_id(rng: &mut impl RngCore) -> String {
    format!("msg_{}", Alphanumeric.sample_string(rng, DELIVERY_ID_CHARS))
}

#[cfg(test)]
mod tests;
