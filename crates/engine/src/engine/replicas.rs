//! What other phones have on disk: hearing it, remembering it for each device, and passing it on.
//!
//! Two phones that meet again first tell which changes they have: their newest, and what they remember of each
//! other and of third phones. What both know is where the sync protocol begins, so no filter of everything goes
//! over. Only what the other itself names is taken for shared, so a memory that is wrong, lost or set back costs
//! bytes and never a change. Phones that do not meet hear of each other by signed tips; those go out when all has
//! been quiet for a while, so that a busy table is not told of every letter.

use document::Heads;
use domain::{BuurtId, PersonId, port::LinkId};

use super::Engine;
use crate::{
    link::{Link, LinkMessage},
    replica::{Device, RECALLED_MAX, Replica, TIPS_MAX, Tip},
    store::Durability,
    trust::Vault,
    turn::Turn,
};

/// How long a phone's disk stays the same before it signs what is on it.
const QUIET_MS: u64 = 3_000;
/// A phone that is never quiet signs at least so often.
const QUIET_MS_MAX: u64 = 10_000;
/// How long a link waits between two messages with tips, so that they go together.
const GATHER_MS: u64 = 1_000;

/// What this phone signs of its own disk.
#[derive(Debug, Default)]
pub(crate) struct Tips {
    /// What is on disk, since when, and since when it differs from what was signed.
    unsigned: Option<(Heads, u64, u64)>,
    /// When something has to go out, whatever happens.
    pub(crate) due_ms: Option<u64>,
}

impl Engine {
    /// A device says what it has on disk.
    pub(super) fn heard_kept(
        &mut self,
        id: BuurtId,
        device: Device,
        person: PersonId,
        heads: Heads,
    ) {
        let own = self.vault(id).map(|vault| vault.device.public().sign);
        if own != Some(device) {
            self.note_replica(id, device, person, |replica| replica.tell(heads));
        }
    }

    /// Changes what is remembered of a device, and writes it down.
    fn note_replica(
        &mut self,
        id: BuurtId,
        device: Device,
        person: PersonId,
        note: impl FnOnce(&mut Replica),
    ) {
        let (Some(phone), Some(buurt)) = (&mut self.phone, self.buurten.get_mut(&id)) else {
            return;
        };
        buurt.has_new_peers = true;
        buurt.meter.is_stale = true;
        buurt.vicinity.is_stale = true;
        let noted = |replica: &mut Replica| {
            note(replica);
            if let Some(doc) = &mut buurt.doc {
                replica.settle(doc.only_known(&replica.told));
            }
        };
        let ops = phone.note_replica(id, device, person, noted);
        self.outbox.put(ops, Durability::Relaxed);
    }

