//! Where the languages are cut from the rest.
//!
//! Dutch is in the page, because it is the language of most and the one that is always there. Every other
//! language is a part, so nobody waits for words in a language that nobody on that phone reads.

#![allow(
    unsafe_code,
    reason = "the macro declares what the build joins together again; only the doors of parts may"
)]
#![allow(
    clippy::unnecessary_wraps,
    reason = "the macro adds that the part may not come"
)]

use wasm_split_helpers::wasm_split;

use super::NotHere;
use crate::text::{self, Language, Text};

type Words = &'static Text;

/// The words of a language.
///
/// # Errors
/// They are not on this phone and cannot be fetched now: go on in Dutch.
pub async fn words(language: Language) -> Result<Words, NotHere> {
    match language {
        Language::Nl => Ok(Text::dutch()),
        Language::En => english().await,
        Language::Tr => turkish().await,
        Language::Ar => arabic().await,
        Language::Pl => polish().await,
        Language::Uk => ukrainian().await,
        Language::Pseudo => pseudo().await,
    }
}

#[wasm_split(en, fallible)]
fn english() -> Result<Words, NotHere> {
    Ok(&text::en::TEXT)
}

#[wasm_split(tr, fallible)]
fn turkish() -> Result<Words, NotHere> {
    Ok(&text::tr::TEXT)
}

#[wasm_split(ar, fallible)]
fn arabic() -> Result<Words, NotHere> {
    Ok(&text::ar::TEXT)
}

#[wasm_split(pl, fallible)]
fn polish() -> Result<Words, NotHere> {
    Ok(&text::pl::TEXT)
}

#[wasm_split(uk, fallible)]
fn ukrainian() -> Result<Words, NotHere> {
    Ok(&text::uk::TEXT)
}

#[wasm_split(pseudo, fallible)]
fn pseudo() -> Result<Words, NotHere> {
    Ok(Text::pseudo())
}
