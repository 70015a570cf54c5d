//! Which watched documents something has happened to: for whoever follows all of them without a session in each.
//!
//! A notice only says "look again"; several of one document are one. So they need no queue that could overflow, and
//! nothing is lost when whoever follows is slow.
//!
//! Not here: what is then looked at (`boards`).

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use tokio::sync::Notify;

use crate::id::DocumentName;

/// The documents that have changed, or that somebody has joined or left, since they were last asked for.
#[derive(Debug)]
pub struct Notices {
    prefix: &'static str,
    dirty: Mutex<BTreeSet<DocumentName>>,
    some: Notify,
}

impl Notices {
    /// Follows the documents whose names begin with `prefix`.
    pub fn new(prefix: &'static str) -> Self {
        Self { prefix, dirty: Mutex::default(), some: Notify::new() }
    }

    /// Something has happened to `document`.
    pub(super) fn mark(&self, document: &DocumentName) {
        if document.as_str().starts_with(self.prefix) {
            self.dirty.lock().unwrap_or_else(PoisonError::into_inner).insert(document.clone());
            self.some.notify_one();
        }
    }

    /// Waits until something has happened, and takes all that has. Meant for one follower.
    pub async fn next(&self) -> BTreeSet<DocumentName> {
        loop {
            let dirty = std::mem::take(&mut *self.dirty.lock().unwrap_or_else(PoisonError::into_inner));
            if !dirty.is_empty() {
                return dirty;
            }
            self.some.notified().await;
        }
    }
}
