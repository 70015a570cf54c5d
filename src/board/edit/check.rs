//! Whether what is to be written is allowed: what a reader would take as it stands.
//!
//! So whatever was read can be written. Whether what is referred to exists is another question (`edit::structure`).

use serde_json::Value;

use super::EditError;
use super::field::Stored;
use super::settle::Settle;
use crate::board::limits::{
    COMMENT_CHARS_MAX, COORDINATE_MAX, EFFECTS_PER_ACTION_MAX, EMOTION_MAX, FIGURE_MAX, JSON_BYTES_MAX,
    JSON_DEPTH_MAX, MESSAGES_PER_THREAD_MAX, MILLIS_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, OBJECTIVE_CHARS_MAX,
    PERSONA_FIELD_CHARS_MAX, PHOTO_CHARS_MAX, PROMPT_CHARS_MAX, REFERENCES_MAX, STROKE_POINTS_MAX,
    TAG_CHARS_MAX, TAGS_PER_NOTE_MAX, WORD_CHARS_MAX,
};
use crate::board::model::{
    Action, Channel, Comment, CommentMessage, Curve, Deleted, Extra, Lane, Link, Map, Meta, Metric, Note,
    Persona, Point, Reaction, Stage, Stroke,
};
use crate::board::{id, order, rule};

type Checked = Result<(), EditError>;

/// Something that can be checked on its own, in its settled form.
pub(super) trait Check {
    /// An error if a reader would not take it as it stands.
    fn check(&self) -> Checked;
}

/// An item with an id, in its settled form, if it is allowed.
pub(super) fn checked<I: Stored + Settle + Check>(mut item: I) -> Result<I, EditError> {
    item.settle();
    id_of(item.id())?;
    item.check()?;
    extra(item.extra())?;
    Ok(item)
}

pub(super) fn id_of(id: &str) -> Checked {
    if id::is_valid(id) { Ok(()) } else { Err(EditError::Id(id.to_owned())) }
}

fn no_id_or_valid(id: &str) -> Checked {
    if id.is_empty() { Ok(()) } else { id_of(id) }
}

fn optional_id(id: Option<&String>) -> Checked {
    id.map_or(Ok(()), |id| id_of(id))
}

fn value(is_valid: bool, field: &'static str, wanted: &'static str) -> Checked {
    if is_valid { Ok(()) } else { Err(EditError::Value { field, wanted }) }
}

fn text(field: &'static str, text: &str, max: usize) -> Checked {
    if !rule::is_within(text, max) {
        return Err(EditError::Long { field, max });
    }
    if rule::are_showable(text) { Ok(()) } else { Err(EditError::Control(field)) }
}

fn optional_text(field: &'static str, value: Option<&String>, max: usize) -> Checked {
    value.map_or(Ok(()), |value| text(field, value, max))
}

fn word(field: &'static str, word: &str) -> Checked {
    value(word.is_empty() || rule::is_word(word), field, "it has to be a word of at most 40 characters")
}

fn optional_word(field: &'static str, value: Option<&String>) -> Checked {
    value.map_or(Ok(()), |value| word(field, value))
}

fn color(color: &str) -> Checked {
    value(color.is_empty() || rule::is_color(color), "color", "it has to be a named colour or #rrggbb")
}

fn order_key(key: &str) -> Checked {
    value(key.is_empty() || order::is_valid(key), "o", "an order key has 1 to 128 of 0-9, A-Z and a-z")
}

fn number(field: &'static str, number: f64, max: f64) -> Checked {
    value(number.abs() <= max, field, "it has to be a number within the limits")
}

fn pair(field: &'static str, pair: Option<[f64; 2]>) -> Checked {
    let is_valid = pair.is_none_or(|pair| pair.into_iter().all(rule::is_coordinate));
    value(is_valid, field, "it has to be two numbers from -1000000 to 1000000")
}

fn millis(field: &'static str, millis: u64) -> Checked {
    value(millis <= MILLIS_MAX, field, "it has to be milliseconds since 1970")
}

fn many<T>(what: &'static str, items: &[T], max: usize) -> Checked {
    if items.len() <= max { Ok(()) } else { Err(EditError::Many { what, max }) }
}

fn deleted(deleted: Option<&Deleted>) -> Checked {
    let Some(Deleted { by, at }) = deleted else { return Ok(()) };
    text("del", by, WORD_CHARS_MAX)?;
    millis("del", *at)
}

/// The key of a foreign shape, or of a third party's data.
pub(super) fn foreign_key(field: &'static str, key: &str) -> Checked {
    value(rule::is_foreign_key(key), field, "its keys have to have 1 to 64 characters")
}

