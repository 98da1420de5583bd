//! A letter of an invite on its way: by the share sheet, as a copied text or as a download.

use domain::port::MadeFile;
use leptos::prelude::*;

use super::carry::{self, Copied};
use crate::{
    components::Button,
    contexts::{use_announcer, use_store},
    platform::share::Outcome,
    text::use_text,
};

/// The buttons, and what became of it.
#[component]
pub(crate) fn SendLetter(
    /// The letter.
    bytes: Vec<u8>,
    /// The word on the button.
    word: &'static str,
) -> AnyView {
    let (text, store, announcer) = (use_text(), use_store(), use_announcer());
    let (outcome, preface) = (RwSignal::new(""), text.messages.preface);
    let letter = StoredValue::new(MadeFile {
        buurt_name: String::new(),
        bytes,
        code: None,
        left_out: 0,
    });
    let say = move |said: &'static str| {
        announcer.say(said);
        let _is_gone = outcome.try_set(said);
    };
    let send = move |()| {
        carry::hand_over(store, letter.get_value(), preface, move |went| {
            say(match went {
                Outcome::Shared => text.share.send.sent,
                Outcome::SharedAsText => text.messages.sent,
                Outcome::Saved => text.share.send.saved,
                Outcome::Cancelled => text.share.send.cancelled,
                Outcome::Failed => text.share.send.failed,
            });
        });
    };
    let copy = move |()| {
        carry::copy(store, letter.get_value(), preface, move |copied| {
            say(match copied {
                Copied::Done => text.messages.copied,
                Copied::TooLong => text.messages.too_long,
                Copied::Refused => text.messages.copy_failed,
            });
        });
    };
    view! {
        <div class="pair">
            <Button word class="button--primary" press=send/>
            <Button word=text.messages.copy press=copy/>
        </div>
        <p>{outcome}</p>
    }
    .into_any()
}
