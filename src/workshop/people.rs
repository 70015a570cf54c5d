//! How people come onto a board and what becomes of them: joining, links, seats, roles, facilitation.
//!
//! Not here: whether somebody is here (`workshop::presence`), tokens (`auth`).

use rand::RngCore;

use super::command::Answer;
use super::conflict::{Bound, Conflict};
use super::effect::Effect;
use super::error::{WorkshopError, line, within};
use super::limits::{
    FACILITATOR_AWAY_MS, LINK_SECS_MAX, NAME_CHARS_MAX, PARTICIPANTS_MAX, SEATS_PER_HOST_MAX, USER_CHARS_MAX,
};
use super::private::{Link, Person, Via};
use super::public::Participant;
use super::role::{By, Role};
use super::tally::sha256;
use super::{Actor, Workshop};
use crate::board::id;
use crate::board::model::COLORS;

/// What a link or a token offers.
struct Offer {
    role: Role,
    via: Via,
    expires_at: Option<u64>,
}

impl Workshop {
    /// Somebody comes, or comes back.
    pub(super) fn join(
        &mut self,
        now_ms: u64,
        by: &By,
        key: Option<&str>,
        name: Option<&str>,
        color: Option<&str>,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        let name = name.map(|name| line("a name", name, NAME_CHARS_MAX)).transpose()?;
        let color = color.map(check_color).transpose()?;
        let offer = self.offer(now_ms, by, key)?;
        let known = match by {
            By::Participant(id) => Some(id),
            By::User { id, .. } => self.participant_of(id),
            By::Guest | By::Admin | By::Server => None,
        };
        match (known.cloned(), offer) {
            (Some(id), offer) => self.welcome_back(now_ms, id, offer, name, color),
            (None, Some(offer)) => {
                let what = WorkshopError::Line { what: "a name", chars_max: NAME_CHARS_MAX };
                let id = self.add_participant(now_ms, offer, name.ok_or(what)?, color, None, rng)?;
                self.roster_changed(now_ms);
                Ok(self.joined(id, true))
            }
            (None, None) => Err(WorkshopError::Key),
        }
    }

    /// What the key, or else the token, offers. A key that is no good matters only to those who need one.
    fn offer(&self, now_ms: u64, by: &By, key: Option<&str>) -> Result<Option<Offer>, WorkshopError> {
        match by {
            By::Admin | By::Server => Err(WorkshopError::Invalid("the operator does not join: use a link")),
            By::User { id, .. } if !(1..=USER_CHARS_MAX).contains(&id.chars().count()) => {
                Err(WorkshopError::Invalid("a user id must have 1 to 256 characters"))
            }
            By::User { id, role } => {
                let via = Via::User { id: id.clone(), granted: *role };
                Ok(Some(Offer { role: *role, via, expires_at: None }))
            }
            By::Guest | By::Participant(_) => Ok(key.and_then(|key| {
                // By their hashes, so that the time it takes tells nothing of the key.
                let wanted = sha256(key);
                let (role, link) = self.private.links.iter().find(|(_, link)| sha256(&link.key) == wanted)?;
                let good = link.expires_at.is_none_or(|at| now_ms < at);
                good.then_some(Offer { role: *role, via: Via::Link(link.no), expires_at: link.expires_at })
            })),
        }
    }

    /// The same participant again; a better link, or another token, changes the role.
    fn welcome_back(
        &mut self,
        now_ms: u64,
        id: String,
        offer: Option<Offer>,
        name: Option<String>,
        color: Option<String>,
    ) -> Result<Answer, WorkshopError> {
        let role = self.role(now_ms, &id).ok_or(WorkshopError::NotHere)?;
        let (Some(who), Some(person)) = (self.public.roster.get_mut(&id), self.private.people.get_mut(&id))
        else {
            return Err(WorkshopError::NotHere);
        };
        if let Some(name) = name {
            who.name = name;
        }
        if let Some(color) = color {
            who.color = color;
        }
        // The link or token that they came by says nothing new: a facilitator may have changed their role since.
        let new = offer.filter(|offer| offer.via != person.via);
        if let Some(offer) = new.filter(|offer| matches!(offer.via, Via::User { .. }) || offer.role >= role) {
            (who.role, person.via, person.expires_at) = (offer.role, offer.via, offer.expires_at);
            self.private.outbox.push(Effect::Regulate);
            self.roster_changed(now_ms);
        }
        Ok(self.joined(id, false))
    }

    fn joined(&self, id: String, new: bool) -> Answer {
        let role = self.public.roster.get(&id).map_or_else(Role::default, |who| who.role);
        Answer::Joined { participant: id, role, new }
    }

