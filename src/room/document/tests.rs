//! What people would miss if it broke: content that comes through restarts, one update out per tick, refusals.
//!
//! The golden bytes were written by Yjs 13.6.33.

use yrs::{GetString, Text, TextRef, WriteTxn};

use super::compaction::{CompactionError, compact, repack};
use super::*;

/// Updates of a Yjs client, one for each transaction: formatted text with an embed and a deletion; a map of all sorts
/// of values, with 64-bit integers and bytes; a list; a subdocument with options; XML with a hook.
const RARE_LOG: &[&str] = &[
    "01010700040104746578741068656c6c6f20f09f988020776f726c6400",
    "0102070e46070004626f6c640474727565c60704070504626f6c64046e756c6c00",
    "01010710c507050706117b22696d616765223a22612e706e67227d00",
    "000107010102",
    "010a07112801036d617009756e646566696e6564017f2801036d6170046e756c6c017e2801036d617005736d616c6c01\
     7a00000000000000052801036d6170056c61726765017a00200000000000012301036d6170056279746573030102ff28\
     01036d617004646174650176002801036d617005666c6f6174017cbfc000002801036d61700577686f6c65017c538000\
     002801036d6170036e616e017b7ff80000000000002801036d6170066e6573746564017601016275037a000000000000\
     0001760101757f74010900",
    "0101071b2801036d617004676f6e65017d0100",
    "000107011b01",
    "0106071c0801046c6973740177017888071c027e750178c3071c071d010487071e012700072002696e02040007210464\
     65657000",
    "010107262901036d617003646f63057375622d317602086175746f4c6f616478046d6574617601057469746c65770154\
     00",
    "010a072707010470616765030150870727050574696d65722800072702696401770270312800072705636c6173730177\
     016307000727060400072b04626f6c6484072f0a20616e6420706c61696e46072c067374726f6e670d7b226c6576656c\
     223a2232227dc6072f0730067374726f6e67046e756c6c87072b0302627200",
];

/// The state of that client (`Y.encodeStateAsUpdate`, garbage collection off).
const RARE_STATE: &str = "\
    0124070004010474657874016884070002656c840702026c6f84070401208407050af09f988020776f726c6446070004\
    626f6c640474727565c60704070504626f6c64046e756c6cc507050706117b22696d616765223a22612e706e67227d28\
    01036d617009756e646566696e6564017f2801036d6170046e756c6c017e2801036d617005736d616c6c017a00000000\
    000000052801036d6170056c61726765017a00200000000000012301036d6170056279746573030102ff2801036d6170\
    04646174650176002801036d617005666c6f6174017cbfc000002801036d61700577686f6c65017c538000002801036d\
    6170036e616e017b7ff80000000000002801036d6170066e6573746564017601016275037a0000000000000001760101\
    757f7401092801036d617004676f6e65017d010801046c6973740177017888071c027e750178c3071c071d010487071e\
    012700072002696e020400072104646565702901036d617003646f63057375622d317602086175746f4c6f616478046d\
    6574617601057469746c6577015407010470616765030150870727050574696d65722800072702696401770270312800\
    072705636c6173730177016307000727060400072b04626f6c6484072f0a20616e6420706c61696e46072c067374726f\
    6e670d7b226c6576656c223a2232227dc6072f0730067374726f6e67046e756c6c87072b0302627201070201021b01";

