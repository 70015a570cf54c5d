//! Taking a person off a board.
//!
//! What they made stays and belongs to nobody; what of it is in the trash goes for good. What they are called is not on
//! a board but in its workshop. Older states in the log and in versions are not this module's business.

use std::collections::BTreeSet;

use yrs::{Array, Map as _, Out, TransactionMut};

use super::field::{Stored, Trashable};
use super::flat::Flat;
use super::trash::{remove_dependants, remove_keys};
use super::{Outcome, write};
use crate::board::model::{Action, Comment, Deleted, Lane, Note, Persona, Reaction, Stage, Stroke};
use crate::board::read;

/// Takes `participant` off everything.
pub(super) fn erase(txn: &mut TransactionMut<'_>, participant: &str) -> Outcome {
    let mut ids = Vec::new();
    discarded(txn, participant, &mut ids);
    authored(txn, participant, &mut ids);
    unmark::<Stage>(txn, participant, &mut ids);
    unmark::<Lane>(txn, participant, &mut ids);
    unmark::<Note>(txn, participant, &mut ids);
    unmark::<Persona>(txn, participant, &mut ids);
    unmark::<Action>(txn, participant, &mut ids);
    for old in read::items::<Stroke>(txn, Stroke::ROOT).into_iter().filter(|stroke| stroke.by == participant)
    {
        write::change(txn, &old, &Stroke { by: String::new(), ..old.clone() });
        ids.push(old.id);
    }
    let suffix = format!("/{participant}");
    ids.extend(remove_keys(txn, Reaction::ROOT, |key| key.ends_with(&suffix)));
    messages(txn, participant, &mut ids);
    Outcome { ids, skipped: 0 }
}

/// Their notes in the trash.
fn discarded(txn: &mut TransactionMut<'_>, participant: &str, ids: &mut Vec<String>) {
    let notes = read::items::<Note>(txn, Note::ROOT);
    let gone: BTreeSet<&str> = notes
        .iter()
        .filter(|note| note.by == participant && note.deleted.is_some())
        .map(|note| note.id.as_str())
        .collect();
    for id in &gone {
        write::remove(txn, Note::ROOT, id);
        ids.push((*id).to_owned());
    }
    remove_dependants(txn, &gone);
}

fn authored(txn: &mut TransactionMut<'_>, participant: &str, ids: &mut Vec<String>) {
    for old in read::items::<Note>(txn, Note::ROOT).into_iter().filter(|note| note.by == participant) {
        write::change(txn, &old, &Note { by: String::new(), ..old.clone() });
        ids.push(old.id);
    }
}

/// What others wrote and they deleted.
fn unmark<I: Trashable>(txn: &mut TransactionMut<'_>, participant: &str, ids: &mut Vec<String>) {
    for old in read::items::<I>(txn, I::ROOT) {
        let Some(deleted) = old.deleted().filter(|deleted| deleted.by == participant) else { continue };
        let mut new = old.clone();
        new.set_deleted(Some(Deleted { by: String::new(), at: deleted.at }));
        write::change(txn, &old, &new);
        ids.push(old.id().to_owned());
    }
}

fn messages(txn: &mut TransactionMut<'_>, participant: &str, ids: &mut Vec<String>) {
    for comment in read::items::<Comment>(txn, Comment::ROOT) {
        if !comment.msgs.iter().any(|message| message.by == participant) {
            continue;
        }
        let Some(Out::YMap(thread)) = write::root(txn, Comment::ROOT).get(txn, &comment.id) else { continue };
        let Some(Out::YArray(array)) = thread.get(txn, "msgs") else { continue };
        let all: Vec<Out> = read::elements(&array, txn).into_iter().flatten().collect();
        for (at, out) in (0..).zip(&all) {
            let Some(mut message) = read::message(txn, out).filter(|message| message.by == participant)
            else {
                continue;
            };
            message.by = String::new();
            array.remove(txn, at);
            array.insert(txn, at, write::message(&message));
        }
        ids.push(comment.id);
    }
}
