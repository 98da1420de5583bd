//! Inviting somebody who is not near, and coming in that way.
//!
//! Three letters by whatever carries words: the link, the newcomer's request, the answer with the whole buurt
//! ([`crate::file::letter`]). Each can be made and opened again, on both phones, also after a kill: the same link
//! asks as the same newcomer, and the same request gets the same place. A link lets in one phone, for
//! [`domain::invite::INVITE_DAYS`] days; all open links end when somebody is removed, because nobody knows who
//! has them.

use domain::{
    BuurtId, Day, PersonId, Refusal,
    invite::{InviteMark, InviteRow},
    limits::NAME_LEN_MAX,
    port::{BadFile, InviteSecret, MadeFile, OpenedFile, Ticket, ToPage},
};

use super::{
    Engine,
    new_buurt::{Joined, NewBuurt, Origin},
};
use crate::{
    event::PageId,
    file::{
        FileBody,
        letter::{self, Answer, InviteLink, Letter, LetterKind},
    },
    keys,
    open_buurt::{Sealer, Source},
    outbox::Waiting,
    phone::{Asking, pack},
    store::{Durability, Op, Table},
    trust::{
        Authority, DeviceKeys, Role, Vault,
        handshake::checked,
        invite::{Invite, LinkInvite, mark_of},
    },
    turn::Turn,
};

/// Links of one phone in one buurt that are remembered.
const INVITES_MAX: usize = 64;
/// Links with which this phone asked that are remembered.
const ASKINGS_MAX: usize = 16;

/// A letter that came while its buurt was loading or being written down.
pub(super) type LateLetter = (BuurtId, PageId, Ticket, Letter);

impl Engine {
    /// Makes a link that lets in one newcomer.
    pub(super) fn invite(&mut self, turn: &mut Turn<'_>, asked: (PageId, Ticket), id: BuurtId) {
        let (page, ticket) = asked;
        let host = self
            .open(turn, id)
            .map(|buurt| buurt.id)
            .and_then(|id| self.vault(id));
        let Some(host) = host.map(|vault| vault.device.public().seal) else {
            return turn.send(page, ToPage::Invited(ticket, Err(Refusal::Unknown)));
        };
        let invite = LinkInvite {
            secret: InviteSecret(turn.random()),
            made: turn.now.today,
            used: None,
        };
        let secret = invite.secret;
        self.change_invites(turn, id, |all| {
            if all.len() >= INVITES_MAX {
                all.remove(0);
            }
            all.push(invite);
        });
        let link = InviteLink { secret, host }.to_text();
        self.outbox.then(Waiting::Invited(page, ticket, link));
    }

    /// Takes a link back. Who was let in by it stays.
    pub(super) fn take_back_invite(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        id: BuurtId,
        mark: InviteMark,
    ) {
        self.change_invites(turn, id, |all| all.retain(|one| one.mark() != mark));
        self.outbox.then(Waiting::Answer(page, ticket, Ok(())));
    }

    /// Ends the links that were not used yet, because somebody was removed and nobody knows who has them.
    pub(super) fn close_invites(&mut self, id: BuurtId) {
        let all = self
            .phone
            .as_mut()
            .and_then(|phone| phone.invites.get_mut(&id));
        let Some(all) = all.filter(|all| all.iter().any(|one| one.used.is_none())) else {
            return;
        };
        all.retain(|one| one.used.is_some());
        let op = Op::Put(Table::Device, keys::invites(id), pack(all));
        self.outbox.put([op], Durability::Strict);
    }

    fn change_invites(
        &mut self,
        turn: &mut Turn<'_>,
        id: BuurtId,
        change: impl FnOnce(&mut Vec<LinkInvite>),
    ) {
        let Some(phone) = self
            .phone
            .as_mut()
            .filter(|phone| phone.buurten.contains_key(&id))
        else {
            return;
        };
        let all = phone.invites.entry(id).or_default();
        change(all);
        let op = Op::Put(Table::Device, keys::invites(id), pack(all));
        self.outbox.put([op], Durability::Strict);
        let rows = ToPage::Invites(id, self.invite_rows(id, turn.now.today));
        turn.send_all(self.watchers(id), &rows);
    }

