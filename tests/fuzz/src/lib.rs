//! The pure modules of the server that read foreign bytes, linked from its source.
//!
//! They import nothing of the rest, so fuzzing builds none of it. Modules that are added here need a link beside
//! this file.

pub mod guard;
pub mod id;
