//! Other words for a question: whoever would rather not write in it proposes, and the people of the plan say yes or
//! no with one tap.

use domain::{
    Command, EventId, PlanCommand, PlanPartId, PlanPartRow, Removable, SectionKey, SuggestionId,
    plan::{SuggestionRow, Verdict, command::NewSuggestion},
};
use leptos::prelude::*;

use super::{Open, lines::take_away, short_form::short_form};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        chip::Chip,
        field::{Field, FieldSize, Trouble},
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    names::use_names,
    pages::followed::new::said,
    platform::{clock, focus},
    text::use_text,
};

/// What was proposed for a question and waits, and the form for something else.
#[component]
pub fn Suggestions(
    /// Of which plan.
    open: Open,
    /// For which question.
    key: SectionKey,
    /// Somebody writes other words.
    is_open: RwSignal<bool>,
) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let parts = store.plan_parts();
    let rows = Memo::new(move |_| {
        let found = parts
            .all()
            .into_iter()
            .filter_map(|(id, row)| match (id, row) {
                (PlanPartId::Suggestion(id), PlanPartRow::Suggestion(row))
                    if row.section == key =>
                {
                    Some((id, row))
                }
                _ => None,
            });
        let mut found: Vec<(SuggestionId, SuggestionRow)> = found.collect();
        found.sort_by_key(|(id, row)| (row.order, *id));
        found
    });
    let cards = move || {
        let rows = rows.get().into_iter();
        rows.filter(|(_, row)| row.is_open())
            .map(|(id, row)| card(open, id, row, asking))
            .collect_view()
    };
    let twice = move || {
        let is_twice = rows.with(|rows| rows.iter().any(|(_, row)| row.is_taken_twice));
        is_twice.then(|| {
            view! { <Notice kind=NoticeKind::Info title=text.planning.taken_twice/> }
        })
    };
    let form = move || is_open.get().then(|| new(open, key, is_open));
    view! {
        {move || twice()}
        {move || cards()}
        <Trouble trouble=asking.trouble()/>
        {move || form()}
    }
    .into_any()
}

/// *Zeg het anders*, where there are words.
pub fn suggest(key: SectionKey, is_open: RwSignal<bool>) -> AnyView {
    let text = use_text();
    let section = use_store().sections().row(key);
    let is_written = Memo::new(move |_| {
        section.with(|row| row.as_ref().is_some_and(|row| !row.text.trim().is_empty()))
    });
    let field = ["#suggest-", key.key()].concat();
    let begin = Callback::new(move |()| {
        is_open.set(true);
        let field = field.clone();
        request_animation_frame(move || focus::to(&field));
    });
    let button = move || {
        (is_written.get() && !is_open.get()).then(|| {
            view! {
                <Button
                    word=text.planning.suggest class="button--small button--quiet" icon="speak"
                    about=text.sections.question(key) press=begin
                />
            }
        })
    };
    view! { {move || button()} }.into_any()
}

fn card(open: Open, id: SuggestionId, row: SuggestionRow, asking: Asking) -> AnyView {
    let (words, store, names) = (use_text(), use_store(), use_names());
    let text = words.planning;
    let who = names.first(row.by);
    let from = (text.proposed_by)(
        &names.inside(row.by),
        &words.weekday(row.created_on, clock::today()),
    );
    let judge = move |verdict| {
        let asked = PlanCommand::Judge {
            plan: open.id,
            suggestion: id,
            event: EventId::from_bytes(store.fresh_id()),
            verdict,
        };
        asking.act_then(asked.into(), || {
            request_animation_frame(|| focus::rescue("#questions"));
        });
    };
    let judge = Callback::new(judge);
    let about = Signal::stored(who);
    let remove = move |()| {
        let thing = Removable::PlanPart(open.id, PlanPartId::Suggestion(id));
        take_away(asking, Command::Remove(thing), "#questions");
    };
    let buttons = if names.is_me(row.by) {
        view! {
            <Button
                word=text.withdraw class="button--small button--quiet" busy=asking.busy()
                press=remove
            />
        }
        .into_any()
    } else {
        let (take, decline) = (
            move |()| judge.run(Verdict::Taken),
            move |()| judge.run(Verdict::Declined),
        );
        view! {
            <Button
                word=text.take_over icon="check" class="button--small" about=about
                busy=asking.busy() press=take
            />
            <Button
                word=text.rather_not class="button--small button--quiet" about=about
                busy=asking.busy() press=decline
            />
        }
        .into_any()
    };
    let reason = (!row.reason.is_empty())
        .then(|| view! { <p class="card__sub" dir="auto">{row.reason}</p> });
    view! {
        <article class="card card--tint">
            <div class="cluster">
                <Chip word=text.proposal icon="edit" chalk="yellow"/>
                <span class="card__sub">{from}</span>
            </div>
            <p class="section_card__text" dir="auto">{row.text}</p>
            {reason}
            <div class="card__actions cluster">{buttons}</div>
        </article>
    }
    .into_any()
}

/// The form, with the words that stand there now to be changed.
fn new(open: Open, key: SectionKey, is_open: RwSignal<bool>) -> AnyView {
    let (text, store, asking) = (use_text().planning, use_store(), use_asking());
    let base = store
        .sections()
        .row(key)
        .get_untracked()
        .map(|row| row.text);
    let base = StoredValue::new(base.unwrap_or_default());
    let (draft, reason) = (
        RwSignal::new(base.get_value()),
        RwSignal::new(String::new()),
    );
    let close = Callback::new(move |()| {
        let _is_gone = is_open.try_set(false);
        request_animation_frame(|| focus::rescue("#questions"));
    });
    let keep = Callback::new(move |()| {
        let words = draft.get_untracked();
        if words == base.get_value() {
            return close.run(());
        }
        let new = NewSuggestion {
            plan: open.id,
            id: SuggestionId::from_bytes(store.fresh_id()),
            section: key,
            base: base.get_value(),
            text: words,
            reason: said(reason),
        };
        let command = PlanCommand::Suggest(new).into();
        asking.act_then(command, move || close.run(()));
    });
    let fields = view! {
        <Field
            id=["suggest-", key.key()].concat() label=text.your_proposal size=FieldSize::Lines
            draft=draft trouble=asking.trouble() enter=keep
        />
        <Field
            id=["reason-", key.key()].concat() label=text.why_other draft=reason
            trouble=Signal::stored(None) enter=keep
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}
