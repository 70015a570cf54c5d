//! No bytes make the guard panic, hang, or allocate more than a few times their size.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wayboard_fuzz::guard::{Completeness, Ledger, Limits, inspect, state_vector, translate};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let _ = state_vector(bytes, &limits);
    let _ = translate::outward(bytes);
    let Ok(shape) = inspect(bytes, &limits) else {
        return;
    };
    let inward = translate::inward(bytes).expect("what inspect takes, inward takes");
    let again = inspect(&inward, &Limits { depth_max: 17, ..limits.clone() }).expect("translation keeps the form");
    assert!(!again.needs_translation() || shape.needs_translation());
    let mut ledger = Ledger::new();
    match ledger.check(&shape, &limits) {
        Ok(Completeness::Complete) => ledger.record(&shape),
        Ok(Completeness::Missing) => {
            let split = ledger.split(bytes, &shape, &limits).expect("what check takes, split takes");
            if let Some(complete) = split.complete {
                let shape = inspect(&complete, &limits).expect("a part keeps the form");
                assert_eq!(ledger.check(&shape, &limits), Ok(Completeness::Complete));
                ledger.record(&shape);
            }
            if let Some(rest) = split.rest {
                let shape = inspect(&rest, &limits).expect("a part keeps the form");
                assert_ne!(ledger.check(&shape, &limits), Ok(Completeness::Complete));
            }
        }
        Err(_) => {}
    }
});
