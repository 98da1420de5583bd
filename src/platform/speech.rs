//! Reading aloud what is on the screen, with voices of this phone.
//!
//! Only voices that work on the phone itself are used: others send the words of a buurt to whoever made the
//! browser. What is read is what is seen, in the order in which it stands, a block at a time; the block that is
//! being read is marked. Words of residents may be in another language than the app, so each block says which
//! voice it asks for.

use std::cell::Cell;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use super::js;

/// What is read as one.
const BLOCKS: &str =
    "h1, h2, h3, p, li, dt, dd, td, th, a, button, label, legend, summary, figcaption, article";
/// What is on the page and nobody reads.
const SILENT: &str =
    "[aria-hidden=true], .visually-hidden, textarea, select, input, svg, [data-silent]";
/// The class of the block that is being read.
const MARK: &str = "is-aloud";
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;
/// A browser that has not looked for its voices yet is asked again, so often and after so long.
const VOICE_TRIES: u32 = 10;
const VOICE_WAIT_MS: i32 = 100;

thread_local! {
    /// Which reading is the present one; a later one, or none, ends those before it.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Words that are read as one.
#[derive(Debug, Clone)]
struct Block {
    element: Element,
    words: String,
}

/// How reading ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingEnd {
    /// All was read, or somebody stopped it.
    Done,
    /// The phone has no voice of its own for the language of the app.
    NoVoice,
}

/// Whether this browser can read aloud at all.
pub fn can_speak() -> bool {
    synthesis().is_some()
}

/// Reads the main part of the page, in the voice of this language; `then` hears how it ended, unless another
/// reading began meanwhile.
pub fn read_page(language: &'static str, then: impl FnOnce(ReadingEnd) + 'static) {
    stop();
    let turn = TURN.get();
    spawn_local(async move {
        let end = read(turn, language).await;
        if TURN.get() == turn {
            then(end);
        }
    });
}

/// Stops whatever is being read.
pub fn stop() {
    TURN.set(TURN.get().wrapping_add(1));
    if let Some(synthesis) = synthesis() {
        js::call(&synthesis, "cancel", &[]);
    }
}

async fn read(turn: u32, language: &'static str) -> ReadingEnd {
    let Some(own) = voice(language).await else {
        return ReadingEnd::NoVoice;
    };
    for block in blocks() {
        if TURN.get() != turn {
            break;
        }
        let asked = language_of(&block.element, &block.words, language);
        let other = if asked == language {
            None
        } else {
            local_voice(&asked)
        };
        mark(&block.element, true);
        say(&block.words, other.as_ref().unwrap_or(&own)).await;
        mark(&block.element, false);
    }
    ReadingEnd::Done
}

fn synthesis() -> Option<JsValue> {
    js::get(&js::window()?.into(), "speechSynthesis")
}

/// The voice for a language, asked for until the browser has looked for its voices.
async fn voice(language: &str) -> Option<JsValue> {
    for _ in 0..VOICE_TRIES {
        let all = voices();
        if all.length() > 0 {
            return local_voice(language);
        }
        js::sleep(VOICE_WAIT_MS).await;
    }
    None
}

fn voices() -> Array {
    let all = synthesis().and_then(|synthesis| js::call(&synthesis, "getVoices", &[]));
    all.and_then(|all| all.dyn_into().ok()).unwrap_or_default()
}

fn local_voice(language: &str) -> Option<JsValue> {
    let is_local = |voice: &JsValue| {
        js::get(voice, "localService").is_some_and(|is_local| is_local.is_truthy())
    };
    let speaks = |voice: &JsValue| {
        let named = js::get(voice, "lang").and_then(|lang| lang.as_string());
        named.is_some_and(|named| is_same_language(&named, language))
    };
    voices()
        .iter()
        .find(|voice| is_local(voice) && speaks(voice))
}

/// `nl_NL` of an old Android is the `nl-BE` that somebody asks for: a voice of another country is understood.
fn is_same_language(named: &str, asked: &str) -> bool {
    let main = |tag: &str| {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        main.to_ascii_lowercase()
    };
    main(named) == main(asked)
}

