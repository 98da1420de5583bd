//! Who may do what, from the set of certificates alone.
//!
//! A grant counts when its issuer could give it, back to the root of the buurt. A revocation counts when its
//! issuer ever was a keeper, gave the grant itself, or is the same person; that is asked of the set *without*
//! revocations, so it does not matter which came first: two keepers who remove each other are both removed,
//! on every phone alike. Adding a revocation only takes away, adding a grant after it gives back.

use std::collections::BTreeMap;

use domain::PersonId;
use serde::{Deserialize, Serialize};

use super::{CertId, Certificate, Grant, Revocation, Statement};

/// What a device may do, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// *Leest mee.*
    Reader,
    /// *Doet mee*: writes, and lets others in.
    Member,
    /// *Past op de gegevens*: also removes.
    Keeper,
}

/// What is known of one device that takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The most that any grant gives it.
    pub role: Role,
    /// Whose it is, by that grant.
    pub person: PersonId,
    /// What seals for it.
    pub seal: [u8; 32],
}

/// Who takes part, by signing key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authority {
    devices: Vec<([u8; 32], Standing)>,
}

/// A grant, who gave it, and what takes it back.
struct Given<'a> {
    id: CertId,
    issuer: &'a [u8; 32],
    grant: &'a Grant,
    cuts: Vec<&'a Revocation>,
}

impl Authority {
    /// What these certificates mean below `root`. They must have been checked.
    pub fn of(root: &[u8; 32], certificates: &BTreeMap<CertId, Certificate>) -> Self {
        let mut all: Vec<Given<'_>> = Vec::new();
        for (id, certificate) in certificates {
            if let Statement::Grant(grant) = &certificate.statement {
                all.push(Given {
                    id: *id,
                    issuer: &certificate.issuer,
                    grant,
                    cuts: Vec::new(),
                });
            }
        }
        let ever = supported(root, &all);
        for certificate in certificates.values() {
            if let Statement::Revocation(cut) = &certificate.statement
                && let Some(given) = all.iter().position(|given| given.id == cut.grant)
                && may_revoke(root, &all, &ever, &certificate.issuer, given)
                && let Some(given) = all.get_mut(given)
            {
                given.cuts.push(cut);
            }
        }
        let now = supported(root, &all);
        let mut authority = Self::default();
        for (given, is_supported) in all.iter().zip(now) {
            if is_supported && given.cuts.is_empty() {
                authority.add(given.grant);
            }
        }
        authority
    }

    /// In the order of the names of grants, so that of two alike the first counts everywhere.
    fn add(&mut self, grant: &Grant) {
        let standing = Standing {
            role: grant.role,
            person: grant.person,
            seal: grant.subject.seal,
        };
        let sign = grant.subject.sign;
        let known = self.devices.iter_mut().find(|(device, _)| *device == sign);
        match known {
            Some((_, known)) if standing.role > known.role => *known = standing,
            Some(_) => (),
            None => self.devices.push((sign, standing)),
        }
    }

    /// All devices that take part: signing key and sealing key.
    pub fn devices(&self) -> impl Iterator<Item = ([u8; 32], [u8; 32])> {
        self.devices
            .iter()
            .map(|(sign, standing)| (*sign, standing.seal))
    }

    /// What is known of all devices that take part, by signing key.
    pub fn standings(&self) -> impl Iterator<Item = &([u8; 32], Standing)> {
        self.devices.iter()
    }

    /// What is known of a device; `None` when it does not take part.
    pub fn standing(&self, sign: &[u8; 32]) -> Option<&Standing> {
        let found = self.devices.iter().find(|(device, _)| device == sign);
        found.map(|(_, standing)| standing)
    }
}

/// Which grants lead back to the root. One that was cut supports only what was kept.
fn supported(root: &[u8; 32], all: &[Given<'_>]) -> Vec<bool> {
    let mut found: Vec<bool> = all.iter().map(|given| given.issuer == root).collect();
    let mut ahead: Vec<&Given<'_>> = all.iter().filter(|given| given.issuer == root).collect();
    while let Some(holder) = ahead.pop() {
        for (given, is_found) in all.iter().zip(&mut found) {
            let is_given = !*is_found
                && *given.issuer == holder.grant.subject.sign
                && may_give(holder.grant, given.grant)
                && holder.cuts.iter().all(|cut| cut.keeps.contains(&given.id));
            if is_given {
                *is_found = true;
                ahead.push(given);
            }
        }
    }
    found
}

/// Nobody gives more than they have; a reader can only bring a device of their own.
fn may_give(holder: &Grant, given: &Grant) -> bool {
    let is_own = holder.person == given.person;
    given.role <= holder.role && (holder.role >= Role::Member || is_own)
}

fn may_revoke(
    root: &[u8; 32],
    all: &[Given<'_>],
    ever: &[bool],
    issuer: &[u8; 32],
    given: usize,
) -> bool {
    let Some(given) = all.get(given) else {
        return false;
    };
    let mut held = all
        .iter()
        .zip(ever)
        .filter(|(one, is_supported)| **is_supported && one.grant.subject.sign == *issuer);
    let is_giver = given.issuer == issuer;
    let may = |holder: &Grant| {
        is_giver || holder.role == Role::Keeper || holder.person == given.grant.person
    };
    issuer == root || held.any(|(one, _)| may(one.grant))
}

#[cfg(test)]
mod tests;
