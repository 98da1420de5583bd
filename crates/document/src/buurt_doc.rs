//! The document of one buurt: commands in, rows out.
//!
//! What is written stays pending until [`BuurtDoc::commit`], so that a burst of typing becomes one
//! change; rows and texts already show it. What must not mix with pending words (merging, saving,
//! heads) closes them into a change first, and the next `commit` hands that change out, so none is
//! ever lost to the storage. Storing and loading are in [`keeping`], merging in `admit` and `sync`.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use automerge::{AutoCommit, ChangeHash, ObjId, ReadDoc};
use domain::{
    BuurtItemId, Command, Followed, InitiativeId, MeetingId, Opened, PersonId, Refusal, Removable,
    Row, RowKey, TextKey,
};

use crate::{
    Actor, Changed, Undo, Who,
    admit::Seqs,
    genesis, places,
    read::{
        attachment, buurt, buurt_item, buurt_plan, contribution, example, followed, history,
        meeting, need, news::News, part, plan_part, resultaat, section, signaal, task, translation,
    },
    schema::{CONTRIBUTIONS, MINUTES, NEEDS, TASKS},
    text::log::TextLog,
    things::Touched,
};

pub mod clock;
pub mod keeping;
mod keys;
mod searching;

/// One buurt on this phone.
#[derive(Debug)]
pub struct BuurtDoc {
    pub(crate) doc: AutoCommit,
    pub(crate) own_seq: u64,
    pub(crate) changed: Changed,
    /// Edits of texts that were typed in since the document was opened, for undoing.
    pub(crate) logs: BTreeMap<TextKey, TextLog>,
    /// Things whose `alive` the pending change already overwrote.
    pub(crate) refreshed: BTreeSet<ObjId>,
    /// Texts whose writer the pending change already recorded.
    pub(crate) recorded: BTreeSet<(TextKey, PersonId)>,
    /// Changes that were closed but not handed out yet.
    pub(crate) unreported: Vec<ChangeHash>,
    news: RefCell<News>,
    pub(crate) touched: Touched,
    pub(crate) seqs: Seqs,
}

impl BuurtDoc {
    /// A document in which nothing stands yet. Every new document is the same but for `actor`.
    pub fn new(actor: Actor) -> Self {
        Self::around(genesis::document(), actor)
    }

    pub(crate) fn around(doc: AutoCommit, actor: Actor) -> Self {
        let mut this = Self {
            doc,
            own_seq: 0,
            changed: Changed::default(),
            logs: BTreeMap::new(),
            refreshed: BTreeSet::new(),
            recorded: BTreeSet::new(),
            unreported: Vec::new(),
            news: RefCell::default(),
            touched: Touched::default(),
            seqs: Seqs::default(),
        };
        this.set_actor(actor);
        this
    }

    /// Carries out a command. Doing it twice does nothing twice; `Ok(None)` means that nothing had
    /// to be done.
    ///
    /// # Errors
    /// What [`Command::check`] refuses; [`Refusal::Unknown`] when the thing is not here;
    /// [`Refusal::NewerApp`] when this app may not write. After a refusal nothing has changed.
    pub fn command(&mut self, who: &Who, command: &Command) -> Result<Option<Undo>, Refusal> {
        command.check()?;
        self.check_writable()?;
        self.signed(who, |doc| doc.carry_out(who, command))
    }

    pub(crate) fn check_writable(&self) -> Result<(), Refusal> {
        if self.is_writable() {
            Ok(())
        } else {
            Err(Refusal::NewerApp)
        }
    }

    /// False when a newer app marked the document as beyond this one: show, but do not write.
    pub fn is_writable(&self) -> bool {
        buurt::is_writable(&self.doc)
    }

