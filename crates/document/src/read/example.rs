//! The example with which a plan began.

use automerge::{AutoCommit, ReadDoc, ScalarValueRef, ValueRef};
use domain::{Example, ExampleRow, InitiativeId, limits::TEXT_LEN_MAX};

use crate::{
    fields::{Fields, cut},
    places,
    schema::{EXAMPLE, FILE, TEXT},
};

/// `None` where a plan began otherwise, or with bytes that are no example.
pub(crate) fn row(doc: &AutoCommit, plan: InitiativeId) -> Option<ExampleRow> {
    let map = places::map(doc, &places::plan(doc, plan)?, EXAMPLE)?;
    let fields = Fields::of(doc, &map);
    let ValueRef::Scalar(ScalarValueRef::Bytes(bytes)) = &fields.get(FILE)?.value else {
        return None;
    };
    let example = Example::decode(bytes).ok()?;
    let text = fields.text(TEXT).and_then(|text| doc.text(text).ok());
    Some(ExampleRow {
        example,
        different: cut(&text.unwrap_or_default(), TEXT_LEN_MAX),
    })
}