    /// The invites of this phone, as pages show them.
    pub(super) fn invite_rows(&self, id: BuurtId, today: Day) -> Vec<InviteRow> {
        let all = self.phone.as_ref().and_then(|phone| phone.invites.get(&id));
        let row = |one: &LinkInvite| {
            Some(InviteRow {
                mark: one.mark(),
                days_left: one.days_left(today)?,
                is_used: one.used.is_some(),
            })
        };
        all.into_iter().flatten().filter_map(row).collect()
    }

    /// Makes the request of a newcomer who has a link.
    pub(super) fn ask_in(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        fragment: &str,
    ) {
        let asking = InviteLink::from_text(fragment).and_then(|link| self.asking(turn, link));
        let request = asking.and_then(|asking| {
            letter::request(turn.rng, &asking.keys, &asking.link, asking.person)
        });
        let Some(bytes) = request else {
            return turn.send(page, ToPage::File(ticket, Err(Refusal::Unknown)));
        };
        let made = MadeFile {
            buurt_name: String::new(),
            bytes,
            code: None,
            left_out: 0,
        };
        // An answer can only be opened with the keys that asked.
        self.outbox.then(Waiting::File(page, ticket, made));
    }

    fn asking(&mut self, turn: &mut Turn<'_>, link: InviteLink) -> Option<Asking> {
        let mark = mark_of(&link.secret);
        let fresh = Asking {
            link,
            keys: DeviceKeys::fresh(turn.rng),
            person: PersonId::from_bytes(turn.random()),
            made: turn.now.today,
        };
        let phone = self.phone.as_mut()?;
        if let Some(known) = phone.askings.get(&mark) {
            return Some(known.clone());
        }
        let mut ops = Vec::new();
        if phone.askings.len() >= ASKINGS_MAX {
            let oldest = phone.askings.iter().min_by_key(|(_, one)| one.made);
            let oldest = oldest.map(|(mark, _)| *mark)?;
            phone.askings.remove(&oldest);
            ops.push(Op::Delete(Table::Device, keys::asking(&oldest.0)));
        }
        ops.push(Op::Put(Table::Device, keys::asking(&mark.0), pack(&fresh)));
        phone.askings.insert(mark, fresh.clone());
        self.outbox.put(ops, Durability::Strict);
        Some(fresh)
    }

    /// Opens a letter of or to a newcomer.
    pub(super) fn import_letter(
        &mut self,
        turn: &mut Turn<'_>,
        asked: (PageId, Ticket),
        letter: Letter,
    ) -> Result<(), BadFile> {
        match letter.kind {
            LetterKind::Request => self.take_request(turn, asked, letter),
            LetterKind::Answer => self.take_answer(turn, asked, &letter),
        }
    }

    /// Opens the letters that came too early.
    pub(super) fn take_late_letters(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let late: Vec<LateLetter> = self.letters.extract_if(.., |(of, ..)| *of == id).collect();
        for (_, page, ticket, letter) in late {
            if let Err(bad) = self.import_letter(turn, (page, ticket), letter) {
                self.tell_opened(turn, page, ticket, Err(bad));
            }
        }
    }

