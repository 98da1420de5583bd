//! *Zo kijken mensen ernaar*: what matters to whom, side by side. Nothing here ever becomes one.

use domain::{
    BuurtItemId, BuurtPlanCommand, OpgaveId, PerspectiveId,
    buurt_plan::{Group, NewPerspective, PerspectiveRow},
};
use leptos::prelude::*;

use super::{Table, lines};
use crate::{
    asking::use_asking,
    components::{
        button::IconButton,
        choice_list::{Choice, ChoiceList},
        conflict_card::ConflictCard,
        field::{Field, FieldSize},
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
    text::{BuurtPlanText, use_text},
};

/// The word for from where somebody looks.
pub const fn group_word(say: &'static BuurtPlanText, group: Group) -> &'static str {
    match group {
        Group::Resident => say.resident,
        Group::Entrepreneur => say.entrepreneur,
        Group::Partner => say.partner,
        Group::Gemeente => say.gemeente,
    }
}

/// The section: a column for each group that said something.
pub fn section(table: Table, opgave: OpgaveId) -> AnyView {
    let say = table.say;
    let groups = move || {
        let columns = Group::ALL.iter().map(|group| column(table, opgave, *group));
        columns.collect_view()
    };
    let is_empty = Memo::new(move |_| {
        let of = |((of, _), _): (&(OpgaveId, PerspectiveId), &PerspectiveRow)| *of == opgave;
        !table.items.with(|items| items.perspectives.iter().any(of))
    });
    let none = move || {
        is_empty
            .get()
            .then(|| view! { <p class="soft">{say.perspectives_none}</p> })
    };
    let form = opening((say.add_perspective, "plus"), "#matters", move |close| {
        new_perspective(opgave, close)
    });
    view! {
        <section class="shell__section shell__section--full" aria-labelledby="perspectives">
            <h2 class="shell__heading" id="perspectives" tabindex="-1">{say.perspectives}</h2>
            <p class="soft">{say.perspectives_sub}</p>
            {move || none()}
            <div class="buurt_plan__groups">{groups()}</div>
            {form}
        </section>
    }
    .into_any()
}

fn column(table: Table, opgave: OpgaveId, group: Group) -> AnyView {
    let ids = table.ids(move |items| {
        let all = items.perspectives(opgave, group).into_iter();
        all.map(|(id, _)| *id.as_bytes()).collect()
    });
    let row = move |id: RowId| one(table, opgave, PerspectiveId::from_bytes(id));
    let word = group_word(table.say, group);
    let column = move || {
        (!ids.with(Vec::is_empty)).then(|| {
            view! {
                <div class="buurt_plan__group" data-group=group.key()>
                    <h3 class="buurt_plan__group_name">{word}</h3>
                    <ul class="buurt_plan__views"><Each ids=ids row=row/></ul>
                </div>
            }
        })
    };
    view! { {move || column()} }.into_any()
}

fn one(table: Table, opgave: OpgaveId, id: PerspectiveId) -> AnyView {
    let (text, names, say) = (use_text(), use_names(), table.say);
    let item = BuurtItemId::Perspective(opgave, id);
    let is_open = RwSignal::new(false);
    let row = Memo::new(move |_| {
        table
            .items
            .with(|items| items.perspectives.get(&(opgave, id)).cloned())
    });
    let words = Signal::derive(move || table.items.with(|items| lines::shown(items, item)));
    let because = move || {
        let row = row.get()?;
        row.because
            .shown()
            .filter(|words| !words.is_empty())
            .cloned()
    };
    let from = move || {
        let by = row.with(|row| row.as_ref().and_then(|row| row.by));
        (text.meetings.from)(&names.inside(by))
    };
    let reasons = Signal::derive(move || {
        row.with(|row| {
            let command = |words| BuurtPlanCommand::SayBecause(opgave, id, words);
            row.as_ref()
                .map(|row| table.chooser.answers(&row.because, Clone::clone, command))
                .unwrap_or_default()
        })
    });
    let groups = Signal::derive(move || {
        row.with(|row| {
            let word = |group: &Group| group_word(say, *group).to_owned();
            let command = |group| BuurtPlanCommand::SetGroup(opgave, id, group);
            row.as_ref()
                .map(|row| table.chooser.answers(&row.group, word, command))
                .unwrap_or_default()
        })
    });
    let inside = move || is_open.get().then(|| changing(table, item, row, is_open));
    let toggle = move |()| is_open.update(|is_open| *is_open = !*is_open);
    let change = text.everywhere.change;
    view! {
        <li class="buurt_plan__view">
            {lines::rivals(table, item, say.matters)}
            <ConflictCard about=say.because answers=reasons/>
            <ConflictCard about=say.group answers=groups/>
            <div class="buurt_plan__face">
                <div class="list__main">
                    <p class="list__title" dir="auto">{words}</p>
                    <p dir="auto">{move || because()}</p>
                    <p class="list__sub" dir="auto">{move || from()}</p>
                </div>
                <IconButton word=change icon="edit" about=words press=toggle/>
            </div>
            {move || inside()}
        </li>
    }
    .into_any()
}

/// The fields of a perspective, filled with what is known.
fn fields(
    say: &'static BuurtPlanText,
    (matters, because): (RwSignal<String>, RwSignal<String>),
    group: RwSignal<usize>,
    trouble: Signal<Option<&'static str>>,
    keep: Callback<()>,
) -> AnyView {
    let groups = Group::ALL
        .iter()
        .map(|it| Choice::new(group_word(say, *it)));
    let set = UnsyncCallback::new(move |place| group.set(place));
    view! {
        <ChoiceList
            legend=say.group name="group" choices=groups.collect() chosen=group on_choose=set
            is_grid=true
        />
        <Field
            id="matters" label=say.matters hint=say.matters_hint draft=matters trouble=trouble
            size=FieldSize::Lines enter=keep
        />
        <Field
            id="because" label=say.because draft=because trouble=Signal::stored(None)
            size=FieldSize::Lines enter=keep
        />
    }
    .into_any()
}

fn place_of(group: Option<&Group>) -> usize {
    let place = Group::ALL.iter().position(|it| Some(it) == group);
    place.unwrap_or_default()
}

fn changing(
    table: Table,
    item: BuurtItemId,
    row: Memo<Option<PerspectiveRow>>,
    is_open: RwSignal<bool>,
) -> AnyView {
    let (asking, say) = (use_asking(), table.say);
    let (BuurtItemId::Perspective(opgave, id), Some(known)) = (item, row.get_untracked()) else {
        return ().into_any();
    };
    let words = |answer: &domain::Answer<String>| answer.shown().cloned().unwrap_or_default();
    let (was_words, was_reason) = (words(&known.matters), words(&known.because));
    let was_group = place_of(known.group.shown());
    let drafts = (
        RwSignal::new(was_words.clone()),
        RwSignal::new(was_reason.clone()),
    );
    let group = RwSignal::new(was_group);
    let close = Callback::new(move |()| is_open.set(false));
    let keep = Callback::new(move |()| {
        // Only what differs, so that nobody's change to the rest becomes a rival.
        if said(drafts.1) != was_reason {
            table.act(BuurtPlanCommand::SayBecause(opgave, id, said(drafts.1)));
        }
        let now = group.get_untracked();
        if let Some(group) = Group::ALL.get(now).filter(|_| now != was_group) {
            table.act(BuurtPlanCommand::SetGroup(opgave, id, *group));
        }
        if said(drafts.0) == was_words {
            return close.run(());
        }
        let command = BuurtPlanCommand::Reword(item, said(drafts.0));
        asking.act_then(command.into(), move || close.run(()));
    });
    let fields = fields(say, drafts, group, asking.trouble(), keep);
    view! {
        <div class="buurt_plan__more stack">
            {lines::told_back(table, item)}
            {short_form(fields, asking, keep, close)}
            {lines::remover(table, item, "perspectives")}
        </div>
    }
    .into_any()
}

fn new_perspective(opgave: OpgaveId, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), use_text().buurt_plan);
    let drafts = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let group = RwSignal::new(0_usize);
    let keep = Callback::new(move |()| {
        let group = Group::ALL.get(group.get_untracked());
        let new = NewPerspective {
            opgave,
            id: PerspectiveId::from_bytes(store.fresh_id()),
            group: group.copied().unwrap_or(Group::Resident),
            matters: said(drafts.0),
            because: said(drafts.1),
        };
        let command = BuurtPlanCommand::AddPerspective(new);
        asking.act_then(command.into(), move || close.run(()));
    });
    let fields = fields(say, drafts, group, asking.trouble(), keep);
    short_form(fields, asking, keep, close)
}
