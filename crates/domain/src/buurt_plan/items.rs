//! All that stands in the buurt plan, by kind and in order.

use std::collections::BTreeMap;

use super::{
    AgreementRow, AmbitionRow, BuurtItemId, BuurtItemRow, ContributionRow, Group, OpgaveRow,
    OrganisationRow, PerspectiveRow, Serves, ThemeRow,
};
use crate::{
    AgreementId, AmbitionId, Answer, ContributionId, OpgaveId, OrderKey, OrganisationId,
    PerspectiveId, ThemeId,
};

/// The things of a buurt plan by kind; screens read the lists through the functions, which put them in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BuurtItems {
    /// All themes.
    pub themes: BTreeMap<ThemeId, ThemeRow>,
    /// All ambitions.
    pub ambitions: BTreeMap<AmbitionId, AmbitionRow>,
    /// All opgaven, also those that were taken away.
    pub opgaven: BTreeMap<OpgaveId, OpgaveRow>,
    /// The perspectives of the opgaven of which details are here.
    pub perspectives: BTreeMap<(OpgaveId, PerspectiveId), PerspectiveRow>,
    /// All agreements.
    pub agreements: BTreeMap<AgreementId, AgreementRow>,
    /// All contributions.
    pub contributions: BTreeMap<ContributionId, ContributionRow>,
    /// All organisations.
    pub organisations: BTreeMap<OrganisationId, OrganisationRow>,
}

impl BuurtItems {
    /// Sorts things by kind, whatever their order; one that does not fit its id is passed over.
    pub fn of(items: impl IntoIterator<Item = (BuurtItemId, BuurtItemRow)>) -> Self {
        use BuurtItemId as Id;
        use BuurtItemRow as Row;
        let mut all = Self::default();
        for item in items {
            match item {
                (Id::Theme(id), Row::Theme(row)) => drop(all.themes.insert(id, row)),
                (Id::Ambition(id), Row::Ambition(row)) => drop(all.ambitions.insert(id, row)),
                (Id::Opgave(id), Row::Opgave(row)) => drop(all.opgaven.insert(id, row)),
                (Id::Perspective(opgave, id), Row::Perspective(row)) => {
                    drop(all.perspectives.insert((opgave, id), row));
                }
                (Id::Agreement(id), Row::Agreement(row)) => drop(all.agreements.insert(id, row)),
                (Id::Contribution(id), Row::Contribution(row)) => {
                    drop(all.contributions.insert(id, row));
                }
                (Id::Organisation(id), Row::Organisation(row)) => {
                    drop(all.organisations.insert(id, row));
                }
                (_, _) => (),
            }
        }
        all
    }

    /// The themes in order.
    pub fn themes(&self) -> Vec<(ThemeId, &ThemeRow)> {
        placed(self.themes.iter(), |row| &row.place)
    }

    /// The ambitions in order.
    pub fn ambitions(&self) -> Vec<(AmbitionId, &AmbitionRow)> {
        placed(self.ambitions.iter(), |row| &row.place)
    }

    /// The opgaven that were not taken away, in order.
    pub fn opgaven(&self) -> Vec<(OpgaveId, &OpgaveRow)> {
        let standing = self.opgaven.iter().filter(|(_, row)| row.removed.is_none());
        placed(standing, |row| &row.place)
    }

    /// The agreements in order.
    pub fn agreements(&self) -> Vec<(AgreementId, &AgreementRow)> {
        placed(self.agreements.iter(), |row| &row.place)
    }

    /// The perspectives of one group on an opgave, oldest first. One of which the group is a question stands with
    /// the group that is shown.
    pub fn perspectives(
        &self,
        opgave: OpgaveId,
        group: Group,
    ) -> Vec<(PerspectiveId, &PerspectiveRow)> {
        let all = self.perspectives.iter();
        let mut found: Vec<_> = all
            .filter(|((of, _), row)| *of == opgave && row.group.shown() == Some(&group))
            .map(|((_, id), row)| (*id, row))
            .collect();
        found.sort_by_key(|(id, row)| (row.order, *id));
        found
    }

    /// The organisations, oldest first.
    pub fn organisations(&self) -> Vec<(OrganisationId, &OrganisationRow)> {
        let all = self.organisations.iter();
        let mut found: Vec<_> = all.map(|(id, row)| (*id, row)).collect();
        found.sort_by_key(|(id, row)| (row.order, *id));
        found
    }

    /// The contributions that serve this, or nothing in particular, oldest first.
    pub fn contributions(&self, to: Option<Serves>) -> Vec<(ContributionId, &ContributionRow)> {
        let all = self.contributions.iter();
        let serves = |row: &ContributionRow| Answer::shown(&row.serves).copied().flatten();
        let mut found: Vec<_> = all
            .filter(|(_, row)| serves(row) == to)
            .map(|(id, row)| (*id, row))
            .collect();
        found.sort_by_key(|(id, row)| (row.order, *id));
        found
    }
}

fn placed<'a, I: Copy + Ord + 'a, R: 'a>(
    rows: impl Iterator<Item = (&'a I, &'a R)>,
    place: impl Fn(&R) -> &OrderKey,
) -> Vec<(I, &'a R)> {
    let mut all: Vec<_> = rows.map(|(id, row)| (*id, row)).collect();
    all.sort_by(|(one, left), (other, right)| (place(left), one).cmp(&(place(right), other)));
    all
}