    /// What a row says now; `None` for what is not here or was taken away, and for persons, whose
    /// cards travel beside the document. Plans, signalen, meetings and opgaven that were taken away
    /// still have a row that says so.
    pub fn row(&self, key: &RowKey) -> Option<Row> {
        let doc = &self.doc;
        match *key {
            RowKey::Buurt => Some(Row::Buurt(buurt::row(doc))),
            RowKey::News => Some(Row::News(self.news.borrow_mut().row(doc))),
            RowKey::Initiative(id) => {
                let head = self.news.borrow_mut().head(doc, id);
                head.map(Row::Initiative)
            }
            RowKey::Signaal(id) => {
                let obj = places::removable(doc, Removable::Signaal(id))?;
                Some(Row::Signaal(signaal::row(doc, &obj)))
            }
            RowKey::Person(_) => None,
            RowKey::Section(id, key) => {
                let plan = places::plan(doc, id)?;
                section::row(doc, &plan, key).map(Row::Section)
            }
            RowKey::Task(plan, id) => {
                let obj = places::part(doc, plan, TASKS, &id.to_string())?;
                task::read(doc, id, &obj).map(|task| Row::Task(task.row))
            }
            RowKey::Need(plan, id) => {
                let obj = places::part(doc, plan, NEEDS, &id.to_string())?;
                need::read(doc, id, &obj).map(|need| Row::Need(need.row))
            }
            RowKey::Contribution(plan, id) => {
                let obj = places::part(doc, plan, CONTRIBUTIONS, &id.to_string())?;
                let offer = contribution::read(doc, &obj)?;
                self.row(&RowKey::Need(plan, offer.row.need))?;
                Some(Row::Contribution(offer.row))
            }
            RowKey::History(id) => {
                let plan = places::plan(doc, id)?;
                let facts = self.news.borrow_mut().facts(doc, id, &plan);
                let entries = history::of(&facts).into_iter();
                Some(Row::History(entries.map(|entry| entry.item).collect()))
            }
            RowKey::Attachment(to, id) => {
                let obj = places::removable(doc, Removable::Attachment(to, id))?;
                attachment::read(doc, &obj).map(|it| Row::Attachment(it.row))
            }
            RowKey::Followed(thing) => {
                let row = followed::read(doc, thing, &places::followed(doc, thing)?).row;
                let is_shown = !matches!(thing, Followed::Signaal(_)) || !row.signs.is_empty();
                is_shown.then_some(Row::Followed(row))
            }
            RowKey::Meeting(_) | RowKey::MeetingPart(..) | RowKey::Minutes(_) => {
                self.meeting_row(key)
            }
            RowKey::BuurtItem(item) => {
                let obj = places::buurt_item(doc, item)?;
                buurt_item::row(doc, item, &obj).map(Row::BuurtItem)
            }
            RowKey::OpgaveText(opgave, text) => {
                let obj = places::buurt_item(doc, BuurtItemId::Opgave(opgave))?;
                section::beside_records(doc, &obj, text.key()).map(Row::OpgaveText)
            }
            RowKey::Vision => Some(Row::Vision(buurt_plan::vision(doc))),
            RowKey::Example(_)
            | RowKey::Resultaat(..)
            | RowKey::Translation(..)
            | RowKey::PlanPart(..) => self.row_in_plan(key),
        }
    }

    /// What came to plans after their first parts.
    fn row_in_plan(&self, key: &RowKey) -> Option<Row> {
        let doc = &self.doc;
        if let RowKey::Example(plan) = *key {
            example::row(doc, plan).map(Row::Example)
        } else if let RowKey::Resultaat(plan, one) = *key {
            let obj = places::resultaat(doc, plan, one)?;
            resultaat::read(doc, &obj).map(|it| Row::Resultaat(it.row))
        } else if let RowKey::Translation(plan, id) = *key {
            let obj = places::removable(doc, Removable::Translation(plan, id))?;
            translation::read(doc, &obj).map(|it| Row::Translation(it.row))
        } else if let RowKey::PlanPart(plan, part) = *key {
            let obj = places::plan_part(doc, plan, part)?;
            plan_part::read(doc, part, &obj).map(|it| Row::PlanPart(it.row))
        } else {
            None
        }
    }

