//! What the camera sees, with a frame in which to hold the neighbour's code.
//!
//! The camera goes on when this comes on screen and off when it leaves. Pictures are read by the lens, one at a
//! time. What is in the way is said in the picture's place, with a way to try again.

use std::rc::Rc;

use domain::lens::{Progress, Seen};
use leptos::{html::Video, prelude::*};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlVideoElement;

use super::button::Button;
use crate::{
    contexts::use_announcer,
    effects::whenever,
    platform::{
        camera::{Camera, CameraState},
        lens,
    },
    text::use_text,
};

/// In how many pictures in a row a code that moves may be missing before the hint says so, about two seconds:
/// between two of its pictures there is often none to read.
const MISSED_MAX: u32 = 25;

type OnMoving = Callback<(Progress, Option<Vec<u8>>)>;
type Held = StoredValue<Option<Camera>, LocalStorage>;

/// The camera.
#[component]
pub fn CameraView(
    /// A code was read; called for every picture in which one is seen.
    #[prop(into)]
    on_code: Callback<String>,
    /// A picture of a moving code was read: how much is here now, and the whole when it is. Pictures are then taken
    /// as fast as they are read.
    #[prop(optional, into)]
    on_moving: Option<OnMoving>,
    /// How the camera is doing; written here, read by who needs it.
    state: RwSignal<CameraState>,
) -> AnyView {
    let words = &use_text().share.codes;
    let (video, held) = (NodeRef::<Video>::new(), Held::new_local(None));
    let eyes = Eyes {
        on_code,
        on_moving,
        state,
        missed: RwSignal::new(0),
    };
    let start = move || {
        if let Some(video) = video.get_untracked() {
            open(video, eyes, held);
        }
    };
    video.on_load(move |_| start());
    on_cleanup(move || drop(held.try_update_value(Option::take)));
    let name = move || match state.get() {
        CameraState::Starting | CameraState::Looking => "looking",
        CameraState::Found => "found",
        CameraState::Missing | CameraState::Refused | CameraState::Busy => "blocked",
    };
    let hint = move || match state.get() {
        CameraState::Starting => words.camera_starting,
        CameraState::Looking => words.aim,
        CameraState::Found => words.seen,
        CameraState::Missing => words.camera_missing,
        CameraState::Refused => words.camera_refused,
        CameraState::Busy => words.camera_busy,
    };
    let announcer = use_announcer();
    whenever(move || announcer.say(hint()));
    let again = move || {
        state.get().is_blocked().then(|| {
            let word = words.camera_again;
            view! { <Button word class="button--block" icon="refresh" press=move |()| start()/> }
        })
    };
    // Apart, because markup without any value in it would be set as text, which Trusted Types forbid.
    let frame = view! { <div class="camera_view__frame" aria-hidden="true"></div> };
    view! {
        <div class="camera_view" data-state=move || name()>
            <video class="camera_view__video" playsinline muted node_ref=video></video>
            {frame}
            <p class="camera_view__hint">{move || hint()}</p>
        </div>
        {move || again()}
    }
    .into_any()
}

/// What is done with what is seen.
#[derive(Debug, Clone, Copy)]
struct Eyes {
    on_code: Callback<String>,
    on_moving: Option<OnMoving>,
    state: RwSignal<CameraState>,
    /// Pictures without the code since it was last seen.
    missed: RwSignal<u32>,
}

fn open(video: HtmlVideoElement, eyes: Eyes, held: Held) {
    eyes.tell(CameraState::Starting);
    spawn_local(async move {
        match Camera::open(&video, eyes.on_moving.is_some()).await {
            Ok(camera) => {
                eyes.tell(CameraState::Looking);
                camera.watch(
                    &video,
                    Rc::new(move |picture, next| {
                        lens::read(picture, move |seen, payload| {
                            eyes.see(seen, payload);
                            next();
                        });
                    }),
                );
                // A screen that was left meanwhile keeps nothing, and the camera goes off.
                drop(held.try_update_value(|slot| slot.replace(camera)));
            }
            Err(blocked) => eyes.tell(blocked),
        }
    });
}

impl Eyes {
    fn see(self, seen: Seen, payload: Vec<u8>) {
        match (seen, self.on_moving) {
            (Seen::Text(code), None) => {
                self.found();
                self.on_code.try_run(code);
            }
            (Seen::Moving(progress), Some(on_moving)) => {
                self.found();
                on_moving.try_run((progress, None));
            }
            (Seen::Whole(progress), Some(on_moving)) => {
                self.found();
                on_moving.try_run((progress, Some(payload)));
            }
            // Who waits for a code that moves has not found it in one that stands still.
            (Seen::Text(code), Some(_)) => {
                self.on_code.try_run(code);
                self.missed();
            }
            (Seen::Nothing, Some(_)) => self.missed(),
            (Seen::Nothing | Seen::Moving(_) | Seen::Whole(_), None) => {
                self.tell(CameraState::Looking);
            }
        }
    }

    fn found(self) {
        let _is_gone = self.missed.try_set(0);
        self.tell(CameraState::Found);
    }

    fn missed(self) {
        let missed = self.missed.try_get_untracked().unwrap_or(0) + 1;
        let _is_gone = self.missed.try_set(missed);
        if missed > MISSED_MAX {
            self.tell(CameraState::Looking);
        }
    }

    fn tell(self, now: CameraState) {
        let before = self.state.try_get_untracked();
        if before.is_some_and(|before| before != now) {
            self.state.set(now);
        }
    }
}

#[cfg(test)]
mod tests;
