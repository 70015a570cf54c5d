//! Changing a board document: commands as values, carried out with the smallest possible operations.
//!
//! An [`Edit`] is checked completely before anything is written, so an error means that nothing was. What is written
//! merges with what others do at the same time: only keys that change are set, texts change by the part that differs,
//! nested maps and texts are never replaced, and what is deleted can come back.
//!
//! Not here: reading (`board::read`), the transaction and its way to the clients (`room`), who may do what (`boards`).

mod add;
mod change;
mod check;
pub mod desk;
mod erase;
mod field;
mod flat;
mod forward;
pub mod patch;
mod rebalance;
mod settle;
mod splice;
mod structure;
mod text;
mod trash;
mod whole;
mod write;

use rand::RngCore;
use serde::{Deserialize, Serialize};
use yrs::TransactionMut;

use self::patch::{ActionPatch, LanePatch, MapPatch, MetaPatch, NotePatch, PersonaPatch, StagePatch};
use super::model::{
    Action, Board, Channel, CommentMessage, Curve, Lane, Link, Map, Metric, Note, Persona, Point, Stage,
    Stroke,
};

/// One change of a board.
///
/// Items to add may leave their id and their order key empty: the id will be fresh, and they come last. An item whose
/// id is there already is skipped, also if it is in the trash, so that an edit can be sent twice.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "a field is what its type says, or the id of what is changed")]
pub enum Edit {
    /// Title, objective, language.
    Meta(MetaPatch),
    /// Adds maps.
    AddMaps(Vec<Map>),
    /// Changes a map.
    PatchMap { id: String, patch: MapPatch },
    /// Adds stages.
    AddStages(Vec<Stage>),
    /// Changes a stage.
    PatchStage { id: String, patch: StagePatch },
    /// Adds lanes.
    AddLanes(Vec<Lane>),
    /// Changes a lane.
    PatchLane { id: String, patch: LanePatch },
    /// Adds notes. Their stages, lanes and maps have to be on the board.
    AddNotes(Vec<Note>),
    /// Changes a note.
    PatchNote { id: String, patch: NotePatch },
    /// Adds personas.
    AddPersonas(Vec<Persona>),
    /// Changes a persona.
    PatchPersona { id: String, patch: PersonaPatch },
    /// Adds actions.
    AddActions(Vec<Action>),
    /// Changes an action.
    PatchAction { id: String, patch: ActionPatch },
    /// Adds emotion curves.
    AddCurves(Vec<Curve>),
    /// Sets points of curves.
    SetPoints(Vec<Point>),
    /// Sets figures.
    SetMetrics(Vec<Metric>),
    /// Adds channels.
    SetChannels(Vec<Channel>),
    /// Adds arrows.
    AddLinks(Vec<Link>),
    /// Adds pen strokes.
    AddStrokes(Vec<Stroke>),
    /// Adds a message to `thread`, or begins a thread about `target` if there is no such thread yet.
    AddComment { thread: String, target: String, message: CommentMessage },
    /// Resolves a thread, or opens it again.
    ResolveComment { thread: String, done: bool },
    /// Puts items into the trash; what has none is removed. Ids that are not there are skipped.
    Delete { what: ItemKind, ids: Vec<String> },
    /// Takes items out of the trash. Ids that are not in it are skipped.
    Restore { what: ItemKind, ids: Vec<String> },
    /// Puts notes into one group under `head`, and the members of groups that they head.
    Group { head: String, members: Vec<String> },
    /// Takes notes out of their groups; the group of a head is dissolved.
    Ungroup(Vec<String>),
    /// Adds every item whose id is not there yet: an import, a future map. The board's own `meta` stays.
    Merge(Box<Board>),
    /// Makes the content that of the given board, by the smallest set of changes: the restore of a version. What is not
    /// in it goes to the trash, or away if there is none; what is in it comes back. Comments and reactions stay.
    Become(Box<Board>),
    /// Makes the board the given one, with what people have said about it and what is in its trash: a file that
    /// replaces it.
    Replace(Box<Board>),
    /// Removes for good what was put into the trash before then (milliseconds since 1970), and what hangs on it.
    Purge { before_ms: u64 },
    /// Takes a participant's id off everything: authorship, messages, strokes, reactions. What they wrote stays, but
    /// for what of it is in the trash.
    Erase { participant: String },
    /// New order keys where they are longer than 60 characters or equal.
    Rebalance,
}

/// The kinds of items.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum ItemKind {
    /// Has no trash; can go only when no stage and no lane is on it.
    Map,
    /// Has a trash.
    Stage,
    /// Has a trash.
    Lane,
    /// Has a trash.
    Note,
    /// Has a trash.
    Persona,
    /// Has a trash.
    Action,
    /// Has no trash; goes with its points.
    Curve,
    /// Has no trash. Its id is `curve/stage`.
    Point,
    /// Has no trash. Its id is `lane/stage`.
    Metric,
    /// Has no trash. Its id is `lane/stage/channel`.
    Channel,
    /// Has no trash.
    Link,
    /// Has no trash.
    Stroke,
    /// Has no trash.
    Shape,
    /// A thread; has no trash.
    Comment,
    /// Has no trash. Its id is `target/emoji/participant`.
    Reaction,
}

impl ItemKind {
    /// What it is called in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Stage => "stage",
            Self::Lane => "lane",
            Self::Note => "note",
            Self::Persona => "persona",
            Self::Action => "action",
            Self::Curve => "curve",
            Self::Point => "point",
            Self::Metric => "figure",
            Self::Channel => "channel",
            Self::Link => "link",
            Self::Stroke => "stroke",
            Self::Shape => "shape",
            Self::Comment => "thread",
            Self::Reaction => "reaction",
        }
    }
}

