//! Links that workers want: pages make them as the real ones do, mostly.
//!
//! A page makes a code, or cannot; the codes go over the links of others by themselves; and when both are there the
//! channel comes up, or does not, as between two phones of which one stands behind a wall.

use domain::port::{DialStep, LinkId, LinkWay, ToWorker};
use engine::PageId;

use super::Street;
use crate::{
    act::Wire,
    cable::Cable,
    dice::{Dice, Stream},
};

impl Street {
    pub(super) fn dial(&mut self, number: usize, page: PageId, link: LinkId, step: &DialStep) {
        match step {
            DialStep::Offer => self.make_code(number, page, link),
            DialStep::Answer(_) => {
                self.called.insert(link, (number, page));
                self.make_code(number, page, link);
            }
            DialStep::Accept(_) => self.come_up(number, page, link),
            DialStep::Drop => drop(self.called.remove(&link)),
        }
    }

    fn make_code(&mut self, number: usize, page: PageId, link: LinkId) {
        let works = self.has_steady_wires || !self.step_dice.one_in(10);
        let code = works.then(|| format!("code of phone {number}"));
        self.send_to_worker(number, page, ToWorker::Dialled(link, code));
    }

    /// Both codes are known.
    fn come_up(&mut self, number: usize, page: PageId, link: LinkId) {
        let Some((other, other_page)) = self.called.remove(&link) else {
            return;
        };
        let is_in_use = |at: usize, page: PageId| {
            let phone = self.phones.get(at).filter(|phone| phone.is_in_use());
            phone.is_some_and(|phone| phone.pages.contains_key(&page))
        };
        let are_there = is_in_use(number, page) && is_in_use(other, other_page);
        let works = self.has_steady_wires || !self.step_dice.one_in(8);
        if !are_there || !works || self.cables.contains_key(&link) {
            return;
        }
        self.tally.links += 1;
        self.tell(|| format!("phones {number} and {other} link with each other by themselves"));
        let dice = Dice::of(self.setup.seed, Stream::Cable, link.0);
        let ends = [(number, page), (other, other_page)];
        let [left, right] = ends.map(|(at, page)| (at, page, true));
        let cable = Cable::new(left, right, (Wire::Quick, LinkWay::Links), dice);
        self.cables.insert(link, cable);
        for (at, page) in ends {
            self.link_up(at, page, link, true);
        }
    }
}
