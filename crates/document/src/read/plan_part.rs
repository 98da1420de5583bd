//! The later parts of a plan: permissions, what is looked after, and suggestions.
//!
//! Like what is followed they lie in the map of their plan, each under a prefix and its id: maps for them would be
//! missing in every older plan, and two phones would both add one.

use automerge::{AutoCommit, ObjId};
use domain::{
    EventId, InitiativeId, PersonId, PlanPartId, PlanPartRow, SectionKey, StatusEvent,
    limits::{LINE_LEN_MAX, SIGNS_MAX, TEXT_LEN_MAX},
    phase::frontier,
    plan::{
        PermissionRow, PermissionState, SuggestionRow, UpkeepRow, Verdict, permission::state_of,
        suggestion::verdict_of,
    },
};

use super::{
    events::{self, Event},
    part::Part,
};
use crate::{
    fields::Fields,
    op::Op,
    schema::{
        BASE, BY, CREATED_ON, GOING_PREFIX, JOINED_PREFIX, NAMES, OFTEN, PERMISSION_PREFIX,
        PROPOSED, REASON, SECTION, SIGN_PREFIX, SUGGESTION_PREFIX, UPKEEP_PREFIX, WHAT, WHOM,
    },
};

/// A part with what the history of its plan needs.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) id: PlanPartId,
    pub(crate) op: Op,
    pub(crate) row: PlanPartRow,
    /// What was recorded about it, oldest first.
    pub(crate) moves: Moves,
}

/// What was recorded about a part.
#[derive(Debug, Clone)]
pub(crate) enum Moves {
    Nothing,
    OfPermission(Vec<Event<PermissionState>>),
    OfSuggestion(Vec<Event<Verdict>>),
}

/// The part that lies under this key of a plan; `None` for any other key.
pub(crate) fn id(key: &str) -> Option<PlanPartId> {
    let (kind, id) = key.split_at_checked(key.find('|')? + 1)?;
    Some(match kind {
        PERMISSION_PREFIX => PlanPartId::Permission(id.parse().ok()?),
        UPKEEP_PREFIX => PlanPartId::Upkeep(id.parse().ok()?),
        SUGGESTION_PREFIX => PlanPartId::Suggestion(id.parse().ok()?),
        _ => return None,
    })
}

/// All parts of a plan, also those that were taken away.
pub(crate) fn ids(plan: &Fields<'_>) -> Vec<PlanPartId> {
    plan.maps().filter_map(|(key, _)| id(key)).collect()
}

/// The parts of a plan that are not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Item> {
    let mut found: Vec<Item> = plan
        .maps()
        .filter_map(|(key, obj)| read(doc, id(key)?, &obj))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// A part; `None` when it is taken away, or is about a question that this app does not know.
pub(crate) fn read(doc: &AutoCommit, id: PlanPartId, obj: &ObjId) -> Option<Item> {
    let it = Part::of(doc, obj);
    if it.life.is_removed() {
        return None;
    }
    let (row, moves) = match id {
        PlanPartId::Permission(_) => permission(&it),
        PlanPartId::Upkeep(_) => (upkeep(&it), Moves::Nothing),
        PlanPartId::Suggestion(_) => suggestion(&it)?,
    };
    Some(Item {
        id,
        op: Op::of(obj),
        row,
        moves,
    })
}

fn permission(it: &Part<'_>) -> (PlanPartRow, Moves) {
    let moves = recorded(it.doc, &it.fields, SIGN_PREFIX, PermissionState::from_key);
    let events = plain(&moves);
    let row = PermissionRow {
        what: it.line(WHAT, LINE_LEN_MAX),
        whom: it.line(WHOM, LINE_LEN_MAX),
        state: state_of(&events),
        since: frontier(&events).iter().map(|event| event.on).max(),
        by: it.fields.person(BY),
        created_on: it.fields.day(CREATED_ON),
        is_back: it.life.is_back(),
        order: it.order(),
    };
    (PlanPartRow::Permission(row), Moves::OfPermission(moves))
}

