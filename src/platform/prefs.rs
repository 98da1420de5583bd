//! What this device remembers about its reader: language, theme, and what was already seen.
//!
//! Nothing about the buurt itself is here; that is in the worker's storage. A browser that gives no storage
//! gets the same app that remembers nothing: the storage is probed once, before anything asks for it.

use domain::{
    BuurtId, Day, InitiativeId,
    limits::{BUURTEN_MAX, NAME_LEN_MAX},
};
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;

use super::{clock, document, js, theme::Theme};
use crate::text::Language;

const PROBE: &str = "buurtlijm.probe";
const LANGUAGE: &str = "buurtlijm.language";
const THEME: &str = "buurtlijm.theme";
const DISCREET: &str = "buurtlijm.discreet";
const WIJK_NAME: &str = "buurtlijm.wijk.name";
const WIJK_BUURTEN: &str = "buurtlijm.wijk.buurten";
const BUURT: &str = "buurtlijm.buurt";

/// A handle on the preferences; copies are the same.
#[derive(Debug, Clone, Copy)]
pub struct Prefs {
    language: RwSignal<Language>,
    missing: RwSignal<bool>,
    theme: RwSignal<Theme>,
}

impl Prefs {
    /// Reads what is remembered, and dresses the document in it.
    pub fn load() -> Self {
        let language = document::asked_language()
            .or_else(|| read(LANGUAGE).and_then(|code| Language::from_code(&code)))
            .or_else(document::browser_language)
            .unwrap_or(Language::Nl);
        let theme = read(THEME).map_or(Theme::System, |name| Theme::from_name(&name));
        document::wear(language, theme);
        Self {
            language: RwSignal::new(language),
            missing: RwSignal::new(false),
            theme: RwSignal::new(theme),
        }
    }

    /// The language that the reader chose; its words may still be on their way.
    pub fn language(&self) -> Signal<Language> {
        self.language.into()
    }

    /// Chooses a language.
    pub fn set_language(&self, language: Language) {
        write(LANGUAGE, language.code());
        self.missing.set(false);
        self.language.set(language);
    }

    /// Dresses the document in a language whose words are here.
    pub fn wear(&self, language: Language) {
        document::wear(language, self.theme.get_untracked());
    }

    /// Goes back to a language that is here; the choice stays remembered for the next start.
    pub fn go_without(&self, shown: Language) {
        self.missing.set(true);
        self.language.set(shown);
    }

    /// Whether the words of the chosen language could not be fetched.
    pub fn is_language_missing(&self) -> RwSignal<bool> {
        self.missing
    }

    /// Light, dark, and so on.
    pub fn theme(&self) -> Signal<Theme> {
        self.theme.into()
    }

    /// Chooses a theme.
    pub fn set_theme(&self, theme: Theme) {
        write(THEME, theme.name());
        document::wear(self.language.get_untracked(), theme);
        self.theme.set(theme);
    }

    /// Whether others are not told where this person writes.
    pub fn is_discreet(&self) -> bool {
        read(DISCREET).is_some_and(|said| said == "yes")
    }

    /// Chooses whether others are told where this person writes.
    pub fn set_discreet(&self, is_discreet: bool) {
        write(DISCREET, if is_discreet { "yes" } else { "no" });
    }

    /// The last day *before today* on which this buurt was looked at here; notes today's visit.
    pub fn last_visit(&self, buurt: BuurtId) -> Option<Day> {
        let (seen, now) = (
            format!("buurtlijm.seen.{buurt}"),
            format!("buurtlijm.now.{buurt}"),
        );
        let today = clock::today();
        let noted = read_day(&now);
        if noted != Some(today) {
            if let Some(before) = noted {
                write(&seen, &before.0.to_string());
            }
            write(&now, &today.0.to_string());
        }
        read_day(&seen)
    }

    /// The day of the last backup file of a buurt.
    pub fn backup_on(&self, buurt: BuurtId) -> Option<Day> {
        read_day(&format!("buurtlijm.backup.{buurt}"))
    }

