//! Handing over what the worker made, in the form that this phone can send.
//!
//! A file where the share sheet takes it, the same as text where it takes only text, else a download. *Kopieer
//! als tekst* is for a computer, where the message is written in another window.

use domain::port::MadeFile;
use leptos::task::spawn_local;

use crate::{
    platform::{
        clipboard,
        share::{self, FileKind, Outcome, Way},
    },
    state::Store,
};

/// A text longer than this does not go into a message; in letters.
const MESSAGE_LEN_MAX: usize = 60_000;

/// What became of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    /// It can be pasted.
    Done,
    /// It is too long for a message.
    TooLong,
    /// The browser does not allow it.
    Refused,
}

/// Hands over a file; `preface` stands above it where it goes as text.
pub(crate) fn hand_over(
    store: Store,
    file: MadeFile,
    preface: &'static str,
    handed: impl FnOnce(Outcome) + 'static,
) {
    let way = share::way();
    if matches!(way, Way::File | Way::Download) {
        return share::hand_over(&file, FileKind::Buurt, handed);
    }
    as_text(store, file.bytes.clone(), preface, move |text| {
        if way == Way::Text && text.len() > MESSAGE_LEN_MAX {
            share::hand_over(&file, FileKind::Buurt, handed);
        } else {
            share::hand_over_text(&file.buurt_name, &text, handed);
        }
    });
}

/// Copies a file as text.
pub(crate) fn copy(
    store: Store,
    file: MadeFile,
    preface: &'static str,
    copied: impl FnOnce(Copied) + 'static,
) {
    as_text(store, file.bytes, preface, move |text| {
        if text.len() > MESSAGE_LEN_MAX {
            return copied(Copied::TooLong);
        }
        spawn_local(async move {
            let is_done = clipboard::copy(&text).await;
            copied(if is_done {
                Copied::Done
            } else {
                Copied::Refused
            });
        });
    });
}

fn as_text(
    store: Store,
    bytes: Vec<u8>,
    preface: &'static str,
    made: impl FnOnce(String) + 'static,
) {
    store.file_text(bytes, move |text| made([preface, "\n\n", &text].concat()));
}
