//! *Voor andere programma's*: the buurt as a plain Automerge file, and nothing of ours around it.
//!
//! What people wrote belongs to them, also where this app is not. A changed file comes back by
//! *Open een bestand* ([`crate::pages::open_file`]).

use domain::{BuurtId, port::FileScope};
use leptos::prelude::*;

use super::hand_over::HandOver;
use crate::{platform::share::FileKind, text::use_text};

/// The section.
#[component]
pub(crate) fn PlainFile(
    /// Of which buurt.
    buurt: BuurtId,
) -> AnyView {
    let words = &use_text().phone.plain;
    view! {
        <section class="shell__section" aria-labelledby="plain">
            <h2 class="shell__heading" id="plain">{words.heading}</h2>
            <p>{words.how}</p>
            <p class="soft">{words.open}</p>
            <HandOver
                buurt scope=FileScope::Plain kind=FileKind::Automerge
                word=words.make done=words.done on_out=Callback::new(|()| ())
            />
        </section>
    }
    .into_any()
}
