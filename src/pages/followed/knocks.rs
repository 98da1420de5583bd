//! *Aangeklopt*: where somebody knocked for a plan, and what came back or not yet.

use domain::{
    BlockerId, Command, Day, Followed, InitiativeId, KnockId, Sign, followed::NewFollowed,
};
use leptos::prelude::*;

use super::{
    change::{ChangeKnock, Conflicts},
    face::state,
    new::said,
    signs::{Asked, Known, Record, Signs},
};
use crate::{
    asking::use_asking,
    components::{
        button::{Button, IconButton},
        chip::Chip,
        field::{DayField, Field, Trouble},
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    pages::{help::suggestions::suggestions, plan::short_form::short_form},
    platform::{clock, focus},
    text::use_text,
};

/// The section.
#[component]
pub fn Knocks(
    /// For which plan.
    plan: InitiativeId,
    /// About what that is stuck; `None`: all of the plan.
    blocker: Option<BlockerId>,
) -> AnyView {
    let (text, store) = (use_text().followed, use_store());
    let ids = Memo::new(move |_| {
        let mut rows = store.followed().all();
        rows.retain(|(thing, row)| {
            let is_here = matches!(thing, Followed::Knock(of, _) if *of == plan);
            let is_about = blocker.is_none() || row.blocker == blocker;
            is_here && is_about && row.removed.is_none()
        });
        rows.sort_by_key(|(thing, row)| (!row.signs.is_empty(), row.since(), row.order, *thing));
        let ids = rows.iter().map(|(thing, _)| *thing.id());
        ids.collect::<Vec<RowId>>()
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let none = move || {
        is_empty
            .get()
            .then(|| view! { <p class="soft">{text.knocked_example}</p> })
    };
    let item = move |id: RowId| knock(Followed::Knock(plan, KnockId::from_bytes(id)));
    view! {
        <section class="shell__section" aria-labelledby="knocked">
            <h2 class="shell__heading" id="knocked" tabindex="-1">{text.knocked}</h2>
            {move || none()}
            <Each ids=ids row=item/>
            {form(plan, blocker)}
        </section>
    }
    .into_any()
}

/// One knock, with what came back.
fn knock(thing: Followed) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let row: Known = store.followed().row(thing);
    let asking = use_asking();
    let today = clock::today();
    let chip = move || {
        let (word, icon, chalk) = row.with(|row| Some(state(text, thing, row.as_ref()?, today)))?;
        Some(view! { <Chip word=word icon=icon chalk=chalk/> })
    };
    let at = move || row.with(|row| row.as_ref()?.more.shown().cloned());
    let what = move || row.with(|row| row.as_ref()?.what.shown().cloned());
    let about = Signal::derive(move || at().unwrap_or_default());
    let from = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            Some((text.everywhere.by_on)(
                &names.first(row.by),
                &text.weekday(row.since(), today),
            ))
        })
    };
    let answer = Asked {
        sign: Sign::CameBack,
        word: text.followed.write_answer,
        icon: "edit",
        class: "button--small",
        question: text.followed.what_came_back,
        hint: "",
    };
    let remove = move |()| {
        asking.act_then(Command::Remove(thing.thing()), || {
            request_animation_frame(|| focus::rescue("#knocked"));
        });
    };
    view! {
        <section class="card">
            <div class="card__top">
                {move || chip()}
                <div class="followed__tools">
                    <ChangeKnock thing=thing row=row about=about/>
                    <IconButton word=text.everywhere.remove icon="trash" about=about press=remove/>
                </div>
            </div>
            <h3 class="card__title" dir="auto">{move || at()}</h3>
            <p class="followed__words" dir="auto">{move || what()}</p>
            <p class="soft">{move || from()}</p>
            <Signs thing=thing row=row only=|sign| sign == Sign::CameBack is_one_kind=true/>
            <Record thing=thing asked=answer/>
            <Conflicts thing=thing row=row/>
            <Trouble trouble=asking.trouble()/>
        </section>
    }
    .into_any()
}

/// The button that opens the form for another knock.
fn form(plan: InitiativeId, blocker: Option<BlockerId>) -> AnyView {
    let (text, store, asking) = (use_text().followed, use_store(), use_asking());
    let is_open = RwSignal::new(false);
    let (at, what) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let day = RwSignal::new(clock::today().to_iso());
    let close = Callback::new(move |()| {
        let _is_gone = is_open.try_set(false);
        request_animation_frame(|| focus::rescue("#add-knock .button"));
    });
    let keep = Callback::new(move |()| {
        let command = Command::Follow(NewFollowed {
            thing: Followed::Knock(plan, KnockId::from_bytes(store.fresh_id())),
            what: said(what),
            more: said(at),
            day: day.with_untracked(|day| Day::from_iso(day)),
            party: None,
            blocker,
        });
        asking.act_then(command, move || {
            let _is_gone = at.try_set(String::new());
            let _is_gone = what.try_set(String::new());
            let _is_gone = close.try_run(());
        });
    });
    let open = move |()| {
        is_open.set(true);
        request_animation_frame(|| focus::to("#knock-at"));
    };
    let inside = move || {
        if !is_open.get() {
            return view! { <Button word=text.add_knock icon="plus" press=open/> }.into_any();
        }
        let fields = view! {
            <Field
                id="knock-at" label=text.where_knocked hint=text.where_knocked_hint draft=at
                trouble=asking.trouble() enter=keep
            />
            {suggestions(at)}
            <Field
                id="knock-what" label=text.about_what draft=what trouble=asking.trouble()
                enter=keep
            />
            <DayField id="knock-day" label=text.when_knocked draft=day/>
        };
        short_form(fields.into_any(), asking, keep, close)
    };
    view! { <div class="stack" id="add-knock">{move || inside()}</div> }.into_any()
}
