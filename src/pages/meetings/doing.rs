//! *Wie doet wat?*: what was decided, who does what, who can contribute what, and how many were there.

use domain::{
    ActionId, BringId, Command, Day, DecisionId, InitiativeId, MeetingCommand, MeetingRow,
    MeetingStage, Removable, TaskId,
    meeting::{
        BringKind, Doer, PartId,
        command::{NewAction, NewBring},
        minutes::Speaker,
    },
};
use leptos::prelude::*;

use super::{
    Open, act,
    card::from,
    deciding::decide,
    lines::{Count, opening},
    minutes::{how_decided, who_does},
    move_to,
};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton, LinkButton, either},
        choice_list::{Choice, ChoiceList},
        conflict_card::{ConflictCard, OneAnswer},
        field::{DayField, Field, Trouble},
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    pages::{choosing::Chooser, followed::new::said, picking, plan::short_form::short_form},
    platform::focus,
    routes::{Page, use_go},
    text::use_text,
};

/// The whole of it.
#[component]
pub fn Doing(
    /// At which meeting.
    open: Open,
) -> AnyView {
    let (text, store, go) = (use_text().meetings, use_store(), use_go());
    // Whoever counted and taps at once does two things: the one must not keep the other from being heard.
    let (asking, counting) = (use_asking(), use_asking());
    let people = Signal::derive(move || open.head(|row| row.people.shown().copied().flatten()));
    let count =
        Callback::new(move |count| act(counting, MeetingCommand::CountPeople(open.id, count)));
    let finish = move |()| {
        move_to((store, asking), open.id, MeetingStage::Written, move || {
            go.run(Page::Minutes(open.id));
        });
    };
    let stage = open.stage();
    // Whoever made them, the others at the table go on from here too.
    let last = move || {
        if stage.get() == Some(MeetingStage::Written) {
            return view! {
                <LinkButton
                    word=text.read_minutes icon="file"
                    class="button--primary button--big button--block" page=Page::Minutes(open.id)
                />
            }
            .into_any();
        }
        view! {
            <Button
                word=text.make_minutes icon="file" class="button--primary button--big button--block"
                busy=asking.busy() press=finish
            />
        }
        .into_any()
    };
    view! {
        {decisions(open, asking)}
        {actions(open, asking)}
        {brings(open, asking)}
        <section class="shell__section">
            <Count label=text.how_many hint=text.how_many_hint count=people set=count/>
            <Trouble trouble=counting.trouble()/>
            <Trouble trouble=asking.trouble()/>
            {move || last()}
        </section>
    }
    .into_any()
}

/// A heading with a list and a form under it.
fn section(
    (id, heading): (&'static str, &'static str),
    ids: Memo<Vec<RowId>>,
    row: impl Fn(RowId) -> AnyView + Send + Sync + 'static,
    form: AnyView,
) -> AnyView {
    let row = Callback::new(row);
    let rows = move || {
        (!ids.with(Vec::is_empty)).then(|| {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }
        })
    };
    view! {
        <section class="shell__section" aria-labelledby=id>
            <h2 class="shell__heading" id=id>{heading}</h2>
            {move || rows()}
            {form}
        </section>
    }
    .into_any()
}

/// A line of a list: what, one soft line, what can be done with it, and the questions about it.
fn line(
    (what, sub): (Signal<String>, Signal<String>),
    acts: AnyView,
    remove: Callback<()>,
    rivals: Signal<Vec<OneAnswer>>,
) -> AnyView {
    let text = use_text();
    view! {
        <li class="list__item meeting__line">
            <span class="list__main">
                <span class="list__title" dir="auto">{what}</span>
                <span class="list__sub" dir="auto">{sub}</span>
            </span>
            <div class="meeting__tools">
                {acts}
                <IconButton word=text.everywhere.remove icon="trash" about=what press=remove/>
            </div>
            <ConflictCard about=text.meetings.who_does_what answers=rivals/>
        </li>
    }
    .into_any()
}

fn remover(open: Open, part: PartId, asking: Asking) -> Callback<()> {
    Callback::new(move |()| {
        let thing = Removable::MeetingPart(open.id, part);
        asking.act_then(Command::Remove(thing), || {
            request_animation_frame(|| focus::rescue("h1"));
        });
    })
}

