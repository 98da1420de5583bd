use super::*;
use crate::{
    Answer, Day, InitiativeId, PhaseState, SectionKey, TaskId,
    initiative::{InitiativeRow, NextStep, Removal},
    limits::HITS_MAX,
    row::SectionRow,
    task::TaskRow,
};

fn plan(number: u8) -> InitiativeId {
    InitiativeId::from_bytes([number; 16])
}

fn head(title: &str, day: i32) -> Row {
    Row::Initiative(InitiativeRow {
        title: Answer::One(title.to_owned()),
        one_liner: Answer::One(String::new()),
        amount: Answer::One(None),
        phase: PhaseState::after(crate::Phase::Idea, &[]),
        by: None,
        created_on: Day(day),
        touched_on: Day(day),
        people: Vec::new(),
        written: Vec::new(),
        task_open_count: 0,
        task_done_count: 0,
        needed: Vec::new(),
        next_step: NextStep::Nothing,
        removed: None,
        is_back: false,
        order: 1,
        serves: Vec::new(),
        for_whom: Vec::new(),
        still_going_on: None,
        part_of: PhaseState::Agreed(plan(0)),
        from: None,
    })
}

fn section(text: &str, day: i32) -> Row {
    Row::Section(SectionRow {
        text: text.to_owned(),
        last: Some((None, Day(day))),
    })
}

fn task(what: &str) -> Row {
    Row::Task(TaskRow {
        what: Answer::One(what.to_owned()),
        who: Vec::new(),
        done_on: None,
        done_by: None,
        by: None,
        created_on: Day(5),
        is_back: false,
        order: 1,
        due: Answer::One(None),
        doer: Answer::One(None),
    })
}

fn search(words: &str, rows: &[(RowKey, Row)]) -> Hits {
    let mut index = Index::new();
    for (key, row) in rows {
        index.put(*key, Some(row));
    }
    let row = |key: &RowKey| {
        let mut rows = rows.iter();
        rows.find(|(one, _)| one == key).map(|(_, row)| row.clone())
    };
    index.find(&Query::of(words), row)
}

fn shown(pieces: &[Piece]) -> String {
    let marked = |piece: &Piece| {
        if piece.is_match {
            format!("[{}]", piece.text)
        } else {
            piece.text.clone()
        }
    };
    pieces.iter().map(marked).collect()
}

/// What is found in one text.
fn in_text(words: &str, text: &str) -> Option<String> {
    let rows = [
        (RowKey::Initiative(plan(1)), head("Iets", 1)),
        (RowKey::Section(plan(1), SectionKey::Why), section(text, 2)),
    ];
    search(words, &rows)
        .hits
        .first()
        .map(|hit| shown(&hit.excerpt))
}

#[test]
fn case_and_accents_do_not_matter() {
    for (words, text, found) in [
        ("cafe", "Een Café op de hoek", "Een [Café] op de hoek"),
        ("CAFÉ", "naar het cafe", "naar het [cafe]"),
        ("cafe", "een cafe\u{301} erbij", "een [cafe\u{301}] erbij"),
        ("zolw", "Żółw jest wolny", "[Żółw] jest wolny"),
        ("isik", "IŞIK ve ışık", "[IŞIK] ve [ışık]"),
        ("istanbul", "İstanbul", "[İstanbul]"),
        ("їжак", "Їжак", "[Їжак]"),
        ("مدرسه", "مَدرسة", "[مَدرسة]"),
        ("strasse", "Straße", "[Straße]"),
    ] {
        assert_eq!(in_text(words, text).as_deref(), Some(found), "{words}");
    }
}

#[test]
fn every_word_must_be_the_beginning_of_a_word() {
    assert_eq!(in_text("ban", "een bank").as_deref(), Some("een [ban]k"));
    assert_eq!(in_text("ank", "een bank"), None);
    assert_eq!(in_text("bank boom", "een bank"), None);
    assert_eq!(
        in_text("boom, bank!", "een bank bij een boom").as_deref(),
        Some("een [bank] bij een [boom]")
    );
    assert_eq!(in_text("", "een bank"), None);
    assert_eq!(in_text("?!", "een bank"), None);
}

