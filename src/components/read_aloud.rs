//! *Lees voor*: the page, read by a voice of this phone.
//!
//! For whoever reads little, or has no glasses at hand. It reads the whole page from the top and marks where it
//! is; pressing again stops it, and so does going to another page. What reads stands in `reading.rs`.

use leptos::prelude::*;

use super::{
    icon::Icon,
    notice::{Notice, NoticeKind},
};
use crate::text::use_text;

/// Whether something is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is.
    Silent,
    /// The page is.
    Aloud,
    /// The phone has no voice of its own for this language.
    NoVoice,
}

/// What reads the page; a browser that cannot read aloud has none.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What it does now.
    pub reading: Signal<Reading>,
    /// Begins to read in this language (`nl-NL`), or stops.
    pub toggle: Callback<&'static str>,
    /// Stops, because the page goes away.
    pub leave: Callback<()>,
}

/// The button, and under it what is wrong when the phone has no voice.
#[component]
pub fn ReadAloud() -> AnyView {
    let Some(reader) = use_context::<Reader>() else {
        return ().into_any();
    };
    let text = use_text();
    let say = text.everywhere;
    on_cleanup(move || reader.leave.run(()));
    let is_reading = Memo::new(move |_| reader.reading.get() == Reading::Aloud);
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
        (reader.reading.get() == Reading::NoVoice).then(|| {
            view! {
                <div class="read_aloud__trouble" role="alert">
                    <Notice kind=NoticeKind::Info title=say.no_voice text=say.no_voice_how/>
                </div>
            }
        })
    };
    view! {
        <button
            type="button" class="button button--icon button--quiet read_aloud no-print"
            data-silent="" on:click=move |_| reader.toggle.run(text.language.tag())
        >
            {move || face()}
        </button>
        {move || trouble()}
    }
    .into_any()
}