/// JSON within the limits, counted as the reader counts it.
pub(super) fn json(field: &'static str, json: &Value) -> Checked {
    fn bytes(json: &Value, depth: usize) -> Option<usize> {
        let nested = || if depth >= JSON_DEPTH_MAX { None } else { Some(3) };
        match json {
            Value::Null => Some(5),
            Value::Bool(_) => Some(6),
            Value::Number(_) => Some(9),
            Value::String(text) => Some(text.len() + 3),
            Value::Array(values) => {
                values.iter().try_fold(nested()?, |sum, value| Some(sum + bytes(value, depth + 1)?))
            }
            Value::Object(entries) => entries.iter().try_fold(nested()?, |sum, (key, value)| {
                Some(sum + key.len() + 5 + bytes(value, depth + 1)?)
            }),
        }
    }
    let is_valid = bytes(json, 0).is_some_and(|bytes| bytes <= JSON_BYTES_MAX);
    value(is_valid, field, "it has to be JSON of at most 64 kB and 24 levels")
}

impl Check for Meta {
    fn check(&self) -> Checked {
        text("title", &self.title, NAME_CHARS_MAX)?;
        text("objective", &self.objective, OBJECTIVE_CHARS_MAX)?;
        word("lang", &self.lang)?;
        word("kind", &self.kind)?;
        word("templateId", &self.template_id)?;
        millis("createdAt", self.created_at)?;
        extra(&self.extra)
    }
}

impl Check for Map {
    fn check(&self) -> Checked {
        text("name", &self.name, NAME_CHARS_MAX)?;
        word("state", &self.state)?;
        many("personas of a map", &self.personas, REFERENCES_MAX)?;
        self.personas.iter().try_for_each(|id| text("personas", id, WORD_CHARS_MAX))?;
        order_key(&self.o)?;
        pair("xy", self.xy)?;
        optional_id(self.from.as_ref())
    }
}

impl Check for Stage {
    fn check(&self) -> Checked {
        no_id_or_valid(&self.map)?;
        optional_id(self.parent.as_ref())?;
        text("name", &self.name, NAME_CHARS_MAX)?;
        optional_text("prompt", self.prompt.as_ref(), PROMPT_CHARS_MAX)?;
        order_key(&self.o)?;
        number("w", self.w.unwrap_or_default(), COORDINATE_MAX)?;
        color(&self.color)?;
        deleted(self.deleted.as_ref())
    }
}

