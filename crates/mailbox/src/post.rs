//! Keeping bundles: the heart of the mailbox, without sockets.
//!
//! The store holds the truth, [`Shelves`] a picture of it. What was answered is in the store; a topic's
//! bundles are written one after another, so the order of the list is the order in which they could be
//! seen. Where several mailboxes share a store, [`Post::look`] learns what the others kept, and a bundle
//! that was overtaken is kept once more; why that misses nothing is in `docs/decisions/mailbox.md`.

pub(crate) mod place;
mod shelves;
pub(crate) mod sweep;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use domain::mailbox::{BundleName, Topic, is_padded};
use futures_util::StreamExt;
use object_store::{ObjectMeta, ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use crate::config::Limits;
use crate::live::Hub;
use crate::store::{Sharing, Store};
use crate::trouble::Trouble;
use place::Place;
use shelves::{Kept, Shelves};

/// How far back a list reaches where mailboxes share a store, in microseconds: what was on its way while
/// a phone asked may get a place before the phone's own.
const OVERLAP_MICROS: u64 = 600_000_000;
/// How often a bundle that was overtaken is kept once more.
const TRIES_MAX: usize = 3;
/// Topics that are not written at the same time; others share one of these.
const TURNS: usize = 256;

/// What became of a bundle that a phone brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Put {
    /// It is in the store.
    Kept,
    /// It was in the store.
    Known,
    /// Its name is not the hash of its bytes, or it has no size of a bundle.
    Wrong,
    /// There is no room for it.
    Full,
    /// The store failed; nobody was told that it is kept.
    Failed,
}

/// The store failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Failed;

/// All that is kept.
#[derive(Debug)]
pub(crate) struct Post {
    store: Arc<dyn ObjectStore>,
    sharing: Sharing,
    shelves: Mutex<Shelves>,
    turns: Vec<tokio::sync::Mutex<()>>,
    limits: Limits,
    hub: Arc<Hub>,
    trouble: Arc<Trouble>,
}

