//! Automerge's sync protocol over one live link.
//!
//! The protocol assumes a reliable, ordered stream and a [`SyncState`] of its own for each link. A state begins
//! with changes that both sides have for certain ([`BuurtDoc::begin_sync`]), so that no filter of everything goes
//! over when two phones meet again. Larger messages are deflated as a whole: changes have much in common.
//! Both sides speak version 2: what goes over is either changes, or the whole document where the other side lacks
//! more than a third of it. Both are walked like a file before anything is done with them, and a phone that has
//! nothing yet takes a whole document as it is.

use std::{borrow::Cow, collections::BTreeSet};

use automerge::sync::{Capability, ChunkList, Have, Message, MessageVersion, State, SyncDoc};

use crate::{
    Admitted, BadBytes, BuurtDoc, Heads,
    admit::{load_first, whole_document},
    chunk_walk::{self, inflate, reader::Reader},
    genesis,
    heads::{hashes_from_heads, heads_from_hashes},
};
use domain::limits::MESSAGE_BYTES_MAX;

mod heard;

use heard::hear;

const VERSION_2: u8 = 0x43;
/// The first byte of a message that is deflated; no message of Automerge begins so.
const DEFLATED: u8 = 0x7a;
/// A smaller message is not worth the work.
const DEFLATE_BYTES_MIN: usize = 512;
/// Hashes and filters in one message.
const LISTED_MAX: u64 = 65_536;
/// Bundles of changes in one message of version 2.
const BUNDLES_MAX: u64 = 1;
/// Bits for one entry of a filter; Automerge takes 10.
const FILTER_BITS_MAX: u64 = 64;
/// Probes for one entry of a filter; Automerge takes 7.
const FILTER_PROBES_MAX: u64 = 64;

/// What is known about the other side of one link.
#[derive(Debug, Clone)]
pub struct SyncState {
    state: State,
    has_begun: bool,
    /// This side has nothing, the other has: it speaks first, and brings everything.
    awaits_all: bool,
}

impl Default for SyncState {
    fn default() -> Self {
        let state = State {
            their_capabilities: Some(vec![Capability::MessageV2]),
            ..State::default()
        };
        Self {
            state,
            has_begun: false,
            awaits_all: false,
        }
    }
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
        let theirs: BTreeSet<&[u8; 32]> = theirs.into_iter().collect();
        let is_new = theirs.iter().all(|hash| **hash == genesis::hash().0) && !theirs.is_empty();
        match (self.has_nothing(), is_new) {
            (false, true) => self.begin_with_all(peer),
            (is_empty, _) => {
                peer.awaits_all = is_empty && !is_new && !theirs.is_empty();
                peer.state.shared_heads = hashes_from_heads(&self.only_known(theirs));
            }
        }
    }

    /// The other side has nothing: it gets the whole document at once, and then both have the same.
    fn begin_with_all(&mut self, peer: &mut SyncState) {
        self.close();
        peer.state.their_heads = Some(Vec::new());
        peer.state.their_have = Some(vec![Have::default()]);
        peer.state.their_need = Some(Vec::new());
        peer.state.shared_heads = self.doc.get_heads();
    }

    /// The next message for the other side; `None` when there is nothing to say until it answers.
    pub fn sync_message(&mut self, peer: &mut SyncState) -> Option<Vec<u8>> {
        self.close();
        if peer.awaits_all && peer.state.their_heads.is_none() {
            return None;
        }
        // Until the other side answers there is nothing to add. Automerge would tell so too, but only after it made
        // the whole message once more, and the engine asks in every step.
        let state = &peer.state;
        let is_said = state.have_responded && state.last_sent_heads == self.doc.get_heads();
        if state.in_flight && is_said {
            return None;
        }
        let mut message = self.doc.sync().generate_sync_message(&mut peer.state)?;
        message.flags = None;
        message.version = MessageVersion::V2;
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
        let brings = walk_message(bytes)?;
        self.close();
        let message = Message::decode(bytes)
            .map_err(|_error: automerge::sync::ReadMessageError| BadBytes::Broken)?;
        let mut state = peer.state.clone();
        let admitted = match brings {
            Brings::Nothing => {
                hear(&mut self.doc, &mut state, message, None);
                Admitted::default()
            }
            Brings::Document if self.has_nothing() => self.receive_whole(&mut state, message)?,
            Brings::Changes => self.receive_changes(&mut state, message)?,
            Brings::Document => self.receive_version(&mut state, message)?,
        };
        peer.state = state;
        Ok(admitted)
    }

    fn receive_changes(
        &mut self,
        state: &mut State,
        mut message: Message,
    ) -> Result<Admitted, BadBytes> {
        let changes = message.changes.iter().next().unwrap_or_default().to_vec();
        message.changes = ChunkList::empty();
        let before = self.doc.get_heads();
        if let Some(changes) = self.plain_changes(&changes)? {
            let admitted = self.put_in(&changes);
            hear(&mut self.doc, state, message, Some(&before));
            return Ok(admitted);
        }
        let mut copy = self.copy();
        let rest = load_first(&mut copy, &changes)?;
        let loaded = copy.load_incremental(rest);
        loaded.map_err(|_error: automerge::AutomergeError| BadBytes::Broken)?;
        hear(&mut copy, state, message, Some(&before));
        self.take_place(copy)
    }

    /// To a phone that lacks more than a third the other sends all that it has.
    fn receive_version(
        &mut self,
        state: &mut State,
        mut message: Message,
    ) -> Result<Admitted, BadBytes> {
        let bytes = message.changes.iter().next().unwrap_or_default().to_vec();
        let before = self.doc.get_heads();
        if let Some(version) = whole_document(&bytes)?
            && let Some(admitted) = self.merge_version(version, &bytes)?
        {
            message.changes = ChunkList::empty();
            hear(&mut self.doc, state, message, Some(&before));
            return Ok(admitted);
        }
        self.receive_changes(state, message)
    }

    /// To a phone that has nothing yet the other sends all that it has.
    fn receive_whole(
        &mut self,
        state: &mut State,
        mut message: Message,
    ) -> Result<Admitted, BadBytes> {
        let bytes = message.changes.iter().next().unwrap_or_default().to_vec();
        let Some(mut doc) = whole_document(&bytes)? else {
            return self.receive_changes(state, message);
        };
        message.changes = ChunkList::empty();
        // That this side has it all now is still to be said.
        let said = state.last_sent_heads.clone();
        hear(&mut doc, state, message, None);
        state.last_sent_heads = said;
        self.become_document(doc, &bytes)
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

/// What a message has for this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brings {
    Nothing,
    Changes,
    /// A document, and what follows it.
    Document,
}

/// Walks a message; says what is in it.
fn walk_message(bytes: &[u8]) -> Result<Brings, BadBytes> {
    if bytes.len() > MESSAGE_BYTES_MAX {
        return Err(BadBytes::TooLarge);
    }
    let mut reader = Reader::new(bytes);
    let [version] = reader
        .array()
        .map_err(|_error: BadBytes| BadBytes::Foreign)?;
    if version != VERSION_2 {
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
    let mut brings = Brings::Nothing;
    for _ in 0..reader.count(BUNDLES_MAX)? {
        let len = reader.uleb()?;
        let walked = chunk_walk::walk(reader.take(len)?)?;
        brings = if walked.begins_with_document {
            Brings::Document
        } else {
            Brings::Changes
        };
    }
    // Flags of later versions may follow.
    Ok(brings)
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
