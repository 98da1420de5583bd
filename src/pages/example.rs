//! *Voorbeeld*: making a file from a plan with which another buurt can begin.
//!
//! Nobody is in it: the file has no place for names, ids or days, and what people wrote can be changed for it here
//! before it goes. The plan itself stays as it is. Opening one is [`opened`], what a plan keeps of it [`beside`].

use domain::{Cents, Example, InitiativeId, SectionKey, port::MadeFile};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        choice_list::Tick,
        field::{Field, FieldSize, Trouble},
        notice::{Notice, NoticeKind},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::{use_announcer, use_store},
    notices::Notices,
    pages::{followed::new::said, guarding::Guard, resultaat::gathered},
    platform::share::{self, FileKind, Outcome},
    routes::Page,
    state::Store,
    text::{Text, use_text},
};

pub mod beside;
pub mod opened;

/// A line with whether it goes in.
type Line = (String, RwSignal<bool>);

/// What was counted and how much, and whether it goes along.
type Number = ((String, String), RwSignal<bool>);

/// What goes in, as it is being changed.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    what: RwSignal<String>,
    why: RwSignal<String>,
    steps: StoredValue<Vec<Line>>,
    needs: StoredValue<Vec<Line>>,
    /// What was counted and how much, as one line.
    numbers: StoredValue<Vec<Number>>,
    amount: Option<Cents>,
    /// Not unless somebody chooses so.
    has_amount: RwSignal<bool>,
}

/// The page.
#[component]
pub fn ExamplePage(
    /// Of which plan.
    id: InitiativeId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let say = text.example;
    let is_here = Memo::new(move |_| store.are_details_loaded().get());
    let body = move || {
        if is_here.get() {
            form(untrack(|| Draft::of(store, id)))
        } else {
            view! { <Skeleton/> }.into_any()
        }
    };
    view! {
        <PageHead title=say.title.to_owned() sub=say.sub.to_owned() back=Page::Resultaat(id)/>
        <Notices/>
        <div class="shell__body">{move || body()}</div>
    }
    .into_any()
}

impl Draft {
    fn of(store: Store, id: InitiativeId) -> Self {
        let plan = store.initiatives().row(id).get();
        let title = plan.as_ref().and_then(|row| row.title.shown().cloned());
        let section = |key| {
            let row = store.sections().row(key).get();
            RwSignal::new(
                row.map(|row| row.text.trim().to_owned())
                    .unwrap_or_default(),
            )
        };
        let lines = |words: Vec<String>| {
            let lines = words.into_iter().filter(|words| !words.is_empty());
            StoredValue::new(lines.map(|words| (words, RwSignal::new(true))).collect())
        };
        let mut tasks = store.tasks().all();
        tasks.sort_by_key(|(id, row)| (row.order, *id));
        let tasks = tasks
            .into_iter()
            .filter_map(|(_, row)| row.what.shown().cloned());
        let mut needs = store.needs().all();
        needs.sort_by_key(|(id, row)| (row.order, *id));
        let needs = needs
            .into_iter()
            .filter_map(|(_, row)| row.what.shown().cloned());
        let numbers = gathered(store, id)
            .numbers
            .into_iter()
            .filter_map(|(_, row)| {
                let number = (row.what.shown().cloned()?, row.value.shown().cloned()?);
                Some((number, RwSignal::new(true)))
            });
        Self {
            title: RwSignal::new(title.unwrap_or_default()),
            what: section(SectionKey::What),
            why: section(SectionKey::Why),
            steps: lines(tasks.collect()),
            needs: lines(needs.collect()),
            numbers: StoredValue::new(numbers.collect()),
            amount: plan.and_then(|row| row.amount.shown().copied().flatten()),
            has_amount: RwSignal::new(false),
        }
    }

