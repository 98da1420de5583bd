//! Photos and voice notes in a mailbox: papers come by themselves, pieces when somebody looks.
//!
//! After all words, one request at a time like them. Papers lie there sealed, the same bytes whoever brings them;
//! pieces lie there as they lie on the disk. Both under the hash of their bytes, so what lies there is not brought
//! again ([`super::shelving`]). What comes is looked at as what a neighbour sends. Why:
//! docs/decisions/attachments.md.

use std::collections::BTreeSet;

use domain::{
    AttachmentId, BuurtId,
    mailbox::{BundleName, MailboxAddress},
    port::MailboxTrouble,
};

use super::Engine;
use crate::{
    blob::{self, Packed, Paper},
    blobs::Job,
    mailbox::{
        Ask, Mailbox, WRONG_MS_MAX,
        album::{Albums, Shelf},
    },
    post::{PostAnswer, PostRequest, parse_list},
    trust::Secret,
    turn::Turn,
};

impl Engine {
    /// Asks the next thing about photos and voice notes, if there is one.
    pub(super) fn tend_albums(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
    ) {
        let now_ms = turn.now.ms;
        let is_free = |mailbox: &mut Mailbox| !mailbox.is_busy(now_ms);
        if !self.mailbox(id, address).is_some_and(is_free) {
            return;
        }
        self.set_up_albums(turn, id, address);
        let next = self
            .next_to_fetch(turn, id, address)
            .or_else(|| self.next_to_bring(turn, id, address));
        let blobs = self.buurten.get(&id).map(|buurt| &buurt.blobs);
        let has_more = next.is_some() || blobs.is_some_and(|blobs| blobs.is_shelving);
        if let Some(mailbox) = self.mailbox(id, address) {
            mailbox.has_blobs_to_carry = has_more;
        }
        if let Some((ask, request)) = next {
            self.post(turn, id, address, ask, request);
        }
    }

    /// Another newest key is another pair of topics.
    fn set_up_albums(&mut self, turn: &Turn<'_>, id: BuurtId, address: &MailboxAddress) {
        let Some(vault) = self.phone.as_ref().and_then(|phone| phone.vault(id)) else {
            return;
        };
        let (key, secret) = vault.keyring.current();
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(mailbox) = buurt.mailboxes.get_mut(address) else {
            return;
        };
        if mailbox
            .albums
            .as_ref()
            .is_none_or(|albums| albums.key != key)
        {
            mailbox.albums = Some(Albums::new(key, secret));
        }
        if let Some(albums) = &mut mailbox.albums {
            albums.notice(&buurt.blobs.known, turn.now.ms);
        }
    }

    fn albums(&mut self, id: BuurtId, address: &MailboxAddress) -> Option<&mut Albums> {
        self.mailbox(id, address)?.albums.as_mut()
    }

    /// Papers first, then pieces of what somebody looks at; what a linked neighbour may have, that neighbour gives.
    fn next_to_fetch(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
    ) -> Option<(Ask, PostRequest)> {
        let blobs = &self.buurten.get(&id)?.blobs;
        if blobs.full_until.is_some() || blobs.holdings.is_none() {
            return None;
        }
        let asked = self.asked(turn.now.ms, id);
        let lacked = self.buurten.get(&id)?.blobs.without_paper.iter();
        let papers: BTreeSet<AttachmentId> = lacked
            .filter(|one| !asked.contains(&(**one, None)))
            .filter(|one| !self.a_link_may_have(id, **one, false))
            .copied()
            .collect();
        let wholes = self.wanted_wholes(turn, id);
        let wholes: Vec<_> = wholes
            .into_iter()
            .filter(|(one, _)| !self.a_link_may_have(id, *one, true))
            .collect();
        let buurt = self.buurten.get(&id)?;
        let albums = buurt.mailboxes.get(address)?.albums.as_ref()?;
        if !papers.is_empty() {
            if let Some(list) = albums.papers.list() {
                return Some((Ask::ListAlbum(Shelf::Papers), list));
            }
            if let Some(name) = albums.next_paper(&papers) {
                let request = PostRequest::Get(albums.papers.topic, name);
                return Some((Ask::GetPaper(name), request));
            }
        }
        if wholes.is_empty() {
            return None;
        }
        if let Some(list) = albums.pieces.list() {
            return Some((Ask::ListAlbum(Shelf::Pieces), list));
        }
        let missing = wholes.into_iter().flat_map(|(one, holding)| {
            let paper = buurt.blobs.papers.get(&one);
            let names = paper.into_iter().flat_map(Paper::piece_names);
            let numbered = (0..).zip(names);
            numbered.filter_map(move |(number, name)| {
                let is_wanted = holding.missing().any(|it| it == number);
                is_wanted.then_some((one, number, name))
            })
        });
        let mut there = missing.filter(|(one, number, name)| {
            !asked.contains(&(*one, Some(*number))) && albums.pieces.has(name)
        });
        let (one, number, name) = there.next()?;
        let request = PostRequest::Get(albums.pieces.topic, name);
        Some((Ask::GetPiece(one, number, name), request))
    }

