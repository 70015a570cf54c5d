//! How many connections there may be, in all and from one address.
//!
//! Not here: who may come in (`auth`).

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use dashmap::DashMap;
use dashmap::mapref::entry::Entry;

/// Counts connections. A cheap clone.
#[derive(Clone)]
pub struct Slots(Arc<Inner>);

struct Inner {
    all: AtomicUsize,
    by_address: DashMap<IpAddr, usize>,
    max: usize,
    per_address_max: usize,
}

/// One connection's place; dropping it gives the place back.
pub struct Slot {
    slots: Slots,
    address: IpAddr,
}

/// Why there is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Full {
    /// The server has all the connections that it may have.
    #[error("the server has {0} connections and takes no more")]
    Server(usize),
    /// The address has.
    #[error("this address has {0} connections and gets no more")]
    Address(usize),
}

impl Slots {
    /// Places for `max` connections, at most `per_address_max` of them from one address.
    pub fn new(max: usize, per_address_max: usize) -> Self {
        Self(Arc::new(Inner { all: AtomicUsize::new(0), by_address: DashMap::new(), max, per_address_max }))
    }

    /// Takes a place for a connection from `address`.
    pub fn take(&self, address: IpAddr) -> Result<Slot, Full> {
        let inner = &self.0;
        let taken = |all| (all < inner.max).then_some(all + 1);
        if inner.all.fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken).is_err() {
            return Err(Full::Server(inner.max));
        }
        let mut count = inner.by_address.entry(address).or_insert(0);
        if *count >= inner.per_address_max {
            inner.all.fetch_sub(1, Ordering::Relaxed);
            return Err(Full::Address(inner.per_address_max));
        }
        *count += 1;
        Ok(Slot { slots: self.clone(), address })
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.slots.0.all.fetch_sub(1, Ordering::Relaxed);
        if let Entry::Occupied(mut count) = self.slots.0.by_address.entry(self.address) {
            *count.get_mut() -= 1;
            if *count.get() == 0 {
                count.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_and_given_back() {
        let (a, b) = (IpAddr::from([127, 0, 0, 1]), IpAddr::from([127, 0, 0, 2]));
        let slots = Slots::new(3, 2);
        let first = slots.take(a).unwrap();
        let _second = slots.take(a).unwrap();
        assert_eq!(slots.take(a).err(), Some(Full::Address(2)));
        let _third = slots.take(b).unwrap();
        assert_eq!(slots.take(b).err(), Some(Full::Server(3)));
        drop(first);
        assert!(slots.take(a).is_ok());
        assert_eq!(slots.0.by_address.get(&b).map(|count| *count), Some(1));
    }
}
