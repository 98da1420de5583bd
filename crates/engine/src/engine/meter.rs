//! On how many other phones things are, and since when something is on this phone alone.
//!
//! For each device the document says which things it lacks; the rest is counting. It is done at most once a second,
//! only when something changed, and costs what changed. Counted are devices that take part, of each person at most
//! one: who restores a backup has two devices and one phone. Since when something is alone is written down, so that
//! a phone that is killed every evening still says so in the morning.

use std::collections::{BTreeMap, BTreeSet};

use document::{BuurtDoc, Heads};
use domain::{
    BuurtId, Day, Followed, PersonId, RowKey,
    buurt::BuurtKind,
    port::{BEHIND_MAX, Replicas, ToPage},
};

use super::Engine;
use crate::{
    open_buurt::OpenBuurt,
    replica::{Device, Replica},
    store::Durability,
    trust::Authority,
    turn::Turn,
};

/// How long counting waits for more to happen.
const COUNT_MS: u64 = 1_000;
/// Things of which is remembered since when they are alone.
const ALONE_MAX: usize = 500;

/// What was counted last.
#[derive(Debug, Default)]
pub(crate) struct Meter {
    /// What a neighbour has, or who takes part, changed since.
    pub(crate) is_stale: bool,
    /// What this phone had then.
    heads: Heads,
    counted_ms: Option<u64>,
    /// When it has to be counted again, whatever happens.
    pub(crate) due_ms: Option<u64>,
    /// Who takes part, for so many certificates.
    authority: Option<(usize, Authority)>,
    /// As pages have it.
    pub(crate) told: Replicas,
}

impl Engine {
    /// Whose a device is that takes part; `None` for any other.
    pub(super) fn person_of(&mut self, id: BuurtId, device: &Device) -> Option<PersonId> {
        Some(self.authority(id)?.standing(device)?.person)
    }

    /// Who takes part, as far as this phone has heard.
    pub(super) fn authority(&mut self, id: BuurtId) -> Option<&Authority> {
        let root = self.vault(id)?.root;
        let buurt = self.buurten.get_mut(&id)?;
        let count = buurt.certificates.len();
        // Certificates are only added.
        let known = buurt.meter.authority.take_if(|(of, _)| *of == count);
        let (_, authority) = buurt.meter.authority.insert(known.unwrap_or_else(|| {
            let authority = Authority::of(&root, &buurt.certificates);
            (count, authority)
        }));
        Some(authority)
    }

    /// Devices of others that take part, with what they have for certain.
    pub(super) fn replicas_that_count(&mut self, id: BuurtId) -> Vec<(PersonId, Replica)> {
        let own = self.vault(id).map(|vault| vault.device.public().sign);
        let me = self.buurten.get(&id).map(|buurt| buurt.me);
        let replicas = self
            .phone
            .as_ref()
            .and_then(|phone| phone.replicas.get(&id));
        let replicas: Vec<(Device, Replica)> = replicas
            .into_iter()
            .flatten()
            .filter(|(device, _)| own != Some(**device))
            .map(|(device, replica)| (*device, replica.clone()))
            .collect();
        let replicas = replicas.into_iter().filter_map(|(device, replica)| {
            let person = self.person_of(id, &device)?;
            (Some(person) != me).then_some((person, replica))
        });
        replicas.collect()
    }

    /// Counts, when something changed, and tells pages.
    pub(super) fn tend_meter(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let is_practice = self.phone.as_ref().is_none_or(|phone| {
            let membership = phone.buurten.get(&id);
            membership.is_none_or(|membership| membership.kind == BuurtKind::Practice)
        });
        let may_count = !is_practice && self.may_share(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        // What is being written down is counted when it is.
        buurt.meter.due_ms = None;
        let Some(doc) = buurt.doc.as_mut().filter(|_| may_count) else {
            return;
        };
        let heads = doc.heads();
        let meter = &mut buurt.meter;
        if !meter.is_stale && meter.heads == heads {
            return;
        }
        let at = meter.counted_ms.map_or(0, |last| last + COUNT_MS);
        if turn.now.ms < at {
            meter.due_ms = Some(at);
            return;
        }
        meter.is_stale = false;
        (meter.heads, meter.counted_ms) = (heads, Some(turn.now.ms));
        self.settle_replicas(id);
        let lacks = self.lacks(id);
        let (mut replicas, alone) = counted(&lacks, || self.everything(id));
        replicas.since = self.note_alone(id, &alone, turn.now.today);
        let watchers = self.watchers(id);
        if let Some(buurt) = self.buurten.get_mut(&id)
            && buurt.meter.told != replicas
        {
            buurt.meter.told.clone_from(&replicas);
            turn.send_all(watchers, &ToPage::Replicas(id, replicas));
        }
    }

    /// What came in may make certain what devices said before.
    fn settle_replicas(&mut self, id: BuurtId) {
        let (Some(phone), Some(buurt)) = (&mut self.phone, self.buurten.get_mut(&id)) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        let ops = phone.settle_replicas(id, |told| doc.only_known(told));
        self.outbox.put(ops, Durability::Relaxed);
    }

    /// What the phone of each person lacks; `None`: too much to tell.
    fn lacks(&mut self, id: BuurtId) -> BTreeMap<PersonId, Option<BTreeSet<RowKey>>> {
        let replicas = self.replicas_that_count(id);
        let mut lacks: BTreeMap<PersonId, Option<BTreeSet<RowKey>>> = BTreeMap::new();
        let doc = self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| buurt.doc.as_mut());
        let Some(doc) = doc else { return lacks };
        for (person, replica) in replicas.iter().filter(|(_, it)| !it.sure.is_empty()) {
            let things = doc.things_since(&replica.sure);
            let known = lacks.entry(*person).or_default();
            *known = match (known.take(), things) {
                (Some(known), Some(things)) => Some(&known & &things),
                (known, things) => known.or(things),
            };
        }
        lacks
    }

