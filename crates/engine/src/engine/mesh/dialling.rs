//! Links that phones make with each other without anybody scanning: the codes go over links that are there.
//!
//! Whoever wants a link (see [`crate::mesh::Graph`]) has its page make a first code, sends it through neighbours
//! to the other, and gets the second code the same way. Then it is a link like any other: both show who they are,
//! bound to both codes, so a neighbour who passed on a code of its own is found out. One that does not come up is
//! not tried again for a while.

use std::collections::BTreeMap;

use domain::{
    BuurtId,
    link_code::CODE_LEN_MAX,
    member::DeviceMark,
    port::{DialStep, LinkId, LinkRefusal, ToPage},
};
use serde::{Deserialize, Serialize};

use super::{super::Engine, Vicinity};
use crate::{event::PageId, link::LinkMessage, mesh::LINKS_MAX, turn::Turn};

/// How long the street stays the same before somebody makes a link because of it.
const CALM_MS: u64 = 300;
/// How long before a link is let go that is one too many.
const SPARE_MS: u64 = 2_000;
/// How long a link may take to come up.
const DIAL_MS: u64 = 15_000;
/// How long somebody is left alone with whom it did not work the first time; then twice as long each time.
const SHUN_MS: u64 = 60_000;
/// After so many times it stays as it is, at about an hour.
const SHUN_DOUBLINGS_MAX: u32 = 6;
/// Links that others may be making with this phone at once.
const CALLED_MAX: usize = 4;
/// Over how many links a code may go.
const HOPS_MAX: u8 = 16;

/// A word about a link that is being made, for somebody further on. Sent: fields never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Carried {
    from: DeviceMark,
    to: DeviceMark,
    /// Over how many links more it may go.
    hops: u8,
    /// Drawn by who wants the link.
    link: LinkId,
    word: Word,
}

/// What is said. Append-only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Word {
    /// The first code.
    Offer(String),
    /// The second code.
    Answer(String),
    /// It will not be.
    No,
}

/// A link that is being made.
#[derive(Debug)]
struct Dial {
    with: DeviceMark,
    /// The page that makes it.
    page: PageId,
    is_caller: bool,
    /// When it has taken too long.
    until_ms: u64,
}

/// The links that are being made in a buurt.
#[derive(Debug, Default)]
pub(super) struct Dials {
    open: BTreeMap<LinkId, Dial>,
    /// With whom it did not work: how often, and until when they are left alone. They may be a shadow: a device
    /// that neighbours still name and that goes on under other keys.
    shunned: BTreeMap<DeviceMark, (u32, u64)>,
}

impl Dials {
    fn has_call(&self) -> bool {
        self.open.values().any(|dial| dial.is_caller)
    }

    fn is_with(&self, mark: DeviceMark) -> bool {
        self.open.values().any(|dial| dial.with == mark)
    }

    /// The link came up, or is gone.
    pub(super) fn end(&mut self, link: LinkId) {
        self.open.remove(&link);
    }
}

impl Engine {
    /// Begins and ends links where the street needs it; gives when to look again.
    pub(super) fn tend_dials(&mut self, turn: &mut Turn<'_>, id: BuurtId) -> Option<u64> {
        let now_ms = turn.now.ms;
        self.give_up_dials(turn, id);
        let linked = self.marks_linked(id);
        if let Some(link) = self.outlived_link(id, &linked) {
            self.refuse_link(turn, link, LinkRefusal::Spare);
        }
        let links = linked.len();
        let vicinity = &mut self.buurten.get_mut(&id)?.vicinity;
        let reached = vicinity.graph.reached();
        let shunned = &mut vicinity.dials.shunned;
        shunned.retain(|mark, _| reached.contains(mark) && !linked.contains(mark));
        let given_up_at = vicinity.dials.open.values().map(|dial| dial.until_ms).min();
        let is_full = links + vicinity.dials.open.len() >= LINKS_MAX;
        let may_try = |mark: &DeviceMark| {
            let shunned = vicinity.dials.shunned.get(mark);
            let is_left_alone = shunned.is_some_and(|(_, until)| now_ms < *until);
            !is_left_alone && !vicinity.dials.is_with(*mark)
        };
        let wanted = vicinity.graph.wanted(may_try);
        let spare = vicinity
            .graph
            .spare()
            .filter(|_| vicinity.dials.open.is_empty());
        let (calm_at, spare_at) = (
            vicinity.changed_ms + CALM_MS,
            vicinity.changed_ms + SPARE_MS,
        );
        let mut due: Vec<u64> = given_up_at.into_iter().collect();
        match (wanted, spare) {
            (Some(_), _) if is_full || vicinity.dials.has_call() => (),
            (Some(with), _) if now_ms >= calm_at => {
                due.extend(self.call(turn, id, with));
            }
            (Some(_), _) => due.push(calm_at),
            (None, Some(spare)) if now_ms >= spare_at => self.let_go_of(turn, id, spare),
            (None, Some(_)) => due.push(spare_at),
            // Somebody who was left alone would be tried, if that time were over.
            (None, None) if vicinity.graph.wanted(|_| true).is_some() => {
                let until = vicinity.dials.shunned.values().map(|(_, until)| *until);
                due.extend(until.filter(|until| now_ms < *until).min());
            }
            (None, None) => (),
        }
        due.into_iter().min()
    }

