//! Links between phones: they come, stall, blink and die.
//!
//! A link keeps the order of its frames, as a data channel does; frames of different links overtake each other.
//! What a page does about a link is in [`crate::cable`]; files, the other way between phones, are in
//! [`super::files`].

use domain::{
    link_code::LinkCodeKind,
    port::{InviteSecret, LinkBinding, LinkId, LinkRefusal, LinkWay, ToWorker},
};
use engine::PageId;

use super::Street;
use crate::{
    act::{Mishap, Pick, Wire},
    agenda::Due,
    cable::{Arrived, Cable, Piece, Side, Talk},
    dice::{Dice, Stream, picked},
    disk::Sabotage,
    fault::Fault,
};

/// How long a frame takes while everybody meets in the end: a round of it is one step further.
pub(super) const ROUND_MS: u64 = 100;
/// Links that one phone holds at most, as `design` has it for a street.
pub(super) const LINKS_MAX: usize = 8;

impl Street {
    /// Links two phones that are in use and not linked yet.
    pub(super) fn meet(&mut self, one: usize, other: usize, wire: Wire) {
        let is_linked = self.cables.values().any(|cable| {
            let ends = [cable.end(Side::Left).phone, cable.end(Side::Right).phone];
            cable.carries && (ends == [one, other] || ends == [other, one])
        });
        let is_full = |number| self.links_of(number, None).len() >= LINKS_MAX;
        if one == other || is_linked || is_full(one) || is_full(other) {
            return;
        }
        let (Some(left), Some(right)) = (self.holder(one), self.holder(other)) else {
            return;
        };
        // Who takes part shows the first code.
        let (left, right) = if left.2 { (left, right) } else { (right, left) };
        // Two who both have nothing have nothing to link about.
        if !left.2 && !right.2 {
            return;
        }
        self.link_count += 1;
        self.tally.links += 1;
        let link = LinkId(self.link_count);
        let dice = Dice::of(
            self.setup.seed,
            Stream::Cable,
            (u64::from(self.number) << 16) | self.link_count,
        );
        self.tell(|| format!("phones {one} and {other} are linked ({wire:?})"));
        let cable = Cable::new(left, right, (wire, LinkWay::People), dice);
        self.cables.insert(link, cable);
        for (number, page, brings) in [left, right] {
            self.link_up(number, page, link, brings);
        }
    }

    /// The page of a phone that takes a new link, and whether it brings the buurt.
    fn holder(&mut self, number: usize) -> Option<(usize, PageId, bool)> {
        let phone = self.phones.get(number).filter(|phone| phone.is_in_use())?;
        let pages: Vec<PageId> = phone.pages.keys().copied().collect();
        let page = *picked(&pages, self.step_dice.pick())?;
        let has_buurt = phone.pages.get(&page)?.has_buurt;
        Some((number, page, has_buurt))
    }

    /// The codes were scanned right: both sides know the same, and the second one was let in by the first.
    pub(super) fn link_up(&mut self, number: usize, page: PageId, link: LinkId, brings: bool) {
        // Who joined over this link meanwhile brings the buurt when it begins anew.
        let has_joined = self.page(number, page).is_some_and(|page| page.has_buurt);
        let brought = (brings || has_joined).then_some(self.buurt);
        let cable = self.cables.get(&link);
        let way = cable.map_or(LinkWay::People, |cable| cable.way);
        let side = match cable {
            Some(cable) if cable.end(Side::Left).phone == number => LinkCodeKind::Offer,
            Some(_) | None => LinkCodeKind::Answer,
        };
        let binding = LinkBinding {
            side,
            nonce: link.0.to_be_bytes(),
            offer_fingerprint: [1; 32],
            answer_fingerprint: [2; 32],
            invite: InviteSecret([link.0.to_le_bytes()[0]; 16]),
            way,
        };
        self.send_to_worker(number, page, ToWorker::LinkUp(link, brought, binding));
    }

