//! Twelve phones at one table, as in the story of the street, and what their engines do for it.
//!
//! Everybody is in one buurt and has added tasks to one plan at home. Then each scans one neighbour; what counts is
//! what happens from the last scan until all pages show all tasks. Frames and writes take a few milliseconds of a
//! time of its own, so that every run is the same run; how long the engines really work is counted apart.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use domain::{
    BuurtId, Command, Day, InitiativeId, Opened, RowKey, TaskId,
    link_code::LinkCodeKind,
    port::{DialStep, LinkId, LinkWay, Ticket, ToPage, ToWorker},
};
use engine::{Effect, Engine, Event, Now, PageId, memory_store::MemoryStore};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use crate::phone::{Carried, binding};

const BUURT: BuurtId = BuurtId::from_bytes([0x2b; 16]);
const PLAN: InitiativeId = InitiativeId::from_bytes([0x2c; 16]);
const PAGE: PageId = PageId(1);
/// How long a frame is under way.
const FRAME_MS: u64 = 4;
/// How long a write takes.
const WRITE_MS: u64 = 6;
/// How long it takes to make one code of a link.
const CODE_MS: u64 = 80;
/// From one scan to the next.
const SCAN_MS: u64 = 2_000;
/// Longer than anything waits.
const QUIET_MS: u64 = 40_000;

/// What it took from the last scan until all pages showed everything, all phones together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Met {
    /// How many tasks each page shows in the end.
    pub tasks: usize,
    /// Milliseconds of the table's own time.
    pub ms: u64,
    /// Events that engines took in.
    pub steps: u32,
    /// Messages with rows to pages, and the rows in them.
    pub row_messages: u32,
    /// See above.
    pub rows: u32,
    /// Transactions.
    pub writes: u32,
    /// What went over all links.
    pub carried: Carried,
    /// How long all engines worked.
    pub busy: Duration,
    /// How long the one worked that worked most.
    pub busiest: Duration,
}

/// The table.
#[derive(Debug)]
pub struct Table {
    seats: Vec<Seat>,
    now_ms: u64,
    order: u64,
    events: BTreeMap<(u64, u64), (usize, Event)>,
    cables: BTreeMap<LinkId, [usize; 2]>,
    /// Who made the second code of a link that is being made.
    called: BTreeMap<LinkId, usize>,
    met: Met,
}

#[derive(Debug)]
struct Seat {
    engine: Engine,
    store: MemoryStore,
    rng: ChaCha8Rng,
    wake: Option<u64>,
    tasks: usize,
    tickets: u64,
    busy: Duration,
}

impl Table {
    /// So many phones that take part in one buurt with one plan, and are not linked.
    pub fn new(seed: u64, phones: usize) -> Self {
        let seat = |number| Seat {
            engine: Engine::new(),
            store: MemoryStore::default(),
            rng: ChaCha8Rng::seed_from_u64(seed.wrapping_mul(1_000).wrapping_add(number)),
            wake: None,
            tasks: 0,
            tickets: 0,
            busy: Duration::ZERO,
        };
        let mut table = Self {
            seats: (0..).map(seat).take(phones).collect(),
            now_ms: 1_000,
            order: 0,
            events: BTreeMap::new(),
            cables: BTreeMap::new(),
            called: BTreeMap::new(),
            met: Met::default(),
        };
        for number in 0..phones {
            table.happen(0, number, Event::Started);
            table.happen(0, number, Event::PageOpened(PAGE));
        }
        table.run(100);
        let begin = ToWorker::BeginBuurt(Ticket(0), BUURT, "Oranjestraat".into());
        table.say(0, 0, begin);
        let what = "een bankje bij de bushalte".into();
        table.act(0, Command::AddInitiative { id: PLAN, what });
        for number in 1..phones {
            table.link(number, true);
            table.run(SCAN_MS);
        }
        for number in 0..phones {
            table.say(0, number, ToWorker::WatchBuurt(Some(BUURT)));
            let plan = Some(Opened::Plan(PLAN));
            table.say(0, number, ToWorker::WatchDetails(plan));
        }
        table.run(QUIET_MS);
        for (link, ends) in std::mem::take(&mut table.cables) {
            for number in ends {
                table.say(0, number, ToWorker::LinkDown(link));
            }
        }
        table.run(QUIET_MS);
        table
    }

