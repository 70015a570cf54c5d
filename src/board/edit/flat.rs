//! What is kept under flat keys, for writing it: a key that says what it is about, and a plain value.
//!
//! Not here: items with keys of their own (`edit::field`), the writing itself (`edit::write`).

use yrs::Any;

use super::field::{Field, number};
use crate::board::limits;
use crate::board::model::{Channel, Metric, Point, Reaction};

/// Something that is kept under a flat key.
pub(super) trait Flat {
    /// The root it is kept under.
    const ROOT: &'static str;
    /// What they are called.
    const NAME: &'static str;
    /// How many a board may have.
    const MAX: usize;

    /// Its key.
    fn key(&self) -> String;

    /// Its value.
    fn field(&self) -> Field<'static>;
}

impl Flat for Point {
    const ROOT: &'static str = "points";
    const NAME: &'static str = "points";
    const MAX: usize = limits::POINTS_MAX;

    fn key(&self) -> String {
        format!("{}/{}", self.curve, self.stage)
    }

    fn field(&self) -> Field<'static> {
        Field::Object(vec![
            ("v", Some(number(self.v))),
            ("label", self.label.as_deref().map(Any::from)),
            ("emoji", self.emoji.as_deref().map(Any::from)),
        ])
    }
}

impl Flat for Metric {
    const ROOT: &'static str = "metrics";
    const NAME: &'static str = "figures";
    const MAX: usize = limits::METRICS_MAX;

    fn key(&self) -> String {
        format!("{}/{}", self.lane, self.stage)
    }

    fn field(&self) -> Field<'static> {
        Field::Object(vec![("n", Some(number(self.n))), ("unit", Some(Any::from(self.unit.as_str())))])
    }
}

impl Flat for Channel {
    const ROOT: &'static str = "channels";
    const NAME: &'static str = "channels";
    const MAX: usize = limits::CHANNELS_MAX;

    fn key(&self) -> String {
        format!("{}/{}/{}", self.lane, self.stage, self.channel)
    }

    fn field(&self) -> Field<'static> {
        Field::Plain(number(1.0))
    }
}

impl Flat for Reaction {
    const ROOT: &'static str = "reactions";
    const NAME: &'static str = "reactions";
    const MAX: usize = limits::REACTIONS_MAX;

    fn key(&self) -> String {
        format!("{}/{}/{}", self.target, self.emoji, self.by)
    }

    fn field(&self) -> Field<'static> {
        Field::Plain(number(1.0))
    }
}
