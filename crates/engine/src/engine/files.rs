//! Files: a buurt on its way to a phone that is not here.
//!
//! What leaves is sealed for the people of the buurt. A backup also carries the keys, sealed by a code on
//! paper, because it is made for the day on which this phone is gone ([`crate::file`]).

use std::collections::BTreeMap;

use document::Heads;
use domain::{
    BuurtId, PersonId, Refusal,
    port::{BadFile, FileScope, MadeFile, RecoveryText, Ticket, ToPage},
};

use super::{
    Engine,
    blobs::packing::{Export, Luggage},
    haves,
    new_buurt::{Joined, NewBuurt, Origin},
};
use crate::{
    blob::Packed,
    event::PageId,
    file::{
        FileBody,
        sealed::{self, Bundle, Capsule, SealedFile},
    },
    open_buurt::{Sealer, Source},
    trust::{
        Authority, CertId, Certificate, DeviceKeys, Grant, Role, Statement, Vault,
        handshake::checked, recovery::RecoveryCode, vault,
    },
    turn::Turn,
};

impl Engine {
    pub(super) fn export(&mut self, turn: &mut Turn<'_>, mut export: Export) {
        let id = export.buurt;
        if self.open(turn, id).is_none() {
            turn.send(
                export.page,
                ToPage::File(export.ticket, Err(Refusal::Unknown)),
            );
            return;
        }
        // A file holds what was typed up to this moment, and leaves once all of that is on disk.
        self.flush(id);
        let has_index = self
            .buurten
            .get(&id)
            .is_some_and(|buurt| buurt.blobs.holdings.is_some());
        if !self.may_share(id) || !has_index {
            self.exports.push(export);
            return;
        }
        let Some(luggage) = export.luggage.take() else {
            return self.pack(turn, export);
        };
        if export.scope == FileScope::Backup {
            self.ensure_card(turn, id);
        }
        let (page, ticket) = (export.page, export.ticket);
        let made = self.make_file(turn, page, (id, export.scope), luggage);
        turn.send(page, ToPage::File(ticket, made.ok_or(Refusal::Fault)));
    }

    /// Makes the files that were asked for while the buurt was loading or being written down.
    pub(super) fn make_waiting_files(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let is_of = |export: &mut Export| export.buurt == id;
        let waiting: Vec<Export> = self.exports.extract_if(.., is_of).collect();
        for export in waiting {
            self.export(turn, export);
        }
        self.tell_waiting_haves(turn, id);
        self.take_late_letters(turn, id);
    }

    fn make_file(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        (id, scope): (BuurtId, FileScope),
        luggage: Luggage,
    ) -> Option<MadeFile> {
        if scope == FileScope::Plain {
            return self.make_plain(id);
        }
        let read = self.views.get(&page).and_then(|view| view.have.as_ref());
        let read = read.filter(|(of, _)| *of == id && scope == FileScope::LackedByCode);
        let have = read.map(|(_, have)| have);
        let phone = self.phone.as_ref()?;
        let (membership, vault) = (phone.buurten.get(&id)?, phone.vault(id)?);
        let known: Option<&Heads> = match scope {
            FileScope::Whole
            | FileScope::Plain
            | FileScope::Words(None)
            | FileScope::Backup
            | FileScope::LackedByCode => None,
            FileScope::LackedBy(person) | FileScope::Words(Some(person)) => {
                let doc = self.buurten.get_mut(&id)?.doc.as_mut()?;
                let known = phone.known_of(id).filter(|(of, _)| *of == person);
                known
                    .map(|(_, heads)| heads)
                    .max_by_key(|heads| doc.count_since(heads))
            }
        };
        let keeps = self.outbox.keeps();
        let buurt = self.buurten.get_mut(&id)?;
        let doc = buurt.doc.as_mut()?;
        let changes = match (known, have) {
            (Some(heads), _) => doc.save_since(heads),
            (None, Some(have)) => doc.save_beyond(&have.clock()),
            (None, None) => doc.save(),
        };
        let heads = if keeps { doc.heads() } else { Heads::new() };
        let (certificates, cards) = haves::lacked(buurt, have);
        let body = FileBody {
            buurt: id,
            kind: membership.kind,
            name: membership.name.clone(),
            from: buurt.me,
            cards,
            heads,
            changes,
        };
        let is_backup = scope == FileScope::Backup;
        let capsule = is_backup.then(|| Capsule::of(&body, buurt.me, vault));
        let bundle = Bundle {
            body,
            certificates,
            packed: luggage.packed,
        };
        let capsule = capsule.as_ref().map(|capsule| (&vault.code, capsule));
        let authority = Authority::of(&vault.root, &buurt.certificates);
        let readers = authority.devices().map(|(_, seal)| seal).collect();
        let keys = (&vault.device, &vault.keyring);
        let bytes = sealed::encode(turn.rng, &bundle, keys, capsule, &readers)?;
        Some(MadeFile {
            buurt_name: bundle.body.name,
            bytes,
            code: capsule.map(|(code, _)| RecoveryText(code.to_text())),
            left_out: luggage.left_out,
        })
    }

