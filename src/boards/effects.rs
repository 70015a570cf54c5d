//! Doing what follows from a command: the workshop's outbox.
//!
//! What cannot be done stays on the list, and is tried again ever more rarely. It holds up what comes after it, with two
//! exceptions: who may do what never waits for anything, and a desk that cannot be wiped is nobody else's concern.
//!
//! Not here: what follows (`workshop`), ballots in particular (`boards::ballots`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::office::Office;
use super::work::SERVER;
use super::{Boards, BoardsError};
use crate::board::desk::Desk;
use crate::board::edit::{self, Edit, EditError, Writer};
use crate::board::family::{BoardId, Family, PREFIX, Part, family};
use crate::board::model::Note;
use crate::board::read;
use crate::hub::HubError;
use crate::room::Refused;
use crate::room::document::Writing;
use crate::workshop::effect::DraftChoice;
use crate::workshop::{Effect, Pending, Reveal, reveal};

/// Desks that are looked up at once.
const DESKS_PAGE: usize = 1_000;
/// After what could not be done, for example because the store was full, the next try; twice as long after each.
const RETRY_MS: u64 = 5_000;
/// Doublings of the time between two tries.
const RETRY_DOUBLINGS: u32 = 7;
/// Turns in which a reveal follows what people go on typing on their desks.
const REVEAL_TURNS: usize = 4;

impl Boards {
    /// Has the board be looked at again for what it is about to do, should the server stop before it is done.
    pub(super) fn plan_effects(&self, office: &mut Office) {
        // After a stop nobody is connected, so nobody's rights have to be looked at.
        let lasts = office.workshop.pending().iter().any(|pending| pending.effect != Effect::Regulate);
        office.retry_at_ms = lasts.then(|| self.now_ms() + RETRY_MS);
    }

    /// What could not be carried out is tried again.
    pub(super) fn retry_later(&self, office: &mut Office) {
        let wait_ms = RETRY_MS << office.retries.min(RETRY_DOUBLINGS);
        office.retries += 1;
        office.retry_at_ms = Some(self.now_ms() + wait_ms);
        self.set_alarm(office);
    }

    /// Carries out what is pending, in order, and takes it off the list.
    pub(super) async fn carry_out(&self, office: &mut Office) -> Result<(), BoardsError> {
        let (mut waiting, mut failed, mut any) = (BTreeSet::new(), None, false);
        while let Some(Pending { id, effect }) = next_of(office.workshop.pending(), &waiting) {
            let stands_alone = matches!(effect, Effect::ForgetBallots { .. });
            match self.carry_out_one(office, effect).await {
                Ok(()) => {}
                // It would be refused again; what is behind it must not wait for it for ever. Only documents that are
                // not available may be so later.
                Err(error) if is_final(&error) => {
                    tracing::error!(board.id = %office.id, %error, "an effect of the workshop is given up");
                }
                Err(error) => {
                    waiting.insert(id);
                    failed = Some(error);
                    if stands_alone {
                        continue;
                    }
                    break;
                }
            }
            office.workshop.done(id);
            any = true;
        }
        if failed.is_none() {
            (office.retry_at_ms, office.retries) = (None, 0);
        }
        if any {
            self.save(office).await?;
        }
        failed.map_or(Ok(()), Err)
    }

    async fn carry_out_one(&self, office: &mut Office, effect: Effect) -> Result<(), BoardsError> {
        match effect {
            Effect::Regulate => self.regulate(office).await?,
            Effect::AddActions { actions } => {
                self.change(&office.id, SERVER, Edit::AddActions(actions)).await?;
            }
            Effect::Reveal(what) => self.reveal(office, &what).await?,
            Effect::ClearDrafts { round } => {
                self.clear_drafts(office, &office.workshop.drafts_of(&round)).await?;
            }
            Effect::ForgetBallots { vote, participant } => {
                let whose = match participant {
                    Some(participant) => vec![participant],
                    None => self.all_desks(&office.id).await?,
                };
                self.forget_ballots(office, &vote, whose).await?;
            }
            Effect::Erase { participant } => {
                let edit = Edit::Erase { participant: participant.clone() };
                self.change(&office.id, SERVER, edit).await?;
                self.0.hub.delete(&office.id.document(&Part::Desk(participant))).await?;
            }
            Effect::Version { label } => {
                self.add_version(office, &label, "", true).await?;
            }
            Effect::Event { kind, data } => {
                self.tell(office, kind.into(), Value::Object(data));
            }
        }
        Ok(())
    }