/// Who writes, and when.
pub struct Writer<'a> {
    /// Milliseconds since 1970.
    pub now_ms: u64,
    /// A participant's id, or `server`; stands in the trash.
    pub by: &'a str,
    /// For ids and order keys.
    pub rng: &'a mut dyn RngCore,
}

/// What an edit came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What was added or touched, in order. Flat ones by their keys.
    pub ids: Vec<String>,
    /// How many items were left as they are: there already, or not there.
    pub skipped: usize,
}

/// Why an edit was refused. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// Not of the form of an id.
    #[error("`{0}` is no id: use 6 to 36 of A-Z, a-z, 0-9, `_` and `-`")]
    Id(String),
    /// An id comes twice in one edit.
    #[error("the id `{0}` comes twice: give each item its own")]
    Twice(String),
    /// Something that is referred to, or is to be changed, is not on the board.
    #[error("there is no {} `{id}` on this board: name one that is", .what.name())]
    Unknown {
        /// What it should be.
        what: ItemKind,
        /// Its id.
        id: String,
    },
    /// A place whose stage or lane is on another map than it says.
    #[error("the {} `{id}` is not on the map `{map}`: name one that is", .what.name())]
    OtherMap {
        /// Stage or lane.
        what: ItemKind,
        /// Its id.
        id: String,
        /// The map of the place.
        map: String,
    },
    /// A text that is too long.
    #[error("`{field}` has more than {max} characters: shorten it")]
    Long {
        /// Its key.
        field: &'static str,
        /// The limit.
        max: usize,
    },
    /// A text with characters that cannot be shown.
    #[error("`{0}` has control characters: only line breaks and tabs may be in it")]
    Control(&'static str),
    /// A value that is not of the right form.
    #[error("`{field}` is not valid: {wanted}")]
    Value {
        /// Its key.
        field: &'static str,
        /// What it should be, as a sentence's end.
        wanted: &'static str,
    },
    /// Too many items on the board, or too many values in an item.
    #[error("there can be at most {max} of {what}: remove some first")]
    Many {
        /// What there are too many of.
        what: &'static str,
        /// The limit.
        max: usize,
    },
    /// A map that is still in use.
    #[error("the map `{0}` has stages or lanes: delete them first")]
    NotEmpty(String),
    /// Something that has no trash is to be restored.
    #[error("a {} has no trash: add it again", .0.name())]
    NoTrash(ItemKind),
    /// A board is to be created where there is one.
    #[error("there is a board in this document already: create it in an empty one")]
    Created,
}

/// Carries out `edit`.
pub fn apply(
    txn: &mut TransactionMut<'_>,
    edit: &Edit,
    writer: &mut Writer<'_>,
) -> Result<Outcome, EditError> {
    match edit {
        Edit::Meta(patch) => change::meta(txn, patch),
        Edit::AddMaps(maps) => add::any(txn, maps, writer),
        Edit::PatchMap { id, patch } => change::patch::<Map>(txn, id, patch, writer, |_, _| Ok(())),
        Edit::AddStages(stages) => add::stages(txn, stages, writer),
        Edit::PatchStage { id, patch } => change::patch(txn, id, patch, writer, change::stage_refers(patch)),
        Edit::AddLanes(lanes) => add::lanes(txn, lanes, writer),
        Edit::PatchLane { id, patch } => change::patch::<Lane>(txn, id, patch, writer, |_, _| Ok(())),
        Edit::AddNotes(notes) => add::notes(txn, notes, writer),
        Edit::PatchNote { id, patch } => change::patch(txn, id, patch, writer, change::note_refers(patch)),
        Edit::AddPersonas(personas) => add::any(txn, personas, writer),
        Edit::PatchPersona { id, patch } => change::patch::<Persona>(txn, id, patch, writer, |_, _| Ok(())),
        Edit::AddActions(actions) => add::any(txn, actions, writer),
        Edit::PatchAction { id, patch } => change::patch::<Action>(txn, id, patch, writer, |_, _| Ok(())),
        Edit::AddCurves(curves) => add::curves(txn, curves, writer),
        Edit::SetPoints(points) => add::points(txn, points),
        Edit::SetMetrics(metrics) => add::metrics(txn, metrics),
        Edit::SetChannels(channels) => add::channels(txn, channels),
        Edit::AddLinks(links) => add::any(txn, links, writer),
        Edit::AddStrokes(strokes) => add::any(txn, strokes, writer),
        Edit::AddComment { thread, target, message } => change::comment(txn, thread, target, message, writer),
        Edit::ResolveComment { thread, done } => change::resolve(txn, thread, *done),
        Edit::Delete { what, ids } => trash::delete(txn, *what, ids, writer),
        Edit::Restore { what, ids } => trash::restore(txn, *what, ids),
        Edit::Group { head, members } => change::group(txn, head, members),
        Edit::Ungroup(ids) => change::ungroup(txn, ids),
        Edit::Merge(board) => whole::merge(txn, board, writer),
        Edit::Become(board) => forward::forward(txn, board, writer),
        Edit::Replace(board) => forward::replace_all(txn, board, writer),
        Edit::Purge { before_ms } => Ok(trash::purge(txn, *before_ms)),
        Edit::Erase { participant } => Ok(erase::erase(txn, participant)),
        Edit::Rebalance => Ok(rebalance::rebalance(txn, writer)),
    }
}

/// Whether a board is one that can be written.
pub fn check(board: &Board) -> Result<(), EditError> {
    whole::checked_board(board).map(drop)
}

/// Writes a whole board, with all containers, also empty ones, into an empty document.
///
/// Ids have to be given; order keys stay as they are.
pub fn create(txn: &mut TransactionMut<'_>, board: &Board) -> Result<(), EditError> {
    whole::create(txn, board)
}

#[cfg(test)]
mod tests;
