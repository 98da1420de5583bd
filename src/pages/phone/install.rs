//! *Zet Buurtlijm op je beginscherm*: with a button where the browser can, in a sentence where it cannot.
//!
//! Shown on the first screen until somebody puts it away, and always on *Deze telefoon*. An app that runs
//! from the home screen is not told to go there.

use leptos::prelude::*;

use crate::{
    components::{Button, InstallHint},
    contexts::use_prefs,
    platform::install::{self, Install as Way},
    text::use_text,
};

/// Names the hint among the ones that were put away.
const HINT: &str = "install";

/// The hint.
#[component]
pub(crate) fn Install(
    /// Whether it stays although it was put away once.
    #[prop(optional)]
    is_lasting: bool,
) -> AnyView {
    let (words, prefs) = (&use_text().phone.install, use_prefs());
    let (way, put_away) = (
        install::state(),
        RwSignal::new(!is_lasting && prefs.is_dismissed(HINT)),
    );
    let not_now = move |()| {
        prefs.dismiss(HINT);
        put_away.set(true);
    };
    let hint = move || {
        let way = way.get();
        let how = match way {
            Way::Installed | Way::Prompt => "",
            Way::ByHandIos => words.by_share,
            Way::NotOffered if is_lasting => words.by_menu,
            Way::NotOffered => return None,
        };
        if put_away.get() || way == Way::Installed {
            return None;
        }
        let ask = (way == Way::Prompt).then(|| {
            let ask = move |()| install::prompt();
            view! { <Button word=words.button class="button--primary" icon="install" press=ask/> }
        });
        let away = (!is_lasting).then(|| {
            view! { <Button word=words.not_now class="button--quiet" press=not_now/> }
        });
        let has_any = ask.is_some() || away.is_some();
        let actions = has_any.then(|| (ask, away).into_any());
        Some(view! { <InstallHint title=words.title text=words.sub how actions/> })
    };
    let done =
        move || (is_lasting && way.get() == Way::Installed).then(|| view! { <p>{words.done}</p> });
    view! {
        {move || hint()}
        {move || done()}
    }
    .into_any()
}
