//! What people made, whether they were told that it is kept, and whether somebody took it away.
//!
//! The book-keeping of the oracles, kept on the pages' side of everything: it knows only what a person saw. An
//! entry that was kept must be found on the disk of its phone whenever that phone dies, and everywhere in the
//! end; one that was not kept may go only with its page.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    BuurtItemId, BuurtItemRow, ContributionId, EventId, Followed, InitiativeId, MeetingId, NeedId,
    PartId, PersonId, PlanPartId, Removable, ResultaatId, Row, RowKey, SignaalId, TaskId, TextKey,
    TranslationId,
};

/// A thing that somebody made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A plan.
    Plan(InitiativeId),
    /// A task.
    Task(InitiativeId, TaskId),
    /// A need.
    Need(InitiativeId, NeedId),
    /// An offer for a need.
    Offer(InitiativeId, NeedId, ContributionId),
    /// A signaal.
    Signaal(SignaalId),
    /// Something that is followed.
    Followed(Followed),
    /// A sign about something that is followed, or about a signaal.
    Sign(Followed, EventId),
    /// A meeting.
    Meeting(MeetingId),
    /// A card of a meeting, or a thing on its agenda.
    Card(MeetingId, PartId),
    /// Something of the buurt plan.
    Item(BuurtItemId),
    /// A number or a story of a plan.
    Resultaat(InitiativeId, ResultaatId),
    /// A translation.
    Translation(InitiativeId, TranslationId),
    /// A later part of a plan.
    Part(InitiativeId, PlanPartId),
    /// A word in a text; each word is one character that stands nowhere else.
    Word(TextKey, char),
    /// The chosen name of a person: the how manieth.
    Name(PersonId, u32),
}

/// How far a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// Its page waits for an answer.
    Asked,
    /// Its page said *Bewaard op deze telefoon*.
    Kept,
    /// It was refused, or its page went before an answer came.
    Excused,
}

/// What is known of a thing.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Where it was made.
    pub(crate) phone: usize,
    pub(crate) standing: Standing,
    /// Other phones of which a page said that they have it on disk.
    pub(crate) holders: BTreeSet<usize>,
}

/// All that people made.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    entries: BTreeMap<Thing, Entry>,
    /// What somebody took away, erased, or may have undone.
    released: BTreeSet<Thing>,
    names: BTreeMap<Thing, String>,
    people: BTreeMap<PersonId, usize>,
}

impl Ledger {
    pub(crate) fn made(&mut self, phone: usize, thing: Thing) {
        let entry = Entry {
            phone,
            standing: Standing::Asked,
            holders: BTreeSet::new(),
        };
        self.entries.entry(thing).or_insert(entry);
    }

    /// Somebody chooses a name; gives the thing that it is.
    pub(crate) fn named(&mut self, phone: usize, person: PersonId, name: String) -> Thing {
        let count = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let thing = Thing::Name(person, count);
        self.names.insert(thing, name);
        self.made(phone, thing);
        thing
    }

    /// A page learned how this ends; what is kept stays kept.
    pub(crate) fn settle(&mut self, thing: Thing, standing: Standing) {
        if let Some(entry) = self.entries.get_mut(&thing) {
            entry.standing = match entry.standing {
                Standing::Asked | Standing::Excused => standing,
                Standing::Kept => Standing::Kept,
            };
        }
    }

    pub(crate) fn release(&mut self, thing: Thing) {
        self.released.insert(thing);
    }

    /// Somebody takes a thing away.
    pub(crate) fn removed(&mut self, thing: Removable) {
        let is_gone = |one: &Thing| match (one, thing) {
            (Thing::Plan(plan), Removable::Initiative(gone)) => *plan == gone,
            (Thing::Task(_, task), Removable::Task(_, gone)) => *task == gone,
            (Thing::Need(_, need) | Thing::Offer(_, need, _), Removable::Need(_, gone)) => {
                *need == gone
            }
            (
                Thing::Signaal(signaal)
                | Thing::Word(TextKey::Signaal(signaal), _)
                | Thing::Sign(Followed::Signaal(signaal), _),
                Removable::Signaal(gone),
            ) => *signaal == gone,
            (Thing::Followed(one) | Thing::Sign(one, _), Removable::Followed(gone)) => *one == gone,
            (
                Thing::Meeting(meeting) | Thing::Word(TextKey::Minutes(meeting), _),
                Removable::Meeting(gone),
            ) => *meeting == gone,
            (Thing::Card(_, part), Removable::MeetingPart(_, gone)) => *part == gone,
            (Thing::Item(item), Removable::BuurtItem(gone)) => *item == gone,
            (Thing::Translation(_, one), Removable::Translation(_, gone)) => *one == gone,
            (Thing::Part(_, part), Removable::PlanPart(_, gone)) => *part == gone,
            (
                Thing::Resultaat(_, one) | Thing::Word(TextKey::Story(_, one), _),
                Removable::Resultaat(_, gone),
            ) => *one == gone,
            (
                Thing::Plan(_)
                | Thing::Task(..)
                | Thing::Need(..)
                | Thing::Offer(..)
                | Thing::Signaal(_)
                | Thing::Followed(_)
                | Thing::Sign(..)
                | Thing::Meeting(_)
                | Thing::Card(..)
                | Thing::Item(_)
                | Thing::Resultaat(..)
                | Thing::Translation(..)
                | Thing::Part(..)
                | Thing::Word(..)
                | Thing::Name(..),
                _,
            ) => false,
        };
        let gone: Vec<Thing> = self.entries.keys().copied().filter(is_gone).collect();
        self.released.extend(gone);
    }

