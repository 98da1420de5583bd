//! The nine questions: what is written first, what is still open after it.

use domain::{SectionKey, TextKey, initiative::InitiativeRow};
use leptos::prelude::*;

use super::{
    Open,
    aloud::Aloud,
    suggestions::{Suggestions, suggest},
    translated::Translated,
};
use crate::{
    components::{button::LinkButton, section_card::SectionCard},
    contexts::{use_prefs, use_store},
    effects::whenever_since,
    names::use_names,
    platform::{clock, focus},
    routes::Page,
    text::use_text,
};

/// The questions.
#[component]
pub fn Questions(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    // Whoever stops writing goes on where the field was: at the button to write along.
    whenever_since(move |before: Option<Option<SectionKey>>| {
        let now = open.writing.get();
        if let (Some(Some(key)), None) = (before, now) {
            let card = ["[aria-labelledby=section-", key.key(), "]"].concat();
            let button = [&card, " .section_card__pencil"].concat();
            request_animation_frame(move || focus::to(&button));
        }
        now
    });
    let ways = (Aloud::of(open.id), Translated::of(open.id));
    let card = move |key: SectionKey| question(open, key, ways);
    view! {
        <section class="shell__section" aria-labelledby="questions">
            <h2 class="shell__heading" id="questions">{text.plan.questions}</h2>
            <LinkButton
                word=text.plan.one_by_one icon="next" class="button--small"
                page=Page::FirstSteps(open.id)
            />
            {SectionKey::ALL.map(card)}
            {ways.0.sheets()}
            {ways.1.sheet()}
        </section>
    }
    .into_any()
}

fn question(open: Open, key: SectionKey, (aloud, translated): (Aloud, Translated)) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let row = store.sections().row(key);
    let today = clock::today();
    let since = store
        .current()
        .get_untracked()
        .and_then(|buurt| use_prefs().last_visit(buurt));
    let last = Signal::derive(move || {
        let (by, on) = row.with(|row| row.as_ref().and_then(|row| row.last))?;
        let by_other = !names.is_me(by);
        let is_new = by_other && since.is_some_and(|since| on >= since);
        let (who, day) = (names.inside(by), text.weekday(on, today));
        let told = if is_new {
            text.plan.new_from
        } else {
            text.plan.last_from
        };
        let told = told(&who, &day);
        let whom = open
            .row
            .with(|row| row.as_ref().and_then(|row| behalf(row, key)));
        let told = whom.map_or(told.clone(), |whom| {
            [(text.resultaat.on_behalf)(&whom), told].join(" · ")
        });
        Some((told, is_new))
    });
    let here = TextKey::Section(open.id, key);
    let writers = store.writers();
    let now = Memo::new(move |_| {
        let first = writers.with(|all| all.iter().find(|(at, _)| *at == here).copied());
        first.map(|(_, person)| (text.replicas.writes)(&names.first(Some(person))))
    });
    let write = Callback::new(move |()| open.writing.set(Some(key)));
    let is_suggesting = RwSignal::new(false);
    let more = view! {
        {translated.list(key, row)}
        {aloud.list(key, row, write)}
        <Suggestions open=open key=key is_open=is_suggesting/>
    };
    let ways = view! {
        {aloud.speak(key)}
        {translated.translate(key, row)}
        {suggest(key, is_suggesting)}
    };
    view! {
        <SectionCard
            plan=open.id key=key row=row writing=open.writing last=last now=now
            has_more=aloud.is_answered(key) ways=ways.into_any() more=more.into_any()
        />
    }
    .into_any()
}

/// On whose behalf the answer to a question was written down, where somebody said so.
pub fn behalf(row: &InitiativeRow, key: SectionKey) -> Option<String> {
    let (_, whom) = row.for_whom.iter().find(|(of, _)| *of == key)?;
    whom.shown().cloned().filter(|whom| !whom.is_empty())
}
