//! How far the plan is, and its name and one line.

use domain::{Command, Phase, initiative::InitiativeRow};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::use_asking,
    components::{button::Button, dialog::Dialog, field::Field, steps::Steps},
    text::use_text,
};

/// The bar with its words.
#[component]
pub fn Progress(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text().phases;
    let phase = open.part(|row| row.phase.shown());
    let content = move || {
        let phase = phase.get().flatten();
        let step = phase
            .and_then(Phase::step)
            .map(|step| [" · ", &(text.step)(step.into()), " · ", text.any_order].concat());
        view! {
            <Steps phase=phase/>
            <p class="steps__words"><b>{text.of(phase)}</b>{step}</p>
        }
    };
    view! { <div class="stack stack--tight">{move || content()}</div> }.into_any()
}

/// The button and the sheet for the name and the one line.
#[component]
pub fn EditHead(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    let is_open = RwSignal::new(false);
    view! {
        <Button
            word=text.plan.edit_head icon="edit" class="button--block"
            press=move |()| is_open.set(true)
        />
        <Dialog
            open=is_open title=text.plan.edit_head id="edit-head" close_word=text.everywhere.close
        >
            {form(open, is_open)}
        </Dialog>
    }
    .into_any()
}

fn form(open: Open, is_open: RwSignal<bool>) -> AnyView {
    let text = use_text();
    let (naming, describing) = (use_asking(), use_asking());
    let shown = |part: fn(&InitiativeRow) -> Option<&String>| {
        open.row
            .with_untracked(|row| row.as_ref().and_then(part).cloned())
            .unwrap_or_default()
    };
    let (name, line) = (
        shown(|row| row.title.shown()),
        shown(|row| row.one_liner.shown()),
    );
    let (name_draft, line_draft) = (RwSignal::new(name.clone()), RwSignal::new(line.clone()));
    let (name, line) = (StoredValue::new(name), StoredValue::new(line));
    // The sheet may close before the first answer comes, so both drafts are read before anything is asked.
    let keep = Callback::new(move |()| {
        let new_name = name_draft.get_untracked().trim().to_owned();
        let new_line = line_draft.get_untracked().trim().to_owned();
        let has_new_line = new_line != line.get_value();
        let keep_line = move || {
            if !has_new_line {
                return is_open.set(false);
            }
            let command = Command::DescribeInitiative(open.id, new_line);
            describing.act_then(command, move || is_open.set(false));
        };
        if new_name == name.get_value() {
            return keep_line();
        }
        naming.act_then(Command::NameInitiative(open.id, new_name), keep_line);
    });
    let busy = Signal::derive(move || naming.busy().get() || describing.busy().get());
    view! {
        <div class="dialog__body form">
            <Field
                id="plan-name" label=text.plan.name draft=name_draft enter=keep
                trouble=naming.trouble()
            />
            <Field
                id="plan-line" label=text.plan.in_one_line hint=text.plan.in_one_line_hint
                draft=line_draft enter=keep trouble=describing.trouble()
            />
        </div>
        <div class="dialog__actions">
            <Button
                word=text.everywhere.keep icon="check" class="button--primary" busy=busy press=keep
            />
        </div>
    }
    .into_any()
}
