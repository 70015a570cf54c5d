//! Templates: boards to start a workshop with, in five languages.
//!
//! The data is in `template/*.toml`, one file for each template, with every text in every language side by side;
//! `template/words.toml` holds what several of them say alike. The files are part of the binary and are read once.
//! Tests see to it that no text is missing.
//!
//! [`list`] is for a start page, [`board`] makes the board and the agenda that goes with it. Not here: writing the
//! board into a document (`board::edit`), running the agenda (`workshop`).

mod build;
mod data;
mod library;
mod words;

use rand::RngCore;
use serde::Serialize;
use thiserror::Error;

use super::agenda::{AgendaStep, Mode};
use super::limits::{NAME_CHARS_MAX, OBJECTIVE_CHARS_MAX};
use super::model::Board;
use super::rule;
use data::Lang;
use library::LIBRARY;
pub use words::{LaneWords, Words, words};

/// The templates, in the order of a start page.
pub const IDS: [&str; 11] = [
    "lifecycle7",
    "journey-classic",
    "blueprint",
    "empathy6",
    "persona",
    "future",
    "improve",
    "funnel",
    "before-after",
    "method5",
    "blank",
];

/// The languages that every template is in.
pub const LANGS: [&str; 5] = ["en", "ca", "pl", "ru", "it"];

/// What a new board is to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    /// One of [`IDS`].
    pub template: &'a str,
    /// One of [`LANGS`].
    pub lang: &'a str,
    /// Its title; if empty, that of the template.
    pub title: &'a str,
    /// What the workshop is to find out; may be empty.
    pub objective: &'a str,
    /// Name of the persona. If empty, there is one without a name where the template wants one, and none elsewhere.
    pub persona: &'a str,
}

/// A new board and its agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// The board, with new ids.
    pub board: Board,
    /// The agenda that the template proposes.
    pub agenda: Vec<AgendaStep>,
}

/// A template as a start page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Summary {
    /// One of [`IDS`].
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is good for, in a sentence.
    pub description: &'static str,
    /// Names of the stages; of phases with steps, those of the phases.
    pub stages: Vec<&'static str>,
    /// Names of the lanes of all its maps, each once.
    pub lanes: Vec<&'static str>,
}

/// Why there is no board.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TemplateError {
    /// There is no such template.
    #[error("there is no template `{0}`; choose one of {ids}", ids = IDS.join(", "))]
    UnknownTemplate(String),
    /// There is no such language.
    #[error("there are no templates in the language `{0}`; choose one of {langs}", langs = LANGS.join(", "))]
    UnknownLang(String),
    /// A text of the request is too long.
    #[error("the {what} may have at most {max} characters; shorten it")]
    TooLong {
        /// Which text.
        what: &'static str,
        /// Its limit.
        max: usize,
    },
    /// A text of the request holds control characters.
    #[error("the {0} must not hold control characters; remove them")]
    Control(&'static str),
}

/// All templates in a language; in English if there is no such language.
pub fn list(lang: &str) -> Vec<Summary> {
    let lang = Lang::parse(lang).unwrap_or(Lang::En);
    LIBRARY.plans.iter().map(|plan| plan.summary(lang)).collect()
}

/// Makes a board from a template.
pub fn board(
    request: Request<'_>,
    now_ms: u64,
    rng: &mut (impl RngCore + ?Sized),
) -> Result<Template, TemplateError> {
    let plan = LIBRARY.plans.iter().find(|plan| plan.id == request.template);
    let plan = plan.ok_or_else(|| TemplateError::UnknownTemplate(request.template.to_owned()))?;
    let lang =
        Lang::parse(request.lang).ok_or_else(|| TemplateError::UnknownLang(request.lang.to_owned()))?;
    check("title", request.title, NAME_CHARS_MAX, false)?;
    check("objective", request.objective, OBJECTIVE_CHARS_MAX, true)?;
    check("name of the persona", request.persona, NAME_CHARS_MAX, false)?;
    Ok(Template { board: build::board(plan, lang, request, now_ms, rng), agenda: build::agenda(plan, lang) })
}

fn check(what: &'static str, text: &str, max: usize, is_long: bool) -> Result<(), TemplateError> {
    if !rule::is_within(text, max) {
        return Err(TemplateError::TooLong { what, max });
    }
    let is_bad = |c: char| if is_long { !rule::is_showable(c) } else { c.is_control() };
    if text.contains(is_bad) { Err(TemplateError::Control(what)) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
