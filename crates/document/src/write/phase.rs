//! Events of phase and of stage: only ever added, each naming the newest that its maker saw.

use automerge::ObjId;
use domain::{
    EventId, InitiativeId, Phase, Refusal, StatusEvent, phase::frontier, undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::events,
    schema::{EVENTS, REASON, SEEN, TO, UNDONE},
    undo::Back,
};

impl BuurtDoc {
    pub(super) fn move_initiative(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: EventId,
        to: Phase,
        reason: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let map = places::map(&self.doc, &obj, EVENTS).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &map, &id.to_string()).is_some() {
            return Ok(None);
        }
        let standing = events::all(&self.doc, &Fields::of(&self.doc, &obj));
        let standing: Vec<StatusEvent> = standing.into_iter().map(|it| it.event).collect();
        let event = self.put_fact(who, &map, &id.to_string())?;
        self.fill_event(&event, to.key(), reason, &standing)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        let back = Back::Moved(plan, id);
        Ok(Some(Undo::new(UndoLabel::Phase, back)))
    }

    /// Says in an event what was recorded, why, and which newest ones its maker saw.
    pub(super) fn fill_event<T>(
        &mut self,
        event: &ObjId,
        to: &str,
        reason: &str,
        standing: &[StatusEvent<T>],
    ) -> Result<(), Refusal> {
        let seen: Vec<String> = frontier(standing)
            .iter()
            .map(|event| event.id.to_string())
            .collect();
        self.put(event, TO, to)?;
        if !reason.is_empty() {
            self.put(event, REASON, reason)?;
        }
        if !seen.is_empty() {
            self.put(event, SEEN, seen.join(" "))?;
        }
        Ok(())
    }

    /// Takes back an event; whoever built on it keeps standing.
    pub(crate) fn unmove(
        &mut self,
        who: &Who,
        plan: InitiativeId,
        id: EventId,
    ) -> Result<(), Refusal> {
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        let event = places::part(&self.doc, plan, EVENTS, &id.to_string());
        let event = event.ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &event, UNDONE).is_some() {
            return Ok(());
        }
        self.put_fact(who, &event, UNDONE)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        Ok(())
    }
}
