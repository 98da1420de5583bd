//! Answers that are not written in the text itself: spoken ones, and translations.

use domain::{
    Command, InitiativeId, Refusal, Removable, RowKey, TranslationId,
    limits::TRANSLATIONS_MAX,
    translation::{NewTranslation, SourceMark},
    undo::UndoLabel,
};

use super::{answer::Place, plain};
use crate::{
    BuurtDoc, Undo, Who,
    answers::Plain,
    fields::Fields,
    places::{self, translation_key},
    read::translation,
    schema::{LANG, OF, SECTION, WHAT},
    undo::Back,
};

impl BuurtDoc {
    pub(super) fn carry_out_otherwise(
        &mut self,
        who: &Who,
        command: &Command,
    ) -> Result<Option<Undo>, Refusal> {
        if let Command::AnswerAloud(plan, id, question) = command {
            let question = question.map_or(Plain::Nothing, |key| plain::choice(key.key()));
            return self.answer(who, Place::Question(*plan, *id), question);
        }
        if let Command::TypedOut(plan, id, is_typed) = command {
            return self.typed_out(who, *plan, *id, *is_typed);
        }
        if let Command::AddTranslation(new) = command {
            return self.add_translation(who, new);
        }
        let Command::RewordTranslation(plan, id, what, of) = command else {
            return Err(Refusal::Fault);
        };
        self.reword_translation(who, (*plan, *id), what, *of)
    }

    fn add_translation(
        &mut self,
        who: &Who,
        new: &NewTranslation,
    ) -> Result<Option<Undo>, Refusal> {
        let plan = places::plan(&self.doc, new.plan).ok_or(Refusal::Unknown)?;
        let thing = Removable::Translation(new.plan, new.id);
        if places::removable(&self.doc, thing).is_some() {
            return Ok(None);
        }
        if translation::ids(&Fields::of(&self.doc, &plan)).len() >= TRANSLATIONS_MAX {
            return Err(Refusal::TooLong);
        }
        let item = self.put_item(who, &plan, &translation_key(new.id))?;
        self.put(&item, SECTION, new.section.key())?;
        self.put(&item, LANG, new.lang.as_str())?;
        self.put(&item, WHAT, new.what.trim())?;
        self.put(&item, OF, i64::from(new.of.0))?;
        self.changed_thing(who, new.plan, &item)?;
        self.mark(RowKey::Translation(new.plan, new.id));
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    /// The words and of what they are made: two answers, and one step.
    fn reword_translation(
        &mut self,
        who: &Who,
        (plan, id): (InitiativeId, TranslationId),
        what: &str,
        of: SourceMark,
    ) -> Result<Option<Undo>, Refusal> {
        let said = self.answer(who, Place::Translation(plan, id, WHAT), plain::text(what))?;
        let of = Plain::Int(i64::from(of.0));
        let marked = self.answer(who, Place::Translation(plan, id, OF), of)?;
        Ok(match (said, marked) {
            (Some(said), Some(marked)) => Some(said.and(marked)),
            (said, marked) => said.or(marked),
        })
    }
}
