//! The app around its pages: router, layout, tabs, ribbon and messages.
//!
//! One route catches every address and [`Page::parse`] reads it, so a page is chosen by a `match` here and
//! nowhere else. A phone without a buurt gets the first screen. Another language or another buurt builds
//! the screen anew, which lets everything below read its words and its buurt once.

use domain::BuurtId;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    StaticSegment, WildcardSegment,
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
};

use crate::{
    components::{EmptyState, LinkButton, Loading, PageHead, PracticeRibbon, Tabs},
    contexts::{use_prefs, use_store},
    effects::whenever,
    notices::{Announcements, UndoBar},
    pages,
    parts::{Part, languages},
    routes::{Page, provide_go, use_go},
    text::{Text, provide_text, use_text},
};

pub mod route_focus;
use route_focus::RouteFocus;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=|| ()>
                <Route path=(StaticSegment(""), WildcardSegment("path")) view=InLanguage/>
            </FlatRoutes>
        </Router>
    }
}

/// Everything, in the language of the reader, as soon as its words are here.
#[component]
fn InLanguage() -> AnyView {
    let prefs = use_prefs();
    let shown = RwSignal::new(None::<&'static Text>);
    whenever(move || {
        let language = prefs.language().get();
        spawn_local(async move {
            let words = languages::words(language).await;
            // Whoever chose another one meanwhile waits for that one.
            if prefs.language().get_untracked() != language {
                return;
            }
            if let Ok(text) = words {
                prefs.wear(language);
                shown.set(Some(text));
            } else {
                let text = shown.get_untracked().unwrap_or_else(Text::dutch);
                prefs.go_without(text.language);
            }
        });
    });
    provide_go();
    let shell = move || {
        shown.get().map(|text| {
            provide_text(text);
            view! {
                <ErrorBoundary fallback=|_| broken()>
                    <Shell/>
                </ErrorBoundary>
            }
        })
    };
    shell.into_any()
}

/// The layout around every page.
#[component]
fn Shell() -> AnyView {
    let text = use_text();
    let store = use_store();
    let path = use_location().pathname;
    let page = Memo::new(move |_| path.with(|path| Page::parse(path)));
    let screen = Memo::new(move |_| {
        let buurt_count = store.buurten().with(|list| list.as_ref().map(Vec::len));
        let page = page.get();
        let screen = Screen::of(page, buurt_count);
        let buurt = if screen.outlives_buurten() {
            None
        } else {
            store.current().get()
        };
        (screen, buurt)
    });
    whenever(move || store.show_details(page.get().opened()));
    // Without a buurt the tabs would all lead to the first screen.
    let has_none = Memo::new(move |_| {
        let none = |list: &Vec<_>| list.is_empty();
        store.buurten().with(|list| list.as_ref().is_some_and(none))
    });
    // At the table the whole glass is for the cards, and at a meeting the whole screen for what came of plans.
    let is_talk = |screen| matches!(screen, Screen::Other(Page::Talk(_) | Page::Etalage));
    let is_plain = move || {
        let screen = screen.get().0;
        has_none.get() || screen == Screen::Begin || is_talk(screen)
    };
    let tabs = move || (!is_plain()).then(|| view! { <Tabs page=page/> });
    let class = move || {
        if is_plain() {
            "shell shell--plain"
        } else {
            "shell"
        }
    };
    let content = move || {
        let (screen, buurt) = screen.get();
        show(screen, buurt, page)
    };
    view! {
        <div class=move || class()>
            <a class="shell__skip" href="#main" rel="external">{text.everywhere.skip}</a>
            <Ribbon/>
            {move || tabs()}
            <main class="shell__main" id="main">{move || content()}<UndoBar page=page/></main>
            <Announcements/>
            <RouteFocus page=page/>
        </div>
    }
    .into_any()
}

/// What a page shows, given what is on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    /// It is not known yet which buurten are here.
    Waiting,
    /// The first screen.
    Start,
    /// Making a buurt.
    Begin,
    /// The list of plans with the open one; keeps its place while plans are opened.
    Plans,
    /// Any other page.
    Other(Page),
}

impl Screen {
    /// What stands on these outlives the coming of a buurt: they make it, or tell that it came.
    fn outlives_buurten(self) -> bool {
        match self {
            Self::Waiting | Self::Start | Self::Begin => true,
            Self::Plans => false,
            Self::Other(page) => matches!(
                page,
                Page::Scan | Page::OpenFile | Page::Welcome | Page::Flyer | Page::Phone
            ),
        }
    }

