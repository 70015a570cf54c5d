//! Order keys: always between, always sorted, and short enough.

use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;

/// What the npm package `fractional-indexing` 4.0.0 answers, where it answers.
const OF_THE_PACKAGE: &[(&str, &str, &str)] = &[
    ("", "", "a0"),
    ("a0", "", "a1"),
    ("", "a0", "Zz"),
    ("a0", "a1", "a0V"),
    ("a0V", "a1", "a0l"),
    ("Zz", "a0", "ZzV"),
    ("Zz", "a1", "a0"),
    ("", "Y00", "Xzzz"),
    ("bzz", "", "c000"),
    ("az", "", "b00"),
    ("a0", "a0V", "a0G"),
    ("a0", "a0G", "a08"),
    ("b125", "b129", "b127"),
    ("a0", "a1V", "a1"),
    ("Zz", "a01", "a0"),
    ("zzzzzzzzzzzzzzzzzzzzzzzzzzy", "", "zzzzzzzzzzzzzzzzzzzzzzzzzzz"),
    ("zzzzzzzzzzzzzzzzzzzzzzzzzzz", "", "zzzzzzzzzzzzzzzzzzzzzzzzzzzV"),
    ("a0", "a0001", "a0000V"),
    ("a04", "a13", "a1"),
    ("Xzzz", "Y00", "XzzzV"),
    ("Z0", "Z1", "Z0V"),
    ("", "Z0", "Yzz"),
    ("a00001", "a0001", "a0000W"),
];

fn rng(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

fn bound(key: &str) -> Option<&str> {
    (!key.is_empty()).then_some(key)
}

/// Keys of others: anything that the schema allows.
fn any_key() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9A-Za-z]{1,8}", "[a-c][0z][0z]?[0V]?", "[XYZ][0z]{1,3}", "[0z]{1,5}"]
}

#[test]
fn without_jitter_the_keys_are_those_of_the_package() {
    for (a, b, expected) in OF_THE_PACKAGE {
        let key = exact(bound(a).map(str::as_bytes), bound(b).map(str::as_bytes));
        assert_eq!(key.as_deref(), Some(expected.as_bytes()), "between {a:?} and {b:?}");
    }
}

#[test]
fn two_people_at_the_same_spot_get_different_keys() {
    let one = between(Some("a0"), Some("a1"), &mut rng(1)).unwrap();
    let other = between(Some("a0"), Some("a1"), &mut rng(2)).unwrap();
    assert_ne!(one, other);
    assert!(one.starts_with("a0V") && one.len() == 6);
}

#[test]
fn where_there_is_no_room_there_is_no_key() {
    for (a, b) in [("a0", "a0"), ("a1", "a0"), ("x", "x0"), ("", "0"), ("with space", "z"), ("ż", "")] {
        assert_eq!(between(bound(a), bound(b), &mut rng(1)), None, "between {a:?} and {b:?}");
    }
    assert_eq!(between(None, Some(""), &mut rng(1)), None);
}

#[test]
fn two_hundred_inserts_at_one_spot_stay_short_enough() {
    let mut rng = rng(7);
    for front in [true, false] {
        let (mut low, mut high) = ("a0".to_owned(), "a1".to_owned());
        for _ in 0..200 {
            let key = between(Some(&low), Some(&high), &mut rng).unwrap();
            assert!(low < key && key < high);
            *(if front { &mut high } else { &mut low }) = key;
        }
        assert!(low.len().max(high.len()) <= ORDER_KEY_CHARS_BEFORE_REBALANCE, "{low} {high}");
    }
    let (mut first, mut last) = ("a0".to_owned(), "a0".to_owned());
    for _ in 0..10_000 {
        first = between(None, Some(&first), &mut rng).unwrap();
        last = between(Some(&last), None, &mut rng).unwrap();
    }
    assert!(first.len() <= 8 && last.len() <= 8, "{first} {last}");
}

#[test]
fn a_series_goes_on_where_the_bounds_leave_no_room() {
    let keys = series(Some("a5"), Some("a5"), 3, &mut rng(3));
    assert!(keys.is_sorted() && keys[0].as_str() > "a5" && keys.len() == 3);
    let longest = "z".repeat(ORDER_KEY_CHARS_MAX);
    assert_eq!(series(Some(&longest), None, 2, &mut rng(3)), [longest.clone(), longest]);
}

