//! The head of a plan, as lists show it.

use std::collections::BTreeSet;

use automerge::{AutoCommit, ObjId};
use domain::{
    Answer, Day, Party, PermissionId, PersonId, Phase, PhaseState, PlanPartId, PlanPartRow,
    SectionKey, StatusEvent,
    initiative::{InitiativeRow, NextStep, NextStepFacts},
    limits::{LINE_LEN_MAX, NAME_LEN_MAX},
};

use super::{buurt_plan, facts::Facts, need::Need, plan_part, section};
use crate::{
    answers::{Plain, answer, line, rivals},
    fields::{Fields, day_from_int},
    schema::{AMOUNT, BY, CREATED_ON, FROM, ONE_LINER, TITLE, TOUCHED_ON, behalf_key},
};

const NEEDED_COUNT: usize = 3;

pub(crate) fn row(doc: &AutoCommit, plan: &ObjId, facts: &Facts<'_>) -> InitiativeRow {
    let fields = &facts.fields;
    let events: Vec<StatusEvent> = facts.events.iter().map(|it| it.event.clone()).collect();
    let written = answered(doc, facts);
    let task_done = facts.tasks.iter().filter(|task| task.row.done_on.is_some());
    let task_done_count = count(task_done.count());
    let created_on = fields.day(CREATED_ON);
    let phase = PhaseState::of(&events);
    let next_step = next_step(facts, phase.shown(), written.clone());
    InitiativeRow {
        title: line(doc, plan, fields, TITLE, NAME_LEN_MAX),
        one_liner: line(doc, plan, fields, ONE_LINER, LINE_LEN_MAX),
        amount: answer(doc, plan, fields, AMOUNT, None, Plain::cents),
        phase,
        by: fields.person(BY),
        created_on,
        touched_on: touched_on(doc, plan).unwrap_or(created_on).max(created_on),
        people: people(facts),
        task_open_count: count(facts.tasks.len()) - task_done_count,
        task_done_count,
        needed: open_needs(facts)
            .take(NEEDED_COUNT)
            .map(|need| shown(&need.row.what))
            .collect(),
        next_step,
        written,
        is_back: facts.life.is_back(),
        order: facts.op.counter,
        serves: buurt_plan::served(doc, plan, fields),
        for_whom: for_whom(doc, plan, fields),
        removed: facts.life.clone().removal(),
        still_going_on: facts.goings.iter().map(|it| it.event.on).max(),
        part_of: PhaseState::after(facts.id, &plan_part::plain(&facts.joins)),
        from: fields.str(FROM).and_then(|from| from.parse().ok()),
    }
}

/// On whose behalf answers were written down, in the order of the questions; those that say so.
fn for_whom(
    doc: &AutoCommit,
    plan: &ObjId,
    fields: &Fields<'_>,
) -> Vec<(SectionKey, Answer<String>)> {
    let own = Answer::One(String::new());
    let of = |key: SectionKey| line(doc, plan, fields, behalf_key(key), NAME_LEN_MAX);
    let all = SectionKey::ALL.map(|key| (key, of(key))).into_iter();
    all.filter(|(_, whom)| *whom != own).collect()
}

/// The questions to which somebody wrote or spoke an answer.
fn answered(doc: &AutoCommit, facts: &Facts<'_>) -> Vec<SectionKey> {
    let mut answered = section::written(doc, &facts.fields);
    answered.extend(facts.attachments.iter().filter_map(|it| it.row.answers()));
    answered.sort_unstable();
    answered.dedup();
    answered
}

fn next_step(facts: &Facts<'_>, phase: Option<Phase>, written: Vec<SectionKey>) -> NextStep {
    let helped: BTreeSet<_> = facts.contributions.iter().map(|it| it.row.need).collect();
    let open_task = facts.tasks.iter().find(|task| task.row.done_on.is_none());
    let open_need = open_needs(facts).find(|need| !helped.contains(&need.id));
    NextStep::of(NextStepFacts {
        phase,
        written,
        task_count: count(facts.tasks.len()),
        open_task: open_task.map(|task| (task.id, shown(&task.row.what))),
        open_need: open_need.map(|need| (need.id, shown(&need.row.what))),
        open_permission: facts.parts.iter().find_map(to_ask),
        upkeep_count: count(
            facts
                .parts
                .iter()
                .filter(|it| matches!(it.id, PlanPartId::Upkeep(_)))
                .count(),
        ),
    })
}

fn to_ask(item: &plan_part::Item) -> Option<(PermissionId, String)> {
    match (item.id, &item.row) {
        (PlanPartId::Permission(id), PlanPartRow::Permission(row)) if row.is_to_ask() => {
            Some((id, shown(&row.what)))
        }
        _ => None,
    }
}

fn open_needs<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = &'f Need> {
    facts.needs.iter().filter(|need| !need.row.is_arranged)
}

fn people(facts: &Facts<'_>) -> Vec<PersonId> {
    let mut people: BTreeSet<PersonId> = facts.edits.iter().map(|edit| edit.by).collect();
    people.extend(facts.fields.person(BY));
    for task in &facts.tasks {
        people.extend(task.row.by);
        people.extend(task.row.who.iter().copied());
    }
    people.extend(facts.needs.iter().filter_map(|need| need.row.by));
    people.extend(facts.contributions.iter().filter_map(|offer| offer.row.by));
    people.extend(facts.resultaten.iter().filter_map(|one| one.row.by));
    people.extend(facts.translations.iter().filter_map(|it| it.row.by));
    people.extend(facts.parts.iter().flat_map(plan_part::people));
    for item in &facts.followed {
        people.extend(item.row.by);
        people.extend(item.row.signs.iter().filter_map(|sign| sign.by));
        if let Some(Party::Person(person)) = item.row.party.as_ref().and_then(Answer::shown) {
            people.insert(*person);
        }
    }
    people.into_iter().collect()
}

fn touched_on(doc: &AutoCommit, plan: &ObjId) -> Option<Day> {
    rivals(doc, plan, TOUCHED_ON)
        .into_iter()
        .filter_map(|(_, plain)| match plain {
            Plain::Int(day) => Some(day_from_int(day)),
            Plain::Text(_) | Plain::Nothing => None,
        })
        .max()
}

pub(crate) fn shown(answer: &Answer<String>) -> String {
    answer.shown().cloned().unwrap_or_default()
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
