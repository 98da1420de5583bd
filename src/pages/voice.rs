//! Inspraak and *Laat je stem horen*: what a buurt is asked, and what it asks itself.
//!
//! The list of inspraak is here; one question in [`round`], what stands on paper in [`paper`], and the questions to
//! those who decide in [`requests`] and [`request`]. All of them read the things of the buurt through a [`Board`].

use domain::{
    Day, InspraakId,
    voice::{InspraakRow, InspraakStage, NewInspraak, Rounds, VoiceCommand},
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        empty_state::EmptyState,
        field::{DayField, Field, FieldSize},
        followed_row::{Face, FollowedRow},
        list::{Each, RowId},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    pages::{
        choosing::Chooser,
        followed::new::{PartyDraft, said},
        meetings::lines::opening,
        plan::short_form::short_form,
    },
    platform::clock,
    routes::{Page, use_go},
    text::{Text, VoiceText, use_text},
};

pub mod paper;
pub mod request;
pub mod requests;
pub mod round;

/// What every screen here reads and asks with.
#[derive(Debug, Clone, Copy)]
pub struct Board {
    /// All inspraak.
    pub rounds: Memo<Rounds>,
    /// From where the page asks.
    pub asking: Asking,
    /// Makes questions of rivals.
    pub chooser: Chooser,
    /// The words.
    pub say: &'static VoiceText,
}

impl Board {
    /// One for the page that is being built.
    pub fn of_page() -> Self {
        let (store, asking) = (use_store(), use_asking());
        Self {
            rounds: Memo::new(move |_| Rounds::of(store.buurt_items().all())),
            asking,
            chooser: Chooser::of(asking),
            say: use_text().voice,
        }
    }

    /// Asks for something.
    pub fn act(self, command: VoiceCommand) {
        self.asking.act(command.into());
    }
}

/// How far a question is: word, drawing, chalk.
pub fn stage_face(
    text: &'static Text,
    row: &InspraakRow,
    today: Day,
) -> (&'static str, &'static str, &'static str) {
    let say = text.voice;
    if row.is_late(today) {
        return (say.is_late, "clock", "brick");
    }
    match row.stage.shown() {
        Some(InspraakStage::Draft) => (say.draft, "edit", "stone"),
        Some(InspraakStage::Open) if row.takes_answers(today) => (say.open, "speak", "green"),
        Some(InspraakStage::Open | InspraakStage::Closed) => (say.closed, "clock", "yellow"),
        Some(InspraakStage::WorkedOut) => (say.worked_out, "file", "blue"),
        Some(InspraakStage::FedBack) => (say.fed_back, "check", "green"),
        Some(InspraakStage::Archived) => (say.archived, "check", "stone"),
        None => (text.phases.of(None), "question", "stone"),
    }
}

/// *Inspraak*.
#[component]
pub fn RoundsPage() -> AnyView {
    let (text, store, board) = (use_text(), use_store(), Board::of_page());
    let (say, today) = (board.say, clock::today());
    let ids = Memo::new(move |_| {
        board.rounds.with(|rounds| {
            let all = rounds.newest_first().into_iter();
            all.map(|(id, ..)| *id.as_bytes()).collect::<Vec<RowId>>()
        })
    });
    let row = move |id: RowId| {
        let id = InspraakId::from_bytes(id);
        let face = Memo::new(move |_| {
            board.rounds.with(|rounds| {
                let round = rounds.get(id)?;
                let row = round.row.as_ref()?;
                let until = row.last_day().map(|day| (say.until)(&text.date(day)));
                let count = u32::try_from(round.reactions.len()).unwrap_or(u32::MAX);
                let parts = [until, Some((say.answers)(count))];
                Some(Face {
                    state: stage_face(text, row, today),
                    title: row.question.shown().cloned().unwrap_or_default(),
                    sub: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                    page: Page::Inspraak(id),
                })
            })
        });
        view! { <FollowedRow face=face/> }.into_any()
    };
    let list = move || {
        if !store.is_loaded().get() {
            view! { <Skeleton/> }.into_any()
        } else if ids.with(Vec::is_empty) {
            view! { <EmptyState title=say.none line=say.rounds_none/> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    view! {
        <PageHead title=say.rounds sub=say.rounds_sub back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            {opening((say.add_round, "plus"), "#question", new_round)}
            {move || list()}
        </div>
    }
    .into_any()
}

/// The drafts of what a question says.
#[derive(Clone, Copy)]
pub(super) struct Drafts {
    pub(super) question: RwSignal<String>,
    pub(super) can_change: RwSignal<String>,
    pub(super) cannot_change: RwSignal<String>,
    pub(super) closes: RwSignal<String>,
}

impl Drafts {
    pub(super) fn of(row: Option<&InspraakRow>) -> Self {
        let words = |read: fn(&InspraakRow) -> Option<&String>| {
            RwSignal::new(row.and_then(read).cloned().unwrap_or_default())
        };
        let day = row.and_then(InspraakRow::last_day).map(Day::to_iso);
        Self {
            question: words(|row| row.question.shown()),
            can_change: words(|row| row.can_change.shown()),
            cannot_change: words(|row| row.cannot_change.shown()),
            closes: RwSignal::new(day.unwrap_or_default()),
        }
    }

    pub(super) fn day(self) -> Option<Day> {
        self.closes.with_untracked(|day| Day::from_iso(day))
    }

    pub(super) fn fields(self, asking: Asking, keep: Callback<()>) -> AnyView {
        let say = use_text().voice;
        let none = Signal::stored(None);
        view! {
            <Field
                id="question" label=say.question draft=self.question trouble=asking.trouble()
                enter=keep
            />
            <Field
                id="can-change" label=say.can_change draft=self.can_change trouble=none
                size=FieldSize::Lines enter=keep
            />
            <Field
                id="cannot-change" label=say.cannot_change draft=self.cannot_change trouble=none
                size=FieldSize::Lines enter=keep
            />
            <DayField id="closes" label=say.closes draft=self.closes/>
        }
        .into_any()
    }
}

fn new_round(close: Callback<()>) -> AnyView {
    let (text, store, go, asking) = (use_text(), use_store(), use_go(), use_asking());
    let (drafts, party) = (Drafts::of(None), PartyDraft::of(None));
    let keep = Callback::new(move |()| {
        let id = InspraakId::from_bytes(store.fresh_id());
        let Some(asked_by) = party.party(store.me().get_untracked()) else {
            return;
        };
        let new = NewInspraak {
            id,
            question: said(drafts.question),
            asked_by,
            can_change: said(drafts.can_change),
            cannot_change: said(drafts.cannot_change),
            closes: drafts.day(),
        };
        let command = VoiceCommand::AddInspraak(new);
        asking.act_then(command.into(), move || go.run(Page::Inspraak(id)));
    });
    let fields = view! {
        {party.asking(text.voice.who_asks, text.followed.myself.to_owned(), asking, keep)}
        {drafts.fields(asking, keep)}
    };
    short_form(fields.into_any(), asking, keep, close)
}
