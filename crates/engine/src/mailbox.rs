//! One mailbox of a buurt, as far as this phone knows it.
//!
//! Only memory and arithmetic: what lies there ([`known`]), what is listed and still to be fetched, a rack for
//! each key of the group ([`rack`]), and how long to wait before asking again ([`patience`]). One request is
//! under way at a time. What is asked and what follows from an answer is in [`crate::engine`]'s `mailboxes`.

use std::collections::{BTreeMap, BTreeSet};

use document::Heads;
use domain::{
    AttachmentId, Day,
    mailbox::{BundleName, LISTED_MAX},
    port::{MailboxState, MailboxTrouble},
};
use rand_core::Rng;
use serde::{Deserialize, Serialize};

use crate::{
    post::{Listed, PostRequest, PostTicket},
    trust::KeyId,
};

pub(crate) mod album;
pub(crate) mod known;
pub(crate) mod patience;
pub(crate) mod rack;

use album::{Albums, Shelf};
use known::{KnownBundles, Span};
use patience::Patience;
use rack::{Due, Rack};

/// A request of which the shell says nothing for so long is given up; the shell has a shorter bound of its own.
const GUARD_MS: u64 = 90_000;
/// So many bundles in a row may be of no use before the phone takes its time.
const USELESS_MAX: u32 = 16;
/// The longest wait before a mailbox that is no good is tried again.
pub(crate) const WRONG_MS_MAX: u64 = 3_600_000;

/// What is stored of a mailbox beside what lies in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MailboxRecord {
    /// The person on this phone agreed to use it.
    pub(crate) is_agreed: bool,
    /// The last day on which something was brought or fetched.
    pub(crate) moved_on: Option<Day>,
    /// The last day on which it answered.
    pub(crate) reached_on: Option<Day>,
}

/// A mailbox. See the module.
#[derive(Debug, Default)]
pub(crate) struct Mailbox {
    pub(crate) record: MailboxRecord,
    /// As it is stored.
    pub(crate) stored: MailboxRecord,
    pub(crate) known: KnownBundles,
    /// One for each key of the group.
    pub(crate) racks: BTreeMap<KeyId, Rack>,
    /// The names of the keys, the newest first.
    pub(crate) keys: Vec<KeyId>,
    under_way: Option<UnderWay>,
    /// The bundle that is on its way into the document.
    pub(crate) taking: Option<BundleName>,
    /// Bundles that cannot be taken in yet.
    pub(crate) waiting: BTreeMap<BundleName, (KeyId, WaitsFor)>,
    /// Bundles that are left alone while this worker lives.
    pub(crate) shunned: BTreeSet<BundleName>,
    /// Before the next request of any kind.
    pub(crate) asking: Patience,
    /// Before something is brought again.
    pub(crate) bringing: Patience,
    /// Before a photo or voice note is brought again.
    pub(crate) carrying: Patience,
    /// Before it is listened to again.
    pub(crate) listening: Patience,
    pub(crate) live: Live,
    pub(crate) trouble: Option<MailboxTrouble>,
    pub(crate) bring_trouble: Option<MailboxTrouble>,
    /// Before the next bundle is fetched.
    fetching: Patience,
    /// Before what was lost there is brought again.
    bringing_again: Patience,
    /// Bundles in a row that were of no use.
    pub(crate) useless_count: u32,
    /// The newest changes that lie there with all before them; `None`: to be found out.
    pub(crate) covered: Option<Heads>,
    pub(crate) urge: Option<Urge>,
    /// Photos and voice notes, under the newest key.
    pub(crate) albums: Option<Albums>,
    /// Some of them are still to be fetched or brought.
    pub(crate) has_blobs_to_carry: bool,
    /// When the newest rack is listed again.
    pub(crate) look_at: Option<u64>,
    /// When all racks are listed from the beginning.
    pub(crate) full_at: Option<u64>,
    pub(crate) looked_ms: Option<u64>,
}

/// Listening to the newest rack.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Live {
    #[default]
    Off,
    Opening(PostTicket, KeyId),
    Open(PostTicket, KeyId),
}

/// A request and what to do with its answer.
#[derive(Debug)]
struct UnderWay {
    ticket: PostTicket,
    ask: Ask,
    since_ms: u64,
}

/// What was asked.
#[derive(Debug)]
pub(crate) enum Ask {
    List(KeyId, Due),
    Get(KeyId, BundleName),
    Put(KeyId, BundleName, Box<Span>),
    /// A list of photos and voice notes.
    ListAlbum(Shelf),
    GetPaper(BundleName),
    GetPiece(AttachmentId, u8, BundleName),
    PutBlob(Shelf, BundleName),
}

