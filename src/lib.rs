//! Wayboard: a self-hosted, real-time collaboration server for Yjs documents.
//!
//! Clients of three families (y-websocket, Hocuspocus, y-sweet) and programs over HTTP edit the same documents. The
//! server merges what they write, tells everybody, and says "saved" when it is on disk. This page is the whole in
//! one picture; `docs/architecture.md` has the floors and the rules, `docs/design.md` the reasons.
//!
//! # The picture
//!
//! ```text
//!   clients        edge              shell               core              ports
//!
//!   sockets ──► connection ──┐
//!                            ├──► hub ──► room_task ──► room ──► document (yrs)
//!   HTTP ─────► http ────────┘     ▲          │          ▲
//!                 ▲                │          │        guard, protocol
//!                 └── auth         │          └──────► store (log, snapshots)
//!                                  └─ janitor (a process of its own)
//! ```
//!
//! # The parts, from the bottom
//!
//! - [`id`] has the words: a [`DocumentName`](id::DocumentName) is checked once, at the border. [`metrics`] has the
//!   numbers.
//! - [`protocol`] turns bytes into messages and replies into frames, for all three dialects. [`guard`] decides which
//!   updates may be shown to yrs at all. Both are pure functions over bytes.
//! - [`room`] is one document and everyone on it, as a state machine: an input and the time go in, effects come out.
//!   It never waits and reads no clock. Only [`room::document`] calls yrs.
//! - [`store`] keeps documents: a small blocking trait, with sled behind it, and a thread that commits for all rooms
//!   at once. [`auth`] says who may do what.
//! - [`hub`] opens each document once and runs a task for each open room, which does what the room asks for.
//! - [`connection`] is one WebSocket with its sessions and its way out; [`http`] is everything else that is asked.
//! - [`config`], [`server`] and [`command`] put it together; the binary parses and reports.
//!
//! Imports go down this list only, and `tests/tidy.rs` checks it.
//!
//! # One edit's walk
//!
//! Ann moves a note. Her provider sends an update of 40 bytes. [`connection`] reads the frame, [`protocol`] makes it a
//! [`Message::Update`](protocol::Message::Update), and the session's membership puts it into the mailbox of the room.
//!
//! The room's task hands it to the room with the time. The room asks the guard whether the bytes are sound and whether
//! everything they build on is here, and puts the edit into the tick. When the tick is due, at once in a quiet room,
//! all edits in it are applied in one transaction, and one merged update comes out.
//!
//! The room answers with effects: append this record to the log, send this frame to these sessions, and tell me when
//! the log is durable. The frame is encoded once per dialect; the outbox of each socket writes the same bytes.
//! Everybody sees the note move. A few milliseconds later the log thread has written the record and synced the disk,
//! the task tells the room, and the room sends Ann's provider its acknowledgement. Her page shows "Saved", and it is.
//!
//! If her update had needed another one that never came, it would wait in the room and Ann would be asked for it. If the
//! disk were full, it would be refused, and she would be asked for it when there is room. If it broke the document,
//! the document would be loaded anew from the store, and only Ann would be sent away.

pub mod auth;
pub mod board;
pub mod boards;
pub mod calendar;
pub mod command;
pub mod config;
pub mod connection;
pub mod export;
pub mod guard;
pub mod http;
pub mod hub;
pub mod id;
pub mod intake;
pub mod logging;
pub mod metrics;
pub mod protocol;
pub mod room;
pub mod server;
pub mod store;
pub mod workshop;
