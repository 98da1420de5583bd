//! Which things of people a phone lacks: plans, sections, tasks and so on, and not changes.
//!
//! A change says on which objects it works; where those lie in the document says which thing they are part of. A
//! change never differs, so what it touches is remembered by its hash, and counting again after each change costs
//! one change and not the history.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{
    Change, ChangeHash, ObjId, ROOT, ReadDoc,
    legacy::{Key, ObjectId},
};
use domain::{
    About, BuurtItemId, MeetingId, OpgaveText, PartId, RowKey, SectionKey, attachment::AttachedTo,
};

mod paths;

use paths::Paths;

use crate::{
    BuurtDoc, Heads, genesis, places,
    read::{attachment, buurt_item, edits, followed, meeting, plan_part, resultaat, translation},
    schema::{
        ALIVE, BUURT, CONTRIBUTIONS, EDITS, EXAMPLE, INITIATIVES, ITEMS, MINUTES, NEEDS, SECTIONS,
        SIGNALEN, TASKS, TOUCHED_ON, VISION,
    },
};

/// A phone that lacks more changes than this is not told apart from one that has nothing.
const LACKED_MAX: usize = 2_000;
/// Changes of which is remembered what they touch.
const REMEMBERED_MAX: usize = 4_000;

/// What changes touch, by their hashes.
#[derive(Debug, Default)]
pub(crate) struct Touched(BTreeMap<ChangeHash, Vec<RowKey>>);

impl BuurtDoc {
    /// The things in which a phone with these heads lacks anything; `None` when that is too much to tell. Heads
    /// that are not known here are passed over.
    pub fn things_since(&mut self, heads: &Heads) -> Option<BTreeSet<RowKey>> {
        self.close();
        let known = self.known(heads);
        // Who has nothing that is known here lacks everything, and counting that is a long way.
        let all = ReadDoc::stats(&self.doc).num_changes;
        if known.iter().all(|hash| *hash == genesis::hash()) && all > LACKED_MAX as u64 + 1 {
            return None;
        }
        let lacked: Vec<ChangeHash> = self
            .doc
            .get_changes_meta(&known)
            .iter()
            .map(|change| change.hash)
            .take(LACKED_MAX + 1)
            .collect();
        if lacked.len() > LACKED_MAX {
            return None;
        }
        if self.touched.0.len() > REMEMBERED_MAX {
            self.touched.0.clear();
        }
        self.note_touched(&known, &lacked);
        let touched = lacked.iter().filter_map(|hash| self.touched.0.get(hash));
        Some(touched.flatten().copied().collect())
    }

    /// Finds out what these changes touch that are beyond what is known, as far as it is not remembered. To ask
    /// Automerge for a change costs a walk over the document, and to ask for many little more.
    fn note_touched(&mut self, known: &[ChangeHash], lacked: &[ChangeHash]) {
        let new = lacked
            .iter()
            .filter(|hash| !self.touched.0.contains_key(*hash));
        let new: BTreeSet<ChangeHash> = new.copied().collect();
        let Some(first) = new.first() else { return };
        #[cfg(test)]
        ASKED.set(ASKED.get() + 1);
        let mut changes: Vec<Change> = if new.len() == 1 {
            self.doc.get_change_by_hash(first).into_iter().collect()
        } else {
            self.doc.get_changes(known)
        };
        changes.retain(|change| new.contains(&change.hash()));
        let mut paths = Paths::default();
        for change in changes {
            let touched = self.touched_by(&change, &mut paths);
            self.touched.0.insert(change.hash(), touched);
        }
    }

    fn touched_by(&self, change: &Change, paths: &mut Paths) -> Vec<RowKey> {
        let mut things = BTreeSet::new();
        for (map, key) in worked_on(change) {
            let Some(path) = paths.of(&self.doc, &map) else {
                // An object that is nowhere: something of the buurt, whatever it is.
                things.insert(RowKey::Buurt);
                continue;
            };
            let mut keys: Vec<&str> = path.keys.iter().map(String::as_str).collect();
            keys.extend(key.as_deref());
            if let [collection, id] = keys.as_slice()
                && let Some(thing) = whole(collection, id)
            {
                // What is made in one go is one thing to whoever made it.
                return vec![thing];
            }
            things.extend(thing_at(&keys));
        }
        things.into_iter().collect()
    }
}

/// The objects on which a change works, with the key in those that are maps.
fn worked_on(change: &Change) -> BTreeSet<(ObjId, Option<String>)> {
    let decoded = change.decode();
    let places = decoded.operations.into_iter().map(|written| {
        let object = match &written.obj {
            ObjectId::Root => ROOT,
            ObjectId::Id(id) => ObjId::Id(id.counter(), id.actor().clone(), 0),
        };
        match written.key {
            Key::Map(key) => (object, Some(key.to_string())),
            Key::Seq(_) => (object, None),
        }
    });
    places.collect()
}

