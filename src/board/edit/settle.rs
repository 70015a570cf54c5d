//! What is to be written, brought into the one form that it is read back in.
//!
//! Line breaks are `\n`, sets are sorted, what is left out takes its default, and what is empty is left out. Not
//! here: whether it is allowed (`edit::check`).

use super::field::Stored;
use crate::board::model::{
    Action, Channel, Comment, CommentMessage, Curve, Lane, Link, Map, Meta, Metric, Note, Persona, Point,
    Reaction, SCHEMA, Stage, Stroke,
};

/// Something that has such a form.
pub(super) trait Settle {
    /// Brings it into that form.
    fn settle(&mut self);
}

/// `item` in that form.
pub(super) fn settled<I: Settle + Clone>(item: &I) -> I {
    let mut item = item.clone();
    item.settle();
    item
}

fn breaks(text: &mut String) {
    if text.contains('\r') {
        *text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
}

fn optional(text: &mut Option<String>) {
    text.iter_mut().for_each(breaks);
    text.take_if(|text| text.is_empty());
}

fn or(text: &mut String, default: impl FnOnce() -> String) {
    if text.is_empty() {
        *text = default();
    }
}

fn set(members: &mut Vec<String>) {
    members.sort();
    members.dedup();
}

fn size(size: &mut Option<f64>) {
    size.take_if(|size| *size <= 0.0);
}

/// The item as it would be with nothing set, whose values are the defaults.
fn blank<I: Stored>(_: &I) -> I {
    I::blank("")
}

impl Settle for Meta {
    fn settle(&mut self) {
        breaks(&mut self.title);
        breaks(&mut self.objective);
        if self.schema == 0 {
            self.schema = SCHEMA;
        }
    }
}

impl Settle for Map {
    fn settle(&mut self) {
        breaks(&mut self.name);
        let blank = blank(self);
        or(&mut self.state, || blank.state);
        set(&mut self.personas);
        optional(&mut self.from);
    }
}

impl Settle for Stage {
    fn settle(&mut self) {
        breaks(&mut self.name);
        optional(&mut self.parent);
        optional(&mut self.prompt);
        size(&mut self.w);
    }
}

impl Settle for Lane {
    fn settle(&mut self) {
        breaks(&mut self.name);
        let blank = blank(self);
        or(&mut self.r#type, || blank.r#type);
        optional(&mut self.role);
        optional(&mut self.prompt);
        optional(&mut self.line);
        size(&mut self.h);
    }
}

impl Settle for Note {
    fn settle(&mut self) {
        breaks(&mut self.text);
        let blank = blank(self);
        or(&mut self.kind, || blank.kind);
        or(&mut self.color, || blank.color);
        or(&mut self.size, || blank.size);
        set(&mut self.tags);
        for id in [&mut self.group, &mut self.owner, &mut self.place.m, &mut self.place.s, &mut self.place.l]
        {
            optional(id);
        }
        optional(&mut self.place.o);
        self.src.take_if(|src| src.is_null());
    }
}

impl Settle for Curve {
    fn settle(&mut self) {
        breaks(&mut self.name);
        optional(&mut self.persona);
    }
}

impl Settle for Link {
    fn settle(&mut self) {
        breaks(&mut self.label);
        let blank = blank(self);
        or(&mut self.arrow, || blank.arrow);
        optional(&mut self.fs);
        optional(&mut self.ts);
    }
}

impl Settle for Stroke {
    fn settle(&mut self) {
        let blank = blank(self);
        or(&mut self.tool, || blank.tool);
        if self.w <= 0.0 {
            self.w = blank.w;
        }
        self.anchor.take_if(|anchor| anchor.is_null());
    }
}

impl Settle for Point {
    fn settle(&mut self) {
        optional(&mut self.label);
        optional(&mut self.emoji);
    }
}

impl Settle for Metric {
    fn settle(&mut self) {}
}

impl Settle for Channel {
    fn settle(&mut self) {}
}

impl Settle for Reaction {
    fn settle(&mut self) {}
}

impl Settle for CommentMessage {
    fn settle(&mut self) {
        breaks(&mut self.text);
    }
}

impl Settle for Comment {
    fn settle(&mut self) {
        self.msgs.iter_mut().for_each(Settle::settle);
    }
}

impl Settle for Persona {
    fn settle(&mut self) {
        for text in [&mut self.name, &mut self.role, &mut self.quote, &mut self.goals, &mut self.needs] {
            breaks(text);
        }
        breaks(&mut self.pains);
        breaks(&mut self.context);
        optional(&mut self.photo);
    }
}

impl Settle for Action {
    fn settle(&mut self) {
        breaks(&mut self.title);
        breaks(&mut self.owner);
        let blank = blank(self);
        or(&mut self.status, || blank.status);
        self.effects.retain(|effect| !effect.is_empty());
        self.from.retain(|from| !from.is_empty());
    }
}
