//! What strikes people: writing it down, and one signaal that everybody can write along in.

use domain::{Command, Removable, SignaalId, TextKey, attachment::AttachedTo, signaal::SignaalRow};
use leptos::prelude::*;

use super::{
    attachments::Attachments,
    followed::steps::SignaalSteps,
    idea::{self, Asked, first_words},
};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        empty_state::EmptyState,
        field::Trouble,
        notice::{Notice, NoticeKind},
        page_head::PageHead,
        text_area::TextArea,
    },
    contexts::{use_prefs, use_store},
    names::use_names,
    notices::Notices,
    platform::clock,
    routes::{Page, use_go},
    text::use_text,
};

const DRAFT: &str = "signaal";

/// Writing down what strikes somebody.
#[component]
pub fn NewSignaalPage() -> AnyView {
    let text = use_text().buurt;
    first_words(Asked {
        title: text.noticed_something,
        id: "notice",
        question: text.notice,
        hint: text.notice_hint,
        example: text.notice_example,
        keep_word: text.keep_signaal,
        draft: DRAFT,
        command: |id, text| Command::AddSignaal {
            id: SignaalId::from_bytes(id),
            text,
        },
        then: |_| Page::Buurt,
    })
}

/// One signaal.
#[component]
pub fn SignaalPage(
    /// Which one.
    id: SignaalId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let row = store.signalen().row(id);
    let asking = use_asking();
    let is_here = Memo::new(move |_| row.with(Option::is_some));
    let content = move || {
        if is_here.get() {
            card(id, row, asking)
        } else if store.is_loaded().get() {
            view! { <EmptyState title=text.errors.no_page line=text.errors.unknown/> }.into_any()
        } else {
            ().into_any()
        }
    };
    view! {
        <PageHead title=text.buurt.signaal back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">{move || content()}</div>
    }
    .into_any()
}

/// The text and what can be done with it.
fn card(id: SignaalId, row: Memo<Option<SignaalRow>>, asking: Asking) -> AnyView {
    let (text, names, prefs, go) = (use_text(), use_names(), use_prefs(), use_go());
    let today = clock::today();
    let is_removed = Memo::new(move |_| has(row, |row| row.removed.is_some()));
    let is_back = move || {
        has(row, |row| row.is_back).then(|| {
            view! { <Notice kind=NoticeKind::Info title=text.buurt.signaal_back/> }
        })
    };
    let from = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            Some((text.everywhere.by_on)(
                &names.first(row.by),
                &text.day(row.created_on, today),
            ))
        })
    };
    let to_idea = move |()| {
        let words = row.with_untracked(|row| row.as_ref().map(|row| row.text.clone()));
        prefs.set_draft(idea::DRAFT, &words.unwrap_or_default());
        go.run(Page::Idea);
    };
    let remove = move |()| asking.act(Command::Remove(Removable::Signaal(id)));
    let content = move || {
        if is_removed.get() {
            return removed(id, row, asking);
        }
        let known = row.with_untracked(|row| row.as_ref().map(|row| row.text.clone()));
        view! {
            <section class="section_card" aria-labelledby="signaal">
                <h2 class="section_card__title" id="signaal">{text.buurt.notice}</h2>
                <TextArea
                    text_key=TextKey::Signaal(id) known=known.unwrap_or_default()
                    label_id="signaal" placeholder=""
                />
                <p class="section_card__who">{move || from()}</p>
            </section>
            <Attachments to=AttachedTo::Signaal(id)/>
            <SignaalSteps id=id/>
            <div class="cluster">
                <Button word=text.buurt.idea_of_it icon="bulb" press=to_idea/>
                <Button
                    word=text.everywhere.remove class="button--quiet" icon="trash" press=remove
                    busy=asking.busy()
                />
            </div>
        }
        .into_any()
    };
    view! {
        {move || is_back()}
        {move || content()}
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

/// A signaal that was taken away, with the way back.
fn removed(id: SignaalId, row: Memo<Option<SignaalRow>>, asking: Asking) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let today = clock::today();
    let said = move || row.with(|row| row.as_ref().map(|row| row.text.clone()));
    let told = row.with_untracked(|row| {
        let removal = row.as_ref()?.removed.clone()?;
        let day = text.day(removal.on, today);
        Some((text.buurt.signaal_removed)(
            &names.inside(removal.by),
            &day,
        ))
    });
    view! {
        <Notice kind=NoticeKind::Info title=told.unwrap_or_default()>
            <Button
                word=text.everywhere.undo class="button--small" icon="undo" busy=asking.busy()
                press=move |()| asking.act(Command::BringBack(Removable::Signaal(id)))
            />
        </Notice>
        <p class="card card__text" dir="auto">{move || said()}</p>
    }
    .into_any()
}

fn has(row: Memo<Option<SignaalRow>>, what: fn(&SignaalRow) -> bool) -> bool {
    row.with(|row| row.as_ref().is_some_and(what))
}
