//! The looks that a reader can choose.

/// A look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the phone does.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// *Sterk contrast*.
    Contrast,
    /// For the street in the sun.
    Sun,
}

impl Theme {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::System,
        Self::Light,
        Self::Dark,
        Self::Contrast,
        Self::Sun,
    ];

    /// How preferences and the style sheets name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Sun => "sun",
        }
    }

    /// The look with this name; as the phone does for one that is not here.
    pub fn from_name(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or(Self::System)
    }
}
