//! One's own last step, with *Maak ongedaan* beside it.
//!
//! It stands on the page on which the step was done and goes when that is left, because elsewhere it only
//! covers what people came for; the history of a plan always offers it. Ticks and offers are left out,
//! because the same button takes them back. Words in a text show only when the person stopped typing, so
//! that nothing comes up under the fingers.

use domain::{Removable, undo::UndoLabel};
use leptos::{ev, prelude::*};

use super::PutAway;
use crate::{
    components::{Button, Notice, NoticeKind},
    contexts::{use_announcer, use_store},
    effects::whenever,
    routes::Page,
    text::{Text, use_text},
};

/// A step that can be undone, numbered so that two alike are two.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    number: u32,
    label: Option<UndoLabel>,
}

/// Where a step was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    number: u32,
    /// Nowhere any more when that page was left.
    page: Option<Page>,
}

impl Place {
    /// The place of step `number` while `page` is on screen.
    fn next(before: Option<Self>, number: u32, page: Page) -> Self {
        // What a form made belongs to the page that it leads to.
        let is_form = |page: Page| {
            matches!(
                page,
                Page::Idea
                    | Page::NewSignaal
                    | Page::NewPromise(_)
                    | Page::NewStuck(_)
                    | Page::Begin
            )
        };
        let still = |place: Self| place.page.filter(|at| *at == page || is_form(*at));
        let page = match before.filter(|place| place.number == number) {
            Some(place) => still(place).map(|_| page),
            None => Some(page),
        };
        Self { number, page }
    }
}

/// The bar above the tabs.
#[component]
pub(crate) fn UndoBar(
    /// The page on screen.
    page: Memo<Page>,
) -> AnyView {
    let (words, store, announcer) = (use_text(), use_store(), use_announcer());
    let text = words.phone;
    let undoable = store.undoable();
    let (put_away, is_undoing) = (RwSignal::new(None), StoredValue::new(false));
    let step = Memo::new(move |before: Option<&Step>| Step {
        number: before.map_or(0, |step| step.number.wrapping_add(1)),
        label: undoable.get(),
    });
    let place = Memo::new(move |before: Option<&Place>| {
        let number = step.with(|step| step.number);
        Place::next(before.copied(), number, page.get())
    });
    let is_typing = typing();
    // What was done, and whether it can be put away; from a history it cannot.
    let shown = Memo::new(move |_| {
        let is_history = matches!(page.get(), Page::PlanHistory(_));
        let Place { number, page } = place.get();
        let is_here = page.is_some() && put_away.get() != Some(number);
        let is_writing = is_typing.get();
        let waits = |label: &UndoLabel| matches!(label, UndoLabel::Text(_)) && is_writing;
        step.with(|step| {
            let label = step.label.as_ref().filter(|label| !waits(label))?;
            let words = last_step(words, label)?;
            (is_here || is_history).then_some((words, !is_history))
        })
    });
    whenever(move || {
        let words = shown.get().map(|(words, _)| words);
        if !is_undoing
            .try_update_value(std::mem::take)
            .unwrap_or_default()
        {
            announcer.say(words.unwrap_or_default());
        }
    });
    let undo = move |()| {
        is_undoing.set_value(true);
        announcer.say(text.notices.undone);
        store.undo();
    };
    let close = move || put_away.set(Some(place.get_untracked().number));
    let bar = move || {
        let (words, has_cross) = shown.get()?;
        let cross = has_cross.then(|| view! { <PutAway on_close=close/> });
        Some(view! {
            <div class="shell__actions no-print">
                <Notice kind=NoticeKind::Undo title=words>
                    <Button word=text.notices.undo class="button--small" press=undo/>
                    {cross}
                </Notice>
            </div>
        })
    };
    bar.into_any()
}

