//! Coming and going, presence, and keeping slow and silent sessions on board.
//!
//! Not here: edits (`room::edits`), and the table of presences itself (`room::presence`).

use std::collections::HashMap;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::session::{Held, Session};
use super::{Class, Effect, Join, Note, Refused, Room};
use crate::guard;
use crate::id::{ClientId, Dialect, SessionId};
use crate::protocol::awareness::{self, Entry, claimed_user};
use crate::protocol::{CloseReason, Reply, Wire};

/// An encoded state vector that holds nothing, and an awareness body that shows nobody.
pub(super) const NOTHING: &[u8] = &[0];
/// Bytes of applications' texts that are queued for a session that does not read.
const TEXT_BYTES_MAX: usize = 1 << 20;

impl Room {
    /// Greets a new session: what do you hold, and this is who is here.
    pub(super) fn join(&mut self, now: Instant, join: Join, fx: &mut Vec<Effect>) {
        let id = join.session;
        let session = Session::new(now, join);
        let mut greeting = Vec::new();
        session.wire.put(&mut greeting, Reply::Step1(&self.state_vector()));
        // A y-sweet client is told even that nobody is here.
        if !self.presence.is_empty() || session.dialect == Dialect::YSweet {
            session.wire.put(&mut greeting, Reply::Awareness(&self.presence.full()));
        }
        self.sessions.insert(id, session);
        self.idle_since = None;
        fx.push(Effect::Send { session: id, frame: greeting.into(), class: Class::Reply });
    }

    /// Forgets a session; its presence goes with the next tick.
    pub(super) fn leave(&mut self, now: Instant, id: SessionId) {
        if self.sessions.remove(&id).is_none() {
            return;
        }
        self.lagging.remove(&id);
        self.presence.remove_session(now, id);
        self.owners.retain(|_, owner| *owner != id);
        self.admit_waiting(now);
        if self.sessions.is_empty() {
            self.idle_since = Some(now);
        }
    }

    /// Refuses something a session said: it is told where its dialect can, and ended if it goes on and on.
    pub(super) fn refuse(&mut self, now: Instant, id: SessionId, refused: Refused, fx: &mut Vec<Effect>) {
        fx.push(Effect::Note(Note::Refused(Some(id), refused)));
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.strikes = session.strikes.saturating_add(u8::from(refused.is_strike()));
        if session.strikes >= self.limits.strikes_max {
            self.expel(now, id, CloseReason::Misbehaving, fx);
            return;
        }
        let frame = session.wire.frame(Reply::Refused(&refused.to_string()));
        if !frame.is_empty() {
            fx.push(Effect::Send { session: id, frame, class: Class::Reply });
        }
    }

    /// Ends a session.
    pub(super) fn expel(&mut self, now: Instant, id: SessionId, reason: CloseReason, fx: &mut Vec<Effect>) {
        if self.sessions.contains_key(&id) {
            self.leave(now, id);
            fx.push(Effect::Close(id, reason));
        }
    }

    pub(super) fn congested(&mut self, id: SessionId) {
        let held = match &self.recent_held {
            Some((_, held)) => held.clone(),
            None => Held { vector: self.state_vector(), presence_at: None },
        };
        if let Some(session) = self.sessions.get_mut(&id) {
            session.congestions += 1;
            session.congested.get_or_insert(held);
        }
    }

    pub(super) fn drained(&mut self, now: Instant, id: SessionId, lost: bool, fx: &mut Vec<Effect>) {
        let least = Duration::from_millis(self.limits.resync_ms_min);
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.congestions = session.congestions.saturating_sub(1);
        if lost {
            let due = session.resynced_at.map_or(now, |at| (at + least).max(now));
            let nothing = Held { vector: Bytes::from_static(NOTHING), presence_at: None };
            let held = session.congested.clone().unwrap_or(nothing);
            // An older debt, from what it surely held before, stands.
            session.resync.get_or_insert((due, held));
            self.lagging.insert(id);
        }
        if session.congestions > 0 {
            return; // It was told so again while this news was on its way.
        }
        session.congested = None;
        session.text_bytes = 0;
        let asked = std::mem::take(&mut session.asked);
        if let Some(held) = asked.state_vector {
            self.answer_step1(now, id, held, fx);
        }
        if asked.presence {
            self.query_awareness(now, id, fx);
        }
    }