    /// Somebody takes an offer back.
    pub(crate) fn withdrawn(&mut self, gone: ContributionId) {
        let is_it = |thing: &Thing| matches!(thing, Thing::Offer(_, _, offer) if *offer == gone);
        let gone: Vec<Thing> = self.entries.keys().copied().filter(is_it).collect();
        self.released.extend(gone);
    }

    /// Somebody undoes a step on this phone: any of its own things may be what goes.
    pub(crate) fn undone(&mut self, phone: usize) {
        let own = self
            .entries
            .iter()
            .filter(|(thing, entry)| entry.phone == phone && !matches!(thing, Thing::Name(..)));
        self.released.extend(own.map(|(thing, _)| *thing));
    }

    pub(crate) fn is_released(&self, thing: Thing) -> bool {
        self.released.contains(&thing)
    }

    /// This person is the owner of this phone.
    pub(crate) fn meet(&mut self, person: PersonId, phone: usize) {
        self.people.insert(person, phone);
    }

    /// The page of `phone` says that `person` has everything on disk that it has.
    pub(crate) fn held_by(&mut self, phone: usize, person: PersonId) {
        let Some(holder) = self.people.get(&person) else {
            return;
        };
        for (thing, entry) in &mut self.entries {
            let is_in_document = !matches!(thing, Thing::Name(..));
            if entry.phone == phone && entry.standing == Standing::Kept && is_in_document {
                entry.holders.insert(*holder);
            }
        }
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (Thing, &Entry)> {
        self.entries.iter().map(|(thing, entry)| (*thing, entry))
    }

    /// The text that a row shows.
    pub(crate) fn text_of(rows: &BTreeMap<RowKey, Row>, key: RowKey) -> Option<&str> {
        match rows.get(&key) {
            Some(
                Row::Section(row) | Row::Minutes(row) | Row::OpgaveText(row) | Row::Vision(row),
            ) => Some(&row.text),
            Some(Row::Signaal(row)) => Some(&row.text),
            Some(Row::Resultaat(row)) => Some(&row.text),
            _ => None,
        }
    }

    /// Whether a thing is in these rows, as a person would find it.
    pub(crate) fn is_in(&self, thing: Thing, rows: &BTreeMap<RowKey, Row>) -> bool {
        match thing {
            Thing::Plan(plan) => match rows.get(&RowKey::Initiative(plan)) {
                Some(Row::Initiative(row)) => row.removed.is_none(),
                _ => false,
            },
            Thing::Task(plan, task) => rows.contains_key(&RowKey::Task(plan, task)),
            Thing::Need(plan, need) => rows.contains_key(&RowKey::Need(plan, need)),
            Thing::Offer(plan, _, offer) => rows.contains_key(&RowKey::Contribution(plan, offer)),
            Thing::Signaal(signaal) => match rows.get(&RowKey::Signaal(signaal)) {
                Some(Row::Signaal(row)) => row.removed.is_none(),
                _ => false,
            },
            Thing::Followed(thing) => match rows.get(&RowKey::Followed(thing)) {
                Some(Row::Followed(row)) => row.removed.is_none(),
                _ => false,
            },
            Thing::Sign(thing, sign) => match rows.get(&RowKey::Followed(thing)) {
                Some(Row::Followed(row)) => row.signs.iter().any(|it| it.id == sign),
                _ => false,
            },
            Thing::Meeting(meeting) => match rows.get(&RowKey::Meeting(meeting)) {
                Some(Row::Meeting(row)) => row.removed.is_none(),
                _ => false,
            },
            Thing::Card(meeting, part) => rows.contains_key(&RowKey::MeetingPart(meeting, part)),
            Thing::Translation(plan, one) => rows.contains_key(&RowKey::Translation(plan, one)),
            Thing::Item(item) => match rows.get(&RowKey::BuurtItem(item)) {
                Some(Row::BuurtItem(BuurtItemRow::Opgave(row))) => row.removed.is_none(),
                Some(Row::BuurtItem(BuurtItemRow::Inspraak(row))) => row.removed.is_none(),
                Some(Row::BuurtItem(BuurtItemRow::Request(row))) => row.removed.is_none(),
                row => row.is_some(),
            },
            Thing::Resultaat(plan, one) => rows.contains_key(&RowKey::Resultaat(plan, one)),
            Thing::Part(plan, part) => rows.contains_key(&RowKey::PlanPart(plan, part)),
            Thing::Word(text, word) => {
                Self::text_of(rows, text.row()).is_some_and(|text| text.contains(word))
            }
            Thing::Name(person, count) => {
                let Some(Row::Person(card)) = rows.get(&RowKey::Person(person)) else {
                    return false;
                };
                // A later choice of the same person takes its place.
                let later = Thing::Name(person, count)..=Thing::Name(person, u32::MAX);
                self.names.range(later).any(|(_, name)| *name == card.name)
            }
        }
    }
}
