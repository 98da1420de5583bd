//! A list of short lines that neighbours add, reword and take away: the tasks, and what is needed.
//!
//! Both lists are the same but for their words, their commands and what one row can do. Ids come as plain
//! bytes, so that this code stands in the page once. What a row shows is in `tasks.rs` and `needs.rs`.

use domain::{Answer, Claim, Command, InitiativeId};
use leptos::prelude::*;

use super::{Open, short_form::short_form};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        conflict_card::{ConflictCard, OneAnswer},
        field::{Field, Trouble},
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    platform::focus,
    text::use_text,
};

/// The bytes of the id of a task or a need.
pub type LineId = RowId;

/// Lines in the order in which they are shown, each with its words.
pub type InOrder = Memo<Vec<(LineId, Answer<String>)>>;

/// The command that writes words at a line of a plan.
type Written = fn(InitiativeId, LineId, String) -> Command;

/// What can be said in the form of a line beside its words, and the commands that say what differs.
pub type More = (AnyView, Callback<LineId, Vec<Command>>);

/// A field of which two answers stand: what it is about, and the answers.
pub type Contested = (&'static str, Vec<OneAnswer>);

/// What tells one list from the other.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The id of the heading in the page.
    pub heading_id: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// The id in the page of the field for another line.
    pub field_id: &'static str,
    /// The question of that field; the heading asks it where both are the same.
    pub question: &'static str,
    /// An example under the question.
    pub example: &'static str,
    /// The word on the button that adds a line.
    pub add_word: &'static str,
    /// Adds a line under a fresh id.
    pub add: Written,
    /// Gives a line other words.
    pub reword: Written,
    /// One row; the callback opens its words for change. Nothing when the line has just gone.
    pub row: fn(Open, LineId, Asking, Callback<()>) -> Option<AnyView>,
    /// What the form of a line asks beside its words; `None` is a new line.
    pub more: fn(Open, Option<LineId>) -> Option<More>,
    /// Fields of a line, beside its words, of which two answers stand.
    pub contested: fn(Open, LineId, Asking) -> Vec<Contested>,
}

/// The list as it stands on the page.
#[derive(Clone, Copy)]
struct List {
    open: Open,
    kind: Kind,
    lines: InOrder,
    /// The line whose words are being changed.
    changing: RwSignal<Option<LineId>>,
    /// The line whose words were changed last: there the focus goes back to.
    changed: RwSignal<Option<LineId>>,
}

/// The section with the list, the questions about it and the field for another line.
#[component]
pub fn Lines(
    /// Of which plan.
    open: Open,
    /// Which list.
    kind: Kind,
    /// What stands in it.
    lines: InOrder,
) -> AnyView {
    let list = List {
        open,
        kind,
        lines,
        changing: RwSignal::new(None),
        changed: RwSignal::new(None),
    };
    let asking = use_asking();
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let ids = Signal::derive(move || {
        lines.with(|lines| lines.iter().map(|(id, _)| *id).collect::<Vec<_>>())
    });
    let item = move |id: LineId| list.item(id, asking);
    let rows = move || {
        (!is_empty.get()).then(|| {
            view! { <ul class="list card"><Each ids=ids row=item/></ul> }
        })
    };
    view! {
        <section class="shell__section" aria-labelledby=kind.heading_id>
            <h2 class="shell__heading" id=kind.heading_id tabindex="-1">{kind.heading}</h2>
            {move || rows()}
            {move || list.conflicts(asking)}
            <Trouble trouble=asking.trouble()/>
            {list.new_line()}
        </section>
    }
    .into_any()
}

/// Takes a line away. The focus was on its button, and goes to the heading of the list.
pub fn take_away(asking: Asking, command: Command, heading: &'static str) {
    asking.act_then(command, move || {
        request_animation_frame(move || focus::rescue(heading));
    });
}

impl List {
    /// One line: its row, or in its place the field with its words.
    fn item(self, id: LineId, asking: Asking) -> AnyView {
        let is_open = Memo::new(move |_| self.changing.get() == Some(id));
        let change = Callback::new(move |()| self.change(id));
        let inside = move || {
            if is_open.get() {
                Some(self.rewording(id))
            } else {
                (self.kind.row)(self.open, id, asking, change)
            }
        };
        let changed = move || (self.changed.get() == Some(id)).then_some("");
        view! { <li data-changed=move || changed()>{move || inside()}</li> }.into_any()
    }

    /// The id of the field for other words.
    fn change_id(self) -> String {
        ["change-", self.kind.field_id].concat()
    }

