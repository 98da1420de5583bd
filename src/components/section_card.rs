//! One question of a plan: what the neighbours wrote, or the way to write the first sentence.
//!
//! Writing happens in place, in a text that grows. Closing it keeps everything, because every letter was
//! kept while it was typed. What was spoken and translated stands below it, in a place that stays while the text
//! comes and goes: nobody who is recording is thrown out by a neighbour who writes.

use domain::{InitiativeId, SectionKey, TextKey, row::SectionRow};
use leptos::prelude::*;

use super::{button::Button, text_area::TextArea};
use crate::text::use_text;

/// One question.
#[component]
pub fn SectionCard(
    /// Of which plan.
    plan: InitiativeId,
    /// Which question.
    key: SectionKey,
    /// What stands there; `None` until it is known.
    row: Memo<Option<SectionRow>>,
    /// The question that is being written in.
    writing: RwSignal<Option<SectionKey>>,
    /// Who wrote, in words, and whether that is new to the reader.
    #[prop(into)]
    last: Signal<Option<(String, bool)>>,
    /// Who writes here now, in words; it lies over the edge and moves nothing.
    now: Memo<Option<String>>,
    /// Whether somebody answered otherwise, so that no first sentence is missed.
    has_more: Memo<bool>,
    /// What else can be done with it, beside the button to write.
    ways: AnyView,
    /// What was spoken and translated.
    more: AnyView,
) -> AnyView {
    let text = use_text();
    let title_id = ["section-", key.key()].concat();
    let is_open = Memo::new(move |_| writing.get() == Some(key));
    let is_empty = Memo::new(move |_| row.with(|row| written(row.as_ref()).is_empty()));
    let class = move || {
        let is_inviting = is_empty.get() && !is_open.get() && !has_more.get();
        if is_inviting {
            "section_card section_card--empty"
        } else {
            "section_card"
        }
    };
    let is_new = move || last.get().is_some_and(|(_, is_new)| is_new).then_some("");
    let (label_id, labelled) = (title_id.clone(), title_id.clone());
    let inside = move || {
        if is_open.get() {
            let known = row.with_untracked(|row| row.as_ref().map(|row| row.text.clone()));
            pen(
                TextKey::Section(plan, key),
                known.unwrap_or_default(),
                label_id.clone(),
                text.sections.example(key),
            )
        } else if !is_empty.get() {
            page(row, last)
        } else if has_more.get() {
            ().into_any()
        } else {
            view! { <p class="section_card__hint">{text.sections.example(key)}</p> }.into_any()
        }
    };
    view! {
        <section class=move || class() data-new=move || is_new() aria-labelledby=labelled>
            <h3 class="section_card__title" id=title_id>{text.sections.question(key)}</h3>
            {move || inside()}
            {more}
            <div class="section_card__actions">
                {move || pencil(key, writing, is_open, is_empty)}
                {ways}
            </div>
            {move || now.get().map(|who| view! { <p class="section_card__now">{who}</p> })}
        </section>
    }
    .into_any()
}

fn written(row: Option<&SectionRow>) -> &str {
    row.map_or("", |row| row.text.trim())
}

/// The text, and who wrote in it.
fn page(row: Memo<Option<SectionRow>>, last: Signal<Option<(String, bool)>>) -> AnyView {
    let words = move || row.with(|row| written(row.as_ref()).to_owned());
    let who = move || last.get().map(|(who, _)| who);
    view! {
        <p class="section_card__text" dir="auto">{move || words()}</p>
        <p class="section_card__who">{move || who()}</p>
    }
    .into_any()
}

/// The way to write the first sentence, to write along, or to stop.
fn pencil(
    key: SectionKey,
    writing: RwSignal<Option<SectionKey>>,
    is_open: Memo<bool>,
    is_empty: Memo<bool>,
) -> AnyView {
    let text = use_text();
    if is_open.get() {
        return view! {
            <Button
                word=text.plan.stop_writing
                class="button--small button--quiet section_card__pencil" icon="check"
                press=move |()| writing.set(None)
            />
        }
        .into_any();
    }
    let word = if is_empty.get() {
        text.plan.write_first
    } else {
        text.plan.write_along
    };
    view! {
        <Button
            word=word class="button--small section_card__pencil" icon="edit"
            about=text.sections.question(key) press=move |()| writing.set(Some(key))
        />
    }
    .into_any()
}

/// The text that is being written; it shows what is known at once.
fn pen(key: TextKey, known: String, label_id: String, example: &'static str) -> AnyView {
    view! {
        <TextArea text_key=key known=known label_id=label_id placeholder=example is_focused=true/>
    }
    .into_any()
}
