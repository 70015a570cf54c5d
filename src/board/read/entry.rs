//! Items with an id: which key of theirs is taken as what.
//!
//! Most are shared maps, whose keys are changed one by one; arrows and strokes are plain objects, replaced whole.
//! Not here: how a single value is taken (`read::reader`), what is kept under flat keys (`read::flat`).

use yrs::types::array::ArrayIter;
use yrs::{Any, Map as _, Out, ReadTxn};

use super::elements;
use super::reader::Reader;
use crate::board::item::Item;
use crate::board::limits::{
    COMMENT_CHARS_MAX, COORDINATE_MAX, EFFECTS_PER_ACTION_MAX, MESSAGES_PER_THREAD_MAX, NAME_CHARS_MAX,
    NOTE_CHARS_MAX, OBJECTIVE_CHARS_MAX, PERSONA_FIELD_CHARS_MAX, PHOTO_CHARS_MAX, PROMPT_CHARS_MAX,
    REFERENCES_MAX, STROKE_POINTS_MAX, TAG_CHARS_MAX, TAGS_PER_NOTE_MAX, WORD_CHARS_MAX,
};
use crate::board::model::{
    Action, Comment, CommentMessage, Curve, Lane, Link, Map, Meta, Note, Persona, Stage, Stroke,
};
use crate::board::rule;

/// An item that can be read key by key.
pub(in crate::board) trait Entry: Item + Sized {
    /// Is it a shared map in the document, and not a plain object?
    const SHARED: bool = true;

    /// The item as it is if no key is there.
    fn blank(id: &str) -> Self;

    /// Takes one key.
    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>);
}

impl<T: ReadTxn> Reader<'_, T> {
    /// The item that is in `out`.
    pub(super) fn entry<I: Entry>(&mut self, id: &str, out: &Out) -> Option<I> {
        let mut item = I::blank(id);
        if I::SHARED {
            let map = self.shared_map(out)?;
            self.each(map, |reader, key, out| item.take(key, out, reader));
        } else {
            for (key, any) in self.object(out)? {
                item.take(key, &Out::Any(any.clone()), self);
            }
        }
        Some(item)
    }

    /// The item with nothing but its place in its list.
    pub(super) fn outline<I: Entry>(&mut self, id: &str, out: &Out) -> Option<I> {
        if !I::SHARED {
            return self.entry(id, out);
        }
        let map = self.shared_map(out)?;
        let mut item = I::blank(id);
        for key in ["map", "place", "o", "del"] {
            if let Some(out) = map.get(self.txn, key) {
                item.take(key, &out, self);
            }
        }
        Some(item)
    }

    pub(super) fn meta(&mut self) -> Meta {
        let mut meta = Meta::default();
        let txn = self.txn;
        let Some(map) = self.root("meta") else { return meta };
        for key in map.keys(txn) {
            let Some(out) = map.get(txn, key) else { continue };
            match key {
                "schema" => meta.schema = u32::try_from(self.whole(&out, 1_000_000)).unwrap_or_default(),
                "title" => meta.title = self.text(&out, NAME_CHARS_MAX),
                "lang" => meta.lang = self.word(&out, ""),
                "kind" => meta.kind = self.word(&out, ""),
                "templateId" => meta.template_id = self.word(&out, ""),
                "createdAt" => meta.created_at = self.millis(&out),
                "objective" => meta.objective = self.text(&out, OBJECTIVE_CHARS_MAX),
                _ => self.extra(&mut meta.extra, key, &out),
            }
        }
        meta
    }

    fn messages(&mut self, out: &Out) -> Vec<CommentMessage> {
        let Out::YArray(array) = out else {
            self.wrong_unless_nothing(out);
            return Vec::new();
        };
        let mut messages = Vec::new();
        for out in elements(array, self.txn).into_iter().flat_map(ArrayIter::into_iter) {
            if messages.len() == MESSAGES_PER_THREAD_MAX {
                self.skipped.clipped += 1;
                break;
            }
            messages.extend(self.message(&out));
        }
        messages
    }

    pub(in crate::board) fn message(&mut self, out: &Out) -> Option<CommentMessage> {
        let mut message = CommentMessage::default();
        for (key, any) in self.object(out)? {
            let out = Out::Any(any.clone());
            match key.as_str() {
                "by" => message.by = self.text(&out, WORD_CHARS_MAX),
                "at" => message.at = self.millis(&out),
                "text" => message.text = self.text(&out, COMMENT_CHARS_MAX),
                _ => self.extra(&mut message.extra, key, &out),
            }
        }
        Some(message)
    }

    /// x, y and pressure of each point, as little-endian floats. Points that are no numbers are left out.
    fn stroke_points(&mut self, out: &Out) -> Vec<[f32; 3]> {
        let Out::Any(Any::Buffer(bytes)) = out else {
            self.wrong_unless_nothing(out);
            return Vec::new();
        };
        let (points, rest) = bytes.as_chunks::<12>();
        let float = |at: &[u8; 12], from: usize| {
            f32::from_le_bytes([at[from], at[from + 1], at[from + 2], at[from + 3]])
        };
        let valid = points.iter().map(|point| [float(point, 0), float(point, 4), float(point, 8)]).filter(
            |[x, y, pressure]| [x, y, pressure].iter().all(|value| rule::is_coordinate(f64::from(**value))),
        );
        let taken: Vec<_> = valid.take(STROKE_POINTS_MAX).collect();
        self.skipped.clipped += usize::from(taken.len() < points.len() || !rest.is_empty());
        taken
    }
}

