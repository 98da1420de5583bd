//! *De Tafel*: what strikes people and nobody took up yet. It waits for a meeting, and opens each.

use domain::{
    AgendaItemId, Command, Followed, FollowedRow as FollowedState, MeetingCommand, Sign, SignaalId,
    limits::LINE_LEN_MAX, meeting::Purpose,
};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        field::Trouble,
        list::{Each, RowId},
    },
    contexts::use_store,
    pages::buurt::signaal,
    text::use_text,
};

/// What waits, oldest first.
fn waiting() -> Memo<Vec<RowId>> {
    let store = use_store();
    Memo::new(move |_| {
        let mut rows = store.signalen().all();
        let waits = |id: SignaalId| {
            let signs = store.followed().get(&Followed::Signaal(id));
            let furthest = signs.and_then(|row| row.with(FollowedState::furthest));
            matches!(furthest, None | Some(Sign::Heard))
        };
        store.followed().keys().track();
        rows.retain(|(id, row)| row.removed.is_none() && waits(*id));
        rows.sort_by_key(|(id, row)| (row.order, *id));
        rows.into_iter().map(|(id, _)| *id.as_bytes()).collect()
    })
}

/// The section among the meetings.
#[component]
pub fn Table() -> AnyView {
    let text = use_text().meetings;
    let ids = waiting();
    let rows = move || {
        if ids.with(Vec::is_empty) {
            view! { <p class="soft">{text.table_empty}</p> }.into_any()
        } else {
            view! {
                <p class="soft">{text.table_sub}</p>
                <ul class="list card"><Each ids=ids row=signaal/></ul>
            }
            .into_any()
        }
    };
    view! {
        <section class="shell__section shell__section--full" aria-labelledby="table">
            <h2 class="shell__heading" id="table">{text.table}</h2>
            {move || rows()}
        </section>
    }
    .into_any()
}

/// On a meeting that is to come: what waits, each with a button that puts it on the agenda. Nothing where nothing
/// waits.
#[component]
pub fn OntoAgenda(
    /// Which meeting.
    open: Open,
) -> AnyView {
    let (text, asking, ids) = (use_text().meetings, use_asking(), waiting());
    let row = move |id: RowId| one(open, SignaalId::from_bytes(id), asking);
    let section = move || {
        (!ids.with(Vec::is_empty)).then(|| {
            view! {
                <section class="shell__section" aria-labelledby="table">
                    <h2 class="shell__heading" id="table">{text.table}</h2>
                    <p class="soft">{text.table_sub}</p>
                    <ul class="list card"><Each ids=ids row=row/></ul>
                    <Trouble trouble=asking.trouble()/>
                </section>
            }
        })
    };
    view! { {move || section()} }.into_any()
}

fn one(open: Open, id: SignaalId, asking: Asking) -> AnyView {
    let (text, store) = (use_text().meetings, use_store());
    let row = store.signalen().row(id);
    let words = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| row.text.clone()).unwrap_or_default())
    });
    // One signaal is one question, whoever puts it there and how often.
    let item = AgendaItemId::from_bytes(*id.as_bytes());
    let is_on = Memo::new(move |_| open.parts.with(|parts| parts.items.contains_key(&item)));
    let put = move |()| {
        let command = MeetingCommand::AddItem {
            meeting: open.id,
            id: item,
            what: first_line(&words.get_untracked()),
            purpose: Purpose::Listen,
            plan: None,
        };
        asking.act(Command::Meeting(command));
    };
    let act = move || {
        if is_on.get() {
            view! { <span class="soft">{text.on_agenda}</span> }.into_any()
        } else {
            let word = text.put_on_agenda;
            view! { <Button word=word class="button--small" about=words press=put/> }.into_any()
        }
    };
    view! {
        <li class="list__item meeting__question">
            <span class="list__title" dir="auto">{words}</span>
            {move || act()}
        </li>
    }
    .into_any()
}

/// As much as fits on an agenda.
fn first_line(words: &str) -> String {
    let mut room = LINE_LEN_MAX;
    let fits = |letter: &char| {
        let len = letter.len_utf16();
        let is_room = len <= room;
        room = room.saturating_sub(len);
        is_room
    };
    let line = words.lines().find(|line| !line.trim().is_empty());
    line.unwrap_or_default().chars().take_while(fits).collect()
}
