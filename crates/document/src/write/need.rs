//! Needs and offers.

use domain::{
    Command, ContributionId, InitiativeId, NeedId, Refusal, Removable, RowKey, undo::UndoLabel,
};

use super::{answer::Place, plain};
use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::contribution,
    schema::{ARRANGED, BY, CONTRIBUTIONS, NEED, NEEDS, WHAT, WITHDRAWN},
    undo::Back,
    write::task::Was,
};

impl BuurtDoc {
    pub(super) fn carry_out_need(
        &mut self,
        who: &Who,
        command: &Command,
    ) -> Result<Option<Undo>, Refusal> {
        if let Command::RewordNeed(plan, id, what) = command {
            return self.answer(who, Place::Need(*plan, *id), plain::text(what));
        }
        if let Command::ArrangeNeed(plan, id, is_arranged) = command {
            return self.arrange_need(who, *plan, *id, *is_arranged);
        }
        if let Command::Offer {
            initiative,
            need,
            id,
        } = command
        {
            return self.offer(who, *initiative, *need, *id);
        }
        if let Command::WithdrawOffer(plan, id) = command {
            return self.withdraw_offer(who, *plan, *id);
        }
        let Command::AddNeed {
            initiative,
            id,
            what,
        } = command
        else {
            return Err(Refusal::Fault);
        };
        self.add_need(who, *initiative, *id, what.trim())
    }

    pub(super) fn add_need(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: NeedId,
        what: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let needs = places::map(&self.doc, &obj, NEEDS).ok_or(Refusal::Unknown)?;
        let thing = Removable::Need(plan, id);
        if places::removable(&self.doc, thing).is_some() {
            return Ok(None);
        }
        let need = self.put_item(who, &needs, &id.to_string())?;
        self.put(&need, WHAT, what)?;
        self.changed_thing(who, plan, &need)?;
        self.mark_need(plan, id);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    pub(crate) fn arrange_need(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: NeedId,
        is_arranged: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let thing = Removable::Need(plan, id);
        let was = self.set_fact(who, thing, ARRANGED, is_arranged.then_some(*who))?;
        let Some(Was(was)) = was else {
            return Ok(None);
        };
        self.mark_need(plan, id);
        let back = Back::Fact {
            thing,
            key: ARRANGED,
            is_set: is_arranged,
            was,
        };
        Ok(Some(Undo::new(UndoLabel::Tick, back)))
    }

    pub(super) fn offer(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        need: NeedId,
        id: ContributionId,
    ) -> Result<Option<Undo>, Refusal> {
        let thing = Removable::Need(plan, need);
        let wanted = places::removable(&self.doc, thing).ok_or(Refusal::Unknown)?;
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let offers = places::map(&self.doc, &obj, CONTRIBUTIONS).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &offers, &id.to_string()).is_some() {
            return Ok(None);
        }
        let offer = self.put_item(who, &offers, &id.to_string())?;
        self.put(&offer, NEED, need.to_string())?;
        self.changed_thing(who, plan, &wanted)?;
        self.mark_need(plan, need);
        let back = Back::Offered(plan, id);
        Ok(Some(Undo::new(UndoLabel::Help, back)))
    }

    pub(crate) fn withdraw_offer(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
    ) -> Result<Option<Undo>, Refusal> {
        let Some((offer, need)) = self.own_offer(who, plan, id)? else {
            return Ok(None);
        };
        self.put_fact(who, &offer, WITHDRAWN)?;
        self.offer_changed(who, plan, id, need)?;
        let back = Back::Withdrawn(plan, id);
        Ok(Some(Undo::new(UndoLabel::Help, back)))
    }

    /// Undoes a withdrawal.
    pub(crate) fn offer_again(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
    ) -> Result<(), Refusal> {
        let offer = places::part(&self.doc, plan, CONTRIBUTIONS, &id.to_string());
        let offer = offer.ok_or(Refusal::Unknown)?;
        let fields = Fields::of(&self.doc, &offer);
        if fields.person(BY) != Some(who.person) || !fields.has(WITHDRAWN) {
            return Ok(());
        }
        let need = fields.str(NEED).and_then(|need| need.parse().ok());
        self.delete(&offer, WITHDRAWN)?;
        self.offer_changed(who, plan, id, need)
    }

    /// An offer of this person that stands, with its need; `None` when it is taken back already.
    fn own_offer(
        &self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
    ) -> Result<Option<(automerge::ObjId, Option<NeedId>)>, Refusal> {
        let offer = places::part(&self.doc, plan, CONTRIBUTIONS, &id.to_string());
        let offer = offer.ok_or(Refusal::Unknown)?;
        let fields = Fields::of(&self.doc, &offer);
        if fields.person(BY) != Some(who.person) {
            return Err(Refusal::Unknown);
        }
        let need = fields.str(NEED).and_then(|need| need.parse().ok());
        Ok((!fields.has(WITHDRAWN)).then_some((offer, need)))
    }

    pub(super) fn offer_changed(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
        need: Option<NeedId>,
    ) -> Result<(), Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        self.mark(RowKey::Contribution(plan, id));
        if let Some(need) = need {
            self.mark_need(plan, need);
        }
        Ok(())
    }

    /// A need changed; whether its offers are shown depends on it.
    pub(crate) fn mark_need(&mut self, plan: InitiativeId, need: NeedId) {
        self.mark(RowKey::Need(plan, need));
        let Some(obj) = places::plan(&self.doc, plan) else {
            return;
        };
        for id in contribution::ids_for(&self.doc, &obj, need) {
            self.mark(RowKey::Contribution(plan, id));
        }
    }
}
