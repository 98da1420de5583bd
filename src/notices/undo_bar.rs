//! One's own last step, with *Maak ongedaan* beside it.
//!
//! Ticks and offers are left out, because the same button takes them back. Words in a text show only when
//! the person stopped typing, so that nothing comes up under the fingers.

use domain::{Removable, undo::UndoLabel};
use leptos::{ev, prelude::*};

use super::PutAway;
use crate::{
    components::{Notice, NoticeKind},
    contexts::use_store,
    text::{PhoneText, use_text},
};

/// The bar above the tabs.
#[component]
pub(crate) fn UndoBar() -> impl IntoView {
    let (text, store) = (&use_text().phone, use_store());
    let (undoable, put_away) = (store.undoable(), RwSignal::new(None::<UndoLabel>));
    let is_typing = typing();
    move || {
        let label = undoable.get()?;
        let waits = matches!(label, UndoLabel::Text(_)) && is_typing.get();
        let words = last_step(text, &label).filter(|_| !waits)?;
        (put_away.get().as_ref() != Some(&label)).then(|| {
            view! {
                <div class="shell__actions no-print">
                    <Notice kind=NoticeKind::Undo title=words>
                        <button
                            class="button button--small"
                            type="button"
                            on:click=move |_| store.undo()
                        >
                            {text.notices.undo}
                        </button>
                        <PutAway on_close=move || put_away.set(Some(label.clone()))/>
                    </Notice>
                </div>
            }
        })
    }
}

/// Whether a text field has the focus.
///
/// A field that loses it to a tap counts until the tap is over: a bar that came up in between would get
/// the tap that was meant for what it covers.
fn typing() -> ReadSignal<bool> {
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

fn last_step(text: &'static PhoneText, label: &UndoLabel) -> Option<&'static str> {
    let words = &text.last;
    Some(match label {
        UndoLabel::Removed(Removable::Initiative(_)) => words.plan_removed,
        UndoLabel::Removed(Removable::Task(..)) => words.task_removed,
        UndoLabel::Removed(Removable::Need(..)) => words.need_removed,
        UndoLabel::Removed(Removable::Signaal(_)) => words.signaal_removed,
        UndoLabel::Added(Removable::Initiative(_)) => words.plan_added,
        UndoLabel::Added(Removable::Task(..)) => words.task_added,
        UndoLabel::Added(Removable::Need(..)) => words.need_added,
        UndoLabel::Added(Removable::Signaal(_)) => words.signaal_added,
        UndoLabel::Text(_) => words.wrote,
        UndoLabel::Answer => words.answered,
        UndoLabel::Phase => words.moved,
        UndoLabel::Tick | UndoLabel::Help => return None,
    })
}
