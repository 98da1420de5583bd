//! Photos and voice notes that hang on a plan, a signaal or a card of a meeting.
//!
//! The document says that there is one, what it shows and who put it there; the bytes lie outside it, sealed
//! under a key of their own, so that taking it away takes it away for good. [`BlobName`] ties the two together.
//! What comes from a neighbour is never decoded by us: [`Media`] looks at the first bytes, and only the few
//! types it knows are handed to the browser, under a type that we choose.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    Answer, AttachmentId, CardId, Day, InitiativeId, MeetingId, PersonId, Refusal, SignaalId,
    ids::NotAnId,
    limits::{LINE_LEN_MAX, PHOTO_BYTES_MAX, SMALL_BYTES_MAX, VOICE_BYTES_MAX, utf16_len},
    resultaat::Moment,
};

/// On what an attachment hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AttachedTo {
    /// On a plan.
    Plan(InitiativeId),
    /// On a signaal.
    Signaal(SignaalId),
    /// On a card of a meeting.
    Card(MeetingId, CardId),
}

/// What an attachment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttachmentKind {
    /// A photo, in pixels, upright as people look at it.
    Photo {
        /// From left to right.
        width: u16,
        /// From top to bottom.
        height: u16,
    },
    /// A voice note.
    Voice {
        /// How long it lasts.
        millis: u32,
    },
}

impl AttachmentKind {
    /// The most bytes that one may have.
    pub const fn bytes_max(self) -> usize {
        match self {
            Self::Photo { .. } => PHOTO_BYTES_MAX,
            Self::Voice { .. } => VOICE_BYTES_MAX,
        }
    }

    /// Whether bytes of this type can be one.
    pub const fn fits(self, media: Media) -> bool {
        match self {
            Self::Photo { .. } => matches!(media, Media::Jpeg | Media::Webp),
            Self::Voice { .. } => matches!(media, Media::Webm | Media::Mp4),
        }
    }
}

/// Names a blob: the SHA-256 of the paper that says its key and the hashes of its sealed pieces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BlobName(pub [u8; 32]);

impl fmt::Display for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlobName({self})")
    }
}

impl FromStr for BlobName {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let mut name = Self([0; 32]);
        let (left, right) = text.split_at_checked(32).ok_or(NotAnId)?;
        let (into_left, into_right) = name.0.split_at_mut(16);
        into_left.copy_from_slice(AttachmentId::from_str(left)?.as_bytes());
        into_right.copy_from_slice(AttachmentId::from_str(right)?.as_bytes());
        Ok(name)
    }
}

/// What screens show of an attachment. One that was taken away has no row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentRow {
    /// Photo or voice note.
    pub kind: AttachmentKind,
    /// *Wat zie je?* in one line; empty while nobody said so.
    pub what: Answer<String>,
    /// How many bytes the whole has.
    pub bytes: u32,
    /// Which bytes.
    pub blob: BlobName,
    /// Who added it.
    pub by: Option<PersonId>,
    /// When it was added.
    pub created_on: Day,
    /// Position among attachments: later is larger. Unique with the id.
    pub order: u64,
    /// Whether a photo of a plan shows how it was before or after; `None` while nobody said so.
    pub moment: Answer<Option<Moment>>,
}

/// An attachment as the page hands it over, made small already.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAttachment {
    /// On what it hangs.
    pub to: AttachedTo,
    /// Its id, drawn by the page.
    pub id: AttachmentId,
    /// Photo or voice note.
    pub kind: AttachmentKind,
    /// *Wat zie je?*; may be empty.
    pub what: String,
    /// A photo of the size of a stamp, which every phone gets; empty for a voice note.
    pub small: Vec<u8>,
    /// The photo or the note itself.
    pub whole: Vec<u8>,
}

impl NewAttachment {
    /// Checks everything that neighbours will check.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without bytes, [`Refusal::TooLong`] beyond the limits, [`Refusal::Fault`] for bytes
    /// of a type that is not taken.
    pub fn check(&self) -> Result<(), Refusal> {
        let is_too_long = utf16_len(&self.what) > LINE_LEN_MAX
            || self.whole.len() > self.kind.bytes_max()
            || self.small.len() > SMALL_BYTES_MAX;
        if self.whole.is_empty() {
            return Err(Refusal::Empty);
        }
        if is_too_long {
            return Err(Refusal::TooLong);
        }
        let is_whole_right = Media::of(&self.whole).is_some_and(|media| self.kind.fits(media));
        if is_whole_right && is_small_right(self.kind, &self.small) {
            Ok(())
        } else {
            Err(Refusal::Fault)
        }
    }
}

/// Whether these bytes can be the stamp of such an attachment: a photo always has one, a voice note never.
pub fn is_small_right(kind: AttachmentKind, small: &[u8]) -> bool {
    let media = Media::of(small);
    match kind {
        AttachmentKind::Photo { .. } => media.is_some_and(|media| kind.fits(media)),
        AttachmentKind::Voice { .. } => small.is_empty(),
    }
}

/// What people see and hear may be recognisable, so only sizes are printed.
impl fmt::Debug for NewAttachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (small, whole) = (self.small.len(), self.whole.len());
        write!(f, "NewAttachment({:?}, {small} + {whole} bytes)", self.id)
    }
}

/// How much of an attachment somebody wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// The stamp, for a list.
    Small,
    /// The photo or the note itself.
    Whole,
}

/// How far a phone is with what somebody wants to see.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sight {
    /// The bytes, whole and checked.
    Here(Vec<u8>),
    /// It is coming: so many pieces of so many are here.
    Coming(u8, u8),
    /// No neighbour who is connected has it. It comes by itself once one does.
    Nobody,
    /// This phone has no room for it.
    NoRoom,
    /// It was taken away.
    Gone,
}

impl fmt::Debug for Sight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here(bytes) => write!(f, "Here({} bytes)", bytes.len()),
            Self::Coming(here, of) => write!(f, "Coming({here} of {of})"),
            Self::Nobody => f.write_str("Nobody"),
            Self::NoRoom => f.write_str("NoRoom"),
            Self::Gone => f.write_str("Gone"),
        }
    }
}

/// The types of bytes that are shown or played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A photo.
    Jpeg,
    /// A photo.
    Webp,
    /// Sound, as Chromium and Firefox record it.
    Webm,
    /// Sound, as Safari records it.
    Mp4,
}

impl Media {
    /// What the first bytes say; `None` for anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Self::Webm),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            _ => None,
        }
    }

    /// The type under which a browser gets it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Webm => "audio/webm",
            Self::Mp4 => "audio/mp4",
        }
    }

    /// How the name of a file ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Webm => "webm",
            Self::Mp4 => "m4a",
        }
    }
}

#[cfg(test)]
mod tests;