    /// Everybody adds so many tasks at home.
    pub fn write_at_home(&mut self, each: u32) {
        for number in 0..self.seats.len() {
            for at in 0..each {
                let mut id = [0; 16];
                let (name, rest) = id.split_at_mut(8);
                name.copy_from_slice(&number.to_be_bytes());
                if let Some(place) = rest.first_chunk_mut() {
                    *place = at.to_be_bytes();
                }
                let task = Command::AddTask {
                    initiative: PLAN,
                    id: TaskId::from_bytes(id),
                    what: format!("taak {at} van buur {number}"),
                };
                self.act(number, task);
                self.run(20);
            }
        }
        self.run(QUIET_MS);
    }

    /// Each scans one who is there, but for the last.
    pub fn gather(&mut self) {
        for number in 1..self.seats.len().saturating_sub(1) {
            self.link(number, false);
            self.run(SCAN_MS);
        }
    }

    /// The last one scans. Gives what it took until every page shows all tasks; `None` when they never did.
    pub fn last_scan(&mut self, tasks: usize) -> Option<Met> {
        self.met = Met::default();
        for seat in &mut self.seats {
            seat.busy = Duration::ZERO;
        }
        let begun = self.now_ms;
        self.link(self.seats.len().saturating_sub(1), false);
        while self.seats.iter().any(|seat| seat.tasks < tasks) {
            if self.now_ms > begun + QUIET_MS {
                return None;
            }
            self.run(1);
        }
        let busy = self.seats.iter().map(|seat| seat.busy);
        Some(Met {
            tasks,
            ms: self.now_ms - begun,
            busy: busy.clone().sum(),
            busiest: busy.max().unwrap_or_default(),
            ..self.met
        })
    }

    fn act(&mut self, number: usize, command: Command) {
        let ticket = self.seats.get_mut(number).map_or(0, |seat| {
            seat.tickets += 1;
            seat.tickets
        });
        self.say(0, number, ToWorker::Do(Ticket(ticket), BUURT, command));
    }

    fn say(&mut self, after_ms: u64, number: usize, message: ToWorker) {
        self.happen(after_ms, number, Event::PageSent(PAGE, message));
    }

    fn happen(&mut self, after_ms: u64, number: usize, event: Event) {
        self.order += 1;
        let at = (self.now_ms + after_ms, self.order);
        self.events.insert(at, (number, event));
    }

    /// The phone with this number scans its host: a queue of two at most for each.
    fn link(&mut self, number: usize, is_new: bool) {
        let host = (number.saturating_sub(1)) / 2;
        self.order += 1;
        self.come_up(LinkId(self.order), [host, number], is_new, LinkWay::People);
    }

    fn come_up(&mut self, link: LinkId, ends: [usize; 2], is_new: bool, way: LinkWay) {
        let sides = [LinkCodeKind::Offer, LinkCodeKind::Answer];
        self.cables.insert(link, ends);
        for (number, side) in ends.into_iter().zip(sides) {
            let brought = (side == LinkCodeKind::Offer || !is_new).then_some(BUURT);
            let mut binding = binding(side, link.0);
            binding.way = way;
            self.say(0, number, ToWorker::LinkUp(link, brought, binding));
        }
    }

    /// Lets so much time go by.
    fn run(&mut self, ms: u64) {
        let end = self.now_ms + ms;
        loop {
            let wakes = self.seats.iter().enumerate();
            let wakes = wakes.filter_map(|(number, seat)| Some((seat.wake?, number)));
            let (wake, event) = (wakes.min(), self.events.first_key_value());
            let at = event.map(|((at, _), _)| *at);
            match wake.filter(|(wake, _)| at.is_none_or(|at| *wake < at)) {
                Some((wake, number)) if wake <= end => {
                    self.now_ms = self.now_ms.max(wake);
                    self.step(number, Event::Woke);
                }
                None if at.is_some_and(|at| at <= end) => {
                    let Some(((at, _), (number, event))) = self.events.pop_first() else {
                        break;
                    };
                    self.now_ms = self.now_ms.max(at);
                    self.step(number, event);
                }
                _ => break,
            }
        }
        self.now_ms = end;
    }

