//! When, where and what is arranged, and the sheet on which that is changed.

use domain::{
    Answer, Command, Day, MeetingCommand,
    meeting::{MeetingLine, MeetingRow, Service},
};
use leptos::prelude::*;

use super::{Open, act, state, time};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        chip::Chip,
        dialog::Dialog,
        field::{DayField, Field, Trouble},
        icon::Icon,
    },
    pages::followed::new::said,
    platform::clock,
    text::{MeetingText, use_text},
};

/// The card.
#[component]
pub fn Facts(
    /// Of which meeting.
    open: Open,
) -> AnyView {
    let text = use_text();
    let today = clock::today();
    let is_open = RwSignal::new(false);
    let asking = use_asking();
    let chip = move || {
        open.row.with(|row| {
            let (word, icon, chalk) = state(text, row.as_ref()?);
            Some(view! { <Chip word=word icon=icon chalk=chalk/> })
        })
    };
    let line = |icon, words: String| {
        (!words.is_empty()).then(|| {
            view! { <p class="meeting__fact"><Icon name=icon/><span dir="auto">{words}</span></p> }
        })
    };
    let when = move || line("clock", open.head(|row| time(text, row, today)));
    let place = move || {
        let place = open.head(|row| row.place.shown().cloned().unwrap_or_default());
        line("pin", place)
    };
    let why = move || {
        let reason = open.head(|row| row.reason.clone());
        (!reason.is_empty()).then(|| view! { <p class="soft" dir="auto">{reason}</p> })
    };
    let form = move || {
        let known = open.row.get_untracked().filter(|_| is_open.get())?;
        Some(form(open, &known, is_open))
    };
    view! {
        <section class="card">
            <div>{move || chip()}</div>
            {move || when()}
            {move || place()}
            {move || why()}
            {services(open, asking)}
            <Trouble trouble=asking.trouble()/>
            <Button
                word=text.everywhere.change icon="edit" class="button--block"
                press=move |()| is_open.set(true)
            />
            <Dialog
                open=is_open title=text.followed.changed id="change-meeting"
                close_word=text.everywhere.close
            >
                {move || form()}
            </Dialog>
        </section>
    }
    .into_any()
}

const fn word(say: &'static MeetingText, service: Service) -> &'static str {
    match service {
        Service::Interpreter => say.interpreter,
        Service::ChildCare => say.child_care,
        Service::Wheelchair => say.wheelchair,
        Service::Meal => say.meal,
    }
}

/// What lets more people come: one box each.
fn services(open: Open, asking: Asking) -> AnyView {
    let say = use_text().meetings;
    let one = |service: &Service| {
        let service = *service;
        let is_on = Memo::new(move |_| open.head(|row| row.services.contains(&service)));
        let set = move |event| {
            let is_on = event_target_checked(&event);
            act(asking, MeetingCommand::SetService(open.id, service, is_on));
        };
        view! {
            <label class="choice_list__item">
                <input
                    class="choice_list__radio" type="checkbox" prop:checked=is_on on:change=set
                />
                <span class="choice_list__word">{word(say, service)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice_list choice_list--grid">
            <legend class="choice_list__legend">{say.arranged}</legend>
            {Service::ALL.iter().map(one).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// The sheet; what stands there as it was is not said again.
fn form(open: Open, known: &MeetingRow, is_open: RwSignal<bool>) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let say = text.meetings;
    let shown = |answer: &Answer<String>| answer.shown().cloned().unwrap_or_default();
    let lines = [
        (MeetingLine::Title, shown(&known.title)),
        (MeetingLine::Start, shown(&known.start)),
        (MeetingLine::Place, shown(&known.place)),
    ];
    let drafts = lines.clone().map(|(_, words)| RwSignal::new(words));
    let [title, start, place] = drafts;
    let day_before = known.on();
    let day = RwSignal::new(day_before.map(Day::to_iso).unwrap_or_default());
    let keep = Callback::new(move |()| {
        let mut changes: Vec<MeetingCommand> = Vec::new();
        for ((line, before), draft) in lines.iter().zip(drafts) {
            let now = said(draft);
            if now != *before {
                changes.push(MeetingCommand::Say(open.id, *line, now));
            }
        }
        let now = day.with_untracked(|day| Day::from_iso(day));
        if now != day_before {
            changes.push(MeetingCommand::SetDay(open.id, now));
        }
        let Some(last) = changes.pop() else {
            return is_open.set(false);
        };
        for change in changes {
            act(asking, change);
        }
        asking.act_then(Command::Meeting(last), move || {
            let _is_gone = is_open.try_set(false);
        });
    });
    let none = Signal::stored(None);
    view! {
        <div class="dialog__body">
            <Field
                id="meeting-name" label=say.name draft=title trouble=asking.trouble() enter=keep
            />
            <DayField id="meeting-day" label=say.which_day draft=day/>
            <Field
                id="meeting-start" label=say.start hint=say.start_hint draft=start trouble=none
                enter=keep
            />
            <Field
                id="meeting-place" label=say.place hint=say.place_hint draft=place trouble=none
                enter=keep
            />
        </div>
        <div class="dialog__actions">
            <Button
                word=text.everywhere.keep icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
        </div>
    }
    .into_any()
}
