//! What belongs to this phone and is never shared as it is: which buurten it holds, under which actor it
//! writes, what of them is secret, and what neighbours' phones are known to have.
//!
//! Each record is one byte of format and a postcard value. A record that cannot be read (of a newer app) is
//! left on disk as it is.

use std::collections::BTreeMap;

use document::Heads;
use domain::{
    BuurtId, Day, PersonId, RowKey,
    buurt::{BuurtEntry, BuurtKind, Waits},
    invite::InviteMark,
    mailbox::MailboxAddress,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    file::letter::InviteLink,
    keys,
    mailbox::{MailboxRecord, known::Known},
    replica::{Device, REPLICAS_MAX, Replica},
    store::{Entry, Op, Table},
    trust::{
        Certificate, DeviceKeys, Vault,
        invite::{LinkInvite, mark_of},
        vault,
    },
};

const FORMAT: u8 = 1;
/// Certificates lie among the cards of people: an app that knows only cards passes over them.
const CERTIFICATE_FORMAT: u8 = 2;

/// The stored form of a record.
pub(crate) fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    // Encoding into a growing vector cannot fail for our own types.
    postcard::to_extend(value, vec![FORMAT]).unwrap_or_default()
}

/// Reads a stored record; `None` when another format wrote it.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    unpack_as(FORMAT, bytes)
}

/// The stored form of a certificate.
pub(crate) fn pack_certificate(certificate: &Certificate) -> Vec<u8> {
    postcard::to_extend(certificate, vec![CERTIFICATE_FORMAT]).unwrap_or_default()
}

/// Reads a stored certificate; `None` for any other record.
pub(crate) fn unpack_certificate(bytes: &[u8]) -> Option<Certificate> {
    unpack_as(CERTIFICATE_FORMAT, bytes)
}

