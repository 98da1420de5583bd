//! *Toestemming* and *Wie zorgt er straks voor?*: two lists of a plan that begin as one line each.
//!
//! A list that is empty is only the button that begins it, so that a young plan stays short. Each row says how it
//! stands; its words are changed in its place, as tasks are.

use domain::{
    Command, EventId, PermissionId, PhaseState, PlanCommand, PlanPartId, PlanPartRow, Removable,
    UpkeepId,
    plan::{PermissionRow, PermissionState, command::PartLine},
};
use leptos::prelude::*;

use super::{Open, lines::take_away};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton},
        conflict_card::{ConflictCard, OneAnswer},
        field::Trouble,
        list::{Each, RowId},
    },
    contexts::use_store,
    pages::{choosing::Chooser, meetings::lines::opening},
    platform::{clock, focus},
    text::{Text, use_text},
};

mod forms;

use forms::{change_permission, change_upkeep, new_permission, new_upkeep};

/// The button that names what is looked after.
pub const UPKEEP: &str = "[data-list=upkeep] > div > button";

/// Which of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What somebody has to allow.
    Permissions,
    /// What is looked after later.
    Upkeep,
}

impl List {
    const fn heading_id(self) -> &'static str {
        match self {
            Self::Permissions => "permissions",
            Self::Upkeep => "upkeep",
        }
    }

    const fn heading(self, text: &'static Text) -> &'static str {
        match self {
            Self::Permissions => text.planning.may_it,
            Self::Upkeep => text.planning.upkeep,
        }
    }

    /// The part of this list with these bytes.
    const fn part(self, id: RowId) -> PlanPartId {
        match self {
            Self::Permissions => PlanPartId::Permission(PermissionId::from_bytes(id)),
            Self::Upkeep => PlanPartId::Upkeep(UpkeepId::from_bytes(id)),
        }
    }

    const fn has(self, part: PlanPartId) -> bool {
        matches!(
            (self, part),
            (Self::Permissions, PlanPartId::Permission(_)) | (Self::Upkeep, PlanPartId::Upkeep(_))
        )
    }
}

/// One of the two lists.
#[component]
pub fn Parts(
    /// Of which plan.
    open: Open,
    /// Which list.
    list: List,
) -> AnyView {
    let (text, parts, asking) = (use_text(), use_store().plan_parts(), use_asking());
    let rows = Memo::new(move |_| {
        let mut rows = parts.all();
        rows.retain(|(id, _)| list.has(*id));
        rows.sort_by_key(|(id, row)| (order(row), *id));
        rows
    });
    let ids = Signal::derive(move || {
        rows.with(|rows| rows.iter().map(|(id, _)| bytes(*id)).collect::<Vec<_>>())
    });
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let item = move |id: RowId| item(open, list.part(id), asking);
    let shown = move || {
        (!is_empty.get()).then(|| {
            view! {
                <h2 class="shell__heading" id=list.heading_id() tabindex="-1">
                    {list.heading(text)}
                </h2>
                <ul class="list card"><Each ids=ids row=item/></ul>
            }
        })
    };
    let questions = move || {
        let all = rows.get().into_iter();
        all.flat_map(|(id, row)| questions(open, id, &row, asking))
            .collect_view()
    };
    let (word, field) = match list {
        List::Permissions => ((text.planning.add_permission, "flag"), "#permission"),
        List::Upkeep => ((text.planning.add_upkeep, "leaf"), "#upkeep-what"),
    };
    let form = opening(word, field, move |close| match list {
        List::Permissions => new_permission(open, close),
        List::Upkeep => new_upkeep(open, close),
    });
    view! {
        <section
            class="shell__section" aria-label=list.heading(text) data-list=list.heading_id()
        >
            {move || shown()}
            {move || questions()}
            <Trouble trouble=asking.trouble()/>
            {form}
        </section>
    }
    .into_any()
}

const fn order(row: &PlanPartRow) -> u64 {
    match row {
        PlanPartRow::Permission(row) => row.order,
        PlanPartRow::Upkeep(row) => row.order,
        PlanPartRow::Suggestion(row) => row.order,
    }
}

const fn bytes(part: PlanPartId) -> RowId {
    match part {
        PlanPartId::Permission(id) => *id.as_bytes(),
        PlanPartId::Upkeep(id) => *id.as_bytes(),
        PlanPartId::Suggestion(id) => *id.as_bytes(),
    }
}

