//! A board as plain values: what is read out of the document, and what exports, reports and tallies work on.
//!
//! The shape is that of the document (`docs/board.md`), so the JSON of a [`Board`] is the lossless format. Lists are
//! in the order of the board: by order key, then by id. Keys that this version does not know are kept in `extra`.
//! Soft-deleted items are here too, with [`Deleted`]; whoever shows a board leaves them out.
//!
//! Not here: reading them out of a document (`board::read`), changing it (`board::edit`).

mod people;

use serde::{Deserialize, Serialize};
use serde_json::{Map as JsonMap, Value};

pub use people::{Action, Comment, CommentMessage, Persona, Reaction};

/// The version of the schema that this program writes.
pub const SCHEMA: u32 = 1;

/// Keys of an item that this version does not know.
pub type Extra = JsonMap<String, Value>;

/// A whole board.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Board {
    /// Title, language, template, objective.
    pub meta: Meta,
    /// The maps on it, such as today and the desired state.
    pub maps: Vec<Map>,
    /// Columns of all maps.
    pub stages: Vec<Stage>,
    /// Rows of all maps.
    pub lanes: Vec<Lane>,
    /// Sticky notes of all maps, free and unplaced ones too.
    pub notes: Vec<Note>,
    /// Emotion curves.
    pub curves: Vec<Curve>,
    /// Points of the curves.
    pub points: Vec<Point>,
    /// Figures of metric lanes.
    pub metrics: Vec<Metric>,
    /// Channels that a stage uses.
    pub channels: Vec<Channel>,
    /// Arrows.
    pub links: Vec<Link>,
    /// Pen strokes.
    pub strokes: Vec<Stroke>,
    /// Elements of foreign whiteboards, kept as they are: id and JSON.
    #[schema(value_type = Object)]
    pub shapes: JsonMap<String, Value>,
    /// Emoji on notes.
    pub reactions: Vec<Reaction>,
    /// Threads.
    pub comments: Vec<Comment>,
    /// Who travels.
    pub personas: Vec<Persona>,
    /// What is to be done.
    pub actions: Vec<Action>,
    /// Data of third parties: vendor and JSON.
    #[schema(value_type = Object)]
    pub ext: JsonMap<String, Value>,
}

impl Board {
    /// When the item was deleted that has been in the trash for longest, in milliseconds since 1970.
    pub fn oldest_deletion_ms(&self) -> Option<u64> {
        let stages = self.stages.iter().map(|stage| &stage.deleted);
        let lanes = self.lanes.iter().map(|lane| &lane.deleted);
        let notes = self.notes.iter().map(|note| &note.deleted);
        let personas = self.personas.iter().map(|persona| &persona.deleted);
        let actions = self.actions.iter().map(|action| &action.deleted);
        let all = stages.chain(lanes).chain(notes).chain(personas).chain(actions).flatten();
        all.map(|deleted| deleted.at).min()
    }
}

/// What is said of the board as a whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Meta {
    /// See [`SCHEMA`].
    pub schema: u32,
    /// Its title.
    pub title: String,
    /// Language tag: `en`, `ca`, `pl`, `ru` or `it`.
    pub lang: String,
    /// What kind of board: `journey`, `blueprint`, `empathy`, ...; the template says.
    pub kind: String,
    /// The template it was made from.
    pub template_id: String,
    /// Milliseconds since 1970.
    pub created_at: u64,
    /// What the workshop is to find out.
    pub objective: String,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// Who deleted an item softly, and when (milliseconds since 1970).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Deleted {
    /// A participant's id, or `server`.
    pub by: String,
    /// When.
    pub at: u64,
}

