//! A need: whether it is arranged, what it is, who helps, and one tap to help.

use domain::{PersonId, need::NeedRow as Need};
use leptos::prelude::*;

use super::{
    button::{Button, IconButton, either},
    chip::Chip,
};
use crate::{names::use_names, text::use_text};

/// What somebody does with a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedAct {
    /// *Ik help*, or not after all.
    Help(bool),
    /// Says that it is arranged, or not.
    Arrange(bool),
    /// Takes it away.
    Remove,
}

/// A need.
#[component]
pub fn NeedRow(
    /// What is known of it.
    row: ArcReadSignal<Need>,
    /// Who offered help, sorted by when.
    #[prop(into)]
    helpers: Signal<Vec<Option<PersonId>>>,
    /// Somebody does something with it.
    #[prop(into)]
    act: Callback<NeedAct>,
    /// Opens its words for change.
    change: Callback<()>,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let everywhere = text.everywhere;
    let need = Memo::new(move |_| row.get());
    let what = move || need.with(|need| need.what.shown().cloned().unwrap_or_default());
    let is_arranged = Memo::new(move |_| need.with(|need| need.is_arranged));
    let is_helping =
        Memo::new(move |_| helpers.with(|all| all.iter().any(|one| names.is_me(*one))));
    let who = move || {
        helpers.with(|all| {
            let known: Vec<PersonId> = all.iter().copied().flatten().collect();
            names.together(&known)
        })
    };
    let chip = move || {
        if is_arranged.get() {
            view! { <Chip word=text.plan.arranged icon="check" chalk="green"/> }
        } else {
            view! { <Chip word=text.plan.still_needed icon="hand" chalk="yellow"/> }
        }
    };
    let about = Signal::derive(what);
    let can_help = Memo::new(move |_| is_helping.get() || !is_arranged.get());
    let help_word = either(is_helping, text.plan.no_longer_help, text.plan.i_help);
    let help = move || {
        let press = move |()| act.run(NeedAct::Help(!is_helping.get_untracked()));
        can_help.get().then(|| {
            view! {
                <Button
                    word=help_word class="button--small" icon="hand" about=about press=press
                />
            }
        })
    };
    let arrange_word = either(is_arranged, text.plan.not_arranged, text.plan.is_arranged);
    let arrange = move |()| act.run(NeedAct::Arrange(!is_arranged.get_untracked()));
    let remove = move |()| act.run(NeedAct::Remove);
    view! {
        <div class="need_row">
            <div class="need_row__main">
                <div class="need_row__top">
                    {move || chip()}
                    <div class="need_row__tools">
                        <IconButton word=everywhere.change icon="edit" about=about press=change/>
                        <IconButton word=everywhere.remove icon="trash" about=about press=remove/>
                    </div>
                </div>
                <p class="need_row__text" dir="auto">{move || what()}</p>
                <p class="need_row__who">{move || who()}</p>
            </div>
            <div class="need_row__action cluster">
                {move || help()}
                <Button
                    word=arrange_word class="button--small button--quiet"
                    about=about press=arrange
                />
            </div>
        </div>
    }
    .into_any()
}
