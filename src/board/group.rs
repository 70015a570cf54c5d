//! Groups of notes, worked out from what each note says about itself.
//!
//! A note names its head. Two people can group at the same time, so a head may have a head itself, and chains may be
//! circles. Everybody has to see the same, so the rules are simple: a chain is followed for at most eight notes, its
//! end is the head; the head of a circle is its note with the lowest id. Notes in the trash are in no group.
//!
//! Not here: grouping as an edit (`board::edit`), counting by groups (`workshop`).

use std::collections::BTreeMap;

use super::model::Note;

/// How many notes a chain is followed for.
const HOPS_MAX: usize = 8;

/// The groups of a board.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Groups<'a> {
    head_of: BTreeMap<&'a str, &'a str>,
    members_of: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Groups<'a> {
    /// The groups that `notes` form.
    pub fn of(notes: &'a [Note]) -> Self {
        let live = notes.iter().filter(|note| note.deleted.is_none());
        let names: BTreeMap<&str, Option<&str>> =
            live.map(|note| (note.id.as_str(), note.group.as_deref())).collect();
        let mut groups = Self::default();
        for note in notes.iter().filter(|note| note.deleted.is_none()) {
            let head = head(&names, &note.id);
            groups.head_of.insert(&note.id, head);
            if head != note.id {
                groups.members_of.entry(head).or_default().push(&note.id);
            }
        }
        groups
    }

    /// The head of the group that a note is in: itself, if it is the head or in no group. `None` if it is not there.
    pub fn head(&self, note: &str) -> Option<&'a str> {
        self.head_of.get(note).copied()
    }

    /// The notes in the group of `head`, in the order of the board, without the head.
    pub fn members(&self, head: &str) -> &[&'a str] {
        self.members_of.get(head).map_or(&[], Vec::as_slice)
    }

    /// Is it the head of others?
    pub fn is_head(&self, note: &str) -> bool {
        self.members_of.contains_key(note)
    }
}

fn head<'a>(names: &BTreeMap<&'a str, Option<&'a str>>, note: &'a str) -> &'a str {
    let mut chain = vec![note];
    let mut at = note;
    for _ in 0..=HOPS_MAX {
        // A head that is gone is none.
        let Some(next) = names.get(at).copied().flatten().filter(|next| names.contains_key(next)) else {
            return at;
        };
        if let Some(start) = chain.iter().position(|seen| *seen == next) {
            return chain[start..].iter().min().copied().unwrap_or(note);
        }
        chain.push(next);
        at = next;
    }
    // Longer than anybody means: in no group.
    note
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::board::model::Deleted;

    fn notes(groups: &[(&str, &str)]) -> Vec<Note> {
        let note = |(id, group): &(&str, &str)| Note {
            id: (*id).to_owned(),
            group: (!group.is_empty()).then(|| (*group).to_owned()),
            ..Note::default()
        };
        groups.iter().map(note).collect()
    }

    #[test]
    fn members_belong_to_their_head_also_over_a_head_that_was_grouped() {
        let notes = notes(&[("a", ""), ("b", "a"), ("c", "b"), ("d", ""), ("e", "e"), ("f", "gone")]);
        let groups = Groups::of(&notes);
        assert_eq!(groups.members("a"), ["b", "c"]);
        assert_eq!((groups.head("c"), groups.head("d"), groups.head("e")), (Some("a"), Some("d"), Some("e")));
        assert_eq!((groups.head("f"), groups.head("gone")), (Some("f"), None));
        assert!(groups.is_head("a") && !groups.is_head("b") && !groups.is_head("d"));
    }

    #[test]
    fn the_lowest_id_heads_a_circle() {
        let notes = notes(&[("b", "c"), ("c", "a"), ("a", "b"), ("x", "c")]);
        let groups = Groups::of(&notes);
        assert_eq!(groups.members("a"), ["b", "c", "x"]);
        assert_eq!(groups.head("a"), Some("a"));
    }

    #[test]
    fn a_deleted_head_frees_its_members() {
        let mut notes = notes(&[("a", ""), ("b", "a")]);
        notes[0].deleted = Some(Deleted::default());
        let groups = Groups::of(&notes);
        assert_eq!((groups.head("a"), groups.head("b")), (None, Some("b")));
    }

    #[test]
    fn a_chain_that_is_too_long_is_no_group() {
        let ids: Vec<String> = (0..20).map(|n| format!("note{n:02}")).collect();
        let chain: Vec<_> = ids.iter().zip(ids.iter().skip(1).map(String::as_str).chain([""])).collect();
        let notes = notes(&chain.iter().map(|(id, group)| (id.as_str(), *group)).collect::<Vec<_>>());
        let groups = Groups::of(&notes);
        assert_eq!((groups.head("note00"), groups.head("note10")), (Some("note00"), Some("note10")));
        assert_eq!(groups.head("note11"), Some("note19"));
    }

    proptest! {
        #[test]
        fn every_note_has_a_head_whatever_they_say(names in prop::collection::vec(0..12_usize, 0..12)) {
            let ids: Vec<String> = (0..12).map(|n| format!("note{n:02}")).collect();
            let said: Vec<_> = names.iter().enumerate().map(|(at, to)| (ids[at].as_str(), ids[*to].as_str())).collect();
            let notes = notes(&said);
            let groups = Groups::of(&notes);
            for note in &notes {
                let head = groups.head(&note.id);
                prop_assert!(head.is_some_and(|head| groups.head_of.contains_key(head)));
                prop_assert!(head == Some(&note.id) || groups.members(head.unwrap_or_default()).contains(&note.id.as_str()));
            }
        }
    }
}