    /// All that this phone has, as far as it can be told apart.
    fn everything(&mut self, id: BuurtId) -> BTreeSet<RowKey> {
        let buurt = self.buurten.get_mut(&id);
        buurt
            .map(|buurt| buurt.lacked_by(&Heads::new()))
            .unwrap_or_default()
    }

    /// Writes down since when things are alone; gives the first day.
    fn note_alone(&mut self, id: BuurtId, alone: &BTreeSet<RowKey>, today: Day) -> Option<Day> {
        let phone = self.phone.as_mut()?;
        let known = phone.alone.get(&id);
        let since = |thing: &RowKey| known.and_then(|all| all.get(thing)).copied();
        let mut days: BTreeMap<RowKey, Day> = BTreeMap::new();
        // Those that wait longest are remembered first.
        let (waiting, new): (Vec<&RowKey>, Vec<&RowKey>) =
            alone.iter().partition(|it| since(it).is_some());
        for thing in waiting.into_iter().chain(new).take(ALONE_MAX) {
            // A calendar that was set back makes nothing wait longer.
            days.insert(*thing, since(thing).map_or(today, |day| day.min(today)));
        }
        let first = days.values().min().copied();
        if known.cloned().unwrap_or_default() != days {
            let op = phone.keep_alone(id, days);
            self.outbox.put([op], Durability::Relaxed);
        }
        first
    }
}

impl OpenBuurt {
    /// The things that a phone with these heads lacks; of one that lacks very much, the plans, signalen,
    /// meetings, what is followed and what stands in the buurt plan.
    pub(crate) fn lacked_by(&mut self, heads: &Heads) -> BTreeSet<RowKey> {
        let things = self
            .doc
            .as_mut()
            .and_then(|doc| BuurtDoc::things_since(doc, heads));
        things.unwrap_or_else(|| {
            let keys = self.rows.keys().copied();
            let is_whole = |key: &RowKey| {
                // Signs about a signaal are a part of it.
                let is_sign = matches!(key, RowKey::Followed(Followed::Signaal(_)));
                let is_one = matches!(
                    key,
                    RowKey::Initiative(_)
                        | RowKey::Signaal(_)
                        | RowKey::Followed(_)
                        | RowKey::Meeting(_)
                        | RowKey::BuurtItem(_)
                        | RowKey::Resultaat(..)
                );
                is_one && !is_sign
            };
            keys.filter(is_whole).collect()
        })
    }
}

/// Counts for each thing that somebody lacks who has it; and what nobody has.
fn counted(
    lacks: &BTreeMap<PersonId, Option<BTreeSet<RowKey>>>,
    everything: impl FnOnce() -> BTreeSet<RowKey>,
) -> (Replicas, BTreeSet<RowKey>) {
    // Who lacks too much to tell has nothing for certain.
    let told: Vec<&BTreeSet<RowKey>> = lacks.values().flatten().collect();
    let phones = u32::try_from(told.len()).unwrap_or(u32::MAX);
    if phones == 0 {
        let alone = everything();
        let replicas = Replicas {
            alone: u32::try_from(alone.len()).unwrap_or(u32::MAX),
            ..Replicas::default()
        };
        return (replicas, alone);
    }
    let mut behind: BTreeMap<RowKey, u32> = BTreeMap::new();
    for thing in told.iter().copied().flatten() {
        let count = behind.entry(*thing).or_insert(phones);
        *count = count.saturating_sub(1);
    }
    let alone: BTreeSet<RowKey> = behind
        .iter()
        .filter(|(_, count)| **count == 0)
        .map(|(thing, _)| *thing)
        .collect();
    let is_whole = behind.len() <= BEHIND_MAX;
    let complete = told.iter().filter(|lacks| lacks.is_empty()).count();
    let rest = if is_whole { told.len() } else { complete };
    let replicas = Replicas {
        phones,
        rest: u32::try_from(rest).unwrap_or(u32::MAX),
        behind: behind.into_iter().take(BEHIND_MAX).collect(),
        alone: u32::try_from(alone.len()).unwrap_or(u32::MAX),
        since: None,
    };
    (replicas, alone)
}
