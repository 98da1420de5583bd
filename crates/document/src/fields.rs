//! One map of the document, read in one pass.
//!
//! A pass over a map costs about as much as one lookup, and a screen needs most fields of an item.
//! Wrong types read as absent, so what a stranger or a newer app wrote costs one field and not the
//! row.

use automerge::{
    AutoCommit, ObjId, ObjType, ReadDoc, ScalarValueRef, ValueRef, iter::MapRangeItem,
};
use domain::{Day, PersonId, limits::utf16_len};

use crate::op::Op;

#[derive(Debug, Default)]
pub(crate) struct Fields<'a> {
    items: Vec<MapRangeItem<'a>>,
}

impl<'a> Fields<'a> {
    /// The fields of `map`, sorted by key; none when it is not a map of this document.
    pub(crate) fn of(doc: &'a AutoCommit, map: &ObjId) -> Self {
        Self {
            items: doc.map_range(map, ..).collect(),
        }
    }

    /// The fields of the map under `key`; none when there is none.
    pub(crate) fn below(&self, doc: &'a AutoCommit, key: &str) -> Self {
        self.map(key)
            .map_or_else(Self::default, |map| Self::of(doc, &map))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &MapRangeItem<'a>> {
        self.items.iter()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&MapRangeItem<'a>> {
        self.items.iter().find(|item| item.key == key)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    pub(crate) fn str(&self, key: &str) -> Option<&str> {
        match &self.get(key)?.value {
            ValueRef::Scalar(ScalarValueRef::Str(text)) => Some(text),
            ValueRef::Scalar(_) | ValueRef::Object(_) => None,
        }
    }

    /// The text under `key`, cut at `len_max` UTF-16 units; empty when absent.
    pub(crate) fn line(&self, key: &str, len_max: usize) -> String {
        cut(self.str(key).unwrap_or_default(), len_max)
    }

    pub(crate) fn person(&self, key: &str) -> Option<PersonId> {
        self.str(key)?.parse().ok()
    }

    pub(crate) fn day(&self, key: &str) -> Day {
        self.get(key)
            .and_then(|item| int(&item.value))
            .map_or(Day(0), day_from_int)
    }

    pub(crate) fn map(&self, key: &str) -> Option<ObjId> {
        self.object(key, ObjType::Map)
    }

    pub(crate) fn text(&self, key: &str) -> Option<ObjId> {
        self.object(key, ObjType::Text)
    }

    fn object(&self, key: &str, kind: ObjType) -> Option<ObjId> {
        let item = self.get(key)?;
        is_object(item, kind).then(|| item.id())
    }

    /// The maps in this map, with their keys.
    pub(crate) fn maps(&self) -> impl Iterator<Item = (&str, ObjId)> {
        self.items
            .iter()
            .filter(|item| is_object(item, ObjType::Map))
            .map(|item| (item.key.as_ref(), item.id()))
    }

    /// The operation that put what stands under `key`.
    pub(crate) fn op(&self, key: &str) -> Option<Op> {
        self.get(key).map(|item| Op::of(&item.id()))
    }
}

fn is_object(item: &MapRangeItem<'_>, kind: ObjType) -> bool {
    matches!(&item.value, ValueRef::Object(found) if *found == kind)
}

pub(crate) fn int(value: &ValueRef<'_>) -> Option<i64> {
    match value {
        ValueRef::Scalar(ScalarValueRef::Int(int)) => Some(*int),
        ValueRef::Scalar(ScalarValueRef::Uint(int)) => i64::try_from(*int).ok(),
        ValueRef::Scalar(_) | ValueRef::Object(_) => None,
    }
}

/// A day that does not exist on any calendar reads as the first one.
pub(crate) fn day_from_int(int: i64) -> Day {
    Day(i32::try_from(int).unwrap_or_default())
}

/// `text`, or its first `len_max` UTF-16 units; never half a character.
pub(crate) fn cut(text: &str, len_max: usize) -> String {
    if text.len() <= len_max || utf16_len(text) <= len_max {
        return text.to_owned();
    }
    let mut left = len_max;
    text.chars()
        .take_while(|character| {
            let is_in = character.len_utf16() <= left;
            left = left.saturating_sub(character.len_utf16());
            is_in
        })
        .collect()
}