    fn step(&mut self, number: usize, event: Event) {
        let (ms, today) = (self.now_ms, Day(20_779));
        let Some(seat) = self.seats.get_mut(number) else {
            return;
        };
        seat.wake.take_if(|at| *at <= ms);
        let begun = Instant::now();
        let effects = seat.engine.step(Now { ms, today }, &mut seat.rng, event);
        seat.busy += begun.elapsed();
        self.met.steps += 1;
        for effect in effects {
            self.perform(number, effect);
        }
    }

    fn perform(&mut self, number: usize, effect: Effect) {
        let Some(seat) = self.seats.get_mut(number) else {
            return;
        };
        match effect {
            Effect::Send(_, message) => self.show(number, message),
            Effect::Read {
                ticket,
                table,
                prefix,
            } => {
                let entries = seat.store.read_now(table, &prefix);
                self.happen(WRITE_MS, number, Event::Read(ticket, entries));
            }
            Effect::Write { ticket, ops, .. } => {
                let written = seat.store.write_now(&ops);
                self.met.writes += 1;
                self.happen(WRITE_MS, number, Event::Written(ticket, written));
            }
            Effect::Wake(at) => seat.wake = Some(at),
            Effect::Post { .. } | Effect::LiveOpen { .. } | Effect::LiveClose(_) => (),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the rest is for screens that nobody looks at"
    )]
    fn show(&mut self, number: usize, message: ToPage) {
        match message {
            ToPage::LinkFrame(link, bytes) => {
                let ends = self.cables.get(&link).copied().unwrap_or_default();
                let other = ends.into_iter().find(|end| *end != number);
                self.met.carried.bytes += bytes.len();
                self.met.carried.frames += 1;
                if let Some(other) = other {
                    self.say(FRAME_MS, other, ToWorker::LinkFrame(link, bytes));
                }
            }
            ToPage::LinkRefused(link, _) => {
                for end in self.cables.remove(&link).into_iter().flatten() {
                    self.say(FRAME_MS, end, ToWorker::LinkDown(link));
                }
            }
            ToPage::Dial(link, _, step) => self.dial(number, link, &step),
            ToPage::Rows { changes, .. } => {
                self.met.row_messages += 1;
                self.met.rows += u32::try_from(changes.len()).unwrap_or(u32::MAX);
            }
            ToPage::DetailRows {
                changes, is_whole, ..
            } => {
                self.met.row_messages += 1;
                self.met.rows += u32::try_from(changes.len()).unwrap_or(u32::MAX);
                let Some(seat) = self.seats.get_mut(number) else {
                    return;
                };
                // A task is added once and then stays.
                let tasks = changes
                    .iter()
                    .filter(|change| matches!(change.key, RowKey::Task(..)));
                seat.tasks = if is_whole { 0 } else { seat.tasks } + tasks.count();
            }
            _ => (),
        }
    }

    /// Makes the link that a worker wants.
    fn dial(&mut self, number: usize, link: LinkId, step: &DialStep) {
        match step {
            DialStep::Offer => {
                let code = ToWorker::Dialled(link, Some("code".into()));
                self.say(CODE_MS, number, code);
            }
            DialStep::Answer(_) => {
                self.called.insert(link, number);
                let code = ToWorker::Dialled(link, Some("code".into()));
                self.say(CODE_MS, number, code);
            }
            DialStep::Accept(_) => {
                if let Some(other) = self.called.remove(&link) {
                    self.come_up(link, [number, other], false, LinkWay::Links);
                }
            }
            DialStep::Drop => drop(self.called.remove(&link)),
        }
    }
}

#[cfg(test)]
mod tests;
