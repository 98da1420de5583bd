//! What people do in the buurt plan: add something, say how they look at it, and what it serves.

use domain::{
    AgreementId, AmbitionId, BuurtItemId, BuurtItemRow, BuurtPlanCommand, Command, ContributionId,
    Day, OpgaveId, PerspectiveId, Row, RowKey, Serves, ThemeId,
    buurt_plan::{
        Aspect, BuurtItems, Direction, Group, NewAgreement, NewAmbition, NewContribution,
        NewPerspective,
    },
    meeting::BringKind,
};

use crate::{
    act::{Deed, Pick},
    dice::picked,
    ledger::Thing,
    page::Page,
};

impl Page {
    /// All that the page shows of the buurt plan.
    fn items(&self) -> Vec<(BuurtItemId, &BuurtItemRow)> {
        let rows = self.all_rows().filter_map(|(key, row)| match (key, row) {
            (RowKey::BuurtItem(item), Row::BuurtItem(row)) => Some((*item, row)),
            _ => None,
        });
        rows.collect()
    }

    fn sorted(&self) -> BuurtItems {
        BuurtItems::of(self.items().into_iter().map(|(id, row)| (id, row.clone())))
    }

    /// Adds something to the buurt plan or to inspraak, or sets something of it.
    pub(in crate::street) fn in_buurt_plan(
        &self,
        pick: Pick,
        deed: Deed,
        id: [u8; 16],
        number: u32,
    ) -> Option<(Command, Option<Thing>)> {
        if deed == Deed::SetItem {
            let set = self.some_set_item(pick, number)?;
            return Some((Command::BuurtPlan(set), None));
        }
        let (command, item) = self.some_item(pick, id, number)?;
        Some((command, Some(Thing::Item(item))))
    }

    /// Something new for the buurt plan: mostly a perspective, where there is an opgave.
    pub(super) fn some_new_item(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(BuurtPlanCommand, BuurtItemId)> {
        let words = format!("Zo {number}");
        let items = self.sorted();
        Some(match pick % 8 {
            0 => {
                let id = ThemeId::from_bytes(id);
                let add = BuurtPlanCommand::AddTheme(id, words);
                (add, BuurtItemId::Theme(id))
            }
            1 => {
                let id = AmbitionId::from_bytes(id);
                let add = BuurtPlanCommand::AddAmbition(NewAmbition {
                    id,
                    text: words,
                    direction: *picked(Direction::ALL, pick / 8)?,
                    aspect: *picked(Aspect::ALL, pick / 8)?,
                });
                (add, BuurtItemId::Ambition(id))
            }
            2 => {
                let id = AgreementId::from_bytes(id);
                let add = BuurtPlanCommand::AddAgreement(NewAgreement {
                    id,
                    text: words,
                    meeting: self.some_meeting(pick / 8),
                    review_on: None,
                });
                (add, BuurtItemId::Agreement(id))
            }
            3 => {
                let id = ContributionId::from_bytes(id);
                let add = BuurtPlanCommand::AddContribution(NewContribution {
                    id,
                    what: words,
                    kind: BringKind::Time,
                    serves: serves_of(&items, pick / 8),
                });
                (add, BuurtItemId::Contribution(id))
            }
            4..=6 if !items.opgaven.is_empty() => {
                let opgaven: Vec<OpgaveId> = items.opgaven.keys().copied().collect();
                let opgave = *picked(&opgaven, pick / 8)?;
                let id = PerspectiveId::from_bytes(id);
                let add = BuurtPlanCommand::AddPerspective(NewPerspective {
                    opgave,
                    id,
                    group: *picked(Group::ALL, pick / 8)?,
                    matters: words,
                    because: String::new(),
                });
                (add, BuurtItemId::Perspective(opgave, id))
            }
            _ => {
                let id = OpgaveId::from_bytes(id);
                let add = BuurtPlanCommand::AddOpgave(id, words);
                (add, BuurtItemId::Opgave(id))
            }
        })
    }

    /// Something else about what stands in the buurt plan.
    fn some_set_item(&self, pick: Pick, number: u32) -> Option<BuurtPlanCommand> {
        let items = self.sorted();
        let is_on = !pick.is_multiple_of(3);
        Some(match pick % 8 {
            0 => {
                let to = serves_of(&items, pick / 8)?;
                BuurtPlanCommand::Serve(self.some_plan(pick / 8)?, to, is_on)
            }
            1 => {
                let themes: Vec<ThemeId> = items.themes.keys().copied().collect();
                let theme = *picked(&themes, pick / 8)?;
                BuurtPlanCommand::PutTheme(serves_of(&items, pick / 8)?, theme, is_on)
            }
            2 => {
                let opgaven: Vec<OpgaveId> = items.opgaven.keys().copied().collect();
                let ambition = some_ambition(&items, pick / 8)?;
                BuurtPlanCommand::ServeAmbition(*picked(&opgaven, pick / 8)?, ambition, is_on)
            }
            3 => self.some_move(pick / 8)?,
            4 => BuurtPlanCommand::SetAspect(
                some_ambition(&items, pick / 8)?,
                *picked(Aspect::ALL, pick / 8)?,
            ),
            5 => {
                let all: Vec<AgreementId> = items.agreements.keys().copied().collect();
                let on = Some(Day(i32::from(pick % 100)));
                BuurtPlanCommand::SetReview(*picked(&all, pick / 8)?, on)
            }
            _ => {
                let ids: Vec<BuurtItemId> = self.items().iter().map(|(id, _)| *id).collect();
                BuurtPlanCommand::Reword(*picked(&ids, pick / 8)?, format!("Anders {number}"))
            }
        })
    }

    fn some_move(&self, pick: Pick) -> Option<BuurtPlanCommand> {
        let ids = self.items().into_iter().map(|(id, _)| id);
        let ids: Vec<BuurtItemId> = ids.filter(|id| id.has_place()).collect();
        let item = *picked(&ids, pick)?;
        let is_like =
            |one: &BuurtItemId| std::mem::discriminant(one) == std::mem::discriminant(&item);
        let like: Vec<BuurtItemId> = ids.iter().copied().filter(is_like).collect();
        let after = picked(&like, pick / 5).copied().filter(|one| *one != item);
        Some(BuurtPlanCommand::Move { item, after })
    }
}

fn serves_of(items: &BuurtItems, pick: Pick) -> Option<Serves> {
    let ambitions = items.ambitions.keys().copied().map(Serves::Ambition);
    let opgaven = items.opgaven.keys().copied().map(Serves::Opgave);
    let all: Vec<Serves> = ambitions.chain(opgaven).collect();
    picked(&all, pick).copied()
}

fn some_ambition(items: &BuurtItems, pick: Pick) -> Option<AmbitionId> {
    let all: Vec<AmbitionId> = items.ambitions.keys().copied().collect();
    picked(&all, pick).copied()
}