/// Whether a text field has the focus.
///
/// A field that loses it to a tap counts until the tap is over: a bar that came up in between would get
/// the tap that was meant for what it covers.
pub(super) fn typing() -> ReadSignal<bool> {
    let (is_typing, set_typing) = signal(is_in_text());
    let begin = move || {
        if is_in_text() {
            set_typing.set(true);
        }
    };
    let listeners = [
        window_event_listener(ev::focusin, move |_| begin()),
        window_event_listener(ev::click, move |_| set_typing.set(is_in_text())),
        window_event_listener(ev::keyup, move |_| set_typing.set(is_in_text())),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    is_typing
}

fn is_in_text() -> bool {
    let active = document().active_element();
    active.is_some_and(|element| element.tag_name().eq_ignore_ascii_case("textarea"))
}

fn last_step(text: &'static Text, label: &UndoLabel) -> Option<&'static str> {
    let words = &text.phone.last;
    Some(match label {
        UndoLabel::Removed(Removable::Initiative(_)) => words.plan_removed,
        UndoLabel::Removed(Removable::Task(..)) => words.task_removed,
        UndoLabel::Removed(Removable::Need(..)) => words.need_removed,
        UndoLabel::Removed(Removable::Signaal(_)) => words.signaal_removed,
        UndoLabel::Added(Removable::Initiative(_)) => words.plan_added,
        UndoLabel::Added(Removable::Task(..)) => words.task_added,
        UndoLabel::Added(Removable::Need(..)) => words.need_added,
        UndoLabel::Added(Removable::Signaal(_)) => words.signaal_added,
        UndoLabel::Removed(Removable::Attachment(..)) => words.attachment_removed,
        UndoLabel::Added(Removable::Attachment(..)) => words.attachment_added,
        UndoLabel::Removed(Removable::Followed(_)) => text.followed.last_removed,
        UndoLabel::Added(Removable::Followed(_)) => text.followed.last_added,
        UndoLabel::Sign | UndoLabel::Stage => text.followed.last_recorded,
        UndoLabel::Text(_) => words.wrote,
        UndoLabel::Answer => words.answered,
        UndoLabel::Phase => words.moved,
        UndoLabel::Removed(Removable::Meeting(_) | Removable::MeetingPart(..)) => {
            text.meetings.last_removed
        }
        UndoLabel::Added(Removable::Meeting(_) | Removable::MeetingPart(..)) => {
            text.meetings.last_added
        }
        UndoLabel::Grouped | UndoLabel::Agenda | UndoLabel::Order => words.arranged,
        UndoLabel::Removed(Removable::BuurtItem(_)) => text.buurt_plan.was_removed,
        UndoLabel::Added(Removable::BuurtItem(_)) => text.buurt_plan.was_added,
        UndoLabel::Removed(Removable::Resultaat(..)) => text.resultaat.was_removed,
        UndoLabel::Added(Removable::Resultaat(..)) => text.resultaat.was_added,
        UndoLabel::Removed(Removable::Translation(..)) => text.answers.was_removed,
        UndoLabel::Added(Removable::Translation(..)) => text.answers.was_added,
        UndoLabel::Removed(Removable::PlanPart(..)) => text.planning.last_removed,
        UndoLabel::Added(Removable::PlanPart(..)) => text.planning.last_added,
        UndoLabel::Judged => text.planning.last_judged,
        UndoLabel::Joined => text.planning.last_joined,
        UndoLabel::Tick
        | UndoLabel::Help
        | UndoLabel::Dots
        | UndoLabel::Presence
        | UndoLabel::Linked => return None,
    })
}

#[cfg(test)]
mod tests {
    use domain::InitiativeId;

    use super::Place;
    use crate::routes::Page;

    #[test]
    fn a_step_is_offered_where_it_was_done_until_that_page_is_left() {
        let plan = Page::Plan(InitiativeId::from_bytes([1; 16]));
        let done = Place::next(None, 1, plan);
        assert_eq!(done.page, Some(plan));
        let left = Place::next(Some(done), 1, Page::Share);
        assert_eq!(left.page, None);
        assert_eq!(Place::next(Some(left), 1, plan).page, None);
        // Another step is offered again, wherever it is done.
        assert_eq!(Place::next(Some(left), 2, plan).page, Some(plan));
    }

    #[test]
    fn what_a_form_made_is_offered_on_the_page_that_it_leads_to() {
        let plan = Page::Plan(InitiativeId::from_bytes([1; 16]));
        let made = Place::next(None, 1, Page::Idea);
        let shown = Place::next(Some(made), 1, plan);
        assert_eq!(shown.page, Some(plan));
        assert_eq!(Place::next(Some(shown), 1, Page::Buurt).page, None);
    }
}
