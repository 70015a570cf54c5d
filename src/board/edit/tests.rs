//! What edits promise: the smallest change, nothing on error, and work of others that merges.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use yrs::updates::decoder::Decode;
use yrs::{ClientID, Doc, OffsetKind, Options, ReadTxn, Transact, Update};

use super::*;
use crate::board::model::{Comment, Deleted, Meta, Place, Reaction, SCHEMA};
use crate::board::read;

mod commands;
mod desks;
mod garbage;
mod merging;
mod removal;
mod restore;

/// A document as the server has it.
pub(super) fn document(client: u64) -> Doc {
    Doc::with_options(Options {
        offset_kind: OffsetKind::Utf16,
        skip_gc: true,
        cleanup_formatting: false,
        ..Options::with_guid_and_client_id("".into(), ClientID::new(client))
    })
}

/// A document with `board` in it.
pub(super) fn created(board: &Board) -> Doc {
    let doc = document(1);
    create(&mut doc.transact_mut(), board).unwrap();
    doc
}

/// The same document on another device.
fn copy(doc: &Doc, client: u64) -> Doc {
    let other = document(client);
    send(doc, &other);
    other
}

fn send(from: &Doc, to: &Doc) {
    let known = to.transact().state_vector();
    let update = from.transact().encode_diff_v1(&known);
    to.transact_mut().apply_update(Update::decode_v1(&update).unwrap()).unwrap();
}

/// Everybody learns of everything.
fn sync(one: &Doc, other: &Doc) {
    send(one, other);
    send(other, one);
    assert_eq!(whole(one), whole(other));
}

fn whole(doc: &Doc) -> Board {
    read::board(&doc.transact()).0
}

fn apply_to(doc: &Doc, edit: &Edit) -> Result<Outcome, EditError> {
    let mut rng = ChaCha8Rng::seed_from_u64(9);
    let mut writer = Writer { now_ms: 1_800_000_000_000, by: "server", rng: &mut rng };
    let mut txn = doc.transact_mut();
    let before = txn.state_vector();
    let outcome = apply(&mut txn, edit, &mut writer);
    if outcome.is_err() {
        assert_eq!(txn.state_vector(), before, "something was written");
        assert!(txn.delete_set().is_empty(), "something was removed");
    }
    outcome
}

fn done(doc: &Doc, edit: &Edit) -> Outcome {
    apply_to(doc, edit).unwrap()
}

/// How many bytes `edit` sends to everybody.
fn cost(doc: &Doc, edit: &Edit) -> usize {
    let before = doc.transact().state_vector();
    done(doc, edit);
    doc.transact().encode_diff_v1(&before).len()
        - doc.transact().encode_diff_v1(&doc.transact().state_vector()).len()
}

