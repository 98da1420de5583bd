//! Phones that sleep, die and start again, and tabs that come and go.

use domain::port::{LinkId, StorageHealth};
use engine::{Event, PageId};

use super::Street;
use crate::{
    act::{Fate, Pick},
    agenda::Due,
    autopsy::autopsy,
    cable::Side,
    dice::picked,
    disk::Death,
    fault::Fault,
    ledger::Standing,
};

impl Street {
    /// The first phone from this one on, around the street, that sleeps or is off; else this one.
    fn meant_by(&self, number: usize, fate: Fate) -> usize {
        let is_meant = |number: &usize| {
            let phone = self.phones.get(*number);
            phone.is_some_and(|phone| match fate {
                Fate::Wake => phone.backlog.is_some(),
                Fate::Start => phone.pages.is_empty(),
                Fate::Sleep | Fate::KillWorker(_) | Fate::CutPower(_) => true,
            })
        };
        let mut around = (number..self.phones.len()).chain(0..number);
        around.find(is_meant).unwrap_or(number)
    }

    pub(super) fn fate(&mut self, number: usize, fate: Fate) {
        let number = self.meant_by(number, fate);
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        let (is_on, is_asleep) = (!phone.pages.is_empty(), phone.backlog.is_some());
        match fate {
            Fate::Sleep if is_on && !is_asleep => {
                phone.backlog = Some(Vec::new());
                self.tell(|| format!("phone {number} falls asleep"));
            }
            Fate::Wake if is_asleep => {
                self.tell(|| format!("phone {number} wakes"));
                self.wake(number);
            }
            Fate::KillWorker(effects) if is_on && phone.engine.is_some() && !is_asleep => {
                phone.doom = Some((Death::Worker, effects));
                self.tell(|| format!("the worker of phone {number} dies after {effects} effects"));
                self.die_if_due(number);
            }
            Fate::CutPower(effects) if is_on => {
                phone.doom = Some((Death::Power, effects));
                self.tell(|| format!("phone {number} loses power after {effects} effects"));
                if is_asleep {
                    self.die(number, Death::Power);
                }
                self.die_if_due(number);
            }
            Fate::Start if !is_on => {
                self.tell(|| format!("phone {number} is turned on"));
                self.start(number);
            }
            Fate::Sleep | Fate::Wake | Fate::KillWorker(_) | Fate::CutPower(_) | Fate::Start => (),
        }
    }

    fn die_if_due(&mut self, number: usize) {
        let doom = self.phones.get(number).and_then(|phone| phone.doom);
        if let Some((death, 0)) = doom {
            self.die(number, death);
        }
    }

    pub(super) fn wake(&mut self, number: usize) {
        let backlog = self
            .phones
            .get_mut(number)
            .and_then(|phone| phone.backlog.take());
        for due in backlog.into_iter().flatten() {
            self.agenda.put(self.now_ms, due);
        }
    }

    /// The disk of a phone works, or fails, from here on.
    pub(super) fn set_disk(&mut self, number: usize, health: StorageHealth) {
        self.tell(|| format!("the disk of phone {number}: {health:?}"));
        if let Some(phone) = self.phones.get_mut(number) {
            phone.disk.health = health;
        }
    }

    /// Turns a phone on: a worker and, where none lives, a page.
    pub(super) fn start(&mut self, number: usize) {
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        phone.begin_life(self.now_ms);
        if phone.pages.is_empty() {
            phone.open_page();
        }
        let pages: Vec<PageId> = phone.pages.keys().copied().collect();
        self.send_event(number, Event::Started);
        for page in pages {
            self.send_event(number, Event::PageOpened(page));
        }
    }

    /// The pages of a killed worker start a new one and tell it what they wait for.
    pub(super) fn restart(&mut self, number: usize, life: u32) {
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        if phone.life != life || phone.engine.is_some() || phone.pages.is_empty() {
            return;
        }
        self.start(number);
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        let tell: Vec<_> = phone
            .pages
            .iter_mut()
            .map(|(id, page)| (*id, page.worker_is_new()))
            .collect();
        for (page, messages) in tell {
            for message in messages {
                self.send_to_worker(number, page, message);
            }
        }
        for (link, side) in self.links_of(number, None) {
            self.begin_link_anew(link, side);
        }
    }

