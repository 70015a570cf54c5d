//! The workshop around a board: who is on it, what step it is at, private rounds, and votes.
//!
//! A [`Workshop`] takes a [`Command`] (or news: a desk changed, somebody came online, a moment came) with the time, and
//! changes [`Public`], which everyone sees as the document `boards/<id>/workshop`, and [`Private`], which only the
//! server does. What is to be done elsewhere waits in an outbox as [`Effect`]s. All of it is plain data: whoever
//! stores both halves after each step can stop at any moment and go on later.
//!
//! Two promises are kept here. *Ballots can't be forged or overspent*: a choice counts if it lies in a slot of its
//! voter's own desk, at most `n` in all and `perItem` on one candidate. *Hidden means hidden*: no draft and no
//! anonymous ballot is in [`Public`], in an event or an error, and after closing nothing here joins a name to a choice.
//!
//! # What the shell does
//!
//! - After each call: stores both halves, writes [`Public::roots`] into the document, does what is
//!   [pending](Workshop::pending) and reports it [done](Workshop::done), and sets its clock to
//!   [`deadline`](Workshop::deadline).
//! - After a start: tells who is online, then what is due, then every desk once ([`Workshop::desk_changed`]); only then
//!   lets anyone write. So what came before the end of a vote is counted, and nothing that came after.
//!
//! Not here: reading and writing documents, clocks, sockets and tokens (`boards`); the board itself (`board`).

mod closing;
pub mod command;
mod conflict;
mod drafts;
pub mod effect;
pub mod error;
pub mod limits;
mod pace;
pub mod paper;
mod people;
mod poll;
mod presence;
pub mod private;
pub mod public;
pub mod reveal;
pub mod role;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod vote;
mod winners;

use std::collections::{BTreeMap, BTreeSet};

use rand::RngCore;
use serde::{Deserialize, Serialize};

pub use command::{Answer, Command, Desks, Needs, NewVote};
pub use conflict::{Bound, Conflict};
pub use effect::{Effect, EventKind, Pending, Reveal};
pub use error::{Class, WorkshopError};
pub use private::Private;
pub use public::Public;
pub use role::{By, Part, Role};

use crate::board::agenda::AgendaStep;
use crate::board::desk::Desk;
use crate::board::model::Board;
use crate::id::Access;

/// The workshop of one board.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Workshop {
    /// What everyone on the board sees.
    pub public: Public,
    /// What only the server knows.
    pub private: Private,
}

/// What the workshop looks at: what [`Workshop::needs`] or [`Workshop::due_needs`] asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sight {
    /// The board.
    pub board: Option<Board>,
    /// Desks, by participant: all that exist, or nothing.
    pub desks: Option<BTreeMap<String, Desk>>,
}

impl Sight {
    fn board(&self) -> Result<&Board, WorkshopError> {
        self.board.as_ref().ok_or(WorkshopError::Blind)
    }

    fn desks(&self) -> Result<&BTreeMap<String, Desk>, WorkshopError> {
        self.desks.as_ref().ok_or(WorkshopError::Blind)
    }
}

/// A participant or the operator, known to be here and to have the role that the command needs.
struct Actor {
    /// A participant's id, `admin` or `server`: no participant's id is that short.
    id: String,
    role: Role,
}

impl Workshop {
    /// The workshop of a new board, with a link for each role.
    pub fn new(now_ms: u64, agenda: Vec<AgendaStep>, rng: &mut dyn RngCore) -> Self {
        let mut workshop = Self::default();
        workshop.public.agenda = agenda;
        workshop.private.away_since = Some(now_ms);
        for role in Role::ALL {
            workshop.make_link(now_ms, role, None, rng);
        }
        workshop
    }

    /// What [`handle`](Self::handle) has to see for this command.
    pub fn needs(&self, command: &Command) -> Needs {
        use Command as C;
        let opens = matches!(command, C::VoteCreate(vote) if vote.open);
        let board = opens
            || matches!(
                command,
                C::VoteOpen { .. } | C::VoteAdd { .. } | C::VoteClose { .. } | C::VoteActions { .. }
            );
        let desks = matches!(command, C::VoteClose { .. } | C::PrivateStart { .. });
        Needs { board, desks: if desks { Desks::All } else { Desks::None } }
    }

