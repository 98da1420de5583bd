//! Inspraak and requests, on phones that are apart.

use domain::{
    BuurtItemId, BuurtItemRow, FeedbackId, InspraakId, Party, ReactionId, RequestId, VoiceCommand,
    voice::{
        InspraakRow, InspraakStage, NewInspraak, NewReaction, NewRequest, Recipient, RequestRow,
        RestsOn, Rounds, VoiceDay, VoiceLine,
    },
};

use super::*;

const ROUND: InspraakId = InspraakId::from_bytes([40; 16]);
const REQUEST: RequestId = RequestId::from_bytes([41; 16]);
const HEARD: FeedbackId = FeedbackId::from_bytes([42; 16]);

fn try_act(phone: &mut Phone, command: impl Into<Command>) -> Result<Option<Undo>, Refusal> {
    phone.try_run(&command.into())
}

#[track_caller]
fn act(phone: &mut Phone, command: impl Into<Command>) -> Undo {
    phone.run(command.into())
}

fn ask(can_change: &str) -> VoiceCommand {
    VoiceCommand::AddInspraak(NewInspraak {
        id: ROUND,
        question: "Hoe wordt de oversteek?".into(),
        asked_by: Party::Gemeente,
        can_change: can_change.into(),
        cannot_change: "Het geld".into(),
        closes: Some(Day(120)),
    })
}

fn react(name: u8, words: &str, for_whom: Option<&str>) -> VoiceCommand {
    VoiceCommand::React(NewReaction {
        to: ROUND,
        id: ReactionId::from_bytes([name; 16]),
        text: words.into(),
        for_whom: for_whom.map(Into::into),
    })
}

fn go(name: u8, to: InspraakStage) -> VoiceCommand {
    VoiceCommand::Move {
        id: ROUND,
        event: EventId::from_bytes([name; 16]),
        to,
        reason: String::new(),
    }
}

fn rounds(phone: &Phone) -> Rounds {
    let rows = phone.doc.first_rows().into_iter();
    Rounds::of(rows.filter_map(|(key, row)| match (key, row) {
        (RowKey::BuurtItem(id), Row::BuurtItem(row)) => Some((id, row)),
        _ => None,
    }))
}

fn round(phone: &Phone) -> InspraakRow {
    rounds(phone).get(ROUND).unwrap().row.clone().unwrap()
}

fn request(phone: &Phone) -> RequestRow {
    let item = RowKey::BuurtItem(BuurtItemId::Request(REQUEST));
    match phone.doc.row(&item) {
        Some(Row::BuurtItem(BuurtItemRow::Request(row))) => row,
        other => panic!("a request, and not {other:?}"),
    }
}

#[test]
fn it_opens_only_when_people_can_know_what_may_change() {
    let mut phone = Phone::new(1);
    act(&mut phone, ask(""));
    assert_eq!(
        try_act(&mut phone, go(1, InspraakStage::Open)),
        Err(Refusal::Empty)
    );
    act(
        &mut phone,
        VoiceCommand::Say(VoiceLine::CanChange(ROUND), "De plek".into()),
    );
    act(&mut phone, go(1, InspraakStage::Open));
    assert_eq!(round(&phone).stage.shown(), Some(InspraakStage::Open));
}

#[test]
fn it_is_not_put_away_before_everything_that_was_heard_has_an_answer() {
    let mut phone = Phone::new(1);
    act(&mut phone, ask("De plek"));
    act(&mut phone, go(1, InspraakStage::Open));
    act(
        &mut phone,
        react(1, "Een lamp erbij", Some("mevrouw De Vries")),
    );
    act(&mut phone, go(2, InspraakStage::Closed));
    assert_eq!(
        try_act(&mut phone, go(3, InspraakStage::WorkedOut)),
        Err(Refusal::Empty)
    );
    act(
        &mut phone,
        VoiceCommand::AddFeedback(ROUND, HEARD, "Het is donker".into()),
    );
    act(&mut phone, go(3, InspraakStage::WorkedOut));
    for to in [InspraakStage::FedBack, InspraakStage::Archived] {
        assert_eq!(try_act(&mut phone, go(4, to)), Err(Refusal::Empty));
    }
    let away = Command::Remove(Removable::BuurtItem(BuurtItemId::Inspraak(ROUND)));
    assert_eq!(try_act(&mut phone, away.clone()), Err(Refusal::Empty));
    let reply = VoiceLine::Reply(ROUND, HEARD);
    act(
        &mut phone,
        VoiceCommand::Say(reply, "De lamp komt in mei.".into()),
    );
    act(&mut phone, go(4, InspraakStage::FedBack));
    act(&mut phone, go(5, InspraakStage::Archived));
    act(&mut phone, away);
    assert!(round(&phone).removed.is_some());
}

