//! How people are called on screen.
//!
//! The document only holds random ids; a name is shown when its owner chose one, else *een bewoner*, and
//! oneself is *jij*. Reading a name inside a closure keeps it right when the card arrives later.

use domain::{
    Party, PersonId,
    history::{Happening, HistoryItem},
    person::PersonCard,
};
use leptos::prelude::*;

use crate::{
    contexts::use_store,
    state::Rows,
    text::{Text, use_text},
};

/// The chalks of people, so that one person has one colour on every screen.
const CHALKS: [&str; 5] = ["yellow", "pink", "blue", "green", "orange"];

/// Who is who in the buurt on screen.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    people: Rows<PersonId, PersonCard>,
    me: Signal<Option<PersonId>>,
    text: &'static Text,
}

/// The names of the buurt on screen, in the language of the reader.
pub fn use_names() -> Names {
    let store = use_store();
    Names {
        people: store.people(),
        me: store.me(),
        text: use_text(),
    }
}

impl Names {
    /// A name after a word such as *van* or *door*.
    pub fn inside(&self, person: Option<PersonId>) -> String {
        self.choose(
            person,
            self.text.everywhere.you,
            self.text.everywhere.resident,
        )
    }

    /// A name at the start of a sentence, or alone.
    pub fn first(&self, person: Option<PersonId>) -> String {
        self.choose(
            person,
            self.text.everywhere.you_first,
            self.text.everywhere.resident_first,
        )
    }

    /// Who promises, at the start of a sentence.
    pub fn party(&self, party: &Party) -> String {
        self.text.party(party).unwrap_or_else(|| match party {
            Party::Person(person) => self.first(Some(*person)),
            Party::Gemeente | Party::Other(_) => String::new(),
        })
    }

    /// Who did what happened, at the start of its sentence: of a promise whoever promises.
    pub fn doer(&self, item: &HistoryItem) -> String {
        if let Happening::Promised(party, _) = &item.what {
            self.party(party)
        } else {
            self.first(item.by)
        }
    }

    /// Several names as one phrase, oneself first.
    pub fn together(&self, people: &[PersonId]) -> String {
        let is_me = |person: &&PersonId| self.is_me(Some(**person));
        let others = people.iter().filter(|person| !is_me(person));
        let sorted = people.iter().filter(is_me).chain(others);
        let names: Vec<String> = sorted
            .enumerate()
            .map(|(place, person)| match place {
                0 => self.first(Some(*person)),
                _ => self.inside(Some(*person)),
            })
            .collect();
        self.text.names(&names)
    }

    /// Whether this is oneself.
    pub fn is_me(&self, person: Option<PersonId>) -> bool {
        person.is_some() && self.me.get() == person
    }

    /// The letter in the circle of a person; `None` without a chosen name.
    pub fn initial(&self, person: Option<PersonId>) -> Option<String> {
        let name = self.chosen(person?)?;
        name.chars()
            .next()
            .map(|letter| letter.to_uppercase().collect())
    }

    /// The chalk of a person.
    pub fn chalk(person: Option<PersonId>) -> &'static str {
        let sum = person.map_or(0, |id| {
            id.as_bytes().iter().map(|byte| usize::from(*byte)).sum()
        });
        CHALKS.get(sum % CHALKS.len()).copied().unwrap_or_default()
    }

    fn chosen(&self, person: PersonId) -> Option<String> {
        self.people.keys().track();
        let card = self.people.get(&person)?.get();
        (!card.name.is_empty()).then_some(card.name)
    }

    fn choose(&self, person: Option<PersonId>, you: &str, resident: &str) -> String {
        if self.is_me(person) {
            return you.into();
        }
        person
            .and_then(|person| self.chosen(person))
            .unwrap_or_else(|| resident.into())
    }
}
