//! Who can help: organisations and functions, with how everybody reaches them.
//!
//! Only what a counter or a function publishes itself belongs here, never how to reach one person
//! ([`crate::guard::is_private`] sees it while somebody types).

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Day, OrganisationId, PersonId, Refusal,
    command::{at_most, filled},
    keyed::keyed,
    limits::{LINE_LEN_MAX, NAME_LEN_MAX},
};

keyed! {
    /// Of which kind it is.
    OrganisationKind {
        /// The gemeente.
        Gemeente = "gemeente",
        /// A housing corporation.
        Housing = "housing",
        /// Welfare and community work.
        Welfare = "welfare",
        /// Police and enforcement.
        Police = "police",
        /// Health and care.
        Care = "care",
        /// A school.
        School = "school",
        /// A shop or a company.
        Business = "business",
        /// A fund.
        Fund = "fund",
        /// An association, or anything else.
        Association = "association",
    }
}

keyed! {
    /// Which line of an organisation, beside its name.
    OrganisationLine {
        /// Which function or counter.
        Function = "function",
        /// Its public telephone number.
        Phone = "phone",
        /// Its public address for mail.
        Mail = "mail",
        /// For what people can turn to it.
        For = "for",
    }
}

impl OrganisationLine {
    /// How long it may be.
    pub const fn len_max(self) -> usize {
        match self {
            Self::Function | Self::Phone | Self::Mail => NAME_LEN_MAX,
            Self::For => LINE_LEN_MAX,
        }
    }
}

/// What screens show of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRow {
    /// What it is called.
    pub name: Answer<String>,
    /// Of which kind it is; what a newer app knows reads as an association.
    pub kind: Answer<OrganisationKind>,
    /// Which function or counter; may be empty, as the three that follow.
    pub function: Answer<String>,
    /// Its public telephone number.
    pub phone: Answer<String>,
    /// Its public address for mail.
    pub mail: Answer<String>,
    /// For what people can turn to it.
    pub for_what: Answer<String>,
    /// Who wrote it down.
    pub by: Option<PersonId>,
    /// When it was written down.
    pub created_on: Day,
    /// True when somebody took it away while somebody else changed it.
    pub is_back: bool,
    /// Position among its like: later is larger. Unique with the id.
    pub order: u64,
}

impl OrganisationRow {
    /// The name with the function behind it, as it stands where it was chosen.
    pub fn called(&self) -> String {
        let shown = |answer: &Answer<String>| answer.shown().cloned().unwrap_or_default();
        let parts = [shown(&self.name), shown(&self.function)];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// An organisation that is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewOrganisation {
    /// Its id, drawn by the page.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Of which kind it is.
    pub kind: OrganisationKind,
    /// Its lines, in the order of [`OrganisationLine::ALL`]; each may be empty.
    pub lines: [String; 4],
}

impl NewOrganisation {
    /// # Errors
    /// [`Refusal::Empty`] without a name, [`Refusal::TooLong`] beyond the limits.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        filled(&self.name, NAME_LEN_MAX)?;
        let mut lines = OrganisationLine::ALL.iter().zip(&self.lines);
        lines.try_for_each(|(line, words)| at_most(words, line.len_max()))
    }
}
