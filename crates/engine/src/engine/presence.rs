//! Who is writing where now: said when somebody types, forgotten by itself, never stored.
//!
//! At most one message a few seconds a text, and none while nobody is linked or the person does not want it. A
//! phone that hears of it passes it on a few links further, so that everybody at the table sees it; the number of
//! links and the pause between two keep it from going round.

use std::collections::BTreeMap;

use domain::{
    BuurtId, PersonId, TextKey,
    port::{LinkId, ToPage},
};
use serde::{Deserialize, Serialize};

use super::Engine;
use crate::{event::PageId, link::LinkMessage, turn::Turn};

/// How long a phone waits before it says again that somebody writes in the same text.
const SAY_MS: u64 = 3_000;
/// How long somebody is shown to be writing after it was last heard.
const SHOW_MS: u64 = 6_000;
/// Over how many links it goes.
const HOPS: u8 = 4;
/// Most who write at once, as far as is shown.
const WRITERS_MAX: usize = 64;

/// Somebody writes in a text now. Sent: fields never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Writing {
    person: PersonId,
    text: TextKey,
    /// Over how many links more it may go.
    hops: u8,
}

/// Who writes in a buurt.
#[derive(Debug, Default)]
pub(crate) struct Presence {
    /// Until when somebody is shown.
    writers: BTreeMap<(TextKey, PersonId), u64>,
    /// When something was last said over links.
    said: BTreeMap<(TextKey, PersonId), u64>,
    /// As pages have it.
    pub(crate) told: Vec<(TextKey, PersonId)>,
}

impl Presence {
    /// Whether this may go over links again; notes that it does.
    fn may_say(&mut self, what: (TextKey, PersonId), now_ms: u64) -> bool {
        self.said.retain(|_, said| now_ms < *said + SAY_MS);
        let may = self.said.len() < WRITERS_MAX && !self.said.contains_key(&what);
        if may {
            self.said.insert(what, now_ms);
        }
        may
    }

    /// When somebody is not shown any more, the first of all.
    pub(crate) fn due_ms(&self) -> Option<u64> {
        self.writers.values().min().copied()
    }
}

impl Engine {
    /// Somebody types on a page of this phone.
    pub(super) fn note_writing(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        id: BuurtId,
        text: TextKey,
    ) {
        let is_discreet = self.views.get(&page).is_some_and(|view| view.is_discreet);
        let is_alone = !self.links.values().any(|link| link.buurt == Some(id));
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let person = buurt.me;
        if is_discreet || is_alone || !buurt.presence.may_say((text, person), turn.now.ms) {
            return;
        }
        let hops = HOPS;
        self.say_writing(turn, id, None, Writing { person, text, hops });
    }

    /// A neighbour says that somebody writes.
    pub(super) fn take_writing(
        &mut self,
        turn: &mut Turn<'_>,
        link: LinkId,
        id: BuurtId,
        heard: Writing,
    ) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let what = (heard.text, heard.person);
        let writers = &mut buurt.presence.writers;
        let is_full = writers.len() >= WRITERS_MAX && !writers.contains_key(&what);
        if heard.person == buurt.me || is_full {
            return;
        }
        let is_new = buurt.presence.may_say(what, turn.now.ms);
        if !is_new {
            return;
        }
        let until = turn.now.ms + SHOW_MS;
        buurt.presence.writers.insert(what, until);
        if let Some(hops) = heard.hops.min(HOPS).checked_sub(1) {
            self.say_writing(turn, id, Some(link), Writing { hops, ..heard });
        }
    }

    fn say_writing(&self, turn: &mut Turn<'_>, id: BuurtId, but: Option<LinkId>, what: Writing) {
        for (link_id, link) in &self.links {
            if link.buurt == Some(id) && but != Some(*link_id) {
                self.tell_link(turn, *link_id, &LinkMessage::Writing(what));
            }
        }
    }

    /// Forgets who stopped writing, and tells pages what changed.
    pub(super) fn tend_presence(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let watchers = self.watchers(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let presence = &mut buurt.presence;
        presence.writers.retain(|_, until| turn.now.ms < *until);
        let writers: Vec<_> = presence.writers.keys().copied().collect();
        if presence.told != writers {
            presence.told.clone_from(&writers);
            turn.send_all(watchers, &ToPage::Writers(id, writers));
        }
    }
}