    pub(super) fn die(&mut self, number: usize, death: Death) {
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        phone.doom = None;
        if phone.pages.is_empty() {
            return;
        }
        phone.engine = None;
        phone.disk.die(death);
        let life = phone.life;
        match death {
            Death::Worker => {
                self.tally.kills += 1;
                let after_ms = u64::from(100 + self.step_dice.below(900));
                let due = Due::Restart {
                    phone: number,
                    life,
                };
                self.agenda.put(self.now_ms + after_ms, due);
            }
            Death::Power => {
                self.tally.power_cuts += 1;
                phone.backlog = None;
                let pages = std::mem::take(&mut phone.pages);
                for page in pages.into_values() {
                    let mut page = page;
                    page.closes(&mut self.ledger);
                }
                for (link, side) in self.links_of(number, None) {
                    self.lose_side(link, side);
                }
            }
        }
        self.examine(number);
    }

    /// Whether everything is on the disk that should be, if the phone died at this moment.
    pub(super) fn examine(&mut self, number: usize) {
        let Some(phone) = self.phones.get(number) else {
            return;
        };
        self.tally.autopsies += 1;
        let found = autopsy(phone.disk.flushed(), self.buurt);
        // A command that was kept may wait on disk for a plan that has to come again.
        let mut queued = found.queued;
        let fault = self.ledger.entries().find_map(|(thing, entry)| {
            if self.ledger.is_released(thing) {
                return None;
            }
            let was_kept = entry.phone == number && entry.standing == Standing::Kept;
            let was_promised = entry.holders.contains(&number);
            if !was_kept && !was_promised || self.ledger.is_in(thing, &found.rows) {
                return None;
            }
            if was_kept && queued > 0 && found.lacks_owner_of(thing) {
                queued -= 1;
                return None;
            }
            Some(if was_kept {
                Fault::Lost {
                    phone: number,
                    thing,
                }
            } else {
                Fault::Promised {
                    phone: number,
                    thing,
                }
            })
        });
        if let Some(fault) = fault {
            self.found(fault);
        }
    }

    pub(super) fn open_tab(&mut self, number: usize) {
        let Some(phone) = self
            .phones
            .get_mut(number)
            .filter(|phone| phone.is_in_use() && phone.pages.len() < 3)
        else {
            return;
        };
        let page = phone.open_page();
        self.tell(|| format!("phone {number} opens a tab"));
        self.send_event(number, Event::PageOpened(page));
    }

    pub(super) fn close_tab(&mut self, number: usize, pick: Pick) {
        let Some(phone) = self
            .phones
            .get_mut(number)
            .filter(|phone| phone.is_in_use() && phone.pages.len() > 1)
        else {
            return;
        };
        let pages: Vec<PageId> = phone.pages.keys().copied().collect();
        let Some(page) = picked(&pages, pick).copied() else {
            return;
        };
        if let Some(mut gone) = phone.pages.remove(&page) {
            gone.closes(&mut self.ledger);
        }
        self.tell(|| format!("phone {number} closes a tab"));
        for (link, side) in self.links_of(number, Some(page)) {
            self.lose_side(link, side);
        }
        self.send_event(number, Event::PageClosed(page));
    }

    /// The links that a phone, or one page of it, holds.
    pub(super) fn links_of(&self, number: usize, page: Option<PageId>) -> Vec<(LinkId, Side)> {
        let cables = self.cables.iter().flat_map(|(link, cable)| {
            Side::BOTH
                .into_iter()
                .map(move |side| (*link, side, cable.end(side)))
        });
        cables
            .filter(|(_, _, end)| end.phone == number && end.is_held)
            .filter(|(_, _, end)| page.is_none_or(|page| end.page == page))
            .map(|(link, side, _)| (link, side))
            .collect()
    }
}
