//! How much a board may hold: one table for the server and for clients, as `docs/board.md` gives it.
//!
//! Characters are Unicode scalar values, not bytes and not UTF-16 units. Numbers only: the rules that go by them
//! are in `board::rule`.

/// Fewest characters of an id.
pub const ID_CHARS_MIN: usize = 6;
/// Most characters of an id.
pub const ID_CHARS_MAX: usize = 36;
/// Most characters of an order key.
pub const ORDER_KEY_CHARS_MAX: usize = 128;
/// An order key longer than this has its list re-keyed when the board is idle.
pub const ORDER_KEY_CHARS_BEFORE_REBALANCE: usize = 60;

/// Most characters of a note, and of an action's title.
pub const NOTE_CHARS_MAX: usize = 2_000;
/// Most characters of a name: of boards, maps, stages, lanes, curves, personas, owners.
pub const NAME_CHARS_MAX: usize = 120;
/// Most characters of a prompt.
pub const PROMPT_CHARS_MAX: usize = 1_000;
/// Most characters of a word such as a kind, a state, a size or a unit.
pub const WORD_CHARS_MAX: usize = 40;
/// Most characters of a tag.
pub const TAG_CHARS_MAX: usize = 40;
/// Most tags of a note.
pub const TAGS_PER_NOTE_MAX: usize = 12;
/// Most characters of a message in a thread.
pub const COMMENT_CHARS_MAX: usize = 4_000;
/// Most messages of a thread.
pub const MESSAGES_PER_THREAD_MAX: usize = 500;
/// Most characters of a persona's quote, goals, needs, pains and context.
pub const PERSONA_FIELD_CHARS_MAX: usize = 5_000;
/// Most characters of a photo: a URL, or a picture of about 70 kB as a data URL.
pub const PHOTO_CHARS_MAX: usize = 100_000;
/// Most characters of a board's objective.
pub const OBJECTIVE_CHARS_MAX: usize = 1_000;
/// Most effects of an action.
pub const EFFECTS_PER_ACTION_MAX: usize = 12;
/// Most origins of an action, and most personas of a map.
pub const REFERENCES_MAX: usize = 100;

/// Largest absolute value of a coordinate.
pub const COORDINATE_MAX: f64 = 1e6;
/// Largest absolute value of a point on an emotion curve.
pub const EMOTION_MAX: f64 = 2.0;
/// Largest absolute value of a figure in a metric lane.
pub const FIGURE_MAX: f64 = 1e15;
/// Largest time, in milliseconds since 1970: what JavaScript holds exactly.
pub const MILLIS_MAX: u64 = (1 << 53) - 1;
/// Most points of a stroke; 12 bytes each, so 60 kB.
pub const STROKE_POINTS_MAX: usize = 5_000;
/// Most bytes, as JSON, of a foreign shape, of a third party's data, and of an item's unknown keys.
pub const JSON_BYTES_MAX: usize = 64 << 10;
/// Most characters of the key of a foreign shape, or of a third party's data.
pub const FOREIGN_KEY_CHARS_MAX: usize = 64;
/// Deepest nesting of such JSON.
pub const JSON_DEPTH_MAX: usize = 24;

/// Most maps.
pub const MAPS_MAX: usize = 12;
/// Most stages.
pub const STAGES_MAX: usize = 60;
/// Most lanes.
pub const LANES_MAX: usize = 40;
/// Most notes.
pub const NOTES_MAX: usize = 5_000;
/// Most strokes.
pub const STROKES_MAX: usize = 5_000;
/// Most emotion curves.
pub const CURVES_MAX: usize = 60;
/// Most points of all curves.
pub const POINTS_MAX: usize = CURVES_MAX * STAGES_MAX;
/// Most figures.
pub const METRICS_MAX: usize = LANES_MAX * STAGES_MAX;
/// Most channels.
pub const CHANNELS_MAX: usize = 10_000;
/// Most arrows.
pub const LINKS_MAX: usize = 5_000;
/// Most foreign shapes.
pub const SHAPES_MAX: usize = 5_000;
/// Most reactions.
pub const REACTIONS_MAX: usize = 50_000;
/// Most threads.
pub const COMMENTS_MAX: usize = 2_000;
/// Most personas.
pub const PERSONAS_MAX: usize = 60;
/// Most actions.
pub const ACTIONS_MAX: usize = 1_000;
/// Most third parties with data of their own.
pub const VENDORS_MAX: usize = 50;

/// Most slots of a ballot.
pub const SLOTS_MAX: u32 = 20;
/// Most votes that one desk can have ballots of.
pub const VOTES_PER_DESK_MAX: usize = 200;
