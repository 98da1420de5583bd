//! The rows of the buurt on screen, and everything else that the worker tells.
//!
//! Only [`super::Store`] writes here; screens read. Rows of a buurt or a plan that is no longer on screen
//! are ignored, because they may still arrive after the person went elsewhere.

use std::collections::BTreeSet;

use domain::{
    BuurtId, Change, ContributionId, InitiativeId, NeedId, PersonId, Row, RowKey, SectionKey,
    SignaalId, TaskId,
    buurt::{BuurtEntry, BuurtRow},
    history::{HistoryItem, NewsItem},
    initiative::InitiativeRow,
    need::{ContributionRow, NeedRow},
    person::PersonCard,
    port::{Peer, StorageHealth},
    row::SectionRow,
    signaal::SignaalRow,
    task::TaskRow,
    undo::UndoLabel,
};
use leptos::prelude::*;

use super::Rows;

/// One signal for each thing that changes by itself.
#[derive(Debug, Clone, Copy)]
pub struct Projection {
    /// The buurten on this phone; `None` until the worker answered.
    pub buurten: RwSignal<Option<Vec<BuurtEntry>>>,
    /// The buurt on screen.
    pub current: RwSignal<Option<BuurtId>>,
    /// Oneself in it.
    pub me: RwSignal<Option<PersonId>>,
    /// True once all first rows of it are here.
    pub is_loaded: RwSignal<bool>,
    /// The buurt's own row.
    pub buurt: RwSignal<Option<BuurtRow>>,
    /// What happened lately.
    pub news: RwSignal<Vec<NewsItem>>,
    /// The plans.
    pub initiatives: Rows<InitiativeId, InitiativeRow>,
    /// The signalen.
    pub signalen: Rows<SignaalId, SignaalRow>,
    /// The cards of people.
    pub people: Rows<PersonId, PersonCard>,
    /// The plan that is open.
    pub plan: RwSignal<Option<InitiativeId>>,
    /// True once all rows of it are here.
    pub is_plan_loaded: RwSignal<bool>,
    /// Its sections.
    pub sections: Rows<SectionKey, SectionRow>,
    /// Its tasks.
    pub tasks: Rows<TaskId, TaskRow>,
    /// Its needs.
    pub needs: Rows<NeedId, NeedRow>,
    /// The offers in it.
    pub contributions: Rows<ContributionId, ContributionRow>,
    /// Its history, newest first.
    pub history: RwSignal<Vec<HistoryItem>>,
    /// What *Maak ongedaan* would undo.
    pub undoable: RwSignal<Option<UndoLabel>>,
    /// Neighbours' phones.
    pub peers: RwSignal<Vec<Peer>>,
    /// How the storage is doing.
    pub storage: RwSignal<StorageHealth>,
    /// The buurt in which something was set aside, until the message is put away.
    pub set_aside: RwSignal<Option<BuurtId>>,
    /// How many things done in this page are not on disk yet.
    pub unkept: RwSignal<usize>,
}

