//! Mailboxes: two phones that are never there at the same time become equal all the same.
//!
//! For each mailbox of a buurt that is open here, one request at a time: list the racks, fetch what is new
//! ([`taking`]), and when nothing is left to fetch, bring what does not lie there yet ([`bringing`]). Listening
//! ([`listening`]) only says *look now*. A mailbox is believed in nothing: what it gives goes the way of files,
//! what it lost is brought again, and whatever it does costs time and never a word. Nothing is asked of one to
//! which the person on this phone did not agree ([`choosing`]).

use std::collections::BTreeMap;

use domain::{
    BuurtId,
    mailbox::MailboxAddress,
    port::{MailboxRow, MailboxTrouble, ToPage},
};

use super::Engine;
use crate::{
    effect::Effect,
    keys,
    mailbox::{
        Ask, Mailbox, WRONG_MS_MAX,
        album::Shelf,
        known::KnownBundles,
        patience::between,
        rack::{Due, Rack},
    },
    phone::pack,
    post::{PostAnswer, PostRequest, PostTicket, Unreached, parse_list},
    store::{Durability, Op, Table},
    trust::KeyId,
    turn::Turn,
};

mod albums;
mod bringing;
mod choosing;
mod listening;
mod shelving;
mod taking;

/// Between two looks at a mailbox that does not tell by itself what is new.
const LOOK_MS: u64 = 60_000;
/// Between two looks at one that does.
const LOOK_LIVE_MS: u64 = 15 * 60_000;
/// Between two lists of everything.
const FULL_MS: u64 = 6 * 3_600_000;
/// A page that opens again and again does not make the phone ask more often than this.
const LOOK_AGAIN_MS: u64 = 3_000;
/// The longest wait before a mailbox that is away is asked again.
pub(super) const AWAY_MS_MAX: u64 = 5 * 60_000;

/// The requests of this worker.
#[derive(Debug, Default)]
pub(super) struct Posts {
    ticket_count: u64,
    probes: BTreeMap<PostTicket, choosing::Probe>,
}

impl Posts {
    fn next_ticket(&mut self) -> PostTicket {
        self.ticket_count += 1;
        PostTicket(self.ticket_count)
    }
}

impl Engine {
    /// Does what is due with every mailbox of a buurt, and tells the pages what changed.
    pub(super) fn settle_mailboxes(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        self.meet_mailboxes(turn, id);
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let agreed = buurt.mailboxes.iter();
        let agreed: Vec<MailboxAddress> = agreed
            .filter(|(_, mailbox)| mailbox.record.is_agreed)
            .map(|(address, _)| address.clone())
            .collect();
        for address in agreed {
            self.set_up_racks(turn, id, &address);
            self.go_on(turn, id, &address);
            self.listen(turn, id, &address);
        }
        self.keep_mailboxes(id);
        self.tell_mailboxes(turn, id);
    }

    /// Brings the mailboxes in line with the document, and begins with what was stored of them.
    fn meet_mailboxes(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let (Some(phone), Some(buurt)) = (&mut self.phone, self.buurten.get_mut(&id)) else {
            return;
        };
        let Some(doc) = &buurt.doc else { return };
        let named = doc.mailboxes();
        for (address, stored) in phone.take_mailboxes(id) {
            let mailbox = Mailbox::of(stored.record, KnownBundles::of(stored.chapters));
            buurt.mailboxes.entry(address).or_insert(mailbox);
        }
        for address in &named {
            buurt.mailboxes.entry(address.clone()).or_default();
        }
        let here = buurt.mailboxes.keys();
        let gone: Vec<_> = here
            .filter(|address| !named.contains(address))
            .cloned()
            .collect();
        for address in gone {
            let mailbox = buurt.mailboxes.remove(&address);
            let open = mailbox.and_then(|mailbox| mailbox.live.ticket());
            turn.effects.extend(open.map(Effect::LiveClose));
            let op = Op::DeleteAll(Table::Device, keys::mailbox(id, &address));
            self.outbox.put([op], Durability::Strict);
        }
    }

    fn mailbox(&mut self, id: BuurtId, address: &MailboxAddress) -> Option<&mut Mailbox> {
        self.buurten.get_mut(&id)?.mailboxes.get_mut(address)
    }

