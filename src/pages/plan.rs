//! One plan: its head, its next small step, its questions, tasks, needs and costs.
//!
//! Everything is there from the first moment and nothing has to be filled in; the order is free. The parts
//! are modules of their own, because each changes for its own reason.

use domain::{InitiativeId, Phase, SectionKey, attachment::AttachedTo, initiative::InitiativeRow};
use leptos::prelude::*;

use crate::{
    components::{
        button::LinkButton,
        empty_state::EmptyState,
        kept::{Elsewhere, KeptLine},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    pages::{
        attachments::Attachments,
        buurt_plan::serving::Served,
        example::beside::first_question,
        followed::{Kind, knocks::Knocks, section::OfPlan},
        help, resultaat,
    },
    routes::Page,
    text::use_text,
};

pub mod aloud;
pub mod behalf;
pub mod conflicts;
pub mod first_steps;
pub mod head;
pub mod lines;
pub mod needs;
pub mod next_step;
pub mod parts;
pub mod phase;
pub mod price;
pub mod questions;
pub mod quiet;
pub mod removal;
pub mod short_form;
pub mod suggestions;
pub mod tasks;
pub mod together;
pub mod translated;

/// The plan that is open, as its parts share it.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    id: InitiativeId,
    row: Memo<Option<InitiativeRow>>,
    /// The question that is being written in.
    writing: RwSignal<Option<SectionKey>>,
}

impl Open {
    /// A part of what is known; wakes only when that part changes.
    fn part<T>(self, part: fn(&InitiativeRow) -> T) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.row.with(|row| row.as_ref().map(part)))
    }

    /// The name of the plan.
    fn title(self) -> Memo<Option<String>> {
        self.part(|row| row.title.shown().cloned().unwrap_or_default())
    }
}

/// The page.
#[component]
pub fn PlanPage(
    /// Which plan.
    id: InitiativeId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let row = store.initiatives().row(id);
    let open = Open {
        id,
        row,
        writing: RwSignal::new(None),
    };
    let (title, line) = (
        open.title(),
        open.part(|row| row.one_liner.shown().cloned()),
    );
    let is_here = Memo::new(move |_| row.with(Option::is_some));
    let title = Signal::derive(move || {
        let is_gone = !is_here.get() && store.is_loaded().get();
        if is_gone {
            text.plan.gone.to_owned()
        } else {
            title.get().unwrap_or_default()
        }
    });
    let sub = Signal::derive(move || line.get().flatten().unwrap_or_default());
    let elsewhere = Memo::new(move |_| {
        store.replicas().with(|it| Elsewhere {
            phones: it.of_plan(id),
            alone: it.alone_in(id),
        })
    });
    let content = move || {
        if is_here.get() {
            parts(open)
        } else if store.is_loaded().get() {
            gone()
        } else {
            view! { <Skeleton/><Skeleton/> }.into_any()
        }
    };
    view! {
        <PageHead title=title sub=sub back=Page::Plans>
            <KeptLine kept=store.kept() elsewhere=elsewhere/>
        </PageHead>
        <Notices/>
        <div class="shell__body">{move || content()}</div>
    }
    .into_any()
}

fn parts(open: Open) -> AnyView {
    let (text, store) = (use_text(), use_store());
    // What neighbours wrote must never look empty because it is still on its way.
    let is_loaded = Memo::new(move |_| store.are_details_loaded().get());
    let details = move || {
        if is_loaded.get() {
            view! {
                {first_question(open.id)}
                <questions::Questions open=open/>
                <tasks::Tasks open=open/>
                <needs::Needs open=open/>
                <parts::Parts open=open list=parts::List::Permissions/>
                <parts::Parts open=open list=parts::List::Upkeep/>
                <together::Others open=open/>
            }
            .into_any()
        } else {
            view! { <Skeleton/><Skeleton/> }.into_any()
        }
    };
    let phase = open.part(|row| row.phase.shown());
    let is_done = Memo::new(move |_| {
        let is_under_way = phase.get().flatten().is_some_and(Phase::has_result);
        is_under_way || !resultaat::gathered(store, open.id).is_empty()
    });
    let result = move || is_done.get().then(|| resultaat::of_plan(open.id));
    view! {
        <head::Progress open=open/>
        <removal::State open=open/>
        <together::Belongs open=open/>
        <conflicts::Conflicts open=open/>
        <quiet::Quiet open=open/>
        <next_step::NextStepCard open=open/>
        {move || details()}
        <Served plan=open.id/>
        <OfPlan kind=Kind::Promises plan=open.id/>
        <OfPlan kind=Kind::Stuck plan=open.id/>
        <Knocks plan=open.id blocker=None/>
        {help::of_plan(open.id)}
        <Attachments to=AttachedTo::Plan(open.id)/>
        {move || result()}
        <price::Price open=open/>
        <section class="shell__section">
            <h2 class="shell__heading">{text.plan.details}</h2>
            <div class="stack">
                <LinkButton
                    word=text.plan.history icon="history" class="button--block"
                    page=Page::PlanHistory(open.id)
                />
                <LinkButton
                    word=text.plan.to_paper icon="print" class="button--block"
                    page=Page::PlanPaper(open.id)
                />
                <phase::ChoosePhase open=open/>
                <head::EditHead open=open/>
                <together::Arrange open=open/>
                <removal::Remove open=open/>
            </div>
        </section>
    }
    .into_any()
}

fn gone() -> AnyView {
    let text = use_text().plan;
    view! {
        <EmptyState title=text.gone line=text.gone_text>
            <LinkButton word=text.to_plans icon="plan" page=Page::Plans/>
        </EmptyState>
    }
    .into_any()
}