impl Projection {
    /// Nothing is known yet.
    #[expect(
        clippy::new_without_default,
        reason = "it registers with an owner, which is no default"
    )]
    pub fn new() -> Self {
        Self {
            buurten: RwSignal::new(None),
            current: RwSignal::new(None),
            me: RwSignal::new(None),
            is_loaded: RwSignal::new(false),
            buurt: RwSignal::new(None),
            news: RwSignal::new(Vec::new()),
            initiatives: Rows::new(),
            signalen: Rows::new(),
            people: Rows::new(),
            plan: RwSignal::new(None),
            is_plan_loaded: RwSignal::new(false),
            sections: Rows::new(),
            tasks: Rows::new(),
            needs: Rows::new(),
            contributions: Rows::new(),
            history: RwSignal::new(Vec::new()),
            undoable: RwSignal::new(None),
            peers: RwSignal::new(Vec::new()),
            storage: RwSignal::new(StorageHealth::Works),
            set_aside: RwSignal::new(None),
            unkept: RwSignal::new(0),
        }
    }

    /// Takes in rows of the first screens.
    pub fn apply_first(&self, me: PersonId, changes: Vec<Change>, is_whole: bool) {
        set(self.me, Some(me));
        if is_whole {
            let keys: BTreeSet<RowKey> = changes.iter().map(|change| change.key).collect();
            self.drop_first_rows_except(&keys);
        }
        self.apply(changes);
        if is_whole {
            set(self.is_loaded, true);
        }
    }

    /// Takes in rows of the open plan.
    pub fn apply_plan(&self, changes: Vec<Change>, is_whole: bool) {
        if is_whole {
            let keys: BTreeSet<RowKey> = changes.iter().map(|change| change.key).collect();
            self.drop_plan_rows_except(&keys);
        }
        self.apply(changes);
        if is_whole {
            set(self.is_plan_loaded, true);
        }
    }

    /// Another buurt comes on screen.
    pub fn clear_buurt(&self) {
        self.drop_first_rows_except(&BTreeSet::new());
        self.clear_plan();
        set(self.me, None);
        set(self.is_loaded, false);
        set(self.undoable, None);
        set(self.peers, Vec::new());
    }

    /// Another plan is opened.
    pub fn clear_plan(&self) {
        self.drop_plan_rows_except(&BTreeSet::new());
        set(self.is_plan_loaded, false);
    }

    fn apply(&self, changes: Vec<Change>) {
        let mut sorted = Sorted::default();
        for change in changes {
            self.sort(change, &mut sorted);
        }
        self.initiatives.apply(sorted.initiatives);
        self.signalen.apply(sorted.signalen);
        self.people.apply(sorted.people);
        self.sections.apply(sorted.sections);
        self.tasks.apply(sorted.tasks);
        self.needs.apply(sorted.needs);
        self.contributions.apply(sorted.contributions);
    }

    /// Puts a change with its like; a row that does not fit its key counts as gone.
    fn sort(&self, change: Change, sorted: &mut Sorted) {
        macro_rules! fit {
            ($variant:ident) => {
                match change.row {
                    Some(Row::$variant(row)) => Some(row),
                    _ => None,
                }
            };
        }
        match change.key {
            RowKey::Buurt => set(self.buurt, fit!(Buurt)),
            RowKey::News => set(self.news, fit!(News).unwrap_or_default()),
            RowKey::History(_) => set(self.history, fit!(History).unwrap_or_default()),
            RowKey::Initiative(id) => sorted.initiatives.push((id, fit!(Initiative))),
            RowKey::Signaal(id) => sorted.signalen.push((id, fit!(Signaal))),
            RowKey::Person(id) => sorted.people.push((id, fit!(Person))),
            RowKey::Section(_, key) => sorted.sections.push((key, fit!(Section))),
            RowKey::Task(_, id) => sorted.tasks.push((id, fit!(Task))),
            RowKey::Need(_, id) => sorted.needs.push((id, fit!(Need))),
            RowKey::Contribution(_, id) => sorted.contributions.push((id, fit!(Contribution))),
        }
    }

    fn drop_first_rows_except(&self, keys: &BTreeSet<RowKey>) {
        drop_except(self.initiatives, keys, RowKey::Initiative);
        drop_except(self.signalen, keys, RowKey::Signaal);
        drop_except(self.people, keys, RowKey::Person);
        if !keys.contains(&RowKey::Buurt) {
            set(self.buurt, None);
        }
        if !keys.contains(&RowKey::News) {
            set(self.news, Vec::new());
        }
    }

    fn drop_plan_rows_except(&self, keys: &BTreeSet<RowKey>) {
        let plan = keys.iter().find_map(RowKey::detail_of);
        let of = |key: RowKey| plan.is_some() && keys.contains(&key);
        let plan = plan.unwrap_or(InitiativeId::from_bytes([0; 16]));
        drop_except(self.sections, keys, |key| RowKey::Section(plan, key));
        drop_except(self.tasks, keys, |id| RowKey::Task(plan, id));
        drop_except(self.needs, keys, |id| RowKey::Need(plan, id));
        drop_except(self.contributions, keys, |id| {
            RowKey::Contribution(plan, id)
        });
        if !of(RowKey::History(plan)) {
            set(self.history, Vec::new());
        }
    }
}

#[derive(Default)]
struct Sorted {
    initiatives: Vec<(InitiativeId, Option<InitiativeRow>)>,
    signalen: Vec<(SignaalId, Option<SignaalRow>)>,
    people: Vec<(PersonId, Option<PersonCard>)>,
    sections: Vec<(SectionKey, Option<SectionRow>)>,
    tasks: Vec<(TaskId, Option<TaskRow>)>,
    needs: Vec<(NeedId, Option<NeedRow>)>,
    contributions: Vec<(ContributionId, Option<ContributionRow>)>,
}

/// Sets only what differs, so that nobody is woken for nothing.
pub fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

fn drop_except<K, V>(rows: Rows<K, V>, keep: &BTreeSet<RowKey>, row_key: impl Fn(K) -> RowKey)
where
    K: Copy + Ord + Send + Sync + 'static,
    V: Clone + PartialEq + Send + Sync + 'static,
{
    let is_gone = |key: &K| !keep.contains(&row_key(*key));
    let gone: Vec<K> = rows
        .keys()
        .with_untracked(|keys| keys.iter().copied().filter(is_gone).collect());
    rows.apply(gone.into_iter().map(|key| (key, None)));
}
