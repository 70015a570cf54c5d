//! Our tables of actions and personas, as `export` writes them.

use super::cell;
use crate::board::model::{Action, Persona};
use crate::intake::plan::Plan;

/// Is it one of ours that is not of notes?
pub(super) fn is_ours(head: &[String]) -> bool {
    matches!(head.first().map(String::as_str), Some("action_id" | "persona_id"))
}

/// Reads it.
pub(super) fn read(rows: &[Vec<String>]) -> Plan {
    let Some((head, body)) = rows.split_first() else { return Plan::default() };
    let mut plan = Plan::default();
    for row in body {
        let cell = |name: &str| {
            let at = head.iter().position(|header| header == name);
            at.and_then(|at| row.get(at)).cloned().unwrap_or_default()
        };
        if head.iter().any(|header| header == "action_id") {
            plan.actions.push(action(&cell));
        } else {
            plan.personas.push(persona(&cell));
        }
    }
    plan
}

fn action(cell: &dyn Fn(&str) -> String) -> Action {
    Action {
        title: cell("title"),
        owner: cell("owner"),
        due: cell("due"),
        status: cell("status"),
        effects: cell::list(&cell("effects")),
        impact: cell("impact").parse().unwrap_or_default(),
        effort: cell("effort").parse().unwrap_or_default(),
        ..Action::default()
    }
}

fn persona(cell: &dyn Fn(&str) -> String) -> Persona {
    Persona {
        name: cell("name"),
        role: cell("role"),
        quote: cell("quote"),
        goals: cell("goals"),
        needs: cell("needs"),
        pains: cell("pains"),
        context: cell("context"),
        ..Persona::default()
    }
}
