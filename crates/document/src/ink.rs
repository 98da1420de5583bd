//! The few ways in which the document is written.
//!
//! Everything that is written goes through here, so that keeping a thing alive and signing with
//! one's person cannot be forgotten in one of the entities.

use automerge::{ObjId, ObjType, ReadDoc, ScalarValue, transaction::Transactable};
use domain::{InitiativeId, Refusal, RowKey};

use crate::{
    BuurtDoc, Who,
    alive::Life,
    answers::{Plain, rivals},
    fields::{Fields, day_from_int},
    places,
    schema::{ALIVE, BY, CREATED_ON, ON, REMOVED, TOUCHED_ON, WRITERS},
};

/// What Automerge refuses here cannot happen to a thing that was just found.
pub(crate) fn fault(_: automerge::AutomergeError) -> Refusal {
    Refusal::Fault
}

impl BuurtDoc {
    pub(crate) fn put(
        &mut self,
        map: &ObjId,
        key: &str,
        value: impl Into<ScalarValue>,
    ) -> Result<(), Refusal> {
        self.doc.put(map, key, value).map_err(fault)
    }

    pub(crate) fn put_map(&mut self, map: &ObjId, key: &str) -> Result<ObjId, Refusal> {
        self.doc.put_object(map, key, ObjType::Map).map_err(fault)
    }

    pub(crate) fn put_text(&mut self, map: &ObjId, key: &str, text: &str) -> Result<(), Refusal> {
        let obj = self
            .doc
            .put_object(map, key, ObjType::Text)
            .map_err(fault)?;
        if text.is_empty() {
            return Ok(());
        }
        self.doc.splice_text(&obj, 0, 0, text).map_err(fault)
    }

    pub(crate) fn delete(&mut self, map: &ObjId, key: &str) -> Result<(), Refusal> {
        self.doc.delete(map, key).map_err(fault)
    }

    /// A new item, with who made it and when.
    pub(crate) fn put_item(&mut self, who: &Who, map: &ObjId, id: &str) -> Result<ObjId, Refusal> {
        let item = self.put_map(map, id)?;
        self.put(&item, BY, who.person.to_string())?;
        self.put(&item, CREATED_ON, i64::from(who.today.0))?;
        Ok(item)
    }

    /// A fact: that somebody did something on a day.
    pub(crate) fn put_fact(&mut self, who: &Who, map: &ObjId, key: &str) -> Result<ObjId, Refusal> {
        let fact = self.put_map(map, key)?;
        self.put(&fact, ON, i64::from(who.today.0))?;
        self.put(&fact, BY, who.person.to_string())?;
        Ok(fact)
    }

    /// Says that a thing was changed, so that a removal that did not see it cannot hide the change.
    ///
    /// Once in a change is enough. A thing that had come back stops saying so with an edit on a
    /// later day than that on which it was taken away; on the same day people have not all had the
    /// time to see it.
    pub(crate) fn keep_alive(&mut self, who: &Who, thing: &ObjId) -> Result<(), Refusal> {
        if matches!(self.doc.get(thing, REMOVED), Ok(Some(_))) {
            let fields = Fields::of(&self.doc, thing);
            let is_back = Life::of(&self.doc, thing, &fields).is_back();
            if is_back && fields.below(&self.doc, REMOVED).day(ON) < who.today {
                self.delete(thing, REMOVED)?;
            }
        }
        if self.refreshed.insert(thing.clone()) {
            self.overwrite_alive(thing)?;
        }
        Ok(())
    }

    pub(crate) fn overwrite_alive(&mut self, thing: &ObjId) -> Result<(), Refusal> {
        let highest = rivals(&self.doc, thing, ALIVE)
            .into_iter()
            .filter_map(|(_, plain)| match plain {
                Plain::Int(int) => Some(int),
                Plain::Text(_) | Plain::Nothing => None,
            })
            .max();
        self.put(thing, ALIVE, highest.map_or(1, |int| int.wrapping_add(1)))
    }

    /// Somebody wrote in a plan.
    pub(crate) fn touch_plan(
        &mut self,
        who: &Who,
        id: InitiativeId,
        plan: &ObjId,
    ) -> Result<(), Refusal> {
        self.mark(RowKey::Initiative(id));
        if matches!(self.doc.get(plan, REMOVED), Ok(Some(_))) {
            self.mark_history(id);
        }
        self.keep_alive(who, plan)?;
        let is_today_known = rivals(&self.doc, plan, TOUCHED_ON)
            .into_iter()
            .any(|(_, plain)| matches!(plain, Plain::Int(day) if day_from_int(day) >= who.today));
        if is_today_known {
            return Ok(());
        }
        self.put(plan, TOUCHED_ON, i64::from(who.today.0))
    }

    /// Does something, and says who writes under this actor if that was not known and something was
    /// written.
    pub(crate) fn signed<T>(
        &mut self,
        who: &Who,
        act: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let before = self.doc.pending_ops();
        let done = act(self)?;
        if self.doc.pending_ops() > before {
            let writers = places::top(&self.doc, WRITERS).ok_or(Refusal::Fault)?;
            let actor = self.doc.get_actor().to_string();
            if matches!(self.doc.get(&writers, actor.as_str()), Ok(None)) {
                self.put(&writers, &actor, who.person.to_string())?;
            }
        }
        Ok(done)
    }
}
