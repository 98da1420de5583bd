//! Taking somebody's place in a buurt away.
//!
//! Every grant of the devices that go is revoked. What those devices granted to others stays: whom they let in
//! are neighbours. What they grant from here on, or granted where nobody heard of it, does not: whoever was
//! removed cannot bring others in, or themselves back.

use std::collections::{BTreeMap, BTreeSet};

use domain::BuurtId;

use super::{
    Authority, CertId, Certificate, DeviceKeys, Grant, Revocation, Role, Statement,
    certificate::KEEPS_MAX,
};

/// Who takes part, from the set of certificates.
#[derive(Debug, Clone, Copy)]
pub struct Members<'a> {
    /// Which buurt.
    pub buurt: BuurtId,
    /// The signing key from which all grants come.
    pub root: &'a [u8; 32],
    /// What was heard; checked.
    pub certificates: &'a BTreeMap<CertId, Certificate>,
}

impl Members<'_> {
    /// What revokes all grants that `goes` names, signed by `keys`; `None` when that device may not, or when
    /// nothing of the kind was granted.
    pub fn removal(
        &self,
        keys: &DeviceKeys,
        goes: impl Fn(&Grant) -> bool,
    ) -> Option<Vec<Certificate>> {
        let authority = Authority::of(self.root, self.certificates);
        let own = keys.public().sign;
        let me = authority.standing(&own)?;
        let cut = self.cut();
        let leaving = || {
            let open = self.grants().filter(|(id, ..)| !cut.contains(*id));
            open.filter(|(_, _, grant)| goes(grant))
        };
        let may = |(_, issuer, grant): (&CertId, &[u8; 32], &Grant)| {
            me.role == Role::Keeper || *issuer == own || grant.person == me.person
        };
        if leaving().next().is_none() || !leaving().all(may) {
            return None;
        }
        let signed = leaving().map(|(id, _, grant)| {
            let stays = |(_, issuer, given): &(&CertId, &[u8; 32], &Grant)| {
                **issuer == grant.subject.sign
                    && !goes(given)
                    && authority.standing(&given.subject.sign).is_some()
            };
            let keeps = self.grants().filter(stays).map(|(id, ..)| *id);
            let revocation = Revocation {
                grant: *id,
                keeps: keeps.take(KEEPS_MAX).collect(),
            };
            Certificate::new(keys, self.buurt, Statement::Revocation(revocation))
        });
        Some(signed.collect())
    }

    fn grants(&self) -> impl Iterator<Item = (&CertId, &[u8; 32], &Grant)> {
        self.certificates
            .iter()
            .filter_map(|(id, one)| match &one.statement {
                Statement::Grant(grant) => Some((id, &one.issuer, grant)),
                Statement::Revocation(_) => None,
            })
    }

    /// Grants that somebody revoked already.
    fn cut(&self) -> BTreeSet<CertId> {
        let all = self.certificates.values();
        all.filter_map(|one| match &one.statement {
            Statement::Revocation(revocation) => Some(revocation.grant),
            Statement::Grant(_) => None,
        })
        .collect()
    }
}
