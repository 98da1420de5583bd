use super::*;

fn event(id: u8, to: Phase, seen: &[u8]) -> StatusEvent {
    StatusEvent {
        id: EventId::from_bytes([id; 16]),
        to: Some(to),
        on: Day(20_000),
        by: None,
        reason: String::new(),
        seen: seen
            .iter()
            .map(|id| EventId::from_bytes([*id; 16]))
            .collect(),
    }
}

#[test]
fn a_plan_without_events_is_an_idea() {
    assert_eq!(PhaseState::of(&[]), PhaseState::Agreed(Phase::Idea));
}

#[test]
fn an_event_that_saw_the_other_replaces_it() {
    let events = [
        event(1, Phase::Exploring, &[]),
        event(2, Phase::Planning, &[1]),
    ];
    assert_eq!(PhaseState::of(&events), PhaseState::Agreed(Phase::Planning));
}

#[test]
fn two_phones_that_chose_the_same_agree() {
    let events = [event(1, Phase::Doing, &[]), event(2, Phase::Doing, &[])];
    assert_eq!(PhaseState::of(&events), PhaseState::Agreed(Phase::Doing));
}

#[test]
fn two_phones_that_chose_differently_become_a_question_and_a_third_event_answers_it() {
    let mut events = vec![event(2, Phase::Doing, &[]), event(1, Phase::Resting, &[])];
    let contested = PhaseState::of(&events);
    assert_eq!(
        contested,
        PhaseState::Contested(vec![
            event(2, Phase::Doing, &[]),
            event(1, Phase::Resting, &[])
        ])
    );
    events.reverse();
    assert_eq!(PhaseState::of(&events), contested);
    events.push(event(3, Phase::Resting, &[1, 2]));
    assert_eq!(PhaseState::of(&events), PhaseState::Agreed(Phase::Resting));
}

#[test]
fn a_phase_of_a_newer_app_is_said_to_be_newer() {
    let events = [StatusEvent {
        to: None,
        ..event(1, Phase::Idea, &[])
    }];
    assert_eq!(PhaseState::of(&events), PhaseState::Newer);
}

#[test]
fn stored_names_read_back() {
    for phase in Phase::ALL {
        assert_eq!(Phase::from_key(phase.key()), Some(phase));
    }
}

#[test]
fn an_event_that_claims_to_have_seen_itself_still_counts() {
    let events = [event(1, Phase::Doing, &[1])];
    assert_eq!(PhaseState::of(&events), PhaseState::Agreed(Phase::Doing));
}
