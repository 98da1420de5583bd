//! A street of phones in virtual time.
//!
//! The one place where everything meets: events go into the engines, effects are carried out with delay, and
//! every fault that an oracle sees is noted; the first one ends the run. What residents do is in [`people`], what
//! befalls phones in [`lives`], links in [`ways`], files in [`files`], and how everybody meets in the end in
//! [`healing`], judged in [`verdict`] and [`weight`].

use std::collections::BTreeMap;

use domain::{
    BuurtId,
    port::{LinkId, ToPage, ToWorker},
};
use engine::{Effect, Event, PageId};

use crate::{
    act::{Act, PhoneNumber, Step},
    agenda::{Agenda, Due},
    cable::Cable,
    dice::{Dice, Stream},
    disk::{Job, Sabotage},
    fault::Fault,
    ledger::Ledger,
    page::Told,
    phone::Phone,
    post_box::PostBox,
    tally::Tally,
};

mod dials;
mod files;
mod healing;
mod lives;
mod mail;
mod people;
mod picks;
mod verdict;
mod ways;
mod weight;

pub use healing::Healing;
pub use weight::Weight;

/// After so many steps the disk of the next phone is examined while it lives.
const LOOK_EVERY: u32 = 32;

/// How a run begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setup {
    /// Decides everything.
    pub seed: u64,
    /// How many phones there are.
    pub phones: PhoneNumber,
    /// A phone that is sabotaged, and how.
    pub sabotage: Option<(PhoneNumber, Sabotage)>,
}

/// A file that somebody made.
#[derive(Debug, Clone)]
struct File {
    bytes: Vec<u8>,
    is_whole: bool,
}

/// The street. See the module.
#[derive(Debug)]
pub(crate) struct Street {
    setup: Setup,
    buurt: BuurtId,
    now_ms: u64,
    agenda: Agenda,
    phones: Vec<Phone>,
    cables: BTreeMap<LinkId, Cable>,
    link_count: u64,
    /// Who makes the second code of a link that a worker wants.
    called: BTreeMap<LinkId, (usize, PageId)>,
    files: Vec<File>,
    strange_file: Vec<u8>,
    ledger: Ledger,
    pub(crate) tally: Tally,
    fault: Option<Fault>,
    /// The step that is being taken, and what it picks with.
    number: u32,
    step_dice: Dice,
    /// What happened, for whoever reads a minimised record.
    story: Option<Vec<String>>,
    healing_topology: Dice,
    has_steady_wires: bool,
    post_box: PostBox,
    /// Somebody agreed to the mailbox.
    has_mail: bool,
}

impl Street {
    /// A street in which the first phone has begun the buurt and the others know nothing of it.
    pub(crate) fn new(setup: Setup, has_story: bool) -> Self {
        let buurt = BuurtId::from_bytes([1; 16]);
        let phones = (0..usize::from(setup.phones))
            .map(|number| Phone::new(number, setup.seed, buurt))
            .collect();
        let mut street = Self {
            setup,
            buurt,
            now_ms: 1_000,
            agenda: Agenda::default(),
            phones,
            cables: BTreeMap::new(),
            link_count: 0,
            called: BTreeMap::new(),
            files: Vec::new(),
            strange_file: files::strange_file(),
            ledger: Ledger::default(),
            tally: Tally::default(),
            fault: None,
            number: 0,
            step_dice: Dice::of(setup.seed, Stream::Step, 0),
            story: has_story.then(Vec::new),
            healing_topology: Dice::of(setup.seed, Stream::Healing, 0),
            has_steady_wires: false,
            post_box: PostBox::new(Dice::of(setup.seed, Stream::Mail, 1)),
            has_mail: false,
        };
        for number in 0..usize::from(setup.phones) {
            street.start(number);
        }
        street.begin_buurt();
        if let Some((number, sabotage)) = setup.sabotage
            && let Some(phone) = street.phones.get_mut(usize::from(number))
        {
            phone.disk.sabotage = Some(sabotage);
        }
        street
    }

    fn begin_buurt(&mut self) {
        let buurt = self.buurt;
        if let Some(page) = self.first_page(0) {
            self.ask(0, page, |ticket| {
                ToWorker::BeginBuurt(ticket, buurt, "Oranjestraat".to_owned())
            });
        }
        self.run_for(5_000);
    }

