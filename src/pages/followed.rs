//! What the buurt follows: *Beloofd* and *Dit zit vast*, in lists, on a page of their own, and as forms.
//!
//! Both kinds are one list and one page with other words ([`Kind`]), because they are one thing in the document
//! too. [`face`] says what a row shows; [`section`] is the list on the Buurt screen and in a plan, [`one`] the page
//! of one thing, [`signs`] what was recorded about it and the forms for that, [`knocks`] where somebody knocked.

use domain::{About, Followed, FollowedRow, InitiativeId};
use leptos::prelude::*;

use crate::{
    components::{
        button::LinkButton, empty_state::EmptyState, list::RowId, page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    routes::Page,
    state::Store,
    text::{FollowedText, use_text},
};

pub mod change;
pub mod face;
pub mod knocks;
pub mod new;
pub mod one;
pub mod section;
pub mod signs;
pub mod steps;

pub use new::{NewPromisePage, NewStuckPage};
pub use one::OneFollowedPage;

/// Which of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// *Beloofd*.
    Promises,
    /// *Dit zit vast*.
    Stuck,
}

impl Kind {
    const fn title(self, text: &'static FollowedText) -> &'static str {
        match self {
            Self::Promises => text.promised,
            Self::Stuck => text.stuck,
        }
    }

    const fn is_of(self, thing: Followed) -> bool {
        match self {
            Self::Promises => matches!(thing, Followed::Toezegging(..)),
            Self::Stuck => matches!(thing, Followed::Blocker(..)),
        }
    }
}

/// The thing with this id that is on this phone.
pub fn thing_of(store: Store, id: RowId) -> Option<Followed> {
    let is_it = |thing: &&Followed| *thing.id() == id && !matches!(thing, Followed::Signaal(_));
    store
        .followed()
        .keys()
        .with(|keys| keys.iter().find(is_it).copied())
}

/// The name of a plan; empty for what belongs to the buurt, or is gone.
pub fn plan_name(store: Store, thing: Followed) -> String {
    let row = thing.plan().and_then(|plan| store.initiatives().get(&plan));
    row.and_then(|row| row.with(|row| row.title.shown().cloned()))
        .unwrap_or_default()
}

/// Whether the plan of a thing was taken away.
fn is_plan_gone(store: Store, thing: Followed) -> bool {
    let row = thing.plan().and_then(|plan| store.initiatives().get(&plan));
    row.is_some_and(|row| row.with(|row| row.removed.is_some()))
}

/// The ids of what stands in a list, in its order: what is late or waits longest first, what is over last.
fn in_order(
    store: Store,
    kind: Kind,
    is_shown: impl Fn(Followed, &FollowedRow) -> bool + Send + Sync + 'static,
) -> Memo<Vec<RowId>> {
    Memo::new(move |_| {
        let mut rows = store.followed().all();
        rows.retain(|(thing, row)| {
            let is_here = kind.is_of(*thing) && row.removed.is_none();
            is_here && !is_plan_gone(store, *thing) && is_shown(*thing, row)
        });
        rows.sort_by_key(|(thing, row)| {
            let day = row.day.shown().copied().flatten();
            // A promise without a day comes after those that have one.
            let day = match kind {
                Kind::Promises => day.map_or(i32::MAX, |day| day.0),
                Kind::Stuck => row.since().0,
            };
            let is_over = !row.is_open();
            (is_over, if is_over { -day } else { day }, row.order, *thing)
        });
        rows.iter().map(|(thing, _)| *thing.id()).collect()
    })
}

/// The page with the whole list.
#[component]
pub fn FollowedPage(
    /// Which list.
    kind: Kind,
) -> AnyView {
    let (text, store) = (use_text().followed, use_store());
    let sub = match kind {
        Kind::Promises => text.promised_sub,
        Kind::Stuck => text.stuck_sub,
    };
    let ids = in_order(store, kind, |_, _| true);
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let list = move || {
        if !store.is_loaded().get() {
            return view! { <Skeleton/> }.into_any();
        }
        if is_empty.get() {
            return example(kind);
        }
        section::list(ids, kind, true)
    };
    let add = (kind == Kind::Promises).then(|| {
        view! {
            <LinkButton
                word=text.add_promise icon="plus" class="button--primary button--block"
                page=Page::NewPromise(None)
            />
        }
    });
    view! {
        <PageHead title=kind.title(text) sub=sub.to_owned() back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            {move || list()} {add}
            <LinkButton
                word=text.sheet icon="print" class="button--quiet button--block" page=Page::Sheet
            />
        </div>
    }
    .into_any()
}

/// What a neighbour wrote, where nothing stands yet.
fn example(kind: Kind) -> AnyView {
    let text = use_text().followed;
    let (title, line) = match kind {
        Kind::Promises => (text.promise_example_title, text.promise_example),
        Kind::Stuck => (text.stuck_example_title, text.stuck_example),
    };
    view! { <EmptyState title=title line=line is_example=true/> }.into_any()
}

/// Where a list leads back to, and where its form lies.
const fn form_of(kind: Kind, about: About) -> Option<Page> {
    match (kind, about) {
        (Kind::Promises, About::Buurt) => Some(Page::NewPromise(None)),
        (Kind::Promises, About::Plan(plan)) => Some(Page::NewPromise(Some(plan))),
        (Kind::Stuck, About::Plan(plan)) => Some(Page::NewStuck(plan)),
        (Kind::Stuck, About::Buurt) => None,
    }
}

/// Where *Terug* leads from what belongs to this plan, or to the buurt.
fn back_of(plan: Option<InitiativeId>, kind: Kind) -> Page {
    match (plan, kind) {
        (Some(plan), _) => Page::Plan(plan),
        (None, Kind::Promises) => Page::Promises,
        (None, Kind::Stuck) => Page::Stuck,
    }
}
