//! Files: a buurt on its way to a phone that is not here.

use document::{Heads, PLAIN_FILE_MAGIC};
use domain::{
    BuurtId, PersonId, Refusal,
    limits::FILE_BYTES_MAX,
    port::{BadFile, FileScope, MadeFile, Ticket, ToPage},
};

use super::Engine;
use crate::{
    event::PageId,
    file::{self, FileBody},
    open_buurt::Source,
    store::Durability,
    turn::Turn,
};

impl Engine {
    pub(super) fn export(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        id: BuurtId,
        scope: FileScope,
    ) {
        if self.open(turn, id).is_none() {
            turn.send(page, ToPage::File(ticket, Err(Refusal::Unknown)));
            return;
        }
        // A file holds what was typed up to this moment, and leaves once all of that is on disk.
        self.flush(id);
        if !self.may_share(id) {
            self.exports.push((id, page, ticket, scope));
            return;
        }
        let made = self.make_file(id, scope).ok_or(Refusal::Fault);
        turn.send(page, ToPage::File(ticket, made));
    }

    /// Makes the files that were asked for while the buurt was loading or being written down.
    pub(super) fn make_waiting_files(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let waiting: Vec<_> = self.exports.extract_if(.., |(of, ..)| *of == id).collect();
        for (_, page, ticket, scope) in waiting {
            self.export(turn, page, ticket, id, scope);
        }
    }

    fn make_file(&mut self, id: BuurtId, scope: FileScope) -> Option<MadeFile> {
        let phone = self.phone.as_ref()?;
        let membership = phone.buurten.get(&id)?;
        let known: Option<&Heads> = match scope {
            FileScope::Plain => {
                let doc = self.buurten.get_mut(&id)?.doc.as_mut()?;
                return Some(MadeFile {
                    buurt_name: membership.name.clone(),
                    bytes: doc.save(),
                });
            }
            FileScope::Whole => None,
            FileScope::LackedBy(person) => phone.peers.get(&id).and_then(|all| all.get(&person)),
        };
        let buurt = self.buurten.get_mut(&id)?;
        let doc = buurt.doc.as_mut()?;
        let changes = match known {
            Some(heads) => doc.save_since(heads),
            None => doc.save(),
        };
        let body = FileBody {
            buurt: id,
            kind: membership.kind,
            name: membership.name.clone(),
            from: buurt.me,
            cards: buurt.people.values().cloned().collect(),
            heads: doc.heads(),
            changes,
        };
        let bytes = file::encode(&body).ok()?;
        Some(MadeFile {
            buurt_name: body.name,
            bytes,
        })
    }

    pub(super) fn import(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        bytes: &[u8],
    ) {
        if bytes.starts_with(&PLAIN_FILE_MAGIC) {
            if let Err(bad) = self.import_plain(turn, page, ticket, bytes) {
                turn.send(page, ToPage::Opened(ticket, Err(bad)));
            }
            return;
        }
        match file::decode(bytes) {
            Err(bad) => turn.send(page, ToPage::Opened(ticket, Err(bad))),
            Ok(body) => {
                if let Err(bad) = self.import_body(turn, page, ticket, body) {
                    turn.send(page, ToPage::Opened(ticket, Err(bad)));
                }
            }
        }
    }

    /// A plain Automerge file does not say which buurt it is of: it is tried on the one on screen.
    fn import_plain(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        bytes: &[u8],
    ) -> Result<(), BadFile> {
        if bytes.len() > FILE_BYTES_MAX {
            return Err(BadFile::TooLarge);
        }
        let shown = self.views.get(&page).and_then(|view| view.buurt);
        let id = shown.ok_or(BadFile::OtherBuurt)?;
        self.open(turn, id).ok_or(BadFile::OtherBuurt)?;
        self.take_in(id, Source::Plain { page, ticket }, bytes.to_vec());
        Ok(())
    }

    fn import_body(
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
            self.add_buurt(turn, id, &body.name, body.kind, None);
        }
        self.learn_cards(id, &body.cards, Durability::Relaxed);
        let (from, heads): (PersonId, Heads) = (body.from, body.heads);
        let source = Source::File {
            page,
            ticket,
            is_new_buurt,
            from,
            heads,
        };
        self.take_in(id, source, body.changes);
        Ok(())
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
