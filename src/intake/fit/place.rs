//! The cell of a note for which a file says only half of it, or nothing.

use super::super::options::Options;
use super::super::plan::folded;
use super::super::{IntakeError, Oddity, Stamp};
use super::{Head, unknown};
use crate::board::model::{Board, Lane, Stage};
use crate::board::{id, order};

/// Decides on cells, and counts what it decided.
pub(super) struct Placing<'t> {
    target: &'t Board,
    /// What the importer chose, with its map.
    stage: Option<Head>,
    lane: Option<Head>,
    guessed_lanes: Vec<(String, usize)>,
    without_stage: usize,
}

/// Map, stage and lane.
type Cell = (String, String, String);

impl<'t> Placing<'t> {
    /// With what the importer chose, which has to be there. `map` is the one that it was to be on.
    pub(super) fn new(target: &'t Board, options: &Options, map: Option<&str>) -> Result<Self, IntakeError> {
        let is_here = |of: &str| map.is_none_or(|map| map == of);
        let stage = options.stage.as_deref().map(|name| {
            let live = target.stages.iter().filter(|stage| stage.deleted.is_none() && is_here(&stage.map));
            let called: Vec<_> = live.map(|stage| (&stage.map, &stage.id, &stage.name)).collect();
            named(&called, name).ok_or_else(|| unknown("stage", name))
        });
        let lane = options.lane.as_deref().map(|name| {
            let live = target.lanes.iter().filter(|lane| lane.deleted.is_none() && is_here(&lane.map));
            let called: Vec<_> = live.map(|lane| (&lane.map, &lane.id, &lane.name)).collect();
            named(&called, name).ok_or_else(|| unknown("lane", name))
        });
        let (stage, lane) = (stage.transpose()?, lane.transpose()?);
        Ok(Self { target, stage, lane, guessed_lanes: Vec::new(), without_stage: 0 })
    }

    /// The cell of a note, from what the file says of it; nothing if it stays free.
    pub(super) fn cell(
        &mut self,
        stage: Option<&Head>,
        lane: Option<&Head>,
        addition: &mut Board,
        stamp: &mut Stamp<'_>,
    ) -> Option<Cell> {
        let chosen = (self.stage.clone(), self.lane.clone());
        let map = stage.or(lane).or(chosen.0.as_ref()).or(chosen.1.as_ref()).map(|(map, _)| map.clone())?;
        let on_map = |head: Option<&Head>| head.filter(|(of, _)| *of == map).map(|(_, id)| id.clone());
        let stage =
            on_map(stage).or_else(|| on_map(chosen.0.as_ref())).or_else(|| self.only_stage(&map, addition));
        let Some(stage) = stage else {
            self.without_stage += 1;
            return None;
        };
        let lane = on_map(lane).or_else(|| on_map(chosen.1.as_ref()));
        let lane = lane.unwrap_or_else(|| self.guessed_lane(&map, addition, stamp));
        Some((map, stage, lane))
    }

    /// The stage of a map that has no other one.
    fn only_stage(&self, map: &str, addition: &Board) -> Option<String> {
        let here = |stage: &&Stage| stage.map == map && stage.deleted.is_none();
        let mut stages = self.target.stages.iter().chain(&addition.stages).filter(here);
        stages.next().filter(|_| stages.next().is_none()).map(|stage| stage.id.clone())
    }

    /// The first lane of a map that is for text; a new one if it has none.
    fn guessed_lane(&mut self, map: &str, addition: &mut Board, stamp: &mut Stamp<'_>) -> String {
        let here = |lane: &&Lane| lane.map == map && lane.deleted.is_none();
        let is_text =
            |lane: &&Lane| !matches!(lane.r#type.as_str(), "emotion" | "channel" | "metric" | "image");
        let mut lanes = self.target.lanes.iter().chain(&addition.lanes).filter(here).filter(is_text);
        let found = lanes.next().map(|lane| (lane.id.clone(), lane.name.clone()));
        let (id, name) = found.unwrap_or_else(|| {
            let all = self.target.lanes.iter().chain(&addition.lanes).filter(here);
            let last = all.map(|lane| lane.o.as_str()).max();
            let o = order::series(last, None, 1, stamp.rng).pop().unwrap_or_default();
            let name = notes_in(&self.target.meta.lang).to_owned();
            let id = id::fresh(stamp.rng);
            let r#type = "text".to_owned();
            let lane = Lane {
                id: id.clone(),
                map: map.to_owned(),
                r#type,
                name: name.clone(),
                o,
                ..Lane::default()
            };
            addition.lanes.push(lane);
            (id, name)
        });
        match self.guessed_lanes.iter_mut().find(|(guessed, _)| *guessed == name) {
            Some((_, count)) => *count += 1,
            None => self.guessed_lanes.push((name, 1)),
        }
        id
    }

    /// What was decided.
    pub(super) fn oddities(&self) -> Vec<Oddity> {
        let guessed = self.guessed_lanes.iter();
        let guessed = guessed.map(|(name, n)| Oddity::LaneGuessed { n: *n, lane: name.clone() });
        let without = (self.without_stage > 0).then_some(Oddity::StageMissing { n: self.without_stage });
        guessed.chain(without).collect()
    }
}

/// The one with this id, or else with this name, as map and id.
fn named(all: &[(&String, &String, &String)], name: &str) -> Option<Head> {
    let by_id = all.iter().find(|(_, id, _)| *id == name);
    let found = by_id.or_else(|| all.iter().find(|(.., called)| folded(called) == folded(name)));
    found.map(|(map, id, _)| ((*map).clone(), (*id).clone()))
}

/// `Map` in the language of a board.
pub(super) fn map_in(lang: &str) -> &'static str {
    match lang {
        "ca" | "pl" => "Mapa",
        "ru" => "Карта",
        "it" => "Mappa",
        _ => "Map",
    }
}

/// `Notes` in the language of a board.
fn notes_in(lang: &str) -> &'static str {
    match lang {
        "pl" => "Notatki",
        "ru" => "Заметки",
        "it" => "Note",
        _ => "Notes",
    }
}
