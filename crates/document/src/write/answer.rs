//! Filling in, choosing and taking back single values.

use automerge::{AutoCommit, ObjId, ReadDoc};
use domain::{
    AttachmentId, BuurtItemId, Followed, InitiativeId, MeetingId, NeedId, PartId, Refusal,
    Removable, ResultaatId, RowKey, SectionKey, TaskId, TranslationId, attachment::AttachedTo,
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    answers::{Plain, rivals},
    places,
    read::{edits, followed},
    schema::{
        AMOUNT, BUURT, DAY, EDITS, EXTENT, MOMENT, NAME, ONE_LINER, PARTY, QUESTION, TITLE, WHAT,
        behalf_key,
    },
    undo::Back,
    write::plain,
};

/// Where a single value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    BuurtName,
    Extent,
    Title(InitiativeId),
    OneLiner(InitiativeId),
    Amount(InitiativeId),
    Task(InitiativeId, TaskId),
    Need(InitiativeId, NeedId),
    Attachment(AttachedTo, AttachmentId),
    Followed(Followed, Line),
    /// A value of a meeting, or of a part of it, by its key.
    Meeting(MeetingId, Option<PartId>, &'static str),
    /// A value of something of the buurt plan, by its key.
    BuurtItem(BuurtItemId, &'static str),
    /// A value of one thing among the results of a plan, by its key.
    Resultaat(InitiativeId, ResultaatId, &'static str),
    /// On whose behalf a question of a plan was answered.
    Behalf(InitiativeId, SectionKey),
    /// When a photo was taken.
    Moment(AttachedTo, AttachmentId),
    /// Which question of its plan a voice note answers.
    Question(InitiativeId, AttachmentId),
    /// A value of a translation, by its key.
    Translation(InitiativeId, TranslationId, &'static str),
    /// A value of a task, a need or a later part of a plan, by its key.
    InPlan(Removable, &'static str),
}

/// Which value of something that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    What,
    More,
    Day,
    Party,
}

impl Place {
    fn map(self, doc: &AutoCommit) -> Option<ObjId> {
        match self {
            Self::BuurtName | Self::Extent => places::top(doc, BUURT),
            Self::Title(plan)
            | Self::OneLiner(plan)
            | Self::Amount(plan)
            | Self::Behalf(plan, _) => places::plan(doc, plan),
            Self::Task(plan, id) => places::removable(doc, Removable::Task(plan, id)),
            Self::Need(plan, id) => places::removable(doc, Removable::Need(plan, id)),
            Self::Attachment(to, id) | Self::Moment(to, id) => {
                places::removable(doc, Removable::Attachment(to, id))
            }
            // Of a signaal only the signs are followed.
            Self::Followed(Followed::Signaal(_), _) => None,
            Self::Followed(thing, _) => places::followed(doc, thing),
            Self::Meeting(id, None, _) => places::meeting(doc, id),
            Self::Meeting(id, Some(part), _) => places::meeting_part(doc, id, part),
            Self::BuurtItem(item, _) => places::buurt_item(doc, item),
            Self::Resultaat(plan, one, _) => places::resultaat(doc, plan, one),
            Self::Translation(plan, id, _) => {
                places::removable(doc, Removable::Translation(plan, id))
            }
            Self::Question(plan, id) => {
                places::removable(doc, Removable::Attachment(AttachedTo::Plan(plan), id))
            }
            Self::InPlan(thing, _) => places::removable(doc, thing),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::BuurtName => NAME,
            Self::Extent => EXTENT,
            Self::Title(_) => TITLE,
            Self::OneLiner(_) => ONE_LINER,
            Self::Amount(_) => AMOUNT,
            Self::Task(..)
            | Self::Need(..)
            | Self::Attachment(..)
            | Self::Followed(_, Line::What) => WHAT,
            Self::Followed(thing, Line::More) => followed::more_key(thing),
            Self::Followed(_, Line::Day) => DAY,
            Self::Followed(_, Line::Party) => PARTY,
            Self::Meeting(_, _, key)
            | Self::BuurtItem(_, key)
            | Self::Resultaat(_, _, key)
            | Self::Translation(_, _, key)
            | Self::InPlan(_, key) => key,
            Self::Moment(..) => MOMENT,
            Self::Behalf(_, section) => behalf_key(section),
            Self::Question(..) => QUESTION,
        }
    }

    fn empty(self) -> Plain {
        match self {
            Self::Amount(_)
            | Self::Followed(_, Line::Day)
            | Self::Moment(..)
            | Self::Question(..) => Plain::Nothing,
            Self::Meeting(_, _, key)
            | Self::BuurtItem(_, key)
            | Self::Translation(_, _, key)
            | Self::InPlan(_, key) => plain::empty(key),
            Self::BuurtName
            | Self::Extent
            | Self::Title(_)
            | Self::OneLiner(_)
            | Self::Task(..)
            | Self::Need(..)
            | Self::Attachment(..)
            | Self::Resultaat(..)
            | Self::Behalf(..)
            | Self::Followed(_, Line::What | Line::More | Line::Party) => {
                Plain::Text(String::new())
            }
        }
    }
}

impl BuurtDoc {
    pub(crate) fn answer(
        &mut self,
        who: &Who,
        place: Place,
        value: Plain,
    ) -> Result<Option<Undo>, Refusal> {
        let map = place.map(&self.doc).ok_or(Refusal::Unknown)?;
        let standing = rivals(&self.doc, &map, place.key());
        let count = self
            .doc
            .get_all(&map, place.key())
            .map_or(0, |all| all.len());
        let before = standing
            .first()
            .map_or(place.empty(), |(_, plain)| plain.clone());
        if count <= 1 && before == value {
            return Ok(None);
        }
        if count > 1 && before == value {
            // Choosing what is shown already has to leave a value that names its chooser.
            self.delete(&map, place.key())?;
        }
        self.put(&map, place.key(), value.clone())?;
        let record = self.answered(who, place, &map, Some(&value))?;
        Ok(Some(Undo::new(
            UndoLabel::Answer,
            Back::Answer {
                place,
                from: value,
                to: before,
                record,
            },
        )))
    }

    /// Puts back what stood before, unless somebody else answered since.
    pub(crate) fn unanswer(
        &mut self,
        who: &Who,
        place: Place,
        from: &Plain,
        to: &Plain,
        record: Option<&Plain>,
    ) -> Result<(), Refusal> {
        let map = place.map(&self.doc).ok_or(Refusal::Unknown)?;
        let standing = rivals(&self.doc, &map, place.key());
        let is_own = matches!(standing.as_slice(), [(_, only)] if only == from);
        if !is_own {
            return Ok(());
        }
        self.put(&map, place.key(), to.clone())?;
        self.answered(who, place, &map, None)?;
        let (Some(key), Some(records)) = (record_key(who, place), record_map(self, place)) else {
            return Ok(());
        };
        let recorded = rivals(&self.doc, &records, &key);
        if !matches!(recorded.as_slice(), [(_, only)] if only == from) {
            return Ok(());
        }
        match record {
            Some(record) => self.put(&records, &key, record.clone()),
            None => self.delete(&records, &key),
        }
    }

    /// Marks, keeps alive and records what belongs to an answer; the record that was overwritten
    /// comes back.
    fn answered(
        &mut self,
        who: &Who,
        place: Place,
        map: &ObjId,
        value: Option<&Plain>,
    ) -> Result<Option<Plain>, Refusal> {
        match place {
            Place::BuurtName | Place::Extent => {
                self.mark(RowKey::Buurt);
                return Ok(None);
            }
            Place::Title(plan)
            | Place::OneLiner(plan)
            | Place::Amount(plan)
            | Place::Behalf(plan, _) => {
                self.touch_plan(who, plan, map)?;
                self.mark_history(plan);
            }
            Place::Task(plan, id) => {
                self.changed_thing(who, plan, map)?;
                self.mark(RowKey::Task(plan, id));
            }
            Place::Need(plan, id) => {
                self.changed_thing(who, plan, map)?;
                self.mark_need(plan, id);
            }
            Place::Attachment(to, id) | Place::Moment(to, id) => {
                let holder = places::holder(&self.doc, to).ok_or(Refusal::Unknown)?;
                self.attachment_changed(who, to, id, &holder)?;
            }
            Place::Followed(thing, _) => self.sign_changed(who, thing)?,
            Place::Meeting(id, part, _) => self.meeting_changed(who, id, part)?,
            Place::BuurtItem(item, _) => self.item_changed(who, item)?,
            Place::Resultaat(plan, one, _) => self.resultaat_changed(who, plan, one)?,
            Place::Question(plan, id) => self.voice_changed(who, plan, id)?,
            Place::Translation(plan, id, _) => {
                self.changed_thing(who, plan, map)?;
                self.mark(RowKey::Translation(plan, id));
            }
            Place::InPlan(thing, _) => self.in_plan_changed(who, thing)?,
        }
        let (Some(value), Some(key)) = (value, record_key(who, place)) else {
            return Ok(None);
        };
        let Some(records) = record_map(self, place) else {
            return Ok(None);
        };
        let before = rivals(&self.doc, &records, &key).into_iter().next();
        self.put(&records, &key, value.clone())?;
        Ok(before.map(|(_, plain)| plain))
    }

    /// A task, a need or a later part of a plan got another value.
    fn in_plan_changed(&mut self, who: &Who, thing: Removable) -> Result<(), Refusal> {
        let (plan, part) = match thing {
            Removable::Task(plan, id) => {
                self.mark(RowKey::Task(plan, id));
                (plan, None)
            }
            Removable::Need(plan, id) => {
                self.mark_need(plan, id);
                (plan, None)
            }
            Removable::PlanPart(plan, part) => (plan, Some(part)),
            Removable::Initiative(_)
            | Removable::Signaal(_)
            | Removable::Attachment(..)
            | Removable::Followed(_)
            | Removable::Meeting(_)
            | Removable::MeetingPart(..)
            | Removable::BuurtItem(_)
            | Removable::Resultaat(..)
            | Removable::Translation(..) => return Err(Refusal::Fault),
        };
        if let Some(part) = part {
            return self.part_changed(who, plan, part);
        }
        let obj = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        self.changed_thing(who, plan, &obj)
    }

    /// A task, a need, a translation or a later part of a plan changed.
    pub(crate) fn changed_thing(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        thing: &ObjId,
    ) -> Result<(), Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        self.keep_alive(who, thing)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        Ok(())
    }
}

fn record_key(who: &Who, place: Place) -> Option<String> {
    match place {
        Place::Title(_) | Place::OneLiner(_) | Place::Amount(_) => {
            Some(edits::key(place.key(), who.today, who.person))
        }
        Place::BuurtName
        | Place::Extent
        | Place::Task(..)
        | Place::Need(..)
        | Place::Attachment(..)
        | Place::Followed(..)
        | Place::Meeting(..)
        | Place::BuurtItem(..)
        | Place::InPlan(..)
        | Place::Resultaat(..)
        | Place::Behalf(..)
        | Place::Moment(..)
        | Place::Question(..)
        | Place::Translation(..) => None,
    }
}

fn record_map(this: &BuurtDoc, place: Place) -> Option<ObjId> {
    places::map(&this.doc, &place.map(&this.doc)?, EDITS)
}
