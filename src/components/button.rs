//! What somebody presses: a button, or a link that looks like one.

use leptos::prelude::*;

use super::icon::Icon;
use crate::routes::Page;

/// A button with a word, and a drawing where it has one.
#[component]
pub fn Button(
    /// What it does, verb first. A button whose word changes is one button, so that the focus stays on it.
    #[prop(into)]
    word: Signal<&'static str>,
    /// What it looks like, after `button`.
    #[prop(optional)]
    class: &'static str,
    /// The drawing before the word.
    #[prop(optional)]
    icon: &'static str,
    /// What it is about, read aloud after the word where several buttons say the same.
    #[prop(optional, into)]
    about: Option<Signal<String>>,
    /// True while its answer is on the way; pressing again does nothing.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What it does.
    #[prop(into)]
    press: Callback<()>,
) -> AnyView {
    let is_busy = move || busy.get().then_some("true");
    let pressed = move |_| {
        if !busy.get_untracked() {
            press.run(());
        }
    };
    let about = about.map(|about| {
        view! { <span class="visually-hidden">{move || [": ", &about.get()].concat()}</span> }
    });
    view! {
        <button
            type="button" class=["button ", class].concat()
            aria-busy=move || is_busy() on:click=pressed
        >
            {face(icon, word)}
            {about}
        </button>
    }
    .into_any()
}

/// The word of a button that takes back what it did.
pub fn either(is_so: Memo<bool>, yes: &'static str, no: &'static str) -> Signal<&'static str> {
    Signal::derive(move || if is_so.get() { yes } else { no })
}

/// A button of which only the drawing is seen; its words are read aloud.
#[component]
pub fn IconButton(
    /// What it does, verb first.
    word: &'static str,
    /// The drawing.
    icon: &'static str,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// What it is about, read aloud after the word.
    #[prop(optional, into)]
    about: Option<Signal<String>>,
    /// What it does.
    #[prop(into)]
    press: Callback<()>,
) -> AnyView {
    let about = about.map(|about| move || [": ", &about.get()].concat());
    view! {
        <button
            type="button" class=["button button--icon button--quiet ", class].concat()
            on:click=move |_| press.run(())
        >
            <Icon name=icon/>
            <span class="visually-hidden">{word}{about}</span>
        </button>
    }
    .into_any()
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads, verb first.
    word: &'static str,
    /// What it looks like, after `button`.
    #[prop(optional)]
    class: &'static str,
    /// The drawing before the word.
    #[prop(optional)]
    icon: &'static str,
    /// Where it leads.
    page: Page,
) -> AnyView {
    view! {
        <a class=["button ", class].concat() href=page.href()>
            {face(icon, Signal::stored(word))}
        </a>
    }
    .into_any()
}

fn face(icon: &'static str, word: Signal<&'static str>) -> AnyView {
    // Drawings that point along the line point the other way from right to left.
    let class = if matches!(icon, "next" | "back") {
        "icon--flip"
    } else {
        ""
    };
    let icon = (!icon.is_empty()).then(|| view! { <Icon name=icon class=class/> });
    view! {
        {icon}
        <span class="button__word">{move || word.get()}</span>
    }
    .into_any()
}