fn unpack_as<T: DeserializeOwned>(wanted: u8, bytes: &[u8]) -> Option<T> {
    let (format, value) = bytes.split_first()?;
    (*format == wanted).then(|| postcard::from_bytes(value).ok())?
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

/// What is stored of one mailbox.
#[derive(Debug, Default)]
pub(crate) struct StoredMailbox {
    pub(crate) record: MailboxRecord,
    /// What lies in it, by the number of the chapter.
    pub(crate) chapters: BTreeMap<u32, Vec<Known>>,
}

/// With what this phone asked to take part, so that the same link always asks as the same newcomer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Asking {
    pub(crate) link: InviteLink,
    pub(crate) keys: DeviceKeys,
    pub(crate) person: PersonId,
    /// By the calendar of this phone.
    pub(crate) made: Day,
}

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Phone {
    pub(crate) buurten: BTreeMap<BuurtId, Membership>,
    pub(crate) actors: BTreeMap<BuurtId, ActorRecord>,
    pub(crate) replicas: BTreeMap<BuurtId, BTreeMap<Device, Replica>>,
    /// Since when things are on this phone alone.
    pub(crate) alone: BTreeMap<BuurtId, BTreeMap<RowKey, Day>>,
    /// What an earlier app, or a file without a seal, said of somebody's phone without naming it.
    pub(crate) peers: BTreeMap<BuurtId, BTreeMap<PersonId, Heads>>,
    /// Mailboxes of buurten that nobody opened yet.
    mailboxes: BTreeMap<BuurtId, BTreeMap<MailboxAddress, StoredMailbox>>,
    /// What waits in each buurt, so that the list of buurten tells it without opening them.
    waits: BTreeMap<BuurtId, Waits>,
    /// The invites of this phone that go as links, oldest first.
    pub(crate) invites: BTreeMap<BuurtId, Vec<LinkInvite>>,
    /// Where this phone asked to take part, by the name of the invite.
    pub(crate) askings: BTreeMap<InviteMark, Asking>,
    /// What is secret of each buurt; `None` where a newer app wrote it in a form that this one cannot read.
    vaults: BTreeMap<BuurtId, Option<Vault>>,
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
            if let Some(asking) = (*buurt == keys::ASKING)
                .then(|| unpack::<Asking>(value))
                .flatten()
            {
                let mark = mark_of(&asking.link.secret);
                phone.askings.insert(mark, asking);
            }
            let Ok(buurt) = buurt.parse() else { continue };
            match parts {
                ["entry"] => phone
                    .buurten
                    .extend(unpack(value).map(|entry| (buurt, entry))),
                ["actor"] => phone
                    .actors
                    .extend(unpack(value).map(|actor| (buurt, actor))),
                ["invites"] => phone.invites.extend(unpack(value).map(|all| (buurt, all))),
                ["waits"] => phone
                    .waits
                    .extend(unpack(value).map(|waits| (buurt, waits))),
                ["vault"] => {
                    phone.vaults.insert(buurt, unpack(value));
                }
                ["replica", device] => {
                    if let (Some(device), Some(replica)) =
                        (keys::bytes_from_hex(device), unpack(value))
                    {
                        let of_buurt = phone.replicas.entry(buurt).or_default();
                        of_buurt.insert(device, replica);
                    }
                }
                ["alone"] => phone.alone.extend(unpack(value).map(|days| (buurt, days))),
                ["peer", person] => {
                    if let (Ok(person), Some(heads)) = (person.parse(), unpack(value)) {
                        phone.peers.entry(buurt).or_default().insert(person, heads);
                    }
                }
                ["mailbox", address, rest @ ..] => phone.read_mailbox(buurt, address, rest, value),
                _ => (),
            }
        }
        phone
    }

    fn read_mailbox(&mut self, buurt: BuurtId, address: &str, rest: &[&str], value: &[u8]) {
        let Ok(address) = MailboxAddress::try_from(address.to_owned()) else {
            return;
        };
        let stored = self.mailboxes.entry(buurt).or_default();
        let stored = stored.entry(address).or_default();
        match rest {
            [] => stored.record = unpack(value).unwrap_or_default(),
            [number] => {
                let number = u32::from_str_radix(number, 16).ok();
                stored.chapters.extend(number.zip(unpack(value)));
            }
            _ => (),
        }
    }

    /// What was stored of the mailboxes of a buurt; it is the caller's from here on.
    pub(crate) fn take_mailboxes(
        &mut self,
        id: BuurtId,
    ) -> BTreeMap<MailboxAddress, StoredMailbox> {
        self.mailboxes.remove(&id).unwrap_or_default()
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
                waits: self.waits.get(id).copied().unwrap_or_default(),
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

    /// Remembers what waits in a buurt; what to store when that is new.
    pub(crate) fn note_waits(&mut self, id: BuurtId, waits: Waits) -> Option<Op> {
        let known = self.waits.entry(id).or_default();
        (*known != waits).then(|| {
            *known = waits;
            Op::Put(Table::Device, keys::waits(id), pack(&waits))
        })
    }

    /// Changes what is remembered of a device; what to store.
    pub(crate) fn note_replica(
        &mut self,
        id: BuurtId,
        device: Device,
        person: PersonId,
        note: impl FnOnce(&mut Replica),
    ) -> Vec<Op> {
        let of_buurt = self.replicas.entry(id).or_default();
        if of_buurt.len() >= REPLICAS_MAX && !of_buurt.contains_key(&device) {
            return Vec::new();
        }
        let replica = of_buurt
            .entry(device)
            .or_insert_with(|| Replica::new(person));
        replica.person = person;
        note(replica);
        let put = Op::Put(Table::Device, keys::replica(id, &device), pack(replica));
        // What was known of the person by an earlier app is of this device or out of date.
        let earlier = self.peers.get_mut(&id).and_then(|of| of.remove(&person));
        let earlier = earlier.map(|_| Op::Delete(Table::Device, keys::peer(id, person)));
        std::iter::once(put).chain(earlier).collect()
    }

    /// Brings in line what devices have for certain, given which of the heads that they told are known; what to
    /// store.
    pub(crate) fn settle_replicas(
        &mut self,
        id: BuurtId,
        mut known: impl FnMut(&Heads) -> Heads,
    ) -> Vec<Op> {
        let replicas = self.replicas.get_mut(&id).into_iter().flatten();
        let settled = replicas.filter_map(|(device, replica)| {
            let is_new = replica.settle(known(&replica.told));
            is_new.then(|| Op::Put(Table::Device, keys::replica(id, device), pack(replica)))
        });
        settled.collect()
    }

    /// Remembers since when things are on this phone alone; what to store.
    pub(crate) fn keep_alone(&mut self, id: BuurtId, days: BTreeMap<RowKey, Day>) -> Op {
        let op = Op::Put(Table::Device, keys::alone(id), pack(&days));
        self.alone.insert(id, days);
        op
    }

    /// What each neighbour's phones have, as far as known.
    pub(crate) fn known_of(&self, id: BuurtId) -> impl Iterator<Item = (PersonId, &Heads)> {
        let replicas = self.replicas.get(&id).into_iter().flatten();
        let replicas = replicas.map(|(_, replica)| (replica.person, &replica.sure));
        let peers = self.peers.get(&id).into_iter().flatten();
        replicas.chain(peers.map(|(person, heads)| (*person, heads)))
    }

    /// Remembers what a neighbour's phone has on disk; what to store.
    pub(crate) fn remember_peer(&mut self, id: BuurtId, person: PersonId, heads: Heads) -> Op {
        let op = Op::Put(Table::Device, keys::peer(id, person), pack(&heads));
        self.peers.entry(id).or_default().insert(person, heads);
        op
    }

    /// What is secret of a buurt.
    pub(crate) fn vault(&self, id: BuurtId) -> Option<&Vault> {
        self.vaults.get(&id)?.as_ref()
    }

    /// Whether a vault was ever made for a buurt, whatever app can read it.
    pub(crate) fn has_vault(&self, id: BuurtId) -> bool {
        self.vaults.contains_key(&id)
    }

    /// Keeps a vault; what to store.
    pub(crate) fn keep_vault(&mut self, id: BuurtId, vault: Vault) -> Op {
        let op = Op::Put(Table::Device, keys::vault(id), pack(&vault));
        self.vaults.insert(id, Some(vault));
        op
    }

    /// The buurt with this mark on its files.
    pub(crate) fn tagged(&self, tag: [u8; 8]) -> Option<BuurtId> {
        let mut ids = self.buurten.keys();
        ids.find(|id| vault::tag(**id) == tag).copied()
    }

    /// Forgets a buurt.
    pub(crate) fn forget(&mut self, id: BuurtId) {
        self.buurten.remove(&id);
        self.actors.remove(&id);
        self.peers.remove(&id);
        self.mailboxes.remove(&id);
        self.replicas.remove(&id);
        self.alone.remove(&id);
        self.waits.remove(&id);
        self.vaults.remove(&id);
        self.invites.remove(&id);
    }
}
