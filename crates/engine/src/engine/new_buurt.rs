//! A buurt comes to this phone: begun here, from a file, or with a neighbour.
//!
//! Its place on the list, its actor and its vault go to the storage together, and with them whatever the same
//! step writes. A buurt of an earlier version of the app gets its vault when it is first opened.

use std::collections::BTreeMap;

use document::BuurtDoc;
use domain::{BuurtId, PersonId, buurt::BuurtKind};

use super::Engine;
use crate::{
    keys,
    open_buurt::OpenBuurt,
    phone::pack_certificate,
    store::{Durability, Op, Table},
    trust::{CertId, Certificate, Statement, Vault},
    turn::Turn,
};

/// A buurt that is not on this phone yet.
#[derive(Debug)]
pub(super) struct NewBuurt<'a> {
    pub(super) name: &'a str,
    pub(super) kind: BuurtKind,
    /// `None`: an empty one.
    pub(super) doc: Option<BuurtDoc>,
    pub(super) origin: Origin,
}

/// Where a buurt comes from, and so which keys it has.
#[derive(Debug)]
pub(super) enum Origin {
    /// It is begun on this phone.
    Begun,
    /// It comes from a file of before there were keys.
    Earlier,
    /// Somebody who takes part let this phone in.
    Joined(Box<Joined>),
}

/// With what a phone was let in.
#[derive(Debug)]
pub(super) struct Joined {
    /// As whom.
    pub(super) me: PersonId,
    pub(super) vault: Vault,
    pub(super) certificates: BTreeMap<CertId, Certificate>,
}

impl<'a> NewBuurt<'a> {
    /// An empty buurt that is begun here.
    pub(super) const fn begun(name: &'a str, kind: BuurtKind) -> Self {
        Self {
            name,
            kind,
            doc: None,
            origin: Origin::Begun,
        }
    }
}

impl Engine {
    /// Puts a buurt on the list and opens it.
    pub(super) fn add_buurt(&mut self, turn: &mut Turn<'_>, id: BuurtId, new: NewBuurt<'_>) {
        let actor = turn.actor();
        let drawn = PersonId::from_bytes(turn.random());
        let alone = |certificate: Certificate| BTreeMap::from([(certificate.id(id), certificate)]);
        let (me, vault, certificates) = match new.origin {
            Origin::Begun => {
                let (vault, founding) = Vault::found(turn.rng, id, drawn);
                (drawn, vault, alone(founding))
            }
            Origin::Earlier => {
                let (vault, founding) = Vault::earlier(turn.rng, id, drawn);
                (drawn, vault, alone(founding))
            }
            Origin::Joined(joined) => (joined.me, joined.vault, joined.certificates),
        };
        let Some(phone) = &mut self.phone else { return };
        let entry = phone.add(id, new.name.to_owned(), new.kind, me);
        let vault = phone.keep_vault(id, vault);
        self.outbox.put([entry, vault], Durability::Strict);
        let mut buurt = OpenBuurt::new(id, me);
        // There is nothing on disk to wait for.
        buurt.loading.has_records = true;
        buurt.blobs.holdings = Some(BTreeMap::new());
        buurt.doc = Some(match new.doc {
            Some(mut doc) => {
                doc.set_actor(actor);
                doc
            }
            None => BuurtDoc::new(actor),
        });
        self.buurten.insert(id, buurt);
        self.keep_certificates(id, certificates);
        self.keep_actor(id, actor);
        self.refresh_all(id);
    }

    /// Makes the vault of a buurt from before there were keys.
    pub(super) fn ensure_vault(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get(&id) else {
            return;
        };
        let me = buurt.me;
        let Some(phone) = self.phone.as_mut().filter(|phone| !phone.has_vault(id)) else {
            return;
        };
        let (vault, founding) = Vault::earlier(turn.rng, id, me);
        let op = phone.keep_vault(id, vault);
        self.outbox.put([op], Durability::Strict);
        self.keep_certificates(id, BTreeMap::from([(founding.id(id), founding)]));
    }

    /// Keeps certificates that were checked; whether any was new. Neighbours who are connected hear of it.
    pub(super) fn keep_certificates(
        &mut self,
        id: BuurtId,
        certificates: BTreeMap<CertId, Certificate>,
    ) -> bool {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return false;
        };
        let (mut ops, mut has_removal) = (Vec::new(), false);
        for (name, certificate) in certificates {
            if buurt.certificates.contains_key(&name) || buurt.is_full_of_certificates() {
                continue;
            }
            has_removal |= matches!(certificate.statement, Statement::Revocation(_));
            let bytes = pack_certificate(&certificate);
            ops.push(Op::Put(Table::Records, keys::certificate(id, name), bytes));
            buurt.certificates.insert(name, certificate);
        }
        let has_news = !ops.is_empty();
        self.outbox.put(ops, Durability::Strict);
        if has_news {
            buurt.has_new_members = true;
        }
        if has_removal {
            self.close_invites(id);
        }
        has_news
    }
}
