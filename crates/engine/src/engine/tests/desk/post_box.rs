//! A mailbox on the desk: keeps what it is given, unless the story tells it to be away, full or a liar.

use domain::{
    mailbox::{BundleName, LIVE_NEW},
    port::{MailboxChoice, MailboxState},
};

use super::*;
use crate::post::{PostAnswer, Unreached};

/// Where it is.
pub(crate) fn box_address() -> MailboxAddress {
    MailboxAddress::typed("bus.voorbeeld.nl").unwrap()
}

type Rack = Vec<(BundleName, Vec<u8>)>;
type Lie = Box<dyn FnMut(&PostRequest, PostAnswer) -> PostAnswer>;

/// A mailbox in memory.
#[derive(Default)]
pub(crate) struct PostBox {
    pub(crate) racks: BTreeMap<Topic, Rack>,
    pub(crate) is_away: bool,
    pub(crate) is_full: bool,
    /// It keeps a bundle and loses its answer.
    pub(crate) drops_answers: bool,
    pub(crate) puts: usize,
    pub(crate) gets: usize,
    pub(crate) lists: usize,
    /// What it makes of its answers.
    pub(crate) lie: Option<Lie>,
    news: Vec<(Topic, BundleName)>,
}

impl PostBox {
    pub(crate) fn bundles(&self) -> impl Iterator<Item = &(BundleName, Vec<u8>)> {
        self.racks.values().flatten()
    }

    fn answer(&mut self, request: &PostRequest) -> Result<PostAnswer, Unreached> {
        if self.is_away {
            return Err(Unreached);
        }
        let (status, body) = match request {
            PostRequest::Put(topic, name, bytes) => {
                let sum: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(bytes).into();
                assert_eq!(BundleName(sum), *name);
                assert!(domain::mailbox::is_padded(bytes.len()), "{}", bytes.len());
                let rack = self.racks.entry(*topic).or_default();
                if self.is_full {
                    (507, Vec::new())
                } else if rack.iter().any(|(known, _)| known == name) {
                    (200, Vec::new())
                } else {
                    self.puts += 1;
                    rack.push((*name, bytes.clone()));
                    self.news.push((*topic, *name));
                    if self.drops_answers {
                        return Err(Unreached);
                    }
                    (201, Vec::new())
                }
            }
            PostRequest::List(topic, after) => {
                self.lists += 1;
                let rack = self.racks.get(topic).into_iter().flatten();
                let lines = rack.enumerate().filter_map(|(at, (name, bytes))| {
                    let after = after.as_ref().map_or(0, |after| after.parse().unwrap());
                    let is_listed = at + 1 > after;
                    is_listed.then(|| format!("{} {name} {}\n", at + 1, bytes.len()))
                });
                (200, lines.collect::<String>().into_bytes())
            }
            PostRequest::Get(topic, name) => {
                self.gets += 1;
                let rack = self.racks.get(topic).into_iter().flatten();
                let mut found = rack.filter(|(known, _)| known == name);
                found
                    .next()
                    .map_or((404, Vec::new()), |(_, bytes)| (200, bytes.clone()))
            }
        };
        let mut answer = PostAnswer {
            status,
            body,
            is_whole: true,
        };
        if let Some(lie) = &mut self.lie {
            answer = lie(request, answer);
        }
        let bytes_max = request.answer_bytes_max();
        if answer.body.len() > bytes_max {
            answer.body.truncate(bytes_max);
            answer.is_whole = false;
        }
        Ok(answer)
    }

    /// Answers everything that phones ask of it now, without time going by.
    pub(crate) fn serve(&mut self, phone: &mut Phone) {
        for _ in 0..5_000 {
            let wanted: Vec<_> = phone
                .listens
                .iter()
                .filter(|(_, (_, is_open))| !is_open)
                .collect();
            if let Some((ticket, (topic, _))) = wanted.first() {
                let (ticket, topic) = (**ticket, *topic);
                if self.is_away {
                    phone.listens.remove(&ticket);
                    phone.happen(Event::LiveClosed(ticket));
                } else {
                    phone.listens.insert(ticket, (topic, true));
                    phone.happen(Event::LiveOpened(ticket));
                }
                continue;
            }
            let Some((ticket, mailbox, request)) = phone.posts.pop_front() else {
                return;
            };
            assert_eq!(mailbox, box_address(), "asked of another");
            let answer = self.answer(&request);
            phone.happen(Event::Posted(ticket, answer));
        }
        panic!("a phone never stops asking");
    }

    /// Lets time go by for a phone that is there alone, and then leaves.
    pub(crate) fn attend(&mut self, phone: &mut Phone, ms: u64) {
        self.attend_all(&mut [phone], ms);
        for ticket in std::mem::take(&mut phone.listens).into_keys() {
            phone.happen(Event::LiveClosed(ticket));
        }
    }

    /// Lets time go by for phones that are there at the same time.
    pub(crate) fn attend_all(&mut self, phones: &mut [&mut Phone], ms: u64) {
        let mut left_ms = ms;
        while left_ms > 0 {
            for phone in &mut *phones {
                self.serve(phone);
            }
            // Nothing happens before one of them wakes.
            let until = phones
                .iter()
                .filter_map(|phone| phone.until_wake_ms())
                .min();
            let step_ms = until.unwrap_or(left_ms).clamp(250, left_ms.max(250));
            left_ms = left_ms.saturating_sub(step_ms);
            for phone in &mut *phones {
                phone.wait(step_ms);
                self.serve(phone);
            }
            for (topic, name) in std::mem::take(&mut self.news) {
                for phone in &mut *phones {
                    phone.hear(topic, name);
                }
            }
        }
    }
}

impl Phone {
    fn hear(&mut self, topic: Topic, name: BundleName) {
        let listens = self.listens.iter();
        let listens: Vec<PostTicket> = listens
            .filter(|(_, (to, is_open))| *to == topic && *is_open)
            .map(|(ticket, _)| *ticket)
            .collect();
        for ticket in listens {
            let frame = [&[LIVE_NEW][..], &name.0].concat();
            self.happen(Event::LiveFrame(ticket, frame));
        }
    }

    /// Adds the mailbox to the buurt, and agrees.
    pub(crate) fn add_box(&mut self, post_box: &mut PostBox, buurt: BuurtId) {
        let ticket = self.ticket();
        self.send(ToWorker::AddMailbox(
            ticket,
            buurt,
            "bus.voorbeeld.nl".into(),
        ));
        post_box.serve(self);
        assert_eq!(self.page.added.get(&ticket), Some(&Ok(box_address())));
    }

    /// Agrees to a mailbox that a neighbour added.
    pub(crate) fn choose_box(&mut self, buurt: BuurtId, choice: MailboxChoice) {
        let ticket = self.ticket();
        self.send(ToWorker::ChooseMailbox(
            ticket,
            buurt,
            box_address(),
            choice,
        ));
        assert_eq!(self.answer(ticket), Some(Ok(())));
    }

    /// How the only mailbox is doing.
    pub(crate) fn box_state(&self) -> Option<MailboxState> {
        assert!(self.page.mailboxes.len() <= 1);
        self.page.mailboxes.first().map(|row| row.state)
    }

    /// All rows of the first screens.
    pub(crate) fn sees(&self) -> Vec<(RowKey, Row)> {
        let rows = self.page.rows.iter();
        rows.map(|(key, row)| (*key, row.clone())).collect()
    }
}
