//! What residents do on the pages of their phones.
//!
//! A deed picks its page, its plan and its thing from what that page shows at that moment; where nothing fits,
//! nothing happens. Ids of new things come from the number of the step.

use domain::{
    Command, ContributionId, EventId, Followed, InitiativeId, NeedId, Party, SignaalId, TaskId,
    TextKey,
    followed::NewFollowed,
    port::{TextSession, Ticket, ToWorker},
};
use engine::PageId;

use super::Street;
use crate::{
    act::{Deed, Pick},
    dice::picked,
    fault::word_of,
    ledger::Thing,
    page::{About, Page},
};

/// Fields that a page keeps open.
const FIELDS_MAX: usize = 3;

impl Street {
    pub(super) fn first_page(&self, number: usize) -> Option<PageId> {
        self.phones.get(number)?.pages.keys().next().copied()
    }

    /// A page on which somebody can do something now.
    pub(super) fn page_in_use(&mut self, number: usize) -> Option<PageId> {
        let phone = self.phones.get(number).filter(|phone| phone.is_in_use())?;
        let pages: Vec<PageId> = phone.pages.keys().copied().collect();
        picked(&pages, self.step_dice.pick()).copied()
    }

    /// The same, of a phone that takes part in the buurt.
    pub(super) fn page_with_buurt(&mut self, number: usize) -> Option<PageId> {
        let page = self.page_in_use(number)?;
        self.page(number, page)
            .is_some_and(|page| page.has_buurt && page.me.is_some())
            .then_some(page)
    }

    pub(super) fn page(&self, number: usize, page: PageId) -> Option<&Page> {
        self.phones.get(number)?.pages.get(&page)
    }

    pub(super) fn page_mut(&mut self, number: usize, page: PageId) -> Option<&mut Page> {
        self.phones.get_mut(number)?.pages.get_mut(&page)
    }

    pub(super) fn ask(
        &mut self,
        number: usize,
        page: PageId,
        make: impl FnOnce(Ticket) -> ToWorker,
    ) {
        self.ask_about(number, page, About::Deed, make);
    }

    pub(super) fn ask_about(
        &mut self,
        number: usize,
        id: PageId,
        about: About,
        make: impl FnOnce(Ticket) -> ToWorker,
    ) {
        let Some(page) = self.page_mut(number, id) else {
            return;
        };
        let message = page.ask(about, make);
        self.send_to_worker(number, id, message);
    }

    pub(super) fn deed(&mut self, number: usize, deed: Deed, pick: Pick) {
        let Some(page) = self.page_with_buurt(number) else {
            return;
        };
        let at = Spot { number, page, pick };
        match deed {
            Deed::Type => self.type_word(at),
            Deed::Erase => self.erase_word(at),
            Deed::CloseText => self.close_text(at),
            Deed::LookAtPlan => self.look_at(at),
            Deed::NameMe => self.name_me(at),
            Deed::Undo => self.undo(at),
            Deed::Flush => self.send_to_worker(number, page, ToWorker::Flush),
            Deed::AddPlan
            | Deed::AddSignaal
            | Deed::AddTask
            | Deed::AddNeed
            | Deed::Offer
            | Deed::Follow
            | Deed::Record
            | Deed::PlanMeeting
            | Deed::AddCard
            | Deed::Dot
            | Deed::AddItem
            | Deed::SetItem
            | Deed::AddResultaat
            | Deed::AddPart
            | Deed::SetPart
            | Deed::SetFact
            | Deed::Answer
            | Deed::Remove
            | Deed::BringBack
            | Deed::Translate => {
                if let Some((command, thing)) = self.command(at, deed) {
                    self.command_asked(at, command, thing);
                }
            }
        }
    }

    fn command_asked(&mut self, at: Spot, command: Command, thing: Option<Thing>) {
        let buurt = self.buurt;
        self.tally.edits += 1;
        self.tell(|| format!("phone {}: {}", at.number, in_short(&command)));
        if let Some(thing) = thing {
            self.ledger.made(at.number, thing);
        }
        if let Command::Remove(gone) = command {
            self.ledger.removed(gone);
        }
        if let Command::WithdrawOffer(_, gone) = command {
            self.ledger.withdrawn(gone);
        }
        let about = thing.map_or(About::Deed, About::Thing);
        self.ask_about(at.number, at.page, about, |ticket| {
            ToWorker::Do(ticket, buurt, command)
        });
    }

