//! A plan fitted to a board: names become ids, what is there is found, what is missing is added.
//!
//! Of several stages with one name the first in the file is the first on the board, and so on. Not here: values that
//! a board can't hold (`fit::clip`), and where notes without a cell lie (`fit::free`).

use std::collections::HashMap;

use serde_json::json;

use super::options::Options;
use super::plan::{Plan, PlannedAnchor, PlannedHead, PlannedMap, PlannedNote, folded, source};
use super::{IntakeError, Oddity, Stamp};
use crate::board::model::{Board, Lane, Link, Map, Place, Stage};
use crate::board::{id, order};

mod clip;
mod free;
mod place;

use clip::Clipper;
use place::Placing;

/// The addition to `target`, and what was odd.
pub(super) fn fit(
    plan: Plan,
    target: &Board,
    options: &Options,
    stamp: &mut Stamp<'_>,
) -> Result<(Board, Vec<Oddity>), IntakeError> {
    let mut fitting = Fitting { target, addition: Board::default(), clip: Clipper::default(), stamp };
    let into = options.map.as_deref().map(|name| fitting.called_map(name)).transpose()?;
    let maps: Vec<_> = plan
        .maps
        .iter()
        .enumerate()
        .map(|(nth, map)| fitting.map(&plan, nth, map, into.as_deref()))
        .collect();
    let stages = fitting.stages(&plan.stages, &maps);
    let lanes = fitting.lanes(&plan.lanes, &maps);
    let mut oddities = fitting.notes(plan.notes, &stages, &lanes, options, into.as_deref())?;
    let ids = std::mem::take(&mut fitting.clip.ids);
    for link in plan.links {
        let [from, to] = link.ends.map(|key| ids.get(&key).cloned());
        let (Some(from), Some(to)) = (from, to) else { continue };
        let [fs, ts] = link.sides.map(|side| side.filter(|side| clip::is_side(side)));
        let (arrow, label) = (link.arrow.to_owned(), fitting.clip.name(&link.label));
        let id = id::fresh(fitting.stamp.rng);
        fitting.addition.links.push(Link { id, from, to, fs, ts, arrow, label, ..Link::default() });
    }
    for planned in plan.strokes {
        let anchor = match planned.anchor {
            PlannedAnchor::Free => None,
            PlannedAnchor::Map(map) => Some(json!({ "m": maps[map] })),
            PlannedAnchor::Cell(stage, lane) => Some(json!({ "s": stages[stage].1, "l": lanes[lane].1 })),
        };
        let mut stroke = clip::stroke(planned.stroke);
        (stroke.id, stroke.anchor) = (id::fresh(fitting.stamp.rng), anchor);
        (stroke.by, stroke.at) = (fitting.stamp.by.to_owned(), fitting.stamp.now_ms);
        fitting.addition.strokes.push(stroke);
    }
    fitting.lists(plan.actions, plan.personas);
    oddities.extend(fitting.clip.oddities());
    Ok((fitting.addition, oddities))
}

/// A plan on its way to a board.
struct Fitting<'f, 's> {
    target: &'f Board,
    addition: Board,
    clip: Clipper,
    stamp: &'f mut Stamp<'s>,
}

/// Map and id of a stage or lane.
type Head = (String, String);

impl Fitting<'_, '_> {
    /// The map that the importer named.
    fn called_map(&self, name: &str) -> Result<String, IntakeError> {
        let is_called = |map: &&Map| map.id == name || folded(&map.name) == folded(name);
        let found =
            self.target.maps.iter().find(|map| map.id == name).or(self.target.maps.iter().find(is_called));
        found.map(|map| map.id.clone()).ok_or_else(|| unknown("map", name))
    }

    /// The id of a planned map.
    fn map(&mut self, plan: &Plan, nth: usize, map: &PlannedMap, into: Option<&str>) -> String {
        if let Some(into) = into {
            return into.to_owned();
        }
        let found = match &map.name {
            Some(name) => self.target.maps.iter().find(|known| folded(&known.name) == folded(name)),
            None => self.target.maps.first(),
        };
        if let Some(found) = found {
            return found.id.clone();
        }
        let is_used = map.name.is_some() || plan.stages.iter().chain(&plan.lanes).any(|head| head.map == nth);
        if !is_used {
            return String::new();
        }
        let file_stem = self.stamp.file_name.map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let names = [map.name.as_deref(), file_stem, Some(self.target.meta.title.as_str())];
        let name = names.into_iter().flatten().find(|name| !name.trim().is_empty());
        let name = name.unwrap_or_else(|| place::map_in(&self.target.meta.lang));
        let last = self.addition.maps.last().or(self.target.maps.last()).map(|map| map.o.as_str());
        let o = order::series(last, None, 1, self.stamp.rng).pop().unwrap_or_default();
        let id = id::fresh(self.stamp.rng);
        let state = if map.state.is_empty() { "current" } else { &map.state };
        let name = self.clip.name(name);
        self.addition.maps.push(Map { id: id.clone(), name, state: state.to_owned(), o, ..Map::default() });
        id
    }

