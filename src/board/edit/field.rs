//! Items as the keys that they have in the document, for writing them.
//!
//! The counterpart of `board::read`'s entries: what is written here is read there. Two versions of an item are
//! compared key by key, so that only what differs is written. Not here: the writing itself (`edit::write`).

use yrs::{Any, Number};

use super::ItemKind;
use crate::board::model::{
    Action, Comment, CommentMessage, Curve, Deleted, Extra, Lane, Link, Map, Meta, Note, Persona, Place,
    Stage, Stroke,
};
use crate::board::read::Entry;

/// What a key holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Field<'a> {
    /// Nothing: the key is not there.
    Absent,
    /// A plain value.
    Plain(Any),
    /// A plain object: the keys that are known, with nothing for those that are not there.
    Object(Vec<(&'static str, Option<Any>)>),
    /// A shared text.
    Text(&'a str),
    /// A shared map whose keys are the members.
    Set(&'a [String]),
    /// The messages of a thread. They are written with it, and compared by nobody.
    Messages(&'a [CommentMessage]),
}

/// An item that can be written.
pub(super) trait Stored: Entry + Clone {
    /// What it is.
    const KIND: ItemKind;
    /// The root it is kept under.
    const ROOT: &'static str;

    /// All keys but the unknown ones.
    fn fields(&self) -> Vec<(&'static str, Field<'_>)>;

    /// The unknown ones.
    fn extra(&self) -> &Extra;

    /// Sets its id.
    fn set_id(&mut self, id: String);

    /// Which list its order key is for; nothing if it is in none.
    fn list(&self) -> Option<[&str; 2]> {
        None
    }

    /// Sets its order key.
    fn set_order_key(&mut self, _key: String) {}
}

/// An item with a trash.
pub(super) trait Trashable: Stored {
    /// Its mark.
    fn deleted(&self) -> Option<&Deleted>;

    /// Puts it into the trash, or takes it out.
    fn set_deleted(&mut self, deleted: Option<Deleted>);
}

/// A number as Yjs writes it.
pub(super) fn number(value: f64) -> Any {
    Any::Number(Number::try_i64(value))
}

fn pair([x, y]: [f64; 2]) -> Any {
    Any::Array([number(x), number(y)].into())
}

#[expect(clippy::cast_possible_wrap, reason = "no time is beyond 2^53")]
pub(super) fn millis(value: u64) -> Any {
    Any::Number(Number::Int(value as i64))
}

fn texts(values: &[String]) -> Any {
    Any::Array(values.iter().map(|value| Any::from(value.as_str())).collect())
}

fn plain(text: &str) -> Field<'_> {
    if text.is_empty() { Field::Absent } else { Field::Plain(Any::from(text)) }
}

fn optional<T>(value: Option<T>, to_any: impl FnOnce(T) -> Any) -> Field<'static> {
    value.map_or(Field::Absent, |value| Field::Plain(to_any(value)))
}

fn optional_text(value: Option<&str>) -> Field<'_> {
    plain(value.unwrap_or_default())
}

fn deleted(value: Option<&Deleted>) -> Field<'static> {
    value.map_or(Field::Absent, |deleted| {
        Field::Object(vec![("by", Some(Any::from(deleted.by.as_str()))), ("at", Some(millis(deleted.at)))])
    })
}

fn place(place: &Place) -> Field<'static> {
    let text = |value: &Option<String>| value.as_deref().map(Any::from);
    Field::Object(vec![
        // Said also if there is none: that is what a free note looks like.
        ("m", Some(place.m.as_deref().map_or(Any::Null, Any::from))),
        ("s", text(&place.s)),
        ("l", text(&place.l)),
        ("o", text(&place.o)),
        ("xy", place.xy.map(pair)),
        ("d", place.d.map(pair)),
    ])
}

/// The keys of `meta`.
pub(super) fn meta(meta: &Meta) -> Vec<(&'static str, Field<'_>)> {
    vec![
        ("schema", Field::Plain(number(meta.schema.into()))),
        ("title", plain(&meta.title)),
        ("lang", plain(&meta.lang)),
        ("kind", plain(&meta.kind)),
        ("templateId", plain(&meta.template_id)),
        ("createdAt", Field::Plain(millis(meta.created_at))),
        ("objective", Field::Text(&meta.objective)),
    ]
}

/// What all items have: its id, its unknown keys, and what `edit` needs besides.
macro_rules! stored {
    ($kind:ident, $root:literal) => {
        const KIND: ItemKind = ItemKind::$kind;
        const ROOT: &'static str = $root;

        fn extra(&self) -> &Extra {
            &self.extra
        }

        fn set_id(&mut self, id: String) {
            self.id = id;
        }
    };
    ($kind:ident, $root:literal, list: $list:expr) => {
        stored!($kind, $root);

        fn list(&self) -> Option<[&str; 2]> {
            let list: fn(&Self) -> &str = $list;
            Some([list(self), ""])
        }

        fn set_order_key(&mut self, key: String) {
            self.o = key;
        }
    };
}

macro_rules! trashable {
    ($($kind:ty),*) => {
        $(impl Trashable for $kind {
            fn deleted(&self) -> Option<&Deleted> {
                self.deleted.as_ref()
            }

            fn set_deleted(&mut self, deleted: Option<Deleted>) {
                self.deleted = deleted;
            }
        })*
    };
}

