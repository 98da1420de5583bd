//! What is said to whoever does not see the screen change.
//!
//! A screen reader reads one polite place, `notices/announcements.rs`; everything that changes without the
//! focus moving is said there, one message at a time. The place is emptied before each message, because the
//! same words twice would otherwise be read once. Mistakes beside a field are alerts of their own.

use leptos::prelude::*;

use crate::platform::js;

/// How many messages wait at most; what is older is news no more.
const WAITING_MAX: usize = 4;
/// How long the place stays empty before a message.
const EMPTY_MS: i32 = 100;
/// How long a message stands at least; the last one stays.
const SHOWN_MS: i32 = 1_500;

/// The one who says it. Copies are the same.
#[derive(Debug, Clone, Copy)]
pub struct Announcer {
    said: RwSignal<String>,
    waiting: StoredValue<Vec<String>>,
    is_speaking: StoredValue<bool>,
}

impl Announcer {
    /// Says nothing yet. It lives as long as the owner in which this is called.
    #[expect(
        clippy::new_without_default,
        reason = "it registers with an owner, which is no default"
    )]
    pub fn new() -> Self {
        Self {
            said: RwSignal::new(String::new()),
            waiting: StoredValue::new(Vec::new()),
            is_speaking: StoredValue::new(false),
        }
    }

    /// What stands in the place that is read.
    pub fn said(self) -> Signal<String> {
        self.said.into()
    }

    /// Says a sentence after what is being said now; nothing when it is empty or already
    /// the last one that waits.
    pub fn say(self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if sentence.is_empty() {
            return;
        }
        self.waiting.update_value(|waiting| {
            if waiting.last() != Some(&sentence) {
                waiting.push(sentence);
            }
            if waiting.len() > WAITING_MAX {
                waiting.remove(0);
            }
        });
        if !self.is_speaking.get_value() {
            self.next();
        }
    }

    /// The same, and of the earlier sentence nothing if it still waits: what was found by fewer letters is no news.
    pub fn say_instead_of(self, earlier: &str, sentence: impl Into<String>) {
        self.waiting
            .update_value(|waiting| waiting.retain(|one| one != earlier));
        self.say(sentence);
    }

    fn next(self) {
        let is_speaking = self.waiting.with_value(|waiting| !waiting.is_empty());
        self.is_speaking.set_value(is_speaking);
        if is_speaking {
            self.said.set(String::new());
            js::later(EMPTY_MS, move || self.speak());
        }
    }

    fn speak(self) {
        // What was to be said may have been taken back meanwhile.
        let first = |waiting: &mut Vec<String>| (!waiting.is_empty()).then(|| waiting.remove(0));
        let sentence = self.waiting.try_update_value(first).flatten();
        self.said.set(sentence.unwrap_or_default());
        js::later(SHOWN_MS, move || self.next());
    }
}
