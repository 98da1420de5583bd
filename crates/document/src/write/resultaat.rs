//! What people do with what came of a plan.
//!
//! A story is made whole, with its text and the map of what people say about sharing it. Saying so is no edit of
//! the words, but keeps the story alive as one does.

use automerge::ScalarValue;
use domain::{
    Edit, InitiativeId, Refusal, Removable, ResultaatCommand, ResultaatId, ResultaatKind, RowKey,
    TextKey,
    attachment::AttachedTo,
    limits::RESULTATEN_MAX,
    resultaat::{Fingerprint, Says},
    undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::resultaat,
    schema::{CONSENT, CONSENT_NO, CONSENT_YES, FOR_WHOM, KIND, TEXT, VALUE, WHAT},
    undo::Back,
    write::{
        answer::Place,
        plain::{id, text},
    },
};

impl BuurtDoc {
    pub(super) fn carry_out_resultaat(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        command: &ResultaatCommand,
    ) -> Result<Option<Undo>, Refusal> {
        let place = |one, key| Place::Resultaat(plan, one, key);
        match command {
            ResultaatCommand::AddNumber(one, what, value) => {
                let lines = [(WHAT, what.as_str()), (VALUE, value.as_str())];
                self.add_resultaat(who, (plan, *one), ResultaatKind::Number, &lines)
            }
            ResultaatCommand::AddThanks(one, words) => {
                let lines = [(WHAT, words.as_str())];
                self.add_resultaat(who, (plan, *one), ResultaatKind::Thanks, &lines)
            }
            ResultaatCommand::AddStory(one, words, for_whom) => {
                let lines = [(TEXT, words.as_str()), (FOR_WHOM, for_whom.as_str())];
                self.add_resultaat(who, (plan, *one), ResultaatKind::Story, &lines)
            }
            ResultaatCommand::Reword(one, words) => {
                self.answer(who, place(*one, WHAT), text(words))
            }
            ResultaatCommand::SetValue(one, value) => {
                self.answer(who, place(*one, VALUE), text(value))
            }
            ResultaatCommand::Consent(one, says) => self.consent(who, plan, *one, *says),
            ResultaatCommand::Mark(photo, moment) => {
                let place = Place::Moment(AttachedTo::Plan(plan), *photo);
                self.answer(who, place, id(moment.map(domain::resultaat::Moment::key)))
            }
        }
    }

    fn add_resultaat(
        &mut self,
        who: &Who,
        (plan, one): (InitiativeId, ResultaatId),
        kind: ResultaatKind,
        lines: &[(&str, &str)],
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        if places::resultaat(&self.doc, plan, one).is_some() {
            return Ok(None);
        }
        if resultaat::ids(&Fields::of(&self.doc, &obj)).len() >= RESULTATEN_MAX {
            return Err(Refusal::TooLong);
        }
        let item = self.put_item(who, &obj, &places::resultaat_key(one))?;
        self.put(&item, KIND, kind.key())?;
        for (key, words) in lines {
            if *key == TEXT {
                self.put_text(&item, TEXT, words)?;
                self.put_map(&item, CONSENT)?;
                let insert = Edit::Insert {
                    at: 0,
                    text: (*words).to_owned(),
                };
                self.edited(TextKey::Story(plan, one), [insert]);
            } else if !words.trim().is_empty() {
                self.put(&item, key, words.trim())?;
            }
        }
        self.resultaat_changed(who, plan, one)?;
        let thing = Removable::Resultaat(plan, one);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    /// Puts what somebody says about sharing a story in the place of what they said.
    pub(crate) fn consent(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        one: ResultaatId,
        says: Option<Says>,
    ) -> Result<Option<Undo>, Refusal> {
        let story = places::resultaat(&self.doc, plan, one).ok_or(Refusal::Unknown)?;
        let map = places::map(&self.doc, &story, CONSENT).ok_or(Refusal::Unknown)?;
        let was = resultaat::says(&self.doc, &map, who.person);
        if was == says {
            return Ok(None);
        }
        let value = match says {
            None => ScalarValue::Null,
            Some(Says::No) => ScalarValue::Str(CONSENT_NO.into()),
            Some(Says::Yes(Fingerprint(print))) => {
                ScalarValue::Str(format!("{CONSENT_YES}{print:016x}").into())
            }
        };
        self.put(&map, &who.person.to_string(), value)?;
        self.resultaat_changed(who, plan, one)?;
        let back = Back::Consented(plan, one, was);
        Ok(Some(Undo::new(UndoLabel::Presence, back)))
    }

    /// One thing among the results changed: marks what shows it, and says that it and its plan are in use.
    pub(crate) fn resultaat_changed(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        one: ResultaatId,
    ) -> Result<(), Refusal> {
        let item = places::resultaat(&self.doc, plan, one).ok_or(Refusal::Unknown)?;
        self.keep_alive(who, &item)?;
        self.resultaat_marked(who, plan, one)
    }

    /// The same where the thing itself does not come alive by it: it is being taken away.
    pub(crate) fn resultaat_marked(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        one: ResultaatId,
    ) -> Result<(), Refusal> {
        self.mark(RowKey::Resultaat(plan, one));
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        Ok(())
    }
}
