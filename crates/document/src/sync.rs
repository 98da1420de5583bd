//! Automerge's sync protocol over one live link.
//!
//! The protocol assumes a reliable, ordered stream and a [`SyncState`] of its own for each link. A state begins
//! with changes that both sides have for certain ([`BuurtDoc::begin_sync`]), so that no filter of everything goes
//! over when two phones meet again. Larger messages are deflated as a whole: changes have much in common.
//! Messages go without capability flags, so the other side keeps to version 1, in which every
//! change is a chunk of its own: those are easy to bound before anything is done with them.

use std::borrow::Cow;

use automerge::sync::{Message, MessageVersion, State, SyncDoc};

use crate::{
    Admitted, BadBytes, BuurtDoc, Heads,
    chunk_walk::{self, inflate, reader::Reader},
    heads::{hashes_from_heads, heads_from_hashes},
};
use domain::limits::MESSAGE_BYTES_MAX;

const VERSION_1: u8 = 0x42;
/// The first byte of a message that is deflated; no message of Automerge begins so.
const DEFLATED: u8 = 0x7a;
/// A smaller message is not worth the work.
const DEFLATE_BYTES_MIN: usize = 512;
/// Hashes and filters in one message.
const LISTED_MAX: u64 = 65_536;
/// Changes in one message.
const CHANGES_MAX: u64 = 1_000_000;
/// Bits for one entry of a filter; Automerge takes 10.
const FILTER_BITS_MAX: u64 = 64;
/// Probes for one entry of a filter; Automerge takes 7.
const FILTER_PROBES_MAX: u64 = 64;

/// What is known about the other side of one link.
#[derive(Debug, Clone, Default)]
pub struct SyncState {
    state: State,
    has_begun: bool,
}

impl SyncState {
    /// Whether the other side last said that it has exactly these changes.
    pub fn is_equal(&self, heads: &Heads) -> bool {
        let theirs = self.state.their_heads.as_deref();
        theirs.is_some_and(|theirs| heads_from_hashes(theirs) == *heads)
    }
}

impl BuurtDoc {
    /// Begins with these changes, which the other side says to have: those that are here too are what both have,
    /// and so is everything on which they build. The others are passed over, and so is everything once the
    /// protocol runs.
    pub fn begin_sync<'a>(
        &mut self,
        peer: &mut SyncState,
        theirs: impl IntoIterator<Item = &'a [u8; 32]>,
    ) {
        if std::mem::replace(&mut peer.has_begun, true) {
            return;
        }
        let mut shared = self.only_known(theirs);
        shared.sort_unstable();
        shared.dedup();
        peer.state.shared_heads = hashes_from_heads(&shared);
    }

    /// The next message for the other side; `None` when there is nothing to say until it answers.
    pub fn sync_message(&mut self, peer: &mut SyncState) -> Option<Vec<u8>> {
        self.close();
        let mut message = self.doc.sync().generate_sync_message(&mut peer.state)?;
        message.flags = None;
        message.version = MessageVersion::V1;
        Some(packed(message.encode()))
    }

    /// Takes in a message of the other side.
    ///
    /// # Errors
    /// [`BadBytes`] when anything is wrong with it; then neither the document nor `peer`
    /// has changed, and the link is of no more use.
    pub fn receive_sync(
        &mut self,
        peer: &mut SyncState,
        bytes: &[u8],
    ) -> Result<Admitted, BadBytes> {
        let bytes = &*unpacked(bytes)?;
        let has_changes = walk_message(bytes)?;
        self.close();
        let message = Message::decode(bytes)
            .map_err(|_error: automerge::sync::ReadMessageError| BadBytes::Broken)?;
        let mut state = peer.state.clone();
        let broken = |_: automerge::AutomergeError| BadBytes::Broken;
        if !has_changes {
            self.doc
                .sync()
                .receive_sync_message(&mut state, message)
                .map_err(broken)?;
            peer.state = state;
            return Ok(Admitted::default());
        }
        let mut copy = self.copy();
        copy.sync()
            .receive_sync_message(&mut state, message)
            .map_err(broken)?;
        let admitted = self.take_place(copy)?;
        peer.state = state;
        Ok(admitted)
    }
}

/// Deflates a message that becomes smaller by it.
fn packed(message: Vec<u8>) -> Vec<u8> {
    if message.len() < DEFLATE_BYTES_MIN {
        return message;
    }
    let deflated = inflate::deflate(&message, DEFLATED);
    if deflated.len() < message.len() {
        deflated
    } else {
        message
    }
}

fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, BadBytes> {
    match bytes.split_first() {
        Some((&DEFLATED, deflated)) => inflate::message(deflated).map(Cow::Owned),
        _ => Ok(Cow::Borrowed(bytes)),
    }
}

/// Walks a message; says whether there are changes in it.
fn walk_message(bytes: &[u8]) -> Result<bool, BadBytes> {
    if bytes.len() > MESSAGE_BYTES_MAX {
        return Err(BadBytes::TooLarge);
    }
    let mut reader = Reader::new(bytes);
    let [version] = reader
        .array()
        .map_err(|_error: BadBytes| BadBytes::Foreign)?;
    if version != VERSION_1 {
        return Err(BadBytes::Unsupported);
    }
    for _ in ["heads", "need"] {
        skip_hashes(&mut reader)?;
    }
    for _ in 0..reader.count(LISTED_MAX)? {
        skip_hashes(&mut reader)?;
        let filter = reader.uleb()?;
        walk_filter(reader.take(filter)?)?;
    }
    let changes = reader.count(CHANGES_MAX)?;
    for _ in 0..changes {
        let len = reader.uleb()?;
        let walked = chunk_walk::walk(reader.take(len)?)?;
        if walked.begins_with_document {
            return Err(BadBytes::Unsupported);
        }
    }
    // Flags of later versions may follow.
    Ok(changes > 0)
}

/// A Bloom filter: how many entries, bits for each, probes for each, and the bits. Automerge
/// divides by the number of bits and makes room for the probes, so neither may be absurd.
fn walk_filter(bytes: &[u8]) -> Result<(), BadBytes> {
    if bytes.is_empty() {
        return Ok(());
    }
    let mut reader = Reader::new(bytes);
    let entries = reader.count(u64::from(u32::MAX))?;
    let bits_each = reader.count(FILTER_BITS_MAX)?;
    let probes = reader.count(FILTER_PROBES_MAX)?;
    let bytes_len = entries.saturating_mul(bits_each).div_ceil(8);
    let is_sound = entries > 0 && bits_each > 0 && probes > 0;
    reader.take(bytes_len)?;
    if is_sound && reader.is_empty() {
        Ok(())
    } else {
        Err(BadBytes::Broken)
    }
}

fn skip_hashes(reader: &mut Reader<'_>) -> Result<(), BadBytes> {
    let count = reader.count(LISTED_MAX)?;
    reader.take(count.saturating_mul(32)).map(|_| ())
}

#[cfg(test)]
mod tests;