impl Check for Lane {
    fn check(&self) -> Checked {
        no_id_or_valid(&self.map)?;
        word("type", &self.r#type)?;
        optional_word("role", self.role.as_ref())?;
        text("name", &self.name, NAME_CHARS_MAX)?;
        optional_text("prompt", self.prompt.as_ref(), PROMPT_CHARS_MAX)?;
        order_key(&self.o)?;
        number("h", self.h.unwrap_or_default(), COORDINATE_MAX)?;
        optional_word("line", self.line.as_ref())?;
        deleted(self.deleted.as_ref())
    }
}

impl Check for Note {
    fn check(&self) -> Checked {
        text("text", &self.text, NOTE_CHARS_MAX)?;
        for id in [&self.place.m, &self.place.s, &self.place.l, &self.group] {
            optional_id(id.as_ref())?;
        }
        order_key(self.place.o.as_deref().unwrap_or_default())?;
        pair("xy", self.place.xy)?;
        pair("d", self.place.d)?;
        word("kind", &self.kind)?;
        color(&self.color)?;
        word("size", &self.size)?;
        text("by", &self.by, WORD_CHARS_MAX)?;
        millis("at", self.at)?;
        many("tags of a note", &self.tags, TAGS_PER_NOTE_MAX)?;
        for tag in &self.tags {
            text("tags", tag, TAG_CHARS_MAX)?;
            value(!tag.is_empty(), "tags", "a tag has at least one character")?;
        }
        optional_text("owner", self.owner.as_ref(), NAME_CHARS_MAX)?;
        self.src.as_ref().map_or(Ok(()), |src| json("src", src))?;
        deleted(self.deleted.as_ref())
    }
}

impl Check for Curve {
    fn check(&self) -> Checked {
        no_id_or_valid(&self.map)?;
        optional_id(self.persona.as_ref())?;
        text("name", &self.name, NAME_CHARS_MAX)?;
        color(&self.color)?;
        order_key(&self.o)
    }
}

impl Check for Point {
    fn check(&self) -> Checked {
        id_of(&self.curve)?;
        id_of(&self.stage)?;
        value(self.v.abs() <= EMOTION_MAX, "v", "it has to be a number from -2 to 2")?;
        optional_text("label", self.label.as_ref(), NAME_CHARS_MAX)?;
        optional_text("emoji", self.emoji.as_ref(), WORD_CHARS_MAX)
    }
}

impl Check for Metric {
    fn check(&self) -> Checked {
        id_of(&self.lane)?;
        id_of(&self.stage)?;
        number("n", self.n, FIGURE_MAX)?;
        text("unit", &self.unit, WORD_CHARS_MAX)
    }
}

impl Check for Channel {
    fn check(&self) -> Checked {
        id_of(&self.lane)?;
        id_of(&self.stage)?;
        value(
            rule::is_key_part(&self.channel),
            "channel",
            "it has to be a word without `/`, of at most 40 characters",
        )
    }
}

impl Check for Reaction {
    fn check(&self) -> Checked {
        id_of(&self.target)?;
        id_of(&self.by)?;
        value(rule::is_key_part(&self.emoji), "emoji", "it has to be an emoji")
    }
}

impl Check for Link {
    fn check(&self) -> Checked {
        no_id_or_valid(&self.from)?;
        no_id_or_valid(&self.to)?;
        optional_word("fs", self.fs.as_ref())?;
        optional_word("ts", self.ts.as_ref())?;
        word("arrow", &self.arrow)?;
        text("label", &self.label, NAME_CHARS_MAX)
    }
}

impl Check for Stroke {
    fn check(&self) -> Checked {
        many("points of a stroke", &self.pts, STROKE_POINTS_MAX)?;
        let is_valid = self.pts.iter().flatten().all(|value| rule::is_coordinate(f64::from(*value)));
        value(is_valid, "pts", "they have to be numbers from -1000000 to 1000000")?;
        color(&self.color)?;
        number("w", self.w, COORDINATE_MAX)?;
        word("tool", &self.tool)?;
        text("by", &self.by, WORD_CHARS_MAX)?;
        millis("at", self.at)?;
        self.anchor.as_ref().map_or(Ok(()), |anchor| json("anchor", anchor))
    }
}

impl Check for CommentMessage {
    fn check(&self) -> Checked {
        text("by", &self.by, WORD_CHARS_MAX)?;
        millis("at", self.at)?;
        text("text", &self.text, COMMENT_CHARS_MAX)?;
        extra(&self.extra)
    }
}

impl Check for Comment {
    fn check(&self) -> Checked {
        no_id_or_valid(&self.target)?;
        many("messages of a thread", &self.msgs, MESSAGES_PER_THREAD_MAX)?;
        self.msgs.iter().try_for_each(Check::check)
    }
}

impl Check for Persona {
    fn check(&self) -> Checked {
        text("name", &self.name, NAME_CHARS_MAX)?;
        text("role", &self.role, NAME_CHARS_MAX)?;
        optional_text("photo", self.photo.as_ref(), PHOTO_CHARS_MAX)?;
        text("quote", &self.quote, PERSONA_FIELD_CHARS_MAX)?;
        text("goals", &self.goals, PERSONA_FIELD_CHARS_MAX)?;
        text("needs", &self.needs, PERSONA_FIELD_CHARS_MAX)?;
        text("pains", &self.pains, PERSONA_FIELD_CHARS_MAX)?;
        text("context", &self.context, PERSONA_FIELD_CHARS_MAX)?;
        order_key(&self.o)?;
        deleted(self.deleted.as_ref())
    }
}

impl Check for Action {
    fn check(&self) -> Checked {
        text("title", &self.title, NOTE_CHARS_MAX)?;
        text("owner", &self.owner, NAME_CHARS_MAX)?;
        value(self.due.is_empty() || rule::is_date(&self.due), "due", "it has to be a day, YYYY-MM-DD")?;
        word("status", &self.status)?;
        many("effects of an action", &self.effects, EFFECTS_PER_ACTION_MAX)?;
        self.effects.iter().try_for_each(|effect| text("effects", effect, NAME_CHARS_MAX))?;
        value(self.impact <= 5, "impact", "it has to be a number from 0 to 5")?;
        value(self.effort <= 5, "effort", "it has to be a number from 0 to 5")?;
        many("origins of an action", &self.from, REFERENCES_MAX)?;
        self.from.iter().try_for_each(|from| text("from", from, WORD_CHARS_MAX))?;
        order_key(&self.o)?;
        deleted(self.deleted.as_ref())
    }
}

fn extra(extra: &Extra) -> Checked {
    extra.values().try_for_each(|value| json("extra", value))
}
