//! How much one address asks: requests in this minute, connections at this moment.
//!
//! Addresses are forgotten with the minute, or when their last connection closes, and are told to
//! nobody. The low half of an IPv6 address is left out, because one house has all of it.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const WINDOW: Duration = Duration::from_secs(60);
/// Addresses that are counted apart in one minute; beyond that, all new ones share a count.
const COUNTED_MAX: usize = 100_000;

#[derive(Debug, Default)]
struct Counts {
    began: Option<Instant>,
    requests: BTreeMap<u128, u32>,
    connections: BTreeMap<u128, u32>,
}

/// The counts of all addresses.
#[derive(Debug, Default)]
pub(crate) struct Visits(Mutex<Counts>);

/// One connection of an address, counted until it is dropped.
#[derive(Debug)]
pub(crate) struct Visit {
    visits: Arc<Visits>,
    house: u128,
}

impl Visits {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a request; `false` when this address asked too often in this minute.
    pub(crate) fn may_ask(&self, address: IpAddr, most: u32) -> bool {
        let mut counts = self.counts();
        if counts.began.is_none_or(|began| began.elapsed() >= WINDOW) {
            counts.began = Some(Instant::now());
            counts.requests = BTreeMap::new();
        }
        let known = counts.requests.len();
        let mut house = house(address);
        if known >= COUNTED_MAX && !counts.requests.contains_key(&house) {
            house = 0;
        }
        let count = counts.requests.entry(house).or_default();
        *count = count.saturating_add(1);
        *count <= most
    }

    /// Counts a connection; `None` when this address has so many already.
    pub(crate) fn enter(self: &Arc<Self>, address: IpAddr, most: u32) -> Option<Visit> {
        let house = house(address);
        let mut counts = self.counts();
        let count = counts.connections.entry(house).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Visit {
            visits: Arc::clone(self),
            house,
        })
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        let mut counts = self.visits.counts();
        if let Some(count) = counts.connections.get_mut(&self.house) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                counts.connections.remove(&self.house);
            }
        }
    }
}

/// What one house has of an address.
fn house(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits() >> 64 << 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_that_asks_too_often_is_told_so_and_others_are_not() {
        let visits = Visits::default();
        assert!(visits.may_ask(at("10.0.0.1"), 2) && visits.may_ask(at("10.0.0.1"), 2));
        assert!(!visits.may_ask(at("10.0.0.1"), 2));
        assert!(!visits.may_ask(at("::ffff:10.0.0.1"), 2));
        assert!(visits.may_ask(at("10.0.0.2"), 2));
    }

    #[test]
    fn a_house_has_all_of_its_last_half() {
        let visits = Visits::default();
        assert!(visits.may_ask(at("2001:db8::1"), 1));
        assert!(!visits.may_ask(at("2001:db8::ffff:2"), 1));
        assert!(visits.may_ask(at("2001:db8:0:1::1"), 1));
    }

    #[test]
    fn a_connection_counts_until_it_closes_and_leaves_nothing_behind() {
        let visits = Arc::new(Visits::default());
        let visit = visits.enter(at("10.0.0.1"), 1).unwrap();
        assert!(visits.enter(at("10.0.0.1"), 1).is_none());
        drop(visit);
        assert!(visits.counts().connections.is_empty());
        assert!(visits.enter(at("10.0.0.1"), 1).is_some());
    }
}
