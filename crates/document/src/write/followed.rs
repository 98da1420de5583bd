//! What is followed: beginning to, and the signs about it.
//!
//! A sign is only ever added, with its words as a text of its own, and names the newest that its maker saw.
//! Taking one away marks it, so that undoing that needs nothing else.

use domain::{
    About, Command, Edit, EventId, Followed, Refusal, RowKey, Sign, SignEvent, TextKey,
    followed::NewFollowed, limits::FOLLOWED_MAX, phase::frontier, undo::UndoLabel,
};

use crate::{
    BuurtDoc, Undo, Who,
    fields::Fields,
    places,
    read::followed,
    schema::{BLOCKER, DAY, PARTY, SEEN, TEXT, TO, UNDONE, WHAT},
    undo::Back,
    write::{
        answer::{Line, Place},
        plain::{day, id, text},
    },
};

impl BuurtDoc {
    /// Commands about what is followed; others are refused.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the caller lists which commands come here"
    )]
    pub(super) fn carry_out_followed(
        &mut self,
        who: &Who,
        command: &Command,
    ) -> Result<Option<Undo>, Refusal> {
        let place = |thing, line| Place::Followed(thing, line);
        match command {
            Command::Follow(new) => self.follow(who, new),
            Command::RewordFollowed(thing, what) => {
                self.answer(who, place(*thing, Line::What), text(what))
            }
            Command::SayMore(thing, more) => {
                self.answer(who, place(*thing, Line::More), text(more))
            }
            Command::SetDay(thing, on) => self.answer(who, place(*thing, Line::Day), day(*on)),
            Command::SetParty(thing, party) => {
                self.answer(who, place(*thing, Line::Party), id(Some(party)))
            }
            Command::Record {
                thing,
                event,
                sign,
                words,
            } => self.record(who, *thing, *event, *sign, words.trim()),
            Command::Strike(thing, event) => self.strike(who, *thing, *event),
            _ => Err(Refusal::Fault),
        }
    }

    fn follow(&mut self, who: &Who, new: &NewFollowed) -> Result<Option<Undo>, Refusal> {
        let thing = new.thing;
        let about = thing.plan().map_or(About::Buurt, About::Plan);
        let holder = places::about(&self.doc, about).ok_or(Refusal::Unknown)?;
        if places::followed(&self.doc, thing).is_some() {
            return Ok(None);
        }
        if followed::things(about, &Fields::of(&self.doc, &holder)).len() >= FOLLOWED_MAX {
            return Err(Refusal::TooLong);
        }
        let item = self.put_item(who, &holder, &places::followed_key(thing))?;
        self.put(&item, WHAT, new.what.trim())?;
        self.put(&item, followed::more_key(thing), new.more.trim())?;
        if let Some(day) = new.day {
            self.put(&item, DAY, i64::from(day.0))?;
        }
        if let Some(party) = &new.party {
            self.put(&item, PARTY, party.to_string())?;
        }
        if let Some(blocker) = new.blocker {
            self.put(&item, BLOCKER, blocker.to_string())?;
        }
        self.keep_alive(who, &item)?;
        self.followed_changed(who, thing)?;
        let thing = thing.thing();
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    fn record(
        &mut self,
        who: &Who,
        thing: Followed,
        id: EventId,
        sign: Sign,
        words: &str,
    ) -> Result<Option<Undo>, Refusal> {
        let obj = places::followed(&self.doc, thing).ok_or(Refusal::Unknown)?;
        if places::sign(&self.doc, thing, id).is_some() {
            return Ok(None);
        }
        let known = followed::read(&self.doc, thing, &obj).row.signs;
        // What was tried says nothing of how things stand, so it is no part of what others build on.
        let known: Vec<SignEvent> = known
            .into_iter()
            .filter(|sign| sign.to.is_none_or(Sign::is_outcome))
            .collect();
        let seen: Vec<String> = frontier(&known)
            .iter()
            .map(|sign| sign.id.to_string())
            .collect();
        let event = self.put_fact(who, &obj, &places::sign_key(id))?;
        self.put(&event, TO, sign.key())?;
        self.put_text(&event, TEXT, words)?;
        if !seen.is_empty() && sign.is_outcome() {
            self.put(&event, SEEN, seen.join(" "))?;
        }
        if !words.is_empty() {
            let insert = Edit::Insert {
                at: 0,
                text: words.to_owned(),
            };
            self.edited(TextKey::Sign(thing, id), [insert]);
        }
        self.sign_changed(who, thing)?;
        let back = Back::Recorded(thing, id);
        Ok(Some(Undo::new(UndoLabel::Sign, back)))
    }

    /// Takes a sign away; whoever built on it keeps standing.
    pub(crate) fn strike(
        &mut self,
        who: &Who,
        thing: Followed,
        id: EventId,
    ) -> Result<Option<Undo>, Refusal> {
        let sign = places::sign(&self.doc, thing, id).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &sign, UNDONE).is_some() {
            return Ok(None);
        }
        self.put_fact(who, &sign, UNDONE)?;
        self.sign_changed(who, thing)?;
        let back = Back::Struck(thing, id);
        Ok(Some(Undo::new(UndoLabel::Sign, back)))
    }

    /// Undoes that a sign was taken away.
    pub(crate) fn unstrike(
        &mut self,
        who: &Who,
        thing: Followed,
        id: EventId,
    ) -> Result<(), Refusal> {
        let sign = places::sign(&self.doc, thing, id).ok_or(Refusal::Unknown)?;
        if places::map(&self.doc, &sign, UNDONE).is_none() {
            return Ok(());
        }
        self.delete(&sign, UNDONE)?;
        self.sign_changed(who, thing)
    }

    /// A sign or a word about a thing changed, so the thing itself is in use.
    pub(crate) fn sign_changed(&mut self, who: &Who, thing: Followed) -> Result<(), Refusal> {
        let obj = places::followed(&self.doc, thing).ok_or(Refusal::Unknown)?;
        self.keep_alive(who, &obj)?;
        self.followed_changed(who, thing)
    }

    /// Marks what shows a thing, and says that its plan is in use.
    pub(crate) fn followed_changed(&mut self, who: &Who, thing: Followed) -> Result<(), Refusal> {
        self.mark(RowKey::Followed(thing));
        if let Followed::Signaal(id) = thing {
            self.mark(RowKey::Signaal(id));
        }
        let Some(plan) = thing.plan() else {
            return Ok(());
        };
        let obj = places::plan(&self.doc, plan).ok_or(Refusal::Unknown)?;
        self.touch_plan(who, plan, &obj)?;
        self.mark_history(plan);
        Ok(())
    }
}
