//! Who is in the room and what they show: the newest presence of each client id.
//!
//! The rules are those of y-protocols, with the server's own duties added (`docs/protocol.md`, presence): a
//! state counts if its clock is newer, or if it says "gone" at the same clock; clocks are kept after somebody
//! has left, so that one who comes back is seen; a session may speak for several client ids, and all of them
//! go when it ends. Nothing is forwarded as it came: what has changed is encoded once per tick.
//!
//! Not here: the encoding (`protocol::awareness`), and which session may claim which user (`room::membership`).

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use crate::id::{ClientId, SessionId};
use crate::protocol::awareness;

/// Clocks kept of client ids that are gone.
const GONE_MAX: usize = 4096;

/// The newest presence of each client id.
#[derive(Debug)]
pub(super) struct Presence {
    entries: BTreeMap<ClientId, Shown>,
    dirty: BTreeSet<ClientId>,
    present: usize,
    drained_at: Option<Instant>,
}

#[derive(Debug)]
struct Shown {
    clock: u64,
    /// The JSON text; `None` once gone.
    state: Option<Box<str>>,
    session: SessionId,
    /// When it last changed or was said again; once gone, when it went.
    renewed_at: Instant,
}

impl Presence {
    pub(super) fn new() -> Self {
        Self { entries: BTreeMap::new(), dirty: BTreeSet::new(), present: 0, drained_at: None }
    }

    /// Lets an owner who is back be seen at once: it comes with the clock at which it was taken away, which others
    /// would not take for news. It hears of its new clock as everybody does, and goes on from there.
    pub(super) fn take_returned(
        &mut self,
        now: Instant,
        session: SessionId,
        client: ClientId,
        clock: u64,
        state: Option<&str>,
    ) {
        let gone = self.entries.get(&client).filter(|known| known.state.is_none());
        let clock = gone.map_or(clock, |known| clock.max(known.clock + 1));
        self.take(now, session, client, clock, state);
    }

    /// Takes one entry if it is newer than what is known. Says whether it was.
    pub(super) fn take(
        &mut self,
        now: Instant,
        session: SessionId,
        client: ClientId,
        clock: u64,
        state: Option<&str>,
    ) -> bool {
        if let Some(known) = self.entries.get(&client) {
            let newer = clock > known.clock;
            let gone = clock == known.clock && state.is_none() && known.state.is_some();
            if !newer && !gone {
                return false;
            }
        }
        let shown = Shown { clock, state: state.map(Into::into), session, renewed_at: now };
        self.present += usize::from(shown.state.is_some());
        if let Some(before) = self.entries.insert(client, shown) {
            self.present -= usize::from(before.state.is_some());
        }
        self.dirty.insert(client);
        true
    }

    /// How many client ids a session shows.
    pub(super) fn shown_by(&self, session: SessionId) -> usize {
        self.entries.values().filter(|shown| shown.session == session && shown.state.is_some()).count()
    }

    /// Whether a session shows this client id already.
    pub(super) fn is_shown_by(&self, session: SessionId, client: ClientId) -> bool {
        self.entries.get(&client).is_some_and(|shown| shown.session == session && shown.state.is_some())
    }

    /// Whether anybody has shown this client id.
    pub(super) fn knows(&self, client: ClientId) -> bool {
        self.entries.contains_key(&client)
    }

    /// Takes away all that a session has shown.
    pub(super) fn remove_session(&mut self, now: Instant, session: SessionId) {
        self.remove_where(now, |shown| shown.session == session);
    }

    /// Takes away what has not been renewed for `age`, and forgets the oldest of those long gone.
    pub(super) fn remove_older(&mut self, now: Instant, age: Duration) {
        self.remove_where(now, |shown| now.saturating_duration_since(shown.renewed_at) > age);
        let mut excess = (self.entries.len() - self.present).saturating_sub(GONE_MAX);
        let dirty = &self.dirty;
        self.entries.retain(|client, shown| {
            let forget = excess > 0 && shown.state.is_none() && !dirty.contains(client);
            excess -= usize::from(forget);
            !forget
        });
    }

    fn remove_where(&mut self, now: Instant, remove: impl Fn(&Shown) -> bool) {
        for (client, shown) in &mut self.entries {
            if shown.state.is_some() && remove(shown) {
                shown.state = None;
                shown.renewed_at = now;
                self.present -= 1;
                self.dirty.insert(*client);
            }
        }
    }

