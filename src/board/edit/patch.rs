//! What is to change of an item. They are also the bodies of `PATCH` requests.
//!
//! A field that is left out stays as it is. An empty text, and a width or height of 0, takes away what can be left
//! out. Not here: what becomes of them (`board::edit`), and where the limits are (`board::rule`).

mod apply;

pub(super) use self::apply::Patch;

use serde::{Deserialize, Serialize};

use crate::board::model::Place;

/// Changes of what is said of a board as a whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct MetaPatch {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the workshop is to find out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objective: Option<String>,
    /// Language tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// Changes of a map.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct MapPatch {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `current`, `future` or `research`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Ids of the personas it is about; all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personas: Option<Vec<String>>,
    /// Order key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<String>,
    /// Where it lies on the canvas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xy: Option<[f64; 2]>,
}

/// Changes of a stage.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct StagePatch {
    /// The phase it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The question that helps to fill it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    /// Order key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<String>,
    /// Width in pixels at 100 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub w: Option<f64>,
    /// A named colour or `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
}

/// Changes of a lane.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LanePatch {
    /// `text`, `emotion`, `channel`, `metric` or `image`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The question that helps to fill it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    /// Order key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<String>,
    /// Height in pixels at 100 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub h: Option<f64>,
    /// Separator below: `interaction`, `visibility` or `internal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// Changes of a note.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct NotePatch {
    /// Its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where it is; the whole place. Without an order key it comes last in its cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// `note`, `pain`, `gain`, `idea` or `question`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// A named colour or `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// `s`, `m`, `l` or `xl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// Id of the head note of its group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether it is locked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<bool>,
    /// Its tags; all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Who is responsible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
}

/// Changes of a persona.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PersonaPatch {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// A picture: a URL or a data URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
    /// What they say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What they want.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goals: Option<String>,
    /// What they need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
    /// What frustrates them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pains: Option<String>,
    /// Their circumstances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Order key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<String>,
}

/// Changes of an action.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ActionPatch {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who; a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Until when, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// `open`, `doing`, `done` or `dropped`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What it is to bring about; all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effects: Option<Vec<String>>,
    /// 1 to 5; 0 for not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<u8>,
    /// 1 to 5; 0 for not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    /// Ids of the notes and votes it comes from; all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Vec<String>>,
    /// Order key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<String>,
}
