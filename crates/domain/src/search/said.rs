//! What the rows of a buurt say, as a search reads them.

use crate::{
    Answer, BuurtItemId, BuurtItemRow, Day, Followed, FollowedRow, InspraakId, Opened, PartRow,
    PlanPartRow, Row, RowKey, SignaalId, attachment::AttachedTo,
};

/// In what something lies that has a name, or at least words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holder {
    /// In a plan, a meeting, an opgave or the buurt plan.
    Place(Opened),
    /// On a signaal.
    Signaal(SignaalId),
    /// In a question of inspraak.
    Inspraak(InspraakId),
}

impl Holder {
    /// In what this lies; `None` for what lies in the buurt itself.
    pub(super) fn of(key: &RowKey) -> Option<Self> {
        if let RowKey::Attachment(AttachedTo::Signaal(id), _)
        | RowKey::Followed(Followed::Signaal(id)) = key
        {
            return Some(Self::Signaal(*id));
        }
        if let RowKey::BuurtItem(BuurtItemId::Reaction(id, _) | BuurtItemId::Feedback(id, _)) = key
        {
            return Some(Self::Inspraak(*id));
        }
        key.part_of().map(Self::Place)
    }

    /// What this row is to others.
    pub(super) fn as_head(key: &RowKey) -> Option<Self> {
        if let RowKey::Signaal(id) = key {
            return Some(Self::Signaal(*id));
        }
        if let RowKey::BuurtItem(BuurtItemId::Inspraak(id)) = key {
            return Some(Self::Inspraak(*id));
        }
        let place = key.part_of()?;
        (place.head() == *key).then_some(Self::Place(place))
    }

    /// The row in which its name stands; `None` for the buurt plan, which has no name of its own.
    pub(super) const fn head(self) -> Option<RowKey> {
        match self {
            Self::Place(Opened::BuurtPlan) => None,
            Self::Place(place) => Some(place.head()),
            Self::Signaal(id) => Some(RowKey::Signaal(id)),
            Self::Inspraak(id) => Some(RowKey::BuurtItem(BuurtItemId::Inspraak(id))),
        }
    }
}

/// What one row says.
#[derive(Debug)]
pub(super) struct Said<'a> {
    /// Its name, when it has one of its own.
    pub(super) title: Option<&'a str>,
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
            title: Some(title.shown().map_or("", String::as_str)),
            bodies: rivals.map(|claim| claim.value.as_str()).collect(),
            on,
            order: 0,
        }
    }

    const fn on(on: Day) -> Self {
        Self {
            title: None,
            bodies: Vec::new(),
            on,
            order: 0,
        }
    }

    fn with(mut self, words: &'a Answer<String>) -> Self {
        match words {
            Answer::One(words) => self.bodies.push(words),
            Answer::Several(claims) => {
                let claims = claims.iter().map(|it| it.value.as_str());
                self.bodies.extend(claims);
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

/// The name of what others lie in, or a signaal; `None` for any other row and for what was taken away.
pub(super) fn name(row: &Row) -> Option<&str> {
    let (title, removed) = if let Row::Initiative(row) = row {
        (row.title.shown(), &row.removed)
    } else if let Row::Meeting(row) = row {
        (row.title.shown(), &row.removed)
    } else if let Row::BuurtItem(BuurtItemRow::Opgave(row)) = row {
        (row.title.shown(), &row.removed)
    } else if let Row::BuurtItem(BuurtItemRow::Inspraak(row)) = row {
        (row.question.shown(), &row.removed)
    } else if let Row::Signaal(row) = row {
        (Some(&row.text), &row.removed)
    } else {
        return None;
    };
    let title = title.map_or("", String::as_str);
    removed.is_none().then_some(title)
}

/// What a row says; `None` for what is not searched and for what was taken away.
pub(super) fn said(row: &Row) -> Option<Said<'_>> {
    Some(match row {
        Row::Initiative(row) if row.removed.is_none() => Said::named(&row.title, row.touched_on)
            .with(&row.one_liner)
            .at(row.order),
        Row::Signaal(row) if row.removed.is_none() => {
            Said::on(row.created_on).with_text(&row.text).at(row.order)
        }
        Row::Meeting(row) if row.removed.is_none() => Said::named(&row.title, row.created_on)
            .with(&row.place)
            .at(row.order),
        Row::Followed(row) if row.removed.is_none() => followed(row),
        Row::Section(row) | Row::Minutes(row) | Row::OpgaveText(row) | Row::Vision(row) => {
            let on = row.last.as_ref().map_or(Day(0), |(_, day)| *day);
            Said::on(on).with_text(&row.text)
        }
        Row::Task(row) => Said::on(row.created_on).with(&row.what).at(row.order),
        Row::Need(row) => Said::on(row.created_on).with(&row.what).at(row.order),
        Row::Attachment(row) => Said::on(row.created_on).with(&row.what).at(row.order),
        Row::MeetingPart(row) => part(row),
        Row::BuurtItem(row) => item(row)?,
        Row::Resultaat(row) => Said::on(row.created_on)
            .with(&row.what)
            .with_text(&row.text)
            .at(row.order),
        Row::Translation(row) => Said::on(row.created_on).with(&row.what).at(row.order),
        Row::PlanPart(row) => plan_part(row),
        Row::Initiative(_)
        | Row::Signaal(_)
        | Row::Meeting(_)
        | Row::Followed(_)
        | Row::Buurt(_)
        | Row::News(_)
        | Row::Person(_)
        | Row::Contribution(_)
        | Row::Example(_)
        | Row::History(_) => return None,
    })
}

/// The signs about a signaal have no name.
fn followed(row: &FollowedRow) -> Said<'_> {
    let mut said = Said::named(&row.what, row.created_on)
        .with(&row.more)
        .at(row.order);
    if said.title == Some("") {
        said.title = None;
    }
    for sign in &row.signs {
        said.bodies.push(&sign.reason);
        said.on = said.on.max(sign.on);
    }
    said
}

fn part(row: &PartRow) -> Said<'_> {
    match row {
        PartRow::Item(row) => Said::on(row.created_on).with(&row.what),
        PartRow::Card(row) => Said::on(row.created_on).with(&row.text).at(row.order),
        PartRow::Decision(row) => Said::on(row.created_on)
            .with(&row.text)
            .with(&row.objections)
            .at(row.order),
        PartRow::Action(row) => Said::on(row.created_on).with(&row.what).at(row.order),
        PartRow::Bring(row) => Said::on(row.created_on).with(&row.what).at(row.order),
    }
}

