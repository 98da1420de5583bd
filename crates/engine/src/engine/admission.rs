//! Coming in: a newcomer is let in, keys and certificates are passed on, and who was removed is shown out.
//!
//! The phone that showed the code gives the grant. Its welcome goes out when the grant is on disk, so that a
//! phone that is killed here never forgets whom it let in. What is said is in [`crate::trust::handshake`].

use std::collections::BTreeMap;

use domain::{
    BuurtId, PersonId,
    link_code::LinkCodeKind,
    port::{LinkId, LinkRefusal, LinkWay},
};

use super::{
    Engine,
    handshakes::invite,
    new_buurt::{Joined, NewBuurt, Origin},
};
use crate::{
    link::{Link, LinkMessage, Session, Stage},
    outbox::Waiting,
    store::Durability,
    trust::{
        Authority, CertId, Certificate, DeviceKey, DeviceKeys, Keyring, Statement, Vault,
        handshake::{CERTIFICATES_MAX, Welcome, checked},
        invite::Invite,
    },
    turn::Turn,
};

impl Engine {
    /// A newcomer asks to take part: this phone showed the code, and lets them in once.
    pub(super) fn let_in(
        &mut self,
        turn: &mut Turn<'_>,
        id: LinkId,
        buurt: BuurtId,
        (person, proof): (PersonId, &[u8; 32]),
    ) -> Result<(), LinkRefusal> {
        let link = self.links.get(&id).ok_or(LinkRefusal::Fault)?;
        let handshake = link.handshake().ok_or(LinkRefusal::Fault)?;
        let (invite, newcomer) = (invite(link), handshake.theirs.device);
        let session = link.session();
        let is_shown_here =
            link.binding.side == LinkCodeKind::Offer && link.binding.way == LinkWay::People;
        if !is_shown_here || !handshake.is_invited(&invite, proof) {
            return Err(LinkRefusal::NotInvited);
        }
        let granted = self.grant(turn, buurt, &invite, (newcomer, person));
        let (vault, all, welcome) = granted.ok_or(LinkRefusal::NotInvited)?;
        let sealed = handshake.welcome(&invite.secret, &welcome);
        let welcome = LinkMessage::Welcome(sealed.ok_or(LinkRefusal::Fault)?);
        let newest = vault.keyring.current().0;
        let told = all.keys().copied().collect();
        self.keep_vault(buurt, vault);
        self.keep_certificates(buurt, all);
        if let Some(link) = self.links.get_mut(&id) {
            link.stage = Stage::Welcoming;
            link.told_certificates = told;
            link.told_key = Some(newest);
            link.person = Some(person);
        }
        self.outbox
            .then(Waiting::Welcome(id, buurt, session, welcome));
        Ok(())
    }

    /// What lets a newcomer in who knows an invite: the vault that remembers it, all certificates with the new
    /// one, and the welcome. `None` when the invite was used by another, or does not give that.
    pub(super) fn grant(
        &self,
        turn: &mut Turn<'_>,
        buurt: BuurtId,
        invite: &Invite,
        (newcomer, person): (DeviceKey, PersonId),
    ) -> Option<(Vault, BTreeMap<CertId, Certificate>, Welcome)> {
        let phone = self.phone.as_ref()?;
        let membership = phone.buurten.get(&buurt)?;
        let open = self.buurten.get(&buurt)?;
        let mut vault = phone.vault(buurt)?.clone();
        if !vault.used.claim(&invite.secret, &newcomer)
            || is_of_another(open.certificates.values(), newcomer, person)
        {
            return None;
        }
        let mut all = open.certificates.clone();
        let authority = Authority::of(&vault.root, &all);
        let was_removed = all.values().any(|one| is_for(one, newcomer));
        if authority.standing(&newcomer.sign).is_none() {
            if was_removed {
                return None;
            }
            let host = (
                &vault.device,
                authority.standing(&vault.device.public().sign)?,
            );
            let grant = invite.admit(turn.rng, host, buurt, (newcomer, person))?;
            all.insert(grant.id(buurt), grant);
        }
        let welcome = Welcome {
            buurt,
            kind: membership.kind,
            name: membership.name.clone(),
            person: open.me,
            root: vault.root,
            keyring: vault.keyring.clone(),
            certificates: all.values().cloned().collect(),
        };
        Some((vault, all, welcome))
    }