    /// Sends each session that has lost broadcasts one diff instead, everybody's presence, and who has gone.
    pub(super) fn resync_due(&mut self, now: Instant, fx: &mut Vec<Effect>) {
        let is_due =
            |id: &SessionId| self.sessions.get(id).and_then(Session::resync_at).is_some_and(|at| at <= now);
        let due: Vec<SessionId> = self.lagging.iter().copied().filter(is_due).collect();
        for id in due {
            self.lagging.remove(&id);
            let Some((_, held)) = self.sessions.get_mut(&id).and_then(|session| session.resync.take()) else {
                continue;
            };
            let Some(diff) = self.diff(&held.vector, fx) else {
                // It has missed something that it cannot be given now: it comes back and asks.
                self.expel(now, id, CloseReason::TryAgain, fx);
                return;
            };
            let presence = self.presence.full_with_gone(held.presence_at);
            let Some(session) = self.sessions.get_mut(&id) else { continue };
            session.resynced_at = Some(now);
            session.last_sent = now;
            let mut out = Vec::new();
            // Before its own question is answered a session gets presence alone.
            if session.live {
                session.wire.put(&mut out, Reply::Update(&diff));
            }
            session.wire.put(&mut out, Reply::Awareness(&presence));
            fx.push(Effect::Send { session: id, frame: out.into(), class: Class::Resync });
            fx.push(Effect::Note(Note::Resynced(id)));
        }
    }

    /// Takes away presence that was not renewed, and says something to sessions that have heard nothing for
    /// long: a provider hangs up after 30 s without a frame, and pings of the WebSocket do not count.
    pub(super) fn sweep(&mut self, now: Instant, fx: &mut Vec<Effect>) {
        let quiet = Duration::from_millis(self.limits.keepalive_ms);
        self.sweep_at = now + quiet / 2;
        self.presence.remove_older(now, Duration::from_millis(self.limits.presence_ms_max));
        self.state.age(now, Duration::from_millis(self.limits.state_ms_max));
        let mut frames: HashMap<Wire, Bytes> = HashMap::new();
        for (id, session) in &mut self.sessions {
            if now.saturating_duration_since(session.last_sent) < quiet {
                continue;
            }
            session.last_sent = now;
            let frame = frames
                .entry(session.wire.clone())
                .or_insert_with(|| session.wire.frame(Reply::Awareness(NOTHING)));
            fx.push(Effect::Send { session: *id, frame: frame.clone(), class: Class::Tick });
        }
    }

    pub(super) fn query_awareness(&mut self, now: Instant, id: SessionId, fx: &mut Vec<Effect>) {
        let Some(session) = self.sessions.get_mut(&id) else { return };
        if session.congested.is_some() {
            // Asked a thousand times without reading, it gets one answer.
            session.asked.presence = true;
            return;
        }
        session.last_sent = now;
        let frame = session.wire.frame(Reply::Awareness(&self.presence.full()));
        fx.push(Effect::Send { session: id, frame, class: Class::Reply });
    }

    /// Hands an application's text to all other sessions whose dialect has such a thing. It is for those who are
    /// listening: one that does not read loses what is beyond a limit.
    pub(super) fn stateless(&mut self, id: SessionId, text: &str, fx: &mut Vec<Effect>) {
        let mut frames: HashMap<Wire, Bytes> = HashMap::new();
        for (other, session) in self.sessions.iter_mut().filter(|(other, _)| **other != id) {
            let wire = session.wire.clone();
            let frame = frames.entry(wire).or_insert_with(|| session.wire.frame(Reply::Stateless(text)));
            if session.congested.is_some() {
                session.text_bytes += frame.len();
            }
            if !frame.is_empty() && session.text_bytes <= TEXT_BYTES_MAX {
                fx.push(Effect::Send { session: *other, frame: frame.clone(), class: Class::Reply });
            }
        }
    }

    /// Takes presence, or refuses the whole message: nothing of a message that lies is shown.
    pub(super) fn awareness(&mut self, now: Instant, id: SessionId, body: &[u8], fx: &mut Vec<Effect>) {
        if let Err(refused) = self.take_awareness(now, id, body) {
            self.refuse(now, id, refused, fx);
        }
    }