    fn stages(&mut self, planned: &[PlannedHead], maps: &[String]) -> Vec<Head> {
        let live = self.target.stages.iter().filter(|stage| stage.deleted.is_none());
        let known: Vec<_> =
            live.map(|stage| (stage.map.as_str(), stage.name.as_str(), stage.id.as_str())).collect();
        let last = |map: &str| {
            let here = self.target.stages.iter().filter(|stage| stage.map == map);
            here.map(|stage| stage.o.as_str()).max()
        };
        let found = matched(planned, maps, &known);
        let mut keys = KeysByMap::of(planned, maps, &found, &last, self.stamp);
        let heads = planned.iter().zip(found);
        let heads = heads.map(|(head, found)| {
            let map = maps[head.map].clone();
            let id = found.unwrap_or_else(|| {
                let id = id::fresh(self.stamp.rng);
                let (name, o) = (self.clip.name(&head.name), keys.next(&map));
                self.addition.stages.push(Stage {
                    id: id.clone(),
                    map: map.clone(),
                    name,
                    o,
                    ..Stage::default()
                });
                id
            });
            (map, id)
        });
        heads.collect()
    }

    fn lanes(&mut self, planned: &[PlannedHead], maps: &[String]) -> Vec<Head> {
        let live = self.target.lanes.iter().filter(|lane| lane.deleted.is_none());
        let known: Vec<_> =
            live.map(|lane| (lane.map.as_str(), lane.name.as_str(), lane.id.as_str())).collect();
        let last = |map: &str| {
            let here = self.target.lanes.iter().filter(|lane| lane.map == map);
            here.map(|lane| lane.o.as_str()).max()
        };
        let found = matched(planned, maps, &known);
        let mut keys = KeysByMap::of(planned, maps, &found, &last, self.stamp);
        let heads = planned.iter().zip(found);
        let heads = heads.map(|(head, found)| {
            let map = maps[head.map].clone();
            let id = found.unwrap_or_else(|| {
                let id = id::fresh(self.stamp.rng);
                let (name, o) = (self.clip.name(&head.name), keys.next(&map));
                let kind = clip::lane_type(&head.kind).to_owned();
                let lane =
                    Lane { id: id.clone(), map: map.clone(), r#type: kind, name, o, ..Lane::default() };
                self.addition.lanes.push(lane);
                id
            });
            (map, id)
        });
        heads.collect()
    }

    /// Adds the notes, and says what was decided for them.
    fn notes(
        &mut self,
        planned: Vec<PlannedNote>,
        stages: &[Head],
        lanes: &[Head],
        options: &Options,
        into: Option<&str>,
    ) -> Result<Vec<Oddity>, IntakeError> {
        let mut placing = Placing::new(self.target, options, into)?;
        let planned: Vec<_> = planned.into_iter().filter(|note| !note.note.text.trim().is_empty()).collect();
        let mut groups = Vec::new();
        for planned in planned {
            let stage = planned.stage.map(|stage| &stages[stage]);
            let lane = planned.lane.map(|lane| &lanes[lane]);
            let cell = placing.cell(stage, lane, &mut self.addition, self.stamp);
            let mut note = self.clip.note(planned.note);
            note.id = id::fresh(self.stamp.rng);
            note.src = source(self.stamp.file_name, &planned.author).map(|source| self.clip.source(source));
            self.stamp.by.clone_into(&mut note.by);
            if note.at == 0 {
                note.at = self.stamp.now_ms;
            }
            note.place = match cell {
                Some((m, s, l)) => Place { m: Some(m), s: Some(s), l: Some(l), ..Place::default() },
                None => Place { xy: planned.xy.map(clip::coordinates), ..Place::default() },
            };
            if !planned.key.is_empty() {
                self.clip.ids.entry(planned.key).or_insert_with(|| note.id.clone());
            }
            groups.push(planned.group);
            self.addition.notes.push(note);
        }
        for (note, group) in self.addition.notes.iter_mut().zip(groups) {
            let head = group.and_then(|head| self.clip.ids.get(&head).cloned());
            note.group = head.filter(|head| *head != note.id);
        }
        self.order_cells();
        free::spread(&mut self.addition.notes, self.target);
        Ok(placing.oddities())
    }

    /// Order keys within each cell, after what is there.
    fn order_cells(&mut self) {
        type Cell = (Option<String>, Option<String>);
        let cell = |place: &Place| (place.s.clone(), place.l.clone());
        let mut last: HashMap<Cell, &str> = HashMap::new();
        for note in self.target.notes.iter().filter(|note| note.place.s.is_some()) {
            let key = note.place.o.as_deref().unwrap_or_default();
            let last = last.entry(cell(&note.place)).or_insert(key);
            *last = key.max(last);
        }
        let mut cells: HashMap<Cell, Vec<usize>> = HashMap::new();
        for (at, note) in self.addition.notes.iter().enumerate().filter(|(_, note)| note.place.s.is_some()) {
            cells.entry(cell(&note.place)).or_default().push(at);
        }
        let mut cells: Vec<_> = cells.into_iter().collect();
        // So that the same seed gives the same keys.
        cells.sort_by_key(|(_, notes)| notes[0]);
        for (cell, notes) in cells {
            let keys = order::series(last.get(&cell).copied(), None, notes.len(), self.stamp.rng);
            for (at, key) in notes.into_iter().zip(keys) {
                self.addition.notes[at].place.o = Some(key);
            }
        }
    }

    /// Adds what is on no map, after what is there.
    fn lists(
        &mut self,
        actions: Vec<crate::board::model::Action>,
        personas: Vec<crate::board::model::Persona>,
    ) {
        let last = self.target.actions.iter().map(|action| action.o.as_str()).max();
        let keys = order::series(last, None, actions.len(), self.stamp.rng);
        for (action, o) in actions.into_iter().zip(keys) {
            let action = self.clip.action(action);
            let id = id::fresh(self.stamp.rng);
            self.addition.actions.push(crate::board::model::Action { id, o, ..action });
        }
        let last = self.target.personas.iter().map(|persona| persona.o.as_str()).max();
        let keys = order::series(last, None, personas.len(), self.stamp.rng);
        for (persona, o) in personas.into_iter().zip(keys) {
            let persona = self.clip.persona(&persona);
            let id = id::fresh(self.stamp.rng);
            self.addition.personas.push(crate::board::model::Persona { id, o, ..persona });
        }
    }
}

fn unknown(what: &'static str, name: &str) -> IntakeError {
    IntakeError::UnknownTarget { what, name: name.chars().take(200).collect() }
}

/// Which of the `known` (map, name, id) each planned one is: the first of a name is the first there, and so on.
fn matched(planned: &[PlannedHead], maps: &[String], known: &[(&str, &str, &str)]) -> Vec<Option<String>> {
    let mut by_name: HashMap<(&str, String), std::collections::VecDeque<&str>> = HashMap::new();
    for (map, name, id) in known {
        by_name.entry((map, folded(name))).or_default().push_back(id);
    }
    let find =
        |head: &PlannedHead| by_name.get_mut(&(maps[head.map].as_str(), folded(&head.name)))?.pop_front();
    planned.iter().map(find).map(|id| id.map(str::to_owned)).collect()
}

/// Order keys for what is added to each map.
struct KeysByMap {
    by_map: HashMap<String, std::vec::IntoIter<String>>,
}

impl KeysByMap {
    fn of<'t>(
        planned: &[PlannedHead],
        maps: &[String],
        found: &[Option<String>],
        last: &impl Fn(&str) -> Option<&'t str>,
        stamp: &mut Stamp<'_>,
    ) -> Self {
        let mut counts: Vec<(&String, usize)> = Vec::new();
        for (head, _) in planned.iter().zip(found).filter(|(_, found)| found.is_none()) {
            let map = &maps[head.map];
            match counts.iter_mut().find(|(counted, _)| *counted == map) {
                Some((_, count)) => *count += 1,
                None => counts.push((map, 1)),
            }
        }
        let keys = counts
            .into_iter()
            .map(|(map, count)| (map.clone(), order::series(last(map), None, count, stamp.rng).into_iter()));
        Self { by_map: keys.collect() }
    }

    fn next(&mut self, map: &str) -> String {
        self.by_map.get_mut(map).and_then(Iterator::next).unwrap_or_default()
    }
}
