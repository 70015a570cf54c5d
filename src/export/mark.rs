//! What an element of another whiteboard is on our board, in the place that the whiteboard keeps for such data.
//!
//! An import goes by it as far as the canvas still agrees: a note that was moved there is where it was moved to.
//! Nobody's name or id as a participant is in a mark.

use serde_json::{Value, json};

use crate::board::model::Note;

/// A map, stage, lane or figure, or the title.
pub(super) fn item(is: &str, id: &str) -> Value {
    json!({ "cjm": { "is": is, "id": id } })
}

/// A note, with what the whiteboard has no words for. `drawn` is the whiteboard's colour for it: a reader that finds
/// another one knows that somebody changed it there.
pub(super) fn note(note: &Note, drawn: &str) -> Value {
    json!({ "cjm": {
        "is": "note", "id": note.id,
        "kind": note.kind, "color": note.color, "size": note.size, "drawn": drawn, "tags": note.tags,
    } })
}
