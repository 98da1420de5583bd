//! *Wat moet er gebeuren?*: the tasks, open ones first, and the field for another.

use domain::{Command, Day, PlanCommand, Removable, TaskId, meeting::Doer};
use leptos::prelude::*;

use super::{
    Open,
    lines::{Contested, Kind, LineId, Lines, More, take_away},
};
use crate::{
    asking::Asking,
    components::{
        choice_list::{Choice, ChoiceList},
        field::DayField,
        task_row::{TaskAct, TaskRow},
    },
    contexts::use_store,
    pages::choosing::Chooser,
    platform::clock,
    text::use_text,
};

/// Where the field for another task is.
pub const FIELD: &str = "#task";

/// The tasks.
#[component]
pub fn Tasks(
    /// Which plan.
    open: Open,
) -> AnyView {
    let (text, tasks) = (use_text().plan, use_store().tasks());
    let lines = Memo::new(move |_| {
        let mut rows = tasks.all();
        rows.sort_by_key(|(id, row)| (row.done_on.is_some(), row.order, *id));
        rows.into_iter()
            .map(|(id, row)| (*id.as_bytes(), row.what))
            .collect::<Vec<_>>()
    });
    let kind = Kind {
        heading_id: "tasks",
        heading: text.tasks,
        field_id: "task",
        question: text.task,
        example: text.task_example,
        add_word: text.add_task,
        add: |initiative, id, what| Command::AddTask {
            initiative,
            id: TaskId::from_bytes(id),
            what,
        },
        reword: |plan, id, what| Command::RewordTask(plan, TaskId::from_bytes(id), what),
        row: task,
        more: |open, id| id.map(|id| more(open, TaskId::from_bytes(id))),
        contested,
    };
    view! { <Lines open=open kind=kind lines=lines/> }.into_any()
}

fn task(open: Open, id: LineId, asking: Asking, change: Callback<()>) -> Option<AnyView> {
    let id = TaskId::from_bytes(id);
    let row = use_store().tasks().get(&id)?;
    let act = move |act: TaskAct| match act {
        TaskAct::Tick(is_done) => asking.act(Command::TickTask(open.id, id, is_done)),
        TaskAct::Take(is_mine) => asking.act(Command::TakeTask(open.id, id, is_mine)),
        TaskAct::Remove => {
            let removal = Command::Remove(Removable::Task(open.id, id));
            take_away(asking, removal, "#tasks");
        }
    };
    Some(view! { <TaskRow row=row today=clock::today() act=act change=change/> }.into_any())
}

/// By when and by whom.
fn more(open: Open, id: TaskId) -> More {
    let text = use_text().planning;
    let row = use_store().tasks().row(id).get_untracked();
    let was_due = row.as_ref().and_then(domain::task::TaskRow::due_on);
    let was_doer = row.and_then(|row| row.doer.shown().copied().flatten());
    let day = RwSignal::new(was_due.map(Day::to_iso).unwrap_or_default());
    let place = |doer| Doer::ALL.iter().position(|one| Some(*one) == doer);
    let chosen = RwSignal::new(place(was_doer).map_or(0, |place| place + 1));
    let words = Doer::ALL.iter().map(|doer| text.doer(*doer));
    let choices = [text.not_said]
        .into_iter()
        .chain(words)
        .map(Choice::new)
        .collect();
    let view = view! {
        <DayField id="task-day" label=text.by_when draft=day/>
        <ChoiceList
            legend=text.who_does name="task-doer" choices=choices chosen=chosen is_grid=true
            on_choose=UnsyncCallback::new(move |place| chosen.set(place))
        />
    };
    let say = move |_| {
        let due = day.with_untracked(|day| Day::from_iso(day));
        let doer = chosen.get_untracked().checked_sub(1);
        let doer = doer.and_then(|place| Doer::ALL.get(place).copied());
        let due = (due != was_due).then_some(PlanCommand::SetDue(open.id, id, due));
        let doer = (doer != was_doer).then_some(PlanCommand::SetDoer(open.id, id, doer));
        due.into_iter().chain(doer).map(Command::Plan).collect()
    };
    (view.into_any(), Callback::new(say))
}

fn contested(open: Open, id: LineId, asking: Asking) -> Vec<Contested> {
    let (text, id) = (use_text(), TaskId::from_bytes(id));
    let Some(row) = use_store().tasks().get(&id).map(|row| row.get()) else {
        return Vec::new();
    };
    let (chooser, today) = (Chooser::of(asking), clock::today());
    let day = |due: &Option<Day>| due.map(|due| text.day(due, today)).unwrap_or_default();
    let due = |due| PlanCommand::SetDue(open.id, id, due);
    let who =
        |doer: &Option<Doer>| doer.map_or(text.planning.not_said, |it| text.planning.doer(it));
    let doer = |doer| PlanCommand::SetDoer(open.id, id, doer);
    let due = chooser.answers(&row.due, day, due);
    let doer = chooser.answers(&row.doer, |it| who(it).to_owned(), doer);
    vec![(text.planning.by_when, due), (text.planning.who_does, doer)]
}
