//! *Wat we zeiden*: the minutes of a meeting as data.
//!
//! Everything that was said, decided and promised, in the order in which somebody who was not there can follow
//! it. No sentences: those belong to the page, which shows, prints and reads aloud the same value. Nothing is
//! left out: cards and decisions of which the thing on the agenda was taken away come last, without one.

use std::collections::BTreeMap;

use super::{
    ActionRow, AgendaItemRow, BringRow, CardRow, DecisionRow, Group, MeetingRow, PartId, PartRow,
    Parts, groups,
};
use crate::{ActionId, AgendaItemId, Answer, BringId, CardId, DecisionId, PersonId};

/// The minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// When, where, how many, who agrees.
    pub head: MeetingRow,
    /// What was on the agenda, in order; one without a thing on the agenda comes last, when there is something
    /// to tell in it.
    pub points: Vec<Point>,
    /// Who does what, in the order in which it was written down.
    pub actions: Vec<(ActionId, ActionRow)>,
    /// Who brings what, in the order in which it was written down.
    pub brings: Vec<(BringId, BringRow)>,
    /// What people added or corrected afterwards; without spaces around it.
    pub added: String,
}

/// One thing on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it was about; `None` for what was left when its thing on the agenda was taken away, and for
    /// decisions that belong to none.
    pub item: Option<(AgendaItemId, AgendaItemRow)>,
    /// What was said, most dots first.
    pub said: Vec<Said>,
    /// What was decided, in the order in which it was written down.
    pub decisions: Vec<(DecisionId, DecisionRow)>,
}

/// Cards that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The dots on all of them, those on paper included.
    pub dots: u32,
    /// The words, those of the head first and then the oldest; never empty.
    pub quotes: Vec<Quote>,
}

/// The words of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The card; photos and voice notes may hang on it.
    pub card: CardId,
    /// The words. Empty when only a photo or a voice note says it; several when two phones corrected them.
    pub text: Answer<String>,
    /// Whose words they are.
    pub by: Speaker,
    /// Whether they were written on paper.
    pub is_paper: bool,
}

/// Whose words something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaker {
    /// Of a person who wrote them; `None` when that is not known.
    Person(Option<PersonId>),
    /// Of somebody for whom a neighbour wrote them, by this name.
    Named(String),
    /// Of *een buur*, for whom a neighbour wrote them.
    Neighbour,
}

impl Speaker {
    /// Whose words something is that `by` wrote down, perhaps for another.
    pub fn of(by: Option<PersonId>, for_whom: Option<&str>) -> Self {
        match for_whom.map(str::trim) {
            None => Self::Person(by),
            Some("") => Self::Neighbour,
            Some(name) => Self::Named(name.to_owned()),
        }
    }
}

impl Minutes {
    /// The minutes of a meeting with this head, these parts (whatever their order) and what people added.
    pub fn of(
        head: MeetingRow,
        parts: impl IntoIterator<Item = (PartId, PartRow)>,
        added: &str,
    ) -> Self {
        let parts = Parts::of(parts);
        let agenda = parts.agenda().into_iter();
        let mut points: Vec<Point> = agenda
            .map(|(id, row)| point(&parts, Some((id, row.clone()))))
            .collect();
        let rest = point(&parts, None);
        if !rest.said.is_empty() || !rest.decisions.is_empty() {
            points.push(rest);
        }
        Self {
            head,
            points,
            actions: in_order(parts.actions, |row| row.order),
            brings: in_order(parts.brings, |row| row.order),
            added: added.trim().to_owned(),
        }
    }
}

fn point(parts: &Parts, item: Option<(AgendaItemId, AgendaItemRow)>) -> Point {
    let id = item.as_ref().map(|(id, _)| *id);
    // What belongs to a thing that is not on the agenda belongs to none.
    let known = |named: AgendaItemId| parts.items.contains_key(&named).then_some(named);
    let cards: BTreeMap<CardId, &CardRow> = parts
        .cards
        .iter()
        .filter(|(_, row)| known(row.item) == id)
        .map(|(id, row)| (*id, row))
        .collect();
    let decisions = parts
        .decisions
        .iter()
        .filter(|(_, row)| row.item.and_then(known) == id)
        .map(|(id, row)| (*id, row.clone()))
        .collect();
    Point {
        item,
        said: said(&cards),
        decisions: in_order(decisions, |row: &DecisionRow| row.order),
    }
}

/// The groups of these cards. Those of different things on the agenda never lie under each other and have dots
/// of their own.
fn said(cards: &BTreeMap<CardId, &CardRow>) -> Vec<Said> {
    let mut by_item: BTreeMap<AgendaItemId, Vec<(CardId, &CardRow)>> = BTreeMap::new();
    for (id, row) in cards {
        by_item.entry(row.item).or_default().push((*id, row));
    }
    let all = by_item.values().flat_map(|cards| groups(cards));
    all.map(|group| quoted(cards, &group)).collect()
}

fn quoted(cards: &BTreeMap<CardId, &CardRow>, group: &Group) -> Said {
    let ids = [group.head].into_iter().chain(group.others.iter().copied());
    let quotes = ids.filter_map(|card| {
        let row = cards.get(&card)?;
        Some(Quote {
            card,
            text: row.text.clone(),
            by: Speaker::of(row.by, row.for_whom.as_deref()),
            is_paper: row.is_paper,
        })
    });
    Said {
        dots: group.dots,
        quotes: quotes.collect(),
    }
}

fn in_order<I: Copy + Ord, R>(rows: BTreeMap<I, R>, order: impl Fn(&R) -> u64) -> Vec<(I, R)> {
    let mut all: Vec<(I, R)> = rows.into_iter().collect();
    all.sort_by_key(|(id, row)| (order(row), *id));
    all
}