/// One row, or in its place the form with its words.
fn item(open: Open, id: PlanPartId, asking: Asking) -> AnyView {
    let changing = RwSignal::new(false);
    let row = use_store().plan_parts().row(id);
    let inside = move || {
        if !changing.get() {
            return row
                .get()
                .map(|row| face(open, (id, &row), asking, changing));
        }
        // The form keeps its own drafts, whatever neighbours change meanwhile.
        let form = match row.get_untracked()? {
            PlanPartRow::Permission(row) => change_permission(open, id, &row, changing),
            PlanPartRow::Upkeep(row) => change_upkeep(open, id, &row, changing),
            PlanPartRow::Suggestion(_) => return None,
        };
        Some(form)
    };
    view! { <li>{move || inside()}</li> }.into_any()
}

fn face(
    open: Open,
    (id, row): (PlanPartId, &PlanPartRow),
    asking: Asking,
    changing: RwSignal<bool>,
) -> AnyView {
    let text = use_text();
    let (what, sub, word, heading) = match row {
        PlanPartRow::Permission(row) => {
            let sub = permission_line(text, row);
            (
                shown(&row.what),
                sub,
                text.planning.say_how_it_is,
                "#permissions",
            )
        }
        PlanPartRow::Upkeep(row) => {
            let sub = joined(&[shown(&row.names), shown(&row.often)]);
            (shown(&row.what), sub, text.everywhere.change, "#upkeep")
        }
        PlanPartRow::Suggestion(_) => return ().into_any(),
    };
    let about = Signal::stored(what.clone());
    let change = move |()| {
        changing.set(true);
        request_animation_frame(|| focus::to("[data-part-form] input"));
    };
    let remove = move |()| {
        take_away(
            asking,
            Command::Remove(Removable::PlanPart(open.id, id)),
            heading,
        );
    };
    view! {
        <div class="task_row">
            <div class="task_row__main">
                <span class="task_row__text" dir="auto">{what}</span>
                <span class="task_row__who">{sub}</span>
            </div>
            <div class="task_row__actions">
                <Button word=word class="button--small button--quiet" about=about press=change/>
                <IconButton word=text.everywhere.remove icon="trash" about=about press=remove/>
            </div>
        </div>
    }
    .into_any()
}

fn shown(answer: &domain::Answer<String>) -> String {
    answer.shown().cloned().unwrap_or_default()
}

fn joined(words: &[String]) -> String {
    let said: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    said.join(" · ")
}

fn permission_line(text: &Text, row: &PermissionRow) -> String {
    let state = row
        .state
        .shown()
        .map(|state| text.planning.permission(state).to_owned());
    let day = row.since.map(|since| text.weekday(since, clock::today()));
    joined(&[
        state.unwrap_or_default(),
        day.unwrap_or_default(),
        shown(&row.whom),
    ])
}

/// What two phones said differently about a part.
fn questions(open: Open, id: PlanPartId, row: &PlanPartRow, asking: Asking) -> Vec<AnyView> {
    let (text, chooser, store) = (use_text().planning, Chooser::of(asking), use_store());
    let say = |line| move |words| PlanCommand::Say(open.id, id, line, words);
    let mut all: Vec<(&'static str, Vec<OneAnswer>)> = match row {
        PlanPartRow::Permission(row) => vec![
            (
                text.what_may,
                chooser.answers(&row.what, Clone::clone, say(PartLine::What)),
            ),
            (
                text.who_decides,
                chooser.answers(&row.whom, Clone::clone, say(PartLine::Who)),
            ),
        ],
        PlanPartRow::Upkeep(row) => vec![
            (
                text.what_upkeep,
                chooser.answers(&row.what, Clone::clone, say(PartLine::What)),
            ),
            (
                text.who_keeps,
                chooser.answers(&row.names, Clone::clone, say(PartLine::Who)),
            ),
            (
                text.how_often,
                chooser.answers(&row.often, Clone::clone, say(PartLine::Often)),
            ),
        ],
        PlanPartRow::Suggestion(_) => Vec::new(),
    };
    if let (PlanPartRow::Permission(row), PlanPartId::Permission(permission)) = (row, id)
        && let PhaseState::Contested(events) = &row.state
    {
        let one = |event: &domain::StatusEvent<PermissionState>| {
            let to = event.to?;
            let asked = PlanCommand::RecordPermission {
                plan: open.id,
                permission,
                event: EventId::from_bytes(store.fresh_id()),
                to,
                on: event.on,
            };
            Some(chooser.one(event.by, text.permission(to).to_owned(), asked.into()))
        };
        all.push((text.how_is_it, events.iter().filter_map(one).collect()));
    }
    let card = |(about, answers): (&'static str, Vec<OneAnswer>)| {
        view! { <ConflictCard about=about answers=Signal::stored(answers)/> }.into_any()
    };
    all.into_iter()
        .filter(|(_, all)| !all.is_empty())
        .map(card)
        .collect()
}
