//! What differs between two boards: two rounds of one workshop, or a version and now.
//!
//! **Who is who.** Items with the same id are the same item, and so a round that was made by
//! [`super::round::duplicate`] compares with its source. Of the notes that are left, those are the same where one says
//! in [`super::round::origin`] that it comes from the other, or where both come from the same note of a third board.
//! What is in the trash is not there: moving an item there removes it, taking it out adds it.
//!
//! **Moved** is an item in another place. For a note that is another cell, another spot of the free canvas, or no cell
//! any more since its stage or lane is gone; the order and the offset within a cell do not count. For what is in a row
//! (maps; stages of a map or steps of a phase; lanes of a map; curves of a map; personas; actions) it is another row,
//! or another position among those that stayed: the fewest items that have to move to get from one order to the other.
//!
//! **Changed** are the fields of an item that is on both boards, unknown ones too, but for ids, places, order, sizes on
//! the screen, times, authors and origins. An empty text, an empty list and `false` are the same as nothing.
//!
//! Not here: making rounds (`board::round`), going back to a version (`board::edit`).

mod entries;
mod order;
mod pairs;

use std::collections::HashSet;

use serde::Serialize;
use serde_json::{Map as JsonMap, Value};

use super::grid::Grid;
use super::model::Board;
use entries::Entry;

/// What differs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Comparison {
    /// Title, objective and other fields of the board as a whole.
    pub board: Vec<FieldChange>,
    /// Maps.
    pub maps: Changes,
    /// Stages.
    pub stages: Changes,
    /// Lanes.
    pub lanes: Changes,
    /// Notes; they are named by their text.
    pub notes: Changes,
    /// Personas.
    pub personas: Changes,
    /// Actions; they are named by their title.
    pub actions: Changes,
    /// Emotion curves.
    pub curves: Changes,
    /// Points of curves, with the id `curve/stage`.
    pub points: Changes,
    /// Figures, with the id `lane/stage`.
    pub metrics: Changes,
}

/// What differs among the items of one kind. An item can be both moved and changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Changes {
    /// On the second board only.
    pub added: Vec<Item>,
    /// On the first board only.
    pub removed: Vec<Item>,
    /// In another place.
    pub moved: Vec<Moved>,
    /// With other content.
    pub changed: Vec<Changed>,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Item {
    /// Its id; on the second board, if it is there.
    pub id: String,
    /// Its id on the first board, if it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// Its name or text, on the same board as the id.
    pub name: String,
}

/// An item in another place.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Moved {
    /// Which.
    #[serde(flatten)]
    pub item: Item,
    /// Where it was.
    pub from: Spot,
    /// Where it is.
    pub to: Spot,
}

/// An item with other content.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Changed {
    /// Which.
    #[serde(flatten)]
    pub item: Item,
    /// What of it.
    pub fields: Vec<FieldChange>,
}

/// A field with another value.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct FieldChange {
    /// Its key in the JSON of the item.
    pub field: String,
    /// What it was; `null` for nothing.
    #[schema(value_type = Object)]
    pub before: Value,
    /// What it is; `null` for nothing.
    #[schema(value_type = Object)]
    pub after: Value,
}

/// A place. A note without any of these is in no cell and not on the canvas.
#[derive(Debug, Clone, Default, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Spot {
    /// On which map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<Named>,
    /// A step's phase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<Named>,
    /// A note's stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Named>,
    /// A note's lane.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lane: Option<Named>,
    /// The position in a row, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<usize>,
    /// A free note's coordinates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xy: Option<[f64; 2]>,
}

/// A map, stage or lane by its id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Compares `before` with `after`.
pub fn compare(before: &Board, after: &Board) -> Comparison {
    let (old, new) = (Grid::new(before), Grid::new(after));
    let pair = |old: Vec<Entry>, new: Vec<Entry>| changes(&old, &new, &pairs::by_id(&old, &new));
    let notes = pairs::of_notes(&old, &new);
    Comparison {
        board: fields(&entries::meta(before), &entries::meta(after)),
        maps: pair(entries::maps(&old), entries::maps(&new)),
        stages: pair(entries::stages(&old), entries::stages(&new)),
        lanes: pair(entries::lanes(&old), entries::lanes(&new)),
        notes: changes(&entries::notes(&old), &entries::notes(&new), &notes),
        personas: pair(entries::personas(before), entries::personas(after)),
        actions: pair(entries::actions(before), entries::actions(after)),
        curves: pair(entries::curves(before, &old), entries::curves(after, &new)),
        points: pair(entries::points(before, &old), entries::points(after, &new)),
        metrics: pair(entries::metrics(before, &old), entries::metrics(after, &new)),
    }
}

impl Comparison {
    /// Does nothing differ?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Spot {
    /// Another place, whatever it is called and whatever else is in the row?
    fn differs(&self, other: &Self) -> bool {
        let ids = |spot: &Self| {
            [&spot.map, &spot.phase, &spot.stage, &spot.lane]
                .map(|part| part.as_ref().map(|part| part.id.clone()))
        };
        ids(self) != ids(other) || self.xy != other.xy
    }
}

/// `pairs` are positions in `before` and `after`, in the order of `after`.
fn changes(before: &[Entry], after: &[Entry], pairs: &[(usize, usize)]) -> Changes {
    let kept: HashSet<_> = pairs.iter().map(|(old, _)| *old).collect();
    let found: HashSet<_> = pairs.iter().map(|(_, new)| *new).collect();
    let others = |entries: &[Entry], known: &HashSet<usize>| {
        let others = entries.iter().enumerate().filter(|(at, _)| !known.contains(at));
        others.map(|(_, entry)| entry.item(None)).collect()
    };
    let mut changes =
        Changes { added: others(after, &found), removed: others(before, &kept), ..Changes::default() };
    let in_order = order::kept(before, after, pairs);
    for (at, (old, new)) in pairs.iter().enumerate() {
        let (old, new) = (&before[*old], &after[*new]);
        if old.spot.differs(&new.spot) || !in_order.contains(&at) {
            changes.moved.push(Moved {
                item: new.item(Some(old)),
                from: old.spot.clone(),
                to: new.spot.clone(),
            });
        }
        let fields = fields(&old.fields, &new.fields);
        if !fields.is_empty() {
            changes.changed.push(Changed { item: new.item(Some(old)), fields });
        }
    }
    changes
}

fn fields(before: &JsonMap<String, Value>, after: &JsonMap<String, Value>) -> Vec<FieldChange> {
    let keys: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let value = |fields: &JsonMap<String, Value>, key: &str| {
        fields.get(key).filter(|value| !is_nothing(value)).cloned().unwrap_or_default()
    };
    keys.into_iter()
        .map(|key| FieldChange { field: key.clone(), before: value(before, key), after: value(after, key) })
        .filter(|change| change.before != change.after)
        .collect()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Bool(true) | Value::Number(_) | Value::Object(_) => false,
    }
}

#[cfg(test)]
mod tests;
