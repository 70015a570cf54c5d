//! Desks: slots and drafts, read and cleared.

use yrs::{Any, Map as _, WriteTxn};

use super::*;
use crate::board::edit::desk;

#[test]
fn a_desk_is_read_and_cleared() {
    let doc = document(5);
    desk::create(&mut doc.transact_mut());
    assert_eq!(read::desk(&doc.transact()), crate::board::desk::Desk::default());
    {
        let mut txn = doc.transact_mut();
        let ballots = txn.get_or_insert_map("ballots");
        for (key, note) in [("vote-01/10", "note-01"), ("vote-01/2", "note-02"), ("vote-02/0", "note-01")] {
            ballots.insert(&mut txn, key, note);
        }
        ballots.insert(&mut txn, "vote-01/3", Any::Null);
        ballots.insert(&mut txn, "vote-01/receipt", "s3cret");
        for bad in ["vote-01/01", "vote-01/20", "vote-01/-1", "x/1", "vote-01", "vote-01/1/1"] {
            ballots.insert(&mut txn, bad, "note-01");
        }
        txn.get_or_insert_map("finished").insert(&mut txn, "vote-01", true);
    }
    let clone = copy(&doc, 6);
    let desk = read::desk(&clone.transact());
    let slots: Vec<_> = desk
        .ballots
        .iter()
        .map(|choice| (choice.vote.as_str(), choice.slot, choice.note.as_deref()))
        .collect();
    let wanted = [
        ("vote-01", 2, Some("note-02")),
        ("vote-01", 3, None),
        ("vote-01", 10, Some("note-01")),
        ("vote-02", 0, Some("note-01")),
    ];
    assert_eq!(slots, wanted);
    assert_eq!(desk.receipts["vote-01"], "s3cret");
    assert!(desk.finished.contains("vote-01"));
    assert_eq!(desk::remove_ballots(&mut clone.transact_mut(), "vote-01"), 8);
    let desk = read::desk(&clone.transact());
    assert_eq!((desk.ballots.len(), desk.receipts.len(), desk.finished.len()), (1, 0, 1));
}

#[test]
fn drafts_are_notes() {
    let doc = document(5);
    {
        let mut txn = doc.transact_mut();
        let drafts = txn.get_or_insert_map("drafts");
        for n in 0..3 {
            let draft = drafts.insert(&mut txn, format!("draft-{n}"), yrs::MapPrelim::default());
            draft.insert(&mut txn, "text", yrs::TextPrelim::new("secret"));
        }
    }
    assert_eq!(read::desk(&doc.transact()).drafts.len(), 3);
    let ids = [text("draft-0"), text("draft-2"), text("draft-9")];
    assert_eq!(desk::remove_drafts(&mut doc.transact_mut(), &ids), 2);
    let left = read::desk(&doc.transact()).drafts;
    assert_eq!((left.len(), left[0].id.as_str(), left[0].text.as_str()), (1, "draft-1", "secret"));
}
