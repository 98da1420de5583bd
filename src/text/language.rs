//! The languages of the app.
//!
//! A language is offered once its catalogue is complete. The pseudo-language is never offered: it is asked
//! for in the address, to see the layout from right to left.

/// A language of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Dutch, the source.
    Nl,
    /// English.
    En,
    /// Changed Dutch, from right to left.
    Pseudo,
}

impl Language {
    /// The languages that residents can choose, in the order in which they are shown.
    pub const OFFERED: [Self; 2] = [Self::Nl, Self::En];

    /// How preferences and addresses name it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Pseudo => "pseudo",
        }
    }

    /// The language that preferences or the browser (`en-GB`) name; `None` for one that is not here.
    pub fn from_code(code: &str) -> Option<Self> {
        let main = code.split('-').next().unwrap_or_default();
        [Self::Nl, Self::En, Self::Pseudo]
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(main))
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Pseudo => "⟦Ñëdërlañds⟧",
        }
    }

    /// What `lang` says and what dates and amounts are written in.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl | Self::Pseudo => "nl-NL",
            Self::En => "en-GB",
        }
    }

    /// What `dir` says.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Nl | Self::En => "ltr",
            Self::Pseudo => "rtl",
        }
    }
}
