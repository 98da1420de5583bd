//! Small closed choices, each stored under a name that never changes.

/// An enum of choices without data, with the name under which each is stored.
macro_rules! keyed {
    (
        $(#[$doc:meta])* $name:ident {
            $($(#[$choice:meta])* $variant:ident = $key:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug,
            Clone,
            Copy,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$choice])* $variant),+
        }

        impl $name {
            /// All of them, in the order in which screens offer them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name under which it is stored; never changes.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key),+
                }
            }

            /// The one stored under `key`; `None` for one that a newer app may know.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}

pub(crate) use keyed;
