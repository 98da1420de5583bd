//! *Nieuw in de buurt*: the newest sentences of all plans, meetings and the buurt plan together.
//!
//! Reading every plan for every keystroke would be slow, so what a plan has to tell is remembered
//! until something in its history changes. Of a plan that is taken away only that fact is told.
//! Of the plan itself its tasks are remembered too, each until it changes.
//! The head of a plan follows from the same facts and is mostly asked for right after: so it is
//! made along with the news and kept until it is asked for once.

use std::collections::{BTreeMap, BinaryHeap};

use automerge::{AutoCommit, ObjId};
use domain::{
    BuurtItemId, InitiativeId, Opened, TaskId,
    history::{Happening, NewsItem},
    initiative::InitiativeRow,
    limits::NEWS_MAX,
};

use super::{
    buurt_item, buurt_plan,
    facts::Facts,
    history::{self, Entry},
    initiative, meeting, task,
};
use crate::{
    fields::Fields,
    places,
    schema::{BUURT, INITIATIVES},
};

/// What each plan, each meeting, each opgave and the rest of the buurt plan have to tell, newest first, at most
/// [`NEWS_MAX`].
#[derive(Debug, Default)]
pub(crate) struct News {
    told: BTreeMap<Opened, Vec<Entry>>,
    /// Heads of plans that nobody asked for yet.
    heads: BTreeMap<InitiativeId, InitiativeRow>,
    tasks: task::Known,
}

impl News {
    pub(crate) fn forget(&mut self, place: Opened) {
        self.told.remove(&place);
        if let Opened::Plan(plan) = place {
            self.forget_head(plan);
        }
    }

    /// Something changed that the head of a plan shows and the news does not tell.
    pub(crate) fn forget_head(&mut self, plan: InitiativeId) {
        self.heads.remove(&plan);
    }

    /// Something in a task changed; the plan is forgotten apart.
    pub(crate) fn forget_task(&mut self, plan: InitiativeId, id: TaskId) {
        self.tasks.forget(plan, id);
    }

    pub(crate) fn forget_all(&mut self) {
        self.tasks.forget_all();
        self.told.clear();
        self.heads.clear();
    }

    /// The head of a plan, from what was read for the news if that was just done.
    pub(crate) fn head(&mut self, doc: &AutoCommit, id: InitiativeId) -> Option<InitiativeRow> {
        if let Some(head) = self.heads.remove(&id) {
            return Some(head);
        }
        let plan = places::plan(doc, id)?;
        let facts = self.facts(doc, id, &plan);
        Some(initiative::row(doc, &plan, &facts))
    }

    /// All that is known of a plan.
    pub(crate) fn facts<'a>(
        &mut self,
        doc: &'a AutoCommit,
        id: InitiativeId,
        plan: &ObjId,
    ) -> Facts<'a> {
        Facts::with(doc, id, plan, &mut self.tasks)
    }

    pub(crate) fn row(&mut self, doc: &AutoCommit) -> Vec<NewsItem> {
        let all = |key: &str| places::top(doc, key).map(|top| Fields::of(doc, &top));
        for (key, obj) in all(INITIATIVES).iter().flat_map(Fields::maps) {
            let Ok(id) = key.parse() else { continue };
            let (heads, tasks) = (&mut self.heads, &mut self.tasks);
            self.told.entry(Opened::Plan(id)).or_insert_with(|| {
                let facts = Facts::with(doc, id, &obj, tasks);
                heads.insert(id, initiative::row(doc, &obj, &facts));
                told_by(&facts)
            });
        }
        let buurt = all(BUURT).unwrap_or_default();
        for (key, obj) in buurt.maps() {
            if let Some(id) = meeting::id(key) {
                self.tell(Opened::Meeting(id), || meeting::told(doc, &obj));
            } else if let Some(BuurtItemId::Opgave(id)) = buurt_item::id(key) {
                self.tell(Opened::Opgave(id), || buurt_plan::told_of(doc, &obj));
            }
        }
        self.tell(Opened::BuurtPlan, || buurt_plan::told(doc, &buurt));
        self.newest()
    }

    /// Remembers what a place has to tell, unless it is known.
    fn tell(&mut self, place: Opened, read: impl FnOnce() -> Vec<Entry>) {
        self.told.entry(place).or_insert_with(|| {
            let mut entries = read();
            entries.truncate(NEWS_MAX);
            entries
        });
    }

    /// Joins the lists of all places; each is sorted, so only their first items compete.
    fn newest(&self) -> Vec<NewsItem> {
        let mut heap: BinaryHeap<_> = self
            .told
            .iter()
            .filter_map(|(place, entries)| Some((entries.first()?.place(), *place, 0_usize)))
            .collect();
        let mut news = Vec::new();
        while news.len() < NEWS_MAX {
            let Some((_, place, at)) = heap.pop() else {
                break;
            };
            let Some(entries) = self.told.get(&place) else {
                continue;
            };
            news.extend(entries.get(at).map(|entry| NewsItem {
                place,
                item: entry.item.clone(),
            }));
            if let Some(next) = entries.get(at + 1) {
                heap.push((next.place(), place, at + 1));
            }
        }
        news
    }
}

fn told_by(facts: &Facts<'_>) -> Vec<Entry> {
    let mut entries = history::of(facts);
    if facts.life.is_removed() {
        entries.retain(|entry| entry.item.what == Happening::Removed);
    }
    entries.truncate(NEWS_MAX);
    entries
}
