//! The workload *buurt-2j*: two years of one buurt, from a seed.
//!
//! 500 plans, 10,000 tasks, 5,000 short texts of people, then 30,000 answers about tasks and 5,000 edits of texts,
//! shuffled: 50,500 changes by 200 devices that write 25 in a row, each change one thing that somebody does.
//! Then twelve phones go apart and do 50 things each. [`Scale`] makes it a tenth or four times as large.

use document::{Actor, BuurtDoc, Who};
use domain::{
    Command, Day, InitiativeId, PersonId, SectionKey, SignaalId, Splice, TaskId, TextKey,
};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

const DEVICES: u32 = 200;
/// Changes that a device writes in a row.
const SESSION: u32 = 25;
const DAY_FIRST: i32 = 20_000;
const DAYS: u32 = 730;
/// Phones that go apart at the end.
const APART: u8 = 12;
/// What each of them does meanwhile.
const EACH: u32 = 50;

const WORDS: [&str; 24] = [
    "bankje", "straat", "samen", "buren", "tuin", "lamp", "veilig", "kinderen", "spelen", "koffie",
    "regen", "bomen", "gevel", "stoep", "oma", "fiets", "plein", "groen", "middag", "helpen",
    "schoon", "muziek", "zaterdag", "mooi",
];

/// How large, in tenths of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale(pub u32);

/// One thing that somebody does.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Plan,
    Task,
    Text,
    Answer,
    Edit,
}

/// The buurt as it grows.
#[derive(Debug)]
pub struct Buurt2j {
    rng: ChaCha8Rng,
    scale: Scale,
    plans: Vec<InitiativeId>,
    tasks: Vec<(InitiativeId, TaskId)>,
    /// The device that writes, and how much of its turn is left.
    device: (u32, u32),
    done: u32,
}

impl Buurt2j {
    /// Nothing has happened yet.
    pub fn new(seed: u64, scale: Scale) -> Self {
        Self {
            rng: ChaCha8Rng::seed_from_u64(seed),
            scale,
            plans: Vec::new(),
            tasks: Vec::new(),
            device: (0, 0),
            done: 0,
        }
    }

    /// How many changes the two years are.
    pub fn changes(&self) -> u32 {
        let scaled = |of: u32| of * self.scale.0 / 10;
        scaled(500) + scaled(10_000) + 2 * scaled(5_000) + scaled(30_000)
    }

    /// Lets two years go by in this document; gives how many changes were written, and `None` when the document
    /// refused something.
    pub fn grow(&mut self, doc: &mut BuurtDoc) -> Option<u32> {
        self.begin(doc, usize::MAX)
    }

    /// As [`Self::grow`], but no more than the first so many changes.
    pub fn begin(&mut self, doc: &mut BuurtDoc, changes_max: usize) -> Option<u32> {
        let scaled = |of: u32| usize::try_from(of * self.scale.0 / 10).unwrap_or_default();
        let first = [(Deed::Plan, 500), (Deed::Task, 10_000), (Deed::Text, 5_000)];
        let first = first.map(|(deed, of)| vec![deed; scaled(of)]);
        let mut later = vec![Deed::Answer; scaled(30_000)];
        later.extend(vec![Deed::Edit; scaled(5_000)]);
        self.shuffle(&mut later);
        let before = self.done;
        for deed in first.into_iter().flatten().chain(later).take(changes_max) {
            self.take_turn(doc);
            self.act(doc, deed)?;
        }
        Some(self.done - before)
    }

    /// Twelve phones go apart, do 50 things each and meet; the document then has all of it. Gives how many
    /// changes that were.
    pub fn go_apart(&mut self, doc: &mut BuurtDoc) -> Option<u32> {
        let (whole, then) = (doc.save(), doc.heads());
        for phone in 0..APART {
            let mut apart =
                BuurtDoc::load(std::slice::from_ref(&whole), Actor([0xe0 + phone; 16])).ok()?;
            for _ in 0..EACH {
                let deed = match self.below(10) {
                    0..5 => Deed::Answer,
                    5..8 => Deed::Text,
                    _ => Deed::Edit,
                };
                self.act(&mut apart, deed)?;
            }
            doc.admit(&apart.save_since(&then)).ok()?;
        }
        Some(doc.count_since(&then))
    }

