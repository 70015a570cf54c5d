//! What is said on a board by and about people: reactions, comments, personas, actions.
//!
//! Not here: maps and what lies on them (`board::model`).

use serde::{Deserialize, Serialize};

use super::{Deleted, Extra};

/// An emoji that one participant put on an item; key `target/emoji/participant` in the document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Reaction {
    /// Id of the item.
    pub target: String,
    /// The emoji.
    pub emoji: String,
    /// The participant's id.
    pub by: String,
}

/// A thread of messages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Comment {
    /// Its id.
    pub id: String,
    /// Id of the item it is about.
    pub target: String,
    /// Whether it is resolved.
    pub done: bool,
    /// The messages, oldest first.
    pub msgs: Vec<CommentMessage>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// One message of a thread.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CommentMessage {
    /// Who.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What.
    pub text: String,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// A persona.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Persona {
    /// Its id.
    pub id: String,
    /// The name.
    pub name: String,
    /// What they are.
    pub role: String,
    /// A picture: a URL or a data URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
    /// What they say.
    pub quote: String,
    /// What they want.
    pub goals: String,
    /// What they need.
    pub needs: String,
    /// What frustrates them.
    pub pains: String,
    /// Their circumstances.
    pub context: String,
    /// Order key.
    pub o: String,
    /// Set if it is in the trash.
    #[serde(rename = "del", skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// Something to be done.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Action {
    /// Its id.
    pub id: String,
    /// What.
    pub title: String,
    /// Who; a name.
    pub owner: String,
    /// Until when, `YYYY-MM-DD`; empty for no date.
    pub due: String,
    /// `open`, `doing`, `done` or `dropped`.
    pub status: String,
    /// What it is to bring about.
    pub effects: Vec<String>,
    /// 1 to 5; 0 for not said.
    pub impact: u8,
    /// 1 to 5; 0 for not said.
    pub effort: u8,
    /// Ids of the notes and votes (`vote:<id>`) it comes from.
    pub from: Vec<String>,
    /// Order key.
    pub o: String,
    /// Set if it is in the trash.
    #[serde(rename = "del", skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Unknown keys, such as `votes`: how many votes its origin got.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}
