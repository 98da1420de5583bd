//! Inspraak with its answers and feedback, and requests. Each lies in the map of the buurt under a key of its
//! own; what
//! belongs to a question of inspraak names it in its key.

use automerge::AutoCommit;
use domain::{
    BuurtItemId, BuurtItemRow, InspraakId, Party,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX, VOICE_LEN_MAX},
    voice::{
        FeedbackRow, InspraakEvent, InspraakRow, InspraakStage, InspraakState, ReactionRow,
        Recipient, RequestRow, RestsOn, Round,
    },
};

use super::{buurt_item, buurt_plan::is_linked, events, followed::party, part::Part};
use crate::{
    BuurtDoc,
    answers::Plain,
    fields::{Fields, cut},
    schema::{
        ANSWER, ASKED_ON, BY, CAN_CHANGE, CANNOT_CHANGE, CLOSES, CREATED_ON, FOR_WHOM, OPENS,
        PARTY, REPLY, RESTS_ON_PLAN, RESTS_ON_SIGNAAL, SPOKEN_WITH, TO, WHAT,
    },
};

/// The stages of a question that stand, oldest first.
pub(crate) fn stages(doc: &AutoCommit, fields: &Fields<'_>) -> Vec<InspraakEvent> {
    let events = events::of(doc, fields, InspraakStage::from_key).into_iter();
    events.map(|it| it.event).collect()
}

/// Under which key a request says that it rests on this.
pub(crate) fn rests_key(on: RestsOn) -> String {
    match on {
        RestsOn::Signaal(id) => format!("{RESTS_ON_SIGNAAL}{id}"),
        RestsOn::Plan(id) => format!("{RESTS_ON_PLAN}{id}"),
    }
}

fn rests_on(key: &str) -> Option<RestsOn> {
    if let Some(id) = key.strip_prefix(RESTS_ON_SIGNAAL) {
        return id.parse().ok().map(RestsOn::Signaal);
    }
    let id = key.strip_prefix(RESTS_ON_PLAN)?;
    id.parse().ok().map(RestsOn::Plan)
}

/// What one of these says; `None` for things of another kind.
pub(super) fn row(item: BuurtItemId, it: &Part<'_>) -> Option<BuurtItemRow> {
    Some(match item {
        BuurtItemId::Inspraak(_) => BuurtItemRow::Inspraak(it.inspraak()),
        BuurtItemId::Reaction(..) => BuurtItemRow::Reaction(ReactionRow {
            text: it.line(WHAT, VOICE_LEN_MAX),
            for_whom: it.fields.str(FOR_WHOM).map(|name| cut(name, NAME_LEN_MAX)),
            by: it.fields.person(BY),
            created_on: it.fields.day(CREATED_ON),
            is_back: it.life.is_back(),
            order: it.order(),
        }),
        BuurtItemId::Feedback(..) => BuurtItemRow::Feedback(FeedbackRow {
            heard: it.line(WHAT, LINE_LEN_MAX),
            reply: it.line(REPLY, VOICE_LEN_MAX),
            by: it.fields.person(BY),
            created_on: it.fields.day(CREATED_ON),
            is_back: it.life.is_back(),
            order: it.order(),
        }),
        BuurtItemId::Request(_) => BuurtItemRow::Request(it.request()),
        BuurtItemId::Theme(_)
        | BuurtItemId::Ambition(_)
        | BuurtItemId::Opgave(_)
        | BuurtItemId::Perspective(..)
        | BuurtItemId::Agreement(_)
        | BuurtItemId::Contribution(_)
        | BuurtItemId::Organisation(_) => return None,
    })
}

impl Part<'_> {
    fn inspraak(&self) -> InspraakRow {
        let stages = stages(self.doc, &self.fields);
        let nobody = Party::Other(String::new());
        InspraakRow {
            question: self.line(WHAT, LINE_LEN_MAX),
            asked_by: self.answer(PARTY, nobody, party),
            can_change: self.line(CAN_CHANGE, VOICE_LEN_MAX),
            cannot_change: self.line(CANNOT_CHANGE, VOICE_LEN_MAX),
            opens: self.answer(OPENS, None, Plain::day),
            closes: self.answer(CLOSES, None, Plain::day),
            stage_on: stages.iter().map(|event| event.on).max(),
            stage: InspraakState::after(InspraakStage::Draft, &stages),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
            removed: self.life.clone().removal(),
        }
    }

    fn request(&self) -> RequestRow {
        let on = self.fields.iter().filter_map(|field| {
            let on = rests_on(&field.key)?;
            is_linked(self.doc, self.obj, &field.key).then_some(on)
        });
        let mut rests_on: Vec<RestsOn> = on.collect();
        rests_on.sort_unstable();
        let recipient = |plain: Plain| plain.choice(Recipient::from_key);
        RequestRow {
            question: self.line(WHAT, LINE_LEN_MAX),
            to: self.answer(TO, Recipient::Gemeente, recipient),
            rests_on,
            spoken_with: self.answer(SPOKEN_WITH, None, Plain::count),
            asked_on: self.answer(ASKED_ON, None, Plain::day),
            answer: self.line(ANSWER, VOICE_LEN_MAX),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
            removed: self.life.clone().removal(),
        }
    }
}

impl BuurtDoc {
    /// A question of inspraak with what was heard; without the answers.
    pub(crate) fn round(&self, id: InspraakId) -> Round {
        let mut round = Round::default();
        let item = BuurtItemId::Inspraak(id);
        if let Some(BuurtItemRow::Inspraak(row)) = self.item_row(item) {
            round.row = Some(row);
        }
        for item in self.buurt_items() {
            if let BuurtItemId::Feedback(of, feedback) = item
                && of == id
                && let Some(BuurtItemRow::Feedback(row)) = self.item_row(item)
            {
                round.feedback.insert(feedback, row);
            }
        }
        round
    }

    fn item_row(&self, item: BuurtItemId) -> Option<BuurtItemRow> {
        let obj = crate::places::buurt_item(&self.doc, item)?;
        buurt_item::row(&self.doc, item, &obj)
    }

    /// Whether nobody else answered this question, or wrote what was heard.
    pub(crate) fn is_all_of_round(&self, id: InspraakId, person: domain::PersonId) -> bool {
        self.buurt_items().into_iter().all(|item| {
            let (BuurtItemId::Reaction(of, _) | BuurtItemId::Feedback(of, _)) = item else {
                return true;
            };
            let obj = crate::places::buurt_item(&self.doc, item);
            let by = obj.and_then(|obj| Fields::of(&self.doc, &obj).person(BY));
            of != id || by.is_none_or(|by| by == person)
        })
    }

    /// Whether anybody answered this question.
    pub(crate) fn has_reactions(&self, id: InspraakId) -> bool {
        self.buurt_items().into_iter().any(|item| {
            matches!(item, BuurtItemId::Reaction(of, _) if of == id)
                && self.item_row(item).is_some()
        })
    }
}
