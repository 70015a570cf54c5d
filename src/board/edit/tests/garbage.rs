//! Documents that nobody should write, and what becomes of good boards that somebody writes garbage into.

use std::collections::HashMap;
use std::sync::Arc;

use rand_chacha::rand_core::RngCore;
use yrs::branch::{Branch, BranchPtr};
use yrs::{
    Any, Array, ArrayPrelim, ArrayRef, Map as _, MapPrelim, MapRef, Out, Text, TextPrelim, TextRef,
    TransactionMut, WriteTxn, XmlElementPrelim, XmlFragmentPrelim, XmlTextPrelim,
};

use super::*;

const ROOTS: [&str; 20] = [
    "meta",
    "maps",
    "stages",
    "lanes",
    "notes",
    "curves",
    "points",
    "metrics",
    "channels",
    "links",
    "strokes",
    "shapes",
    "reactions",
    "comments",
    "personas",
    "actions",
    "ext",
    "drafts",
    "ballots",
    "finished",
];

const KEYS: [&str; 44] = [
    "text",
    "place",
    "kind",
    "color",
    "size",
    "by",
    "at",
    "group",
    "locked",
    "tags",
    "owner",
    "src",
    "del",
    "map",
    "parent",
    "name",
    "prompt",
    "o",
    "w",
    "h",
    "line",
    "type",
    "role",
    "state",
    "personas",
    "xy",
    "from",
    "persona",
    "title",
    "objective",
    "schema",
    "pts",
    "anchor",
    "msgs",
    "done",
    "target",
    "due",
    "effects",
    "impact",
    "quote",
    "unknown",
    "id",
    "",
    "\u{0}",
];

const FLAT: [&str; 10] = [
    "curve-1/stage-1",
    "lane-02/stage-1",
    "lane-02/stage-2/web",
    "note-01/👍/person-1",
    "vote-01/3",
    "vote-01/receipt",
    "/",
    "note-01",
    "stage-1",
    "a/b/c/d",
];

/// How many documents are tried.
const SEEDS: u64 = 60;

/// An id that the monkey does not know.
const UNTOUCHED: &str = "untouched";

/// Writes whatever comes to its mind.
struct Monkey {
    rng: ChaCha8Rng,
}

