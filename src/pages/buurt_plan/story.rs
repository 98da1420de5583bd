//! *Zo kwam dit plan tot stand*: who met, what was written down, and how many people looked at it.

use domain::buurt_plan::{Story, StoryFact};
use leptos::prelude::*;

use super::{Table, perspectives::group_word};
use crate::{
    contexts::use_store,
    text::{BuurtPlanText, Text, use_text},
};

/// The story as it stands now.
pub fn told(table: Table) -> Memo<Story> {
    let store = use_store();
    Memo::new(move |_| {
        let meetings = store.meetings().all();
        let meetings = meetings.iter().map(|(id, row)| (*id, row));
        table.items.with(|items| Story::of(items, meetings))
    })
}

/// The section.
pub fn section(table: Table) -> AnyView {
    let (text, say) = (use_text(), table.say);
    let story = told(table);
    let steps = move || {
        let story = story.get();
        if story.steps.is_empty() {
            return view! { <p class="soft">{say.story_none}</p> }.into_any();
        }
        let steps = sentences(text, &story).into_iter().map(|(day, words)| {
            view! {
                <li class="list__item buurt_plan__line">
                    <span class="list__sub">{day}</span>
                    <span dir="auto">{words}</span>
                </li>
            }
        });
        let people = written(say, &story);
        view! {
            <ol class="list card">{steps.collect_view()}</ol>
            <p class="soft">{people}</p>
        }
        .into_any()
    };
    view! {
        <section class="shell__section" aria-labelledby="story">
            <h2 class="shell__heading" id="story">{say.story}</h2>
            {move || steps()}
        </section>
    }
    .into_any()
}

/// How many people wrote in the plan; empty for none.
pub fn written(say: &'static BuurtPlanText, story: &Story) -> String {
    match u32::try_from(story.people).unwrap_or(u32::MAX) {
        0 => String::new(),
        people => (say.people_wrote)(people),
    }
}

/// The steps in words, each with its day.
pub fn sentences(text: &'static Text, story: &Story) -> Vec<(String, String)> {
    let say = text.buurt_plan;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let words = |what: &StoryFact| match what {
        StoryFact::Met(_, title, Some(people)) => (say.met)(title, *people),
        StoryFact::Met(_, title, None) => (say.met_some)(title),
        StoryFact::Ambitions(all) => (say.ambitions_written)(count(*all)),
        StoryFact::Opgaven(all) => (say.opgaven_written)(count(*all)),
        StoryFact::Voices(groups) => {
            let groups = groups
                .iter()
                .map(|(group, count)| (say.voices)(group_word(say, *group), *count));
            let groups: Vec<String> = groups.collect();
            (say.people_said)(&groups.join(text.language.comma()))
        }
        StoryFact::Agreements(all) => (say.agreements_made)(count(*all)),
        StoryFact::Contributions(all) => (say.gifts_offered)(count(*all)),
    };
    let steps = story.steps.iter();
    steps
        .map(|step| (text.date(step.on), words(&step.what)))
        .collect()
}
