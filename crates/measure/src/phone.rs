//! A phone for figures: a real engine, a storage in memory that works, and one page.
//!
//! Unlike the phones of the simulator nothing goes wrong here; what is asked is what it costs.

use std::{
    collections::{BTreeMap, VecDeque},
    time::{Duration, Instant},
};

use domain::{
    BuurtId, Day,
    link_code::LinkCodeKind,
    port::{
        FileScope, InviteSecret, LinkBinding, LinkId, LinkWay, MadeFile, PeerState, Ticket, ToPage,
        ToWorker,
    },
};
use engine::{Effect, Engine, Event, Now, PageId, memory_store::MemoryStore};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

const PAGE: PageId = PageId(1);
/// More frames than any two phones need.
const FRAMES_MAX: u32 = 10_000;

/// One phone.
#[derive(Debug)]
pub struct Phone {
    engine: Engine,
    store: MemoryStore,
    rng: ChaCha8Rng,
    events: VecDeque<Event>,
    ms: u64,
    wake: Option<u64>,
    frames: VecDeque<(LinkId, Vec<u8>)>,
    files: BTreeMap<Ticket, MadeFile>,
    is_equal: bool,
    tickets: u64,
    /// How long its engine worked.
    pub busy: Duration,
}

impl Phone {
    /// A phone on which nothing is yet.
    pub fn new(seed: u64) -> Self {
        Self::with_store(seed, MemoryStore::default())
    }

    fn with_store(seed: u64, store: MemoryStore) -> Self {
        let mut phone = Self {
            engine: Engine::new(),
            store,
            rng: ChaCha8Rng::seed_from_u64(seed),
            events: VecDeque::from([Event::Started, Event::PageOpened(PAGE)]),
            ms: 1_000,
            wake: None,
            frames: VecDeque::new(),
            files: BTreeMap::new(),
            is_equal: false,
            tickets: 0,
            busy: Duration::ZERO,
        };
        phone.run();
        phone
    }

    /// The phone after its worker was started anew on the same disk.
    #[must_use]
    pub fn started_anew(self, seed: u64, buurt: BuurtId) -> Self {
        let mut phone = Self::with_store(seed, self.store);
        phone.send(ToWorker::WatchBuurt(Some(buurt)));
        phone
    }

    /// Begins a buurt.
    pub fn begin(&mut self, buurt: BuurtId) {
        let ticket = self.ticket();
        self.send(ToWorker::BeginBuurt(ticket, buurt, "Oranjestraat".into()));
        self.send(ToWorker::WatchBuurt(Some(buurt)));
    }

    /// The document as a plain file.
    pub fn document(&mut self, buurt: BuurtId) -> Option<Vec<u8>> {
        let ticket = self.ticket();
        self.send(ToWorker::Export(ticket, buurt, FileScope::Plain));
        self.files.remove(&ticket).map(|file| file.bytes)
    }

    /// Takes in a version of the document on screen.
    pub fn import(&mut self, bytes: Vec<u8>) {
        let ticket = self.ticket();
        self.send(ToWorker::Import(ticket, bytes));
    }

    /// Whether the page says that the neighbour who is linked has everything.
    pub fn is_equal(&self) -> bool {
        self.is_equal
    }

    fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    /// What the page says, until all is quiet.
    pub fn send(&mut self, message: ToWorker) {
        self.events.push_back(Event::PageSent(PAGE, message));
        self.run();
    }

    fn run(&mut self) {
        while let Some(event) = self.events.pop_front() {
            let now = Now {
                ms: self.ms,
                today: Day(20_779),
            };
            let begun = Stopwatch::begun();
            let effects = self.engine.step(now, &mut self.rng, event);
            self.busy += begun.elapsed();
            for effect in effects {
                self.perform(effect);
            }
        }
    }

