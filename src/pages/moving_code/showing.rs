//! This phone shows: what the neighbour lacks, as a code that moves.
//!
//! It moves because somebody pressed for it, and says that it flickers, also where less motion is asked for:
//! moving is what it does. The same bytes are shown again after a pause, so that what was read still counts.

use domain::{lens::MOVING_BYTES_MAX, port::MadeFile};
use leptos::{html, prelude::*};

use super::soon;
use crate::{
    components::{Button, LinkButton, Notice, NoticeKind, either},
    contexts::use_store,
    pages::codes::busy,
    platform::{focus, moving::Moving, wake_lock},
    routes::Page,
    state::Turns,
    text::use_text,
};

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Made {
    Not,
    Yes,
    TooMuch,
    Failed,
}

/// The step.
#[component]
pub(crate) fn Showing(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = text.moving;
    let is_made = turns.made().with_value(Option::is_some);
    let made = RwSignal::new(if is_made { Made::Yes } else { Made::Not });
    if !is_made {
        store.export(turns.scope(), move |file| {
            let outcome = match file {
                Ok(MadeFile { bytes, .. }) if bytes.len() <= MOVING_BYTES_MAX => {
                    let kept = turns.made().try_update_value(|slot| {
                        *slot = Some(Moving::new(bytes));
                    });
                    kept.map_or(Made::Failed, |()| Made::Yes)
                }
                Ok(_) => Made::TooMuch,
                Err(_) => Made::Failed,
            };
            let _is_gone = made.try_set(outcome);
        });
    }
    let body = move || match made.get() {
        Made::Not => busy(text.share.codes.making),
        Made::Yes => view! { <Screen turns made/> }.into_any(),
        Made::TooMuch => view! {
            <Notice kind=NoticeKind::Warn title=words.too_much>
                <LinkButton word=text.share.send.send class="button--small" page=Page::Share/>
            </Notice>
        }
        .into_any(),
        Made::Failed => view! { <Notice kind=NoticeKind::Warn title=words.failed/> }.into_any(),
    };
    body.into_any()
}

#[component]
fn Screen(
    /// Where they are.
    turns: Turns,
    /// How far it is.
    made: RwSignal<Made>,
) -> AnyView {
    let words = use_text().moving;
    wake_lock::keep_awake();
    soon(|| focus::to_top("#moves"));
    let canvas = NodeRef::<html::Canvas>::new();
    let coarse = RwSignal::new(false);
    canvas.on_load(move |canvas| {
        let failed = move || {
            let _is_gone = made.try_set(Made::Failed);
        };
        turns.made().with_value(|moving| {
            if let Some(moving) = moving {
                moving.set_coarse(false);
                moving.play(&canvas, failed);
            }
        });
    });
    on_cleanup(move || {
        turns.made().try_with_value(|moving| {
            if let Some(moving) = moving {
                moving.stop();
            }
        });
    });
    let resize = move |()| {
        coarse.update(|coarse| *coarse = !*coarse);
        turns.made().with_value(|moving| {
            if let Some(moving) = moving {
                moving.set_coarse(coarse.get_untracked());
            }
        });
    };
    let is_coarse = Memo::new(move |_| coarse.get());
    let size = either(is_coarse, words.smaller, words.larger);
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="moves">
            <h2 class="card__title" id="moves" tabindex="-1">{words.shows}</h2>
            <p>{words.hold}" "<b>{words.flickers}</b></p>
            <div class="qr_code">
                <div class="qr_code__frame">
                    <canvas
                        class="qr_code__image" role="img" aria-label=words.picture
                        node_ref=canvas
                    ></canvas>
                </div>
            </div>
            <Button word=size class="button--block" press=resize/>
            <Button
                word=words.done
                class="button--primary button--block"
                icon="check"
                press=move |()| turns.shown()
            />
        </section>
    }
    .into_any()
}
