//! *Blad voor de wijkmanager*: one sheet of A4 with what is asked of the gemeente, since when, and who answered.
//!
//! What stands on it is gathered in [`parts`]; the print styles make the rest of the page go. It names no
//! residents: who wrote what stays in the buurt. The sheet is in Dutch whatever the reader's language is.

use domain::buurt::BuurtRow;
use leptos::prelude::*;

use crate::{
    components::{
        button::Button,
        notice::{Notice, NoticeKind},
        page_head::PageHead,
        sheet,
    },
    contexts::use_store,
    platform::{clock, document},
    routes::Page,
    text::{SheetText, Text, use_text},
};

pub mod parts;

use parts::{Item, Part, parts};

/// The page.
#[component]
pub fn SheetPage() -> AnyView {
    let text = use_text().followed;
    let print = move |()| document::print();
    view! {
        <PageHead
            title=text.sheet sub=text.sheet_sub.to_owned() back=Page::Buurt class="no-print"
        />
        <div class="shell__body">
            <div class="stack no-print">
                <Notice kind=NoticeKind::Info title=text.sheet_names/>
                <Button
                    word=text.print icon="print" class="button--primary button--block" press=print
                />
            </div>
            <Sheet/>
        </div>
    }
    .into_any()
}

/// The sheet itself.
#[component]
fn Sheet() -> AnyView {
    let (text, store) = (Text::dutch(), use_store());
    let (say, today) = (text.sheet, clock::today());
    let name = move || {
        let shown = |row: &BuurtRow| row.name.shown().cloned();
        store
            .buurt()
            .with(|row| row.as_ref().and_then(shown).unwrap_or_default())
    };
    let (of_head, of_intro) = (name, name);
    let found = Memo::new(move |_| parts(store, text, today));
    let content = move || {
        let found = found.get();
        if found.is_empty() {
            view! { <p>{say.nothing}</p> }.into_any()
        } else {
            found
                .into_iter()
                .map(|it| part(say, it))
                .collect_view()
                .into_any()
        }
    };
    view! {
        <article class="sheet" lang="nl" dir="ltr" aria-labelledby="sheet-title">
            <header class="sheet__head">
                <h2 class="sheet__title" id="sheet-title">{say.title}</h2>
                <p class="sheet__buurt">{move || of_head()}</p>
                <p class="sheet__made">{(say.made_on)(&text.date(today))}</p>
            </header>
            <p>{move || (say.intro)(&of_intro())}</p>
            {move || content()}
            <section class="sheet__part">
                <h3 class="sheet__heading">{say.your_answer}</h3>
                {sheet::lines(false)}
                <h3 class="sheet__heading">{say.contact}</h3>
                {sheet::lines(true)}
            </section>
        </article>
    }
    .into_any()
}

fn part(say: &'static SheetText, part: Part) -> AnyView {
    let more = (part.more > 0).then(|| {
        view! { <p class="sheet__fact">{(say.more)(part.more)}</p> }
    });
    let things = part.items.into_iter().map(|it: Item| {
        let facts = [it.facts, it.detail.unwrap_or_default()];
        sheet::item(it.what, facts)
    });
    let things = sheet::items(things.collect(), "");
    sheet::part(part.title, view! { {things} {more} }.into_any())
}
