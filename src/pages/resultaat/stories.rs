//! *Verhalen*: what somebody experienced, written together, and the question whether it may go outside.
//!
//! A tap says yes to the words as they stand on this screen. Whoever changes them makes the question come back,
//! and one *no* keeps a story inside, whoever said yes.

use domain::{
    PersonId, ResultaatCommand, ResultaatId, ResultaatRow, TextKey,
    resultaat::{Fingerprint, Says, Sharing},
};
use leptos::prelude::*;

use super::{
    Table,
    lines::{ids, remover, section as lines_section, told_back},
};
use crate::{
    asking::use_asking,
    components::{
        button::{Button, IconButton},
        field::{Field, FieldSize},
        list::RowId,
        text_area::TextArea,
    },
    contexts::use_store,
    names::use_names,
    pages::{
        followed::new::said, guarding::Guard, meetings::lines::opening,
        plan::short_form::short_form,
    },
    text::use_text,
};

/// The section.
pub fn section(table: Table) -> AnyView {
    let say = table.say;
    let ids = ids(table, |all| &all.stories);
    let form = opening((say.add_story, "edit"), "#story", move |close| {
        new_story(table, close)
    });
    let row = move |id: RowId| story(table, ResultaatId::from_bytes(id));
    let head = ("stories", say.stories, say.stories_none);
    lines_section(head, ids, Callback::new(row), form)
}

fn story(table: Table, id: ResultaatId) -> AnyView {
    let (text, say, row) = (use_text(), table.say, table.row(id));
    let is_open = RwSignal::new(false);
    let words = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| row.text.clone()).unwrap_or_default())
    });
    let inside = move || {
        if !is_open.get() {
            return view! { <p class="resultaat__story" dir="auto">{words}</p> }.into_any();
        }
        let label = ["story-", &id.to_string()].concat();
        view! {
            <h3 class="visually-hidden" id=label.clone()>{say.story}</h3>
            <TextArea
                text_key=TextKey::Story(table.plan, id) known=words.get_untracked()
                label_id=label is_focused=true
            />
            {remover(table, id, "stories")}
        }
        .into_any()
    };
    let toggle = move |()| is_open.update(|is_open| *is_open = !*is_open);
    view! {
        <li class="list__item resultaat__line">
            {told_back(row, say.is_back)}
            <div class="resultaat__face">
                <p class="list__main list__sub">{move || teller(row)}</p>
                <IconButton word=text.everywhere.change icon="edit" about=words press=toggle/>
            </div>
            {move || inside()}
            {consent(table, id, row)}
        </li>
    }
    .into_any()
}

/// Whose story it is, and who wrote it down.
pub fn teller(row: Memo<Option<ResultaatRow>>) -> String {
    let (text, names) = (use_text(), use_names());
    row.with(|row| {
        let Some(row) = row else {
            return String::new();
        };
        let from = (text.meetings.from)(&names.inside(row.by));
        let whom = row.for_whom.as_deref().map(text.resultaat.on_behalf);
        whom.into_iter()
            .chain([from])
            .collect::<Vec<_>>()
            .join(" · ")
    })
}

/// *Mag dit verhaal gedeeld worden?*, with how it stands.
fn consent(table: Table, id: ResultaatId, row: Memo<Option<ResultaatRow>>) -> AnyView {
    let (store, say) = (use_store(), table.say);
    let sharing = Memo::new(move |_| row.with(|row| row.as_ref().map(ResultaatRow::sharing)));
    let mine = Memo::new(move |_| {
        let me = store.me().get()?;
        row.with(|row| row.as_ref().and_then(|row| own(row, me)))
    });
    let answer = move |says: Option<Says>| table.act(ResultaatCommand::Consent(id, says));
    let yes = move |()| {
        let words = row.with_untracked(|row| row.as_ref().map(|row| Fingerprint::of(&row.text)));
        if let Some(words) = words {
            answer(Some(Says::Yes(words)));
        }
    };
    // A second tap on the same answer takes it back.
    let no = move |()| {
        let is_no = mine.get_untracked() == Some(Says::No);
        answer((!is_no).then_some(Says::No));
    };
    let stands = move || {
        let (word, class) = match sharing.get()? {
            Sharing::Yes => (say.says_yes, "good"),
            Sharing::No => (say.says_no, "plain"),
            Sharing::Changed => (say.says_changed, "plain"),
            Sharing::Unasked => return None,
        };
        Some(view! { <p class="resultaat__stands" data-says=class>{word}</p> })
    };
    let asks_yes = move || {
        (sharing.get() != Some(Sharing::Yes)).then(|| {
            view! { <Button word=say.yes icon="check" class="button--small" press=yes/> }
        })
    };
    view! {
        <div class="resultaat__consent">
            <p class="resultaat__question">{say.may_share}</p>
            <p class="soft">{say.share_where}</p>
            {move || stands()}
            <div class="cluster">
                {move || asks_yes()}
                <Button word=say.no icon="close" class="button--small" press=no/>
            </div>
        </div>
    }
    .into_any()
}

fn own(row: &ResultaatRow, me: PersonId) -> Option<Says> {
    let mut all = row.says.iter();
    all.find(|(person, _)| *person == me).map(|(_, says)| *says)
}

fn new_story(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let (words, whom) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let id = ResultaatId::from_bytes(store.fresh_id());
    let keep = Callback::new(move |()| {
        let add = ResultaatCommand::AddStory(id, said(words), said(whom));
        asking.act_then(table.command(add), move || close.run(()));
    });
    let fields = view! {
        <Field
            id="story" label=say.story hint=say.story_hint size=FieldSize::Lines draft=words
            trouble=asking.trouble() enter=keep
        />
        <Guard words=words/>
        <Field
            id="whom" label=say.for_whom hint=say.for_whom_hint draft=whom
            trouble=Signal::stored(None) enter=keep
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}
