//! How far an offer of help is, and thanks for it.
//!
//! Steps are facts as ticks are; thanks are one a person, under a key of their own, so that two people who say
//! thanks at once both did.

use domain::{ContributionId, InitiativeId, Refusal, need::OfferStep, undo::UndoLabel};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::contribution::thanks_key,
    schema::{CONTRIBUTIONS, NEED},
    undo::Back,
};

impl BuurtDoc {
    pub(crate) fn mark_offer(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
        (step, is_on): (OfferStep, bool),
    ) -> Result<Option<Undo>, Refusal> {
        let offer = places::part(&self.doc, plan, CONTRIBUTIONS, &id.to_string());
        let offer = offer.ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &offer, step.key()).is_some() == is_on {
            return Ok(None);
        }
        if is_on {
            self.put_fact(who, &offer, step.key())?;
        } else {
            self.delete(&offer, step.key())?;
        }
        self.offer_step_changed(who, plan, id)?;
        let back = Back::OfferMarked(plan, id, step, is_on);
        Ok(Some(Undo::new(UndoLabel::Help, back)))
    }

    pub(crate) fn thank(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
        is_on: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let offer = places::part(&self.doc, plan, CONTRIBUTIONS, &id.to_string());
        let offer = offer.ok_or(Refusal::Unknown)?;
        let key = thanks_key(who.person);
        if Fields::of(&self.doc, &offer).has(&key) == is_on {
            return Ok(None);
        }
        if is_on {
            self.put(&offer, &key, i64::from(who.today.0))?;
        } else {
            self.delete(&offer, &key)?;
        }
        self.offer_step_changed(who, plan, id)?;
        let back = Back::Thanked(plan, id, is_on);
        Ok(Some(Undo::new(UndoLabel::Help, back)))
    }

    fn offer_step_changed(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: ContributionId,
    ) -> Result<(), Refusal> {
        let offer = places::part(&self.doc, plan, CONTRIBUTIONS, &id.to_string());
        let offer = offer.ok_or(Refusal::Unknown)?;
        let need = Fields::of(&self.doc, &offer).str(NEED).map(str::parse);
        self.offer_changed(who, plan, id, need.and_then(Result::ok))
    }
}
