//! What the hint says of what is seen.

use domain::lens::TransferId;

use super::*;

const PART: Seen = Seen::Moving(Progress {
    transfer: TransferId([1; 8]),
    have: 2,
    needed: 70,
});

fn looking_for_a_moving_code(tell: impl FnOnce(Eyes)) {
    Owner::new().with(|| {
        tell(Eyes {
            on_code: Callback::new(|_| ()),
            on_moving: Some(Callback::new(|_| ())),
            state: RwSignal::new(CameraState::Looking),
            missed: RwSignal::new(0),
        });
    });
}

#[test]
fn a_code_that_moves_stays_found_between_two_pictures() {
    looking_for_a_moving_code(|eyes| {
        eyes.see(PART, Vec::new());
        eyes.see(Seen::Nothing, Vec::new());
        assert_eq!(eyes.state.get_untracked(), CameraState::Found);
    });
}

#[test]
fn a_code_that_left_the_frame_is_asked_for_again() {
    looking_for_a_moving_code(|eyes| {
        eyes.see(PART, Vec::new());
        for _ in 0..=MISSED_MAX {
            eyes.see(Seen::Nothing, Vec::new());
        }
        assert_eq!(eyes.state.get_untracked(), CameraState::Looking);
        eyes.see(PART, Vec::new());
        assert_eq!(eyes.state.get_untracked(), CameraState::Found);
    });
}

#[test]
fn a_code_that_stands_still_is_not_the_one_that_moves() {
    looking_for_a_moving_code(|eyes| {
        eyes.see(Seen::Text("HEEFT:".into()), Vec::new());
        assert_eq!(eyes.state.get_untracked(), CameraState::Looking);
    });
}
