//! What a board can't hold is cut, and counted for the one who imports it.

use std::collections::HashMap;

use serde_json::Value;

use super::super::Oddity;
use crate::board::limits::{
    COORDINATE_MAX, EFFECTS_PER_ACTION_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, PERSONA_FIELD_CHARS_MAX,
    STROKE_POINTS_MAX, TAG_CHARS_MAX, TAGS_PER_NOTE_MAX,
};
use crate::board::model::{Action, Note, Persona, Stroke};
use crate::board::rule;

/// Widest stroke, in pixels.
const STROKE_W_MAX: f64 = 100.0;

/// Cuts, and counts what it cut.
#[derive(Default)]
pub(super) struct Clipper {
    /// Ids of notes by what the file calls them.
    pub(super) ids: HashMap<String, String>,
    texts: usize,
    names: usize,
    tags: usize,
}

impl Clipper {
    /// A name: one line.
    pub(super) fn name(&mut self, name: &str) -> String {
        let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
        cut(&line, NAME_CHARS_MAX, &mut self.names)
    }

    /// A note without id and place.
    pub(super) fn note(&mut self, note: Note) -> Note {
        let Note { text, kind, color, size, at, tags, owner, .. } = note;
        let text =
            cut(text.replace("\r\n", "\n").replace('\r', "\n").trim(), NOTE_CHARS_MAX, &mut self.texts);
        Note {
            text,
            kind: if rule::is_word(&kind) { kind } else { "note".to_owned() },
            color: if rule::is_color(&color) { color } else { "yellow".to_owned() },
            size: if matches!(size.as_str(), "s" | "m" | "l" | "xl") { size } else { "m".to_owned() },
            at,
            tags: self.tags(&tags),
            owner: owner.map(|owner| self.name(&owner)).filter(|owner| !owner.is_empty()),
            ..Note::default()
        }
    }

    fn tags(&mut self, tags: &[String]) -> Vec<String> {
        let lines = tags.iter().map(|tag| tag.split_whitespace().collect::<Vec<_>>().join(" "));
        let mut tags: Vec<_> = lines.map(|tag| cut(&tag, TAG_CHARS_MAX, &mut self.tags)).collect();
        tags.retain(|tag| !tag.is_empty());
        tags.sort();
        tags.dedup();
        self.tags += tags.len().saturating_sub(TAGS_PER_NOTE_MAX);
        tags.truncate(TAGS_PER_NOTE_MAX);
        tags
    }

    /// Where a note came from: file and author.
    pub(super) fn source(&mut self, mut source: Value) -> Value {
        for value in source.as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
            if let Value::String(text) = value {
                *text = self.name(text);
            }
        }
        source
    }

    /// An action without id and place in the list.
    pub(super) fn action(&mut self, action: Action) -> Action {
        let effects = action.effects.iter().take(EFFECTS_PER_ACTION_MAX);
        Action {
            title: cut(action.title.trim(), NOTE_CHARS_MAX, &mut self.texts),
            owner: self.name(&action.owner),
            due: if rule::is_date(&action.due) { action.due } else { String::new() },
            status: match action.status.as_str() {
                known @ ("doing" | "done" | "dropped") => known.to_owned(),
                _ => "open".to_owned(),
            },
            effects: effects.map(|effect| self.name(effect)).collect(),
            impact: action.impact.min(5),
            effort: action.effort.min(5),
            ..Action::default()
        }
    }

    /// A persona without id and place in the list.
    pub(super) fn persona(&mut self, persona: &Persona) -> Persona {
        let mut field = |text: &str| cut(text.trim(), PERSONA_FIELD_CHARS_MAX, &mut self.texts);
        let [quote, goals, needs, pains, context] =
            [&persona.quote, &persona.goals, &persona.needs, &persona.pains, &persona.context]
                .map(|text| field(text));
        let (name, role) = (self.name(&persona.name), self.name(&persona.role));
        Persona { name, role, quote, goals, needs, pains, context, ..Persona::default() }
    }

    /// What was cut.
    pub(super) fn oddities(&self) -> Vec<Oddity> {
        let cuts = [
            (self.texts, Oddity::TextsCut { n: self.texts, max: NOTE_CHARS_MAX }),
            (self.names, Oddity::NamesCut { n: self.names, max: NAME_CHARS_MAX }),
            (self.tags, Oddity::TagsCut { n: self.tags, max: TAG_CHARS_MAX }),
        ];
        cuts.into_iter().filter(|(n, _)| *n > 0).map(|(_, oddity)| oddity).collect()
    }
}

fn cut(text: &str, max: usize, count: &mut usize) -> String {
    *count += usize::from(!rule::is_within(text, max));
    rule::clean(text, max).into_owned()
}

/// A stroke without id and anchor, within bounds.
pub(super) fn stroke(mut stroke: Stroke) -> Stroke {
    #[expect(clippy::cast_possible_truncation, reason = "a million fits")]
    let max = COORDINATE_MAX as f32;
    stroke.pts.truncate(STROKE_POINTS_MAX);
    for [x, y, pressure] in &mut stroke.pts {
        (*x, *y, *pressure) = (x.clamp(-max, max), y.clamp(-max, max), pressure.clamp(0.0, 1.0));
    }
    if !rule::is_color(&stroke.color) {
        "grey".clone_into(&mut stroke.color);
    }
    stroke.w = stroke.w.clamp(0.5, STROKE_W_MAX);
    stroke
}

/// A place on the canvas.
pub(super) fn coordinates(xy: [f64; 2]) -> [f64; 2] {
    xy.map(|at| at.clamp(-COORDINATE_MAX, COORDINATE_MAX))
}

/// A lane's type; `text` for what is none.
pub(super) fn lane_type(kind: &str) -> &str {
    if matches!(kind, "emotion" | "channel" | "metric" | "image") { kind } else { "text" }
}

/// Is it a side of a card?
pub(super) fn is_side(side: &str) -> bool {
    matches!(side, "top" | "right" | "bottom" | "left")
}