    /// Somebody asks with a link of this phone: they are let in, and the answer goes back.
    fn take_request(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        letter: Letter,
    ) -> Result<(), BadFile> {
        let known = self.phone.as_ref().and_then(|phone| {
            let mut all = phone.invites.iter();
            all.find_map(|(id, all)| {
                let found = all.iter().find(|one| one.mark() == letter.invite)?;
                Some((*id, found.clone()))
            })
        });
        let (id, made) = known.ok_or(BadFile::NotInvited)?;
        made.days_left(turn.now.today).ok_or(BadFile::NotInvited)?;
        self.open(turn, id).ok_or(BadFile::NotInvited)?;
        self.flush(id);
        if !self.may_share(id) {
            self.letters.push((id, page, ticket, letter));
            return Ok(());
        }
        let vault = self.vault(id).ok_or(BadFile::NotInvited)?;
        let request = letter.open_request(&vault.device, &made.secret);
        let request = request.ok_or(BadFile::NotGenuine)?;
        let invite = Invite {
            secret: made.secret,
            ceiling: Role::Member,
        };
        let newcomer = (request.device, request.person);
        let granted = self.grant(turn, id, &invite, newcomer);
        let (vault, all, welcome) = granted.ok_or(BadFile::NotInvited)?;
        let body = self.whole_body(id).ok_or(BadFile::NotStored)?;
        let answer = Answer {
            host: vault.device.public().sign,
            welcome,
            body,
        };
        let between = (&made.secret, &request.device.seal);
        let bytes = letter::answer(turn.rng, &vault.device, between, &answer);
        let opened = OpenedFile {
            buurt: id,
            is_new_buurt: false,
            new_changes: 0,
            answer: Some(bytes.ok_or(BadFile::TooLarge)?),
        };
        self.keep_vault(id, vault);
        self.keep_certificates(id, all);
        self.change_invites(turn, id, |all| {
            let used = all.iter_mut().find(|one| one.mark() == letter.invite);
            if let Some(used) = used {
                used.used = Some(request.device);
            }
        });
        self.outbox.then(Waiting::Opened(page, ticket, Ok(opened)));
        Ok(())
    }

    fn whole_body(&mut self, id: BuurtId) -> Option<FileBody> {
        let membership = self.phone.as_ref()?.buurten.get(&id)?;
        let buurt = self.buurten.get_mut(&id)?;
        let doc = buurt.doc.as_mut()?;
        Some(FileBody {
            buurt: id,
            kind: membership.kind,
            name: membership.name.clone(),
            from: buurt.me,
            cards: buurt.people.values().cloned().collect(),
            heads: doc.heads(),
            changes: doc.save(),
        })
    }

    /// The answer to this phone's own request: it takes part from here on.
    fn take_answer(
        &mut self,
        turn: &mut Turn<'_>,
        asked: (PageId, Ticket),
        letter: &Letter,
    ) -> Result<(), BadFile> {
        let asking = self
            .phone
            .as_ref()
            .and_then(|phone| phone.askings.get(&letter.invite));
        let asking = asking.ok_or(BadFile::NotYours)?.clone();
        let answer = letter.open_answer(&asking.keys, &asking.link);
        let Answer {
            host,
            welcome,
            body,
        } = answer.ok_or(BadFile::NotGenuine)?;
        let id = welcome.buurt;
        let certificates = checked(id, welcome.certificates);
        let authority = Authority::of(&welcome.root, &certificates);
        let by = authority.standing(&host);
        let is_by_host = by.is_some_and(|by| by.seal == asking.link.host);
        let takes_part = authority.standing(&asking.keys.public().sign).is_some();
        if !is_by_host || !takes_part || body.buurt != id {
            return Err(BadFile::NotGenuine);
        }
        let is_new_buurt = self.open(turn, id).is_none();
        if is_new_buurt {
            if !self.has_room() {
                return Err(BadFile::TooManyBuurten);
            }
            let vault = Vault::join(turn.rng, asking.keys, welcome.root, welcome.keyring);
            let name: String = welcome.name.chars().take(NAME_LEN_MAX).collect();
            let joined = Joined {
                me: asking.person,
                vault,
                certificates: certificates.clone(),
            };
            let new = NewBuurt {
                origin: Origin::Joined(Box::new(joined)),
                ..NewBuurt::begun(&name, welcome.kind)
            };
            self.add_buurt(turn, id, new);
        }
        let sealer = Sealer {
            device: host,
            keyring: None,
            certificates,
        };
        let source = Source::File {
            asked: Some(asked),
            whole: Vec::new(),
            is_new_buurt,
            from: body.from,
            heads: body.heads,
            cards: body.cards,
            packed: Vec::new(),
            sealer: Some(Box::new(sealer)),
        };
        self.take_in(id, source, body.changes);
        Ok(())
    }
}
