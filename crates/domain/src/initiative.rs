//! A plan: from one sentence to a done thing.
//!
//! [`InitiativeRow`] is what lists and the head of a plan show; the nine sections, the tasks, the needs
//! and the offers are rows of their own, so that a change to one wakes one.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Cents, Day, InitiativeId, NeedId, PermissionId, PersonId, Phase, PhaseState,
    SectionKey, Serves, TaskId,
};

/// What lists and the head of a plan show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativeRow {
    /// *Naam van het plan*.
    pub title: Answer<String>,
    /// The plan in one sentence; often empty.
    pub one_liner: Answer<String>,
    /// What it costs; `One(None)` when nobody has said.
    pub amount: Answer<Option<Cents>>,
    /// How far it is.
    pub phase: PhaseState,
    /// Who began it.
    pub by: Option<PersonId>,
    /// When it began.
    pub created_on: Day,
    /// The last day on which somebody wrote in it.
    pub touched_on: Day,
    /// Who takes part: whoever wrote, has a task or helps; sorted, unique.
    pub people: Vec<PersonId>,
    /// Questions to which somebody wrote or spoke an answer, in the order of [`SectionKey::ALL`].
    pub written: Vec<SectionKey>,
    /// Tasks that are not done.
    pub task_open_count: u32,
    /// Tasks that are done.
    pub task_done_count: u32,
    /// What is needed and not yet arranged: the first three, oldest first.
    pub needed: Vec<String>,
    /// The smallest thing that brings the plan further.
    pub next_step: NextStep,
    /// Set when somebody took the plan away and nobody wrote in it since.
    pub removed: Option<Removal>,
    /// Set when somebody took the plan away while somebody else wrote in it: it is back.
    pub is_back: bool,
    /// Position among plans that were made on the same day: later is larger. Unique with the id.
    pub order: u64,
    /// Which ambitions and opgaven it serves; sorted, unique. Some may have been taken away.
    pub serves: Vec<Serves>,
    /// On whose behalf somebody wrote down the answer to a question, for those where that was said.
    pub for_whom: Vec<(SectionKey, Answer<String>)>,
    /// The last day on which somebody said *het loopt nog*.
    pub still_going_on: Option<Day>,
    /// In which plan it is; its own id where it stands by itself ([`crate::plan::joined`]).
    pub part_of: PhaseState<InitiativeId>,
    /// From a part of which plan it began; that one may have been taken away.
    pub from: Option<InitiativeId>,
}

/// Who took a thing away, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removal {
    /// Who.
    pub by: Option<PersonId>,
    /// When.
    pub on: Day,
}

/// The smallest thing that brings a plan further; a suggestion, never an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    /// Write a first line here.
    Write(SectionKey),
    /// Name a first task.
    FirstTask,
    /// Do this task: its id and what it says.
    Do(TaskId, String),
    /// Somebody is needed for this: its id and what it says.
    Find(NeedId, String),
    /// Nothing is waiting.
    Nothing,
    /// Ask whether this is allowed: its id and what it says.
    Ask(PermissionId, String),
    /// Say who looks after it later.
    FirstUpkeep,
}

/// The facts from which the next step follows; what is listed is oldest first.
#[derive(Debug, Clone, Default)]
pub struct NextStepFacts {
    /// How far the plan is; `None` for a phase of a newer app.
    pub phase: Option<Phase>,
    /// Questions to which somebody wrote or spoke an answer.
    pub written: Vec<SectionKey>,
    /// How many tasks there are, done or not.
    pub task_count: u32,
    /// The oldest open task.
    pub open_task: Option<(TaskId, String)>,
    /// The oldest need that nobody helps with yet.
    pub open_need: Option<(NeedId, String)>,
    /// The oldest permission for which nobody asked yet.
    pub open_permission: Option<(PermissionId, String)>,
    /// How many things are looked after.
    pub upkeep_count: u32,
}

impl NextStep {
    /// First say what and why, then find hands, then ask whether it is allowed, then do what is waiting, then
    /// fill in the rest. While it is being done somebody says who looks after it later. A plan in *Beheer* only
    /// needs hands and work; one that is done, rests or stopped needs nothing.
    pub fn of(facts: NextStepFacts) -> Self {
        let find = |need: Option<(NeedId, String)>| need.map(|(id, what)| Self::Find(id, what));
        let work = |task: Option<(TaskId, String)>| task.map(|(id, what)| Self::Do(id, what));
        match facts.phase {
            Some(Phase::Done | Phase::Resting | Phase::Stopped) => return Self::Nothing,
            Some(Phase::Upkeep) => {
                return find(facts.open_need)
                    .or(work(facts.open_task))
                    .unwrap_or(Self::Nothing);
            }
            _ => (),
        }
        let ask = facts.open_permission.map(|(id, what)| Self::Ask(id, what));
        let is_doing = facts.phase == Some(Phase::Doing);
        let later = (is_doing && facts.upkeep_count == 0).then_some(Self::FirstUpkeep);
        let missing = |keys: &[SectionKey]| {
            keys.iter()
                .copied()
                .find(|key| !facts.written.contains(key))
                .map(Self::Write)
        };
        missing(&[SectionKey::What, SectionKey::Why, SectionKey::TalkFirst])
            .or(find(facts.open_need))
            .or(ask)
            .or(work(facts.open_task))
            .or((facts.task_count == 0).then_some(Self::FirstTask))
            .or(later)
            .or_else(|| missing(&SectionKey::ALL))
            .unwrap_or(Self::Nothing)
    }
}

/// A name for a new plan from the first words of *Wat wil je?*: the first sentence or line, cut at a word
/// before 60 units, without its closing dot.
pub fn title_from(what: &str) -> String {
    const TITLE_LEN: usize = 60;
    let first = what.trim().split(['\n', '\r']).next().unwrap_or_default();
    let end = first
        .find(". ")
        .or_else(|| first.strip_suffix('.').map(str::len));
    let sentence = end.and_then(|end| first.get(..end)).unwrap_or(first);
    let mut title = String::new();
    for word in sentence.split_whitespace() {
        if !title.is_empty() && title.chars().count() + word.chars().count() >= TITLE_LEN {
            title.push('…');
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title
        .chars()
        .take(crate::limits::NAME_LEN_MAX / 2)
        .collect()
}

#[cfg(test)]
mod tests;
