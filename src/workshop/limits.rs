//! How much one workshop may hold, and how long things may take: one table.
//!
//! Not here: limits of the board itself (`board::limits`), or how often somebody may ask (`http`).

/// People who may be on a board at once, seats included.
pub const PARTICIPANTS_MAX: usize = 1_000;
/// People who have left and are remembered by name, for the notes that they wrote.
pub const GONE_MAX: usize = 2_000;
/// Seats that one participant may type for.
pub const SEATS_PER_HOST_MAX: usize = 50;
/// Steps of an agenda.
pub const AGENDA_MAX: usize = 50;
/// Votes of a workshop, old ones included.
pub const VOTES_MAX: usize = 200;
/// Votes that are open at the same time.
pub const VOTES_OPEN_MAX: usize = 10;
/// Notes that a vote may be about.
pub const CANDIDATES_MAX: usize = 1_000;
/// Their texts together, in bytes. The list is frozen into the workshop document, which everyone loads.
pub const CANDIDATES_BYTES_MAX: usize = 256 * 1024;
/// Such texts of all votes together, in bytes.
pub const ALL_CANDIDATES_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Votes per person.
pub const SLOTS_MAX: u32 = 20;
/// Names in a scope: stages, lanes or notes.
pub const SCOPE_MAX: usize = 1_000;
/// Actions made of one vote at a time.
pub const WINNERS_MAX: u32 = 50;
/// Private rounds whose settings are remembered, for drafts that come late.
pub const ROUNDS_MAX: usize = 50;
/// Drafts of one desk that are counted and revealed.
pub const DRAFTS_PER_DESK_MAX: usize = 200;
/// Cells of one desk that are counted.
pub const CELLS_MAX: usize = 2_400;

/// Characters of a participant's name.
pub const NAME_CHARS_MAX: usize = 60;
/// Characters of the title of a vote or of a step.
pub const TITLE_CHARS_MAX: usize = 120;
/// Characters of a receipt's secret; fewer could be guessed.
pub const NONCE_CHARS_MIN: usize = 16;
/// Characters of a receipt's secret.
pub const NONCE_CHARS_MAX: usize = 128;
/// Characters of the id of an operator's user.
pub const USER_CHARS_MAX: usize = 256;

/// Longest timer, and longest vote by the clock: a day.
pub const CLOCK_SECS_MAX: u64 = 24 * 60 * 60;
/// Longest planned step, in minutes.
pub const STEP_MINUTES_MAX: u32 = 24 * 60;
/// Longest life of a link: a year.
pub const LINK_SECS_MAX: u64 = 366 * 24 * 60 * 60;
/// How long no facilitator must have been online before an editor may take over.
pub const FACILITATOR_AWAY_MS: u64 = 60_000;
/// How often an open vote's running tally is published.
pub const RUNNING_EVERY_MS: u64 = 1_000;
