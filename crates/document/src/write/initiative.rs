//! A new plan, made whole: every map and text that belongs to it, so that no two phones make the
//! same one.

use automerge::ObjId;
use domain::{
    Edit, InitiativeId, Refusal, Removable, RowKey, SectionKey, TextKey, initiative::title_from,
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who, places,
    schema::{
        CONTRIBUTIONS, EDITS, EVENTS, INITIATIVES, NEEDS, SECTIONS, TASKS, TITLE, TOUCHED_ON,
    },
    undo::Back,
};

impl BuurtDoc {
    pub(super) fn add_initiative(
        &mut self,
        who: &Who,
        id: InitiativeId,
        what: &str,
    ) -> Result<Option<Undo>, Refusal> {
        if places::plan(&self.doc, id).is_some() {
            return Ok(None);
        }
        self.lay_initiative(who, id, &title_from(what), what)?;
        let insert = Edit::Insert {
            at: 0,
            text: what.to_owned(),
        };
        self.edited(TextKey::Section(id, SectionKey::What), [insert]);
        let thing = Removable::Initiative(id);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    /// Makes a plan with this name, and with these words under the first question.
    pub(super) fn lay_initiative(
        &mut self,
        who: &Who,
        id: InitiativeId,
        title: &str,
        what: &str,
    ) -> Result<ObjId, Refusal> {
        let plans = places::top(&self.doc, INITIATIVES).ok_or(Refusal::Fault)?;
        let plan = self.put_item(who, &plans, &id.to_string())?;
        self.put(&plan, TITLE, title.trim())?;
        self.put(&plan, TOUCHED_ON, i64::from(who.today.0))?;
        self.keep_alive(who, &plan)?;
        let sections = self.put_map(&plan, SECTIONS)?;
        for key in SectionKey::ALL {
            let text = if key == SectionKey::What { what } else { "" };
            self.put_text(&sections, key.key(), text)?;
            self.mark(RowKey::Section(id, key));
        }
        for collection in [TASKS, NEEDS, CONTRIBUTIONS, EVENTS, EDITS] {
            self.put_map(&plan, collection)?;
        }
        self.mark_history(id);
        Ok(plan)
    }
}
