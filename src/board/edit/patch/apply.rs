//! Patches, applied to plain items.

use super::{ActionPatch, LanePatch, MapPatch, MetaPatch, NotePatch, PersonaPatch, StagePatch};
use crate::board::model::{Action, Lane, Map, Meta, Note, Persona, Stage};

/// A change of an item.
pub(in crate::board::edit) trait Patch<I> {
    /// Makes it.
    fn apply(&self, item: &mut I);
}

fn set<T: Clone>(slot: &mut T, value: Option<&T>) {
    if let Some(value) = value {
        slot.clone_from(value);
    }
}

/// An empty text or a size of 0 is taken away when the item is settled.
fn some<T: Clone>(slot: &mut Option<T>, value: Option<&T>) {
    if value.is_some() {
        *slot = value.cloned();
    }
}

impl Patch<Meta> for MetaPatch {
    fn apply(&self, meta: &mut Meta) {
        set(&mut meta.title, self.title.as_ref());
        set(&mut meta.objective, self.objective.as_ref());
        set(&mut meta.lang, self.lang.as_ref());
    }
}

impl Patch<Map> for MapPatch {
    fn apply(&self, map: &mut Map) {
        set(&mut map.name, self.name.as_ref());
        set(&mut map.state, self.state.as_ref());
        set(&mut map.personas, self.personas.as_ref());
        set(&mut map.o, self.o.as_ref());
        some(&mut map.xy, self.xy.as_ref());
    }
}

impl Patch<Stage> for StagePatch {
    fn apply(&self, stage: &mut Stage) {
        some(&mut stage.parent, self.parent.as_ref());
        set(&mut stage.name, self.name.as_ref());
        some(&mut stage.prompt, self.prompt.as_ref());
        set(&mut stage.o, self.o.as_ref());
        some(&mut stage.w, self.w.as_ref());
        set(&mut stage.color, self.color.as_ref());
    }
}

impl Patch<Lane> for LanePatch {
    fn apply(&self, lane: &mut Lane) {
        set(&mut lane.r#type, self.r#type.as_ref());
        some(&mut lane.role, self.role.as_ref());
        set(&mut lane.name, self.name.as_ref());
        some(&mut lane.prompt, self.prompt.as_ref());
        set(&mut lane.o, self.o.as_ref());
        some(&mut lane.h, self.h.as_ref());
        some(&mut lane.line, self.line.as_ref());
    }
}

impl Patch<Note> for NotePatch {
    fn apply(&self, note: &mut Note) {
        set(&mut note.text, self.text.as_ref());
        set(&mut note.place, self.place.as_ref());
        set(&mut note.kind, self.kind.as_ref());
        set(&mut note.color, self.color.as_ref());
        set(&mut note.size, self.size.as_ref());
        some(&mut note.group, self.group.as_ref());
        set(&mut note.locked, self.locked.as_ref());
        set(&mut note.tags, self.tags.as_ref());
        some(&mut note.owner, self.owner.as_ref());
    }
}

impl Patch<Persona> for PersonaPatch {
    fn apply(&self, persona: &mut Persona) {
        set(&mut persona.name, self.name.as_ref());
        set(&mut persona.role, self.role.as_ref());
        some(&mut persona.photo, self.photo.as_ref());
        set(&mut persona.quote, self.quote.as_ref());
        set(&mut persona.goals, self.goals.as_ref());
        set(&mut persona.needs, self.needs.as_ref());
        set(&mut persona.pains, self.pains.as_ref());
        set(&mut persona.context, self.context.as_ref());
        set(&mut persona.o, self.o.as_ref());
    }
}

impl Patch<Action> for ActionPatch {
    fn apply(&self, action: &mut Action) {
        set(&mut action.title, self.title.as_ref());
        set(&mut action.owner, self.owner.as_ref());
        set(&mut action.due, self.due.as_ref());
        set(&mut action.status, self.status.as_ref());
        set(&mut action.effects, self.effects.as_ref());
        set(&mut action.impact, self.impact.as_ref());
        set(&mut action.effort, self.effort.as_ref());
        set(&mut action.from, self.from.as_ref());
        set(&mut action.o, self.o.as_ref());
    }
}
