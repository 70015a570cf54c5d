//! Every attack on yrs 0.28 that is known to us: refused or told to wait, at once.

use std::fmt::Write;

use yrs::{GetString, ReadTxn, Transact, WriteTxn};

use super::{Hub, Raw, hex, to_hex};
use crate::guard::{Completeness, Ledger, Limits, Refusal, inspect, state_vector, translate};

fn check(update: &str, refusal: Refusal) {
    assert_eq!(inspect(&hex(update), &Limits::default()).err(), Some(refusal), "{update}");
}

#[test]
fn counts_that_reserve_memory_are_refused() {
    check("ffffff7f", Refusal::Count);
    check("ffffff07", Refusal::Count);
    check("010101000801016d017680c2d72f", Refusal::Count);
    check("010101000801016d017580c2d72f", Refusal::Count);
    check("01ffffff0701000000", Refusal::Count);
    for bytes in ["ffffff7f", "ffffff07", "05010101"] {
        assert_eq!(state_vector(&hex(bytes), &Limits::default()), Err(Refusal::Count));
    }
}

#[test]
fn values_that_overflow_the_stack_are_refused() {
    check(&format!("010101000801016d01{}7e00", "7501".repeat(10_000)), Refusal::Depth);
    check(&format!("010101000801016d01{}7e00", "760100".repeat(10_000)), Refusal::Depth);
    let json = Raw::default().text(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))).0;
    let embed = Raw::default().bytes(&[1, 1, 1, 0, 5, 1]).text("t").bytes(&json).number(0).0;
    assert_eq!(inspect(&embed, &Limits::default()).err(), Some(Refusal::Depth));
}

#[test]
fn values_may_nest_up_to_the_limit() {
    let nested = |depth| {
        Raw::default().bytes(&hex("010101000801016d01")).bytes(&[117, 1].repeat(depth)).bytes(&[126, 0]).0
    };
    assert!(inspect(&nested(16), &Limits::default()).is_ok());
    assert_eq!(inspect(&nested(17), &Limits::default()).err(), Some(Refusal::Depth));
}

#[test]
fn legacy_json_is_refused() {
    check("0101020982020f000000", Refusal::LegacyJson);
    check("01010100020101610201310322782200", Refusal::LegacyJson);
}

#[test]
fn clocks_that_overflow_are_refused() {
    check("010200020701000000feffffff0f000000", Refusal::Clock);
    check("010100f5ffffff0f01010001030001770578010109010573046775696479010101020a", Refusal::Clock);
    check(
        "010102f8ffffff0f2901056e6f746573026b3004677569647c020f060101020004677569647503797403010203740301020301010208030804",
        Refusal::Clock,
    );
    check("010201000affffffff0700ffffffff0700", Refusal::Clock);
}

#[test]
fn a_panic_inside_of_a_panic_is_avoided() {
    let update = "03030102e40102030015e697a5e69cace8aa9ee38386e382ade382b9e38388c804010f050374030102037f7c8ffdc65b24000501026b3008f09f9880f09f9880010305880502017d010305ffffffff0f0006240100026b32010001070a020100";
    assert!(inspect(&hex(update), &Limits::default()).is_err());
}

#[test]
fn formatting_in_a_map_is_refused() {
    check("010102002601056e6f746573000002222200", Refusal::FormatInMap);
    let mut hub = Hub::new();
    hub.take(&hex("010101002801016d016b017d0000"));
    // Beside an entry it is one as well.
    let beside = Raw::default().bytes(&[1, 1, 2, 0, 0x86]).id(1, 0).text("b").text("1").number(0).0;
    assert_eq!(hub.admit(&beside), Err(Refusal::FormatInMap));
}

#[test]
fn numbers_and_texts_that_are_read_in_two_ways_are_refused() {
    check("010180808080808080808080010000", Refusal::Number);
    check("010101000401016101", Refusal::Count);
    check("01010100", Refusal::Truncated);
    check("0101010004010161018000", Refusal::Utf8);
    check("01010100040101610000", Refusal::EmptyBlock);
    check("0101010010010000", Refusal::Content);
    check("01010100070101610700", Refusal::Content);
    check("01010100070101610f00", Refusal::Content);
    check("000000", Refusal::Trailing);
    check("020101000001010100000100", Refusal::ClientTwice);
    check("0002010001", Refusal::Count);
    check("0002010100010101010100", Refusal::Trailing);
    check("00020101000101010001", Refusal::ClientTwice);
    check("0001010200020101", Refusal::Deletions);
    check("000101010000", Refusal::Deletions);
}

