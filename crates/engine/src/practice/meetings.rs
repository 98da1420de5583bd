//! Two meetings of the oefenbuurt: a street meeting that has been, with minutes on which two neighbours agree, and
//! an evening next week.

use domain::{
    ActionId, AgendaItemId, BringId, CardId, Command, Day, DecisionId, EventId, InitiativeId,
    MeetingCommand, MeetingId, MeetingStage, TextKey,
    meeting::{
        BringKind, DecisionWay, Doer, MeetingKind, NewMeeting, Purpose, Service, Side,
        command::{NewAction, NewBring, NewCard, NewDecision},
    },
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, RIA, SAMIRA, WIM, YOUSSEF, id_bytes},
};

pub(super) const STREET: MeetingId = MeetingId::from_bytes(of(1));
const EVENING: MeetingId = MeetingId::from_bytes(of(2));
const NICE: AgendaItemId = AgendaItemId::from_bytes(of(3));
const NICER: AgendaItemId = AgendaItemId::from_bytes(of(4));
const BENCH: DecisionId = DecisionId::from_bytes(of(21));
const SWEEPING: DecisionId = DecisionId::from_bytes(of(22));
const ASK_NEIGHBOURS: ActionId = ActionId::from_bytes(of(31));
const ASK_GEMEENTE: ActionId = ActionId::from_bytes(of(32));
const BROOMS: ActionId = ActionId::from_bytes(of(33));
const ALLEY_LIGHT: InitiativeId = InitiativeId::from_bytes(id_bytes([5, 0, 0, 0]));

/// How many days ago the street meeting was.
const HELD: i32 = 17;

/// How many days ago, who, and what.
type Done = (i32, usize, MeetingCommand);

/// The steps of both meetings, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let step = |(days_ago, actor, what)| Step {
        actor,
        on: Day(today.0 - days_ago),
        what,
        is_apart: false,
    };
    let words = "De thee was van Fatma. De volgende keer doen we het op een zaterdag, \
                 dan kunnen de kinderen er ook bij zijn.";
    let added = StepKind::Write(TextKey::Minutes(STREET), words);
    planned(today)
        .into_iter()
        .chain(said())
        .chain(dots())
        .chain(decided(today))
        .chain(ended())
        .chain(evening(today))
        .map(|(days_ago, actor, it)| (days_ago, actor, StepKind::Do(Command::Meeting(it))))
        .chain([(HELD - 1, SAMIRA, added)])
        .map(step)
        .collect()
}

fn planned(today: Day) -> Vec<Done> {
    let street = MeetingCommand::Plan(NewMeeting {
        id: STREET,
        kind: MeetingKind::Street,
        title: "Wat kan mooier in de Oranjestraat?".to_owned(),
        day: Some(Day(today.0 - HELD)),
        start: "16.00 uur".to_owned(),
        place: "Op de stoep bij nummer 12".to_owned(),
    });
    vec![
        (26, SAMIRA, street),
        (
            26,
            SAMIRA,
            MeetingCommand::SetService(STREET, Service::Meal, true),
        ),
        (
            26,
            SAMIRA,
            MeetingCommand::SetService(STREET, Service::Wheelchair, true),
        ),
        (
            25,
            NOOR,
            item(STREET, NICE, "Wat is hier fijn?", Purpose::Listen),
        ),
        (
            25,
            NOOR,
            item(STREET, NICER, "Wat kan hier mooier?", Purpose::Think),
        ),
        (HELD, SAMIRA, stage(1, MeetingStage::Running)),
        (HELD, SAMIRA, MeetingCommand::CountPeople(STREET, Some(14))),
        (HELD, SAMIRA, MeetingCommand::PutOnTable(STREET, Some(NICE))),
        (HELD, FATMA, MeetingCommand::Attend(STREET, true)),
        (HELD, NOOR, MeetingCommand::Attend(STREET, true)),
        (HELD, RIA, MeetingCommand::Attend(STREET, true)),
        (HELD, WIM, MeetingCommand::Attend(STREET, true)),
    ]
}

