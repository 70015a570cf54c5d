//! The agenda of a workshop: what a template proposes, and what the workshop document shows.
//!
//! Not here: which step is the current one and how long it has left (`workshop`).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One step of the agenda.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgendaStep {
    /// What is done in it.
    pub title: String,
    /// How long it is planned to take; 0 for no plan.
    #[serde(default)]
    pub minutes: u32,
    /// How people work in it.
    #[serde(default)]
    pub mode: Mode,
    /// How many dots each voter gets, if the step is a vote or ends with one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dots: Option<u32>,
}

/// How people work in a step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    /// Everybody on the board.
    #[default]
    Open,
    /// Everybody on their own desk.
    Private,
    /// With dots.
    Vote,
    /// On what is to be done.
    Actions,
}