    /// The grant of a newcomer is on disk: now it may come in.
    pub(super) fn welcomed(
        &mut self,
        turn: &mut Turn<'_>,
        id: LinkId,
        buurt: BuurtId,
        (session, welcome): (Session, &LinkMessage),
    ) {
        let link = self.links.get_mut(&id);
        // The link may have begun anew meanwhile: the newcomer then asks once more.
        let Some(link) =
            link.filter(|link| link.stage == Stage::Welcoming && link.session() == session)
        else {
            return;
        };
        link.stage = Stage::Proved;
        let person = link.person;
        self.tell_link(turn, id, welcome);
        if let Some(person) = person {
            self.join_link(id, buurt, person);
        }
        self.take_early(turn, id);
    }

    /// The phone whose code was scanned lets this one in.
    pub(super) fn take_welcome(&mut self, turn: &mut Turn<'_>, id: LinkId, sealed: &[u8]) {
        let Some(link) = self.links.get(&id).filter(|link| link.brought.is_none()) else {
            return self.refuse_link(turn, id, LinkRefusal::Fault);
        };
        let secret = link.binding.invite;
        let opened = link
            .handshake()
            .and_then(|handshake| handshake.open_welcome(&secret, sealed).ok());
        let Some((welcome, certificates)) = opened else {
            return self.refuse_link(turn, id, LinkRefusal::NotGenuine);
        };
        let (buurt, keys, me) = (welcome.buurt, link.keys.clone(), link.me);
        if let Some(link) = self.links.get_mut(&id) {
            link.told_certificates.extend(certificates.keys());
        }
        if self.open(turn, buurt).is_some() {
            self.come_back(turn, &welcome, keys);
            self.keep_certificates(buurt, certificates);
        } else {
            if !self.has_room() {
                return self.refuse_link(turn, id, LinkRefusal::NotStored);
            }
            let vault = Vault::join(turn.rng, keys, welcome.root, welcome.keyring.clone());
            let name = welcome.name.chars();
            let name: String = name.take(domain::limits::NAME_LEN_MAX).collect();
            let new = NewBuurt {
                origin: Origin::Joined(Box::new(Joined {
                    me,
                    vault,
                    certificates,
                })),
                ..NewBuurt::begun(&name, welcome.kind)
            };
            self.add_buurt(turn, buurt, new);
            self.tell_buurten(turn);
        }
        self.join_link(id, buurt, welcome.person);
    }

    /// A phone that has the buurt already is let in anew: it goes on with the keys that were let in.
    fn come_back(&mut self, turn: &mut Turn<'_>, welcome: &Welcome, keys: DeviceKeys) {
        let id = welcome.buurt;
        let Some(mut vault) = self.vault(id).cloned() else {
            return;
        };
        let ring = welcome.keyring.clone();
        let fresh = Vault::join(turn.rng, keys, welcome.root, ring);
        vault.keyring.merge(&fresh.keyring);
        let (device, root) = (fresh.device, fresh.root);
        self.say_farewell(id, &vault);
        let vault = Vault {
            device,
            root,
            ..vault
        };
        self.keep_vault(id, vault);
    }

    /// The other takes part in this buurt: the link is for it from here on.
    pub(super) fn join_link(&mut self, id: LinkId, buurt: BuurtId, person: PersonId) {
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        link.buurt = Some(buurt);
        link.person = Some(person);
        let page = link.page;
        if let Some(open) = self.buurten.get_mut(&buurt) {
            open.has_new_peers = true;
        }
        self.end_dial(buurt, id);
        self.outbox.then(Waiting::LinkReady(page, id, buurt));
    }

    /// Keys of the group that a member handed over.
    pub(super) fn take_keys(&mut self, id: LinkId, buurt: BuurtId, sealed: &[u8]) {
        let Some(link) = self.links.get_mut(&id) else {
            return;
        };
        let count = link.keys_heard;
        link.keys_heard = count.saturating_add(1);
        let handshake = link.handshake();
        if let Some(keyring) = handshake.and_then(|handshake| handshake.receive(sealed, count)) {
            self.learn_keys(buurt, &keyring);
        }
    }