    fn add_participant(
        &mut self,
        now_ms: u64,
        offer: Offer,
        name: String,
        color: Option<String>,
        host: Option<&str>,
        rng: &mut dyn RngCore,
    ) -> Result<String, WorkshopError> {
        if self.headcount() >= PARTICIPANTS_MAX {
            return Err(WorkshopError::Full(Bound::People, PARTICIPANTS_MAX));
        }
        let id = id::fresh(rng);
        let participant = Participant {
            name,
            color: color.unwrap_or_else(|| self.rare_color()),
            role: offer.role,
            can_vote: true,
            joined_at: now_ms,
            host: host.map(str::to_owned),
            ..Participant::default()
        };
        self.public.roster.insert(id.clone(), participant);
        self.private.people.insert(id.clone(), Person { via: offer.via, expires_at: offer.expires_at });
        Ok(id)
    }

    /// The first of the colours that the fewest have.
    fn rare_color(&self) -> String {
        let mut users = COLORS.map(|color| (0, color));
        for who in self.public.roster.values().filter(|who| !who.gone) {
            if let Some((count, _)) = users.iter_mut().find(|(_, color)| *color == who.color) {
                *count += 1;
            }
        }
        users
            .iter()
            .min_by_key(|(count, _)| *count)
            .map_or_else(String::new, |(_, color)| (*color).to_owned())
    }

    /// Changes one's own name or colour.
    pub(super) fn rename(
        &mut self,
        actor: &Actor,
        name: Option<&str>,
        color: Option<&str>,
    ) -> Result<(), WorkshopError> {
        let name = name.map(|name| line("a name", name, NAME_CHARS_MAX)).transpose()?;
        let color = color.map(check_color).transpose()?;
        let who = self.public.roster.get_mut(&actor.id).ok_or(WorkshopError::NotHere)?;
        who.name = name.unwrap_or_else(|| who.name.clone());
        who.color = color.unwrap_or_else(|| who.color.clone());
        Ok(())
    }

    /// A seat for somebody in the room.
    pub(super) fn add_seat(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        name: &str,
        host: Option<&str>,
        role: Option<Role>,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        let name = line("a name", name, NAME_CHARS_MAX)?;
        let host = self.somebody(now_ms, host.unwrap_or(&actor.id))?;
        let role = role.unwrap_or(Role::Voter);
        if role == Role::Facilitator {
            return Err(WorkshopError::Invalid("a seat cannot facilitate: choose voter or editor"));
        }
        if self.is_seat(&host) {
            return Err(WorkshopError::Invalid(
                "a seat cannot type for another: name somebody with a device",
            ));
        }
        let seats = self.public.roster.values().filter(|who| !who.gone && who.host.as_ref() == Some(&host));
        if seats.count() >= SEATS_PER_HOST_MAX {
            return Err(WorkshopError::Full(Bound::Seats, SEATS_PER_HOST_MAX));
        }
        // A seat stays as long as its host does.
        let offer = Offer { role, via: Via::Seat, expires_at: None };
        let participant = self.add_participant(now_ms, offer, name, None, Some(&host), rng)?;
        self.private.outbox.push(Effect::Regulate);
        self.roster_changed(now_ms);
        Ok(Answer::Seat { participant })
    }

    /// Changes what somebody may do.
    pub(super) fn set_role(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        participant: &str,
        role: Option<Role>,
        can_vote: Option<bool>,
    ) -> Result<(), WorkshopError> {
        self.somebody(now_ms, participant)?;
        if role.is_none() && can_vote.is_none() {
            return Err(WorkshopError::Invalid("say what to change: role or canVote"));
        }
        if role == Some(Role::Facilitator) && self.is_seat(participant) {
            return Err(WorkshopError::Invalid("a seat cannot facilitate: choose voter or editor"));
        }
        if role.is_some_and(|role| role != Role::Facilitator) {
            self.spare_last_facilitator(actor, participant)?;
        }
        let who = self.public.roster.get_mut(participant);
        let who = who.ok_or_else(|| WorkshopError::NoParticipant(participant.to_owned()))?;
        who.can_vote = can_vote.unwrap_or(who.can_vote);
        who.role = role.unwrap_or(who.role);
        who.done = who.done && who.role >= Role::Editor;
        self.private.outbox.push(Effect::Regulate);
        self.roster_changed(now_ms);
        Ok(())
    }

    /// Sends somebody away; with `erase`, forgets them too.
    pub(super) fn remove(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        participant: &str,
        erase: bool,
    ) -> Result<(), WorkshopError> {
        let known = self.public.roster.get(participant);
        if known.is_none_or(|who| who.gone && !erase) {
            return Err(WorkshopError::NoParticipant(participant.to_owned()));
        }
        self.spare_last_facilitator(actor, participant)?;
        self.see_off(now_ms, &[participant.to_owned()].into());
        if erase {
            if let Some(who) = self.public.roster.get_mut(participant) {
                (who.name, who.color) = (String::new(), String::new());
            }
            self.forget_person(participant);
            self.private.outbox.push(Effect::Erase { participant: participant.to_owned() });
        }
        Ok(())
    }

