//! Photos and voice notes.
//!
//! They lie in the map of the plan or signaal itself, one key each: a map for them alone would be missing in
//! everything that was made before there were any, and two phones would both add one.

use automerge::{AutoCommit, ObjId};
use domain::{
    AttachmentId,
    attachment::{AttachmentKind, AttachmentRow},
    limits::{LINE_LEN_MAX, VOICE_MILLIS_MAX},
    resultaat::Moment,
};

use crate::{
    alive::Life,
    answers::{Plain, answer, line},
    fields::{Fields, int},
    op::Op,
    schema::{
        ATTACHMENT_PREFIX, BLOB, BY, BYTES, CREATED_ON, HEIGHT, KIND, KIND_PHOTO, KIND_VOICE,
        MILLIS, MOMENT, WHAT, WIDTH,
    },
};

pub(crate) struct Attachment {
    pub(crate) op: Op,
    pub(crate) row: AttachmentRow,
}

/// The attachment that lies under this key of a plan or signaal; `None` for any other key.
pub(crate) fn id(key: &str) -> Option<AttachmentId> {
    key.strip_prefix(ATTACHMENT_PREFIX)?.parse().ok()
}

/// The ids of all attachments in a plan or signaal, also of those that were taken away.
pub(crate) fn ids(holder: &Fields<'_>) -> Vec<AttachmentId> {
    holder.maps().filter_map(|(key, _)| id(key)).collect()
}

/// The attachments of a plan that are not taken away, oldest first.
pub(crate) fn all(doc: &AutoCommit, holder: &Fields<'_>) -> Vec<Attachment> {
    let mut found: Vec<Attachment> = holder
        .maps()
        .filter(|(key, _)| id(key).is_some())
        .filter_map(|(_, obj)| read(doc, &obj))
        .collect();
    found.sort_by(|left, right| left.op.cmp(&right.op));
    found
}

/// An attachment; `None` when it is taken away, or of a kind that a newer app knows.
pub(crate) fn read(doc: &AutoCommit, obj: &ObjId) -> Option<Attachment> {
    let fields = Fields::of(doc, obj);
    if Life::of(doc, obj, &fields).is_removed() {
        return None;
    }
    let number = |key: &str| fields.get(key).and_then(|item| int(&item.value));
    let side = |key: &str| number(key).and_then(|int| u16::try_from(int).ok());
    let kind = match fields.str(KIND)? {
        KIND_PHOTO => AttachmentKind::Photo {
            width: side(WIDTH)?,
            height: side(HEIGHT)?,
        },
        KIND_VOICE => AttachmentKind::Voice {
            millis: number(MILLIS).and_then(|int| u32::try_from(int).ok())?,
        },
        _ => return None,
    };
    let bytes = number(BYTES).and_then(|int| u32::try_from(int).ok())?;
    let is_small = usize::try_from(bytes).is_ok_and(|bytes| bytes <= kind.bytes_max());
    let is_short = !matches!(kind, AttachmentKind::Voice { millis } if millis > VOICE_MILLIS_MAX);
    if !is_small || !is_short {
        return None;
    }
    let op = Op::of(obj);
    let row = AttachmentRow {
        kind,
        what: line(doc, obj, &fields, WHAT, LINE_LEN_MAX),
        bytes,
        blob: fields.str(BLOB)?.parse().ok()?,
        by: fields.person(BY),
        created_on: fields.day(CREATED_ON),
        order: op.counter,
        moment: answer(doc, obj, &fields, MOMENT, None, moment),
    };
    Some(Attachment { op, row })
}

#[expect(clippy::option_option, reason = "that it is neither is an answer too")]
fn moment(plain: Plain) -> Option<Option<Moment>> {
    match plain {
        Plain::Text(key) => Moment::from_key(&key).map(Some),
        Plain::Nothing => Some(None),
        Plain::Int(_) => None,
    }
}
