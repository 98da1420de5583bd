//! *Plannen*: every plan, and beside it the one that is open.
//!
//! On a phone either the list or the plan is shown; on a wide screen both. The list keeps its filter and its
//! place while plans are opened, because only the part beside it changes.

use domain::InitiativeId;
use leptos::prelude::*;

use super::{plan::PlanPage, plan_history::PlanHistoryPage};
use crate::{
    components::{
        button::LinkButton, card::PlanCard, chip::ChipButton, empty_state::EmptyState,
        page_head::PageHead, skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
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
            Some(id) => view! { <PlanPage id=id/> }.into_any(),
            None => none_open(),
        }
    };
    view! {
        <div class="shell__two" data-open=open>
            <section class="shell__list"><List page=page/></section>
            <section class="shell__detail">{detail}</section>
        </div>
    }
    .into_any()
}

fn none_open() -> AnyView {
    let text = use_text().plans;
    view! {
        <div class="shell__body">
            <EmptyState title=text.choose line=text.choose_text/>
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
    };
    let shown = Memo::new(move |_| choice().of(plans.all()));
    let card = move |id: InitiativeId| {
        let is_open = Signal::derive(move || page.get().plan() == Some(id));
        plans
            .get(&id)
            .map(|row| view! { <PlanCard id=id row=row is_open=is_open/> })
    };
    let count = move || {
        let count = shown.with(Vec::len);
        u32::try_from(count).map(text.count).unwrap_or_default()
    };
    view! {
        <PageHead title=text.title sub=text.sub/>
        <Notices/>
        <div class="shell__body">
            <LinkButton
                word=use_text().buurt.have_idea icon="bulb" class="button--primary"
                page=Page::Idea
            />
            <Filters group=group order=order/>
            <p class="soft" role="status">{count}</p>
            <For each=move || shown.get() key=|id| *id children=card/>
            <Nothing shown=shown/>
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

/// Which plans, in which order.
#[component]
fn Filters(
    /// Which plans.
    group: RwSignal<Group>,
    /// In which order.
    order: RwSignal<Order>,
) -> AnyView {
    let text = use_text().plans;
    let plans = use_store().initiatives();
    let has_removed = Memo::new(move |_| plans.all().iter().any(|(_, row)| row.removed.is_some()));
    let group_chip = move |of: Group| {
        let is_chosen = Signal::derive(move || group.get() == of);
        let press = move |()| group.set(of);
        view! { <ChipButton word=of.word(text) is_chosen=is_chosen press=press/> }
    };
    let order_chip = move |of: Order| {
        let is_chosen = Signal::derive(move || order.get() == of);
        let press = move |()| order.set(of);
        view! { <ChipButton word=of.word(text) is_chosen=is_chosen press=press/> }
    };
    let is_long = Memo::new(move |_| plans.keys().with(|keys| keys.len() >= ORDER_FROM));
    let orders = move || {
        is_long.get().then(|| {
            view! {
                <div class="cluster" role="group" aria-label=text.order>
                    {Order::ALL.map(order_chip)}
                </div>
            }
        })
    };
    let removed = move || has_removed.get().then(|| group_chip(Group::Removed));
    view! {
        <div class="stack">
            <div class="cluster" role="group" aria-label=text.filter>
                {Group::KEPT.map(group_chip)}
                {removed}
            </div>
            {orders}
        </div>
    }
    .into_any()
}