#[test]
fn names_come_first_and_then_the_newest() {
    let rows = [
        (RowKey::Initiative(plan(1)), head("Een bank", 3)),
        (RowKey::Initiative(plan(2)), head("Bank bij de halte", 9)),
        (RowKey::Initiative(plan(3)), head("Iets anders", 20)),
        (
            RowKey::Section(plan(3), SectionKey::Why),
            section("de bank", 30),
        ),
        (
            RowKey::Section(plan(3), SectionKey::Cost),
            section("een bank", 31),
        ),
    ];
    let found = search("bank", &rows);
    let keys: Vec<RowKey> = found.hits.iter().map(|hit| hit.key).collect();
    assert_eq!(
        keys,
        [
            RowKey::Initiative(plan(2)),
            RowKey::Initiative(plan(1)),
            RowKey::Section(plan(3), SectionKey::Cost),
            RowKey::Section(plan(3), SectionKey::Why),
        ]
    );
    assert_eq!(found.count, 4);
}

#[test]
fn what_lies_in_a_plan_is_found_by_words_of_both() {
    let rows = [
        (RowKey::Initiative(plan(1)), head("De speeltuin", 3)),
        (
            RowKey::Task(plan(1), TaskId::from_bytes([7; 16])),
            task("Bel de gemeente"),
        ),
    ];
    let found = search("speeltuin gemeente", &rows);
    let [hit] = found.hits.as_slice() else {
        panic!("one thing, and not the plan: {found:?}");
    };
    assert_eq!(shown(&hit.title), "De [speeltuin]");
    assert_eq!(shown(&hit.excerpt), "Bel de [gemeente]");
    // The name alone finds the plan, and not all that lies in it.
    assert_eq!(search("speeltuin", &rows).count, 1);
}

#[test]
fn what_was_taken_away_is_not_found_nor_what_lies_in_it() {
    let mut row = head("De speeltuin", 3);
    if let Row::Initiative(row) = &mut row {
        row.removed = Some(Removal {
            by: None,
            on: Day(4),
        });
    }
    let rows = [
        (RowKey::Initiative(plan(1)), row),
        (
            RowKey::Task(plan(1), TaskId::from_bytes([7; 16])),
            task("Bel de gemeente"),
        ),
    ];
    assert_eq!(search("speeltuin", &rows).count, 0);
    assert_eq!(search("gemeente", &rows).count, 0);
}

#[test]
fn both_of_two_names_are_found() {
    let mut row = head("Bank", 3);
    if let Row::Initiative(row) = &mut row {
        let claim = |value: &str| crate::Claim {
            value: value.to_owned(),
            by: None,
        };
        row.title = Answer::Several(vec![claim("Bank"), claim("Zitje")]);
    }
    let rows = [(RowKey::Initiative(plan(1)), row)];
    assert_eq!(search("zitje", &rows).count, 1);
}

#[test]
fn a_long_text_is_shown_around_the_first_match() {
    let text = format!(
        "{}daar staat de bank. {}",
        "woord ".repeat(80),
        "rest ".repeat(80)
    );
    let found = in_text("bank", &text).unwrap();
    assert!(found.starts_with("…woord "), "{found}");
    assert!(found.ends_with("rest…"), "{found}");
    assert!(found.contains(" daar staat de [bank]. rest"), "{found}");
    assert!(found.chars().count() < EXCERPT_LEN_MAX + 10, "{found}");
    let emoji = format!("{} bank {}", "🌳".repeat(200), "é".repeat(400));
    assert!(in_text("bank", &emoji).unwrap().contains("[bank]"));
    let word = format!("bank{}", "k".repeat(400));
    assert!(in_text("bank", &word).is_some());
}

#[test]
fn only_so_many_places_are_shown_and_all_are_counted() {
    let rows: Vec<_> = (0..100)
        .map(|number| (RowKey::Initiative(plan(number)), head("Bank", 3)))
        .collect();
    let found = search("bank", &rows);
    assert_eq!((found.hits.len(), found.count), (HITS_MAX, 100));
    let many: Vec<String> = (0..100).map(|number| format!("woord{number}")).collect();
    let many = many.join(" ");
    assert!(Query::of(&many).words.len() <= SEARCH_WORDS_MAX);
    assert!(Query::of(&"a".repeat(100_000)).words[0].len() <= SEARCH_LEN_MAX);
}
