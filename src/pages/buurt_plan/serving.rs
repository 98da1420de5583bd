//! What serves what: an opgave its ambitions, a plan the ambitions and opgaven of the buurt.

use domain::{AmbitionId, BuurtItemId, BuurtPlanCommand, InitiativeId, OpgaveId, Serves};
use leptos::prelude::*;

use super::{Table, lines};
use crate::{components::choice_list::Tick, contexts::use_store, routes::Page, text::use_text};

/// The ambitions that an opgave serves, to be ticked; nothing while there are none.
pub fn ambitions(table: Table, opgave: OpgaveId) -> AnyView {
    let say = table.say;
    let all = Memo::new(move |_| {
        table.items.with(|items| {
            let all = items.ambitions().into_iter();
            all.map(|(id, _)| (id, lines::shown(items, BuurtItemId::Ambition(id))))
                .collect::<Vec<_>>()
        })
    });
    let one = move |(id, words): (AmbitionId, String)| {
        let is_on = Signal::derive(move || {
            table.items.with(|items| {
                let row = items.opgaven.get(&opgave);
                row.is_some_and(|row| row.ambitions.contains(&id))
            })
        });
        let set = Callback::new(move |is_on| {
            table.act(BuurtPlanCommand::ServeAmbition(opgave, id, is_on));
        });
        view! { <Tick word=words is_on=is_on set=set/> }
    };
    let list = move || {
        let all = all.get();
        (!all.is_empty()).then(|| ticks(say.serves, all.into_iter().map(one).collect_view()))
    };
    view! { <section class="shell__section">{move || list()}</section> }.into_any()
}

fn ticks(legend: &'static str, all: impl IntoView + 'static) -> AnyView {
    let all = all.into_any();
    view! {
        <fieldset class="choice_list">
            <legend class="choice_list__legend">
                <h2 class="shell__heading">{legend}</h2>
            </legend>
            {all}
        </fieldset>
    }
    .into_any()
}

/// The plans of the buurt, to be ticked as serving this.
pub fn plans(table: Table, to: Serves) -> AnyView {
    let (store, say) = (use_store(), table.say);
    let all = Memo::new(move |_| {
        let mut rows = store.initiatives().all();
        rows.retain(|(_, row)| row.removed.is_none());
        rows.sort_by_key(|(id, row)| (!row.serves.contains(&to), row.order, *id));
        let named = rows.into_iter().map(|(id, row)| {
            let title = row.title.shown().cloned().unwrap_or_default();
            (id, title)
        });
        named.collect::<Vec<_>>()
    });
    let one = move |(id, title): (InitiativeId, String)| {
        let row = store.initiatives().row(id);
        let is_on = Signal::derive(move || {
            row.with(|row| row.as_ref().is_some_and(|row| row.serves.contains(&to)))
        });
        let set = Callback::new(move |is_on| table.act(BuurtPlanCommand::Serve(id, to, is_on)));
        view! { <Tick word=title is_on=is_on set=set/> }
    };
    let list = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="soft">{say.plans_none}</p> }.into_any();
        }
        ticks(say.plans_for, all.into_iter().map(one).collect_view())
    };
    view! { <section class="shell__section">{move || list()}</section> }.into_any()
}

/// On a plan: what of the buurt plan it serves, each with its door. Nothing where it serves nothing.
#[component]
pub fn Served(
    /// Which plan.
    plan: InitiativeId,
) -> AnyView {
    let (store, say) = (use_store(), use_text().buurt_plan);
    let row = store.initiatives().row(plan);
    let served = Memo::new(move |_| {
        let serves = row.with(|row| row.as_ref().map(|row| row.serves.clone()));
        let items = store.buurt_items();
        let known = serves.unwrap_or_default().into_iter().filter_map(|to| {
            items.keys().track();
            let row = items.get(&to.item())?.get();
            let one = domain::buurt_plan::BuurtItems::of([(to.item(), row)]);
            let words = lines::shown(&one, to.item());
            (!words.is_empty()).then_some((to, words))
        });
        known.collect::<Vec<_>>()
    });
    let list = move || {
        let served = served.get();
        (!served.is_empty()).then(|| {
            let rows = served.into_iter().map(|(to, words)| {
                let page = match to {
                    Serves::Opgave(id) => Page::Opgave(id),
                    Serves::Ambition(_) => Page::BuurtPlan,
                };
                view! {
                    <li class="list__item">
                        <a class="list__link" href=page.href()>
                            <span class="list__title" dir="auto">{words}</span>
                        </a>
                    </li>
                }
            });
            view! {
                <section class="shell__section">
                    <h2 class="shell__heading">{say.serves}</h2>
                    <ul class="list card">{rows.collect_view()}</ul>
                </section>
            }
        })
    };
    view! { {move || list()} }.into_any()
}
