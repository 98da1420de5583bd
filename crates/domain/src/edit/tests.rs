use proptest::prelude::*;

use super::*;

fn apply_all(text: &str, edits: &[Edit]) -> String {
    edits.iter().fold(text.to_owned(), |text, edit| {
        edit.splice().apply(&text).unwrap()
    })
}

fn edits_on(text: &str, seeds: &[(u16, u16, String)]) -> Vec<Edit> {
    let mut text = text.to_owned();
    let mut edits = Vec::new();
    for (at, delete, insert) in seeds {
        let len = u32::try_from(text.len()).unwrap();
        let at = u32::from(*at) % (len + 1);
        let delete = u32::from(*delete) % (len - at + 1);
        let splice = Splice {
            at,
            delete,
            insert: insert.clone(),
        };
        text = splice.apply(&text).unwrap();
        edits.extend(splice.edits());
    }
    edits
}

fn seeds() -> impl Strategy<Value = Vec<(u16, u16, String)>> {
    prop::collection::vec((any::<u16>(), 0..6_u16, "[a-z]{0,4}"), 0..6)
}

proptest! {
    /// Both orders end in the same text.
    #[test]
    fn crossing_lists_converge(text in "[A-Z]{0,20}", ours in seeds(), theirs in seeds()) {
        let (ours, theirs) = (edits_on(&text, &ours), edits_on(&text, &theirs));
        let (ours_after, theirs_after) = cross(&ours, &theirs);
        let one = apply_all(&apply_all(&text, &ours), &theirs_after);
        let other = apply_all(&apply_all(&text, &theirs), &ours_after);
        prop_assert_eq!(one, other);
    }

    /// What one side typed and did not delete itself is in the end.
    #[test]
    fn no_insertion_vanishes(text in "[A-Z]{1,20}", at in 0..20_u32, theirs in seeds()) {
        let at = at % (u32::try_from(text.len()).unwrap() + 1);
        let ours = vec![Edit::Insert { at, text: "#woord#".into() }];
        let theirs = edits_on(&text, &theirs);
        let (ours_after, _) = cross(&ours, &theirs);
        prop_assert!(apply_all(&apply_all(&text, &theirs), &ours_after).contains("#woord#"));
    }

    #[test]
    fn the_smallest_splice_turns_one_text_into_the_other(before in "[ab🌳é]{0,8}", after in "[ab🌳é]{0,8}") {
        let splice = Splice::between(&before, &after);
        let applied = splice.map_or_else(|| Ok(before.clone()), |splice| splice.apply(&before));
        prop_assert_eq!(applied, Ok(after));
    }
}

#[test]
fn a_splice_outside_its_text_is_refused() {
    for (at, delete) in [(4, 0), (0, 4), (u32::MAX, 1), (2, 1)] {
        let splice = Splice {
            at,
            delete,
            insert: "x".into(),
        };
        assert_eq!(splice.apply("a🌳"), Err(OutsideText), "{at} {delete}");
    }
}

#[test]
fn a_caret_stays_with_the_words_around_it() {
    let splice = Splice {
        at: 3,
        delete: 2,
        insert: "lang".into(),
    };
    assert_eq!(splice.move_caret(2), 2);
    assert_eq!(splice.move_caret(3), 3);
    assert_eq!(splice.move_caret(4), 3);
    assert_eq!(splice.move_caret(5), 7);
    assert_eq!(splice.move_caret(9), 11);
}

#[test]
fn two_people_at_one_place_get_their_words_side_by_side() {
    // The document takes letters in turn; each writer has not seen the other's yet.
    let insert = |at, text: &str| {
        vec![Edit::Insert {
            at,
            text: text.into(),
        }]
    };
    let mut text = String::new();
    let (mut unseen_by_first, mut unseen_by_second) = (Vec::new(), Vec::new());
    for (at, (first, second)) in (0..).zip([("e", "D"), ("e", "A"), ("n", "N")]) {
        let (typed, rest) = cross(&insert(at, first), &unseen_by_first);
        unseen_by_first = rest;
        text = apply_all(&text, &typed);
        unseen_by_second.extend(typed);
        let (typed, rest) = cross(&insert(at, second), &unseen_by_second);
        unseen_by_second = rest;
        text = apply_all(&text, &typed);
        unseen_by_first.extend(typed);
    }
    assert_eq!(text, "DANeen");
}

#[test]
fn a_difference_is_told_word_by_word() {
    for (before, after, count) in [
        ("", "", 0),
        ("", "Een bank", 1),
        ("Een bank", "", 1),
        ("een twee drie", "een 2 drie", 2),
        ("een twee drie vier", "een 2 drie 4 vijf", 4),
        ("👋 hallo\nbuur", "hallo 👋\n\nbuur", 3),
    ] {
        let edits = diff(before, after);
        let one = |text: String, edit: &Edit| edit.splice().apply(&text).unwrap();
        assert_eq!(edits.iter().fold(before.to_owned(), one), after);
        assert_eq!(edits.len(), count, "{before:?} {after:?}");
    }
}

#[test]
fn a_difference_between_long_texts_is_told_too() {
    let (before, after) = ("een ".repeat(1_500), "twee ".repeat(1_500));
    let edits = diff(&before, &after);
    let one = |text: String, edit: &Edit| edit.splice().apply(&text).unwrap();
    assert_eq!(edits.iter().fold(before.clone(), one), after);
}
