//! What two phones said differently about a meeting, as questions that one tap answers.

use domain::{
    Answer, Day, EventId, MeetingCommand, MeetingStage, PhaseState,
    meeting::{MeetingLine, MeetingRow},
};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::use_asking,
    components::{conflict_card::ConflictCard, field::Trouble},
    contexts::use_store,
    pages::choosing::Chooser,
    platform::clock,
    text::{Text, use_text},
};

/// The questions about the head of a meeting.
#[component]
pub fn Conflicts(
    /// Which meeting.
    open: Open,
) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let (say, id) = (text.meetings, open.id);
    let chooser = Chooser::of(asking);
    let line = move |line, field: fn(&MeetingRow) -> &Answer<String>| {
        Signal::derive(move || {
            open.head(|row| {
                let command = |words| MeetingCommand::Say(id, line, words);
                chooser.answers(field(row), Clone::clone, command)
            })
        })
    };
    let days = Signal::derive(move || {
        open.head(|row| {
            let word = |day: &Option<Day>| {
                day.map(|day| text.day(day, clock::today()))
                    .unwrap_or_default()
            };
            chooser.answers(&row.day, word, |day| MeetingCommand::SetDay(id, day))
        })
    });
    let people = Signal::derive(move || {
        open.head(|row| {
            let word = |count: &Option<u32>| count.map(say.people).unwrap_or_default();
            chooser.answers(&row.people, word, |count| {
                MeetingCommand::CountPeople(id, count)
            })
        })
    });
    let stages = Signal::derive(move || {
        open.head(|row| {
            let PhaseState::Contested(events) = &row.stage else {
                return Vec::new();
            };
            let one = |event: &domain::StatusEvent<MeetingStage>| {
                let to = event.to?;
                let moved = MeetingCommand::Move {
                    meeting: id,
                    event: EventId::from_bytes(store.fresh_id()),
                    to,
                    reason: String::new(),
                };
                Some(chooser.one(event.by, stage(text, to).to_owned(), moved.into()))
            };
            events.iter().filter_map(one).collect()
        })
    });
    view! {
        <ConflictCard about=say.name answers=line(MeetingLine::Title, |row| &row.title)/>
        <ConflictCard about=say.which_day answers=days/>
        <ConflictCard about=say.start answers=line(MeetingLine::Start, |row| &row.start)/>
        <ConflictCard about=say.place answers=line(MeetingLine::Place, |row| &row.place)/>
        <ConflictCard about=say.how_many answers=people/>
        <ConflictCard about=text.phases.how_far answers=stages/>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

const fn stage(text: &'static Text, stage: MeetingStage) -> &'static str {
    match stage {
        MeetingStage::Planned => text.meetings.is_planned,
        MeetingStage::Running => text.meetings.is_running,
        MeetingStage::Closing => text.meetings.is_closing,
        MeetingStage::Written => text.meetings.is_written,
        MeetingStage::Cancelled => text.meetings.is_cancelled,
    }
}