    /// Replaces a role's link.
    pub(super) fn renew_link(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        role: Role,
        expires_in_secs: Option<u64>,
        remove: bool,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        let secs =
            expires_in_secs.map(|secs| within("the life of a link in seconds", secs, 60, LINK_SECS_MAX));
        let expires_at = secs.transpose()?.map(|secs| now_ms.saturating_add(secs * 1_000));
        let old = self.private.links.get(&role).map(|link| link.no);
        let key = self.make_link(now_ms, role, expires_at, rng);
        self.send_away_by_link(now_ms, actor, old.filter(|_| remove));
        Ok(Answer::Link { role, key })
    }

    /// Takes a role's link away.
    pub(super) fn revoke_link(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        role: Role,
        remove: bool,
    ) -> Result<(), WorkshopError> {
        let old = self.private.links.remove(&role);
        let old = old.ok_or(Conflict::LinkRevoked)?;
        self.send_away_by_link(now_ms, actor, Some(old.no).filter(|_| remove));
        Ok(())
    }

    /// Makes a new link; two ids long, it cannot be guessed.
    pub(super) fn make_link(
        &mut self,
        now_ms: u64,
        role: Role,
        expires_at: Option<u64>,
        rng: &mut dyn RngCore,
    ) -> String {
        self.private.link_no += 1;
        let key = id::fresh(rng) + &id::fresh(rng);
        let link = Link { key: key.clone(), no: self.private.link_no, created_at: now_ms, expires_at };
        self.private.links.insert(role, link);
        key
    }

    /// Sends away those who came by the link with this number, but for whoever asks.
    fn send_away_by_link(&mut self, now_ms: u64, actor: &Actor, no: Option<u64>) {
        let people = self.private.people.iter();
        let leaving = people
            .filter(|(id, person)| no.is_some_and(|no| person.via == Via::Link(no)) && **id != actor.id)
            .map(|(id, _)| id.clone())
            .collect();
        self.see_off(now_ms, &leaving);
    }

    /// Makes somebody else the facilitator, and oneself an editor.
    pub(super) fn hand_over(&mut self, now_ms: u64, actor: &Actor, to: &str) -> Result<(), WorkshopError> {
        self.somebody(now_ms, to)?;
        if to == actor.id {
            return Err(Conflict::HandOverToSelf.into());
        }
        if self.is_seat(to) {
            return Err(WorkshopError::Invalid("a seat cannot facilitate: name somebody with a device"));
        }
        if let Some(who) = self.public.roster.get_mut(&actor.id) {
            who.role = Role::Editor;
        }
        self.make_facilitator(now_ms, to);
        Ok(())
    }

    /// Becomes the facilitator in place of those who are not there.
    pub(super) fn take_over(&mut self, now_ms: u64, actor: &Actor) -> Result<(), WorkshopError> {
        if actor.role == Role::Facilitator {
            return Err(Conflict::FacilitatorAlready.into());
        }
        let since = self.private.away_since;
        let since = since.ok_or(Conflict::FacilitatorOnline)?;
        let left = FACILITATOR_AWAY_MS.saturating_sub(now_ms.saturating_sub(since));
        if left > 0 {
            return Err(WorkshopError::Attended(left.div_ceil(1_000)));
        }
        self.make_facilitator(now_ms, &actor.id);
        Ok(())
    }

    fn make_facilitator(&mut self, now_ms: u64, participant: &str) {
        if let Some(who) = self.public.roster.get_mut(participant) {
            who.role = Role::Facilitator;
        }
        self.private.outbox.push(Effect::Regulate);
        self.roster_changed(now_ms);
    }

    /// The id of somebody who is here.
    fn somebody(&self, now_ms: u64, participant: &str) -> Result<String, WorkshopError> {
        let here = self.is_here(now_ms, participant).then(|| participant.to_owned());
        here.ok_or_else(|| WorkshopError::NoParticipant(participant.to_owned()))
    }

    /// Refuses to leave a board without a facilitator; only the operator may.
    fn spare_last_facilitator(&self, actor: &Actor, participant: &str) -> Result<(), WorkshopError> {
        let others = self.public.roster.keys().any(|id| id != participant && self.is_facilitator(id));
        let by_operator = !self.public.roster.contains_key(&actor.id);
        if by_operator || others || !self.is_facilitator(participant) {
            return Ok(());
        }
        Err(Conflict::LastFacilitator.into())
    }
}

/// One of the named colours, or `#rrggbb`.
fn check_color(color: &str) -> Result<String, WorkshopError> {
    let hex = color
        .strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
    if hex || COLORS.contains(&color) {
        return Ok(color.to_owned());
    }
    Err(WorkshopError::Invalid("a colour is one of the twelve names, or #rrggbb"))
}
