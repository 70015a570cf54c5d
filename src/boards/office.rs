//! What the server keeps of one board: the state of its workshop, webhooks, versions, and requests already answered.
//!
//! It is kept in the document `boards/<id>/office`, which no client ever sees, as JSON records: a change writes only
//! what differs. What everybody may see of it is written into the workshop document as well, and again whenever the
//! office is opened, should the server have stopped in between.
//!
//! Not here: what changes it (`workshop`, the other files of `boards`).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map as JsonMap, Value};
use tokio::sync::{Mutex, OnceCell};

use super::versions::VersionInfo;
use super::webhooks::Hooks;
use super::{Boards, BoardsError};
use crate::board::family::{BoardId, Part};
use crate::board::records;
use crate::hub::HubError;
use crate::workshop::{Private, Public, Workshop};

/// Sections whose fields are roots of their own where they are maps, so that one entry can change alone.
const DEEP: [&str; 3] = ["public", "private", "hooks"];

/// The office of a board that is in use.
pub(super) type Open = Arc<Mutex<Office>>;

/// The place of a board that is in use: its office is opened once, however many come at once.
pub(super) type Place = Arc<OnceCell<Open>>;

/// See the module's documentation.
#[derive(Debug, Clone)]
pub(super) struct Office {
    pub(super) id: BoardId,
    pub(super) workshop: Workshop,
    pub(super) hooks: Hooks,
    pub(super) versions: BTreeMap<String, VersionInfo>,
    pub(super) requests: BTreeMap<String, Answered>,
    pub(super) life: Life,
    /// When it was last needed. Not kept.
    pub(super) used_at_ms: u64,
    /// When to try again what could not be carried out. Not kept.
    pub(super) retry_at_ms: Option<u64>,
    /// How often it was tried again. Not kept.
    pub(super) retries: u32,
    /// The board was deleted, and nothing of it may be written any more. Not kept.
    pub(super) is_gone: bool,
}

/// The dates of a board, in milliseconds since 1970; 0 for never.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[expect(clippy::struct_field_names, reason = "as in the documents")]
pub(super) struct Life {
    pub(super) created_at: u64,
    /// The last change of the board's document that was noticed.
    pub(super) edited_at: u64,
    /// The last automatic version.
    pub(super) versioned_at: u64,
    /// The last time that order keys were looked after and the trash was emptied.
    pub(super) tidied_at: u64,
    /// When the oldest of what is in the trash has been there for long enough.
    pub(super) purge_at: u64,
}

/// A request with an idempotency key, and what it was answered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Answered {
    /// SHA-256 of the request, in hex.
    pub request: String,
    /// The answer's body.
    pub answer: Value,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    public: Public,
    private: Private,
    hooks: Hooks,
    versions: BTreeMap<String, VersionInfo>,
    requests: BTreeMap<String, Answered>,
    life: Life,
}

impl Office {
    /// The office of a new board.
    pub(super) fn new(id: BoardId, workshop: Workshop, now_ms: u64) -> Self {
        let life = Life { created_at: now_ms, ..Life::default() };
        let kept = Kept { public: workshop.public, private: workshop.private, life, ..Kept::default() };
        Self::of(id, kept, now_ms)
    }

    fn of(id: BoardId, kept: Kept, now_ms: u64) -> Self {
        let Kept { public, private, hooks, versions, requests, life } = kept;
        let workshop = Workshop { public, private };
        Self {
            id,
            workshop,
            hooks,
            versions,
            requests,
            life,
            used_at_ms: now_ms,
            retry_at_ms: None,
            retries: 0,
            is_gone: false,
        }
    }

    fn records(&self) -> Result<JsonMap<String, Value>, serde_json::Error> {
        let kept = Kept {
            public: self.workshop.public.clone(),
            private: self.workshop.private.clone(),
            hooks: self.hooks.clone(),
            versions: self.versions.clone(),
            requests: self.requests.clone(),
            life: self.life.clone(),
        };
        Ok(to_roots(&serde_json::to_value(&kept)?))
    }
}

