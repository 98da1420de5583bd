//! An example of another buurt that was opened, and beginning a plan of one's own with it.

use domain::{Command, Example, InitiativeId};
use leptos::prelude::*;

use super::beside::face;
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        field::{Field, FieldSize},
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    pages::followed::new::said,
    routes::{Page, use_go},
    text::use_text,
};

/// What the other buurt did, the question what is different here, and the button to begin.
pub fn card(example: Example) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let say = text.example;
    let whole = face(text, &example);
    let title = example.title.clone();
    let begin = if store.current().get_untracked().is_some() {
        beginning(example)
    } else {
        view! { <Notice kind=NoticeKind::Info title=say.no_buurt/> }.into_any()
    };
    view! {
        <section class="card stack" aria-labelledby="example">
            <p class="card__sub">{say.theirs}</p>
            <h2 class="card__title" id="example" dir="auto">{title}</h2>
            {whole}
            {begin}
        </section>
    }
    .into_any()
}

fn beginning(example: Example) -> AnyView {
    let (text, store, asking, go) = (use_text(), use_store(), use_asking(), use_go());
    let say = text.example;
    let id = InitiativeId::from_bytes(store.fresh_id());
    let different = RwSignal::new(String::new());
    let begin = Callback::new(move |()| {
        let command = Command::BeginFromExample {
            id,
            example: Box::new(example.clone()),
            different: said(different),
        };
        asking.act_then(command, move || go.run(Page::FirstSteps(id)));
    });
    let buurt = store.buurt().with_untracked(|row| {
        let name = row.as_ref().and_then(|row| row.name.shown().cloned());
        name.unwrap_or_default()
    });
    view! {
        <Field
            id="different" label=say.different hint=say.different_hint size=FieldSize::Lines
            draft=different trouble=asking.trouble() enter=begin
        />
        <p class="soft">{(say.comes_in)(&buurt)}</p>
        <Button
            word=say.begin icon="plan" class="button--primary button--block"
            busy=asking.busy() press=begin
        />
    }
    .into_any()
}
