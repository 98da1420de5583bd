//! The forms of what has to be allowed and of what is looked after, in the place of a row or of the button.

use domain::{
    Command, Day, EventId, PermissionId, PlanCommand, PlanPartId, UpkeepId,
    plan::{
        PermissionRow, PermissionState, UpkeepRow,
        command::{NewPermission, NewUpkeep, PartLine},
    },
};
use leptos::prelude::*;

use super::shown;
use crate::{
    asking::{Asking, use_asking},
    components::{
        choice_list::{Choice, ChoiceList},
        field::{DayField, Field},
    },
    contexts::use_store,
    pages::{
        followed::new::said,
        plan::{Open, short_form::short_form},
    },
    platform::{clock, focus},
    text::use_text,
};

/// A line that is being said: its draft and what stood there.
fn line(known: &domain::Answer<String>) -> (RwSignal<String>, StoredValue<String>) {
    let known = shown(known);
    (RwSignal::new(known.clone()), StoredValue::new(known))
}

/// The command that says a line, if it differs.
fn said_anew(
    open: Open,
    id: PlanPartId,
    which: PartLine,
    (draft, known): (RwSignal<String>, StoredValue<String>),
) -> Option<Command> {
    let words = said(draft);
    let differs = words != known.get_value();
    differs.then(|| PlanCommand::Say(open.id, id, which, words).into())
}

fn closer(changing: RwSignal<bool>, heading: &'static str) -> Callback<()> {
    Callback::new(move |()| {
        let _is_gone = changing.try_set(false);
        request_animation_frame(move || focus::rescue(heading));
    })
}

/// How far asking is and on which day, with its words.
pub(super) fn change_permission(
    open: Open,
    id: PlanPartId,
    row: &PermissionRow,
    changing: RwSignal<bool>,
) -> AnyView {
    let (text, store, asking) = (use_text().planning, use_store(), use_asking());
    let (what, whom) = (line(&row.what), line(&row.whom));
    let was = row.state.shown();
    let place = PermissionState::ALL
        .iter()
        .position(|one| Some(*one) == was);
    let chosen = RwSignal::new(place.unwrap_or_default());
    let day = RwSignal::new(clock::today().to_iso());
    let choices = PermissionState::ALL
        .iter()
        .map(|state| Choice::new(text.permission(*state)));
    let close = closer(changing, "#permissions");
    let keep = Callback::new(move |()| {
        let words = [
            said_anew(open, id, PartLine::What, what),
            said_anew(open, id, PartLine::Who, whom),
        ];
        let mut commands: Vec<Command> = words.into_iter().flatten().collect();
        let to = PermissionState::ALL.get(chosen.get_untracked()).copied();
        if let (Some(to), PlanPartId::Permission(permission)) = (to.filter(|_| to != was), id) {
            let on = day
                .with_untracked(|day| Day::from_iso(day))
                .unwrap_or_else(clock::today);
            let asked = PlanCommand::RecordPermission {
                plan: open.id,
                permission,
                event: EventId::from_bytes(store.fresh_id()),
                to,
                on,
            };
            commands.push(asked.into());
        }
        asking.act_all(commands, close);
    });
    let fields = view! {
        <ChoiceList
            legend=text.how_is_it name="permission-state" choices=choices.collect() chosen=chosen
            is_grid=true on_choose=UnsyncCallback::new(move |place| chosen.set(place))
        />
        <DayField id="permission-day" label=text.on_which_day draft=day/>
        <Field
            id="permission-what" label=text.what_may draft=what.0 trouble=asking.trouble()
            enter=keep
        />
        <Field
            id="permission-whom" label=text.who_decides draft=whom.0
            trouble=Signal::stored(None) enter=keep
        />
    };
    let form = short_form(fields.into_any(), asking, keep, close);
    view! { <div data-part-form>{form}</div> }.into_any()
}

/// All three lines of what is looked after.
pub(super) fn change_upkeep(
    open: Open,
    id: PlanPartId,
    row: &UpkeepRow,
    changing: RwSignal<bool>,
) -> AnyView {
    let asking = use_asking();
    let (what, names, often) = (line(&row.what), line(&row.names), line(&row.often));
    let close = closer(changing, "#upkeep");
    let keep = Callback::new(move |()| {
        let words = [
            said_anew(open, id, PartLine::What, what),
            said_anew(open, id, PartLine::Who, names),
            said_anew(open, id, PartLine::Often, often),
        ];
        asking.act_all(words.into_iter().flatten().collect(), close);
    });
    let fields = upkeep_fields("change-upkeep", [what.0, names.0, often.0], asking, keep);
    let form = short_form(fields, asking, keep, close);
    view! { <div data-part-form>{form}</div> }.into_any()
}

fn upkeep_fields(
    id: &'static str,
    [what, names, often]: [RwSignal<String>; 3],
    asking: Asking,
    keep: Callback<()>,
) -> AnyView {
    let text = use_text().planning;
    let none = Signal::stored(None);
    view! {
        <Field
            id=[id, "-what"].concat() label=text.what_upkeep hint=text.what_upkeep_hint
            draft=what trouble=asking.trouble() enter=keep
        />
        <Field
            id=[id, "-who"].concat() label=text.who_keeps draft=names trouble=none enter=keep
        />
        <Field
            id=[id, "-often"].concat() label=text.how_often hint=text.how_often_hint
            draft=often trouble=none enter=keep
        />
    }
    .into_any()
}

/// The form for something else that has to be allowed.
pub(super) fn new_permission(open: Open, close: Callback<()>) -> AnyView {
    let (text, store, asking) = (use_text().planning, use_store(), use_asking());
    let (what, whom) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let keep = Callback::new(move |()| {
        let new = NewPermission {
            plan: open.id,
            id: PermissionId::from_bytes(store.fresh_id()),
            what: said(what),
            whom: said(whom),
        };
        let command = PlanCommand::AddPermission(new).into();
        asking.act_then(command, move || close.run(()));
    });
    let fields = view! {
        <Field
            id="permission" label=text.what_may hint=text.what_may_hint draft=what
            trouble=asking.trouble() enter=keep
        />
        <Field
            id="permission-who" label=text.who_decides hint=text.who_decides_hint draft=whom
            trouble=Signal::stored(None) enter=keep
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}

/// The form for something else that is looked after.
pub(super) fn new_upkeep(open: Open, close: Callback<()>) -> AnyView {
    let (store, asking) = (use_store(), use_asking());
    let drafts = [0, 1, 2].map(|_| RwSignal::new(String::new()));
    let keep = Callback::new(move |()| {
        let [what, names, often] = drafts.map(said);
        let new = NewUpkeep {
            plan: open.id,
            id: UpkeepId::from_bytes(store.fresh_id()),
            what,
            names,
            often,
        };
        let command = PlanCommand::AddUpkeep(new).into();
        asking.act_then(command, move || close.run(()));
    });
    let fields = upkeep_fields("upkeep", drafts, asking, keep);
    short_form(fields, asking, keep, close)
}