#[test]
fn answers_of_two_phones_are_all_there_and_bring_back_what_was_taken_away() {
    let mut one = Phone::new(1);
    act(&mut one, ask("De plek"));
    let mut two = one.copy(2);
    act(&mut one, react(1, "Een lamp", None));
    act(&mut two, react(2, "Een drempel", None));
    meet(&mut one, &mut two);
    for phone in [&one, &two] {
        let rounds = rounds(phone);
        let said: Vec<_> = rounds.get(ROUND).unwrap().reactions();
        assert_eq!(said.len(), 2);
    }
    let mut other = Phone::new(3);
    act(
        &mut other,
        VoiceCommand::AddInspraak(NewInspraak {
            id: InspraakId::from_bytes([50; 16]),
            question: "Nog iets?".into(),
            asked_by: Party::Gemeente,
            can_change: String::new(),
            cannot_change: String::new(),
            closes: None,
        }),
    );
    let mut away = other.copy(4);
    let id = InspraakId::from_bytes([50; 16]);
    act(
        &mut other,
        Command::Remove(Removable::BuurtItem(BuurtItemId::Inspraak(id))),
    );
    act(
        &mut away,
        VoiceCommand::React(NewReaction {
            to: id,
            id: ReactionId::from_bytes([9; 16]),
            text: "Ja: een bankje".into(),
            for_whom: None,
        }),
    );
    meet(&mut other, &mut away);
    let rounds = rounds(&other);
    let row = rounds.get(id).unwrap().row.as_ref().unwrap();
    assert!(row.removed.is_none() && row.is_back);
}

#[test]
fn two_last_days_are_a_question_and_a_stage_can_be_undone() {
    let mut one = Phone::new(1);
    act(&mut one, ask("De plek"));
    let mut two = one.copy(2);
    act(
        &mut one,
        VoiceCommand::SetDay(VoiceDay::Closes(ROUND), Some(Day(130))),
    );
    act(
        &mut two,
        VoiceCommand::SetDay(VoiceDay::Closes(ROUND), Some(Day(140))),
    );
    meet(&mut one, &mut two);
    assert_eq!(round(&one).closes.claims().len(), 2);
    assert_eq!(round(&one), round(&two));
    let undo = act(&mut one, go(1, InspraakStage::Open));
    one.undo(&undo);
    assert_eq!(round(&one).stage.shown(), Some(InspraakStage::Draft));
}

#[test]
fn a_request_rests_on_what_either_phone_says() {
    let mut one = Phone::with_plan(1);
    act(
        &mut one,
        VoiceCommand::AddRequest(NewRequest {
            id: REQUEST,
            question: "Mag er een drempel?".into(),
            to: Recipient::Council,
            spoken_with: Some(14),
        }),
    );
    let mut two = one.copy(2);
    let (plan, signaal) = (RestsOn::Plan(PLAN), RestsOn::Signaal(SIGNAAL));
    act(&mut one, VoiceCommand::RestOn(REQUEST, plan, true));
    act(&mut two, VoiceCommand::RestOn(REQUEST, signaal, true));
    act(
        &mut one,
        VoiceCommand::SetDay(VoiceDay::Asked(REQUEST), Some(Day(101))),
    );
    meet(&mut one, &mut two);
    assert_eq!(request(&one), request(&two));
    assert_eq!(request(&one).rests_on, [signaal, plan]);
    assert_eq!(request(&one).days_waiting(Day(111)), Some(10));
    let undo = act(&mut one, VoiceCommand::RestOn(REQUEST, plan, false));
    assert_eq!(request(&one).rests_on, [signaal]);
    one.undo(&undo);
    assert_eq!(request(&one).rests_on.len(), 2);
    act(
        &mut one,
        VoiceCommand::Say(VoiceLine::Answer(REQUEST), "Ja, in mei.".into()),
    );
    assert_eq!(request(&one).days_waiting(Day(111)), None);
}
