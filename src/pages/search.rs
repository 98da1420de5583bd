//! *Zoek*: one field, and everything in this buurt in which the words stand.
//!
//! It asks while somebody types: the next question goes out when the answer to the one before is here, so a slow
//! phone asks less and never falls behind. What is typed stays with the buurt, so *Terug* from something that was
//! found leads back to the list. How things are found is `domain::search`.

use domain::search::{Hit, Hits, Piece};
use leptos::prelude::*;

use crate::{
    components::{empty_state::EmptyState, field::Field, icon::Icon, page_head::PageHead},
    contexts::{use_announcer, use_store},
    effects::whenever,
    notices::Notices,
    platform::{clock, focus},
    routes::Page,
    text::use_text,
};

mod places;
use places::{Place, place};

/// The first place that was found.
const FIRST: &str = ".search__hit";

/// What was found, and by which words.
type Found = Option<(String, Hits)>;

/// The page.
#[component]
pub fn SearchPage() -> AnyView {
    let text = use_text().search;
    let draft = use_store().searched();
    let found = use_found(draft);
    let enter = Callback::new(|()| focus::to(FIRST));
    let result = move || {
        found.with(|found| match found {
            Some((words, hits)) if hits.count == 0 && says_something(words) => {
                view! { <EmptyState title=text.none line=text.none_how/> }.into_any()
            }
            Some((_, hits)) if hits.count > 0 => list(hits),
            Some(_) | None => ().into_any(),
        })
    };
    view! {
        <PageHead title=text.title sub=text.sub back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            <div class="form" role="search">
                <Field
                    id="search" label=text.what hint=text.what_hint draft=draft
                    trouble=Signal::stored(None) is_first=true enter=enter
                />
            </div>
            {move || result()}
        </div>
    }
    .into_any()
}

fn says_something(words: &str) -> bool {
    words.chars().any(char::is_alphanumeric)
}

/// What is found by the words in the field, a moment after they stand there.
fn use_found(draft: RwSignal<String>) -> RwSignal<Found> {
    let (text, store, announcer) = (use_text().search, use_store(), use_announcer());
    let found = RwSignal::new(None::<(String, Hits)>);
    let is_asking = StoredValue::new(false);
    let said = StoredValue::new(String::new());
    let tell = move |words: &str, hits: &Hits| {
        let sentence = match hits.count {
            0 if says_something(words) => text.none.to_owned(),
            0 => String::new(),
            count => (text.count)(count),
        };
        let before = said.try_update_value(|said| std::mem::replace(said, sentence.clone()));
        announcer.say_instead_of(&before.unwrap_or_default(), sentence);
    };
    // Settling one answer may ask the next question, so what asks is told which words are done.
    let done = RwSignal::new(None::<String>);
    whenever(move || {
        let words = draft.get();
        let is_new = done.with(|done| done.as_ref() != Some(&words));
        if !is_new || is_asking.get_value() {
            return;
        }
        is_asking.set_value(true);
        store.search(words.clone(), move |hits| {
            let is_here = is_asking
                .try_update_value(|asking| *asking = false)
                .is_some();
            if !is_here {
                return;
            }
            if draft.get_untracked() == words {
                tell(&words, &hits);
            }
            found.set(Some((words.clone(), hits)));
            done.set(Some(words));
        });
    });
    found
}

/// What was found.
fn list(hits: &Hits) -> AnyView {
    let text = use_text().search;
    let shown = u32::try_from(hits.hits.len()).unwrap_or(u32::MAX);
    let more = (hits.count > shown).then(|| {
        let sentence = (text.first)(shown);
        view! { <p class="soft">{sentence}</p> }
    });
    view! {
        <section class="shell__section" aria-labelledby="found">
            <h2 class="shell__heading" id="found">{text.results}</h2>
            <p class="soft">{(text.count)(hits.count)}</p>
            <ul class="list card">{hits.hits.iter().map(row).collect_view()}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn row(hit: &Hit) -> AnyView {
    let text = use_text();
    let Place { icon, word, page } = place(text.search, &hit.key);
    let today = clock::today();
    // A task that nobody dated, or a vision: there is no day to tell.
    let day = (hit.on.0 > 0).then(|| text.weekday(hit.on, today));
    let from = [Some(word.to_owned()), day];
    let from = from.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (title, below) = if hit.title.is_empty() {
        (&hit.excerpt, None)
    } else {
        (&hit.title, Some(&hit.excerpt))
    };
    let below = below.filter(|pieces| !pieces.is_empty()).map(|pieces| {
        view! { <span class="search__words" dir="auto">{marked(pieces)}</span> }
    });
    view! {
        <li class="list__item">
            <a class="list__link search__hit" href=page.href()>
                <Icon name=icon/>
                <span class="list__main">
                    <span class="list__title" dir="auto">{marked(title)}</span>
                    {below}
                    <span class="list__sub">{from}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// The pieces, with what was searched for marked.
fn marked(pieces: &[Piece]) -> AnyView {
    let one = |piece: &Piece| {
        let words = piece.text.clone();
        if piece.is_match {
            view! { <mark class="search__match">{words}</mark> }.into_any()
        } else {
            words.into_any()
        }
    };
    pieces.iter().map(one).collect_view().into_any()
}
