//! The oefenbuurt: made on the spot from its script, as if eight neighbours had written it.

use document::{Actor, BuurtDoc, Who};
use domain::{
    BuurtId, Command, Day, Party, PersonId, Refusal, Splice,
    buurt::BuurtKind,
    followed::NewFollowed,
    limits::utf16_len,
    person::PersonCard,
    port::{Ticket, ToPage},
};

use super::{Engine, acts::FULL_LIST, new_buurt::NewBuurt};
use crate::{
    event::PageId,
    keys,
    outbox::Waiting,
    practice::{self, NEIGHBOURS, Step, StepKind},
    store::{Durability, Op, Table},
    turn::Turn,
};

impl Engine {
    pub(super) fn begin_practice(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
    ) {
        let is_known = self
            .phone
            .as_ref()
            .is_some_and(|phone| phone.buurten.contains_key(&id));
        if !is_known && !self.has_room() {
            turn.send(page, ToPage::Answered(ticket, Err(FULL_LIST)));
            return;
        }
        if !is_known {
            let neighbours: Vec<Neighbour> = NEIGHBOURS
                .iter()
                .map(|name| Neighbour::new(turn, name))
                .collect();
            match write(&neighbours, turn.now.today) {
                Ok(doc) => self.keep_practice(turn, id, doc, &neighbours),
                Err(refusal) => {
                    turn.send(page, ToPage::Answered(ticket, Err(refusal)));
                    return;
                }
            }
        }
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    fn keep_practice(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        mut doc: BuurtDoc,
        neighbours: &[Neighbour],
    ) {
        let bytes = doc.save();
        let key = keys::snapshot(id, &doc.heads().concat());
        let new = NewBuurt {
            doc: Some(doc),
            ..NewBuurt::begun(practice::NAME, BuurtKind::Practice)
        };
        self.add_buurt(turn, id, new);
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.chunks.insert(key.clone(), bytes.len());
        }
        self.outbox
            .put([Op::Put(Table::Chunks, key, bytes)], Durability::Strict);
        let cards: Vec<PersonCard> = neighbours.iter().map(Neighbour::card).collect();
        self.learn_cards(id, &cards, Durability::Strict);
        self.tell_buurten(turn);
    }
}

struct Neighbour {
    name: &'static str,
    person: PersonId,
    actor: Actor,
}

impl Neighbour {
    fn new(turn: &mut Turn<'_>, name: &'static str) -> Self {
        Self {
            name,
            person: PersonId::from_bytes(turn.random()),
            actor: turn.actor(),
        }
    }

    fn card(&self) -> PersonCard {
        PersonCard {
            id: self.person,
            version: 1,
            name: self.name.to_owned(),
        }
    }
}

/// Writes the script: first what everybody knew of, then what two phones did while apart.
fn write(neighbours: &[Neighbour], today: Day) -> Result<BuurtDoc, Refusal> {
    let first = neighbours.first().ok_or(Refusal::Fault)?;
    let mut doc = BuurtDoc::new(first.actor);
    let who = Who {
        person: first.person,
        today,
    };
    doc.command(&who, &Command::NameBuurt(practice::NAME.to_owned()))?;
    doc.commit();
    let (together, apart): (Vec<Step>, Vec<Step>) = practice::script(today)
        .into_iter()
        .partition(|step| !step.is_apart);
    for step in &together {
        take(&mut doc, neighbours, step)?;
    }
    let base = doc.save();
    for step in &apart {
        let mut elsewhere = BuurtDoc::load(std::slice::from_ref(&base), first.actor)
            .map_err(|_fault| Refusal::Fault)?;
        take(&mut elsewhere, neighbours, step)?;
        doc.admit(&elsewhere.save())
            .map_err(|_fault| Refusal::Fault)?;
    }
    Ok(doc)
}

fn take(doc: &mut BuurtDoc, neighbours: &[Neighbour], step: &Step) -> Result<(), Refusal> {
    let neighbour = neighbours.get(step.actor).ok_or(Refusal::Fault)?;
    doc.set_actor(neighbour.actor);
    let who = Who {
        person: neighbour.person,
        today: step.on,
    };
    match &step.what {
        StepKind::Do(command) => {
            doc.command(&who, command)?;
        }
        StepKind::Promise(new) => {
            let party = Some(Party::Person(who.person));
            let new = NewFollowed {
                party,
                ..new.clone()
            };
            doc.command(&who, &Command::Follow(new))?;
        }
        StepKind::Write(text, words) => {
            let end = doc.text(*text).map_or(0, |text| utf16_len(&text));
            let at = u32::try_from(end).map_err(|_too_long| Refusal::TooLong)?;
            doc.type_text(
                &who,
                *text,
                &[Splice {
                    at,
                    delete: 0,
                    insert: (*words).to_owned(),
                }],
            )?;
        }
    }
    doc.commit();
    Ok(())
}
