//! Recording who wrote in a section: one record a person, section and day.

use automerge::ObjId;
use domain::{InitiativeId, Refusal, RowKey, SectionKey, TextKey};

use crate::{
    BuurtDoc, Who,
    answers::{Plain, rivals},
    fields::Fields,
    places,
    read::{edits, section::last_edit},
    schema::EDITS,
};

impl BuurtDoc {
    pub(crate) fn record_section(
        &mut self,
        who: &Who,
        id: InitiativeId,
        plan: &ObjId,
        key: SectionKey,
    ) -> Result<(), Refusal> {
        if !self
            .recorded
            .insert((TextKey::Section(id, key), who.person))
        {
            return Ok(());
        }
        let known = edits::all(&self.doc, &Fields::of(&self.doc, plan));
        let last = last_edit(&known, key);
        if last.is_some_and(|last| last.by == who.person && last.on == who.today) {
            return Ok(());
        }
        self.put_record(who, plan, key.key())?;
        self.mark(RowKey::Section(id, key));
        self.mark_history(id);
        Ok(())
    }

    /// Says once in a change that somebody wrote in this text of a meeting or of the buurt plan.
    pub(crate) fn record_writer(
        &mut self,
        who: &Who,
        text: TextKey,
        holder: &ObjId,
        what: &str,
    ) -> Result<(), Refusal> {
        if !self.recorded.insert((text, who.person)) {
            return Ok(());
        }
        let records = Fields::of(&self.doc, holder).below(&self.doc, EDITS);
        if edits::last(&records, what) == Some((who.person, who.today)) {
            return Ok(());
        }
        self.put_record(who, holder, what)
    }

    /// Says that somebody wrote in this part of a plan, a meeting or the buurt plan today.
    pub(super) fn put_record(
        &mut self,
        who: &Who,
        holder: &ObjId,
        what: &str,
    ) -> Result<(), Refusal> {
        let records = places::map(&self.doc, holder, EDITS).ok_or(Refusal::Fault)?;
        let record = edits::key(what, who.today, who.person);
        let count = rivals(&self.doc, &records, &record)
            .into_iter()
            .filter_map(|(_, plain)| match plain {
                Plain::Int(int) => Some(int),
                Plain::Text(_) | Plain::Nothing => None,
            })
            .max();
        // A record that is there already is overwritten when somebody else wrote in between, so
        // that the newest operation is always that of whoever wrote last.
        self.put(
            &records,
            &record,
            count.map_or(1, |int| int.wrapping_add(1)),
        )
    }
}
