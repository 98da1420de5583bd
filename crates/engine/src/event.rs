//! What can happen to the engine.
//!
//! The shell turns every message, storage answer and timer into one of these and hands them over one at
//! a time. Nothing else reaches the engine.

use domain::{Day, port::ToWorker};

use crate::{
    post::{PostAnswer, PostTicket, Unreached},
    store::{Entry, StoreError},
};

/// The moment of a step, told by the shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds on a clock that only goes forward within one run of the worker.
    pub ms: u64,
    /// The day on the phone's calendar.
    pub today: Day,
}

/// Names a page (a tab, an installed window) for as long as its port lives. The shell counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageId(pub u32);

/// Names a read or a write, so that its answer finds its way. The engine counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoreTicket(pub u64);

/// What can happen.
#[derive(Debug, Clone)]
pub enum Event {
    /// The shell is up and holds the storage: always the first event.
    Started,
    /// A page opened its port.
    PageOpened(PageId),
    /// A page sent a message.
    PageSent(PageId, ToWorker),
    /// A page closed, as far as the shell can tell.
    PageClosed(PageId),
    /// The answer to [`crate::Effect::Read`]: all entries, sorted by key.
    Read(StoreTicket, Result<Vec<Entry>, StoreError>),
    /// The answer to [`crate::Effect::Write`]: everything is stored as durably as was asked, or nothing is.
    Written(StoreTicket, Result<(), StoreError>),
    /// The moment asked for by [`crate::Effect::Wake`] has come.
    Woke,
    /// The answer to [`crate::Effect::Post`].
    Posted(PostTicket, Result<PostAnswer, Unreached>),
    /// A mailbox lets this phone listen.
    LiveOpened(PostTicket),
    /// A mailbox says something.
    LiveFrame(PostTicket, Vec<u8>),
    /// It is over, or never began.
    LiveClosed(PostTicket),
}
