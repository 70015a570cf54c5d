//! What programs read and write on a board: plain values in, plain values out.
//!
//! Not here: what an edit does to the document (`board::edit`), and who may join (`boards::work`).

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::office::{Answered, Office};
use super::webhooks::EventKind;
use super::{Boards, BoardsError};
use crate::board::compare::{Comparison, compare};
use crate::board::edit::patch::MetaPatch;
use crate::board::edit::{Edit, Outcome};
use crate::board::family::{BoardId, Part};
use crate::board::model::Board;
use crate::board::result::VoteResult;
use crate::board::{read, round};
use crate::id::Access;
use crate::workshop::{By, Part as WorkshopPart, Role, Workshop, WorkshopError};

/// Bytes of an answer that is remembered for an idempotency key. Everything remembered is saved with the office, and
/// the ids of what was added come of the key: a request whose answer is not remembered adds nothing twice either.
const ANSWER_BYTES_MAX: usize = 8 * 1024;

/// Everything that an export draws.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The board.
    pub board: Board,
    /// Results of its votes, oldest first.
    pub votes: Vec<VoteResult>,
    /// Names of participants, by id.
    pub names: BTreeMap<String, String>,
    /// When it was taken, in milliseconds since 1970.
    pub now_ms: u64,
}

impl Boards {
    /// The board as it is.
    pub async fn read(&self, id: &BoardId) -> Result<Board, BoardsError> {
        let read = self.0.hub.look(&id.document(&Part::Board), |txn| read::board(txn)).await?;
        let (board, skipped) = read.ok_or(BoardsError::NoSuchBoard)?;
        if skipped.total() > 0 {
            // So that it can be found out why something that a client has written is not seen.
            tracing::debug!(board.id = %id, ?skipped, "some of a board could not be taken as it stands");
        }
        Ok(board)
    }

    /// The board with everything that an export shows.
    pub async fn picture(&self, id: &BoardId) -> Result<Picture, BoardsError> {
        let open = self.open(id).await?;
        let board = self.read(id).await?;
        let office = open.lock().await;
        let mut votes: Vec<VoteResult> = office.workshop.public.results.values().cloned().collect();
        votes.sort_by(|a, b| a.closed_at.cmp(&b.closed_at).then_with(|| a.vote.cmp(&b.vote)));
        Ok(Picture { board, votes, names: office.workshop.names(), now_ms: self.now_ms() })
    }