/// The two wordings of a part.
fn rivals(
    open: Open,
    part: PartId,
    asking: Asking,
    read: impl Fn() -> Option<domain::Answer<String>> + Send + Sync + 'static,
) -> Signal<Vec<OneAnswer>> {
    let chooser = Chooser::of(asking);
    Signal::derive(move || {
        let command = |words| MeetingCommand::Reword(open.id, part, words);
        let answer = read();
        answer
            .map(|it| chooser.answers(&it, Clone::clone, command))
            .unwrap_or_default()
    })
}

fn decisions(open: Open, asking: Asking) -> AnyView {
    let text = use_text().meetings;
    let ids = Memo::new(move |_| {
        open.parts.with(|parts| {
            let mut all: Vec<_> = parts.decisions.iter().collect();
            all.sort_by_key(|(id, row)| (row.order, **id));
            all.iter().map(|(id, _)| *id.as_bytes()).collect()
        })
    });
    let row = move |id: RowId| {
        let id = DecisionId::from_bytes(id);
        let read = move || open.parts.with(|parts| parts.decisions.get(&id).cloned());
        let what = Signal::derive(move || {
            read()
                .and_then(|row| row.text.shown().cloned())
                .unwrap_or_default()
        });
        let how = Signal::derive(move || {
            read()
                .map(|row| how_decided(text, &row))
                .unwrap_or_default()
        });
        let part = PartId::Decision(id);
        let rivals = rivals(open, part, asking, move || read().map(|row| row.text));
        line(
            (what, how),
            ().into_any(),
            remover(open, part, asking),
            rivals,
        )
    };
    let form = opening((text.add_decision, "check"), "#decision", move |close| {
        decide(open, close)
    });
    section(("decisions", text.decided), ids, row, form)
}

fn actions(open: Open, asking: Asking) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let say = text.meetings;
    let ids = Memo::new(move |_| {
        open.parts.with(|parts| {
            let mut all: Vec<_> = parts.actions.iter().collect();
            all.sort_by_key(|(id, row)| (row.order, **id));
            all.iter().map(|(id, _)| *id.as_bytes()).collect()
        })
    });
    let row = move |id: RowId| {
        let id = ActionId::from_bytes(id);
        let read = move || open.parts.with(|parts| parts.actions.get(&id).cloned());
        let what = Signal::derive(move || {
            read()
                .and_then(|row| row.what.shown().cloned())
                .unwrap_or_default()
        });
        let who = Signal::derive(move || {
            read()
                .map(|row| who_does(text, names, &row))
                .unwrap_or_default()
        });
        let is_mine = Memo::new(move |_| {
            read().is_some_and(|row| row.who.iter().any(|one| names.is_me(Some(*one))))
        });
        let take = move |()| {
            let is_mine = is_mine.get_untracked();
            act(asking, MeetingCommand::TakeAction(open.id, id, !is_mine));
        };
        let word = either(is_mine, say.leave_action, say.take_action);
        let take = view! { <Button word=word class="button--small" about=what press=take/> };
        let part = PartId::Action(id);
        let rivals = rivals(open, part, asking, move || read().map(|row| row.what));
        line(
            (what, who),
            take.into_any(),
            remover(open, part, asking),
            rivals,
        )
    };
    let form = opening((say.add_action, "plus"), "#action", move |close| {
        new_action(open, close)
    });
    section(("actions", say.actions), ids, row, form)
}

/// The form for what somebody does.
fn new_action(open: Open, close: Callback<()>) -> AnyView {
    let (text, store, asking) = (use_text().meetings, use_store(), use_asking());
    let draft = || RwSignal::new(String::new());
    let (what, who, day) = (draft(), draft(), draft());
    let plan = picking::plans(plan_on_table(open));
    let keep = Callback::new(move |()| {
        let new = NewAction {
            meeting: open.id,
            id: ActionId::from_bytes(store.fresh_id()),
            what: said(what),
            names: said(who),
            due: day.with_untracked(|day| Day::from_iso(day)),
            doer: Doer::Ourselves,
            plan: plan.get(),
        };
        let task = task_of(&new);
        let command = Command::Meeting(MeetingCommand::AddAction(new));
        asking.act_then(command, move || match task {
            Some(task) => asking.act_then(task, move || close.run(())),
            None => close.run(()),
        });
    });
    let fields = view! {
        <Field
            id="action" label=text.what_action hint=text.what_action_hint draft=what
            trouble=asking.trouble() enter=keep
        />
        <Field
            id="action-who" label=text.who_action hint=text.who_action_hint draft=who
            trouble=Signal::stored(None) enter=keep
        />
        <DayField id="action-day" label=text.by_when draft=day/>
        {plan.field("action-plan", (text.which_plan, text.which_plan_hint), text.no_plan)}
    };
    short_form(fields.into_any(), asking, keep, close)
}

