//! Where objects lie in the document, each looked up once.
//!
//! Automerge walks from an object up to the root, and each step is a search. Objects of one plan have most of the
//! way in common, so a walk ends where one went before.

use std::collections::BTreeMap;

use automerge::{AutoCommit, ObjId, Prop, ReadDoc};

/// The ways that were gone.
#[derive(Debug, Default)]
pub(super) struct Paths(BTreeMap<ObjId, Path>);

/// The way from the root to an object.
#[derive(Debug, Clone, Default)]
pub(super) struct Path {
    /// The keys of the maps, up to the first list.
    pub(super) keys: Vec<String>,
    /// It goes through a list, and what is beyond that is not told.
    is_in_list: bool,
}

impl Paths {
    /// The way to an object; `None` for one that is not in the document.
    pub(super) fn of(&mut self, doc: &AutoCommit, object: &ObjId) -> Option<&Path> {
        if !self.0.contains_key(object) {
            self.walk(doc, object)?;
        }
        self.0.get(object)
    }

    fn walk(&mut self, doc: &AutoCommit, object: &ObjId) -> Option<()> {
        let (mut below, mut at) = (Vec::new(), object.clone());
        for parent in doc.parents(object).ok()? {
            #[cfg(test)]
            STEPPED.set(STEPPED.get() + 1);
            let child = std::mem::replace(&mut at, parent.obj);
            below.push((child, parent.prop));
            if self.0.contains_key(&at) {
                break;
            }
        }
        let mut path = self.0.entry(at).or_default().clone();
        for (child, prop) in below.into_iter().rev() {
            match prop {
                Prop::Map(key) if !path.is_in_list => path.keys.push(key),
                Prop::Map(_) | Prop::Seq(_) => path.is_in_list = true,
            }
            self.0.insert(child, path.clone());
        }
        Some(())
    }
}

#[cfg(test)]
std::thread_local! {
    /// How many steps towards the root a test went.
    pub(super) static STEPPED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