    /// Notes that a backup file was made today.
    pub fn note_backup(&self, buurt: BuurtId) {
        write(
            &format!("buurtlijm.backup.{buurt}"),
            &clock::today().0.to_string(),
        );
    }

    /// Whether a hint was put away for good.
    pub fn is_dismissed(&self, hint: &str) -> bool {
        read(&format!("buurtlijm.hint.{hint}")).is_some()
    }

    /// Puts a hint away for good.
    pub fn dismiss(&self, hint: &str) {
        write(&format!("buurtlijm.hint.{hint}"), "away");
    }

    /// The questions of *Eerste stappen* that were skipped here, by their keys with spaces between.
    pub fn skipped_steps(&self, plan: InitiativeId) -> String {
        read(&format!("buurtlijm.skipped.{plan}")).unwrap_or_default()
    }

    /// Remembers that a question was skipped, so that it is not asked first again.
    pub fn skip_step(&self, plan: InitiativeId, key: &str) {
        let skipped = self.skipped_steps(plan);
        if !skipped.split_whitespace().any(|known| known == key) {
            write(
                &format!("buurtlijm.skipped.{plan}"),
                &[&skipped, " ", key].concat(),
            );
        }
    }

    /// What the wijk of this phone is called; often empty.
    pub fn wijk_name(&self) -> String {
        read(WIJK_NAME).unwrap_or_default()
    }

    /// Names the wijk.
    pub fn set_wijk_name(&self, name: &str) {
        let name: String = name.chars().take(NAME_LEN_MAX).collect();
        write(WIJK_NAME, &name);
    }

    /// The buurten that belong to it, in the order in which they were chosen.
    pub fn wijk_buurten(&self) -> Vec<BuurtId> {
        let ids = read(WIJK_BUURTEN).unwrap_or_default();
        let ids = ids.split_whitespace().filter_map(|id| id.parse().ok());
        ids.take(BUURTEN_MAX).collect()
    }

    /// Chooses them.
    pub fn set_wijk_buurten(&self, buurten: &[BuurtId]) {
        let ids: Vec<String> = buurten.iter().map(ToString::to_string).collect();
        write(WIJK_BUURTEN, &ids.join(" "));
    }

    /// Words of a form that were not kept yet; empty when there are none.
    pub fn draft(&self, form: &str) -> String {
        read(&format!("buurtlijm.draft.{form}")).unwrap_or_default()
    }

    /// Remembers the words of a form; empty forgets them.
    pub fn set_draft(&self, form: &str, words: &str) {
        let key = format!("buurtlijm.draft.{form}");
        if !words.is_empty() {
            write(&key, words);
        } else if has_storage() {
            LocalStorage::delete(key);
        }
    }
}

/// The buurt that was on screen last.
pub fn buurt() -> Option<BuurtId> {
    read(BUURT)?.parse().ok()
}

/// Remembers the buurt on screen.
pub fn remember_buurt(id: BuurtId) {
    write(BUURT, &id.to_string());
}

fn has_storage() -> bool {
    thread_local! {
        static PROBED: bool = probe().is_some();
    }
    PROBED.with(|probed| *probed)
}

/// Asking for a storage that is blocked throws, so it is asked once and carefully.
fn probe() -> Option<()> {
    let storage = js::window()?.local_storage().ok()??;
    storage.set_item(PROBE, PROBE).ok()?;
    storage.remove_item(PROBE).ok()
}

fn read(key: &str) -> Option<String> {
    has_storage().then(|| LocalStorage::get(key).ok()).flatten()
}

fn read_day(key: &str) -> Option<Day> {
    read(key)?.parse().ok().map(Day)
}

/// A preference that does not fit on a full disk is simply not remembered.
fn write(key: &str, value: &str) {
    if has_storage() {
        LocalStorage::set(key, value).ok();
    }
}
