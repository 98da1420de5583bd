//! A plan that begins from what another buurt did.

use automerge::ScalarValue;
use domain::{Command, Edit, InitiativeId, Refusal, Removable, RowKey, TextKey, undo::UndoLabel};

use crate::{
    BuurtDoc, Undo, Who, places,
    schema::{EXAMPLE, FILE, TEXT},
    undo::Back,
};

impl BuurtDoc {
    pub(super) fn begin_from_example(
        &mut self,
        who: &Who,
        command: &Command,
    ) -> Result<Option<Undo>, Refusal> {
        let Command::BeginFromExample {
            id,
            example,
            different,
        } = command
        else {
            return Err(Refusal::Fault);
        };
        let id = *id;
        if places::plan(&self.doc, id).is_some() {
            return Ok(None);
        }
        let plan = self.lay_initiative(who, id, &example.title, "")?;
        let map = self.put_map(&plan, EXAMPLE)?;
        self.put(&map, FILE, ScalarValue::Bytes(example.encode()))?;
        self.put_text(&map, TEXT, different)?;
        self.mark(RowKey::Example(id));
        if !different.is_empty() {
            let insert = Edit::Insert {
                at: 0,
                text: different.clone(),
            };
            self.edited(TextKey::Different(id), [insert]);
        }
        let thing = Removable::Initiative(id);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    /// Somebody wrote in what is different here.
    pub(crate) fn different_changed(&mut self, who: &Who, id: InitiativeId) -> Result<(), Refusal> {
        let plan = places::plan(&self.doc, id).ok_or(Refusal::Unknown)?;
        self.touch_plan(who, id, &plan)
    }
}
