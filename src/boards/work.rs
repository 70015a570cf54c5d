//! One command of a workshop, from whoever gives it to the new state on disk.
//!
//! Not here: what is allowed and what follows (`workshop`), doing what follows (`boards::effects`), what happens without
//! a command (`boards::pulse`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::access::{participant_of, role_of};
use super::office::Office;
use super::{Boards, BoardsError};
use crate::auth::{Claims, Identity, NumericDate};
use crate::board::desk::Desk;
use crate::board::edit::{self, Edit, Writer};
use crate::board::family::{BoardId, Part};
use crate::board::read;
use crate::hub::HubError;
use crate::id::UserId;
use crate::room::document::Writing;
use crate::workshop::{Answer, By, Command, Desks, Needs, Public, Role, Sight, Workshop};

/// Who edits a board when the server does.
pub(super) const SERVER: &str = "server";

/// Somebody has joined a board.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Joined {
    /// Who they are on the board.
    pub participant: String,
    /// What they may do.
    pub role: Role,
    /// For the board's documents, in every dialect and over HTTP.
    pub token: String,
    /// When the token ends, in milliseconds since 1970; join again with it before.
    pub expires_at: u64,
    /// The documents.
    pub documents: DocumentNames,
}

/// The names of the documents that a participant works with.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct DocumentNames {
    /// The map.
    pub board: String,
    /// Agenda, timer, votes, results.
    pub workshop: String,
    /// Drafts and ballots of the participant; absent for viewers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desk: Option<String>,
}

