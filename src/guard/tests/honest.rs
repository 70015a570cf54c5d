//! Updates that yrs makes itself: taken in their order, each time.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Array, Doc, Map, OffsetKind, Options, ReadTxn, StateVector, Text, Transact, TransactionMut, Update,
};
use yrs::{ArrayPrelim, MapPrelim, TextPrelim, WriteTxn, XmlElementPrelim, XmlFragment, XmlTextPrelim};

use super::{Completeness, Hub};
use crate::guard::{Ledger, inspect};

/// A writer with a document of its own.
pub(super) struct Writer {
    pub(super) doc: Doc,
}

impl Writer {
    pub(super) fn new(client: u64) -> Self {
        let options = Options {
            client_id: yrs::block::ClientID::new(client),
            offset_kind: OffsetKind::Utf16,
            ..Options::default()
        };
        Self { doc: Doc::with_options(options) }
    }

    /// Makes a random edit and answers with its update.
    pub(super) fn edit(&self, random: &mut ChaCha8Rng) -> Vec<u8> {
        let mut transaction = self.doc.transact_mut();
        for _ in 0..random.random_range(1..4) {
            match random.random_range(0..4) {
                0 => edit_text(&mut transaction, random),
                1 => edit_map(&mut transaction, random),
                2 => edit_array(&mut transaction, random),
                _ => edit_xml(&mut transaction, random),
            }
        }
        transaction.encode_update_v1()
    }

    pub(super) fn read(&self, update: &[u8]) {
        self.doc.transact_mut().apply_update(Update::decode_v1(update).unwrap()).unwrap();
    }
}

fn edit_text(transaction: &mut TransactionMut<'_>, random: &mut ChaCha8Rng) {
    let text = transaction.get_or_insert_text("t");
    let len = text.len(transaction);
    let at = random.random_range(0..=len);
    match random.random_range(0..4) {
        0 if at < len => text.remove_range(transaction, at, random.random_range(1..=(len - at).min(4))),
        1 if at < len => {
            let bold = [("b".into(), Any::Bool(random.random()))].into_iter().collect();
            text.format(transaction, at, random.random_range(1..=len - at), bold);
        }
        _ => text.insert(transaction, at, ["a", "ñ", "😀", "hello", "日本"][random.random_range(0..5)]),
    }
}

fn edit_map(transaction: &mut TransactionMut<'_>, random: &mut ChaCha8Rng) {
    let map = transaction.get_or_insert_map("m");
    let key = ["x", "y", "z"][random.random_range(0..3)];
    match random.random_range(0..4) {
        0 => _ = map.remove(transaction, key),
        1 => {
            let inner = map.insert(transaction, key, MapPrelim::default());
            inner.insert(transaction, "text", TextPrelim::new("note"));
            inner.insert(transaction, "x", 1);
        }
        _ => _ = map.insert(transaction, key, random.random_range(0..1_000_i64)),
    }
}

fn edit_array(transaction: &mut TransactionMut<'_>, random: &mut ChaCha8Rng) {
    let array = transaction.get_or_insert_array("a");
    let len = array.len(transaction);
    let at = random.random_range(0..=len);
    match random.random_range(0..4) {
        0 if at < len => array.remove(transaction, at),
        1 => _ = array.insert(transaction, at, ArrayPrelim::from([1, 2])),
        _ => _ = array.insert(transaction, at, random.random_range(0..1_000_i64)),
    }
}

fn edit_xml(transaction: &mut TransactionMut<'_>, random: &mut ChaCha8Rng) {
    let fragment = transaction.get_or_insert_xml_fragment("x");
    let len = fragment.len(transaction);
    let at = random.random_range(0..=len);
    match random.random_range(0..3) {
        0 if at < len => fragment.remove_range(transaction, at, 1),
        1 => _ = fragment.insert(transaction, at, XmlTextPrelim::new("text")),
        _ => {
            let element = fragment.insert(transaction, at, XmlElementPrelim::empty("p"));
            element.insert(transaction, 0, XmlTextPrelim::new("inner"));
        }
    }
}

/// Three writers that sync now and then; their updates reach the hub in the order in which they were made.
fn script(seed: u64) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let writers = [11, 12, 13].map(Writer::new);
    let mut hub = Hub::new();
    for _ in 0..60 {
        let writer = &writers[random.random_range(0..3)];
        let update = writer.edit(&mut random);
        assert_eq!(hub.admit(&update), Ok(Completeness::Complete), "seed {seed}");
        if random.random_bool(0.3) {
            let known = writer.doc.transact().state_vector();
            writer.read(&hub.diff(&known));
        }
        if random.random_bool(0.1) {
            // A reconnect: everything comes again.
            let state = writer.doc.transact().encode_diff_v1(&StateVector::default());
            assert_eq!(hub.admit(&state), Ok(Completeness::Complete), "seed {seed}");
        }
    }
    let vector = hub.doc.transact().state_vector();
    for (client, &clock) in vector.iter() {
        assert_eq!(hub.ledger.clock(client.get()), clock, "seed {seed}");
    }
    // A ledger that is built from the state knows the same, run by run.
    let rebuilt = Ledger::from_state(&hub.state()).unwrap();
    assert_eq!(format!("{rebuilt:?}"), format!("{:?}", hub.ledger), "seed {seed}");
    let mut newcomer = Hub::new();
    newcomer.take(&hub.state());
    assert_eq!(newcomer.doc.transact().state_vector(), vector, "seed {seed}");
}

#[test]
fn honest_updates_are_taken_in_their_order() {
    for seed in 0..100 {
        script(seed);
    }
}

#[test]
fn an_update_is_empty_or_names_its_writers() {
    let writer = Writer::new(5);
    let update = writer.edit(&mut ChaCha8Rng::seed_from_u64(1));
    let shape = inspect(&update, &Hub::new().limits).unwrap();
    assert!(!shape.is_empty());
    let spans: Vec<_> = shape.clients().collect();
    assert_eq!((spans.len(), spans[0].client, spans[0].start), (1, 5, 0));
    assert!(inspect(&[0, 0], &Hub::new().limits).unwrap().is_empty());
}
