//! A task: a box as large as a thumb, what has to be done, and who does it.

use domain::{Day, task::TaskRow as Task};
use leptos::prelude::*;

use super::button::{Button, IconButton, either};
use crate::{
    names::{Names, use_names},
    text::{Text, use_text},
};

/// What somebody does with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskAct {
    /// Ticks it, or unticks it.
    Tick(bool),
    /// *Dat doe ik*, or no longer.
    Take(bool),
    /// Takes it away.
    Remove,
}

/// A task.
#[component]
pub fn TaskRow(
    /// What is known of it.
    row: ArcReadSignal<Task>,
    /// Today on this phone.
    today: Day,
    /// Somebody does something with it.
    #[prop(into)]
    act: Callback<TaskAct>,
    /// Opens its words for change.
    change: Callback<()>,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let task = Memo::new(move |_| row.get());
    let what = move || task.with(|task| task.what.shown().cloned().unwrap_or_default());
    let is_done = Memo::new(move |_| task.with(|task| task.done_on.is_some()));
    let is_mine =
        Memo::new(move |_| task.with(|task| task.who.iter().any(|one| names.is_me(Some(*one)))));
    let who = move || task.with(|task| who_does(text, names, task, today));
    let (about, remove) = (Signal::derive(what), move |()| act.run(TaskAct::Remove));
    let take_word = either(is_mine, text.plan.no_longer_i, text.plan.i_do_it);
    let take = move || {
        let press = move |()| act.run(TaskAct::Take(!is_mine.get_untracked()));
        (!is_done.get()).then(|| {
            view! {
                <Button
                    word=take_word class="button--small button--quiet" about=about press=press
                />
            }
        })
    };
    // What is done is not worded anew, which leaves its words the room.
    let pen = move || {
        let word = text.everywhere.change;
        (!is_done.get()).then(|| view! { <IconButton word icon="edit" about=about press=change/> })
    };
    view! {
        <div class="task_row" data-done=move || is_done.get().then_some("")>
            <label class="task_row__label">
                <input
                    type="checkbox" class="task_row__box" prop:checked=is_done
                    on:change=move |event| act.run(TaskAct::Tick(event_target_checked(&event)))
                />
                <span class="task_row__main">
                    <span class="task_row__text" dir="auto">{move || what()}</span>
                    <span class="task_row__who">{move || who()}</span>
                </span>
            </label>
            <div class="task_row__actions">
                {move || take()}
                {move || pen()}
                <IconButton word=text.everywhere.remove icon="trash" about=about press=remove/>
            </div>
        </div>
    }
    .into_any()
}

fn who_does(text: &Text, names: Names, task: &Task, today: Day) -> String {
    match task.done_on {
        Some(day) => {
            (text.plan.task_done_by)(&names.inside(task.done_by), &text.weekday(day, today))
        }
        None => open_task(text, task, today, names.together(&task.who)),
    }
}

/// Who does it, by when, and whether residents or the gemeente do; each only where somebody said so.
fn open_task(text: &Text, task: &Task, today: Day, who: String) -> String {
    let due = task.due_on().map(|due| {
        let day = text.day(due, today);
        if task.is_late(today) {
            (text.planning.was_due)(&day)
        } else {
            (text.planning.due_by)(&day)
        }
    });
    let doer = task.doer.shown().copied().flatten();
    let doer = doer.map(|doer| text.planning.doer(doer).to_owned());
    let said: Vec<String> = [Some(who), due, doer].into_iter().flatten().collect();
    let said: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    said.join(" · ")
}