    /// Every device writes some changes in a row.
    fn take_turn(&mut self, doc: &mut BuurtDoc) {
        if self.device.1 == 0 {
            self.device = (self.below(DEVICES), SESSION);
            let mut actor = [0xd0; 16];
            for (place, byte) in actor.iter_mut().zip(self.device.0.to_be_bytes()) {
                *place = byte;
            }
            doc.set_actor(Actor(actor));
        }
        self.device.1 -= 1;
    }

    fn act(&mut self, doc: &mut BuurtDoc, deed: Deed) -> Option<()> {
        let who = self.who();
        if let Deed::Edit = deed {
            let plan = self.any_plan()?;
            let text = TextKey::Section(plan, SectionKey::What);
            let splice = Splice {
                at: self.below(40),
                delete: 0,
                insert: self.words(3),
            };
            doc.type_text(&who, text, &[splice]).ok()?;
        } else {
            let command = self.command(deed)?;
            doc.command(&who, &command).ok()?;
        }
        // Ticking what is ticked writes nothing; then somebody says something instead.
        if doc.commit().is_none() {
            let command = self.command(Deed::Text)?;
            doc.command(&who, &command).ok()?;
            doc.commit()?;
        }
        self.done += 1;
        Some(())
    }

    fn command(&mut self, deed: Deed) -> Option<Command> {
        Some(match deed {
            Deed::Plan => {
                let id = InitiativeId::from_bytes(self.id());
                self.plans.push(id);
                Command::AddInitiative {
                    id,
                    what: self.words(50),
                }
            }
            Deed::Task => {
                let (initiative, id) = (self.any_plan()?, TaskId::from_bytes(self.id()));
                self.tasks.push((initiative, id));
                Command::AddTask {
                    initiative,
                    id,
                    what: self.words(4),
                }
            }
            Deed::Text | Deed::Edit => Command::AddSignaal {
                id: SignaalId::from_bytes(self.id()),
                text: self.words(20),
            },
            Deed::Answer => {
                let at = self.below(u32::try_from(self.tasks.len()).ok()?);
                let (plan, task) = *self.tasks.get(usize::try_from(at).ok()?)?;
                match self.below(4) {
                    0 => Command::TakeTask(plan, task, true),
                    1 => Command::RewordTask(plan, task, self.words(4)),
                    _ => Command::TickTask(plan, task, self.below(2) == 0),
                }
            }
        })
    }

    fn who(&mut self) -> Who {
        let span = self.changes().max(1);
        let day = u64::from(self.done.min(span)) * u64::from(DAYS) / u64::from(span);
        let mut person = [0x50; 16];
        for (place, byte) in person.iter_mut().zip(self.device.0.to_be_bytes()) {
            *place = byte;
        }
        Who {
            person: PersonId::from_bytes(person),
            today: Day(DAY_FIRST + i32::try_from(day).unwrap_or_default()),
        }
    }

    fn any_plan(&mut self) -> Option<InitiativeId> {
        let at = self.below(u32::try_from(self.plans.len()).ok()?);
        self.plans.get(usize::try_from(at).ok()?).copied()
    }

    fn words(&mut self, count: u32) -> String {
        let mut text = String::new();
        for _ in 0..count {
            let at = self.below(u32::try_from(WORDS.len()).unwrap_or(1));
            text.push_str(
                WORDS
                    .get(usize::try_from(at).unwrap_or_default())
                    .unwrap_or(&""),
            );
            text.push(' ');
        }
        text
    }

    fn id(&mut self) -> [u8; 16] {
        let mut id = [0; 16];
        self.rng.fill_bytes(&mut id);
        id
    }

    fn shuffle(&mut self, deeds: &mut [Deed]) {
        for at in (1..deeds.len()).rev() {
            let other = self.below(u32::try_from(at + 1).unwrap_or(1));
            deeds.swap(at, usize::try_from(other).unwrap_or_default());
        }
    }

    fn below(&mut self, end: u32) -> u32 {
        self.rng.next_u32().checked_rem(end).unwrap_or_default()
    }
}
