//! From Automerge's patches to the rows that must be read again.
//!
//! A patch only says *where*; what stands there is read from the document. Own edits are marked
//! where they are written, patches tell about what came from elsewhere. There is one thing that
//! patches do not tell: a rival value that joins or leaves a conflict without being the one on top.
//! Those are found in the changes themselves.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{
    Change, ObjId, Patch, PatchAction, Prop, ROOT, ReadDoc,
    legacy::{Key, ObjectId, OpType},
};
use domain::{
    About, BuurtItemId, Edit, Followed, InitiativeId, MeetingId, Opened, OpgaveText, PartId,
    Removable, RowKey, SectionKey, TextKey, attachment::AttachedTo,
};

use crate::{
    BuurtDoc,
    op::Op,
    places,
    read::{attachment, buurt_item, edits, followed, meeting, plan_part, resultaat, translation},
    schema::{
        ALIVE, BUURT, CONTRIBUTIONS, EDITS, EXAMPLE, INITIATIVES, MIN_WRITER, MINUTES, NEEDS,
        ONE_LINER, REMOVED, SECTIONS, SIGNALEN, TASKS, TEXT, TITLE, TOUCHED_ON, VISION,
    },
};

/// What changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// Rows to read again; more than really differ, never fewer.
    pub rows: BTreeSet<RowKey>,
    /// Edits of texts in the order in which they happened, in UTF-16 units. Where nothing stood before and a whole
    /// document came, only the vision is told here: it can be open before there is anything, and no other text can.
    pub texts: BTreeMap<TextKey, Vec<Edit>>,
}

impl BuurtDoc {
    /// Marks what changes from elsewhere touched; the document already has them.
    pub(crate) fn absorb(&mut self, patches: &[Patch]) {
        for patch in patches {
            let mut keys: Vec<&str> = Vec::new();
            for (_, prop) in &patch.path {
                let Prop::Map(key) = prop else { break };
                keys.push(key);
            }
            if let Some(text) = text_from_keys(&keys) {
                self.edited(text, edits_from_action(&patch.action));
            }
            keys.extend(key_of(&patch.action));
            self.mark_path(&keys);
        }
    }

    /// Marks what changes from elsewhere wrote without coming out on top. What the patches tell of is marked
    /// already; walking from a map up to the root costs more than all else here.
    pub(crate) fn absorb_rivals(&mut self, changes: &[Change], patches: &[Patch]) {
        let told = patches
            .iter()
            .filter_map(|patch| Some((Op::of(&patch.obj), key_of(&patch.action)?)));
        let told: BTreeSet<(Op, &str)> = told.collect();
        let mut made: BTreeSet<Op> = BTreeSet::new();
        for change in changes {
            let decoded = change.decode();
            for (counter, written) in (decoded.start_op.get()..).zip(decoded.operations) {
                let actor = decoded.actor_id.clone();
                let op = Op { counter, actor };
                let map = match &written.obj {
                    ObjectId::Root => Op::of(&ROOT),
                    ObjectId::Id(id) => Op {
                        counter: id.counter(),
                        actor: id.actor().clone(),
                    },
                };
                if let Key::Map(key) = &written.key
                    && !made.contains(&map)
                {
                    let place = (map, key.as_str());
                    if !told.contains(&place) {
                        self.mark_rival(&written.obj, key, &op);
                    }
                }
                if matches!(written.action, OpType::Make(_)) {
                    made.insert(op);
                }
            }
        }
    }

    fn mark_rival(&mut self, map: &ObjectId, key: &str, op: &Op) {
        let map = match map {
            ObjectId::Root => ROOT,
            ObjectId::Id(id) => ObjId::Id(id.counter(), id.actor().clone(), 0),
        };
        let on_top = self.doc.get(&map, key);
        if matches!(on_top, Ok(Some((_, id))) if Op::of(&id) == *op) {
            return;
        }
        #[cfg(test)]
        WALKED.set(WALKED.get() + 1);
        let Ok(parents) = self.doc.parents(&map) else {
            return;
        };
        let path = parents.path();
        let mut keys: Vec<&str> = Vec::new();
        for (_, prop) in &path {
            let Prop::Map(key) = prop else { return };
            keys.push(key);
        }
        keys.push(key);
        self.mark_path(&keys);
    }

