//! Listening to a mailbox: it says that something came, and the phone looks.
//!
//! What it says is only taken as a hint. A mailbox that says too much is looked into no more often than
//! [`HINT_MS`] allows, and one that says nothing is looked into all the same.

use domain::{
    BuurtId,
    mailbox::{BundleName, LIVE_NEW, MailboxAddress},
};

use super::{AWAY_MS_MAX, Engine};
use crate::{
    effect::Effect,
    mailbox::{Live, Mailbox, WRONG_MS_MAX},
    post::PostTicket,
    turn::Turn,
};

/// Between two looks because of what a mailbox said.
const HINT_MS: u64 = 400;

impl Live {
    pub(crate) const fn ticket(self) -> Option<PostTicket> {
        match self {
            Self::Off => None,
            Self::Opening(ticket, _) | Self::Open(ticket, _) => Some(ticket),
        }
    }

    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Self::Open(..))
    }
}

impl Mailbox {
    /// Stops listening; what there is to close.
    pub(super) fn stop_listening(&mut self) -> Option<PostTicket> {
        std::mem::take(&mut self.live).ticket()
    }
}

impl Engine {
    /// Listens to the newest rack of a mailbox that answered.
    pub(super) fn listen(&mut self, turn: &mut Turn<'_>, id: BuurtId, address: &MailboxAddress) {
        let ticket = self.posts.next_ticket();
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        let is_held = mailbox.listening.holds(turn.now.ms) || mailbox.trouble.is_some();
        if mailbox.live != Live::Off || is_held {
            return;
        }
        let Some(key) = mailbox.newest() else { return };
        let Some(rack) = mailbox.racks.get(&key).filter(|rack| rack.is_listed) else {
            return;
        };
        let topic = rack.topic;
        mailbox.live = Live::Opening(ticket, key);
        turn.effects.push(Effect::LiveOpen {
            ticket,
            mailbox: address.clone(),
            topic,
        });
    }

    fn listener(&mut self, ticket: PostTicket) -> Option<&mut Mailbox> {
        let mut all = self
            .buurten
            .values_mut()
            .flat_map(|buurt| buurt.mailboxes.values_mut());
        all.find(|mailbox| mailbox.live.ticket() == Some(ticket))
    }

    /// What came between the last list and this moment is looked for once.
    pub(in crate::engine) fn live_opened(&mut self, ticket: PostTicket) {
        let Some(mailbox) = self.listener(ticket) else {
            return;
        };
        if let Live::Opening(ticket, key) = mailbox.live {
            mailbox.live = Live::Open(ticket, key);
            mailbox.list_new();
        }
    }

    pub(in crate::engine) fn live_frame(&mut self, now_ms: u64, ticket: PostTicket, frame: &[u8]) {
        let Some(mailbox) = self.listener(ticket) else {
            return;
        };
        let Some((&LIVE_NEW, name)) = frame.split_first() else {
            return;
        };
        let Ok(name) = name.try_into().map(BundleName) else {
            return;
        };
        // A phone that is heard is a phone that can be spoken to.
        mailbox.listening.ease();
        if mailbox.is_news(&name) {
            let soonest = mailbox.looked_ms.map_or(0, |looked| looked + HINT_MS);
            let at = now_ms.max(soonest);
            mailbox.look_at = Some(mailbox.look_at.map_or(at, |before| before.min(at)));
        }
    }

    pub(in crate::engine) fn live_closed(&mut self, turn: &mut Turn<'_>, ticket: PostTicket) {
        let now_ms = turn.now.ms;
        let Some(mailbox) = self.listener(ticket) else {
            return;
        };
        let longest_ms = if mailbox.live.is_open() {
            AWAY_MS_MAX
        } else {
            WRONG_MS_MAX
        };
        mailbox.live = Live::Off;
        mailbox.listening.fail(turn.rng, now_ms, longest_ms);
        // Whether the mailbox is away shows when it is asked.
        let soon = mailbox.listening.until_ms();
        mailbox.look_at = mailbox.look_at.min(soon).or(soon);
    }
}
