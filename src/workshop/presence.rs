//! Who is here: on the roster, not gone, not expired; and whether a facilitator is online.
//!
//! Not here: how people come and what they become (`workshop::people`).

use std::collections::BTreeSet;

use super::Workshop;
use super::effect::Effect;
use super::limits::GONE_MAX;
use super::private::Via;
use super::role::Role;

impl Workshop {
    /// Takes note of who is connected now. Also to be told after a start: then it is nobody.
    pub fn presence_changed(&mut self, now_ms: u64, online: &BTreeSet<String>) {
        for (id, who) in &mut self.public.roster {
            who.online = !who.gone && online.contains(id);
        }
        self.watch_facilitators(now_ms);
    }

    /// What a participant may do; nothing if they are not here.
    pub fn role(&self, now_ms: u64, participant: &str) -> Option<Role> {
        let who = self.public.roster.get(participant)?;
        let person = self.private.people.get(participant)?;
        let stays = person.expires_at.is_none_or(|at| now_ms < at);
        (!who.gone && stays).then_some(who.role)
    }

    pub(super) fn is_here(&self, now_ms: u64, participant: &str) -> bool {
        self.role(now_ms, participant).is_some()
    }

    /// Whether `host` types for the seat `owner`.
    pub(super) fn is_host(&self, now_ms: u64, host: &str, owner: &str) -> bool {
        self.is_here(now_ms, owner)
            && self.public.roster.get(owner).is_some_and(|seat| seat.host.as_deref() == Some(host))
    }

    /// Whether a participant is somebody in the room, whom another types for.
    pub(super) fn is_seat(&self, participant: &str) -> bool {
        self.public.roster.get(participant).is_some_and(|who| who.host.is_some())
    }

    /// How many are here.
    pub(super) fn headcount(&self) -> usize {
        self.public.roster.values().filter(|who| !who.gone).count()
    }

    pub(super) fn is_facilitator(&self, participant: &str) -> bool {
        let who = self.public.roster.get(participant);
        who.is_some_and(|who| !who.gone && who.role == Role::Facilitator)
    }

    /// Remembers since when no facilitator is online.
    pub(super) fn watch_facilitators(&mut self, now_ms: u64) {
        let attended = self.public.roster.iter().any(|(id, who)| who.online && self.is_facilitator(id));
        let since = self.private.away_since.unwrap_or(now_ms);
        self.private.away_since = (!attended).then_some(since);
    }

    /// When the next stay ends.
    pub(super) fn stay_deadline(&self) -> Option<u64> {
        let staying = self
            .private
            .people
            .iter()
            .filter(|(id, _)| self.public.roster.get(*id).is_some_and(|who| !who.gone));
        staying.filter_map(|(_, person)| person.expires_at).min()
    }

    /// Sees off those whose time is over.
    pub(super) fn end_stays(&mut self, now_ms: u64) {
        let people = self.private.people.iter();
        let over = people
            .filter(|(_, person)| person.expires_at.is_some_and(|at| at <= now_ms))
            .map(|(id, _)| id.clone())
            .collect();
        self.see_off(now_ms, &over);
    }

    /// These are gone, and so are the seats they typed for.
    pub(super) fn see_off(&mut self, now_ms: u64, leaving: &BTreeSet<String>) {
        let mut anyone = false;
        for (id, who) in &mut self.public.roster {
            let leaves = leaving.contains(id) || who.host.as_ref().is_some_and(|host| leaving.contains(host));
            if leaves && !who.gone {
                (who.gone, who.online, who.done) = (true, false, false);
                anyone = true;
            }
        }
        if !anyone {
            return;
        }
        self.private.outbox.push(Effect::Regulate);
        self.roster_changed(now_ms);
    }

    /// Keeps the list of those who are gone from growing for ever. Only once their sessions are cut off: a session of
    /// somebody who is not on the roster is nobody's.
    pub(super) fn forget_oldest(&mut self) {
        let mut gone: Vec<_> = self
            .public
            .roster
            .iter()
            .filter(|(_, who)| who.gone)
            .map(|(id, who)| (who.joined_at, id.clone()))
            .collect();
        gone.sort_unstable();
        for (_, id) in gone.iter().rev().skip(GONE_MAX) {
            self.public.roster.remove(id);
            self.private.people.remove(id);
        }
    }

    /// Brings up to date what depends on who is here and in which role.
    pub(super) fn roster_changed(&mut self, now_ms: u64) {
        self.watch_facilitators(now_ms);
        self.publish_drafts(now_ms);
        self.publish_progress(now_ms);
    }

    /// The participant that an operator's user is.
    pub(super) fn participant_of(&self, user: &str) -> Option<&String> {
        let is_user = |via: &Via| matches!(via, Via::User { id, .. } if id == user);
        self.private.people.iter().find(|(_, person)| is_user(&person.via)).map(|(id, _)| id)
    }
}