    /// Lets the next moment come that the engine asked for.
    fn wake(&mut self, until: u64) {
        if let Some(at) = self.wake.take_if(|at| *at <= until) {
            self.ms = self.ms.max(at);
            self.events.push_back(Event::Woke);
            self.run();
        }
        self.ms = self.ms.max(until);
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Send(_, ToPage::LinkFrame(link, bytes)) => self.frames.push_back((link, bytes)),
            Effect::Send(_, ToPage::File(ticket, Ok(file))) => {
                self.files.insert(ticket, file);
            }
            Effect::Send(_, ToPage::Peers(_, peers)) => {
                self.is_equal = peers.iter().any(|peer| peer.state == PeerState::Equal);
            }
            Effect::Read {
                ticket,
                table,
                prefix,
            } => {
                let entries = self.store.read_now(table, &prefix);
                self.events.push_back(Event::Read(ticket, entries));
            }
            Effect::Write { ticket, ops, .. } => {
                let written = self.store.write_now(&ops);
                self.events.push_back(Event::Written(ticket, written));
            }
            // There is no mailbox, and the rest is for screens.
            Effect::Send(..)
            | Effect::Post { .. }
            | Effect::LiveOpen { .. }
            | Effect::LiveClose(_) => (),
            Effect::Wake(at) => self.wake = Some(at),
        }
    }
}

/// The time that this program really ran, where the system tells (Linux); else the time of the wall. A machine that
/// does other things meanwhile changes the one little and the other a lot.
#[derive(Debug)]
struct Stopwatch(Option<Duration>, Instant);

impl Stopwatch {
    fn begun() -> Self {
        Self(ran(), Instant::now())
    }

    fn elapsed(&self) -> Duration {
        let ran = ran()
            .zip(self.0)
            .map(|(now, then)| now.saturating_sub(then));
        ran.unwrap_or_else(|| self.1.elapsed())
    }
}

fn ran() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

/// What went over a link.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    /// All bytes of all frames, both ways.
    pub bytes: usize,
    /// How many frames.
    pub frames: u32,
}

/// Links two phones and carries until both are quiet; the left one showed its code.
pub fn meet(
    left: &mut Phone,
    right: &mut Phone,
    link: u64,
    brought: (Option<BuurtId>, Option<BuurtId>),
) -> Carried {
    let (id, mut carried) = (LinkId(link), Carried::default());
    left.send(ToWorker::LinkUp(
        id,
        brought.0,
        binding(LinkCodeKind::Offer, link),
    ));
    right.send(ToWorker::LinkUp(
        id,
        brought.1,
        binding(LinkCodeKind::Answer, link),
    ));
    while carried.frames < FRAMES_MAX {
        let from_left = left.frames.pop_front();
        let from_right = right.frames.pop_front();
        if from_left.is_none() && from_right.is_none() {
            // What waits for a moment to come, comes.
            let until = left.ms.max(right.ms) + 1_000;
            let (is_left, is_right) = (left.wake.is_some(), right.wake.is_some());
            left.wake(until);
            right.wake(until);
            if !is_left && !is_right || left.is_equal && right.is_equal && until > 60_000 {
                break;
            }
            continue;
        }
        for (frame, to) in [(from_left, &mut *right), (from_right, &mut *left)] {
            if let Some((link, bytes)) = frame {
                carried.bytes += bytes.len();
                carried.frames += 1;
                to.send(ToWorker::LinkFrame(link, bytes));
            }
        }
    }
    carried
}

/// Ends a link.
pub fn part(left: &mut Phone, right: &mut Phone, link: u64) {
    for phone in [left, right] {
        phone.send(ToWorker::LinkDown(LinkId(link)));
        phone.is_equal = false;
        phone.frames.clear();
    }
}

pub(crate) fn binding(side: LinkCodeKind, link: u64) -> LinkBinding {
    let mut invite = [7; 16];
    for (place, byte) in invite.iter_mut().zip(link.to_be_bytes()) {
        *place = byte;
    }
    LinkBinding {
        side,
        nonce: link.to_be_bytes(),
        offer_fingerprint: [1; 32],
        answer_fingerprint: [2; 32],
        invite: InviteSecret(invite),
        way: LinkWay::People,
    }
}
