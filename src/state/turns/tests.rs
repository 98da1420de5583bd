//! Two neighbours take turns, and are disturbed.

use super::*;

const HERE: BuurtId = BuurtId::from_bytes([1; 16]);
const ELSEWHERE: BuurtId = BuurtId::from_bytes([2; 16]);
const BOTH: Lacks = Lacks { they: 3, we: 2 };

fn in_app(tell: impl FnOnce(Turns)) {
    Owner::new().with(|| tell(Turns::new()));
}

fn stage(turns: Turns) -> Stage {
    turns.stage.get_untracked()
}

#[test]
fn the_own_code_stays_until_somebody_takes_a_turn() {
    in_app(|turns| {
        turns.enter(HERE);
        turns.told(BOTH);
        assert_eq!(stage(turns), Stage::Codes);
        turns.take(Stage::Show);
        turns.shown();
        assert_eq!(stage(turns), Stage::Left);
        assert_eq!(turns.said.get_untracked().1, Some(Lacks { they: 0, we: 2 }));
    });
}

#[test]
fn whoever_leaves_halfway_comes_back_to_what_is_left() {
    in_app(|turns| {
        turns.enter(HERE);
        turns.told(BOTH);
        turns.take(Stage::Read);
        turns.enter(HERE);
        assert_eq!(stage(turns), Stage::Left);
        assert_eq!(turns.said.get_untracked().1, Some(BOTH));
        turns.read();
        turns.shown();
        turns.enter(HERE);
        assert_eq!(stage(turns), Stage::Codes, "nothing is left");
    });
}

#[test]
fn what_was_said_in_one_buurt_says_nothing_in_another() {
    in_app(|turns| {
        turns.enter(HERE);
        turns.told(BOTH);
        turns.enter(ELSEWHERE);
        assert_eq!(stage(turns), Stage::Codes);
        assert_eq!(turns.said.get_untracked().1, None);
    });
}

#[test]
fn without_the_codes_everything_is_shown_whatever_an_earlier_neighbour_lacked() {
    in_app(|turns| {
        turns.enter(HERE);
        turns.told(BOTH);
        assert_eq!(turns.scope(), FileScope::LackedByCode);
        turns.again();
        assert_eq!(turns.scope(), FileScope::Words(None));
    });
}
