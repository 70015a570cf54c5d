//! The one part in which two texts differ.
//!
//! Not here: carrying it out on a shared text (`edit::write`).

/// What to do to the old text: at `start`, take `removed` out and put `inserted` in. Byte offsets, between characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Splice<'a> {
    pub(super) start: usize,
    pub(super) removed: &'a str,
    pub(super) inserted: &'a str,
}

/// The smallest splice that makes `new` of `old`; `None` if they are equal.
pub(super) fn between<'a>(old: &'a str, new: &'a str) -> Option<Splice<'a>> {
    if old == new {
        return None;
    }
    let same = |(one, other): &(char, char)| one == other;
    let start: usize = old.chars().zip(new.chars()).take_while(same).map(|(char, _)| char.len_utf8()).sum();
    let (removed, inserted) = (&old[start..], &new[start..]);
    let end: usize = removed
        .chars()
        .rev()
        .zip(inserted.chars().rev())
        .take_while(same)
        .map(|(char, _)| char.len_utf8())
        .sum();
    Some(Splice {
        start,
        removed: &removed[..removed.len() - end],
        inserted: &inserted[..inserted.len() - end],
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_differs_is_touched() {
        let check = |old, new, start, removed, inserted| {
            assert_eq!(between(old, new), Some(Splice { start, removed, inserted }));
        };
        check("Zamówienie", "Zamówienia", 10, "e", "a");
        check("", "new", 0, "", "new");
        check("gone", "", 0, "gone", "");
        check("aa", "aaa", 2, "", "a");
        check("👍 ok", "👎 ok", 0, "👍", "👎");
        check("one two three", "one three", 5, "wo t", "");
        assert_eq!(between("same", "same"), None);
    }

    proptest! {
        #[test]
        fn it_makes_the_new_text_of_the_old(old in "[abя👍]{0,12}", new in "[abя👍]{0,12}") {
            let made = between(&old, &new).map_or_else(|| old.clone(), |splice| {
                assert!(old[splice.start..].starts_with(splice.removed));
                let after = &old[splice.start + splice.removed.len()..];
                [&old[..splice.start], splice.inserted, after].concat()
            });
            prop_assert_eq!(made, new);
        }
    }
}
