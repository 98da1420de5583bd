//! A new signaal.

use domain::{Edit, Refusal, Removable, RowKey, SignaalId, TextKey, undo::UndoLabel};

use crate::{
    BuurtDoc, Undo, Who, places,
    schema::{SIGNALEN, TEXT},
    undo::Back,
};

impl BuurtDoc {
    pub(super) fn add_signaal(
        &mut self,
        who: &Who,
        id: SignaalId,
        text: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let signalen = places::top(&self.doc, SIGNALEN).ok_or(Refusal::Fault)?;
        let thing = Removable::Signaal(id);
        if places::removable(&self.doc, thing).is_some() {
            return Ok(None);
        }
        let signaal = self.put_item(who, &signalen, &id.to_string())?;
        self.put_text(&signaal, TEXT, text)?;
        self.keep_alive(who, &signaal)?;
        self.mark(RowKey::Signaal(id));
        let insert = Edit::Insert {
            at: 0,
            text: text.to_owned(),
        };
        self.edited(TextKey::Signaal(id), [insert]);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }
}
