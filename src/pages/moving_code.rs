//! *Bewegende code*: two phones become equal by screens and cameras alone.
//!
//! First each shows one still code and reads the other's, so that both know who lacks what. Then they take turns
//! ([`Turns`]): one shows a code that moves ([`showing`]), the other reads it ([`reading`]), and what comes over
//! goes the way of a file. Both steps can also be taken without the still codes: then everything is shown.

use domain::port::BadFile;
use leptos::prelude::*;

use crate::{
    components::{Button, LinkButton, Notice, NoticeKind, PageHead},
    contexts::{use_store, use_turns},
    notices::Notices,
    pages::codes::{OwnCode, ReadCode, busy},
    platform::{camera::CameraState, focus},
    routes::Page,
    state::{Stage, Turns},
    text::{MovingText, use_text},
};

pub mod reading;
pub mod showing;

use reading::Reading;
use showing::Showing;

/// The page.
#[component]
pub fn MovingCodePage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let own = store.current().get_untracked();
    let own = own.filter(|_| !store.is_practice().get_untracked());
    // Two codes stand side by side where there is room; one step does not fill a wide screen.
    let turns = use_turns();
    let wide = move || match turns.stage() {
        Stage::Codes => "shell__body shell__body--wide",
        Stage::Left | Stage::Show | Stage::Read => "shell__body",
    };
    let body = if let Some(buurt) = own {
        turns.enter(buurt);
        view! { <Steps turns/> }.into_any()
    } else {
        view! {
            <Notice kind=NoticeKind::Info title=text.moving.needs_buurt>
                <LinkButton word=text.share.meet.scan class="button--small" page=Page::Scan/>
            </Notice>
        }
        .into_any()
    };
    view! {
        <PageHead title=text.moving.title sub=text.moving.sub back=Page::Share/>
        <Notices/>
        <div class=move || wide()>{body}</div>
    }
    .into_any()
}

#[component]
fn Steps(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    let body = move || match turns.stage() {
        Stage::Codes => view! { <Codes turns/> }.into_any(),
        Stage::Left => view! { <Known turns/> }.into_any(),
        Stage::Show => view! { <Showing turns/> }.into_any(),
        Stage::Read => view! { <Reading turns/> }.into_any(),
    };
    body.into_any()
}

/// Takes a turn, when it is pressed.
pub(crate) fn turn(turns: Turns, stage: Stage) -> Callback<()> {
    Callback::new(move |()| turns.take(stage))
}

/// Moves the focus once a step is there.
pub(crate) fn soon(go: fn()) {
    request_animation_frame(go);
}

/// The still codes: the own one stays, because phones with one camera read each other's by turns; the camera makes
/// room for what the neighbour's code said.
#[component]
fn Codes(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    let second = move || {
        if turns.lacks().is_some() {
            view! { <Known turns/> }.into_any()
        } else {
            view! { <TheirHave turns/> }.into_any()
        }
    };
    view! {
        <OwnHave/>
        {move || second()}
    }
    .into_any()
}

#[component]
fn OwnHave() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = text.moving;
    let have = RwSignal::new(None);
    if let Some(buurt) = store.current().get_untracked() {
        store.have(buurt, move |told| {
            let _is_gone = have.try_set(Some(told));
        });
    }
    let own = move || match have.get() {
        None => busy(text.share.codes.making),
        Some(Ok(code)) => view! { <OwnCode code/> }.into_any(),
        Some(Err(_)) => view! { <Notice kind=NoticeKind::Warn title=words.failed/> }.into_any(),
    };
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="step-one">
            <p class="soft">{(text.share.codes.step)(1)}</p>
            <h2 class="card__title" id="step-one">{words.own}</h2>
            <p>{words.own_how}</p>
            {move || own()}
        </section>
    }
    .into_any()
}

#[component]
fn TheirHave(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = text.moving;
    let (trouble, camera) = (RwSignal::new(None), RwSignal::new(CameraState::Starting));
    let read = move |code: String| {
        let Some(buurt) = store.current().get_untracked() else {
            return;
        };
        store.read_have(buurt, code, move |told| {
            // A screen that was left meanwhile hears nothing.
            if trouble
                .try_set(told.err().map(|bad| bad_code(words, bad)))
                .is_none()
                && let Ok(lacks) = told
            {
                turns.told(lacks);
            }
        });
    };
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="step-two">
            <p class="soft">{(text.share.codes.step)(2)}</p>
            <h2 class="card__title" id="step-two">{words.theirs}</h2>
            <ReadCode on_code=read trouble camera/>
        </section>
        <section class="shell__section stack">
            <p>{words.without}</p>
            <div class="pair">
                <Button word=words.show_all press=turn(turns, Stage::Show)/>
                <Button word=words.read press=turn(turns, Stage::Read)/>
            </div>
        </section>
    }
    .into_any()
}

/// What is wrong with a neighbour's still code.
fn bad_code(words: &MovingText, bad: BadFile) -> &'static str {
    match bad {
        BadFile::NotYours | BadFile::OtherBuurt => words.other_buurt,
        BadFile::OtherKey | BadFile::NotGenuine => words.other_key,
        BadFile::Newer => words.newer,
        BadFile::Foreign
        | BadFile::Broken
        | BadFile::MissesEarlier
        | BadFile::TooLarge
        | BadFile::NotStored
        | BadFile::TooManyBuurten
        | BadFile::NotSealed
        | BadFile::NeedsCode
        | BadFile::WrongCode
        | BadFile::NoLonger
        | BadFile::Waits
        | BadFile::NotInvited => words.foreign,
    }
}

/// Who lacks what, and whose turn it can be.
#[component]
fn Known(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    let text = use_text();
    let words = text.moving;
    let is_first = turns.stage() == Stage::Codes;
    let (they, we) = turns
        .lacks()
        .map_or((false, false), |lacks| (lacks.they > 0, lacks.we > 0));
    soon(|| focus::to("#lacks"));
    let (title, how) = match (they, we) {
        (false, false) => (words.equal, words.equal_how),
        (true, true) => (words.both_lack, words.turns),
        (true, false) => (words.they_lack, words.now_you),
        (false, true) => (words.we_lack, words.now_they),
    };
    let first =
        (is_first && (they || we)).then(|| view! { <p><b>{words.first}</b></p> }.into_any());
    let show = they.then(|| {
        let press = turn(turns, Stage::Show);
        view! { <Button word=words.show class="button--primary button--block" press/> }
    });
    let read = we.then(|| {
        let class = if they {
            "button--block"
        } else {
            "button--primary button--block"
        };
        let press = turn(turns, Stage::Read);
        view! { <Button word=words.read class icon="camera" press/> }
    });
    let home = (!they && !we).then(|| {
        let (word, class) = (text.share.codes.to_buurt, "button--primary button--block");
        view! { <LinkButton word class icon="home" page=Page::Buurt/> }.into_any()
    });
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="lacks">
            <h2 class="card__title" id="lacks" tabindex="-1">{title}</h2>
            {first}
            <p>{how}</p>
            {show}
            {read}
            {home}
            <Button
                word=words.codes_again
                class="button--quiet button--block"
                press=move |()| {
                    turns.again();
                    soon(focus::to_page);
                }
            />
        </section>
    }
    .into_any()
}
