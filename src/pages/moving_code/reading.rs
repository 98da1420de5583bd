//! This phone reads: pictures of a moving code become a file, and the file goes in as any other.
//!
//! What was read stays with the lens as long as the page lives, so whoever walks away goes on where they stopped.

use domain::{lens::Progress, port::Lacks};
use leptos::prelude::*;

use super::{soon, turn};
use crate::{
    components::{Button, CameraView},
    contexts::{use_announcer, use_store},
    pages::open_file::outcome::{Opening, came_of, result},
    platform::{camera::CameraState, focus, wake_lock},
    state::{Stage, Turns},
    text::use_text,
};

/// The step.
#[component]
pub(crate) fn Reading(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    wake_lock::keep_awake();
    soon(|| focus::to_top("#reads"));
    let (text, store, announcer) = (use_text(), use_store(), use_announcer());
    let words = text.moving;
    let (opening, progress) = (RwSignal::new(Opening::Not), RwSignal::new(None::<Progress>));
    let is_still = RwSignal::new(false);
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
        is_still.set(false);
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
    let stood_still = move |_: String| {
        if !is_still.get_untracked() {
            is_still.set(true);
            announcer.say(words.still);
        }
    };
    let is_reading = Memo::new(move |_| opening.with(|opening| *opening == Opening::Not));
    let camera = RwSignal::new(CameraState::Starting);
    let title = move || {
        if is_reading.get() {
            words.reads
        } else {
            words.read_done
        }
    };
    // The bar is above the camera, where it stays in sight on a small screen.
    let look = move || {
        is_reading.get().then(|| {
            view! {
                <Bar progress is_still/>
                <CameraView on_code=stood_still on_moving=moved state=camera/>
            }
        })
    };
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="reads">
            <h2 class="card__title" id="reads" tabindex="-1">{move || title()}</h2>
            {move || look()}
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
    /// Whether the neighbour still shows another code.
    is_still: RwSignal<bool>,
) -> AnyView {
    let words = use_text().moving;
    let here = move || progress.get().map_or(0, share);
    let line = move || match here() {
        _ if is_still.get() => words.still.to_owned(),
        0 => words.aim.to_owned(),
        here => (words.here)(here),
    };
    view! {
        <progress
            class="meter meter--tall"
            max="100"
            value=move || here().to_string()
            aria-label=words.progress
        ></progress>
        <p>{move || line()}</p>
    }
    .into_any()
}

/// After reading: the neighbour's turn, or once more.
#[component]
fn Next(
    /// Where they are.
    turns: Turns,
    /// What came of it.
    opening: RwSignal<Opening>,
) -> AnyView {
    let words = use_text().moving;
    let main = "button--primary button--block";
    let next = move || {
        let (line, word, class, press) = match (opening.get(), turns.lacks()) {
            (Opening::Opened(_), Some(Lacks { they: 1.., .. })) => {
                (words.now_you, words.show, main, turn(turns, Stage::Show))
            }
            (Opening::Opened(_), None) => {
                (words.others, words.done, main, turn(turns, Stage::Codes))
            }
            (Opening::Bad(_), _) => {
                let again = Callback::new(move |()| opening.set(Opening::Not));
                (words.aim, words.read_again, "button--block", again)
            }
            _ => return ().into_any(),
        };
        view! {
            <p>{line}</p>
            <Button word class press/>
        }
        .into_any()
    };
    view! { {move || next()} }.into_any()
}