impl Boards {
    /// What everyone on the board may know of its workshop.
    pub async fn public(&self, id: &BoardId) -> Result<Public, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        Ok(office.workshop.public.clone())
    }

    /// Gives a command. What it answers is on disk.
    pub async fn command(&self, id: &BoardId, by: &By, command: Command) -> Result<Answer, BoardsError> {
        let (boards, id, by) = (self.clone(), id.clone(), by.clone());
        self.see_through(async move {
            let open = boards.open(&id).await?;
            let mut office = open.lock().await;
            boards.obey(&mut office, &by, command).await
        })
        .await
    }

    /// Joins a board: with a link's key, with the token of a participant who comes back, or with an operator's token.
    pub async fn join(
        &self,
        id: &BoardId,
        identity: &Identity,
        command: Command,
    ) -> Result<Joined, BoardsError> {
        let (boards, id, identity) = (self.clone(), id.clone(), identity.clone());
        self.see_through(async move { boards.do_join(&id, &identity, command).await }).await
    }

    async fn do_join(
        &self,
        id: &BoardId,
        identity: &Identity,
        command: Command,
    ) -> Result<Joined, BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        let returning = participant_of(identity, id);
        let access = identity.access(&id.document(&Part::Board)).filter(|_| identity.is_known);
        let by = match (returning, access, &identity.user) {
            (Some(participant), ..) => By::Participant(participant.to_owned()),
            (None, Some(access), Some(user)) => {
                By::User { id: user.as_str().to_owned(), role: role_of(access) }
            }
            (None, ..) => By::Guest,
        };
        let Answer::Joined { participant, role, .. } = self.obey(&mut office, &by, command).await? else {
            return Err(BoardsError::NoSuch("way to join"));
        };
        self.let_in(&office, participant, role).await
    }

    /// Makes the token of a participant, and their desk.
    async fn let_in(&self, office: &Office, participant: String, role: Role) -> Result<Joined, BoardsError> {
        let now_ms = self.now_ms();
        let until = office.workshop.private.people.get(&participant).and_then(|person| person.expires_at);
        let expires_at = until.unwrap_or(u64::MAX).min(now_ms + self.0.limits.token_ms);
        let name = office.workshop.public.roster.get(&participant).map(|someone| someone.name.clone());
        let claims = Claims {
            sub: Some(participant.clone()),
            name,
            exp: NumericDate(expires_at / 1000),
            nbf: None,
            iat: Some(NumericDate(now_ms / 1000)),
            board: Some(office.id.to_string()),
            documents: Vec::new(),
        };
        let token = self.0.auth.sign(&claims).map_err(|_| BoardsError::Signing)?;
        let document = |part: &Part| office.id.document(part);
        let desk = (role > Role::Viewer).then(|| document(&Part::Desk(participant.clone())));
        if let Some(desk) = &desk {
            self.0.hub.edit(desk, edit::desk::create).await?;
        }
        let documents = DocumentNames {
            board: document(&Part::Board).to_string(),
            workshop: document(&Part::Workshop).to_string(),
            desk: desk.map(|desk| desk.to_string()),
        };
        Ok(Joined { participant, role, token, expires_at, documents })
    }

    pub(super) async fn obey(
        &self,
        office: &mut Office,
        by: &By,
        command: Command,
    ) -> Result<Answer, BoardsError> {
        let now_ms = self.now_ms();
        let mut next = office.workshop.clone();
        // A vote whose time is over is counted before anything can change it.
        self.do_due(now_ms, office, &mut next).await?;
        let sight = self.sight(office, &next.needs(&command)).await?;
        let answer = next.handle(now_ms, by, command, &sight, &mut rand::rng())?;
        office.used_at_ms = now_ms;
        self.adopt(office, next).await?;
        if let Answer::Seat { participant } = &answer {
            let desk = office.id.document(&Part::Desk(participant.clone()));
            self.0.hub.edit(&desk, edit::desk::create).await?;
        }
        Ok(answer)
    }

    /// Makes `next` the state of the workshop: on disk first, then everything that follows from it.
    pub(super) async fn adopt(&self, office: &mut Office, next: Workshop) -> Result<(), BoardsError> {
        let before = (std::mem::replace(&mut office.workshop, next), office.retry_at_ms);
        // Before it is on disk, so that a server that dies in between is woken for it after its start.
        self.plan_effects(office);
        if let Err(error) = self.save(office).await {
            (office.workshop, office.retry_at_ms) = before;
            return Err(error);
        }
        // What cannot be done now stays on the list, and is tried again.
        if let Err(error) = self.carry_out(office).await {
            tracing::warn!(board.id = %office.id, %error, "an effect of the workshop waits");
            self.retry_later(office);
        }
        Ok(())
    }

    /// What the workshop needs to see.
    pub(super) async fn sight(&self, office: &Office, needs: &Needs) -> Result<Sight, HubError> {
        let board = if needs.board {
            let name = office.id.document(&Part::Board);
            self.0.hub.look(&name, |txn| read::board(txn).0).await?
        } else {
            None
        };
        let desks = match needs.desks {
            Desks::None => None,
            Desks::All => Some(self.desks(&office.id, present(office)).await?),
        };
        Ok(Sight { board, desks })
    }

    pub(super) async fn desk(&self, id: &BoardId, participant: &str) -> Result<Option<Desk>, HubError> {
        let name = id.document(&Part::Desk(participant.to_owned()));
        self.0.hub.look(&name, |txn| read::desk(txn)).await
    }

    pub(super) async fn desks(
        &self,
        id: &BoardId,
        whose: Vec<String>,
    ) -> Result<BTreeMap<String, Desk>, HubError> {
        let mut desks = BTreeMap::new();
        for participant in whose {
            match self.desk(id, &participant).await {
                Ok(Some(desk)) => drop(desks.insert(participant, desk)),
                Ok(None) => {}
                // Votes and rounds go on without it.
                Err(error @ HubError::Damaged(_)) => {
                    tracing::error!(board.id = %id, %error, "a desk does not load");
                }
                Err(error) => return Err(error),
            }
        }
        Ok(desks)
    }

    /// Who is connected to the board or to its workshop.
    pub(super) async fn online(&self, office: &Office) -> Result<BTreeSet<String>, HubError> {
        let mut online = self.0.hub.users(&office.id.document(&Part::Workshop)).await?;
        online.append(&mut self.0.hub.users(&office.id.document(&Part::Board)).await?);
        Ok(online.iter().map(|user: &UserId| user.as_str().to_owned()).collect())
    }

    /// Changes the board in one transaction.
    pub(super) async fn change(
        &self,
        id: &BoardId,
        by: &str,
        edit: Edit,
    ) -> Result<edit::Outcome, BoardsError> {
        let (now_ms, is_wish, by) = (self.now_ms(), by != SERVER, by.to_owned());
        let apply = move |txn: &mut Writing<'_>| {
            let mut rng = rand::rng();
            edit::apply(txn, &edit, &mut Writer { now_ms, by: &by, rng: &mut rng })
        };
        let board = id.document(&Part::Board);
        let done = if is_wish {
            self.0.hub.edit_on_request(&board, apply).await
        } else {
            self.0.hub.edit(&board, apply).await
        };
        Ok(done??)
    }
}

/// Everybody whose desk counts: those who are on the board. Whoever is gone does not come back, and over the months
/// there may be thousands of them.
pub(super) fn present(office: &Office) -> Vec<String> {
    let roster = office.workshop.public.roster.iter();
    roster.filter(|(_, who)| !who.gone).map(|(id, _)| id.clone()).collect()
}