    /// Everybody who has a desk, also those who are gone.
    async fn all_desks(&self, id: &BoardId) -> Result<Vec<String>, HubError> {
        let prefix = format!("{PREFIX}{id}/desks/");
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.0.hub.list(&prefix, after.as_ref(), DESKS_PAGE).await?;
            let Some(last) = page.last() else { return Ok(all) };
            after = Some(last.name.clone());
            all.extend(page.iter().filter_map(|info| match family(&info.name) {
                Family::Of(_, Part::Desk(participant)) => Some(participant),
                Family::Of(..) | Family::Plain | Family::Index => None,
            }));
        }
    }

    /// Copies drafts onto the board in one edit, and then takes them off the desks. What somebody has typed in between
    /// is copied after them: a draft goes only when the board has all of it.
    async fn reveal(&self, office: &Office, what: &Reveal) -> Result<(), BoardsError> {
        let mut left = self.desks(&office.id, what.participants.clone()).await?;
        for turn in 1..=REVEAL_TURNS {
            let taken = self.copy_drafts(office, what, left.clone(), turn > 1).await?;
            let mut changed = BTreeMap::new();
            for (participant, ids) in taken {
                let known = left.get(&participant).map(|desk| drafts_of(desk, &ids));
                let known = known.filter(|_| turn < REVEAL_TURNS);
                if let Some(desk) = self.take_drafts(&office.id, &participant, ids, known).await? {
                    changed.insert(participant, desk);
                }
            }
            if changed.is_empty() {
                break;
            }
            left = changed;
        }
        Ok(())
    }

    /// Puts drafts onto the board, and answers with what may be taken off each desk. `again`: those that are there
    /// already have changed since.
    async fn copy_drafts(
        &self,
        office: &Office,
        what: &Reveal,
        desks: BTreeMap<String, Desk>,
        again: bool,
    ) -> Result<BTreeMap<String, Vec<String>>, BoardsError> {
        let (now_ms, what) = (self.now_ms(), what.clone());
        let add = move |txn: &mut Writing<'_>| {
            let (board, _) = read::board(txn);
            let revealed = reveal::reveal(&desks, &board, &what);
            let mut writer = Writer { now_ms, by: SERVER, rng: &mut rand::rng() };
            let patches = if again { reveal::patches(&revealed.notes, &board) } else { Vec::new() };
            edit::apply(txn, &Edit::AddNotes(revealed.notes), &mut writer)?;
            for (id, patch) in patches {
                edit::apply(txn, &Edit::PatchNote { id, patch }, &mut writer)?;
            }
            Ok::<_, EditError>(revealed.taken)
        };
        Ok(self.0.hub.edit(&office.id.document(&Part::Board), add).await??)
    }

    /// Takes drafts off a desk, unless they are not what is `known` any more; then answers with the desk.
    async fn take_drafts(
        &self,
        id: &BoardId,
        participant: &str,
        drafts: Vec<String>,
        known: Option<Vec<Note>>,
    ) -> Result<Option<Desk>, HubError> {
        let name = id.document(&Part::Desk(participant.to_owned()));
        let take = move |txn: &mut Writing<'_>| {
            if let Some(known) = known {
                let desk = read::desk(txn);
                if drafts_of(&desk, &drafts) != known {
                    return Some(desk);
                }
            }
            edit::desk::remove_drafts(txn, &drafts);
            None
        };
        self.0.hub.edit(&name, take).await
    }

    /// Throws drafts away, on all desks.
    async fn clear_drafts(&self, office: &Office, which: &DraftChoice) -> Result<(), BoardsError> {
        let everybody = office.workshop.private.people.keys().cloned().collect();
        for (participant, desk) in self.desks(&office.id, everybody).await? {
            let drafts = desk.drafts.iter().filter(|draft| reveal::is_chosen(draft, which));
            let drafts = drafts.map(|draft| draft.id.clone()).collect();
            self.take_drafts(&office.id, &participant, drafts, None).await?;
        }
        Ok(())
    }
}

/// What to do next: rights before all else.
fn next_of(pending: &[Pending], waiting: &BTreeSet<u64>) -> Option<Pending> {
    let mut ready = pending.iter().filter(|pending| !waiting.contains(&pending.id));
    let rights = ready.clone().find(|pending| pending.effect == Effect::Regulate);
    rights.or_else(|| ready.next()).cloned()
}

fn drafts_of(desk: &Desk, ids: &[String]) -> Vec<Note> {
    desk.drafts.iter().filter(|draft| ids.contains(&draft.id)).cloned().collect()
}

/// Whether trying it again comes to the same.
fn is_final(error: &BoardsError) -> bool {
    let BoardsError::Hub(error) = error else { return true };
    match error {
        HubError::Refused(refused) => !matches!(refused, Refused::NotSaving | Refused::NotApplied),
        HubError::Damaged(_) | HubError::Json(_) => true,
        HubError::TooManyDocuments(_) | HubError::Unavailable(_) | HubError::GoingAway => false,
    }
}
