//! Files between phones: made at any time, opened late, twice, out of order, damaged, or of a stranger.
//!
//! A damaged file must be refused and a whole one taken; which of the files is opened decides the pick of the step.

use std::collections::VecDeque;

use domain::{
    BuurtId, Day,
    port::{BadFile, FileScope, OpenedFile, Ticket, ToPage, ToWorker},
};
use engine::{Effect, Engine, Event, Now, PageId, memory_store::MemoryStore};

use super::Street;
use crate::{
    act::{Parcel, Pick},
    dice::{Dice, Stream, picked},
    fault::Fault,
    page::About,
};

impl Street {
    pub(super) fn export(&mut self, number: usize, lacking: Option<usize>) {
        let buurt = self.buurt;
        let other = lacking
            .and_then(|other| self.phones.get(other))
            .and_then(|phone| phone.pages.values().find_map(|page| page.me));
        let Some(page) = self.page_with_buurt(number) else {
            return;
        };
        let scope = other.map_or(FileScope::Whole, FileScope::LackedBy);
        let is_whole = scope == FileScope::Whole;
        self.tell(|| format!("phone {number} makes a file ({lacking:?})"));
        self.ask_about(number, page, About::File { is_whole }, |ticket| {
            ToWorker::Export(ticket, buurt, scope)
        });
    }

    pub(super) fn import(&mut self, number: usize, pick: Pick, parcel: Parcel) {
        let file = picked(&self.files, pick).cloned();
        let (mut bytes, is_whole) = match (parcel, file) {
            (Parcel::Stranger, _) => (self.strange_file.clone(), true),
            (_, Some(file)) => (file.bytes, file.is_whole),
            (_, None) => return,
        };
        let at = usize::from(self.step_dice.pick()) % bytes.len().max(1);
        match parcel {
            Parcel::Whole | Parcel::Stranger => (),
            Parcel::Cut => bytes.truncate(at),
            Parcel::Scratched => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1;
                }
            }
        }
        let Some(page) = self.page_in_use(number) else {
            return;
        };
        self.tally.openings += 1;
        self.tell(|| format!("phone {number} opens a file ({parcel:?})"));
        let about = About::Opening { parcel, is_whole };
        self.ask_about(number, page, about, |ticket| {
            ToWorker::Import(ticket, bytes)
        });
    }

    pub(super) fn file_opened(
        &mut self,
        number: usize,
        parcel: Parcel,
        is_whole: bool,
        opened: Result<OpenedFile, BadFile>,
    ) {
        self.tell(|| format!("phone {number} opened a file ({parcel:?}): {opened:?}"));
        match (parcel, opened) {
            (Parcel::Cut | Parcel::Scratched | Parcel::Stranger, Ok(_)) => {
                self.found(Fault::TookBadFile {
                    phone: number,
                    parcel,
                });
            }
            (Parcel::Whole, Err(why)) if is_whole && why != BadFile::NotYours => {
                self.found(Fault::RefusedFile { phone: number, why });
            }
            (Parcel::Whole, _) | (Parcel::Cut | Parcel::Scratched | Parcel::Stranger, Err(_)) => (),
        }
    }
}

/// A file of a buurt that nobody in the street knows.
pub(super) fn strange_file() -> Vec<u8> {
    let page = PageId(1);
    let stranger = BuurtId::from_bytes([2; 16]);
    let (mut engine, store) = (Engine::new(), MemoryStore::default());
    let mut dice = Dice::of(0, Stream::Engine, u64::from(u32::MAX) - 1);
    let mut events = VecDeque::from([
        Event::Started,
        Event::PageOpened(page),
        Event::PageSent(
            page,
            ToWorker::BeginBuurt(Ticket(1), stranger, "Elders".to_owned()),
        ),
        Event::PageSent(
            page,
            ToWorker::Export(Ticket(2), stranger, FileScope::Whole),
        ),
    ]);
    let mut file = Vec::new();
    while let Some(event) = events.pop_front() {
        let now = Now {
            ms: 1,
            today: Day(20_000),
        };
        for effect in engine.step(now, dice.rng(), event) {
            match effect {
                Effect::Send(_, ToPage::File(_, Ok(made))) => file = made.bytes,
                Effect::Send(..)
                | Effect::Wake(_)
                | Effect::Post { .. }
                | Effect::LiveOpen { .. }
                | Effect::LiveClose(_) => (),
                Effect::Read {
                    ticket,
                    table,
                    prefix,
                } => {
                    let entries = store.read_now(table, &prefix);
                    events.push_front(Event::Read(ticket, entries));
                }
                Effect::Write { ticket, ops, .. } => {
                    let done = store.write_now(&ops);
                    events.push_back(Event::Written(ticket, done));
                }
            }
        }
    }
    file
}
