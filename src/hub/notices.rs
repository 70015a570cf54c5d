//! Which watched documents something has happened to: for whoever follows all of them without a session in each.
//!
//! A notice only says "look again"; several of one document are one. So they need no queue that could overflow, and
//! nothing is lost when whoever follows is slow.
//!
//! Not here: what is then looked at (`boards`).

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use tokio::sync::Notify;

use crate::id::DocumentName;

/// What has happened to a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Notice {
    /// It was edited.
    pub edited: bool,
    /// Somebody has joined or left.
    pub presence: bool,
}

impl Notice {
    pub(super) const EDITED: Self = Self { edited: true, presence: false };
    pub(super) const PRESENCE: Self = Self { edited: false, presence: true };
}

/// The documents that something has happened to since they were last asked for.
#[derive(Debug)]
pub struct Notices {
    prefix: &'static str,
    dirty: Mutex<BTreeMap<DocumentName, Notice>>,
    some: Notify,
}

impl Notices {
    /// Follows the documents whose names begin with `prefix`.
    pub fn new(prefix: &'static str) -> Self {
        Self { prefix, dirty: Mutex::default(), some: Notify::new() }
    }

    /// Something has happened to `document`.
    pub(super) fn mark(&self, document: &DocumentName, what: Notice) {
        if document.as_str().starts_with(self.prefix) {
            let mut dirty = self.dirty.lock().unwrap_or_else(PoisonError::into_inner);
            let notice = dirty.entry(document.clone()).or_default();
            notice.edited |= what.edited;
            notice.presence |= what.presence;
            drop(dirty);
            self.some.notify_one();
        }
    }

    /// Waits until something has happened, and takes all that has. Meant for one follower.
    pub async fn next(&self) -> BTreeMap<DocumentName, Notice> {
        loop {
            let dirty = std::mem::take(&mut *self.dirty.lock().unwrap_or_else(PoisonError::into_inner));
            if !dirty.is_empty() {
                return dirty;
            }
            self.some.notified().await;
        }
    }
}
