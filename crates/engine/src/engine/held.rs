//! Files that came before what they build on.
//!
//! Messengers deliver when they like. A file that misses an earlier one is kept on this phone, as it came and
//! sealed as it is, until what it builds on is here, by whatever way; then it goes in by itself, checked anew.
//! Only files of who takes part get this far, and there is room for a few: whoever gets no room asks for the
//! whole buurt, as before.

use document::Heads;
use domain::{
    BuurtId,
    port::{BadFile, OpenedFile, ToPage},
};
use sha2::{Digest, Sha256};

use super::Engine;
use crate::{
    file::{self, WholeFile},
    keys,
    open_buurt::{Held, OpenBuurt},
    store::{Durability, Op, Table},
    turn::Turn,
};

/// Files that wait in one buurt.
const HELD_MAX: usize = 16;
/// Their bytes together.
const HELD_BYTES_MAX: usize = 4 * 1024 * 1024;

impl OpenBuurt {
    /// A file that waited when the app was closed.
    pub(super) fn hold_again(&mut self, name: String, whole: Vec<u8>) {
        let held = Held {
            whole,
            lacks: None,
            is_trying: false,
        };
        self.held.insert(name, held);
    }

    fn has_room_for(&self, whole: &[u8]) -> bool {
        let bytes: usize = self.held.values().map(|held| held.whole.len()).sum();
        self.held.len() < HELD_MAX && bytes + whole.len() <= HELD_BYTES_MAX
    }
}

impl Engine {
    /// Lets a file wait for these changes; whether it does.
    pub(super) fn hold(&mut self, id: BuurtId, whole: Vec<u8>, lacks: Heads) -> bool {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return false;
        };
        let name = name_of(&whole);
        if let Some(held) = buurt.held.get_mut(&name) {
            held.lacks = Some(lacks);
            held.is_trying = false;
            return true;
        }
        if whole.is_empty() || !buurt.has_room_for(&whole) {
            return false;
        }
        let op = Op::Put(Table::Quarantine, keys::waiting(id, &name), whole.clone());
        self.outbox.put([op], Durability::Strict);
        buurt.hold_again(name.clone(), whole);
        buurt
            .held
            .entry(name)
            .and_modify(|held| held.lacks = Some(lacks));
        true
    }

    /// Tries the files whose turn has come. Nothing else of the buurt is under way.
    pub(super) fn try_held(&mut self, turn: &mut Turn<'_>, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let Some(doc) = &mut buurt.doc else { return };
        let mut due = Vec::new();
        for held in buurt.held.values_mut().filter(|held| !held.is_trying) {
            if held.lacks.as_ref().is_none_or(|lacks| doc.has_all(lacks)) {
                held.is_trying = true;
                due.push(held.whole.clone());
            }
        }
        for whole in due {
            let took = match file::decode(&whole) {
                Ok(WholeFile::Sealed(file)) => self.take_sealed(turn, None, (&file, &whole)),
                Ok(WholeFile::Plain(_) | WholeFile::Letter(_)) => Err(BadFile::NotSealed),
                Err(bad) => Err(bad),
            };
            if took.is_err() {
                self.let_go(id, &whole);
            }
        }
    }

    /// A file waits no more: it went in, or will never.
    pub(super) fn let_go(&mut self, id: BuurtId, whole: &[u8]) {
        let Some(buurt) = self
            .buurten
            .get_mut(&id)
            .filter(|buurt| !buurt.held.is_empty())
        else {
            return;
        };
        let name = name_of(whole);
        if buurt.held.remove(&name).is_some() {
            let op = Op::Delete(Table::Quarantine, keys::waiting(id, &name));
            self.outbox.put([op], Durability::Strict);
        }
    }

    /// What came of a file of who takes part: it is in, it waits, or it cannot be used.
    pub(super) fn file_came(
        &mut self,
        id: BuurtId,
        whole: Vec<u8>,
        lacks: Option<Heads>,
        opened: OpenedFile,
    ) -> Result<OpenedFile, BadFile> {
        let Some(lacks) = lacks else {
            self.let_go(id, &whole);
            return Ok(opened);
        };
        let may_wait = !opened.is_new_buurt && self.hold(id, whole, lacks);
        Err(if may_wait {
            BadFile::Waits
        } else {
            BadFile::MissesEarlier
        })
    }

    /// Tells who looks at the buurt that something which waited is in it now.
    pub(super) fn tell_caught_up(&self, turn: &mut Turn<'_>, id: BuurtId) {
        turn.send_all(self.watchers(id), &ToPage::CaughtUp(id));
    }
}

fn name_of(whole: &[u8]) -> String {
    keys::hex(&Sha256::digest(whole))
}
