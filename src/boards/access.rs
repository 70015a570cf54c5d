//! Who may do what with a board's documents, at this moment.
//!
//! A participant's token says who comes; the workshop says what they may do. Anybody else needs a token that names the
//! document, and even that opens no desk, no office and no version, and makes nobody write the workshop document.
//! Names outside of boards are left to the token.
//!
//! Not here: what roles and the lock allow (`workshop`), tokens (`auth`).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::office::Office;
use super::{Boards, BoardsError};
use crate::auth::Identity;
use crate::board::family::{BoardId, Family, Part, family};
use crate::hub::HubError;
use crate::id::{Access, DocumentName, UserId};
use crate::workshop::{self, By, Role};

/// What somebody may do with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Admitted {
    /// What their token or role grants.
    pub granted: Access,
    /// What of it holds at the moment: a board may be locked.
    pub now: Access,
}

impl Admitted {
    fn always(access: Access) -> Self {
        Self { granted: access, now: access }
    }
}

impl Boards {
    /// What the bearer may do with a document; nothing if not even read it.
    pub async fn admit(
        &self,
        identity: &Identity,
        document: &DocumentName,
    ) -> Result<Option<Admitted>, HubError> {
        let (id, part) = match family(document) {
            Family::Plain => return Ok(identity.access(document).map(Admitted::always)),
            Family::Index | Family::Of(_, Part::Office | Part::Version(_) | Part::Other(_)) => {
                return Ok(None);
            }
            Family::Of(id, part) => (id, part),
        };
        let open = match self.open(&id).await {
            Ok(open) => open,
            Err(BoardsError::Hub(error)) => return Err(error),
            Err(error @ BoardsError::Damaged(_)) => return Err(HubError::Damaged(error.to_string().into())),
            // No such board.
            Err(_) => return Ok(None),
        };
        let office = open.lock().await;
        if office.is_gone {
            return Ok(None);
        }
        if let Some(participant) = participant_of(identity, &id) {
            return Ok(
                workshop_part(&part).and_then(|part| office.participant(self.now_ms(), participant, part))
            );
        }
        // A session is known by its user alone, so nobody else may bear the id of a participant.
        let borrows = |user: &UserId| office.workshop.public.roster.contains_key(user.as_str());
        if identity.user.as_ref().is_some_and(borrows) {
            return Ok(None);
        }
        let granted = identity.access(document).filter(|_| identity.is_known);
        Ok(granted.and_then(|granted| office.outsider(granted, &part)))
    }

    /// Whether the bearer may do `least` with a document now.
    pub async fn may(
        &self,
        identity: &Identity,
        least: Access,
        document: &DocumentName,
    ) -> Result<bool, HubError> {
        let admitted = self.admit(identity, document).await?;
        Ok(admitted.is_some_and(|admitted| admitted.now >= least))
    }

