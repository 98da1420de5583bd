//! The parts of a meeting.

use automerge::{AutoCommit, ObjId, ScalarValueRef, ValueRef};
use domain::{
    AgendaItemId, Answer, OrderKey, PartId, PartRow, PersonId,
    limits::{CARD_LEN_MAX, DOTS_MAX, LINE_LEN_MAX, NAME_LEN_MAX, TEXT_LEN_MAX},
    meeting::{
        ActionRow, AgendaItemRow, BringKind, BringRow, CardRow, DecisionRow, DecisionWay, Doer,
        Purpose, Side,
    },
};

use super::task::people;
use crate::{
    alive::Life,
    answers::{Plain, answer, line, rivals},
    fields::{Fields, cut},
    op::Op,
    schema::{
        BY, CREATED_ON, DOER, DONE, DOTS, DUE, FOR_WHOM, ITEM, ITEMS, KIND, NAMES, OBJECTIONS, ON,
        ORDER, PAPER, PAPER_DOTS, PLAN, PURPOSE, UNDER, WAY, WHAT, WHO,
    },
};

/// A part; `None` when it is taken away, or lacks what it cannot be without.
pub(crate) fn read(doc: &AutoCommit, part: PartId, obj: &ObjId) -> Option<PartRow> {
    let it = Part::of(doc, obj);
    if it.life.is_removed() {
        return None;
    }
    Some(match part {
        PartId::Item(_) => PartRow::Item(it.item()),
        PartId::Card(_) => PartRow::Card(it.card()?),
        PartId::Decision(_) => PartRow::Decision(it.decision()),
        PartId::Action(_) => PartRow::Action(it.action()),
        PartId::Bring(_) => PartRow::Bring(it.bring()),
    })
}

/// The agenda without what is taken away, in order.
pub(crate) fn agenda(doc: &AutoCommit, meeting: &ObjId) -> Vec<(OrderKey, AgendaItemId)> {
    let items = Fields::of(doc, meeting).below(doc, ITEMS);
    let mut all: Vec<_> = items
        .maps()
        .filter_map(|(key, obj)| {
            let it = Part::of(doc, &obj);
            (!it.life.is_removed()).then_some((it.place(), key.parse().ok()?))
        })
        .collect();
    all.sort();
    all
}

/// Whether nobody else made this part, put dots on it or took it upon them.
pub(crate) fn is_all_of(doc: &AutoCommit, obj: &ObjId, person: PersonId) -> bool {
    let fields = Fields::of(doc, obj);
    let dots = fields.below(doc, DOTS);
    let who = fields.below(doc, WHO);
    let mut people = dots.iter().chain(who.iter());
    fields.person(BY).is_none_or(|by| by == person)
        && people.all(|item| item.key.parse() == Ok(person))
}

/// A part of a meeting, or a thing of the buurt plan, that is being read.
pub(super) struct Part<'a> {
    pub(super) doc: &'a AutoCommit,
    pub(super) obj: &'a ObjId,
    pub(super) fields: Fields<'a>,
    pub(super) life: Life,
}

impl<'a> Part<'a> {
    pub(super) fn of(doc: &'a AutoCommit, obj: &'a ObjId) -> Self {
        let fields = Fields::of(doc, obj);
        Self {
            life: Life::of(doc, obj, &fields),
            doc,
            obj,
            fields,
        }
    }

    pub(super) fn line(&self, key: &str, len_max: usize) -> Answer<String> {
        line(self.doc, self.obj, &self.fields, key, len_max)
    }

    pub(super) fn answer<T: PartialEq>(
        &self,
        key: &str,
        empty: T,
        read: impl Fn(Plain) -> Option<T>,
    ) -> Answer<T> {
        answer(self.doc, self.obj, &self.fields, key, empty, read)
    }

    pub(super) fn id<I: std::str::FromStr>(&self, key: &str) -> Option<I> {
        self.fields.str(key)?.parse().ok()
    }