/// What a bundle waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WaitsFor {
    /// Changes on which it builds.
    Earlier(Heads),
    /// Somebody to vouch for its maker: more certificates than this.
    Standing(usize),
}

/// Something is to be brought, and waits for more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Urge {
    pub(crate) since_ms: u64,
    pub(crate) last_ms: u64,
    pub(crate) heads: Heads,
    /// Something of it was written on this phone.
    pub(crate) is_own: bool,
    /// How long what others wrote waits for those others to bring it.
    pub(crate) wait_ms: u64,
}

impl Mailbox {
    /// A mailbox of which this was stored.
    pub(crate) fn of(record: MailboxRecord, known: KnownBundles) -> Self {
        Self {
            record,
            stored: record,
            known,
            ..Self::default()
        }
    }

    /// Whether nothing can be asked now.
    pub(crate) fn is_busy(&self, now_ms: u64) -> bool {
        self.under_way.is_some() || self.taking.is_some() || self.asking.holds(now_ms)
    }

    pub(crate) fn asked(&mut self, ticket: PostTicket, ask: Ask, now_ms: u64) {
        self.under_way = Some(UnderWay {
            ticket,
            ask,
            since_ms: now_ms,
        });
    }

    pub(crate) fn is_asked(&self, ticket: PostTicket) -> bool {
        let under_way = self.under_way.as_ref();
        under_way.is_some_and(|under_way| under_way.ticket == ticket)
    }

    /// What was asked, now that it is answered.
    pub(crate) fn answered(&mut self) -> Option<Ask> {
        self.under_way.take().map(|under_way| under_way.ask)
    }

    /// Gives up on an answer that is long overdue; whether there was one.
    pub(crate) fn give_up(&mut self, now_ms: u64) -> bool {
        let overdue = self
            .under_way
            .take_if(|under_way| now_ms >= under_way.since_ms + GUARD_MS);
        overdue.is_some()
    }

    /// The rack on which new bundles are laid.
    pub(crate) fn newest(&self) -> Option<KeyId> {
        self.keys.first().copied()
    }

    /// Lists all from the beginning, soon.
    pub(crate) fn list_all(&mut self) {
        for rack in self.racks.values_mut() {
            rack.due = Due::All;
        }
        if let Some(albums) = &mut self.albums {
            albums.papers.list_all();
            albums.pieces.list_all();
        }
    }

    /// Lists what is new on the newest rack, soon.
    pub(crate) fn list_new(&mut self) {
        let newest = self.newest();
        let rack = newest.and_then(|key| self.racks.get_mut(&key));
        if let Some(rack) = rack.filter(|rack| rack.due == Due::Nothing) {
            rack.due = Due::New;
        }
        if let Some(albums) = &mut self.albums {
            albums.papers.is_due = true;
            albums.pieces.is_due = true;
        }
    }

    /// The next list or bundle to ask for, the newest rack first.
    pub(crate) fn next_reading(&mut self, now_ms: u64) -> Option<(Ask, PostRequest)> {
        for due in [Due::All, Due::New] {
            for key in &self.keys {
                let rack = self.racks.get(key).filter(|rack| rack.due == due);
                if let Some(rack) = rack {
                    let after = rack.after.clone().filter(|_| due == Due::New);
                    let request = PostRequest::List(rack.topic, after);
                    return Some((Ask::List(*key, due), request));
                }
            }
        }
        if self.fetching.holds(now_ms) || self.known.len() >= 2 * LISTED_MAX {
            return None;
        }
        for key in &self.keys {
            let rack = self.racks.get_mut(key)?;
            if let Some(name) = rack.next() {
                return Some((Ask::Get(*key, name), PostRequest::Get(rack.topic, name)));
            }
        }
        None
    }

    /// What was asked is asked once more, later. What was brought is made anew.
    pub(crate) fn ask_again(&mut self, ask: &Ask) {
        if let Ask::Get(key, name) = ask
            && let Some(rack) = self.racks.get_mut(key)
        {
            rack.fetch_first(*name);
        }
    }

    /// It answered as a mailbox does.
    pub(crate) fn reached(&mut self, today: Day) {
        self.record.reached_on = Some(today);
        self.asking.ease();
        self.trouble = None;
    }

    /// It kept what was brought.
    pub(crate) fn kept(&mut self, today: Day) {
        self.reached(today);
        self.record.moved_on = Some(today);
        self.bring_trouble = None;
    }

    /// A bundle was of no use. After many in a row the phone takes its time.
    pub(crate) fn note_useless(&mut self, rng: &mut dyn Rng, now_ms: u64) {
        self.useless_count += 1;
        if self.useless_count > USELESS_MAX {
            self.fetching.fail(rng, now_ms, WRONG_MS_MAX);
        }
    }

