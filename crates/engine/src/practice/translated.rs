//! Translations in the oefenbuurt: what neighbours made for whoever reads another language.

use domain::{
    Command, Day, InitiativeId, SectionKey, TranslationId,
    translation::{NewTranslation, SourceMark},
};

use super::{
    Step, StepKind,
    line::{FATMA, SAMIRA, YOUSSEF, id_bytes},
};

/// What stands at *Wat wil je?* of the front gardens, the first plan of `green`.
pub(super) const SOURCE: &str = "Bloemen langs de gevel. Eén rij tegels eruit en dan planten erin.";

/// What a plan was for before somebody changed its words, so that one translation is older than the text.
const EARLIER: &str = "Bloemen langs de gevel.";

/// The steps, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let made = [
        (
            60,
            FATMA,
            "tr-TR",
            SOURCE,
            "Duvar boyunca çiçekler. Bir sıra taş çıkar, yerine bitki ekilir.",
        ),
        (
            58,
            YOUSSEF,
            "ar",
            SOURCE,
            "زهور بجانب الجدران. نزيل صفًّا من البلاط ونزرع مكانه.",
        ),
        (57, SAMIRA, "en-GB", EARLIER, "Flowers along the wall."),
    ];
    (1_u8..)
        .zip(made)
        .map(|(number, (days_ago, actor, lang, source, what))| Step {
            actor,
            on: Day(today.0 - days_ago),
            what: StepKind::Do(Command::AddTranslation(NewTranslation {
                plan: InitiativeId::from_bytes(id_bytes([1, 0, 0, 0])),
                id: TranslationId::from_bytes(id_bytes([0, 6, number, 0])),
                section: SectionKey::What,
                lang: lang.to_owned(),
                what: what.to_owned(),
                of: SourceMark::of(source),
            })),
            is_apart: false,
        })
        .collect()
}
