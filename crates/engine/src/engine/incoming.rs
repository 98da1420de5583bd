//! Bytes from outside, on their way into a document.
//!
//! The CRDT below can panic on well-formed nonsense, and a panic ends the worker. So bytes are first written
//! down as *being tried*; a worker that finds them there after it died doubts them, and after
//! [`DEATHS_MAX`] deaths sets them aside instead of trying for ever. Once is too few: phones kill workers at
//! any moment, and honest bytes that are set aside would part two neighbours for good. One bundle is tried at
//! a time, in the order in which they came.

use document::{Admitted, BadBytes};
use domain::{
    BuurtId,
    port::{BadFile, LinkId, LinkRefusal, OpenedFile, ToPage},
};
use sha2::{Digest, Sha256};

use super::Engine;
use crate::{
    keys,
    link::LinkMessage,
    open_buurt::{Incoming, Sealer, Source},
    outbox::Waiting,
    store::{Durability, Op, Table},
    trust::Authority,
    turn::Turn,
};

/// Bytes during which the worker died so often are not tried again.
pub(super) const DEATHS_MAX: u8 = 3;

impl Engine {
    /// Lets bytes wait for their turn.
    pub(super) fn take_in(&mut self, id: BuurtId, source: Source, bytes: Vec<u8>) {
        let hash = keys::hex(&Sha256::digest(&bytes));
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.incoming.push_back(Incoming {
                source,
                bytes,
                hash,
            });
        }
    }

    /// Writes the next bytes down as being tried; they are applied once that is stored.
    pub(super) fn try_next_incoming(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        if buurt.doc.is_none() || buurt.trying.is_some() {
            return;
        }
        if buurt.incoming.is_empty() && !buurt.held.is_empty() {
            self.try_held(turn, id);
        }
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(next) = buurt.incoming.pop_front() else {
            return;
        };
        if buurt.aside.contains(&next.hash) {
            self.refuse_incoming(turn, id, &next.source, BadFile::Broken);
            return;
        }
        if !self.is_vouched(id, &next.source) {
            self.refuse_incoming(turn, id, &next.source, BadFile::NoLonger);
            return;
        }
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let key = keys::trying(id, &next.hash);
        self.outbox.put(
            [Op::Put(Table::Quarantine, key, next.bytes.clone())],
            Durability::Relaxed,
        );
        self.outbox.then(Waiting::Trying(id));
        buurt.trying = Some(next);
    }

    /// The bytes are marked on disk: now they are applied.
    pub(super) fn apply_tried(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        // One's own pending words become a change of their own first.
        self.flush(id);
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let (Some(tried), Some(doc)) = (buurt.trying.take(), buurt.doc.as_mut()) else {
            return;
        };
        let admitted = match &tried.source {
            Source::File { .. } | Source::Mailbox(_) => doc.admit(&tried.bytes),
            Source::Plain { .. } => doc.admit_version(&tried.bytes),
            Source::Link(link) => match self.links.get_mut(link) {
                Some(link) => {
                    let recalled = link.recalled.iter().flatten();
                    doc.begin_sync(&mut link.sync, recalled.chain(&link.kept));
                    doc.receive_sync(&mut link.sync, &tried.bytes)
                }
                None => Ok(Admitted::default()),
            },
        };
        let key = keys::trying(id, &tried.hash);
        let was_doubted = buurt.doubted.remove(&tried.hash).is_some();
        let doubt = was_doubted.then(|| keys::doubted(id, &tried.hash));
        let marks = [key].into_iter().chain(doubt);
        let ops = marks.map(|key| Op::Delete(Table::Quarantine, key));
        self.outbox.put(ops, Durability::Relaxed);
        match admitted {
            Ok(admitted) => self.admitted(turn, id, tried.source, admitted),
            Err(BadBytes::Foreign) => self.refuse_stranger(turn, id, &tried.source),
            Err(_) => self.refuse_incoming(turn, id, &tried.source, BadFile::Broken),
        }
    }

    fn admitted(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        source: Source,
        mut admitted: Admitted,
    ) {
        if let Some(chunk) = admitted.chunk.take() {
            self.keep_chunk(id, chunk);
        }
        self.absorb(id, None);
        self.doubt_actor(turn, id);
        if admitted.new_changes > 0 && self.has_queue(id) {
            self.run_queue(turn, id);
        }
        if let Some(buurt) = self.buurten.get_mut(&id) {
            // Rows, history and the snapshot follow with the next flush.
            buurt.is_urgent |= admitted.new_changes > 0;
            buurt.has_new_peers = true;
        }
        let (asked, whole, is_new_buurt) = match source {
            Source::Link(_) => return,
            Source::Mailbox(from) => return self.bundle_admitted(turn, id, *from, &admitted),
            Source::Plain { page, ticket } => (Some((page, ticket)), Vec::new(), false),
            Source::File {
                asked,
                whole,
                is_new_buurt,
                from,
                heads,
                cards,
                packed,
                sealer,
            } => {
                self.learn_cards(id, &cards, Durability::Relaxed);
                self.bring_blobs(id, packed);
                let sealed_by = sealer.as_ref().map(|sealer| sealer.device);
                if let Some(sealer) = sealer {
                    self.hear_of_members(turn, id, *sealer);
                }
                match sealed_by {
                    _ if admitted.misses_earlier => (),
                    Some(device) => self.heard_kept(id, device, from, heads),
                    None => self.remember_peer(id, from, heads),
                }
                (asked, whole, is_new_buurt)
            }
        };
        let opened = OpenedFile {
            buurt: id,
            is_new_buurt,
            new_changes: admitted.new_changes,
            answer: None,
        };
        let lacks = admitted.misses_earlier.then_some(admitted.lacks);
        let opened = self.file_came(id, whole, lacks, opened);
        match (asked, opened) {
            (Some((page, ticket)), opened) => {
                self.outbox.then(Waiting::Opened(page, ticket, opened));
            }
            (None, Ok(opened)) if opened.new_changes > 0 => self.tell_caught_up(turn, id),
            (None, _) => (),
        }
        if is_new_buurt {
            self.drop_if_empty(turn, id);
            self.tell_buurten(turn);
        }
    }

    /// Who takes part, says somebody who does, and the keys that go with it.
    fn hear_of_members(&mut self, turn: &mut Turn<'_>, id: BuurtId, sealer: Sealer) {
        self.keep_certificates(id, sealer.certificates);
        if let Some(keyring) = sealer.keyring {
            self.learn_keys(id, &keyring);
        }
        self.show_out(turn, id);
    }

    fn keep_chunk(&mut self, id: BuurtId, chunk: Vec<u8>) {
        let key = keys::incremental(id, &Sha256::digest(&chunk));
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.chunks.insert(key.clone(), chunk.len());
            buurt.storing += 1;
        }
        self.outbox
            .put([Op::Put(Table::Chunks, key, chunk)], Durability::Strict);
        self.outbox.then(Waiting::Links(id));
    }

    fn has_queue(&self, id: BuurtId) -> bool {
        let buurt = self.buurten.get(&id);
        buurt.is_some_and(|buurt| !buurt.queue.is_empty())
    }

    /// Another phone knows more of this phone's own actor than this phone does: this storage was copied or
    /// set back. From here on it writes under a new name.
    fn doubt_actor(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let known = self
            .phone
            .as_ref()
            .and_then(|phone| phone.actors.get(&id))
            .copied();
        let Some(doc) = self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| buurt.doc.as_mut())
        else {
            return;
        };
        if known.is_none_or(|record| doc.own_seq() > record.seq) {
            let fresh = turn.actor();
            doc.set_actor(fresh);
            self.keep_actor(id, fresh);
        }
    }

    /// Says that a plain file belongs elsewhere; of other bytes it is only known that they are wrong.
    fn refuse_stranger(&mut self, turn: &mut Turn<'_>, id: BuurtId, source: &Source) {
        let why = match source {
            Source::Plain { .. } => BadFile::OtherBuurt,
            Source::File { .. } | Source::Link(_) | Source::Mailbox(_) => BadFile::Broken,
        };
        self.refuse_incoming(turn, id, source, why);
    }

    /// Whether who sealed a file takes part: whoever left still has the older keys of the group.
    fn is_vouched(&self, id: BuurtId, source: &Source) -> bool {
        let sealer = match source {
            Source::Mailbox(from) => &from.sealer,
            Source::File {
                sealer: Some(sealer),
                ..
            } => sealer,
            Source::File { sealer: None, .. } | Source::Plain { .. } | Source::Link(_) => {
                return true;
            }
        };
        self.is_sealer_vouched(id, sealer)
    }

    /// Whether a device takes part, by what this phone has heard and what came along.
    pub(super) fn is_sealer_vouched(&self, id: BuurtId, sealer: &Sealer) -> bool {
        let (Some(vault), Some(buurt)) = (self.vault(id), self.buurten.get(&id)) else {
            return false;
        };
        let mut all = buurt.certificates.clone();
        all.extend(sealer.certificates.clone());
        let authority = Authority::of(&vault.root, &all);
        authority.standing(&sealer.device).is_some()
    }

    fn refuse_incoming(&mut self, turn: &mut Turn<'_>, id: BuurtId, source: &Source, why: BadFile) {
        match source {
            Source::Plain { page, ticket } => {
                self.tell_opened(turn, *page, *ticket, Err(why));
            }
            Source::File { asked, whole, .. } => {
                if let Some((page, ticket)) = asked {
                    self.tell_opened(turn, *page, *ticket, Err(why));
                }
                self.let_go(id, whole);
                self.drop_if_empty(turn, id);
            }
            Source::Mailbox(from) => self.bundle_refused(id, from, why),
            Source::Link(link) => self.refuse_link(turn, *link, LinkRefusal::Fault),
        }
    }

    /// Gives up on a link and tells the other side and the page why.
    pub(super) fn refuse_link(&mut self, turn: &mut Turn<'_>, id: LinkId, why: LinkRefusal) {
        if let Some(link) = self.links.get(&id) {
            self.tell_link(turn, id, &LinkMessage::Refused(why));
            turn.send(link.page, ToPage::LinkRefused(id, why));
        }
        self.link_down(id);
    }
}
