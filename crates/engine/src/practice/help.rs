//! Help in the oefenbuurt: who can help, a request that was taken up, and one that somebody needs no more.

use domain::{
    About, BuurtPlanCommand, Command, Day, EventId, Followed, HelpId, InitiativeId, OrganisationId,
    Sign,
    buurt_plan::{NewOrganisation, OrganisationKind},
    followed::NewFollowed,
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, SAMIRA, id_bytes},
};

const DEVICE: InitiativeId = InitiativeId::from_bytes(id_bytes([8, 0, 0, 0]));
const LEAFLET: Followed = Followed::Help(About::Buurt, HelpId::from_bytes(of(1)));
const CALL: Followed = Followed::Help(About::Buurt, HelpId::from_bytes(of(6)));
const LETTER: Followed = Followed::Help(About::Plan(DEVICE), HelpId::from_bytes(of(2)));

/// The steps, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let done = [
        (
            48,
            SAMIRA,
            desk(
                11,
                OrganisationKind::Welfare,
                [
                    "Welzijn Oost",
                    "opbouwwerker",
                    "0475 000 111",
                    "balie@welzijn-oost.example",
                    "Hulp bij de eerste stappen van een plan",
                ],
            ),
        ),
        (
            48,
            SAMIRA,
            desk(
                12,
                OrganisationKind::Gemeente,
                [
                    "Gemeente",
                    "wijkmanager",
                    "14 0475",
                    "",
                    "Vragen over de straat en over geld",
                ],
            ),
        ),
        (
            40,
            HENK,
            ask(
                LETTER,
                "Een aanvraag schrijven",
                "Welzijn Oost, opbouwwerker",
            ),
        ),
        (38, SAMIRA, record(3, LETTER, Sign::TakenUp)),
        (26, HENK, record(4, LETTER, Sign::SelfAgain)),
        (
            5,
            AGNIESZKA,
            ask(
                LEAFLET,
                "Een folder maken in 2 talen",
                "Welzijn Oost, opbouwwerker",
            ),
        ),
        (4, NOOR, record(5, LEAFLET, Sign::TakenUp)),
        (
            3,
            FATMA,
            ask(
                CALL,
                "Bellen met de woningbouw",
                "een buur die dat vaker deed",
            ),
        ),
    ];
    done.map(|it| step(today, it)).to_vec()
}

fn step(today: Day, (days_ago, actor, command): (i32, usize, Command)) -> Step {
    Step {
        actor,
        on: Day(today.0 - days_ago),
        what: StepKind::Do(command),
        is_apart: false,
    }
}

fn ask(thing: Followed, what: &str, whom: &str) -> Command {
    Command::Follow(NewFollowed {
        thing,
        what: what.to_owned(),
        more: whom.to_owned(),
        day: None,
        party: None,
        blocker: None,
    })
}

fn record(number: u8, thing: Followed, sign: Sign) -> Command {
    Command::Record {
        thing,
        event: EventId::from_bytes(of(number)),
        sign,
        words: String::new(),
    }
}

/// Its name, its function, its number, its address for mail, and for what.
fn desk(number: u8, kind: OrganisationKind, words: [&str; 5]) -> Command {
    let [name, lines @ ..] = words.map(str::to_owned);
    Command::BuurtPlan(BuurtPlanCommand::AddOrganisation(NewOrganisation {
        id: OrganisationId::from_bytes(of(number)),
        name,
        kind,
        lines,
    }))
}

/// Results have the kind 6.
const fn of(number: u8) -> [u8; 16] {
    id_bytes([0, 7, number, 0])
}