    /// The document alone, for other programs.
    fn make_plain(&mut self, id: BuurtId) -> Option<MadeFile> {
        let buurt_name = self.phone.as_ref()?.buurten.get(&id)?.name.clone();
        let doc = self.buurten.get_mut(&id)?.doc.as_mut()?;
        Some(MadeFile {
            buurt_name,
            bytes: doc.save(),
            code: None,
            left_out: 0,
        })
    }

    /// Lets the recovery card of this phone take part, so that it can let a new phone in.
    fn ensure_card(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let vault = self.phone.as_ref().and_then(|phone| phone.vault(id));
        let (Some(vault), Some(buurt)) = (vault, self.buurten.get(&id)) else {
            return;
        };
        let card = vault.code.card(id).public();
        let authority = Authority::of(&vault.root, &buurt.certificates);
        let own = authority.standing(&vault.device.public().sign);
        let is_known = card.sign == vault.root || authority.standing(&card.sign).is_some();
        let Some(own) = own.filter(|_| !is_known) else {
            return;
        };
        let mut nonce = [0; 8];
        turn.rng.fill_bytes(&mut nonce);
        let grant = Grant {
            subject: card,
            person: buurt.me,
            role: own.role,
            nonce,
        };
        let made = Certificate::new(&vault.device, id, Statement::Grant(grant));
        self.keep_certificates(id, BTreeMap::from([(made.id(id), made)]));
    }

    /// A file without a seal is taken for a buurt without one, and begins one that is new here.
    pub(super) fn import_plain(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        body: FileBody,
    ) -> Result<(), BadFile> {
        let id = body.buurt;
        let is_new_buurt = self.open(turn, id).is_none();
        if is_new_buurt {
            if !self.has_room() {
                return Err(BadFile::TooManyBuurten);
            }
            let new = NewBuurt {
                origin: Origin::Earlier,
                ..NewBuurt::begun(&body.name, body.kind)
            };
            self.add_buurt(turn, id, new);
        } else if self.vault(id).is_some_and(|vault| !vault.is_earlier(id)) {
            return Err(BadFile::NotSealed);
        }
        let body = (body, Vec::new());
        self.take_body((Some((page, ticket)), &[]), body, (is_new_buurt, None));
        Ok(())
    }

    pub(super) fn import_sealed(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        (file, whole): (&SealedFile, &[u8]),
        code: Option<&RecoveryText>,
    ) -> Result<(), BadFile> {
        match (
            self.take_sealed(turn, Some((page, ticket)), (file, whole)),
            code,
        ) {
            (Err(BadFile::OtherKey | BadFile::NotYours), Some(code)) if file.has_capsule() => {
                self.restore(turn, page, ticket, file, code)
            }
            (Err(BadFile::OtherKey | BadFile::NotYours), None) if file.has_capsule() => {
                Err(BadFile::NeedsCode)
            }
            (took, _) => took,
        }
    }

    /// Takes in a file that is sealed with a key of this phone.
    pub(super) fn take_sealed(
        &mut self,
        turn: &mut Turn<'_>,
        asked: Option<(PageId, Ticket)>,
        (file, whole): (&SealedFile, &[u8]),
    ) -> Result<(), BadFile> {
        let known = self.phone.as_ref().and_then(|phone| phone.tagged(file.tag));
        let id = known.ok_or(BadFile::NotYours)?;
        let vault = self.vault(id).ok_or(BadFile::OtherKey)?;
        let known = vault.keyring.find(file.key).cloned();
        let key = known.or_else(|| file.key_for(&vault.device));
        let key = key.ok_or(BadFile::OtherKey)?;
        let (bundle, maker) = file.open(&key).ok_or(BadFile::NotGenuine)?;
        if bundle.body.buurt != id || self.open(turn, id).is_none() {
            return Err(BadFile::NotGenuine);
        }
        let certificates = checked(id, bundle.certificates);
        let sealer = Sealer {
            device: maker.device,
            keyring: maker.keyring,
            certificates,
        };
        let body = (bundle.body, bundle.packed);
        self.take_body((asked, whole), body, (false, Some(Box::new(sealer))));
        Ok(())
    }