trashable!(Stage, Lane, Note, Persona, Action);

impl Stored for Map {
    stored!(Map, "maps", list: |_| "");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("name", plain(&self.name)),
            ("state", plain(&self.state)),
            ("personas", Field::Set(&self.personas)),
            ("o", plain(&self.o)),
            ("xy", optional(self.xy, pair)),
            ("from", optional_text(self.from.as_deref())),
        ]
    }
}

impl Stored for Stage {
    stored!(Stage, "stages", list: |stage| &stage.map);

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("map", plain(&self.map)),
            ("parent", optional_text(self.parent.as_deref())),
            ("name", plain(&self.name)),
            ("prompt", optional_text(self.prompt.as_deref())),
            ("o", plain(&self.o)),
            ("w", optional(self.w, number)),
            ("color", plain(&self.color)),
            ("del", deleted(self.deleted.as_ref())),
        ]
    }
}

impl Stored for Lane {
    stored!(Lane, "lanes", list: |lane| &lane.map);

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("map", plain(&self.map)),
            ("type", plain(&self.r#type)),
            ("role", optional_text(self.role.as_deref())),
            ("name", plain(&self.name)),
            ("prompt", optional_text(self.prompt.as_deref())),
            ("o", plain(&self.o)),
            ("h", optional(self.h, number)),
            ("line", optional_text(self.line.as_deref())),
            ("del", deleted(self.deleted.as_ref())),
        ]
    }
}

impl Stored for Note {
    stored!(Note, "notes");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("text", Field::Text(&self.text)),
            ("place", place(&self.place)),
            ("kind", plain(&self.kind)),
            ("color", plain(&self.color)),
            ("size", plain(&self.size)),
            ("by", plain(&self.by)),
            ("at", Field::Plain(millis(self.at))),
            ("group", optional_text(self.group.as_deref())),
            ("locked", optional(self.locked.then_some(true), Any::Bool)),
            ("tags", Field::Set(&self.tags)),
            ("owner", optional_text(self.owner.as_deref())),
            ("src", optional(self.src.as_ref(), super::write::any)),
            ("del", deleted(self.deleted.as_ref())),
        ]
    }

    /// Its cell. Free notes are in no order.
    fn list(&self) -> Option<[&str; 2]> {
        let [stage, lane] = [&self.place.s, &self.place.l].map(|id| id.as_deref().unwrap_or_default());
        (!stage.is_empty() || !lane.is_empty()).then_some([stage, lane])
    }

    fn set_order_key(&mut self, key: String) {
        self.place.o = Some(key);
    }
}

impl Stored for Curve {
    stored!(Curve, "curves", list: |curve| &curve.map);

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("map", plain(&self.map)),
            ("persona", optional_text(self.persona.as_deref())),
            ("name", plain(&self.name)),
            ("color", plain(&self.color)),
            ("o", plain(&self.o)),
        ]
    }
}

impl Stored for Link {
    stored!(Link, "links");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("from", plain(&self.from)),
            ("to", plain(&self.to)),
            ("fs", optional_text(self.fs.as_deref())),
            ("ts", optional_text(self.ts.as_deref())),
            ("arrow", plain(&self.arrow)),
            ("label", plain(&self.label)),
        ]
    }
}

impl Stored for Stroke {
    stored!(Stroke, "strokes");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        let bytes: Vec<u8> = self.pts.iter().flatten().flat_map(|value| value.to_le_bytes()).collect();
        vec![
            ("pts", Field::Plain(Any::from(bytes))),
            ("color", plain(&self.color)),
            ("w", Field::Plain(number(self.w))),
            ("tool", plain(&self.tool)),
            ("by", plain(&self.by)),
            ("at", Field::Plain(millis(self.at))),
            ("anchor", optional(self.anchor.as_ref(), super::write::any)),
        ]
    }
}

impl Stored for Comment {
    stored!(Comment, "comments");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("target", plain(&self.target)),
            ("done", Field::Plain(Any::Bool(self.done))),
            ("msgs", Field::Messages(&self.msgs)),
        ]
    }
}

impl Stored for Persona {
    stored!(Persona, "personas", list: |_| "");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        vec![
            ("name", plain(&self.name)),
            ("role", plain(&self.role)),
            ("photo", optional_text(self.photo.as_deref())),
            ("quote", Field::Text(&self.quote)),
            ("goals", Field::Text(&self.goals)),
            ("needs", Field::Text(&self.needs)),
            ("pains", Field::Text(&self.pains)),
            ("context", Field::Text(&self.context)),
            ("o", plain(&self.o)),
            ("del", deleted(self.deleted.as_ref())),
        ]
    }
}

impl Stored for Action {
    stored!(Action, "actions", list: |_| "");

    fn fields(&self) -> Vec<(&'static str, Field<'_>)> {
        let grade = |grade: u8| optional((grade > 0).then_some(f64::from(grade)), number);
        let list = |values: &[String]| optional((!values.is_empty()).then_some(values), texts);
        vec![
            ("title", Field::Text(&self.title)),
            ("owner", plain(&self.owner)),
            ("due", plain(&self.due)),
            ("status", plain(&self.status)),
            ("effects", list(&self.effects)),
            ("impact", grade(self.impact)),
            ("effort", grade(self.effort)),
            ("from", list(&self.from)),
            ("o", plain(&self.o)),
            ("del", deleted(self.deleted.as_ref())),
        ]
    }
}
