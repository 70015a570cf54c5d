//! A journey map as values and rules: what a board document holds, how it is read, and how it is changed.
//!
//! Pure: no clock, no randomness of its own, no I/O. Reading survives any content; what breaks a limit is skipped or
//! clipped and counted. The schema is described for third parties in `docs/board.md`.
//!
//! Not here: the workshop around a board (`workshop`), files (`export`, `intake`), rooms (`hub`), routes (`http`).

pub mod model;
pub mod result;
