//! *Waar praten jullie over?*: the questions of a meeting, in their order.

use domain::{
    AgendaItemId, Command, MeetingCommand, Removable,
    meeting::{PartId, Purpose},
};
use leptos::prelude::*;

use super::{Open, act};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton},
        field::{Field, Trouble},
        list::{Each, RowId},
    },
    contexts::use_store,
    platform::focus,
    text::use_text,
};

/// The section.
#[component]
pub fn Agenda(
    /// Of which meeting.
    open: Open,
) -> AnyView {
    let (text, asking) = (use_text().meetings, use_asking());
    let ids = Memo::new(move |_| {
        open.parts.with(|parts| {
            let agenda = parts.agenda().into_iter();
            agenda.map(|(id, _)| *id.as_bytes()).collect::<Vec<RowId>>()
        })
    });
    let row = move |id: RowId| row(open, AgendaItemId::from_bytes(id), ids, asking);
    let rows = move || {
        if ids.with(Vec::is_empty) {
            view! { <p class="soft">{text.agenda_empty}</p> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    view! {
        <section class="shell__section" aria-labelledby="agenda">
            <h2 class="shell__heading" id="agenda" tabindex="-1">{text.agenda}</h2>
            {move || rows()}
            <Trouble trouble=asking.trouble()/>
            {new_question(open)}
        </section>
    }
    .into_any()
}

fn row(open: Open, id: AgendaItemId, ids: Memo<Vec<RowId>>, asking: Asking) -> AnyView {
    let text = use_text();
    let what = Signal::derive(move || {
        open.parts.with(|parts| {
            let row = parts.items.get(&id);
            row.and_then(|row| row.what.shown().cloned())
                .unwrap_or_default()
        })
    });
    let place = Memo::new(move |_| {
        let is_it = |one: &RowId| one == id.as_bytes();
        ids.with(|ids| ids.iter().position(is_it).map(|at| (at, ids.len())))
    });
    // Behind which other it comes to stand; `None`: to the front.
    let after = move |at: usize| {
        ids.with_untracked(|ids| ids.get(at).copied().map(AgendaItemId::from_bytes))
    };
    let to = move |after| {
        let meeting = open.id;
        act(
            asking,
            MeetingCommand::MoveItem {
                meeting,
                item: id,
                after,
            },
        );
    };
    let up = move || {
        let (at, _) = place.get().filter(|(at, _)| *at > 0)?;
        let press = move |()| to(at.checked_sub(2).and_then(after));
        Some(view! { <IconButton word=text.meetings.move_up icon="up" about=what press=press/> })
    };
    let down = move || {
        let (at, _) = place.get().filter(|(at, len)| at + 1 < *len)?;
        let press = move |()| to(after(at + 1));
        Some(
            view! { <IconButton word=text.meetings.move_down icon="down" about=what press=press/> },
        )
    };
    let remove = move |()| {
        let thing = Removable::MeetingPart(open.id, PartId::Item(id));
        asking.act_then(Command::Remove(thing), || {
            request_animation_frame(|| focus::rescue("#agenda"));
        });
    };
    view! {
        <li class="list__item meeting__question">
            <span class="list__title" dir="auto">{what}</span>
            <div class="meeting__tools">
                {move || up()}
                {move || down()}
                <IconButton word=text.everywhere.remove icon="trash" about=what press=remove/>
            </div>
        </li>
    }
    .into_any()
}

/// The field for another question; it stays, so that several can be written one after the other.
fn new_question(open: Open) -> AnyView {
    let (text, store, asking) = (use_text().meetings, use_store(), use_asking());
    let draft = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let item = MeetingCommand::AddItem {
            meeting: open.id,
            id: AgendaItemId::from_bytes(store.fresh_id()),
            what: draft.get_untracked().trim().to_owned(),
            purpose: Purpose::Think,
            plan: None,
        };
        asking.act_then(Command::Meeting(item), move || draft.set(String::new()));
    });
    view! {
        <div class="form form--short">
            <Field
                id="question" label=text.which_question hint=text.question_hint draft=draft
                trouble=asking.trouble() enter=keep
            />
            <Button word=text.add_question icon="plus" busy=asking.busy() press=keep/>
        </div>
    }
    .into_any()
}