    fn command(&mut self, at: Spot, deed: Deed) -> Option<(Command, Option<Thing>)> {
        let id = self.fresh();
        let number = self.number;
        let page = self.page(at.number, at.page)?;
        Some(match deed {
            Deed::AddPlan => {
                let id = InitiativeId::from_bytes(id);
                let what = format!("Plan {number}");
                (Command::AddInitiative { id, what }, Some(Thing::Plan(id)))
            }
            Deed::AddSignaal => {
                let id = SignaalId::from_bytes(id);
                let text = format!("Los {number}");
                (Command::AddSignaal { id, text }, Some(Thing::Signaal(id)))
            }
            Deed::AddTask => {
                let (initiative, id) = (page.some_plan(at.pick)?, TaskId::from_bytes(id));
                let what = format!("Taak {number}");
                let add = Command::AddTask {
                    initiative,
                    id,
                    what,
                };
                (add, Some(Thing::Task(initiative, id)))
            }
            Deed::AddNeed => {
                let (initiative, id) = (page.some_plan(at.pick)?, NeedId::from_bytes(id));
                let what = format!("Nodig {number}");
                let add = Command::AddNeed {
                    initiative,
                    id,
                    what,
                };
                (add, Some(Thing::Need(initiative, id)))
            }
            Deed::Offer => {
                let (initiative, need) = page.some_need(at.pick)?;
                let id = ContributionId::from_bytes(id);
                let offer = Command::Offer {
                    initiative,
                    need,
                    id,
                };
                (offer, Some(Thing::Offer(initiative, need, id)))
            }
            Deed::Follow | Deed::Record => return self.about_followed(at, deed, id),
            Deed::Translate => return page.some_translation(at.pick, id, number),
            Deed::PlanMeeting | Deed::AddCard | Deed::Dot => {
                return page.at_meeting(at.pick, deed, (id, number));
            }
            Deed::AddItem | Deed::SetItem => return page.in_buurt_plan(at.pick, deed, id, number),
            Deed::AddPart | Deed::SetPart => return in_plan(page, at.pick, deed, (id, number)),
            Deed::AddResultaat => return page.some_resultaat(at.pick, id, number),
            Deed::SetFact => (page.some_fact(at.pick, id)?, None),
            Deed::Answer => (page.some_answer(at.pick, number)?, None),
            Deed::Remove => (Command::Remove(page.some_removable(at.pick)?), None),
            Deed::BringBack => (Command::BringBack(page.some_removable(at.pick)?), None),
            Deed::LookAtPlan
            | Deed::NameMe
            | Deed::Type
            | Deed::Erase
            | Deed::CloseText
            | Deed::Undo
            | Deed::Flush => return None,
        })
    }

    /// Begins to follow something, or records a sign.
    fn about_followed(
        &self,
        at: Spot,
        deed: Deed,
        id: [u8; 16],
    ) -> Option<(Command, Option<Thing>)> {
        let (number, page) = (self.number, self.page(at.number, at.page)?);
        if deed == Deed::Record {
            let (thing, sign) = page.some_sign(at.pick)?;
            let event = EventId::from_bytes(id);
            let record = Command::Record {
                thing,
                event,
                sign,
                words: format!("Zo {number}"),
            };
            return Some((record, Some(Thing::Sign(thing, event))));
        }
        let thing = page.some_new_followed(at.pick, id)?;
        let follow = Command::Follow(NewFollowed {
            thing,
            what: format!("Beloofd {number}"),
            more: "Wijkpost".into(),
            day: None,
            party: matches!(thing, Followed::Toezegging(..)).then_some(Party::Gemeente),
            blocker: None,
        });
        Some((follow, Some(Thing::Followed(thing))))
    }

