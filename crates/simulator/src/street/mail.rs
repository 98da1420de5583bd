//! The mailbox of the street, and who uses it.
//!
//! Phones agree to it in the course of a run, and everything that goes wrong with it goes wrong on the way. In
//! the end it is honest, no link is left, and everybody who holds the buurt must become equal through it alone.

use domain::{
    mailbox::MailboxAddress,
    port::{MailboxChoice, ToWorker},
};
use engine::{
    Event,
    post::{PostRequest, PostTicket},
};

use super::Street;
use crate::{act::Mood, agenda::Due, autopsy::autopsy, disk::Death, fault::Fault};

/// Where it is.
const ADDRESS: &str = "bus.voorbeeld.nl";
/// So long everybody is there in the end: everything is listed, brought, and looked for once more.
const END_MS: u64 = 5 * 60_000;

impl Street {
    /// The person on a phone adds the mailbox, or agrees to it.
    pub(super) fn agree(&mut self, number: usize) {
        let buurt = self.buurt;
        let Some(page) = self.page_with_buurt(number) else {
            return;
        };
        self.has_mail = true;
        self.tell(|| format!("phone {number} uses the mailbox"));
        // Whether it was added shows later; nobody waits for that answer.
        let ticket = domain::port::Ticket(u64::MAX);
        let message = ToWorker::AddMailbox(ticket, buurt, ADDRESS.to_owned());
        self.send_to_worker(number, page, message);
    }

    /// The mailbox changes its mood.
    pub(super) fn mood(&mut self, mood: Mood) {
        self.tell(|| format!("the mailbox: {mood:?}"));
        self.post_box.turn(mood);
    }

    /// A phone asks something of the mailbox.
    pub(super) fn posted(&mut self, number: usize, ticket: PostTicket, request: &PostRequest) {
        let Some(phone) = self.phones.get(number) else {
            return;
        };
        self.tally.posts += 1;
        let life = phone.life;
        let answer = self.post_box.answer(request);
        let at_ms = self.now_ms + self.post_box.takes_ms();
        let event = Event::Posted(ticket, answer);
        let due = Due::Event {
            phone: number,
            life,
            event,
        };
        self.agenda.put(at_ms, due);
    }

    /// With nothing but the mailbox between them, everybody who holds the buurt becomes equal.
    pub(super) fn meet_by_mail(&mut self) -> Result<(), Fault> {
        if !self.has_mail {
            return Ok(());
        }
        self.mood(Mood::Honest);
        self.run_for(60_000);
        for link in self.cables.keys().copied().collect::<Vec<_>>() {
            self.end_link(link, [0, 0]);
        }
        let all = 0..self.phones.len();
        let members: Vec<usize> = all.filter(|number| self.has_buurt(*number)).collect();
        for number in &members {
            self.agree(*number);
        }
        self.run_for(10_000);
        // A phone that starts looks at all that lies there, and not only at what is new.
        for number in &members {
            self.die(*number, Death::Worker);
        }
        self.run_for(END_MS);
        if let Some(fault) = self.fault.clone() {
            return Err(fault);
        }
        let heads = |street: &Self, number: usize| {
            let phone = street.phones.get(number);
            phone.map(|phone| autopsy(phone.disk.flushed(), street.buurt).heads)
        };
        for number in members.iter().skip(1) {
            let one = members.first().copied().unwrap_or_default();
            if heads(self, one) != heads(self, *number) {
                return Err(Fault::NotEqual {
                    one,
                    other: *number,
                });
            }
        }
        self.leave(&members);
        Ok(())
    }

    /// A mailbox is looked into for ever; links are judged by when they fall silent.
    fn leave(&mut self, members: &[usize]) {
        let buurt = self.buurt;
        let Some(address) = MailboxAddress::typed(ADDRESS) else {
            return;
        };
        for number in members {
            let Some(page) = self.page_with_buurt(*number) else {
                continue;
            };
            let (address, choice) = (address.clone(), MailboxChoice::Leave);
            self.ask(*number, page, |ticket| {
                ToWorker::ChooseMailbox(ticket, buurt, address, choice)
            });
        }
        self.run_for(120_000);
    }
}
