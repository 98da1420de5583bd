//! What the oracles look at once everybody is linked and all is quiet.
//!
//! Phones are compared with each other, each with its own disk, screens and fields with the disk, and everything
//! with the ledger. The first thing that is wrong is told; how much all weighed is judged in [`super::weight`].

use super::Street;
use crate::{
    autopsy::Found,
    fault::Fault,
    ledger::{Ledger, Standing},
    page::Page,
};

impl Street {
    pub(super) fn check_pages(&self) -> Result<(), Fault> {
        for (number, phone) in self.phones.iter().enumerate() {
            let count: usize = phone.pages.values().map(Page::waiting).sum();
            if count > 0 {
                return Err(Fault::Unanswered {
                    phone: number,
                    count,
                });
            }
        }
        Ok(())
    }

    pub(super) fn check_screens(&self, found: &[Found]) -> Result<(), Fault> {
        for (number, (phone, found)) in self.phones.iter().zip(found).enumerate() {
            for page in phone.pages.values() {
                let shown = page
                    .all_rows()
                    .find(|(key, row)| found.rows.get(key) != Some(*row));
                let missing = found.rows.keys().find(|key| {
                    let is_detail = page.opened.is_some_and(|opened| opened.shows(key));
                    let is_shown = key.is_first_screen() || is_detail;
                    is_shown && !page.rows.contains_key(key) && !page.detail_rows.contains_key(key)
                });
                if let Some(key) = shown.map(|(key, _)| key).or(missing) {
                    return Err(Fault::OtherOnScreen {
                        phone: number,
                        key: *key,
                    });
                }
                for open in page.texts.values() {
                    let key = open.text.row();
                    // What was taken away has no row; its field may be open still, and closes with its page.
                    let is_equal = Ledger::text_of(&found.rows, key)
                        .is_none_or(|text| text == open.field.shown());
                    if !is_equal {
                        return Err(Fault::OtherOnScreen { phone: number, key });
                    }
                }
                if page.unequal > 0 {
                    return Err(Fault::NotShownAsEqual { phone: number });
                }
            }
        }
        Ok(())
    }

    /// Everybody has everything that nobody took away, but for what went with its page unanswered.
    pub(super) fn check_ledger(&self, found: &[Found]) -> Result<(), Fault> {
        for (thing, entry) in self.ledger.entries() {
            if entry.standing != Standing::Kept || self.ledger.is_released(thing) {
                continue;
            }
            for (number, found) in found.iter().enumerate() {
                if !self.ledger.is_in(thing, &found.rows) {
                    return Err(Fault::Vanished {
                        phone: number,
                        thing,
                    });
                }
            }
        }
        Ok(())
    }
}

/// Whether all phones have the same changes and the same rows.
pub(super) fn check_equal(found: &[Found]) -> Result<(), Fault> {
    let Some((first, others)) = found.split_first() else {
        return Ok(());
    };
    for (number, other) in (1..).zip(others) {
        if other.heads != first.heads {
            return Err(Fault::NotEqual {
                one: 0,
                other: number,
            });
        }
    }
    for (number, other) in (1..).zip(others) {
        let differs = first
            .rows
            .keys()
            .chain(other.rows.keys())
            .find(|key| first.rows.get(key) != other.rows.get(key));
        if let Some(key) = differs {
            return Err(Fault::OtherRow {
                phone: number,
                key: *key,
            });
        }
    }
    Ok(())
}