    /// Wants a link: a page makes the first code. Gives until when it may take.
    fn call(&mut self, turn: &mut Turn<'_>, id: BuurtId, with: DeviceMark) -> Option<u64> {
        let page = self
            .links
            .values()
            .find(|link| link.buurt == Some(id))?
            .page;
        let [number, _] = halves(turn.random());
        let link = LinkId(number);
        let dial = Dial {
            with,
            page,
            is_caller: true,
            until_ms: turn.now.ms + DIAL_MS,
        };
        let until_ms = dial.until_ms;
        let vicinity = &mut self.buurten.get_mut(&id)?.vicinity;
        vicinity.dials.open.insert(link, dial);
        turn.send(page, ToPage::Dial(link, id, DialStep::Offer));
        Some(until_ms)
    }

    fn give_up_dials(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(vicinity) = self.buurten.get(&id).map(|buurt| &buurt.vicinity) else {
            return;
        };
        let dials = vicinity.dials.open.iter();
        let late = dials.filter(|(_, dial)| dial.until_ms <= turn.now.ms);
        for link in late.map(|(link, _)| *link).collect::<Vec<_>>() {
            self.drop_dial(turn, id, link);
        }
    }

    /// A link will not be: the page lets it go, and a caller leaves the other alone for a while.
    fn drop_dial(&mut self, turn: &mut Turn<'_>, id: BuurtId, link: LinkId) {
        let is_up = self.links.contains_key(&link);
        let Some(vicinity) = self.buurten.get_mut(&id).map(|buurt| &mut buurt.vicinity) else {
            return;
        };
        let Some(dial) = vicinity.dials.open.remove(&link) else {
            return;
        };
        if dial.is_caller {
            let (times, until) = vicinity.dials.shunned.entry(dial.with).or_default();
            *until = turn.now.ms + (SHUN_MS << (*times).min(SHUN_DOUBLINGS_MAX));
            *times += 1;
        }
        if !is_up {
            turn.send(dial.page, ToPage::Dial(link, id, DialStep::Drop));
        }
    }

    /// A page made the code of a link, or cannot.
    pub(in super::super) fn dialled(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        link: LinkId,
        code: Option<String>,
    ) {
        let mut streets = self
            .buurten
            .iter()
            .map(|(id, buurt)| (*id, &buurt.vicinity));
        let found = streets.find_map(|(id, vicinity)| {
            let dial = vicinity.dials.open.get(&link)?;
            (dial.page == page).then_some((id, dial.with, dial.is_caller))
        });
        let Some((id, with, is_caller)) = found else {
            return;
        };
        let word = match (code, is_caller) {
            (Some(code), true) => Word::Offer(code),
            (Some(code), false) => Word::Answer(code),
            (None, true) => return self.drop_dial(turn, id, link),
            (None, false) => {
                self.drop_dial(turn, id, link);
                Word::No
            }
        };
        self.say_to(turn, id, with, (link, word));
    }

    fn say_to(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        to: DeviceMark,
        (link, word): (LinkId, Word),
    ) {
        if let Some(from) = self.own_mark(id) {
            let hops = HOPS_MAX;
            self.carry(
                turn,
                id,
                Carried {
                    from,
                    to,
                    hops,
                    link,
                    word,
                },
            );
        }
    }

    /// Passes a word on to the neighbour who is nearest to whom it is for.
    fn carry(&self, turn: &mut Turn<'_>, id: BuurtId, carried: Carried) {
        let vicinity = self.buurten.get(&id).map(|buurt| &buurt.vicinity);
        let Some(next) = vicinity.and_then(|vicinity| vicinity.graph.next_hop(carried.to)) else {
            return;
        };
        let mut links = self.links.iter().filter(|(_, link)| link.buurt == Some(id));
        let found = links.find(|(_, link)| link.mark() == Some(next));
        if let Some((link, _)) = found {
            self.tell_link(turn, *link, &LinkMessage::Carried(carried));
        }
    }

