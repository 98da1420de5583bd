//! *Dit willen we*: what the buurt wants to keep or to make better.

use domain::{
    AmbitionId, BuurtItemId, BuurtPlanCommand, Serves,
    buurt_plan::{AmbitionRow, Aspect, Direction, NewAmbition},
};
use leptos::prelude::*;

use super::{
    Table,
    lines::{self, Kind},
    themes,
};
use crate::{
    asking::use_asking,
    components::{
        chip::Chip,
        choice_list::{Choice, ChoiceList},
        conflict_card::ConflictCard,
        field::Field,
    },
    contexts::use_store,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
    text::BuurtPlanText,
};

/// The section.
pub fn section(table: Table) -> AnyView {
    let say = table.say;
    let kind = Kind {
        id: "ambitions",
        heading: say.ambitions,
        none: say.ambitions_none,
        label: say.ambition,
        of: |items| {
            let all = items.ambitions().into_iter();
            all.map(|(id, _)| *id.as_bytes()).collect()
        },
        item: |id| BuurtItemId::Ambition(AmbitionId::from_bytes(id)),
        facts,
        more,
    };
    let form = opening((say.add_ambition, "plus"), "#ambition", move |close| {
        new_ambition(table, close)
    });
    lines::section(table, kind, form)
}

/// The word for where to go with something.
pub const fn direction_word(say: &'static BuurtPlanText, direction: Direction) -> &'static str {
    match direction {
        Direction::Keep => say.keep_it,
        Direction::Improve => say.improve,
    }
}

/// The word for what something is about.
pub const fn aspect_word(say: &'static BuurtPlanText, aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Social => say.social,
        Aspect::Physical => say.physical,
        Aspect::Safety => say.safety,
    }
}

fn read<T: Default>(table: Table, item: BuurtItemId, read: impl Fn(&AmbitionRow) -> T) -> T {
    let BuurtItemId::Ambition(id) = item else {
        return T::default();
    };
    table
        .items
        .with(|items| items.ambitions.get(&id).map(read).unwrap_or_default())
}

fn facts(table: Table, item: BuurtItemId) -> AnyView {
    let say = table.say;
    let chips = move || {
        let known = read(table, item, |row| {
            Some((*row.direction.shown()?, *row.aspect.shown()?))
        });
        known.map(|(direction, aspect)| {
            let (icon, chalk) = match direction {
                Direction::Keep => ("check", "green"),
                Direction::Improve => ("up", "yellow"),
            };
            view! {
                <span class="cluster">
                    <Chip word=direction_word(say, direction) icon=icon chalk=chalk/>
                    <span class="list__sub">{aspect_word(say, aspect)}</span>
                </span>
            }
        })
    };
    view! { {move || chips()} {themes::shown_on(table, item)} }.into_any()
}

fn more(table: Table, item: BuurtItemId) -> AnyView {
    let BuurtItemId::Ambition(id) = item else {
        return ().into_any();
    };
    let say = table.say;
    let directions = Signal::derive(move || {
        read(table, item, |row| {
            let word = |it: &Direction| direction_word(say, *it).to_owned();
            let command = |it| BuurtPlanCommand::SetDirection(id, it);
            table.chooser.answers(&row.direction, word, command)
        })
    });
    let aspects = Signal::derive(move || {
        read(table, item, |row| {
            let word = |it: &Aspect| aspect_word(say, *it).to_owned();
            let command = |it| BuurtPlanCommand::SetAspect(id, it);
            table.chooser.answers(&row.aspect, word, command)
        })
    });
    let chosen = move || {
        let place = |row: &AmbitionRow| {
            let at = row.direction.shown();
            Direction::ALL.iter().position(|it| Some(it) == at)
        };
        read(table, item, place).unwrap_or_default()
    };
    let about = move || {
        let place = |row: &AmbitionRow| {
            let at = row.aspect.shown();
            Aspect::ALL.iter().position(|it| Some(it) == at)
        };
        read(table, item, place).unwrap_or_default()
    };
    let set_direction = UnsyncCallback::new(move |place: usize| {
        if let Some(direction) = Direction::ALL.get(place) {
            table.act(BuurtPlanCommand::SetDirection(id, *direction));
        }
    });
    let set_aspect = UnsyncCallback::new(move |place: usize| {
        if let Some(aspect) = Aspect::ALL.get(place) {
            table.act(BuurtPlanCommand::SetAspect(id, *aspect));
        }
    });
    view! {
        <ConflictCard about=say.direction answers=directions/>
        <ConflictCard about=say.aspect answers=aspects/>
        {choices(say, Signal::derive(chosen), Signal::derive(about), set_direction, set_aspect)}
        {themes::choosing(table, Serves::Ambition(id))}
    }
    .into_any()
}

/// Keep or improve, and what it is about.
fn choices(
    say: &'static BuurtPlanText,
    direction: Signal<usize>,
    aspect: Signal<usize>,
    set_direction: UnsyncCallback<usize>,
    set_aspect: UnsyncCallback<usize>,
) -> AnyView {
    let directions = Direction::ALL
        .iter()
        .map(|it| Choice::new(direction_word(say, *it)));
    let aspects = Aspect::ALL
        .iter()
        .map(|it| Choice::new(aspect_word(say, *it)));
    view! {
        <ChoiceList
            legend=say.direction name="direction" choices=directions.collect() chosen=direction
            on_choose=set_direction is_grid=true
        />
        <ChoiceList
            legend=say.aspect name="aspect" choices=aspects.collect() chosen=aspect
            on_choose=set_aspect is_grid=true
        />
    }
    .into_any()
}

fn new_ambition(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let draft = RwSignal::new(String::new());
    let (direction, aspect) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let keep = Callback::new(move |()| {
        let direction = Direction::ALL.get(direction.get_untracked());
        let aspect = Aspect::ALL.get(aspect.get_untracked());
        let new = NewAmbition {
            id: AmbitionId::from_bytes(store.fresh_id()),
            text: said(draft),
            direction: direction.copied().unwrap_or(Direction::Improve),
            aspect: aspect.copied().unwrap_or(Aspect::Social),
        };
        let command = BuurtPlanCommand::AddAmbition(new);
        asking.act_then(command.into(), move || close.run(()));
    });
    let set = |which: RwSignal<usize>| UnsyncCallback::new(move |place| which.set(place));
    let fields = view! {
        <Field
            id="ambition" label=say.ambition hint=say.ambition_hint draft=draft
            trouble=asking.trouble() enter=keep
        />
        {choices(say, direction.into(), aspect.into(), set(direction), set(aspect))}
    };
    short_form(fields.into_any(), asking, keep, close)
}
