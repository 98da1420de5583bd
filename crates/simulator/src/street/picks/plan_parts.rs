//! What people do in a plan beside its first parts.

use domain::{
    Day, EventId, InitiativeId, PermissionId, PlanCommand, PlanPartId, Row, RowKey, SectionKey,
    SuggestionId, UpkeepId,
    meeting::{BringKind, Doer},
    need::OfferStep,
    plan::{
        PermissionState, Verdict,
        command::{NewPermission, NewSplit, NewSuggestion, NewUpkeep, PartLine},
    },
};

use crate::{act::Pick, dice::picked, ledger::Thing, page::Page};

impl Page {
    /// Something new in the plan that is open, or in any other.
    pub(in crate::street) fn some_new_plan_part(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(PlanCommand, Thing)> {
        let words = format!("Zo {number}");
        if pick.is_multiple_of(3)
            && let Some((plan, base)) = self.some_section(pick / 3)
        {
            let id = SuggestionId::from_bytes(id);
            // Only adds, because what people typed has to be there in the end.
            let suggest = PlanCommand::Suggest(NewSuggestion {
                plan,
                id,
                section: SectionKey::Why,
                text: format!("{base} {words}"),
                base,
                reason: String::new(),
            });
            return Some((suggest, Thing::Part(plan, PlanPartId::Suggestion(id))));
        }
        let plan = self.some_plan(pick / 3)?;
        Some(if pick % 3 == 1 {
            let id = PermissionId::from_bytes(id);
            let add = PlanCommand::AddPermission(NewPermission {
                plan,
                id,
                what: words,
                whom: String::new(),
            });
            (add, Thing::Part(plan, PlanPartId::Permission(id)))
        } else {
            let id = UpkeepId::from_bytes(id);
            let add = PlanCommand::AddUpkeep(NewUpkeep {
                plan,
                id,
                what: words,
                names: String::new(),
                often: String::new(),
            });
            (add, Thing::Part(plan, PlanPartId::Upkeep(id)))
        })
    }

    /// What the open plan says why.
    fn some_section(&self, pick: Pick) -> Option<(InitiativeId, String)> {
        let section = |(key, row): (&RowKey, &Row)| match (key, row) {
            (RowKey::Section(plan, SectionKey::Why), Row::Section(row)) => {
                Some((*plan, row.text.clone()))
            }
            _ => None,
        };
        let all: Vec<_> = self.detail_rows.iter().filter_map(section).collect();
        picked(&all, pick).cloned()
    }

    fn some_plan_part(&self, pick: Pick) -> Option<(InitiativeId, PlanPartId)> {
        let part = |key: &RowKey| {
            let RowKey::PlanPart(plan, part) = key else {
                return None;
            };
            Some((*plan, *part))
        };
        let all: Vec<_> = self.detail_rows.keys().filter_map(part).collect();
        picked(&all, pick).copied()
    }

    /// Something else about a plan, about help in it, or about its later parts.
    pub(in crate::street) fn some_set_part(
        &self,
        pick: Pick,
        (id, number): ([u8; 16], u32),
    ) -> Option<PlanCommand> {
        let (is_on, rest, event) = (!pick.is_multiple_of(3), pick / 10, EventId::from_bytes(id));
        Some(match pick % 10 {
            0 => {
                let (plan, task) = self.some_task(rest)?;
                PlanCommand::SetDue(plan, task, Some(Day(i32::from(pick % 100))))
            }
            1 => {
                let (plan, task) = self.some_task(rest)?;
                PlanCommand::SetDoer(plan, task, picked(Doer::ALL, rest).copied())
            }
            2 => {
                let (plan, need) = self.some_need(rest)?;
                PlanCommand::SetKind(plan, need, picked(BringKind::ALL, rest).copied())
            }
            3 => {
                let (plan, offer) = self.some_offer(rest)?;
                let step = *picked(OfferStep::ALL, rest)?;
                PlanCommand::MarkOffer(plan, offer, step, is_on)
            }
            4 => {
                let (plan, offer) = self.some_offer(rest)?;
                PlanCommand::Thank(plan, offer, is_on)
            }
            5 => PlanCommand::KeepGoing(self.some_plan(rest)?, event),
            6 => PlanCommand::Join {
                plan: self.some_plan(rest)?,
                event,
                into: self.some_plan(pick / 7)?,
            },
            7 => PlanCommand::Split(NewSplit {
                from: self.some_plan(rest)?,
                id: InitiativeId::from_bytes(id),
                what: format!("Deel {number}"),
                tasks: Vec::new(),
            }),
            _ => return self.about_part(rest, event, number),
        })
    }

    fn about_part(&self, pick: Pick, event: EventId, number: u32) -> Option<PlanCommand> {
        let (plan, part) = self.some_plan_part(pick)?;
        Some(match part {
            PlanPartId::Permission(permission) => PlanCommand::RecordPermission {
                plan,
                permission,
                event,
                to: *picked(PermissionState::ALL, pick)?,
                on: Day(i32::from(pick % 100)),
            },
            PlanPartId::Upkeep(_) => {
                PlanCommand::Say(plan, part, PartLine::Often, format!("Elke {number}"))
            }
            PlanPartId::Suggestion(suggestion) => PlanCommand::Judge {
                plan,
                suggestion,
                event,
                verdict: *picked(Verdict::ALL, pick)?,
            },
        })
    }
}
