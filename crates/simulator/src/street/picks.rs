//! What a pick means on a page: an entry of what that page shows at that moment.
//!
//! Lists are in the order of their keys, so the same rows and the same pick are the same thing everywhere.

use domain::{
    About, BlockerId, BuurtItemId, Cents, Command, ContributionId, Day, EventId, Followed, HelpId,
    InitiativeId, KnockId, MeetingId, NeedId, Opened, OpgaveText, PartId, Phase, Removable, Row,
    RowKey, SectionKey, Sign, TaskId, TextKey, ToezeggingId,
};

use crate::{act::Pick, dice::picked, page::Page};

mod buurt_plan;
mod meetings;
mod plan_parts;
mod resultaten;
mod translations;
mod voice;

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

    /// A plan, a meeting, an opgave or the buurt plan.
    pub(super) fn some_opened(&self, pick: Pick) -> Option<Opened> {
        let opened = |key: &RowKey| match key {
            RowKey::Initiative(_)
            | RowKey::Meeting(_)
            | RowKey::BuurtItem(BuurtItemId::Opgave(_)) => key.part_of(),
            RowKey::Buurt => Some(Opened::BuurtPlan),
            RowKey::News
            | RowKey::Signaal(_)
            | RowKey::Person(_)
            | RowKey::Section(..)
            | RowKey::Task(..)
            | RowKey::Need(..)
            | RowKey::Contribution(..)
            | RowKey::History(_)
            | RowKey::Attachment(..)
            | RowKey::Followed(_)
            | RowKey::MeetingPart(..)
            | RowKey::Minutes(_)
            | RowKey::BuurtItem(_)
            | RowKey::OpgaveText(..)
            | RowKey::Vision
            | RowKey::PlanPart(..)
            | RowKey::Resultaat(..)
            | RowKey::Example(_)
            | RowKey::Translation(..) => None,
        };
        let all: Vec<Opened> = self.rows.keys().filter_map(opened).collect();
        picked(&all, pick).copied()
    }

    pub(super) fn some_meeting(&self, pick: Pick) -> Option<MeetingId> {
        let all: Vec<MeetingId> = self
            .rows
            .keys()
            .filter_map(|key| key.part_of().filter(|one| one.head() == *key)?.meeting())
            .collect();
        picked(&all, pick).copied()
    }

    /// A thing on the agenda of the meeting that is open, or a card on it.
    pub(super) fn some_part(&self, pick: Pick, is_card: bool) -> Option<(MeetingId, PartId)> {
        let all: Vec<(MeetingId, PartId)> = self
            .detail_rows
            .keys()
            .filter_map(|key| {
                let RowKey::MeetingPart(meeting, part) = key else {
                    return None;
                };
                Some((*meeting, *part))
            })
            .filter(|(_, part)| match part {
                PartId::Item(_) => !is_card,
                PartId::Card(_) => is_card,
                PartId::Decision(_) | PartId::Action(_) | PartId::Bring(_) => false,
            })
            .collect();
        picked(&all, pick).copied()
    }

    pub(super) fn some_need(&self, pick: Pick) -> Option<(InitiativeId, NeedId)> {
        let need = |key: &RowKey| {
            let RowKey::Need(plan, need) = key else {
                return None;
            };
            Some((*plan, *need))
        };
        let needs: Vec<_> = self.detail_rows.keys().filter_map(need).collect();
        picked(&needs, pick).copied()
    }

    pub(super) fn some_task(&self, pick: Pick) -> Option<(InitiativeId, TaskId)> {
        let task = |key: &RowKey| {
            let RowKey::Task(plan, task) = key else {
                return None;
            };
            Some((*plan, *task))
        };
        let tasks: Vec<_> = self.detail_rows.keys().filter_map(task).collect();
        picked(&tasks, pick).copied()
    }

    pub(super) fn some_offer(&self, pick: Pick) -> Option<(InitiativeId, ContributionId)> {
        let offer = |key: &RowKey| {
            let RowKey::Contribution(plan, offer) = key else {
                return None;
            };
            Some((*plan, *offer))
        };
        let offers: Vec<_> = self.detail_rows.keys().filter_map(offer).collect();
        picked(&offers, pick).copied()
    }

    pub(super) fn some_removable(&self, pick: Pick) -> Option<Removable> {
        let thing = |(key, _): (&RowKey, &Row)| match key {
            RowKey::Initiative(plan) => Some(Removable::Initiative(*plan)),
            RowKey::Task(plan, task) => Some(Removable::Task(*plan, *task)),
            RowKey::Need(plan, need) => Some(Removable::Need(*plan, *need)),
            RowKey::Signaal(signaal) => Some(Removable::Signaal(*signaal)),
            RowKey::Followed(thing) => Some(thing.thing()),
            RowKey::Meeting(meeting) => Some(Removable::Meeting(*meeting)),
            RowKey::MeetingPart(meeting, part) => Some(Removable::MeetingPart(*meeting, *part)),
            RowKey::BuurtItem(item) => Some(Removable::BuurtItem(*item)),
            RowKey::Resultaat(plan, one) => Some(Removable::Resultaat(*plan, *one)),
            RowKey::Translation(plan, one) => Some(Removable::Translation(*plan, *one)),
            RowKey::PlanPart(plan, part) => Some(Removable::PlanPart(*plan, *part)),
            RowKey::Buurt
            | RowKey::News
            | RowKey::Person(_)
            | RowKey::Section(..)
            | RowKey::Contribution(..)
            | RowKey::History(_)
            | RowKey::Attachment(..)
            | RowKey::Minutes(_)
            | RowKey::OpgaveText(..)
            | RowKey::Vision
            | RowKey::Example(_) => None,
        };
        let things: Vec<Removable> = self.all_rows().filter_map(thing).collect();
        picked(&things, pick).copied()
    }

    /// A promise of the buurt or of a plan, something that is stuck, or a knock.
    pub(super) fn some_new_followed(&self, pick: Pick, id: [u8; 16]) -> Option<Followed> {
        if pick.is_multiple_of(4) {
            let id = ToezeggingId::from_bytes(id);
            return Some(Followed::Toezegging(About::Buurt, id));
        }
        let plan = self.some_plan(pick / 4)?;
        Some(match pick % 4 {
            1 => Followed::Toezegging(About::Plan(plan), ToezeggingId::from_bytes(id)),
            2 => Followed::Blocker(plan, BlockerId::from_bytes(id)),
            _ if pick.is_multiple_of(3) => {
                Followed::Help(About::Plan(plan), HelpId::from_bytes(id))
            }
            _ => Followed::Knock(plan, KnockId::from_bytes(id)),
        })
    }

    /// Something that is followed, or a signaal, and a sign that fits it.
    pub(super) fn some_sign(&self, pick: Pick) -> Option<(Followed, Sign)> {
        let thing = self.some_followed(pick)?;
        let signs: Vec<Sign> = Sign::ALL
            .into_iter()
            .filter(|sign| sign.fits(thing))
            .collect();
        Some((thing, *picked(&signs, pick / 7)?))
    }

    fn some_followed(&self, pick: Pick) -> Option<Followed> {
        let thing = |key: &RowKey| {
            if let RowKey::Signaal(signaal) = key {
                return Some(Followed::Signaal(*signaal));
            }
            let RowKey::Followed(thing) = key else {
                return None;
            };
            (!matches!(thing, Followed::Signaal(_))).then_some(*thing)
        };
        let things: Vec<Followed> = self.rows.keys().filter_map(thing).collect();
        picked(&things, pick).copied()
    }

    pub(super) fn some_text(&self, pick: Pick) -> Option<TextKey> {
        let texts = |(key, row): (&RowKey, &Row)| match key {
            RowKey::Resultaat(plan, one) if resultaten::is_story(row) => {
                vec![TextKey::Story(*plan, *one)]
            }
            RowKey::Initiative(plan) => vec![
                TextKey::Section(*plan, SectionKey::Why),
                TextKey::Section(*plan, SectionKey::Cost),
            ],
            RowKey::Signaal(signaal) => vec![TextKey::Signaal(*signaal)],
            RowKey::Meeting(meeting) => vec![TextKey::Minutes(*meeting)],
            RowKey::BuurtItem(BuurtItemId::Opgave(opgave)) => vec![
                TextKey::Opgave(*opgave, OpgaveText::Why),
                TextKey::Opgave(*opgave, OpgaveText::Shared),
            ],
            RowKey::Buurt => vec![TextKey::Vision],
            RowKey::News
            | RowKey::Person(_)
            | RowKey::Section(..)
            | RowKey::Task(..)
            | RowKey::Need(..)
            | RowKey::Contribution(..)
            | RowKey::History(_)
            | RowKey::Attachment(..)
            | RowKey::Followed(_)
            | RowKey::MeetingPart(..)
            | RowKey::Minutes(_)
            | RowKey::BuurtItem(_)
            | RowKey::OpgaveText(..)
            | RowKey::Vision
            | RowKey::PlanPart(..)
            | RowKey::Resultaat(..)
            | RowKey::Example(_)
            | RowKey::Translation(..) => Vec::new(),
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
        Some(match pick % 7 {
            0 => Command::NameBuurt(format!("Buurt {number}")),
            1 => Command::NameInitiative(self.some_plan(pick / 5)?, format!("Naam {number}")),
            2 => Command::DescribeInitiative(self.some_plan(pick / 5)?, format!("Zin {number}")),
            3 => {
                let (plan, task) = self.some_task(pick / 5)?;
                Command::RewordTask(plan, task, format!("Taak {number}"))
            }
            4 => {
                let thing = self.some_followed(pick / 7)?;
                Command::RewordFollowed(thing, format!("Beloofd {number}"))
            }
            5 => {
                let day = Day(i32::from(pick % 100));
                Command::SetDay(self.some_followed(pick / 7)?, Some(day))
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
