//! The script of the oefenbuurt: a street with a dozen plans to look around in.
//!
//! The plans are tables of lines in the words of residents, small spelling mistakes included;
//! [`script`] turns them into dated steps that the engine carries out as if eight neighbours had
//! done it. All dates lie before today, so that the street looks alive whenever somebody opens it,
//! and the same day gives the same steps. What a line can say is in `line`; the tables are in
//! `street`, `green`, `together`, `signalen`, `followed`,
//! `meetings`, `buurt_plan`, `resultaten`, `help`, `translated` and `voice`.
//! `meetings`, `buurt_plan`, `resultaten`, `help` and `plan_parts`.

use domain::{Command, Day, TextKey, followed::NewFollowed};

mod buurt_plan;
mod followed;
mod green;
mod help;
mod line;
mod meetings;
mod plan_parts;
mod resultaten;
mod signalen;
mod street;
mod together;
mod translated;
mod voice;

/// What the oefenbuurt is called.
pub const NAME: &str = "Oefenbuurt Oranjestraat";

/// The first names of those who live there. Invented, like everything else here.
pub const NEIGHBOURS: [&str; 8] = [
    "Fatma",
    "Henk",
    "Noor",
    "Wim",
    "Samira",
    "Agnieszka",
    "Youssef",
    "Ria",
];

/// One thing that one neighbour did on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Who: an index into [`NEIGHBOURS`].
    pub actor: usize,
    /// On which day.
    pub on: Day,
    /// What.
    pub what: StepKind,
    /// True: done on a phone that knew nothing of the other steps that were done apart. They come
    /// after all others and are of different neighbours.
    pub is_apart: bool,
}

/// What a step does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// Carries out a command.
    Do(Command),
    /// Writes these words at the end of a text.
    Write(TextKey, &'static str),
    /// Promises something oneself; who that is, only the engine knows.
    Promise(NewFollowed),
}

/// All steps, oldest day first; those done apart come last.
pub fn script(today: Day) -> Vec<Step> {
    let plans = [green::PLANS, street::PLANS, together::PLANS];
    let mut steps: Vec<Step> = plans
        .iter()
        .copied()
        .flatten()
        .flat_map(|p| p.steps(today))
        .collect();
    steps.extend(signalen::steps(today));
    steps.extend(followed::steps(today));
    steps.extend(meetings::steps(today));
    steps.extend(buurt_plan::steps(today));
    steps.extend(resultaten::steps(today));
    steps.extend(help::steps(today));
    steps.extend(translated::steps(today));
    steps.extend(voice::steps(today));
    steps.extend(plan_parts::steps(today));
    // Stable: on one day the order of the tables stays.
    steps.sort_by_key(|step| (step.is_apart, step.on));
    steps
}

#[cfg(test)]
mod tests;
