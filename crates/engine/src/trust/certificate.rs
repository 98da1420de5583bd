//! Signed statements about who takes part.
//!
//! A grant lets a device in, a revocation names a grant that no longer counts. Each is signed by the device
//! that says it, together with the buurt, so that it is worth nothing in another one. Whether it counts is not
//! decided here but by the whole set ([`super::standing`]).

use domain::{BuurtId, PersonId};
use serde::{Deserialize, Serialize};

use super::{
    DeviceKey, DeviceKeys, Role, Signature,
    derive::{Label, hash},
};

/// Most grants that one revocation may leave standing.
pub(super) const KEEPS_MAX: usize = 1_000;

/// The name of a certificate: a hash of the buurt, its issuer and what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CertId(pub [u8; 32]);

/// What a certificate says. Append-only: it is stored and sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Statement {
    /// A device may take part.
    Grant(Grant),
    /// A grant does not count any more.
    Revocation(Revocation),
}

/// Who may take part, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The device.
    pub subject: DeviceKey,
    /// Whose it is.
    pub person: PersonId,
    /// What it may do.
    pub role: Role,
    /// Makes a grant after a revocation another one.
    pub nonce: [u8; 8],
}

/// Which grant does not count any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// The grant.
    pub grant: CertId,
    /// What the removed device granted and what stays: the neighbours it had let in.
    pub keeps: Vec<CertId>,
}

/// A signed statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The signing key of who says it.
    pub issuer: [u8; 32],
    /// What it says.
    pub statement: Statement,
    signature: Signature,
}

impl Certificate {
    /// Signs a statement about a buurt.
    pub fn new(keys: &DeviceKeys, buurt: BuurtId, statement: Statement) -> Self {
        let issuer = keys.public().sign;
        let id = id_of(buurt, &issuer, &statement);
        Self {
            issuer,
            signature: keys.sign(Label::Certificate, &id.0),
            statement,
        }
    }

    /// Its name in this buurt.
    pub fn id(&self, buurt: BuurtId) -> CertId {
        id_of(buurt, &self.issuer, &self.statement)
    }

    /// Its name, when its issuer really said this about this buurt.
    pub fn checked(&self, buurt: BuurtId) -> Option<CertId> {
        let is_bounded = match &self.statement {
            Statement::Grant(_) => true,
            Statement::Revocation(revocation) => revocation.keeps.len() <= KEEPS_MAX,
        };
        let id = self.id(buurt);
        let is_genuine = self
            .signature
            .is_by(&self.issuer, Label::Certificate, &id.0);
        (is_bounded && is_genuine).then_some(id)
    }
}

fn id_of(buurt: BuurtId, issuer: &[u8; 32], statement: &Statement) -> CertId {
    // Encoding into a growing vector cannot fail.
    let statement = postcard::to_stdvec(statement).unwrap_or_default();
    CertId(hash(
        Label::Certificate,
        &[buurt.as_bytes(), issuer, &statement],
    ))
}
