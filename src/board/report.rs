//! What a board says about the journey, in lists and figures: a pure function of the board and the date.
//!
//! What is in the trash never counts. A note whose stage or lane is in the trash lies in no cell, so that only the
//! [`Counts`] of the whole board know of it. A **column** is a stage without steps. A **phase** is a stage with steps; each of its steps is
//! a column, and what lies on the phase itself is counted in its own row, not in those of the steps. Stages come in
//! reading order, map by map.
//!
//! - **Touchpoints** are the notes in lanes of the role `touch`; on a map without such a lane, the notes and channels in
//!   lanes of the type `channel`; without those too, the notes in lanes of the role `front`. A map with none of these
//!   lanes is not judged.
//! - A touchpoint has an **owner** if one stands on the note or on the head of its group, or if there is a note with a
//!   text at the same stage in a lane of the role `owner`. Channels are not asked for an owner.
//! - A note is a **pain** or a **gain** if that is its kind; a note of a kind that says neither is one if its lane has
//!   that role.
//! - **Figures and feelings** are read along the columns; see [`crate::board::grid::MapGrid::sequence`] for phases. A
//!   stage without a value is stepped over: its neighbours become neighbours.
//! - An **action** is open unless its status is `done` or `dropped`, and overdue if it is open and its date is before
//!   today. An action that is due today is not overdue; one without a valid date never is.
//!
//! Not here: comparing two boards (`board::compare`), counting votes (`workshop`), tables and drawings (`export`).

mod actions;
mod feelings;
mod funnel;
mod touchpoints;

use std::collections::HashMap;

use serde::Serialize;

use super::grid::{Grid, GridStage};
use super::model::{Board, Note};
use touchpoints::Touchpoints;

/// A board's report.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The date it is about, `YYYY-MM-DD`.
    pub today: String,
    /// How much there is.
    pub counts: Counts,
    /// Every stage and what lies on it.
    pub stages: Vec<StageRow>,
    /// Columns on which no touchpoint lies.
    pub stages_without_touchpoints: Vec<StageRef>,
    /// Touchpoints that nobody answers for.
    pub touchpoints_without_owner: Vec<NoteRef>,
    /// The low points of every emotion curve.
    pub minima: Vec<Minimum>,
    /// Stages where the mean of the curves is below zero.
    pub stages_below_zero: Vec<BelowZero>,
    /// How many go on from stage to stage, for every metric lane with figures.
    pub funnels: Vec<Funnel>,
    /// Actions that are to be done, the overdue ones too.
    pub actions_open: Vec<ActionRef>,
    /// Actions that should have been done.
    pub actions_overdue: Vec<ActionRef>,
}

/// How much there is on a board, without the trash.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Maps.
    pub maps: usize,
    /// Stages, both phases and columns.
    pub stages: usize,
    /// Lanes.
    pub lanes: usize,
    /// Notes, wherever they lie.
    pub notes: usize,
    /// Notes that lie freely on the canvas.
    pub free: usize,
    /// Notes without a place: their stage or lane is in the trash.
    pub unplaced: usize,
    /// Touchpoints.
    pub touchpoints: usize,
    /// Pains, wherever they lie.
    pub pains: usize,
    /// Gains, wherever they lie.
    pub gains: usize,
    /// Personas.
    pub personas: usize,
    /// Actions of any status.
    pub actions: usize,
    /// Actions that are to be done.
    pub actions_open: usize,
    /// Of those, the ones that should have been done.
    pub actions_overdue: usize,
}

/// A stage and what lies on it.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StageRow {
    /// Which stage.
    #[serde(flatten)]
    pub stage: StageRef,
    /// Notes in its cells.
    pub notes: usize,
    /// Touchpoints among them, and channels if those are the touchpoints.
    pub touchpoints: usize,
    /// Pains among them.
    pub pains: usize,
    /// Gains among them.
    pub gains: usize,
    /// Mean of the curves here, from -2 to 2; none without a point.
    pub satisfaction: Option<f64>,
}

/// A stage by its id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct StageRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Id of its map.
    pub map: String,
    /// Id of the phase that it is a step of.
    pub phase: Option<String>,
}

/// A note in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct NoteRef {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Id of its map.
    pub map: String,
    /// Id of its stage.
    pub stage: String,
    /// Id of its lane.
    pub lane: String,
}

/// A low point of an emotion curve: one stage, or several in a row with the same value, with only higher ones next to
/// it. At an end of the curve it is enough that the one neighbour is higher; a curve that is level all along has none.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Minimum {
    /// Id of the curve.
    pub curve: String,
    /// Its name.
    pub name: String,
    /// Id of its map.
    pub map: String,
    /// How low, from -2 to 2.
    pub v: f64,
    /// Where.
    pub stages: Vec<StageRef>,
}

