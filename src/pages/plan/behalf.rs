//! Answering a question for somebody else (*namens*): whoever types says so, and it stands beside the answer.

use domain::{Command, InitiativeId, SectionKey};
use leptos::prelude::*;

use super::questions::behalf;
use crate::{
    asking::use_asking,
    components::{
        choice_list::Tick,
        conflict_card::ConflictCard,
        field::{Field, Trouble},
    },
    contexts::use_store,
    pages::{choosing::Chooser, followed::new::said, plan::short_form::short_form},
    platform::focus,
    text::use_text,
};

/// The box to tick, and the question for whom; ticking it off takes that back.
pub fn on_behalf(plan: InitiativeId, key: SectionKey) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let say = text.help;
    let row = store.initiatives().row(plan);
    let whom = Memo::new(move |_| row.with(|row| behalf(row.as_ref()?, key)));
    let is_asking = RwSignal::new(false);
    let is_on = Signal::derive(move || is_asking.get() || whom.with(Option::is_some));
    let set = Callback::new(move |is_on: bool| {
        is_asking.set(is_on);
        if is_on {
            request_animation_frame(|| focus::to("#behalf"));
        } else if whom.with_untracked(Option::is_some) {
            asking.act(Command::OnBehalf(plan, key, String::new()));
        }
    });
    let chooser = Chooser::of(asking);
    let answers = Signal::derive(move || {
        let command = |whom| Command::OnBehalf(plan, key, whom);
        row.with(|row| {
            let all = row
                .as_ref()
                .map(|row| row.for_whom.clone())
                .unwrap_or_default();
            let mut of_this = all.iter().filter(|(of, _)| *of == key);
            of_this
                .next()
                .map(|(_, whom)| chooser.answers(whom, Clone::clone, command))
                .unwrap_or_default()
        })
    });
    let told = move || {
        let whom = whom.get().filter(|_| !is_asking.get())?;
        Some(view! { <p dir="auto">{(text.resultaat.on_behalf)(&whom)}</p> })
    };
    let form = move || is_asking.get().then(|| form(plan, key, whom, is_asking));
    view! {
        <div class="stack">
            <Tick word=say.for_other is_on=is_on set=set/>
            {move || told()}
            {move || form()}
            <ConflictCard about=say.for_other_whom answers=answers/>
            <Trouble trouble=asking.trouble()/>
        </div>
    }
    .into_any()
}

fn form(
    plan: InitiativeId,
    key: SectionKey,
    whom: Memo<Option<String>>,
    is_asking: RwSignal<bool>,
) -> AnyView {
    let (say, asking) = (use_text().help, use_asking());
    let draft = RwSignal::new(whom.get_untracked().unwrap_or_default());
    let close = Callback::new(move |()| {
        let _is_gone = is_asking.try_set(false);
    });
    let keep = Callback::new(move |()| {
        let command = Command::OnBehalf(plan, key, said(draft));
        asking.act_then(command, move || close.run(()));
    });
    let field = view! {
        <Field
            id="behalf" label=say.for_other_whom hint=say.for_other_hint draft=draft
            trouble=asking.trouble() enter=keep
        />
    };
    short_form(field.into_any(), asking, keep, close)
}
