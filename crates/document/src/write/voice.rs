//! What people do in inspraak and in *Laat je stem horen*.
//!
//! A question of inspraak is made whole, with the map of its stages. Answers and feedback keep it alive, so one
//! that
//! somebody takes away while somebody else answers comes back.

use automerge::ObjId;
use domain::{
    BuurtItemId, EventId, InspraakId, Refusal, Removable, RequestId, VoiceCommand,
    limits::{FEEDBACK_MAX, INSPRAAK_MAX, REACTIONS_MAX, REQUESTS_MAX},
    undo::UndoLabel,
    voice::{InspraakStage, RestsOn, VoiceDay, VoiceLine},
};

use crate::{
    BuurtDoc, Undo, Who,
    answers::Plain,
    fields::Fields,
    places,
    read::{buurt_plan::is_linked, voice},
    schema::{
        ANSWER, ASKED_ON, BUURT, CAN_CHANGE, CANNOT_CHANGE, CLOSES, EVENTS, FOR_WHOM, OPENS, PARTY,
        REPLY, SPOKEN_WITH, TO, UNDONE, WHAT,
    },
    undo::Back,
    write::{
        answer::Place,
        plain::{choice, count, day, id, text},
    },
};

/// Something new: what, its words, and what else is filled in.
type New<'a> = (BuurtItemId, &'a str, Vec<(&'static str, Plain)>);

impl BuurtDoc {
    pub(super) fn carry_out_voice(
        &mut self,
        who: &Who,
        command: &VoiceCommand,
    ) -> Result<Option<Undo>, Refusal> {
        match command {
            VoiceCommand::AddInspraak(_)
            | VoiceCommand::React(_)
            | VoiceCommand::AddFeedback(..)
            | VoiceCommand::AddRequest(_) => {
                let new = new_of(command).ok_or(Refusal::Fault)?;
                self.add_voice(who, new)
            }
            VoiceCommand::Say(..)
            | VoiceCommand::SetDay(..)
            | VoiceCommand::SetAskedBy(..)
            | VoiceCommand::SetRecipient(..)
            | VoiceCommand::CountSpoken(..) => {
                let (item, key, value) = answer_of(command).ok_or(Refusal::Fault)?;
                self.answer(who, Place::BuurtItem(item, key), value)
            }
            VoiceCommand::Move {
                id,
                event,
                to,
                reason,
            } => self.move_inspraak(who, *id, *event, *to, reason.trim()),
            VoiceCommand::RestOn(id, on, is_on) => self.rest_on(who, *id, *on, *is_on),
        }
    }

    fn add_voice(
        &mut self,
        who: &Who,
        (item, words, values): New<'_>,
    ) -> Result<Option<Undo>, Refusal> {
        let buurt = places::top(&self.doc, BUURT).ok_or(Refusal::Unknown)?;
        if let Some(round) = round_of(item) {
            places::buurt_item(&self.doc, round).ok_or(Refusal::Unknown)?;
        }
        if places::buurt_item(&self.doc, item).is_some() {
            return Ok(None);
        }
        let like = |other: &BuurtItemId| {
            std::mem::discriminant(other) == std::mem::discriminant(&item)
                && round_of(*other) == round_of(item)
        };
        if self.buurt_items().iter().filter(|it| like(it)).count() >= count_max(item) {
            return Err(Refusal::TooLong);
        }
        let obj = self.put_item(who, &buurt, &places::item_key(item))?;
        self.put(&obj, WHAT, words.trim())?;
        for (key, value) in values {
            if value != Plain::Nothing {
                self.put(&obj, key, value)?;
            }
        }
        if let BuurtItemId::Inspraak(_) = item {
            self.put_map(&obj, EVENTS)?;
        }
        self.item_changed(who, item)?;
        let thing = Removable::BuurtItem(item);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    fn move_inspraak(
        &mut self,
        who: &Who,
        id: InspraakId,
        event: EventId,
        to: InspraakStage,
        reason: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let (obj, map) = self.stages_of(id)?;
        if places::map(&self.doc, &map, &event.to_string()).is_some() {
            return Ok(None);
        }
        if !self.round(id).may_move(to) {
            return Err(Refusal::Empty);
        }
        let standing = voice::stages(&self.doc, &Fields::of(&self.doc, &obj));
        let made = self.put_fact(who, &map, &event.to_string())?;
        self.fill_event(&made, to.key(), reason, &standing)?;
        self.item_changed(who, BuurtItemId::Inspraak(id))?;
        let back = Back::Asked(id, event);
        Ok(Some(Undo::new(UndoLabel::Stage, back)))
    }

    fn stages_of(&self, id: InspraakId) -> Result<(ObjId, ObjId), Refusal> {
        let obj = places::buurt_item(&self.doc, BuurtItemId::Inspraak(id));
        let obj = obj.ok_or(Refusal::Unknown)?;
        let map = places::map(&self.doc, &obj, EVENTS).ok_or(Refusal::Unknown)?;
        Ok((obj, map))
    }

    /// Takes back a stage; whoever built on it keeps standing.
    pub(crate) fn unmove_inspraak(
        &mut self,
        who: &Who,
        id: InspraakId,
        event: EventId,
    ) -> Result<(), Refusal> {
        let (_, map) = self.stages_of(id)?;
        let made = places::map(&self.doc, &map, &event.to_string()).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &made, UNDONE).is_some() {
            return Ok(());
        }
        self.put_fact(who, &made, UNDONE)?;
        self.item_changed(who, BuurtItemId::Inspraak(id))
    }

    /// Says that a request rests on something (`is_on`), or not.
    pub(crate) fn rest_on(
        &mut self,
        who: &Who,
        id: RequestId,
        on: RestsOn,
        is_on: bool,
    ) -> Result<Option<Undo>, Refusal> {
        let item = BuurtItemId::Request(id);
        let obj = places::buurt_item(&self.doc, item).ok_or(Refusal::Unknown)?;
        let key = voice::rests_key(on);
        if is_linked(&self.doc, &obj, &key) == is_on {
            return Ok(None);
        }
        self.put(&obj, &key, is_on)?;
        self.item_changed(who, item)?;
        let back = Back::Rested(id, on, is_on);
        Ok(Some(Undo::new(UndoLabel::Linked, back)))
    }

    /// Whether a question may be taken away by somebody: not while people who answered wait to hear what came of
    /// it.
    pub(super) fn may_remove(&self, thing: Removable) -> bool {
        let Removable::BuurtItem(BuurtItemId::Inspraak(id)) = thing else {
            return true;
        };
        let stage = self.round(id).row.and_then(|row| row.stage.shown());
        let is_done = matches!(
            stage,
            Some(InspraakStage::FedBack | InspraakStage::Archived)
        );
        is_done || !self.has_reactions(id)
    }
}

/// The question to which an answer or feedback belongs.
pub(super) const fn round_of(item: BuurtItemId) -> Option<BuurtItemId> {
    match item {
        BuurtItemId::Reaction(id, _) | BuurtItemId::Feedback(id, _) => {
            Some(BuurtItemId::Inspraak(id))
        }
        BuurtItemId::Theme(_)
        | BuurtItemId::Ambition(_)
        | BuurtItemId::Opgave(_)
        | BuurtItemId::Perspective(..)
        | BuurtItemId::Agreement(_)
        | BuurtItemId::Contribution(_)
        | BuurtItemId::Organisation(_)
        | BuurtItemId::Inspraak(_)
        | BuurtItemId::Request(_) => None,
    }
}

const fn count_max(item: BuurtItemId) -> usize {
    match item {
        BuurtItemId::Reaction(..) => REACTIONS_MAX,
        BuurtItemId::Feedback(..) => FEEDBACK_MAX,
        BuurtItemId::Request(_) => REQUESTS_MAX,
        BuurtItemId::Theme(_)
        | BuurtItemId::Ambition(_)
        | BuurtItemId::Opgave(_)
        | BuurtItemId::Perspective(..)
        | BuurtItemId::Agreement(_)
        | BuurtItemId::Contribution(_)
        | BuurtItemId::Organisation(_)
        | BuurtItemId::Inspraak(_) => INSPRAAK_MAX,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the caller lists which commands come here"
)]
fn new_of(command: &VoiceCommand) -> Option<New<'_>> {
    Some(match command {
        VoiceCommand::AddInspraak(new) => {
            let values = vec![
                (PARTY, id(Some(&new.asked_by))),
                (CAN_CHANGE, text(&new.can_change)),
                (CANNOT_CHANGE, text(&new.cannot_change)),
                (CLOSES, day(new.closes)),
            ];
            (BuurtItemId::Inspraak(new.id), &new.question, values)
        }
        VoiceCommand::React(new) => {
            let values = vec![(FOR_WHOM, id(new.for_whom.as_ref()))];
            (BuurtItemId::Reaction(new.to, new.id), &new.text, values)
        }
        VoiceCommand::AddFeedback(round, feedback, heard) => {
            (BuurtItemId::Feedback(*round, *feedback), heard, Vec::new())
        }
        VoiceCommand::AddRequest(new) => {
            let values = vec![
                (TO, choice(new.to.key())),
                (SPOKEN_WITH, count(new.spoken_with)),
            ];
            (BuurtItemId::Request(new.id), &new.question, values)
        }
        _ => return None,
    })
}

