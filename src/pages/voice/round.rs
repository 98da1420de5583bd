//! One question of inspraak: what may change, what people say, and what came of it.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, Day, EventId, InspraakId, Removable,
    voice::{InspraakRow, InspraakStage, Round, VoiceCommand, VoiceDay, VoiceLine},
};
use leptos::prelude::*;

use super::{Board, stage_face};
use crate::{
    components::{
        button::{Button, LinkButton},
        chip::Chip,
        conflict_card::{ConflictCard, OneAnswer},
        empty_state::EmptyState,
        field::Trouble,
        notice::{Notice, NoticeKind},
        page_head::PageHead,
    },
    contexts::use_store,
    names::use_names,
    notices::Notices,
    pages::meetings::lines::opening,
    platform::clock,
    routes::Page,
    text::{VoiceText, use_text},
};

mod hearing;
mod saying;
use hearing::{change, feedback};
use saying::reactions;

/// One question, with where it is read.
#[derive(Clone, Copy)]
struct One {
    board: Board,
    id: InspraakId,
    round: Memo<Option<Round>>,
    today: Day,
}

impl One {
    fn row<T>(self, read: impl Fn(&InspraakRow) -> T) -> Option<T> {
        let read = |round: &Option<Round>| round.as_ref()?.row.as_ref().map(&read);
        self.round.with(read)
    }

    fn words(self, read: impl Fn(&InspraakRow) -> Option<&String>) -> String {
        let words = self.row(|row| read(row).cloned()).flatten();
        words.unwrap_or_default()
    }

    fn stage(self) -> Option<InspraakStage> {
        self.row(|row| row.stage.shown()).flatten()
    }

    fn item(self) -> BuurtItemId {
        BuurtItemId::Inspraak(self.id)
    }
}

