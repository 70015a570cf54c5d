//! Bytes and updates by chance. Whatever passes the guard must pass yrs.

use proptest::prelude::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use yrs::{ReadTxn, Transact};

use super::honest::Writer;
use super::{Completeness, Hub, Raw};
use crate::guard::{Limits, inspect, state_vector, translate};

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// No bytes make the guard panic, or allocate more than a few times their size.
    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..300), head in 0..4_usize) {
        let mut update = [&[][..], &[1, 1, 1, 0], &[1, 2, 1, 0, 0x28, 1, 1, b'm', 1, b'k', 1], &[0, 1, 1]][head].to_vec();
        update.extend(bytes);
        let limits = Limits::default();
        if let Ok(shape) = inspect(&update, &limits) {
            prop_assert!(shape.blocks.capacity() <= update.len().max(8));
            prop_assert!(shape.clients().count() <= update.len());
        }
        _ = state_vector(&update, &limits);
        _ = translate::inward(&update);
        _ = translate::outward(&update);
    }
}

/// Takes an update as a room does, and asks for everything that a room asks for.
fn take(hub: &mut Hub, update: &[u8]) -> bool {
    if hub.admit(update) != Ok(Completeness::Complete) {
        return false;
    }
    let state = hub.state();
    assert!(inspect(&state, &hub.limits).is_ok());
    for (client, &clock) in hub.doc.transact().state_vector().iter() {
        assert_eq!(hub.ledger.clock(client.get()), clock);
    }
    true
}

/// Honest updates with some bytes changed.
#[test]
fn changed_updates_that_pass_are_survived() {
    let seed = rand::random::<u64>();
    println!("seed {seed}");
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let (mut passed, mut cases) = (0, 0);
    while cases < 20_000 {
        let writer = Writer::new(1);
        let mut hub = Hub::new();
        for _ in 0..20 {
            let update = writer.edit(&mut random);
            for _ in 0..10 {
                let changed = change(&update, &mut random);
                cases += 1;
                passed += usize::from(take(&mut hub, &changed));
            }
            _ = hub.admit(&update);
        }
    }
    assert!(passed > cases / 100, "{passed} of {cases}");
}

fn change(update: &[u8], random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut changed = update.to_vec();
    for _ in 0..random.random_range(1..4) {
        let at = random.random_range(0..changed.len());
        match random.random_range(0..5) {
            0 => changed[at] = random.random(),
            1 => changed[at] = changed[at].wrapping_add(1),
            2 => changed[at] = changed[at].wrapping_sub(1),
            3 => changed[at] ^= 1 << random.random_range(0..8),
            _ => changed.insert(at, random.random_range(0..12)),
        }
    }
    changed
}

/// Updates that are well formed and complete, but make no sense.
#[test]
fn absurd_updates_that_pass_are_survived() {
    let seed = rand::random::<u64>();
    println!("seed {seed}");
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut passed = 0;
    for _ in 0..1_500 {
        let mut hub = Hub::new();
        for _ in 0..20 {
            let update = absurd(&hub, &mut random);
            passed += usize::from(take(&mut hub, &update));
        }
    }
    assert!(passed > 1_500, "{passed}");
}

fn absurd(hub: &Hub, random: &mut ChaCha8Rng) -> Vec<u8> {
    let clients = random.random_range(1..4_u64);
    let mut update = Raw::default().number(clients);
    for client in 0..clients {
        let known = hub.ledger.clock(client);
        let start = known.saturating_sub(random.random_range(0..8_u32).saturating_sub(4));
        let blocks = random.random_range(1..5);
        update = update.number(blocks).number(client).number(start.into());
        for _ in 0..blocks {
            update = block(update, hub, random);
        }
    }
    let deleted = random.random_range(0..3_u64);
    update = update.number(deleted);
    for client in 0..deleted {
        let at = random.random_range(0..=u64::from(hub.ledger.clock(client)));
        update = update.number(client).number(1).number(at).number(random.random_range(1..4));
    }
    update.0
}

fn block(update: Raw, hub: &Hub, random: &mut ChaCha8Rng) -> Raw {
    let id = |random: &mut ChaCha8Rng| {
        let client = random.random_range(0..3_u64);
        (client, random.random_range(0..u64::from(hub.ledger.clock(client)) + 2))
    };
    let kind = [0, 1, 3, 4, 4, 4, 5, 6, 7, 7, 7, 8, 8, 9][random.random_range(0..14)];
    if kind == 0 {
        return update.bytes(&[0]).number(random.random_range(1..4));
    }
    let keyed = random.random_bool(0.4);
    let mut flags = if keyed { 0x20 } else { 0 };
    let place = random.random_range(0..5);
    flags |= [0, 0, 0x80, 0x40, 0xc0][place];
    let mut update = update.bytes(&[flags | kind]);
    if place < 2 {
        update = if place == 0 {
            update.number(1).text(["m", "t", "a", "x"][random.random_range(0..4)])
        } else {
            let (client, clock) = id(random);
            update.number(0).id(client, clock)
        };
        if keyed {
            update = update.text(["k", "l"][random.random_range(0..2)]);
        }
    }
    for _ in 0..[0, 0, 1, 1, 2][place] {
        let (client, clock) = id(random);
        update = update.id(client, clock);
    }
    content(update, kind, random)
}

fn content(update: Raw, kind: u8, random: &mut ChaCha8Rng) -> Raw {
    match kind {
        1 => update.number(random.random_range(1..4)),
        3 => update.text("bin"),
        4 => update.text(["a", "😀", "a😀b", "日本語", "hello"][random.random_range(0..5)]),
        5 => update.text(r#"{"a":1}"#),
        6 => update.text("bold").text("true"),
        7 => {
            let number = random.random_range(0..7_u8);
            let update = update.bytes(&[number]);
            if number == 3 || number == 5 { update.text("p") } else { update }
        }
        8 => update.number(3).bytes(&[126, 122, 0, 0, 0, 0, 0, 0, 0, 9, 117, 1, 127]),
        _ => update.text("sub").bytes(&[118, 0]),
    }
}