/// A map: stages across, lanes down.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Map {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `current`, `future` or `research`.
    pub state: String,
    /// Ids of the personas it is about.
    pub personas: Vec<String>,
    /// Order key.
    pub o: String,
    /// Where it lies on the canvas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xy: Option<[f64; 2]>,
    /// The map it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// A column.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Stage {
    /// Its id.
    pub id: String,
    /// The map it belongs to.
    pub map: String,
    /// The phase that this step belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its name.
    pub name: String,
    /// The question that helps to fill it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    /// Order key.
    pub o: String,
    /// Width in pixels at 100 %, where somebody set one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub w: Option<f64>,
    /// One of [`COLORS`] or `#rrggbb`; empty for none.
    pub color: String,
    /// Set if it is in the trash.
    #[serde(rename = "del", skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Lane {
    /// Its id.
    pub id: String,
    /// The map it belongs to.
    pub map: String,
    /// `text`, `emotion`, `channel`, `metric` or `image`; unknown ones are shown as `text`.
    pub r#type: String,
    /// What the lane is for (`touch`, `pain`, `owner`, ...), as templates say it; reports go by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Its name.
    pub name: String,
    /// The question that helps to fill it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    /// Order key.
    pub o: String,
    /// Height in pixels at 100 %, where somebody set one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub h: Option<f64>,
    /// A blueprint's separator below this lane: `interaction`, `visibility` or `internal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Set if it is in the trash.
    #[serde(rename = "del", skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// Where a note is: one value, replaced whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Place {
    /// The map, or nothing if the note is free.
    pub m: Option<String>,
    /// The stage, in a cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s: Option<String>,
    /// The lane, in a cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub l: Option<String>,
    /// Order key within the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<String>,
    /// Where it lies on the canvas, if it is free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xy: Option<[f64; 2]>,
    /// Offset inside of the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub d: Option<[f64; 2]>,
}

/// A sticky note; a draft on a desk has the same shape.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// Its text; plain, with line breaks.
    pub text: String,
    /// Where it is.
    pub place: Place,
    /// `note`, `pain`, `gain`, `idea` or `question`.
    pub kind: String,
    /// One of [`COLORS`] or `#rrggbb`.
    pub color: String,
    /// `s`, `m`, `l` or `xl`.
    pub size: String,
    /// Who wrote it: a participant's id, a pseudonym, or nothing.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Id of the head note of its group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether it is locked.
    #[serde(skip_serializing_if = "is_false")]
    pub locked: bool,
    /// Its tags, sorted.
    pub tags: Vec<String>,
    /// Who is responsible, for touchpoints: a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Where it came from: a note's id on the source map or round, a survey's row, a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub src: Option<Value>,
    /// Set if it is in the trash.
    #[serde(rename = "del", skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// An emotion curve.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Curve {
    /// Its id.
    pub id: String,
    /// The map it is drawn on.
    pub map: String,
    /// Whose feelings they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<String>,
    /// Its name.
    pub name: String,
    /// One of [`COLORS`] or `#rrggbb`.
    pub color: String,
    /// Order key.
    pub o: String,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// A point of a curve; key `curve/stage` in the document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Point {
    /// The curve.
    pub curve: String,
    /// The stage.
    pub stage: String,
    /// From -2 (awful) to 2 (delighted).
    pub v: f64,
    /// In words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// As a picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
}

/// A figure of a metric lane; key `lane/stage` in the document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Metric {
    /// The lane.
    pub lane: String,
    /// The stage.
    pub stage: String,
    /// The figure.
    pub n: f64,
    /// Its unit; may be empty.
    pub unit: String,
}

/// A channel that is used; key `lane/stage/channel` in the document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Channel {
    /// The lane.
    pub lane: String,
    /// The stage.
    pub stage: String,
    /// The channel, such as `phone`.
    pub channel: String,
}

/// An arrow between two items; one that dangles is not shown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Link {
    /// Its id.
    pub id: String,
    /// Id of the note it leaves.
    pub from: String,
    /// Id of the note it reaches.
    pub to: String,
    /// Side it leaves from: `top`, `right`, `bottom` or `left`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fs: Option<String>,
    /// Side it arrives at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ts: Option<String>,
    /// `none`, `end` or `both`.
    pub arrow: String,
    /// Its label; may be empty.
    pub label: String,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// A pen stroke, written once.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Stroke {
    /// Its id.
    pub id: String,
    /// x, y, pressure of each point; in the document as little-endian `f32`s in one byte array.
    pub pts: Vec<[f32; 3]>,
    /// One of [`COLORS`] or `#rrggbb`.
    pub color: String,
    /// Width in pixels at 100 %.
    pub w: f64,
    /// `pen` or `marker`.
    pub tool: String,
    /// Who drew it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What it is fixed to: `{"m": map}`, `{"s": stage, "l": lane}` or nothing. Points are relative to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Value>,
    /// Unknown keys.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub extra: Extra,
}

/// The named colours.
pub const COLORS: [&str; 12] =
    ["yellow", "orange", "coral", "pink", "violet", "blue", "sky", "teal", "green", "lime", "sand", "grey"];

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_false(value: &bool) -> bool {
    !*value
}