/// `{"public": {"votes": {..}, "step": 1}, "life": {..}}` becomes the roots `public.votes`, `public` and `life`.
fn to_roots(kept: &Value) -> JsonMap<String, Value> {
    let mut roots = JsonMap::new();
    for (section, fields) in kept.as_object().into_iter().flatten() {
        if !DEEP.contains(&section.as_str()) {
            roots.insert(section.clone(), fields.clone());
            continue;
        }
        let mut plain = JsonMap::new();
        for (field, value) in fields.as_object().into_iter().flatten() {
            if value.is_object() {
                roots.insert(format!("{section}.{field}"), value.clone());
            } else {
                plain.insert(field.clone(), value.clone());
            }
        }
        roots.insert(section.clone(), Value::Object(plain));
    }
    roots
}

/// The way back.
fn from_roots(roots: JsonMap<String, Value>) -> Value {
    let mut kept: JsonMap<String, Value> = JsonMap::new();
    for (root, value) in roots {
        let (section, field) = root.split_once('.').map_or((root.as_str(), None), |(s, f)| (s, Some(f)));
        let entry = kept.entry(section).or_insert_with(|| Value::Object(JsonMap::new()));
        let Value::Object(fields) = entry else { continue };
        match (field, value) {
            (Some(field), value) => {
                fields.insert(field.to_owned(), value);
            }
            (None, Value::Object(plain)) => fields.extend(plain),
            (None, _) => {}
        }
    }
    Value::Object(kept)
}

impl Boards {
    /// The board's office, from memory or from its document.
    pub(super) async fn open(&self, id: &BoardId) -> Result<Open, BoardsError> {
        let place = Arc::clone(&self.0.open.entry(id.clone()).or_default());
        match place.get_or_try_init(|| self.load(id)).await {
            Ok(open) => Ok(Arc::clone(open)),
            Err(error) => {
                // Only if nobody else waits: the next of them may be loading already, and a second office of the
                // same board would undo what the first one writes.
                self.0.open.remove_if(id, |_, held| !held.initialized() && Arc::strong_count(held) == 2);
                Err(error)
            }
        }
    }

    async fn load(&self, id: &BoardId) -> Result<Open, BoardsError> {
        let name = id.document(&Part::Office);
        let roots = self.0.hub.look(&name, |txn| records::read_all(txn)).await?;
        let roots = roots.filter(|roots| !roots.is_empty()).ok_or(BoardsError::NoSuchBoard)?;
        let mut kept: Kept = serde_json::from_value(from_roots(roots))
            .map_err(|error| BoardsError::Damaged(error.to_string().into()))?;
        self.add_server_hook(&mut kept.hooks);
        kept.hooks.reopened();
        let mut office = Office::of(id.clone(), kept, self.now_ms());
        self.publish(&office).await?;
        self.catch_up(&mut office).await?;
        self.set_alarm(&office);
        Ok(Arc::new(Mutex::new(office)))
    }

    /// Puts the state on disk, and then shows what everybody may see of it.
    pub(super) async fn save(&self, office: &Office) -> Result<(), BoardsError> {
        if office.is_gone {
            return Err(BoardsError::NoSuchBoard);
        }
        let roots = office.records().map_err(|error| BoardsError::Damaged(error.to_string().into()))?;
        let name = office.id.document(&Part::Office);
        self.plan_ahead(office).await?;
        self.0.hub.edit(&name, move |txn| records::write_all(txn, &roots)).await?;
        self.set_alarm(office);
        self.publish(office).await.map_err(BoardsError::from)
    }

    async fn publish(&self, office: &Office) -> Result<(), HubError> {
        let roots = office.workshop.public.roots();
        let name = office.id.document(&Part::Workshop);
        self.0.hub.edit(&name, move |txn| records::write(txn, &roots)).await
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_kept_comes_back_from_its_roots() {
        let kept = json!({
            "public": {"votes": {"v": {"n": 5}}, "agenda": [{"title": "x"}], "state": {"step": 1}},
            "private": {"seed": 7, "participants": {}},
            "hooks": {},
            "versions": {"abc": {"label": "x"}},
            "life": {"createdAt": 1},
        });
        let roots = to_roots(&kept);
        assert_eq!(roots["public.votes"]["v"]["n"], 5);
        assert_eq!(roots["public"]["agenda"][0]["title"], "x");
        assert_eq!(from_roots(roots), kept);
    }
}
