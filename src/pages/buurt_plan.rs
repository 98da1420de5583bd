//! *Ons buurtplan*: how people want to live here, what they want, what they take up together, on what they agree
//! and what they give.
//!
//! All of it stands on one page, because it is one plan; only an opgave has a page of its own, for its texts and
//! how people look at it. Every list is drawn by [`lines`]: what differs is the words and the form.

use domain::{BuurtItemId, Command, Opened, TextKey, buurt_plan::BuurtItems};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::LinkButton,
        field::Trouble,
        list::{Each, RowId},
        page_head::PageHead,
        skeleton::Skeleton,
        text_area::TextArea,
    },
    contexts::use_store,
    notices::Notices,
    pages::choosing::Chooser,
    routes::Page,
    text::{BuurtPlanText, use_text},
};

pub mod agreements;
pub mod ambitions;
pub mod gifts;
pub mod lines;
pub mod opgave;
pub mod paper;
pub mod perspectives;
pub mod serving;
pub mod story;
pub mod themes;

use lines::opening_line;

/// What the parts of these pages share.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    items: Memo<BuurtItems>,
    asking: Asking,
    chooser: Chooser,
    say: &'static BuurtPlanText,
}

impl Table {
    /// What stands in the buurt plan, as far as it is here.
    fn new() -> Self {
        let (store, asking) = (use_store(), use_asking());
        let items = Memo::new(move |_| {
            let rows = store.buurt_items().all().into_iter();
            BuurtItems::of(rows.chain(store.perspectives().all()))
        });
        Self {
            items,
            asking,
            chooser: Chooser::of(asking),
            say: use_text().buurt_plan,
        }
    }

    /// Rows in order, as [`Each`] wants them.
    fn ids(
        self,
        of: impl Fn(&BuurtItems) -> Vec<RowId> + Send + Sync + 'static,
    ) -> Memo<Vec<RowId>> {
        Memo::new(move |_| self.items.with(&of))
    }

    /// Asks for something.
    fn act(self, command: impl Into<Command>) {
        self.asking.act(command.into());
    }
}

/// The page.
#[component]
pub fn BuurtPlanPage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let (table, say) = (Table::new(), text.buurt_plan);
    let body = move || {
        if !store.are_details_loaded().get() {
            return view! { <Skeleton/><Skeleton/> }.into_any();
        }
        view! {
            {vision(table)}
            {ambitions::section(table)}
            {opgaven(table)}
            {agreements::section(table)}
            {gifts::section(table)}
            {themes::section(table)}
            {story::section(table)}
            <p class="shell__section--full">
                <LinkButton
                    word=say.to_paper icon="print" class="button--block" page=Page::BuurtPlanPaper
                />
            </p>
        }
        .into_any()
    };
    view! {
        <PageHead title=say.title sub=say.sub back=Page::Buurt/>
        <Notices/>
        <div class="shell__body shell__body--wide">
            {move || body()}
            <Trouble trouble=table.asking.trouble()/>
        </div>
    }
    .into_any()
}

/// How people want to live here: one text of all.
fn vision(table: Table) -> AnyView {
    let (store, say) = (use_store(), table.say);
    let known = store.vision().get_untracked().map(|row| row.text);
    view! {
        <section class="shell__section shell__section--full" aria-labelledby="vision">
            <h2 class="shell__heading" id="vision">{say.vision}</h2>
            <TextArea
                text_key=TextKey::Vision known=known.unwrap_or_default() label_id="vision"
                placeholder=say.vision_hint
            />
        </section>
    }
    .into_any()
}

/// What is larger than one plan: a list of doors.
fn opgaven(table: Table) -> AnyView {
    let say = table.say;
    let ids = table.ids(|items| {
        let opgaven = items.opgaven().into_iter();
        opgaven.map(|(id, _)| *id.as_bytes()).collect()
    });
    let row = move |id: RowId| opening_line(table, domain::OpgaveId::from_bytes(id));
    let rows = move || {
        if ids.with(Vec::is_empty) {
            view! { <p class="soft">{say.opgaven_none}</p> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    view! {
        <section class="shell__section" aria-labelledby="opgaven">
            <h2 class="shell__heading" id="opgaven" tabindex="-1">{say.opgaven}</h2>
            <p class="soft">{say.opgaven_sub}</p>
            {move || rows()}
            {opgave::new_opgave(table)}
        </section>
    }
    .into_any()
}

/// Where a thing is shown: an opgave has a page, the others stand in the plan.
const fn page_of(item: BuurtItemId) -> Page {
    match item.place() {
        Opened::Opgave(id) => Page::Opgave(id),
        Opened::BuurtPlan | Opened::Plan(_) | Opened::Meeting(_) => Page::BuurtPlan,
    }
}
