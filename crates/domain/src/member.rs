//! Who takes part in a buurt, as screens show it.
//!
//! The engine reads it from signed certificates; nothing of it stands in the document. Names are on cards
//! beside it ([`crate::person`]).

use serde::{Deserialize, Serialize};

use crate::PersonId;

/// What somebody may do, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MemberRole {
    /// *Leest mee.*
    Reader,
    /// *Doet mee.*
    Member,
    /// *Past op de gegevens.*
    Keeper,
}

/// The first bytes of a device's signing key: enough to tell the devices of a buurt apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DeviceMark(pub [u8; 8]);

/// A phone, or a recovery code on paper, which can let a phone in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberDevice {
    /// Which.
    pub mark: DeviceMark,
    /// What it is, as far as this phone can tell.
    pub kind: DeviceKind,
}

/// What a device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeviceKind {
    /// This phone.
    This,
    /// The recovery code of this phone.
    Paper,
    /// Another.
    Other,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// The most that any of the devices may do.
    pub role: MemberRole,
    /// The devices, at least one.
    pub devices: Vec<MemberDevice>,
    /// Whether this phone may remove them.
    pub may_remove: bool,
}

/// Who is to be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leaver {
    /// Somebody, with all devices.
    Person(PersonId),
    /// One device of somebody.
    Device(DeviceMark),
}
