//! A plan on paper: a sheet for the table of somebody without the app, and a poster for the doorway.
//!
//! Both are the plan as it stands now. They are in Dutch, because they go to people outside the app, and name
//! no neighbour unless whoever prints asks for it.

use domain::{Followed, InitiativeId, Phase, SectionKey, flyer::Flyer, followed::FollowedRow};
use leptos::prelude::*;

use super::{
    followed::face::party,
    resultaat::{etalage::told, gathered},
};
use crate::{
    components::{
        button::Button,
        choice_list::{Choice, ChoiceList},
        page_head::PageHead,
        qr_code::QrCode,
        sheet,
        skeleton::Skeleton,
    },
    contexts::use_store,
    names::{Names, use_names},
    platform::{clock, document},
    routes::Page,
    state::Store,
    text::{Text, use_text},
};

/// What is needed to write a sheet.
#[derive(Clone, Copy)]
struct Paper {
    id: InitiativeId,
    store: Store,
    names: Names,
    text: &'static Text,
    has_names: bool,
}

/// The page.
#[component]
pub fn PlanPaperPage(
    /// Which plan.
    id: InitiativeId,
) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let say = text.plan;
    let plan = store.initiatives().row(id);
    let title = Signal::derive(move || {
        plan.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()))
            .unwrap_or_default()
    });
    let (shape, whose) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let choices = |words: [&'static str; 2]| words.map(Choice::new).to_vec();
    let choose = |which: RwSignal<usize>| UnsyncCallback::new(move |place| which.set(place));
    let paper = move || {
        if !store.are_details_loaded().get() {
            return view! { <Skeleton/> }.into_any();
        }
        let paper = Paper {
            id,
            store,
            names,
            text: Text::dutch(),
            has_names: whose.get() == 1,
        };
        if shape.get() == 0 {
            paper.sheet()
        } else {
            paper.poster()
        }
    };
    view! {
        <PageHead title=say.on_paper sub=title back=Page::Plan(id) class="no-print"/>
        <div class="shell__body">
            <div class="stack no-print">
                <ChoiceList
                    legend=say.which_paper name="shape" choices=choices([say.a_sheet, say.a_poster])
                    chosen=shape on_choose=choose(shape) is_grid=true
                />
                <ChoiceList
                    legend=say.with_names name="names"
                    choices=choices([say.without_names, say.names_too])
                    chosen=whose on_choose=choose(whose) is_grid=true
                />
                <Button
                    word=text.followed.print icon="print" class="button--primary button--block"
                    press=move |()| document::print()
                />
            </div>
            {move || paper()}
        </div>
    }
    .into_any()
}

impl Paper {
    fn title(self) -> String {
        let row = self.store.initiatives().row(self.id);
        row.with(|row| row.as_ref().and_then(|row| row.title.shown().cloned()))
            .unwrap_or_default()
    }

    fn line(self) -> String {
        let row = self.store.initiatives().row(self.id);
        row.with(|row| row.as_ref().and_then(|row| row.one_liner.shown().cloned()))
            .unwrap_or_default()
    }

    fn buurt(self) -> String {
        let name = |row: &domain::buurt::BuurtRow| row.name.shown().cloned();
        self.store
            .buurt()
            .with(|row| row.as_ref().and_then(name).unwrap_or_default())
    }

    /// How far it is, what it costs, and how many take part.
    fn facts(self) -> Vec<String> {
        let (say, text) = (self.text.sheet, self.text);
        let row = self.store.initiatives().row(self.id).get();
        row.map(|row| {
            let phase = row.phase.shown();
            let step = phase.and_then(Phase::step);
            let people = u32::try_from(row.people.len()).unwrap_or_default();
            let price = row.amount.shown().copied().flatten();
            [
                text.phases.of(phase).to_owned(),
                step.map_or_else(String::new, |step| (text.phases.step)(step.into())),
                price.map_or_else(String::new, |price| text.amount(price)),
                (say.take_part)(people),
            ]
            .into_iter()
            .filter(|fact| !fact.is_empty())
            .collect()
        })
        .unwrap_or_default()
    }

    fn sheet(self) -> AnyView {
        let say = self.text.sheet;
        let line = self.line();
        let line = (!line.is_empty()).then(|| view! { <p dir="auto">{line}</p> });
        let answers = SectionKey::ALL
            .into_iter()
            .filter_map(|key| self.answer(key));
        let followed = [
            (say.promises, self.followed(true)),
            (say.stuck, self.followed(false)),
        ];
        let followed = followed
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .map(|(heading, items)| sheet::part(heading, sheet::items(items, "")));
        view! {
            <article class="sheet" lang="nl" dir="ltr" aria-labelledby="sheet-title">
                <header class="sheet__head">
                    <h2 class="sheet__title" id="sheet-title" dir="auto">{self.title()}</h2>
                    <p class="sheet__buurt">{self.buurt()}</p>
                    <p class="sheet__made">{(say.made_on)(&self.text.date(clock::today()))}</p>
                </header>
                {line}
                <p class="sheet__buurt">{self.facts().join(" · ")}</p>
                {answers.collect_view()}
                {sheet::part(say.tasks, sheet::items(self.tasks(), say.no_tasks))}
                {sheet::part(say.needs, sheet::items(self.needs(), say.no_needs))}
                {followed.collect_view()}
                {sheet::part(say.contact, sheet::lines(true))}
            </article>
        }
        .into_any()
    }

    /// A question with its answer; nothing where it is open.
    fn answer(self, key: SectionKey) -> Option<AnyView> {
        let words = Some(self.written(key)).filter(|words| !words.is_empty())?;
        let inside = view! { <p class="sheet__words" dir="auto">{words}</p> }.into_any();
        Some(sheet::part(self.text.sections.question(key), inside))
    }

