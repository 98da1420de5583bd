//! Messages that belong to no single page.
//!
//! Trouble with the storage, something that was set aside, a link that was lost and a new version stand
//! at the top of every page; one's own last step with *Maak ongedaan* stands at the bottom, within reach
//! of a thumb and where it moves nothing. Every message stays until it is put away or no longer true. What
//! is read aloud of all this is in [`announcements`].

use domain::port::StorageHealth;
use leptos::prelude::*;

use crate::{
    components::{Notice, NoticeKind, button::IconButton},
    contexts::{use_announcer, use_prefs, use_store},
    text::{PhoneText, use_text},
};

pub mod alone;
pub mod announcements;
pub mod link_lost;
pub mod undo_bar;
pub mod update_bar;

pub(crate) use alone::AloneNotice;
pub(crate) use announcements::Announcements;
use link_lost::LinkLost;
pub(crate) use undo_bar::UndoBar;
pub(crate) use update_bar::UpdateBar;

/// The messages at the top of a page.
#[component]
pub fn Notices() -> impl IntoView {
    let storage_put_away = RwSignal::new(StorageHealth::Works);
    view! {
        <div class="shell__notices no-print">
            <StorageTrouble put_away=storage_put_away/>
            <SetAside/>
            <CaughtUp/>
            <LanguageMissing/>
            <LinkLost/>
            <UpdateBar/>
        </div>
    }
}

#[component]
fn StorageTrouble(
    /// The trouble of which the message was put away; another trouble shows again.
    put_away: RwSignal<StorageHealth>,
) -> impl IntoView {
    let (text, storage) = (&use_text().phone, use_store().storage());
    move || {
        let health = storage.get();
        let (title, how) = trouble_words(text, health)?;
        (health != put_away.get()).then(|| {
            view! {
                <Notice kind=NoticeKind::Stuck title=title text=how>
                    <PutAway on_close=move || put_away.set(health)/>
                </Notice>
            }
        })
    }
}

fn trouble_words(
    text: &'static PhoneText,
    health: StorageHealth,
) -> Option<(&'static str, &'static str)> {
    let words = &text.notices;
    match health {
        StorageHealth::Works => None,
        StorageHealth::Full => Some((words.full, words.full_how)),
        StorageHealth::Missing => Some((words.missing, words.missing_how)),
        StorageHealth::Broken => Some((words.broken, words.broken_how)),
        StorageHealth::HeldByOther => Some((words.held, words.held_how)),
    }
}

#[component]
fn SetAside() -> impl IntoView {
    let (words, set_aside) = (&use_text().phone.notices, use_store().set_aside());
    move || {
        set_aside.get().map(|_| {
            view! {
                <Notice kind=NoticeKind::Warn title=words.set_aside text=words.set_aside_how>
                    <PutAway on_close=move || set_aside.set(None)/>
                </Notice>
            }
        })
    }
}

#[component]
fn CaughtUp() -> impl IntoView {
    let (words, caught_up) = (use_text().messages, use_store().caught_up());
    let announcer = use_announcer();
    move || {
        caught_up.get().map(|_| {
            announcer.say(words.caught_up);
            view! {
                <Notice kind=NoticeKind::Good title=words.caught_up>
                    <PutAway on_close=move || caught_up.set(None)/>
                </Notice>
            }
        })
    }
}

#[component]
fn LanguageMissing() -> impl IntoView {
    let (words, is_missing) = (use_text().errors, use_prefs().is_language_missing());
    move || {
        is_missing.get().then(|| {
            view! {
                <Notice
                    kind=NoticeKind::Warn title=words.no_language text=words.no_language_how
                >
                    <PutAway on_close=move || is_missing.set(false)/>
                </Notice>
            }
        })
    }
}

/// The cross on a message.
#[component]
pub fn PutAway(
    /// What happens then.
    on_close: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let word = use_text().phone.notices.close;
    view! { <IconButton word=word icon="close" class="notice__close" press=move |()| on_close()/> }
}
