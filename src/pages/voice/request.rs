//! One question to those who decide: on what it rests, what goes to them on paper or as a file, and their answer.
//!
//! The bundle is in Dutch and names no neighbours: it counts with how many people somebody spoke.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, Day, Removable, RequestId,
    voice::{Recipient, RequestRow, RestsOn, VoiceCommand, VoiceDay, VoiceLine},
};
use leptos::prelude::*;

use super::{
    Board,
    paper::print_button,
    requests::{all, recipient_word, request_face, request_sub},
};
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        chip::Chip,
        choice_list::Tick,
        conflict_card::ConflictCard,
        empty_state::EmptyState,
        field::{DayField, Field, FieldSize, Trouble},
        notice::{Notice, NoticeKind},
        page_head::PageHead,
    },
    contexts::use_store,
    effects::whenever_since,
    notices::Notices,
    pages::{
        followed::new::said,
        meetings::lines::{Count, opening},
        plan::short_form::short_form,
    },
    platform::clock,
    routes::Page,
    state::Store,
    text::use_text,
};

mod bundle;
use bundle::{bundle, choices, sending};

/// One request, with where it is read.
#[derive(Clone, Copy)]
struct One {
    board: Board,
    /// Beside the value, because this is copied into every part of the page and a store is large.
    store: StoredValue<Store, LocalStorage>,
    id: RequestId,
    row: Memo<Option<RequestRow>>,
}

impl One {
    fn read<T>(self, read: impl Fn(&RequestRow) -> T) -> Option<T> {
        self.row.with(|row| row.as_ref().map(read))
    }
}

