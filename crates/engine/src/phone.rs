//! What belongs to this phone and is never shared as it is: which buurten it holds, under which actor it
//! writes, and what neighbours' phones are known to have.
//!
//! Each record is one byte of format and a postcard value. A record that cannot be read (of a newer app) is
//! left on disk as it is.

use std::collections::BTreeMap;

use document::Heads;
use domain::{
    BuurtId, PersonId,
    buurt::{BuurtEntry, BuurtKind},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    keys,
    store::{Entry, Op, Table},
};

const FORMAT: u8 = 1;

/// The stored form of a record.
pub(crate) fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    // Encoding into a growing vector cannot fail for our own types.
    postcard::to_extend(value, vec![FORMAT]).unwrap_or_default()
}

/// Reads a stored record; `None` when another format wrote it.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (format, value) = bytes.split_first()?;
    (*format == FORMAT).then(|| postcard::from_bytes(value).ok())?
}

/// A buurt of this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Membership {
    /// Its name as last known; empty while a newcomer waits for the first data.
    pub(crate) name: String,
    pub(crate) kind: BuurtKind,
    /// The owner of this phone in this buurt.
    pub(crate) me: PersonId,
    /// Position on the list of buurten.
    pub(crate) order: u32,
}

/// Under which actor this phone writes, and how many changes it has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ActorRecord {
    pub(crate) actor: [u8; 16],
    pub(crate) seq: u64,
}

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Phone {
    pub(crate) buurten: BTreeMap<BuurtId, Membership>,
    pub(crate) actors: BTreeMap<BuurtId, ActorRecord>,
    pub(crate) peers: BTreeMap<BuurtId, BTreeMap<PersonId, Heads>>,
}

impl Phone {
    /// Reads the whole table.
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let mut phone = Self::default();
        for Entry { key, value } in entries {
            let parts: Vec<&str> = key.iter().map(String::as_str).collect();
            let [buurt, parts @ ..] = parts.as_slice() else {
                continue;
            };
            let Ok(buurt) = buurt.parse() else { continue };
            match parts {
                ["entry"] => phone
                    .buurten
                    .extend(unpack(value).map(|entry| (buurt, entry))),
                ["actor"] => phone
                    .actors
                    .extend(unpack(value).map(|actor| (buurt, actor))),
                ["peer", person] => {
                    if let (Ok(person), Some(heads)) = (person.parse(), unpack(value)) {
                        phone.peers.entry(buurt).or_default().insert(person, heads);
                    }
                }
                _ => (),
            }
        }
        phone
    }

    /// The list for the pages, oldest first.
    pub(crate) fn list(&self) -> Vec<BuurtEntry> {
        let mut list: Vec<_> = self.buurten.iter().collect();
        list.sort_by_key(|(id, membership)| (membership.order, **id));
        list.into_iter()
            .map(|(id, membership)| BuurtEntry {
                id: *id,
                name: membership.name.clone(),
                kind: membership.kind,
            })
            .collect()
    }

    /// Adds a buurt at the end of the list; gives what to store.
    pub(crate) fn add(&mut self, id: BuurtId, name: String, kind: BuurtKind, me: PersonId) -> Op {
        let order = self
            .buurten
            .values()
            .map(|known| known.order + 1)
            .max()
            .unwrap_or_default();
        let membership = Membership {
            name,
            kind,
            me,
            order,
        };
        let op = Op::Put(Table::Device, keys::entry(id), pack(&membership));
        self.buurten.insert(id, membership);
        op
    }

    /// Gives the buurt the name that its document says; what to store when that is new.
    pub(crate) fn rename(&mut self, id: BuurtId, name: &str) -> Option<Op> {
        let membership = self
            .buurten
            .get_mut(&id)
            .filter(|known| known.name != name)?;
        name.clone_into(&mut membership.name);
        Some(Op::Put(Table::Device, keys::entry(id), pack(membership)))
    }

    /// Remembers what a neighbour's phone has on disk; what to store.
    pub(crate) fn remember_peer(&mut self, id: BuurtId, person: PersonId, heads: Heads) -> Op {
        let op = Op::Put(Table::Device, keys::peer(id, person), pack(&heads));
        self.peers.entry(id).or_default().insert(person, heads);
        op
    }

    /// Forgets a buurt.
    pub(crate) fn forget(&mut self, id: BuurtId) {
        self.buurten.remove(&id);
        self.actors.remove(&id);
        self.peers.remove(&id);
    }
}
