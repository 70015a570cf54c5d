//! How boards come and go: made from a template, made from another board, deleted with all that belongs to them.
//!
//! Not here: what is on a new board (`board::template`, `board::round`), and its workshop (`workshop`).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::content::links_of;
use super::index::BoardInfo;
use super::office::Office;
use super::{Boards, BoardsError};
use crate::board::agenda::AgendaStep;
use crate::board::family::{BoardId, PREFIX, Part, family};
use crate::board::model::Board;
use crate::board::template;
use crate::board::{edit, id, round};
use crate::workshop::{Role, Workshop};

/// Documents that are deleted between two looks at the list.
const DELETE_PAGE: usize = 100;

/// What a new board shall be.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Creation {
    /// The template, such as `lifecycle7`; `blank` for none.
    pub template: String,
    /// The language of its stages, lanes and prompts: en, ca, pl, ru or it. English if absent.
    #[serde(default)]
    pub lang: Option<String>,
    /// The board's title; that of the template if absent.
    #[serde(default)]
    pub title: Option<String>,
    /// What the workshop is to find out.
    #[serde(default)]
    pub objective: Option<String>,
    /// The name of the persona who travels.
    #[serde(default)]
    pub persona: Option<String>,
}

/// A board that was made.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The key of the link for each role: whoever has it may join in that role.
    pub links: BTreeMap<Role, String>,
}

impl Boards {
    /// Makes a board from a template, with all its documents.
    pub async fn create(&self, creation: &Creation) -> Result<Created, BoardsError> {
        let request = template::Request {
            template: &creation.template,
            lang: creation.lang.as_deref().unwrap_or("en"),
            title: creation.title.as_deref().unwrap_or_default(),
            objective: creation.objective.as_deref().unwrap_or_default(),
            persona: creation.persona.as_deref().unwrap_or_default(),
        };
        let made = template::board(request, self.now_ms(), &mut rand::rng())?;
        let (boards, board, agenda) = (self.clone(), made.board, made.agenda);
        self.see_through(async move { boards.found(board, agenda).await }).await
    }

    /// Makes a new round of a board: same map and notes, a workshop of its own.
    pub async fn duplicate(&self, id: &BoardId, title: Option<&str>) -> Result<Created, BoardsError> {
        let board = self.read(id).await?;
        let copy = round::duplicate(&board, title.unwrap_or_default(), id.as_str(), self.now_ms());
        let agenda = {
            let open = self.open(id).await?;
            let office = open.lock().await;
            office.workshop.public.agenda.clone()
        };
        let boards = self.clone();
        self.see_through(async move { boards.found(copy, agenda).await }).await
    }

    async fn found(&self, board: Board, agenda: Vec<AgendaStep>) -> Result<Created, BoardsError> {
        edit::check(&board)?;
        let text = id::fresh(&mut rand::rng());
        let id = BoardId::parse(&text).ok_or(BoardsError::NoSuchBoard)?;
        // Its place in the list comes first, since there are only so many. Should the server stop before there is a
        // board to it, the next start looks after it, as after one whose deletion was cut short, and cleans up.
        self.note_due(&id, Some(0)).await?;
        let made = self.make(&id, board, agenda).await;
        let settled = match &made {
            Ok(_) => self.note_planned(&id).await,
            Err(_) => match self.do_delete(&id).await {
                Err(BoardsError::NoSuchBoard) => self.clean_up(&id).await,
                other => other,
            },
        };
        if let Err(error) = settled {
            // The next start does it.
            tracing::warn!(board.id = %id, %error, "the list of boards has an entry to be looked after");
        }
        made
    }

    async fn make(
        &self,
        id: &BoardId,
        board: Board,
        agenda: Vec<AgendaStep>,
    ) -> Result<Created, BoardsError> {
        let now_ms = self.now_ms();
        let info = BoardInfo {
            id: String::new(),
            title: board.meta.title.clone(),
            template: board.meta.template_id.clone(),
            lang: board.meta.lang.clone(),
            created_at: board.meta.created_at,
        };
        let workshop = Workshop::new(now_ms, agenda, &mut rand::rng());
        let links = links_of(&workshop);
        let mut office = Office::new(id.clone(), workshop, now_ms);
        self.add_server_hook(&mut office.hooks);
        self.enlist(id, &info).await?;
        self.0.hub.edit(&id.document(&Part::Board), move |txn| edit::create(txn, &board)).await??;
        self.learn_actions(&mut office).await?;
        // The office comes last: a board without one does not exist. It is opened when somebody asks for it; put
        // into place here it could be a second one, besides that of a look at the new document.
        self.save(&office).await?;
        tracing::info!(board.id = %id, template = info.template, "board made");
        Ok(Created { id: id.to_string(), title: info.title, links })
    }

    /// Deletes a board and every document of it; whoever is on it is told so.
    pub async fn delete(&self, id: &BoardId) -> Result<(), BoardsError> {
        let (boards, id) = (self.clone(), id.clone());
        self.see_through(async move { boards.do_delete(&id).await }).await
    }

    async fn do_delete(&self, id: &BoardId) -> Result<(), BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        if office.is_gone {
            return Err(BoardsError::NoSuchBoard);
        }
        // Should the server stop half way, the next start looks after the board, and finds what is to be cleaned up.
        self.note_due(id, Some(0)).await?;
        // Without its office the board is gone for everybody; what comes after only cleans up.
        self.0.hub.delete(&id.document(&Part::Office)).await?;
        office.is_gone = true;
        self.0.open.remove(id);
        self.forget_alarm(id);
        // A desk that nobody has written on is not stored, but whoever has it open could write on it still.
        for participant in office.workshop.public.roster.keys() {
            let desk = id.document(&Part::Desk(participant.clone()));
            if self.0.hub.is_open(&desk) {
                self.0.hub.delete(&desk).await?;
            }
        }
        self.clean_up(id).await?;
        tracing::info!(board.id = %id, "board deleted");
        Ok(())
    }

    /// Deletes what is left of a board without an office.
    pub(super) async fn clean_up(&self, id: &BoardId) -> Result<(), BoardsError> {
        self.0.hub.delete(&id.document(&Part::Board)).await?;
        let prefix = format!("{PREFIX}{id}/");
        loop {
            let found = self.0.hub.list(&prefix, None, DELETE_PAGE).await?;
            let mut deleted = 0;
            for info in &found {
                debug_assert!(matches!(family(&info.name), crate::board::family::Family::Of(..)));
                deleted += usize::from(self.0.hub.delete(&info.name).await?);
            }
            if deleted == 0 {
                break;
            }
        }
        self.delist(id).await
    }

    /// Puts away the boards that nobody has used for a while.
    pub(super) fn put_away_idle(&self) {
        let now_ms = self.now_ms();
        let idle_ms = self.0.limits.idle_ms;
        let is_idle = |office: &Office| now_ms.saturating_sub(office.used_at_ms) > idle_ms;
        self.0.open.retain(|_, place| {
            // One that somebody has just looked up is in use.
            let is_unasked = Arc::strong_count(place) == 1;
            let open = place.get().filter(|open| is_unasked && Arc::strong_count(open) == 1);
            !open.is_some_and(|open| open.try_lock().is_ok_and(|office| is_idle(&office)))
        });
    }
}
