//! Parts of the app that lie in files of their own and are fetched when they are first needed.
//!
//! The page is one program that the build cuts apart at the functions of [`screens`] and [`languages`]: what
//! only such a function reaches goes into its file. Each gives out something plain, a function that shows
//! pages or the words of a language, so once a part is here everything in it comes at once, like all the
//! rest. The service worker keeps these files from the first visit on, so they are there without a network
//! too. A part that cannot be fetched says so and is asked for again; nothing else stops.

use std::sync::OnceLock;

use domain::BuurtId;
use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};
use wasm_split_helpers::SplitLoaderError;

use crate::{
    components::{Button, EmptyState, Loading},
    platform::focus,
    routes::Page,
    text::use_text,
};

pub mod languages;
mod screens;

/// How a part shows one of its pages, of the buurt on screen; the last is the page on screen, for what stays
/// while it changes.
type Show = fn(Page, Option<BuurtId>, Memo<Page>) -> AnyView;

/// The part could not be fetched: there is no network, or the app was renewed behind this page. Asking again
/// may help.
pub type NotHere = SplitLoaderError;

/// Screens that come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first tab, and writing down an idea.
    Buurt,
    /// The list of plans, a plan, and how it came about.
    Plans,
    /// *Ons buurtplan*.
    BuurtPlan,
    /// *Samen*.
    Meetings,
    /// Promises, what is stuck, signalen, and the sheet that is made of them.
    Followed,
    /// Codes, files, mailboxes and this phone.
    Sharing,
    /// Where the code on a poster leads: the first that a passer-by fetches, so by itself.
    Flyer,
    /// What came of plans, examples, and help.
    Showing,
    /// Searching; asking each other, and being heard beyond the buurt.
    Voice,
}

impl Part {
    const ALL: [Self; 9] = [
        Self::Buurt,
        Self::Plans,
        Self::BuurtPlan,
        Self::Meetings,
        Self::Followed,
        Self::Sharing,
        Self::Flyer,
        Self::Showing,
        Self::Voice,
    ];

    fn place(self) -> &'static OnceLock<Show> {
        static HERE: [OnceLock<Show>; 9] = [const { OnceLock::new() }; 9];
        let [
            buurt,
            plans,
            buurt_plan,
            meetings,
            followed,
            sharing,
            flyer,
            showing,
            voice,
        ] = &HERE;
        match self {
            Self::Buurt => buurt,
            Self::Plans => plans,
            Self::BuurtPlan => buurt_plan,
            Self::Meetings => meetings,
            Self::Followed => followed,
            Self::Sharing => sharing,
            Self::Flyer => flyer,
            Self::Showing => showing,
            Self::Voice => voice,
        }
    }

    /// Begins to fetch it, because it will be needed soon.
    pub fn begin_to_fetch(self) {
        // What does not come now is asked for again when it is shown.
        spawn_local(async move { drop(self.fetch().await) });
    }

    async fn fetch(self) -> Result<Show, NotHere> {
        let show = match self {
            Self::Buurt => screens::buurt().await,
            Self::Plans => screens::plans().await,
            Self::BuurtPlan => screens::buurt_plan().await,
            Self::Meetings => screens::meetings().await,
            Self::Followed => screens::followed().await,
            Self::Sharing => screens::sharing().await,
            Self::Flyer => screens::flyer().await,
            Self::Showing => screens::showing().await,
            Self::Voice => screens::voice().await,
        }?;
        Ok(*self.place().get_or_init(|| show))
    }

    /// Shows one of its pages, as soon as the part is here.
    pub fn show(self, page: Page, buurt: Option<BuurtId>, on_screen: Memo<Page>) -> AnyView {
        if let Some(show) = self.place().get() {
            return show(page, buurt, on_screen);
        }
        let got = RwSignal::new(None::<Result<Show, ()>>);
        let fetch = move || {
            spawn_local(ScopedFuture::new(async move {
                let show = self.fetch().await.map_err(|_not_here| ());
                // Whoever left meanwhile finds the part here when coming back.
                let _has_left = got.try_set(Some(show));
                // The page came after the focus had looked for it.
                request_animation_frame(focus::rescue_to_page);
            }));
        };
        fetch();
        let again = Callback::new(move |()| {
            got.set(None);
            fetch();
        });
        let inside = move || match got.get() {
            None => view! { <Loading/> }.into_any(),
            Some(Ok(show)) => show(page, buurt, on_screen),
            Some(Err(())) => missing(again),
        };
        view! { {move || inside()} }.into_any()
    }
}

/// Fetches all screens, one after another, so that none has to be waited for.
///
/// Worth it only where they come from this phone; what is not there yet is fetched when it is opened.
pub fn fetch_all() {
    spawn_local(async {
        for part in Part::ALL {
            if part.fetch().await.is_err() {
                return;
            }
        }
    });
}

fn missing(again: Callback<()>) -> AnyView {
    let say = use_text().errors;
    view! {
        <div class="shell__body">
            <EmptyState title=say.no_part line=say.no_part_text>
                <Button word=say.try_again class="button--primary" press=again/>
            </EmptyState>
        </div>
    }
    .into_any()
}
