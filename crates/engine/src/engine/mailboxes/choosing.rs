//! A person on this phone adds, agrees with, leaves or removes a mailbox.
//!
//! Before an address is added it is asked once, about a topic that nobody has, so that nothing is told and a
//! slip of the finger does not end up on every phone of the buurt.

use domain::{
    BuurtId, Refusal,
    mailbox::{MailboxAddress, Topic},
    port::{BadMailbox, MailboxChoice, MailboxTrouble, Ticket, ToPage},
};

use super::{super::acts::writer, Engine};
use crate::{
    effect::Effect,
    event::PageId,
    outbox::Waiting,
    post::{PostAnswer, PostRequest, Unreached, parse_list},
    turn::Turn,
};

/// An address that is being asked before it is added.
#[derive(Debug)]
pub(in crate::engine) struct Probe {
    page: PageId,
    ticket: Ticket,
    buurt: BuurtId,
    address: MailboxAddress,
}

impl Engine {
    pub(in crate::engine) fn add_mailbox(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        text: &str,
    ) {
        let refused = |why| ToPage::MailboxAdded(ticket, Err(why));
        let Some(address) = MailboxAddress::typed(text) else {
            return turn.send(page, refused(BadMailbox::NoAddress));
        };
        let open = self.open(turn, id);
        let Some(doc) = open.and_then(|buurt| buurt.doc.as_ref()) else {
            return turn.send(page, refused(BadMailbox::NotStored));
        };
        let probe = Probe {
            page,
            ticket,
            buurt: id,
            address,
        };
        if doc.mailboxes().contains(&probe.address) {
            return self.add_probed(turn, &probe);
        }
        if doc.mailboxes().len() >= document::MAILBOXES_MAX {
            return turn.send(page, refused(BadMailbox::TooMany));
        }
        let mut nobodys = [0; 32];
        turn.rng.fill_bytes(&mut nobodys);
        let asked = self.posts.next_ticket();
        turn.effects.push(Effect::Post {
            ticket: asked,
            mailbox: probe.address.clone(),
            request: PostRequest::List(Topic(nobodys), None),
        });
        self.posts.probes.insert(asked, probe);
    }

    /// An address was asked: if a mailbox is there, the buurt gets it.
    pub(super) fn probed(
        &mut self,
        turn: &mut Turn<'_>,
        probe: &Probe,
        answer: Result<PostAnswer, Unreached>,
    ) {
        let trouble = match answer {
            Ok(answer) if answer.status == 200 && parse_list(&answer).is_some() => {
                return self.add_probed(turn, probe);
            }
            Ok(answer) if answer.status < 500 && answer.status != 429 => MailboxTrouble::NotMailbox,
            Ok(_) | Err(Unreached) => MailboxTrouble::Away,
        };
        let refused = Err(BadMailbox::Trouble(trouble));
        turn.send(probe.page, ToPage::MailboxAdded(probe.ticket, refused));
    }

    fn add_probed(&mut self, turn: &mut Turn<'_>, probe: &Probe) {
        let (id, address) = (probe.buurt, &probe.address);
        let written = match self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| writer(turn, buurt))
        {
            Some((who, doc)) => doc.add_mailbox(&who, address),
            None => Err(Refusal::Unknown),
        };
        let buurt = self.buurten.get_mut(&id);
        let Some((buurt, ())) = buurt.zip(written.ok()) else {
            let refused = Err(BadMailbox::NotStored);
            return turn.send(probe.page, ToPage::MailboxAdded(probe.ticket, refused));
        };
        let mailbox = buurt.mailboxes.entry(address.clone()).or_default();
        mailbox.record.is_agreed = true;
        buurt.is_urgent = true;
        let added = Waiting::MailboxAdded(probe.page, probe.ticket, address.clone());
        buurt.waiting.push(added);
        self.absorb(id, None);
    }

    pub(in crate::engine) fn choose_mailbox(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        address: &MailboxAddress,
        choice: MailboxChoice,
    ) {
        self.open(turn, id);
        let done = match choice {
            MailboxChoice::Remove => self.remove_mailbox(turn, id, address),
            MailboxChoice::Use | MailboxChoice::Leave => {
                let is_agreed = choice == MailboxChoice::Use;
                match self.mailbox(id, address) {
                    Some(mailbox) => {
                        mailbox.record.is_agreed = is_agreed;
                        mailbox.asking.ease();
                        let open = mailbox.stop_listening();
                        turn.effects.extend(open.map(Effect::LiveClose));
                        self.keep_mailboxes(id);
                        Ok(())
                    }
                    None => Err(Refusal::Unknown),
                }
            }
        };
        match (done, self.buurten.get_mut(&id)) {
            (Ok(()), Some(buurt)) => {
                buurt.is_urgent = true;
                let answer = Waiting::Answer(page, ticket, Ok(()));
                buurt.waiting.push(answer);
            }
            (done, _) => {
                let done = done.and(Err(Refusal::Unknown));
                turn.send(page, ToPage::Answered(ticket, done));
            }
        }
    }

    fn remove_mailbox(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
    ) -> Result<(), Refusal> {
        let buurt = self.buurten.get_mut(&id).ok_or(Refusal::Unknown)?;
        let (who, doc) = writer(turn, buurt).ok_or(Refusal::Unknown)?;
        doc.remove_mailbox(&who, address)?;
        self.absorb(id, None);
        Ok(())
    }
}