#[test]
fn what_would_wait_inside_yrs_waits_outside() {
    let mut hub = Hub::new();
    let mut update =
        Raw::default().bytes(&[1, 1]).number(7).number(0).bytes(&[0x84]).id(9, 1_000).text("x").number(0);
    for _ in 0..20_000 {
        assert_eq!(hub.admit(&update.0), Ok(Completeness::Missing));
    }
    update = Raw::default().bytes(&[0, 1]).number(9).number(1).number(5).number(1);
    assert_eq!(hub.admit(&update.0), Ok(Completeness::Missing));
}

#[test]
fn too_many_deletions_are_refused() {
    let ranges = 200_000;
    let mut update = Raw::default().bytes(&[0, 1]).number(1).number(ranges);
    for at in 0..ranges {
        update = update.number(at * 2).number(1);
    }
    assert_eq!(inspect(&update.0, &Limits::default()).err(), Some(Refusal::TooManyDeletions));
}

/// An update of `clients` clients, each with what `block` makes of the client's number.
fn of_clients(clients: u64, block: impl Fn(Raw, u64) -> Raw) -> Vec<u8> {
    let mut update = Raw::default().number(clients);
    for client in 1..=clients {
        update = block(update.number(1).number(client).number(0), client);
    }
    update.number(0).0
}

#[test]
fn too_many_clients_are_refused() {
    let update = of_clients(100_000, |raw, _| raw.bytes(&[4, 1]).text("t").text("x"));
    assert_eq!(Hub::new().admit(&update), Err(Refusal::TooManyClients));
    let vector = Raw::default().number(30_000).bytes(&[1, 1].repeat(30_000)).0;
    assert_eq!(state_vector(&vector, &Limits::default()), Err(Refusal::TooManyClients));
}

/// yrs looks through all that wait whenever one more has to.
#[test]
fn a_long_chain_of_clients_is_refused() {
    let chain = |clients: u64| {
        of_clients(clients, move |raw, client| {
            if client == 1 {
                raw.bytes(&[4, 1]).text("t").text("x")
            } else {
                raw.bytes(&[0x84]).id(client - 1, 0).text("x")
            }
        })
    };
    assert_eq!(Hub::new().admit(&chain(2_000)), Ok(Completeness::Complete));
    assert_eq!(Hub::new().admit(&chain(8_192)), Ok(Completeness::Complete));
    // With more, yrs overflows the stack.
    assert_eq!(Hub::new().admit(&chain(8_193)), Err(Refusal::TooManyClients));
}

/// A thousand wait while one client is looked through, block by block.
#[test]
fn waiting_for_many_blocks_is_refused() {
    let blocks = 200_000;
    let mut update = Raw::default().number(1_001).number(blocks).number(1).number(0);
    for _ in 0..blocks {
        update = update.bytes(&[4, 1]).text("t").text("x");
    }
    for client in 2..=1_001 {
        update = update.number(1).number(client).number(0).bytes(&[0x84]);
        update = if client == 2 { update.id(1, blocks - 1) } else { update.id(client - 1, 0) }.text("x");
    }
    assert_eq!(Hub::new().admit(&update.number(0).0), Err(Refusal::Entangled));
}

#[test]
fn circles_are_refused() {
    let around = |clients: u64| {
        of_clients(clients, move |raw, client| raw.bytes(&[0x84]).id(client % clients + 1, 0).text("x"))
    };
    assert_eq!(Hub::new().admit(&around(1)), Err(Refusal::Cycle));
    assert_eq!(Hub::new().admit(&around(2)), Err(Refusal::Cycle));
    assert_eq!(Hub::new().admit(&around(1_000)), Err(Refusal::Cycle));
    // A block that builds on a later one of its own client.
    let forward = Raw::default()
        .bytes(&[1, 2, 1, 0, 0x84])
        .id(1, 1)
        .text("x")
        .bytes(&[4, 1])
        .text("t")
        .text("y")
        .number(0)
        .0;
    assert_eq!(Hub::new().admit(&forward), Err(Refusal::Cycle));
}