#[test]
fn equal_keys_are_told_apart_and_the_others_stay() {
    let plan = rebalance(&["a0", "a1", "a1", "a1", "a2"], &mut rng(4));
    assert_eq!(plan.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [2, 3]);
    assert!("a1" < plan[0].1.as_str() && plan[0].1 < plan[1].1 && plan[1].1.as_str() < "a2");
    assert!(rebalance(&["a0", "a1", "b00"], &mut rng(4)).is_empty());
    assert!(rebalance(&[], &mut rng(4)).is_empty());
}

#[test]
fn a_long_key_and_what_is_no_key_make_the_list_start_afresh() {
    for bad in [&*format!("a0{}V", "z".repeat(60)), "", "not a key", &"z".repeat(200)] {
        let plan = rebalance(&["Zz", bad, "a7"], &mut rng(5));
        assert_eq!(plan.len(), 3);
        assert!(plan.is_sorted_by(|one, other| one.1 < other.1));
        assert!(plan.iter().all(|(_, key)| key.len() < 10));
    }
    // No room between these two.
    assert_eq!(rebalance(&["x", "x", "x0"], &mut rng(5)).len(), 3);
}

proptest! {
    #[test]
    fn a_key_is_strictly_between_its_bounds(a in any_key(), b in any_key(), seed: u64) {
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        let key = between(Some(&a), Some(&b), &mut rng(seed));
        if let Some(key) = &key {
            prop_assert!(is_valid(key) && a < *key && *key < b, "{a} < {key} < {b}");
        } else {
            // Only what nothing fits between: equal, or one is the other and zeros.
            prop_assert!(b.strip_prefix(&a).is_some_and(|rest| rest.bytes().all(|byte| byte == b'0')));
        }
        let before = between(None, Some(&a), &mut rng(seed));
        prop_assert!(before.is_none_or(|key| is_valid(&key) && key < a));
        prop_assert!(between(Some(&a), None, &mut rng(seed)).is_some_and(|key| is_valid(&key) && key > a));
    }

    #[test]
    fn keys_made_here_are_of_the_scheme(spots in prop::collection::vec(any::<prop::sample::Index>(), 1..120), seed: u64) {
        let mut rng = rng(seed);
        let mut keys: Vec<String> = Vec::new();
        for spot in spots {
            let at = spot.index(keys.len() + 1);
            let a = at.checked_sub(1).map(|left| keys[left].clone());
            let key = between(a.as_deref(), keys.get(at).map(String::as_str), &mut rng);
            let key = key.ok_or_else(|| TestCaseError::fail("no room"))?;
            prop_assert!(whole_digits(key.as_bytes()).is_some(), "{key}");
            keys.insert(at, key);
        }
        prop_assert!(keys.is_sorted_by(|one, other| one < other));
    }

    #[test]
    fn a_series_is_sorted_and_within(a in any_key(), b in any_key(), n in 0..60_usize, seed: u64) {
        let mut rng = rng(seed);
        let (low, high) = if a < b { (&a, &b) } else { (&b, &a) };
        let room = between(Some(low), Some(high), &mut rng).is_some();
        for (after, before) in [(None, None), (Some(low), None), (None, Some(high)), (Some(low), Some(high))] {
            let keys = series(after.map(String::as_str), before.map(String::as_str), n, &mut rng);
            prop_assert_eq!(keys.len(), n);
            prop_assert!(keys.is_sorted_by(|one, other| one < other), "{:?}", keys);
            prop_assert!(keys.iter().all(|key| is_valid(key) && after.is_none_or(|after| after < key)));
            if after.is_some() && room {
                prop_assert!(keys.iter().all(|key| before.is_none_or(|before| key < before)), "{:?}", keys);
            }
        }
    }

    #[test]
    fn a_rebalanced_list_is_strictly_sorted(mut keys in prop::collection::vec("[a-b][0-2]{1,3}|[Z]z|a0", 0..40), seed: u64) {
        keys.sort();
        let old: Vec<&str> = keys.iter().map(String::as_str).collect();
        let mut new = keys.clone();
        for (at, key) in rebalance(&old, &mut rng(seed)) {
            new[at] = key;
        }
        prop_assert!(new.is_sorted_by(|one, other| one < other), "{:?}", new);
    }
}