fn json(text: &str) -> serde_json::Map<String, serde_json::Value> {
    serde_json::from_str(text).unwrap()
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn cell(stage: &str, lane: &str, o: &str) -> Place {
    Place {
        m: Some(text("map-01")),
        s: Some(text(stage)),
        l: Some(text(lane)),
        o: Some(text(o)),
        ..Place::default()
    }
}

fn note(id: &str, body: &str, place: Place) -> Note {
    Note {
        id: text(id),
        text: text(body),
        place,
        kind: text("note"),
        color: text("yellow"),
        size: text("m"),
        by: text("person-1"),
        at: 1_790_000_000_000,
        ..Note::default()
    }
}

/// A board with something of everything.
#[expect(clippy::too_many_lines, reason = "one value, told in full")]
pub(super) fn rich() -> Board {
    Board {
        meta: Meta {
            schema: SCHEMA,
            title: text("Zakup roweru"),
            lang: text("pl"),
            kind: text("journey"),
            template_id: text("lifecycle7"),
            created_at: 1_780_000_000_000,
            objective: text("Dlaczego klienci nie wracają?\nПочему? 🚲"),
            extra: json(r#"{"vendorFlag": {"deep": [1, 2.5, null, "ż"]}}"#),
        },
        maps: vec![
            Map {
                id: text("map-01"),
                name: text("Dziś"),
                state: text("current"),
                personas: vec![text("persona-1")],
                o: text("a0"),
                ..Map::default()
            },
            Map {
                id: text("map-02"),
                name: text("Jutro"),
                state: text("future"),
                o: text("a1"),
                xy: Some([2_400.5, -10.0]),
                from: Some(text("map-01")),
                ..Map::default()
            },
        ],
        stages: stages(),
        lanes: lanes(),
        notes: notes(),
        curves: vec![Curve {
            id: text("curve-1"),
            map: text("map-01"),
            persona: Some(text("persona-1")),
            name: text("Anna"),
            color: text("#12ab34"),
            o: text("a0"),
            extra: json(r#"{"smooth": true}"#),
        }],
        points: vec![Point {
            curve: text("curve-1"),
            stage: text("stage-1"),
            v: -1.5,
            label: Some(text("zła")),
            emoji: Some(text("😡")),
        }],
        metrics: vec![Metric {
            lane: text("lane-02"), stage: text("stage-1"), n: 1_234.0, unit: text("zł")
        }],
        channels: vec![Channel {
            lane: text("lane-02"), stage: text("stage-2"), channel: text("телефон")
        }],
        links: vec![Link {
            id: text("link-01"),
            from: text("note-01"),
            to: text("note-02"),
            fs: Some(text("right")),
            arrow: text("end"),
            label: text("dlatego"),
            extra: json(r#"{"curved": 3}"#),
            ..Link::default()
        }],
        strokes: vec![Stroke {
            id: text("stroke-1"),
            pts: vec![[0.0, 1.5, 0.5], [-3.25, 2.0, 1.0]],
            color: text("coral"),
            w: 2.5,
            tool: text("marker"),
            by: text("person-2"),
            at: 1_790_000_000_001,
            anchor: Some(serde_json::json!({"m": "map-01"})),
            extra: json(r#"{"layer": 2}"#),
        }],
        shapes: json(r#"{"excalidraw:1": {"type": "ellipse", "x": 1}}"#),
        reactions: vec![Reaction { target: text("note-01"), emoji: text("👍🏽"), by: text("person-2") }],
        comments: vec![Comment {
            id: text("thread-1"),
            target: text("note-01"),
            done: false,
            msgs: vec![
                CommentMessage {
                    by: text("person-1"),
                    at: 5,
                    text: text("Naprawdę?"),
                    ..CommentMessage::default()
                },
                CommentMessage {
                    by: text("person-2"),
                    at: 6,
                    text: text("Да"),
                    extra: json(r#"{"edited": true}"#),
                },
            ],
            extra: json(r#"{"pinned": true}"#),
        }],
        personas: vec![Persona {
            id: text("persona-1"),
            name: text("Anna"),
            role: text("kupująca"),
            photo: Some(text("https://example.org/a.png")),
            quote: text("„Nie mam czasu”"),
            goals: text("szybko"),
            pains: text("kolejki"),
            o: text("a0"),
            extra: json(r#"{"age": 34}"#),
            ..Persona::default()
        }],
        actions: vec![Action {
            id: text("action-1"),
            title: text("Skrócić formularz"),
            owner: text("Ewa"),
            due: text("2026-12-01"),
            status: text("doing"),
            effects: vec![text("satisfaction"), text("cost")],
            impact: 5,
            effort: 2,
            from: vec![text("note-01"), text("vote:abcdef")],
            o: text("a0"),
            extra: json(r#"{"votes": 7}"#),
            ..Action::default()
        }],
        ext: json(r#"{"example.org": {"any": ["thing"]}}"#),
    }
}

fn stages() -> Vec<Stage> {
    let stage = |id: &str, name: &str, o: &str| Stage {
        id: text(id),
        map: text("map-01"),
        name: text(name),
        o: text(o),
        ..Stage::default()
    };
    vec![
        Stage { color: text("teal"), w: Some(320.0), ..stage("stage-1", "Szukanie", "a0") },
        Stage {
            parent: Some(text("stage-1")),
            prompt: Some(text("Gdzie?")),
            ..stage("stage-2", "Sklep", "a1")
        },
        Stage {
            deleted: Some(Deleted { by: text("person-1"), at: 1_790_000_000_000 }),
            ..stage("stage-3", "Dawny", "a2")
        },
    ]
}

fn lanes() -> Vec<Lane> {
    let lane = |id: &str, kind: &str, name: &str, o: &str| Lane {
        id: text(id),
        map: text("map-01"),
        r#type: text(kind),
        name: text(name),
        o: text(o),
        ..Lane::default()
    };
    vec![
        Lane {
            role: Some(text("touch")),
            line: Some(text("visibility")),
            h: Some(150.0),
            ..lane("lane-01", "text", "Punkty styku", "a0")
        },
        Lane { extra: json(r#"{"scale": "log"}"#), ..lane("lane-02", "hologram", "Nieznane", "a1") },
    ]
}

fn notes() -> Vec<Note> {
    let mut notes = vec![
        Note {
            kind: text("pain"),
            tags: vec![text("interview"), text("ważne")],
            owner: Some(text("Ewa")),
            locked: true,
            src: Some(serde_json::json!({"survey": 3})),
            extra: json(r#"{"rotation": 12.5, "nested": {"a": []}}"#),
            ..note("note-01", "Заказ 👩‍👩‍👧 nie dochodzi", cell("stage-1", "lane-01", "a0"))
        },
        Note { group: Some(text("note-01")), ..note("note-02", "", cell("stage-1", "lane-01", "a1")) },
        Note {
            deleted: Some(Deleted { by: text("person-2"), at: 1_795_000_000_000 }),
            ..note("note-03", "w koszu", cell("stage-2", "lane-01", "a1"))
        },
        note("note-04", "wolna", Place { xy: Some([-120.25, 1e6]), ..Place::default() }),
    ];
    crate::board::item::sort(&mut notes);
    notes
}
