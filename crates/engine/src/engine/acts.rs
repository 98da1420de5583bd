//! What people ask for: commands, undo, a new buurt, one's own name.

use document::{BuurtDoc, Undo, Who};
use domain::{
    BuurtId, Command, Refusal,
    buurt::BuurtKind,
    limits::{BUURTEN_MAX, NAME_LEN_MAX, UNDO_MAX, utf16_len},
    person::PersonCard,
    port::{Ticket, ToPage},
};

use super::{Engine, new_buurt::NewBuurt};
use crate::{
    event::PageId,
    keys,
    open_buurt::OpenBuurt,
    outbox::Waiting,
    phone::pack,
    store::{Durability, Op, Table},
    turn::Turn,
};

impl Engine {
    pub(super) fn act(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
        command: Command,
    ) {
        if let Err(refusal) = command.check() {
            turn.send(page, ToPage::Answered(ticket, Err(refusal)));
            return;
        }
        let Some(buurt) = self.open(turn, id) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        if buurt.doc.is_some() {
            let done = self.carry_out(turn, id, &command);
            self.answer_after_flush(turn, page, ticket, id, done);
        } else {
            self.enqueue(page, ticket, id, command);
        }
    }

    /// The document is still loading: the command waits on disk, so that it survives even a kill.
    pub(super) fn enqueue(&mut self, page: PageId, ticket: Ticket, id: BuurtId, command: Command) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        if !buurt.loading.has_queue {
            // What an earlier run left must be known first, so that nothing of it is written over.
            buurt.early.push((page, ticket, command));
            return;
        }
        let number = buurt.queue.keys().last().map_or(0, |last| last + 1);
        let op = Op::Put(Table::Queue, keys::queued(id, number), pack(&command));
        buurt.queue.insert(number, command);
        self.outbox.put([op], Durability::Strict);
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    /// Carries out a command on a loaded document.
    pub(super) fn carry_out(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        command: &Command,
    ) -> Result<(), Refusal> {
        let undo = {
            let Some((who, doc)) = self
                .buurten
                .get_mut(&id)
                .and_then(|buurt| writer(turn, buurt))
            else {
                return Err(Refusal::Unknown);
            };
            doc.command(&who, command)?
        };
        self.absorb(id, None);
        if let Some(undo) = undo {
            self.remember_undo(turn, id, undo);
        }
        Ok(())
    }

    pub(super) fn remember_undo(&mut self, turn: &mut Turn<'_>, id: BuurtId, undo: Undo) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        buurt.undos.push(undo);
        if buurt.undos.len() > UNDO_MAX {
            buurt.undos.remove(0);
        }
        self.tell_undoable(turn, id);
    }

    pub(super) fn tell_undoable(&self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let label = buurt.undos.last().map(Undo::label);
        turn.send_all(self.watchers(id), &ToPage::Undoable(id, label));
    }