    /// Does what is asked, or says why not; then nothing has changed.
    pub fn handle(
        &mut self,
        now_ms: u64,
        by: &By,
        command: Command,
        sight: &Sight,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        if let Command::Join { key, name, color } = command {
            return self.join(now_ms, by, key.as_deref(), name.as_deref(), color.as_deref(), rng);
        }
        let actor = self.actor(now_ms, by)?;
        if let Some(least) = command.least_role().filter(|least| actor.role < *least) {
            return Err(WorkshopError::Role(least));
        }
        self.obey(now_ms, &actor, command, sight, rng)
    }

    /// One line for each command.
    fn obey(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        command: Command,
        sight: &Sight,
        rng: &mut dyn RngCore,
    ) -> Result<Answer, WorkshopError> {
        use Command as C;
        let done = |()| Answer::Done {};
        match command {
            C::Join { .. } => Err(WorkshopError::Invalid("join by yourself")),
            C::Rename { name, color } => self.rename(actor, name.as_deref(), color.as_deref()).map(done),
            C::SeatAdd { name, host, role } => {
                self.add_seat(now_ms, actor, &name, host.as_deref(), role, rng)
            }
            C::SetRole { participant, role, can_vote } => {
                self.set_role(now_ms, actor, &participant, role, can_vote).map(done)
            }
            C::Remove { participant, erase } => self.remove(now_ms, actor, &participant, erase).map(done),
            C::LinkRenew { role, expires_in_secs, remove } => {
                self.renew_link(now_ms, actor, role, expires_in_secs, remove, rng)
            }
            C::LinkRevoke { role, remove } => self.revoke_link(now_ms, actor, role, remove).map(done),
            C::HandOver { to } => self.hand_over(now_ms, actor, &to).map(done),
            C::TakeOver {} => self.take_over(now_ms, actor).map(done),
            C::AgendaSet { steps } => self.set_agenda(steps).map(done),
            C::Step { step, start } => self.go_to_step(now_ms, step, start).map(done),
            C::Next { start } => self.go_on(now_ms, start).map(done),
            C::TimerStart { secs } => self.start_timer(now_ms, secs).map(done),
            C::TimerPause {} => self.pause_timer(now_ms).map(done),
            C::TimerResume {} => self.resume_timer(now_ms).map(done),
            C::TimerExtend { secs } => self.extend_timer(now_ms, secs).map(done),
            C::TimerStop {} => self.stop_timer().map(done),
            C::Lock {} => self.lock().map(done),
            C::Unlock {} => self.unlock(now_ms).map(done),
            C::Bring { map, xy, zoom } => self.bring(now_ms, actor, map, xy, zoom).map(done),
            C::Spotlight { note } => self.spotlight(now_ms, actor, note).map(done),
            C::PrivateStart { lanes, authors } => self.start_round(now_ms, lanes, authors, sight, rng),
            C::PrivateReveal {} => self.reveal_round(now_ms).map(done),
            C::PrivateCancel { clear } => self.cancel_round(clear).map(done),
            C::VoteCreate(vote) => self.create_vote(now_ms, vote, sight, rng),
            C::VoteOpen { vote, secs } => self.open_vote(now_ms, &vote, secs, sight).map(done),
            C::VoteAdd { vote, note } => self.add_candidate(&vote, &note, sight).map(done),
            C::VoteExtend { vote, secs } => self.extend_vote(now_ms, &vote, secs).map(done),
            C::VoteRaise { vote, n } => self.raise_vote(now_ms, &vote, n).map(done),
            C::VoteClose { vote } => self.close_by_hand(now_ms, &vote, sight),
            C::VoteVoid { vote } => self.void_vote(now_ms, &vote).map(done),
            C::VoteRepeat { vote, ranks } => self.repeat_vote(&vote, ranks, rng),
            C::VoteIncludeLate { vote } => self.include_late(&vote),
            C::VoteActions { vote, top, ranks } => self.make_actions(&vote, top, ranks, sight),
        }
    }