/// What says in which language it is, as a translation does, is believed. What a resident wrote otherwise is in no
/// known language: its letters tell, and Latin ones are taken for Dutch.
fn language_of(element: &Element, words: &str, app: &'static str) -> String {
    let said = element.closest("body [lang]").ok().flatten();
    if let Some(said) = said.and_then(|element| element.get_attribute("lang")) {
        return said;
    }
    let is_by_resident = element
        .closest("[dir=auto]")
        .is_ok_and(|found| found.is_some())
        || element
            .query_selector("[dir=auto]")
            .is_ok_and(|found| found.is_some());
    let language = if is_by_resident {
        language_by_letters(words)
    } else {
        app
    };
    language.to_owned()
}

fn language_by_letters(words: &str) -> &'static str {
    let first = words.chars().find(|letter| letter.is_alphabetic());
    match first {
        Some('\u{600}'..='\u{6ff}') => "ar",
        Some('\u{400}'..='\u{4ff}') => "uk-UA",
        _ => "nl-NL",
    }
}

/// What is seen in the main part of the page, in its order.
fn blocks() -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let Some(texts) = texts() else {
        return blocks;
    };
    while let Some(node) = js::call(&texts, "nextNode", &[]) {
        let Ok(node) = node.dyn_into::<web_sys::Node>() else {
            break;
        };
        let words = node.text_content().unwrap_or_default();
        let words = words.trim();
        let Some(parent) = node.parent_element().filter(|_| !words.is_empty()) else {
            continue;
        };
        if is_silent(&parent) {
            continue;
        }
        let element = parent.closest(BLOCKS).ok().flatten().unwrap_or(parent);
        match blocks.last_mut() {
            Some(last) if last.element == element => {
                last.words.push(' ');
                last.words.push_str(words);
            }
            _ => blocks.push(Block {
                element,
                words: words.to_owned(),
            }),
        }
    }
    blocks
}

fn texts() -> Option<JsValue> {
    let document = js::document()?;
    let main = document.query_selector("main").ok()??;
    let arguments = [main.into(), SHOW_TEXT.into()];
    js::call(&document, "createTreeWalker", &arguments)
}

fn is_silent(element: &Element) -> bool {
    let is_hidden = js::call(element, "checkVisibility", &[]).is_some_and(|seen| seen.is_falsy());
    is_hidden || element.closest(SILENT).is_ok_and(|found| found.is_some())
}

fn mark(element: &Element, is_read: bool) {
    // Only fails for a class name with a space in it.
    let classes = element.class_list();
    if is_read {
        classes.add_1(MARK).ok();
        let options = js::object(&[("block", "nearest".into())]);
        js::call(element, "scrollIntoView", &[options]);
    } else {
        classes.remove_1(MARK).ok();
    }
}

/// Says one block, and waits until it is said or broken off.
async fn say(words: &str, voice: &JsValue) {
    let Some(utterance) = js::construct("SpeechSynthesisUtterance", &[words.into()]) else {
        return;
    };
    js::set(&utterance, "voice", voice);
    if let Some(lang) = js::get(voice, "lang") {
        js::set(&utterance, "lang", &lang);
    }
    let said = Promise::new(&mut |said, _| {
        js::set(&utterance, "onend", &said);
        js::set(&utterance, "onerror", &said);
    });
    let is_begun = synthesis()
        .and_then(|synthesis| js::call(&synthesis, "speak", std::slice::from_ref(&utterance)));
    if is_begun.is_some() {
        JsFuture::from(said).await.ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_of_another_country_is_understood() {
        assert!(is_same_language("nl_NL", "nl-BE"));
        assert!(is_same_language("AR", "ar"));
        assert!(!is_same_language("en-GB", "nl-NL"));
    }

    #[test]
    fn letters_tell_what_a_resident_wrote() {
        assert_eq!(language_by_letters("3 mensen met een schep"), "nl-NL");
        assert_eq!(language_by_letters("«قهوة» في الشارع"), "ar");
        assert_eq!(language_by_letters("Кава на лавці"), "uk-UA");
    }
}
