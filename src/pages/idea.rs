//! A new idea: one sentence makes a plan. What is typed survives a reload until it is kept.

use domain::{Command, InitiativeId};
use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{
        button::Button,
        field::{Field, FieldSize},
        page_head::PageHead,
    },
    contexts::{use_prefs, use_store},
    notices::Notices,
    routes::{Page, use_go},
    text::use_text,
};

/// Under which name this device remembers the words.
pub const DRAFT: &str = "idea";

/// The page.
#[component]
pub fn IdeaPage() -> AnyView {
    let (text, store, go) = (use_text().buurt, use_store(), use_go());
    let (asking, what) = (use_asking(), use_draft(DRAFT));
    let keep = Callback::new(move |()| {
        let id = InitiativeId::from_bytes(store.fresh_id());
        let words = what.get_untracked().trim().to_owned();
        asking.act_then(Command::AddInitiative { id, what: words }, move || {
            what.set(String::new());
            go.run(Page::Plan(id));
        });
    });
    view! {
        <PageHead title=text.have_idea back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            <div class="form">
                <Field
                    id="what" label=text.what hint=text.what_hint size=FieldSize::Lines
                    draft=what trouble=asking.trouble() is_first=true enter=keep
                />
                <p class="soft">{text.what_example}</p>
                <Button
                    word=text.keep_idea icon="check" busy=asking.busy() press=keep
                    class="button--primary button--big button--block"
                />
            </div>
        </div>
    }
    .into_any()
}

/// Words of a form that this device remembers until they are kept.
pub fn use_draft(form: &'static str) -> RwSignal<String> {
    let prefs = use_prefs();
    let draft = RwSignal::new(prefs.draft(form));
    Effect::new(move || draft.with(|words| prefs.set_draft(form, words)));
    draft
}
