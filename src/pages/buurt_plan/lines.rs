//! One line of the buurt plan: its words, what is known of it, and under it the way to change it.
//!
//! A line opens in its place. Moving is by buttons, so that it works with a keyboard; two wordings stand as a
//! question above the line.

use domain::{
    Answer, BuurtItemId, BuurtPlanCommand, Command, OpgaveId, Removable, buurt_plan::BuurtItems,
};
use leptos::prelude::*;

use super::{Table, page_of};
use crate::{
    asking::use_asking,
    components::{
        button::{Button, IconButton},
        conflict_card::ConflictCard,
        field::Field,
        icon::Icon,
        list::{Each, RowId},
        notice::{Notice, NoticeKind},
    },
    pages::{followed::new::said, placing::movers, plan::short_form::short_form},
    platform::focus,
    text::use_text,
};

/// What a kind of lines has of its own.
#[derive(Debug)]
pub struct Kind {
    /// The id of its heading.
    pub id: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What stands there while there are none.
    pub none: &'static str,
    /// What asks for its words when they are changed.
    pub label: &'static str,
    /// Its lines in order.
    pub of: fn(&BuurtItems) -> Vec<RowId>,
    /// The thing of a line.
    pub item: fn(RowId) -> BuurtItemId,
    /// What is known of it, beside its words.
    pub facts: fn(Table, BuurtItemId) -> AnyView,
    /// What else can be changed.
    pub more: fn(Table, BuurtItemId) -> AnyView,
}

/// A list of them with the way to add one.
pub fn section(table: Table, kind: Kind, form: AnyView) -> AnyView {
    let ids = table.ids(kind.of);
    let Kind {
        id, heading, none, ..
    } = kind;
    let row = move |row: RowId| line(table, row, ids, &kind);
    let rows = StoredValue::new(row);
    let list = move || {
        if ids.with(Vec::is_empty) {
            return view! { <p class="soft">{none}</p> }.into_any();
        }
        let row = move |id: RowId| rows.with_value(|row| row(id));
        view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
    };
    view! {
        <section class="shell__section" aria-labelledby=id>
            <h2 class="shell__heading" id=id tabindex="-1">{heading}</h2>
            {move || list()}
            {form}
        </section>
    }
    .into_any()
}

/// The words of a thing.
pub fn words(items: &BuurtItems, item: BuurtItemId) -> Option<&Answer<String>> {
    match item {
        BuurtItemId::Theme(id) => items.themes.get(&id).map(|row| &row.name),
        BuurtItemId::Ambition(id) => items.ambitions.get(&id).map(|row| &row.text),
        BuurtItemId::Opgave(id) => items.opgaven.get(&id).map(|row| &row.title),
        BuurtItemId::Perspective(opgave, id) => items
            .perspectives
            .get(&(opgave, id))
            .map(|row| &row.matters),
        BuurtItemId::Agreement(id) => items.agreements.get(&id).map(|row| &row.text),
        BuurtItemId::Contribution(id) => items.contributions.get(&id).map(|row| &row.what),
        BuurtItemId::Organisation(id) => items.organisations.get(&id).map(|row| &row.name),
    }
}

/// The words that are shown of a thing; empty where it is not here.
pub fn shown(items: &BuurtItems, item: BuurtItemId) -> String {
    let words = words(items, item).and_then(Answer::shown);
    words.cloned().unwrap_or_default()
}

fn is_back(items: &BuurtItems, item: BuurtItemId) -> bool {
    let is_back = match item {
        BuurtItemId::Theme(id) => items.themes.get(&id).map(|row| row.is_back),
        BuurtItemId::Ambition(id) => items.ambitions.get(&id).map(|row| row.is_back),
        BuurtItemId::Opgave(id) => items.opgaven.get(&id).map(|row| row.is_back),
        BuurtItemId::Perspective(opgave, id) => {
            items.perspectives.get(&(opgave, id)).map(|row| row.is_back)
        }
        BuurtItemId::Agreement(id) => items.agreements.get(&id).map(|row| row.is_back),
        BuurtItemId::Contribution(id) => items.contributions.get(&id).map(|row| row.is_back),
        BuurtItemId::Organisation(id) => items.organisations.get(&id).map(|row| row.is_back),
    };
    is_back.unwrap_or_default()
}

