//! Where things are in the document.
//!
//! A place is found by walking the keys of [`crate::schema`] from the root; three lookups at most.
//! Ids of objects are not kept between calls, because another phone's version of a thing may take
//! the place.

use automerge::{AutoCommit, ObjId, ObjType, ROOT, ReadDoc, Value};
use domain::{
    About, AttachmentId, BuurtItemId, EventId, Followed, InitiativeId, MeetingId, PartId,
    PlanPartId, Removable, ResultaatId, SectionKey, TextKey, TranslationId, attachment::AttachedTo,
};

use crate::schema::{
    ACTIONS, AGREEMENT_PREFIX, AMBITION_PREFIX, ATTACHMENT_PREFIX, BLOCKER_PREFIX, BRINGS, BUURT,
    CARDS, CONTRIBUTION_PREFIX, DECISIONS, EXAMPLE, FEEDBACK_PREFIX, HELP_PREFIX, INITIATIVES,
    INSPRAAK_PREFIX, ITEMS, KNOCK_PREFIX, MEETING_PREFIX, MINUTES, NEEDS, OPGAVE_PREFIX,
    ORGANISATION_PREFIX, PERMISSION_PREFIX, PERSPECTIVE_PREFIX, REACTION_PREFIX, REQUEST_PREFIX,
    RESULTAAT_PREFIX, SECTIONS, SIGN_PREFIX, SIGNALEN, SUGGESTION_PREFIX, TASKS, TEXT,
    THEME_PREFIX, TOEZEGGING_PREFIX, TRANSLATION_PREFIX, UPKEEP_PREFIX, VISION,
};

/// The map under `key`.
pub(crate) fn map(doc: &AutoCommit, parent: &ObjId, key: &str) -> Option<ObjId> {
    object(doc, parent, key, ObjType::Map)
}

fn object(doc: &AutoCommit, parent: &ObjId, key: &str, kind: ObjType) -> Option<ObjId> {
    match doc.get(parent, key) {
        Ok(Some((Value::Object(found), id))) if found == kind => Some(id),
        Ok(_) | Err(_) => None,
    }
}

/// A map at the root.
pub(crate) fn top(doc: &AutoCommit, key: &str) -> Option<ObjId> {
    map(doc, &ROOT, key)
}

pub(crate) fn plan(doc: &AutoCommit, id: InitiativeId) -> Option<ObjId> {
    map(doc, &top(doc, INITIATIVES)?, &id.to_string())
}

/// An item of a plan, from one of its collections.
pub(crate) fn part(
    doc: &AutoCommit,
    id: InitiativeId,
    collection: &str,
    key: &str,
) -> Option<ObjId> {
    map(doc, &map(doc, &plan(doc, id)?, collection)?, key)
}

pub(crate) fn removable(doc: &AutoCommit, thing: Removable) -> Option<ObjId> {
    match thing {
        Removable::Initiative(id) => plan(doc, id),
        Removable::Task(plan, id) => part(doc, plan, TASKS, &id.to_string()),
        Removable::Need(plan, id) => part(doc, plan, NEEDS, &id.to_string()),
        Removable::Signaal(id) => map(doc, &top(doc, SIGNALEN)?, &id.to_string()),
        Removable::Attachment(to, id) => map(doc, &holder(doc, to)?, &attachment_key(id)),
        Removable::Followed(thing) => followed(doc, thing),
        Removable::Meeting(id) => meeting(doc, id),
        Removable::MeetingPart(id, part) => meeting_part(doc, id, part),
        Removable::BuurtItem(item) => buurt_item(doc, item),
        Removable::Resultaat(id, one) => resultaat(doc, id, one),
        Removable::Translation(id, one) => map(doc, &plan(doc, id)?, &translation_key(one)),
        Removable::PlanPart(plan, part) => plan_part(doc, plan, part),
    }
}

pub(crate) fn plan_part(doc: &AutoCommit, id: InitiativeId, part: PlanPartId) -> Option<ObjId> {
    map(doc, &plan(doc, id)?, &plan_part_key(part))
}

/// Under which key of its plan a later part lies.
pub(crate) fn plan_part_key(part: PlanPartId) -> String {
    match part {
        PlanPartId::Permission(id) => format!("{PERMISSION_PREFIX}{id}"),
        PlanPartId::Upkeep(id) => format!("{UPKEEP_PREFIX}{id}"),
        PlanPartId::Suggestion(id) => format!("{SUGGESTION_PREFIX}{id}"),
    }
}

