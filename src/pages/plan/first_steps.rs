//! *Eerste stappen*: the nine questions of a plan, one on a screen.
//!
//! For whoever does not know where to begin. The order is free and nothing has to be answered; every answer is
//! the same text that stands in the plan, so it is kept while it is typed and a neighbour can write along.
//! Opening it again goes on at the first question that is still open and was not skipped on this phone.

use domain::{InitiativeId, SectionKey, TextKey};
use leptos::prelude::*;

use super::behalf::on_behalf;
use crate::{
    components::{
        button::{Button, LinkButton},
        page_head::PageHead,
        skeleton::Skeleton,
        text_area::TextArea,
    },
    contexts::{use_prefs, use_store},
    effects::whenever,
    pages::example::beside::{first_question, of_question},
    platform::focus,
    routes::Page,
    text::use_text,
};

const COUNT: usize = SectionKey::ALL.len();

/// Where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Question(usize),
    End,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Walk {
    id: InitiativeId,
    at: RwSignal<Option<At>>,
    answered: Memo<[bool; COUNT]>,
}

/// The page.
#[component]
pub fn FirstStepsPage(
    /// Of which plan.
    id: InitiativeId,
) -> AnyView {
    let (text, store) = (use_text().plan, use_store());
    let plan = store.initiatives().row(id);
    let title = Signal::derive(move || {
        plan.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()))
            .unwrap_or_default()
    });
    let rows = SectionKey::ALL.map(|key| store.sections().row(key));
    let answered = Memo::new(move |_| {
        rows.map(|row| row.with(|row| row.as_ref().is_some_and(|row| !row.text.trim().is_empty())))
    });
    let walk = Walk {
        id,
        at: RwSignal::new(None),
        answered,
    };
    // What was answered is known once the texts of the plan are here.
    whenever(move || {
        if store.are_details_loaded().get() && walk.at.get_untracked().is_none() {
            walk.at.set(Some(untrack(|| walk.begin())));
        }
    });
    let content = move || match walk.at.get() {
        None => view! { <Skeleton/> }.into_any(),
        Some(At::Question(place)) => walk.question(place),
        Some(At::End) => walk.end(),
    };
    view! {
        <PageHead title=text.first_steps sub=title back=Page::Plan(id)/>
        <div class="shell__body">
            {walk.places()}
            {move || content()}
        </div>
    }
    .into_any()
}

impl Walk {
    /// The first question that is open and was not skipped here; else the end.
    fn begin(self) -> At {
        let skipped = use_prefs().skipped_steps(self.id);
        let answered = self.answered.get();
        let is_open = |place: &usize| {
            let is_answered = answered.get(*place).copied().unwrap_or_default();
            let is_skipped = SectionKey::ALL.get(*place).is_some_and(|key| {
                skipped
                    .split_whitespace()
                    .any(|skipped| skipped == key.key())
            });
            !is_answered && !is_skipped
        };
        (0..COUNT).find(is_open).map_or(At::End, At::Question)
    }

    fn go(self, at: At) {
        self.at.set(Some(at));
        request_animation_frame(|| focus::to("#step"));
    }

    fn after(self, place: usize) {
        self.go(if place + 1 < COUNT {
            At::Question(place + 1)
        } else {
            At::End
        });
    }

    /// The nine places, of which any can be gone to.
    fn places(self) -> AnyView {
        let text = use_text();
        let one = move |(place, key): (usize, SectionKey)| {
            let is_answered = move || {
                let answered = self.answered.get();
                answered.get(place).copied().unwrap_or_default()
            };
            let current = move || (self.at.get() == Some(At::Question(place))).then_some("step");
            let state = move || if is_answered() { "done" } else { "open" };
            // The number that is seen comes first, for whoever speaks to the phone.
            let number = (place + 1).to_string();
            let seen = number.clone();
            let label = move || {
                let question = [&number, ". ", text.sections.question(key)].concat();
                if is_answered() {
                    [&question, ": ", text.plan.is_answered].concat()
                } else {
                    question
                }
            };
            view! {
                <li>
                    <button
                        type="button" class="first_steps__place" data-state=move || state()
                        aria-current=move || current() aria-label=move || label()
                        on:click=move |_| self.go(At::Question(place))
                    >
                        {seen}
                    </button>
                </li>
            }
        };
        let places = SectionKey::ALL.into_iter().enumerate().map(one);
        view! { <ol class="first_steps__places">{places.collect_view()}</ol> }.into_any()
    }

    fn question(self, place: usize) -> AnyView {
        let (text, store, remembered) = (use_text(), use_store(), use_prefs());
        let Some(key) = SectionKey::ALL.get(place).copied() else {
            return ().into_any();
        };
        let row = store.sections().row(key);
        let known = row.with_untracked(|row| row.as_ref().map(|row| row.text.clone()));
        let is_answered = Memo::new(move |_| {
            row.with(|row| row.as_ref().is_some_and(|row| !row.text.trim().is_empty()))
        });
        let word = Signal::derive(move || {
            if is_answered.get() {
                text.plan.next_question
            } else {
                text.plan.skip_question
            }
        });
        let on = move |()| {
            if !is_answered.get_untracked() {
                remembered.skip_step(self.id, key.key());
            }
            self.after(place);
        };
        let back = (place > 0).then(|| {
            let press = move |()| self.go(At::Question(place - 1));
            view! { <Button word=text.plan.previous_question icon="back" press=press/> }
        });
        let number = u32::try_from(place + 1).unwrap_or_default();
        let first = (place == 0).then(|| first_question(self.id));
        view! {
            {first}
            <section class="card stack" aria-labelledby="step">
                <p class="card__sub">{(text.plan.question_of)(number)}</p>
                <h2 class="first_steps__question" id="step" tabindex="-1">
                    {text.sections.question(key)}
                </h2>
                <p class="soft">{text.sections.example(key)}</p>
                {of_question(key)}
                <TextArea
                    text_key=TextKey::Section(self.id, key) known=known.unwrap_or_default()
                    label_id="step"
                />
                {on_behalf(self.id, key)}
            </section>
            <div class="pair">
                {back}
                <Button word=word class="button--primary" icon="next" press=on/>
            </div>
        }
        .into_any()
    }

    /// What is answered, and what may still be.
    fn end(self) -> AnyView {
        let text = use_text();
        let answered = self.answered.get_untracked();
        let count = answered.iter().filter(|is_answered| **is_answered).count();
        let open = SectionKey::ALL
            .into_iter()
            .zip(answered)
            .enumerate()
            .filter(|(_, (_, is_answered))| !is_answered);
        let rows = open.map(|(place, (key, _))| {
            let press = move |()| self.go(At::Question(place));
            view! {
                <li>
                    <Button
                        word=text.sections.question(key) class="button--block" icon="edit"
                        press=press
                    />
                </li>
            }
        });
        let rows = rows.collect_view();
        let has_open = count < COUNT;
        let still = has_open.then(|| view! { <p>{text.plan.still_open}</p> });
        let count = u32::try_from(count).unwrap_or_default();
        view! {
            <section class="card card--tint stack">
                <h2 class="card__title" id="step" tabindex="-1">{text.plan.enough_for_now}</h2>
                <p>{(text.plan.answered_count)(count)}</p>
                {still}
                <ul class="list stack">{rows}</ul>
            </section>
            <LinkButton
                word=text.plan.to_plan class="button--primary button--block"
                page=Page::Plan(self.id)
            />
        }
        .into_any()
    }
}
