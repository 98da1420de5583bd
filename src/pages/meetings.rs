//! *Samen*: meetings, from setting one ready to *Wat we zeiden*.
//!
//! [`MeetingsPage`] lists them with what waits for one (*De Tafel*). [`one`] is the page of a meeting before it
//! begins, [`talk`] the meeting itself as it lies on the table, [`minutes`] what is read and agreed on after it.
//! What follows from cards and dots is computed in `domain::meeting`, the same on every phone.

use std::cmp::Reverse;

use domain::{
    AgendaItemId, Command, Day, EventId, MeetingCommand, MeetingId, MeetingStage,
    meeting::{MeetingKind, MeetingRow, NewMeeting, Parts, Purpose},
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, LinkButton},
        empty_state::EmptyState,
        field::Trouble,
        followed_row::{Face, FollowedRow},
        list::{Each, RowId},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    platform::clock,
    routes::{Page, use_go},
    state::Store,
    text::{Text, use_text},
};

pub mod agenda;
pub mod agreeing;
pub mod card;
pub mod conflicts;
pub mod deciding;
pub mod doing;
pub mod facts;
pub mod lines;
pub mod minutes;
pub mod new;
pub mod new_card;
pub mod one;
pub mod passing;
pub mod question;
pub mod table;
pub mod talk;
pub mod telling;

/// What is known of a meeting.
pub type Known = Memo<Option<MeetingRow>>;

/// A meeting as its pages have it.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    /// Which.
    pub id: MeetingId,
    /// Its head.
    pub row: Known,
    /// Its parts.
    pub parts: Memo<Parts>,
}

impl Open {
    /// The meeting with this id, whose parts the store has as soon as its page is on screen.
    pub fn of(id: MeetingId) -> Self {
        let store = use_store();
        Self {
            id,
            row: store.meetings().row(id),
            parts: Memo::new(move |_| Parts::of(store.parts().all())),
        }
    }

    /// Something of its head; the default where it has just gone.
    pub fn head<T: Default>(self, read: impl FnOnce(&MeetingRow) -> T) -> T {
        self.row
            .with(|row| row.as_ref().map(read).unwrap_or_default())
    }

    /// How far it is.
    pub fn stage(self) -> Memo<Option<MeetingStage>> {
        Memo::new(move |_| self.head(MeetingRow::stage))
    }

    /// What it is called.
    pub fn title(self) -> Signal<String> {
        Signal::derive(move || self.head(|row| row.title.shown().cloned().unwrap_or_default()))
    }
}

/// Asks for something at a meeting.
pub fn act(asking: Asking, command: MeetingCommand) {
    asking.act(Command::Meeting(command));
}

/// Records how far a meeting is, and goes on once that is on disk.
pub fn move_to(
    (store, asking): (Store, Asking),
    meeting: MeetingId,
    to: MeetingStage,
    then: impl FnOnce() + 'static,
) {
    let event = EventId::from_bytes(store.fresh_id());
    let moved = MeetingCommand::Move {
        meeting,
        event,
        to,
        reason: String::new(),
    };
    asking.act_then(Command::Meeting(moved), then);
}

/// Which of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    GoingOn,
    Coming,
    Been,
}

impl When {
    fn of(row: &MeetingRow) -> Self {
        match row.stage() {
            Some(MeetingStage::Running | MeetingStage::Closing) => Self::GoingOn,
            Some(MeetingStage::Written | MeetingStage::Cancelled) => Self::Been,
            Some(MeetingStage::Planned) | None => Self::Coming,
        }
    }
}

/// The page with all meetings.
#[component]
pub fn MeetingsPage() -> AnyView {
    let (text, store) = (use_text().meetings, use_store());
    let body = move || {
        if store.is_loaded().get() {
            view! {
                {list(When::GoingOn)}
                {list(When::Coming)}
                <table::Table/>
                {list(When::Been)}
            }
            .into_any()
        } else {
            view! { <Skeleton/> }.into_any()
        }
    };
    view! {
        <PageHead title=text.together sub=text.together_sub/>
        <Notices/>
        <div class="shell__body shell__body--wide">
            <BeginStreet/>
            {move || body()}
        </div>
    }
    .into_any()
}

