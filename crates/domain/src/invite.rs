//! Inviting somebody who is not near: the link, and what became of it.
//!
//! A link holds a secret that lets in one phone and the key of the phone that made it, both behind the `#`, so no
//! server ever sees them. It never holds the key of the group: the newcomer's phone asks with it, by whatever
//! carries a message, and the phone that made it answers.

use serde::{Deserialize, Serialize};

/// For how many days a link can be used, by the calendar of the phone that made it.
pub const INVITE_DAYS: u32 = 14;

/// The short name of an invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct InviteMark(pub [u8; 8]);

/// An invite of this phone, as screens show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteRow {
    /// Which.
    pub mark: InviteMark,
    /// How many days it can still be used; 0 on the last.
    pub days_left: u32,
    /// Somebody asked with it and was let in.
    pub is_used: bool,
}