    /// Takes note of what lies on a participant's desk now: counts, late drafts, late ballots. Telling it twice
    /// changes nothing.
    pub fn desk_changed(&mut self, now_ms: u64, participant: &str, desk: &Desk) {
        if !self.is_here(now_ms, participant) {
            // A ballot may have come just before its voter was sent away.
            self.forget_what_is_over(participant, desk);
            return;
        }
        self.note_drafts(now_ms, participant, desk);
        self.note_ballots(now_ms, participant, desk);
    }

    /// Takes note of what a desk had of a vote when [`Effect::ForgetBallots`] was carried out on it.
    pub fn desk_wiped(&mut self, participant: &str, vote: &str, desk: &Desk) {
        self.take_late_ballot(vote, participant, desk);
    }

    /// When [`due`](Self::due) is to be called next, in milliseconds since 1970.
    pub fn deadline(&self) -> Option<u64> {
        [self.timer_deadline(), self.votes_deadline(), self.stay_deadline()].into_iter().flatten().min()
    }

    /// What [`due`](Self::due) has to see now.
    pub fn due_needs(&self, now_ms: u64) -> Needs {
        let counts = self.votes_deadline().is_some_and(|at| at <= now_ms);
        Needs { board: counts, desks: if counts { Desks::All } else { Desks::None } }
    }

    /// Does what the clock says: the end of the timer, of votes and of stays, and running tallies.
    ///
    /// Without what [`due_needs`](Self::due_needs) asks for, votes and stays stay due.
    pub fn due(&mut self, now_ms: u64, sight: &Sight) {
        self.end_timer(now_ms);
        // Stays end after votes: who was here when a vote closed has the right to it, however late it is counted.
        if self.count_due_votes(now_ms, sight).is_ok() {
            self.end_stays(now_ms);
        }
    }

    /// What is to be done, in this order.
    pub fn pending(&self) -> &[Pending] {
        &self.private.outbox.pending
    }

    /// The effect with this id is done and durable; or it never can be.
    pub fn done(&mut self, id: u64) {
        match self.private.outbox.done(id) {
            // Not before: as long as they are on the roster as gone, their open sessions are found and cut off.
            Some(Effect::Erase { participant }) => {
                self.public.roster.remove(&participant);
                self.private.people.remove(&participant);
            }
            Some(Effect::Regulate) => self.forget_oldest(),
            _ => {}
        }
    }

    /// What a participant may do with a document of the board; nothing for those who are not here.
    pub fn access(&self, now_ms: u64, participant: &str, part: Part<'_>) -> Option<Access> {
        let role = self.role(now_ms, participant)?;
        match part {
            Part::Workshop => Some(Access::Read),
            Part::Board if self.public.state.locked || role < Role::Editor => Some(Access::Read),
            Part::Board => Some(Access::Write),
            Part::Desk(owner) => {
                let owns = owner == participant || self.is_host(now_ms, participant, owner);
                let may_write = role >= Role::Voter && self.role(now_ms, owner) >= Some(Role::Voter);
                (owns && may_write).then_some(Access::Write)
            }
        }
    }

    /// The names of all who are or were here, by participant id: for exports.
    pub fn names(&self) -> BTreeMap<String, String> {
        self.public.roster.iter().map(|(id, participant)| (id.clone(), participant.name.clone())).collect()
    }

    fn actor(&self, now_ms: u64, by: &By) -> Result<Actor, WorkshopError> {
        let actor = |id: &str, role| Actor { id: id.to_owned(), role };
        match by {
            By::Guest | By::User { .. } => Err(WorkshopError::NotHere),
            By::Admin => Ok(actor("admin", Role::Facilitator)),
            By::Server => Ok(actor("server", Role::Facilitator)),
            By::Participant(id) => {
                self.role(now_ms, id).map(|role| actor(id, role)).ok_or(WorkshopError::NotHere)
            }
        }
    }

    /// Those whose ballots count now.
    fn voters(&self, now_ms: u64) -> BTreeSet<String> {
        let may = |id: &String, can_vote| can_vote && self.role(now_ms, id) >= Some(Role::Voter);
        let roster = self.public.roster.iter();
        roster.filter(|(id, who)| may(id, who.can_vote)).map(|(id, _)| id.clone()).collect()
    }
}