/// The two ways to begin.
#[component]
fn BeginStreet() -> AnyView {
    let (text, store, go) = (use_text().meetings, use_store(), use_go());
    let asking = use_asking();
    let begin = move |()| {
        let id = MeetingId::from_bytes(store.fresh_id());
        let questions = [
            (text.first_nice, Purpose::Listen),
            (text.first_better, Purpose::Think),
        ];
        let questions = questions.map(|(what, purpose)| {
            let question = AgendaItemId::from_bytes(store.fresh_id());
            (question, what, purpose)
        });
        act(
            asking,
            MeetingCommand::Plan(NewMeeting {
                id,
                kind: MeetingKind::Street,
                title: text.street.to_owned(),
                day: Some(clock::today()),
                start: String::new(),
                place: String::new(),
            }),
        );
        for (question, what, purpose) in questions {
            let item = MeetingCommand::AddItem {
                meeting: id,
                id: question,
                what: what.to_owned(),
                purpose,
                plan: None,
            };
            act(asking, item);
        }
        let first = questions.first().map(|(question, ..)| *question);
        act(asking, MeetingCommand::PutOnTable(id, first));
        act(asking, MeetingCommand::Attend(id, true));
        move_to((store, asking), id, MeetingStage::Running, move || {
            go.run(Page::Talk(id));
        });
    };
    view! {
        <div class="stack shell__section--full">
            <Button
                word=text.begin_street icon="meet" class="button--primary button--block"
                busy=asking.busy() press=begin
            />
            <LinkButton
                word=text.plan_meeting icon="calendar" class="button--block" page=Page::NewMeeting
            />
        </div>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

/// One of the lists; an example stands where none was ever held or planned.
fn list(when: When) -> AnyView {
    let (text, meetings) = (use_text().meetings, use_store().meetings());
    let today = clock::today();
    let ids = Memo::new(move |_| {
        let mut rows = meetings.all();
        rows.retain(|(_, row)| row.removed.is_none() && When::of(row) == when);
        let day = |row: &MeetingRow| row.on().unwrap_or(today).0;
        rows.sort_by_key(|(id, row)| match when {
            When::Coming => (day(row), Reverse(row.order), *id),
            When::GoingOn | When::Been => (-day(row), Reverse(row.order), *id),
        });
        let ids = rows.into_iter().map(|(id, _)| *id.as_bytes());
        ids.collect::<Vec<RowId>>()
    });
    let heading = match when {
        When::GoingOn => text.going_on,
        When::Coming => text.coming,
        When::Been => text.been,
    };
    let section = move || {
        if ids.with(Vec::is_empty) {
            let is_first = when == When::Coming && meetings.keys().with(Vec::is_empty);
            return is_first.then(|| {
                view! { <EmptyState title=text.example_title line=text.example is_example=true/> }
                    .into_any()
            });
        }
        let rows = view! { <ul class="list card"><Each ids=ids row=row/></ul> };
        Some(
            view! {
                <section class="shell__section shell__section--full">
                    <h2 class="shell__heading">{heading}</h2>
                    {rows}
                </section>
            }
            .into_any(),
        )
    };
    view! { {move || section()} }.into_any()
}

fn row(id: RowId) -> AnyView {
    let (text, id) = (use_text(), MeetingId::from_bytes(id));
    let row = use_store().meetings().row(id);
    let face = Memo::new(move |_| row.with(|row| Some(face(text, id, row.as_ref()?))));
    view! { <FollowedRow face=face/> }.into_any()
}

fn face(text: &'static Text, id: MeetingId, row: &MeetingRow) -> Face {
    let place = row.place.shown().cloned().unwrap_or_default();
    let mut facts = vec![time(text, row, clock::today()), place];
    facts.retain(|fact| !fact.is_empty());
    let page = match row.stage() {
        Some(MeetingStage::Running | MeetingStage::Closing) => Page::Talk(id),
        Some(MeetingStage::Written) => Page::Minutes(id),
        Some(MeetingStage::Planned | MeetingStage::Cancelled) | None => Page::Meeting(id),
    };
    Face {
        state: state(text, row),
        title: row.title.shown().cloned().unwrap_or_default(),
        sub: facts.join(" · "),
        page,
    }
}

/// How far a meeting is: word, drawing, chalk.
pub fn state(text: &'static Text, row: &MeetingRow) -> (&'static str, &'static str, &'static str) {
    let say = text.meetings;
    match row.stage() {
        Some(MeetingStage::Running) => (say.is_running, "meet", "green"),
        Some(MeetingStage::Closing) => (say.is_closing, "meet", "green"),
        Some(MeetingStage::Written) if row.is_agreed() => (say.is_agreed, "check", "green"),
        Some(MeetingStage::Written) => (say.is_written, "file", "yellow"),
        Some(MeetingStage::Cancelled) => (say.is_cancelled, "stop", "stone"),
        Some(MeetingStage::Planned) | None => (say.is_planned, "calendar", "blue"),
    }
}

/// The word for a kind.
pub const fn kind(text: &'static Text, kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Street => text.meetings.street,
        MeetingKind::Committee => text.meetings.committee,
        MeetingKind::Evening => text.meetings.evening,
    }
}

/// Day and time as one phrase; empty while neither is known.
pub fn time(text: &'static Text, row: &MeetingRow, today: Day) -> String {
    let start = row.start.shown().cloned().unwrap_or_default();
    match row.on() {
        Some(day) => (text.meetings.on_day)(&text.day(day, today), &start),
        None => start,
    }
}
