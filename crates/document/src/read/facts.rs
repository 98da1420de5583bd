//! Everything that is known of a plan, read once; the head of the plan and its history follow from
//! it.

use automerge::{AutoCommit, ObjId};
use domain::{About, InitiativeId};

use super::{
    attachment::{self, Attachment},
    contribution::{self, Contribution},
    edits::{self, Edit},
    events::{self, Event},
    followed::{self, Item},
    need::{self, Need},
    plan_part,
    resultaat::{self, Resultaat},
    task::{self, Task},
    translation::{self, Translation},
};
use crate::{alive::Life, fields::Fields, op::Op};

pub(crate) struct Facts<'a> {
    pub(crate) id: InitiativeId,
    pub(crate) op: Op,
    pub(crate) fields: Fields<'a>,
    pub(crate) life: Life,
    pub(crate) tasks: Vec<Task>,
    pub(crate) needs: Vec<Need>,
    pub(crate) contributions: Vec<Contribution>,
    pub(crate) events: Vec<Event>,
    pub(crate) edits: Vec<Edit>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) followed: Vec<Item>,
    pub(crate) resultaten: Vec<Resultaat>,
    pub(crate) translations: Vec<Translation>,
    pub(crate) parts: Vec<plan_part::Item>,
    pub(crate) joins: Vec<Event<InitiativeId>>,
    pub(crate) goings: Vec<Event<()>>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(doc: &'a AutoCommit, id: InitiativeId, plan: &ObjId) -> Self {
        Self::with(doc, id, plan, &mut task::Known::default())
    }

    /// The same, with what is known of its tasks.
    pub(crate) fn with(
        doc: &'a AutoCommit,
        id: InitiativeId,
        plan: &ObjId,
        known: &mut task::Known,
    ) -> Self {
        #[cfg(test)]
        READ.set(READ.get() + 1);
        let fields = Fields::of(doc, plan);
        let needs = need::all(doc, &fields);
        Self {
            op: Op::of(plan),
            life: Life::of(doc, plan, &fields),
            tasks: task::all(doc, id, &fields, known),
            contributions: contribution::all(doc, &fields, &needs),
            needs,
            events: events::all(doc, &fields),
            edits: edits::all(doc, &fields),
            attachments: attachment::all(doc, &fields),
            followed: followed::all(doc, About::Plan(id), &fields),
            resultaten: resultaat::all(doc, &fields),
            translations: translation::all(doc, &fields),
            parts: plan_part::all(doc, &fields),
            joins: plan_part::joins(doc, &fields),
            goings: plan_part::goings(doc, &fields),
            id,
            fields,
        }
    }
}

#[cfg(test)]
std::thread_local! {
    /// How often a test read a plan: reading is most of what a change costs.
    pub(crate) static READ: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
