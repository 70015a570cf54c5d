//! Documents as the real Yjs writes them, one for each kind of content.

use super::{Completeness, Hub, hex, to_hex};
use crate::guard::{Ledger, Limits, inspect, translate};

/// Made by `node tests/golden/content.mjs` with yjs 13.6.33.
const CONTENT: &[(&str, &str)] = &[
    ("null", "010101002801016d016b017e00"),
    ("undefined", "010101002801016d016b017f00"),
    ("true and false", "010101000801016102787900"),
    ("integers", "0101010008010161067d007d417d3f7d80017dbfffffff0f7dffffffff0f00"),
    (
        "floats",
        "0101010008010161067c3f0000007b3fb999999999999a7b7ff80000000000007cff8000007c538000007b433fffffffffffff00",
    ),
    ("string", "010101002801016d016b017709c3b1e697a5f09f988000"),
    ("object", "010101002801016d016b017601016175027d01760101627e00"),
    ("bytes in an object", "010101002801016d016b01760101617402ff0000"),
    ("date", "010101002801016d016b01760000"),
    ("bigint", "010101002801016d016b017a000000000000000500"),
    ("bigint beyond 2^53", "010101002801016d016b017a800000000000000000"),
    ("bigint in an array", "0101010008010161037d0175017a000000000000000777017800"),
    ("negative zero", "010101002801016d016b017d4000"),
    ("bytes", "010101002301016d016b0301020300"),
    ("text", "01010100040101740661f09f98806200"),
    ("lone surrogate", "010101000401017403efbfbd00"),
    ("embed", "01010100050101740b7b22737263223a2278227d00"),
    ("embed with a lone surrogate", "0101010005010174137b2273223a22615c75643833645c225c5c227d00"),
    ("embed with a long number", "0101010005010174197b226e223a302e33303030303030303030303030303030347d00"),
    ("embed with a huge number", "01010100050101741a7b226e223a31303030303030303030303030303030303030307d00"),
    ("format", "010301000601017404626f6c64047472756584010002616286010204626f6c64046e756c6c00"),
    (
        "format with a long number",
        "01030100060101740473697a6512312e313131313131313131313131313131328401000261628601020473697a65046e756c6c00",
    ),
    ("nested map", "010201002701016d016b01280001000178017d0100"),
    ("nested array", "010201002701016d016b0008000100017d0100"),
    ("nested text", "010201002701016d016b0204000100017800"),
    ("xml element", "010101000701017803017000"),
    ("xml text", "01020100070101780604000100017800"),
    ("xml fragment", "010101002701016d016b0400"),
    ("xml hook", "01020100070101780505636861727428000100016b017d0100"),
    ("xml hook without a name", "0101010007010178050000"),
    ("type in text", "01010100070101740100"),
    ("subdocument", "010101002901016d016b03737562760000"),
    (
        "subdocument with options",
        "0103010008010161017d0189010003737562760302676379086175746f4c6f616478046d6574617601036269677a0000000000000005880101017d0200",
    ),
    ("deleted text", "010301000401017401618101000184010101630101010101"),
    ("collected content", "010201002101016d016b0100010101010002"),
    ("overwritten entry", "010201002101016d016b01a80100017d020101010001"),
    ("split pair", "01030100040101740461efbfbd84010104efbfbd62c401010102017c00"),
    ("empty root name and key", "0101010028010000017d0100"),
    ("mark in bytes", "010101002301016d016b0bf48fbfbd77623a6401617f00"),
    ("mark in bytes of an object", "010101002801016d016b0175017410f48fbfbd77623a6e313233343536373800"),
    ("mark in an element name", "0101010007010178030df48fbfbd77623a68636861727400"),
    ("mark in a format", "0103010006010174016b0b22f48fbfbd77623a6a31228401000161860101016b046e756c6c00"),
];

/// Everything that Yjs writes is taken, and leaves yrs as the same bytes.
#[test]
fn all_content_survives() {
    for (name, update) in CONTENT {
        let mut hub = Hub::new();
        hub.take(&hex(update));
        let expected = match *name {
            // A float -0 is -0 as well for whoever reads it.
            "negative zero" => "010101002801016d016b017c8000000000",
            _ => update,
        };
        assert_eq!(to_hex(&hub.state()), expected, "{name}");
    }
}

/// What yrs holds of it can be loaded again, into a document and into a ledger.
#[test]
fn all_content_survives_a_restart() {
    for (name, update) in CONTENT {
        let mut hub = Hub::new();
        hub.take(&hex(update));
        let inner = translate::inward(&hub.state()).unwrap().into_owned();
        let mut again = Hub::new();
        again.apply(&inner);
        again.ledger = Ledger::from_state(&inner).unwrap();
        assert_eq!(to_hex(&again.state()), to_hex(&hub.state()), "{name}");
        assert_eq!(again.ledger.clock(1), hub.ledger.clock(1), "{name}");
    }
}

/// Translating out undoes translating in, also for content that looks like a stand-in.
#[test]
fn translation_is_undone() {
    for (name, update) in CONTENT.iter().filter(|(name, _)| *name != "negative zero") {
        let update = hex(update);
        let inward = translate::inward(&update).unwrap();
        assert_eq!(translate::outward(&inward), update, "{name}");
        assert!(
            !inspect(&translate::inward(&[0, 0]).unwrap(), &Limits::default()).unwrap().needs_translation()
        );
    }
}

/// The first, third and fourth edit of client 1 reached client 2, which then made edits of its own. What it sends
/// after that has a skip: `Y.encodeStateAsUpdate` puts in what waits.
const WITH_SKIP: &str =
    "020202002801016d036f776e017d01840100014203010001010174010a01840101016301010200010201";
const FIRST: &str = "0101010004010174016100";
const SECOND: &str = "01010101840100016200";

#[test]
fn an_update_with_a_skip_waits_until_the_gap_is_known() {
    let mut hub = Hub::new();
    assert_eq!(hub.admit(&hex(WITH_SKIP)), Ok(Completeness::Missing));
    hub.take(&hex(FIRST));
    assert_eq!(hub.admit(&hex(WITH_SKIP)), Ok(Completeness::Missing));
    hub.take(&hex(SECOND));
    hub.take(&hex(WITH_SKIP));
    // The same as Yjs shows when it gets the second edit at last.
    let healed = "020202002801016d036f776e017d01840100014203010001010174010001840100016281010101010200010201";
    assert_eq!(hub.state().len(), hex(healed).len() + 1);
    assert_eq!((hub.ledger.clock(1), hub.ledger.clock(2)), (3, 2));
}

#[test]
fn an_update_with_a_skip_is_taken_apart() {
    let mut hub = Hub::new();
    let update = hex(WITH_SKIP);
    let shape = inspect(&update, &hub.limits).unwrap();
    let split = hub.ledger.split(&update, &shape, &hub.limits).unwrap();
    let rest = split.rest.unwrap();
    hub.take(&split.complete.unwrap());
    assert_eq!((hub.ledger.clock(1), hub.ledger.clock(2)), (1, 2));
    assert_eq!(to_hex(&rest), "010101028401010163010101".to_owned() + "0201");
    assert_eq!(hub.admit(&rest), Ok(Completeness::Missing));
    hub.take(&hex(SECOND));
    hub.take(&rest);
    assert_eq!((hub.ledger.clock(1), hub.ledger.clock(2)), (3, 2));
}
