//! *Waar praten jullie over?*: the questions of a meeting, in their order.

use domain::{
    AgendaItemId, Command, InitiativeId, MeetingCommand, Removable,
    meeting::{AgendaItemRow, PartId, Purpose},
};
use leptos::prelude::*;

use super::{Open, act, question};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton},
        conflict_card::ConflictCard,
        field::{Field, Trouble},
        icon::Icon,
        list::{Each, RowId},
    },
    contexts::use_store,
    pages::{choosing::Chooser, picking, placing::movers},
    platform::focus,
    routes::Page,
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
    let list = List {
        open,
        ids,
        asking,
        changing: RwSignal::new(None),
    };
    let row = move |id: RowId| list.item(id);
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

/// The agenda as its rows have it.
#[derive(Clone, Copy)]
struct List {
    open: Open,
    ids: Memo<Vec<RowId>>,
    asking: Asking,
    /// The question that is being said anew.
    changing: RwSignal<Option<AgendaItemId>>,
}

impl List {
    fn item(self, id: RowId) -> AnyView {
        let id = AgendaItemId::from_bytes(id);
        let is_open = Memo::new(move |_| self.changing.get() == Some(id));
        let close = Callback::new(move |()| {
            let _is_gone = self.changing.try_set(None);
            request_animation_frame(|| focus::rescue("#agenda"));
        });
        let inside = move || {
            if is_open.get() {
                question::change(self.open, id, close)
            } else {
                self.row(id)
            }
        };
        view! { <li class="list__item">{move || inside()}</li> }.into_any()
    }

    fn row(self, id: AgendaItemId) -> AnyView {
        let (text, open) = (use_text(), self.open);
        let say = text.meetings;
        let known = Memo::new(move |_| open.parts.with(|parts| parts.items.get(&id).cloned()));
        let what = Signal::derive(move || {
            known.with(|row| {
                let row = row.as_ref();
                row.and_then(|row| row.what.shown().cloned())
                    .unwrap_or_default()
            })
        });
        let purpose = move || {
            known.with(|row| {
                let purpose = row.as_ref()?.purpose.shown().copied()?;
                Some(question::purpose(say, purpose))
            })
        };
        let plan = Memo::new(move |_| known.with(|row| row.as_ref().and_then(|row| row.plan)));
        let change = move |()| {
            self.changing.set(Some(id));
            request_animation_frame(|| focus::to("#question-words"));
        };
        let remove = move |()| {
            let thing = Removable::MeetingPart(open.id, PartId::Item(id));
            self.asking.act_then(Command::Remove(thing), || {
                request_animation_frame(|| focus::rescue("#agenda"));
            });
        };
        view! {
            <div class="meeting__question">
                <span class="list__main">
                    <span class="list__title" dir="auto">{what}</span>
                    <span class="list__sub">{move || purpose()}</span>
                    {move || plan.get().map(about)}
                </span>
                <div class="meeting__tools">
                    <IconButton
                        word=text.everywhere.change icon="edit" about=what press=change
                    />
                    {self.movers(id, what)}
                    <IconButton word=text.everywhere.remove icon="trash" about=what press=remove/>
                </div>
            </div>
            {self.conflicts(known, id)}
        }
        .into_any()
    }

    fn movers(self, item: AgendaItemId, what: Signal<String>) -> AnyView {
        let to = Callback::new(move |after: Option<RowId>| {
            let moved = MeetingCommand::MoveItem {
                meeting: self.open.id,
                item,
                after: after.map(AgendaItemId::from_bytes),
            };
            act(self.asking, moved);
        });
        movers(self.ids, *item.as_bytes(), what, to)
    }

    /// Two wordings, or two purposes.
    fn conflicts(self, known: Memo<Option<AgendaItemRow>>, id: AgendaItemId) -> AnyView {
        let (chooser, meeting) = (Chooser::of(self.asking), self.open.id);
        let say = use_text().meetings;
        let words = Signal::derive(move || {
            known.with(|row| {
                let command = |words| MeetingCommand::Reword(meeting, PartId::Item(id), words);
                let answers =
                    |row: &AgendaItemRow| chooser.answers(&row.what, Clone::clone, command);
                row.as_ref().map(answers).unwrap_or_default()
            })
        });
        let purposes = Signal::derive(move || {
            known.with(|row| {
                let word = |one: &Purpose| question::purpose(say, *one).to_owned();
                let command = |one| MeetingCommand::SetPurpose(meeting, id, one);
                let answers = |row: &AgendaItemRow| chooser.answers(&row.purpose, word, command);
                row.as_ref().map(answers).unwrap_or_default()
            })
        });
        view! {
            <ConflictCard about=say.which_question answers=words/>
            <ConflictCard about=say.for_what answers=purposes/>
        }
        .into_any()
    }
}

/// The plan that a question is about, with its door.
fn about(plan: InitiativeId) -> AnyView {
    let row = use_store().initiatives().row(plan);
    let title = move || row.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()));
    view! {
        <a class="meeting__plan" href=Page::Plan(plan).href()>
            <Icon name="plan"/>
            <span dir="auto">{move || title()}</span>
        </a>
    }
    .into_any()
}

/// The field for another question; it stays, so that several can be written one after the other.
fn new_question(open: Open) -> AnyView {
    let (text, store, asking) = (use_text().meetings, use_store(), use_asking());
    let (draft, plan) = (RwSignal::new(String::new()), picking::plans(None));
    let keep = Callback::new(move |()| {
        let item = MeetingCommand::AddItem {
            meeting: open.id,
            id: AgendaItemId::from_bytes(store.fresh_id()),
            what: draft.get_untracked().trim().to_owned(),
            purpose: Purpose::Think,
            plan: plan.get(),
        };
        asking.act_then(Command::Meeting(item), move || {
            draft.set(String::new());
            plan.clear();
        });
    });
    view! {
        <div class="form form--short">
            <Field
                id="question" label=text.which_question hint=text.question_hint draft=draft
                trouble=asking.trouble() enter=keep
            />
            {plan.field("question-plan", (text.which_plan, ""), text.no_plan)}
            <Button word=text.add_question icon="plus" busy=asking.busy() press=keep/>
        </div>
    }
    .into_any()
}
