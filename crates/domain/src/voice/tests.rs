use super::*;
use crate::{
    Answer, BuurtItemId, BuurtItemRow, Day, EventId, FeedbackId, InspraakId, Party, PhaseState,
    Refusal, StatusEvent,
};

const ID: InspraakId = InspraakId::from_bytes([1; 16]);

fn row(stages: &[InspraakStage]) -> InspraakRow {
    let mut events: Vec<InspraakEvent> = Vec::new();
    for (number, stage) in (0..).zip(stages) {
        events.push(StatusEvent {
            id: EventId::from_bytes([number; 16]),
            to: Some(*stage),
            on: Day(10),
            by: None,
            reason: String::new(),
            seen: events.iter().map(|event| event.id).collect(),
        });
    }
    InspraakRow {
        question: Answer::One("Hoe wordt de oversteek?".into()),
        asked_by: Answer::One(Party::Gemeente),
        can_change: Answer::One("De plek".into()),
        cannot_change: Answer::One("Het geld".into()),
        opens: Answer::One(None),
        closes: Answer::One(Some(Day(20))),
        stage: PhaseState::after(InspraakStage::Draft, &events),
        stage_on: None,
        by: None,
        created_on: Day(1),
        removed: None,
        is_back: false,
        order: 1,
    }
}

fn heard(reply: &str) -> FeedbackRow {
    FeedbackRow {
        heard: Answer::One("Het licht".into()),
        reply: Answer::One(reply.into()),
        by: None,
        created_on: Day(25),
        is_back: false,
        order: 1,
    }
}

fn round(stages: &[InspraakStage], feedback: Option<&str>) -> Round {
    let mut round = Round {
        row: Some(row(stages)),
        ..Round::default()
    };
    if let Some(reply) = feedback {
        let id = FeedbackId::from_bytes([9; 16]);
        round.feedback.insert(id, heard(reply));
    }
    round
}

#[test]
fn it_opens_once_people_can_know_what_they_may_change() {
    let mut round = round(&[], None);
    assert_eq!(round.next_stages(), [InspraakStage::Open]);
    round.row.as_mut().unwrap().cannot_change = Answer::One("  ".into());
    assert!(round.next_stages().is_empty());
    let mut round = self::round(&[], None);
    round.row.as_mut().unwrap().closes = Answer::One(None);
    assert!(!round.may_move(InspraakStage::Open));
}

#[test]
fn it_is_put_away_only_when_everything_that_was_heard_has_an_answer() {
    use InspraakStage::{Archived, Closed, FedBack, Open, WorkedOut};
    let closed = round(&[Open, Closed], None);
    assert_eq!(closed.next_stages(), [Open], "nothing was worked out");
    let unanswered = round(&[Open, Closed, WorkedOut], Some(" "));
    assert_eq!(unanswered.next_stages(), [Closed]);
    assert!(!unanswered.may_move(Archived));
    let answered = round(&[Open, Closed, WorkedOut], Some("De lamp komt er"));
    assert_eq!(answered.next_stages(), [FedBack, Closed]);
    let mut late = round(&[Open, Closed, WorkedOut, FedBack], Some("De lamp komt er"));
    assert_eq!(late.next_stages(), [Archived, WorkedOut]);
    // A theme that another phone added meanwhile asks for an answer first.
    late.feedback
        .insert(FeedbackId::from_bytes([8; 16]), heard(""));
    assert_eq!(late.next_stages(), [WorkedOut]);
}

#[test]
fn answers_are_taken_until_the_last_day_and_then_residents_wait() {
    let open = row(&[InspraakStage::Open]);
    assert!(open.takes_answers(Day(20)) && !open.takes_answers(Day(21)));
    assert_eq!(
        (open.days_waiting(Day(20)), open.days_waiting(Day(25))),
        (0, 5)
    );
    assert!(!open.is_late(Day(48)) && open.is_late(Day(49)));
    let done = row(&[InspraakStage::Open, InspraakStage::FedBack]);
    assert!(!done.is_late(Day(400)));
    assert!(!row(&[]).awaits_feedback(Day(400)));
}

#[test]
fn things_are_sorted_by_question_and_what_was_taken_away_is_not_shown() {
    let removed = InspraakId::from_bytes([2; 16]);
    let mut gone = row(&[]);
    gone.removed = Some(crate::initiative::Removal {
        by: None,
        on: Day(3),
    });
    let rounds = Rounds::of([
        (BuurtItemId::Inspraak(removed), BuurtItemRow::Inspraak(gone)),
        (BuurtItemId::Inspraak(ID), BuurtItemRow::Inspraak(row(&[]))),
        (
            BuurtItemId::Feedback(ID, FeedbackId::from_bytes([4; 16])),
            BuurtItemRow::Feedback(heard("")),
        ),
    ]);
    let shown: Vec<InspraakId> = rounds.newest_first().iter().map(|(id, ..)| *id).collect();
    assert_eq!(shown, [ID]);
    assert_eq!(rounds.get(ID).map(|round| round.feedback().len()), Some(1));
}

#[test]
fn a_request_waits_from_the_day_it_was_handed_over_until_its_answer() {
    let mut row = RequestRow {
        question: Answer::One("Mag er een drempel?".into()),
        to: Answer::One(Recipient::Council),
        rests_on: Vec::new(),
        spoken_with: Answer::One(Some(14)),
        asked_on: Answer::One(None),
        answer: Answer::One(String::new()),
        by: None,
        created_on: Day(1),
        removed: None,
        is_back: false,
        order: 1,
    };
    assert_eq!(row.days_waiting(Day(9)), None);
    row.asked_on = Answer::One(Some(Day(5)));
    assert_eq!(row.days_waiting(Day(9)), Some(4));
    row.answer = Answer::One("Ja, in mei.".into());
    assert_eq!(row.days_waiting(Day(9)), None);
}

#[test]
fn what_is_empty_or_too_much_is_refused() {
    let id = crate::RequestId::from_bytes([1; 16]);
    let add = |question: &str, spoken_with| {
        VoiceCommand::AddRequest(NewRequest {
            id,
            question: question.into(),
            to: Recipient::Council,
            spoken_with,
        })
        .check()
    };
    assert_eq!(add(" ", None), Err(Refusal::Empty));
    assert_eq!(add("Mag het?", Some(1_000)), Err(Refusal::TooLong));
    assert_eq!(add("Mag het?", Some(14)), Ok(()));
    let long = VoiceCommand::Say(VoiceLine::CanChange(ID), "a".repeat(1_001));
    assert_eq!(long.check(), Err(Refusal::TooLong));
}
