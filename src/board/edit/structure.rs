//! What is on the board that items refer to: its maps, stages, lanes and curves.
//!
//! What is in the trash counts as there: an item may refer to it, and is unplaced until it comes back.

use std::collections::{BTreeMap, BTreeSet};

use yrs::{Map as _, ReadTxn};

use super::field::Stored;
use super::{EditError, ItemKind};
use crate::board::model::{Curve, Lane, Map, Place, Stage};
use crate::board::read;

/// Ids, and the map that each belongs to.
type MapOf = BTreeMap<String, String>;

/// The structure of a board.
pub(super) struct Structure {
    maps: BTreeSet<String>,
    stages: MapOf,
    lanes: MapOf,
    curves: BTreeSet<String>,
}

impl Structure {
    pub(super) fn of(txn: &impl ReadTxn) -> Self {
        let stages = read::outlines::<Stage>(txn, Stage::ROOT);
        let lanes = read::outlines::<Lane>(txn, Lane::ROOT);
        Self {
            maps: read::outlines::<Map>(txn, Map::ROOT).into_iter().map(|map| map.id).collect(),
            stages: stages.into_iter().map(|stage| (stage.id, stage.map)).collect(),
            lanes: lanes.into_iter().map(|lane| (lane.id, lane.map)).collect(),
            curves: read::outlines::<Curve>(txn, Curve::ROOT).into_iter().map(|curve| curve.id).collect(),
        }
    }

    /// Also knows stages that are about to be added, so that their steps can refer to them.
    pub(super) fn with_stages(mut self, stages: &[Stage]) -> Self {
        self.stages.extend(stages.iter().map(|stage| (stage.id.clone(), stage.map.clone())));
        self
    }

    pub(super) fn map(&self, id: &str) -> Result<(), EditError> {
        known(self.maps.contains(id), ItemKind::Map, id)
    }

    pub(super) fn curve(&self, id: &str) -> Result<(), EditError> {
        known(self.curves.contains(id), ItemKind::Curve, id)
    }

    pub(super) fn stage(&self, id: &str) -> Result<(), EditError> {
        known(self.stages.contains_key(id), ItemKind::Stage, id)
    }

    pub(super) fn lane(&self, id: &str) -> Result<(), EditError> {
        known(self.lanes.contains_key(id), ItemKind::Lane, id)
    }

    /// The phase of a step.
    pub(super) fn parent(&self, stage: &Stage) -> Result<(), EditError> {
        match &stage.parent {
            None => Ok(()),
            Some(parent) if *parent == stage.id => {
                Err(EditError::Value { field: "parent", wanted: "a stage cannot be its own phase" })
            }
            Some(parent) => on_map(&self.stages, ItemKind::Stage, parent, &stage.map),
        }
    }

    /// The place of a note. Its map may be left out if its stage or lane tells.
    pub(super) fn place(&self, place: &mut Place) -> Result<(), EditError> {
        let told = [(&place.s, &self.stages), (&place.l, &self.lanes)]
            .into_iter()
            .find_map(|(id, there)| there.get(id.as_deref()?).cloned());
        let map = place.m.clone().or(told).filter(|map| !map.is_empty());
        if let Some(stage) = &place.s {
            on_map(&self.stages, ItemKind::Stage, stage, map.as_deref().unwrap_or_default())?;
        }
        if let Some(lane) = &place.l {
            on_map(&self.lanes, ItemKind::Lane, lane, map.as_deref().unwrap_or_default())?;
        }
        map.as_deref().map_or(Ok(()), |map| self.map(map))?;
        place.m = map;
        Ok(())
    }
}

/// Is there an item of this kind under the root?
pub(super) fn exists<I: Stored>(txn: &impl ReadTxn, id: &str) -> Result<(), EditError> {
    let is_there = read::root(txn, I::ROOT).is_some_and(|root| root.contains_key(txn, id));
    known(is_there, I::KIND, id)
}

fn known(is_known: bool, what: ItemKind, id: &str) -> Result<(), EditError> {
    if is_known { Ok(()) } else { Err(EditError::Unknown { what, id: id.to_owned() }) }
}

fn on_map(there: &MapOf, what: ItemKind, id: &str, map: &str) -> Result<(), EditError> {
    match there.get(id) {
        None => known(false, what, id),
        Some(on) if on == map => Ok(()),
        Some(_) => Err(EditError::OtherMap { what, id: id.to_owned(), map: map.to_owned() }),
    }
}
