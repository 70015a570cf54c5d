//! The guard as a room uses it: in front of a document.

mod golden;
mod honest;
mod hostile;
mod random;

use std::borrow::Cow;

use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, Update};

use super::{Completeness, Ledger, Limits, Refusal, inspect, translate};

/// A document behind the guard, as `room/document` makes it.
struct Hub {
    doc: Doc,
    ledger: Ledger,
    limits: Limits,
}

impl Hub {
    fn new() -> Self {
        let options = Options { skip_gc: true, offset_kind: OffsetKind::Utf16, ..Options::default() };
        Self { doc: Doc::with_options(options), ledger: Ledger::new(), limits: Limits::default() }
    }

    /// Takes `update` if it is complete; then yrs must take all of it.
    fn admit(&mut self, update: &[u8]) -> Result<Completeness, Refusal> {
        let shape = inspect(update, &self.limits)?;
        let completeness = self.ledger.check(&shape, &self.limits)?;
        if completeness == Completeness::Complete {
            let inward = translate::inward(update)?;
            assert_eq!(shape.needs_translation(), matches!(inward, Cow::Owned(_)));
            self.ledger.record(&shape);
            self.apply(&inward);
        }
        Ok(completeness)
    }

    /// Takes an update that is expected to be fine.
    fn take(&mut self, update: &[u8]) {
        assert_eq!(self.admit(update), Ok(Completeness::Complete), "{}", to_hex(update));
    }

    fn apply(&mut self, inward: &[u8]) {
        let mut transaction = self.doc.transact_mut();
        let decoded = Update::decode_v1(inward).unwrap();
        transaction.apply_update(decoded).unwrap();
        assert!(!transaction.has_missing_updates(), "waits inside yrs: {}", to_hex(inward));
    }

    fn state(&self) -> Vec<u8> {
        self.diff(&StateVector::default())
    }

    fn diff(&self, known: &StateVector) -> Vec<u8> {
        translate::outward(&self.doc.transact().encode_diff_v1(known)).into_owned()
    }
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        text.bytes().map(|digit| u8::try_from(char::from(digit).to_digit(16).unwrap()).unwrap()).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

fn to_hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Writes updates that no library would.
#[derive(Default, Clone)]
struct Raw(Vec<u8>);

impl Raw {
    fn number(mut self, value: u64) -> Self {
        super::cursor::write_unsigned(&mut self.0, value);
        self
    }

    fn id(self, client: u64, clock: u64) -> Self {
        self.number(client).number(clock)
    }

    fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    fn text(self, text: &str) -> Self {
        self.number(text.len() as u64).bytes(text.as_bytes())
    }
}
