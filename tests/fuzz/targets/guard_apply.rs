//! Whatever the guard calls complete, yrs takes, encodes and takes again.
//!
//! The input is a list of updates, each headed by one byte that says how long it is.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wayboard_fuzz::guard::{Completeness, Ledger, Limits, inspect, translate};
use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, Update};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let mut ledger = Ledger::new();
    let doc = document();
    let mut rest = bytes;
    while let Some((&length, tail)) = rest.split_first() {
        let (update, next) = tail.split_at(tail.len().min(length.into()));
        rest = next;
        let Ok(shape) = inspect(update, &limits) else { continue };
        if ledger.check(&shape, &limits) != Ok(Completeness::Complete) {
            continue;
        }
        ledger.record(&shape);
        apply(&doc, &translate::inward(update).expect("what inspect takes, inward takes"));
        let state = doc.transact().encode_diff_v1(&StateVector::default());
        let rebuilt = Ledger::from_state(&translate::outward(&state)).expect("a state is complete");
        for (client, &clock) in doc.transact().state_vector().iter() {
            assert_eq!(ledger.clock(client.get()), clock);
            assert_eq!(rebuilt.clock(client.get()), clock);
        }
    }
    let state = doc.transact().encode_diff_v1(&StateVector::default());
    apply(&document(), &state);
});

fn document() -> Doc {
    Doc::with_options(Options { skip_gc: true, offset_kind: OffsetKind::Utf16, ..Options::default() })
}

fn apply(doc: &Doc, update: &[u8]) {
    let mut transaction = doc.transact_mut();
    let update = Update::decode_v1(update).expect("yrs decodes what the guard takes");
    transaction.apply_update(update).expect("yrs applies what the guard takes");
    assert!(!transaction.has_missing_updates(), "nothing waits inside yrs");
}