    /// Changes that this phone has and another may have too, the likeliest first: the newest, then what is
    /// remembered of that device and of others.
    pub(super) fn recall(&mut self, id: BuurtId, device: Option<Device>) -> Heads {
        let doc = self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| buurt.doc.as_mut());
        let Some(doc) = doc else {
            return Heads::new();
        };
        let mut heads = doc.heads();
        let replicas = self
            .phone
            .as_ref()
            .and_then(|phone| phone.replicas.get(&id));
        let of_device = device.and_then(|device| replicas?.get(&device));
        let others = replicas.into_iter().flat_map(|all| all.values());
        for replica in of_device.into_iter().chain(others) {
            for hash in doc.only_known(replica.told.iter().chain(&replica.sure)) {
                if heads.len() < RECALLED_MAX && !heads.contains(&hash) {
                    heads.push(hash);
                }
            }
        }
        heads
    }

    /// What devices signed, passed on by a neighbour.
    pub(super) fn take_tips(&mut self, link: LinkId, id: BuurtId, mut tips: Vec<Tip>) {
        tips.truncate(TIPS_MAX);
        let linked: Vec<Device> = self.devices_linked(id).collect();
        for tip in tips {
            if let Some(link) = self.links.get_mut(&link) {
                let told = link.told_tips.entry(tip.device);
                let told = told.or_insert_with(|| tip.rank());
                *told = tip.rank().max(*told);
            }
            let known = self.replica(id, &tip.device);
            let known = known.and_then(|replica| Some(replica.tip.as_ref()?.rank()));
            let own = self.vault(id).map(|vault| vault.device.public().sign);
            let person = self.person_of(id, &tip.device);
            let (true, Some(person)) = (Some(tip.rank()) > known, person) else {
                continue;
            };
            if !tip.is_genuine(id) {
                continue;
            }
            let device = tip.device;
            // What a device says over its own link is newer; of this phone's own only the number is news.
            let is_news = own != Some(device) && !linked.contains(&device);
            self.note_replica(id, device, person, |replica| {
                if is_news {
                    replica.tell(tip.heads.clone());
                }
                replica.tip = Some(tip);
            });
        }
    }

    /// Signs what is on this disk when that has been quiet, and passes on what links have not heard.
    pub(super) fn tend_tips(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let links = self.links.iter();
        let ready: Vec<LinkId> = links
            .filter(|(_, link)| link.buurt == Some(id) && link.has_recalled)
            .map(|(link_id, _)| *link_id)
            .collect();
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.tips.due_ms = None;
        }
        if ready.is_empty() || !self.may_share(id) {
            return;
        }
        let sign_at = self.sign_tip(turn, id);
        let send_at = ready
            .into_iter()
            .filter_map(|link| self.pass_on(turn, id, link));
        let due_ms = send_at.chain(sign_at).min();
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.tips.due_ms = due_ms;
        }
    }

    /// Signs what is on disk, or gives when it may.
    fn sign_tip(&mut self, turn: &Turn<'_>, id: BuurtId) -> Option<u64> {
        let keeps = self.outbox.keeps();
        let buurt = self.buurten.get_mut(&id)?;
        let heads = buurt.doc.as_mut().filter(|_| keeps)?.heads();
        let vault = self.phone.as_ref()?.vault(id)?;
        let device = vault.device.public().sign;
        let own = self.phone.as_ref()?.replicas.get(&id);
        let tip = own.and_then(|all| all.get(&device)?.tip.as_ref());
        if tip.is_some_and(|tip| tip.heads == heads) {
            buurt.tips.unsigned = None;
            return None;
        }
        let now = turn.now.ms;
        let (known, since, first) = buurt.tips.unsigned.get_or_insert((heads.clone(), now, now));
        if *known != heads {
            (*known, *since) = (heads.clone(), now);
        }
        let at = (*since + QUIET_MS).min(*first + QUIET_MS_MAX);
        if now < at {
            return Some(at);
        }
        buurt.tips.unsigned = None;
        let count = tip.map_or(0, |tip| tip.count).saturating_add(1);
        let (me, tip) = (buurt.me, Tip::new(&vault.device, id, count, heads));
        self.note_replica(id, device, me, |replica| replica.tip = Some(tip));
        None
    }

    /// Tells one neighbour what it has not heard, or gives when it may.
    fn pass_on(&mut self, turn: &mut Turn<'_>, id: BuurtId, link_id: LinkId) -> Option<u64> {
        let link = self.links.get_mut(&link_id)?;
        let replicas = self.phone.as_ref()?.replicas.get(&id)?.values();
        let told = |tip: &Tip| link.told_tips.get(&tip.device).copied();
        let news = replicas.filter_map(|replica| replica.tip.as_ref());
        let news = news
            .filter(|tip| Some(tip.rank()) > told(tip))
            .take(TIPS_MAX);
        let news: Vec<Tip> = news.cloned().collect();
        if news.is_empty() {
            return None;
        }
        let at = link.tips_ms.map_or(0, |last| last + GATHER_MS);
        if turn.now.ms < at {
            return Some(at);
        }
        link.tips_ms = Some(turn.now.ms);
        let ranks = news.iter().map(|tip| (tip.device, tip.rank()));
        link.told_tips.extend(ranks);
        self.tell_link(turn, link_id, &LinkMessage::Tips(news));
        None
    }

    /// Says in the name of keys that go that nothing lies under them any more.
    pub(super) fn say_farewell(&mut self, id: BuurtId, vault: &Vault) {
        let tip = Tip::new(&vault.device, id, Tip::LAST, Heads::new());
        let Some(me) = self.buurten.get(&id).map(|buurt| buurt.me) else {
            return;
        };
        self.note_replica(id, tip.device, me, |replica| replica.tip = Some(tip));
    }

    /// What phones that may be away are known to have, by person: those of who takes part, and what an earlier
    /// app knew.
    pub(super) fn known_away(&mut self, id: BuurtId) -> Vec<(PersonId, Heads)> {
        let replicas = self.replicas_that_count(id).into_iter();
        let mut known: Vec<_> = replicas.map(|(of, replica)| (of, replica.sure)).collect();
        let peers = self.phone.as_ref().and_then(|phone| phone.peers.get(&id));
        let peers = peers.into_iter().flatten();
        known.extend(peers.map(|(person, heads)| (*person, heads.clone())));
        known
    }

    pub(super) fn replica(&self, id: BuurtId, device: &Device) -> Option<&Replica> {
        self.phone.as_ref()?.replicas.get(&id)?.get(device)
    }

    fn devices_linked(&self, id: BuurtId) -> impl Iterator<Item = Device> {
        let links = self.links.values();
        links
            .filter(move |link| link.buurt == Some(id))
            .filter_map(Link::device)
    }
}

impl Link {
    /// The device on the other side, once it has begun.
    pub(crate) fn device(&self) -> Option<Device> {
        self.theirs.map(|begin| begin.device.sign)
    }
}
