//! The parts of a laid-out sheet. All places are absolute, in pixels from the upper left corner of the sheet.
//!
//! Not here: how the places are found (`export::layout` and its other files).

use crate::board::model::{Curve, Lane, Link, Map, Note, Persona, Stage, Stroke};
use crate::export::text::Block;

/// A rectangle; y grows downwards.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The middle.
    pub fn center(&self) -> [f64; 2] {
        [self.x + self.w / 2.0, self.y + self.h / 2.0]
    }

    /// Moves it.
    pub fn shift(&mut self, dx: f64, dy: f64) {
        self.x += dx;
        self.y += dy;
    }

    /// Larger by `by` on every side; smaller if it is negative.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }
}

/// Everything on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene<'a> {
    /// Width of the sheet.
    pub w: f64,
    /// Height of the sheet.
    pub h: f64,
    /// Title, objective, personas.
    pub header: Header<'a>,
    /// The maps, from the top.
    pub maps: Vec<MapBox<'a>>,
    /// Notes and strokes that are in no cell.
    pub free: Option<Region<'a>>,
    /// Notes without a stage or lane.
    pub unplaced: Option<Region<'a>>,
    /// Arrows between notes of this sheet.
    pub links: Vec<LinkLine<'a>>,
    /// Where legend and date go.
    pub footer: Rect,
}

/// Title, objective and personas of the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Header<'a> {
    /// All of it.
    pub rect: Rect,
    /// The title.
    pub title: Block,
    /// The objective; may be empty.
    pub objective: Block,
    /// The personas.
    pub personas: Vec<PersonaCard<'a>>,
}

/// A persona in the header.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonaCard<'a> {
    /// The persona.
    pub persona: &'a Persona,
    /// The card.
    pub rect: Rect,
    /// Where the picture or the initial goes.
    pub photo: Rect,
    /// Name, role, quote, and the long fields on persona boards; each with what it is.
    pub texts: Vec<(PersonaText, Block)>,
}

/// What a text on a persona card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonaText {
    /// The name.
    Name,
    /// The role.
    Role,
    /// The quote.
    Quote,
    /// The heading of a long field.
    Heading,
    /// A long field.
    Field,
}

/// How a map is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Stages across, lanes down.
    Grid,
    /// Areas around a persona; the lanes have no heads at the left.
    Empathy,
}

/// A map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBox<'a> {
    /// The map; nothing for stages of a map that is not there.
    pub map: Option<&'a Map>,
    /// How it is drawn.
    pub shape: Shape,
    /// All of it.
    pub rect: Rect,
    /// Name and state.
    pub title: Block,
    /// Bands above the stages.
    pub phases: Vec<StageBox<'a>>,
    /// Heads of the columns.
    pub stages: Vec<StageBox<'a>>,
    /// The rows.
    pub lanes: Vec<LaneBox<'a>>,
    /// Each row's cells, lane by lane.
    pub cells: Vec<CellBox<'a>>,
    /// Pen strokes fixed to the map or to a cell.
    pub strokes: Vec<StrokeLine<'a>>,
    /// The disc of an empathy map: centre, radius and the name in it.
    pub disc: Option<Disc>,
}

/// The persona in the middle of an empathy map.
#[derive(Debug, Clone, PartialEq)]
pub struct Disc {
    /// The square around it.
    pub rect: Rect,
    /// The name.
    pub name: Block,
}

/// The head of a column, or a band above several.
#[derive(Debug, Clone, PartialEq)]
pub struct StageBox<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// The head.
    pub rect: Rect,
    /// Its name.
    pub name: Block,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneBox<'a> {
    /// The lane.
    pub lane: &'a Lane,
    /// The whole row, with its head.
    pub rect: Rect,
    /// The head.
    pub head: Rect,
    /// Its name.
    pub name: Block,
    /// A blueprint's line below it.
    pub line: Option<LaneLine>,
    /// The curves of an emotion lane.
    pub chart: Option<Chart<'a>>,
}

