//! *Zo kwam dit plan tot stand*: the story of a buurt plan.
//!
//! It follows from the rows and is stored nowhere, so it is the same on every phone and whatever came in late is
//! in it. It counts people and names none.

use std::collections::{BTreeMap, BTreeSet};

use super::{BuurtItems, Group, Voices};
use crate::{Day, MeetingId, MeetingRow, MeetingStage};

/// How a buurt plan came about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Story {
    /// What happened, oldest first; on one day in the order of [`StoryFact`].
    pub steps: Vec<StoryStep>,
    /// How many different people wrote in what stands now.
    pub people: usize,
}

/// One step of the story.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoryStep {
    /// On which day; of what took longer, the first.
    pub on: Day,
    /// What.
    pub what: StoryFact,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoryFact {
    /// Neighbours met: at which meeting, about what, and how many there were when that is known.
    Met(MeetingId, String, Option<u32>),
    /// So many ambitions were written down.
    Ambitions(usize),
    /// So many opgaven were written down.
    Opgaven(usize),
    /// So many people of each group said how they look at them, in the order of [`Group::ALL`].
    Voices(Vec<(Group, u32)>),
    /// So many agreements were made.
    Agreements(usize),
    /// So many contributions were offered.
    Contributions(usize),
}

impl Story {
    /// The story of a plan with these things, in a buurt with these meetings; their order does not matter.
    /// Meetings count that began and were neither cancelled nor taken away; things that were taken away do not.
    pub fn of<'a>(
        items: &BuurtItems,
        meetings: impl IntoIterator<Item = (MeetingId, &'a MeetingRow)>,
    ) -> Self {
        let opgaven = items.opgaven();
        let met = meetings.into_iter().filter_map(|(id, row)| met(id, row));
        let first = [
            counted(
                items.ambitions.values().map(|row| row.created_on),
                StoryFact::Ambitions,
            ),
            counted(
                opgaven.iter().map(|(_, row)| row.created_on),
                StoryFact::Opgaven,
            ),
            voices(opgaven.iter().flat_map(|(_, row)| &row.voices)),
            counted(
                items.agreements.values().map(|row| row.created_on),
                StoryFact::Agreements,
            ),
            counted(
                items.contributions.values().map(|row| row.created_on),
                StoryFact::Contributions,
            ),
        ];
        let mut steps: Vec<StoryStep> = met.chain(first.into_iter().flatten()).collect();
        steps.sort();
        let mut people = BTreeSet::new();
        people.extend(items.ambitions.values().filter_map(|row| row.by));
        people.extend(
            opgaven
                .iter()
                .flat_map(|(_, row)| row.people.iter().copied()),
        );
        people.extend(items.agreements.values().filter_map(|row| row.by));
        people.extend(items.contributions.values().filter_map(|row| row.by));
        Self {
            steps,
            people: people.len(),
        }
    }
}

fn met(id: MeetingId, row: &MeetingRow) -> Option<StoryStep> {
    let has_begun = matches!(
        row.stage(),
        Some(MeetingStage::Running | MeetingStage::Closing | MeetingStage::Written)
    );
    if !has_begun || row.removed.is_some() {
        return None;
    }
    let present = u32::try_from(row.present.len()).ok();
    let counted = row.people.shown().copied().flatten();
    let people = counted.or(present.filter(|count| *count > 0));
    let title = row.title.shown().cloned().unwrap_or_default();
    Some(StoryStep {
        on: row.on().unwrap_or(row.created_on),
        what: StoryFact::Met(id, title, people),
    })
}

/// How many there are, on the first of their days; `None` when there are none.
fn counted(
    days: impl Iterator<Item = Day>,
    fact: impl FnOnce(usize) -> StoryFact,
) -> Option<StoryStep> {
    let days: Vec<Day> = days.collect();
    let on = days.iter().min().copied()?;
    let what = fact(days.len());
    Some(StoryStep { on, what })
}

fn voices<'a>(all: impl Iterator<Item = &'a Voices>) -> Option<StoryStep> {
    let mut counts: BTreeMap<Group, u32> = BTreeMap::new();
    let mut first: Option<Day> = None;
    for voices in all {
        let count = counts.entry(voices.group).or_default();
        *count = count.saturating_add(voices.count);
        first = Some(first.map_or(voices.since, |day| day.min(voices.since)));
    }
    let what = StoryFact::Voices(counts.into_iter().collect());
    Some(StoryStep { on: first?, what })
}