    fn mark_path(&mut self, keys: &[&str]) {
        match keys {
            [BUURT, key, rest @ ..] if meeting::id(key).is_some() => {
                if let Some(id) = meeting::id(key) {
                    self.mark_in_meeting(id, rest);
                }
            }
            [BUURT, VISION, ..] => self.mark(RowKey::Vision),
            [BUURT, key, rest @ ..] if buurt_item::id(key).is_some() => {
                if let Some(item) = buurt_item::id(key) {
                    self.mark_in_item(item, rest);
                }
            }
            [BUURT | MIN_WRITER, rest @ ..] => {
                self.mark(RowKey::Buurt);
                self.mark_followed(About::Buurt, rest);
            }
            [SIGNALEN, id, rest @ ..] => {
                if let Ok(id) = id.parse() {
                    self.mark(RowKey::Signaal(id));
                    self.mark(RowKey::Followed(Followed::Signaal(id)));
                    self.mark_attachments(AttachedTo::Signaal(id), rest);
                }
            }
            [INITIATIVES, id, rest @ ..] => {
                if let Ok(id) = id.parse() {
                    self.mark_in_plan(id, rest);
                }
            }
            _ => {}
        }
    }

    /// Marks the attachment below these keys of its holder, or all of a holder that is new here.
    fn mark_attachments(&mut self, to: AttachedTo, keys: &[&str]) {
        match keys {
            [] => {
                for key in self.attachment_keys(to) {
                    self.mark(key);
                }
            }
            [key, ..] => {
                if let Some(id) = attachment::id(key) {
                    self.mark(RowKey::Attachment(to, id));
                }
            }
        }
    }

    /// Marks what is followed below these keys of a plan or of the buurt, or all of a plan that is new here.
    fn mark_followed(&mut self, about: About, keys: &[&str]) {
        match keys {
            [] => {
                for key in self.followed_keys(about) {
                    self.mark(key);
                }
            }
            [key, ..] => {
                if let Some(thing) = followed::thing(about, key) {
                    self.mark(RowKey::Followed(thing));
                }
            }
        }
    }

    /// Marks what came of a plan below these keys, or all of a plan that is new here.
    fn mark_resultaten(&mut self, plan: InitiativeId, keys: &[&str]) {
        match keys {
            [] => {
                for key in self.resultaat_keys(plan) {
                    self.mark(key);
                }
            }
            [key, ..] => {
                if let Some(id) = resultaat::id(key) {
                    self.mark(RowKey::Resultaat(plan, id));
                }
            }
        }
    }

    /// Marks what lies below these keys of a meeting, or all of one that is new here.
    fn mark_in_meeting(&mut self, id: MeetingId, keys: &[&str]) {
        self.mark_meeting(id);
        match keys {
            [] => {
                let details = self.detail_keys(Opened::Meeting(id));
                for key in details.into_iter().chain(self.card_attachment_keys(id)) {
                    self.mark(key);
                }
            }
            [MINUTES | EDITS, ..] => self.mark(RowKey::Minutes(id)),
            [collection, key, rest @ ..] => {
                let Some(part) = places::part_at(collection, key) else {
                    return;
                };
                self.mark(RowKey::MeetingPart(id, part));
                if let PartId::Card(card) = part {
                    self.mark_attachments(AttachedTo::Card(id, card), rest);
                }
            }
            [_] => {}
        }
    }

    /// Marks what lies below these keys of a thing of the buurt plan, or all of one that is new here.
    fn mark_in_item(&mut self, item: BuurtItemId, keys: &[&str]) {
        self.mark_item(item);
        let BuurtItemId::Opgave(opgave) = item else {
            return;
        };
        match keys {
            [] => {
                for key in self.detail_keys(Opened::Opgave(opgave)) {
                    self.mark(key);
                }
            }
            [EDITS, ..] => {
                for text in OpgaveText::ALL {
                    self.mark(RowKey::OpgaveText(opgave, *text));
                }
            }
            [key, ..] => {
                if let Some(text) = OpgaveText::from_key(key) {
                    self.mark(RowKey::OpgaveText(opgave, text));
                } else if let Some(view) = buurt_item::perspective(opgave, key) {
                    self.mark(RowKey::BuurtItem(view));
                }
            }
        }
    }

