//! Random 128-bit names of things.
//!
//! Whoever makes a thing draws its id, so two phones that never met cannot make the same one, and an
//! id tells nothing about a person or a moment. In documents and URLs an id is 32 lower-case hex
//! digits; between page and worker it is its 16 bytes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Text that should name a thing but is not 32 hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is 32 hexadecimal digits")
    }
}

impl std::error::Error for NotAnId {}

fn parse_hex(text: &str) -> Result<[u8; 16], NotAnId> {
    let digits = text.as_bytes();
    if digits.len() != 32 {
        return Err(NotAnId);
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).map_err(|_not_text| NotAnId)?;
        let is_lower_hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
        if !pair.chars().all(is_lower_hex) {
            return Err(NotAnId);
        }
        *byte = u8::from_str_radix(pair, 16).map_err(|_not_hex| NotAnId)?;
    }
    Ok(bytes)
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name([u8; 16]);

        impl $name {
            /// The id with these bytes; the caller draws them at random.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The 16 bytes, for seeding and for wire formats.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse_hex(text).map(Self)
            }
        }
    };
}

id! {
    /// One buurt, and with it one document.
    BuurtId
}
id! {
    /// One plan, from its first sentence on.
    InitiativeId
}
id! {
    /// One thing that has to be done in a plan.
    TaskId
}
id! {
    /// One thing that a plan needs.
    NeedId
}
id! {
    /// One offer of help, made for a need, or one contribution to the buurt.
    ContributionId
}
id! {
    /// One thing that struck somebody (*Dit valt me op*).
    SignaalId
}
id! {
    /// One person within one buurt. Random per buurt, so that buurten cannot be linked.
    PersonId
}
id! {
    /// One recorded change of phase, or one recorded sign.
    EventId
}
id! {
    /// One photo or voice note.
    AttachmentId
}
id! {
    /// One promise (*Beloofd*).
    ToezeggingId
}
id! {
    /// One thing that holds a plan up (*Dit zit vast*).
    BlockerId
}
id! {
    /// One time that somebody knocked somewhere (*Aangeklopt*).
    KnockId
}

id! {
    /// One time that neighbours sit or stand together (*Samen*).
    MeetingId
}
id! {
    /// One thing on the agenda of a meeting.
    AgendaItemId
}
id! {
    /// One card: the words of one person at a meeting.
    CardId
}
id! {
    /// One thing that a meeting decided.
    DecisionId
}
id! {
    /// One thing that somebody does after a meeting (*Wie doet wat*).
    ActionId
}
id! {
    /// One thing that somebody can bring (*Wie kan wat bijdragen*).
    BringId
}

id! {
    /// One word with which a buurt sorts what it wants.
    ThemeId
}
id! {
    /// One thing that a buurt wants to keep or to make better.
    AmbitionId
}
id! {
    /// One thing that a buurt and others take up together.
    OpgaveId
}
id! {
    /// How one group looks at an opgave.
    PerspectiveId
}
id! {
    /// One thing on which neighbours agreed among themselves (*Buurtafspraak*).
    AgreementId
}

id! {
    /// One thing that came of a plan (*Resultaat*).
    ResultaatId
}

id! {
    /// One time that somebody asked for help (*Ik wil hulp*).
    HelpId
}
id! {
    /// One organisation or function that can help.
    OrganisationId
}
id! {
    /// One translation of what a plan says to a question.
    TranslationId
}

id! {
    /// One time that residents are asked what they think (*Inspraak*).
    InspraakId
}
id! {
    /// What one resident answered.
    ReactionId
}
id! {
    /// What was heard about one theme, and what is done with it.
    FeedbackId
}
id! {
    /// One question to those who decide (*Laat je stem horen*).
    RequestId
}

id! {
    /// One thing that somebody has to allow in a plan (*Mag dit?*).
    PermissionId
}
id! {
    /// One thing that has to be looked after once a plan is done.
    UpkeepId
}
id! {
    /// Other words for a question of a plan, proposed by somebody.
    SuggestionId
}

#[cfg(test)]
mod tests;
