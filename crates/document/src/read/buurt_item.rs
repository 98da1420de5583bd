//! The things of the buurt plan: themes, ambitions, opgaven with their perspectives, agreements, contributions.
//!
//! Like meetings they lie in the map of the buurt, each under a key of its own; perspectives lie in their opgave.

use std::{collections::BTreeSet, mem::discriminant};

use automerge::{AutoCommit, ObjId};
use domain::{
    Answer, BuurtItemId, BuurtItemRow, Day, OpgaveId, OpgaveText, OrderKey, PersonId,
    buurt_plan::{
        AgreementRow, AmbitionRow, Aspect, ContributionRow, Direction, Group, OpgaveRow,
        OrganisationKind, OrganisationLine, OrganisationRow, PerspectiveRow, ThemeRow, Voices,
    },
    limits::PERSPECTIVE_LEN_MAX,
    meeting::BringKind,
};

use super::{buurt_plan, edits, part::Part, section::says_something};
use crate::{
    answers::Plain,
    fields::Fields,
    schema::{
        AGREED_IN, AGREEMENT_PREFIX, AMBITION_PREFIX, ASPECT, BECAUSE, BUURT, BY,
        CONTRIBUTION_PREFIX, CREATED_ON, DIRECTION, EDITS, GROUP, KIND, OPGAVE_PREFIX,
        ORGANISATION_PREFIX, PERSPECTIVE_PREFIX, REVIEW_ON, SERVES, THEME_PREFIX, WHAT,
    },
};

/// What lies under this key of the buurt; `None` for any other key.
pub(crate) fn id(key: &str) -> Option<BuurtItemId> {
    let (kind, id) = key.split_at_checked(key.find('|')? + 1)?;
    Some(match kind {
        THEME_PREFIX => BuurtItemId::Theme(id.parse().ok()?),
        AMBITION_PREFIX => BuurtItemId::Ambition(id.parse().ok()?),
        OPGAVE_PREFIX => BuurtItemId::Opgave(id.parse().ok()?),
        AGREEMENT_PREFIX => BuurtItemId::Agreement(id.parse().ok()?),
        CONTRIBUTION_PREFIX => BuurtItemId::Contribution(id.parse().ok()?),
        ORGANISATION_PREFIX => BuurtItemId::Organisation(id.parse().ok()?),
        _ => return None,
    })
}

/// The perspective that lies under this key of its opgave; `None` for any other key.
pub(crate) fn perspective(opgave: OpgaveId, key: &str) -> Option<BuurtItemId> {
    let id = key.strip_prefix(PERSPECTIVE_PREFIX)?.parse().ok()?;
    Some(BuurtItemId::Perspective(opgave, id))
}

/// All that lies in the buurt, also what was taken away; without perspectives.
pub(crate) fn ids(buurt: &Fields<'_>) -> Vec<BuurtItemId> {
    buurt.maps().filter_map(|(key, _)| id(key)).collect()
}

/// All perspectives of an opgave, also those that were taken away.
pub(crate) fn perspectives(opgave: OpgaveId, fields: &Fields<'_>) -> Vec<BuurtItemId> {
    let keys = fields.maps().map(|(key, _)| key);
    keys.filter_map(|key| perspective(opgave, key)).collect()
}

/// Those like this one that are not taken away, in order.
pub(crate) fn placed(doc: &AutoCommit, like: BuurtItemId) -> Vec<(OrderKey, BuurtItemId)> {
    let Some(buurt) = crate::places::top(doc, BUURT) else {
        return Vec::new();
    };
    let fields = Fields::of(doc, &buurt);
    let mut all: Vec<_> = fields
        .maps()
        .filter_map(|(key, obj)| {
            let id = id(key).filter(|id| discriminant(id) == discriminant(&like))?;
            let it = Part::of(doc, &obj);
            (!it.life.is_removed()).then(|| (it.place(), id))
        })
        .collect();
    all.sort();
    all
}

