//! Looking at a photo or listening to a note: how far it is, and where the browser finds it.

use domain::{
    AttachmentId,
    attachment::{Part, Sight},
};
use leptos::prelude::*;

use crate::{
    contexts::{use_announcer, use_store},
    platform::media::Address,
    text::{AttachmentText, use_text},
};

/// What there is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The phone is looking on its disk.
    Soon,
    /// At this address; it lasts as long as the part of the screen that asked.
    Here(String),
    /// So many pieces of so many came from neighbours.
    Coming(u8, u8),
    /// No connected neighbour has it.
    Nobody,
    /// No room on this phone.
    NoRoom,
    /// It was taken away, or is of a kind that is not shown.
    Gone,
}

impl Shown {
    /// What to say while it is not here.
    pub(crate) fn said(&self, text: &AttachmentText) -> Option<String> {
        Some(match self {
            Self::Soon | Self::Here(_) => return None,
            Self::Coming(0, _) => text.coming.into(),
            Self::Coming(here, of) => (text.progress)((*here).into(), (*of).into()),
            Self::Nobody => text.nobody.into(),
            Self::NoRoom => text.no_room.into(),
            Self::Gone => text.gone.into(),
        })
    }
}

/// Looks for as long as the present owner lives.
pub(crate) fn use_sight(id: AttachmentId, part: Part) -> Signal<Shown> {
    let (store, announcer, words) = (use_store(), use_announcer(), use_text().attachments);
    let shown = RwSignal::new(Shown::Soon);
    let kept = StoredValue::new_local(None::<Address>);
    let ticket = store.look(id, part, move |sight| {
        let next = match sight {
            Sight::Here(bytes) => match Address::of(&bytes) {
                Some(address) => {
                    let at = address.0.clone();
                    kept.try_set_value(Some(address));
                    Shown::Here(at)
                }
                None => Shown::Gone,
            },
            Sight::Coming(here, of) => Shown::Coming(here, of),
            Sight::Nobody => Shown::Nobody,
            Sight::NoRoom => Shown::NoRoom,
            Sight::Gone => Shown::Gone,
        };
        // Stamps come silently, and who waits hears the beginning and the end and not every step.
        let is_step = matches!(next, Shown::Coming(1.., _));
        if part == Part::Whole && !is_step {
            announcer.say(next.said(words).unwrap_or_default());
        }
        let _is_gone = shown.try_set(next);
    });
    on_cleanup(move || {
        if let Some(ticket) = ticket {
            store.look_away(ticket);
        }
    });
    shown.into()
}
