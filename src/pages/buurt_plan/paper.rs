//! The buurt plan on paper: for the table of the gemeente, with the story of how it came about.
//!
//! In Dutch, because it goes to people outside the app, and without the names of neighbours.

use domain::{
    BuurtItemId, OpgaveId, OpgaveText, Serves,
    buurt_plan::{BuurtItems, Group},
};
use leptos::prelude::*;

use super::{
    Table,
    ambitions::{aspect_word, direction_word},
    lines::shown,
    perspectives::group_word,
    story,
};
use crate::{
    components::{button::Button, page_head::PageHead, sheet, skeleton::Skeleton},
    contexts::use_store,
    platform::{clock, document},
    routes::Page,
    state::Store,
    text::{Text, use_text},
};

/// The page.
#[component]
pub fn BuurtPlanPaperPage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let (table, say) = (Table::new(), text.buurt_plan);
    let came_about = story::told(table);
    let paper = move || {
        if !store.are_details_loaded().get() {
            return view! { <Skeleton/> }.into_any();
        }
        let past = came_about.get();
        table.items.with(|items| {
            let paper = Paper {
                store,
                items,
                text: Text::dutch(),
            };
            paper.sheet(&past)
        })
    };
    view! {
        <PageHead title=say.on_paper back=Page::BuurtPlan class="no-print"/>
        <div class="shell__body">
            <div class="no-print">
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

/// What is needed to write the sheet.
struct Paper<'a> {
    store: Store,
    items: &'a BuurtItems,
    text: &'static Text,
}

impl Paper<'_> {
    fn sheet(&self, story: &domain::buurt_plan::Story) -> AnyView {
        let (say, words) = (self.text.buurt_plan, self.text.sheet);
        let name = |row: &domain::buurt::BuurtRow| row.name.shown().cloned();
        let name = self
            .store
            .buurt()
            .with(|row| row.as_ref().and_then(name).unwrap_or_default());
        let vision = self.store.vision().get().map(|row| row.text);
        let vision =
            paragraph(&vision.unwrap_or_default()).map(|words| sheet::part(say.vision, words));
        let ambitions = self.ambitions();
        let opgaven = self.items.opgaven().into_iter();
        let opgaven = opgaven.map(|(id, _)| self.opgave(id)).collect_view();
        let steps = story::sentences(self.text, story).into_iter();
        let steps = steps.map(|(day, words)| sheet::item(words, [day]));
        let people = story::written(say, story);
        view! {
            <article class="sheet" lang="nl" dir="ltr" aria-labelledby="sheet-title">
                <header class="sheet__head">
                    <h2 class="sheet__title" id="sheet-title">{say.title}</h2>
                    <p class="sheet__buurt" dir="auto">{name}</p>
                    <p class="sheet__made">{(words.made_on)(&self.text.date(clock::today()))}</p>
                </header>
                {vision}
                {sheet::part(say.ambitions, sheet::items(ambitions, ""))}
                {opgaven}
                {sheet::part(say.agreements, sheet::items(self.agreements(), say.agreements_none))}
                {sheet::part(say.gifts, sheet::items(self.gifts(None), ""))}
                {sheet::part(say.story, sheet::items(steps.collect(), say.story_none))}
                <p>{people}</p>
            </article>
        }
        .into_any()
    }

    fn ambitions(&self) -> Vec<AnyView> {
        let say = self.text.buurt_plan;
        let one = |(id, row): (domain::AmbitionId, &domain::buurt_plan::AmbitionRow)| {
            let direction = row.direction.shown().map(|it| direction_word(say, *it));
            let aspect = row.aspect.shown().map(|it| aspect_word(say, *it));
            let facts: Vec<&str> = direction.into_iter().chain(aspect).collect();
            let facts = std::iter::once(facts.join(" · "));
            let plans = self.plans(Serves::Ambition(id));
            sheet::item(
                shown(self.items, BuurtItemId::Ambition(id)),
                facts.chain(plans),
            )
        };
        self.items.ambitions().into_iter().map(one).collect()
    }

    fn agreements(&self) -> Vec<AnyView> {
        let say = self.text.buurt_plan;
        let one = |(id, row): (domain::AgreementId, &domain::buurt_plan::AgreementRow)| {
            let day = row.review_on.shown().copied().flatten();
            let review = day.map(|day| (say.review_on)(&self.text.date(day)));
            sheet::item(shown(self.items, BuurtItemId::Agreement(id)), review)
        };
        self.items.agreements().into_iter().map(one).collect()
    }

    fn gifts(&self, to: Option<Serves>) -> Vec<AnyView> {
        let one = |(id, row): (domain::ContributionId, &domain::buurt_plan::ContributionRow)| {
            let kind = row
                .kind
                .map(|kind| self.text.meetings.bring(kind).to_owned());
            sheet::item(shown(self.items, BuurtItemId::Contribution(id)), kind)
        };
        self.items.contributions(to).into_iter().map(one).collect()
    }

    /// The names of the plans that serve this, as one fact.
    fn plans(&self, to: Serves) -> Option<String> {
        let mut rows = self.store.initiatives().all();
        rows.retain(|(_, row)| row.removed.is_none() && row.serves.contains(&to));
        rows.sort_by_key(|(id, row)| (row.order, *id));
        let names = rows
            .iter()
            .filter_map(|(_, row)| row.title.shown().cloned());
        let names: Vec<String> = names.collect();
        let say = self.text.buurt_plan;
        (!names.is_empty()).then(|| [say.plans_for, ": ", &names.join(", ")].concat())
    }

    fn opgave(&self, id: OpgaveId) -> AnyView {
        let say = self.text.buurt_plan;
        let words = |which| {
            let row = self.store.opgave_texts().row((id, which)).get();
            row.map(|row| row.text).unwrap_or_default()
        };
        let views = Group::ALL.iter().flat_map(|group| {
            let all = self.items.perspectives(id, *group).into_iter();
            all.map(move |(_, row)| {
                let matters = row.matters.shown().cloned().unwrap_or_default();
                let because = row.because.shown().cloned().unwrap_or_default();
                sheet::item(matters, [group_word(say, *group).to_owned(), because])
            })
        });
        let views: Vec<AnyView> = views.collect();
        let views = (!views.is_empty()).then(|| sheet::items(views, ""));
        let shared = paragraph(&words(OpgaveText::Shared));
        let shared = shared.map(|shared| {
            view! {
                <h4 class="sheet__heading">{say.shared}</h4>
                {shared}
            }
        });
        let gifts = self.gifts(Some(Serves::Opgave(id)));
        let gifts = (!gifts.is_empty()).then(|| sheet::items(gifts, ""));
        let plans = self.plans(Serves::Opgave(id));
        let inside = view! {
            {paragraph(&words(OpgaveText::Why))}
            {views}
            {shared}
            {gifts}
            <p class="sheet__fact" dir="auto">{plans}</p>
        };
        sheet::part(
            shown(self.items, BuurtItemId::Opgave(id)),
            inside.into_any(),
        )
    }
}

fn paragraph(words: &str) -> Option<AnyView> {
    let words = words.trim().to_owned();
    (!words.is_empty()).then(|| view! { <p class="sheet__words" dir="auto">{words}</p> }.into_any())
}
