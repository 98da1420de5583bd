use super::*;
use crate::EventId;

const THING: Followed = Followed::Toezegging(About::Buurt, ToezeggingId::from_bytes([1; 16]));

fn sign(id: u8, to: Option<Sign>, seen: &[u8]) -> SignEvent {
    StatusEvent {
        id: EventId::from_bytes([id; 16]),
        to,
        on: Day(0),
        by: None,
        reason: String::new(),
        seen: seen
            .iter()
            .map(|id| EventId::from_bytes([*id; 16]))
            .collect(),
    }
}

fn row(day: Option<Day>, signs: Vec<SignEvent>) -> FollowedRow {
    FollowedRow {
        what: Answer::One("zaaigoed".into()),
        more: Answer::One(String::new()),
        day: Answer::One(day),
        party: Some(Answer::One(Party::Gemeente)),
        blocker: None,
        signs,
        by: None,
        created_on: Day(10),
        removed: None,
        is_back: false,
        order: 1,
    }
}

#[test]
fn the_last_sign_counts_whatever_the_order() {
    let kept = sign(1, Some(Sign::Kept), &[]);
    let again = sign(2, Some(Sign::Reopened), &[1]);
    let signs = [again.clone(), kept.clone()];
    assert_eq!(Outcome::of(&[]), Outcome::Open);
    assert_eq!(
        Outcome::of(std::slice::from_ref(&kept)),
        Outcome::Is(Sign::Kept)
    );
    assert_eq!(Outcome::of(&signs), Outcome::Open);
    assert_eq!(Outcome::of(&[kept, again]), Outcome::Open);
}

#[test]
fn signs_that_did_not_know_of_each_other_are_both_shown() {
    let signs = [
        sign(1, Some(Sign::Withdrawn), &[]),
        sign(2, Some(Sign::Kept), &[]),
        sign(3, Some(Sign::Kept), &[]),
    ];
    let both = vec![Sign::Kept, Sign::Withdrawn];
    assert_eq!(Outcome::of(&signs), Outcome::Several(both));
    assert!(row(None, signs.to_vec()).is_open());
}

#[test]
fn what_was_tried_does_not_say_that_it_is_solved() {
    let signs = [
        sign(1, Some(Sign::Tried), &[]),
        sign(2, Some(Sign::Resolved), &[]),
    ];
    assert_eq!(Outcome::of(&signs), Outcome::Is(Sign::Resolved));
    assert_eq!(Outcome::of(&signs[..1]), Outcome::Open);
}

#[test]
fn a_sign_of_a_newer_app_is_not_taken_for_open() {
    assert_eq!(Outcome::of(&[sign(1, None, &[])]), Outcome::Newer);
}

#[test]
fn a_promise_is_late_from_the_day_after_until_somebody_says_how_it_ended() {
    let open = row(Some(Day(20)), Vec::new());
    assert!(!open.is_late(Day(20)));
    assert!(open.is_late(Day(21)));
    assert!(!row(None, Vec::new()).is_late(Day(21)));
    let kept = row(Some(Day(20)), vec![sign(1, Some(Sign::Kept), &[])]);
    assert!(!kept.is_late(Day(21)));
}

#[test]
fn days_of_waiting_begin_at_its_day_or_when_it_was_written_down() {
    assert_eq!(row(Some(Day(3)), Vec::new()).days_waiting(Day(12)), 9);
    assert_eq!(row(None, Vec::new()).days_waiting(Day(12)), 2);
    assert_eq!(row(Some(Day(30)), Vec::new()).days_waiting(Day(12)), 0);
}

#[test]
fn of_a_signaal_the_furthest_step_is_shown() {
    let signs = vec![
        sign(1, Some(Sign::Answered), &[]),
        sign(2, Some(Sign::Heard), &[]),
    ];
    assert_eq!(row(None, signs).furthest(), Some(Sign::Answered));
}

#[test]
fn a_party_is_read_as_it_was_stored() {
    let person = PersonId::from_bytes([7; 16]);
    for party in [
        Party::Person(person),
        Party::Gemeente,
        Party::Other("gemeente".into()),
        Party::Other(String::new()),
    ] {
        assert_eq!(party.to_string().parse(), Ok(party));
    }
    assert_eq!("iemand".parse::<Party>(), Err(NotAParty));
    assert_eq!("person:x".parse::<Party>(), Err(NotAParty));
}

#[test]
fn a_sign_keeps_its_name_and_fits_its_kind() {
    for sign in Sign::ALL {
        assert_eq!(Sign::from_key(sign.key()), Some(sign));
    }
    assert!(Sign::Kept.fits(THING) && !Sign::Tried.fits(THING));
}
