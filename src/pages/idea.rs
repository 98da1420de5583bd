//! A new idea: one sentence makes a plan. What is typed survives a reload until it is kept.
//!
//! Writing down what strikes somebody (`signaal.rs`) is the same form with other words.

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
    effects::whenever,
    notices::Notices,
    pages::guarding::Guard,
    routes::{Page, use_go},
    text::use_text,
};

/// Under which name this device remembers the words.
pub const DRAFT: &str = "idea";

/// What tells one form of a few sentences from another.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The heading of the page.
    pub title: &'static str,
    /// The id of the field in the page.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// A hint under it.
    pub hint: &'static str,
    /// An example under the field.
    pub example: &'static str,
    /// The word on the button.
    pub keep_word: &'static str,
    /// Under which name this device remembers the words.
    pub draft: &'static str,
    /// Makes the thing under a fresh id.
    pub command: fn([u8; 16], String) -> Command,
    /// Where it leads.
    pub then: fn([u8; 16]) -> Page,
}

/// The page.
#[component]
pub fn IdeaPage() -> AnyView {
    let text = use_text().buurt;
    first_words(Asked {
        title: text.have_idea,
        id: "what",
        question: text.what,
        hint: text.what_hint,
        example: text.what_example,
        keep_word: text.keep_idea,
        draft: DRAFT,
        command: |id, what| Command::AddInitiative {
            id: InitiativeId::from_bytes(id),
            what,
        },
        then: |id| Page::Plan(InitiativeId::from_bytes(id)),
    })
}

/// A page with one question of which the answer makes something.
pub fn first_words(asked: Asked) -> AnyView {
    let (store, go) = (use_store(), use_go());
    let (asking, words) = (use_asking(), use_draft(asked.draft));
    let keep = Callback::new(move |()| {
        let (id, said) = (store.fresh_id(), words.get_untracked().trim().to_owned());
        asking.act_then((asked.command)(id, said), move || {
            words.set(String::new());
            go.run((asked.then)(id));
        });
    });
    view! {
        <PageHead title=asked.title back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            <div class="form">
                <Field
                    id=asked.id label=asked.question hint=asked.hint size=FieldSize::Lines
                    draft=words trouble=asking.trouble() is_first=true enter=keep
                />
                <Guard words=words/>
                <p class="soft">{asked.example}</p>
                <Button
                    word=asked.keep_word icon="check" busy=asking.busy() press=keep
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
    whenever(move || draft.with(|words| prefs.set_draft(form, words)));
    draft
}
