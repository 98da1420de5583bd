//! *Wie geeft wat?*: what people contribute to the buurt, and for what.

use domain::{
    BuurtItemId, BuurtPlanCommand, ContributionId, Serves,
    buurt_plan::{BuurtItems, ContributionRow, NewContribution},
    meeting::BringKind,
};
use leptos::prelude::*;

use super::{
    Table,
    lines::{self, Kind},
};
use crate::{
    asking::use_asking,
    components::{
        choice_list::{Choice, ChoiceList},
        conflict_card::ConflictCard,
        field::Field,
    },
    contexts::use_store,
    names::use_names,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
    text::use_text,
};

/// The section.
pub fn section(table: Table) -> AnyView {
    let say = table.say;
    let kind = Kind {
        id: "gifts",
        heading: say.gifts,
        none: say.gifts_none,
        label: say.gift,
        of: |items| {
            let mut all: Vec<_> = items.contributions.iter().collect();
            all.sort_by_key(|(id, row)| (row.order, **id));
            all.into_iter().map(|(id, _)| *id.as_bytes()).collect()
        },
        item: |id| BuurtItemId::Contribution(ContributionId::from_bytes(id)),
        facts,
        more,
    };
    let form = opening((say.add_gift, "plus"), "#gift", move |close| {
        new_gift(table, close)
    });
    lines::section(table, kind, form)
}

fn read<T: Default>(table: Table, item: BuurtItemId, read: impl Fn(&ContributionRow) -> T) -> T {
    let BuurtItemId::Contribution(id) = item else {
        return T::default();
    };
    table
        .items
        .with(|items| items.contributions.get(&id).map(read).unwrap_or_default())
}

fn facts(table: Table, item: BuurtItemId) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let facts = move || {
        let (kind, by, serves) = read(table, item, |row| {
            (row.kind, row.by, row.serves.shown().copied().flatten())
        });
        let kind = kind.map(|kind| text.meetings.bring(kind).to_owned());
        let from = (text.meetings.from)(&names.inside(by));
        let target =
            serves.map(|serves| table.items.with(|items| lines::shown(items, serves.item())));
        let facts = kind.into_iter().chain([from]).chain(target);
        let facts = facts.filter(|fact| !fact.is_empty());
        facts.collect::<Vec<_>>().join(" · ")
    };
    view! { <span class="list__sub" dir="auto">{move || facts()}</span> }.into_any()
}

/// What can be served, in order: the whole buurt, then ambitions, then opgaven.
fn targets(items: &BuurtItems) -> Vec<Option<Serves>> {
    let ambitions = items.ambitions().into_iter();
    let opgaven = items.opgaven().into_iter();
    let ambitions = ambitions.map(|(id, _)| Some(Serves::Ambition(id)));
    let opgaven = opgaven.map(|(id, _)| Some(Serves::Opgave(id)));
    std::iter::once(None)
        .chain(ambitions)
        .chain(opgaven)
        .collect()
}

fn target_word(table: Table, target: Option<Serves>) -> String {
    let shown = |target: Serves| {
        table
            .items
            .with_untracked(|items| lines::shown(items, target.item()))
    };
    target.map_or_else(|| table.say.for_all.to_owned(), shown)
}

fn more(table: Table, item: BuurtItemId) -> AnyView {
    let BuurtItemId::Contribution(id) = item else {
        return ().into_any();
    };
    let say = table.say;
    let answers = Signal::derive(move || {
        read(table, item, |row| {
            let word = |target: &Option<Serves>| target_word(table, *target);
            let command = |target| BuurtPlanCommand::SetServes(id, target);
            table.chooser.answers(&row.serves, word, command)
        })
    });
    let all = table.items.with_untracked(targets);
    let choices = all.iter().map(|to| Choice::new(target_word(table, *to)));
    let choices: Vec<Choice> = choices.collect();
    let places = all.clone();
    let chosen = Signal::derive(move || {
        let serves = read(table, item, |row| row.serves.shown().copied().flatten());
        let place = places.iter().position(|to| *to == serves);
        place.unwrap_or_default()
    });
    let choose = UnsyncCallback::new(move |place: usize| {
        let target = all.get(place).copied().flatten();
        table.act(BuurtPlanCommand::SetServes(id, target));
    });
    view! {
        <ConflictCard about=say.gift_for answers=answers/>
        <ChoiceList
            legend=say.gift_for name="serves" choices=choices chosen=chosen on_choose=choose
        />
    }
    .into_any()
}

fn new_gift(table: Table, close: Callback<()>) -> AnyView {
    let (text, store, asking, say) = (use_text(), use_store(), use_asking(), table.say);
    let draft = RwSignal::new(String::new());
    let (kind, target) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let all = StoredValue::new(table.items.with_untracked(targets));
    let keep = Callback::new(move |()| {
        let kind = BringKind::ALL.get(kind.get_untracked()).copied();
        let place = target.get_untracked();
        let new = NewContribution {
            id: ContributionId::from_bytes(store.fresh_id()),
            what: said(draft),
            kind: kind.unwrap_or(BringKind::Time),
            serves: all.with_value(|all| all.get(place).copied().flatten()),
        };
        let command = BuurtPlanCommand::AddContribution(new);
        asking.act_then(command.into(), move || close.run(()));
    });
    let set = |which: RwSignal<usize>| UnsyncCallback::new(move |place| which.set(place));
    let kinds = BringKind::ALL
        .iter()
        .map(|kind| Choice::new(text.meetings.bring(*kind)));
    let targets = all.with_value(|all| {
        let words = all.iter().map(|to| Choice::new(target_word(table, *to)));
        words.collect::<Vec<_>>()
    });
    let fields = view! {
        <Field
            id="gift" label=say.gift hint=say.gift_hint draft=draft trouble=asking.trouble()
            enter=keep
        />
        <ChoiceList
            legend=say.gift_kind name="kind" choices=kinds.collect() chosen=kind
            on_choose=set(kind) is_grid=true
        />
        <ChoiceList
            legend=say.gift_for name="for" choices=targets chosen=target on_choose=set(target)
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}