/// `depth` maps, each inside the one before.
fn nested(depth: u64) -> Vec<u8> {
    let mut update = Raw::default()
        .number(1)
        .number(depth)
        .number(1)
        .number(0)
        .bytes(&[0x27, 1])
        .text("m")
        .text("k")
        .bytes(&[1]);
    for clock in 1..depth {
        update = update.bytes(&[0x27, 0]).id(1, clock - 1).text("k").bytes(&[1]);
    }
    update.number(0).0
}

#[test]
fn types_that_overflow_the_stack_are_refused() {
    assert_eq!(Hub::new().admit(&nested(10_000)), Err(Refusal::Nesting));
    assert_eq!(Hub::new().admit(&nested(65)), Err(Refusal::Nesting));
    let mut hub = Hub::new();
    hub.take(&nested(64));
    // One more, beside the deepest and inside the deepest, in updates of their own.
    let beside = Raw::default().bytes(&[1, 1, 2, 0, 0x87]).id(1, 63).bytes(&[1, 0]).0;
    hub.take(&beside);
    let inside = Raw::default().bytes(&[1, 1, 3, 0, 0x27, 0]).id(2, 0).text("k").bytes(&[1, 0]).0;
    assert_eq!(hub.admit(&inside), Err(Refusal::Nesting));
    let mut reloaded = Ledger::from_state(&hub.state()).unwrap();
    let shape = inspect(&inside, &hub.limits).unwrap();
    assert_eq!(reloaded.check(&shape, &hub.limits), Err(Refusal::Nesting));
    reloaded.record(&inspect(&[0, 0], &hub.limits).unwrap());
    // All of it can be deleted.
    hub.take(&Raw::default().bytes(&[0, 1, 1, 1, 0, 1]).0);
}

#[test]
fn a_parent_must_be_a_type() {
    let mut hub = Hub::new();
    hub.take(&hex("010101002801016d016b017d0000"));
    let inside = Raw::default().bytes(&[1, 1, 2, 0, 0x28, 0]).id(1, 0).text("k").bytes(&[1, 126, 0]).0;
    assert_eq!(hub.admit(&inside), Err(Refusal::Parent));
}

/// What is put into collected content vanishes, in yrs and in the ledger.
#[test]
fn collected_parents_take_content_and_lose_it() {
    let mut hub = Hub::new();
    hub.take(&Raw::default().bytes(&[1, 1, 1, 0, 0, 3, 0]).0);
    let mut parent = (1, 2);
    for client in 2..100 {
        hub.take(
            &Raw::default()
                .bytes(&[1, 1])
                .number(client)
                .number(0)
                .bytes(&[0x27, 0])
                .id(parent.0, parent.1)
                .text("k")
                .bytes(&[1, 0])
                .0,
        );
        parent = (client, 0);
    }
    assert_eq!(hub.ledger.clients(), 99);
}

#[test]
fn a_hole_waits() {
    let mut hub = Hub::new();
    hub.take(&hex("010105002801056e6f746573026b30017d0000"));
    assert_eq!(hub.admit(&hex("010105022801056e6f746573026b32017d0200")), Ok(Completeness::Missing));
}

/// Six updates that are complete together, in an order in which yrs mislays them.
#[test]
fn updates_in_disorder_are_all_taken_in_the_end() {
    let mut waiting: Vec<Vec<u8>> = [
        "0101ad02008465010361c3b100",
        "000165010002",
        "0101650284ad02010361c3b100",
        "0102f503002701056e6f746573026b33012800f5030004746578740177017800",
        "01016500040104746578740361c3b100",
        "0101910300c4650265030361c3b100",
    ]
    .map(hex)
    .to_vec();
    let mut hub = Hub::new();
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|update| hub.admit(update) == Ok(Completeness::Missing));
        assert!(waiting.len() < before);
    }
    let text = hub.doc.transact_mut().get_or_insert_text("text");
    assert_eq!(text.get_string(&hub.doc.transact()), "añaaññ");
}