pub(crate) fn resultaat(doc: &AutoCommit, id: InitiativeId, one: ResultaatId) -> Option<ObjId> {
    map(doc, &plan(doc, id)?, &resultaat_key(one))
}

/// Under which key of its plan one thing among the results lies.
pub(crate) fn resultaat_key(id: ResultaatId) -> String {
    format!("{RESULTAAT_PREFIX}{id}")
}

pub(crate) fn meeting(doc: &AutoCommit, id: MeetingId) -> Option<ObjId> {
    map(doc, &top(doc, BUURT)?, &meeting_key(id))
}

/// Under which key of the buurt a meeting lies.
pub(crate) fn meeting_key(id: MeetingId) -> String {
    format!("{MEETING_PREFIX}{id}")
}

pub(crate) fn meeting_part(doc: &AutoCommit, id: MeetingId, part: PartId) -> Option<ObjId> {
    let (collection, key) = part_key(part);
    map(doc, &map(doc, &meeting(doc, id)?, collection)?, &key)
}

/// In which collection of its meeting a part lies, and under which key.
pub(crate) fn part_key(part: PartId) -> (&'static str, String) {
    match part {
        PartId::Item(id) => (ITEMS, id.to_string()),
        PartId::Card(id) => (CARDS, id.to_string()),
        PartId::Decision(id) => (DECISIONS, id.to_string()),
        PartId::Action(id) => (ACTIONS, id.to_string()),
        PartId::Bring(id) => (BRINGS, id.to_string()),
    }
}

/// The collections in which the parts of a meeting lie.
pub(crate) const PART_COLLECTIONS: [&str; 5] = [ITEMS, CARDS, DECISIONS, ACTIONS, BRINGS];

/// The part that lies under these keys of its meeting; `None` for any others.
pub(crate) fn part_at(collection: &str, key: &str) -> Option<PartId> {
    Some(match collection {
        ITEMS => PartId::Item(key.parse().ok()?),
        CARDS => PartId::Card(key.parse().ok()?),
        DECISIONS => PartId::Decision(key.parse().ok()?),
        ACTIONS => PartId::Action(key.parse().ok()?),
        BRINGS => PartId::Bring(key.parse().ok()?),
        _ => return None,
    })
}

pub(crate) fn buurt_item(doc: &AutoCommit, item: BuurtItemId) -> Option<ObjId> {
    map(doc, &item_holder(doc, item)?, &item_key(item))
}

/// The buurt, or the opgave in which a perspective lies.
pub(crate) fn item_holder(doc: &AutoCommit, item: BuurtItemId) -> Option<ObjId> {
    match item {
        BuurtItemId::Perspective(opgave, _) => buurt_item(doc, BuurtItemId::Opgave(opgave)),
        BuurtItemId::Theme(_)
        | BuurtItemId::Ambition(_)
        | BuurtItemId::Opgave(_)
        | BuurtItemId::Agreement(_)
        | BuurtItemId::Contribution(_)
        | BuurtItemId::Organisation(_)
        | BuurtItemId::Inspraak(_)
        | BuurtItemId::Reaction(..)
        | BuurtItemId::Feedback(..)
        | BuurtItemId::Request(_) => top(doc, BUURT),
    }
}

/// Under which key of its holder a thing of the buurt plan lies.
pub(crate) fn item_key(item: BuurtItemId) -> String {
    match item {
        BuurtItemId::Theme(id) => format!("{THEME_PREFIX}{id}"),
        BuurtItemId::Ambition(id) => format!("{AMBITION_PREFIX}{id}"),
        BuurtItemId::Opgave(id) => format!("{OPGAVE_PREFIX}{id}"),
        BuurtItemId::Perspective(_, id) => format!("{PERSPECTIVE_PREFIX}{id}"),
        BuurtItemId::Agreement(id) => format!("{AGREEMENT_PREFIX}{id}"),
        BuurtItemId::Contribution(id) => format!("{CONTRIBUTION_PREFIX}{id}"),
        BuurtItemId::Organisation(id) => format!("{ORGANISATION_PREFIX}{id}"),
        BuurtItemId::Inspraak(id) => format!("{INSPRAAK_PREFIX}{id}"),
        BuurtItemId::Reaction(round, id) => format!("{REACTION_PREFIX}{round}|{id}"),
        BuurtItemId::Feedback(round, id) => format!("{FEEDBACK_PREFIX}{round}|{id}"),
        BuurtItemId::Request(id) => format!("{REQUEST_PREFIX}{id}"),
    }
}