/// The page.
#[component]
pub fn InspraakPage(
    /// Which question.
    id: InspraakId,
) -> AnyView {
    let (text, store, board) = (use_text(), use_store(), Board::of_page());
    let round = Memo::new(move |_| board.rounds.with(|rounds| rounds.get(id).cloned()));
    let one = One {
        board,
        id,
        round,
        today: clock::today(),
    };
    let title = Signal::derive(move || one.words(|row| row.question.shown()));
    let state = Memo::new(move |_| one.row(|row| row.removed.is_some()));
    let content = move || match state.get() {
        Some(false) => parts(one),
        Some(true) => removed(one),
        None if store.is_loaded().get() => {
            view! { <EmptyState title=text.errors.no_page line=text.errors.unknown/> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <PageHead title=title back=Page::Rounds/>
        <Notices/>
        <div class="shell__body">
            {move || content()}
            <Trouble trouble=board.asking.trouble()/>
        </div>
    }
    .into_any()
}

fn removed(one: One) -> AnyView {
    let text = use_text();
    let back = move |()| {
        let thing = Removable::BuurtItem(one.item());
        one.board.asking.act(Command::BringBack(thing));
    };
    view! {
        <Notice kind=NoticeKind::Info title=text.followed.last_removed>
            <Button word=text.everywhere.undo press=back/>
        </Notice>
    }
    .into_any()
}

fn parts(one: One) -> AnyView {
    let text = use_text();
    let has_closed = Memo::new(move |_| {
        let stage = one.stage();
        stage.is_some_and(|it| !matches!(it, InspraakStage::Draft | InspraakStage::Open))
    });
    let feedback = move || has_closed.get().then(|| feedback(one));
    let is_empty = Memo::new(move |_| {
        let has_none = |round: &Option<Round>| {
            round
                .as_ref()
                .is_some_and(|round| round.reactions.is_empty())
        };
        one.round.with(has_none)
    });
    let remove = move || {
        let press = move |()| {
            let thing = Removable::BuurtItem(one.item());
            one.board.asking.act(Command::Remove(thing));
        };
        is_empty.get().then(|| {
            view! {
                <Button
                    word=text.everywhere.remove class="button--quiet button--block" icon="trash"
                    press=press
                />
            }
        })
    };
    let form = move |close| change(one, close);
    let changing = opening((text.everywhere.change, "edit"), "#question", form);
    view! {
        {facts(one)}
        {conflicts(one)}
        {steps(one)}
        {reactions(one)}
        {move || feedback()}
        <div class="stack">
            <LinkButton
                word=text.followed.print icon="print" class="button--block"
                page=Page::InspraakPaper(one.id)
            />
            {changing}
            {move || remove()}
        </div>
    }
    .into_any()
}

/// The card with who asks, until when, and what may change.
fn facts(one: One) -> AnyView {
    let (text, names, say) = (use_text(), use_names(), one.board.say);
    let chip = move || {
        let face = one.row(|row| stage_face(text, row, one.today));
        face.map(|(word, icon, chalk)| view! { <Chip word=word icon=icon chalk=chalk/> })
    };
    let asked = move || {
        let party = one.row(|row| row.asked_by.shown().cloned()).flatten();
        party.map(|party| (say.asked_by)(&names.party(&party)))
    };
    let until = move || {
        let day = one.row(InspraakRow::last_day).flatten();
        day.map(|day| (say.until)(&text.date(day)))
    };
    let waiting = move || {
        let days = one.row(|row| row.days_waiting(one.today)).unwrap_or(0);
        (days > 0).then(|| (text.followed.waiting)(days))
    };
    let part = move |heading: &'static str, words: String| {
        (!words.is_empty()).then(|| {
            view! {
                <h2 class="voice__label">{heading}</h2>
                <p class="voice__words" dir="auto">{words}</p>
            }
        })
    };
    let can = move || part(say.can_change, one.words(|row| row.can_change.shown()));
    let cannot = move || {
        part(
            say.cannot_change,
            one.words(|row| row.cannot_change.shown()),
        )
    };
    view! {
        <section class="card voice__card">
            {move || chip()}
            <div class="followed__facts soft">
                <p dir="auto">{move || asked()}</p>
                <p>{move || until()}</p>
                <p>{move || waiting()}</p>
            </div>
            {move || can()}
            {move || cannot()}
        </section>
    }
    .into_any()
}

/// What two phones said differently.
fn conflicts(one: One) -> AnyView {
    let (text, names, say) = (use_text(), use_names(), one.board.say);
    let chooser = one.board.chooser;
    let of = move |read: fn(&InspraakRow) -> &domain::Answer<String>,
                   command: fn(InspraakId, String) -> Command| {
        Signal::derive(move || {
            let answers = |row: &InspraakRow| {
                chooser.answers(read(row), Clone::clone, |words| command(one.id, words))
            };
            one.row(answers).unwrap_or_default()
        })
    };
    let question = of(
        |row| &row.question,
        |id, words| BuurtPlanCommand::Reword(BuurtItemId::Inspraak(id), words).into(),
    );
    let can = of(
        |row| &row.can_change,
        |id, words| VoiceCommand::Say(VoiceLine::CanChange(id), words).into(),
    );
    let cannot = of(
        |row| &row.cannot_change,
        |id, words| VoiceCommand::Say(VoiceLine::CannotChange(id), words).into(),
    );
    let closes = Signal::derive(move || {
        let word = |day: &Option<Day>| day.map(|day| text.date(day)).unwrap_or_default();
        let command = |day| VoiceCommand::SetDay(VoiceDay::Closes(one.id), day);
        one.row(|row| chooser.answers(&row.closes, word, command))
            .unwrap_or_default()
    });
    let asked = Signal::derive(move || {
        let word = |party: &domain::Party| names.party(party);
        let command = |party| VoiceCommand::SetAskedBy(one.id, party);
        one.row(|row| chooser.answers(&row.asked_by, word, command))
            .unwrap_or_default()
    });
    view! {
        <ConflictCard about=say.question answers=question/>
        <ConflictCard about=say.can_change answers=can/>
        <ConflictCard about=say.cannot_change answers=cannot/>
        <ConflictCard about=say.closes answers=closes/>
        <ConflictCard about=say.who_asks answers=asked/>
        <ConflictCard about=say.rounds answers=rival_stages(one)/>
    }
    .into_any()
}

/// Stages that phones recorded without knowing of each other.
fn rival_stages(one: One) -> Signal<Vec<OneAnswer>> {
    let (text, store) = (use_text(), use_store());
    Signal::derive(move || {
        let events = one.row(|row| match &row.stage {
            domain::PhaseState::Contested(events) => events.clone(),
            domain::PhaseState::Agreed(_) | domain::PhaseState::Newer => Vec::new(),
        });
        let answer = |event: domain::voice::InspraakEvent| {
            let to = event.to?;
            let word = stage_word(text.voice, to).to_owned();
            let command = step(one.id, EventId::from_bytes(store.fresh_id()), to);
            Some(one.board.chooser.one(event.by, word, command.into()))
        };
        events
            .unwrap_or_default()
            .into_iter()
            .filter_map(answer)
            .collect()
    })
}

const fn stage_word(say: &'static VoiceText, stage: InspraakStage) -> &'static str {
    match stage {
        InspraakStage::Draft => say.draft,
        InspraakStage::Open => say.open,
        InspraakStage::Closed => say.closed,
        InspraakStage::WorkedOut => say.worked_out,
        InspraakStage::FedBack => say.fed_back,
        InspraakStage::Archived => say.archived,
    }
}

/// The button that brings a question this far.
const fn step_word(say: &'static VoiceText, to: InspraakStage) -> &'static str {
    match to {
        InspraakStage::Open => say.open_it,
        InspraakStage::Closed => say.close_it,
        InspraakStage::WorkedOut => say.work_out,
        InspraakStage::FedBack => say.feed_back,
        InspraakStage::Archived | InspraakStage::Draft => say.archive,
    }
}

const fn step(id: InspraakId, event: EventId, to: InspraakStage) -> VoiceCommand {
    VoiceCommand::Move {
        id,
        event,
        to,
        reason: String::new(),
    }
}

/// The buttons that bring it further, and what is missing for them.
fn steps(one: One) -> AnyView {
    let (store, say) = (use_store(), one.board.say);
    let next = Memo::new(move |_| {
        one.round
            .with(|round| round.as_ref().map(Round::next_stages).unwrap_or_default())
    });
    let hint = move || {
        let stages = next.get();
        let lacks = |to: InspraakStage| !stages.contains(&to);
        match one.stage()? {
            InspraakStage::Draft if stages.is_empty() => Some(say.fill_first),
            InspraakStage::Closed if lacks(InspraakStage::WorkedOut) => Some(say.heard_hint),
            InspraakStage::WorkedOut if lacks(InspraakStage::FedBack) => Some(say.feedback_first),
            InspraakStage::Draft
            | InspraakStage::Open
            | InspraakStage::Closed
            | InspraakStage::WorkedOut
            | InspraakStage::FedBack
            | InspraakStage::Archived => None,
        }
    };
    let button = move |to: InspraakStage| {
        let now = one.stage().unwrap_or(InspraakStage::Draft);
        let is_forward = to > now;
        let word = if is_forward {
            step_word(say, to)
        } else {
            say.go_back
        };
        let class = if is_forward {
            "button--primary button--block"
        } else {
            "button--quiet button--block"
        };
        let icon = if is_forward { "check" } else { "undo" };
        let press = move |()| {
            let event = EventId::from_bytes(store.fresh_id());
            one.board.act(step(one.id, event, to));
        };
        view! { <Button word=word class=class icon=icon press=press/> }
    };
    let buttons = move || next.get().into_iter().map(button).collect_view();
    view! {
        <div class="stack">
            <p class="soft">{move || hint()}</p>
            {move || buttons()}
        </div>
    }
    .into_any()
}
