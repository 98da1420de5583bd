//! How much one address asks: requests, bytes and new topics in this minute, connections at this moment.
//!
//! Addresses are forgotten with the minute, or when their last connection closes, and are told to
//! nobody. The low half of an IPv6 address is left out, because one house has all of it.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::config::Limits;

const WINDOW: Duration = Duration::from_secs(60);
/// Addresses that are counted apart in one minute; beyond that, all new ones share a count.
const COUNTED_MAX: usize = 100_000;

#[derive(Debug, Default)]
struct Counts {
    began: Option<Instant>,
    minute: BTreeMap<u128, Minute>,
    connections: BTreeMap<u128, u32>,
}

/// What one address did in this minute.
#[derive(Debug, Default)]
struct Minute {
    requests: u32,
    bytes: u64,
    topics: u32,
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
    pub(crate) fn may_ask(&self, address: IpAddr, limits: &Limits) -> bool {
        self.in_minute(address, |minute| {
            minute.requests = minute.requests.saturating_add(1);
            minute.requests <= limits.requests
        })
    }

    /// Counts a bundle that was brought; `false` when this address brought so much in this minute.
    pub(crate) fn may_bring(&self, address: IpAddr, bytes: u64, limits: &Limits) -> bool {
        self.in_minute(address, |minute| {
            minute.bytes = minute.bytes.saturating_add(bytes);
            minute.bytes <= limits.brought_bytes
        })
    }

    /// Counts a topic that nobody used; `false` when this address began so many in this minute.
    pub(crate) fn may_begin(&self, address: IpAddr, limits: &Limits) -> bool {
        self.in_minute(address, |minute| {
            minute.topics = minute.topics.saturating_add(1);
            minute.topics <= limits.new_topics
        })
    }

    fn in_minute(&self, address: IpAddr, judge: impl FnOnce(&mut Minute) -> bool) -> bool {
        let mut counts = self.counts();
        if counts.began.is_none_or(|began| began.elapsed() >= WINDOW) {
            counts.began = Some(Instant::now());
            counts.minute = BTreeMap::new();
        }
        let mut house = house(address);
        if counts.minute.len() >= COUNTED_MAX && !counts.minute.contains_key(&house) {
            house = 0;
        }
        judge(counts.minute.entry(house).or_default())
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

    fn limits(requests: u32) -> Limits {
        Limits {
            requests,
            brought_bytes: 10,
            new_topics: 1,
            ..Limits::default()
        }
    }

    #[test]
    fn an_address_that_asks_too_often_is_told_so_and_others_are_not() {
        let visits = Visits::default();
        let may_ask = |text| visits.may_ask(at(text), &limits(2));
        assert!(may_ask("10.0.0.1") && may_ask("10.0.0.1"));
        assert!(!may_ask("10.0.0.1"));
        assert!(!may_ask("::ffff:10.0.0.1"));
        assert!(may_ask("10.0.0.2"));
    }

    #[test]
    fn an_address_brings_and_begins_only_so_much() {
        let visits = Visits::default();
        let may_bring = |text, bytes| visits.may_bring(at(text), bytes, &limits(9));
        assert!(may_bring("10.0.0.1", 6) && !may_bring("10.0.0.1", 6));
        assert!(may_bring("10.0.0.2", 10));
        let may_begin = |text| visits.may_begin(at(text), &limits(9));
        assert!(may_begin("10.0.0.1") && !may_begin("10.0.0.1") && may_begin("10.0.0.2"));
    }

    #[test]
    fn a_house_has_all_of_its_last_half() {
        let visits = Visits::default();
        let may_ask = |text| visits.may_ask(at(text), &limits(1));
        assert!(may_ask("2001:db8::1"));
        assert!(!may_ask("2001:db8::ffff:2"));
        assert!(may_ask("2001:db8:0:1::1"));
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