/// The map of the vision, once somebody wrote in it.
pub(crate) fn vision(doc: &AutoCommit) -> Option<ObjId> {
    map(doc, &top(doc, BUURT)?, VISION)
}

/// The plan or the buurt in which something is followed.
pub(crate) fn about(doc: &AutoCommit, about: About) -> Option<ObjId> {
    match about {
        About::Buurt => top(doc, BUURT),
        About::Plan(id) => plan(doc, id),
    }
}

pub(crate) fn followed(doc: &AutoCommit, thing: Followed) -> Option<ObjId> {
    let holder = match thing {
        Followed::Signaal(id) => return removable(doc, Removable::Signaal(id)),
        Followed::Toezegging(to, _) | Followed::Help(to, _) => about(doc, to),
        Followed::Blocker(id, _) | Followed::Knock(id, _) => plan(doc, id),
    };
    map(doc, &holder?, &followed_key(thing))
}

/// Under which key of its plan, or of the buurt, something that is followed lies.
pub(crate) fn followed_key(thing: Followed) -> String {
    match thing {
        Followed::Toezegging(_, id) => format!("{TOEZEGGING_PREFIX}{id}"),
        Followed::Blocker(_, id) => format!("{BLOCKER_PREFIX}{id}"),
        Followed::Knock(_, id) => format!("{KNOCK_PREFIX}{id}"),
        Followed::Signaal(id) => id.to_string(),
        Followed::Help(_, id) => format!("{HELP_PREFIX}{id}"),
    }
}

pub(crate) fn sign(doc: &AutoCommit, thing: Followed, id: EventId) -> Option<ObjId> {
    map(doc, &followed(doc, thing)?, &sign_key(id))
}

/// Under which key of what it is about a sign lies.
pub(crate) fn sign_key(id: EventId) -> String {
    format!("{SIGN_PREFIX}{id}")
}

/// The plan, signaal or card on which attachments hang.
pub(crate) fn holder(doc: &AutoCommit, to: AttachedTo) -> Option<ObjId> {
    match to {
        AttachedTo::Plan(id) => plan(doc, id),
        AttachedTo::Signaal(id) => removable(doc, Removable::Signaal(id)),
        AttachedTo::Card(meeting, id) => meeting_part(doc, meeting, PartId::Card(id)),
    }
}

/// Under which key of its holder an attachment lies.
pub(crate) fn attachment_key(id: AttachmentId) -> String {
    format!("{ATTACHMENT_PREFIX}{id}")
}

/// Under which key of its plan a translation lies.
pub(crate) fn translation_key(id: TranslationId) -> String {
    format!("{TRANSLATION_PREFIX}{id}")
}

pub(crate) fn section(doc: &AutoCommit, id: InitiativeId, key: SectionKey) -> Option<ObjId> {
    let sections = map(doc, &plan(doc, id)?, SECTIONS)?;
    object(doc, &sections, key.key(), ObjType::Text)
}

pub(crate) fn text(doc: &AutoCommit, text: TextKey) -> Option<ObjId> {
    match text {
        TextKey::Section(plan, key) => section(doc, plan, key),
        TextKey::Signaal(id) => {
            let signaal = removable(doc, Removable::Signaal(id))?;
            object(doc, &signaal, TEXT, ObjType::Text)
        }
        TextKey::Sign(thing, id) => object(doc, &sign(doc, thing, id)?, TEXT, ObjType::Text),
        TextKey::Minutes(id) => object(doc, &meeting(doc, id)?, MINUTES, ObjType::Text),
        TextKey::Opgave(id, text) => {
            let opgave = buurt_item(doc, BuurtItemId::Opgave(id))?;
            object(doc, &opgave, text.key(), ObjType::Text)
        }
        TextKey::Vision => object(doc, &vision(doc)?, TEXT, ObjType::Text),
        TextKey::Different(id) => {
            let example = map(doc, &plan(doc, id)?, EXAMPLE)?;
            object(doc, &example, TEXT, ObjType::Text)
        }
        TextKey::Story(plan, id) => object(doc, &resultaat(doc, plan, id)?, TEXT, ObjType::Text),
    }
}
