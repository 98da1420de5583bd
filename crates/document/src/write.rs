//! Commands, carried out; one file an entity.
//!
//! Each function first finds and checks everything, and only then writes, so that a refusal leaves
//! nothing behind. Carrying out a command whose result already stands writes nothing.

use domain::{Command, Refusal};

use crate::{BuurtDoc, Undo, Who};

pub(crate) mod answer;
mod attachment;
pub(crate) mod buurt_plan;
mod example;
mod followed;
mod initiative;
pub(crate) mod meeting;
mod need;
mod offer;
mod order;
mod phase;
mod plain;
mod plan;
mod plan_part;
mod remove;
mod resultaat;
mod section;
mod signaal;
pub(crate) mod task;
mod translation;
mod voice;

use answer::Place;
use plain::text;

impl BuurtDoc {
    pub(crate) fn carry_out(
        &mut self,
        who: &Who,
        command: &Command,
    ) -> Result<Option<Undo>, Refusal> {
        match command {
            Command::NameBuurt(name) => self.answer(who, Place::BuurtName, text(name)),
            Command::DescribeExtent(extent) => self.answer(who, Place::Extent, text(extent)),
            Command::AddInitiative { id, what } => self.add_initiative(who, *id, what),
            Command::NameInitiative(plan, name) => {
                self.answer(who, Place::Title(*plan), text(name))
            }
            Command::DescribeInitiative(plan, line) => {
                self.answer(who, Place::OneLiner(*plan), text(line))
            }
            Command::PriceInitiative(plan, amount) => {
                self.answer(who, Place::Amount(*plan), plain::cents(*amount))
            }
            Command::MoveInitiative {
                initiative,
                event,
                to,
                reason,
            } => self.move_initiative(who, *initiative, *event, *to, reason.trim()),
            Command::AddTask {
                initiative,
                id,
                what,
            } => self.add_task(who, *initiative, *id, what.trim()),
            Command::RewordTask(plan, id, what) => {
                self.answer(who, Place::Task(*plan, *id), text(what))
            }
            Command::TickTask(plan, id, is_done) => self.tick_task(who, *plan, *id, *is_done),
            Command::TakeTask(plan, id, is_taken) => self.take_task(who, *plan, *id, *is_taken),
            Command::AddNeed { .. }
            | Command::RewordNeed(..)
            | Command::ArrangeNeed(..)
            | Command::Offer { .. }
            | Command::WithdrawOffer(..) => self.carry_out_need(who, command),
            Command::AddSignaal { id, text } => self.add_signaal(who, *id, text),
            Command::Remove(thing) if !self.may_remove(*thing) => Err(Refusal::Empty),
            Command::Remove(thing) => self.remove(who, *thing),
            Command::BringBack(thing) => self.bring_back(who, *thing),
            Command::AddAttachment { .. } => self.add_attachment(who, command),
            Command::DescribeAttachment(to, id, what) => {
                self.answer(who, Place::Attachment(*to, *id), text(what))
            }
            Command::Follow(_)
            | Command::RewordFollowed(..)
            | Command::SayMore(..)
            | Command::SetDay(..)
            | Command::SetParty(..)
            | Command::Record { .. }
            | Command::Strike(..) => self.carry_out_followed(who, command),
            Command::Meeting(command) => self.carry_out_meeting(who, command),
            Command::BuurtPlan(command) => self.carry_out_buurt_plan(who, command),
            Command::OnBehalf(plan, section, whom) => {
                self.answer(who, Place::Behalf(*plan, *section), text(whom))
            }
            Command::BeginFromExample { .. } => self.begin_from_example(who, command),
            Command::Resultaat(plan, command) => self.carry_out_resultaat(who, *plan, command),
            Command::AnswerAloud(..)
            | Command::TypedOut(..)
            | Command::AddTranslation(_)
            | Command::RewordTranslation(..) => self.carry_out_otherwise(who, command),
            Command::Voice(command) => self.carry_out_voice(who, command),
            Command::Plan(command) => self.carry_out_plan(who, command),
        }
    }
}