impl Entry for Map {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), state: "current".to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "name" => self.name = reader.text(out, NAME_CHARS_MAX),
            "state" => self.state = reader.word(out, "current"),
            "personas" => self.personas = reader.set(out, REFERENCES_MAX, WORD_CHARS_MAX),
            "o" => self.o = reader.order_key(out),
            "xy" => self.xy = reader.pair(out),
            "from" => self.from = reader.id(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Stage {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "map" => self.map = reader.id(out).unwrap_or_default(),
            "parent" => self.parent = reader.id(out),
            "name" => self.name = reader.text(out, NAME_CHARS_MAX),
            "prompt" => self.prompt = reader.optional_text(out, PROMPT_CHARS_MAX),
            "o" => self.o = reader.order_key(out),
            "w" => self.w = reader.size(out),
            "color" => self.color = reader.color(out, ""),
            "del" => self.deleted = reader.deleted(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Lane {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), r#type: "text".to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "map" => self.map = reader.id(out).unwrap_or_default(),
            "type" => self.r#type = reader.word(out, "text"),
            "role" => self.role = Some(reader.word(out, "")).filter(|role| !role.is_empty()),
            "name" => self.name = reader.text(out, NAME_CHARS_MAX),
            "prompt" => self.prompt = reader.optional_text(out, PROMPT_CHARS_MAX),
            "o" => self.o = reader.order_key(out),
            "h" => self.h = reader.size(out),
            "line" => self.line = Some(reader.word(out, "")).filter(|line| !line.is_empty()),
            "del" => self.deleted = reader.deleted(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Note {
    fn blank(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            kind: "note".to_owned(),
            color: "yellow".to_owned(),
            size: "m".to_owned(),
            ..Self::default()
        }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "text" => self.text = reader.text(out, NOTE_CHARS_MAX),
            "place" => self.place = reader.place(out),
            "kind" => self.kind = reader.word(out, "note"),
            "color" => self.color = reader.color(out, "yellow"),
            "size" => self.size = reader.word(out, "m"),
            "by" => self.by = reader.text(out, WORD_CHARS_MAX),
            "at" => self.at = reader.millis(out),
            "group" => self.group = reader.id(out),
            "locked" => self.locked = reader.flag(out),
            "tags" => self.tags = reader.set(out, TAGS_PER_NOTE_MAX, TAG_CHARS_MAX),
            "owner" => self.owner = reader.optional_text(out, NAME_CHARS_MAX),
            "src" => self.src = reader.json(out).filter(|src| !src.is_null()),
            "del" => self.deleted = reader.deleted(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Curve {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "map" => self.map = reader.id(out).unwrap_or_default(),
            "persona" => self.persona = reader.id(out),
            "name" => self.name = reader.text(out, NAME_CHARS_MAX),
            "color" => self.color = reader.color(out, ""),
            "o" => self.o = reader.order_key(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Link {
    const SHARED: bool = false;

    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), arrow: "end".to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "from" => self.from = reader.id(out).unwrap_or_default(),
            "to" => self.to = reader.id(out).unwrap_or_default(),
            "fs" => self.fs = Some(reader.word(out, "")).filter(|side| !side.is_empty()),
            "ts" => self.ts = Some(reader.word(out, "")).filter(|side| !side.is_empty()),
            "arrow" => self.arrow = reader.word(out, "end"),
            "label" => self.label = reader.text(out, NAME_CHARS_MAX),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Stroke {
    const SHARED: bool = false;

    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), w: 2.0, tool: "pen".to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "pts" => self.pts = reader.stroke_points(out),
            "color" => self.color = reader.color(out, ""),
            "w" => self.w = reader.number(out, COORDINATE_MAX).filter(|w| *w > 0.0).unwrap_or(2.0),
            "tool" => self.tool = reader.word(out, "pen"),
            "by" => self.by = reader.text(out, WORD_CHARS_MAX),
            "at" => self.at = reader.millis(out),
            "anchor" => self.anchor = reader.json(out).filter(|anchor| !anchor.is_null()),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Comment {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "target" => self.target = reader.id(out).unwrap_or_default(),
            "done" => self.done = reader.flag(out),
            "msgs" => self.msgs = reader.messages(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Persona {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "name" => self.name = reader.text(out, NAME_CHARS_MAX),
            "role" => self.role = reader.text(out, NAME_CHARS_MAX),
            "photo" => self.photo = reader.optional_text(out, PHOTO_CHARS_MAX),
            "quote" => self.quote = reader.text(out, PERSONA_FIELD_CHARS_MAX),
            "goals" => self.goals = reader.text(out, PERSONA_FIELD_CHARS_MAX),
            "needs" => self.needs = reader.text(out, PERSONA_FIELD_CHARS_MAX),
            "pains" => self.pains = reader.text(out, PERSONA_FIELD_CHARS_MAX),
            "context" => self.context = reader.text(out, PERSONA_FIELD_CHARS_MAX),
            "o" => self.o = reader.order_key(out),
            "del" => self.deleted = reader.deleted(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}

impl Entry for Action {
    fn blank(id: &str) -> Self {
        Self { id: id.to_owned(), status: "open".to_owned(), ..Self::default() }
    }

    fn take<T: ReadTxn>(&mut self, key: &str, out: &Out, reader: &mut Reader<'_, T>) {
        match key {
            "title" => self.title = reader.text(out, NOTE_CHARS_MAX),
            "owner" => self.owner = reader.text(out, NAME_CHARS_MAX),
            "due" => self.due = reader.checked(out, rule::is_date, ""),
            "status" => self.status = reader.word(out, "open"),
            "effects" => self.effects = reader.texts(out, EFFECTS_PER_ACTION_MAX, NAME_CHARS_MAX),
            "impact" => self.impact = reader.grade(out),
            "effort" => self.effort = reader.grade(out),
            "from" => self.from = reader.texts(out, REFERENCES_MAX, WORD_CHARS_MAX),
            "o" => self.o = reader.order_key(out),
            "del" => self.deleted = reader.deleted(out),
            _ => reader.extra(&mut self.extra, key, out),
        }
    }
}
