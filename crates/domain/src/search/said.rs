//! What the rows of a buurt say, as a search reads them.

use std::collections::BTreeMap;

use crate::{
    About, Answer, BuurtItemRow, Day, Followed, FollowedRow, Opened, PartRow, Row, RowKey,
    SignaalId, attachment::AttachedTo, row::SectionRow,
};

/// What one row says.
#[derive(Debug)]
pub(super) struct Said<'a> {
    /// Its name, or that of what it lies in.
    pub(super) title: &'a str,
    /// Whether the title is its own.
    pub(super) is_own_title: bool,
    /// Everything else that it says.
    pub(super) bodies: Vec<&'a str>,
    /// When it was last written in.
    pub(super) on: Day,
    /// Its position among its like.
    pub(super) order: u64,
}

impl<'a> Said<'a> {
    fn named(title: &'a Answer<String>, on: Day) -> Self {
        // Of two names that await a choice the second is found as well.
        let rivals = title.claims().iter().skip(1);
        Self {
            title: title.shown().map_or("", String::as_str),
            is_own_title: true,
            bodies: rivals.map(|claim| claim.value.as_str()).collect(),
            on,
            order: 0,
        }
    }

    fn in_place(title: &'a str, on: Day) -> Self {
        Self {
            title,
            is_own_title: false,
            bodies: Vec::new(),
            on,
            order: 0,
        }
    }

    fn with(mut self, words: &'a Answer<String>) -> Self {
        match words {
            Answer::One(words) => self.bodies.push(words),
            Answer::Several(claims) => {
                self.bodies
                    .extend(claims.iter().map(|it| it.value.as_str()));
            }
        }
        self
    }

    fn with_text(mut self, words: &'a str) -> Self {
        self.bodies.push(words);
        self
    }

    fn at(mut self, order: u64) -> Self {
        self.order = order;
        self
    }
}

/// The names of what is here and was not taken away.
#[derive(Debug, Default)]
pub(super) struct Titles<'a> {
    places: BTreeMap<Opened, &'a str>,
    signalen: BTreeMap<SignaalId, &'a str>,
}

impl<'a> Titles<'a> {
    pub(super) fn of(rows: impl Iterator<Item = (&'a RowKey, &'a Row)>) -> Self {
        let mut all = Self::default();
        all.places.insert(Opened::BuurtPlan, "");
        for (key, row) in rows {
            let (title, is_removed) = match row {
                Row::Initiative(row) => (row.title.shown(), row.removed.is_some()),
                Row::Meeting(row) => (row.title.shown(), row.removed.is_some()),
                Row::BuurtItem(BuurtItemRow::Opgave(row)) => {
                    (row.title.shown(), row.removed.is_some())
                }
                Row::Signaal(row) => (Some(&row.text), row.removed.is_some()),
                _ => continue,
            };
            let title = title.map_or("", String::as_str);
            if is_removed {
                continue;
            }
            if let RowKey::Signaal(id) = key {
                all.signalen.insert(*id, title);
            } else if let Some(place) = key.part_of() {
                all.places.insert(place, title);
            }
        }
        all
    }

    /// The name of a plan, a meeting or an opgave; `None` when it was taken away.
    fn place(&self, place: Opened) -> Option<&'a str> {
        self.places.get(&place).copied()
    }
}

/// What a row says; `None` for what is not searched and for what was taken away.
pub(super) fn said<'a>(titles: &Titles<'a>, key: &RowKey, row: &'a Row) -> Option<Said<'a>> {
    let place = match key.part_of() {
        Some(place) => titles.place(place)?,
        None => "",
    };
    Some(match row {
        Row::Initiative(row) => Said::named(&row.title, row.touched_on)
            .with(&row.one_liner)
            .at(row.order),
        Row::Signaal(row) if row.removed.is_none() => Said::in_place("", row.created_on)
            .with_text(&row.text)
            .at(row.order),
        Row::Section(row) | Row::Minutes(row) | Row::OpgaveText(row) | Row::Vision(row) => {
            text(place, row)
        }
        Row::Task(row) => Said::in_place(place, row.created_on)
            .with(&row.what)
            .at(row.order),
        Row::Need(row) => Said::in_place(place, row.created_on)
            .with(&row.what)
            .at(row.order),
        Row::Attachment(row) => {
            let place = match key {
                RowKey::Attachment(AttachedTo::Signaal(id), _) => *titles.signalen.get(id)?,
                _ => place,
            };
            Said::in_place(place, row.created_on)
                .with(&row.what)
                .at(row.order)
        }
        Row::Followed(row) if row.removed.is_none() => followed(titles, key, row)?,
        Row::Meeting(row) => Said::named(&row.title, row.created_on)
            .with(&row.place)
            .at(row.order),
        Row::MeetingPart(row) => part(place, row),
        Row::BuurtItem(row) => item(place, row),
        Row::Signaal(_)
        | Row::Followed(_)
        | Row::Buurt(_)
        | Row::News(_)
        | Row::Person(_)
        | Row::Contribution(_)
        | Row::History(_) => return None,
    })
}

fn text<'a>(place: &'a str, row: &'a SectionRow) -> Said<'a> {
    let on = row.last.as_ref().map_or(Day(0), |(_, day)| *day);
    Said::in_place(place, on).with_text(&row.text)
}

fn followed<'a>(titles: &Titles<'a>, key: &RowKey, row: &'a FollowedRow) -> Option<Said<'a>> {
    let mut said = match key {
        RowKey::Followed(Followed::Signaal(id)) => {
            Said::in_place(*titles.signalen.get(id)?, row.created_on)
        }
        RowKey::Followed(Followed::Toezegging(About::Plan(plan), _)) => {
            titles.place(Opened::Plan(*plan))?;
            Said::named(&row.what, row.created_on).with(&row.more)
        }
        _ => Said::named(&row.what, row.created_on).with(&row.more),
    };
    for sign in &row.signs {
        said.bodies.push(&sign.reason);
        said.on = said.on.max(sign.on);
    }
    Some(said.at(row.order))
}

fn part<'a>(place: &'a str, row: &'a PartRow) -> Said<'a> {
    match row {
        PartRow::Item(row) => Said::in_place(place, row.created_on).with(&row.what),
        PartRow::Card(row) => Said::in_place(place, row.created_on)
            .with(&row.text)
            .at(row.order),
        PartRow::Decision(row) => Said::in_place(place, row.created_on)
            .with(&row.text)
            .with(&row.objections)
            .at(row.order),
        PartRow::Action(row) => Said::in_place(place, row.created_on)
            .with(&row.what)
            .at(row.order),
        PartRow::Bring(row) => Said::in_place(place, row.created_on)
            .with(&row.what)
            .at(row.order),
    }
}

fn item<'a>(place: &'a str, row: &'a BuurtItemRow) -> Said<'a> {
    match row {
        BuurtItemRow::Theme(row) => Said::named(&row.name, row.created_on),
        BuurtItemRow::Ambition(row) => Said::named(&row.text, row.created_on),
        BuurtItemRow::Opgave(row) => Said::named(&row.title, row.created_on),
        BuurtItemRow::Perspective(row) => Said::in_place(place, row.created_on)
            .with(&row.matters)
            .with(&row.because)
            .at(row.order),
        BuurtItemRow::Agreement(row) => Said::named(&row.text, row.created_on),
        BuurtItemRow::Contribution(row) => Said::named(&row.what, row.created_on).at(row.order),
    }
}
