//! One question of a plan: what the neighbours wrote, or the way to write the first sentence.
//!
//! Writing happens in place, in a text that grows. Closing it keeps everything, because every letter was
//! kept while it was typed.

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
) -> AnyView {
    let text = use_text();
    let title_id = ["section-", key.key()].concat();
    let is_open = Memo::new(move |_| writing.get() == Some(key));
    let is_empty = Memo::new(move |_| row.with(|row| written(row.as_ref()).is_empty()));
    let class = move || {
        let is_inviting = is_empty.get() && !is_open.get();
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
                writing,
            )
        } else if is_empty.get() {
            invitation(key, writing)
        } else {
            page(key, row, writing, last)
        }
    };
    view! {
        <section class=move || class() data-new=move || is_new() aria-labelledby=labelled>
            <h3 class="section_card__title" id=title_id>{text.sections.question(key)}</h3>
            {move || inside()}
            {move || now.get().map(|who| view! { <p class="section_card__now">{who}</p> })}
        </section>
    }
    .into_any()
}

fn written(row: Option<&SectionRow>) -> &str {
    row.map_or("", |row| row.text.trim())
}

/// The text with the way to write along.
fn page(
    key: SectionKey,
    row: Memo<Option<SectionRow>>,
    writing: RwSignal<Option<SectionKey>>,
    last: Signal<Option<(String, bool)>>,
) -> AnyView {
    let text = use_text();
    let words = move || row.with(|row| written(row.as_ref()).to_owned());
    let who = move || last.get().map(|(who, _)| who);
    view! {
        <p class="section_card__text" dir="auto">{move || words()}</p>
        <p class="section_card__who">{move || who()}</p>
        <div class="section_card__actions">
            <Button
                word=text.plan.write_along class="button--small" icon="edit"
                about=text.sections.question(key)
                press=move |()| writing.set(Some(key))
            />
        </div>
    }
    .into_any()
}

/// The way to write the first sentence.
fn invitation(key: SectionKey, writing: RwSignal<Option<SectionKey>>) -> AnyView {
    let text = use_text();
    view! {
        <p class="section_card__hint">{text.sections.example(key)}</p>
        <div class="section_card__actions">
            <Button
                word=text.plan.write_first class="button--small" icon="edit"
                about=text.sections.question(key)
                press=move |()| writing.set(Some(key))
            />
        </div>
    }
    .into_any()
}

/// The text that is being written; it shows what is known at once.
fn pen(
    key: TextKey,
    known: String,
    label_id: String,
    example: &'static str,
    writing: RwSignal<Option<SectionKey>>,
) -> AnyView {
    let text = use_text();
    view! {
        <TextArea text_key=key known=known label_id=label_id placeholder=example is_focused=true/>
        <div class="section_card__actions">
            <Button
                word=text.plan.stop_writing class="button--small button--quiet" icon="check"
                press=move |()| writing.set(None)
            />
        </div>
    }
    .into_any()
}
