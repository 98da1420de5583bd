//! A phone of the street: an engine, a disk, pages, a clock that may be wrong.
//!
//! Only data and what belongs to one phone alone; what takes time or reaches another phone is in
//! [`crate::street`].

use std::collections::BTreeMap;

use domain::{BuurtId, Day};
use engine::{Engine, Now, PageId};

use crate::{
    agenda::Due,
    dice::{Dice, Stream},
    disk::{Death, Disk},
    page::Page,
};

/// Days of a year, for wrong clocks.
const YEAR: i32 = 365;

/// A phone.
#[derive(Debug)]
pub(crate) struct Phone {
    number: usize,
    seed: u64,
    buurt: BuurtId,
    /// `None` while no worker runs.
    pub(crate) engine: Option<Engine>,
    pub(crate) disk: Disk,
    pub(crate) pages: BTreeMap<PageId, Page>,
    /// Counts the workers.
    pub(crate) life: u32,
    /// Counts the moments that the engine asked for; only the newest wakes it.
    pub(crate) wake_count: u64,
    /// What waits while the phone sleeps; `None` while it is awake.
    pub(crate) backlog: Option<Vec<Due>>,
    /// How it dies, and after how many effects.
    pub(crate) doom: Option<(Death, u8)>,
    pub(crate) dice: Dice,
    page_count: u32,
    /// How many days its calendar is off.
    day_skew: i32,
    /// How long a message between page and worker takes, in milliseconds.
    pub(crate) port_ms: u64,
    started_ms: u64,
}

impl Phone {
    pub(crate) fn new(number: usize, seed: u64, buurt: BuurtId) -> Self {
        let name = u64::try_from(number).unwrap_or_default();
        let mut dice = Dice::of(seed, Stream::Disk, name);
        let skew = if dice.one_in(6) {
            i32::try_from(dice.below(20)).unwrap_or_default() - 10
        } else {
            0
        };
        Self {
            number,
            seed,
            buurt,
            engine: None,
            disk: Disk::new(dice.clone()),
            pages: BTreeMap::new(),
            life: 0,
            wake_count: 0,
            backlog: None,
            doom: None,
            dice: Dice::of(seed, Stream::Engine, name << 32),
            page_count: 0,
            day_skew: skew * YEAR,
            port_ms: u64::from(1 + dice.below(25)),
            started_ms: 0,
        }
    }

    /// Opens a page; gives its name.
    pub(crate) fn open_page(&mut self) -> PageId {
        self.page_count += 1;
        let id = PageId(self.page_count);
        self.pages.insert(id, Page::new(self.number, self.buurt));
        id
    }

    /// A new worker starts on what is on the disk.
    pub(crate) fn begin_life(&mut self, now_ms: u64) {
        self.life += 1;
        self.wake_count += 1;
        self.engine = Some(Engine::new());
        self.started_ms = now_ms;
        self.disk.free_ms = now_ms;
        let name = u64::try_from(self.number).unwrap_or_default();
        self.dice = Dice::of(
            self.seed,
            Stream::Engine,
            (name << 32) | u64::from(self.life),
        );
    }

    /// The moment as this phone tells it: its clock begins anew with each worker.
    pub(crate) fn now(&self, now_ms: u64) -> Now {
        let days = i32::try_from(now_ms / 86_400_000).unwrap_or_default();
        Now {
            ms: 10 + now_ms.saturating_sub(self.started_ms),
            today: Day(20_779 + days + self.day_skew),
        }
    }

    /// A moment of the engine's clock in virtual time.
    pub(crate) fn virtual_ms(&self, ms: u64) -> u64 {
        (ms + self.started_ms).saturating_sub(10)
    }

    /// Whether a person can use it now.
    pub(crate) fn is_in_use(&self) -> bool {
        self.backlog.is_none() && !self.pages.is_empty()
    }
}
