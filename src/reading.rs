//! The page read aloud: one reader for the whole app, so that two pages never speak at once.

use leptos::prelude::*;

use crate::{
    components::read_aloud::{Reader, Reading},
    platform::speech::{self, ReadingEnd},
};

/// Gives everything below the present owner a reader, if this browser can read aloud.
pub fn provide_reader() {
    if !speech::can_speak() {
        return;
    }
    let reading = RwSignal::new(Reading::Silent);
    let toggle = Callback::new(move |language| {
        if reading.get_untracked() == Reading::Aloud {
            reading.set(Reading::Silent);
            return speech::stop();
        }
        reading.set(Reading::Aloud);
        speech::read_page(language, move |end| {
            reading.set(match end {
                ReadingEnd::Done => Reading::Silent,
                ReadingEnd::NoVoice => Reading::NoVoice,
            });
        });
    });
    let leave = Callback::new(move |()| {
        reading.set(Reading::Silent);
        speech::stop();
    });
    provide_context(Reader {
        reading: reading.into(),
        toggle,
        leave,
    });
}