    /// Takes one step of a record.
    ///
    /// # Errors
    /// The first fault that an oracle saw.
    pub(crate) fn take(&mut self, step: &Step) -> Result<(), Fault> {
        self.run_for(u64::from(step.wait_ms));
        self.number = step.number;
        self.step_dice = Dice::of(self.setup.seed, Stream::Step, u64::from(step.number));
        self.tally.steps += 1;
        match step.act {
            Act::Do(phone, deed, pick) => self.deed(phone.into(), deed, pick),
            Act::OpenTab(phone) => self.open_tab(phone.into()),
            Act::CloseTab(phone, pick) => self.close_tab(phone.into(), pick),
            Act::Meet(one, other, wire) => self.meet(one.into(), other.into(), wire),
            Act::Link(pick, mishap) => self.mishap(pick, mishap),
            Act::Export(phone, lacking) => self.export(phone.into(), lacking.map(usize::from)),
            Act::Import(phone, pick, parcel) => self.import(phone.into(), pick, parcel),
            Act::Phone(phone, fate) => self.fate(phone.into(), fate),
            Act::Disk(phone, health) => self.set_disk(phone.into(), health),
            Act::Agree(phone) => self.agree(phone.into()),
            Act::Mailbox(mood) => self.mood(mood),
        }
        if step.number.is_multiple_of(LOOK_EVERY) {
            let turn = usize::try_from(step.number / LOOK_EVERY).unwrap_or_default();
            self.examine(turn % self.phones.len().max(1));
        }
        self.fault.clone().map_or(Ok(()), Err)
    }

    /// What happened, line by line.
    pub(crate) fn story(&mut self) -> Vec<String> {
        self.story.take().unwrap_or_default()
    }

    fn tell(&mut self, line: impl FnOnce() -> String) {
        if let Some(story) = &mut self.story {
            let (seconds, ms) = (self.now_ms / 1_000, self.now_ms % 1_000);
            let step = match self.number {
                healing::NUMBER => "end".to_owned(),
                number => number.to_string(),
            };
            story.push(format!("{step:>5}  {seconds:>4}.{ms:03}  {}", line()));
        }
    }

