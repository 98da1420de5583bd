//! The parts of a meeting: what is on the agenda, cards, decisions, who does what, who brings what.
//!
//! Each is a row of its own under the id of its meeting, made by one phone, so that no two phones make the same.
//! [`Parts`] sorts them by kind for whoever needs them together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Group, Tally, groups};
use crate::{
    ActionId, AgendaItemId, Answer, BringId, CardId, Day, DecisionId, InitiativeId, PersonId,
    keyed::keyed, order::OrderKey,
};

keyed! {
    /// For what something is on the agenda.
    Purpose {
        /// *Horen*: everybody gets a turn.
        Listen = "listen",
        /// *Bedenken*.
        Think = "think",
        /// *Besluiten*.
        Decide = "decide",
        /// *Vieren*.
        Celebrate = "celebrate",
    }
}

keyed! {
    /// How something was decided.
    DecisionWay {
        /// *Met stippen*.
        Dots = "dots",
        /// *Niemand is tegen*: objections were heard and met.
        Consent = "consent",
        /// *De meeste handen*.
        Majority = "majority",
        /// *Samen eens*.
        Agreed = "agreed",
    }
}

keyed! {
    /// Who does something: *zelf, samen, gemeente*.
    Doer {
        /// *Zelf*: residents alone.
        Ourselves = "ourselves",
        /// *Samen*: residents and gemeente.
        Together = "together",
        /// *Gemeente*.
        Gemeente = "gemeente",
    }
}

keyed! {
    /// What somebody can bring.
    BringKind {
        /// *Tijd*.
        Time = "time",
        /// *Talent*.
        Talent = "talent",
        /// *Spullen*.
        Stuff = "stuff",
        /// *Een plek*.
        Place = "place",
        /// *Geld*.
        Money = "money",
        /// *Kennis*.
        Knowledge = "knowledge",
    }
}

keyed! {
    /// On which side hands were counted.
    Side {
        /// *Voor*.
        InFavour = "in_favour",
        /// *Tegen*.
        Against = "against",
        /// *Geen mening*.
        Abstain = "abstain",
    }
}

/// Which part of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartId {
    /// A thing on the agenda.
    Item(AgendaItemId),
    /// A card.
    Card(CardId),
    /// A decision.
    Decision(DecisionId),
    /// Who does what.
    Action(ActionId),
    /// Who brings what.
    Bring(BringId),
}

/// What a part says. The variant always fits that of its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartRow {
    /// For [`PartId::Item`].
    Item(AgendaItemRow),
    /// For [`PartId::Card`].
    Card(CardRow),
    /// For [`PartId::Decision`].
    Decision(DecisionRow),
    /// For [`PartId::Action`].
    Action(ActionRow),
    /// For [`PartId::Bring`].
    Bring(BringRow),
}

/// A thing on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItemRow {
    /// What it is about.
    pub what: Answer<String>,
    /// For what. One of a newer app reads as [`Purpose::Listen`].
    pub purpose: Answer<Purpose>,
    /// The plan that it is about.
    pub plan: Option<InitiativeId>,
    /// Where it stands; of equal ones the lower id comes first.
    pub place: OrderKey,
    /// Who put it there.
    pub by: Option<PersonId>,
    /// When it was put there.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
}

/// A card: the words of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRow {
    /// On what of the agenda it lies. That may be taken away while its cards stay.
    pub item: AgendaItemId,
    /// The words; empty when a photo or a voice note hangs on it instead.
    pub text: Answer<String>,
    /// On whose behalf it was written: a name, empty for *een buur*, `None` for one's own card.
    pub for_whom: Option<String>,
    /// True when it lies on the table as paper too.
    pub is_paper: bool,
    /// To which card it belongs, as somebody said last; what follows is in [`groups`].
    pub under: Answer<Option<CardId>>,
    /// Who put how many dots on it, 1 to 3; sorted by person. What counts is in [`Tally`].
    pub dots: Vec<(PersonId, u8)>,
    /// Dots on the paper card, counted by hand.
    pub paper_dots: Answer<Option<u32>>,
    /// Who wrote it.
    pub by: Option<PersonId>,
    /// When it was written.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among cards: later is larger. Unique with the id.
    pub order: u64,
}

