//! What the oefenbuurt is asked, and what it asks: a question of the gemeente that was heard and waits for its last
//! reply, one that is open, and a question to the raad.

use domain::{
    Command, Day, EventId, FeedbackId, InitiativeId, InspraakId, Party, ReactionId, RequestId,
    VoiceCommand,
    voice::{
        InspraakStage, NewInspraak, NewReaction, NewRequest, Recipient, RestsOn, VoiceDay,
        VoiceLine,
    },
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, RIA, SAMIRA, WIM, YOUSSEF, id_bytes},
    signalen::LAMP,
};

const CROSSING: InspraakId = InspraakId::from_bytes(of(1));
const SQUARE: InspraakId = InspraakId::from_bytes(of(2));
const LIGHT: RequestId = RequestId::from_bytes(of(3));
const DARK: FeedbackId = FeedbackId::from_bytes(of(4));
const SPEED: FeedbackId = FeedbackId::from_bytes(of(5));
/// *Licht in de steeg*, by its number in the tables.
const ALLEY_LIGHT: InitiativeId = InitiativeId::from_bytes(id_bytes([5, 0, 0, 0]));

/// The steps about all of that, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let all = asked(today)
        .into_iter()
        .chain(answered())
        .chain(requested(today));
    let step = |(days_ago, actor, command): Done| Step {
        actor,
        on: Day(today.0 - days_ago),
        what: StepKind::Do(Command::Voice(command)),
        is_apart: false,
    };
    all.map(step).collect()
}

/// How many days ago, who, and what.
type Done = (i32, usize, VoiceCommand);

fn asked(today: Day) -> Vec<Done> {
    let ask = |id, question: &str, can_change: &str, cannot_change: &str, closes| {
        VoiceCommand::AddInspraak(NewInspraak {
            id,
            question: question.to_owned(),
            asked_by: Party::Gemeente,
            can_change: can_change.to_owned(),
            cannot_change: cannot_change.to_owned(),
            closes: Some(Day(today.0 + closes)),
        })
    };
    let crossing = ask(
        CROSSING,
        "Hoe wordt de oversteek bij de school?",
        "De plek, het licht en de kleur van de stenen.",
        "Er is geld voor 1 oversteek. Hij komt dit jaar.",
        -6,
    );
    let square = ask(
        SQUARE,
        "Wat komt er op het pleintje?",
        "Wat er staat, en waar.",
        "De kastanje blijft staan.",
        12,
    );
    vec![
        (34, SAMIRA, crossing),
        (34, SAMIRA, go(CROSSING, 6, InspraakStage::Open)),
        (6, SAMIRA, go(CROSSING, 7, InspraakStage::Closed)),
        (5, SAMIRA, go(CROSSING, 8, InspraakStage::WorkedOut)),
        (4, NOOR, square),
        (4, NOOR, go(SQUARE, 9, InspraakStage::Open)),
    ]
}

const fn go(id: InspraakId, event: u8, to: InspraakStage) -> VoiceCommand {
    VoiceCommand::Move {
        id,
        event: EventId::from_bytes(of(event)),
        to,
        reason: String::new(),
    }
}

fn answered() -> Vec<Done> {
    let say = |to, number, text: &str, for_whom: Option<&str>| {
        VoiceCommand::React(NewReaction {
            to,
            id: ReactionId::from_bytes(of(number)),
            text: text.to_owned(),
            for_whom: for_whom.map(ToOwned::to_owned),
        })
    };
    let heard = |id, words: &str| VoiceCommand::AddFeedback(CROSSING, id, words.to_owned());
    let reply = "Er komt een lamp boven de oversteek. Hij brandt vanaf mei.";
    let line = VoiceLine::Reply(CROSSING, DARK);
    vec![
        (
            30,
            RIA,
            say(CROSSING, 10, "Ik zie niks als het donker is.", None),
        ),
        (
            29,
            YOUSSEF,
            say(CROSSING, 11, "Ze rijden veel te hard daar.", None),
        ),
        (
            27,
            FATMA,
            say(CROSSING, 12, "Graag waar de kinderen al lopen.", Some("")),
        ),
        (6, SAMIRA, heard(DARK, "Het is er donker.")),
        (6, SAMIRA, heard(SPEED, "Auto's rijden er te hard.")),
        (3, SAMIRA, VoiceCommand::Say(line, reply.to_owned())),
        (
            2,
            WIM,
            say(SQUARE, 13, "Een bank waar je niet in de zon zit.", None),
        ),
        (
            1,
            AGNIESZKA,
            say(SQUARE, 14, "Cos dla dzieci, bijvoorbeeld een wip.", None),
        ),
    ]
}

fn requested(today: Day) -> Vec<Done> {
    let ask = VoiceCommand::AddRequest(NewRequest {
        id: LIGHT,
        question: "Wil de raad geld geven voor licht in de steeg?".to_owned(),
        to: Recipient::Council,
        spoken_with: Some(23),
    });
    let sent = VoiceCommand::SetDay(VoiceDay::Asked(LIGHT), Some(Day(today.0 - 16)));
    vec![
        (18, HENK, ask),
        (
            18,
            HENK,
            VoiceCommand::RestOn(LIGHT, RestsOn::Signaal(LAMP), true),
        ),
        (
            17,
            HENK,
            VoiceCommand::RestOn(LIGHT, RestsOn::Plan(ALLEY_LIGHT), true),
        ),
        (16, HENK, sent),
    ]
}

/// The buurt plan has kind 5.
const fn of(number: u8) -> [u8; 16] {
    id_bytes([0, 6, number, 0])
}
