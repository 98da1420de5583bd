//! Which rows and things there are, those included that were taken away.

use domain::{
    About, BuurtItemId, Followed, InitiativeId, MeetingId, Opened, OpgaveId, OpgaveText, PartId,
    RowKey, SectionKey, attachment::AttachedTo,
};

use super::BuurtDoc;
use crate::{
    fields::Fields,
    places,
    read::{attachment, buurt_item, followed, meeting, plan_part, resultaat, translation},
    schema::{BUURT, CONTRIBUTIONS, INITIATIVES, NEEDS, SIGNALEN, TASKS},
};

impl BuurtDoc {
    /// The keys of the rows of the first screens. A thing of which there is nothing to show may be among them.
    pub fn first_keys(&self) -> Vec<RowKey> {
        let mut keys = vec![RowKey::Buurt, RowKey::News];
        keys.extend(self.followed_keys(About::Buurt));
        for plan in self.plans() {
            keys.push(RowKey::Initiative(plan));
            keys.extend(self.attachment_keys(AttachedTo::Plan(plan)));
            keys.extend(self.followed_keys(About::Plan(plan)));
            keys.extend(self.resultaat_keys(plan));
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
        keys.extend(self.buurt_items().into_iter().map(RowKey::BuurtItem));
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

    /// What came of a plan, also what was taken away.
    pub(crate) fn resultaat_keys(&self, plan: InitiativeId) -> Vec<RowKey> {
        let Some(obj) = places::plan(&self.doc, plan) else {
            return Vec::new();
        };
        let ids = resultaat::ids(&Fields::of(&self.doc, &obj)).into_iter();
        ids.map(|id| RowKey::Resultaat(plan, id)).collect()
    }

    /// The words of all signs about a thing, also of those that were taken away.
    #[cfg(test)]
    pub(crate) fn sign_texts(&self, thing: Followed) -> Vec<domain::TextKey> {
        let Some(obj) = places::followed(&self.doc, thing) else {
            return Vec::new();
        };
        let fields = Fields::of(&self.doc, &obj);
        let ids = fields.maps().filter_map(|(key, _)| followed::sign_id(key));
        ids.map(|id| domain::TextKey::Sign(thing, id)).collect()
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

    /// All that stands in the buurt plan, also what was taken away; without perspectives.
    pub(crate) fn buurt_items(&self) -> Vec<BuurtItemId> {
        let buurt = places::top(&self.doc, BUURT);
        buurt.map_or_else(Vec::new, |buurt| {
            buurt_item::ids(&Fields::of(&self.doc, &buurt))
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
            Opened::Opgave(id) => self.opgave_keys(id),
            Opened::BuurtPlan => {
                let items = self.buurt_items().into_iter();
                let opgaven = items.filter_map(|item| match item.place() {
                    Opened::Opgave(id) => Some(id),
                    Opened::Plan(_) | Opened::Meeting(_) | Opened::BuurtPlan => None,
                });
                let keys = opgaven.flat_map(|id| self.opgave_keys(id));
                keys.chain([RowKey::Vision]).collect()
            }
        }
    }

    fn opgave_keys(&self, id: OpgaveId) -> Vec<RowKey> {
        let Some(obj) = places::buurt_item(&self.doc, BuurtItemId::Opgave(id)) else {
            return Vec::new();
        };
        let views = buurt_item::perspectives(id, &Fields::of(&self.doc, &obj)).into_iter();
        let texts = OpgaveText::ALL.iter();
        views
            .map(RowKey::BuurtItem)
            .chain(texts.map(|text| RowKey::OpgaveText(id, *text)))
            .collect()
    }

    fn plan_keys(&self, plan: InitiativeId) -> Vec<RowKey> {
        let Some(obj) = places::plan(&self.doc, plan) else {
            return Vec::new();
        };
        let fields = Fields::of(&self.doc, &obj);
        let mut keys = vec![RowKey::History(plan), RowKey::Example(plan)];
        keys.extend(SectionKey::ALL.map(|key| RowKey::Section(plan, key)));
        let translations = translation::ids(&fields).into_iter();
        keys.extend(translations.map(|id| RowKey::Translation(plan, id)));
        let tasks = fields.below(&self.doc, TASKS);
        let ids = tasks.maps().filter_map(|(key, _)| key.parse().ok());
        keys.extend(ids.map(|id| RowKey::Task(plan, id)));
        let needs = fields.below(&self.doc, NEEDS);
        let ids = needs.maps().filter_map(|(key, _)| key.parse().ok());
        keys.extend(ids.map(|id| RowKey::Need(plan, id)));
        let offers = fields.below(&self.doc, CONTRIBUTIONS);
        let ids = offers.maps().filter_map(|(key, _)| key.parse().ok());
        keys.extend(ids.map(|id| RowKey::Contribution(plan, id)));
        let parts = plan_part::ids(&fields).into_iter();
        keys.extend(parts.map(|part| RowKey::PlanPart(plan, part)));
        keys
    }
}
