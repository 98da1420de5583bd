//! The head of a meeting, what the news tells of it, and what people added to its minutes.
//!
//! Like what is followed it lies in the map of the buurt, under a key of its own: a map for meetings would be
//! missing in older documents, and two phones would both add one. Its parts are read in [`super::part`].

use automerge::{AutoCommit, ObjId, ReadDoc, ScalarValue, Value};
use domain::{
    Day, MeetingId, MeetingRow, MeetingStage, PartId, PersonId, StatusEvent,
    history::{Happening, HistoryItem},
    limits::{LINE_LEN_MAX, NAME_LEN_MAX, TEXT_LEN_MAX},
    meeting::{AGREEING_MIN, MeetingKind, Service, stage_of},
    phase::frontier,
};

use super::{
    edits,
    events::{self, Event},
    history::Entry,
    initiative::shown,
    part,
    task::people,
};
use crate::{
    alive::Life,
    answers::{Plain, answer, line},
    fields::{Fields, cut, day_from_int, int},
    op::Op,
    places::{PART_COLLECTIONS, part_at},
    schema::{
        ACTIONS, AGREED, BY, CARDS, CREATED_ON, DAY, DECISIONS, DONE, EDITS, ITEMS, KIND,
        MEETING_PREFIX, PEOPLE, PLACE, PRESENT, ROUND, SERVICE_PREFIX, START, TITLE, WHAT,
    },
};

/// The meeting that lies under this key of the buurt; `None` for any other key.
pub(crate) fn id(key: &str) -> Option<MeetingId> {
    key.strip_prefix(MEETING_PREFIX)?.parse().ok()
}

/// All meetings, also those that were taken away.
pub(crate) fn ids(buurt: &Fields<'_>) -> Vec<MeetingId> {
    buurt.maps().filter_map(|(key, _)| id(key)).collect()
}

/// All parts of a meeting, also those that were taken away.
pub(crate) fn parts(doc: &AutoCommit, meeting: &ObjId) -> Vec<PartId> {
    let fields = Fields::of(doc, meeting);
    let mut found = Vec::new();
    for collection in PART_COLLECTIONS {
        let below = fields.below(doc, collection);
        found.extend(below.maps().filter_map(|(key, _)| part_at(collection, key)));
    }
    found
}

pub(crate) fn row(doc: &AutoCommit, obj: &ObjId) -> MeetingRow {
    let fields = Fields::of(doc, obj);
    let life = Life::of(doc, obj, &fields);
    let kind = fields.str(KIND).and_then(MeetingKind::from_key);
    let text = |key: &str, len_max: usize| line(doc, obj, &fields, key, len_max);
    let count = |collection: &str, is_counted: fn(&Fields<'_>) -> bool| {
        standing(doc, &fields, collection, is_counted)
    };
    let stages = stages(doc, &fields);
    MeetingRow {
        title: text(TITLE, NAME_LEN_MAX),
        kind: kind.unwrap_or(MeetingKind::Evening),
        day: answer(doc, obj, &fields, DAY, None, Plain::day),
        start: text(START, LINE_LEN_MAX),
        place: text(PLACE, LINE_LEN_MAX),
        services: services(doc, obj),
        people: answer(doc, obj, &fields, PEOPLE, None, Plain::count),
        present: people(&fields.below(doc, PRESENT)),
        agreed: agreed(&fields.below(doc, AGREED))
            .into_iter()
            .map(|(person, on, _)| (person, on))
            .collect(),
        stage: stage_of(&stages),
        reason: reason(&stages),
        round: answer(doc, obj, &fields, ROUND, None, Plain::id),
        item_count: count(ITEMS, |_| true),
        card_count: count(CARDS, |_| true),
        decision_count: count(DECISIONS, |_| true),
        action_open_count: count(ACTIONS, |action| !action.has(DONE)),
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        is_back: life.is_back(),
        order: Op::of(obj).counter,
        removed: life.removal(),
    }
}

/// The recorded stages of a meeting that stand, oldest first.
pub(crate) fn stages(doc: &AutoCommit, meeting: &Fields<'_>) -> Vec<StatusEvent<MeetingStage>> {
    let events = events::of(doc, meeting, MeetingStage::from_key).into_iter();
    events.map(|it| it.event).collect()
}

/// What was said with the stage that stands; nothing where phones chose differently.
fn reason(stages: &[StatusEvent<MeetingStage>]) -> String {
    match frontier(stages).as_slice() {
        [only] => only.reason.clone(),
        _ => String::new(),
    }
}