    /// A word came over a link: for this phone, or to be passed on.
    pub(in super::super) fn take_carried(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        carried: Carried,
    ) {
        let Some(own) = self.own_mark(id) else { return };
        if carried.to != own {
            if let Some(hops) = carried.hops.min(HOPS_MAX).checked_sub(1) {
                self.carry(turn, id, Carried { hops, ..carried });
            }
            return;
        }
        let (from, link) = (carried.from, carried.link);
        match carried.word {
            Word::Offer(code) => self.take_offer(turn, id, (own, from), (link, code)),
            Word::Answer(code) => {
                let Some(dial) = self.call_to(id, from, link) else {
                    return;
                };
                if code.len() <= CODE_LEN_MAX {
                    dial.until_ms = turn.now.ms + DIAL_MS;
                    turn.send(dial.page, ToPage::Dial(link, id, DialStep::Accept(code)));
                }
            }
            Word::No => {
                if self.call_to(id, from, link).is_some() {
                    self.drop_dial(turn, id, link);
                }
            }
        }
    }

    fn call_to(&mut self, id: BuurtId, with: DeviceMark, link: LinkId) -> Option<&mut Dial> {
        let vicinity = &mut self.buurten.get_mut(&id)?.vicinity;
        let dial = vicinity.dials.open.get_mut(&link)?;
        (dial.is_caller && dial.with == with).then_some(dial)
    }

    /// Somebody wants a link with this phone.
    fn take_offer(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        (own, from): (DeviceMark, DeviceMark),
        (link, code): (LinkId, String),
    ) {
        let linked = self.marks_linked(id);
        let page = self.links.values().find(|link| link.buurt == Some(id));
        let page = page.map(|link| link.page);
        let is_taken = self.links.contains_key(&link);
        let Some(vicinity) = self.buurten.get_mut(&id).map(|buurt| &mut buurt.vicinity) else {
            return;
        };
        let is_member = vicinity.members.1.contains_key(&from);
        let is_sound = code.len() <= CODE_LEN_MAX && !is_taken;
        let is_known = vicinity.dials.open.contains_key(&link);
        let (true, true, false, Some(page)) = (is_member, is_sound, is_known, page) else {
            return;
        };
        // Two who want the same at once: the call of the lower mark counts.
        let crossing = vicinity.crossing(from);
        if let Some(own_call) = crossing {
            if own < from {
                return;
            }
            vicinity.dials.end(own_call);
            turn.send(page, ToPage::Dial(own_call, id, DialStep::Drop));
        }
        let vicinity = self.buurten.get_mut(&id).map(|buurt| &mut buurt.vicinity);
        let Some(vicinity) = vicinity else { return };
        let called = vicinity.dials.open.values().filter(|dial| !dial.is_caller);
        let is_full = linked.len() + vicinity.dials.open.len() >= LINKS_MAX;
        if is_full || called.count() >= CALLED_MAX || linked.contains(&from) {
            return self.say_to(turn, id, from, (link, Word::No));
        }
        let dial = Dial {
            with: from,
            page,
            is_caller: false,
            until_ms: turn.now.ms + DIAL_MS,
        };
        vicinity.dials.open.insert(link, dial);
        turn.send(page, ToPage::Dial(link, id, DialStep::Answer(code)));
    }

    /// Ends a link that the street can do without.
    fn let_go_of(&mut self, turn: &mut Turn<'_>, id: BuurtId, spare: DeviceMark) {
        let mut links = self.links.iter().filter(|(_, link)| link.buurt == Some(id));
        let found = links.find(|(_, link)| link.mark() == Some(spare));
        if let Some((link, _)) = found {
            let link = *link;
            self.refuse_link(turn, link, LinkRefusal::Spare);
        }
    }

    /// A link came up in a buurt, or is gone: it is not being made any more.
    pub(in super::super) fn end_dial(&mut self, id: BuurtId, link: LinkId) {
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.vicinity.dials.end(link);
        }
    }
}

impl Vicinity {
    /// The call of this phone to somebody.
    fn crossing(&self, with: DeviceMark) -> Option<LinkId> {
        let mut dials = self.dials.open.iter();
        let found = dials.find(|(_, dial)| dial.is_caller && dial.with == with);
        found.map(|(link, _)| *link)
    }
}

fn halves(bytes: [u8; 16]) -> [u64; 2] {
    let whole = u128::from_be_bytes(bytes);
    let low = |number: u128| u64::try_from(number & u128::from(u64::MAX)).unwrap_or_default();
    [low(whole >> 64), low(whole)]
}
