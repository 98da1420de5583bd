//! *Ja, dit klopt* and *Ik was erbij*: what people say about a meeting of themselves, under its minutes.

use domain::{MeetingCommand, meeting::MeetingRow};
use leptos::prelude::*;

use super::{Open, act};
use crate::{
    asking::Asking,
    components::{
        button::{Button, either},
        field::Trouble,
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    names::use_names,
    text::use_text,
};

/// *Ik was erbij*, or not: a name stands in the minutes by own choice alone.
#[component]
pub fn Attending(
    /// At which meeting.
    open: Open,
    /// From where it is asked.
    asking: Asking,
) -> AnyView {
    let (text, store) = (use_text().meetings, use_store());
    let is_mine = Memo::new(move |_| {
        let me = store.me().get();
        me.is_some_and(|me| open.head(|row| row.present.contains(&me)))
    });
    let attend = move |()| {
        let is_mine = is_mine.get_untracked();
        act(asking, MeetingCommand::Attend(open.id, !is_mine));
    };
    view! {
        <div class="no-print">
            <Button
                word=either(is_mine, text.was_not_there, text.was_there) icon="person"
                class="button--block" busy=asking.busy() press=attend
            />
        </div>
    }
    .into_any()
}

/// *Ja, dit klopt*: two people who were there.
#[component]
pub fn Agreeing(
    /// With which minutes.
    open: Open,
    /// From where it is asked.
    asking: Asking,
) -> AnyView {
    let (text, store, names) = (use_text().meetings, use_store(), use_names());
    let agreed = Memo::new(move |_| {
        open.head(|row| {
            row.agreed
                .iter()
                .map(|(person, _)| *person)
                .collect::<Vec<_>>()
        })
    });
    let is_mine = Memo::new(move |_| {
        let me = store.me().get();
        me.is_some_and(|me| agreed.with(|agreed| agreed.contains(&me)))
    });
    let missing = Memo::new(move |_| {
        open.row
            .with(|row| row.as_ref().map_or(2, MeetingRow::agreeing_missing))
    });
    let told = move || {
        let who = agreed.get();
        let sentence = (!who.is_empty()).then(|| (text.agree_told)(&names.together(&who)));
        let (kind, more) = match missing.get() {
            0 => (NoticeKind::Good, ""),
            1 => (NoticeKind::Info, text.one_agrees),
            _ => (NoticeKind::Info, text.nobody_agrees),
        };
        let title = sentence.unwrap_or_else(|| text.nobody_agrees.to_owned());
        let more = if agreed.with(Vec::is_empty) { "" } else { more };
        view! { <Notice kind=kind title=title text=more/> }
    };
    let agree = move |()| {
        let is_mine = is_mine.get_untracked();
        act(asking, MeetingCommand::Agree(open.id, !is_mine));
    };
    view! {
        {move || told()}
        <div class="no-print">
            <Button
                word=either(is_mine, text.disagree, text.agree) icon="check"
                class="button--primary button--block" busy=asking.busy() press=agree
            />
            <Trouble trouble=asking.trouble()/>
        </div>
    }
    .into_any()
}