/// The question which of two wordings is right.
pub fn rivals(table: Table, item: BuurtItemId, about: &'static str) -> AnyView {
    let answers = Signal::derive(move || {
        table.items.with(|items| {
            let command = |words| BuurtPlanCommand::Reword(item, words);
            words(items, item)
                .map(|answer| table.chooser.answers(answer, Clone::clone, command))
                .unwrap_or_default()
        })
    });
    view! { <ConflictCard about=about answers=answers/> }.into_any()
}

/// That a thing came back, where it did.
pub fn told_back(table: Table, item: BuurtItemId) -> AnyView {
    let is_back = Memo::new(move |_| table.items.with(|items| is_back(items, item)));
    let say = table.say;
    let told = move || {
        is_back
            .get()
            .then(|| view! { <Notice kind=NoticeKind::Info title=say.is_back/> })
    };
    view! { {move || told()} }.into_any()
}

fn line(table: Table, id: RowId, ids: Memo<Vec<RowId>>, kind: &Kind) -> AnyView {
    let (text, like) = (use_text(), kind.item);
    let item = like(id);
    let is_open = RwSignal::new(false);
    let words = Signal::derive(move || table.items.with(|items| shown(items, item)));
    let (facts, more) = ((kind.facts)(table, item), kind.more);
    let (label, heading) = (kind.label, kind.id);
    let to = Callback::new(move |after: Option<RowId>| {
        let after = after.map(like);
        table.act(BuurtPlanCommand::Move { item, after });
    });
    let place = item.has_place().then(|| movers(ids, id, words, to));
    let inside = move || {
        is_open.get().then(|| {
            view! {
                <div class="buurt_plan__more stack">
                    {told_back(table, item)}
                    {rewording(table, item, label, is_open)}
                    {more(table, item)}
                    {remover(table, item, heading)}
                </div>
            }
        })
    };
    let toggle = move |()| is_open.update(|is_open| *is_open = !*is_open);
    let change = text.everywhere.change;
    view! {
        <li class="list__item buurt_plan__line">
            {rivals(table, item, label)}
            <div class="buurt_plan__face">
                <div class="list__main">
                    <span class="list__title" dir="auto">{words}</span>
                    {facts}
                </div>
                {place}
                <IconButton word=change icon="edit" about=words press=toggle/>
            </div>
            {move || inside()}
        </li>
    }
    .into_any()
}

/// The words, to be said anew.
fn rewording(
    table: Table,
    item: BuurtItemId,
    label: &'static str,
    is_open: RwSignal<bool>,
) -> AnyView {
    let asking = use_asking();
    let draft = RwSignal::new(table.items.with_untracked(|items| shown(items, item)));
    let close = Callback::new(move |()| is_open.set(false));
    let keep = Callback::new(move |()| {
        let command = BuurtPlanCommand::Reword(item, said(draft));
        asking.act_then(command.into(), move || close.run(()));
    });
    let field = view! {
        <Field id="words" label=label draft=draft trouble=asking.trouble() enter=keep/>
    };
    short_form(field.into_any(), asking, keep, close)
}

/// *Haal weg*.
pub fn remover(table: Table, item: BuurtItemId, heading: &'static str) -> AnyView {
    let text = use_text();
    let remove = move |()| {
        let command = Command::Remove(Removable::BuurtItem(item));
        table.asking.act_then(command, move || {
            request_animation_frame(move || focus::rescue(&["#", heading].concat()));
        });
    };
    view! {
        <Button word=text.everywhere.remove class="button--quiet" icon="trash" press=remove/>
    }
    .into_any()
}

/// A line that leads to the page of its thing.
pub fn opening_line(table: Table, id: OpgaveId) -> AnyView {
    let item = BuurtItemId::Opgave(id);
    let say = table.say;
    let title = move || table.items.with(|items| shown(items, item));
    let voices = move || {
        table.items.with(|items| {
            let row = items.opgaven.get(&id)?;
            let voices = row.voices.iter().map(|voices| {
                (say.voices)(
                    super::perspectives::group_word(say, voices.group),
                    voices.count,
                )
            });
            let voices: Vec<String> = voices.collect();
            (!voices.is_empty()).then(|| voices.join(" · "))
        })
    };
    view! {
        <li class="list__item">
            <a class="list__link" href=page_of(item).href()>
                <Icon name="people"/>
                <span class="list__main">
                    <span class="list__title" dir="auto">{move || title()}</span>
                    <span class="list__sub">{move || voices()}</span>
                </span>
                <Icon name="next" class="icon--flip"/>
            </a>
        </li>
    }
    .into_any()
}
