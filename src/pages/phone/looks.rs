//! *Taal* and *Kleuren*.
//!
//! Every language is written in itself, so that somebody who landed in a strange one finds the way out.

use leptos::prelude::*;

use crate::{
    components::{Choice, ChoiceList},
    contexts::{use_prefs, use_store},
    platform::theme::Theme,
    text::{Language, use_text},
};

/// Choosing a language.
#[component]
pub(crate) fn Languages() -> AnyView {
    let (words, prefs) = (&use_text().phone.page, use_prefs());
    let choices = Language::OFFERED
        .into_iter()
        .map(|one| Choice {
            lang: Some(one.tag()),
            ..Choice::new(one.name())
        })
        .collect();
    let current = prefs.language();
    let chosen = Signal::derive(move || place_of(&Language::OFFERED, &current.get()));
    let choose = UnsyncCallback::new(move |place: usize| {
        if let Some(language) = Language::OFFERED.get(place) {
            prefs.set_language(*language);
        }
    });
    view! {
        <section class="shell__section">
            <ChoiceList
                legend=words.language
                name="language"
                choices
                chosen
                on_choose=choose
                is_section=true
                is_grid=true
            />
        </section>
    }
    .into_any()
}

/// Choosing a look.
#[component]
pub(crate) fn Themes() -> AnyView {
    let (words, prefs) = (&use_text().phone.theme, use_prefs());
    let choices = Theme::ALL
        .into_iter()
        .map(|theme| {
            Choice::new(match theme {
                Theme::System => words.system,
                Theme::Light => words.light,
                Theme::Dark => words.dark,
                Theme::Contrast => words.contrast,
                Theme::Sun => words.sun,
            })
        })
        .collect();
    let current = prefs.theme();
    let chosen = Signal::derive(move || place_of(&Theme::ALL, &current.get()));
    let choose = UnsyncCallback::new(move |place: usize| {
        if let Some(theme) = Theme::ALL.get(place) {
            prefs.set_theme(*theme);
        }
    });
    view! {
        <section class="shell__section">
            <ChoiceList
                legend=words.heading
                name="theme"
                choices
                chosen
                on_choose=choose
                is_section=true
                is_grid=true
            />
        </section>
    }
    .into_any()
}

/// Choosing whether neighbours see that one writes.
#[component]
pub(crate) fn Discretion() -> AnyView {
    let (words, prefs, store) = (use_text().replicas, use_prefs(), use_store());
    let place = RwSignal::new(usize::from(prefs.is_discreet()));
    let choose = UnsyncCallback::new(move |chosen: usize| {
        let is_discreet = chosen == 1;
        place.set(chosen);
        prefs.set_discreet(is_discreet);
        store.be_discreet(is_discreet);
    });
    let choices = vec![
        Choice::new(words.writing_yes),
        Choice::new(words.writing_no),
    ];
    view! {
        <section class="shell__section">
            <ChoiceList
                legend=words.writing_shown
                name="writing"
                choices
                chosen=place
                on_choose=choose
                is_section=true
                is_grid=true
            />
        </section>
    }
    .into_any()
}

/// The place of `one`; past the end when it is not offered, so that nothing is marked as chosen.
fn place_of<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter()
        .position(|other| other == one)
        .unwrap_or(all.len())
}
