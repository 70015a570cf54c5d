//! From a template to a board, in one language and with new ids.
//!
//! Not here: checking the request (`board::template`), reading the files (`template::library`).

use rand::RngCore;

use super::Request;
use super::data::{Lang, Text};
use super::library::{MapPlan, Plan};
use crate::board::agenda::AgendaStep;
use crate::board::model::{Board, Curve, Lane, Map, Meta, Persona, SCHEMA, Stage};
use crate::board::{id, order};

pub(super) fn agenda(plan: &Plan, lang: Lang) -> Vec<AgendaStep> {
    let steps = plan.agenda.iter().map(|step| AgendaStep {
        title: step.title.get(lang).to_owned(),
        minutes: step.minutes,
        mode: step.mode,
        dots: step.dots,
    });
    steps.collect()
}

pub(super) fn board(
    plan: &Plan,
    lang: Lang,
    request: Request<'_>,
    now_ms: u64,
    rng: &mut (impl RngCore + ?Sized),
) -> Board {
    let title = if request.title.is_empty() { plan.title.get(lang) } else { request.title };
    let meta = Meta {
        schema: SCHEMA,
        title: title.to_owned(),
        lang: request.lang.to_owned(),
        kind: plan.kind.clone(),
        template_id: plan.id.to_owned(),
        created_at: now_ms,
        objective: request.objective.to_owned(),
        ..Meta::default()
    };
    let mut board = Board { meta, personas: persona(plan, request, rng), ..Board::default() };
    for map in &plan.maps {
        add_map(&mut board, plan, map, lang, rng);
    }
    set_order(&mut board, rng);
    board
}

fn persona(plan: &Plan, request: Request<'_>, rng: &mut (impl RngCore + ?Sized)) -> Vec<Persona> {
    if !plan.persona && request.persona.is_empty() {
        return Vec::new();
    }
    vec![Persona { id: id::fresh(rng), name: request.persona.to_owned(), ..Persona::default() }]
}

fn add_map(board: &mut Board, plan: &Plan, map: &MapPlan, lang: Lang, rng: &mut (impl RngCore + ?Sized)) {
    let map_id = id::fresh(rng);
    let personas: Vec<_> = board.personas.iter().map(|persona| persona.id.clone()).collect();
    for phase in &plan.stages {
        let column = stage(&map_id, None, &phase.name, &phase.prompt, lang, rng);
        let parent = column.id.clone();
        board.stages.push(column);
        for step in &phase.steps {
            board.stages.push(stage(&map_id, Some(&parent), &step.name, &step.prompt, lang, rng));
        }
    }
    for lane in &map.lanes {
        if lane.kind == "emotion" {
            board.curves.push(Curve {
                id: id::fresh(rng),
                map: map_id.clone(),
                persona: personas.first().cloned(),
                name: lane.name.get(lang).to_owned(),
                color: if map.state == "future" { "green" } else { "blue" }.to_owned(),
                ..Curve::default()
            });
        }
        board.lanes.push(Lane {
            id: id::fresh(rng),
            map: map_id.clone(),
            r#type: lane.kind.clone(),
            role: lane.role.clone(),
            name: lane.name.get(lang).to_owned(),
            prompt: Some(lane.prompt.get(lang).to_owned()),
            line: lane.line.clone(),
            ..Lane::default()
        });
    }
    let name = map.name.get(lang).to_owned();
    board.maps.push(Map { id: map_id, name, state: map.state.clone(), personas, ..Map::default() });
}

fn stage(
    map: &str,
    parent: Option<&str>,
    name: &Text,
    prompt: &Text,
    lang: Lang,
    rng: &mut (impl RngCore + ?Sized),
) -> Stage {
    Stage {
        id: id::fresh(rng),
        map: map.to_owned(),
        parent: parent.map(str::to_owned),
        name: name.get(lang).to_owned(),
        prompt: Some(prompt.get(lang).to_owned()),
        ..Stage::default()
    }
}

/// Keys in the order in which things were added. Steps follow their phase, so that a client that knows nothing of
/// phases shows them in the right order too.
fn set_order(board: &mut Board, rng: &mut (impl RngCore + ?Sized)) {
    let lists: [Vec<&mut String>; 5] = [
        board.maps.iter_mut().map(|map| &mut map.o).collect(),
        board.stages.iter_mut().map(|stage| &mut stage.o).collect(),
        board.lanes.iter_mut().map(|lane| &mut lane.o).collect(),
        board.curves.iter_mut().map(|curve| &mut curve.o).collect(),
        board.personas.iter_mut().map(|persona| &mut persona.o).collect(),
    ];
    for list in lists {
        let keys = order::series(None, None, list.len(), rng);
        for (slot, key) in list.into_iter().zip(keys) {
            *slot = key;
        }
    }
}