fn upkeep(it: &Part<'_>) -> PlanPartRow {
    PlanPartRow::Upkeep(UpkeepRow {
        what: it.line(WHAT, LINE_LEN_MAX),
        names: it.line(NAMES, LINE_LEN_MAX),
        often: it.line(OFTEN, LINE_LEN_MAX),
        by: it.fields.person(BY),
        created_on: it.fields.day(CREATED_ON),
        is_back: it.life.is_back(),
        order: it.order(),
    })
}

fn suggestion(it: &Part<'_>) -> Option<(PlanPartRow, Moves)> {
    let moves = recorded(it.doc, &it.fields, SIGN_PREFIX, Verdict::from_key);
    let events = plain(&moves);
    let newest = frontier(&events);
    let taken = newest.iter().filter(|it| it.to == Some(Verdict::Taken));
    let last = newest.iter().max_by_key(|event| (event.on, event.id));
    let row = SuggestionRow {
        section: SectionKey::from_key(it.fields.str(SECTION)?)?,
        base: it.fields.line(BASE, TEXT_LEN_MAX),
        text: it.fields.line(PROPOSED, TEXT_LEN_MAX),
        reason: it.fields.line(REASON, LINE_LEN_MAX),
        verdict: verdict_of(&events),
        judged: last.map(|event| (event.by, event.on)),
        is_taken_twice: taken.count() > 1,
        by: it.fields.person(BY),
        created_on: it.fields.day(CREATED_ON),
        is_back: it.life.is_back(),
        order: it.order(),
    };
    Some((PlanPartRow::Suggestion(row), Moves::OfSuggestion(moves)))
}

/// The events that lie in a map under this prefix and their ids and that stand, oldest first.
pub(crate) fn recorded<T>(
    doc: &AutoCommit,
    holder: &Fields<'_>,
    prefix: &str,
    to: impl Fn(&str) -> Option<T> + Copy,
) -> Vec<Event<T>> {
    let all = holder.maps().filter_map(|(key, obj)| {
        let id: EventId = key.strip_prefix(prefix)?.parse().ok()?;
        Some(events::read(doc, id, &obj, to, |_| String::new()))
    });
    let mut standing = events::standing(all.collect());
    let too_many = standing.len().saturating_sub(SIGNS_MAX);
    standing.drain(..too_many);
    standing
}

/// The events themselves.
pub(crate) fn plain<T: Copy>(events: &[Event<T>]) -> Vec<StatusEvent<T>> {
    events.iter().map(|it| it.event.clone()).collect()
}

/// In which plan somebody said that this one is, oldest first.
pub(crate) fn joins(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Event<InitiativeId>> {
    recorded(doc, plan, JOINED_PREFIX, |whole| whole.parse().ok())
}

/// When somebody said that the plan goes on, oldest first.
pub(crate) fn goings(doc: &AutoCommit, plan: &Fields<'_>) -> Vec<Event<()>> {
    recorded(doc, plan, GOING_PREFIX, |_| None)
}

/// Who made a part or recorded something about it; the same person perhaps several times.
pub(crate) fn people(item: &Item) -> Vec<PersonId> {
    let by = match &item.row {
        PlanPartRow::Permission(row) => row.by,
        PlanPartRow::Upkeep(row) => row.by,
        PlanPartRow::Suggestion(row) => row.by,
    };
    let moved: Vec<Option<PersonId>> = match &item.moves {
        Moves::Nothing => Vec::new(),
        Moves::OfPermission(events) => events.iter().map(|it| it.event.by).collect(),
        Moves::OfSuggestion(events) => events.iter().map(|it| it.event.by).collect(),
    };
    moved.into_iter().chain([by]).flatten().collect()
}

/// Whether nobody else made this part or recorded anything about it.
pub(crate) fn is_all_of(item: &Item, person: PersonId) -> bool {
    people(item).iter().all(|one| *one == person)
}
