//! What is read, and where it lies.

use domain::{
    AttachmentId, BuurtId,
    attachment::Part,
    port::{LinkId, Ticket},
};

use crate::{
    event::PageId,
    keys,
    store::{Key, Table},
};

/// What a read is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) enum What {
    Phone,
    Rows(BuurtId),
    Records(BuurtId),
    Quarantine(BuurtId),
    Queue(BuurtId),
    Chunks(BuurtId),
    /// What is here of photos and voice notes.
    Index(BuurtId),
    /// A paper (`Small`) or all pieces (`Whole`), for somebody who looks.
    Blob(BuurtId, AttachmentId, Part),
    /// The same, for a file that this page asked for.
    Packed(BuurtId, Ticket, PageId, AttachmentId, Part),
    /// A paper (`None`) or a piece that a neighbour asked for.
    Given(LinkId, BuurtId, AttachmentId, Option<u8>),
    /// The same, for a mailbox.
    Shelved(BuurtId, AttachmentId, Option<u8>),
}

impl What {
    /// The table and the first parts of the keys.
    pub(in crate::engine) fn place(self) -> (Table, Key) {
        match self {
            Self::Phone => (Table::Device, Vec::new()),
            Self::Rows(id) => (Table::Rows, keys::of_buurt(id)),
            Self::Records(id) => (Table::Records, keys::of_buurt(id)),
            Self::Quarantine(id) => (Table::Quarantine, keys::of_buurt(id)),
            Self::Queue(id) => (Table::Queue, keys::of_buurt(id)),
            Self::Chunks(id) => (Table::Chunks, keys::of_buurt(id)),
            Self::Index(id) => (Table::Blobs, keys::blob_indexes(id)),
            Self::Blob(id, one, Part::Small)
            | Self::Packed(id, _, _, one, Part::Small)
            | Self::Given(_, id, one, None)
            | Self::Shelved(id, one, None) => (Table::Blobs, keys::blob_paper(id, one)),
            Self::Blob(id, one, Part::Whole) | Self::Packed(id, _, _, one, Part::Whole) => {
                (Table::Blobs, keys::blob_pieces(id, one))
            }
            Self::Given(_, id, one, Some(number)) | Self::Shelved(id, one, Some(number)) => {
                (Table::Blobs, keys::blob_piece(id, one, number))
            }
        }
    }
}
