//! *Lees voor*: the page, read by a voice of this phone.
//!
//! For whoever reads little, or has no glasses at hand. It reads the whole page from the top and marks where it
//! is; pressing again stops it, and so does going to another page.

use leptos::prelude::*;

use super::{
    icon::Icon,
    notice::{Notice, NoticeKind},
};
use crate::{
    platform::speech::{self, ReadingEnd},
    text::use_text,
};

/// The button, and under it what is wrong when the phone has no voice.
#[component]
pub fn ReadAloud() -> AnyView {
    if !speech::can_speak() {
        return ().into_any();
    }
    let text = use_text();
    let say = text.everywhere;
    let (is_reading, has_voice) = (RwSignal::new(false), RwSignal::new(true));
    on_cleanup(speech::stop);
    let press = move |_| {
        let was_reading = is_reading.get_untracked();
        is_reading.set(!was_reading);
        if was_reading {
            return speech::stop();
        }
        has_voice.set(true);
        speech::read_page(text.language.tag(), move |end| {
            // Whoever went to another page left these behind.
            let _is_gone = is_reading.try_set(false);
            let _is_gone = has_voice.try_set(end != ReadingEnd::NoVoice);
        });
    };
    let face = move || {
        let (icon, word) = if is_reading.get() {
            ("stop", say.stop_reading)
        } else {
            ("speak", say.read_aloud)
        };
        view! {
            <Icon name=icon/>
            <span class="visually-hidden">{word}</span>
        }
    };
    let trouble = move || {
        (!has_voice.get()).then(|| {
            view! {
                <div class="page_head__trouble" role="alert">
                    <Notice kind=NoticeKind::Info title=say.no_voice text=say.no_voice_how/>
                </div>
            }
        })
    };
    view! {
        <button
            type="button" class="button button--icon button--quiet page_head__aloud no-print"
            data-silent="" on:click=press
        >
            {move || face()}
        </button>
        {move || trouble()}
    }
    .into_any()
}
