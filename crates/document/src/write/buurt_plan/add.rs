//! New things of the buurt plan.

use automerge::ObjId;
use domain::{
    BuurtItemId, BuurtPlanCommand, OpgaveText, Refusal, Removable, RowKey,
    buurt_plan::OrganisationLine,
    limits::{
        AGREEMENTS_MAX, AMBITIONS_MAX, CONTRIBUTIONS_MAX, OPGAVEN_MAX, ORGANISATIONS_MAX,
        PERSPECTIVES_MAX, THEMES_MAX,
    },
    undo::UndoLabel,
};

use super::serves;
use crate::{
    BuurtDoc, Undo, Who,
    answers::Plain,
    fields::Fields,
    places,
    read::buurt_item,
    schema::{
        AGREED_IN, ASPECT, BECAUSE, DIRECTION, EDITS, GROUP, KIND, ORDER, REVIEW_ON, SERVES, WHAT,
    },
    undo::Back,
    write::{
        order::at_the_end,
        plain::{choice, day, id, text},
    },
};

/// Something new: what, its words, and what else is filled in.
type New<'a> = (BuurtItemId, &'a str, Vec<(&'static str, Plain)>);

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the caller lists which commands come here"
)]
fn new_of(command: &BuurtPlanCommand) -> Option<New<'_>> {
    Some(match command {
        BuurtPlanCommand::AddTheme(id, name) => (BuurtItemId::Theme(*id), name, Vec::new()),
        BuurtPlanCommand::AddAmbition(new) => {
            let values = vec![
                (DIRECTION, choice(new.direction.key())),
                (ASPECT, choice(new.aspect.key())),
            ];
            (BuurtItemId::Ambition(new.id), &new.text, values)
        }
        BuurtPlanCommand::AddOpgave(id, title) => (BuurtItemId::Opgave(*id), title, Vec::new()),
        BuurtPlanCommand::AddPerspective(new) => {
            let values = vec![
                (GROUP, choice(new.group.key())),
                (BECAUSE, text(&new.because)),
            ];
            let item = BuurtItemId::Perspective(new.opgave, new.id);
            (item, &new.matters, values)
        }
        BuurtPlanCommand::AddAgreement(new) => {
            let values = vec![
                (AGREED_IN, id(new.meeting)),
                (REVIEW_ON, day(new.review_on)),
            ];
            (BuurtItemId::Agreement(new.id), &new.text, values)
        }
        BuurtPlanCommand::AddContribution(new) => {
            let values = vec![(KIND, choice(new.kind.key())), (SERVES, serves(new.serves))];
            (BuurtItemId::Contribution(new.id), &new.what, values)
        }
        BuurtPlanCommand::AddOrganisation(new) => {
            let lines = OrganisationLine::ALL.iter().zip(&new.lines);
            let mut values = vec![(KIND, choice(new.kind.key()))];
            values.extend(lines.map(|(line, words)| (line.key(), text(words))));
            (BuurtItemId::Organisation(new.id), &new.name, values)
        }
        _ => return None,
    })
}

impl BuurtDoc {
    pub(super) fn add_to_buurt_plan(
        &mut self,
        who: &Who,
        command: &BuurtPlanCommand,
    ) -> Result<Option<Undo>, Refusal> {
        let (item, words, values) = new_of(command).ok_or(Refusal::Fault)?;
        let Some(obj) = self.begin_item(who, item, words)? else {
            return Ok(None);
        };
        for (key, value) in values {
            if value != Plain::Nothing {
                self.put(&obj, key, value)?;
            }
        }
        if let BuurtItemId::Opgave(opgave) = item {
            for text in OpgaveText::ALL {
                self.put_text(&obj, text.key(), "")?;
                self.mark(RowKey::OpgaveText(opgave, *text));
            }
            self.put_map(&obj, EDITS)?;
        }
        self.item_changed(who, item)?;
        let thing = Removable::BuurtItem(item);
        Ok(Some(Undo::new(UndoLabel::Added(thing), Back::Added(thing))))
    }

    /// Makes a thing with these words, after the others; `None` when it is there already.
    fn begin_item(
        &mut self,
        who: &Who,
        item: BuurtItemId,
        words: &str,
    ) -> Result<Option<ObjId>, Refusal> {
        let holder = places::item_holder(&self.doc, item).ok_or(Refusal::Unknown)?;
        if places::buurt_item(&self.doc, item).is_some() {
            return Ok(None);
        }
        let is_like =
            |other: &BuurtItemId| std::mem::discriminant(other) == std::mem::discriminant(&item);
        let fields = Fields::of(&self.doc, &holder);
        let known = match item {
            BuurtItemId::Perspective(opgave, _) => buurt_item::perspectives(opgave, &fields),
            BuurtItemId::Theme(_)
            | BuurtItemId::Ambition(_)
            | BuurtItemId::Opgave(_)
            | BuurtItemId::Agreement(_)
            | BuurtItemId::Contribution(_)
            | BuurtItemId::Organisation(_) => buurt_item::ids(&fields),
        };
        if known.iter().filter(|other| is_like(other)).count() >= count_max(item) {
            return Err(Refusal::TooLong);
        }
        let keys = if item.has_place() {
            at_the_end(&buurt_item::placed(&self.doc, item), item)
        } else {
            Vec::new()
        };
        let obj = self.put_item(who, &holder, &places::item_key(item))?;
        self.put(&obj, WHAT, words.trim())?;
        for (one, key) in keys {
            let obj = places::buurt_item(&self.doc, one).ok_or(Refusal::Fault)?;
            self.put(&obj, ORDER, key.to_string())?;
            self.mark(RowKey::BuurtItem(one));
        }
        Ok(Some(obj))
    }
}

const fn count_max(item: BuurtItemId) -> usize {
    match item {
        BuurtItemId::Theme(_) => THEMES_MAX,
        BuurtItemId::Ambition(_) => AMBITIONS_MAX,
        BuurtItemId::Opgave(_) => OPGAVEN_MAX,
        BuurtItemId::Perspective(..) => PERSPECTIVES_MAX,
        BuurtItemId::Agreement(_) => AGREEMENTS_MAX,
        BuurtItemId::Contribution(_) => CONTRIBUTIONS_MAX,
        BuurtItemId::Organisation(_) => ORGANISATIONS_MAX,
    }
}