    fn take_awareness(&mut self, now: Instant, id: SessionId, body: &[u8]) -> Result<(), Refused> {
        let entries = awareness::decode(body, self.limits.awareness_bytes_max).map_err(Refused::Awareness)?;
        let Some(session) = self.sessions.get(&id) else { return Ok(()) };
        if let Some(user) = &session.user {
            let lies = |entry: &Entry<'_>| {
                let claimed = entry.state.as_ref().and_then(|(_, value)| claimed_user(value));
                claimed.is_some_and(|claimed| claimed != user.as_str())
            };
            // Others' presence may come along (old providers echo it); only what is new counts as a claim.
            if entries.iter().any(|entry| !self.is_other_owner(id, entry.client) && lies(entry)) {
                return Err(Refused::Impersonation);
            }
        }
        let returned = self.claim_own_client(now, id, &entries)?;
        let is_new = |entry: &&Entry<'_>| {
            entry.state.is_some()
                && !self.is_other_owner(id, entry.client)
                && !self.presence.is_shown_by(id, entry.client)
        };
        let new = entries.iter().filter(is_new).count();
        if new > 0 && self.presence.shown_by(id) + new > self.limits.awareness_clients_max {
            return Err(Refused::TooManyPresences);
        }
        for entry in entries {
            // That somebody is gone whom nobody knows is no news, and there is no end of such ids.
            let is_unheard_of = entry.state.is_none() && !self.presence.knows(entry.client);
            if is_unheard_of || self.is_other_owner(id, entry.client) {
                continue;
            }
            let text = entry.state.as_ref().map(|(text, _)| *text);
            if returned == Some(entry.client) {
                self.presence.take_returned(now, id, entry.client, entry.clock, text);
            } else {
                self.presence.take(now, id, entry.client, entry.clock, text);
            }
        }
        Ok(())
    }

    /// A session owns the one client id that it names in its first presence message: a provider opens with
    /// its own. Later messages may carry others' ids, learnt from a neighbouring tab. Gives back the id that was
    /// claimed just now.
    fn claim_own_client(
        &mut self,
        now: Instant,
        id: SessionId,
        entries: &[Entry<'_>],
    ) -> Result<Option<ClientId>, Refused> {
        let Some(session) = self.sessions.get_mut(&id) else { return Ok(None) };
        if std::mem::replace(&mut session.has_shown_presence, true) {
            return Ok(None);
        }
        let [Entry { client, state: Some(_), .. }] = entries else { return Ok(None) };
        if *client == self.document.writer() {
            return Err(Refused::Impersonation);
        }
        let user = session.user.clone();
        if let Some(owner) = self.owners.get(client).and_then(|owner| self.sessions.get(owner)) {
            // A client that reconnects claims its id while its old connection seems to live: that one is silent.
            let silence = Duration::from_millis(self.limits.owner_silence_ms);
            let silent = now.saturating_duration_since(owner.last_heard) >= silence;
            if owner.user != user || (user.is_none() && !silent) {
                return Err(Refused::Impersonation);
            }
        }
        self.owners.insert(*client, id);
        self.admit_waiting(now);
        Ok(Some(*client))
    }

    /// Whether a client id belongs to another live session.
    pub(super) fn is_other_owner(&self, id: SessionId, client: ClientId) -> bool {
        self.owners.get(&client).is_some_and(|owner| *owner != id)
    }

    /// What `held` lacks, from the cache if somebody asked the same before. `None`: the document is unusable
    /// and a rebuild is under way.
    pub(super) fn diff(&mut self, held: &Bytes, fx: &mut Vec<Effect>) -> Option<Bytes> {
        if let Some(diff) = self.state.diff(held) {
            return Some(diff);
        }
        let Ok(diff) = self.document.diff(held) else {
            self.rebuild(Vec::new(), fx);
            return None;
        };
        self.state.keep_diff(held.clone(), diff.clone());
        Some(diff)
    }

    /// Answers a step 1 with what the session lacks; from now on it gets every tick.
    pub(super) fn answer_step1(&mut self, now: Instant, id: SessionId, held: Bytes, fx: &mut Vec<Effect>) {
        let Some(session) = self.sessions.get_mut(&id) else { return };
        if let Err(refusal) = guard::state_vector(&held, &self.limits.guard) {
            self.refuse(now, id, Refused::StateVector(refusal), fx);
            return;
        }
        if session.congested.is_some() {
            session.asked.state_vector = Some(held);
            return;
        }
        // A Hocuspocus provider that asks again (`forceSync`) counts itself unsaved until it is asked in turn and
        // its answer is acknowledged.
        let ask_back = session.live && session.dialect == Dialect::Hocuspocus;
        session.live = true;
        session.last_sent = now;
        let wire = session.wire.clone();
        if ask_back {
            let frame = wire.frame(Reply::Step1(&self.state_vector()));
            fx.push(Effect::Send { session: id, frame, class: Class::Reply });
        }
        let frames = if held == NOTHING {
            if !self.state.has_full() {
                let Ok(full) = self.document.state() else {
                    self.rebuild(Vec::new(), fx);
                    self.expel(now, id, CloseReason::TryAgain, fx);
                    return;
                };
                self.state.keep_full(now, full);
            }
            self.state.full_frames(&wire)
        } else {
            let Some(diff) = self.diff(&held, fx) else {
                // Unanswered it would wait for ever.
                self.expel(now, id, CloseReason::TryAgain, fx);
                return;
            };
            vec![wire.frame(Reply::Step2(&diff))]
        };
        for frame in frames {
            fx.push(Effect::Send { session: id, frame, class: Class::Reply });
        }
    }
}