    /// Hands the keys of the group to neighbours who are connected and do not have the newest from here.
    pub(super) fn pass_keys_on(&mut self, turn: &mut Turn<'_>, buurt: BuurtId) {
        if !self.may_share(buurt) {
            return;
        }
        let Some(keyring) = self.vault(buurt).map(|vault| vault.keyring.clone()) else {
            return;
        };
        let newest = keyring.current().0;
        let lacks = |link: &Link| link.buurt == Some(buurt) && link.told_key != Some(newest);
        let due: Vec<LinkId> = self
            .links
            .iter()
            .filter_map(|(id, link)| lacks(link).then_some(*id))
            .collect();
        for id in due {
            let Some(link) = self.links.get_mut(&id) else {
                continue;
            };
            link.told_key = Some(newest);
            let count = link.keys_sent;
            link.keys_sent = count.saturating_add(1);
            let sealed = link
                .handshake()
                .and_then(|handshake| handshake.hand_over(&keyring, count));
            if let Some(sealed) = sealed {
                self.tell_link(turn, id, &LinkMessage::Keys(sealed));
            }
        }
    }

    /// Takes keys of the group onto the own ring.
    pub(super) fn learn_keys(&mut self, id: BuurtId, keyring: &Keyring) {
        let Some(mut vault) = self.vault(id).cloned() else {
            return;
        };
        if vault.keyring.merge(keyring) {
            self.keep_vault(id, vault);
        }
    }

    /// Who takes part has changed, says a member.
    pub(super) fn take_certificates(
        &mut self,
        turn: &mut Turn<'_>,
        (id, buurt): (LinkId, BuurtId),
        mut certificates: Vec<Certificate>,
    ) {
        certificates.truncate(CERTIFICATES_MAX);
        let certificates = checked(buurt, certificates);
        if let Some(link) = self.links.get_mut(&id) {
            link.told_certificates.extend(certificates.keys());
        }
        if self.keep_certificates(buurt, certificates) {
            self.show_out(turn, buurt);
        }
    }

    /// Ends the links with phones that do not take part any more.
    pub(super) fn show_out(&mut self, turn: &mut Turn<'_>, buurt: BuurtId) {
        let (Some(vault), Some(open)) = (self.vault(buurt), self.buurten.get(&buurt)) else {
            return;
        };
        let authority = Authority::of(&vault.root, &open.certificates);
        let is_out = |link: &Link| {
            let device = link.theirs.map(|begin| begin.device.sign);
            device.is_none_or(|device| authority.standing(&device).is_none())
        };
        let out: Vec<LinkId> = self
            .links
            .iter()
            .filter(|(_, link)| link.buurt == Some(buurt) && is_out(link))
            .map(|(id, _)| *id)
            .collect();
        for id in out {
            self.refuse_link(turn, id, LinkRefusal::NoLonger);
        }
    }

    pub(super) fn vault(&self, id: BuurtId) -> Option<&Vault> {
        self.phone.as_ref()?.vault(id)
    }

    pub(super) fn keep_vault(&mut self, id: BuurtId, vault: Vault) {
        if let Some(phone) = &mut self.phone {
            let op = phone.keep_vault(id, vault);
            self.outbox.put([op], Durability::Strict);
        }
    }
}

/// Whether a certificate lets this device in.
fn is_for(certificate: &Certificate, device: DeviceKey) -> bool {
    matches!(&certificate.statement, Statement::Grant(grant) if grant.subject == device)
}

/// Whether somebody else already is this person. A newcomer draws a new one.
fn is_of_another<'a>(
    mut certificates: impl Iterator<Item = &'a Certificate>,
    newcomer: DeviceKey,
    person: PersonId,
) -> bool {
    certificates.any(|certificate| match &certificate.statement {
        Statement::Grant(grant) => grant.person == person && grant.subject != newcomer,
        Statement::Revocation(_) => false,
    })
}