/// A whole plan, signaal or meeting, or a whole thing of the buurt plan.
fn whole(collection: &str, id: &str) -> Option<RowKey> {
    match collection {
        INITIATIVES => id.parse().ok().map(RowKey::Initiative),
        SIGNALEN => id.parse().ok().map(RowKey::Signaal),
        BUURT => {
            let item = || buurt_item::id(id).map(RowKey::BuurtItem);
            meeting::id(id).map(RowKey::Meeting).or_else(item)
        }
        _ => None,
    }
}

/// The thing of which these keys are a part; `None` for what only the app needs.
fn thing_at(keys: &[&str]) -> Option<RowKey> {
    match keys {
        [BUURT, key, rest @ ..] if meeting::id(key).is_some() => {
            thing_in_meeting(meeting::id(key)?, rest)
        }
        [BUURT, VISION, ..] => Some(RowKey::Vision),
        [BUURT, key, rest @ ..] if buurt_item::id(key).is_some() => {
            thing_in_item(buurt_item::id(key)?, rest)
        }
        [BUURT, key, ..] => {
            let thing = followed::thing(About::Buurt, key);
            Some(thing.map_or(RowKey::Buurt, RowKey::Followed))
        }
        [SIGNALEN, id, rest @ ..] => {
            let signaal = id.parse().ok()?;
            let attached = rest.first().and_then(|key| attachment::id(key));
            Some(attached.map_or(RowKey::Signaal(signaal), |id| {
                RowKey::Attachment(AttachedTo::Signaal(signaal), id)
            }))
        }
        [INITIATIVES, id, rest @ ..] => {
            let plan = id.parse().ok()?;
            Some(match rest {
                [SECTIONS, key, ..] => RowKey::Section(plan, SectionKey::from_key(key)?),
                [EDITS, record, ..] => match edits::what(record).and_then(SectionKey::from_key) {
                    Some(section) => RowKey::Section(plan, section),
                    None => RowKey::Initiative(plan),
                },
                [TASKS, id, ..] => RowKey::Task(plan, id.parse().ok()?),
                [NEEDS, id, ..] => RowKey::Need(plan, id.parse().ok()?),
                [CONTRIBUTIONS, id, ..] => RowKey::Contribution(plan, id.parse().ok()?),
                [key, ..] if attachment::id(key).is_some() => {
                    RowKey::Attachment(AttachedTo::Plan(plan), attachment::id(key)?)
                }
                [key, ..] if translation::id(key).is_some() => {
                    RowKey::Translation(plan, translation::id(key)?)
                }
                [key, ..] if plan_part::id(key).is_some() => {
                    RowKey::PlanPart(plan, plan_part::id(key)?)
                }
                [key, ..] if followed::thing(About::Plan(plan), key).is_some() => {
                    RowKey::Followed(followed::thing(About::Plan(plan), key)?)
                }
                [EXAMPLE, ..] => RowKey::Example(plan),
                [key, ..] if resultaat::id(key).is_some() => {
                    RowKey::Resultaat(plan, resultaat::id(key)?)
                }
                // That something in the plan changed, and when, goes with what changed.
                [ALIVE | TOUCHED_ON] => return None,
                _ => RowKey::Initiative(plan),
            })
        }
        _ => None,
    }
}

fn thing_in_item(item: BuurtItemId, keys: &[&str]) -> Option<RowKey> {
    let whole = Some(RowKey::BuurtItem(item));
    let BuurtItemId::Opgave(opgave) = item else {
        // That it is used goes with what uses it.
        return whole.filter(|_| keys != [ALIVE]);
    };
    match keys {
        // That something in the opgave changed goes with what changed.
        [ALIVE] => None,
        [EDITS, record, ..] => {
            let text = edits::what(record).and_then(OpgaveText::from_key)?;
            Some(RowKey::OpgaveText(opgave, text))
        }
        [key, ..] => {
            if let Some(text) = OpgaveText::from_key(key) {
                return Some(RowKey::OpgaveText(opgave, text));
            }
            let view = buurt_item::perspective(opgave, key);
            view.map(RowKey::BuurtItem).or(whole)
        }
        [] => whole,
    }
}

fn thing_in_meeting(id: MeetingId, keys: &[&str]) -> Option<RowKey> {
    match keys {
        [MINUTES | EDITS, ..] => Some(RowKey::Minutes(id)),
        // That something in the meeting, or on a thing of its agenda, changed goes with what changed.
        [ALIVE] | [ITEMS, _, ALIVE] => None,
        [collection, key, rest @ ..] => {
            let Some(part) = places::part_at(collection, key) else {
                return Some(RowKey::Meeting(id));
            };
            let attached = rest.first().and_then(|key| attachment::id(key));
            Some(match (part, attached) {
                (PartId::Card(card), Some(attached)) => {
                    RowKey::Attachment(AttachedTo::Card(id, card), attached)
                }
                (part, _) => RowKey::MeetingPart(id, part),
            })
        }
        [] | [_] => Some(RowKey::Meeting(id)),
    }
}

#[cfg(test)]
std::thread_local! {
    /// How often a test asked Automerge for changes.
    static ASKED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

#[cfg(test)]
mod tests;
