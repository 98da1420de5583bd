//! One meeting before it begins: when and where, what it is about, and the button that begins it.

use domain::{
    Command, EventId, MeetingCommand, MeetingId, MeetingStage, Removable, meeting::MeetingRow,
};
use leptos::prelude::*;

use super::{
    Open, act, agenda::Agenda, conflicts::Conflicts, facts::Facts, kind, lines::opening, move_to,
    table::OntoAgenda,
};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, LinkButton},
        empty_state::EmptyState,
        field::{Field, Trouble},
        notice::{Notice, NoticeKind},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    pages::{followed::new::said, plan::short_form::short_form},
    routes::{Page, use_go},
    text::use_text,
};

/// The page.
#[component]
pub fn MeetingPage(
    /// Which meeting.
    id: MeetingId,
) -> AnyView {
    let (text, store, open) = (use_text(), use_store(), Open::of(id));
    let asking = use_asking();
    let is_here = Memo::new(move |_| open.row.with(Option::is_some));
    let is_removed = Memo::new(move |_| open.head(|row| row.removed.is_some()));
    let sub = Signal::derive(move || open.head(|row| kind(text, row.kind).to_owned()));
    let body = move || match (is_here.get(), is_removed.get(), store.is_loaded().get()) {
        (true, true, _) => removed(open, asking),
        (true, false, _) => whole(open, asking),
        (false, _, true) => view! {
            <EmptyState title=text.errors.no_page line=text.errors.unknown/>
        }
        .into_any(),
        (false, _, false) => view! { <Skeleton/> }.into_any(),
    };
    view! {
        <PageHead title=open.title() sub=sub back=Page::Meetings/>
        <Notices/>
        <div class="shell__body">{move || body()} <Trouble trouble=asking.trouble()/></div>
    }
    .into_any()
}

fn whole(open: Open, asking: Asking) -> AnyView {
    let (text, stage) = (use_text(), open.stage());
    let is_back = Memo::new(move |_| open.head(|row| row.is_back));
    let back = move || {
        is_back.get().then(|| {
            view! { <Notice kind=NoticeKind::Info title=text.meetings.card_back/> }
        })
    };
    let remove = move |()| asking.act(Command::Remove(Removable::Meeting(open.id)));
    let main = move || main_act(open, stage.get(), asking);
    let more = move || more_act(open, stage.get(), asking);
    let is_ahead = Memo::new(move |_| stage.get() == Some(MeetingStage::Planned));
    let table = move || is_ahead.get().then(|| view! { <OntoAgenda open=open/> });
    view! {
        {move || back()}
        <Conflicts open=open/>
        <Facts open=open/>
        {move || main()}
        <Agenda open=open/>
        {move || table()}
        <div class="stack">
            {move || more()}
            <Button
                word=text.everywhere.remove class="button--quiet button--block" icon="trash"
                busy=asking.busy() press=remove
            />
        </div>
    }
    .into_any()
}

/// What most people come for.
fn main_act(open: Open, stage: Option<MeetingStage>, asking: Asking) -> AnyView {
    let (text, store, go) = (use_text().meetings, use_store(), use_go());
    let id = open.id;
    match stage {
        Some(MeetingStage::Running | MeetingStage::Closing) => view! {
            <LinkButton
                word=text.go_to_talk icon="meet" class="button--primary button--block"
                page=Page::Talk(id)
            />
        }
        .into_any(),
        Some(MeetingStage::Written) => view! {
            <LinkButton
                word=text.read_minutes icon="file" class="button--primary button--block"
                page=Page::Minutes(id)
            />
        }
        .into_any(),
        Some(MeetingStage::Cancelled) => view! {
            <Button
                word=text.plan_again icon="refresh" class="button--block" busy=asking.busy()
                press=move |()| move_to((store, asking), id, MeetingStage::Planned, || ())
            />
        }
        .into_any(),
        Some(MeetingStage::Planned) | None => {
            let begin = move |()| {
                let agenda = open
                    .parts
                    .with_untracked(|parts| parts.agenda().first().map(|(item, _)| *item));
                act(asking, MeetingCommand::PutOnTable(id, agenda));
                act(asking, MeetingCommand::Attend(id, true));
                move_to((store, asking), id, MeetingStage::Running, move || {
                    go.run(Page::Talk(id));
                });
            };
            view! {
                <Button
                    word=text.begin_talk icon="meet" class="button--primary button--block"
                    busy=asking.busy() press=begin
                />
            }
            .into_any()
        }
    }
}

fn more_act(open: Open, stage: Option<MeetingStage>, asking: Asking) -> Option<AnyView> {
    let say = use_text().meetings;
    (stage == Some(MeetingStage::Planned)).then(|| {
        opening((say.cancel_meeting, "stop"), "#why", move |close| {
            cancelling(open, asking, close)
        })
    })
}

/// *Waarom gaat het niet door?*; the answer may stay empty.
fn cancelling(open: Open, asking: Asking, close: Callback<()>) -> AnyView {
    let (say, store) = (use_text().meetings, use_store());
    let why = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let moved = MeetingCommand::Move {
            meeting: open.id,
            event: EventId::from_bytes(store.fresh_id()),
            to: MeetingStage::Cancelled,
            reason: said(why),
        };
        // Called off, the meeting has no such form any more.
        asking.act_then(Command::Meeting(moved), move || {
            close.try_run(());
        });
    });
    let field = view! {
        <Field
            id="why" label=say.why_cancelled hint=say.why_cancelled_hint draft=why
            trouble=asking.trouble() enter=keep
        />
    };
    short_form(field.into_any(), asking, keep, close)
}

/// A meeting that was taken away, with the way back.
fn removed(open: Open, asking: Asking) -> AnyView {
    let (text, names) = (use_text(), crate::names::use_names());
    let told = |row: &MeetingRow| {
        let removal = row.removed.clone()?;
        let day = text.day(removal.on, crate::platform::clock::today());
        Some((text.buurt.signaal_removed)(
            &names.inside(removal.by),
            &day,
        ))
    };
    let told = open.row.with_untracked(|row| row.as_ref().and_then(told));
    view! {
        <Notice kind=NoticeKind::Info title=told.unwrap_or_default()>
            <Button
                word=text.everywhere.undo class="button--small" icon="undo" busy=asking.busy()
                press=move |()| asking.act(Command::BringBack(Removable::Meeting(open.id)))
            />
        </Notice>
    }
    .into_any()
}
