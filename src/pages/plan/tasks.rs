//! *Wat moet er gebeuren?*: the tasks, open ones first, and the field for another.

use domain::{Answer, Claim, Command, Removable, TaskId, task::TaskRow as Task};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        conflict_card::{ConflictCard, OneAnswer},
        field::{Field, Trouble},
        task_row::{TaskAct, TaskRow},
    },
    contexts::use_store,
    names::use_names,
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
    let (text, store) = (use_text().plan, use_store());
    let asking = use_asking();
    let tasks = store.tasks();
    let ids = Memo::new(move |_| {
        let mut rows = tasks.all();
        rows.sort_by_key(|(id, row)| (row.done_on.is_some(), row.order, *id));
        rows.into_iter().map(|(id, _)| id).collect::<Vec<TaskId>>()
    });
    let list = move || {
        (!ids.with(Vec::is_empty)).then(|| {
            let row = move |id: TaskId| task(open, id, asking);
            view! {
                <ul class="list card"><For each=move || ids.get() key=|id| *id children=row/></ul>
            }
        })
    };
    let conflicts = move || {
        let contested = |(_, row): &(TaskId, Task)| !row.what.claims().is_empty();
        let rows = tasks.all().into_iter().filter(contested);
        rows.map(|(id, row)| reworded(open, id, &row.what, asking))
            .collect_view()
    };
    view! {
        <section class="shell__section" aria-labelledby="tasks">
            <h2 class="shell__heading" id="tasks">{text.tasks}</h2>
            {list}
            {conflicts}
            <Trouble trouble=asking.trouble()/>
            <NewTask open=open/>
        </section>
    }
    .into_any()
}

fn task(open: Open, id: TaskId, asking: Asking) -> Option<AnyView> {
    let row = use_store().tasks().get(&id)?;
    let act = move |act: TaskAct| {
        asking.act(match act {
            TaskAct::Tick(is_done) => Command::TickTask(open.id, id, is_done),
            TaskAct::Take(is_mine) => Command::TakeTask(open.id, id, is_mine),
            TaskAct::Remove => Command::Remove(Removable::Task(open.id, id)),
        });
    };
    Some(view! { <TaskRow row=row today=clock::today() act=act/> }.into_any())
}

/// Two wordings of one task.
fn reworded(open: Open, id: TaskId, what: &Answer<String>, asking: Asking) -> AnyView {
    let (text, names) = (use_text().plan, use_names());
    let one = |Claim { value, by }: &Claim<String>| {
        let command = Command::RewordTask(open.id, id, value.clone());
        OneAnswer {
            told: (text.wrote)(&names.first(*by), value),
            word: value.clone(),
            choose: Callback::new(move |()| asking.act(command.clone())),
        }
    };
    let answers: Vec<OneAnswer> = what.claims().iter().map(one).collect();
    view! { <ConflictCard about=text.task answers=Signal::stored(answers)/> }.into_any()
}

/// The field for another task; it stays, so that several can be written one after the other.
#[component]
fn NewTask(
    /// Of which plan.
    open: Open,
) -> AnyView {
    let (text, store, asking) = (use_text().plan, use_store(), use_asking());
    let what = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let id = TaskId::from_bytes(store.fresh_id());
        let said = what.get_untracked().trim().to_owned();
        let command = Command::AddTask {
            initiative: open.id,
            id,
            what: said,
        };
        asking.act_then(command, move || what.set(String::new()));
    });
    view! {
        <div class="form">
            <Field
                id="task" label=text.task hint=text.task_example draft=what
                trouble=asking.trouble() enter=keep
            />
            <Button word=text.add_task icon="plus" busy=asking.busy() press=keep/>
        </div>
    }
    .into_any()
}
