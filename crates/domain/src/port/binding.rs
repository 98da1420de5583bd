//! What the page knows of a live link that the worker cannot know, and what else must not be printed.
//!
//! Only the page sees the codes and the channel. It hands over what was really scanned, so that the two workers
//! can sign it: whoever stands in between has other fingerprints. See the handshake of the engine.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::link_code::LinkCodeKind;

/// How a link came about. The same for both sides, but for `side` and for who knows the invite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkBinding {
    /// Which of the two codes this side made.
    pub side: LinkCodeKind,
    /// The number in both codes.
    pub nonce: [u8; 8],
    /// SHA-256 of the certificate of who made the first code, as it stood in that code.
    pub offer_fingerprint: [u8; 32],
    /// The same of who made the second code.
    pub answer_fingerprint: [u8; 32],
    /// The invite in the first code.
    pub invite: InviteSecret,
    /// How the two codes went from phone to phone.
    pub way: LinkWay,
}

/// How the two codes of a link went from phone to phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkWay {
    /// By people: scanned, or sent as text.
    People,
    /// Over the links of others, between phones that take part: lets no newcomer in.
    Links,
}

/// The secret in a first code that lets one newcomer in. Never shown in a debug print.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteSecret(pub [u8; 16]);

impl fmt::Debug for InviteSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteSecret")
    }
}

/// A recovery code as people write it. Shown on screen and nowhere else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryText(pub String);

impl fmt::Debug for RecoveryText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryText")
    }
}
