//! Photos and voice notes: added, looked at, taken away.
//!
//! Bytes are written first and then the change that names them, so nobody hears of a photo that is nowhere. Who
//! looks is told how far it is, and gets the bytes when they are whole and checked; what is not here is fetched
//! ([`fetch`]). What was taken away goes off the disk as the removal arrives; only the phone on which somebody
//! did so keeps it for a while, because the same person may take it back.

use std::collections::BTreeMap;

use domain::{
    AttachmentId, BuurtId, Command, PartId, Refusal, Removable, RowKey,
    attachment::{AttachedTo, NewAttachment, Part, Sight},
    limits::ATTACHMENTS_MAX,
    port::{Ticket, ToPage},
    undo::UndoLabel,
};

use super::{Engine, reads::What};
use crate::{
    blob,
    blobs::{Holding, Job, Look},
    event::PageId,
    outbox::Waiting,
    phone::unpack,
    store::Entry,
    turn::Turn,
};

mod fetch;
mod lane;
pub(super) mod packing;

/// How long what was taken away on this phone can be taken back.
const REPRIEVE_MS: u64 = 10 * 60_000;

impl Engine {
    pub(super) fn attach(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
        new: NewAttachment,
    ) {
        if let Err(refusal) = new.check() {
            return turn.send(page, ToPage::Answered(ticket, Err(refusal)));
        }
        let Some(buurt) = self.open(turn, id) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        let (Some(doc), Some(_)) = (&buurt.doc, &buurt.blobs.holdings) else {
            return buurt.blobs.early.push((page, ticket, new));
        };
        let thing = Removable::Attachment(new.to, new.id);
        let holder = match new.to {
            AttachedTo::Plan(plan) => RowKey::Initiative(plan),
            AttachedTo::Signaal(signaal) => RowKey::Signaal(signaal),
            AttachedTo::Card(meeting, card) => RowKey::MeetingPart(meeting, PartId::Card(card)),
        };
        if doc.has_had(thing) {
            // The page asks again because a worker died before it answered.
            buurt.is_urgent = true;
            return buurt.waiting.push(Waiting::Answer(page, ticket, Ok(())));
        }
        let under_way = buurt.blobs.under_way.iter().flat_map(|(_, jobs)| jobs);
        let is_same = |job: &Job| matches!(job, Job::Own { id, .. } if *id == new.id);
        if under_way.chain(&buurt.blobs.jobs).any(is_same) {
            // Sealed once more it would get another key; whoever asks again waits for the first.
            return buurt.blobs.early.push((page, ticket, new));
        }
        let refusal = match doc.row(&holder) {
            None => Some(Refusal::Unknown),
            Some(_) if !doc.is_writable() => Some(Refusal::NewerApp),
            Some(_) => None,
        };
        if let Some(refusal) = refusal {
            return turn.send(page, ToPage::Answered(ticket, Err(refusal)));
        }
        let Some(sealed) = blob::seal(turn.rng, &new) else {
            return turn.send(page, ToPage::Answered(ticket, Err(Refusal::TooLong)));
        };
        let count = u8::try_from(sealed.pieces.len()).unwrap_or(u8::MAX);
        buurt.blobs.jobs.push(Job::Own {
            page,
            ticket,
            id: new.id,
            holding: Holding {
                to: new.to,
                count,
                here: u64::MAX,
            },
            paper: sealed.paper,
            pieces: sealed.pieces,
            command: Command::AddAttachment {
                to: new.to,
                id: new.id,
                kind: new.kind,
                what: new.what,
                bytes: u32::try_from(new.whole.len()).unwrap_or(u32::MAX),
                blob: sealed.name,
            },
        });
    }