    fn of(page: Page, buurt_count: Option<usize>) -> Self {
        match (page, buurt_count) {
            (Page::Begin, _) => Self::Begin,
            (Page::Scan | Page::OpenFile | Page::Welcome | Page::Flyer | Page::Phone, _) => {
                Self::Other(page)
            }
            (_, None) => Self::Waiting,
            (_, Some(0)) => Self::Start,
            (
                Page::Plans
                | Page::Plan(_)
                | Page::PlanHistory(_)
                | Page::FirstSteps(_)
                | Page::PlanPaper(_),
                _,
            ) => Self::Plans,
            (other, _) => Self::Other(other),
        }
    }
}

fn show(screen: Screen, buurt: Option<BuurtId>, on_screen: Memo<Page>) -> AnyView {
    match screen {
        Screen::Waiting => view! { <Loading/> }.into_any(),
        Screen::Start => view! { <pages::StartPage/> }.into_any(),
        Screen::Begin => view! { <pages::BeginPage/> }.into_any(),
        Screen::Plans => Part::Plans.show(Page::Plans, buurt, on_screen),
        Screen::Other(page) => show_page(page, buurt, on_screen),
    }
}

fn show_page(page: Page, buurt: Option<BuurtId>, on_screen: Memo<Page>) -> AnyView {
    match page {
        Page::Buurt | Page::Idea => Part::Buurt.show(page, buurt, on_screen),
        Page::NewSignaal
        | Page::Signaal(_)
        | Page::Promises
        | Page::NewPromise(_)
        | Page::Promise(_)
        | Page::Stuck
        | Page::NewStuck(_)
        | Page::Blocker(_)
        | Page::Sheet => Part::Followed.show(page, buurt, on_screen),
        Page::Resultaat(_)
        | Page::Example(_)
        | Page::Etalage
        | Page::Help
        | Page::NewHelp(_)
        | Page::OneHelp(_)
        | Page::Organisations => Part::Showing.show(page, buurt, on_screen),
        Page::BuurtPlan | Page::Opgave(_) | Page::BuurtPlanPaper => {
            Part::BuurtPlan.show(page, buurt, on_screen)
        }
        Page::Meetings | Page::NewMeeting | Page::Meeting(_) | Page::Talk(_) | Page::Minutes(_) => {
            Part::Meetings.show(page, buurt, on_screen)
        }
        Page::Share
        | Page::Scan
        | Page::ShowCode
        | Page::MovingCode
        | Page::Mailboxes
        | Page::OpenFile
        | Page::Welcome
        | Page::Phone
        | Page::Buurten => Part::Sharing.show(page, buurt, on_screen),
        Page::Flyer => Part::Flyer.show(page, buurt, on_screen),
        Page::Begin
        | Page::Plans
        | Page::Plan(_)
        | Page::PlanHistory(_)
        | Page::FirstSteps(_)
        | Page::PlanPaper(_)
        | Page::Unknown => nowhere(),
    }
}

/// The ribbon of the oefenbuurt, on every page of it.
#[component]
fn Ribbon() -> AnyView {
    let store = use_store();
    let go = use_go();
    let is_practice = store.is_practice();
    let stop = Callback::new(move |()| {
        if let Some(buurt) = store.current().get_untracked() {
            store.forget(buurt, move |_| go.run(Page::Buurt));
        }
    });
    let ribbon = move || {
        is_practice
            .get()
            .then(|| view! { <PracticeRibbon stop=stop/> })
    };
    ribbon.into_any()
}

/// An address that leads nowhere.
fn nowhere() -> AnyView {
    let text = use_text();
    view! {
        <PageHead title=text.errors.no_page.to_owned()/>
        <div class="shell__body">
            <EmptyState title=text.errors.no_page line=text.errors.no_page_text>
                <LinkButton word=text.errors.to_buurt class="button--primary" page=Page::Buurt/>
            </EmptyState>
        </div>
    }
    .into_any()
}

/// A screen that could not be built.
fn broken() -> AnyView {
    let text = use_text();
    view! {
        <main class="shell__main">
            <PageHead title=text.errors.broken.to_owned()/>
            <div class="shell__body">
                <p>{text.errors.broken_text}</p>
                <a class="button button--primary" href=Page::Buurt.href() rel="external">
                    {text.errors.open_again}
                </a>
            </div>
        </main>
    }
    .into_any()
}