    /// In whose name the bearer gives commands on a board.
    pub async fn by(&self, identity: &Identity, id: &BoardId) -> Result<By, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        if office.is_gone {
            return Err(BoardsError::NoSuchBoard);
        }
        if let Some(participant) = participant_of(identity, id) {
            if office.workshop.role(self.now_ms(), participant).is_none() {
                return Err(BoardsError::Gone);
            }
            return Ok(By::Participant(participant.to_owned()));
        }
        // That everybody may use the server does not make everybody a facilitator.
        match identity.access(&id.document(&Part::Board)).filter(|_| identity.is_known) {
            Some(Access::Admin) => Ok(By::Admin),
            Some(Access::Read | Access::Write) | None => Err(BoardsError::NotJoined),
        }
    }

    /// Applies to a session that has just joined what may have changed since it was admitted.
    pub async fn settle(&self, document: &DocumentName) -> Result<(), HubError> {
        let Family::Of(id, part) = family(document) else { return Ok(()) };
        let open = match self.open(&id).await {
            Ok(open) => open,
            Err(BoardsError::Hub(error)) => return Err(error),
            // Deleted meanwhile: what the session writes would make the document anew.
            Err(_) => return self.0.hub.regulate(document, |_, _| None).await,
        };
        let office = open.lock().await;
        if office.is_gone {
            return self.0.hub.regulate(document, |_, _| None).await;
        }
        self.regulate_one(&office, &part).await
    }

    /// Looks again at what all open sessions on the board's documents may do.
    pub(super) async fn regulate(&self, office: &Office) -> Result<(), HubError> {
        self.regulate_one(office, &Part::Board).await?;
        self.regulate_one(office, &Part::Workshop).await?;
        for participant in office.workshop.public.roster.keys() {
            self.regulate_one(office, &Part::Desk(participant.clone())).await?;
        }
        Ok(())
    }

    async fn regulate_one(&self, office: &Office, part: &Part) -> Result<(), HubError> {
        let Some(known) = workshop_part(part) else { return Ok(()) };
        let (name, now_ms) = (office.id.document(part), self.now_ms());
        if !self.0.hub.is_open(&name) {
            return Ok(());
        }
        let participants = office.workshop.public.roster.keys();
        let rights: BTreeMap<String, Option<Access>> = participants
            .map(|id| (id.clone(), office.participant(now_ms, id, known).map(|admitted| admitted.now)))
            .collect();
        let (locked, part) = (office.workshop.public.state.locked, part.clone());
        let rule = move |user: Option<&UserId>, granted| match user.and_then(|user| rights.get(user.as_str()))
        {
            Some(right) => *right,
            None => outsider(granted, &part, locked).map(|admitted| admitted.now),
        };
        self.0.hub.regulate(&name, rule).await
    }
}

impl Office {
    fn participant(&self, now_ms: u64, id: &str, part: workshop::Part<'_>) -> Option<Admitted> {
        let now = self.workshop.access(now_ms, id, part)?;
        // The lock of a board is the one thing that takes away what a role grants.
        let writes = part == workshop::Part::Board && self.workshop.role(now_ms, id) >= Some(Role::Editor);
        Some(Admitted { granted: if writes { Access::Write } else { now }, now })
    }

    fn outsider(&self, granted: Access, part: &Part) -> Option<Admitted> {
        outsider(granted, part, self.workshop.public.state.locked)
    }
}

/// What a token that names the document gives to one who is no participant. The lock is for writers; an operator's
/// programs go on.
fn outsider(granted: Access, part: &Part, locked: bool) -> Option<Admitted> {
    match part {
        Part::Board if locked && granted == Access::Write => Some(Admitted { granted, now: Access::Read }),
        // Admin access to a document includes deleting it alone; a board is deleted as a whole.
        Part::Board => Some(Admitted::always(granted.min(Access::Write))),
        Part::Workshop => Some(Admitted::always(Access::Read)),
        Part::Desk(_) | Part::Office | Part::Version(_) | Part::Other(_) => None,
    }
}

fn workshop_part(part: &Part) -> Option<workshop::Part<'_>> {
    match part {
        Part::Board => Some(workshop::Part::Board),
        Part::Workshop => Some(workshop::Part::Workshop),
        Part::Desk(owner) => Some(workshop::Part::Desk(owner)),
        Part::Office | Part::Version(_) | Part::Other(_) => None,
    }
}

/// The participant of this board that a token names.
pub(super) fn participant_of<'a>(identity: &'a Identity, id: &BoardId) -> Option<&'a str> {
    let board: &Arc<str> = identity.board.as_ref()?;
    identity.user.as_ref().filter(|_| &**board == id.as_str()).map(UserId::as_str)
}

/// The role that an operator's own token gives its bearer on a board.
pub(super) fn role_of(access: Access) -> Role {
    match access {
        Access::Read => Role::Viewer,
        Access::Write => Role::Editor,
        Access::Admin => Role::Facilitator,
    }
}
