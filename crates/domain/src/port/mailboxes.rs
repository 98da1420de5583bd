//! What a page says and hears about the mailboxes of a buurt.
//!
//! The buurt knows addresses, so one neighbour adds a mailbox for all. Whether *this phone* uses it is for
//! the person on this phone, because a phone asks nothing of another place that nobody agreed to.

use serde::{Deserialize, Serialize};

use crate::{Day, mailbox::MailboxAddress};

/// What a person decides about a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MailboxChoice {
    /// This phone uses it from now on.
    Use,
    /// This phone leaves it alone; neighbours may go on.
    Leave,
    /// The buurt forgets it, on all phones.
    Remove,
}

/// A mailbox, as it is on this phone now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxRow {
    /// Where it is.
    pub address: MailboxAddress,
    /// How it is doing.
    pub state: MailboxState,
    /// The last day on which this phone brought or fetched something.
    pub moved_on: Option<Day>,
    /// The last day on which it answered this phone.
    pub reached_on: Option<Day>,
}

/// How a mailbox is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MailboxState {
    /// A neighbour added it, and nobody agreed on this phone: nothing is asked of it.
    NotAgreed,
    /// It was asked, and has not answered yet.
    Asking,
    /// Things are being brought or fetched.
    Busy,
    /// Everything of this phone lies in it, and everything in it was taken.
    Works,
    /// It does not answer as it should.
    Trouble(MailboxTrouble),
}

/// What is wrong with a mailbox. Nothing of the buurt is lost by any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MailboxTrouble {
    /// No answer: no network, or the mailbox is off.
    Away,
    /// It has no room left.
    Full,
    /// Something answers there, and it is no mailbox.
    NotMailbox,
    /// It gives things that are not what they should be.
    Strange,
}

/// Why a mailbox was not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BadMailbox {
    /// The text is no address.
    NoAddress,
    /// It was asked, and that went wrong.
    Trouble(MailboxTrouble),
    /// The buurt has as many as it can have.
    TooMany,
    /// It could not be written down now.
    NotStored,
}