/// A blueprint's separator.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneLine {
    /// Where it is.
    pub y: f64,
    /// Where its name goes.
    pub name: Block,
}

/// Stage and lane: the place of notes.
#[derive(Debug, Clone, PartialEq)]
pub struct CellBox<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// The lane.
    pub lane: &'a Lane,
    /// The cell.
    pub rect: Rect,
    /// Its notes.
    pub notes: Vec<NoteBox<'a>>,
    /// Group frames behind the notes.
    pub groups: Vec<Rect>,
    /// Channels of a channel lane.
    pub channels: Vec<Chip>,
    /// The figure of a metric lane.
    pub metric: Option<MetricBox>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricBox {
    /// All of it.
    pub rect: Rect,
    /// The figure.
    pub figure: Block,
    /// Its unit; may be empty.
    pub unit: Block,
    /// Its share of the greatest figure of the lane, 0 to 1, if figures can be compared.
    pub share: Option<f64>,
    /// Of a funnel: what part of the stage before got here, such as `62 %`.
    pub conversion: Option<Chip>,
}

/// A note.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteBox<'a> {
    /// The note.
    pub note: &'a Note,
    /// Its card.
    pub rect: Rect,
    /// Id of the head of its group, if it is a member.
    pub head: Option<&'a str>,
    /// Its text.
    pub text: Block,
    /// Where the marker of its kind goes, if it has one.
    pub marker: Option<Rect>,
    /// Votes, reactions, owner, tags, author.
    pub chips: Vec<Chip>,
}

/// A small label.
#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    /// What it says.
    pub kind: ChipKind,
    /// Its outline.
    pub rect: Rect,
    /// Its text.
    pub text: Block,
}

/// What a chip says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChipKind {
    /// Votes and rank.
    Votes,
    /// An emoji and how many gave it.
    Reaction,
    /// Who is responsible.
    Owner,
    /// A tag.
    Tag,
    /// Who wrote it.
    Author,
    /// A channel.
    Channel,
    /// From stage to stage of a funnel.
    Conversion,
    /// A caption of a curve's point.
    Caption,
}

/// The curves of an emotion lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart<'a> {
    /// The plot: +2 at the upper edge, -2 at the lower one.
    pub rect: Rect,
    /// The curves.
    pub curves: Vec<CurveLine<'a>>,
}

/// A curve.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveLine<'a> {
    /// The curve.
    pub curve: &'a Curve,
    /// Its place among the curves of the chart, from 0.
    pub index: usize,
    /// Its name, for the legend of the chart.
    pub name: Block,
    /// Its points, from left to right.
    pub points: Vec<CurvePoint>,
}

/// A point of a curve.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePoint {
    /// Where it is.
    pub x: f64,
    /// Where it is.
    pub y: f64,
    /// From -2 to 2.
    pub v: f64,
    /// A picture above it.
    pub emoji: Option<Block>,
    /// Words below the plot.
    pub caption: Option<Chip>,
    /// Whether the curve falls to it and rises after it.
    pub is_minimum: bool,
}

/// A region without cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Region<'a> {
    /// All of it.
    pub rect: Rect,
    /// Its heading.
    pub title: Block,
    /// Its notes.
    pub notes: Vec<NoteBox<'a>>,
    /// Group frames behind the notes.
    pub groups: Vec<Rect>,
    /// Its strokes.
    pub strokes: Vec<StrokeLine<'a>>,
}

/// An arrow.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkLine<'a> {
    /// The link.
    pub link: &'a Link,
    /// Start, two control points, end.
    pub curve: [[f64; 2]; 4],
    /// Its label, if it has one.
    pub label: Option<Chip>,
}

/// A pen stroke on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct StrokeLine<'a> {
    /// The stroke.
    pub stroke: &'a Stroke,
    /// Its points.
    pub points: Vec<[f64; 2]>,
    /// Its width.
    pub w: f64,
}