    /// Whether anybody shows anything.
    pub(super) fn is_empty(&self) -> bool {
        self.present == 0
    }

    /// Whether something has changed since the last [`Presence::drain`].
    pub(super) fn is_dirty(&self) -> bool {
        !self.dirty.is_empty()
    }

    /// When changes were last taken to be sent.
    pub(super) fn drained_at(&self) -> Option<Instant> {
        self.drained_at
    }

    /// All that has changed, encoded; `None` if nothing has.
    pub(super) fn drain(&mut self, now: Instant) -> Option<Vec<u8>> {
        if self.dirty.is_empty() {
            return None;
        }
        self.drained_at = Some(now);
        let dirty = std::mem::take(&mut self.dirty);
        let changed: Vec<_> = dirty
            .into_iter()
            .filter_map(|client| {
                self.entries.get(&client).map(|shown| (client, shown.clock, shown.state.as_deref()))
            })
            .collect();
        Some(awareness::encode(changed.into_iter()))
    }

    /// All that is shown, encoded. Empty presence is one byte.
    pub(super) fn full(&self) -> Vec<u8> {
        let shown: Vec<_> = self
            .entries
            .iter()
            .filter(|(_, shown)| shown.state.is_some())
            .map(|(client, shown)| (*client, shown.clock, shown.state.as_deref()))
            .collect();
        awareness::encode(shown.into_iter())
    }

    /// All that is shown, and who has gone since `at` (ever, if that is not known), for one who may have missed it.
    pub(super) fn full_with_gone(&self, at: Option<Instant>) -> Vec<u8> {
        let is_news = |shown: &Shown| shown.state.is_some() || at.is_none_or(|at| shown.renewed_at >= at);
        let news: Vec<_> = self
            .entries
            .iter()
            .filter(|(_, shown)| is_news(shown))
            .map(|(client, shown)| (*client, shown.clock, shown.state.as_deref()))
            .collect();
        awareness::encode(news.into_iter())
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "where the virtual clock begins is of no importance")]
mod tests {
    use super::*;

    const A: SessionId = SessionId(1);
    const B: SessionId = SessionId(2);

    #[test]
    fn the_newest_clock_wins_and_gone_wins_at_the_same_clock() {
        let now = Instant::now();
        let mut presence = Presence::new();
        let mut check = |clock, state: Option<&str>, taken| {
            assert_eq!(presence.take(now, A, 7, clock, state), taken, "clock {clock} {state:?}");
        };
        check(5, Some("{}"), true);
        check(5, Some("{}"), false);
        check(4, Some("{}"), false);
        check(5, None, true);
        check(5, None, false);
        check(5, Some("{}"), false);
        check(6, Some("{}"), true);
    }

    #[test]
    fn a_session_takes_all_its_ids_along() {
        let now = Instant::now();
        let mut presence = Presence::new();
        presence.take(now, A, 1, 1, Some("{}"));
        presence.take(now, A, 2, 1, Some("{}"));
        presence.take(now, B, 3, 1, Some("{}"));
        presence.drain(now);
        presence.remove_session(now, A);
        let gone = presence.drain(now).unwrap();
        let entries = awareness::decode(&gone, 100).unwrap();
        assert_eq!(entries.iter().map(|entry| entry.client).collect::<Vec<_>>(), [1, 2]);
        assert!(entries.iter().all(|entry| entry.state.is_none()));
        assert_eq!(presence.full(), awareness::encode([(3, 1, Some("{}"))].into_iter()));
    }

    #[test]
    fn one_who_comes_back_is_news_to_the_others() {
        let now = Instant::now();
        let mut presence = Presence::new();
        presence.take(now, A, 1, 5, Some("{}"));
        presence.remove_session(now, A);
        presence.drain(now);
        presence.take_returned(now, B, 1, 5, Some("{}"));
        assert_eq!(presence.drain(now), Some(awareness::encode([(1, 6, Some("{}"))].into_iter())));
    }

    #[test]
    fn what_is_not_renewed_goes() {
        let now = Instant::now();
        let mut presence = Presence::new();
        presence.take(now, A, 1, 1, Some("{}"));
        presence.remove_older(now + Duration::from_secs(10), Duration::from_secs(30));
        assert!(!presence.is_empty());
        presence.remove_older(now + Duration::from_secs(31), Duration::from_secs(30));
        assert!(presence.is_empty() && presence.is_dirty());
    }
}
