//! What people do in the buurt plan.
//!
//! Where a command goes is here, with what is the same for all its things; new things are in [`add`]. An opgave
//! is made whole, with its texts and the records of who wrote in them. Whatever is put on something overwrites
//! `alive` of both, so a theme that somebody takes away while somebody else uses it comes back.

use automerge::ScalarValue;
use domain::{
    BuurtItemId, BuurtPlanCommand, InitiativeId, Refusal, RowKey, Serves, undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    answers::Plain,
    genesis, places,
    read::{buurt_item, buurt_plan},
    schema::{AGREED_IN, ASPECT, BECAUSE, DIRECTION, GROUP, KIND, ORDER, REVIEW_ON, SERVES, WHAT},
    undo::Back,
    write::{
        answer::Place,
        order::{Placing, placing},
        plain::{choice, day, id, text},
    },
};

mod add;

/// What serves something, or carries a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    Plan(InitiativeId),
    Item(BuurtItemId),
}

fn serves(serves: Option<Serves>) -> Plain {
    id(serves.map(|serves| places::item_key(serves.item())))
}

impl BuurtDoc {
    pub(super) fn carry_out_buurt_plan(
        &mut self,
        who: &Who,
        command: &BuurtPlanCommand,
    ) -> Result<Option<Undo>, Refusal> {
        match command {
            BuurtPlanCommand::AddTheme(..)
            | BuurtPlanCommand::AddAmbition(_)
            | BuurtPlanCommand::AddOpgave(..)
            | BuurtPlanCommand::AddPerspective(_)
            | BuurtPlanCommand::AddAgreement(_)
            | BuurtPlanCommand::AddContribution(_)
            | BuurtPlanCommand::AddOrganisation(_) => self.add_to_buurt_plan(who, command),
            BuurtPlanCommand::Move { item, after } => self.move_in_plan(who, *item, *after),
            BuurtPlanCommand::PutTheme(on, theme, is_on) => {
                let theme = BuurtItemId::Theme(*theme);
                self.set_link(who, Holder::Item(on.item()), theme, *is_on)
            }
            BuurtPlanCommand::ServeAmbition(opgave, ambition, is_on) => {
                let opgave = Holder::Item(BuurtItemId::Opgave(*opgave));
                self.set_link(who, opgave, BuurtItemId::Ambition(*ambition), *is_on)
            }
            BuurtPlanCommand::Serve(plan, serves, is_on) => {
                self.set_link(who, Holder::Plan(*plan), serves.item(), *is_on)
            }
            BuurtPlanCommand::Reword(..)
            | BuurtPlanCommand::SayBecause(..)
            | BuurtPlanCommand::SetGroup(..)
            | BuurtPlanCommand::SetDirection(..)
            | BuurtPlanCommand::SetAspect(..)
            | BuurtPlanCommand::SetMeeting(..)
            | BuurtPlanCommand::SetReview(..)
            | BuurtPlanCommand::SetServes(..)
            | BuurtPlanCommand::SayOfOrganisation(..)
            | BuurtPlanCommand::SetOrganisationKind(..) => {
                let (item, key, value) = answer_of(command).ok_or(Refusal::Fault)?;
                self.answer(who, Place::BuurtItem(item, key), value)
            }
        }
    }

    /// Says that something serves or carries this (`is_on`), or not.
    pub(crate) fn set_link(
        &mut self,
        who: &Who,
        holder: Holder,
        item: BuurtItemId,
        is_on: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = match holder {
            Holder::Plan(plan) => places::plan(&self.doc, plan),
            Holder::Item(holder) => places::buurt_item(&self.doc, holder),
        };
        let obj = obj.ok_or(Refusal::Unknown)?;
        let target = places::buurt_item(&self.doc, item).ok_or(Refusal::Unknown)?;
        let key = places::item_key(item);
        if buurt_plan::is_linked(&self.doc, &obj, &key) == is_on {
            return Ok(None);
        }
        self.put(&obj, &key, ScalarValue::Boolean(is_on))?;
        match holder {
            Holder::Plan(plan) => self.touch_plan(who, plan, &obj)?,
            Holder::Item(holder) => self.item_changed(who, holder)?,
        }
        if is_on {
            self.keep_alive(who, &target)?;
            self.mark_item(item);
        }
        let back = Back::Linked(holder, item, is_on);
        Ok(Some(Undo::new(UndoLabel::Linked, back)))
    }