    /// One rack for each key of the group; another newest key is another rack to listen to.
    fn set_up_racks(&mut self, turn: &mut Turn<'_>, id: BuurtId, address: &MailboxAddress) {
        let Some(vault) = self.phone.as_ref().and_then(|phone| phone.vault(id)) else {
            return;
        };
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(mailbox) = buurt.mailboxes.get_mut(address) else {
            return;
        };
        let keyring = &vault.keyring;
        let is_as_before =
            mailbox.keys.len() == keyring.count() && mailbox.newest() == Some(keyring.current().0);
        if is_as_before {
            return;
        }
        mailbox.keys = keyring.keys().map(|(key, _)| key).collect();
        for (key, secret) in keyring.keys() {
            let rack = mailbox.racks.entry(key);
            rack.or_insert_with(|| Rack::new(secret));
        }
        turn.effects
            .extend(mailbox.stop_listening().map(Effect::LiveClose));
    }

    /// Asks the next thing of a mailbox, if there is one.
    fn go_on(&mut self, turn: &mut Turn<'_>, id: BuurtId, address: &MailboxAddress) {
        let now_ms = turn.now.ms;
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        if mailbox.give_up(now_ms) {
            mailbox.asking.fail(turn.rng, now_ms, AWAY_MS_MAX);
            mailbox.trouble = Some(MailboxTrouble::Away);
        }
        if mailbox.full_at.take_if(|at| *at <= now_ms).is_some() {
            mailbox.list_all();
        }
        if mailbox.look_at.take_if(|at| *at <= now_ms).is_some() {
            mailbox.list_new();
        }
        if mailbox.is_busy(now_ms) {
            return;
        }
        if let Some((ask, request)) = mailbox.next_reading(now_ms) {
            self.post(turn, id, address, ask, request);
            return;
        }
        self.try_waiting(id, address);
        let mailbox = self.mailbox(id, address);
        let next = mailbox.and_then(|mailbox| mailbox.next_reading(now_ms));
        if let Some((ask, request)) = next {
            return self.post(turn, id, address, ask, request);
        }
        self.bring(turn, id, address);
        self.tend_albums(turn, id, address);
    }

    fn post(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        ask: Ask,
        request: PostRequest,
    ) {
        let ticket = self.posts.next_ticket();
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        mailbox.asked(ticket, ask, turn.now.ms);
        turn.effects.push(Effect::Post {
            ticket,
            mailbox: address.clone(),
            request,
        });
    }

    /// A mailbox answered, or did not.
    pub(super) fn posted(
        &mut self,
        turn: &mut Turn<'_>,
        ticket: PostTicket,
        answer: Result<PostAnswer, Unreached>,
    ) {
        if let Some(probe) = self.posts.probes.remove(&ticket) {
            return self.probed(turn, &probe, answer);
        }
        let of_buurt = self.buurten.iter_mut();
        let found = of_buurt
            .flat_map(|(id, buurt)| buurt.mailboxes.iter_mut().map(|found| (*id, found)))
            .find(|(_, (_, mailbox))| mailbox.is_asked(ticket));
        let Some((id, (address, mailbox))) = found else {
            return;
        };
        let (address, ask) = (address.clone(), mailbox.answered());
        let Some(ask) = ask.filter(|_| mailbox.record.is_agreed) else {
            return;
        };
        let answer = match answer {
            Ok(answer) if answer.status != 429 && answer.status < 500 || answer.status == 507 => {
                answer
            }
            Ok(_) | Err(Unreached) => {
                mailbox.ask_again(&ask);
                mailbox.asking.fail(turn.rng, turn.now.ms, AWAY_MS_MAX);
                mailbox.trouble = Some(MailboxTrouble::Away);
                return;
            }
        };
        match (ask, answer.status) {
            (Ask::List(key, due), 200) => {
                self.listed(turn, id, &address, (key, due), &answer);
            }
            (Ask::Get(key, name), 200) => self.got(turn, id, &address, (key, name), &answer.body),
            (Ask::Get(_, name), 404) => self.is_gone(turn, id, &address, name),
            (Ask::Put(key, name, held), 200 | 201) => {
                self.brought(turn, id, &address, (key, name), *held);
            }
            (Ask::ListAlbum(which), 200) => self.album_listed(turn, id, &address, which, &answer),
            (Ask::GetPaper(name), 200) => self.got_paper(id, &address, name, &answer.body),
            (Ask::GetPiece(one, number, name), 200) => {
                self.got_piece(id, &address, (one, number, name), answer.body);
            }
            (Ask::GetPaper(name), 404) => self.blob_is_gone(id, &address, Shelf::Papers, name),
            (Ask::GetPiece(_, _, name), 404) => {
                self.blob_is_gone(id, &address, Shelf::Pieces, name);
            }
            (Ask::PutBlob(which, name), 200 | 201) => {
                self.blob_brought(turn, id, &address, which, name);
            }
            (Ask::Put(..), status) => self.not_brought(turn, id, &address, status),
            (Ask::PutBlob(..), status) => self.blob_not_brought(turn, id, &address, status),
            (
                ask @ (Ask::List(..)
                | Ask::Get(..)
                | Ask::ListAlbum(_)
                | Ask::GetPaper(_)
                | Ask::GetPiece(..)),
                _,
            ) => {
                mailbox.ask_again(&ask);
                mailbox.asking.fail(turn.rng, turn.now.ms, WRONG_MS_MAX);
                mailbox.trouble = Some(MailboxTrouble::NotMailbox);
            }
        }
    }

