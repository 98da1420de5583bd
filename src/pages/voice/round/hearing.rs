//! What was heard, theme by theme, with what was done with it; and saying the question itself anew.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, FeedbackId, Removable,
    voice::{Round, VoiceCommand, VoiceDay, VoiceLine},
};
use leptos::prelude::*;

use super::{super::Drafts, One};
use crate::{
    asking::use_asking,
    components::{
        button::IconButton,
        conflict_card::ConflictCard,
        field::{Field, FieldSize},
        list::{Each, RowId},
    },
    contexts::use_store,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
    text::use_text,
};

/// *Dit hoorden we*, each with what was done with it.
pub(super) fn feedback(one: One) -> AnyView {
    let say = one.board.say;
    let ids = Memo::new(move |_| {
        one.round.with(|round| {
            let all = round.iter().flat_map(Round::feedback);
            all.map(|(id, _)| *id.as_bytes()).collect::<Vec<RowId>>()
        })
    });
    let row = move |id: RowId| heard(one, FeedbackId::from_bytes(id));
    let form = opening((say.add_heard, "plus"), "#heard", move |close| {
        new_heard(one, close)
    });
    view! {
        <section class="shell__section" aria-labelledby="feedback">
            <h2 class="shell__heading" id="feedback" tabindex="-1">{say.heard}</h2>
            <Each ids=ids row=row/>
            {form}
        </section>
    }
    .into_any()
}

fn new_heard(one: One, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), one.board.say);
    let words = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let id = FeedbackId::from_bytes(store.fresh_id());
        let command = VoiceCommand::AddFeedback(one.id, id, said(words));
        asking.act_then(command.into(), move || close.run(()));
    });
    let field = view! {
        <Field
            id="heard" label=say.heard hint=say.heard_hint draft=words trouble=asking.trouble()
            enter=keep
        />
    };
    short_form(field.into_any(), asking, keep, close)
}

fn heard(one: One, id: FeedbackId) -> AnyView {
    let (text, say) = (use_text(), one.board.say);
    let item = BuurtItemId::Feedback(one.id, id);
    let row = Memo::new(move |_| {
        one.round
            .with(|round| round.as_ref()?.feedback.get(&id).cloned())
    });
    let words = Signal::derive(move || {
        row.with(|row| row.as_ref().and_then(|row| row.heard.shown().cloned()))
            .unwrap_or_default()
    });
    let reply = move || {
        row.with(|row| row.as_ref().and_then(|row| row.reply.shown().cloned()))
            .filter(|words| !words.is_empty())
    };
    let rivals = Signal::derive(move || {
        let heard = |words| BuurtPlanCommand::Reword(item, words);
        let reply = |words| VoiceCommand::Say(VoiceLine::Reply(one.id, id), words);
        row.with(|row| {
            let Some(row) = row else { return Vec::new() };
            let mut all = one.board.chooser.answers(&row.heard, Clone::clone, heard);
            all.extend(one.board.chooser.answers(&row.reply, Clone::clone, reply));
            all
        })
    });
    let said_reply = move || match reply() {
        Some(words) => view! {
            <h3 class="voice__label">{say.reply}</h3>
            <p class="voice__words" dir="auto">{words}</p>
        }
        .into_any(),
        None => view! { <p class="soft">{say.no_reply}</p> }.into_any(),
    };
    let form = opening((say.reply, "edit"), "#reply", move |close| {
        let (asking, draft) = (use_asking(), RwSignal::new(reply().unwrap_or_default()));
        let keep = Callback::new(move |()| {
            let line = VoiceLine::Reply(one.id, id);
            let command = VoiceCommand::Say(line, said(draft));
            asking.act_then(command.into(), move || close.run(()));
        });
        let field = view! {
            <Field
                id="reply" label=say.reply draft=draft trouble=asking.trouble()
                size=FieldSize::Lines enter=keep
            />
        };
        short_form(field.into_any(), asking, keep, close)
    });
    let remove = move |()| {
        let thing = Removable::BuurtItem(item);
        one.board.asking.act(Command::Remove(thing));
    };
    view! {
        <div class="card voice__card">
            <ConflictCard about=say.heard answers=rivals/>
            <div class="list__row list__row--centre">
                <p class="list__main voice__words" dir="auto">{words}</p>
                <IconButton word=text.everywhere.remove icon="trash" about=words press=remove/>
            </div>
            {move || said_reply()}
            {form}
        </div>
    }
    .into_any()
}

/// What the question says, to be said anew.
pub(super) fn change(one: One, close: Callback<()>) -> AnyView {
    let asking = use_asking();
    let known = one.round.get_untracked().and_then(|round| round.row);
    let (was, drafts) = (Drafts::of(known.as_ref()), Drafts::of(known.as_ref()));
    let keep = Callback::new(move |()| {
        // Only what differs, so that nobody's change to the rest becomes a rival.
        for (before, now, line) in [
            (
                was.can_change,
                drafts.can_change,
                VoiceLine::CanChange(one.id),
            ),
            (
                was.cannot_change,
                drafts.cannot_change,
                VoiceLine::CannotChange(one.id),
            ),
        ] {
            if said(before) != said(now) {
                one.board.act(VoiceCommand::Say(line, said(now)));
            }
        }
        if was.day() != drafts.day() {
            let day = VoiceDay::Closes(one.id);
            one.board.act(VoiceCommand::SetDay(day, drafts.day()));
        }
        if said(was.question) == said(drafts.question) {
            return close.run(());
        }
        let command = BuurtPlanCommand::Reword(one.item(), said(drafts.question));
        asking.act_then(command.into(), move || close.run(()));
    });
    short_form(drafts.fields(asking, keep), asking, keep, close)
}