    pub(super) fn undo(&mut self, turn: &mut Turn<'_>, page: PageId, ticket: Ticket, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        let Some(undo) = buurt.undos.pop() else {
            turn.send(page, ToPage::Answered(ticket, Ok(())));
            return;
        };
        let done = match writer(turn, buurt) {
            Some((who, doc)) => doc.undo(&who, &undo),
            None => Err(Refusal::Unknown),
        };
        self.absorb(id, None);
        self.tell_undoable(turn, id);
        self.answer_after_flush(turn, page, ticket, id, done);
    }

    /// Answers once what was done is on disk, or at once when it was refused.
    pub(super) fn answer_after_flush(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
        done: Result<(), Refusal>,
    ) {
        match (done, self.buurten.get_mut(&id)) {
            (Ok(()), Some(buurt)) => {
                buurt.is_urgent = true;
                buurt.waiting.push(Waiting::Answer(page, ticket, Ok(())));
            }
            (done, _) => turn.send(page, ToPage::Answered(ticket, done)),
        }
    }

    pub(super) fn begin_buurt(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
        name: &str,
    ) {
        let command = Command::NameBuurt(name.trim().to_owned());
        let is_known = self
            .phone
            .as_ref()
            .is_some_and(|phone| phone.buurten.contains_key(&id));
        let checked = command
            .check()
            .and_then(|()| self.has_room().then_some(()).ok_or(FULL_LIST));
        match (is_known, checked) {
            (false, Err(refusal)) => turn.send(page, ToPage::Answered(ticket, Err(refusal))),
            (false, Ok(())) => {
                self.add_buurt(turn, id, NewBuurt::begun(name.trim(), BuurtKind::Real));
                let done = self.carry_out(turn, id, &command);
                // Making the buurt is not a step that one undoes; throwing it away is.
                self.buurten
                    .entry(id)
                    .and_modify(|buurt| buurt.undos.clear());
                self.answer_after_flush(turn, page, ticket, id, done);
                self.tell_buurten(turn);
            }
            // The page asks again because a worker died before it answered.
            (true, _) => self.outbox.then(Waiting::Answer(page, ticket, Ok(()))),
        }
    }

    /// Whether this phone can hold one more buurt.
    pub(super) fn has_room(&self) -> bool {
        self.phone
            .as_ref()
            .is_some_and(|phone| phone.buurten.len() < BUURTEN_MAX)
    }

    pub(super) fn forget(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
    ) {
        self.throw_away(turn, id);
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    /// Throws all of a buurt off this phone.
    pub(super) fn throw_away(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let links: Vec<_> = self
            .links
            .iter()
            .filter(|(_, link)| link.buurt == Some(id))
            .map(|(link, _)| *link)
            .collect();
        for link in links {
            self.refuse_link(turn, link, domain::port::LinkRefusal::NoBuurt);
        }
        self.texts.retain(|_, session| session.buurt != id);
        self.buurten.remove(&id);
        if let Some(phone) = &mut self.phone {
            phone.forget(id);
        }
        let ops = Table::ALL.map(|table| Op::DeleteAll(table, keys::of_buurt(id)));
        self.outbox.put(ops, Durability::Strict);
        self.tell_buurten(turn);
    }

    pub(super) fn name_me(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
        name: &str,
    ) {
        if utf16_len(name) > NAME_LEN_MAX {
            turn.send(page, ToPage::Answered(ticket, Err(Refusal::TooLong)));
            return;
        }
        let Some(buurt) = self.open(turn, id) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        if buurt.doc.is_none() && !buurt.loading.has_records {
            // The version of the card on disk must be known first: a card with the same one could lose.
            buurt.early_names.push((page, ticket, name.to_owned()));
            return;
        }
        let known = buurt.people.get(&buurt.me);
        let version = known.map_or(1, |card| card.version.saturating_add(1));
        let card = PersonCard {
            id: buurt.me,
            version,
            name: name.trim().to_owned(),
        };
        // As with a change: a card that was given away and then lost would be made anew under its version.
        buurt.storing += 1;
        self.learn_cards(id, std::slice::from_ref(&card), Durability::Strict);
        self.outbox.then(Waiting::Links(id));
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    /// Keeps cards that are newer than what is known, and passes them on.
    pub(super) fn learn_cards(
        &mut self,
        id: BuurtId,
        cards: &[PersonCard],
        durability: Durability,
    ) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let fits = |card: &&PersonCard| utf16_len(&card.name) <= NAME_LEN_MAX;
        let news: Vec<_> = cards
            .iter()
            .filter(fits)
            .filter(|card| buurt.learn(card))
            .collect();
        let ops = news
            .iter()
            .map(|card| Op::Put(Table::Records, keys::card(id, card.id), pack(*card)));
        self.outbox.put(ops, durability);
        if !news.is_empty() {
            for link in self
                .links
                .values_mut()
                .filter(|link| link.buurt == Some(id))
            {
                link.has_sent_cards = false;
            }
        }
    }
}

/// There is no screen for more buurten than [`BUURTEN_MAX`]; the refusal says that it is too much.
pub(super) const FULL_LIST: Refusal = Refusal::TooLong;

/// The document of a loaded buurt, and who writes in it today.
pub(super) fn writer<'a>(
    turn: &Turn<'_>,
    buurt: &'a mut OpenBuurt,
) -> Option<(Who, &'a mut BuurtDoc)> {
    let who = Who {
        person: buurt.me,
        today: turn.now.today,
    };
    buurt.doc.as_mut().map(|doc| (who, doc))
}