    fn listed(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        (key, due): (KeyId, Due),
        answer: &PostAnswer,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        let now_ms = turn.now.ms;
        let Some(lines) = parse_list(answer) else {
            mailbox.asking.fail(turn.rng, now_ms, WRONG_MS_MAX);
            mailbox.trouble = Some(MailboxTrouble::NotMailbox);
            return;
        };
        mailbox.reached(turn.now.today);
        let is_less = mailbox.listed(key, lines, (due, answer.is_whole));
        if due == Due::All && (is_less || mailbox.newest() == Some(key)) {
            mailbox.note_loss(turn.rng, now_ms, is_less);
        }
        mailbox.looked_ms = Some(now_ms);
        let wait_ms = if mailbox.live.is_open() {
            LOOK_LIVE_MS
        } else {
            LOOK_MS
        };
        mailbox.look_at = Some(now_ms + between(turn.rng, wait_ms - wait_ms / 8, wait_ms));
        mailbox.full_at.get_or_insert(now_ms + FULL_MS);
    }

    /// Somebody looks, or the network is back: what waits for a mailbox is tried now.
    pub(super) fn look_in_mailboxes(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let now_ms = turn.now.ms;
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        for mailbox in buurt.mailboxes.values_mut() {
            let was_just_now = |at: u64| now_ms < at + LOOK_AGAIN_MS;
            if mailbox.looked_ms.is_some_and(was_just_now) {
                continue;
            }
            mailbox.looked_ms = Some(now_ms);
            mailbox.asking.hurry();
            mailbox.bringing.hurry();
            mailbox.listening.hurry();
            mailbox.list_new();
        }
    }

    /// Writes down what changed of the mailboxes.
    fn keep_mailboxes(&mut self, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let mut ops = Vec::new();
        for (address, mailbox) in &mut buurt.mailboxes {
            if mailbox.stored != mailbox.record {
                mailbox.stored = mailbox.record;
                let key = keys::mailbox(id, address);
                ops.push(Op::Put(Table::Device, key, pack(&mailbox.record)));
            }
            for (number, bundles) in mailbox.known.take_changed() {
                let key = keys::chapter(id, address, number);
                ops.push(if bundles.is_empty() {
                    Op::Delete(Table::Device, key)
                } else {
                    Op::Put(Table::Device, key, pack(&bundles))
                });
            }
        }
        self.outbox.put(ops, Durability::Relaxed);
    }

    fn tell_mailboxes(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let watchers = self.watchers(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let rows = buurt.mailboxes.iter().map(|(address, mailbox)| MailboxRow {
            address: address.clone(),
            state: mailbox.state(),
            moved_on: mailbox.record.moved_on,
            reached_on: mailbox.record.reached_on,
        });
        let rows: Vec<MailboxRow> = rows.collect();
        if rows != buurt.mailbox_rows {
            buurt.mailbox_rows.clone_from(&rows);
            turn.send_all(watchers, &ToPage::Mailboxes(id, rows));
        }
    }

    /// The next moment at which a mailbox wants something.
    pub(super) fn mailboxes_wake_at(&self, now_ms: u64) -> Option<u64> {
        let all = self
            .buurten
            .values()
            .flat_map(|buurt| buurt.mailboxes.values());
        all.filter_map(|mailbox| mailbox.next_at(now_ms)).min()
    }
}
