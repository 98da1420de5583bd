//! The document around the app: its language, its look, its title.

use super::{js, theme::Theme};
use crate::text::Language;

/// Dresses the document: `lang`, `dir` and `data-theme` on the root.
pub fn wear(language: Language, theme: Theme) {
    let Some(root) = js::document().and_then(|document| document.document_element()) else {
        return;
    };
    root.set_attribute("lang", language.tag()).ok();
    root.set_attribute("dir", language.direction()).ok();
    match theme {
        Theme::System => root.remove_attribute("data-theme").ok(),
        Theme::Light | Theme::Dark | Theme::Contrast | Theme::Sun => {
            root.set_attribute("data-theme", theme.name()).ok()
        }
    };
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = js::document() {
        document.set_title(title);
    }
}

/// Opens what the browser has for printing.
pub fn print() {
    if let Some(window) = js::window() {
        // A browser that cannot print has no such window to open; nothing else follows from it.
        window.print().ok();
    }
}

/// The content of a `<meta name=…>`.
pub fn meta(name: &str) -> Option<String> {
    let element = js::document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??;
    element
        .get_attribute("content")
        .filter(|content| !content.is_empty())
}

/// The language that the address asks for (`?taal=pseudo`), for looking at the layout.
pub fn asked_language() -> Option<Language> {
    let search = js::window()?.location().search().ok()?;
    let mut pairs = search.trim_start_matches('?').split('&');
    pairs
        .find_map(|pair| pair.strip_prefix("taal="))
        .and_then(Language::from_code)
}

/// Whether the address has this word behind its question mark.
pub fn asks(word: &str) -> bool {
    let search = js::window().and_then(|window| window.location().search().ok());
    search.is_some_and(|search| search.contains(word))
}

/// What stands behind the `#` of the address; browsers never send it to a server.
pub fn fragment() -> String {
    let hash = js::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of a path of this app, for somebody else's phone.
pub fn address_of(path: &str) -> String {
    let origin = js::window().and_then(|window| window.location().origin().ok());
    [&origin.unwrap_or_default(), path].concat()
}

/// The first language of the browser that the catalogue has.
pub fn browser_language() -> Option<Language> {
    let languages = js::window()?.navigator().languages();
    languages
        .iter()
        .filter_map(|code| code.as_string())
        .find_map(|code| {
            Language::from_code(&code).filter(|language| *language != Language::Pseudo)
        })
}