/// Which value of what a command answers, and with what; `None` for commands that do something else.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the caller lists which commands come here"
)]
fn answer_of(command: &VoiceCommand) -> Option<(BuurtItemId, &'static str, Plain)> {
    Some(match command {
        VoiceCommand::Say(line, words) => {
            let (item, key) = match *line {
                VoiceLine::CanChange(id) => (BuurtItemId::Inspraak(id), CAN_CHANGE),
                VoiceLine::CannotChange(id) => (BuurtItemId::Inspraak(id), CANNOT_CHANGE),
                VoiceLine::Reply(round, id) => (BuurtItemId::Feedback(round, id), REPLY),
                VoiceLine::Answer(id) => (BuurtItemId::Request(id), ANSWER),
            };
            (item, key, text(words))
        }
        VoiceCommand::SetDay(which, on) => {
            let (item, key) = match *which {
                VoiceDay::Opens(id) => (BuurtItemId::Inspraak(id), OPENS),
                VoiceDay::Closes(id) => (BuurtItemId::Inspraak(id), CLOSES),
                VoiceDay::Asked(id) => (BuurtItemId::Request(id), ASKED_ON),
            };
            (item, key, day(*on))
        }
        VoiceCommand::SetAskedBy(inspraak, party) => {
            (BuurtItemId::Inspraak(*inspraak), PARTY, id(Some(party)))
        }
        VoiceCommand::SetRecipient(request, to) => {
            (BuurtItemId::Request(*request), TO, choice(to.key()))
        }
        VoiceCommand::CountSpoken(request, spoken) => {
            (BuurtItemId::Request(*request), SPOKEN_WITH, count(*spoken))
        }
        _ => return None,
    })
}