fn plan_part(row: &PlanPartRow) -> Said<'_> {
    match row {
        PlanPartRow::Permission(row) => Said::on(row.created_on)
            .with(&row.what)
            .with(&row.whom)
            .at(row.order),
        PlanPartRow::Upkeep(row) => Said::on(row.created_on)
            .with(&row.what)
            .with(&row.names)
            .at(row.order),
        PlanPartRow::Suggestion(row) => Said::on(row.created_on)
            .with_text(&row.text)
            .with_text(&row.reason)
            .at(row.order),
    }
}

fn item(row: &BuurtItemRow) -> Option<Said<'_>> {
    Some(match row {
        BuurtItemRow::Theme(row) => Said::named(&row.name, row.created_on),
        BuurtItemRow::Ambition(row) => Said::named(&row.text, row.created_on),
        BuurtItemRow::Opgave(row) if row.removed.is_none() => {
            Said::named(&row.title, row.created_on)
        }
        BuurtItemRow::Perspective(row) => Said::on(row.created_on)
            .with(&row.matters)
            .with(&row.because)
            .at(row.order),
        BuurtItemRow::Agreement(row) => Said::named(&row.text, row.created_on),
        BuurtItemRow::Contribution(row) => Said::named(&row.what, row.created_on).at(row.order),
        BuurtItemRow::Organisation(row) => Said::named(&row.name, row.created_on)
            .with(&row.function)
            .with(&row.for_what)
            .at(row.order),
        BuurtItemRow::Inspraak(row) if row.removed.is_none() => {
            Said::named(&row.question, row.created_on)
                .with(&row.can_change)
                .with(&row.cannot_change)
                .at(row.order)
        }
        BuurtItemRow::Reaction(row) => Said::on(row.created_on).with(&row.text).at(row.order),
        BuurtItemRow::Feedback(row) => Said::on(row.created_on)
            .with(&row.heard)
            .with(&row.reply)
            .at(row.order),
        BuurtItemRow::Request(row) if row.removed.is_none() => {
            Said::named(&row.question, row.created_on)
                .with(&row.answer)
                .at(row.order)
        }
        BuurtItemRow::Opgave(_) | BuurtItemRow::Inspraak(_) | BuurtItemRow::Request(_) => {
            return None;
        }
    })
}
