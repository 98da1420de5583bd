//! Carries out what the engine wants, and brings it what happens.
//!
//! Events are handed over one at a time from a single loop, so an effect that makes something happen at
//! once does not enter the engine while it is at work. Reads and writes are one queue: a write begins
//! when the one before it has ended, and a read sees every write that was asked for before it. Nothing
//! reaches the engine before this worker holds the lock of the storage ([`crate::writer_lock`]).

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::{Rc, Weak},
};

use domain::port::{StorageHealth, ToPage};
use engine::{
    Effect, Engine, Event,
    event::StoreTicket,
    store::{Durability, Key, Op, Store, Table},
};
use getrandom::SysRng;
use js_sys::Function;
use rand_core::UnwrapErr;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, MessagePort};

use crate::{
    clock,
    indexed_db::{self, IndexedDb},
    js,
    mailboxes::{self, Listeners},
    ports::Ports,
    writer_lock,
};

/// How long another worker may hold the storage before the pages are told: a reload takes less.
const PATIENCE_MS: u64 = 1_500;
/// Events that wait for the lock. What a page sends beyond this is never acknowledged, and the page
/// says so; it is far more than a person types while another version is being closed.
const EARLY_EVENTS_MAX: usize = 20_000;

/// One read or write that the engine asked for.
#[derive(Debug)]
enum Job {
    Read(StoreTicket, Table, Key),
    Write(StoreTicket, Vec<Op>, Durability),
}

/// How far the worker has come with the lock of the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Waiting,
    /// The pages know that another version holds the storage.
    WaitingOpenly,
    Running,
}

/// The worker's shell. See the module.
#[derive(Debug)]
pub struct Shell {
    engine: RefCell<Engine>,
    store: IndexedDb,
    ports: Ports,
    listeners: Listeners,
    hear: Function,
    stage: Cell<Stage>,
    events: RefCell<VecDeque<Event>>,
    is_stepping: Cell<bool>,
    jobs: RefCell<VecDeque<Job>>,
    is_writing: Cell<bool>,
    /// Counts the moments that the engine asked for; only the newest wakes it.
    wake_count: Cell<u32>,
}

