//! Parts of the app that lie in files of their own and are fetched when they are first needed.
//!
//! The page is one program that the build cuts apart at the functions below: what only such a function reaches goes
//! into its file. Each gives out one plain function, so once a part is here its screens come at once, like all others.
//! The service worker keeps these files from the first visit on, so they are there without a network too.

#![allow(
    unsafe_code,
    reason = "the macro declares what the build joins together again; no other file may have any"
)]

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    components::Loading,
    pages::{self, Kind},
    routes::Page,
};

/// How a part shows one of its pages.
type Show = fn(Page) -> AnyView;

/// A part of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// *Samen*.
    Meetings,
    /// Promises, what is stuck, signalen, and the sheet that is made of them.
    Followed,
    /// Codes, files, mailboxes and settings.
    Sharing,
}

#[wasm_split(meetings, fallible)]
fn meetings() -> Result<Show, SplitLoaderError> {
    Ok(|page| match page {
        Page::Meetings => view! { <pages::MeetingsPage/> }.into_any(),
        Page::NewMeeting => view! { <pages::NewMeetingPage/> }.into_any(),
        Page::Meeting(id) => view! { <pages::MeetingPage id=id/> }.into_any(),
        Page::Talk(id) => view! { <pages::TalkPage id=id/> }.into_any(),
        Page::Minutes(id) => view! { <pages::MinutesPage id=id/> }.into_any(),
        _ => ().into_any(),
    })
}

#[wasm_split(followed, fallible)]
fn followed() -> Result<Show, SplitLoaderError> {
    Ok(|page| match page {
        Page::NewSignaal => view! { <pages::NewSignaalPage/> }.into_any(),
        Page::Signaal(id) => view! { <pages::SignaalPage id=id/> }.into_any(),
        Page::Promises => view! { <pages::FollowedPage kind=Kind::Promises/> }.into_any(),
        Page::NewPromise(plan) => view! { <pages::NewPromisePage plan=plan/> }.into_any(),
        Page::Promise(id) => view! { <pages::OneFollowedPage id=*id.as_bytes()/> }.into_any(),
        Page::Stuck => view! { <pages::FollowedPage kind=Kind::Stuck/> }.into_any(),
        Page::NewStuck(plan) => view! { <pages::NewStuckPage plan=plan/> }.into_any(),
        Page::Blocker(id) => view! { <pages::OneFollowedPage id=*id.as_bytes()/> }.into_any(),
        Page::Sheet => view! { <pages::SheetPage/> }.into_any(),
        _ => ().into_any(),
    })
}

#[wasm_split(sharing, fallible)]
fn sharing() -> Result<Show, SplitLoaderError> {
    Ok(|page| match page {
        Page::Share => view! { <pages::SharePage/> }.into_any(),
        Page::Scan => view! { <pages::ScanPage/> }.into_any(),
        Page::ShowCode => view! { <pages::ShowCodePage/> }.into_any(),
        Page::MovingCode => view! { <pages::MovingCodePage/> }.into_any(),
        Page::Mailboxes => view! { <pages::MailboxesPage/> }.into_any(),
        Page::OpenFile => view! { <pages::OpenFilePage/> }.into_any(),
        Page::Welcome => view! { <pages::WelcomePage/> }.into_any(),
        Page::Phone => view! { <pages::PhonePage/> }.into_any(),
        Page::Buurten => view! { <pages::BuurtenPage/> }.into_any(),
        _ => ().into_any(),
    })
}

/// Shows a page of a part, as soon as the part is here.
pub fn fetched(part: Part, page: Page) -> AnyView {
    let show = RwSignal::new(None::<Show>);
    spawn_local(ScopedFuture::new(async move {
        let got = match part {
            Part::Meetings => meetings().await,
            Part::Followed => followed().await,
            Part::Sharing => sharing().await,
        };
        if let Ok(got) = got {
            show.try_set(Some(got));
        }
    }));
    let inside = move || match show.get() {
        Some(show) => show(page),
        None => view! { <Loading/> }.into_any(),
    };
    view! {{move || inside()}}.into_any()
}