    fn meeting_row(&self, key: &RowKey) -> Option<Row> {
        let doc = &self.doc;
        let obj = places::meeting(doc, key.part_of().and_then(Opened::meeting)?)?;
        if let RowKey::MeetingPart(id, part) = *key {
            let obj = places::meeting_part(doc, id, part)?;
            return part::read(doc, part, &obj).map(Row::MeetingPart);
        }
        if let RowKey::Minutes(_) = key {
            return section::beside_records(doc, &obj, MINUTES).map(Row::Minutes);
        }
        Some(Row::Meeting(meeting::row(doc, &obj)))
    }

    /// Whether this thing is in the document, also when it was taken away.
    pub fn has_had(&self, thing: Removable) -> bool {
        places::removable(&self.doc, thing).is_some()
    }

    /// The rows of the first screens, sorted by key.
    pub fn first_rows(&self) -> Vec<(RowKey, Row)> {
        self.rows(self.first_keys())
    }

    /// The details of what is open, sorted by key; none when it is not here.
    pub fn detail_rows(&self, opened: Opened) -> Vec<(RowKey, Row)> {
        self.rows(self.detail_keys(opened))
    }

    fn rows(&self, mut keys: Vec<RowKey>) -> Vec<(RowKey, Row)> {
        keys.sort_unstable();
        keys.into_iter()
            .filter_map(|key| Some((key, self.row(&key)?)))
            .collect()
    }

    /// The whole text; `None` when it is not here. A vision is everywhere, often empty.
    pub fn text(&self, text: TextKey) -> Option<String> {
        match places::text(&self.doc, text) {
            Some(obj) => self.doc.text(obj).ok(),
            None => (text == TextKey::Vision).then(String::new),
        }
    }

    /// What changed since the last call, whoever changed it, committed or not.
    pub fn take_changed(&mut self) -> Changed {
        std::mem::take(&mut self.changed)
    }

    pub(crate) fn mark(&mut self, key: RowKey) {
        if let RowKey::Initiative(plan) = key {
            self.news.get_mut().forget_head(plan);
        }
        if let RowKey::Task(plan, id) = key {
            self.news.get_mut().forget_task(plan, id);
        }
        self.changed.rows.insert(key);
    }

    /// Something in the history of a plan changed, and with it its head and the news.
    pub(crate) fn mark_history(&mut self, plan: InitiativeId) {
        self.news.get_mut().forget(Opened::Plan(plan));
        self.mark(RowKey::Initiative(plan));
        self.mark(RowKey::History(plan));
        self.mark(RowKey::News);
    }

    /// Something in a meeting changed, and with it its head and perhaps the news.
    pub(crate) fn mark_meeting(&mut self, meeting: MeetingId) {
        self.news.get_mut().forget(Opened::Meeting(meeting));
        self.mark(RowKey::Meeting(meeting));
        self.mark(RowKey::News);
    }

    /// Something of the buurt plan changed, and perhaps the news.
    pub(crate) fn mark_item(&mut self, item: BuurtItemId) {
        self.news.get_mut().forget(item.place());
        self.mark(RowKey::BuurtItem(item));
        if let BuurtItemId::Perspective(opgave, _) = item {
            self.mark(RowKey::BuurtItem(BuurtItemId::Opgave(opgave)));
        }
        self.mark(RowKey::News);
    }

    pub(crate) fn mark_everything(&mut self) {
        let keys = self.all_keys();
        // Signs may have been there of a version whose place another took.
        for key in &keys {
            if let RowKey::Signaal(id) = key {
                let signs = RowKey::Followed(Followed::Signaal(*id));
                self.changed.rows.insert(signs);
            }
        }
        self.changed.rows.extend(keys);
    }

    /// Marks all that is here, where nothing was before.
    pub(crate) fn mark_as_new(&mut self) {
        let keys = self.all_keys();
        self.changed.rows.extend(keys);
    }

    fn all_keys(&mut self) -> Vec<RowKey> {
        self.news.get_mut().forget_all();
        let mut keys = self.first_keys();
        let plans = self.plans().into_iter().map(Opened::Plan);
        let meetings = self.meetings().into_iter().map(Opened::Meeting);
        for opened in plans.chain(meetings).chain([Opened::BuurtPlan]) {
            keys.extend(self.detail_keys(opened));
        }
        keys
    }
}

#[cfg(test)]
mod tests;
