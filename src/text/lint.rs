//! The rules of plain Dutch that a program can check, on every Dutch text of the catalogue.
//!
//! Words that only officials or technicians use, sentences that are too long, buttons that do not begin
//! with what they do. Fixed names that the word list prescribes are exempt by name.

use super::{Text, ar, en, nl, pl, tr, uk};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A fixed text.
    Word,
    /// A fixed text on a button.
    Button,
    /// A text with values.
    Sentence,
}

/// One text of the catalogue.
#[derive(Debug)]
pub(super) struct Listed {
    area: &'static str,
    name: &'static str,
    kind: Kind,
    text: String,
}

impl Listed {
    pub(super) fn new(area: &'static str, name: &'static str, kind: Kind, text: &str) -> Self {
        let text = text.to_owned();
        Self {
            area,
            name,
            kind,
            text,
        }
    }
}

/// A value to try a sentence with.
pub(super) trait Sample {
    fn sample() -> Self;
}

impl Sample for &str {
    fn sample() -> Self {
        "Noor"
    }
}

impl Sample for u32 {
    fn sample() -> Self {
        2
    }
}

fn listed(text: &Text) -> Vec<Listed> {
    let mut all = text.everywhere.listed();
    all.extend(text.start.listed());
    all.extend(text.answers.listed());
    all.extend(text.buurt.listed());
    all.extend(text.buurt_plan.listed());
    all.extend(text.plans.listed());
    all.extend(text.plan.listed());
    all.extend(text.planning.listed());
    all.extend(text.sections.listed());
    all.extend(text.phases.listed());
    all.extend(text.history.listed());
    all.extend(text.errors.listed());
    all.extend(text.followed.listed());
    all.extend(text.sheet.listed());
    all.extend(text.share.listed());
    all.extend(text.messages.listed());
    all.extend(text.members.listed());
    all.extend(text.replicas.listed());
    all.extend(text.moving.listed());
    all.extend(text.invites.listed());
    all.extend(text.flyer.listed());
    all.extend(text.phone.listed());
    all.extend(text.mailboxes.listed());
    all.extend(text.meetings.listed());
    all.extend(text.attachments.listed());
    all.extend(text.resultaat.listed());
    all.extend(text.example.listed());
    all.extend(text.help.listed());
    all.extend(text.search.listed());
    all.extend(text.voice.listed());
    all.extend(text.wijk.listed());
    all
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', ':'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

fn word_count(sentence: &str) -> usize {
    sentence.split_whitespace().count()
}

/// Breaches of a rule, as lines that say where.
fn breaches(is_breach: impl Fn(&Listed) -> bool) -> Vec<String> {
    listed(&nl::TEXT)
        .into_iter()
        .filter(is_breach)
        .map(|listed| format!("{}.{}: {}", listed.area, listed.name, listed.text))
        .collect()
}

/// Words that residents do not use.
const FORBIDDEN: [&str; 17] = [
    "draagvlak",
    "participatie",
    "initiatiefnemer",
    "indienen",
    "faciliteren",
    "verantwoording",
    "synchroniseren",
    "gesynchroniseerd",
    "offline",
    "server",
    "crdt",
    "conflict",
    "account",
    "inloggen",
    "uploaden",
    "optioneel",
    "succesvol",
];

/// Abbreviations, and the polite form that belongs in letters to the gemeente.
const FORBIDDEN_WHOLE: [&str; 10] = [
    "u", "uw", "bijv", "bv", "o.a", "enz", "etc", "evt", "i.v.m", "m.b.t",
];

/// What the gemeente says to residents, fixed by the word list.
const SAID_BY_GEMEENTE: &str = "U vroeg, wij deden";

#[test]
fn no_dutch_text_uses_a_forbidden_word() {
    let found = breaches(|listed| {
        if listed.text == SAID_BY_GEMEENTE {
            return false;
        }
        // What is printed for the gemeente says *u*.
        let is_for_gemeente = listed.area == "SheetText";
        let text = listed.text.to_lowercase();
        let has_whole = text
            .split_whitespace()
            .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
            .any(|word| {
                let is_polite = is_for_gemeente && matches!(word, "u" | "uw");
                FORBIDDEN_WHOLE.contains(&word) && !is_polite
            });
        has_whole || FORBIDDEN.iter().any(|word| text.contains(word))
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn dutch_sentences_are_short() {
    let found = breaches(|listed| {
        sentences(&listed.text).any(|sentence| {
            let is_error = matches!(listed.area, "ErrorText" | "LinkTroubleText");
            let is_strict = is_error || sentence.ends_with('?');
            word_count(sentence) > if is_strict { 12 } else { 15 }
        })
    });
    assert_eq!(found, Vec::<String>::new());
}

/// How a Dutch button may begin.
const VERBS: [&str; 43] = [
    "Sla", "Leg", "Luister", "Neem", "Voeg", "Gooi", "Begin", "Bekijk", "Bewaar", "Doe", "Ga",
    "Gebruik", "Haal", "Kies", "Kijk", "Kopieer", "Laat", "Lees", "Maak", "Noem", "Open", "Plak",
    "Print", "Probeer", "Scan", "Schrijf", "Sluit", "Spreek", "Stop", "Stuur", "Vul", "Verander",
    "Verbind", "Vraag", "Werk", "Zet", "Zoek", "Geef", "Deel", "Typ", "Vertaal", "Stel", "Zeg",
];

/// Buttons whose words the word list fixes, or that are what a neighbour would say aloud.
const SAID_ALOUD: [&str; 46] = [
    "Klopt",
    "Dat is gevraagd",
    "Bedankt",
    "Het is gedaan",
    "Zorg erbij",
    "Het loopt nog",
    "Even rust",
    "Liever niet",
    "Dit hoort bij elkaar",
    "Doe mee: scan een buur",
    "Kijk rond in de oefenbuurt",
    "Ik heb een idee",
    "Dit valt me op",
    "Dat doe ik",
    "Ik doe het niet",
    "Ik help",
    "Ik help toch niet",
    "Het is klaar",
    "Nog niet klaar",
    "Het is geregeld",
    "Nog niet geregeld",
    "Taak erbij",
    "Nodig erbij",
    "Klaar met schrijven",
    "Terug",
    "Zo kwam dit plan tot stand",
    "Maak er een idee van",
    "Het is gelukt",
    "Het gaat niet door",
    "Toch nog niet klaar",
    "Dit is opgelost",
    "Ik klopte ergens aan",
    "Ik heb dit gehoord",
    "Ik pak dit op",
    "Blad voor de wijkmanager",
    "Foto",
    "Geef een stip",
    "Ik was erbij",
    "Ik was er niet",
    "Ja, dit klopt",
    "Nee, toch niet",
    "Verder: wie doet wat?",
    "Ja, dit mag gedeeld worden",
    "Nee, liever niet delen",
    "Ik wil hulp",
    "Ik ga zelf verder",
];

#[test]
fn dutch_buttons_begin_with_what_they_do_in_at_most_four_words() {
    let found = breaches(|listed| {
        let first = listed.text.split([' ', ':']).next().unwrap_or_default();
        let is_plain = VERBS.contains(&first) && word_count(&listed.text) <= 4;
        listed.kind == Kind::Button && !is_plain && !SAID_ALOUD.contains(&listed.text.as_str())
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_text_is_empty_or_padded_in_any_language() {
    for text in [
        &nl::TEXT,
        &en::TEXT,
        &tr::TEXT,
        &ar::TEXT,
        &pl::TEXT,
        &uk::TEXT,
    ] {
        for listed in listed(text) {
            assert!(!listed.text.is_empty(), "{}.{}", listed.area, listed.name);
            assert_eq!(listed.text, listed.text.trim());
            assert!(!listed.text.contains("  "), "{}", listed.text);
        }
    }
}

#[test]
fn the_pseudo_language_changes_every_text() {
    let dutch = listed(&nl::TEXT);
    let pseudo = listed(Text::pseudo());
    assert_eq!(dutch.len(), pseudo.len());
    for (dutch, pseudo) in dutch.iter().zip(&pseudo) {
        assert_ne!(dutch.text, pseudo.text);
        assert!(pseudo.text.starts_with('⟦') && pseudo.text.ends_with('⟧'));
    }
}
