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
    About, Command, Followed, InitiativeId, MeetingId, Opened, PartId, PersonId, Refusal,
    Removable, Row, RowKey, SectionKey, TextKey, attachment::AttachedTo,
};

use crate::{
    Actor, Changed, Undo, Who,
    admit::Seqs,
    fields::Fields,
    genesis, places,
    read::{
        attachment, buurt, contribution, followed, history, meeting, need, news::News, part,
        section, signaal, task,
    },
    schema::{BUURT, CONTRIBUTIONS, INITIATIVES, NEEDS, SIGNALEN, TASKS},
    text::log::TextLog,
    things::Touched,
};

pub mod clock;
pub mod keeping;

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
    /// cards travel beside the document. Plans, signalen and meetings that were taken away still
    /// have a row that says so.
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
            return meeting::minutes(doc, &obj).map(Row::Minutes);
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

    /// The details of one plan or meeting, sorted by key; none when it is not here.
    pub fn detail_rows(&self, opened: Opened) -> Vec<(RowKey, Row)> {
        self.rows(self.detail_keys(opened))
    }

    fn rows(&self, mut keys: Vec<RowKey>) -> Vec<(RowKey, Row)> {
        keys.sort_unstable();
        keys.into_iter()
            .filter_map(|key| Some((key, self.row(&key)?)))
            .collect()
    }

    /// The keys of the rows of the first screens. A thing of which there is nothing to show may be among them.
    pub fn first_keys(&self) -> Vec<RowKey> {
        let mut keys = vec![RowKey::Buurt, RowKey::News];
        keys.extend(self.followed_keys(About::Buurt));
        for plan in self.plans() {
            keys.push(RowKey::Initiative(plan));
            keys.extend(self.attachment_keys(AttachedTo::Plan(plan)));
            keys.extend(self.followed_keys(About::Plan(plan)));
        }
        if let Some(signalen) = places::top(&self.doc, SIGNALEN) {
            let fields = Fields::of(&self.doc, &signalen);
            for (key, obj) in fields.maps() {
                let Ok(id) = key.parse() else { continue };
                let signaal = Fields::of(&self.doc, &obj);
                keys.push(RowKey::Signaal(id));
                if signaal
                    .maps()
                    .any(|(key, _)| followed::sign_id(key).is_some())
                {
                    keys.push(RowKey::Followed(Followed::Signaal(id)));
                }
                let attached = attachment::ids(&signaal).into_iter();
                keys.extend(attached.map(|one| RowKey::Attachment(AttachedTo::Signaal(id), one)));
            }
        }
        for meeting in self.meetings() {
            keys.push(RowKey::Meeting(meeting));
            keys.extend(self.card_attachment_keys(meeting));
        }
        keys
    }

    /// The attachments of a plan or signaal, also those that were taken away.
    pub(crate) fn attachment_keys(&self, to: AttachedTo) -> Vec<RowKey> {
        let Some(holder) = places::holder(&self.doc, to) else {
            return Vec::new();
        };
        let ids = attachment::ids(&Fields::of(&self.doc, &holder)).into_iter();
        ids.map(|id| RowKey::Attachment(to, id)).collect()
    }

    /// The attachments of all cards of a meeting, also those that were taken away.
    pub(crate) fn card_attachment_keys(&self, meeting: MeetingId) -> Vec<RowKey> {
        let mut keys = Vec::new();
        for part in self.parts(meeting) {
            if let PartId::Card(card) = part {
                keys.extend(self.attachment_keys(AttachedTo::Card(meeting, card)));
            }
        }
        keys
    }

    /// What is followed in a plan or in the buurt, also what was taken away.
    pub(crate) fn followed_keys(&self, about: About) -> Vec<RowKey> {
        let Some(holder) = places::about(&self.doc, about) else {
            return Vec::new();
        };
        let things = followed::things(about, &Fields::of(&self.doc, &holder)).into_iter();
        things.map(RowKey::Followed).collect()
    }

    /// The words of all signs about a thing, also of those that were taken away.
    #[cfg(test)]
    pub(crate) fn sign_texts(&self, thing: Followed) -> Vec<TextKey> {
        let Some(obj) = places::followed(&self.doc, thing) else {
            return Vec::new();
        };
        let fields = Fields::of(&self.doc, &obj);
        let ids = fields.maps().filter_map(|(key, _)| followed::sign_id(key));
        ids.map(|id| TextKey::Sign(thing, id)).collect()
    }

    pub(crate) fn plans(&self) -> Vec<InitiativeId> {
        let Some(plans) = places::top(&self.doc, INITIATIVES) else {
            return Vec::new();
        };
        let fields = Fields::of(&self.doc, &plans);
        fields
            .maps()
            .filter_map(|(key, _)| key.parse().ok())
            .collect()
    }

    pub(crate) fn meetings(&self) -> Vec<MeetingId> {
        let buurt = places::top(&self.doc, BUURT);
        buurt.map_or_else(Vec::new, |buurt| {
            meeting::ids(&Fields::of(&self.doc, &buurt))
        })
    }

    /// All parts of a meeting, also those that were taken away.
    pub(crate) fn parts(&self, id: MeetingId) -> Vec<PartId> {
        let obj = places::meeting(&self.doc, id);
        obj.map_or_else(Vec::new, |obj| meeting::parts(&self.doc, &obj))
    }

    pub(crate) fn detail_keys(&self, opened: Opened) -> Vec<RowKey> {
        match opened {
            Opened::Plan(plan) => self.plan_keys(plan),
            Opened::Meeting(id) => {
                let parts = self.parts(id).into_iter();
                let keys = parts.map(|part| RowKey::MeetingPart(id, part));
                keys.chain([RowKey::Minutes(id)]).collect()
            }
        }
    }

    fn plan_keys(&self, plan: InitiativeId) -> Vec<RowKey> {
        let Some(obj) = places::plan(&self.doc, plan) else {
            return Vec::new();
        };
        let fields = Fields::of(&self.doc, &obj);
        let mut keys = vec![RowKey::History(plan)];
        keys.extend(SectionKey::ALL.map(|key| RowKey::Section(plan, key)));
        let tasks = fields.below(&self.doc, TASKS);
        let ids = tasks.maps().filter_map(|(key, _)| key.parse().ok());
        keys.extend(ids.map(|id| RowKey::Task(plan, id)));
        let needs = fields.below(&self.doc, NEEDS);
        let ids = needs.maps().filter_map(|(key, _)| key.parse().ok());
        keys.extend(ids.map(|id| RowKey::Need(plan, id)));
        let offers = fields.below(&self.doc, CONTRIBUTIONS);
        let ids = offers.maps().filter_map(|(key, _)| key.parse().ok());
        keys.extend(ids.map(|id| RowKey::Contribution(plan, id)));
        keys
    }

    /// The whole text; `None` when it is not here.
    pub fn text(&self, text: TextKey) -> Option<String> {
        self.doc.text(places::text(&self.doc, text)?).ok()
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
        for opened in plans.chain(self.meetings().into_iter().map(Opened::Meeting)) {
            keys.extend(self.detail_keys(opened));
        }
        keys
    }
}

#[cfg(test)]
mod tests;