    pub(super) fn album_listed(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        address: &MailboxAddress,
        which: Shelf,
        answer: &PostAnswer,
    ) {
        let Some(mailbox) = self.mailbox(id, address) else {
            return;
        };
        let Some(lines) = parse_list(answer) else {
            mailbox.asking.fail(turn.rng, turn.now.ms, WRONG_MS_MAX);
            mailbox.trouble = Some(MailboxTrouble::NotMailbox);
            return;
        };
        mailbox.reached(turn.now.today);
        if let Some(albums) = &mut mailbox.albums {
            albums.album(which).listed(lines, answer.is_whole);
        }
    }

    /// A paper came out of a mailbox.
    pub(super) fn got_paper(
        &mut self,
        id: BuurtId,
        address: &MailboxAddress,
        name: BundleName,
        bytes: &[u8],
    ) {
        let secret: Option<Secret> = self
            .vault(id)
            .map(|vault| vault.keyring.current().1.clone());
        let opened = secret
            .filter(|_| blob::is_named(bytes, name))
            .and_then(|secret| blob::from_mailbox(&secret, bytes));
        let known = self.buurten.get(&id).map(|buurt| &buurt.blobs.known);
        let is_right = opened.as_ref().is_some_and(|(one, paper)| {
            let row = known.and_then(|known| known.get(one));
            row.is_none_or(|(_, row)| Paper::read(paper, row).is_some())
        });
        let Some(albums) = self.albums(id, address) else {
            return;
        };
        let Some((one, paper)) = opened.filter(|_| is_right) else {
            albums.useless.insert(name);
            return;
        };
        albums.read.insert(name, one);
        let packed = Packed {
            id: one,
            paper,
            pieces: Vec::new(),
        };
        self.bring_blobs(id, vec![packed]);
    }

    /// A piece came out of a mailbox.
    pub(super) fn got_piece(
        &mut self,
        id: BuurtId,
        address: &MailboxAddress,
        (one, number, name): (AttachmentId, u8, BundleName),
        bytes: Vec<u8>,
    ) {
        let blobs = self.buurten.get_mut(&id).map(|buurt| &mut buurt.blobs);
        let Some(blobs) = blobs else { return };
        let Some(paper) = blobs.papers.get(&one) else {
            return;
        };
        if paper.is_piece(number, &bytes) {
            blobs.jobs.push(Job::Piece(one, number, bytes));
        } else {
            self.blob_is_gone(id, address, Shelf::Pieces, name);
        }
    }

    /// What was listed is not there, or is something else.
    pub(super) fn blob_is_gone(
        &mut self,
        id: BuurtId,
        address: &MailboxAddress,
        which: Shelf,
        name: BundleName,
    ) {
        if let Some(albums) = self.albums(id, address) {
            albums.album(which).miss(&name);
        }
    }

    /// Whether a mailbox may have the whole (`true`) or the paper of something.
    pub(in crate::engine) fn a_mailbox_may_have(
        &self,
        id: BuurtId,
        one: AttachmentId,
        whole: bool,
    ) -> bool {
        let Some(buurt) = self.buurten.get(&id) else {
            return false;
        };
        let paper = buurt.blobs.papers.get(&one);
        let mailboxes = buurt.mailboxes.values();
        let mut usable =
            mailboxes.filter(|mailbox| mailbox.record.is_agreed && mailbox.trouble.is_none());
        usable.any(|mailbox| {
            let albums = mailbox.albums.as_ref();
            albums.is_none_or(|albums| {
                if whole {
                    albums.may_have_whole(paper)
                } else {
                    albums.may_have_paper(one)
                }
            })
        })
    }
}
