//! One opgave: why it matters, how people look at it, what they share, and what serves it.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, OpgaveId, OpgaveText, Removable, Serves, TextKey,
    buurt_plan::OpgaveRow,
};
use leptos::prelude::*;

use super::{Table, lines, perspectives, serving, themes};
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        empty_state::EmptyState,
        field::{Field, Trouble},
        page_head::PageHead,
        skeleton::Skeleton,
        text_area::TextArea,
    },
    contexts::use_store,
    notices::Notices,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
    routes::{Page, use_go},
    text::use_text,
};

/// The page.
#[component]
pub fn OpgavePage(
    /// Which opgave.
    id: OpgaveId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let (table, say) = (Table::new(), text.buurt_plan);
    let item = BuurtItemId::Opgave(id);
    let row = Memo::new(move |_| table.items.with(|items| items.opgaven.get(&id).cloned()));
    let is_there = Memo::new(move |_| row.with(Option::is_some));
    let title = Signal::derive(move || table.items.with(|items| lines::shown(items, item)));
    let body = move || match (is_there.get(), store.are_details_loaded().get()) {
        (true, true) => parts(table, id, row),
        (true, false) => view! { <Skeleton/><Skeleton/> }.into_any(),
        (false, _) if store.is_loaded().get() => view! {
            <EmptyState title=say.gone line=text.errors.unknown/>
        }
        .into_any(),
        (false, _) => view! { <Skeleton/> }.into_any(),
    };
    view! {
        <PageHead title=title sub=say.opgaven back=Page::BuurtPlan/>
        <Notices/>
        <div class="shell__body shell__body--wide">
            {move || body()}
            <Trouble trouble=table.asking.trouble()/>
        </div>
    }
    .into_any()
}

fn parts(table: Table, id: OpgaveId, row: Memo<Option<OpgaveRow>>) -> AnyView {
    let (say, item) = (table.say, BuurtItemId::Opgave(id));
    let is_removed =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.removed.is_some())));
    let ending = move || {
        if is_removed.get() {
            bring_back(table, item)
        } else {
            removing(table, item)
        }
    };
    view! {
        {lines::told_back(table, item)}
        {lines::rivals(table, item, say.opgave)}
        {writing(id, OpgaveText::Why, (say.why, say.why_hint))}
        {perspectives::section(table, id)}
        {writing(id, OpgaveText::Shared, (say.shared, say.shared_hint))}
        {serving::ambitions(table, id)}
        {serving::plans(table, Serves::Opgave(id))}
        <section class="shell__section">
            {themes::choosing(table, Serves::Opgave(id))}
            {rename(table, item)}
            {move || ending()}
        </section>
    }
    .into_any()
}

/// A text of the opgave, kept while it is typed.
fn writing(
    id: OpgaveId,
    which: OpgaveText,
    (heading, hint): (&'static str, &'static str),
) -> AnyView {
    let known = use_store().opgave_texts().row((id, which)).get_untracked();
    let known = known.map(|row| row.text).unwrap_or_default();
    view! {
        <section class="shell__section shell__section--full" aria-labelledby=which.key()>
            <h2 class="shell__heading" id=which.key()>{heading}</h2>
            <TextArea
                text_key=TextKey::Opgave(id, which) known=known label_id=which.key()
                placeholder=hint
            />
        </section>
    }
    .into_any()
}

fn rename(table: Table, item: BuurtItemId) -> AnyView {
    let (text, label) = (use_text(), table.say.opgave);
    opening((text.everywhere.change, "edit"), "#title", move |close| {
        let asking = use_asking();
        let draft = RwSignal::new(
            table
                .items
                .with_untracked(|items| lines::shown(items, item)),
        );
        let keep = Callback::new(move |()| {
            let command = BuurtPlanCommand::Reword(item, said(draft));
            asking.act_then(command.into(), move || close.run(()));
        });
        let field = view! {
            <Field id="title" label=label draft=draft trouble=asking.trouble() enter=keep/>
        };
        short_form(field.into_any(), asking, keep, close)
    })
}

fn removing(table: Table, item: BuurtItemId) -> AnyView {
    let (text, go) = (use_text(), use_go());
    let remove = move |()| {
        let command = Command::Remove(Removable::BuurtItem(item));
        table
            .asking
            .act_then(command, move || go.run(Page::BuurtPlan));
    };
    view! {
        <Button word=text.everywhere.remove class="button--quiet" icon="trash" press=remove/>
    }
    .into_any()
}

fn bring_back(table: Table, item: BuurtItemId) -> AnyView {
    let text = use_text().plan;
    let press = move |()| table.act(Command::BringBack(Removable::BuurtItem(item)));
    view! { <Button word=text.bring_back icon="undo" class="button--block" press=press/> }
        .into_any()
}

/// The button and the form for another one.
pub fn new_opgave(table: Table) -> AnyView {
    let say = table.say;
    opening((say.add_opgave, "plus"), "#opgave", move |close| {
        let (store, asking, go) = (use_store(), use_asking(), use_go());
        let draft = RwSignal::new(String::new());
        let keep = Callback::new(move |()| {
            let id = OpgaveId::from_bytes(store.fresh_id());
            let command = BuurtPlanCommand::AddOpgave(id, said(draft));
            asking.act_then(command.into(), move || go.run(Page::Opgave(id)));
        });
        let field = view! {
            <Field
                id="opgave" label=say.opgave hint=say.opgave_hint draft=draft
                trouble=asking.trouble() enter=keep
            />
        };
        short_form(field.into_any(), asking, keep, close)
    })
}
