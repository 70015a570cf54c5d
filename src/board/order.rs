//! Order keys: strings between which there is always room for another.
//!
//! The scheme is that of the npm package `fractional-indexing` (base 62, compared byte by byte), so that clients in
//! JavaScript can make keys between ours and the other way round. A key is a whole number, whose first letter tells
//! its length (`a` is one digit, `b` two; `Z`, `Y`, ... below zero), and a fraction that does not end in `0`.
//!
//! Two people who insert at the same spot would make the same key, and nothing fits between equal keys. So three
//! random digits follow every key made here, and what is equal all the same gets new keys ([`rebalance`]).
//!
//! Keys of others may be of any form within the limits: what is no number of this scheme is taken as a bare fraction.
//! Not here: which list of a board an item belongs to (`board::edit`).

use rand::{Rng, RngCore};

use super::limits::{ORDER_KEY_CHARS_BEFORE_REBALANCE, ORDER_KEY_CHARS_MAX};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();
const JITTER_DIGITS: usize = 3;

/// Is `key` 1 to 128 of `0-9 A-Z a-z`?
pub fn is_valid(key: &str) -> bool {
    (1..=ORDER_KEY_CHARS_MAX).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A key after `a` and before `b`; `None` for either means the end of the list, and so does an empty `a`.
///
/// `None` if there is no room: `a` is not before `b`, the answer would be too long, or one of them is no key.
pub fn between(a: Option<&str>, b: Option<&str>, rng: &mut (impl RngCore + ?Sized)) -> Option<String> {
    let a = a.filter(|key| !key.is_empty());
    if a.is_some_and(|a| b.is_some_and(|b| a >= b)) || [a, b].iter().flatten().any(|key| !is_valid(key)) {
        return None;
    }
    let key = exact(a.map(str::as_bytes), b.map(str::as_bytes))?;
    let key = jittered(key, b.map(str::as_bytes), rng)?;
    String::from_utf8(key).ok()
}

/// `n` keys in ascending order after `after` and before `before`. Where there is no room, `before` gives way, and
/// after the longest key there can be, the keys are equal to it.
pub fn series(
    after: Option<&str>,
    before: Option<&str>,
    n: usize,
    rng: &mut (impl RngCore + ?Sized),
) -> Vec<String> {
    let mut keys = vec![String::new(); n];
    if fill(&mut keys, after, before, rng).is_none() {
        let mut last = after.map(str::to_owned);
        for key in &mut keys {
            let next = between(last.as_deref(), None, rng).or(last).unwrap_or_default();
            key.clone_from(&next);
            last = Some(next);
        }
    }
    keys
}

/// Which of `keys`, in the order of their list, need another key, and which: equal ones from the second on; all of
/// them if one is longer than 60 characters or is no key.
pub fn rebalance(keys: &[&str], rng: &mut (impl RngCore + ?Sized)) -> Vec<(usize, String)> {
    let spoilt = |key: &&str| key.len() > ORDER_KEY_CHARS_BEFORE_REBALANCE || !is_valid(key);
    if !keys.iter().any(spoilt)
        && let Some(plan) = separate(keys, rng)
    {
        return plan;
    }
    series(None, None, keys.len(), rng).into_iter().enumerate().collect()
}

/// New keys for all but the first of each run of equal keys, if there is room for them.
fn separate(keys: &[&str], rng: &mut (impl RngCore + ?Sized)) -> Option<Vec<(usize, String)>> {
    let mut plan = Vec::new();
    let mut start = 0;
    for run in keys.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        let mut fresh = vec![String::new(); run.len() - 1];
        fill(&mut fresh, Some(run[0]), keys.get(end).copied(), rng)?;
        plan.extend((start + 1..end).zip(fresh));
        start = end;
    }
    Some(plan)
}

/// Fills `keys` in ascending order: counts on at an open end, and halves the gap between two bounds.
fn fill(
    keys: &mut [String],
    after: Option<&str>,
    before: Option<&str>,
    rng: &mut (impl RngCore + ?Sized),
) -> Option<()> {
    match (after, before) {
        (_, None) => {
            let mut last = after.map(str::to_owned);
            for key in keys {
                *key = between(last.as_deref(), None, rng)?;
                last = Some(key.clone());
            }
        }
        (None, Some(_)) => {
            let mut next = before.map(str::to_owned);
            for key in keys.iter_mut().rev() {
                *key = between(None, next.as_deref(), rng)?;
                next = Some(key.clone());
            }
        }
        (Some(_), Some(_)) => {
            let (left, rest) = keys.split_at_mut(keys.len() / 2);
            let Some((middle, right)) = rest.split_first_mut() else { return Some(()) };
            *middle = between(after, before, rng)?;
            fill(left, after, Some(middle.as_str()), rng)?;
            fill(right, Some(middle.as_str()), before, rng)?;
        }
    }
    Some(())
}

