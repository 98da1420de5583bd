//! What people do with translations: make one, or say one anew.

use domain::{
    Command, InitiativeId, RowKey, SectionKey, TranslationId,
    translation::{NewTranslation, SourceMark},
};

use crate::{act::Pick, dice::picked, ledger::Thing, page::Page};

impl Page {
    /// A new translation in some plan, or other words for one of the plan that is open.
    pub(in crate::street) fn some_translation(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(Command, Option<Thing>)> {
        let (what, of) = (format!("Tercume {number}"), SourceMark(number % 4));
        let known = self.some_made(pick / 3).filter(|_| pick.is_multiple_of(3));
        if let Some((plan, one)) = known {
            return Some((Command::RewordTranslation(plan, one, what, of), None));
        }
        let (plan, id) = (self.some_plan(pick / 3)?, TranslationId::from_bytes(id));
        let new = NewTranslation {
            plan,
            id,
            section: *picked(&SectionKey::ALL, pick / 7)?,
            lang: "tr-TR".into(),
            what,
            of,
        };
        Some((
            Command::AddTranslation(new),
            Some(Thing::Translation(plan, id)),
        ))
    }

    fn some_made(&self, pick: Pick) -> Option<(InitiativeId, TranslationId)> {
        let made = |key: &RowKey| {
            let RowKey::Translation(plan, one) = key else {
                return None;
            };
            Some((*plan, *one))
        };
        let all: Vec<_> = self.detail_rows.keys().filter_map(made).collect();
        picked(&all, pick).copied()
    }
}
