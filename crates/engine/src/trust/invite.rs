//! Letting one newcomer in.
//!
//! An invite is a secret in the code on a neighbour's screen, never the key of the group. Who scanned the code
//! proves that they know it without sending it. It lets in one device: the phone that showed it remembers
//! which, so that the same newcomer may try again after a lost link and nobody else may.

use domain::{
    BuurtId, Day, PersonId,
    invite::{INVITE_DAYS, InviteMark},
    port::InviteSecret,
};
use rand_core::Rng;
use serde::{Deserialize, Serialize};

use super::{
    Certificate, DeviceKey, DeviceKeys, Grant, Role, Standing, Statement,
    derive::{Label, derive, name_of},
};

/// How many used invites are remembered; a code on a screen lives for minutes.
const USED_MAX: usize = 256;

/// An invite.
#[derive(Debug, Clone)]
pub struct Invite {
    /// What the code holds.
    pub secret: InviteSecret,
    /// The most that it gives.
    pub ceiling: Role,
}

impl Invite {
    /// Shows that this side knows the secret, to the other side of this handshake only.
    pub fn proof(&self, transcript: &[u8; 32]) -> [u8; 32] {
        *derive(Label::Invite, &self.secret.0, &[transcript]).expose()
    }

    /// The grant for a newcomer, by a device that takes part; never more than it has itself. `None` for a
    /// device that may not let anybody in.
    pub fn admit(
        &self,
        rng: &mut dyn Rng,
        host: (&DeviceKeys, &Standing),
        buurt: BuurtId,
        newcomer: (DeviceKey, PersonId),
    ) -> Option<Certificate> {
        let (keys, standing) = host;
        if standing.role < Role::Member {
            return None;
        }
        let mut nonce = [0; 8];
        rng.fill_bytes(&mut nonce);
        let (subject, person) = newcomer;
        let grant = Grant {
            subject,
            person,
            role: self.ceiling.min(standing.role),
            nonce,
        };
        Some(Certificate::new(keys, buurt, Statement::Grant(grant)))
    }
}

/// An invite that goes as a link, as the phone that made it keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LinkInvite {
    /// What the link holds.
    pub secret: InviteSecret,
    /// On which day it was made, by the calendar of this phone.
    pub made: Day,
    /// Who was let in by it.
    pub used: Option<DeviceKey>,
}

impl LinkInvite {
    /// Its name in requests and answers.
    pub fn mark(&self) -> InviteMark {
        mark_of(&self.secret)
    }

    /// How many days it can still be used; `None` when that is over.
    pub fn days_left(&self, today: Day) -> Option<u32> {
        let age = u32::try_from(today.0.saturating_sub(self.made.0)).unwrap_or_default();
        INVITE_DAYS.checked_sub(age)
    }
}

/// The name of an invite with this secret.
pub fn mark_of(secret: &InviteSecret) -> InviteMark {
    InviteMark(name_of(Label::InviteName, &secret.0))
}

/// Which invites were used, and by whom.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct UsedInvites(Vec<([u8; 8], [u8; 32])>);

impl UsedInvites {
    /// Notes that a device uses an invite; whether it may.
    pub fn claim(&mut self, secret: &InviteSecret, device: &DeviceKey) -> bool {
        let name = name_of(Label::InviteName, &secret.0);
        if let Some((_, by)) = self.0.iter().find(|(used, _)| *used == name) {
            return *by == device.sign;
        }
        if self.0.len() >= USED_MAX {
            self.0.remove(0);
        }
        self.0.push((name, device.sign));
        true
    }
}

#[cfg(test)]
mod tests;