    fn for_whom(&self) -> Option<String> {
        let name = self.fields.str(FOR_WHOM)?;
        Some(cut(name, NAME_LEN_MAX))
    }

    pub(super) fn order(&self) -> u64 {
        Op::of(self.obj).counter
    }

    pub(super) fn place(&self) -> OrderKey {
        self.id(ORDER).unwrap_or_default()
    }

    fn item(&self) -> AgendaItemRow {
        let purpose = |plain: Plain| plain.choice(Purpose::from_key);
        AgendaItemRow {
            what: self.line(WHAT, LINE_LEN_MAX),
            purpose: self.answer(PURPOSE, Purpose::Listen, purpose),
            plan: self.id(PLAN),
            place: self.place(),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
        }
    }

    fn card(&self) -> Option<CardRow> {
        let is_paper = self.fields.get(PAPER).is_some_and(|item| {
            matches!(item.value, ValueRef::Scalar(ScalarValueRef::Boolean(true)))
        });
        Some(CardRow {
            item: self.id(ITEM)?,
            text: self.line(WHAT, CARD_LEN_MAX),
            for_whom: self.for_whom(),
            is_paper,
            under: self.answer(UNDER, None, Plain::id),
            dots: self.dots(),
            paper_dots: self.answer(PAPER_DOTS, None, Plain::count),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
        })
    }

    fn dots(&self) -> Vec<(PersonId, u8)> {
        let Some(map) = self.fields.map(DOTS) else {
            return Vec::new();
        };
        let below = Fields::of(self.doc, &map);
        let all = below.iter().filter_map(|item| {
            let person = item.key.parse().ok()?;
            let dots = dots_of(self.doc, &map, &item.key);
            (dots > 0).then_some((person, dots))
        });
        all.collect()
    }

    fn decision(&self) -> DecisionRow {
        let way = |plain: Plain| plain.choice(DecisionWay::from_key);
        let hands = |side: Side| self.answer(side.key(), None, Plain::count);
        DecisionRow {
            text: self.line(WHAT, TEXT_LEN_MAX),
            item: self.id(ITEM),
            way: self.answer(WAY, DecisionWay::Agreed, way),
            in_favour: hands(Side::InFavour),
            against: hands(Side::Against),
            abstain: hands(Side::Abstain),
            objections: self.line(OBJECTIONS, TEXT_LEN_MAX),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
        }
    }

    fn action(&self) -> ActionRow {
        let doer = |plain: Plain| plain.choice(Doer::from_key);
        let done = self.fields.map(DONE).map(|it| Fields::of(self.doc, &it));
        ActionRow {
            what: self.line(WHAT, LINE_LEN_MAX),
            who: people(&self.fields.below(self.doc, WHO)),
            names: self.line(NAMES, LINE_LEN_MAX),
            due: self.answer(DUE, None, Plain::day),
            doer: self.answer(DOER, Doer::Together, doer),
            plan: self.id(PLAN),
            done_on: done.as_ref().map(|done| done.day(ON)),
            done_by: done.as_ref().and_then(|done| done.person(BY)),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
        }
    }

    fn bring(&self) -> BringRow {
        BringRow {
            what: self.line(WHAT, LINE_LEN_MAX),
            kind: self.fields.str(KIND).and_then(BringKind::from_key),
            for_whom: self.for_whom(),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
        }
    }
}

/// The dots under this key of a map of dots. Two phones of one person may say different numbers: the highest
/// counts, so that no dot is lost that somebody put.
pub(crate) fn dots_of(doc: &AutoCommit, dots: &ObjId, key: &str) -> u8 {
    let rivals = rivals(doc, dots, key).into_iter();
    let numbers = rivals.filter_map(|(_, plain)| match plain {
        Plain::Int(int) => u8::try_from(int.clamp(0, i64::from(DOTS_MAX))).ok(),
        Plain::Text(_) | Plain::Nothing => None,
    });
    numbers.max().unwrap_or_default()
}
