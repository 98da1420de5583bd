//! What the engine wants done.
//!
//! The shell carries effects out in the order in which they stand, and brings the answers back as
//! [`crate::Event`]s. Writes are carried out one after the other, in order.

use domain::{
    mailbox::{MailboxAddress, Topic},
    port::ToPage,
};

use crate::{
    event::{PageId, StoreTicket},
    post::{PostRequest, PostTicket},
    store::{Durability, Op, Table},
};

/// What the engine wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send this to a page. A page that is gone meanwhile is no error.
    Send(PageId, ToPage),
    /// Read all entries of a table whose key starts with these parts; answered by [`crate::Event::Read`].
    Read {
        /// For the answer.
        ticket: StoreTicket,
        /// From which table.
        table: Table,
        /// The first parts of the keys; empty for all.
        prefix: Vec<String>,
    },
    /// Carry out all operations in one transaction; answered by [`crate::Event::Written`].
    Write {
        /// For the answer.
        ticket: StoreTicket,
        /// What to do, in order.
        ops: Vec<Op>,
        /// How sure the answer must be.
        durability: Durability,
    },
    /// Bring [`crate::Event::Woke`] once [`crate::Now::ms`] has reached this. A new one takes the place of the old.
    Wake(u64),
    /// Ask a mailbox; answered by [`crate::Event::Posted`], always.
    Post {
        /// For the answer.
        ticket: PostTicket,
        /// Which mailbox.
        mailbox: MailboxAddress,
        /// What to ask.
        request: PostRequest,
    },
    /// Listen to a topic of a mailbox; answered by [`crate::Event::LiveOpened`] or [`crate::Event::LiveClosed`].
    LiveOpen {
        /// For everything that comes over it.
        ticket: PostTicket,
        /// Which mailbox.
        mailbox: MailboxAddress,
        /// Which topic.
        topic: Topic,
    },
    /// Stop listening. Nothing more is told of it.
    LiveClose(PostTicket),
}
