//! Translations that residents make of what a plan says.

use domain::{
    TranslationId,
    translation::{NewTranslation, SourceMark, TranslationRow},
};

use super::*;

const ONE: TranslationId = TranslationId::from_bytes([8; 16]);
const OTHER: TranslationId = TranslationId::from_bytes([9; 16]);
const SOURCE: &str = "Een bankje. Voor oma.";

fn translate(id: TranslationId, what: &str) -> Command {
    Command::AddTranslation(NewTranslation {
        plan: PLAN,
        id,
        section: SectionKey::What,
        lang: "tr-TR".into(),
        what: what.into(),
        of: SourceMark::of(SOURCE),
    })
}

fn reword(what: &str, source: &str) -> Command {
    Command::RewordTranslation(PLAN, ONE, what.into(), SourceMark::of(source))
}

fn row(phone: &Phone, id: TranslationId) -> Option<TranslationRow> {
    let row = phone.doc.row(&RowKey::Translation(PLAN, id))?;
    let Row::Translation(row) = row else {
        panic!("not of its key");
    };
    Some(row)
}

#[test]
fn a_translation_knows_of_which_words_it_was_made() {
    let mut phone = Phone::with_plan(1);
    phone.run(translate(ONE, "Bir bank. Anneannem için."));
    let made = row(&phone, ONE).unwrap();
    assert_eq!(
        (made.section, made.lang.as_str()),
        (SectionKey::What, "tr-TR")
    );
    assert_eq!((made.by, made.created_on), (Some(person(1)), Day(100)));
    assert!(!made.is_older_than(&phone.doc.text(WHAT).unwrap()));
    phone.splice(WHAT, 0, 3, "Een groot");
    let now = phone.doc.text(WHAT).unwrap();
    assert!(row(&phone, ONE).unwrap().is_older_than(&now));
    let undo = phone.run(reword("Büyük bir bank.", &now));
    assert!(!row(&phone, ONE).unwrap().is_older_than(&now));
    phone.undo(&undo);
    let back = row(&phone, ONE).unwrap();
    assert_eq!(back.what, one("Bir bank. Anneannem için."));
    assert!(
        back.is_older_than(&now),
        "the mark went back with the words"
    );
    let told = Happening::Translated(SectionKey::What, "tr-TR".into());
    assert!(phone.history().contains(&told));
}

#[test]
fn two_translations_in_one_language_stand_side_by_side() {
    let mut anna = Phone::with_plan(1);
    let mut bram = anna.copy(2);
    anna.run(translate(ONE, "Bir bank."));
    bram.run(translate(OTHER, "Bir oturak."));
    meet(&mut anna, &mut bram);
    assert_eq!(row(&bram, ONE).unwrap().what, one("Bir bank."));
    assert_eq!(row(&anna, OTHER).unwrap().what, one("Bir oturak."));
    let lacked = anna.doc.things_since(&Phone::with_plan(3).doc.heads());
    assert!(lacked.unwrap().contains(&RowKey::Initiative(PLAN)));
}

#[test]
fn two_wordings_of_one_translation_are_a_question() {
    let mut anna = Phone::with_plan(1);
    anna.run(translate(ONE, "Bir bank."));
    let mut bram = anna.copy(2);
    anna.run(reword("Bir oturak.", SOURCE));
    bram.run(reword("Bir sıra.", SOURCE));
    meet(&mut anna, &mut bram);
    assert_eq!(row(&anna, ONE).unwrap().what.claims().len(), 2);
    anna.run(reword("Bir sıra.", SOURCE));
    meet(&mut anna, &mut bram);
    assert_eq!(row(&bram, ONE).unwrap().what, one("Bir sıra."));
}

#[test]
fn a_translation_that_was_taken_away_comes_back_with_words_that_were_changed_meanwhile() {
    let mut anna = Phone::with_plan(1);
    anna.run(translate(ONE, "Bir bank."));
    let mut bram = anna.copy(2);
    let known = bram.doc.heads();
    anna.run(Command::Remove(Removable::Translation(PLAN, ONE)));
    assert_eq!(row(&anna, ONE), None);
    bram.run(reword("Bir oturak.", SOURCE));
    let lacked = bram.doc.things_since(&known).unwrap();
    assert!(lacked.contains(&RowKey::Translation(PLAN, ONE)));
    meet(&mut anna, &mut bram);
    let back = row(&anna, ONE).unwrap();
    assert!(back.is_back);
    assert_eq!(back.what, one("Bir oturak."));
    let changed = anna.doc.take_changed().rows;
    assert!(changed.contains(&RowKey::Translation(PLAN, ONE)));
}

#[test]
fn taking_back_a_plan_leaves_it_when_a_neighbour_translated_it() {
    let mut anna = Phone::new(1);
    let undo = anna.run(Command::AddInitiative {
        id: PLAN,
        what: SOURCE.into(),
    });
    let mut bram = anna.copy(2);
    bram.run(translate(ONE, "Bir bank."));
    meet(&mut anna, &mut bram);
    anna.undo(&undo);
    assert!(anna.plan().removed.is_none());
    assert!(anna.plan().people.contains(&person(2)));
}