impl Shell {
    /// A shell that has not started. One lives as long as its worker.
    pub fn new() -> Rc<Self> {
        Rc::new_cyclic(|own: &Weak<Self>| {
            let own = own.clone();
            let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(shell) = own.upgrade() {
                    match shell.listeners.take_in(&event) {
                        Some(heard) => shell.happened([heard]),
                        None => shell.happened(shell.ports.take_in(&event)),
                    }
                }
            });
            Self {
                engine: RefCell::default(),
                store: IndexedDb::new(indexed_db::NAME),
                ports: Ports::default(),
                listeners: Listeners::default(),
                hear: hear.into_js_value().unchecked_into(),
                stage: Cell::new(Stage::Waiting),
                events: RefCell::default(),
                is_stepping: Cell::new(false),
                jobs: RefCell::default(),
                is_writing: Cell::new(false),
                wake_count: Cell::new(0),
            }
        })
    }

    /// Takes in the port of a page.
    pub fn connect(self: &Rc<Self>, port: MessagePort) {
        let events = self.ports.connect(port, &self.hear);
        self.happened(events);
    }

    /// Speaks with the pages over the broadcast channel.
    pub fn connect_channel(&self) {
        self.ports.connect_channel(&self.hear);
    }

    /// Runs the engine from the moment that this worker holds the storage.
    pub fn start(self: &Rc<Self>) {
        let shell = Rc::clone(self);
        spawn_local(async move {
            js::sleep(PATIENCE_MS).await;
            if shell.stage.get() == Stage::Waiting {
                shell.stage.set(Stage::WaitingOpenly);
                shell
                    .ports
                    .send_all(&ToPage::Storage(StorageHealth::HeldByOther));
            }
        });
        let shell = Rc::clone(self);
        spawn_local(async move {
            writer_lock::hold().await;
            if shell.stage.replace(Stage::Running) == Stage::WaitingOpenly {
                shell.ports.send_all(&ToPage::Storage(StorageHealth::Works));
            }
            shell.events.borrow_mut().push_front(Event::Started);
            shell.step();
        });
    }

    fn happened(self: &Rc<Self>, events: impl IntoIterator<Item = Event>) {
        for event in events {
            if self.stage.get() == Stage::WaitingOpenly
                && let Event::PageOpened(page) = event
            {
                self.ports
                    .send(page, &ToPage::Storage(StorageHealth::HeldByOther));
            }
            let is_page_message = matches!(event, Event::PageSent(..));
            let mut waiting = self.events.borrow_mut();
            if !is_page_message || waiting.len() < EARLY_EVENTS_MAX {
                waiting.push_back(event);
            }
        }
        self.step();
    }

    /// Hands over all events that wait, unless an outer call is doing so.
    fn step(self: &Rc<Self>) {
        if self.stage.get() != Stage::Running || self.is_stepping.replace(true) {
            return;
        }
        while let Some(event) = self.next_event() {
            let mut random = UnwrapErr(SysRng);
            let effects = self
                .engine
                .borrow_mut()
                .step(clock::now(), &mut random, event);
            for effect in effects {
                self.carry_out(effect);
            }
        }
        self.is_stepping.set(false);
    }

    fn next_event(&self) -> Option<Event> {
        self.events.borrow_mut().pop_front()
    }

    fn carry_out(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Send(page, message) => self.ports.send(page, &message),
            Effect::Read {
                ticket,
                table,
                prefix,
            } => self.ask(Job::Read(ticket, table, prefix)),
            Effect::Write {
                ticket,
                ops,
                durability,
            } => {
                self.ask(Job::Write(ticket, ops, durability));
            }
            Effect::Wake(at_ms) => self.wake_at(at_ms),
            Effect::Post {
                ticket,
                mailbox,
                request,
            } => {
                let shell = Rc::clone(self);
                spawn_local(async move {
                    let answer = mailboxes::ask(&request.url(&mailbox), &request).await;
                    shell.happened([Event::Posted(ticket, answer)]);
                });
            }
            Effect::LiveOpen {
                ticket,
                mailbox,
                topic,
            } => {
                let url = mailbox.live_url(topic);
                let failed = self.listeners.open(ticket, &url, &self.hear);
                self.events.borrow_mut().extend(failed);
            }
            Effect::LiveClose(ticket) => self.listeners.close(ticket),
        }
    }

    fn ask(self: &Rc<Self>, job: Job) {
        self.jobs.borrow_mut().push_back(job);
        self.begin_jobs();
    }

    fn begin_jobs(self: &Rc<Self>) {
        while !self.is_writing.get() {
            let Some(job) = self.next_job() else { return };
            self.is_writing.set(matches!(job, Job::Write(..)));
            let shell = Rc::clone(self);
            spawn_local(async move { shell.run(job).await });
        }
    }

    fn next_job(&self) -> Option<Job> {
        self.jobs.borrow_mut().pop_front()
    }

    async fn run(self: Rc<Self>, job: Job) {
        match job {
            Job::Read(ticket, table, prefix) => {
                let entries = self.store.read(table, &prefix).await;
                self.happened([Event::Read(ticket, entries)]);
            }
            Job::Write(ticket, ops, durability) => {
                let outcome = self.store.write(&ops, durability).await;
                self.is_writing.set(false);
                self.begin_jobs();
                self.happened([Event::Written(ticket, outcome)]);
            }
        }
    }

    fn wake_at(self: &Rc<Self>, at_ms: u64) {
        let count = self.wake_count.get().wrapping_add(1);
        self.wake_count.set(count);
        let shell = Rc::clone(self);
        spawn_local(async move {
            // Timers may come a little early, and one that waits for weeks is cut off.
            loop {
                js::sleep(at_ms.saturating_sub(clock::now_ms())).await;
                if shell.wake_count.get() != count {
                    return;
                }
                if clock::now_ms() >= at_ms {
                    break;
                }
            }
            shell.happened([Event::Woke]);
        });
    }
}
