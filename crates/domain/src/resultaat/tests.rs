use super::*;

fn story(text: &str, says: &[(u8, Says)]) -> ResultaatRow {
    ResultaatRow {
        kind: ResultaatKind::Story,
        what: Answer::One(String::new()),
        value: Answer::One(String::new()),
        text: text.into(),
        for_whom: None,
        says: says
            .iter()
            .map(|(person, says)| (PersonId::from_bytes([*person; 16]), *says))
            .collect(),
        by: None,
        created_on: Day(1),
        is_back: false,
        order: 1,
    }
}

fn yes(text: &str) -> Says {
    Says::Yes(Fingerprint::of(text))
}

#[test]
fn a_story_is_shared_once_somebody_says_so_of_these_words() {
    assert_eq!(story("Fijn.", &[]).sharing(), Sharing::Unasked);
    let agreed = story("Fijn.", &[(1, yes("Fijn."))]);
    assert_eq!(agreed.sharing(), Sharing::Yes);
    assert!(agreed.is_public());
}

#[test]
fn whoever_changes_the_words_asks_again() {
    let changed = story("Fijn, zei Henk.", &[(1, yes("Fijn."))]);
    assert_eq!(changed.sharing(), Sharing::Changed);
    assert!(!changed.is_public());
    // A space behind it is no other word.
    assert_eq!(
        story("Fijn. ", &[(1, yes("Fijn."))]).sharing(),
        Sharing::Yes
    );
}

#[test]
fn one_no_is_enough() {
    let says = [(1, yes("Fijn.")), (2, Says::No)];
    assert_eq!(story("Fijn.", &says).sharing(), Sharing::No);
}

#[test]
fn numbers_need_no_consent_and_say_something() {
    let number = ResultaatRow {
        kind: ResultaatKind::Number,
        ..story("", &[])
    };
    assert!(number.is_public());
    let id = ResultaatId::from_bytes([1; 16]);
    let empty = ResultaatCommand::AddNumber(id, "uren".into(), " ".into());
    assert_eq!(empty.check(), Err(Refusal::Empty));
    let long = ResultaatCommand::AddThanks(id, "a".repeat(LINE_LEN_MAX + 1));
    assert_eq!(long.check(), Err(Refusal::TooLong));
}

#[test]
fn the_first_photo_of_before_stands_beside_the_last_of_after() {
    let photo = |name: u8, moment: Option<Moment>| {
        let row = AttachmentRow {
            kind: AttachmentKind::Photo {
                width: 4,
                height: 3,
            },
            what: Answer::One(String::new()),
            bytes: 1,
            blob: crate::attachment::BlobName([0; 32]),
            by: None,
            created_on: Day(1),
            order: u64::from(name),
            moment: Answer::One(moment),
        };
        (AttachmentId::from_bytes([name; 16]), row)
    };
    let (before, after) = (Some(Moment::Before), Some(Moment::After));
    let photos = [
        photo(4, after),
        photo(2, before),
        photo(1, None),
        photo(3, before),
        photo(5, after),
    ];
    let secret = (
        ResultaatId::from_bytes([9; 16]),
        story("Niet voor buiten.", &[]),
    );
    let all = Resultaten::of(photos, [secret]);
    assert_eq!(all.before, Some(AttachmentId::from_bytes([2; 16])));
    assert_eq!(all.after, Some(AttachmentId::from_bytes([5; 16])));
    assert_eq!(all.stories.len(), 1);
    assert!(all.public().stories.is_empty());
    assert!(Resultaten::of([], []).is_empty());
}
