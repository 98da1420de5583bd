//! Taking away, and coming back.
//!
//! Every edit of a thing overwrites its `alive`; the name of the operation that did so is fresh by
//! itself. A removal names the operations it saw. A thing counts as removed while every current
//! operation of `alive` was seen by a removal; one that no removal saw is an edit made elsewhere
//! meanwhile, and the thing is back.
//!
//! `removed` stays where it is when an edit brings a thing back, so that screens can say so; the
//! next edit, or bringing back on purpose, acknowledges that and deletes it.

use automerge::{AutoCommit, ObjId, ObjType, ReadDoc, Value};
use domain::initiative::Removal;

use crate::{
    fields::Fields,
    op::Op,
    schema::{ALIVE, BY, ON, REMOVED, SEEN},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Life {
    /// Nobody took it away.
    Plain,
    /// Somebody took it away while somebody else changed it.
    Back,
    /// It is taken away.
    Removed(Removal),
}

impl Life {
    pub(crate) fn of(doc: &AutoCommit, thing: &ObjId, fields: &Fields<'_>) -> Self {
        if !fields.has(REMOVED) {
            return Self::Plain;
        }
        let removals = doc.get_all(thing, REMOVED).unwrap_or_default();
        let mut seen = Vec::new();
        let mut first: Option<(Removal, Op)> = None;
        for (value, id) in removals {
            if value != Value::Object(ObjType::Map) {
                continue;
            }
            let removal = Fields::of(doc, &id);
            let words = removal.str(SEEN).unwrap_or_default();
            seen.extend(words.split(' ').map(str::to_owned));
            let candidate = (
                Removal {
                    by: removal.person(BY),
                    on: removal.day(ON),
                },
                Op::of(&id),
            );
            let is_earlier = first
                .as_ref()
                .is_none_or(|(known, op)| (candidate.0.on, &candidate.1) < (known.on, op));
            if is_earlier {
                first = Some(candidate);
            }
        }
        let Some((removal, _)) = first else {
            return Self::Plain;
        };
        if alive_ops(doc, thing).iter().all(|op| seen.contains(op)) {
            Self::Removed(removal)
        } else {
            Self::Back
        }
    }

    pub(crate) fn is_removed(&self) -> bool {
        matches!(self, Self::Removed(_))
    }

    pub(crate) fn is_back(&self) -> bool {
        matches!(self, Self::Back)
    }

    pub(crate) fn removal(self) -> Option<Removal> {
        match self {
            Self::Removed(removal) => Some(removal),
            Self::Plain | Self::Back => None,
        }
    }
}

/// The names of the operations that currently keep a thing alive, sorted.
pub(crate) fn alive_ops(doc: &AutoCommit, thing: &ObjId) -> Vec<String> {
    let mut ops: Vec<Op> = doc
        .get_all(thing, ALIVE)
        .unwrap_or_default()
        .iter()
        .map(|(_, id)| Op::of(id))
        .collect();
    ops.sort();
    ops.iter().map(ToString::to_string).collect()
}