    fn change(self, id: LineId) {
        self.changed.set(Some(id));
        self.changing.set(Some(id));
        let field = ["#", &self.change_id()].concat();
        request_animation_frame(move || focus::to(&field));
    }

    /// The field with the words of a line.
    fn rewording(self, id: LineId) -> AnyView {
        let (text, asking) = (use_text().plan, use_asking());
        let known = self.lines.with_untracked(|lines| {
            let line = lines.iter().find(|(line, _)| *line == id);
            line.and_then(|(_, what)| what.shown().cloned())
                .unwrap_or_default()
        });
        let draft = RwSignal::new(known.clone());
        let close = Callback::new(move |()| {
            let _is_gone = self.changing.try_set(None);
            let row = [
                "[aria-labelledby=",
                self.kind.heading_id,
                "] [data-changed] ",
            ]
            .concat();
            request_animation_frame(move || focus::to(&[&row, ".button--icon"].concat()));
        });
        let (more, say_more) = (self.kind.more)(self.open, Some(id)).unzip();
        let keep = Callback::new(move |()| {
            let words = draft.get_untracked().trim().to_owned();
            let mut commands = Vec::new();
            if words != known {
                commands.push((self.kind.reword)(self.open.id, id, words));
            }
            commands.extend(say_more.iter().flat_map(|say| say.run(id)));
            asking.act_all(commands, close);
        });
        let field = view! {
            <Field
                id=self.change_id() label=text.new_words draft=draft trouble=asking.trouble()
                enter=keep
            />
            {more}
        };
        short_form(field.into_any(), asking, keep, close)
    }

    /// Lines of which two wordings stand.
    fn conflicts(self, asking: Asking) -> Vec<AnyView> {
        let (text, names) = (use_text().plan, use_names());
        let card = |(id, what): (LineId, Answer<String>)| {
            let one = |Claim { value, by }: &Claim<String>| {
                let command = (self.kind.reword)(self.open.id, id, value.clone());
                OneAnswer {
                    told: (text.wrote)(&names.first(*by), value),
                    word: value.clone(),
                    choose: Callback::new(move |()| asking.act(command.clone())),
                }
            };
            let answers: Vec<OneAnswer> = what.claims().iter().map(one).collect();
            view! { <ConflictCard about=self.kind.question answers=Signal::stored(answers)/> }
                .into_any()
        };
        let mut contested = self.lines.get();
        let others: Vec<AnyView> = contested
            .iter()
            .flat_map(|(id, _)| (self.kind.contested)(self.open, *id, asking))
            .filter(|(_, answers)| !answers.is_empty())
            .map(|(about, answers)| {
                view! { <ConflictCard about=about answers=Signal::stored(answers)/> }.into_any()
            })
            .collect();
        contested.retain(|(_, what)| !what.claims().is_empty());
        contested.into_iter().map(card).chain(others).collect()
    }

    /// The field for another line; it stays, so that several can be written one after the other.
    fn new_line(self) -> AnyView {
        let (store, asking) = (use_store(), use_asking());
        let (draft, kind) = (RwSignal::new(String::new()), self.kind);
        // What else can be said comes up with the first letter, so that an empty field stays one line.
        let (say_more, has_words) = (
            StoredValue::new(None),
            Memo::new(move |_| draft.with(|words| !words.trim().is_empty())),
        );
        let more = move || {
            let more = has_words
                .get()
                .then(|| (kind.more)(self.open, None))
                .flatten();
            let (view, say) = more.unzip();
            say_more.set_value(say);
            view
        };
        let keep = Callback::new(move |()| {
            let words = draft.get_untracked().trim().to_owned();
            let id = store.fresh_id();
            let mut commands = vec![(kind.add)(self.open.id, id, words)];
            let said = say_more
                .get_value()
                .map(|say: Callback<LineId, Vec<Command>>| say.run(id));
            commands.extend(said.unwrap_or_default());
            asking.act_all(commands, Callback::new(move |()| draft.set(String::new())));
        });
        let asked_by = if kind.heading == kind.question {
            kind.heading_id
        } else {
            ""
        };
        view! {
            <div class="form form--short">
                <Field
                    id=kind.field_id label=kind.question asked_by=asked_by hint=kind.example
                    draft=draft trouble=asking.trouble() enter=keep
                />
                {move || more()}
                <Button word=kind.add_word icon="plus" busy=asking.busy() press=keep/>
            </div>
        }
        .into_any()
    }
}