/// A decision (*Dit hebben we besloten*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRow {
    /// What was decided.
    pub text: Answer<String>,
    /// At which thing on the agenda.
    pub item: Option<AgendaItemId>,
    /// How. A way of a newer app reads as [`DecisionWay::Agreed`].
    pub way: Answer<DecisionWay>,
    /// Hands in favour, when they were counted.
    pub in_favour: Answer<Option<u32>>,
    /// Hands against.
    pub against: Answer<Option<u32>>,
    /// Hands of those without an opinion.
    pub abstain: Answer<Option<u32>>,
    /// What was objected and how it was met; may be empty.
    pub objections: Answer<String>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among decisions: later is larger. Unique with the id.
    pub order: u64,
}

/// Who does what (*Wie doet wat*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionRow {
    /// What somebody does.
    pub what: Answer<String>,
    /// Who said *dat doe ik*; sorted, unique.
    pub who: Vec<PersonId>,
    /// Who else does it, in free words: people without the app. May be empty.
    pub names: Answer<String>,
    /// By when.
    pub due: Answer<Option<Day>>,
    /// Residents, the gemeente, or both. One of a newer app reads as [`Doer::Together`].
    pub doer: Answer<Doer>,
    /// For which plan.
    pub plan: Option<InitiativeId>,
    /// When it was ticked; `None` while it is open.
    pub done_on: Option<Day>,
    /// Who ticked it.
    pub done_by: Option<PersonId>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among actions: later is larger. Unique with the id.
    pub order: u64,
}

/// What somebody can bring (*Wie kan wat bijdragen*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BringRow {
    /// What.
    pub what: Answer<String>,
    /// Which kind; `None` for one of a newer app.
    pub kind: Option<BringKind>,
    /// Whose it is when somebody else wrote it down: a name, empty for *een buur*, `None` for one's own.
    pub for_whom: Option<String>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among its like: later is larger. Unique with the id.
    pub order: u64,
}

/// The parts of one meeting by kind; screens read the lists through the functions, which put them in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// What is on the agenda.
    pub items: BTreeMap<AgendaItemId, AgendaItemRow>,
    /// All cards.
    pub cards: BTreeMap<CardId, CardRow>,
    /// All decisions.
    pub decisions: BTreeMap<DecisionId, DecisionRow>,
    /// All that somebody does.
    pub actions: BTreeMap<ActionId, ActionRow>,
    /// All that somebody can bring.
    pub brings: BTreeMap<BringId, BringRow>,
}

impl Parts {
    /// Sorts parts by kind, whatever their order; one that does not fit its id is passed over.
    pub fn of(parts: impl IntoIterator<Item = (PartId, PartRow)>) -> Self {
        let mut all = Self::default();
        for part in parts {
            match part {
                (PartId::Item(id), PartRow::Item(row)) => drop(all.items.insert(id, row)),
                (PartId::Card(id), PartRow::Card(row)) => drop(all.cards.insert(id, row)),
                (PartId::Decision(id), PartRow::Decision(row)) => {
                    drop(all.decisions.insert(id, row));
                }
                (PartId::Action(id), PartRow::Action(row)) => drop(all.actions.insert(id, row)),
                (PartId::Bring(id), PartRow::Bring(row)) => drop(all.brings.insert(id, row)),
                (_, _) => (),
            }
        }
        all
    }

    /// The agenda in order.
    pub fn agenda(&self) -> Vec<(AgendaItemId, &AgendaItemRow)> {
        let mut all: Vec<_> = self.items.iter().map(|(id, row)| (*id, row)).collect();
        all.sort_by(|(one, left), (other, right)| (&left.place, one).cmp(&(&right.place, other)));
        all
    }

    /// The cards on a thing of the agenda, oldest first.
    pub fn cards_on(&self, item: AgendaItemId) -> Vec<(CardId, &CardRow)> {
        let cards = self.cards.iter().map(|(id, row)| (*id, row));
        let mut all: Vec<_> = cards.filter(|(_, row)| row.item == item).collect();
        all.sort_by_key(|(id, row)| (row.order, *id));
        all
    }

    /// The dots that count on a thing of the agenda.
    pub fn tally(&self, item: AgendaItemId) -> Tally {
        Tally::of(self.cards_on(item))
    }

    /// The groups of cards on a thing of the agenda, most dots first.
    pub fn groups(&self, item: AgendaItemId) -> Vec<Group> {
        groups(&self.cards_on(item))
    }
}