    fn mark_in_plan(&mut self, plan: InitiativeId, keys: &[&str]) {
        self.mark_attachments(AttachedTo::Plan(plan), keys);
        self.mark_followed(About::Plan(plan), keys);
        self.mark_resultaten(plan, keys);
        match keys {
            [SECTIONS, rest @ ..] => {
                self.mark(RowKey::Initiative(plan));
                if let Some(key) = rest.first().and_then(|key| SectionKey::from_key(key)) {
                    self.mark(RowKey::Section(plan, key));
                }
                return;
            }
            [EXAMPLE, ..] => return self.mark(RowKey::Example(plan)),
            [TITLE | ONE_LINER | TOUCHED_ON, ..] => return self.mark(RowKey::Initiative(plan)),
            [TASKS, id, ..] => {
                if let Ok(id) = id.parse() {
                    self.mark(RowKey::Task(plan, id));
                }
            }
            [NEEDS, id, rest @ ..] => {
                if let Ok(id) = id.parse() {
                    self.mark(RowKey::Need(plan, id));
                    if matches!(rest, [] | [ALIVE | REMOVED, ..]) {
                        self.mark_need(plan, id);
                    }
                }
            }
            [CONTRIBUTIONS, id, ..] => {
                if let Ok(id) = id.parse() {
                    self.mark(RowKey::Contribution(plan, id));
                }
            }
            [EDITS, record, ..] => {
                if let Some(key) = edits::what(record).and_then(SectionKey::from_key) {
                    self.mark(RowKey::Section(plan, key));
                }
            }
            [key, ..] if plan_part::id(key).is_some() => {
                if let Some(part) = plan_part::id(key) {
                    self.mark(RowKey::PlanPart(plan, part));
                }
            }
            // Who made a plan, and when, also stands under the section that nobody else wrote in
            // since.
            [] => {
                for key in self.detail_keys(Opened::Plan(plan)) {
                    self.mark(key);
                }
            }
            [key, ..] if translation::id(key).is_some() => {
                if let Some(id) = translation::id(key) {
                    self.mark(RowKey::Translation(plan, id));
                }
            }
            [ALIVE] if !self.has_removal(plan) => return self.mark(RowKey::Initiative(plan)),
            _ => {}
        }
        self.mark_history(plan);
    }

    fn has_removal(&self, plan: InitiativeId) -> bool {
        let thing = places::removable(&self.doc, Removable::Initiative(plan));
        thing.is_some_and(|obj| places::map(&self.doc, &obj, REMOVED).is_some())
    }
}

fn text_from_keys(keys: &[&str]) -> Option<TextKey> {
    match keys {
        [INITIATIVES, plan, SECTIONS, key] => Some(TextKey::Section(
            plan.parse().ok()?,
            SectionKey::from_key(key)?,
        )),
        [INITIATIVES, plan, EXAMPLE, TEXT] => Some(TextKey::Different(plan.parse().ok()?)),
        [INITIATIVES, plan, key, TEXT] => {
            Some(TextKey::Story(plan.parse().ok()?, resultaat::id(key)?))
        }
        [SIGNALEN, id, TEXT] => Some(TextKey::Signaal(id.parse().ok()?)),
        [SIGNALEN, id, sign, TEXT] => {
            let thing = Followed::Signaal(id.parse().ok()?);
            Some(TextKey::Sign(thing, followed::sign_id(sign)?))
        }
        [BUURT, VISION, TEXT] => Some(TextKey::Vision),
        [BUURT, key, MINUTES] => Some(TextKey::Minutes(meeting::id(key)?)),
        [BUURT, key, text] => {
            let BuurtItemId::Opgave(opgave) = buurt_item::id(key)? else {
                return None;
            };
            Some(TextKey::Opgave(opgave, OpgaveText::from_key(text)?))
        }
        [BUURT, key, sign, TEXT] => {
            let thing = followed::thing(About::Buurt, key)?;
            Some(TextKey::Sign(thing, followed::sign_id(sign)?))
        }
        [INITIATIVES, plan, key, sign, TEXT] => {
            let thing = followed::thing(About::Plan(plan.parse().ok()?), key)?;
            Some(TextKey::Sign(thing, followed::sign_id(sign)?))
        }
        _ => None,
    }
}

fn key_of(action: &PatchAction) -> Option<&str> {
    match action {
        PatchAction::PutMap { key, .. } | PatchAction::DeleteMap { key } => Some(key),
        PatchAction::Increment { prop, .. } | PatchAction::Conflict { prop } => match prop {
            Prop::Map(key) => Some(key),
            Prop::Seq(_) => None,
        },
        PatchAction::PutSeq { .. }
        | PatchAction::Insert { .. }
        | PatchAction::SpliceText { .. }
        | PatchAction::DeleteSeq { .. }
        | PatchAction::Mark { .. } => None,
    }
}

fn edits_from_action(action: &PatchAction) -> Option<Edit> {
    let position = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    match action {
        PatchAction::SpliceText { index, value, .. } => Some(Edit::Insert {
            at: position(*index),
            text: value.make_string(),
        }),
        // Something in a text that is not a character: it takes one place and reads as a
        // placeholder.
        PatchAction::Insert { index, values } => Some(Edit::Insert {
            at: position(*index),
            text: "\u{fffc}".repeat(values.len()),
        }),
        PatchAction::DeleteSeq { index, length } => Some(Edit::Delete {
            at: position(*index),
            len: position(*length),
        }),
        PatchAction::PutMap { .. }
        | PatchAction::DeleteMap { .. }
        | PatchAction::PutSeq { .. }
        | PatchAction::Increment { .. }
        | PatchAction::Conflict { .. }
        | PatchAction::Mark { .. } => None,
    }
}

#[cfg(test)]
std::thread_local! {
    /// How often a test walked from a map up to the root.
    pub(crate) static WALKED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