    /// The index of a buurt was read.
    pub(super) fn index_read(&mut self, turn: &mut Turn<'_>, id: BuurtId, entries: &[Entry]) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let holding = |entry: &Entry| {
            let id: AttachmentId = entry.key.last()?.parse().ok()?;
            Some((id, unpack::<Holding>(&entry.value)?))
        };
        let holdings: BTreeMap<_, _> = entries.iter().filter_map(holding).collect();
        buurt.blobs.holdings = Some(holdings);
        buurt.blobs.is_stale = true;
        self.attach_early(turn, id);
        self.make_waiting_files(turn, id);
    }

    /// What somebody added while the buurt was loading.
    pub(super) fn attach_early(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        buurt.blobs.is_stale = true;
        if buurt.doc.is_some() && buurt.blobs.holdings.is_some() {
            for (page, ticket, new) in std::mem::take(&mut buurt.blobs.early) {
                self.attach(turn, page, ticket, id, new);
            }
        }
    }

    pub(super) fn look(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        buurt: BuurtId,
        id: AttachmentId,
        part: Part,
    ) {
        if self.open(turn, buurt).is_none() {
            return turn.send(page, ToPage::Sight(ticket, Sight::Gone));
        }
        let told = None;
        let look = Look {
            buurt,
            id,
            part,
            told,
        };
        self.looks.insert((page, ticket), look);
    }

    /// Everything about blobs that a step brought about; comes after words, at the end of a step.
    pub(super) fn settle_blobs(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        if buurt.blobs.is_stale {
            buurt.blobs.is_stale = false;
            buurt.blobs.learn(&buurt.rows, ATTACHMENTS_MAX);
            self.drop_gone(turn, id);
        }
        self.unpack(id);
        self.end_reprieves(turn, id);
        self.fetch(turn, id);
        self.serve_looks(turn, id);
        self.send_jobs(turn, id);
    }

    /// What is on disk and no longer stands in the buurt goes, or gets its reprieve.
    fn drop_gone(&mut self, turn: &Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &buurt.doc else { return };
        let blobs = &mut buurt.blobs;
        let holdings = blobs.holdings.iter().flatten();
        let gone: Vec<_> = holdings
            .filter(|(id, _)| !blobs.known.contains_key(id))
            .map(|(id, holding)| (*id, holding.to))
            .collect();
        let known = &blobs.known;
        blobs.reprieved.retain(|id, _| !known.contains_key(id));
        for (one, to) in gone {
            let thing = Removable::Attachment(to, one);
            // A document that could not be read whole may name it all the same.
            let is_removed = doc.has_had(thing);
            let still_comes = doc.row(&RowKey::Attachment(to, one)).is_some();
            if still_comes || !is_removed && blobs.is_partial {
                continue;
            }
            let can_be_taken_back = buurt
                .undos
                .iter()
                .any(|undo| undo.label() == UndoLabel::Removed(thing));
            if can_be_taken_back {
                let until = turn.now.ms + REPRIEVE_MS;
                blobs.reprieved.entry(one).or_insert(until);
            } else {
                blobs.jobs.push(Job::Drop(one));
            }
        }
    }

    /// What was taken away here a while ago goes for good, and with it the step that would bring it back.
    fn end_reprieves(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let reprieved = &buurt.blobs.reprieved;
        let over: Vec<AttachmentId> = reprieved
            .iter()
            .filter(|(_, until)| **until <= turn.now.ms)
            .map(|(id, _)| *id)
            .collect();
        if over.is_empty() {
            return;
        }
        for one in &over {
            buurt.blobs.reprieved.remove(one);
            buurt.blobs.jobs.push(Job::Drop(*one));
        }
        buurt.undos.retain(|undo| {
            let label = undo.label();
            let UndoLabel::Removed(Removable::Attachment(_, one)) = label else {
                return true;
            };
            !over.contains(&one)
        });
        self.tell_undoable(turn, id);
    }

    /// Gives who looks what is here, and says how far the rest is.
    fn serve_looks(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let looks = self.looks.iter().filter(|(_, look)| look.buurt == id);
        let looks: Vec<_> = looks
            .map(|(who, look)| (*who, look.id, look.part))
            .collect();
        for ((page, ticket), one, part) in looks {
            let Some(sight) = self.sight(turn, id, one, part) else {
                continue;
            };
            let is_last = matches!(sight, Sight::Here(_) | Sight::Gone);
            let Some(look) = self.looks.get_mut(&(page, ticket)) else {
                continue;
            };
            if look.told.as_ref() != Some(&sight) {
                look.told = Some(sight.clone()).filter(|_| !is_last);
                turn.send(page, ToPage::Sight(ticket, sight));
            }
            if is_last {
                self.looks.remove(&(page, ticket));
            }
        }
    }

    /// How far it is; `None` while the disk is being read.
    fn sight(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        one: AttachmentId,
        part: Part,
    ) -> Option<Sight> {
        let buurt = self.buurten.get(&id)?;
        let (blobs, is_loaded) = (&buurt.blobs, buurt.doc.is_some());
        if !blobs.known.contains_key(&one) {
            return (is_loaded && blobs.early.is_empty()).then_some(Sight::Gone);
        }
        blobs.holdings.as_ref()?;
        let holding = blobs.holding(one).copied();
        let is_here = match (part, holding) {
            (_, None) => false,
            (Part::Small, Some(_)) => true,
            (Part::Whole, Some(holding)) => holding.is_whole(),
        };
        if !is_here {
            return Some(self.on_its_way(id, one, holding));
        }
        let Some(paper) = blobs.papers.get(&one) else {
            self.read_blob(turn, id, one, Part::Small);
            return None;
        };
        if part == Part::Small {
            return Some(Sight::Here(paper.small.clone()));
        }
        self.read_blob(turn, id, one, Part::Whole);
        None
    }

    fn on_its_way(&self, id: BuurtId, one: AttachmentId, holding: Option<Holding>) -> Sight {
        let blobs = self.buurten.get(&id).map(|buurt| &buurt.blobs);
        if blobs.is_some_and(|blobs| blobs.full_until.is_some()) {
            return Sight::NoRoom;
        }
        if !self.somebody_may_have(id, one, holding.is_some()) {
            return Sight::Nobody;
        }
        let (here, count) = holding.map_or((0, 1), |holding| {
            let missing = holding.missing().count();
            let missing = u8::try_from(missing).unwrap_or(u8::MAX);
            (holding.count.saturating_sub(missing), holding.count)
        });
        Sight::Coming(here, count)
    }

    /// Reads a paper (`Small`) or all pieces, unless that is under way.
    fn read_blob(&mut self, turn: &mut Turn<'_>, id: BuurtId, one: AttachmentId, part: Part) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        if buurt.blobs.reading.insert((one, part)) {
            self.read(turn, What::Blob(id, one, part));
        }
    }

    /// A paper or the pieces of what somebody looks at were read.
    pub(super) fn blob_read(
        &mut self,
        turn: &mut Turn<'_>,
        (id, one, part): (BuurtId, AttachmentId, Part),
        entries: Vec<Entry>,
    ) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let blobs = &mut buurt.blobs;
        blobs.reading.remove(&(one, part));
        let Some((_, row)) = blobs.known.get(&one) else {
            return;
        };
        let bytes: Vec<Vec<u8>> = entries.into_iter().map(|entry| entry.value).collect();
        if part == Part::Small {
            let paper = bytes
                .first()
                .and_then(|bytes| blob::Paper::read(bytes, row));
            match paper {
                Some(paper) => blobs.remember(one, paper),
                None => self.lost(id, one),
            }
            return;
        }
        let Some(whole) = blobs.papers.get(&one).and_then(|paper| paper.open(&bytes)) else {
            return self.lost(id, one);
        };
        self.looks.retain(|(page, ticket), look| {
            let is_it = (look.buurt, look.id, look.part) == (id, one, Part::Whole);
            if is_it {
                turn.send(*page, ToPage::Sight(*ticket, Sight::Here(whole.clone())));
            }
            !is_it
        });
    }

    /// The disk does not have what its index says: it is fetched anew.
    pub(super) fn lost(&mut self, id: BuurtId, one: AttachmentId) {
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.blobs.papers.remove(&one);
            buurt.blobs.jobs.push(Job::Drop(one));
        }
    }
}