    pub(super) fn mishap(&mut self, pick: Pick, mishap: Mishap) {
        let live = self.cables.iter().filter(|(_, cable)| cable.carries);
        let live: Vec<LinkId> = live.map(|(link, _)| *link).collect();
        let Some(link) = picked(&live, pick).copied() else {
            return;
        };
        let Some(cable) = self.cables.get(&link) else {
            return;
        };
        let (one, other) = (cable.end(Side::Left).phone, cable.end(Side::Right).phone);
        self.tell(|| format!("the link of phones {one} and {other}: {mishap:?}"));
        self.tally.mishaps += 1;
        match mishap {
            Mishap::Part => self.end_link(link, [10, 10]),
            Mishap::Break => {
                let mut after = || u64::from(10 + self.step_dice.below(30_000));
                let after = [after(), after()];
                self.end_link(link, after);
            }
            Mishap::Blink => {
                for side in Side::BOTH {
                    self.down_if_up(link, side);
                    self.begin_link_anew(link, side);
                }
            }
            Mishap::Stall => {
                let side = if self.step_dice.one_in(2) {
                    Side::Left
                } else {
                    Side::Right
                };
                if let Some(cable) = self.cables.get_mut(&link) {
                    cable.end_mut(side).is_stalled = true;
                }
            }
            Mishap::Release => self.release(link),
        }
    }

    /// Nothing gets through any more; each side hears of it after so many milliseconds.
    pub(super) fn end_link(&mut self, link: LinkId, after_ms: [u64; 2]) {
        let Some(cable) = self.cables.get_mut(&link) else {
            return;
        };
        cable.carries = false;
        for side in Side::BOTH {
            for piece in std::mem::take(&mut cable.end_mut(side).inbox) {
                self.tally.note_arrived(len_of(&piece));
            }
        }
        for (side, after_ms) in Side::BOTH.into_iter().zip(after_ms) {
            self.agenda
                .put(self.now_ms + after_ms, Due::Down { link, side });
        }
    }

    /// The page of this side is gone, and so is the link; the other side hears of it later.
    pub(super) fn lose_side(&mut self, link: LinkId, side: Side) {
        if let Some(cable) = self.cables.get_mut(&link) {
            cable.end_mut(side).is_held = false;
        }
        let after = u64::from(200 + self.step_dice.below(20_000));
        self.end_link(link, [after, after]);
    }

    /// A side finds out that its link is gone.
    pub(super) fn side_down(&mut self, link: LinkId, side: Side) {
        self.down_if_up(link, side);
        let Some(cable) = self.cables.get_mut(&link) else {
            return;
        };
        cable.end_mut(side).is_held = false;
        if Side::BOTH.iter().all(|side| !cable.end(*side).is_held) {
            self.cables.remove(&link);
        }
    }

    fn down_if_up(&mut self, link: LinkId, side: Side) {
        let Some(cable) = self.cables.get_mut(&link) else {
            return;
        };
        let end = cable.end_mut(side);
        let (number, page) = (end.phone, end.page);
        if end.talk != Talk::Up {
            return;
        }
        end.talk = Talk::Down;
        if end.is_held {
            self.send_to_worker(number, page, ToWorker::LinkDown(link));
        }
    }

    pub(super) fn release(&mut self, link: LinkId) {
        let Some(cable) = self.cables.get_mut(&link) else {
            return;
        };
        for side in Side::BOTH {
            let end = cable.end_mut(side);
            if std::mem::replace(&mut end.is_stalled, false) {
                for _ in 0..end.inbox.len() {
                    self.agenda.put(self.now_ms, Due::Arrive { link, to: side });
                }
            }
        }
    }

    pub(super) fn begin_link_anew(&mut self, link: LinkId, side: Side) {
        let piece = self
            .cables
            .get_mut(&link)
            .map(|cable| cable.begin_anew(side));
        if let Some(piece) = piece {
            self.put_on_cable(link, side, piece);
        }
    }

