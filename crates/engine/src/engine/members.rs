//! Who takes part: shown, removed, and made a keeper.
//!
//! A removal is signed and written down together with a new key of the group. From then on links to whoever was
//! removed end, their files are refused, and what is new is sealed under the key that they do not get; the
//! others find it in the next file or over the next link. What those phones have, stays there.

use std::collections::BTreeMap;

use domain::{
    BuurtId, PersonId, Refusal,
    member::{DeviceKind, DeviceMark, Leaver, Member, MemberDevice, MemberRole},
    port::{Ticket, ToPage},
};

use super::Engine;
use crate::{
    event::PageId,
    outbox::Waiting,
    trust::{Authority, Certificate, DeviceKey, Grant, Role, Statement, Vault, removal::Members},
    turn::Turn,
};

impl Engine {
    /// Tells the pages who takes part, when that changed.
    pub(super) fn tell_members(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let watchers = self.watchers(id);
        let vault = self.phone.as_ref().and_then(|phone| phone.vault(id));
        let (Some(buurt), Some(vault)) = (self.buurten.get_mut(&id), vault) else {
            return;
        };
        if !buurt.has_new_members || watchers.is_empty() || !buurt.loading.has_records {
            return;
        }
        buurt.has_new_members = false;
        let members = Members {
            buurt: id,
            root: &vault.root,
            certificates: &buurt.certificates,
        };
        let members = shown(&members, vault);
        if buurt.members != members {
            buurt.members.clone_from(&members);
            turn.send_all(watchers.iter().copied(), &ToPage::Members(id, members));
        }
        let invites = self.invite_rows(id, turn.now.today);
        turn.send_all(watchers, &ToPage::Invites(id, invites));
    }

    /// Lets somebody, or one device, take part no more.
    pub(super) fn remove(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        leaver: Leaver,
    ) {
        let (Some(buurt), Some(vault)) = (self.buurten.get(&id), self.vault(id)) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        let members = Members {
            buurt: id,
            root: &vault.root,
            certificates: &buurt.certificates,
        };
        let goes = |grant: &Grant| match leaver {
            Leaver::Person(person) => grant.person == person,
            Leaver::Device(mark) => mark_of(&grant.subject.sign) == mark,
        };
        let Some(signed) = members.removal(&vault.device, goes) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        let mut vault = vault.clone();
        vault.keyring.rotate(turn.rng);
        self.keep_vault(id, vault);
        self.sign_up(id, signed);
        self.show_out(turn, id);
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    /// Lets somebody who takes part also remove others.
    pub(super) fn make_keeper(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        person: PersonId,
    ) {
        let (Some(buurt), Some(vault)) = (self.buurten.get(&id), self.vault(id)) else {
            return Self::answer_unknown(turn, page, ticket);
        };
        let authority = Authority::of(&vault.root, &buurt.certificates);
        let own = authority.standing(&vault.device.public().sign);
        let devices = authority
            .standings()
            .filter(|(_, one)| one.person == person);
        let devices: Vec<_> = devices.collect();
        if own.is_none_or(|own| own.role < Role::Keeper) || devices.is_empty() {
            let refused = Err(Refusal::Unknown);
            return turn.send(page, ToPage::Answered(ticket, refused));
        }
        let lower = devices
            .into_iter()
            .filter(|(_, one)| one.role < Role::Keeper);
        let grant = |(sign, one): &([u8; 32], crate::trust::Standing)| {
            let mut nonce = [0; 8];
            turn.rng.fill_bytes(&mut nonce);
            let subject = DeviceKey {
                sign: *sign,
                seal: one.seal,
            };
            let grant = Grant {
                subject,
                person,
                role: Role::Keeper,
                nonce,
            };
            Certificate::new(&vault.device, id, Statement::Grant(grant))
        };
        let signed: Vec<Certificate> = lower.map(grant).collect();
        self.sign_up(id, signed);
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    /// Keeps what this phone signed; neighbours hear of it once it is on disk.
    fn sign_up(&mut self, id: BuurtId, signed: Vec<Certificate>) {
        let named = signed.into_iter().map(|one| (one.id(id), one));
        self.keep_certificates(id, named.collect());
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.storing += 1;
            self.outbox.then(Waiting::Links(id));
        }
    }
}

/// Who takes part, with what this phone may do about it.
fn shown(members: &Members<'_>, vault: &Vault) -> Vec<Member> {
    let authority = Authority::of(members.root, members.certificates);
    let (own, paper) = (vault.device.public().sign, vault.code.card(members.buurt));
    let mut all: BTreeMap<PersonId, Member> = BTreeMap::new();
    for (sign, standing) in authority.standings() {
        let kind = match sign {
            sign if *sign == own => DeviceKind::This,
            sign if *sign == paper.public().sign => DeviceKind::Paper,
            _ => DeviceKind::Other,
        };
        let device = MemberDevice {
            mark: mark_of(sign),
            kind,
        };
        let role = match standing.role {
            Role::Reader => MemberRole::Reader,
            Role::Member => MemberRole::Member,
            Role::Keeper => MemberRole::Keeper,
        };
        let member = all.entry(standing.person).or_insert_with(|| Member {
            person: standing.person,
            role,
            devices: Vec::new(),
            may_remove: false,
        });
        member.role = member.role.max(role);
        member.devices.push(device);
    }
    for member in all.values_mut() {
        let goes = |grant: &Grant| grant.person == member.person;
        member.may_remove = members.removal(&vault.device, goes).is_some();
        member.devices.sort_by_key(|device| device.mark);
    }
    all.into_values().collect()
}

/// The short name of a device.
pub(super) fn mark_of(sign: &[u8; 32]) -> DeviceMark {
    DeviceMark(sign.first_chunk().copied().unwrap_or_default())
}
