//! What the server does on a participant's desk: it takes things away.
//!
//! Drafts go when they have been revealed, ballots when their vote is closed. Participants write the rest. Not here:
//! reading a desk (`board::read`).

use yrs::TransactionMut;

use super::trash::remove_keys;
use super::write;

const DRAFTS: &str = "drafts";
const BALLOTS: &str = "ballots";
const FINISHED: &str = "finished";

/// Makes the roots. A root without keys takes no room in a document.
pub fn create(txn: &mut TransactionMut<'_>) {
    for root in [DRAFTS, BALLOTS, FINISHED] {
        write::root(txn, root);
    }
}

/// Removes drafts, and answers with how many there were.
pub fn remove_drafts(txn: &mut TransactionMut<'_>, ids: &[String]) -> usize {
    ids.iter().filter(|id| write::remove(txn, DRAFTS, id)).count()
}

/// Removes all slots of a vote and the secret of its receipt, and answers with how many keys that were. That the voter
/// was done stays.
pub fn remove_ballots(txn: &mut TransactionMut<'_>, vote: &str) -> usize {
    let prefix = format!("{vote}/");
    remove_keys(txn, BALLOTS, |key| key.starts_with(&prefix)).len()
}