/// Memory that yrs uses after it freed it, if it collects; a hub's document does not.
#[test]
fn hostile_neighbours_are_survived() {
    let updates = [
        "010503002301016d026b3101012801016d0474657874027705f09f9880787b7bea3640537b58c1070103786d6c062701016d026b3000050103617272035b315d00",
        "010505008303050101850305035b315d810303038703020101000303010103010401",
        "0103060025000505026b30035b315d850304035b315d8703020100",
        "010306038303040101850300035b315d870301010105010402",
        "01010606070103786d6c03017000",
        "0102060781060603280006060474657874017706e697a5e69cac00",
        "01020306880601037602016b7601016b7ca5f1d78b016b7c252ac76d75017b9e226a4fb7f1806c7f28000606026b32037d2274030102037c2cd702850203020003030205010304",
        "0104040088030a017cc2ecfb0e070103786d6c030170880600027d92017928000605026b30027d2075037e7602016b7705f09f988078016b7706e697a5e69cac7dcc010205010501060206010a01",
    ];
    let mut hub = Hub::new();
    for update in updates {
        _ = hub.admit(&hex(update));
        let state = hub.state();
        assert!(inspect(&state, &hub.limits).is_ok());
    }
}

/// An astral character in an array is taken; who shows the document must not call `to_json`.
#[test]
fn text_in_an_array_is_taken() {
    Hub::new().take(&hex("0101000004010361727208f09f9880f09f988000"));
}

/// A state vector or an id inside a surrogate pair cuts it as Yjs does, and shifts nothing.
#[test]
fn half_a_pair_is_a_replacement_character() {
    let mut hub = Hub::new();
    hub.take(&Raw::default().bytes(&[1, 1, 1, 0, 4, 1]).text("t").text("😀😀").number(0).0);
    let half: yrs::StateVector = [(yrs::block::ClientID::new(1), 1)].into_iter().collect();
    let diff = hub.diff(&half);
    let shape = inspect(&diff, &hub.limits).unwrap();
    assert_eq!(shape.clients().map(|span| (span.start, span.end)).collect::<Vec<_>>(), [(1, 4)]);
    // Behind the first half of the second character, and the second half of the first one deleted.
    hub.take(
        &Raw::default().bytes(&[1, 1, 2, 0, 0xc4]).id(1, 2).id(1, 3).text("|").bytes(&[1, 1, 1, 1, 1]).0,
    );
    let text = hub.doc.transact_mut().get_or_insert_text("t");
    assert_eq!(text.get_string(&hub.doc.transact()), "\u{fffd}\u{fffd}|\u{fffd}");
    let mut again = Hub::new();
    again.take(&hub.state());
    assert_eq!(again.ledger.clock(1), 4);
    assert_eq!(again.doc.transact().state_vector(), hub.doc.transact().state_vector());
}

/// JSON can spell our mark with escapes; it is wrapped all the same.
#[test]
fn a_mark_cannot_be_smuggled_in() {
    let mut update = String::from("01010100060101740161");
    let json = r#""\udbff\udffdwb:j{}""#;
    write!(update, "{:02x}", json.len()).unwrap();
    update.push_str(&to_hex(json.as_bytes()));
    update.push_str("00");
    let mut hub = Hub::new();
    hub.take(&hex(&update));
    assert_eq!(hub.state(), hex(&update));
    assert!(matches!(translate::outward(&hex("00")), std::borrow::Cow::Borrowed(_)));
}

/// Found by fuzzing: client 0 builds on a unit that lies in the gap before what the update has of client 1.
#[test]
fn a_gap_before_a_section_is_missing_to_others() {
    let update = hex("030101ffff010028010000010001780301e7707d000100");
    let hub = Hub::new();
    let shape = inspect(&update, &hub.limits).unwrap();
    assert_eq!(hub.ledger.check(&shape, &hub.limits), Ok(Completeness::Missing));
    let split = hub.ledger.split(&update, &shape, &hub.limits).unwrap();
    assert_eq!(split.complete, None);
    assert_eq!(split.rest, Some(update));
}

/// Found by fuzzing: a section without blocks made what it names seem known.
#[test]
fn an_empty_section_brings_nothing() {
    assert_eq!(Hub::new().admit(&hex("010003bf04010301742f")), Ok(Completeness::Missing));
}