/// What a thing says; `None` when it was taken away and is no opgave.
pub(crate) fn row(doc: &AutoCommit, item: BuurtItemId, obj: &ObjId) -> Option<BuurtItemRow> {
    let it = Part::of(doc, obj);
    if it.life.is_removed() && !matches!(item, BuurtItemId::Opgave(_)) {
        return None;
    }
    let len_max = item.words_len_max();
    Some(match item {
        BuurtItemId::Theme(_) => BuurtItemRow::Theme(ThemeRow {
            name: it.line(WHAT, len_max),
            place: it.place(),
            by: it.fields.person(BY),
            created_on: it.fields.day(CREATED_ON),
            is_back: it.life.is_back(),
        }),
        BuurtItemId::Ambition(_) => BuurtItemRow::Ambition(it.ambition(len_max)),
        BuurtItemId::Opgave(_) => BuurtItemRow::Opgave(it.opgave(len_max)),
        BuurtItemId::Perspective(..) => BuurtItemRow::Perspective(PerspectiveRow {
            group: it.group(),
            matters: it.line(WHAT, len_max),
            because: it.line(BECAUSE, PERSPECTIVE_LEN_MAX),
            by: it.fields.person(BY),
            created_on: it.fields.day(CREATED_ON),
            is_back: it.life.is_back(),
            order: it.order(),
        }),
        BuurtItemId::Agreement(_) => BuurtItemRow::Agreement(AgreementRow {
            text: it.line(WHAT, len_max),
            meeting: it.answer(AGREED_IN, None, Plain::id),
            review_on: it.answer(REVIEW_ON, None, Plain::day),
            place: it.place(),
            by: it.fields.person(BY),
            created_on: it.fields.day(CREATED_ON),
            is_back: it.life.is_back(),
        }),
        BuurtItemId::Organisation(_) => BuurtItemRow::Organisation(it.organisation(len_max)),
        BuurtItemId::Contribution(_) => BuurtItemRow::Contribution(ContributionRow {
            what: it.line(WHAT, len_max),
            kind: it.fields.str(KIND).and_then(BringKind::from_key),
            serves: it.answer(SERVES, None, buurt_plan::serves),
            by: it.fields.person(BY),
            created_on: it.fields.day(CREATED_ON),
            is_back: it.life.is_back(),
            order: it.order(),
        }),
    })
}

impl Part<'_> {
    fn organisation(&self, len_max: usize) -> OrganisationRow {
        let line = |line: OrganisationLine| self.line(line.key(), line.len_max());
        let kind = |plain: Plain| plain.choice(OrganisationKind::from_key);
        OrganisationRow {
            name: self.line(WHAT, len_max),
            kind: self.answer(KIND, OrganisationKind::Association, kind),
            function: line(OrganisationLine::Function),
            phone: line(OrganisationLine::Phone),
            mail: line(OrganisationLine::Mail),
            for_what: line(OrganisationLine::For),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            order: self.order(),
        }
    }

    fn ambition(&self, len_max: usize) -> AmbitionRow {
        let direction = |plain: Plain| plain.choice(Direction::from_key);
        let aspect = |plain: Plain| plain.choice(Aspect::from_key);
        AmbitionRow {
            text: self.line(WHAT, len_max),
            direction: self.answer(DIRECTION, Direction::Improve, direction),
            aspect: self.answer(ASPECT, Aspect::Social, aspect),
            themes: buurt_plan::themes(self.doc, self.obj, &self.fields),
            place: self.place(),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
        }
    }

    fn opgave(&self, len_max: usize) -> OpgaveRow {
        let views = self.views();
        let shared = self.fields.text(OpgaveText::Shared.key());
        let mut people: BTreeSet<PersonId> =
            edits::people(&self.fields.below(self.doc, EDITS)).collect();
        people.extend(self.fields.person(BY));
        people.extend(views.iter().filter_map(|view| view.by));
        OpgaveRow {
            title: self.line(WHAT, len_max),
            ambitions: buurt_plan::ambitions(self.doc, self.obj, &self.fields),
            themes: buurt_plan::themes(self.doc, self.obj, &self.fields),
            voices: voices(&views),
            has_shared: shared.is_some_and(|text| says_something(self.doc, &text)),
            people: people.into_iter().collect(),
            place: self.place(),
            by: self.fields.person(BY),
            created_on: self.fields.day(CREATED_ON),
            is_back: self.life.is_back(),
            removed: self.life.clone().removal(),
        }
    }

    /// The perspectives of an opgave that were not taken away.
    fn views(&self) -> Vec<View> {
        let maps = self.fields.maps();
        maps.filter(|(key, _)| key.starts_with(PERSPECTIVE_PREFIX))
            .filter_map(|(_, obj)| {
                let it = Part::of(self.doc, &obj);
                (!it.life.is_removed()).then(|| View {
                    group: it.group().shown().copied(),
                    by: it.fields.person(BY),
                    on: it.fields.day(CREATED_ON),
                })
            })
            .collect()
    }

    /// From where somebody looks.
    pub(super) fn group(&self) -> Answer<Group> {
        let group = |plain: Plain| plain.choice(Group::from_key);
        self.answer(GROUP, Group::Partner, group)
    }
}

/// What the head of an opgave tells of a perspective.
struct View {
    group: Option<Group>,
    by: Option<PersonId>,
    on: Day,
}

fn voices(views: &[View]) -> Vec<Voices> {
    let of_group = |group: Group| {
        let days = views.iter().filter(|view| view.group == Some(group));
        let days: Vec<Day> = days.map(|view| view.on).collect();
        Some(Voices {
            group,
            count: u32::try_from(days.len()).unwrap_or(u32::MAX),
            since: days.into_iter().min()?,
        })
    };
    Group::ALL.iter().copied().filter_map(of_group).collect()
}