    fn example(self) -> Example {
        let chosen = |lines: &Vec<Line>| {
            let lines = lines.iter().filter(|(_, is_in)| is_in.get_untracked());
            lines.map(|(words, _)| words.clone()).collect()
        };
        let numbers = |all: &Vec<((String, String), RwSignal<bool>)>| {
            let all = all.iter().filter(|(_, is_in)| is_in.get_untracked());
            all.map(|(number, _)| number.clone()).collect()
        };
        Example {
            title: said(self.title),
            what: said(self.what),
            why: said(self.why),
            steps: self.steps.with_value(chosen),
            needs: self.needs.with_value(chosen),
            numbers: self.numbers.with_value(numbers),
            amount: self.amount.filter(|_| self.has_amount.get_untracked()),
        }
    }
}

fn form(draft: Draft) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let say = text.example;
    let outcome = RwSignal::new(None::<Outcome>);
    let send = Callback::new(move |()| send(text, draft, asking, outcome));
    let cost = draft.amount.map(|amount| {
        let word = [say.with_cost, ": ", &text.amount(amount)].concat();
        tick(word, draft.has_amount)
    });
    let steps = draft.steps.with_value(Clone::clone);
    let needs = draft.needs.with_value(Clone::clone);
    let numbers = draft.numbers.with_value(|all| {
        let line = |((what, value), is_in): &((String, String), RwSignal<bool>)| {
            ([what, ": ", value].concat(), *is_in)
        };
        all.iter().map(line).collect::<Vec<Line>>()
    });
    let long = |id: &'static str, label: &'static str, words: RwSignal<String>| {
        view! {
            <Field
                id=id label=label size=FieldSize::Lines draft=words
                trouble=Signal::stored(None) enter=send
            />
            <Guard words=words/>
        }
    };
    view! {
        <div class="form">
            <Notice kind=NoticeKind::Info title=say.check/>
            <Field
                id="title" label=say.name draft=draft.title trouble=asking.trouble() enter=send
            />
            {long("what", text.sections.question(SectionKey::What), draft.what)}
            {long("why", text.sections.question(SectionKey::Why), draft.why)}
            {ticks(say.steps, steps)}
            {ticks(say.needs, needs)}
            {ticks(say.numbers, numbers)}
            {cost}
            <Button
                word=say.send icon="send" class="button--primary button--big button--block"
                press=send
            />
            <Trouble trouble=asking.trouble()/>
            {move || told(text, outcome.get())}
        </div>
    }
    .into_any()
}

fn tick(word: String, is_in: RwSignal<bool>) -> AnyView {
    let set = Callback::new(move |on| is_in.set(on));
    view! { <Tick word=word is_on=is_in set=set/> }.into_any()
}

/// Lines of which each goes in or stays out.
fn ticks(legend: &'static str, lines: Vec<Line>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|(words, is_in)| tick(words, is_in));
        let lines = lines.collect_view();
        view! {
            <fieldset class="choice_list">
                <legend class="choice_list__legend">{legend}</legend>
                {lines}
            </fieldset>
        }
        .into_any()
    })
}

fn send(text: &'static Text, draft: Draft, asking: Asking, outcome: RwSignal<Option<Outcome>>) {
    let example = draft.example();
    asking.begin();
    if asking.settle(example.check()).is_none() {
        return;
    }
    let file = MadeFile {
        buurt_name: [text.everywhere.example, " ", &example.title].concat(),
        bytes: example.encode(),
        code: None,
        left_out: 0,
    };
    outcome.set(None);
    share::hand_over(&file, FileKind::Buurt, move |handed| {
        let _is_gone = outcome.try_set(Some(handed));
    });
}

fn told(text: &'static Text, outcome: Option<Outcome>) -> Option<AnyView> {
    let words = &text.share.send;
    let (kind, title) = match outcome? {
        Outcome::Shared | Outcome::SharedAsText => (NoticeKind::Good, words.sent),
        Outcome::Saved => (NoticeKind::Good, words.saved),
        Outcome::Cancelled => (NoticeKind::Info, words.cancelled),
        Outcome::Failed => (NoticeKind::Stuck, words.failed),
    };
    use_announcer().say(title);
    Some(view! { <Notice kind title=title/> }.into_any())
}
