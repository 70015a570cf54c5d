//! Which items kept their order: the fewest that moved are all the others.
//!
//! Not here: places other than a position in a row (`board::compare`).

use std::collections::{BTreeMap, HashSet};

use super::entries::Entry;

/// The pairs that need not move: those without a position, those that are in another row anyway, and in each row a
/// longest series that is ascending on both boards. As positions in `pairs`, which are in the order of `after`.
pub(super) fn kept(before: &[Entry], after: &[Entry], pairs: &[(usize, usize)]) -> HashSet<usize> {
    let mut kept = HashSet::new();
    let mut rows: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, (old, new)) in pairs.iter().enumerate() {
        let (old, new) = (&before[*old].spot, &after[*new].spot);
        match old.position {
            Some(position) if !old.differs(new) => {
                let id = |part: &Option<super::Named>| part.as_ref().map(|part| part.id.clone());
                rows.entry((id(&new.map), id(&new.phase))).or_default().push((at, position));
            }
            Some(_) | None => _ = kept.insert(at),
        }
    }
    for row in rows.into_values() {
        let positions: Vec<_> = row.iter().map(|(_, position)| *position).collect();
        kept.extend(longest_ascending(&positions).into_iter().map(|at| row[at].0));
    }
    kept
}

/// Where a longest strictly ascending series of `values` is.
fn longest_ascending(values: &[usize]) -> Vec<usize> {
    // `ends[n]` is where the best series of n + 1 values ends: that with the least last value.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous = vec![None; values.len()];
    for (at, value) in values.iter().enumerate() {
        let length = ends.partition_point(|end| values[*end] < *value);
        previous[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut series: Vec<_> = std::iter::successors(ends.last().copied(), |at| previous[*at]).collect();
    series.reverse();
    series
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_item_taken_to_the_front_is_the_only_one_that_moved() {
        assert_eq!(longest_ascending(&[4, 1, 2, 3]), [1, 2, 3]);
        assert_eq!(longest_ascending(&[2, 3, 4, 1]), [0, 1, 2]);
        assert_eq!(longest_ascending(&[]), [0; 0]);
    }

    proptest! {
        /// Against the plain definition: no subset that is ascending is longer.
        #[test]
        fn nothing_ascending_is_longer(values in prop::collection::vec(0_usize..9, 0..10)) {
            let found = longest_ascending(&values);
            prop_assert!(found.is_sorted() && found.windows(2).all(|pair| values[pair[0]] < values[pair[1]]));
            let longest = (0_u32..1 << values.len()).filter_map(|set| {
                let chosen: Vec<_> = (0..values.len()).filter(|at| set & (1 << at) != 0).collect();
                chosen.windows(2).all(|pair| values[pair[0]] < values[pair[1]]).then_some(chosen.len())
            }).max();
            prop_assert_eq!(Some(found.len()), longest);
        }
    }
}
