//! *Resultaat*: what came of a plan. Photos of before and after, numbers, stories and thanks.
//!
//! Everything is a line of its own that anybody may add to. A story waits inside until somebody says that it may
//! go out ([`stories`]); the large screen for a meeting is [`etalage`].

use domain::{
    AttachmentId, Command, InitiativeId, ResultaatCommand, ResultaatId, ResultaatRow,
    attachment::AttachedTo, resultaat::Resultaten,
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::LinkButton, empty_state::EmptyState, field::Trouble, page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    pages::choosing::Chooser,
    routes::Page,
    state::Store,
    text::{ResultaatText, use_text},
};

pub mod etalage;
pub mod ghost;
pub mod lines;
pub mod photos;
pub mod stories;

/// The plan of which the results are shown, as the parts of the page share it.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    plan: InitiativeId,
    all: Memo<Resultaten>,
    say: &'static ResultaatText,
    asking: Asking,
    chooser: Chooser,
}

impl Table {
    fn of(plan: InitiativeId) -> Self {
        let (store, asking) = (use_store(), use_asking());
        Self {
            plan,
            all: Memo::new(move |_| gathered(store, plan)),
            say: use_text().resultaat,
            asking,
            chooser: Chooser::of(asking),
        }
    }

    fn command(self, command: ResultaatCommand) -> Command {
        Command::Resultaat(self.plan, command)
    }

    fn act(self, command: ResultaatCommand) {
        self.asking.act(self.command(command));
    }

    /// The row of one thing; wakes for that alone.
    fn row(self, id: ResultaatId) -> Memo<Option<ResultaatRow>> {
        use_store().resultaten().row((self.plan, id))
    }
}

/// What came of a plan, put together.
pub fn gathered(store: Store, plan: InitiativeId) -> Resultaten {
    let photos = photos_of(store, plan);
    let rows = store.resultaten().all().into_iter();
    let rows = rows.filter(|((of, _), _)| *of == plan);
    Resultaten::of(photos, rows.map(|((_, id), row)| (id, row)))
}

/// What hangs on a plan.
fn photos_of(
    store: Store,
    plan: InitiativeId,
) -> Vec<(AttachmentId, domain::attachment::AttachmentRow)> {
    let all = store.attachments().all().into_iter();
    let of_plan = all.filter(|((to, _), _)| *to == AttachedTo::Plan(plan));
    of_plan.map(|((_, id), row)| (id, row)).collect()
}

/// The page.
#[component]
pub fn ResultaatPage(
    /// Which plan.
    id: InitiativeId,
) -> AnyView {
    let (text, store, table) = (use_text(), use_store(), Table::of(id));
    let plan = store.initiatives().row(id);
    let name = Signal::derive(move || {
        plan.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()))
            .unwrap_or_default()
    });
    let is_here = Memo::new(move |_| plan.with(Option::is_some));
    let body = move || match (is_here.get(), store.is_loaded().get()) {
        (true, _) => parts(table),
        (false, true) => view! {
            <EmptyState title=text.plan.gone line=text.plan.gone_text/>
        }
        .into_any(),
        (false, false) => view! { <Skeleton/> }.into_any(),
    };
    view! {
        <PageHead title=table.say.title.to_owned() sub=name back=Page::Plan(id)/>
        <Notices/>
        <div class="shell__body">
            {move || body()}
            <Trouble trouble=table.asking.trouble()/>
        </div>
    }
    .into_any()
}

fn parts(table: Table) -> AnyView {
    let (text, say) = (use_text().plan, table.say);
    view! {
        {photos::section(table)}
        {lines::numbers(table)}
        {stories::section(table)}
        {lines::thanks(table)}
        <section class="shell__section">
            <div class="stack">
                <LinkButton
                    word=say.to_etalage icon="eye" class="button--block" page=Page::Etalage
                />
                <LinkButton
                    word=use_text().example.make icon="copy" class="button--block"
                    page=Page::Example(table.plan)
                />
                <LinkButton
                    word=text.to_paper icon="print" class="button--block"
                    page=Page::PlanPaper(table.plan)
                />
            </div>
        </section>
    }
    .into_any()
}

/// *Resultaat* on the page of a plan: what is there in short, and the way to all of it.
pub fn of_plan(plan: InitiativeId) -> AnyView {
    let (store, say) = (use_store(), use_text().resultaat);
    let all = Memo::new(move |_| gathered(store, plan));
    let inside = move || {
        all.with(|all| {
            if all.is_empty() {
                return view! { <p class="soft">{say.none}</p> }.into_any();
            }
            let numbers = all
                .numbers
                .iter()
                .map(|(_, row)| number(row))
                .collect_view();
            view! {
                {pair(all, say)}
                <dl class="resultaat__numbers">{numbers}</dl>
            }
            .into_any()
        })
    };
    view! {
        <section class="shell__section" aria-labelledby="resultaat">
            <h2 class="shell__heading" id="resultaat">{say.title}</h2>
            {move || inside()}
            <LinkButton
                word=say.to_result icon="flag" class="button--block" page=Page::Resultaat(plan)
            />
        </section>
    }
    .into_any()
}

/// How it was beside how it became; what is not there leaves its place to the other.
pub fn pair(all: &Resultaten, say: &'static ResultaatText) -> AnyView {
    let one = |id: Option<AttachmentId>, word: &'static str| id.map(|id| photos::figure(id, word));
    let both = [one(all.before, say.before), one(all.after, say.after)];
    let both: Vec<AnyView> = both.into_iter().flatten().collect();
    (!both.is_empty())
        .then(|| view! { <div class="resultaat__pair">{both}</div> })
        .into_any()
}

/// How much, large, and of what.
pub fn number(row: &ResultaatRow) -> AnyView {
    let what = row.what.shown().cloned().unwrap_or_default();
    let value = row.value.shown().cloned().unwrap_or_default();
    view! {
        <div class="resultaat__number">
            <dt dir="auto">{what}</dt>
            <dd dir="auto">{value}</dd>
        </div>
    }
    .into_any()
}