impl Monkey {
    fn below(&mut self, n: usize) -> usize {
        self.rng.next_u32() as usize % n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn key(&mut self) -> String {
        match self.below(6) {
            0 => self.pick(&FLAT).to_owned(),
            1 => format!("note-0{}", self.below(6)),
            2 => format!("stage-{}", self.below(4)),
            3 => self.words(40),
            _ => self.pick(&KEYS).to_owned(),
        }
    }

    fn words(&mut self, max: usize) -> String {
        let parts = [
            "a",
            "ż",
            "👍",
            "\u{0}",
            "\n",
            "yellow",
            "a0",
            "note-01",
            "\u{202e}",
            "/",
            "2026-01-01",
            "\u{feff}",
        ];
        let max = if self.below(20) == 0 { 100 * max } else { max };
        let n = self.below(max);
        (0..n).map(|_| self.pick(&parts)).collect()
    }

    fn number(&mut self) -> f64 {
        let numbers = [
            0.0,
            -0.0,
            1.0,
            -2.0,
            2.5,
            1e6,
            1e300,
            -1e300,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MIN_POSITIVE,
        ];
        numbers[self.below(numbers.len())]
    }

    fn any(&mut self, depth: usize) -> Any {
        match self.below(if depth == 0 { 8 } else { 10 }) {
            0 => Any::Null,
            1 => Any::Undefined,
            2 => Any::Bool(self.below(2) == 0),
            3 => Any::from(self.number()),
            4 => Any::Number(yrs::Number::Int(self.rng.next_u64().cast_signed())),
            5 | 6 => Any::from(self.words(8)),
            7 => Any::from((0..self.below(40)).map(|n| u8::try_from(n).unwrap()).collect::<Vec<u8>>()),
            8 => Any::Array((0..self.below(5)).map(|_| self.any(depth - 1)).collect()),
            _ => {
                let entries: HashMap<String, Any> =
                    (0..self.below(6)).map(|_| (self.key(), self.any(depth - 1))).collect();
                Any::Map(Arc::new(entries))
            }
        }
    }

    fn put(&mut self, txn: &mut TransactionMut<'_>, map: &MapRef, depth: usize) {
        let key = self.key();
        match self.below(14) {
            0 => _ = map.insert(txn, key, TextPrelim::new(self.words(20))),
            1 => {
                let array = map.insert(txn, key, ArrayPrelim::default());
                self.fill_sequence(txn, array.as_ref());
            }
            2 => _ = map.insert(txn, key, XmlFragmentPrelim::default()),
            3 => _ = map.insert(txn, key, XmlTextPrelim::new(self.words(5))),
            4 => _ = map.insert(txn, key, XmlElementPrelim::empty("p")),
            5 => _ = map.insert(txn, key, Doc::new()),
            6 => _ = map.remove(txn, &key),
            7 | 8 if depth > 0 => {
                let inner = map.insert(txn, key, MapPrelim::default());
                for _ in 0..self.below(8) {
                    self.put(txn, &inner, depth - 1);
                }
            }
            9 => _ = map.insert(txn, key, deep(self.below(60))),
            _ => _ = map.insert(txn, key, self.any(3)),
        }
    }

    /// Elements, letters and embeds, whatever it is that they are put into.
    fn fill_sequence(&mut self, txn: &mut TransactionMut<'_>, branch: &Branch) {
        let (array, text) = (ArrayRef::from(BranchPtr::from(branch)), TextRef::from(BranchPtr::from(branch)));
        for _ in 0..self.below(5) {
            match self.below(5) {
                0 => text.insert(txn, 0, &self.words(6)),
                1 => _ = text.insert_embed(txn, 0, self.any(1)),
                2 => _ = array.push_front(txn, MapPrelim::default()),
                _ => _ = array.push_front(txn, self.any(2)),
            }
        }
    }

    fn scribble(&mut self, txn: &mut TransactionMut<'_>, strokes: usize) {
        for _ in 0..strokes {
            let root = txn.get_or_insert_map(self.pick(&ROOTS));
            let out = if self.below(3) == 0 {
                None
            } else {
                // Into an item that is there.
                let keys = root.keys(txn).filter(|key| *key != UNTOUCHED).map(str::to_owned);
                let keys: Vec<String> = keys.collect();
                keys.get(self.below(keys.len().max(1))).and_then(|key| root.get(txn, key))
            };
            match out {
                Some(Out::YMap(item)) => match item.get(txn, self.pick(&KEYS)) {
                    Some(Out::YText(inner)) if self.below(2) == 0 => self.fill_sequence(txn, inner.as_ref()),
                    Some(Out::YArray(inner)) if self.below(2) == 0 => self.fill_sequence(txn, inner.as_ref()),
                    _ => self.put(txn, &item, 2),
                },
                _ if self.below(12) == 0 => self.fill_sequence(txn, root.as_ref()),
                _ => self.put(txn, &root, 3),
            }
        }
    }
}

/// Objects within objects.
fn deep(levels: usize) -> Any {
    (0..levels).fold(Any::Null, |inner, _| Any::Map(Arc::new(HashMap::from([("x".to_owned(), inner)]))))
}

fn monkey(seed: u64) -> Monkey {
    println!("seed {seed}");
    Monkey { rng: ChaCha8Rng::seed_from_u64(seed) }
}

/// As it comes over the wire, where some values have another form: an embed is JSON.
fn received(doc: &Doc) -> Doc {
    copy(doc, 4)
}

/// One of everything that can be done to a board.
fn edits() -> Vec<Edit> {
    let ids: Vec<String> = (0..6).map(|n| format!("note-0{n}")).collect();
    let words = || Some(text("zupełnie inny 🙂 tekst"));
    vec![
        Edit::Meta(MetaPatch { objective: words(), title: words(), ..MetaPatch::default() }),
        Edit::AddNotes(vec![Note {
            text: text("new"),
            place: cell("stage-1", "lane-01", ""),
            ..Note::default()
        }]),
        Edit::AddStages(vec![Stage { map: text("map-01"), ..Stage::default() }]),
        Edit::AddPersonas(vec![Persona::default()]),
        Edit::PatchNote {
            id: text("note-01"),
            patch: NotePatch {
                text: words(),
                tags: Some(vec![text("tag")]),
                place: Some(cell("stage-1", "lane-01", "")),
                ..NotePatch::default()
            },
        },
        Edit::PatchPersona {
            id: text("persona-1"),
            patch: PersonaPatch { goals: words(), name: words(), ..PersonaPatch::default() },
        },
        Edit::PatchAction {
            id: text("action-1"),
            patch: ActionPatch { title: words(), ..ActionPatch::default() },
        },
        Edit::PatchStage {
            id: text("stage-1"),
            patch: StagePatch { name: words(), ..StagePatch::default() },
        },
        Edit::SetPoints(vec![Point {
            curve: text("curve-1"),
            stage: text("stage-1"),
            v: 1.0,
            ..Point::default()
        }]),
        Edit::AddComment {
            thread: text("thread-1"),
            target: text("note-01"),
            message: CommentMessage { text: text("hm"), ..CommentMessage::default() },
        },
        Edit::Group { head: text("note-01"), members: ids[..3].to_vec() },
        Edit::Ungroup(ids[..1].to_vec()),
        Edit::Delete { what: ItemKind::Note, ids: ids.clone() },
        Edit::Restore { what: ItemKind::Note, ids },
        Edit::Merge(Box::new(rich())),
        Edit::Erase { participant: text("person-2") },
        Edit::Rebalance,
        Edit::Purge { before_ms: 1_700_000_000_000 },
    ]
}

#[test]
fn any_garbage_can_be_read_and_edited() {
    for seed in 0..SEEDS {
        let doc = document(3);
        monkey(seed).scribble(&mut doc.transact_mut(), 60);
        let doc = received(&doc);
        let (board, _) = read::board(&doc.transact());
        // What was read is within the rules, so it can be written again.
        let again = created(&board);
        let (read, skipped) = read::board(&again.transact());
        assert_eq!((read, skipped.total()), (settled(board), 0));
        let _ = read::desk(&doc.transact());
        for edit in edits() {
            let _ = apply_to(&doc, &edit);
        }
        assert_eq!(whole(&doc), whole(&copy(&doc, 5)));
    }
}

/// What writing adds to a board that came from nowhere: the schema.
fn settled(mut board: Board) -> Board {
    board.meta.schema = board.meta.schema.max(SCHEMA);
    board
}

#[test]
fn garbage_in_a_good_board_does_not_hide_the_rest() {
    for seed in 0..SEEDS {
        let mut doc = created(&rich());
        let mut monkey = monkey(seed);
        done(&doc, &Edit::AddNotes(vec![note(UNTOUCHED, "nietknięta 🙂", cell("stage-1", "lane-01", "a9"))]));
        let before = untouched(&doc);
        for _ in 0..3 {
            monkey.scribble(&mut doc.transact_mut(), 25);
            doc = received(&doc);
            for edit in edits() {
                let _ = apply_to(&doc, &edit);
            }
        }
        assert_eq!(untouched(&doc), before);
        // And a good version brings the whole board back.
        done(&doc, &Edit::Become(Box::new(rich())));
        assert_eq!(restore::content(whole(&doc)), restore::content(rich()));
        assert_eq!(whole(&doc), whole(&copy(&doc, 5)));
    }
}

/// The note that the monkey leaves alone. Rebalancing may give it another order key.
fn untouched(doc: &Doc) -> Note {
    let mut note = whole(doc).notes.into_iter().find(|note| note.id == UNTOUCHED).unwrap();
    note.place.o = None;
    note
}

#[test]
fn a_root_that_is_a_list_or_a_text_elsewhere_is_no_obstacle() {
    let doc = document(3);
    {
        let mut txn = doc.transact_mut();
        txn.get_or_insert_array("notes").push_back(&mut txn, "elsewhere");
        txn.get_or_insert_text("stages").push(&mut txn, "👍");
        txn.get_or_insert_xml_fragment("maps");
    }
    let (board, skipped) = read::board(&doc.transact());
    assert_eq!((board, skipped.wrong_type), (Board::default(), 2));
    done(&doc, &Edit::AddMaps(vec![Map { id: text("map-01"), ..Map::default() }]));
    done(&doc, &Edit::AddStages(vec![Stage { map: text("map-01"), ..Stage::default() }]));
    done(&doc, &Edit::AddNotes(vec![Note::default()]));
    let board = whole(&copy(&doc, 5));
    assert_eq!((board.maps.len(), board.stages.len(), board.notes.len()), (1, 1, 1));
}

#[test]
fn hidden_tags_and_a_long_text_survive_other_edits() {
    let doc = created(&rich());
    {
        let mut txn = doc.transact_mut();
        let notes = txn.get_or_insert_map("notes");
        let Some(Out::YMap(note)) = notes.get(&txn, "note-01") else { panic!("no note") };
        let Some(Out::YMap(tags)) = note.get(&txn, "tags") else { panic!("no tags") };
        for n in 0..20 {
            tags.insert(&mut txn, format!("x{n:02}"), true);
        }
        let Some(Out::YText(body)) = note.get(&txn, "text") else { panic!("no text") };
        body.insert(&mut txn, 0, &"d".repeat(3_000));
    }
    let (board, skipped) = read::board(&doc.transact());
    let read = board.notes.into_iter().find(|note| note.id == "note-01").unwrap();
    assert_eq!((read.tags.len(), read.text.len(), skipped.clipped), (12, 2_000, 11));
    let patch =
        NotePatch { tags: Some(read.tags[1..].to_vec()), color: Some(text("blue")), ..NotePatch::default() };
    done(&doc, &Edit::PatchNote { id: text("note-01"), patch });
    let txn = doc.transact();
    let Some(Out::YMap(note)) = read::root(&txn, "notes").unwrap().get(&txn, "note-01") else {
        panic!("no note")
    };
    let Some(Out::YMap(tags)) = note.get(&txn, "tags") else { panic!("no tags") };
    assert_eq!(tags.len(&txn), 21, "one was taken away of twenty-two");
    let Some(Out::YText(body)) = note.get(&txn, "text") else { panic!("no text") };
    assert!(body.len(&txn) > 3_000);
}
