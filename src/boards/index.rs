//! The list of all boards: their titles, and when each has something to do next, so that a restarted server knows
//! which to wake without opening them all. Kept in the document `boards`, which no client sees.
//!
//! Not here: a board's own state (`boards::office`).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Boards, BoardsError};
use crate::board::family::{BoardId, index};
use crate::board::records;

/// A board in the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct BoardInfo {
    /// Its id.
    #[serde(skip_deserializing)]
    pub id: String,
    /// Its title, as it was when the server last set it.
    pub title: String,
    /// The template that it was made from.
    pub template: String,
    /// Its language.
    pub lang: String,
    /// When it was made, in milliseconds since 1970.
    pub created_at: u64,
}

const BOARDS: &str = "boards";
const DUE: &str = "due";

impl Boards {
    /// All boards, by id, up to `limit` after `after`.
    pub async fn list(&self, after: Option<&str>, limit: usize) -> Result<Vec<BoardInfo>, BoardsError> {
        let index = index();
        let after = after.map(str::to_owned);
        let found = self.0.hub.look(&index, move |txn| {
            let roots = records::read(txn, &[BOARDS], &[]);
            let all = roots.get(BOARDS).and_then(Value::as_object).into_iter().flatten();
            all.filter(|(id, _)| after.as_ref().is_none_or(|after| *id > after))
                .take(limit)
                .filter_map(|(id, info)| {
                    let info: BoardInfo = serde_json::from_value(info.clone()).ok()?;
                    Some(BoardInfo { id: id.clone(), ..info })
                })
                .collect()
        });
        Ok(found.await?.unwrap_or_default())
    }

    /// Lists a board, unless there are too many; one that is listed already is listed anew.
    pub(super) async fn enlist(&self, id: &BoardId, info: &BoardInfo) -> Result<(), BoardsError> {
        let index = index();
        let (id, info, max) = (id.clone(), json!(info), self.0.limits.boards_max);
        let fits = self.0.hub.edit(&index, move |txn| {
            let roots = records::read(txn, &[BOARDS], &[]);
            let boards = roots.get(BOARDS).and_then(Value::as_object);
            let fits = boards.is_none_or(|all| all.len() < max || all.contains_key(id.as_str()));
            if fits {
                records::put(txn, BOARDS, id.as_str(), Some(&info));
            }
            fits
        });
        if fits.await? { Ok(()) } else { Err(BoardsError::TooManyBoards) }
    }

    /// Takes a board off the list.
    pub(super) async fn delist(&self, id: &BoardId) -> Result<(), BoardsError> {
        let index = index();
        let id = id.clone();
        let delisted = self.0.hub.edit(&index, move |txn| {
            records::put(txn, BOARDS, id.as_str(), None);
            records::put(txn, DUE, id.as_str(), None);
        });
        Ok(delisted.await?)
    }

    /// Writes down when a board has something to do next.
    pub(super) async fn note_due(&self, id: &BoardId, due_ms: Option<u64>) -> Result<(), BoardsError> {
        let index = index();
        let id = id.clone();
        let due = due_ms.map(Value::from);
        let noted = self.0.hub.edit(&index, move |txn| records::put(txn, DUE, id.as_str(), due.as_ref()));
        Ok(noted.await?)
    }

    /// Writes down what is planned by the time it is written: two of these may overtake each other.
    pub(super) async fn note_planned(&self, id: &BoardId) -> Result<(), BoardsError> {
        let index = index();
        let (boards, planned_for, id) = (self.clone(), id.clone(), id.clone());
        let noted = self.0.hub.edit(&index, move |txn| {
            let due = boards.0.alarm.planned(&id).map(Value::from);
            records::put(txn, DUE, id.as_str(), due.as_ref());
        });
        let noted = noted.await;
        if noted.is_err() {
            // It is not: so it will be written down the next time.
            self.forget_plan(&planned_for);
        }
        Ok(noted?)
    }

    /// Which boards have something to do, and when.
    pub(super) async fn all_due(&self) -> Result<Vec<(BoardId, u64)>, BoardsError> {
        let index = index();
        let found = self.0.hub.look(&index, |txn| {
            let roots = records::read(txn, &[DUE], &[]);
            let due = roots.get(DUE).and_then(Value::as_object).into_iter().flatten();
            due.filter_map(|(id, at)| Some((BoardId::parse(id)?, at.as_u64()?))).collect()
        });
        Ok(found.await?.unwrap_or_default())
    }
}