    /// A list showed whether something was lost. What is lost again and again is brought less and less often.
    pub(crate) fn note_loss(&mut self, rng: &mut dyn Rng, now_ms: u64, is_less: bool) {
        if is_less {
            self.bringing_again.fail(rng, now_ms, WRONG_MS_MAX);
        } else {
            self.bringing_again.ease();
        }
    }

    /// Whether this phone has not heard of a bundle yet.
    pub(crate) fn is_news(&self, name: &BundleName) -> bool {
        let is_known = self.known.has(name) || self.shunned.contains(name);
        let is_held_up = self.waiting.contains_key(name) || self.taking == Some(*name);
        !is_known && !is_held_up
    }

    /// Whether something may be brought now, as far as the mailbox goes: only what is known to be lacking.
    pub(crate) fn may_bring(&self, now_ms: u64) -> bool {
        let is_held = self.bringing.holds(now_ms) || self.bringing_again.holds(now_ms);
        let is_read = |rack: &Rack| {
            let is_fetched = rack.is_fetched() || self.fetching.holds(now_ms);
            rack.is_listed && rack.due == Due::Nothing && is_fetched
        };
        !is_held && !self.racks.is_empty() && self.racks.values().all(is_read)
    }

    /// Takes in a list; whether something of use that lay there is gone.
    pub(crate) fn listed(&mut self, key: KeyId, lines: Vec<Listed>, list: (Due, bool)) -> bool {
        let Some(rack) = self.racks.get_mut(&key) else {
            return false;
        };
        let (known, shunned, waiting) = (&self.known, &self.shunned, &self.waiting);
        let is_new = |name: &BundleName| {
            !known.has(name) && !shunned.contains(name) && !waiting.contains_key(name)
        };
        let Some(names) = rack.listed(lines, list, is_new) else {
            return false;
        };
        self.waiting
            .retain(|name, (of, _)| *of != key || names.contains(name));
        let is_less = self.known.keep_listed(key, &names);
        if is_less {
            self.covered = None;
        }
        is_less
    }

    /// Notes what lies there; what it covers is found out anew unless the caller knows it.
    pub(crate) fn note(&mut self, key: KeyId, name: BundleName, held: Option<Span>) {
        self.covered = self.covered.take().filter(|_| held.is_none());
        self.known.add(key, name, held);
    }

    /// What a page shows.
    pub(crate) fn state(&self) -> MailboxState {
        let strange = self.useless_count > USELESS_MAX;
        let strange = strange.then_some(MailboxTrouble::Strange);
        let mut racks = self.racks.values();
        let is_listed = !self.keys.is_empty() && racks.all(|rack| rack.is_listed);
        let is_fetched = self.racks.values().all(Rack::is_fetched);
        match self.trouble.or(self.bring_trouble).or(strange) {
            _ if !self.record.is_agreed => MailboxState::NotAgreed,
            Some(trouble) => MailboxState::Trouble(trouble),
            None if !is_listed => MailboxState::Asking,
            // Looking whether there is anything is no news for a person.
            None if is_fetched
                && self.taking.is_none()
                && self.urge.is_none()
                && !self.has_blobs_to_carry =>
            {
                MailboxState::Works
            }
            None => MailboxState::Busy,
        }
    }

    /// The next moment at which there may be something to do.
    pub(crate) fn next_at(&self, now_ms: u64) -> Option<u64> {
        if !self.record.is_agreed {
            return None;
        }
        let guard = self.under_way.as_ref();
        let urge = self.urge.as_ref().map(Urge::due_ms);
        [
            guard.map(|under_way| under_way.since_ms + GUARD_MS),
            self.asking.until_ms(),
            self.fetching.until_ms(),
            self.bringing_again.until_ms(),
            self.bringing.until_ms(),
            self.carrying.until_ms(),
            self.listening.until_ms(),
            self.look_at,
            self.full_at,
            urge,
        ]
        .into_iter()
        .flatten()
        .filter(|at| *at > now_ms)
        .min()
    }
}

impl Urge {
    /// So long a burst of typing waits for its next letter.
    const QUIET_MS: u64 = 2_000;
    /// So long it waits at most.
    const LONGEST_MS: u64 = 10_000;

    /// When to bring it.
    pub(crate) fn due_ms(&self) -> u64 {
        if self.is_own {
            let quiet = self.last_ms + Self::QUIET_MS;
            quiet.min(self.since_ms + Self::LONGEST_MS)
        } else {
            self.since_ms + self.wait_ms
        }
    }
}
