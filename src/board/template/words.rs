//! Words about boards that are the same on every board of a language: lines, states, fields of a persona, lanes.
//!
//! For whoever shows a board in its own language. Not here: what a drawing adds (`export`), and the words of clients.

use std::collections::BTreeMap;

use serde::Serialize;

use super::data::{Lang, Text};
use super::library::LIBRARY;

/// Words in one language, by what they stand for on a board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Words {
    /// A blueprint's lines: `interaction`, `visibility`, `internal`.
    pub lines: BTreeMap<&'static str, &'static str>,
    /// States of a map: `current`, `future`, `research`.
    pub states: BTreeMap<&'static str, &'static str>,
    /// Labels of a persona card: `name`, `role`, `quote`, `goals`, `needs`, `pains`, `context`, and `channels` and
    /// `evidence`, which are lanes of the template `persona`.
    pub persona: BTreeMap<&'static str, &'static str>,
    /// Lanes by their role.
    pub lanes: BTreeMap<&'static str, LaneWords>,
}

/// What a lane of a role is called, and what helps to fill it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LaneWords {
    /// Its name.
    pub name: &'static str,
    /// The question that helps to fill it.
    pub prompt: &'static str,
}

/// The words in a language; in English if there is no such language.
pub fn words(lang: &str) -> Words {
    let lang = Lang::parse(lang).unwrap_or(Lang::En);
    let file = &LIBRARY.words;
    let lanes = file.lanes.iter().map(|(role, lane)| {
        (role.as_str(), LaneWords { name: lane.name.get(lang), prompt: lane.prompt.get(lang) })
    });
    Words {
        lines: in_lang(&file.lines, lang),
        states: in_lang(&file.states, lang),
        persona: in_lang(&file.persona, lang),
        lanes: lanes.collect(),
    }
}

fn in_lang(texts: &'static BTreeMap<String, Text>, lang: Lang) -> BTreeMap<&'static str, &'static str> {
    texts.iter().map(|(key, text)| (key.as_str(), text.get(lang))).collect()
}