    /// The id of what this step makes.
    fn fresh(&self) -> [u8; 16] {
        let [a, b, c, d] = self.number.to_be_bytes();
        [a, b, c, d, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    }

    fn type_word(&mut self, at: Spot) {
        let Some(word) = word_of(self.number) else {
            return;
        };
        let Some(text) = self.open_some_text(at) else {
            return;
        };
        let place = usize::from(self.step_dice.pick());
        let Some(page) = self.page_mut(at.number, at.page) else {
            return;
        };
        let Some(mut letters) = page.letters(text) else {
            return;
        };
        let place = place % (letters.len() + 1);
        letters.insert(place, word);
        let thing = Thing::Word(text, word);
        let messages = page.type_text(text, &String::from_iter(letters), Some(thing));
        let number = self.number;
        self.ledger.made(at.number, thing);
        self.tally.edits += 1;
        self.tell(|| format!("phone {} types word {number} at {place}", at.number));
        for message in messages {
            self.send_to_worker(at.number, at.page, message);
        }
    }

    fn erase_word(&mut self, at: Spot) {
        let Some(text) = self.open_some_text(at) else {
            return;
        };
        let place = usize::from(self.step_dice.pick());
        let Some(page) = self.page_mut(at.number, at.page) else {
            return;
        };
        let Some(mut letters) = page.letters(text).filter(|letters| !letters.is_empty()) else {
            return;
        };
        let word = letters.remove(place % letters.len());
        let messages = page.type_text(text, &String::from_iter(letters), None);
        let thing = Thing::Word(text, word);
        self.ledger.release(thing);
        self.tally.edits += 1;
        self.tell(|| format!("phone {} erases {thing}", at.number));
        for message in messages {
            self.send_to_worker(at.number, at.page, message);
        }
    }

    /// Opens a text that the page shows, unless it is open.
    fn open_some_text(&mut self, at: Spot) -> Option<TextKey> {
        let session = TextSession(u64::from(self.number));
        let page = self.page_mut(at.number, at.page)?;
        let text = page.some_text(at.pick)?;
        let is_open = page.texts.values().any(|open| open.text == text);
        let close = if !is_open && page.texts.len() >= FIELDS_MAX {
            Some(page.close_text()?)
        } else {
            None
        };
        let open = page.open_text(session, text);
        for message in close.into_iter().chain(open) {
            self.send_to_worker(at.number, at.page, message);
        }
        Some(text)
    }

    fn close_text(&mut self, at: Spot) {
        let message = self.page_mut(at.number, at.page).and_then(Page::close_text);
        if let Some(message) = message {
            self.send_to_worker(at.number, at.page, message);
        }
    }

    fn look_at(&mut self, at: Spot) {
        let Some(page) = self.page_mut(at.number, at.page) else {
            return;
        };
        if let Some(opened) = page.some_opened(at.pick) {
            let message = page.look_at(Some(opened));
            self.send_to_worker(at.number, at.page, message);
        }
    }

    fn name_me(&mut self, at: Spot) {
        let buurt = self.buurt;
        let Some(me) = self.page(at.number, at.page).and_then(|page| page.me) else {
            return;
        };
        let name = format!("Noor {}", self.number);
        let thing = self.ledger.named(at.number, me, name.clone());
        self.tally.edits += 1;
        self.tell(|| format!("phone {} takes the name {name}", at.number));
        self.ask_about(at.number, at.page, About::Thing(thing), |ticket| {
            ToWorker::NameMe(ticket, buurt, name)
        });
    }

    fn undo(&mut self, at: Spot) {
        let buurt = self.buurt;
        self.ledger.undone(at.number);
        self.tally.edits += 1;
        self.tell(|| format!("phone {} undoes its last step", at.number));
        self.ask(at.number, at.page, |ticket| ToWorker::Undo(ticket, buurt));
    }
}

/// Where a deed is done, and with what.
#[derive(Debug, Clone, Copy)]
struct Spot {
    number: usize,
    page: PageId,
    pick: Pick,
}

/// A command for whoever reads a record: without the fields that only a program needs.
fn in_short(command: &Command) -> String {
    let whole = format!("{command:?}");
    let mut short = String::new();
    let mut hex = 0;
    for letter in whole.chars() {
        hex = if letter.is_ascii_hexdigit() {
            hex + 1
        } else {
            0
        };
        short.push(letter);
        if hex == 32 {
            // The number of the step that made the thing.
            let kept = short.len().saturating_sub(24);
            short.truncate(kept);
        }
    }
    short
}

/// Something in a plan beside its first parts.
fn in_plan(
    page: &Page,
    pick: Pick,
    deed: Deed,
    (id, number): ([u8; 16], u32),
) -> Option<(Command, Option<Thing>)> {
    Some(if deed == Deed::AddPart {
        let (command, part) = page.some_new_plan_part(pick, id, number)?;
        (Command::Plan(command), Some(part))
    } else {
        let command = page.some_set_part(pick, (id, number))?;
        (Command::Plan(command), None)
    })
}
