//! Tables as people open them in a spreadsheet.

use std::collections::BTreeMap;

use serde_json::json;

use super::*;
use crate::board::model::{Action, Board, Deleted, Place, Reaction};
use crate::board::result::VoidChoices;

fn board() -> Board {
    let text = |text: &str| text.to_owned();
    let map = Map { id: text("map001"), name: text("Today"), state: text("current"), ..Map::default() };
    let stage = |id: &str, name: &str| Stage {
        id: text(id),
        map: text("map001"),
        name: text(name),
        ..Stage::default()
    };
    let lane = Lane {
        id: text("lane01"),
        map: text("map001"),
        name: text("Pains"),
        r#type: text("text"),
        ..Lane::default()
    };
    let cell = Place {
        m: Some(text("map001")),
        s: Some(text("stage2")),
        l: Some(text("lane01")),
        ..Place::default()
    };
    let note = |id: &str, words: &str| Note {
        id: text(id),
        text: text(words),
        kind: text("pain"),
        ..Note::default()
    };
    let mut head = Note {
        place: cell.clone(),
        by: text("ann001"),
        at: 1_790_771_696_789,
        ..note("note01", "=HYPERLINK(\"x\")")
    };
    head.tags = vec![text("data"), text("interview")];
    let member =
        Note { place: cell.clone(), group: Some(text("note01")), ..note("note02", "two\nlines; \"quoted\"") };
    let free = Place { xy: Some([-1.5, 20.0]), ..Place::default() };
    let mut imported = Note { place: free, ..note("note03", "free") };
    imported.src = Some(json!({ "author": "Zoë" }));
    let gone = Note { deleted: Some(Deleted::default()), place: cell, ..note("note04", "gone") };
    Board {
        maps: vec![map],
        stages: vec![stage("stage1", "Find"), stage("stage2", "Buy")],
        lanes: vec![lane],
        notes: vec![head, member, imported, gone],
        reactions: vec![
            Reaction { target: text("note01"), emoji: text("👍"), by: text("ann001") },
            Reaction { target: text("note01"), emoji: text("👍"), by: text("bob001") },
        ],
        ..Board::default()
    }
}

fn vote(id: &str, closed_at: u64, votes: u32) -> VoteResult {
    let row = ResultRow {
        id: "note01".to_owned(),
        text_at_open: "before".to_owned(),
        text_at_close: "after".to_owned(),
        members: vec!["note01".to_owned(), "note02".to_owned()],
        votes,
        voters: 2,
        rank: 1,
        deleted: false,
    };
    let void = VoidChoices { deleted: 1, cap: 2 };
    VoteResult {
        vote: id.to_owned(),
        title: "Worst".to_owned(),
        closed_at,
        rows: vec![row],
        void,
        ..VoteResult::default()
    }
}

fn lines(table: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(table).unwrap();
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
    text.trim_start_matches('\u{feff}').trim_end().split("\r\n").map(str::to_owned).collect()
}

fn made(
    table: impl Fn(&View<'_>) -> Result<Vec<u8>, ExportError>,
    board: &Board,
    votes: &[VoteResult],
) -> Vec<String> {
    let names = BTreeMap::from([("ann001".to_owned(), "Ann".to_owned())]);
    lines(&table(&View { board, votes, names: &names, now_ms: 0 }).unwrap())
}

#[test]
fn notes_have_their_cell_and_what_was_said_about_them() {
    // Of two votes about a note the later one counts, in whatever order they are.
    let rows = made(notes, &board(), &[vote("vote02", 2_000, 3), vote("vote01", 1_000, 7)]);
    assert_eq!(
        rows,
        [
            "map,state,stage_no,stage,lane_no,lane,lane_type,order,note_id,text,kind,color,tags,author,group,votes,rank,\
         reactions,x,y,created_at",
            "Today,current,2,Buy,1,Pains,text,1,note01,\"'=HYPERLINK(\"\"x\"\")\",pain,,data; interview,Ann,,3,1,👍 2,,,\
         2026-09-30T12:34:56Z",
            "Today,current,2,Buy,1,Pains,text,2,note02,\"two\nlines; \"\"quoted\"\"\",pain,,,,note01,,,,,,",
            ",,,,,,,,note03,free,pain,,,Zoë,,,,,-1.5,20,",
        ]
    );
}

#[test]
fn results_say_who_chose_what_only_in_a_named_vote() {
    let mut named = vote("vote01", 0, 3);
    let chosen = |times: usize| vec!["note01".to_owned(); times];
    named.voters = Some(BTreeMap::from([("ann001".to_owned(), chosen(2)), ("bob001".to_owned(), chosen(1))]));
    let rows = made(results, &board(), &[named, vote("vote02", 0, 3)]);
    assert!(rows[0].starts_with("vote_id,vote,closed_at,eligible,ballots,"));
    assert!(rows[1].contains("after,before,3,2,note01; note02,,Ann ×2; bob001,1,2,0"), "{}", rows[1]);
    assert!(rows[2].contains("after,before,3,2,note01; note02,,,1,2,0"), "{}", rows[2]);
}

#[test]
fn actions_and_personas_have_a_row_each() {
    let mut board = board();
    let mut action =
        Action { id: "action1".to_owned(), title: "+fix".to_owned(), impact: 4, ..Action::default() };
    action.from = vec!["note03".to_owned(), "vote:vote01".to_owned()];
    action.extra.insert("votes".to_owned(), json!(3));
    board.actions.push(Action { deleted: Some(Deleted::default()), ..action.clone() });
    board.actions.push(action);
    board.personas.push(crate::board::model::Persona { name: "Ola".to_owned(), ..Default::default() });
    let rows = made(actions, &board, &[]);
    assert_eq!(rows[1..], ["action1,'+fix,,,,,4,,note03; vote:vote01,free,3"]);
    assert_eq!(made(personas, &board, &[])[1..], [",Ola,,,,,,"]);
}
