//! Single values that two phones may have filled in at once.
//!
//! Automerge keeps every rival value; here they are read as an [`Answer`], newest operation first,
//! which is also the one that Automerge shows. The author of a rival is the person who writes under
//! the actor that put it.

use std::str::FromStr;

use automerge::{AutoCommit, ObjId, ReadDoc, ScalarValue, ScalarValueRef, Value, ValueRef};
use domain::{Answer, Cents, Claim, PersonId, limits::COUNT_MAX};

use crate::{
    fields::{Fields, cut},
    op::Op,
    places,
    schema::WRITERS,
};

/// A value as the schema uses them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Plain {
    Text(String),
    Int(i64),
    Nothing,
}

impl Plain {
    fn of_ref(value: &ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Scalar(ScalarValueRef::Str(text)) => Some(Self::Text(text.to_string())),
            ValueRef::Scalar(ScalarValueRef::Int(int)) => Some(Self::Int(*int)),
            ValueRef::Scalar(ScalarValueRef::Uint(int)) => i64::try_from(*int).ok().map(Self::Int),
            ValueRef::Scalar(ScalarValueRef::Null) => Some(Self::Nothing),
            ValueRef::Scalar(_) | ValueRef::Object(_) => None,
        }
    }

    fn of_value(value: &Value<'_>) -> Option<Self> {
        let Value::Scalar(scalar) = value else {
            return None;
        };
        match scalar.as_ref() {
            ScalarValue::Str(text) => Some(Self::Text(text.to_string())),
            ScalarValue::Int(int) => Some(Self::Int(*int)),
            ScalarValue::Uint(int) => i64::try_from(*int).ok().map(Self::Int),
            ScalarValue::Null => Some(Self::Nothing),
            ScalarValue::Bytes(_)
            | ScalarValue::F64(_)
            | ScalarValue::Counter(_)
            | ScalarValue::Timestamp(_)
            | ScalarValue::Boolean(_)
            | ScalarValue::Unknown { .. } => None,
        }
    }

    pub(crate) fn text(self, len_max: usize) -> Option<String> {
        match self {
            Self::Text(text) => Some(cut(&text, len_max)),
            Self::Int(_) | Self::Nothing => None,
        }
    }

    /// An amount within the bounds of a plan; a stranger's impossible amount reads as absent.
    #[expect(
        clippy::option_option,
        reason = "that nobody has said an amount is an answer too"
    )]
    pub(crate) fn cents(self) -> Option<Option<Cents>> {
        match self {
            Self::Int(int) => (0..=Cents::MAX.0)
                .contains(&int)
                .then_some(Some(Cents(int))),
            Self::Nothing => Some(None),
            Self::Text(_) => None,
        }
    }
}

impl Plain {
    /// How many, within what people count; `None` in it when nobody has said.
    #[expect(
        clippy::option_option,
        reason = "that nobody has counted is an answer too"
    )]
    pub(crate) fn count(self) -> Option<Option<u32>> {
        match self {
            Self::Int(int) => {
                let count = u32::try_from(int).ok().filter(|count| *count <= COUNT_MAX);
                count.map(Some)
            }
            Self::Nothing => Some(None),
            Self::Text(_) => None,
        }
    }

    /// An id, or none.
    #[expect(clippy::option_option, reason = "that it is none is an answer too")]
    pub(crate) fn id<I: FromStr>(self) -> Option<Option<I>> {
        match self {
            Self::Text(text) => text.parse().ok().map(Some),
            Self::Nothing => Some(None),
            Self::Int(_) => None,
        }
    }

    /// One of a few choices, or none.
    #[expect(clippy::option_option, reason = "that it is none is an answer too")]
    pub(crate) fn chosen<T>(self, from_key: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        match self {
            Self::Text(text) => from_key(&text).map(Some),
            Self::Nothing => Some(None),
            Self::Int(_) => None,
        }
    }

    /// One of a few choices.
    pub(crate) fn choice<T>(self, from_key: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self {
            Self::Text(text) => from_key(&text),
            Self::Int(_) | Self::Nothing => None,
        }
    }
}

impl From<Plain> for ScalarValue {
    fn from(plain: Plain) -> Self {
        match plain {
            Plain::Text(text) => Self::Str(text.into()),
            Plain::Int(int) => Self::Int(int),
            Plain::Nothing => Self::Null,
        }
    }
}

/// All values under `key`, newest operation first.
pub(crate) fn rivals(doc: &AutoCommit, map: &ObjId, key: &str) -> Vec<(Op, Plain)> {
    let mut found: Vec<(Op, Plain)> = doc
        .get_all(map, key)
        .unwrap_or_default()
        .iter()
        .filter_map(|(value, id)| Some((Op::of(id), Plain::of_value(value)?)))
        .collect();
    found.sort_by(|(left, _), (right, _)| right.cmp(left));
    found
}

/// What stands under `key` of the map with these fields; `empty` when nothing does.
pub(crate) fn answer<T: PartialEq>(
    doc: &AutoCommit,
    map: &ObjId,
    fields: &Fields<'_>,
    key: &str,
    empty: T,
    read: impl Fn(Plain) -> Option<T>,
) -> Answer<T> {
    let Some(item) = fields.get(key) else {
        return Answer::One(empty);
    };
    if !item.conflict {
        let value = Plain::of_ref(&item.value).and_then(read);
        return Answer::One(value.unwrap_or(empty));
    }
    let claims = rivals(doc, map, key)
        .into_iter()
        .filter_map(|(op, plain)| Some((op, read(plain)?)))
        .map(|(op, value)| Claim {
            value,
            by: person_of(doc, &op),
        });
    Answer::of(claims.collect::<Vec<_>>()).unwrap_or(Answer::One(empty))
}

/// Text under `key`, with rivals.
pub(crate) fn line(
    doc: &AutoCommit,
    map: &ObjId,
    fields: &Fields<'_>,
    key: &str,
    len_max: usize,
) -> Answer<String> {
    answer(doc, map, fields, key, String::new(), |plain| {
        plain.text(len_max)
    })
}

fn person_of(doc: &AutoCommit, op: &Op) -> Option<PersonId> {
    let writers = places::top(doc, WRITERS)?;
    let (value, _) = doc.get(&writers, op.actor.to_string()).ok()??;
    value.as_str()?.parse().ok()
}
