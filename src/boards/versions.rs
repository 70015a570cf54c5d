//! The board as it once was: versions made by hand and by themselves, and the way back to one.
//!
//! A version is a document of its own that holds the board as it was; going back to one is an edit like any other, so
//! nothing is thrown away, everybody sees it at once, and one's own undo still works.
//!
//! Not here: what going back changes (`board::edit`), comparing (`board::compare`).

use serde::{Deserialize, Serialize};

use super::office::Office;
use super::{Boards, BoardsError};
use crate::board::compare::{Comparison, compare};
use crate::board::edit::{self, Edit, Outcome, Writer};
use crate::board::family::{BoardId, Family, PREFIX, Part, family};
use crate::board::model::Board;
use crate::board::{id, read};
use crate::id::DocumentName;
use crate::room::document::{self, Reading, Writing};
use crate::workshop::By;

/// Longest label, in characters.
const LABEL_CHARS_MAX: usize = 120;

/// A version in the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct VersionInfo {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// When it was made, in milliseconds since 1970.
    pub at: u64,
    /// Who made it: a participant's id, or nothing for the server.
    pub by: String,
    /// Whether the server made it by itself.
    pub automatic: bool,
    /// Notes on the board at that time.
    pub notes: usize,
}

impl Boards {
    /// The versions of a board, newest first.
    pub async fn versions(&self, id: &BoardId) -> Result<Vec<VersionInfo>, BoardsError> {
        let open = self.open(id).await?;
        let office = open.lock().await;
        let mut versions: Vec<_> = office.versions.values().cloned().collect();
        versions.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.id.cmp(&a.id)));
        Ok(versions)
    }

    /// Keeps the board as it is now.
    pub async fn keep_version(&self, id: &BoardId, label: &str, by: &By) -> Result<VersionInfo, BoardsError> {
        let (boards, id, label, by) = (self.clone(), id.clone(), label.to_owned(), by.clone());
        self.see_through(async move {
            let open = boards.open(&id).await?;
            let mut office = open.lock().await;
            boards.add_version(&mut office, &label, by.name(), false).await
        })
        .await
    }

    /// A version's board.
    pub async fn version(&self, id: &BoardId, version: &str) -> Result<Board, BoardsError> {
        let open = self.open(id).await?;
        let known = open.lock().await.versions.contains_key(version);
        if !known {
            return Err(BoardsError::NoSuch("version"));
        }
        let document = id.document(&Part::Version(version.to_owned()));
        let read = self.0.hub.look(&document, |txn| read::board(txn).0).await?;
        read.ok_or(BoardsError::NoSuch("version"))
    }

    /// What has changed since a version.
    pub async fn compare_version(&self, id: &BoardId, version: &str) -> Result<Comparison, BoardsError> {
        Ok(compare(&self.version(id, version).await?, &self.read(id).await?))
    }

    /// Makes the board what it was, after keeping what it is.
    pub async fn restore_version(
        &self,
        id: &BoardId,
        version: &str,
        by: &By,
    ) -> Result<Outcome, BoardsError> {
        let board = self.version(id, version).await?;
        self.replace(id, by, Edit::Become(Box::new(board))).await
    }

    /// Makes the board what a file says, after keeping what it is.
    pub async fn replace_by_file(
        &self,
        id: &BoardId,
        by: &By,
        board: Box<Board>,
    ) -> Result<Outcome, BoardsError> {
        self.replace(id, by, Edit::Replace(board)).await
    }

    async fn replace(&self, id: &BoardId, by: &By, edit: Edit) -> Result<Outcome, BoardsError> {
        let (boards, id, by) = (self.clone(), id.clone(), by.clone());
        self.see_through(async move { boards.do_replace(&id, &by, edit).await }).await
    }

    async fn do_replace(&self, id: &BoardId, by: &By, edit: Edit) -> Result<Outcome, BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        self.may_write(&office, by)?;
        let version = self.add_version(&mut office, "before it was replaced", by.name(), true).await?;
        let (now_ms, name) = (self.now_ms(), by.name().to_owned());
        let become_it = move |txn: &mut Writing<'_>| {
            let before = document::whole(txn);
            let mut writer = Writer { now_ms, by: &name, rng: &mut rand::rng() };
            edit::apply(txn, &edit, &mut writer).map(|outcome| (outcome, before))
        };
        let (outcome, before) = self.0.hub.edit(&id.document(&Part::Board), become_it).await??;
        // What somebody typed since the version was made belongs to it, too.
        self.copy(before, &id.document(&Part::Version(version.id))).await?;
        Ok(outcome)
    }

    /// Keeps the board as it is now, and writes it into the office.
    pub(super) async fn add_version(
        &self,
        office: &mut Office,
        label: &str,
        by: &str,
        automatic: bool,
    ) -> Result<VersionInfo, BoardsError> {
        let board = office.id.document(&Part::Board);
        let look = |txn: &Reading<'_>| {
            let notes = read::board(txn).0.notes;
            (document::whole(txn), notes.iter().filter(|note| note.deleted.is_none()).count())
        };
        let (state, notes) = self.0.hub.look(&board, look).await?.ok_or(BoardsError::NoSuchBoard)?;
        let info = VersionInfo {
            id: id::fresh(&mut rand::rng()),
            label: label.chars().filter(|c| !c.is_control()).take(LABEL_CHARS_MAX).collect(),
            at: self.now_ms(),
            by: by.to_owned(),
            automatic,
            notes,
        };
        self.make_room_for_version(office).await?;
        self.copy(state, &office.id.document(&Part::Version(info.id.clone()))).await?;
        office.versions.insert(info.id.clone(), info.clone());
        if automatic {
            office.life.versioned_at = info.at;
        }
        self.save(office).await?;
        Ok(info)
    }

    async fn make_room_for_version(&self, office: &mut Office) -> Result<(), BoardsError> {
        while office.versions.len() >= self.0.limits.versions_max {
            let automatic = office.versions.values().filter(|info| info.automatic);
            let Some(oldest) = automatic.min_by_key(|info| info.at).map(|info| info.id.clone()) else {
                return Err(BoardsError::TooManyVersions);
            };
            self.drop_version(office, &oldest).await?;
        }
        Ok(())
    }

    /// Takes a version off the list, and then away. Should the server stop in between, [`Self::sweep_versions`] finds
    /// what is left.
    async fn drop_version(&self, office: &mut Office, version: &str) -> Result<(), BoardsError> {
        let Some(info) = office.versions.remove(version) else { return Ok(()) };
        if let Err(error) = self.save(office).await {
            office.versions.insert(info.id.clone(), info);
            return Err(error);
        }
        self.0.hub.delete(&office.id.document(&Part::Version(version.to_owned()))).await?;
        Ok(())
    }

    /// Deletes documents of versions that the list does not name.
    pub(super) async fn sweep_versions(&self, office: &Office) -> Result<(), BoardsError> {
        let prefix = format!("{PREFIX}{}/versions/", office.id);
        let all = self.0.hub.list(&prefix, None, self.0.limits.versions_max.saturating_mul(2)).await?;
        for info in all {
            let known = match family(&info.name) {
                Family::Of(_, Part::Version(version)) => office.versions.contains_key(&version),
                Family::Of(..) | Family::Plain | Family::Index => true,
            };
            if !known {
                self.0.hub.delete(&info.name).await?;
            }
        }
        Ok(())
    }

    /// Puts a state of the board into the document of a version. It is the server's own, so that no limit for edits
    /// of strangers holds.
    async fn copy(&self, state: Vec<u8>, version: &DocumentName) -> Result<(), BoardsError> {
        let put = move |txn: &mut Writing<'_>| document::put(txn, &state);
        self.0.hub.edit(version, put).await?.map_err(|error| BoardsError::Damaged(error.to_string().into()))
    }

    /// Deletes a version.
    pub async fn forget_version(&self, id: &BoardId, version: &str) -> Result<(), BoardsError> {
        let (boards, id, version) = (self.clone(), id.clone(), version.to_owned());
        self.see_through(async move {
            let open = boards.open(&id).await?;
            let mut office = open.lock().await;
            if !office.versions.contains_key(&version) {
                return Err(BoardsError::NoSuch("version"));
            }
            boards.drop_version(&mut office, &version).await
        })
        .await
    }

    /// Keeps a version once in a while as long as the board is being edited.
    pub(super) async fn version_if_due(&self, office: &mut Office) -> Result<(), BoardsError> {
        let life = &office.life;
        let edited = life.edited_at > life.versioned_at;
        if edited && self.now_ms() >= life.versioned_at.max(life.created_at) + self.0.limits.version_every_ms
        {
            match self.add_version(office, "hourly", "", true).await {
                // All of them were made by hand: that one more is not kept is no reason to leave the rest undone.
                Err(BoardsError::TooManyVersions) => office.life.versioned_at = self.now_ms(),
                other => drop(other?),
            }
        }
        Ok(())
    }
}
