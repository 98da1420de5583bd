//! *Dit hoort bij elkaar*: plans that become one, and a plan that begins from a part of another.
//!
//! Both ways are said on both plans, and both plans keep their words: a plan that belongs to another can be opened
//! as before, and taken out again with one tap.

use domain::{
    EventId, InitiativeId, PhaseState, PlanCommand, SectionKey, TaskId,
    plan::{command::NewSplit, joined::wholes},
};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, LinkButton},
        choice_list::{Choice, ChoiceList, Tick},
        conflict_card::ConflictCard,
        dialog::Dialog,
        field::{Field, FieldSize, Trouble},
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    pages::{choosing::Chooser, followed::new::said},
    routes::{Page, use_go},
    text::use_text,
};

/// The name of a plan; `None` when it is not here, or was taken away.
fn title_of(id: InitiativeId) -> Option<String> {
    let row = use_store().initiatives().get(&id)?.get();
    row.removed
        .is_none()
        .then(|| row.title.shown().cloned().unwrap_or_default())
}

/// Where this plan belongs and where it came from, above everything else.
#[component]
pub fn Belongs(
    /// Which plan.
    open: Open,
) -> AnyView {
    let (words, store, asking) = (use_text(), use_store(), use_asking());
    let text = words.planning;
    let (part_of, from) = (
        open.part(|row| row.part_of.clone()),
        open.part(|row| row.from),
    );
    let join = move |into| PlanCommand::Join {
        plan: open.id,
        event: EventId::from_bytes(store.fresh_id()),
        into,
    };
    let join = Callback::new(join);
    let part = move |()| asking.act(join.run(open.id).into());
    let whole = move || {
        let whole = part_of.get()?.shown().filter(|whole| *whole != open.id)?;
        let title = title_of(whole)?;
        Some(view! {
            <Notice
                kind=NoticeKind::Info title=(text.belongs_to)(&title) text=text.joined_hint
            >
                <LinkButton word=words.plan.to_plan icon="next" page=Page::Plan(whole)/>
                <Button word=text.part class="button--quiet" busy=asking.busy() press=part/>
            </Notice>
        })
    };
    let origin = move || {
        let from = from.get().flatten()?;
        let title = title_of(from)?;
        Some(view! {
            <p class="soft">
                <a href=Page::Plan(from).href()>{(text.came_from)(&title)}</a>
            </p>
        })
    };
    let rivals = Signal::derive(move || {
        let Some(PhaseState::Contested(events)) = part_of.get() else {
            return Vec::new();
        };
        let chooser = Chooser::of(asking);
        let one = |event: &domain::StatusEvent<InitiativeId>| {
            let into = event.to?;
            Some(chooser.one(event.by, title_of(into)?, join.run(into).into()))
        };
        events.iter().filter_map(one).collect()
    });
    view! {
        {move || whole()}
        {move || origin()}
        <ConflictCard about=text.into_which answers=rivals/>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

/// Plans that belong to this one, and plans that began from a part of it; nothing where there are none.
#[component]
pub fn Others(
    /// Of which plan.
    open: Open,
) -> AnyView {
    let (text, plans) = (use_text().planning, use_store().initiatives());
    let named = move |is_it: &dyn Fn(InitiativeId) -> bool| {
        let mut rows = plans.all();
        rows.retain(|(id, row)| row.removed.is_none() && *id != open.id && is_it(*id));
        rows.sort_by_key(|(id, row)| (row.order, *id));
        let named = rows
            .into_iter()
            .map(|(id, row)| (id, row.title.shown().cloned().unwrap_or_default()));
        named.collect::<Vec<_>>()
    };
    let joined = Memo::new(move |_| {
        let rows = plans.all();
        let wholes = wholes(rows.iter().map(|(id, row)| (*id, row)));
        named(&|id| wholes.get(&id) == Some(&open.id))
    });
    let begun = Memo::new(move |_| {
        let rows = plans.all();
        let is_begun = |id| {
            rows.iter()
                .any(|(one, row)| *one == id && row.from == Some(open.id))
        };
        named(&is_begun)
    });
    view! {
        {move || links(text.joined_here, joined.get())}
        {move || links(text.began_here, begun.get())}
    }
    .into_any()
}

fn links(heading: &'static str, plans: Vec<(InitiativeId, String)>) -> Option<AnyView> {
    if plans.is_empty() {
        return None;
    }
    let one = |(id, title): (InitiativeId, String)| {
        view! {
            <li class="list__item">
                <a class="list__link" href=Page::Plan(id).href()>
                    <span class="list__main">
                        <span class="list__title" dir="auto">{title}</span>
                    </span>
                </a>
            </li>
        }
    };
    let list = view! {
        <section class="shell__section">
            <h2 class="shell__heading">{heading}</h2>
            <ul class="list card">{plans.into_iter().map(one).collect_view()}</ul>
        </section>
    };
    Some(list.into_any())
}

/// The buttons that put this plan into another, and that begin one from a part of it, with their sheets.
#[component]
pub fn Arrange(
    /// Which plan.
    open: Open,
) -> AnyView {
    let (words, text) = (use_text(), use_text().planning);
    let (is_joining, is_splitting) = (RwSignal::new(false), RwSignal::new(false));
    let close = words.everywhere.close;
    view! {
        <Button
            word=text.belongs_together icon="link" class="button--block"
            press=move |()| is_joining.set(true)
        />
        <Button
            word=text.split icon="plan" class="button--block"
            press=move |()| is_splitting.set(true)
        />
        <Dialog open=is_joining title=text.into_which id="join" close_word=close>
            {joining(open, is_joining)}
        </Dialog>
        <Dialog open=is_splitting title=text.from_which id="split" close_word=close>
            {splitting(open, is_splitting)}
        </Dialog>
    }
    .into_any()
}

fn joining(open: Open, is_open: RwSignal<bool>) -> AnyView {
    let (text, store, asking) = (use_text().planning, use_store(), use_asking());
    let others = {
        let mut rows = store.initiatives().all();
        rows.retain(|(id, row)| *id != open.id && row.removed.is_none());
        rows.sort_by_key(|(id, row)| (row.title.shown().map(|it| it.to_lowercase()), *id));
        rows
    };
    if others.is_empty() {
        return view! { <div class="dialog__body"><p>{text.no_other_plan}</p></div> }.into_any();
    }
    let chosen = RwSignal::new(0_usize);
    let choices = others
        .iter()
        .map(|(_, row)| Choice::new(row.title.shown().cloned().unwrap_or_default()));
    let choices = choices.collect();
    let ids: Vec<InitiativeId> = others.iter().map(|(id, _)| *id).collect();
    let keep = move |()| {
        let Some(into) = ids.get(chosen.get_untracked()) else {
            return;
        };
        let asked = PlanCommand::Join {
            plan: open.id,
            event: EventId::from_bytes(store.fresh_id()),
            into: *into,
        };
        asking.act_then(asked.into(), move || is_open.set(false));
    };
    view! {
        <div class="dialog__body form">
            <p class="soft">{text.joined_hint}</p>
            <ChoiceList
                legend=text.into_which name="into" choices=choices chosen=chosen is_asked=true
                on_choose=UnsyncCallback::new(move |place| chosen.set(place))
            />
            <Trouble trouble=asking.trouble()/>
        </div>
        <div class="dialog__actions">
            <Button
                word=text.join icon="link" class="button--primary" busy=asking.busy() press=keep
            />
        </div>
    }
    .into_any()
}

/// What the sheet of a new plan knows.
#[derive(Clone, Copy)]
struct Splitting {
    what: RwSignal<String>,
    along: RwSignal<Vec<TaskId>>,
    asking: Asking,
}

fn splitting(open: Open, is_open: RwSignal<bool>) -> AnyView {
    let (words, store, go) = (use_text(), use_store(), use_go());
    let text = words.planning;
    let it = Splitting {
        what: RwSignal::new(String::new()),
        along: RwSignal::new(Vec::new()),
        asking: use_asking(),
    };
    let (asking, question) = (it.asking, words.sections.question(SectionKey::What));
    let keep = Callback::new(move |()| {
        let id = InitiativeId::from_bytes(store.fresh_id());
        let tasks = it.along.get_untracked().into_iter();
        let new = NewSplit {
            from: open.id,
            id,
            what: said(it.what),
            tasks: tasks
                .map(|old| (old, TaskId::from_bytes(store.fresh_id())))
                .collect(),
        };
        asking.act_then(PlanCommand::Split(new).into(), move || {
            is_open.set(false);
            go.run(Page::Plan(id));
        });
    });
    view! {
        <div class="dialog__body form">
            {it.sections()}
            <Field
                id="split-what" label=question size=FieldSize::Lines draft=it.what
                trouble=asking.trouble() enter=keep
            />
            {it.tasks()}
        </div>
        <div class="dialog__actions">
            <Button
                word=text.keep_split icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
        </div>
    }
    .into_any()
}

impl Splitting {
    /// The questions in which something stands; choosing one brings its words.
    fn sections(self) -> AnyView {
        let (words, sections) = (use_text(), use_store().sections());
        let text = words.planning;
        let rows = SectionKey::ALL.map(|key| (key, sections.row(key).get_untracked()));
        let written: Vec<(SectionKey, String)> = rows
            .into_iter()
            .filter_map(|(key, row)| Some((key, row?.text)))
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        let questions = written.iter().map(|(key, _)| words.sections.question(*key));
        let choices = [text.own_words]
            .into_iter()
            .chain(questions)
            .map(Choice::new)
            .collect();
        let chosen = RwSignal::new(0_usize);
        let choose = UnsyncCallback::new(move |place: usize| {
            chosen.set(place);
            let brought = place.checked_sub(1).and_then(|place| written.get(place));
            self.what
                .set(brought.map(|(_, text)| text.clone()).unwrap_or_default());
        });
        view! {
            <ChoiceList
                legend=text.from_which name="split" choices=choices chosen=chosen is_asked=true
                on_choose=choose
            />
        }
        .into_any()
    }

    /// The open tasks, to be ticked.
    fn tasks(self) -> Option<AnyView> {
        let text = use_text().planning;
        let mut rows = use_store().tasks().all();
        rows.retain(|(_, row)| row.done_on.is_none() && row.what.claims().is_empty());
        rows.sort_by_key(|(id, row)| (row.order, *id));
        if rows.is_empty() {
            return None;
        }
        let one = |(id, row): (TaskId, domain::task::TaskRow)| {
            let word = row.what.shown().cloned().unwrap_or_default();
            let is_on = Signal::derive(move || self.along.with(|all| all.contains(&id)));
            let set = Callback::new(move |is_on| {
                self.along.update(|all| {
                    all.retain(|one| *one != id);
                    all.extend(Some(id).filter(|_| is_on));
                });
            });
            view! { <Tick word=word is_on=is_on set=set/> }
        };
        let ticks = rows.into_iter().map(one).collect_view();
        let list = view! {
            <fieldset class="choice_list">
                <legend class="choice_list__legend">{text.tasks_along}</legend>
                {ticks}
            </fieldset>
        };
        Some(list.into_any())
    }
}
