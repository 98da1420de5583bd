//! Numbers and thanks: lines that anybody adds, and that open in their place.

use domain::{
    Answer, Command, Removable, ResultaatCommand, ResultaatId, ResultaatRow, resultaat::Resultaten,
};
use leptos::prelude::*;

use super::Table;
use crate::{
    asking::use_asking,
    components::{
        button::{Button, IconButton},
        conflict_card::ConflictCard,
        field::Field,
        list::{Each, RowId},
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    names::use_names,
    pages::{followed::new::said, meetings::lines::opening, plan::short_form::short_form},
    platform::focus,
    text::use_text,
};

/// The ids of a kind of lines, in order.
pub(super) fn ids(
    table: Table,
    of: fn(&Resultaten) -> &Vec<(ResultaatId, ResultaatRow)>,
) -> Memo<Vec<RowId>> {
    Memo::new(move |_| {
        let bytes = |(id, _): &(ResultaatId, ResultaatRow)| *id.as_bytes();
        table.all.with(|all| of(all).iter().map(bytes).collect())
    })
}

/// *In cijfers*.
pub fn numbers(table: Table) -> AnyView {
    let say = table.say;
    let ids = ids(table, |all| &all.numbers);
    let form = opening((say.add_number, "plus"), "#number", move |close| {
        new_number(table, close)
    });
    let row = move |id: RowId| line(table, ResultaatId::from_bytes(id), true);
    section(
        ("numbers", say.numbers, say.numbers_none),
        ids,
        Callback::new(row),
        form,
    )
}

/// *Bedankt*.
pub fn thanks(table: Table) -> AnyView {
    let say = table.say;
    let ids = ids(table, |all| &all.thanks);
    let form = opening((say.add_thanks, "plus"), "#thank", move |close| {
        new_thanks(table, close)
    });
    let row = move |id: RowId| line(table, ResultaatId::from_bytes(id), false);
    section(
        ("thanks", say.thanks, say.thanks_none),
        ids,
        Callback::new(row),
        form,
    )
}

/// A heading, its lines, and the way to add one.
pub(super) fn section(
    (id, heading, none): (&'static str, &'static str, &'static str),
    ids: Memo<Vec<RowId>>,
    row: Callback<RowId, AnyView>,
    form: AnyView,
) -> AnyView {
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let list = move || {
        if is_empty.get() {
            view! { <p class="soft">{none}</p> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    view! {
        <section class="shell__section" aria-labelledby=id>
            <h2 class="shell__heading" id=id tabindex="-1">{heading}</h2>
            {move || list()}
            {form}
        </section>
    }
    .into_any()
}

fn line(table: Table, id: ResultaatId, is_number: bool) -> AnyView {
    let (text, names, say) = (use_text(), use_names(), table.say);
    let row = table.row(id);
    let is_open = RwSignal::new(false);
    let read = move |read: fn(&ResultaatRow) -> &Answer<String>| {
        row.with(|row| row.as_ref().and_then(|row| read(row).shown().cloned()))
            .unwrap_or_default()
    };
    let words = Signal::derive(move || read(|row| &row.what));
    let value = move || read(|row| &row.value);
    let by = move || row.with(|row| row.as_ref().and_then(|row| row.by));
    let from = move || (text.meetings.from)(&names.inside(by()));
    let label = if is_number { say.number } else { say.thank };
    let inside = move || {
        is_open
            .get()
            .then(|| changing(table, id, is_number, is_open))
    };
    let toggle = move |()| is_open.update(|is_open| *is_open = !*is_open);
    view! {
        <li class="list__item resultaat__line">
            {questions(table, id, label)}
            <div class="resultaat__face">
                <div class="list__main">
                    <span class="list__title" dir="auto">{words}</span>
                    <span class="resultaat__value" dir="auto">{move || value()}</span>
                    <span class="list__sub">{move || from()}</span>
                </div>
                <IconButton word=text.everywhere.change icon="edit" about=words press=toggle/>
            </div>
            {move || inside()}
        </li>
    }
    .into_any()
}

/// What two phones said differently, and that it came back.
fn questions(table: Table, id: ResultaatId, label: &'static str) -> AnyView {
    let (row, say) = (table.row(id), table.say);
    let rivals = move |read: fn(&ResultaatRow) -> &Answer<String>,
                       command: fn(ResultaatId, String) -> ResultaatCommand| {
        Signal::derive(move || {
            let command = |words| table.command(command(id, words));
            row.with(|row| {
                row.as_ref()
                    .map(|row| table.chooser.answers(read(row), Clone::clone, command))
                    .unwrap_or_default()
            })
        })
    };
    view! {
        {told_back(row, say.is_back)}
        <ConflictCard about=label answers=rivals(|row| &row.what, ResultaatCommand::Reword)/>
        <ConflictCard
            about=say.value answers=rivals(|row| &row.value, ResultaatCommand::SetValue)
        />
    }
    .into_any()
}

/// That a line came back, where it did.
pub(super) fn told_back(row: Memo<Option<ResultaatRow>>, words: &'static str) -> AnyView {
    let is_back = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.is_back)));
    let told = move || {
        is_back
            .get()
            .then(|| view! { <Notice kind=NoticeKind::Info title=words/> })
    };
    view! { {move || told()} }.into_any()
}

fn changing(table: Table, id: ResultaatId, is_number: bool, is_open: RwSignal<bool>) -> AnyView {
    let (say, row) = (table.say, table.row(id).get_untracked());
    let heading = if is_number { "numbers" } else { "thanks" };
    let close = Callback::new(move |()| is_open.set(false));
    let said_before = |read: fn(&ResultaatRow) -> &Answer<String>| {
        let answer = row.as_ref().and_then(|row| read(row).shown().cloned());
        answer.unwrap_or_default()
    };
    let label = if is_number { say.number } else { say.thank };
    let words = field(
        table,
        ("words", label),
        said_before(|row| &row.what),
        close,
        move |words| ResultaatCommand::Reword(id, words),
    );
    let value = is_number.then(|| {
        field(
            table,
            ("value", say.value),
            said_before(|row| &row.value),
            close,
            move |words| ResultaatCommand::SetValue(id, words),
        )
    });
    view! {
        <div class="stack">{value}{words}{remover(table, id, heading)}</div>
    }
    .into_any()
}

fn field(
    table: Table,
    (id, label): (&'static str, &'static str),
    before: String,
    close: Callback<()>,
    command: impl Fn(String) -> ResultaatCommand + Send + Sync + 'static,
) -> AnyView {
    let asking = use_asking();
    let draft = RwSignal::new(before);
    let keep = Callback::new(move |()| {
        asking.act_then(table.command(command(said(draft))), move || close.run(()));
    });
    let field = view! {
        <Field id=id label=label draft=draft trouble=asking.trouble() enter=keep/>
    };
    short_form(field.into_any(), asking, keep, close)
}

/// *Haal weg*.
pub(super) fn remover(table: Table, id: ResultaatId, heading: &'static str) -> AnyView {
    let text = use_text();
    let remove = move |()| {
        let command = Command::Remove(Removable::Resultaat(table.plan, id));
        table.asking.act_then(command, move || {
            request_animation_frame(move || focus::rescue(&["#", heading].concat()));
        });
    };
    view! {
        <Button word=text.everywhere.remove class="button--quiet" icon="trash" press=remove/>
    }
    .into_any()
}

fn new_number(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let (what, value) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let id = ResultaatId::from_bytes(store.fresh_id());
    let keep = Callback::new(move |()| {
        let add = ResultaatCommand::AddNumber(id, said(what), said(value));
        asking.act_then(table.command(add), move || close.run(()));
    });
    let fields = view! {
        <Field
            id="number" label=say.number hint=say.number_hint draft=what
            trouble=Signal::stored(None) enter=keep
        />
        <Field
            id="value" label=say.value hint=say.value_hint draft=value trouble=asking.trouble()
            enter=keep
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}

fn new_thanks(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let draft = RwSignal::new(String::new());
    let id = ResultaatId::from_bytes(store.fresh_id());
    let keep = Callback::new(move |()| {
        let add = ResultaatCommand::AddThanks(id, said(draft));
        asking.act_then(table.command(add), move || close.run(()));
    });
    let field = view! {
        <Field
            id="thank" label=say.thank hint=say.thank_hint draft=draft trouble=asking.trouble()
            enter=keep
        />
    };
    short_form(field.into_any(), asking, keep, close)
}