/// The page.
#[component]
pub fn RequestPage(
    /// Which request.
    id: RequestId,
) -> AnyView {
    let (text, store, board) = (use_text(), use_store(), Board::of_page());
    let row = Memo::new(move |_| {
        let mut rows = all(store).into_iter();
        rows.find(|(one, _)| *one == id).map(|(_, row)| row)
    });
    let one = One {
        board,
        store: StoredValue::new_local(store),
        id,
        row,
    };
    let state = Memo::new(move |_| one.read(|row| row.removed.is_some()));
    let content = move || match state.get() {
        Some(false) => parts(one),
        Some(true) => removed(one),
        None if store.is_loaded().get() => {
            view! { <EmptyState title=text.errors.no_page line=text.errors.unknown/> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <PageHead title=text.voice.stem.to_owned() back=Page::Requests class="no-print"/>
        <div class="no-print"><Notices/></div>
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
        let thing = Removable::BuurtItem(BuurtItemId::Request(one.id));
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
    let (text, say) = (use_text(), one.board.say);
    let remove = move |()| {
        let thing = Removable::BuurtItem(BuurtItemId::Request(one.id));
        one.board.asking.act(Command::Remove(thing));
    };
    let form = move |close| change(one, close);
    let changing = opening((text.everywhere.change, "edit"), "#question", form);
    view! {
        <div class="stack no-print">
            {head(one)}
            {conflicts(one)}
            {opening((say.choose_why, "plus"), ".choice_list__radio", move |close| why(one, close))}
            {followed(one)}
            {print_button()}
            {sending(one)}
        </div>
        {bundle(one)}
        <div class="stack no-print">
            {changing}
            <Button
                word=text.everywhere.remove class="button--quiet button--block" icon="trash"
                press=remove
            />
        </div>
    }
    .into_any()
}

/// How it stands.
fn head(one: One) -> AnyView {
    let (text, today) = (use_text(), clock::today());
    let chip = move || {
        let face = one.read(|row| request_face(text, row));
        face.map(|(word, icon, chalk)| view! { <Chip word=word icon=icon chalk=chalk/> })
    };
    let sub = move || one.read(|row| request_sub(text, row, today));
    view! { <div class="cluster">{move || chip()}<p class="soft">{move || sub()}</p></div> }
        .into_any()
}

/// What two phones said differently.
fn conflicts(one: One) -> AnyView {
    let (text, say, chooser) = (use_text(), one.board.say, one.board.chooser);
    let (id, item) = (one.id, BuurtItemId::Request(one.id));
    let question = Signal::derive(move || {
        let command = |words| BuurtPlanCommand::Reword(item, words);
        one.read(|row| chooser.answers(&row.question, Clone::clone, command))
            .unwrap_or_default()
    });
    let to = Signal::derive(move || {
        let word = |to: &Recipient| recipient_word(say, *to).to_owned();
        let command = |to| VoiceCommand::SetRecipient(id, to);
        one.read(|row| chooser.answers(&row.to, word, command))
            .unwrap_or_default()
    });
    let spoken = Signal::derive(move || {
        let word = |count: &Option<u32>| count.map(|it| it.to_string()).unwrap_or_default();
        let command = |count| VoiceCommand::CountSpoken(id, count);
        one.read(|row| chooser.answers(&row.spoken_with, word, command))
            .unwrap_or_default()
    });
    let day = Signal::derive(move || {
        let word = |day: &Option<Day>| day.map(|day| text.date(day)).unwrap_or_default();
        let command = |day| VoiceCommand::SetDay(VoiceDay::Asked(id), day);
        one.read(|row| chooser.answers(&row.asked_on, word, command))
            .unwrap_or_default()
    });
    let answer = Signal::derive(move || {
        let command = |words| VoiceCommand::Say(VoiceLine::Answer(id), words);
        one.read(|row| chooser.answers(&row.answer, Clone::clone, command))
            .unwrap_or_default()
    });
    view! {
        <ConflictCard about=say.question answers=question/>
        <ConflictCard about=say.to_whom answers=to/>
        <ConflictCard about=say.spoken answers=spoken/>
        <ConflictCard about=say.handed_on answers=day/>
        <ConflictCard about=say.answer answers=answer/>
    }
    .into_any()
}

/// When it was handed over, and what came back.
fn followed(one: One) -> AnyView {
    let say = one.board.say;
    let known = one
        .row
        .with_untracked(|row| row.as_ref().and_then(RequestRow::asked));
    let draft = RwSignal::new(known.map(Day::to_iso).unwrap_or_default());
    whenever_since(move |before: Option<String>| {
        let now = draft.get();
        if before.is_some_and(|before| before != now) {
            let day = VoiceDay::Asked(one.id);
            one.board
                .act(VoiceCommand::SetDay(day, Day::from_iso(&now)));
        }
        now
    });
    let form = opening((say.answer, "speak"), "#answer", move |close| {
        let asking = use_asking();
        let words = one.row.with_untracked(|row| {
            let words = row.as_ref().and_then(|row| row.answer.shown().cloned());
            words.unwrap_or_default()
        });
        let draft = RwSignal::new(words);
        let keep = Callback::new(move |()| {
            let command = VoiceCommand::Say(VoiceLine::Answer(one.id), said(draft));
            asking.act_then(command.into(), move || close.run(()));
        });
        let field = view! {
            <Field
                id="answer" label=say.answer draft=draft trouble=asking.trouble()
                size=FieldSize::Lines enter=keep
            />
        };
        short_form(field.into_any(), asking, keep, close)
    });
    view! {
        <DayField id="handed-on" label=say.handed_on draft=draft/>
        {form}
    }
    .into_any()
}

fn why(one: One, close: Callback<()>) -> AnyView {
    let text = use_text();
    let tick = move |(on, words): (RestsOn, String)| {
        let is_on = Signal::derive(move || {
            one.read(|row| row.rests_on.contains(&on))
                .unwrap_or_default()
        });
        let set = Callback::new(move |is_on| {
            one.board.act(VoiceCommand::RestOn(one.id, on, is_on));
        });
        view! { <Tick word=words is_on=is_on set=set/> }
    };
    let all = untrack(|| choices(one.store.get_value()));
    view! {
        <fieldset class="choice_list">
            <legend class="choice_list__legend">{one.board.say.choose_why}</legend>
            {all.into_iter().map(tick).collect_view()}
        </fieldset>
        <Button word=text.everywhere.close class="button--quiet" press=close/>
    }
    .into_any()
}

fn change(one: One, close: Callback<()>) -> AnyView {
    let (asking, say) = (use_asking(), one.board.say);
    let Some(known) = one.row.get_untracked() else {
        return ().into_any();
    };
    let was = known.question.shown().cloned().unwrap_or_default();
    let was_spoken = known.spoken_with.shown().copied().flatten();
    let (question, spoken) = (RwSignal::new(was.clone()), RwSignal::new(was_spoken));
    let keep = Callback::new(move |()| {
        // Only what differs, so that nobody's change to the rest becomes a rival.
        let now = spoken.get_untracked();
        if now != was_spoken {
            one.board.act(VoiceCommand::CountSpoken(one.id, now));
        }
        if said(question) == was {
            return close.run(());
        }
        let command = BuurtPlanCommand::Reword(BuurtItemId::Request(one.id), said(question));
        asking.act_then(command.into(), move || close.run(()));
    });
    let set = Callback::new(move |count| spoken.set(count));
    let fields = view! {
        <Field
            id="question" label=say.question draft=question trouble=asking.trouble() enter=keep
        />
        <Count label=say.spoken hint=say.spoken_hint count=spoken.into() set=set/>
    };
    short_form(fields.into_any(), asking, keep, close)
}
