//! Tying one thing to another by its name: to a plan, or to a meeting.
//!
//! A list that opens, because a buurt has more plans than fit on a screen. What can be chosen is as it stood when
//! the form opened: a list that changes under a thumb chooses wrong.

use domain::{InitiativeId, MeetingId};
use leptos::prelude::*;

use crate::{components::select::SelectField, contexts::use_store};

/// What can be chosen, and what is.
#[derive(Debug)]
pub struct Picker<Id: Send + Sync + 'static> {
    things: StoredValue<Vec<(Id, String)>>,
    /// By its place; 0 is none.
    chosen: RwSignal<usize>,
}

impl<Id: Send + Sync + 'static> Clone for Picker<Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id: Send + Sync + 'static> Copy for Picker<Id> {}

impl<Id: Copy + Ord + Send + Sync + 'static> Picker<Id> {
    fn of(mut things: Vec<(Id, String)>, chosen: Option<Id>) -> Self {
        things.sort_by(|(one, left), (other, right)| (left, one).cmp(&(right, other)));
        let at = things.iter().position(|(id, _)| Some(*id) == chosen);
        Self {
            things: StoredValue::new(things),
            chosen: RwSignal::new(at.map_or(0, |at| at + 1)),
        }
    }

    /// What is chosen.
    pub fn get(self) -> Option<Id> {
        let at = self.chosen.get_untracked().checked_sub(1)?;
        self.things
            .with_value(|things| things.get(at).map(|(id, _)| *id))
    }

    /// Chooses nothing again.
    pub fn clear(self) {
        self.chosen.set(0);
    }

    /// The question, with the word for none; nothing while there is nothing to choose.
    pub fn field(
        self,
        id: &'static str,
        (label, hint): (&'static str, &'static str),
        none: &'static str,
    ) -> Option<AnyView> {
        let names: Vec<String> = self.things.with_value(|things| {
            let names = things.iter().map(|(_, name)| name.clone());
            std::iter::once(none.to_owned()).chain(names).collect()
        });
        (names.len() > 1).then(|| {
            view! {
                <SelectField id=id label=label hint=hint choices=names chosen=self.chosen/>
            }
            .into_any()
        })
    }
}

/// The plans that are there, by name.
pub fn plans(chosen: Option<InitiativeId>) -> Picker<InitiativeId> {
    let mut rows = use_store().initiatives().all();
    rows.retain(|(_, row)| row.removed.is_none());
    let named = rows.into_iter();
    let named = named.map(|(id, row)| (id, row.title.shown().cloned().unwrap_or_default()));
    Picker::of(named.collect(), chosen)
}

/// The meetings that are there, by name.
pub fn meetings(chosen: Option<MeetingId>) -> Picker<MeetingId> {
    let mut rows = use_store().meetings().all();
    rows.retain(|(_, row)| row.removed.is_none());
    let named = rows.into_iter();
    let named = named.map(|(id, row)| (id, row.title.shown().cloned().unwrap_or_default()));
    Picker::of(named.collect(), chosen)
}