    fn who(self, people: &[domain::PersonId]) -> String {
        if self.has_names && !people.is_empty() {
            self.names.together(people)
        } else {
            String::new()
        }
    }

    fn tasks(self) -> Vec<AnyView> {
        let say = self.text.sheet;
        let mut rows = self.store.tasks().all();
        rows.sort_by_key(|(id, row)| (row.done_on.is_some(), row.order, *id));
        let one = |(_, row): (_, domain::task::TaskRow)| {
            let state = match row.done_on {
                Some(day) => (say.done_on)(&self.text.date(day)),
                None if row.who.is_empty() => say.nobody_yet.to_owned(),
                None => say.somebody_does.to_owned(),
            };
            let what = row.what.shown().cloned().unwrap_or_default();
            sheet::item(what, [state, self.who(&row.who)])
        };
        rows.into_iter().map(one).collect()
    }

    fn needs(self) -> Vec<AnyView> {
        let say = self.text.sheet;
        let mut rows = self.store.needs().all();
        rows.sort_by_key(|(id, row)| (row.is_arranged, row.order, *id));
        let offers = self.store.contributions().all();
        let one = |(id, row): (domain::NeedId, domain::need::NeedRow)| {
            let helpers = offers.iter().filter(|(_, offer)| offer.need == id);
            let people: Vec<_> = helpers.filter_map(|(_, offer)| offer.by).collect();
            let count = u32::try_from(people.len()).unwrap_or_default();
            let state = if row.is_arranged {
                self.text.plan.arranged
            } else {
                self.text.plan.still_needed
            };
            let what = row.what.shown().cloned().unwrap_or_default();
            let helped = if count == 0 {
                String::new()
            } else {
                (say.help)(count)
            };
            sheet::item(what, [state.to_owned(), helped, self.who(&people)])
        };
        rows.into_iter().map(one).collect()
    }

    /// What was promised for the plan, or what holds it up.
    fn followed(self, is_promised: bool) -> Vec<AnyView> {
        let say = self.text.sheet;
        let mut rows: Vec<(Followed, FollowedRow)> = self.store.followed().all();
        rows.retain(|(thing, row)| {
            let is_kind = match thing {
                Followed::Toezegging(..) => is_promised,
                Followed::Blocker(..) => !is_promised,
                Followed::Knock(..) | Followed::Help(..) | Followed::Signaal(_) => false,
            };
            is_kind && thing.plan() == Some(self.id) && row.removed.is_none()
        });
        rows.sort_by_key(|(thing, row)| (row.order, *thing));
        let one = |(_, row): (Followed, FollowedRow)| {
            let what = row.what.shown().cloned().unwrap_or_default();
            let is_person = matches!(
                row.party.as_ref().and_then(|party| party.shown()),
                Some(domain::Party::Person(_))
            );
            let by = if is_promised && (self.has_names || !is_person) {
                party(self.names, &row)
            } else {
                String::new()
            };
            let due = row.day.shown().copied().flatten();
            let due = due.map_or_else(String::new, |day| (say.due)(&self.text.date(day)));
            let state = if row.is_open() {
                say.is_open
            } else {
                say.is_over
            };
            sheet::item(what, [by, due, state.to_owned()])
        };
        rows.into_iter().map(one).collect()
    }

    /// The code that says to a passer-by what the poster says.
    fn code(self) -> AnyView {
        let say = self.text.sheet;
        let row = self.store.initiatives().row(self.id).get();
        let needed = row.map(|row| row.needed).unwrap_or_default();
        let line = Some(self.line()).filter(|line| !line.is_empty());
        let line = line.unwrap_or_else(|| self.written(SectionKey::Why));
        let flyer = Flyer::new(&self.buurt(), &self.title(), &line, &needed);
        let path = [&Page::Flyer.href(), "#", &flyer.to_code()].concat();
        view! {
            <div class="poster__code">
                <QrCode text=document::address_of(&path) label=say.scan_poster/>
                <p>{say.scan_poster}</p>
            </div>
        }
        .into_any()
    }

    /// What stands at a question; empty where it is open.
    fn written(self, key: SectionKey) -> String {
        let row = self.store.sections().row(key).get();
        row.map(|row| row.text.trim().to_owned())
            .unwrap_or_default()
    }

    /// Large enough to read from across the street.
    fn poster(self) -> AnyView {
        let say = self.text.sheet;
        let line = self.line();
        let why = self.written(SectionKey::Why);
        let needed = self.store.initiatives().row(self.id).get();
        let needed = needed.map(|row| row.needed).unwrap_or_default();
        let needed = needed
            .into_iter()
            .map(|what| view! { <li dir="auto">{what}</li> }.into_any());
        let needed: Vec<AnyView> = needed.collect();
        let helps = (!needed.is_empty()).then(|| {
            view! {
                <h3 class="poster__heading">{say.who_helps}</h3>
                <ul class="poster__needs">{needed}</ul>
            }
        });
        let came = gathered(self.store, self.id).public();
        let results = told(&came, self.text.resultaat);
        let paragraph = |words: String| {
            (!words.is_empty()).then(|| view! { <p class="poster__words" dir="auto">{words}</p> })
        };
        view! {
            <article class="poster" lang="nl" dir="ltr" aria-labelledby="poster-title">
                <p class="poster__buurt">{self.buurt()}</p>
                <h2 class="poster__title" id="poster-title" dir="auto">{self.title()}</h2>
                {paragraph(line)}
                {paragraph(why)}
                {results}
                {helps}
                <div class="poster__foot">
                    <div>
                        <h3 class="poster__heading">{say.reach_us}</h3>
                        {sheet::lines(true)}
                    </div>
                    {self.code()}
                </div>
            </article>
        }
        .into_any()
    }
}
