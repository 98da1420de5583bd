//! One live link to a neighbour's phone.
//!
//! The two sides first say which buurt they bring ([`LinkMessage::Hello`]); then Automerge's sync protocol
//! runs, with a fresh state for each link because it needs an ordered stream without gaps. Each side tells
//! the other what it has on disk, not merely in memory ([`LinkMessage::Kept`]).
//! A frame is one byte of version and one postcard message.

use document::{Heads, SyncState};
use domain::{BuurtId, PersonId, buurt::BuurtKind, person::PersonCard, port::LinkRefusal};
use serde::{Deserialize, Serialize};

use crate::event::PageId;

/// The version of the protocol that this app speaks.
pub(crate) const VERSION: u8 = 1;

/// What goes over a link. Append-only: new variants at the end, fields never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LinkMessage {
    /// The first message of each side.
    Hello(Hello),
    /// Cards of people.
    Cards(Vec<PersonCard>),
    /// A message of Automerge's sync protocol.
    Sync(Vec<u8>),
    /// All this is on my disk.
    Kept(Heads),
}

/// Who is here and what it brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Hello {
    /// The buurt that this side brings; `None`: it takes part in the other's.
    pub(crate) buurt: Option<Brought>,
    /// This side's person in that buurt; random for a newcomer.
    pub(crate) person: PersonId,
}

/// A buurt that is brought to a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Brought {
    pub(crate) id: BuurtId,
    pub(crate) kind: BuurtKind,
    pub(crate) name: String,
}

/// The state of a link.
#[derive(Debug)]
pub(crate) struct Link {
    /// The page that holds the channel.
    pub(crate) page: PageId,
    /// The buurt of the link, once known.
    pub(crate) buurt: Option<BuurtId>,
    /// What this side brought; `None`: it takes part in whatever the other brings.
    pub(crate) brought: Option<BuurtId>,
    /// The other's person, once it said so.
    pub(crate) person: Option<PersonId>,
    pub(crate) sync: SyncState,
    /// What the other has on disk, as far as it said.
    pub(crate) kept: Heads,
    /// What this side last told to be on disk.
    pub(crate) told: Option<Heads>,
    /// True once the cards went over.
    pub(crate) has_sent_cards: bool,
}

impl Link {
    /// Forgets what was said, because the other side does.
    pub(crate) fn begin_anew(&mut self) {
        self.sync = SyncState::default();
        self.kept = Heads::new();
        self.told = None;
        self.has_sent_cards = false;
    }
}

/// The bytes of a message.
pub(crate) fn encode(message: &LinkMessage) -> Vec<u8> {
    // Encoding into a growing vector cannot fail.
    postcard::to_extend(message, vec![VERSION]).unwrap_or_default()
}

/// Reads a frame that anybody may have sent.
///
/// # Errors
/// [`LinkRefusal::OtherVersion`] and [`LinkRefusal::Fault`]; the link is of no use then.
pub(crate) fn decode(bytes: &[u8]) -> Result<LinkMessage, LinkRefusal> {
    let (version, message) = bytes.split_first().ok_or(LinkRefusal::Fault)?;
    if *version != VERSION {
        return Err(LinkRefusal::OtherVersion);
    }
    postcard::from_bytes(message).map_err(|_not_ours| LinkRefusal::Fault)
}