    /// The key of each role's link; a revoked one is not there.
    pub async fn links(&self, id: &BoardId) -> Result<BTreeMap<Role, String>, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        Ok(links_of(&office.workshop))
    }

    /// Tells those who want to know that actions were added by a program, unless a look at the board has done so.
    pub async fn actions_created(&self, id: &BoardId, actions: &[String]) -> Result<(), BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        for action in actions.iter().filter(|action| office.hooks.meet_action(action)).collect::<Vec<_>>() {
            self.tell(&mut office, EventKind::ActionCreated, json!({"action": action}));
        }
        self.save(&office).await
    }

    /// The board as one update, for other Yjs programs.
    pub async fn update(&self, id: &BoardId) -> Result<bytes::Bytes, BoardsError> {
        let update = self.0.hub.update(&id.document(&Part::Board), None).await?;
        update.ok_or(BoardsError::NoSuchBoard)
    }

    /// Changes the board in one edit, which is on disk when this returns. Who may write on the board may do so,
    /// unless it is locked.
    pub async fn edit(&self, id: &BoardId, by: &By, edit: Edit) -> Result<Outcome, BoardsError> {
        let open = self.open(id).await?;
        // Until it is done: a lock, or the end of the board, comes before it or after it.
        let office = open.lock().await;
        self.may_write(&office, by)?;
        self.change(id, by.name(), edit).await
    }

    /// Goes on if somebody may write on the board now.
    pub async fn may_edit(&self, id: &BoardId, by: &By) -> Result<(), BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        self.may_write(&office, by)
    }

    pub(super) fn may_write(&self, office: &Office, by: &By) -> Result<(), BoardsError> {
        if office.is_gone {
            return Err(BoardsError::NoSuchBoard);
        }
        let may = match by {
            By::Admin | By::Server => true,
            By::Participant(id) => {
                office.workshop.access(self.now_ms(), id, WorkshopPart::Board) >= Some(Access::Write)
            }
            By::Guest | By::User { .. } => false,
        };
        if may {
            return Ok(());
        }
        Err(if office.workshop.public.state.locked { BoardsError::Locked } else { BoardsError::ReadOnly })
    }

    /// Goes on if somebody has at least this role.
    pub async fn need(&self, id: &BoardId, by: &By, least: Role) -> Result<(), BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        let role = match by {
            By::Admin | By::Server => Some(Role::Facilitator),
            By::Participant(id) => office.workshop.role(self.now_ms(), id),
            By::Guest | By::User { .. } => None,
        };
        if role >= Some(least) { Ok(()) } else { Err(WorkshopError::Role(least).into()) }
    }

    /// Changes title or objective, in the list of boards too.
    pub async fn patch(&self, id: &BoardId, by: &By, patch: MetaPatch) -> Result<Board, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        self.may_write(&office, by)?;
        self.change(id, by.name(), Edit::Meta(patch)).await?;
        let board = self.read(id).await?;
        let info = super::BoardInfo {
            id: String::new(),
            title: board.meta.title.clone(),
            template: board.meta.template_id.clone(),
            lang: board.meta.lang.clone(),
            created_at: board.meta.created_at,
        };
        self.enlist(id, &info).await?;
        Ok(board)
    }

    /// Adds a map of the desired state, made from another map of the board. Answers with the new map's id.
    pub async fn add_future(
        &self,
        id: &BoardId,
        by: &By,
        request: round::FutureRequest<'_>,
    ) -> Result<String, BoardsError> {
        let board = self.read(id).await?;
        let first = board.maps.first().map(|map| map.id.clone()).unwrap_or_default();
        let map = if request.map.is_empty() { &first } else { request.map };
        let request = round::FutureRequest { map, ..request };
        let addition = round::future(&board, request, self.now_ms(), &mut rand::rng())?;
        let map = addition.maps.first().map(|map| map.id.clone()).unwrap_or_default();
        self.edit(id, by, Edit::Merge(Box::new(addition))).await?;
        Ok(map)
    }

    /// What has changed from another board, an earlier round, to this one.
    pub async fn compare(&self, id: &BoardId, other: &BoardId) -> Result<Comparison, BoardsError> {
        Ok(compare(&self.read(other).await?, &self.read(id).await?))
    }

    /// The answer that was given to the same request before, if there was one that was short enough to be remembered.
    pub async fn answered(
        &self,
        id: &BoardId,
        key: &str,
        request: &[u8],
    ) -> Result<Option<Value>, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        match office.requests.get(key) {
            Some(known) if self.now_ms().saturating_sub(known.at) > self.0.limits.idempotency_ms => Ok(None),
            Some(known) if known.request == digest(request) => {
                Ok(Some(known.answer.clone()).filter(|answer| !answer.is_null()))
            }
            Some(_) => Err(BoardsError::KeyReused),
            None => Ok(None),
        }
    }

    /// Remembers that a request has come with this key, and what it was answered, unless that is long.
    pub async fn remember(
        &self,
        id: &BoardId,
        key: &str,
        request: &[u8],
        answer: Value,
    ) -> Result<(), BoardsError> {
        let answer = if answer.to_string().len() > ANSWER_BYTES_MAX { Value::Null } else { answer };
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        let (now_ms, limits) = (self.now_ms(), &self.0.limits);
        office.requests.retain(|_, known| now_ms.saturating_sub(known.at) <= limits.idempotency_ms);
        while office.requests.len() >= limits.idempotency_max {
            let oldest = office.requests.iter().min_by_key(|(_, known)| known.at).map(|(key, _)| key.clone());
            let Some(oldest) = oldest else { break };
            office.requests.remove(&oldest);
        }
        office.requests.insert(key.to_owned(), Answered { request: digest(request), answer, at: now_ms });
        let saved = self.save(&office).await;
        if saved.is_err() {
            office.requests.remove(key);
        }
        saved
    }
}

pub(super) fn links_of(workshop: &Workshop) -> BTreeMap<Role, String> {
    workshop.private.links.iter().map(|(role, link)| (*role, link.key.clone())).collect()
}

fn digest(request: &[u8]) -> String {
    format!("{:x}", Sha256::digest(request))
}
