//! *Bewegende code*: two phones become equal by screens and cameras alone.
//!
//! First each shows one still code and reads the other's, so that both know who lacks what. Then they take turns:
//! one shows a code that moves ([`showing`]), the other reads it ([`reading`]), and what comes over goes the way
//! of a file. Both steps can also be taken without the still codes: then everything is shown.

use domain::port::{BadFile, Lacks};
use leptos::prelude::*;

use crate::{
    components::{Button, LinkButton, Notice, NoticeKind, PageHead},
    contexts::{use_announcer, use_store},
    notices::Notices,
    pages::codes::{OwnCode, ReadCode, busy},
    platform::{camera::CameraState, moving::Moving},
    routes::Page,
    text::{MovingText, use_text},
};

pub mod reading;
pub mod showing;

use reading::Reading;
use showing::Showing;

/// How far two neighbours are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The still codes.
    Meet,
    /// What they said.
    Known(Lacks),
    /// This phone shows.
    Show,
    /// This phone reads.
    Read,
}

/// What the steps share: where they are, what was said, and what was made to be shown.
#[derive(Debug, Clone, Copy)]
pub struct Turns {
    stage: RwSignal<Stage>,
    lacks: RwSignal<Option<Lacks>>,
    made: StoredValue<Option<Moving>, LocalStorage>,
}

impl Turns {
    /// The neighbour has read it all.
    pub(crate) fn shown(self) {
        self.lacks.update(|lacks| {
            if let Some(lacks) = lacks {
                lacks.they = 0;
            }
        });
        self.on();
    }

    /// What the neighbour showed is in; on to what is left.
    pub(crate) fn read(self) {
        self.lacks.update(|lacks| {
            if let Some(lacks) = lacks {
                lacks.we = 0;
            }
        });
    }

    /// Back to what is left to do.
    pub(crate) fn on(self) {
        let known = self.lacks.get_untracked().map_or(Stage::Meet, Stage::Known);
        self.stage.set(known);
    }

    /// Whether the neighbour still lacks something, as far as is known.
    pub(crate) fn they_lack(self) -> bool {
        self.lacks.get().is_some_and(|lacks| lacks.they > 0)
    }

    /// What is shown; made once, so that a neighbour who walked away can go on.
    pub(crate) fn made(self) -> StoredValue<Option<Moving>, LocalStorage> {
        self.made
    }
}

/// The page.
#[component]
pub fn MovingCodePage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let is_own = store.current().get_untracked().is_some() && !store.is_practice().get_untracked();
    let body = if is_own {
        view! { <Steps/> }.into_any()
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
        <div class="shell__body shell__body--wide">{body}</div>
    }
    .into_any()
}

#[component]
fn Steps() -> AnyView {
    let turns = Turns {
        stage: RwSignal::new(Stage::Meet),
        lacks: RwSignal::new(None),
        made: StoredValue::new_local(None),
    };
    let body = move || match turns.stage.get() {
        Stage::Meet => view! { <Meet turns/> }.into_any(),
        Stage::Known(lacks) => view! { <Known turns lacks/> }.into_any(),
        Stage::Show => view! { <Showing turns/> }.into_any(),
        Stage::Read => view! { <Reading turns/> }.into_any(),
    };
    body.into_any()
}

/// The still codes: the own one, and the camera for the neighbour's.
#[component]
fn Meet(
    /// Where they are.
    turns: Turns,
) -> AnyView {
    let words = use_text().moving;
    view! {
        <OwnHave/>
        <TheirHave turns/>
        <section class="shell__section stack">
            <p>{words.without}</p>
            <div class="pair">
                <Button word=words.show_all press=move |()| turns.stage.set(Stage::Show)/>
                <Button word=words.read press=move |()| turns.stage.set(Stage::Read)/>
            </div>
        </section>
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
            if turns.stage.try_get_untracked() != Some(Stage::Meet) {
                return;
            }
            match told {
                Ok(lacks) => {
                    turns.lacks.set(Some(lacks));
                    turns.made.set_value(None);
                    turns.on();
                }
                Err(bad) => trouble.set(Some(bad_code(words, bad))),
            }
        });
    };
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="step-two">
            <p class="soft">{(text.share.codes.step)(2)}</p>
            <h2 class="card__title" id="step-two">{words.theirs}</h2>
            <ReadCode on_code=read trouble camera/>
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
    /// What the codes said.
    lacks: Lacks,
) -> AnyView {
    let words = use_text().moving;
    let (they, we) = (lacks.they > 0, lacks.we > 0);
    let how = if they && we { words.turns } else { "" };
    let title = match (they, we) {
        (false, false) => words.equal,
        (true, _) => words.they_lack,
        (false, true) => words.we_lack,
    };
    use_announcer().say(title);
    let also = (they && we).then(|| view! { <p>{words.we_lack}</p> });
    let show = they.then(|| {
        let press = move |()| turns.stage.set(Stage::Show);
        view! { <Button word=words.show class="button--primary button--block" press/> }
    });
    let read = we.then(|| {
        let press = move |()| turns.stage.set(Stage::Read);
        view! { <Button word=words.read class="button--block" icon="camera" press/> }
    });
    view! {
        <section class="shell__section card card--centre stack" aria-labelledby="lacks">
            <h2 class="card__title" id="lacks">{title}</h2>
            {also}
            <p>{how}</p>
            {show}
            {read}
        </section>
    }
    .into_any()
}