    /// Opens a backup with its code: this phone takes the place of the one that made it, as the same person.
    fn restore(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        file: &SealedFile,
        code: &RecoveryText,
    ) -> Result<(), BadFile> {
        let known = self.phone.as_ref().and_then(|phone| phone.tagged(file.tag));
        let code = RecoveryCode::from_text(&code.0).ok_or(BadFile::WrongCode)?;
        let capsule = file.open_capsule(&code).ok_or(BadFile::WrongCode)?;
        let id = capsule.buurt;
        let key = capsule.keyring.find(file.key).ok_or(BadFile::NotGenuine)?;
        let (bundle, maker) = file.open(key).ok_or(BadFile::NotGenuine)?;
        if bundle.body.buurt != id || vault::tag(id) != file.tag {
            return Err(BadFile::NotGenuine);
        }
        let certificates = checked(id, bundle.certificates);
        if known.is_some() {
            self.open(turn, id);
            self.learn_keys(id, &capsule.keyring);
        } else {
            if !self.has_room() {
                return Err(BadFile::TooManyBuurten);
            }
            let known = certificates.clone();
            let origin = by_card(turn, &capsule, code, known).ok_or(BadFile::NotYours)?;
            let new = NewBuurt {
                origin,
                ..NewBuurt::begun(&capsule.name, capsule.kind)
            };
            self.add_buurt(turn, id, new);
        }
        let sealer = Sealer {
            device: maker.device,
            keyring: maker.keyring,
            certificates,
        };
        let sealer = (known.is_none(), Some(Box::new(sealer)));
        let body = (bundle.body, bundle.packed);
        self.take_body((Some((page, ticket)), &[]), body, sealer);
        Ok(())
    }

    fn take_body(
        &mut self,
        (asked, whole): (Option<(PageId, Ticket)>, &[u8]),
        (body, packed): (FileBody, Vec<Packed>),
        (is_new_buurt, sealer): (bool, Option<Box<Sealer>>),
    ) {
        let source = Source::File {
            asked,
            whole: whole.to_vec(),
            is_new_buurt,
            from: body.from,
            heads: body.heads,
            cards: body.cards,
            packed,
            sealer,
        };
        self.take_in(body.buurt, source, body.changes);
    }

    /// Takes a buurt off the list again when the file that should have begun it brought nothing.
    pub(super) fn drop_if_empty(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let doc = self
            .buurten
            .get_mut(&id)
            .and_then(|buurt| buurt.doc.as_mut());
        // The first change is the same everywhere and says nothing.
        let is_empty = doc.is_some_and(|doc| doc.count_since(&Heads::new()) <= 1);
        if is_empty {
            self.throw_away(turn, id);
        }
    }
}

impl Capsule {
    /// What a new phone of this person needs.
    fn of(body: &FileBody, person: PersonId, vault: &Vault) -> Self {
        Self {
            buurt: body.buurt,
            kind: body.kind,
            name: body.name.clone(),
            person,
            root: vault.root,
            keyring: vault.keyring.clone(),
        }
    }
}

/// The keys of a phone that is let in by a card; `None` when the card does not take part any more.
fn by_card(
    turn: &mut Turn<'_>,
    capsule: &Capsule,
    code: RecoveryCode,
    mut certificates: BTreeMap<CertId, Certificate>,
) -> Option<Origin> {
    let (id, device) = (capsule.buurt, DeviceKeys::fresh(turn.rng));
    let card = code.card(id);
    let authority = Authority::of(&capsule.root, &certificates);
    let role = match authority.standing(&card.public().sign) {
        Some(standing) => standing.role,
        None if card.public().sign == capsule.root => Role::Keeper,
        None => return None,
    };
    let mut nonce = [0; 8];
    turn.rng.fill_bytes(&mut nonce);
    let grant = Grant {
        subject: device.public(),
        person: capsule.person,
        role,
        nonce,
    };
    let made = Certificate::new(&card, id, Statement::Grant(grant));
    certificates.insert(made.id(id), made);
    let vault = Vault {
        // The same paper opens the next backup too.
        code,
        ..Vault::join(turn.rng, device, capsule.root, capsule.keyring.clone())
    };
    Some(Origin::Joined(Box::new(Joined {
        me: capsule.person,
        vault,
        certificates,
    })))
}
