//! What is kept under flat keys: points, figures, channels, reactions, and the JSON of others.
//!
//! Not here: items with an id of their own (`read::entry`).

use serde_json::{Map as Object, Value};
use yrs::{Map, Out, ReadTxn};

use super::reader::{Reader, is_set};
use crate::board::limits::{
    CHANNELS_MAX, EMOTION_MAX, FIGURE_MAX, METRICS_MAX, NAME_CHARS_MAX, POINTS_MAX, REACTIONS_MAX,
    WORD_CHARS_MAX,
};
use crate::board::model::{Channel, Metric, Point, Reaction};
use crate::board::{id, rule};

impl<T: ReadTxn> Reader<'_, T> {
    pub(super) fn points(&mut self) -> Vec<Point> {
        self.flat("points", POINTS_MAX, is_pair, |reader, key, out| {
            let (curve, stage) = key.split_once('/')?;
            let entries = reader.object(out)?;
            let v = reader.plain(entries, "v", |reader, out| reader.number(out, EMOTION_MAX)).flatten()?;
            let label =
                reader.plain(entries, "label", |reader, out| reader.optional_text(out, NAME_CHARS_MAX));
            let emoji =
                reader.plain(entries, "emoji", |reader, out| reader.optional_text(out, WORD_CHARS_MAX));
            let (label, emoji) = (label.flatten(), emoji.flatten());
            Some(Point { curve: curve.to_owned(), stage: stage.to_owned(), v, label, emoji })
        })
    }

    pub(super) fn metrics(&mut self) -> Vec<Metric> {
        self.flat("metrics", METRICS_MAX, is_pair, |reader, key, out| {
            let (lane, stage) = key.split_once('/')?;
            let entries = reader.object(out)?;
            let n = reader.plain(entries, "n", |reader, out| reader.number(out, FIGURE_MAX)).flatten()?;
            let unit = reader.plain(entries, "unit", |reader, out| reader.text(out, WORD_CHARS_MAX));
            Some(Metric { lane: lane.to_owned(), stage: stage.to_owned(), n, unit: unit.unwrap_or_default() })
        })
    }

    pub(super) fn channels(&mut self) -> Vec<Channel> {
        self.flat(
            "channels",
            CHANNELS_MAX,
            |key| channel(key).is_some(),
            |_, key, out| channel(key).filter(|_| is_set(out)),
        )
    }

    pub(super) fn reactions(&mut self) -> Vec<Reaction> {
        self.flat(
            "reactions",
            REACTIONS_MAX,
            |key| reaction(key).is_some(),
            |_, key, out| reaction(key).filter(|_| is_set(out)),
        )
    }

    /// JSON of others, as it is.
    pub(super) fn foreign(&mut self, root: &str, max: usize) -> Object<String, Value> {
        let entries = self.flat(root, max, rule::is_foreign_key, |reader, key, out| {
            Some((key.to_owned(), reader.json(out)?))
        });
        entries.into_iter().collect()
    }

    fn flat<V>(
        &mut self,
        root: &str,
        max: usize,
        valid: fn(&str) -> bool,
        take: fn(&mut Self, &str, &Out) -> Option<V>,
    ) -> Vec<V> {
        let txn = self.txn;
        let Some(map) = self.root(root) else { return Vec::new() };
        let keys = self.keys(&map, max, valid);
        keys.into_iter().filter_map(|key| take(self, key, &map.get(txn, key)?)).collect()
    }
}

/// `curve/stage` or `lane/stage`.
fn is_pair(key: &str) -> bool {
    key.split_once('/').is_some_and(|(one, other)| id::is_valid(one) && id::is_valid(other))
}

fn channel(key: &str) -> Option<Channel> {
    let [lane, stage, channel] = parts(key)?;
    (id::is_valid(lane) && id::is_valid(stage) && rule::is_key_part(channel)).then(|| Channel {
        lane: lane.to_owned(),
        stage: stage.to_owned(),
        channel: channel.to_owned(),
    })
}

fn reaction(key: &str) -> Option<Reaction> {
    let [target, emoji, by] = parts(key)?;
    (id::is_valid(target) && rule::is_key_part(emoji) && id::is_valid(by)).then(|| Reaction {
        target: target.to_owned(),
        emoji: emoji.to_owned(),
        by: by.to_owned(),
    })
}

fn parts(key: &str) -> Option<[&str; 3]> {
    let mut parts = key.splitn(3, '/');
    Some([parts.next()?, parts.next()?, parts.next()?])
}