/// How many things of a collection are there and count.
fn standing(
    doc: &AutoCommit,
    meeting: &Fields<'_>,
    collection: &str,
    is_counted: fn(&Fields<'_>) -> bool,
) -> u32 {
    let below = meeting.below(doc, collection);
    let count = below.maps().filter(|(_, obj)| {
        let fields = Fields::of(doc, obj);
        is_counted(&fields) && !Life::of(doc, obj, &fields).is_removed()
    });
    u32::try_from(count.count()).unwrap_or(u32::MAX)
}

/// The services that are on for anybody.
fn services(doc: &AutoCommit, meeting: &ObjId) -> Vec<Service> {
    let all = Service::ALL.iter().copied();
    all.filter(|service| is_there(doc, meeting, *service))
        .collect()
}

/// Under which key of its meeting a service lies.
pub(crate) fn service_key(service: Service) -> String {
    format!("{SERVICE_PREFIX}{}", service.key())
}

/// Whether a service is on; of rivals one is enough.
pub(crate) fn is_there(doc: &AutoCommit, meeting: &ObjId, service: Service) -> bool {
    let rivals = doc.get_all(meeting, service_key(service));
    rivals.unwrap_or_default().iter().any(|(value, _)| {
        matches!(value, Value::Scalar(scalar) if **scalar == ScalarValue::Boolean(true))
    })
}

/// Who agrees with the minutes, since when and by which operation; sorted by person.
fn agreed(people: &Fields<'_>) -> Vec<(PersonId, Day, Op)> {
    let all = people.iter().filter_map(|item| {
        let person = item.key.parse().ok()?;
        Some((person, day_from_int(int(&item.value)?), Op::of(&item.id())))
    });
    all.collect()
}

/// What the news tells of a meeting, newest first: that it was planned, that it began, what was decided and
/// that its minutes stand. Of one that was taken away nothing.
pub(crate) fn told(doc: &AutoCommit, obj: &ObjId) -> Vec<Entry> {
    let fields = Fields::of(doc, obj);
    if Life::of(doc, obj, &fields).is_removed() {
        return Vec::new();
    }
    let title = shown(&line(doc, obj, &fields, TITLE, NAME_LEN_MAX));
    let day = answer(doc, obj, &fields, DAY, None, Plain::day);
    let entry = |op: Op, on: Day, by: Option<PersonId>, what: Happening| Entry {
        op,
        item: HistoryItem { on, by, what },
    };
    let planned = Happening::MeetingPlanned(title.clone(), day.shown().copied().flatten());
    let mut entries = vec![entry(
        Op::of(obj),
        fields.day(CREATED_ON),
        fields.person(BY),
        planned,
    )];
    let begun = events::of(doc, &fields, MeetingStage::from_key);
    let is_begun = |it: &Event<MeetingStage>| it.event.to == Some(MeetingStage::Running);
    if let Some(it) = begun.into_iter().find(is_begun) {
        let what = Happening::MeetingBegan(title.clone());
        entries.push(entry(it.op, it.event.on, it.event.by, what));
    }
    let decisions = fields.below(doc, DECISIONS);
    for (_, obj) in decisions.maps() {
        let fields = Fields::of(doc, &obj);
        if !Life::of(doc, &obj, &fields).is_removed() {
            let text = shown(&line(doc, &obj, &fields, WHAT, TEXT_LEN_MAX));
            let what = Happening::Decided(cut(&text, LINE_LEN_MAX));
            let (on, by) = (fields.day(CREATED_ON), fields.person(BY));
            entries.push(entry(Op::of(&obj), on, by, what));
        }
    }
    let mut agreed = agreed(&fields.below(doc, AGREED));
    agreed.sort_by(|(_, on, op), (_, other_on, other)| (on, op).cmp(&(other_on, other)));
    if let Some((by, on, op)) = agreed.into_iter().nth(AGREEING_MIN - 1) {
        entries.push(entry(op, on, Some(by), Happening::MinutesAgreed(title)));
    }
    entries.sort_by(|left, right| right.place().cmp(&left.place()));
    entries
}

/// Whether all that stands in a meeting is of this person, so that undoing its making takes nothing of others.
pub(crate) fn is_all_of(doc: &AutoCommit, obj: &ObjId, person: PersonId) -> bool {
    let fields = Fields::of(doc, obj);
    let is_me = |by: Option<PersonId>| by.is_none_or(|by| by == person);
    let present = people(&fields.below(doc, PRESENT));
    let agreed = agreed(&fields.below(doc, AGREED)).into_iter();
    let records = fields.below(doc, EDITS);
    let mut writers = edits::people(&records);
    present.into_iter().all(|by| by == person)
        && agreed.into_iter().all(|(by, _, _)| by == person)
        && stages(doc, &fields).iter().all(|it| is_me(it.by))
        && writers.all(|by| by == person)
        && PART_COLLECTIONS.into_iter().all(|collection| {
            let below = fields.below(doc, collection);
            below
                .maps()
                .all(|(_, obj)| part::is_all_of(doc, &obj, person))
        })
}
