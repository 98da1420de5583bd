//! What two phones said differently, as questions that one tap answers.

use domain::{Answer, Claim, Command, PersonId};
use leptos::prelude::*;

use crate::{
    asking::Asking,
    components::conflict_card::OneAnswer,
    names::{Names, use_names},
    text::{Text, use_text},
};

/// What choosing an answer needs.
#[derive(Debug, Clone, Copy)]
pub struct Chooser {
    text: &'static Text,
    names: Names,
    asking: Asking,
}

impl Chooser {
    /// One that asks from this place.
    pub fn of(asking: Asking) -> Self {
        let (text, names) = (use_text(), use_names());
        Self {
            text,
            names,
            asking,
        }
    }

    /// The answers that stand beside each other; none where everybody agrees.
    pub fn answers<T: Clone, C: Into<Command>>(
        self,
        answer: &Answer<T>,
        word: impl Fn(&T) -> String,
        command: impl Fn(T) -> C,
    ) -> Vec<OneAnswer> {
        let one = |Claim { value, by }: &Claim<T>| {
            self.one(*by, word(value), command(value.clone()).into())
        };
        answer.claims().iter().map(one).collect()
    }

    /// One answer, and what choosing it asks for.
    pub fn one(self, by: Option<PersonId>, word: String, command: Command) -> OneAnswer {
        let word = if word.is_empty() {
            self.text.plan.left_empty.to_owned()
        } else {
            word
        };
        OneAnswer {
            told: (self.text.plan.wrote)(&self.names.first(by), &word),
            word,
            choose: Callback::new(move |()| {
                self.asking.act(command.clone());
            }),
        }
    }
}
