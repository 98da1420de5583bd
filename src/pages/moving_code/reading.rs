//! This phone reads: pictures of a moving code become a file, and the file goes in as any other.
//!
//! What was read stays with the lens as long as the page lives, so whoever walks away goes on where they stopped.

use domain::lens::Progress;
use leptos::prelude::*;

use super::Turns;
use crate::{
    components::{Button, CameraView},
    contexts::{use_announcer, use_store},
    pages::open_file::outcome::{Opening, came_of, result},
    platform::{camera::CameraState, wake_lock},
    text::use_text,
};

/// The step.
#[component]
pub(crate) fn Reading(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    wake_lock::keep_awake();
    let (text, store, announcer) = (use_text(), use_store(), use_announcer());
    let words = text.moving;
    let (opening, progress) = (RwSignal::new(Opening::Not), RwSignal::new(None::<Progress>));
    let moved = move |(now, payload): (Progress, Option<Vec<u8>>)| {
        if opening.get_untracked() != Opening::Not {
            return;
        }
        let before = progress.get_untracked().map_or(0, share);
        if before == 0 {
            announcer.say(words.begun);
        } else if before < 50 && share(now) >= 50 {
            announcer.say(words.half);
        }
        progress.set(Some(now));
        if let Some(payload) = payload {
            opening.set(Opening::Busy);
            store.import(payload, move |opened| {
                if opened.is_ok() {
                    turns.read();
                }
                let came = came_of(store, Vec::new(), None, opened);
                let _is_gone = opening.try_set(came);
            });
        }
    };
    let is_reading = Memo::new(move |_| opening.with(|opening| *opening == Opening::Not));
    let camera = RwSignal::new(CameraState::Starting);
    let look = move || {
        is_reading.get().then(|| {
            view! { <CameraView on_code=|_: String| () on_moving=moved state=camera/> }
        })
    };
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="reads">
            <h2 class="card__title" id="reads">{words.read}</h2>
            <p>{words.aim}</p>
            {move || look()}
            <Bar progress/>
            {move || result(text, opening)}
            <Next turns opening/>
        </section>
    }
    .into_any()
}

/// How much is here, in hundredths; beyond all there is only all.
fn share(progress: Progress) -> u32 {
    let share = u32::from(progress.have) * 100 / u32::from(progress.needed.max(1));
    share.clamp(1, 100)
}

#[component]
fn Bar(
    /// How much is here.
    progress: RwSignal<Option<Progress>>,
) -> AnyView {
    let words = use_text().moving;
    let value = move || progress.get().map_or(0, share).to_string();
    view! {
        <progress
            class="meter meter--tall"
            max="100"
            value=move || value()
            aria-label=words.progress
            hidden=move || progress.get().is_none()
        ></progress>
    }
    .into_any()
}

/// After reading: the neighbour's turn.
#[component]
fn Next(
    /// Where they are.
    turns: Turns,
    /// What came of it.
    opening: RwSignal<Opening>,
) -> AnyView {
    let words = use_text().moving;
    let next = move || {
        let is_in = opening.with(|opening| matches!(opening, Opening::Opened(_)));
        (is_in && turns.they_lack()).then(|| {
            view! {
                <p>{words.now_you}</p>
                <Button
                    word=words.show class="button--primary button--block"
                    press=move |()| turns.on()
                />
            }
        })
    };
    view! { {move || next()} }.into_any()
}