/// `key` and three random digits, still before `b`.
fn jittered(mut key: Vec<u8>, b: Option<&[u8]>, rng: &mut (impl RngCore + ?Sized)) -> Option<Vec<u8>> {
    // Digits after a beginning of `b` could go past it.
    while let Some(b) = b.filter(|b| b.starts_with(&key)) {
        key = midpoint(&key, Some(b))?;
    }
    if key.len() + JITTER_DIGITS <= ORDER_KEY_CHARS_MAX {
        // A fraction must not end in `0`.
        let lowest = [0; JITTER_DIGITS - 1].into_iter().chain([1]);
        key.extend(lowest.map(|lowest| DIGITS[rng.random_range(lowest..BASE)]));
    }
    (key.len() <= ORDER_KEY_CHARS_MAX).then_some(key)
}

/// The key of the scheme between two bounds, without jitter.
fn exact(a: Option<&[u8]>, b: Option<&[u8]>) -> Option<Vec<u8>> {
    let whole = |key: Option<&[u8]>| key.map(whole_digits);
    match (whole(a), whole(b)) {
        (None, None) => Some(b"a0".to_vec()),
        (None, Some(Some(digits))) => b.and_then(|b| before(b, digits)),
        (Some(Some(digits)), None) => a.and_then(|a| after(a, digits)),
        (Some(Some(digits)), Some(Some(other))) => {
            let (a, b) = (a?, b?);
            if a[..digits] != b[..other]
                && let Some(next) = stepped(&a[..digits], 1)
                && next.as_slice() < b
            {
                return Some(next);
            }
            if a[..digits] == b[..other] { midpoint(a, Some(b)) } else { above(a, digits) }
        }
        // One of them is not of this scheme.
        (_, Some(_)) | (Some(None), None) => midpoint(a.unwrap_or_default(), b),
    }
}

fn before(b: &[u8], digits: usize) -> Option<Vec<u8>> {
    let (whole, fraction) = b.split_at(digits);
    // Not `whole` itself, as in the package: with jitter, the keys would grow with each one put in front.
    let below = stepped(whole, -1).filter(|below| !is_lowest(below));
    below.or_else(|| Some([whole, &midpoint(b"", Some(fraction))?].concat()))
}

fn after(a: &[u8], digits: usize) -> Option<Vec<u8>> {
    stepped(&a[..digits], 1).or_else(|| above(a, digits))
}

/// A greater key with the same whole number.
fn above(a: &[u8], digits: usize) -> Option<Vec<u8>> {
    let (whole, fraction) = a.split_at(digits);
    Some([whole, &midpoint(fraction, None)?].concat())
}

/// How long the whole number at the beginning of `key` is, if `key` is of the scheme.
fn whole_digits(key: &[u8]) -> Option<usize> {
    let digits = match *key.first()? {
        head @ b'a'..=b'z' => usize::from(head - b'a') + 2,
        head @ b'A'..=b'Z' => usize::from(b'Z' - head) + 2,
        _ => return None,
    };
    let fraction = key.get(digits..)?;
    (!fraction.ends_with(b"0") && !is_lowest(key)).then_some(digits)
}

/// Is it the lowest whole number? It is no key: nothing could come before it.
fn is_lowest(key: &[u8]) -> bool {
    key.len() == 27 && key[0] == b'A' && key[1..].iter().all(|digit| *digit == b'0')
}

/// The whole number one `step` (1 or -1) further; `None` past the ends.
fn stepped(whole: &[u8], step: isize) -> Option<Vec<u8>> {
    let (turned, low) = if step > 0 { (BASE - 1, b'0') } else { (0, b'z') };
    let mut next = whole.to_vec();
    for at in (1..next.len()).rev() {
        let digit = value(next[at]);
        if digit != turned {
            next[at] = DIGITS[digit.checked_add_signed(step)?];
            return Some(next);
        }
        next[at] = low;
    }
    let (head, longer) = match (next[0], step > 0) {
        (b'z', true) | (b'A', false) => return None,
        (b'Z', true) => (b'a', None),
        (b'a', false) => (b'Z', None),
        (head, true) => (head + 1, Some(head >= b'a')),
        (head, false) => (head - 1, Some(head <= b'Z')),
    };
    next[0] = head;
    match longer {
        Some(true) => next.push(low),
        Some(false) => _ = next.pop(),
        None => {}
    }
    Some(next)
}

/// The shortest fraction about in the middle between two; `None` if nothing fits.
fn midpoint(a: &[u8], b: Option<&[u8]>) -> Option<Vec<u8>> {
    let mut middle = Vec::new();
    let mut bound = b;
    for at in 0.. {
        let low = a.get(at).map_or(0, |digit| value(*digit));
        let high = match bound {
            // Nothing is between `x` and `x0`.
            Some(bound) => value(*bound.get(at)?),
            None => BASE,
        };
        if high > low + 1 {
            middle.push(DIGITS[(low + high).div_ceil(2)]);
            break;
        }
        if high == low {
            middle.push(DIGITS[low]);
        } else if bound.is_some_and(|bound| bound[at + 1..].iter().any(|digit| *digit != b'0')) {
            middle.push(DIGITS[high]);
            break;
        } else {
            middle.push(DIGITS[low]);
            bound = None;
        }
    }
    Some(middle)
}

/// What a digit of a valid key stands for.
fn value(digit: u8) -> usize {
    usize::from(match digit {
        b'0'..=b'9' => digit - b'0',
        b'A'..=b'Z' => digit - b'A' + 10,
        _ => digit.saturating_sub(b'a') + 36,
    })
}

#[cfg(test)]
mod tests;