fn said() -> Vec<Done> {
    let own = |number: u8, item: AgendaItemId, text: &str| card(number, item, text, None);
    let other = |number: u8, text: &str, whom: &str| card(number, NICER, text, Some(whom));
    let bench = "Ik wil even kunnen zitten als ik naar de bus loop.";
    vec![
        (HELD, RIA, own(5, NICE, "Iedereen zegt elkaar gedag.")),
        (
            HELD,
            FATMA,
            own(6, NICE, "Çocuklar burada birlikte oynuyor."),
        ),
        (
            HELD,
            SAMIRA,
            MeetingCommand::PutOnTable(STREET, Some(NICER)),
        ),
        (HELD, NOOR, own(7, NICER, "Een bankje bij de lantaarn.")),
        (HELD, SAMIRA, other(8, bench, "Mevrouw De Wit")),
        (
            HELD,
            YOUSSEF,
            own(9, NICER, "Meer licht in de steeg, s'avonds zie je niks."),
        ),
        (
            HELD,
            WIM,
            own(10, NICER, "Samen bladeren vegen op zaterdag."),
        ),
        (HELD, AGNIESZKA, other(11, "De auto's rijden te hard.", "")),
        (
            HELD,
            NOOR,
            MeetingCommand::Group {
                meeting: STREET,
                card: CardId::from_bytes(of(8)),
                under: Some(CardId::from_bytes(of(7))),
            },
        ),
    ]
}

fn dots() -> Vec<Done> {
    let put =
        |card: u8, dots: u8| MeetingCommand::PutDots(STREET, CardId::from_bytes(of(card)), dots);
    let paper = CardId::from_bytes(of(8));
    vec![
        (HELD, NOOR, put(7, 2)),
        (HELD, NOOR, put(9, 1)),
        (HELD, FATMA, put(7, 1)),
        (HELD, FATMA, put(9, 2)),
        (HELD, RIA, put(7, 1)),
        (HELD, RIA, put(10, 2)),
        (HELD, WIM, put(10, 3)),
        (HELD, YOUSSEF, put(9, 2)),
        (HELD, AGNIESZKA, put(11, 1)),
        (
            HELD,
            SAMIRA,
            MeetingCommand::CountPaperDots(STREET, paper, Some(4)),
        ),
    ]
}

fn decided(today: Day) -> Vec<Done> {
    let bench = "Er komt een bankje bij de lantaarn, als de overkant het goed vindt.";
    let sweeping = "Op de eerste zaterdag van de maand vegen we samen.";
    let met = "Wim vroeg wie het schoon houdt. Dat doet Ria.";
    let hands = |side, count| MeetingCommand::CountHands(STREET, SWEEPING, side, Some(count));
    let in_days = |days: i32| Some(Day(today.0 + days));
    let ask_gemeente = "De gemeente vragen of het bankje mag";
    let take = |action| MeetingCommand::TakeAction(STREET, action, true);
    vec![
        (HELD, SAMIRA, stage(2, MeetingStage::Closing)),
        (HELD, SAMIRA, decision(BENCH, bench, DecisionWay::Consent)),
        (
            HELD,
            SAMIRA,
            MeetingCommand::SayObjections(STREET, BENCH, met.to_owned()),
        ),
        (
            HELD,
            SAMIRA,
            decision(SWEEPING, sweeping, DecisionWay::Majority),
        ),
        (HELD, SAMIRA, hands(Side::InFavour, 11)),
        (HELD, SAMIRA, hands(Side::Against, 1)),
        (HELD, SAMIRA, hands(Side::Abstain, 2)),
        (
            HELD,
            SAMIRA,
            action(
                ASK_NEIGHBOURS,
                ("Aanbellen bij de overkant", ""),
                in_days(-10),
                Doer::Ourselves,
            ),
        ),
        (HELD, NOOR, take(ASK_NEIGHBOURS)),
        (
            HELD,
            SAMIRA,
            action(ASK_GEMEENTE, (ask_gemeente, ""), in_days(5), Doer::Together),
        ),
        (HELD, SAMIRA, take(ASK_GEMEENTE)),
        (
            HELD,
            SAMIRA,
            action(
                BROOMS,
                ("Bezems klaar zetten", "Mevrouw De Wit"),
                None,
                Doer::Ourselves,
            ),
        ),
        (
            HELD,
            YOUSSEF,
            bring(41, "Ik ben timmerman.", BringKind::Talent, None),
        ),
        (HELD, RIA, bring(42, "3 bezems", BringKind::Stuff, None)),
        (
            HELD,
            SAMIRA,
            bring(
                43,
                "Een plek voor het gereedschap",
                BringKind::Place,
                Some(""),
            ),
        ),
    ]
}

