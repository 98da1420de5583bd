//! Where the screens are cut from the rest.
//!
//! Each function below is the door of one part, and everything that only its pages use lies behind it.

#![allow(
    unsafe_code,
    reason = "the macro declares what the build joins together again; only the doors of parts may"
)]
#![allow(
    clippy::unnecessary_wraps,
    reason = "the macro adds that the part may not come"
)]
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the other pages are behind other doors; app.rs names every page once"
)]

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::{NotHere, Show};
use crate::{
    pages::{self, Kind},
    routes::Page,
};

#[wasm_split(buurt, fallible)]
pub(super) fn buurt() -> Result<Show, NotHere> {
    Ok(|page, buurt, _| match (page, buurt) {
        (Page::Buurt, Some(buurt)) => view! { <pages::BuurtPage buurt=buurt/> }.into_any(),
        (Page::Idea, _) => view! { <pages::IdeaPage/> }.into_any(),
        _ => ().into_any(),
    })
}

#[wasm_split(plans, fallible)]
pub(super) fn plans() -> Result<Show, NotHere> {
    Ok(|_, _, on_screen| view! { <pages::PlansPage page=on_screen/> }.into_any())
}

#[wasm_split(buurt_plan, fallible)]
pub(super) fn buurt_plan() -> Result<Show, NotHere> {
    Ok(|page, _, _| match page {
        Page::BuurtPlan => view! { <pages::BuurtPlanPage/> }.into_any(),
        Page::Opgave(id) => view! { <pages::OpgavePage id=id/> }.into_any(),
        Page::BuurtPlanPaper => view! { <pages::BuurtPlanPaperPage/> }.into_any(),
        _ => ().into_any(),
    })
}

#[wasm_split(meetings, fallible)]
pub(super) fn meetings() -> Result<Show, NotHere> {
    Ok(|page, _, _| match page {
        Page::Meetings => view! { <pages::MeetingsPage/> }.into_any(),
        Page::NewMeeting => view! { <pages::NewMeetingPage/> }.into_any(),
        Page::Meeting(id) => view! { <pages::MeetingPage id=id/> }.into_any(),
        Page::Talk(id) => view! { <pages::TalkPage id=id/> }.into_any(),
        Page::Minutes(id) => view! { <pages::MinutesPage id=id/> }.into_any(),
        _ => ().into_any(),
    })
}

#[wasm_split(followed, fallible)]
pub(super) fn followed() -> Result<Show, NotHere> {
    Ok(|page, _, _| match page {
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
pub(super) fn sharing() -> Result<Show, NotHere> {
    Ok(|page, _, _| match page {
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

#[wasm_split(flyer, fallible)]
pub(super) fn flyer() -> Result<Show, NotHere> {
    Ok(|_, _, _| view! { <pages::FlyerPage/> }.into_any())
}

#[wasm_split(showing, fallible)]
pub(super) fn showing() -> Result<Show, NotHere> {
    Ok(|page, _, _| match page {
        Page::Resultaat(id) => view! { <pages::ResultaatPage id=id/> }.into_any(),
        Page::Example(id) => view! { <pages::ExamplePage id=id/> }.into_any(),
        Page::Help => view! { <pages::HelpPage/> }.into_any(),
        Page::NewHelp(plan) => view! { <pages::NewHelpPage plan=plan/> }.into_any(),
        Page::OneHelp(id) => view! { <pages::OneHelpPage id=*id.as_bytes()/> }.into_any(),
        Page::Organisations => view! { <pages::OrganisationsPage/> }.into_any(),
        Page::Etalage => view! { <pages::EtalagePage/> }.into_any(),
        _ => ().into_any(),
    })
}