fn bytes(hex: &str) -> Bytes {
    let pair = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(pair).collect()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn rare_log() -> Vec<Bytes> {
    RARE_LOG.iter().map(|update| bytes(update)).collect()
}

const NOTHING: &[&[u8]] = &[];

/// Someone with an editor: a yrs document that tells what each edit was.
struct Client {
    doc: Doc,
    text: TextRef,
}

impl Client {
    fn new(id: u64) -> Self {
        let doc = Doc::with_options(Options {
            offset_kind: OffsetKind::Utf16,
            ..Options::with_client_id(ClientID::new(id))
        });
        let text = doc.transact_mut().get_or_insert_text("text");
        Self { doc, text }
    }

    fn insert(&self, at: u32, text: &str) -> Bytes {
        self.edit(|txn| self.text.insert(txn, at, text))
    }

    fn remove(&self, at: u32, len: u32) -> Bytes {
        self.edit(|txn| self.text.remove_range(txn, at, len))
    }

    fn edit(&self, edit: impl FnOnce(&mut TransactionMut<'_>)) -> Bytes {
        let mut txn = self.doc.transact_mut();
        edit(&mut txn);
        txn.commit();
        txn.encode_update_v1().into()
    }

    fn receive(&self, update: &[u8]) {
        self.doc.transact_mut().apply_update(Update::decode_v1(update).unwrap()).unwrap();
    }

    fn shows(&self) -> String {
        self.text.get_string(&self.doc.transact())
    }
}

fn text_of(document: &Document) -> String {
    let roots = Root::parse_list("text:text").unwrap();
    document.json(&roots, Budget::default()).unwrap()["text"].as_str().unwrap().to_owned()
}

#[test]
fn a_tick_makes_one_update_that_holds_all_of_its_edits() {
    let (anna, ben) = (Client::new(1), Client::new(2));
    let mut document = Document::new();
    let edits = [anna.insert(0, "ab"), anna.insert(2, "cd"), anna.remove(0, 1), ben.insert(0, "xyz")];
    let merged = document.apply(&edits).unwrap().unwrap();
    let reader = Client::new(3);
    reader.receive(&merged);
    assert_eq!(reader.shows(), text_of(&document));
    assert_eq!(reader.shows().len(), 6);
    assert!(!reader.doc.transact().has_missing_updates());
}

#[test]
fn what_is_known_already_changes_nothing() {
    let client = Client::new(1);
    let mut document = Document::new();
    let (insert, remove) = (client.insert(0, "abc"), client.remove(1, 1));
    assert!(document.apply(&[insert.clone(), remove.clone()]).unwrap().is_some());
    assert_eq!(document.apply(&[insert, remove.clone()]), Ok(None));
    assert_eq!(document.apply(&[remove]), Ok(None));
    assert_eq!(document.apply(&[document.state().unwrap()]), Ok(None));
    assert_eq!(document.apply(&[Bytes::from_static(EMPTY_UPDATE)]), Ok(None));
    assert_eq!(document.apply(&[]), Ok(None));
}

#[test]
fn what_overlaps_with_known_content_brings_only_the_rest() {
    let client = Client::new(1);
    let mut document = Document::new();
    document.apply(&[client.insert(0, "abc")]).unwrap();
    client.insert(3, "def");
    let all = client.doc.transact().encode_diff_v1(&StateVector::default());
    let changed = document.apply(&[all.into()]).unwrap().unwrap();
    assert_eq!(text_of(&document), "abcdef");
    assert!(!changed.windows(3).any(|bytes| bytes == b"abc"));
}

#[test]
fn an_empty_document_is_told_by_the_empty_update() {
    let document = Document::new();
    assert!(document.is_empty());
    assert_eq!(document.state().unwrap(), EMPTY_UPDATE);
    assert_eq!(document.diff(&[0]).unwrap(), EMPTY_UPDATE);
    assert_eq!(document.state_vector().unwrap(), &[0][..]);
}

#[test]
fn a_difference_is_what_is_lacking() {
    let client = Client::new(7);
    let mut document = Document::new();
    document.apply(&[client.insert(0, "abc")]).unwrap();
    let held = document.state_vector().unwrap();
    let later = document.apply(&[client.insert(3, "def")]).unwrap().unwrap();
    assert_eq!(document.diff(&held).unwrap(), later);
    assert_eq!(document.diff(&document.state_vector().unwrap()).unwrap(), EMPTY_UPDATE);
    // Of client 7 more than we have, of client 9 what we never saw.
    assert_eq!(document.diff(&[2, 9, 5, 7, 100]).unwrap(), EMPTY_UPDATE);
    assert!(matches!(document.diff(&[5]), Err(DocumentError::Decode(_))));
    assert!(document.state().is_ok(), "a bad state vector harms nothing");
}

/// A state vector may end inside a surrogate pair. Yjs answers with U+FFFD for the half, and so do we.
#[test]
fn a_difference_inside_an_emoji_is_what_yjs_makes_of_it() {
    let mut document = Document::new();
    document.apply(&[bytes("01010700040101740a61f09f988062f09f918d00")]).unwrap();
    let wanted = [
        "01010700040101740a61f09f988062f09f918d00",
        "0101070184070009f09f988062f09f918d00",
        "0101070284070108efbfbd62f09f918d00",
        "010107038407020562f09f918d00",
        "0101070484070304f09f918d00",
        "0101070584070403efbfbd00",
        "0000",
        "0000",
    ];
    for (clock, wanted) in wanted.into_iter().enumerate() {
        let held = [1, 7, u8::try_from(clock).unwrap()];
        assert_eq!(hex(&document.diff(&held).unwrap()), wanted, "clock {clock}");
    }
}

#[test]
fn rare_content_leaves_as_it_came() {
    let mut document = Document::new();
    let changed: Vec<Bytes> = rare_log().chunks(3).filter_map(|tick| document.apply(tick).unwrap()).collect();
    assert_eq!(hex(&document.state().unwrap()), RARE_STATE);
    let follower = Document::load(None, &changed).unwrap();
    assert_eq!(hex(&follower.state().unwrap()), RARE_STATE);
}

#[test]
fn rare_content_survives_restarts() {
    let log = rare_log();
    let mut document = Document::new();
    for update in &log {
        let snapshot = document.snapshot().unwrap();
        document = Document::load(Some(&snapshot), [update]).unwrap();
    }
    for _ in 0..3 {
        document = Document::load(Some(&document.snapshot().unwrap()), NOTHING).unwrap();
    }
    assert_eq!(hex(&document.state().unwrap()), RARE_STATE);
    let packed = repack(None, &log).unwrap();
    let document = Document::load(Some(&packed.snapshot_v2), NOTHING).unwrap();
    assert_eq!(hex(&document.state().unwrap()), RARE_STATE);
}

#[test]
fn rare_content_is_shown_as_json() {
    let document = Document::load(None, rare_log()).unwrap();
    let roots = Root::parse_list("text:text,map:map,array:list,xml:page").unwrap();
    let wanted = serde_json::json!({
        "text": "hlo 😀 world",
        "map": {
            "null": null, "small": 5, "large": "9007199254740993", "bytes": "AQL/", "date": {}, "float": -1.5,
            "whole": 1_099_511_627_776_u64, "nan": null, "nested": {"b": [1, {}, "CQ=="]}, "doc": {"guid": "sub-1"},
        },
        "list": ["x", "BA==", null, [true], {"in": "deep"}],
        "page": "<p class=\"c\" id=\"p1\"><strong level=\"2\">bold</strong> and plain<br></br></p>[object Object]",
    });
    assert_eq!(document.json(&roots, Budget::default()), Ok(wanted));
}

#[test]
fn a_root_is_not_read_as_what_it_is_not() {
    let document = Document::load(None, rare_log()).unwrap();
    let state = document.state().unwrap();
    for wrong in
        ["text:map", "array:map", "xml:map", "map:text", "array:text", "xml:text", "map:list", "xml:list"]
    {
        let roots = Root::parse_list(wrong).unwrap();
        let answer = document.json(&roots, Budget::default());
        assert!(matches!(answer, Err(JsonError::WrongKind { .. })), "{wrong}: {answer:?}");
    }
    let unknown = Root::parse_list("map:a,array:b,text:c,xml:d").unwrap();
    let empty = serde_json::json!({"a": {}, "b": [], "c": "", "d": ""});
    assert_eq!(document.json(&unknown, Budget::default()), Ok(empty));
    assert_eq!(document.state().unwrap(), state, "looking changes nothing");
}

#[test]
fn json_stops_at_each_limit_of_its_budget() {
    let document = Document::load(None, rare_log()).unwrap();
    let roots = Root::parse_list("text:text,map:map,array:list,xml:page").unwrap();
    let json = |budget| document.json(&roots, budget);
    let full = Budget::default();
    assert_eq!(json(Budget { nodes_max: 20, ..full }), Err(JsonError::TooManyNodes(20)));
    assert_eq!(json(Budget { depth_max: 2, ..full }), Err(JsonError::TooDeep(2)));
    let length = json(full).unwrap().to_string().len();
    assert_eq!(json(Budget { output_bytes_max: length / 2, ..full }), Err(JsonError::TooLong(length / 2)));
    assert!(json(Budget { output_bytes_max: length * 2, ..full }).is_ok());
}

/// yrs' own iterator never ends on text with an astral character in an array.
#[test]
fn text_in_an_array_does_not_hang() {
    let mut document = Document::new();
    document.apply(&[bytes("0101000004010361727208f09f9880f09f988000")]).unwrap();
    let roots = Root::parse_list("array:arr").unwrap();
    assert!(matches!(document.json(&roots, Budget::default()), Err(JsonError::WrongKind { .. })));
    assert!(compact(None, &[document.state().unwrap()]).is_ok());
}

#[test]
fn after_a_panic_the_document_refuses_everything() {
    let mut document = Document::new();
    document.apply(&[Client::new(1).insert(0, "abc")]).unwrap();
    // Panics as yrs would: in the middle of a transaction.
    let outcome = document.alter(|doc| -> Result<(), _> {
        let _txn = ManuallyDrop::new(begin(doc)?);
        panic!("injected");
    });
    assert_eq!(outcome, Err(DocumentError::Panicked));
    assert_eq!(document.apply(&[Client::new(2).insert(0, "x")]), Err(DocumentError::Poisoned));
    assert_eq!(document.state(), Err(DocumentError::Poisoned));
    assert_eq!(document.diff(&[0]), Err(DocumentError::Poisoned));
    assert!(document.json(&[], Budget::default()).is_err());
}

#[test]
fn what_yrs_would_set_aside_is_an_error() {
    let check = |updates: &[&str], error: DocumentError| {
        let mut document = Document::new();
        let outcomes: Vec<_> = updates.iter().map(|update| document.apply(&[bytes(update)])).collect();
        assert_eq!(outcomes.last(), Some(&Err(error)));
        assert_eq!(document.apply(&[Client::new(1).insert(0, "x")]), Err(DocumentError::Poisoned));
    };
    // An origin that is not there, and a hole in a client's clocks that yrs steps over.
    check(&["0101ad02008465010361c3b100"], DocumentError::Incomplete);
    let hole = ["010105002801056e6f746573026b30017d0000", "010105022801056e6f746573026b32017d0200"];
    check(&hole, DocumentError::Incomplete);
    // Deletions of what is not there.
    check(&["000165010002"], DocumentError::Incomplete);
    assert!(Document::load(None, ["no update"]).is_err());
}

#[test]
fn compaction_forgets_what_was_deleted_and_keeps_the_rest() {
    let client = Client::new(1);
    let mut document = Document::new();
    let mut log = Vec::new();
    for n in 0..50 {
        log.push(client.insert(0, &format!("paragraph {n} that will not stay ")));
        log.push(client.remove(0, 30));
    }
    log.push(client.insert(0, "this stays: 😀 "));
    document.apply(&log).unwrap();
    let full = document.snapshot().unwrap();
    let compacted = compact(Some(&full), &[client.insert(0, "and this ")]).unwrap();
    assert!(compacted.snapshot_v2.len() * 2 < full.len());
    assert!(!compacted.snapshot_v2.windows(9).any(|bytes| bytes == b"paragraph"));
    let again = Document::load(Some(&compacted.snapshot_v2), NOTHING).unwrap();
    assert_eq!(text_of(&again), client.shows());
    assert_eq!(again.state_vector().unwrap(), compacted.state_vector);
    // Whoever kept the full history still understands what comes after, and the other way round.
    document.apply(&[again.state().unwrap()]).unwrap();
    assert_eq!(text_of(&document), client.shows());
}

#[test]
fn compaction_keeps_rare_content() {
    let log = rare_log();
    let compacted = compact(None, &log).unwrap();
    let document = Document::load(Some(&compacted.snapshot_v2), NOTHING).unwrap();
    let full = Document::load(None, &log).unwrap();
    let roots = Root::parse_list("text:text,map:map,array:list,xml:page").unwrap();
    assert_eq!(document.json(&roots, Budget::default()), full.json(&roots, Budget::default()));
    assert_eq!(document.state_vector().unwrap(), full.state_vector().unwrap());
}

/// Clocks from 2^30 on do not survive yrs' v2 encoder; such a snapshot must not replace the log.
#[test]
fn a_snapshot_that_does_not_read_back_is_refused() {
    let log = [bytes("010201000101017485808080048401848080800402686900")];
    assert_eq!(repack(None, &log), Err(CompactionError::SnapshotDiffers));
    assert!(compact(None, &log).is_err());
}

#[test]
fn a_ledger_knows_what_the_document_holds() {
    let client = Client::new(5);
    let mut document = Document::new();
    document.apply(&[client.insert(0, "abc")]).unwrap();
    assert_eq!(document.ledger().unwrap().clock(5), 3);
    assert_eq!(Document::load(None, rare_log()).unwrap().ledger().unwrap().clients(), 1);
}
