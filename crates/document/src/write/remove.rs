//! Taking away and bringing back.

use automerge::ObjId;
use domain::{BuurtItemId, PartId, PersonId, Refusal, Removable, RowKey, undo::UndoLabel};

use crate::{
    BuurtDoc, Undo, Who,
    alive::{Life, alive_ops},
    fields::Fields,
    places,
    read::{
        buurt_plan,
        facts::Facts,
        meeting, part,
        plan_part::{self, is_all_of},
    },
    schema::{REMOVED, SEEN},
    undo::Back,
};

impl BuurtDoc {
    pub(crate) fn remove(&mut self, who: &Who, thing: Removable) -> Result<Option<Undo>, Refusal> {
        let obj = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        let fields = Fields::of(&self.doc, &obj);
        if Life::of(&self.doc, &obj, &fields).is_removed() {
            return Ok(None);
        }
        self.refreshed.remove(&obj);
        let seen = alive_ops(&self.doc, &obj).join(" ");
        let removal = self.put_fact(who, &obj, REMOVED)?;
        self.put(&removal, SEEN, seen)?;
        self.removal_changed(who, thing)?;
        Ok(Some(Undo::new(
            UndoLabel::Removed(thing),
            Back::Removed(thing),
        )))
    }

    pub(crate) fn bring_back(
        &mut self,
        who: &Who,
        thing: Removable,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        let fields = Fields::of(&self.doc, &obj);
        if !fields.has(REMOVED) {
            return Ok(None);
        }
        let was_removed = Life::of(&self.doc, &obj, &fields).is_removed();
        self.delete(&obj, REMOVED)?;
        self.overwrite_alive(&obj)?;
        self.removal_changed(who, thing)?;
        // Acknowledging that something is back is not a step that can be undone.
        Ok(was_removed.then(|| Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    fn removal_changed(&mut self, who: &Who, thing: Removable) -> Result<(), Refusal> {
        let plan = match thing {
            Removable::Initiative(plan) => {
                self.mark_history(plan);
                return Ok(());
            }
            Removable::Signaal(id) => {
                self.mark(RowKey::Signaal(id));
                return Ok(());
            }
            Removable::Task(plan, id) => {
                self.mark(RowKey::Task(plan, id));
                plan
            }
            Removable::Need(plan, id) => {
                self.mark_need(plan, id);
                plan
            }
            Removable::Translation(plan, id) => {
                self.mark(RowKey::Translation(plan, id));
                plan
            }
            Removable::PlanPart(plan, part) => {
                self.mark(RowKey::PlanPart(plan, part));
                plan
            }
            Removable::Attachment(to, id) => {
                let holder = places::holder(&self.doc, to).ok_or(Refusal::Unknown)?;
                return self.attachment_changed(who, to, id, &holder);
            }
            Removable::Followed(thing) => return self.followed_changed(who, thing),
            Removable::Meeting(meeting) => {
                self.mark_meeting(meeting);
                return Ok(());
            }
            Removable::MeetingPart(meeting, part) => {
                self.mark(RowKey::MeetingPart(meeting, part));
                return self.meeting_changed(who, meeting, None);
            }
            Removable::BuurtItem(item) => {
                self.mark_item(item);
                return match item {
                    BuurtItemId::Perspective(opgave, _) => {
                        self.item_changed(who, BuurtItemId::Opgave(opgave))
                    }
                    BuurtItemId::Reaction(round, _) | BuurtItemId::Feedback(round, _) => {
                        self.item_changed(who, BuurtItemId::Inspraak(round))
                    }
                    BuurtItemId::Theme(_)
                    | BuurtItemId::Ambition(_)
                    | BuurtItemId::Opgave(_)
                    | BuurtItemId::Agreement(_)
                    | BuurtItemId::Contribution(_)
                    | BuurtItemId::Organisation(_)
                    | BuurtItemId::Inspraak(_)
                    | BuurtItemId::Request(_) => Ok(()),
                };
            }
            Removable::Resultaat(plan, one) => return self.resultaat_marked(who, plan, one),
        };
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        Ok(())
    }

    /// Undoes an addition, unless somebody else built on it: their words stay.
    pub(crate) fn unadd(&mut self, who: &Who, thing: Removable) -> Result<(), Refusal> {
        let obj = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        if !self.is_own(who, thing, &obj) {
            return Ok(());
        }
        self.remove(who, thing).map(|_| ())
    }

    fn is_own(&self, who: &Who, thing: Removable, obj: &ObjId) -> bool {
        let suffix = format!("@{}", self.doc.get_actor());
        let is_own_edit = alive_ops(&self.doc, obj)
            .iter()
            .all(|op| op.ends_with(&suffix));
        let is_me = |person: PersonId| person == who.person;
        is_own_edit
            && match thing {
                Removable::Initiative(plan) => {
                    is_all_of_plan(&Facts::of(&self.doc, plan, obj), who.person)
                }
                Removable::Task(plan, id) => match self.row(&RowKey::Task(plan, id)) {
                    Some(domain::Row::Task(row)) => row.who.iter().copied().all(is_me),
                    Some(_) | None => true,
                },
                Removable::Need(plan, id) => {
                    let Some(obj) = places::plan(&self.doc, plan) else {
                        return true;
                    };
                    let facts = Facts::of(&self.doc, plan, &obj);
                    let mut offers = facts.contributions.iter();
                    offers.all(|it| it.row.need != id || it.row.by.is_none_or(is_me))
                }
                Removable::Meeting(_) => meeting::is_all_of(&self.doc, obj, who.person),
                Removable::MeetingPart(id, PartId::Item(item)) => {
                    self.is_all_on(id, item, who.person)
                }
                Removable::MeetingPart(..) => part::is_all_of(&self.doc, obj, who.person),
                Removable::BuurtItem(BuurtItemId::Opgave(opgave)) => {
                    buurt_plan::is_all_of(&self.doc, opgave, obj, who.person)
                }
                Removable::Resultaat(plan, one) => match self.row(&RowKey::Resultaat(plan, one)) {
                    Some(domain::Row::Resultaat(row)) => {
                        row.says.iter().all(|(person, _)| is_me(*person))
                    }
                    Some(_) | None => true,
                },
                Removable::BuurtItem(BuurtItemId::Inspraak(id)) => {
                    self.is_all_of_round(id, who.person)
                }
                Removable::PlanPart(_, id) => {
                    let item = plan_part::read(&self.doc, id, obj);
                    item.is_none_or(|it| is_all_of(&it, who.person))
                }
                Removable::Signaal(_)
                | Removable::Attachment(..)
                | Removable::Followed(_)
                | Removable::BuurtItem(_)
                | Removable::Translation(..) => true,
            }
    }
}

/// Whether nobody but this person did anything in a plan.
fn is_all_of_plan(facts: &Facts<'_>, person: PersonId) -> bool {
    let is_me = |one: PersonId| one == person;
    let is_mine = |by: Option<PersonId>| by.is_none_or(is_me);
    let mut offers = facts.contributions.iter();
    let mut attachments = facts.attachments.iter();
    let mut translations = facts.translations.iter();
    facts.edits.iter().all(|edit| is_me(edit.by))
        && facts
            .tasks
            .iter()
            .all(|it| is_mine(it.row.by) && it.row.who.iter().copied().all(is_me))
        && facts.needs.iter().all(|it| is_mine(it.row.by))
        && offers.all(|it| is_mine(it.row.by))
        && attachments.all(|it| is_mine(it.row.by))
        && facts.resultaten.iter().all(|it| {
            let says = it.row.says.iter().map(|(person, _)| Some(*person));
            says.chain([it.row.by]).all(is_mine)
        })
        && translations.all(|it| is_mine(it.row.by))
        && facts.parts.iter().all(|it| is_all_of(it, person))
        && facts.followed.iter().all(|it| {
            let signs = it.row.signs.iter().map(|sign| sign.by);
            signs.chain([it.row.by]).all(is_mine)
        })
}