fn ended() -> Vec<Done> {
    vec![
        (HELD, SAMIRA, stage(3, MeetingStage::Written)),
        (HELD - 1, NOOR, MeetingCommand::Agree(STREET, true)),
        (HELD - 2, HENK, MeetingCommand::Agree(STREET, true)),
        (
            HELD - 8,
            NOOR,
            MeetingCommand::TickAction(STREET, ASK_NEIGHBOURS, true),
        ),
    ]
}

fn evening(today: Day) -> Vec<Done> {
    let evening = MeetingCommand::Plan(NewMeeting {
        id: EVENING,
        kind: MeetingKind::Evening,
        title: "Bewonersavond over de steeg".to_owned(),
        day: Some(Day(today.0 + 7)),
        start: "19.30 uur".to_owned(),
        place: "Het buurthuis".to_owned(),
    });
    let light = MeetingCommand::AddItem {
        meeting: EVENING,
        id: AgendaItemId::from_bytes(of(12)),
        what: "Wie betaalt de stroom van de lampen?".to_owned(),
        purpose: Purpose::Decide,
        plan: Some(ALLEY_LIGHT),
    };
    let coffee = AgendaItemId::from_bytes(of(13));
    let service = |service| MeetingCommand::SetService(EVENING, service, true);
    vec![
        (4, AGNIESZKA, evening),
        (4, AGNIESZKA, service(Service::Interpreter)),
        (4, AGNIESZKA, service(Service::ChildCare)),
        (4, AGNIESZKA, light),
        (
            3,
            RIA,
            item(
                EVENING,
                coffee,
                "Koffie, en vieren wat er al is",
                Purpose::Celebrate,
            ),
        ),
    ]
}

fn item(meeting: MeetingId, id: AgendaItemId, what: &str, purpose: Purpose) -> MeetingCommand {
    MeetingCommand::AddItem {
        meeting,
        id,
        what: what.to_owned(),
        purpose,
        plan: None,
    }
}

/// A card; one that was written for somebody by name lies on the table as paper too.
fn card(number: u8, item: AgendaItemId, text: &str, whom: Option<&str>) -> MeetingCommand {
    MeetingCommand::AddCard(NewCard {
        meeting: STREET,
        id: CardId::from_bytes(of(number)),
        item,
        text: text.to_owned(),
        for_whom: whom.map(str::to_owned),
        is_paper: whom.is_some_and(|whom| !whom.is_empty()),
    })
}

fn decision(id: DecisionId, text: &str, way: DecisionWay) -> MeetingCommand {
    MeetingCommand::Decide(NewDecision {
        meeting: STREET,
        id,
        text: text.to_owned(),
        item: Some(NICER),
        way,
    })
}

fn action(
    id: ActionId,
    (what, names): (&str, &str),
    due: Option<Day>,
    doer: Doer,
) -> MeetingCommand {
    MeetingCommand::AddAction(NewAction {
        meeting: STREET,
        id,
        what: what.to_owned(),
        names: names.to_owned(),
        due,
        doer,
        plan: None,
    })
}

fn bring(number: u8, what: &str, kind: BringKind, whom: Option<&str>) -> MeetingCommand {
    MeetingCommand::AddBring(NewBring {
        meeting: STREET,
        id: BringId::from_bytes(of(number)),
        what: what.to_owned(),
        kind,
        for_whom: whom.map(str::to_owned),
    })
}

fn stage(number: u8, to: MeetingStage) -> MeetingCommand {
    MeetingCommand::Move {
        meeting: STREET,
        event: EventId::from_bytes(id_bytes([0, 4, number, 0])),
        to,
        reason: String::new(),
    }
}

/// What is followed has the kinds 1 and 2.
const fn of(number: u8) -> [u8; 16] {
    id_bytes([0, 3, number, 0])
}
