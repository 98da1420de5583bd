//! What a page hands to the street after it heard from its worker.

use domain::port::{BadFile, DialStep, LinkId, LinkRefusal, OpenedFile, ToWorker};

use crate::act::Parcel;

/// What a message means for the street.
#[derive(Debug)]
pub(crate) enum Told {
    /// For the worker.
    Worker(ToWorker),
    /// For the other side of a link.
    Frame(LinkId, Vec<u8>),
    /// A link is refused.
    Refused(LinkId, LinkRefusal),
    /// The worker wants something for a link.
    Dial(LinkId, DialStep),
    /// A file was made.
    Made { bytes: Vec<u8>, is_whole: bool },
    /// A file was opened, or not.
    Opened {
        parcel: Parcel,
        is_whole: bool,
        opened: Result<OpenedFile, BadFile>,
    },
}
