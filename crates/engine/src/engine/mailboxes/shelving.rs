//! Bringing photos and voice notes to a mailbox.
//!
//! Only what is on this phone's own disk, after all words, a paper or a piece at a time. Who added something brings
//! it at once, others only what is still lacking a good while later. A mailbox that takes none still takes words.

use domain::{
    AttachmentId, BuurtId, PersonId,
    mailbox::{BundleName, MailboxAddress},
    port::MailboxTrouble,
};

use super::{Engine, bringing::takes_part};
use crate::{
    blob::{self, Paper},
    blobs::Labels,
    engine::reads::What,
    mailbox::{Ask, WRONG_MS_MAX, album::Shelf},
    post::PostRequest,
    store::Entry,
    trust::Keyring,
    turn::Turn,
};

/// So long what others added waits for them to bring it.
const OTHERS_MS: u64 = 5 * 60_000;

impl Engine {
    /// What is on this disk and does not lie there.
    pub(super) fn next_to_bring(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
    ) -> Option<(Ask, PostRequest)> {
        let now_ms = turn.now.ms;
        if !self.may_share(id) || !self.outbox.is_idle() {
            return None;
        }
        let vault = self.phone.as_ref()?.vault(id)?;
        let buurt = self.buurten.get(&id)?;
        let mailbox = buurt.mailboxes.get(address)?;
        let albums = mailbox.albums.as_ref()?;
        // Words go first.
        let is_free = mailbox.may_bring(now_ms) && !mailbox.carrying.holds(now_ms);
        if !is_free || mailbox.urge.is_some() || !takes_part(vault, buurt) {
            return None;
        }
        let blobs = &buurt.blobs;
        let is_due = |one: &AttachmentId, by: Option<PersonId>| {
            let noticed = albums.noticed.get(one).copied().unwrap_or(now_ms);
            by == Some(buurt.me) || now_ms >= noticed + OTHERS_MS
        };
        let known = blobs.known.iter();
        let due = known.filter(|(one, (_, row))| is_due(one, row.by));
        let mut here = due.filter_map(|(one, _)| Some((*one, *blobs.holding(*one)?)));
        let lacking = here.find_map(|(one, holding)| {
            let labels = blobs.labels.get(&one);
            let Some(labels) = labels.filter(|labels| labels.key == albums.key) else {
                return Some((one, None, None));
            };
            if !albums.papers.has(&labels.paper) {
                return Some((one, None, Some(labels.paper)));
            }
            let numbered = (0..).zip(&labels.pieces);
            let mut named = numbered.filter_map(|(number, name)| Some((number, (*name)?)));
            let piece =
                named.find(|(number, name)| holding.has(*number) && !albums.pieces.has(name));
            piece.map(|(number, name)| (one, Some(number), Some(name)))
        });
        let (one, piece, name) = lacking?;
        for (which, album) in [
            (Shelf::Papers, &albums.papers),
            (Shelf::Pieces, &albums.pieces),
        ] {
            if let Some(list) = album.list() {
                return Some((Ask::ListAlbum(which), list));
            }
        }
        let (which, topic) = match piece {
            None => (Shelf::Papers, albums.papers.topic),
            Some(_) => (Shelf::Pieces, albums.pieces.topic),
        };
        let ready = blobs.outgoing.as_ref();
        if let Some((name, bytes)) = ready.filter(|(ready, _)| Some(*ready) == name) {
            let request = PostRequest::Put(topic, *name, bytes.clone());
            return Some((Ask::PutBlob(which, *name), request));
        }
        if !blobs.is_shelving {
            self.buurten.get_mut(&id)?.blobs.is_shelving = true;
            self.read(turn, What::Shelved(id, one, piece));
        }
        None
    }

    /// A paper or a piece was read for a mailbox.
    pub(in crate::engine) fn shelved_read(
        &mut self,
        id: BuurtId,
        (one, piece): (AttachmentId, Option<u8>),
        entries: Vec<Entry>,
    ) {
        let keyring = self.vault(id).map(|vault| &vault.keyring);
        let key = keyring.map(Keyring::current);
        let key = key.map(|(key, secret)| (key, secret.clone()));
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let blobs = &mut buurt.blobs;
        blobs.is_shelving = false;
        let Some((_, row)) = blobs.known.get(&one) else {
            return;
        };
        let bytes = entries.into_iter().next().map(|entry| entry.value);
        let Some(bytes) = bytes else {
            return self.lost(id, one);
        };
        match (piece, key) {
            (None, Some((key, secret))) => {
                let paper = Paper::read(&bytes, row);
                let sealed = blob::for_mailbox(&secret, one, &bytes);
                let (Some(paper), Some(sealed)) = (paper, sealed) else {
                    return self.lost(id, one);
                };
                let labels = Labels {
                    key,
                    paper: blob::name_of(&sealed),
                    pieces: paper.piece_names().map(Some).collect(),
                };
                blobs.outgoing = Some((labels.paper, sealed));
                blobs.labels.insert(one, labels);
            }
            (Some(number), _) => {
                let labels = blobs.labels.get_mut(&one);
                let known = labels.and_then(|labels| labels.pieces.get_mut(usize::from(number)));
                let Some(known) = known else { return };
                // What an earlier app sealed, or the disk spoilt, no mailbox takes; it is not tried again.
                match known.filter(|name| blob::is_named(&bytes, *name)) {
                    Some(name) => blobs.outgoing = Some((name, bytes)),
                    None => *known = None,
                }
            }
            (None, None) => (),
        }
    }

    /// A mailbox has kept a paper or a piece.
    pub(super) fn blob_brought(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        which: Shelf,
        name: BundleName,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        mailbox.kept(turn.now.today);
        mailbox.carrying.ease();
        if let Some(albums) = &mut mailbox.albums {
            albums.album(which).note(name);
        }
    }

    /// A mailbox did not keep one. Words are not held up by that.
    pub(super) fn blob_not_brought(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        status: u16,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        let is_full = status == 507;
        mailbox.bring_trouble = is_full.then_some(MailboxTrouble::Full);
        mailbox.carrying.fail(turn.rng, turn.now.ms, WRONG_MS_MAX);
    }
}