    /// The worker of a page has a frame for the other side.
    pub(super) fn frame_from(&mut self, number: usize, page: PageId, link: LinkId, bytes: Vec<u8>) {
        let side = self.cables.get(&link).and_then(|cable| {
            cable
                .side_of(number, page)
                .filter(|side| cable.end(*side).talk == Talk::Up)
        });
        if let Some(side) = side {
            self.put_on_cable(link, side, Piece::Frame(bytes));
        }
    }

    fn put_on_cable(&mut self, link: LinkId, from: Side, piece: Piece) {
        let Some(cable) = self.cables.get_mut(&link).filter(|cable| cable.carries) else {
            return;
        };
        let to = from.other();
        let len = len_of(&piece);
        let latency_ms = if self.has_steady_wires {
            ROUND_MS
        } else {
            cable.latency_ms(len)
        };
        let receiver = cable.end(to).phone;
        let sabotage = self
            .phones
            .get(receiver)
            .and_then(|phone| phone.disk.sabotage);
        if sabotage == Some(Sabotage::Deaf) && matches!(piece, Piece::Frame(_)) {
            return;
        }
        let end = cable.end_mut(to);
        end.last_ms = end.last_ms.max(self.now_ms + latency_ms);
        self.tally.note_frame(len);
        end.inbox.push_back(piece);
        if !end.is_stalled {
            self.agenda.put(end.last_ms, Due::Arrive { link, to });
        }
    }

    /// What is oldest on a cable arrives.
    pub(super) fn arrive(&mut self, link: LinkId, to: Side) {
        let Some(cable) = self.cables.get_mut(&link).filter(|cable| cable.carries) else {
            return;
        };
        let end = cable.end_mut(to);
        let (number, page, brings) = (end.phone, end.page, end.brings);
        if end.is_stalled {
            return;
        }
        if let Some(phone) = self.phones.get_mut(number)
            && let Some(backlog) = &mut phone.backlog
        {
            backlog.push(Due::Arrive { link, to });
            return;
        }
        let Some(piece) = end.inbox.pop_front() else {
            return;
        };
        self.tally.note_arrived(len_of(&piece));
        let (arrived, reply) = cable.take(to, piece);
        if let Some(reply) = reply {
            self.put_on_cable(link, to, reply);
        }
        match arrived {
            Arrived::Nothing => (),
            Arrived::Frame(bytes) => {
                self.send_to_worker(number, page, ToWorker::LinkFrame(link, bytes));
            }
            Arrived::Anew { was_up, is_up } => {
                if was_up {
                    self.send_to_worker(number, page, ToWorker::LinkDown(link));
                }
                if is_up {
                    self.link_up(number, page, link, brings);
                }
            }
            Arrived::Up => self.link_up(number, page, link, brings),
        }
    }

    /// Everybody here is honest and brings the same buurt, so nobody should ever be refused, but for two who
    /// both have nothing: a page may not know yet that its worker lost what it had on a full disk.
    pub(super) fn link_refused(
        &mut self,
        number: usize,
        page: PageId,
        link: LinkId,
        why: LinkRefusal,
    ) {
        self.tell(|| format!("phone {number} refuses its neighbour: {why:?}"));
        // A newcomer that died before its keys were on disk has to scan anew: the code was used.
        let is_honest = matches!(
            why,
            LinkRefusal::NoBuurt | LinkRefusal::NotInvited | LinkRefusal::Spare
        );
        if !is_honest {
            self.found(Fault::Refused { phone: number, why });
        }
        let side = self
            .cables
            .get(&link)
            .and_then(|cable| cable.side_of(number, page));
        if let Some(side) = side {
            self.lose_side(link, side);
        }
    }
}

fn len_of(piece: &Piece) -> usize {
    match piece {
        Piece::Frame(bytes) => bytes.len(),
        Piece::Anew | Piece::ReadyForAnew => 1,
    }
}