    fn found(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    /// Lets so much time go by, with all that happens in it.
    fn run_for(&mut self, ms: u64) {
        let until_ms = self.now_ms + ms;
        while self.fault.is_none() {
            let Some((at_ms, due)) = self.agenda.next(until_ms) else {
                break;
            };
            self.now_ms = self.now_ms.max(at_ms);
            self.happen(due);
        }
        self.now_ms = until_ms;
    }

    fn happen(&mut self, due: Due) {
        if let Some(number) = due.phone()
            && let Some(phone) = self.phones.get_mut(number)
            && let Some(backlog) = &mut phone.backlog
        {
            backlog.push(due);
            return;
        }
        match due {
            Due::Event { phone, life, event } if self.is_alive(phone, life) => {
                self.step(phone, event);
            }
            Due::Disk { phone, life } if self.is_alive(phone, life) => {
                let done = self.phones.get_mut(phone).and_then(|one| one.disk.work());
                if let Some(event) = done {
                    self.step(phone, event);
                }
            }
            Due::Woke { phone, life, count } if self.is_alive(phone, life) => {
                let is_newest = self
                    .phones
                    .get(phone)
                    .is_some_and(|one| one.wake_count == count);
                if is_newest {
                    self.step(phone, Event::Woke);
                }
            }
            Due::Page {
                phone,
                page,
                message,
            } => self.page_receives(phone, page, *message),
            Due::Arrive { link, to } => self.arrive(link, to),
            Due::Down { link, side } => self.side_down(link, side),
            Due::Restart { phone, life } => self.restart(phone, life),
            Due::Event { .. } | Due::Disk { .. } | Due::Woke { .. } => (),
        }
    }

    fn is_alive(&self, number: usize, life: u32) -> bool {
        self.phones
            .get(number)
            .is_some_and(|phone| phone.life == life && phone.engine.is_some())
    }

    /// One step of one engine, and its effects, as far as the phone lives to carry them out.
    fn step(&mut self, number: usize, event: Event) {
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        let now = phone.now(self.now_ms);
        let Some(engine) = &mut phone.engine else {
            return;
        };
        self.tally.engine_steps += 1;
        let effects = engine.step(now, phone.dice.rng(), event);
        for effect in effects {
            if self.is_doomed_now(number) {
                return;
            }
            self.carry_out(number, effect);
        }
    }

    /// Whether the phone dies before its next effect.
    fn is_doomed_now(&mut self, number: usize) -> bool {
        let Some(phone) = self.phones.get_mut(number) else {
            return true;
        };
        match &mut phone.doom {
            None => false,
            Some((_, left)) if *left > 0 => {
                *left -= 1;
                false
            }
            Some((death, _)) => {
                let death = *death;
                self.die(number, death);
                true
            }
        }
    }

    fn carry_out(&mut self, number: usize, effect: Effect) {
        match effect {
            Effect::Send(page, message) => self.send_to_page(number, page, message),
            Effect::Read {
                ticket,
                table,
                prefix,
            } => self.ask_disk(number, Job::Read(ticket, table, prefix)),
            Effect::Write {
                ticket,
                ops,
                durability,
            } => {
                self.tally.note_write(&ops);
                self.ask_disk(number, Job::Write(ticket, ops, durability));
            }
            Effect::Wake(at_ms) => {
                let Some(phone) = self.phones.get_mut(number) else {
                    return;
                };
                phone.wake_count += 1;
                let due = Due::Woke {
                    phone: number,
                    life: phone.life,
                    count: phone.wake_count,
                };
                let at_ms = phone.virtual_ms(at_ms).max(self.now_ms);
                self.agenda.put(at_ms, due);
            }
            Effect::Post {
                ticket, request, ..
            } => self.posted(number, ticket, &request),
            // Nobody can be listened to here: phones look by themselves.
            Effect::LiveOpen { ticket, .. } => self.send_event(number, Event::LiveClosed(ticket)),
            Effect::LiveClose(_) => (),
        }
    }

    fn ask_disk(&mut self, number: usize, job: Job) {
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        let life = phone.life;
        let at_ms = phone.disk.ask(self.now_ms, job);
        self.agenda.put(
            at_ms,
            Due::Disk {
                phone: number,
                life,
            },
        );
    }

    fn send_to_page(&mut self, number: usize, page: PageId, message: ToPage) {
        let Some(phone) = self.phones.get(number) else {
            return;
        };
        let due = Due::Page {
            phone: number,
            page,
            message: Box::new(message),
        };
        self.agenda.put(self.now_ms + phone.port_ms, due);
    }

    fn send_event(&mut self, number: usize, event: Event) {
        let Some(phone) = self.phones.get(number) else {
            return;
        };
        let due = Due::Event {
            phone: number,
            life: phone.life,
            event,
        };
        self.agenda.put(self.now_ms + phone.port_ms, due);
    }

    fn send_to_worker(&mut self, number: usize, page: PageId, message: ToWorker) {
        self.send_event(number, Event::PageSent(page, message));
    }

    fn page_receives(&mut self, number: usize, id: PageId, message: ToPage) {
        let Some(phone) = self.phones.get_mut(number) else {
            return;
        };
        let is_news = matches!(message, ToPage::Rows { is_whole, .. } if !is_whole);
        if phone.disk.sabotage == Some(Sabotage::Blind) && is_news && self.step_dice.one_in(3) {
            return;
        }
        let Some(page) = phone.pages.get_mut(&id) else {
            return;
        };
        for told in page.receive(message, &mut self.ledger) {
            match told {
                Told::Worker(message) => self.send_to_worker(number, id, message),
                Told::Frame(link, bytes) => self.frame_from(number, id, link, bytes),
                Told::Refused(link, why) => self.link_refused(number, id, link, why),
                Told::Dial(link, step) => self.dial(number, id, link, &step),
                Told::Made { bytes, is_whole } => {
                    self.tally.files += 1;
                    self.files.push(File { bytes, is_whole });
                }
                Told::Opened {
                    parcel,
                    is_whole,
                    opened,
                } => self.file_opened(number, parcel, is_whole, opened),
            }
        }
    }
}
