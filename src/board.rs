//! A journey map as values and rules: what a board document holds, how it is read, and how it is changed.
//!
//! Pure: no clock, no randomness of its own, no I/O. Reading survives any content; what breaks a limit is skipped or
//! clipped and counted. The schema is described for third parties in `docs/board.md`.
//!
//! Not here: the workshop around a board (`workshop`), files (`export`, `intake`), rooms (`hub`), routes (`http`).

pub mod agenda;
pub mod compare;
pub mod desk;
pub mod edit;
pub mod family;
pub mod grid;
pub mod group;
pub mod id;
pub mod item;
pub mod limits;
pub mod model;
pub mod order;
pub mod read;
pub mod records;
pub mod report;
pub mod result;
pub mod round;
pub mod rule;
pub mod template;
