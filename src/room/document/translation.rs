//! The one place where bytes pass between the form that Yjs speaks and the form that yrs holds.
//!
//! yrs cannot hold everything that a Yjs client may write (the names of XML hooks, for one): it would
//! take it and give something else back. `guard::translate` rewrites such content into something of
//! equal clocks on its way in, and back on its way out. Everything outside of `document` sees the Yjs
//! form; what is inside of a yrs document, and a snapshot of one, is in the yrs form.

use std::borrow::Cow;

use super::DocumentError;
use crate::guard::translate;

/// `update` (v1, from a client, the log or another node) in the form that yrs holds.
pub(super) fn inward(update: &[u8]) -> Result<Cow<'_, [u8]>, DocumentError> {
    translate::inward(update).map_err(DocumentError::Refused)
}

/// `update` (v1, from yrs) in the form that Yjs speaks.
pub(super) fn outward(update: Vec<u8>) -> Vec<u8> {
    match translate::outward(&update) {
        Cow::Borrowed(_) => update,
        Cow::Owned(translated) => translated,
    }
}
