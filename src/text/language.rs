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
    /// Turkish.
    Tr,
    /// Arabic, from right to left.
    Ar,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
    /// Changed Dutch, from right to left.
    Pseudo,
}

impl Language {
    /// The languages that residents can choose, in the order in which they are shown.
    pub const OFFERED: [Self; 6] = [Self::Nl, Self::En, Self::Tr, Self::Ar, Self::Pl, Self::Uk];

    /// How preferences and addresses name it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Tr => "tr",
            Self::Ar => "ar",
            Self::Pl => "pl",
            Self::Uk => "uk",
            Self::Pseudo => "pseudo",
        }
    }

    /// The language that preferences or the browser (`en-GB`) name; `None` for one that is not here.
    pub fn from_code(code: &str) -> Option<Self> {
        let main = code.split('-').next().unwrap_or_default();
        Self::OFFERED
            .into_iter()
            .chain([Self::Pseudo])
            .find(|language| language.code().eq_ignore_ascii_case(main))
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Tr => "Türkçe",
            Self::Ar => "العربية",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
            Self::Pseudo => "⟦Ñëdërlañds⟧",
        }
    }

    /// What `lang` says.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl | Self::Pseudo => "nl-NL",
            Self::En => "en-GB",
            Self::Tr => "tr-TR",
            Self::Ar => "ar",
            Self::Pl => "pl-PL",
            Self::Uk => "uk-UA",
        }
    }

    /// What dates and amounts are written in: the digits are those that stand on the neighbours' phones too.
    pub const fn format_tag(self) -> &'static str {
        match self {
            Self::Ar => "ar-u-nu-latn",
            Self::Nl | Self::En | Self::Tr | Self::Pl | Self::Uk | Self::Pseudo => self.tag(),
        }
    }

    /// What stands between things in a row.
    pub const fn comma(self) -> &'static str {
        match self {
            Self::Ar => "، ",
            Self::Nl | Self::En | Self::Tr | Self::Pl | Self::Uk | Self::Pseudo => ", ",
        }
    }

    /// What `dir` says.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Nl | Self::En | Self::Tr | Self::Pl | Self::Uk => "ltr",
            Self::Ar | Self::Pseudo => "rtl",
        }
    }
}
