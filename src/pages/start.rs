//! The first screen: four doors, what makes the app safe, and the languages.

use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{
        button::{Button, LinkButton},
        field::Trouble,
        icon::Icon,
        page_head::PageHead,
    },
    contexts::{use_prefs, use_store},
    notices::Notices,
    pages::phone::Install,
    routes::{Page, use_go},
    text::{Language, use_text},
};

/// The page.
#[component]
pub fn StartPage() -> AnyView {
    let text = use_text();
    view! {
        <PageHead title=text.everywhere.app sub=text.start.promise class="page_head--tall"/>
        <Notices/>
        <div class="shell__body start">
            <Doors/>
            <div class="card card--row">
                <Icon name="phone"/>
                <p class="card__main soft">{text.start.reassurance}</p>
            </div>
            <Install/>
            <Languages/>
        </div>
    }
    .into_any()
}

#[component]
fn Doors() -> AnyView {
    let (text, store, go) = (use_text(), use_store(), use_go());
    let asking = use_asking();
    let practise = move |()| {
        asking.begin();
        store.begin_practice(move |result| {
            if asking.settle(result).is_some() {
                go.run(Page::Buurt);
            }
        });
    };
    let words = text.start;
    view! {
        <div class="start__choices">
            <LinkButton
                word=words.begin icon="pin" page=Page::Begin
                class="button--primary button--big button--block"
            />
            <LinkButton
                word=words.join icon="camera" page=Page::Scan class="button--big button--block"
            />
            <LinkButton
                word=words.open_file icon="file" page=Page::OpenFile
                class="button--big button--block"
            />
            <Button
                word=words.look_around icon="eye" busy=asking.busy() press=practise
                class="button--dashed button--big button--block"
            />
            <Trouble trouble=asking.trouble()/>
        </div>
    }
    .into_any()
}

/// The languages, each written in itself.
#[component]
pub fn Languages() -> AnyView {
    let (text, prefs) = (use_text(), use_prefs());
    let one = move |language: Language| {
        let pressed = if text.language == language {
            "true"
        } else {
            "false"
        };
        view! {
            <li>
                <button
                    type="button" class="start__language" lang=language.tag()
                    aria-pressed=pressed on:click=move |_| prefs.set_language(language)
                >
                    {language.name()}
                </button>
            </li>
        }
    };
    view! {
        <ul class="start__languages" aria-label=text.start.language>
            {Language::OFFERED.map(one)}
        </ul>
    }
    .into_any()
}
