//! What elements say that they were on our board.

use serde_json::Value;

use crate::board::model::Note;
use crate::intake::{color, json};

/// What an element was on our board.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::intake) enum Mark {
    /// A map: what is on it is inside.
    Map,
    /// The head of a stage: as wide as its column.
    Stage,
    /// The head of a lane, or all of it: as high as its row.
    Lane,
    /// A note, with what the whiteboard has no words for.
    Note(Box<Note>),
    /// Drawn for people: titles, figures, bands.
    Decoration,
}

impl Mark {
    /// Reads the mark of an element out of the data that whiteboards keep for others. If the element is not in the
    /// colour any more that our export gave it, the mark's colour is left out.
    pub(in crate::intake) fn read(data: &Value, color_now: &str) -> Option<Self> {
        let mark = data.get("cjm")?;
        Some(match json::text(mark, "is")? {
            "map" => Self::Map,
            "stage" => Self::Stage,
            "lane" => Self::Lane,
            "note" => Self::Note(Box::new(note(mark, color_now))),
            _ => Self::Decoration,
        })
    }
}

fn note(mark: &Value, color_now: &str) -> Note {
    let word = |key: &str| json::text(mark, key).unwrap_or_default().to_owned();
    let tags = json::list(mark, "tags").iter().filter_map(Value::as_str).map(str::to_owned);
    let color = color::named(&word("color")).filter(|_| word("drawn") == color_now);
    Note {
        kind: word("kind"),
        size: word("size"),
        color: color.unwrap_or_default(),
        tags: tags.collect(),
        ..Note::default()
    }
}
