//! *Thema's*: the words with which a buurt sorts what it wants, and which it edits itself.

use domain::{BuurtItemId, BuurtPlanCommand, Serves, ThemeId};
use leptos::prelude::*;

use super::{
    Table,
    lines::{self, Kind},
};
use crate::{
    asking::use_asking,
    components::{choice_list::Tick, field::Field},
    contexts::use_store,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
};

/// The section.
pub fn section(table: Table) -> AnyView {
    let say = table.say;
    let kind = Kind {
        id: "themes",
        heading: say.themes,
        none: say.themes_none,
        label: say.theme,
        of: |items| {
            let all = items.themes().into_iter();
            all.map(|(id, _)| *id.as_bytes()).collect()
        },
        item: |id| BuurtItemId::Theme(ThemeId::from_bytes(id)),
        facts: |_, _| ().into_any(),
        more: |_, _| ().into_any(),
    };
    let form = opening((say.add_theme, "plus"), "#theme", move |close| {
        new_theme(table, close)
    });
    lines::section(table, kind, form)
}

/// The themes that something carries.
fn carried(table: Table, item: BuurtItemId) -> Vec<ThemeId> {
    table.items.with(|items| {
        let themes = match item {
            BuurtItemId::Ambition(id) => items.ambitions.get(&id).map(|row| &row.themes),
            BuurtItemId::Opgave(id) => items.opgaven.get(&id).map(|row| &row.themes),
            BuurtItemId::Theme(_)
            | BuurtItemId::Perspective(..)
            | BuurtItemId::Agreement(_)
            | BuurtItemId::Contribution(_)
            | BuurtItemId::Organisation(_) => None,
        };
        themes.cloned().unwrap_or_default()
    })
}

/// The names of the themes that something carries.
pub fn shown_on(table: Table, item: BuurtItemId) -> AnyView {
    let names = move || {
        let carried = carried(table, item);
        let names = table.items.with(|items| {
            let all = items.themes().into_iter();
            let on = all.filter(|(id, _)| carried.contains(id));
            on.filter_map(|(_, row)| row.name.shown().cloned())
                .collect::<Vec<_>>()
        });
        (!names.is_empty()).then(|| names.join(" · "))
    };
    view! { <span class="list__sub" dir="auto">{move || names()}</span> }.into_any()
}

/// Which themes it carries, to be ticked; nothing while there are none.
pub fn choosing(table: Table, to: Serves) -> AnyView {
    let say = table.say;
    let themes = Memo::new(move |_| {
        table.items.with(|items| {
            let all = items.themes().into_iter();
            all.map(|(id, row)| (id, row.name.shown().cloned().unwrap_or_default()))
                .collect::<Vec<_>>()
        })
    });
    let one = move |(id, name): (ThemeId, String)| {
        let is_on = Signal::derive(move || carried(table, to.item()).contains(&id));
        let set = Callback::new(move |is_on| table.act(BuurtPlanCommand::PutTheme(to, id, is_on)));
        view! { <Tick word=name is_on=is_on set=set/> }
    };
    let list = move || {
        themes.with(|all| !all.is_empty()).then(|| {
            view! {
                <fieldset class="choice_list">
                    <legend class="choice_list__legend">{say.themes}</legend>
                    {themes.get().into_iter().map(one).collect_view()}
                </fieldset>
            }
        })
    };
    view! { {move || list()} }.into_any()
}

fn new_theme(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let draft = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let id = ThemeId::from_bytes(store.fresh_id());
        let command = BuurtPlanCommand::AddTheme(id, said(draft));
        asking.act_then(command.into(), move || close.run(()));
    });
    let field = view! {
        <Field
            id="theme" label=say.theme hint=say.theme_hint draft=draft trouble=asking.trouble()
            enter=keep
        />
    };
    short_form(field.into_any(), asking, keep, close)
}
