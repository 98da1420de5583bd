//! *Plannen*: every plan, and beside it the one that is open.
//!
//! On a phone either the list or the plan is shown. On a wide screen the list has the room to itself until a
//! plan is opened, which then stands beside it. The list keeps its filter meanwhile, because only the part
//! beside it changes.

use domain::{InitiativeId, plan::quiet::is_quiet};
use leptos::prelude::*;

use super::{
    plan::{PlanPage, first_steps::FirstStepsPage},
    plan_history::PlanHistoryPage,
    plan_paper::PlanPaperPage,
};
use crate::{
    components::{
        button::LinkButton,
        card::PlanCard,
        chip::ChipButton,
        empty_state::EmptyState,
        list::{Each, RowId},
        page_head::PageHead,
        select::Select,
        skeleton::Skeleton,
    },
    contexts::{use_announcer, use_store},
    effects::{whenever, whenever_since},
    notices::Notices,
    platform::{clock, focus},
    routes::Page,
    text::use_text,
};

mod choice;
use choice::{Choice, Group, Order};

/// From how many plans on their order can be chosen; a short list is seen at once.
const ORDER_FROM: usize = 6;

/// The page.
#[component]
pub fn PlansPage(
    /// The list, a plan or its history.
    page: Memo<Page>,
) -> AnyView {
    let open = move || {
        if page.get().plan().is_some() {
            "detail"
        } else {
            "list"
        }
    };
    let detail = move || {
        let page = page.get();
        match page.plan() {
            Some(id) if page == Page::PlanHistory(id) => {
                view! { <PlanHistoryPage id=id/> }.into_any()
            }
            Some(id) if page == Page::PlanPaper(id) => view! { <PlanPaperPage id=id/> }.into_any(),
            Some(id) if page == Page::FirstSteps(id) => {
                view! { <FirstStepsPage id=id/> }.into_any()
            }
            Some(id) => view! { <PlanPage id=id/> }.into_any(),
            None => ().into_any(),
        }
    };
    // Beside a plan the list is narrower, so its card may have moved out of sight.
    whenever(move || {
        if page.get().plan().is_some() {
            request_animation_frame(focus::show_current);
        }
    });
    view! {
        <div class="shell__two" data-open=move || open()>
            <section class="shell__list"><List page=page/></section>
            <section class="shell__detail">{move || detail()}</section>
        </div>
    }
    .into_any()
}

/// All plans, as far as the filter lets them through.
#[component]
fn List(
    /// Which plan stands open.
    page: Memo<Page>,
) -> AnyView {
    let (text, store) = (use_text().plans, use_store());
    let plans = store.initiatives();
    let (group, order) = (RwSignal::new(Group::All), RwSignal::new(Order::Changed));
    let choice = move || Choice {
        group: group.get(),
        order: order.get(),
        today: clock::today(),
    };
    let shown = Memo::new(move |_| choice().of(plans.all()));
    let ids = Signal::derive(move || {
        shown.with(|ids| ids.iter().map(|id| *id.as_bytes()).collect::<Vec<_>>())
    });
    let card = move |id: RowId| {
        let id = InitiativeId::from_bytes(id);
        let is_open = Signal::derive(move || page.get().plan() == Some(id));
        plans
            .get(&id)
            .map(|row| view! { <PlanCard id=id row=row is_open=is_open/> })
            .into_any()
    };
    let count = Memo::new(move |_| {
        let count = shown.with(Vec::len);
        u32::try_from(count).map(text.count).unwrap_or_default()
    });
    let announcer = use_announcer();
    whenever_since(move |before: Option<Group>| {
        let group = group.get();
        if before.is_some_and(|before| before != group) {
            announcer.say(count.get_untracked());
        }
        group
    });
    view! {
        <PageHead title=text.title sub=text.sub/>
        <Notices/>
        <div class="shell__body">
            <LinkButton
                word=use_text().buurt.have_idea icon="bulb" class="button--primary"
                page=Page::Idea
            />
            <LinkButton
                word=use_text().search.title icon="search" class="button--quiet"
                page=Page::Search
            />
            <div class="stack stack--tight" hidden=move || plans.keys().with(Vec::is_empty)>
                <Filters group=group/>
                <div class="cluster cluster--between">
                    <p class="soft">{count}</p>
                    <Orders order=order/>
                </div>
            </div>
            <div class="shell__section shell__section--cards">
                <Each ids=ids row=card/>
                <Nothing shown=shown/>
            </div>
        </div>
    }
    .into_any()
}

/// What stands there when no plan is shown.
#[component]
fn Nothing(
    /// The plans that are shown.
    shown: Memo<Vec<InitiativeId>>,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let plans = store.initiatives();
    let content = move || {
        if !shown.with(Vec::is_empty) {
            ().into_any()
        } else if !store.is_loaded().get() {
            view! { <Skeleton/> }.into_any()
        } else if plans.keys().with(Vec::is_empty) {
            let (title, line) = (text.buurt.example_title, text.buurt.example_text);
            view! { <EmptyState title=title line=line is_example=true/> }.into_any()
        } else {
            view! { <p class="soft">{text.plans.none_here}</p> }.into_any()
        }
    };
    content.into_any()
}

/// Which plans.
#[component]
fn Filters(
    /// Which plans.
    group: RwSignal<Group>,
) -> AnyView {
    let text = use_text().plans;
    let plans = use_store().initiatives();
    let has_removed = Memo::new(move |_| plans.all().iter().any(|(_, row)| row.removed.is_some()));
    let group_chip = move |of: Group| {
        let is_chosen = Signal::derive(move || group.get() == of);
        let press = move |()| group.set(of);
        view! { <ChipButton word=of.word(text) is_chosen=is_chosen press=press/> }
    };
    let has_quiet = Memo::new(move |_| {
        let today = clock::today();
        plans.all().iter().any(|(_, row)| is_quiet(row, today))
    });
    let quiet = move || has_quiet.get().then(|| group_chip(Group::Quiet));
    let removed = move || has_removed.get().then(|| group_chip(Group::Removed));
    view! {
        <div class="cluster cluster--row" role="group" aria-label=text.filter>
            {Group::KEPT.map(group_chip)}
            {move || quiet()}
            {move || removed()}
        </div>
    }
    .into_any()
}

/// In which order; nothing while the list is short.
#[component]
fn Orders(
    /// In which order.
    order: RwSignal<Order>,
) -> AnyView {
    let (text, plans) = (use_text().plans, use_store().initiatives());
    let is_long = Memo::new(move |_| plans.keys().with(|keys| keys.len() >= ORDER_FROM));
    let choose = UnsyncCallback::new(move |place: usize| {
        order.set(Order::ALL.get(place).copied().unwrap_or(Order::Changed));
    });
    let list = move || {
        let words = Order::ALL.map(|order| order.word(text)).to_vec();
        let label = text.order;
        is_long
            .get()
            .then(|| view! { <Select label=label choices=words on_choose=choose/> })
    };
    list.into_any()
}