/// A stage where people are not satisfied.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct BelowZero {
    /// Which stage.
    #[serde(flatten)]
    pub stage: StageRef,
    /// Mean of the curves here.
    pub mean: f64,
    /// How many curves have a point here.
    pub points: usize,
}

/// The figures of one metric lane.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Funnel {
    /// Id of the lane.
    pub lane: String,
    /// Its name.
    pub name: String,
    /// Id of its map.
    pub map: String,
    /// From each stage with a figure to the next one.
    pub steps: Vec<Conversion>,
    /// From the first figure to the last one, as a share; none if a share makes no sense.
    pub overall: Option<f64>,
}

/// From one stage to the next.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Conversion {
    /// The stage before.
    pub from: StageRef,
    /// The stage after.
    pub to: StageRef,
    /// The figure before.
    pub from_n: f64,
    /// The figure after.
    pub to_n: f64,
    /// `to_n` as a share of `from_n`: 0.25 is a quarter. None if the units differ, if `from_n` is not above zero or
    /// `to_n` is below it.
    pub rate: Option<f64>,
}

/// An action that is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ActionRef {
    /// Its id.
    pub id: String,
    /// What.
    pub title: String,
    /// Who.
    pub owner: String,
    /// Until when; empty for no date.
    pub due: String,
    /// `open` or `doing`.
    pub status: String,
}

/// The report of `board` on the day `today` (`YYYY-MM-DD`; if it is no date, nothing is overdue).
pub fn report(board: &Board, today: &str) -> Report {
    let grid = Grid::new(board);
    let touchpoints = Touchpoints::new(board, &grid);
    let stages = stage_rows(board, &grid, &touchpoints);
    let actions_open = actions::open(board);
    let actions_overdue = actions::overdue(&actions_open, today);
    let counts = Counts {
        touchpoints: stages.iter().map(|row| row.touchpoints).sum(),
        actions_open: actions_open.len(),
        actions_overdue: actions_overdue.len(),
        ..counts(board, &grid)
    };
    Report {
        today: today.to_owned(),
        counts,
        stages,
        stages_without_touchpoints: touchpoints.missing(&grid),
        touchpoints_without_owner: touchpoints.without_owner(&grid),
        minima: feelings::minima(board, &grid),
        stages_below_zero: feelings::below_zero(board, &grid),
        funnels: funnel::funnels(board, &grid),
        actions_open,
        actions_overdue,
    }
}

fn counts(board: &Board, grid: &Grid<'_>) -> Counts {
    let is_free = |note: &Note| note.place.m.is_none() && note.place.xy.is_some();
    let outside = || grid.notes.iter().filter(|placed| placed.cell.is_none());
    Counts {
        maps: grid.maps.len(),
        stages: grid.maps.iter().map(|map| map.stages.len()).sum(),
        lanes: grid.maps.iter().map(|map| map.lanes.len()).sum(),
        notes: grid.notes.len(),
        free: outside().filter(|placed| is_free(placed.note)).count(),
        unplaced: outside().filter(|placed| !is_free(placed.note)).count(),
        pains: grid.notes.iter().filter(|placed| placed.is_pain()).count(),
        gains: grid.notes.iter().filter(|placed| placed.is_gain()).count(),
        personas: board.personas.iter().filter(|persona| persona.deleted.is_none()).count(),
        actions: board.actions.iter().filter(|action| action.deleted.is_none()).count(),
        ..Counts::default()
    }
}

fn stage_rows(board: &Board, grid: &Grid<'_>, touchpoints: &Touchpoints<'_>) -> Vec<StageRow> {
    let means: HashMap<_, _> =
        feelings::means(board, grid).into_iter().map(|mean| (mean.stage.id, mean.mean)).collect();
    let mut rows = Vec::new();
    let mut index = HashMap::new();
    for part in grid.maps.iter().flat_map(|map| &map.stages) {
        let id = part.stage.id.as_str();
        index.insert(id, rows.len());
        rows.push(StageRow {
            stage: stage_ref(part),
            notes: 0,
            touchpoints: touchpoints.at(id),
            pains: 0,
            gains: 0,
            satisfaction: means.get(id).copied(),
        });
    }
    for placed in &grid.notes {
        let Some(at) = placed.cell.and_then(|(stage, _)| index.get(stage.id.as_str())) else { continue };
        let row = &mut rows[*at];
        row.notes += 1;
        row.pains += usize::from(placed.is_pain());
        row.gains += usize::from(placed.is_gain());
    }
    rows
}

fn stage_ref(part: &GridStage<'_>) -> StageRef {
    StageRef {
        id: part.stage.id.clone(),
        name: part.stage.name.clone(),
        map: part.stage.map.clone(),
        phase: part.phase.map(|phase| phase.id.clone()),
    }
}

#[cfg(test)]
mod tests;
