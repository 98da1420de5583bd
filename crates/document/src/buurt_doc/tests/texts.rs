//! Words typed together.

use super::*;

#[test]
fn whoever_wrote_last_in_a_section_is_named_also_when_they_take_turns() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    for turn in 0..2 {
        ans.splice(WHAT, 0, 0, "a");
        meet(&mut ans, &mut bo);
        assert_eq!(
            bo.section(SectionKey::What).last,
            Some((Some(person(1)), Day(100))),
            "{turn}"
        );
        bo.splice(WHAT, 0, 0, "b");
        meet(&mut ans, &mut bo);
        assert_eq!(
            ans.section(SectionKey::What).last,
            Some((Some(person(2)), Day(100))),
            "{turn}"
        );
    }
    assert_eq!(ans.history().len(), 3);
}

#[test]
fn a_signaal_is_written_together() {
    let mut ans = Phone::new(1);
    ans.run(Command::AddSignaal {
        id: SIGNAAL,
        text: "Tegel".into(),
    });
    let mut bo = ans.copy(2);
    ans.splice(TextKey::Signaal(SIGNAAL), 0, 0, "Losse ");
    bo.splice(TextKey::Signaal(SIGNAAL), 5, 0, " bij 12");
    meet(&mut ans, &mut bo);
    assert_eq!(ans.signaal().text, "Losse Tegel bij 12");
}

#[test]
fn a_text_does_not_grow_beyond_its_limit_but_can_always_shrink() {
    let mut phone = Phone::with_plan(1);
    let text = TextKey::Section(PLAN, SectionKey::Why);
    let whole = Splice {
        at: 0,
        delete: 0,
        insert: "x".repeat(domain::limits::TEXT_LEN_MAX),
    };
    phone.doc.type_text(&phone.who, text, &[whole]).unwrap();
    let more = Splice {
        at: 0,
        delete: 0,
        insert: "y".into(),
    };
    assert_eq!(
        phone.doc.type_text(&phone.who, text, &[more]),
        Err(Refusal::TooLong)
    );
    phone.splice(text, 0, 5, "");
}

#[test]
fn positions_count_utf_16_units_after_every_way_a_document_comes_about() {
    let mut made = Phone::with_plan(1);
    made.splice(WHAT, 0, 21, "👋🏽 hoi");
    let snapshot = made.doc.save();
    let loaded = BuurtDoc::load(std::slice::from_ref(&snapshot), Actor([2; 16])).unwrap();
    let mut from_changes = BuurtDoc::new(Actor([3; 16]));
    let heads = from_changes.heads();
    let changes = made
        .doc
        .doc
        .save_after(&crate::heads::hashes_from_heads(&heads));
    from_changes.admit(&changes).unwrap();
    let mut merged = made.copy(4).doc;
    merged.admit(&snapshot).unwrap();
    for mut doc in [loaded, from_changes, merged] {
        assert_eq!(doc.doc.text_encoding(), TextEncoding::Utf16CodeUnit);
        let splice = Splice {
            at: 4,
            delete: 1,
            insert: "–".into(),
        };
        doc.type_text(&made.who, WHAT, std::slice::from_ref(&splice))
            .unwrap();
        assert_eq!(doc.text(WHAT).unwrap(), "👋🏽–hoi");
        doc.take_changed();
        let half = Splice {
            at: 1,
            delete: 0,
            insert: "x".into(),
        };
        assert_eq!(doc.type_text(&made.who, WHAT, &[half]), Err(Refusal::Fault));
    }
}

#[test]
fn typing_is_reported_as_edits_and_so_is_a_neighbours() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.doc.take_changed();
    bo.splice(WHAT, 3, 8, "👋");
    meet(&mut ans, &mut bo);
    let changed = ans.doc.take_changed();
    let edits = &changed.texts[&WHAT];
    assert!(
        edits.contains(&Edit::Delete { at: 3, len: 8 }) || edits.len() > 1,
        "{edits:?}"
    );
    assert!(
        changed
            .rows
            .contains(&RowKey::Section(PLAN, SectionKey::What))
    );
}