/// The plan that the question on the table is about.
fn plan_on_table(open: Open) -> Option<InitiativeId> {
    let item = open
        .row
        .with_untracked(|row| row.as_ref().and_then(MeetingRow::on_table))?;
    open.parts
        .with_untracked(|parts| parts.items.get(&item)?.plan)
}

/// What somebody does for a plan is a task of that plan too. Both have one id, so that it is there once, whoever
/// asks and how often.
fn task_of(action: &NewAction) -> Option<Command> {
    let names = (!action.names.is_empty()).then(|| [" (", &action.names, ")"].concat());
    Some(Command::AddTask {
        initiative: action.plan?,
        id: TaskId::from_bytes(*action.id.as_bytes()),
        what: [action.what.as_str(), &names.unwrap_or_default()].concat(),
    })
}

fn brings(open: Open, asking: Asking) -> AnyView {
    let (text, names) = (use_text().meetings, use_names());
    let ids = Memo::new(move |_| {
        open.parts.with(|parts| {
            let mut all: Vec<_> = parts.brings.iter().collect();
            all.sort_by_key(|(id, row)| (row.order, **id));
            all.iter().map(|(id, _)| *id.as_bytes()).collect()
        })
    });
    let row = move |id: RowId| {
        let id = BringId::from_bytes(id);
        let read = move || open.parts.with(|parts| parts.brings.get(&id).cloned());
        let what = Signal::derive(move || {
            read()
                .and_then(|row| row.what.shown().cloned())
                .unwrap_or_default()
        });
        let whose = Signal::derive(move || {
            let Some(row) = read() else {
                return String::new();
            };
            let speaker = Speaker::of(row.by, row.for_whom.as_deref());
            let kind = row.kind.map(|kind| text.bring(kind));
            let from = from(text, names, &speaker);
            kind.map_or(from.clone(), |kind| [kind, " ", &from].concat())
        });
        let part = PartId::Bring(id);
        let rivals = rivals(open, part, asking, move || read().map(|row| row.what));
        line(
            (what, whose),
            ().into_any(),
            remover(open, part, asking),
            rivals,
        )
    };
    let form = opening((text.add_bring, "plus"), "#bring", move |close| {
        new_bring(open, close)
    });
    section(("brings", text.can_bring), ids, row, form)
}

/// The form for what somebody can bring.
fn new_bring(open: Open, close: Callback<()>) -> AnyView {
    let (text, store, asking) = (use_text().meetings, use_store(), use_asking());
    let draft = || RwSignal::new(String::new());
    let (what, whom, chosen) = (draft(), draft(), RwSignal::new(0));
    let keep = Callback::new(move |()| {
        let kind = BringKind::ALL.get(chosen.get_untracked()).copied();
        let new = NewBring {
            meeting: open.id,
            id: BringId::from_bytes(store.fresh_id()),
            what: said(what),
            kind: kind.unwrap_or(BringKind::Time),
            for_whom: Some(said(whom)).filter(|whom| !whom.is_empty()),
        };
        let command = Command::Meeting(MeetingCommand::AddBring(new));
        asking.act_then(command, move || close.run(()));
    });
    let kinds = BringKind::ALL
        .iter()
        .map(|kind| Choice::new(text.bring(*kind)));
    let fields = view! {
        <Field
            id="bring" label=text.what_bring hint=text.what_bring_hint draft=what
            trouble=asking.trouble() enter=keep
        />
        <ChoiceList
            legend=text.which_bring name="bring-kind" choices=kinds.collect() chosen=chosen
            on_choose=UnsyncCallback::new(move |place| chosen.set(place)) is_grid=true
        />
        <Field
            id="bring-whom" label=text.for_whom hint=text.whose_bring_hint draft=whom
            trouble=Signal::stored(None) enter=keep
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}
