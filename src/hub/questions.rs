//! What the server itself asks of documents and does to them, as typed values rather than as updates.
//!
//! An edit and what it is based on are one transaction in the room's own document, so nothing can come between them.
//!
//! Not here: what is read and written (`board`), and updates of programs ([`Hub::write`]).

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

use super::life::answer;
use super::notices::Notices;
use super::{Hub, HubError, Letter};
use crate::id::{Access, DocumentName, UserId};
use crate::room::document::{Reading, Writing};
use crate::room::{Input, Rule, ServerEdit};

impl Hub {
    /// Asks a document something. `None`: there is no such document.
    pub async fn look<T: Send + 'static>(
        &self,
        document: &DocumentName,
        question: impl FnOnce(&Reading<'_>) -> T + Send + 'static,
    ) -> Result<Option<T>, HubError> {
        if !self.exists(document).await? {
            return Ok(None);
        }
        let ask = |reply: oneshot::Sender<Result<T, HubError>>| {
            Letter::Look(Box::new(move |document| {
                let looked = document.map_err(Clone::clone).and_then(|document| {
                    document.look(question).map_err(|error| HubError::Unavailable(error.to_string().into()))
                });
                answer(reply, looked);
            }))
        };
        self.ask(document, ask).await.map(Some)
    }

    /// Changes a document, which is made if there is none, in one transaction. On disk when this returns. `edit`
    /// runs on the room's own document: it must not wait for anything.
    pub async fn edit<T: Send + 'static>(
        &self,
        document: &DocumentName,
        edit: impl FnOnce(&mut Writing<'_>) -> T + Send + 'static,
    ) -> Result<T, HubError> {
        self.run_edit(document, false, edit).await
    }

    /// The same for what somebody wishes: refused where the document is too large for edits over a socket.
    pub async fn edit_on_request<T: Send + 'static>(
        &self,
        document: &DocumentName,
        edit: impl FnOnce(&mut Writing<'_>) -> T + Send + 'static,
    ) -> Result<T, HubError> {
        self.run_edit(document, true, edit).await
    }

    async fn run_edit<T: Send + 'static>(
        &self,
        document: &DocumentName,
        is_wish: bool,
        edit: impl FnOnce(&mut Writing<'_>) -> T + Send + 'static,
    ) -> Result<T, HubError> {
        let result = Arc::new(Mutex::new(None));
        let place = Arc::clone(&result);
        let run = Box::new(move |txn: &mut Writing<'_>| {
            let value = edit(txn);
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
        });
        let edit = ServerEdit { run, is_wish };
        self.ask(document, |reply| Letter::Edit { edit, reply }).await?;
        let value = result.lock().unwrap_or_else(PoisonError::into_inner).take();
        value.ok_or_else(|| HubError::Unavailable("the edit was not run".into()))
    }

    /// Looks again at what the sessions of a document may do. Nothing happens if it is not open.
    pub async fn regulate(
        &self,
        document: &DocumentName,
        rule: impl Fn(Option<&UserId>, Access) -> Option<Access> + Send + 'static,
    ) -> Result<(), HubError> {
        if self.0.rooms.contains_key(document) {
            self.deliver(document, Letter::Input(Input::Regulate(Rule(Box::new(rule))))).await?;
        }
        Ok(())
    }

    /// Whether somebody has a document open, or had until a moment ago.
    pub fn is_open(&self, document: &DocumentName) -> bool {
        self.0.rooms.contains_key(document)
    }

    /// Who has a document open, as their tokens say.
    pub async fn users(&self, document: &DocumentName) -> Result<BTreeSet<UserId>, HubError> {
        if self.0.rooms.contains_key(document) {
            self.ask(document, Letter::Users).await
        } else {
            Ok(BTreeSet::new())
        }
    }

    /// Makes a snapshot of a document now, so that nothing of what was deleted in it stays in the store. An error if
    /// something may: without the janitor, snapshots keep what was deleted.
    pub async fn compact(&self, document: &DocumentName) -> Result<(), HubError> {
        self.ask(document, Letter::Compact).await
    }

    /// The watched documents that something happens to.
    pub fn notices(&self) -> &Notices {
        &self.0.notices
    }
}
