//! The shape of the template files, exactly as they are written.
//!
//! A missing language or a misspelt key is an error of reading. Not here: putting together what a file leaves to
//! `words.toml` or to another file (`template::library`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::board::agenda::Mode;

/// A language of the templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lang {
    En,
    Ca,
    Pl,
    Ru,
    It,
}

impl Lang {
    pub(super) fn parse(tag: &str) -> Option<Self> {
        Some(match tag {
            "en" => Self::En,
            "ca" => Self::Ca,
            "pl" => Self::Pl,
            "ru" => Self::Ru,
            "it" => Self::It,
            _ => return None,
        })
    }
}

/// A text in all languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    en: String,
    ca: String,
    pl: String,
    ru: String,
    it: String,
}

impl Text {
    pub(super) fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ca => &self.ca,
            Lang::Pl => &self.pl,
            Lang::Ru => &self.ru,
            Lang::It => &self.it,
        }
    }
}

/// The file of a template.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TemplateFile {
    pub(super) kind: String,
    pub(super) title: Text,
    pub(super) description: Text,
    /// Does it want a persona?
    #[serde(default)]
    pub(super) persona: bool,
    /// The template that has the stages.
    pub(super) stages_of: Option<String>,
    #[serde(default)]
    pub(super) stages: Vec<StageFile>,
    pub(super) maps: Vec<MapFile>,
    pub(super) agenda: Vec<StepFile>,
}

/// A stage, or with `steps` a phase.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StageFile {
    pub(super) name: Text,
    pub(super) prompt: Text,
    #[serde(default)]
    pub(super) steps: Vec<StepOfStage>,
}

/// A step within a phase.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepOfStage {
    pub(super) name: Text,
    pub(super) prompt: Text,
}

/// A map. Without a name it has that of the template, or if there are several, that of its state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MapFile {
    pub(super) state: String,
    pub(super) name: Option<Text>,
    pub(super) lanes: Vec<LaneFile>,
}

/// A lane. What it does not say comes from the words of its role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LaneFile {
    pub(super) role: Option<String>,
    pub(super) name: Option<Text>,
    pub(super) prompt: Option<Text>,
    pub(super) line: Option<String>,
}

/// A step of the agenda: one of the words, or with a title and a mode of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepFile {
    pub(super) step: Option<String>,
    pub(super) title: Option<Text>,
    pub(super) mode: Option<Mode>,
    pub(super) dots: Option<u32>,
    pub(super) minutes: u32,
}

/// The file `words.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsFile {
    pub(super) lanes: BTreeMap<String, LaneOfWords>,
    pub(super) steps: BTreeMap<String, StepOfWords>,
    pub(super) lines: BTreeMap<String, Text>,
    pub(super) states: BTreeMap<String, Text>,
    pub(super) persona: BTreeMap<String, Text>,
}

/// A lane by its role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LaneOfWords {
    #[serde(default = "text", rename = "type")]
    pub(super) kind: String,
    pub(super) name: Text,
    pub(super) prompt: Text,
}

fn text() -> String {
    "text".to_owned()
}

/// A step that many agendas have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepOfWords {
    pub(super) title: Text,
    pub(super) mode: Mode,
    pub(super) dots: Option<u32>,
}
