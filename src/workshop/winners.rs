//! Winners of a vote become actions, and keep where they come from.
//!
//! Their ids are made from the vote and the candidate, so that asking twice makes nothing twice. Not here: putting
//! them on the board (`boards`).

use serde_json::json;

use super::command::Answer;
use super::conflict::{Bound, Conflict};
use super::effect::{Effect, EventKind};
use super::error::{WorkshopError, within};
use super::limits::WINNERS_MAX;
use super::public::late_key;
use super::tally::sha256;
use super::{Sight, Workshop};
use crate::board::limits::{ACTIONS_MAX, REFERENCES_MAX};
use crate::board::model::{Action, Extra};
use crate::board::result::ResultRow;

/// Hexadecimal digits of an action's id.
const ID_DIGITS: usize = 24;

impl Workshop {
    /// Makes the first `top` candidates actions, or all down to a rank. Those without votes are no winners.
    pub(super) fn make_actions(
        &mut self,
        vote: &str,
        top: Option<u32>,
        ranks: Option<u32>,
        sight: &Sight,
    ) -> Result<Answer, WorkshopError> {
        let made = &self.vote(vote)?.actions;
        let result = self.public.results.get(&late_key(vote)).or_else(|| self.public.results.get(vote));
        let result = result.ok_or(Conflict::NoResult)?;
        let winners = result.rows.iter().filter(|row| row.votes > 0 && !row.deleted);
        let rows: Vec<_> = match (top, ranks) {
            (Some(top), None) => {
                winners.take(within("the number of winners", top, 1, WINNERS_MAX.into())? as usize).collect()
            }
            (None, Some(ranks)) => {
                within("the last rank", ranks, 1, WINNERS_MAX.into())?;
                winners.filter(|row| row.rank <= ranks).take(WINNERS_MAX as usize).collect()
            }
            _ => return Err(WorkshopError::Invalid("say how many winners, with either top or ranks")),
        };
        let rows: Vec<_> = rows.into_iter().filter(|row| !made.contains(&row.id)).cloned().collect();
        if rows.is_empty() {
            return Err(Conflict::NoWinnersLeft.into());
        }
        let live = sight.board()?.actions.iter().filter(|action| action.deleted.is_none()).count();
        if live + rows.len() > ACTIONS_MAX {
            return Err(WorkshopError::Full(Bound::Actions, ACTIONS_MAX));
        }
        let actions: Vec<_> = rows.iter().map(|row| action(vote, &result.title, row)).collect();
        let ids: Vec<_> = actions.iter().map(|action| action.id.clone()).collect();
        self.vote_mut(vote)?.actions.extend(rows.into_iter().map(|row| row.id));
        self.private.outbox.push(Effect::AddActions { actions });
        for id in &ids {
            self.private
                .outbox
                .tell(EventKind::ActionCreated, [("action", json!(id)), ("vote", json!(vote))]);
        }
        Ok(Answer::Actions { actions: ids })
    }
}

fn action(vote: &str, title: &str, row: &ResultRow) -> Action {
    let origins = [format!("vote:{vote}"), row.id.clone()].into_iter();
    let members = row.members.iter().filter(|member| **member != row.id).cloned();
    let figures = [("votes", json!(row.votes)), ("rank", json!(row.rank))];
    Action {
        id: sha256(&format!("action|{vote}|{}", row.id))[..ID_DIGITS].to_owned(),
        // An empty note can win, if people know what was meant.
        title: if row.text_at_close.trim().is_empty() { title } else { &row.text_at_close }.to_owned(),
        status: "open".to_owned(),
        from: origins.chain(members).take(REFERENCES_MAX).collect(),
        extra: figures.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Extra>(),
        ..Action::default()
    }
}
