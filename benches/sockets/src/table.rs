//! Figures of one measurement, and the medians over its rounds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::servers::Server;

/// Named figures. An infinite one is kept as "none": it never came.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Values(BTreeMap<String, Option<f64>>);

impl Values {
    /// Notes one figure.
    pub fn set(&mut self, name: &str, value: f64) {
        self.0.insert(name.to_owned(), value.is_finite().then_some(value));
    }

    /// What was noted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// One figure; infinite where it never came, none where it was not measured.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).map(|value| value.unwrap_or(f64::INFINITY))
    }
}

/// One measurement.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Which scenario.
    pub scenario: String,
    /// Its size: editors, notes, connections.
    pub size: usize,
    /// Who was measured.
    pub server: String,
    /// The figures, or what went wrong.
    pub outcome: Result<Values, String>,
}

/// All measurements of a bench.
#[derive(Default)]
pub struct Table(pub Vec<Record>);

impl Table {
    /// The median of a figure over the rounds that succeeded.
    pub fn median(&self, scenario: &str, size: usize, server: Server, figure: &str) -> Option<f64> {
        let mut values: Vec<f64> = self
            .of(scenario, size, server)
            .filter_map(|record| record.outcome.as_ref().ok()?.get(figure))
            .collect();
        values.sort_by(f64::total_cmp);
        match values.len() {
            0 => None,
            len if len % 2 == 1 => Some(values[len / 2]),
            len => Some(f64::midpoint(values[len / 2 - 1], values[len / 2])),
        }
    }

    /// A figure over all records that have it.
    pub fn all(&self, figure: &str) -> Vec<f64> {
        let mut values: Vec<f64> =
            self.0.iter().filter_map(|record| record.outcome.as_ref().ok()?.get(figure)).collect();
        values.sort_by(f64::total_cmp);
        values
    }

    /// How many rounds succeeded.
    pub fn rounds(&self, scenario: &str, size: usize, server: Server) -> usize {
        self.of(scenario, size, server).filter(|record| record.outcome.is_ok()).count()
    }

    /// Why a server has no figures, where every round failed.
    pub fn failure(&self, scenario: &str, size: usize, server: Server) -> Option<&str> {
        self.of(scenario, size, server).find_map(|record| record.outcome.as_ref().err()).map(String::as_str)
    }

    /// The sizes that were measured, in order.
    pub fn sizes(&self, scenario: &str) -> Vec<usize> {
        let of = self.0.iter().filter(|record| record.scenario == scenario);
        of.map(|record| record.size).collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    /// Whether anything is known of this server at this size.
    pub fn has(&self, scenario: &str, size: usize, server: Server) -> bool {
        self.of(scenario, size, server).next().is_some()
    }

    fn of(&self, scenario: &str, size: usize, server: Server) -> impl Iterator<Item = &Record> {
        let wanted = move |record: &&Record| {
            record.scenario == scenario && record.size == size && record.server == server.name()
        };
        self.0.iter().filter(wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_counts_what_never_came_as_infinite_and_skips_failed_rounds() {
        let mut table = Table::default();
        for value in [Some(3.0), Some(1.0), Some(f64::INFINITY), None] {
            let mut values = Values::default();
            if let Some(value) = value {
                values.set("x", value);
            }
            let outcome = if value.is_some() { Ok(values) } else { Err("no".to_owned()) };
            let json = serde_json::to_string(&Record {
                scenario: "s".into(),
                size: 1,
                server: Server::Relay.name().into(),
                outcome,
            });
            table.0.push(serde_json::from_str(&json.unwrap()).unwrap());
        }
        assert_eq!(table.median("s", 1, Server::Relay, "x"), Some(3.0));
        assert_eq!(table.rounds("s", 1, Server::Relay), 3);
        table.0.remove(1);
        assert_eq!(table.median("s", 1, Server::Relay, "x"), Some(f64::INFINITY));
    }
}
