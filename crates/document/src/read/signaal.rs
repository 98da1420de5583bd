//! Signalen.

use automerge::{AutoCommit, ObjId, ReadDoc};
use domain::{limits::TEXT_LEN_MAX, signaal::SignaalRow};

use crate::{
    alive::Life,
    fields::{Fields, cut},
    op::Op,
    schema::{BY, CREATED_ON, TEXT},
};

pub(crate) fn row(doc: &AutoCommit, obj: &ObjId) -> SignaalRow {
    let fields = Fields::of(doc, obj);
    let life = Life::of(doc, obj, &fields);
    let text = fields.text(TEXT).and_then(|text| doc.text(text).ok());
    SignaalRow {
        text: cut(&text.unwrap_or_default(), TEXT_LEN_MAX),
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        is_back: life.is_back(),
        removed: life.removal(),
        order: Op::of(obj).counter,
    }
}
