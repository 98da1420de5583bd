//! How one area of the catalogue is declared.
//!
//! [`texts!`] makes the struct of an area from the names of its texts, so that each language is a value of
//! that struct and a missing text does not compile. It also makes what would be tedious by hand: the
//! pseudo-language (every Dutch text, visibly changed) and, for tests, the list that `lint.rs` reads.
//! `words` are fixed texts, `buttons` are fixed texts that somebody presses, `sentences` take values.

/// Makes the struct of one area.
macro_rules! texts {
    (
        $(#[$area:meta])* $name:ident from $dutch:path;
        words { $($(#[$word_doc:meta])* $word:ident,)* }
        buttons { $($(#[$button_doc:meta])* $button:ident,)* }
        sentences { $($(#[$doc:meta])* $sentence:ident($($arg:ident: $ty:ty),*),)* }
    ) => {
        $(#[$area])*
        #[allow(missing_docs, reason = "the Dutch text says what each one is")]
        #[derive(Debug)]
        pub struct $name {
            $($(#[$word_doc])* pub $word: &'static str,)*
            $($(#[$button_doc])* pub $button: &'static str,)*
            $($(#[$doc])* pub $sentence: fn($($ty),*) -> String,)*
        }

        impl $name {
            /// The Dutch texts, changed so that a text outside the catalogue stands out.
            pub(super) fn pseudo() -> Self {
                $(
                    fn $sentence($($arg: $ty),*) -> String {
                        $crate::text::pseudo::changed(&($dutch.$sentence)($($arg),*))
                    }
                )*
                Self {
                    $($word: $crate::text::pseudo::fixed($dutch.$word),)*
                    $($button: $crate::text::pseudo::fixed($dutch.$button),)*
                    $($sentence,)*
                }
            }

            /// Every text with its name and kind, sentences with sample values.
            #[cfg(test)]
            pub(super) fn listed(&self) -> Vec<$crate::text::lint::Listed> {
                use $crate::text::lint::{Kind, Listed};
                let area = stringify!($name);
                vec![
                    $(Listed::new(area, stringify!($word), Kind::Word, self.$word),)*
                    $(Listed::new(area, stringify!($button), Kind::Button, self.$button),)*
                    $(Listed::new(
                        area,
                        stringify!($sentence),
                        Kind::Sentence,
                        &(self.$sentence)($(<$ty as $crate::text::lint::Sample>::sample()),*),
                    ),)*
                ]
            }
        }
    };
}

pub(super) use texts;
