//! The rows that a search reads beside those of the first screens.

use domain::{Opened, Row, RowKey};

use super::BuurtDoc;
use crate::{places, read::section};

impl BuurtDoc {
    /// The details of everything, without what only follows from the rest; in no order. Of a plan everything is
    /// read at once, because there are many.
    pub fn detail_words(&self) -> Vec<(RowKey, Row)> {
        let mut rows = Vec::new();
        for plan in self.plans() {
            let Some(obj) = places::plan(&self.doc, plan) else {
                continue;
            };
            let facts = self.news.borrow_mut().facts(&self.doc, plan, &obj);
            let sections = section::all(&self.doc, &facts).into_iter();
            rows.extend(sections.map(|(key, row)| (RowKey::Section(plan, key), Row::Section(row))));
            let tasks = facts.tasks.into_iter();
            rows.extend(tasks.map(|it| (RowKey::Task(plan, it.id), Row::Task(it.row))));
            let needs = facts.needs.into_iter();
            rows.extend(needs.map(|it| (RowKey::Need(plan, it.id), Row::Need(it.row))));
        }
        let meetings = self.meetings().into_iter().map(Opened::Meeting);
        for opened in meetings.chain([Opened::BuurtPlan]) {
            rows.extend(self.detail_rows(opened));
        }
        rows
    }
}
