//! Which actions are still to be done, and which of them should have been.
//!
//! Dates are `YYYY-MM-DD`, so that they compare as texts; what `board::rule` takes for no date never passes. Not here:
//! making actions out of winners (`workshop`).

use super::ActionRef;
use crate::board::model::Board;
use crate::board::rule::is_date;

/// All that are neither done nor dropped, in the order of the board.
pub(super) fn open(board: &Board) -> Vec<ActionRef> {
    let is_open = |status: &str| !matches!(status, "done" | "dropped");
    let open = board.actions.iter().filter(|action| action.deleted.is_none() && is_open(&action.status));
    open.map(|action| ActionRef {
        id: action.id.clone(),
        title: action.title.clone(),
        owner: action.owner.clone(),
        due: action.due.clone(),
        status: action.status.clone(),
    })
    .collect()
}

/// Those of them with a date before `today`, the oldest date first.
pub(super) fn overdue(open: &[ActionRef], today: &str) -> Vec<ActionRef> {
    let is_late = |due: &str| is_date(due) && is_date(today) && due < today;
    let mut late: Vec<_> = open.iter().filter(|action| is_late(&action.due)).cloned().collect();
    late.sort_by(|a, b| a.due.cmp(&b.due));
    late
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::model::{Action, Deleted};

    fn board(actions: &[(&str, &str, &str)]) -> Board {
        let actions = actions.iter().map(|(id, status, due)| Action {
            id: (*id).to_owned(),
            status: (*status).to_owned(),
            due: (*due).to_owned(),
            ..Action::default()
        });
        Board { actions: actions.collect(), ..Board::default() }
    }

    fn ids(actions: &[ActionRef]) -> Vec<&str> {
        actions.iter().map(|action| action.id.as_str()).collect()
    }

    #[test]
    fn what_is_done_or_dropped_is_not_open() {
        let mut board = board(&[
            ("a", "open", ""),
            ("b", "doing", ""),
            ("c", "done", ""),
            ("d", "dropped", ""),
            ("e", "waiting for legal", ""),
            ("f", "open", ""),
        ]);
        board.actions[5].deleted = Some(Deleted::default());
        assert_eq!(ids(&open(&board)), ["a", "b", "e"]);
    }

    #[test]
    fn the_day_itself_is_in_time_and_the_oldest_comes_first() {
        let board = board(&[
            ("today", "open", "2026-03-10"),
            ("yesterday", "open", "2026-03-09"),
            ("done", "done", "2020-01-01"),
            ("last year", "doing", "2025-12-31"),
            ("some day", "open", "soon"),
            ("no date", "open", ""),
            ("other form", "open", "1.2.2020.."),
        ]);
        let open = open(&board);
        assert_eq!(ids(&overdue(&open, "2026-03-10")), ["last year", "yesterday"]);
        assert_eq!(ids(&overdue(&open, "today")), [""; 0]);
    }
}
