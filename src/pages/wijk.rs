//! *Wijk*: the buurten on this phone that belong together, beside each other.
//!
//! Which they are is remembered on this phone alone. What stands here is counted by the worker for each buurt
//! apart,
//! so nothing of one gets into another (`docs/decisions/wijk.md`).

use domain::{BuurtId, buurt::BuurtEntry, wijk::Glance};
use leptos::prelude::*;

use crate::{
    components::{
        chip::PhaseChip, choice_list::Tick, empty_state::EmptyState, field::Field,
        page_head::PageHead, skeleton::Skeleton,
    },
    contexts::{use_prefs, use_store},
    effects::whenever,
    notices::Notices,
    routes::Page,
    text::{Text, use_text},
};

/// The page.
#[component]
pub fn WijkPage() -> AnyView {
    let (text, store, prefs) = (use_text(), use_store(), use_prefs());
    let say = text.wijk;
    let name = RwSignal::new(prefs.wijk_name());
    let chosen = RwSignal::new(prefs.wijk_buurten());
    whenever(move || name.with(|name| prefs.set_wijk_name(name)));
    whenever(move || chosen.with(|chosen| prefs.set_wijk_buurten(chosen)));
    let entries = Memo::new(move |_| store.buurten().get().unwrap_or_default());
    let ticks = move || {
        entries
            .get()
            .into_iter()
            .map(|entry| tick(entry, chosen))
            .collect_view()
    };
    let cards = move || {
        let chosen = chosen.get();
        let shown = entries
            .get()
            .into_iter()
            .filter(|entry| chosen.contains(&entry.id));
        let cards: Vec<AnyView> = shown.map(card).collect();
        if cards.is_empty() {
            return view! { <EmptyState title=say.none line=say.none_how/> }.into_any();
        }
        cards.into_any()
    };
    let title = Signal::derive(move || {
        let name = name.get();
        if name.trim().is_empty() {
            say.title.to_owned()
        } else {
            name
        }
    });
    view! {
        <PageHead title=title sub=say.sub back=Page::Buurten/>
        <Notices/>
        <div class="shell__body shell__body--wide">
            <div class="form shell__section--full wijk__choice">
                <Field
                    id="wijk-name" label=say.name hint=say.only_here draft=name
                    trouble=Signal::stored(None) enter=Callback::new(|()| ())
                />
                <fieldset class="choice_list">
                    <legend class="choice_list__legend">{say.which}</legend>
                    {move || ticks()}
                </fieldset>
            </div>
            {move || cards()}
        </div>
    }
    .into_any()
}

fn named(text: &'static Text, name: String) -> String {
    if name.is_empty() {
        text.start.nameless.to_owned()
    } else {
        name
    }
}

fn tick(entry: BuurtEntry, chosen: RwSignal<Vec<BuurtId>>) -> AnyView {
    let BuurtEntry { id, name, .. } = entry;
    let is_on = Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)));
    let set = Callback::new(move |is_on| {
        chosen.update(|chosen| {
            chosen.retain(|one| *one != id);
            if is_on {
                chosen.push(id);
            }
        });
    });
    view! { <Tick word=named(use_text(), name) is_on=is_on set=set/> }.into_any()
}

/// One buurt at a glance.
fn card(entry: BuurtEntry) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let BuurtEntry { id, name, .. } = entry;
    let name = named(text, name);
    let glance = RwSignal::new(None::<Glance>);
    store.glance(id, move |found| {
        let _is_gone = glance.try_set(Some(found));
    });
    let inside = move || match glance.get() {
        Some(glance) => facts(text, glance),
        None => view! { <Skeleton/> }.into_any(),
    };
    view! {
        <section class="card voice__card">
            <h2 class="shell__heading" dir="auto">{name}</h2>
            {move || inside()}
        </section>
    }
    .into_any()
}

fn facts(text: &'static Text, glance: Glance) -> AnyView {
    let say = text.wijk;
    let phases = glance.phases.iter().map(|(phase, count)| {
        let count = ["× ", &count.to_string()].concat();
        view! { <span class="wijk__phase"><PhaseChip phase=*phase/><span>{count}</span></span> }
    });
    let phases = if glance.phases.is_empty() {
        view! { <p class="soft">{say.no_plans}</p> }.into_any()
    } else {
        view! { <div class="cluster">{phases.collect_view()}</div> }.into_any()
    };
    let waits = [
        (text.followed.promised, glance.promised),
        (text.followed.is_late, glance.late),
        (text.followed.stuck, glance.stuck),
        (text.buurt.noticed, glance.unheard),
        (text.voice.stem, glance.asked),
    ];
    let waits = waits.into_iter().filter(|(_, count)| *count > 0);
    let waits: Vec<AnyView> = waits
        .map(|(word, count)| {
            let line = [word, ": ", &count.to_string()].concat();
            view! { <li>{line}</li> }.into_any()
        })
        .collect();
    let waits = if waits.is_empty() {
        view! { <p class="soft">{say.nothing_waits}</p> }.into_any()
    } else {
        view! { <ul class="wijk__list">{waits}</ul> }.into_any()
    };
    let ambitions = (!glance.ambitions.is_empty()).then(|| {
        let lines = glance.ambitions.into_iter();
        let lines = lines.map(|words| view! { <li><bdi>{words}</bdi></li> });
        view! {
            <h3 class="voice__label">{text.buurt_plan.ambitions}</h3>
            <ul class="wijk__list">{lines.collect_view()}</ul>
        }
    });
    view! {
        <h3 class="voice__label">{text.plans.title}</h3>
        {phases}
        <h3 class="voice__label">{say.waits}</h3>
        {waits}
        {ambitions}
    }
    .into_any()
}
