//! What a person opens: a file, or a text with files in it.
//!
//! Each file goes its own way (`files`, `incoming`) and may have to wait for the disk; the page that asked
//! gets one answer when the last of them is through. Something new counts for more than something wrong: who
//! pastes a whole talk with neighbours, with old files in it, wants to know what came of it.

use std::collections::BTreeMap;

use document::PLAIN_FILE_MAGIC;
use domain::{
    limits::FILE_BYTES_MAX,
    port::{BadFile, OpenedFile, RecoveryText, Ticket, ToPage},
};

use super::Engine;
use crate::{
    event::PageId,
    file::{self, WholeFile, armour},
    open_buurt::Source,
    turn::Turn,
};

/// What came of files that were opened together.
type Outcome = Result<OpenedFile, BadFile>;

/// Requests of several files at once: how many are not through yet, and what came of the others.
#[derive(Debug, Default)]
pub(super) struct Openings(BTreeMap<(PageId, Ticket), (usize, Option<Outcome>)>);

impl Openings {
    /// One of the files of a request is through; what to tell the page, when it was the last.
    fn through(&mut self, asked: (PageId, Ticket), came: Outcome) -> Option<Outcome> {
        let Some((left, before)) = self.0.get_mut(&asked) else {
            return Some(came);
        };
        *left = left.saturating_sub(1);
        let all = before
            .take()
            .map_or(came.clone(), |before| together(before, came));
        if *left > 0 {
            *before = Some(all);
            return None;
        }
        self.0.remove(&asked);
        Some(all)
    }

    /// A page that is gone hears nothing.
    pub(super) fn forget(&mut self, page: PageId) {
        self.0.retain(|(asked, _), _| *asked != page);
    }
}

fn together(first: Outcome, second: Outcome) -> Outcome {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok(OpenedFile {
            is_new_buurt: first.is_new_buurt || second.is_new_buurt,
            new_changes: first.new_changes.saturating_add(second.new_changes),
            answer: first.answer.or(second.answer),
            ..first
        }),
        (Err(_), Ok(opened)) | (Ok(opened), Err(_)) => Ok(opened),
        (Err(first), Err(_)) => Err(first),
    }
}

impl Engine {
    /// Opens a file or a text, with what was typed as its code.
    pub(super) fn import(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        bytes: &[u8],
        code: Option<&RecoveryText>,
    ) {
        let files = match files_in(bytes) {
            Ok(files) => files,
            Err(bad) => return turn.send(page, ToPage::Opened(ticket, Err(bad))),
        };
        if files.len() > 1 {
            self.openings.0.insert((page, ticket), (files.len(), None));
        }
        for file in files {
            let took = self.import_one(turn, (page, ticket), &file, code);
            if let Err(bad) = took {
                self.tell_opened(turn, page, ticket, Err(bad));
            }
        }
    }

    fn import_one(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        bytes: &[u8],
        code: Option<&RecoveryText>,
    ) -> Result<(), BadFile> {
        if bytes.starts_with(&PLAIN_FILE_MAGIC) {
            return self.import_document(turn, page, ticket, bytes);
        }
        match file::decode(bytes)? {
            WholeFile::Plain(body) => self.import_plain(turn, page, ticket, body),
            WholeFile::Letter(letter) => self.import_letter(turn, (page, ticket), letter),
            WholeFile::Sealed(file) => {
                self.import_sealed(turn, (page, ticket), (&file, bytes), code)
            }
        }
    }

    /// Tells the page that asked, once all files of its request are through.
    pub(super) fn tell_opened(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        came: Outcome,
    ) {
        if let Some(all) = self.openings.through((page, ticket), came) {
            turn.send(page, ToPage::Opened(ticket, all));
        }
    }

    /// A plain Automerge file does not say which buurt it is of: it is tried on the one on screen.
    fn import_document(
        &mut self,
        turn: &mut Turn<'_>,
        page: PageId,
        ticket: Ticket,
        bytes: &[u8],
    ) -> Result<(), BadFile> {
        let shown = self.views.get(&page).and_then(|view| view.buurt);
        let id = shown.ok_or(BadFile::OtherBuurt)?;
        self.open(turn, id).ok_or(BadFile::OtherBuurt)?;
        self.take_in(id, Source::Plain { page, ticket }, bytes.to_vec());
        Ok(())
    }
}

/// The files in what was opened: the file itself, or those in a text.
fn files_in(bytes: &[u8]) -> Result<Vec<Vec<u8>>, BadFile> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(BadFile::TooLarge);
    }
    if bytes.starts_with(&PLAIN_FILE_MAGIC) || bytes.starts_with(file::MAGIC) {
        return Ok(vec![bytes.to_vec()]);
    }
    let files = armour::decode(bytes).ok_or(BadFile::Foreign)?;
    if files.is_empty() {
        return Err(BadFile::Broken);
    }
    Ok(files)
}
