//! *Beloofd* or *Dit zit vast* as a part of another page: what is open in the buurt, or all of a plan.

use domain::{About, InitiativeId};
use leptos::prelude::*;

use super::{Kind, face::face, form_of, in_order, plan_name, thing_of};
use crate::{
    components::{
        button::LinkButton,
        followed_row::FollowedRow,
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    platform::clock,
    routes::Page,
    text::use_text,
};

/// How many stand on the Buurt screen.
const SHOWN: usize = 4;

/// Of the buurt: the open ones of all plans. Nothing while there is nothing to follow and no plan.
#[component]
pub fn OfBuurt(
    /// Which list.
    kind: Kind,
) -> AnyView {
    let (text, store) = (use_text().followed, use_store());
    let open = in_order(store, kind, |_, row| row.is_open());
    let first = Memo::new(move |_| open.with(|ids| ids.iter().take(SHOWN).copied().collect()));
    let is_empty = Memo::new(move |_| open.with(Vec::is_empty));
    let has_any = Memo::new(move |_| {
        let keys = store.followed().keys();
        keys.with(|keys| keys.iter().any(|thing| kind.is_of(*thing)))
    });
    let (all_word, all) = match kind {
        Kind::Promises => (text.all_promises, Page::Promises),
        Kind::Stuck => (text.all_stuck, Page::Stuck),
    };
    let section = move || {
        has_any.get().then(|| {
            view! {
                <section class="shell__section" aria-labelledby=heading_id(kind)>
                    <h2 class="shell__heading" id=heading_id(kind)>{kind.title(text)}</h2>
                    {move || (!is_empty.get()).then(|| list(first, kind, true))}
                    <LinkButton word=all_word icon="next" class="button--quiet" page=all/>
                </section>
            }
        })
    };
    section.into_any()
}

/// Of a plan: all of them, with the way to add one.
#[component]
pub fn OfPlan(
    /// Which list.
    kind: Kind,
    /// Which plan.
    plan: InitiativeId,
) -> AnyView {
    let (text, store) = (use_text().followed, use_store());
    let ids = in_order(store, kind, move |thing, _| thing.plan() == Some(plan));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let (add_word, example) = match kind {
        Kind::Promises => (text.add_promise, text.what_promised_hint),
        Kind::Stuck => (text.add_stuck, text.stuck_example),
    };
    let rows = move || {
        if is_empty.get() {
            view! { <p class="soft">{example}</p> }.into_any()
        } else {
            list(ids, kind, false)
        }
    };
    let add = form_of(kind, About::Plan(plan))
        .map(|page| view! { <LinkButton word=add_word icon="plus" page=page/> });
    view! {
        <section class="shell__section" aria-labelledby=heading_id(kind)>
            <h2 class="shell__heading" id=heading_id(kind) tabindex="-1">{kind.title(text)}</h2>
            {move || rows()}
            {add}
        </section>
    }
    .into_any()
}

const fn heading_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Promises => "promised",
        Kind::Stuck => "stuck",
    }
}

/// The rows themselves; `is_plan_named` where they are of several plans.
pub fn list(ids: Memo<Vec<RowId>>, kind: Kind, is_plan_named: bool) -> AnyView {
    let class = match kind {
        Kind::Promises => "list card",
        Kind::Stuck => "list card card--stuck",
    };
    let row = move |id: RowId| {
        let (text, store, names) = (use_text(), use_store(), use_names());
        let today = clock::today();
        let shown = Memo::new(move |_| {
            let thing = thing_of(store, id)?;
            let row = store.followed().get(&thing)?;
            let plan = if is_plan_named {
                plan_name(store, thing)
            } else {
                String::new()
            };
            Some(row.with(|row| face(text, names, (thing, row), plan, today)))
        });
        view! { <FollowedRow face=shown/> }.into_any()
    };
    view! { <ul class=class><Each ids=ids row=row/></ul> }.into_any()
}
