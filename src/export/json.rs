//! The lossless format: the board as it is, in JSON, with what was decided on it.
//!
//! `{"format": "cjm", "schema": 1, "meta": ..., "maps": [...], ...}`: the keys of [`Board`], so that a reader finds
//! what `docs/board.md` describes. The trash is in it too. Results of votes and names of participants come along for
//! the reader; an import leaves them out, because only the server may say what a vote came to.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::board::model::{Board, SCHEMA};
use crate::board::result::VoteResult;
use crate::export::{ExportError, Format, View};

/// What `format` says in every such file.
const FORMAT: &str = "cjm";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    format: &'static str,
    schema: u32,
    exported_at: u64,
    #[serde(flatten)]
    board: &'a Board,
    results: &'a [VoteResult],
    names: &'a BTreeMap<String, String>,
}

/// The whole board.
pub fn json(view: &View<'_>) -> Result<Vec<u8>, ExportError> {
    let file = File {
        format: FORMAT,
        schema: SCHEMA,
        exported_at: view.now_ms,
        board: view.board,
        results: view.votes,
        names: view.names,
    };
    serde_json::to_vec_pretty(&file).map_err(|error| ExportError::written(Format::Json, &error))
}
