//! Changing single items: patches, threads, groups.
//!
//! Not here: adding (`edit::add`), the trash (`edit::trash`), what changes many kinds at once (`edit::whole`).

use yrs::{Array, Map as _, Out, TransactionMut};

use super::add::{Plan, put_last};
use super::check::{Check, checked};
use super::field::{Field, Stored};
use super::patch::{MetaPatch, NotePatch, Patch, StagePatch};
use super::settle::{Settle, settled};
use super::structure::{Structure, exists};
use super::{EditError, Outcome, Writer, write};
use crate::board::limits::MESSAGES_PER_THREAD_MAX;
use crate::board::model::{Comment, CommentMessage, Note, Stage};
use crate::board::read;

/// Changes what is said of the board as a whole.
pub(super) fn meta(txn: &mut TransactionMut<'_>, patch: &MetaPatch) -> Result<Outcome, EditError> {
    let old = read::meta(txn);
    let mut new = old.clone();
    patch.apply(&mut new);
    new.settle();
    new.check()?;
    write::change_meta(txn, &old, &new);
    Ok(Outcome::default())
}

/// Changes an item that `refers`, if it says so, only to what is there.
pub(super) fn patch<I: Stored + Settle + Check>(
    txn: &mut TransactionMut<'_>,
    id: &str,
    patch: &impl Patch<I>,
    writer: &mut Writer<'_>,
    refers: impl FnOnce(&TransactionMut<'_>, &mut I) -> Result<(), EditError>,
) -> Result<Outcome, EditError> {
    let old: I = read::item(txn, I::ROOT, id).ok_or_else(|| unknown::<I>(id))?;
    let mut new = old.clone();
    patch.apply(&mut new);
    let mut new = checked(new)?;
    refers(txn, &mut new)?;
    if new.order_key().is_empty() && new.list().is_some() {
        let mut there = read::outlines::<I>(txn, I::ROOT);
        there.retain(|item| item.id() != id);
        put_last(&there, std::slice::from_mut(&mut new), writer);
    }
    write::change(txn, &old, &new);
    Ok(Outcome { ids: vec![id.to_owned()], skipped: 0 })
}

/// What a patched stage may refer to.
pub(super) fn stage_refers(
    patch: &StagePatch,
) -> impl FnOnce(&TransactionMut<'_>, &mut Stage) -> Result<(), EditError> {
    move |txn, stage| if patch.parent.is_some() { Structure::of(txn).parent(stage) } else { Ok(()) }
}

/// What a patched note may refer to.
pub(super) fn note_refers(
    patch: &NotePatch,
) -> impl FnOnce(&TransactionMut<'_>, &mut Note) -> Result<(), EditError> {
    move |txn, note| {
        if patch.place.is_some() {
            Structure::of(txn).place(&mut note.place)?;
        }
        match &note.group {
            Some(head) if patch.group.is_some() => exists::<Note>(txn, head),
            Some(_) | None => Ok(()),
        }
    }
}

fn unknown<I: Stored>(id: &str) -> EditError {
    EditError::Unknown { what: I::KIND, id: id.to_owned() }
}

/// Adds a message to a thread, which may be new.
pub(super) fn comment(
    txn: &mut TransactionMut<'_>,
    thread: &str,
    target: &str,
    message: &CommentMessage,
    writer: &mut Writer<'_>,
) -> Result<Outcome, EditError> {
    let mut message = settled(message);
    if message.at == 0 {
        message.at = writer.now_ms;
    }
    message.check()?;
    let mut outcome = Outcome::default();
    let Some(there) = read::item::<Comment>(txn, Comment::ROOT, thread) else {
        let comment = Comment {
            id: thread.to_owned(),
            target: target.to_owned(),
            msgs: vec![message],
            ..Comment::default()
        };
        Plan::of(txn, &[comment], writer, |_| Ok(()))?.write(txn, &mut outcome);
        return Ok(outcome);
    };
    if there.msgs.len() >= MESSAGES_PER_THREAD_MAX {
        return Err(EditError::Many { what: "messages of a thread", max: MESSAGES_PER_THREAD_MAX });
    }
    if let Some(Out::YMap(map)) = write::root(txn, Comment::ROOT).get(txn, thread) {
        match map.get(txn, "msgs") {
            Some(Out::YArray(array)) if read::elements(&array, txn).is_some() => {
                array.push_back(txn, write::message(&message));
            }
            None | Some(_) => write::set(txn, &map, "msgs", &Field::Absent, &Field::Messages(&[message])),
        }
    }
    outcome.ids.push(thread.to_owned());
    Ok(outcome)
}

/// Resolves a thread, or opens it again.
pub(super) fn resolve(txn: &mut TransactionMut<'_>, thread: &str, done: bool) -> Result<Outcome, EditError> {
    let old: Comment = read::item(txn, Comment::ROOT, thread).ok_or_else(|| unknown::<Comment>(thread))?;
    write::change(txn, &old, &Comment { done, ..old.clone() });
    Ok(Outcome { ids: vec![thread.to_owned()], skipped: 0 })
}

/// Puts `members`, and the members of groups that they head, into the group of `head`.
pub(super) fn group(
    txn: &mut TransactionMut<'_>,
    head: &str,
    members: &[String],
) -> Result<Outcome, EditError> {
    exists::<Note>(txn, head)?;
    members.iter().try_for_each(|id| exists::<Note>(txn, id))?;
    let joins = |note: &Note| {
        let is_member = |id: &String| members.contains(id);
        is_member(&note.id) || note.group.as_ref().is_some_and(is_member)
    };
    Ok(regroup(
        txn,
        |note| {
            if note.id == head { Some(None) } else { joins(note).then(|| Some(head.to_owned())) }
        },
    ))
}

/// Takes notes out of their groups, and dissolves the groups that they head.
pub(super) fn ungroup(txn: &mut TransactionMut<'_>, ids: &[String]) -> Result<Outcome, EditError> {
    ids.iter().try_for_each(|id| exists::<Note>(txn, id))?;
    Ok(regroup(txn, |note| {
        let is_meant = |id: &String| ids.contains(id);
        (is_meant(&note.id) || note.group.as_ref().is_some_and(is_meant)).then_some(None)
    }))
}

fn regroup(txn: &mut TransactionMut<'_>, group: impl Fn(&Note) -> Option<Option<String>>) -> Outcome {
    let mut outcome = Outcome::default();
    for old in read::items::<Note>(txn, Note::ROOT) {
        let Some(group) = group(&old) else { continue };
        if write::change(txn, &old, &Note { group, ..old.clone() }) {
            outcome.ids.push(old.id);
        }
    }
    outcome
}
