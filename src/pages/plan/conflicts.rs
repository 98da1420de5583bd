//! What two phones filled in differently while apart, as questions that one tap answers.

use domain::{
    Answer, Cents, Claim, Command, EventId, PersonId, PhaseState, initiative::InitiativeRow,
};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{
        conflict_card::{ConflictCard, OneAnswer},
        field::Trouble,
    },
    contexts::use_store,
    names::{Names, use_names},
    text::{Text, use_text},
};

/// What choosing an answer needs.
#[derive(Clone, Copy)]
struct Table {
    open: Open,
    text: &'static Text,
    names: Names,
    asking: Asking,
}

/// The questions about the name, the one line, the amount and the phase.
#[component]
pub fn Conflicts(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    let table = Table {
        open,
        text,
        names: use_names(),
        asking: use_asking(),
    };
    let id = open.id;
    let titles = table.answers(
        |row| row.title.clone(),
        Clone::clone,
        move |title| Command::NameInitiative(id, title),
    );
    let lines = table.answers(
        |row| row.one_liner.clone(),
        |line| {
            if line.is_empty() {
                text.plan.left_empty.into()
            } else {
                line.clone()
            }
        },
        move |line| Command::DescribeInitiative(id, line),
    );
    let amounts = table.answers(
        |row| row.amount.clone(),
        |amount: &Option<Cents>| {
            amount.map_or_else(|| text.plan.left_empty.into(), |amount| text.amount(amount))
        },
        move |amount| Command::PriceInitiative(id, amount),
    );
    view! {
        <ConflictCard about=text.plan.name answers=titles/>
        <ConflictCard about=text.plan.in_one_line answers=lines/>
        <ConflictCard about=text.plan.price answers=amounts/>
        <ConflictCard about=text.phases.how_far answers=table.phases()/>
        <Trouble trouble=table.asking.trouble()/>
    }
    .into_any()
}

impl Table {
    /// The answers to one field.
    fn answers<T>(
        self,
        field: fn(&InitiativeRow) -> Answer<T>,
        word: impl Fn(&T) -> String + Send + Sync + 'static,
        command: impl Fn(T) -> Command + Copy + Send + Sync + 'static,
    ) -> Signal<Vec<OneAnswer>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        let answer = self.open.part(field);
        Signal::derive(move || {
            let claims = answer
                .get()
                .map(|answer| answer.claims().to_vec())
                .unwrap_or_default();
            let one = |Claim { value, by }: Claim<T>| {
                self.one(by, word(&value), move || command(value.clone()))
            };
            claims.into_iter().map(one).collect()
        })
    }

    /// The phases that were chosen without knowing of each other.
    fn phases(self) -> Signal<Vec<OneAnswer>> {
        let (store, state) = (use_store(), self.open.part(|row| row.phase.clone()));
        Signal::derive(move || {
            let Some(PhaseState::Contested(events)) = state.get() else {
                return Vec::new();
            };
            let initiative = self.open.id;
            let one = |event: domain::StatusEvent| {
                let to = event.to?;
                Some(
                    self.one(event.by, self.text.phases.of(Some(to)).into(), move || {
                        let event = EventId::from_bytes(store.fresh_id());
                        Command::MoveInitiative {
                            initiative,
                            event,
                            to,
                            reason: String::new(),
                        }
                    }),
                )
            };
            events.into_iter().filter_map(one).collect()
        })
    }

    fn one(
        self,
        by: Option<PersonId>,
        word: String,
        command: impl Fn() -> Command + Send + Sync + 'static,
    ) -> OneAnswer {
        OneAnswer {
            told: (self.text.plan.wrote)(&self.names.first(by), &word),
            word,
            choose: Callback::new(move |()| self.asking.act(command())),
        }
    }
}