impl Post {
    /// Reads what the store holds.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(crate) async fn open(
        store: Store,
        limits: Limits,
        hub: Arc<Hub>,
        trouble: Arc<Trouble>,
    ) -> object_store::Result<Self> {
        let post = Self {
            store: store.objects,
            sharing: store.sharing,
            shelves: Mutex::default(),
            turns: (0..TURNS).map(|_| tokio::sync::Mutex::default()).collect(),
            limits,
            hub,
            trouble,
        };
        let passed = post.read_passed().await?;
        post.shelves().pass(passed);
        let mut listing = post.store.list(None);
        let mut topics = std::collections::BTreeSet::new();
        while let Some(object) = listing.next().await {
            let found = post.note(&object?);
            topics.extend(found.map(|(topic, _, _)| topic));
        }
        drop(listing);
        for topic in topics {
            post.settle(topic);
        }
        Ok(post)
    }

    fn shelves(&self) -> MutexGuard<'_, Shelves> {
        // A panic elsewhere leaves at worst a wrong count; the store holds the truth.
        self.shelves.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn turn(&self, topic: Topic) -> Option<&tokio::sync::Mutex<()>> {
        let [first, ..] = topic.0;
        self.turns.get(usize::from(first) % TURNS)
    }

    /// How many topics, bundles and bytes there are.
    pub(crate) fn counts(&self) -> (usize, usize, u64) {
        self.shelves().counts()
    }

    /// Whether something is kept under a topic, as far as is known here.
    pub(crate) fn has(&self, topic: Topic) -> bool {
        self.shelves().has(topic)
    }

    /// Whether nobody else writes to the store.
    pub(crate) fn is_alone(&self) -> bool {
        self.sharing == Sharing::Alone
    }

    /// Keeps a bundle. Runs to its end once begun: who breaks it off leaves a write behind that
    /// nobody waits for.
    pub(crate) async fn put(&self, topic: Topic, name: BundleName, body: Bytes) -> Put {
        let digest: [u8; 32] = Sha256::digest(&body).into();
        if digest != name.0 || !is_padded(body.len()) {
            return Put::Wrong;
        }
        let Some(turn) = self.turn(topic) else {
            return Put::Failed;
        };
        let _turn = turn.lock().await;
        let known = self.shelves().find(topic, name);
        if known.is_some_and(|(_, kept)| kept.is_settled) {
            return Put::Known;
        }
        let bytes = body.len() as u64;
        if !self.shelves().reserve(topic, bytes, &self.limits) {
            return Put::Full;
        }
        let put = self.keep(topic, name, &body).await;
        self.shelves().release(bytes);
        if put == Put::Kept {
            self.hub.tell_new(topic, name);
        }
        put
    }

    async fn keep(&self, topic: Topic, name: BundleName, body: &Bytes) -> Put {
        for _ in 0..TRIES_MAX {
            let newest = self.shelves().newest();
            let Some(place) = newest.after(now_micros()) else {
                return Put::Failed;
            };
            self.shelves().pass(place);
            let key = place::key(topic, place, name);
            let payload = PutPayload::from(body.clone());
            if let Err(error) = self.store.put(&key, payload).await {
                return self.refused(&error);
            }
            let kept = Kept {
                name,
                bytes: body.len() as u64,
                since: i64::try_from(now_micros() / 1_000_000).unwrap_or(i64::MAX),
                is_settled: self.sharing == Sharing::Alone,
            };
            self.shelves().add(topic, place, kept);
            if self.sharing == Sharing::Alone {
                return Put::Kept;
            }
            // A phone may have seen a later bundle of another mailbox meanwhile. Lists reach back so
            // far that this does not matter, unless it is later by more than that.
            if self.look(topic).await.is_err() {
                return Put::Failed;
            }
            if self.is_settled(topic, name) {
                return Put::Kept;
            }
        }
        Put::Failed
    }

    fn is_settled(&self, topic: Topic, name: BundleName) -> bool {
        let found = self.shelves().find(topic, name);
        found.is_some_and(|(_, kept)| kept.is_settled)
    }

    fn refused(&self, error: &object_store::Error) -> Put {
        self.trouble.note(error);
        if crate::trouble::is_full(error) {
            Put::Full
        } else {
            Put::Failed
        }
    }

    /// The lines of a list: what was kept after a place, oldest first.
    ///
    /// # Errors
    /// The store, which others share, cannot be asked.
    pub(crate) async fn list(&self, topic: Topic, after: Option<Place>) -> Result<String, Failed> {
        if self.sharing == Sharing::Alone {
            return Ok(self.shelves().list(topic, after));
        }
        self.look(topic).await?;
        let after = after.map(|place| place.earlier(OVERLAP_MICROS));
        Ok(self.shelves().list(topic, after))
    }

    /// The bytes of a bundle; `None` when it is gone.
    ///
    /// # Errors
    /// The store failed.
    pub(crate) async fn get(
        &self,
        topic: Topic,
        name: BundleName,
    ) -> Result<Option<Bytes>, Failed> {
        let mut found = self.shelves().find(topic, name);
        if found.is_none() && self.sharing == Sharing::WithOthers {
            self.look(topic).await?;
            found = self.shelves().find(topic, name);
        }
        let Some((place, _)) = found else {
            return Ok(None);
        };
        let key = place::key(topic, place, name);
        let read = match self.store.get(&key).await {
            Ok(object) => object.bytes().await,
            Err(error) => Err(error),
        };
        match read {
            Ok(bytes) if <[u8; 32]>::from(Sha256::digest(&bytes)) == name.0 => Ok(Some(bytes)),
            Ok(_) => {
                // A disk that forgets: away with it, so that a phone that has it may bring it again.
                self.shelves().remove(topic, place);
                self.discard(topic, place, name).await;
                Ok(None)
            }
            Err(object_store::Error::NotFound { .. }) => {
                self.shelves().remove(topic, place);
                Ok(None)
            }
            Err(error) => {
                self.trouble.note(&error);
                Err(Failed)
            }
        }
    }

    async fn discard(&self, topic: Topic, place: Place, name: BundleName) -> bool {
        match self.store.delete(&place::key(topic, place, name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => true,
            Err(error) => {
                self.trouble.note(&error);
                false
            }
        }
    }

    /// Learns what other mailboxes kept in this topic, and tells the phones that listen.
    ///
    /// # Errors
    /// The store cannot be asked.
    pub(crate) async fn look(&self, topic: Topic) -> Result<(), Failed> {
        let from = self.shelves().newest_of(topic).earlier(OVERLAP_MICROS);
        let offset = place::key_before(topic, from);
        let folder = place::folder(topic);
        let mut listing = self.store.list_with_offset(Some(&folder), &offset);
        let mut new = Vec::new();
        while let Some(object) = listing.next().await {
            match object {
                Ok(object) => new.extend(self.note(&object).filter(|(_, _, is_new)| *is_new)),
                Err(error) => {
                    self.trouble.note(&error);
                    return Err(Failed);
                }
            }
        }
        drop(listing);
        self.settle(topic);
        for (topic, name, _) in new {
            self.hub.tell_new(topic, name);
        }
        Ok(())
    }

    /// Puts an object of the store on its shelf; `None` when it is no bundle.
    fn note(&self, object: &ObjectMeta) -> Option<(Topic, BundleName, bool)> {
        let (topic, place, name) = place::read_key(&object.location)?;
        is_padded(usize::try_from(object.size).ok()?).then_some(())?;
        let mut shelves = self.shelves();
        let is_here = shelves.is_at(topic, place);
        let kept = Kept {
            name,
            bytes: object.size,
            since: object.last_modified.timestamp(),
            is_settled: self.sharing == Sharing::Alone,
        };
        let is_new = !is_here && shelves.add(topic, place, kept);
        Some((topic, name, is_new))
    }

    /// Every phone gets to see what is not further back than a list reaches.
    fn settle(&self, topic: Topic) {
        let mut shelves = self.shelves();
        let from = shelves.newest_of(topic).earlier(OVERLAP_MICROS);
        shelves.settle_from(topic, from);
    }
}

/// Microseconds since 1970, by this machine's clock.
fn now_micros() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
    })
}
