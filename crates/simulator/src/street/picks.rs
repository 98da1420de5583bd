//! What a pick means on a page: an entry of what that page shows at that moment.
//!
//! Lists are in the order of their keys, so the same rows and the same pick are the same thing everywhere.

use domain::{
    Cents, Command, ContributionId, EventId, InitiativeId, NeedId, Phase, Removable, Row, RowKey,
    SectionKey, TaskId, TextKey,
};

use crate::{act::Pick, dice::picked, page::Page};

impl Page {
    pub(super) fn some_plan(&self, pick: Pick) -> Option<InitiativeId> {
        let plan = |key: &RowKey| {
            let RowKey::Initiative(plan) = key else {
                return None;
            };
            Some(*plan)
        };
        let plans: Vec<InitiativeId> = self.rows.keys().filter_map(plan).collect();
        picked(&plans, pick).copied()
    }

    pub(super) fn some_need(&self, pick: Pick) -> Option<(InitiativeId, NeedId)> {
        let need = |key: &RowKey| {
            let RowKey::Need(plan, need) = key else {
                return None;
            };
            Some((*plan, *need))
        };
        let needs: Vec<_> = self.plan_rows.keys().filter_map(need).collect();
        picked(&needs, pick).copied()
    }

    pub(super) fn some_task(&self, pick: Pick) -> Option<(InitiativeId, TaskId)> {
        let task = |key: &RowKey| {
            let RowKey::Task(plan, task) = key else {
                return None;
            };
            Some((*plan, *task))
        };
        let tasks: Vec<_> = self.plan_rows.keys().filter_map(task).collect();
        picked(&tasks, pick).copied()
    }

    pub(super) fn some_offer(&self, pick: Pick) -> Option<(InitiativeId, ContributionId)> {
        let offer = |key: &RowKey| {
            let RowKey::Contribution(plan, offer) = key else {
                return None;
            };
            Some((*plan, *offer))
        };
        let offers: Vec<_> = self.plan_rows.keys().filter_map(offer).collect();
        picked(&offers, pick).copied()
    }

    pub(super) fn some_removable(&self, pick: Pick) -> Option<Removable> {
        let thing = |(key, _): (&RowKey, &Row)| match key {
            RowKey::Initiative(plan) => Some(Removable::Initiative(*plan)),
            RowKey::Task(plan, task) => Some(Removable::Task(*plan, *task)),
            RowKey::Need(plan, need) => Some(Removable::Need(*plan, *need)),
            RowKey::Signaal(signaal) => Some(Removable::Signaal(*signaal)),
            RowKey::Buurt
            | RowKey::News
            | RowKey::Person(_)
            | RowKey::Section(..)
            | RowKey::Contribution(..)
            | RowKey::History(_)
            | RowKey::Attachment(..) => None,
        };
        let things: Vec<Removable> = self.all_rows().filter_map(thing).collect();
        picked(&things, pick).copied()
    }

    pub(super) fn some_text(&self, pick: Pick) -> Option<TextKey> {
        let texts = |(key, _): (&RowKey, &Row)| match key {
            RowKey::Initiative(plan) => vec![
                TextKey::Section(*plan, SectionKey::Why),
                TextKey::Section(*plan, SectionKey::Cost),
            ],
            RowKey::Signaal(signaal) => vec![TextKey::Signaal(*signaal)],
            RowKey::Buurt
            | RowKey::News
            | RowKey::Person(_)
            | RowKey::Section(..)
            | RowKey::Task(..)
            | RowKey::Need(..)
            | RowKey::Contribution(..)
            | RowKey::History(_)
            | RowKey::Attachment(..) => Vec::new(),
        };
        let texts: Vec<TextKey> = self.rows.iter().flat_map(texts).collect();
        picked(&texts, pick).copied()
    }

    pub(super) fn some_fact(&self, pick: Pick, id: [u8; 16]) -> Option<Command> {
        let is_on = pick.is_multiple_of(2);
        Some(match pick % 6 {
            0 => {
                let (plan, task) = self.some_task(pick / 5)?;
                Command::TickTask(plan, task, is_on)
            }
            1 => {
                let (plan, task) = self.some_task(pick / 5)?;
                Command::TakeTask(plan, task, is_on)
            }
            2 => {
                let (plan, need) = self.some_need(pick / 5)?;
                Command::ArrangeNeed(plan, need, is_on)
            }
            3 => {
                let (plan, offer) = self.some_offer(pick / 5)?;
                Command::WithdrawOffer(plan, offer)
            }
            4 => Command::PriceInitiative(
                self.some_plan(pick / 5)?,
                Some(Cents(i64::from(pick % 100))),
            ),
            _ => Command::MoveInitiative {
                initiative: self.some_plan(pick / 5)?,
                event: EventId::from_bytes(id),
                to: *picked(&Phase::ALL, pick / 7)?,
                reason: String::new(),
            },
        })
    }

    pub(super) fn some_answer(&self, pick: Pick, number: u32) -> Option<Command> {
        Some(match pick % 5 {
            0 => Command::NameBuurt(format!("Buurt {number}")),
            1 => Command::NameInitiative(self.some_plan(pick / 5)?, format!("Naam {number}")),
            2 => Command::DescribeInitiative(self.some_plan(pick / 5)?, format!("Zin {number}")),
            3 => {
                let (plan, task) = self.some_task(pick / 5)?;
                Command::RewordTask(plan, task, format!("Taak {number}"))
            }
            _ => {
                let (plan, need) = self.some_need(pick / 5)?;
                Command::RewordNeed(plan, need, format!("Nodig {number}"))
            }
        })
    }

    /// What an open field shows.
    pub(super) fn letters(&self, text: TextKey) -> Option<Vec<char>> {
        let open = self.texts.values().find(|open| open.text == text)?;
        Some(open.field.shown().chars().collect())
    }
}
