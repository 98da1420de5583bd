//! *Wat moet er gebeuren?*: the tasks, open ones first, and the field for another.

use domain::{Command, Removable, TaskId};
use leptos::prelude::*;

use super::{
    Open,
    lines::{Kind, LineId, Lines, take_away},
};
use crate::{
    asking::Asking,
    components::task_row::{TaskAct, TaskRow},
    contexts::use_store,
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
