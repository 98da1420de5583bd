//! What people in a story do in a plan beside its first parts.

use domain::{
    Day, EventId, InitiativeId, NeedId, PermissionId, PlanCommand, PlanPartId, Removable,
    SectionKey, SuggestionId, TaskId, TextKey, UpkeepId,
    meeting::{BringKind, Doer},
    need::OfferStep,
    plan::{
        PermissionState, Verdict,
        command::{NewPermission, NewSplit, NewSuggestion, NewUpkeep, PartLine},
    },
};
use proptest::prelude::*;

use super::phone::Made;
use crate::BuurtDoc;

#[derive(Debug, Clone, Copy)]
pub(super) enum PartDeed {
    SetDue,
    SetDoer(Doer),
    SetKind(BringKind),
    Mark(OfferStep, bool),
    Thank(bool),
    Add(u8),
    Record(PermissionState),
    Say(u8, PartLine),
    KeepGoing,
    Judge(Verdict),
    Join,
    Split,
    Remove(u8),
    BringBack(u8),
}

pub(super) fn deed() -> impl Strategy<Value = PartDeed> {
    let line = prop::sample::select(vec![PartLine::What, PartLine::Who, PartLine::Often]);
    let mark = (prop::sample::select(OfferStep::ALL), any::<bool>());
    prop_oneof![
        2 => Just(PartDeed::SetDue),
        2 => prop::sample::select(Doer::ALL).prop_map(PartDeed::SetDoer),
        2 => prop::sample::select(BringKind::ALL).prop_map(PartDeed::SetKind),
        3 => mark.prop_map(|(step, is_on)| PartDeed::Mark(step, is_on)),
        2 => any::<bool>().prop_map(PartDeed::Thank),
        6 => (0..3_u8).prop_map(PartDeed::Add),
        4 => prop::sample::select(PermissionState::ALL).prop_map(PartDeed::Record),
        3 => (0..2_u8, line).prop_map(|(kind, line)| PartDeed::Say(kind, line)),
        1 => Just(PartDeed::KeepGoing),
        4 => prop::sample::select(Verdict::ALL).prop_map(PartDeed::Judge),
        3 => Just(PartDeed::Join),
        2 => Just(PartDeed::Split),
        2 => (0..3_u8).prop_map(PartDeed::Remove),
        1 => (0..3_u8).prop_map(PartDeed::BringBack),
    ]
}

pub(super) fn part(kind: u8, name: u8) -> PlanPartId {
    let name = [name; 16];
    match kind {
        0 => PlanPartId::Permission(PermissionId::from_bytes(name)),
        1 => PlanPartId::Upkeep(UpkeepId::from_bytes(name)),
        _ => PlanPartId::Suggestion(SuggestionId::from_bytes(name)),
    }
}

/// The command for a deed in plan `x`; the thing `y` in it is made by one phone only.
pub(super) fn command(
    doc: &BuurtDoc,
    made: &Made,
    deed: PartDeed,
    actor: u8,
    (x, y): (u8, u8),
) -> Option<domain::Command> {
    let plan = InitiativeId::from_bytes([x; 16]);
    let (fresh, name) = (made.count, x * 16 + y);
    let (task, need) = (
        TaskId::from_bytes([name; 16]),
        NeedId::from_bytes([name; 16]),
    );
    let event = EventId::from_bytes([fresh; 16]);
    let offer = made.offers.iter().find(|(one, ..)| *one == plan);
    let offer = offer.map(|(_, id, _)| *id);
    let asked: PlanCommand = match deed {
        PartDeed::SetDue => PlanCommand::SetDue(plan, task, Some(Day(fresh.into()))),
        PartDeed::SetDoer(doer) => PlanCommand::SetDoer(plan, task, Some(doer)),
        PartDeed::SetKind(kind) => PlanCommand::SetKind(plan, need, Some(kind)),
        PartDeed::Mark(step, is_on) => PlanCommand::MarkOffer(plan, offer?, step, is_on),
        PartDeed::Thank(is_on) => PlanCommand::Thank(plan, offer?, is_on),
        PartDeed::Add(kind) if actor == y + 1 => return add(doc, plan, part(kind, name)),
        PartDeed::Add(_) => return None,
        PartDeed::Record(to) => PlanCommand::RecordPermission {
            plan,
            permission: PermissionId::from_bytes([name; 16]),
            event,
            to,
            on: Day(100),
        },
        PartDeed::Say(kind, line) => {
            PlanCommand::Say(plan, part(kind, name), line, format!("woord {fresh}"))
        }
        PartDeed::KeepGoing => PlanCommand::KeepGoing(plan, event),
        PartDeed::Judge(verdict) => PlanCommand::Judge {
            plan,
            suggestion: SuggestionId::from_bytes([name; 16]),
            event,
            verdict,
        },
        PartDeed::Join => PlanCommand::Join {
            plan,
            event,
            into: InitiativeId::from_bytes([y % 2; 16]),
        },
        PartDeed::Split => PlanCommand::Split(NewSplit {
            from: plan,
            id: InitiativeId::from_bytes([fresh; 16]),
            what: "Een deel.".into(),
            tasks: vec![(task, TaskId::from_bytes([fresh; 16]))],
        }),
        PartDeed::Remove(kind) => {
            return Some(domain::Command::Remove(Removable::PlanPart(
                plan,
                part(kind, name),
            )));
        }
        PartDeed::BringBack(kind) => {
            return Some(domain::Command::BringBack(Removable::PlanPart(
                plan,
                part(kind, name),
            )));
        }
    };
    Some(asked.into())
}

fn add(doc: &BuurtDoc, plan: InitiativeId, id: PlanPartId) -> Option<domain::Command> {
    let line = || "iets".to_owned();
    let asked = match id {
        PlanPartId::Permission(id) => PlanCommand::AddPermission(NewPermission {
            plan,
            id,
            what: line(),
            whom: line(),
        }),
        PlanPartId::Upkeep(id) => PlanCommand::AddUpkeep(NewUpkeep {
            plan,
            id,
            what: line(),
            names: line(),
            often: line(),
        }),
        PlanPartId::Suggestion(id) => {
            // Only adds words, so that nothing that anybody typed may be missing afterwards.
            let base = doc.text(TextKey::Section(plan, SectionKey::What))?;
            PlanCommand::Suggest(NewSuggestion {
                plan,
                id,
                section: SectionKey::What,
                text: format!("Eerst {base} en dan"),
                base,
                reason: String::new(),
            })
        }
    };
    Some(asked.into())
}

/// Notes what a command made and took away.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only these make or take away a part"
)]
pub(super) fn note(made: &mut Made, command: &PlanCommand) {
    let added = match command {
        PlanCommand::AddPermission(new) => Some((new.plan, PlanPartId::Permission(new.id))),
        PlanCommand::AddUpkeep(new) => Some((new.plan, PlanPartId::Upkeep(new.id))),
        PlanCommand::Suggest(new) => Some((new.plan, PlanPartId::Suggestion(new.id))),
        PlanCommand::Split(new) => {
            let gone = new
                .tasks
                .iter()
                .map(|(old, _)| Removable::Task(new.from, *old));
            made.removed.extend(gone);
            None
        }
        _ => None,
    };
    made.plan_parts.extend(added);
}