    fn move_in_plan(
        &mut self,
        who: &Who,
        item: BuurtItemId,
        after: Option<BuurtItemId>,
    ) -> Result<Option<Undo>, Refusal> {
        for item in [Some(item), after].into_iter().flatten() {
            places::buurt_item(&self.doc, item).ok_or(Refusal::Unknown)?;
        }
        let Some(was_after) = self.reorder(who, item, after)? else {
            return Ok(None);
        };
        let back = Back::Reordered(item, was_after);
        Ok(Some(Undo::new(UndoLabel::Order, back)))
    }

    /// Puts something elsewhere among its like; after what was taken away means at the end. Gives after what it
    /// stood, `None` when it stood there already.
    #[expect(clippy::option_option, reason = "the front is a place too")]
    pub(crate) fn reorder(
        &mut self,
        who: &Who,
        item: BuurtItemId,
        after: Option<BuurtItemId>,
    ) -> Result<Option<Option<BuurtItemId>>, Refusal> {
        let list = buurt_item::placed(&self.doc, item);
        let Some(Placing { was_after, keys }) = placing(&list, item, after) else {
            return Ok(None);
        };
        for (one, key) in keys {
            let obj = places::buurt_item(&self.doc, one).ok_or(Refusal::Unknown)?;
            self.put(&obj, ORDER, key.to_string())?;
            self.mark(RowKey::BuurtItem(one));
        }
        self.item_changed(who, item)?;
        Ok(Some(was_after))
    }

    /// Something of the buurt plan changed: marks what shows it, and says that it is in use. So is the opgave of
    /// a perspective.
    pub(crate) fn item_changed(&mut self, who: &Who, item: BuurtItemId) -> Result<(), Refusal> {
        let obj = places::buurt_item(&self.doc, item).ok_or(Refusal::Unknown)?;
        self.keep_alive(who, &obj)?;
        self.mark_item(item);
        if let BuurtItemId::Perspective(opgave, _) = item {
            let opgave = places::buurt_item(&self.doc, BuurtItemId::Opgave(opgave));
            self.keep_alive(who, &opgave.ok_or(Refusal::Unknown)?)?;
        }
        Ok(())
    }

    /// Makes the place of the vision, with the change that makes it everywhere.
    pub(crate) fn lay_vision(&mut self) -> Result<(), Refusal> {
        self.close();
        let laid = self.doc.load_incremental(genesis::vision());
        laid.map_err(|_error: automerge::AutomergeError| Refusal::Fault)?;
        self.unreported.push(genesis::vision_hash());
        Ok(())
    }
}

/// Which value of what a command answers, and with what; `None` for commands that do something else.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the caller lists which commands come here"
)]
fn answer_of(command: &BuurtPlanCommand) -> Option<(BuurtItemId, &'static str, Plain)> {
    Some(match command {
        BuurtPlanCommand::Reword(item, words) => (*item, WHAT, text(words)),
        BuurtPlanCommand::SayBecause(opgave, id, words) => {
            let item = BuurtItemId::Perspective(*opgave, *id);
            (item, BECAUSE, text(words))
        }
        BuurtPlanCommand::SetGroup(opgave, id, group) => {
            let item = BuurtItemId::Perspective(*opgave, *id);
            (item, GROUP, choice(group.key()))
        }
        BuurtPlanCommand::SetDirection(id, direction) => {
            let item = BuurtItemId::Ambition(*id);
            (item, DIRECTION, choice(direction.key()))
        }
        BuurtPlanCommand::SetAspect(id, aspect) => {
            (BuurtItemId::Ambition(*id), ASPECT, choice(aspect.key()))
        }
        BuurtPlanCommand::SetMeeting(agreement, meeting) => {
            (BuurtItemId::Agreement(*agreement), AGREED_IN, id(*meeting))
        }
        BuurtPlanCommand::SetReview(agreement, on) => {
            (BuurtItemId::Agreement(*agreement), REVIEW_ON, day(*on))
        }
        BuurtPlanCommand::SayOfOrganisation(id, line, words) => {
            (BuurtItemId::Organisation(*id), line.key(), text(words))
        }
        BuurtPlanCommand::SetOrganisationKind(id, kind) => {
            (BuurtItemId::Organisation(*id), KIND, choice(kind.key()))
        }
        BuurtPlanCommand::SetServes(contribution, to) => (
            BuurtItemId::Contribution(*contribution),
            SERVES,
            serves(*to),
        ),
        _ => return None,
    })
}
