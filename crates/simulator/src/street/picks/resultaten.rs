//! What people do with what came of a plan: count something, tell a story, say whether it may be shared.

use domain::{
    Command, ResultaatCommand, ResultaatId, ResultaatKind, Row, RowKey,
    resultaat::{Fingerprint, Says},
};

use crate::{act::Pick, dice::picked, ledger::Thing, page::Page};

pub(super) fn is_story(row: &Row) -> bool {
    matches!(row, Row::Resultaat(row) if row.kind == ResultaatKind::Story)
}

impl Page {
    /// A number or a story of a plan; where there is a story, also what somebody says about sharing it.
    pub(in crate::street) fn some_resultaat(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(Command, Option<Thing>)> {
        let stories: Vec<_> = self
            .rows
            .iter()
            .filter_map(|(key, row)| match (key, row) {
                (RowKey::Resultaat(plan, one), Row::Resultaat(row))
                    if row.kind == ResultaatKind::Story =>
                {
                    Some((*plan, *one, row.text.clone()))
                }
                _ => None,
            })
            .collect();
        if pick.is_multiple_of(3)
            && let Some((plan, one, text)) = picked(&stories, pick / 3)
        {
            let yes = Says::Yes(Fingerprint::of(text));
            let says = if pick.is_multiple_of(2) {
                yes
            } else {
                Says::No
            };
            let consent = ResultaatCommand::Consent(*one, Some(says));
            return Some((Command::Resultaat(*plan, consent), None));
        }
        let plan = self.some_plan(pick / 3)?;
        let one = ResultaatId::from_bytes(id);
        let add = if pick.is_multiple_of(2) {
            ResultaatCommand::AddStory(one, format!("Verhaal {number}"), String::new())
        } else {
            ResultaatCommand::AddNumber(one, "uren".into(), number.to_string())
        };
        let thing = Thing::Resultaat(plan, one);
        Some((Command::Resultaat(plan, add), Some(thing)))
    }
}
