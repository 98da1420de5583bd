//! What came of plans of the oefenbuurt: the street party, and the little library.

use domain::{
    Command, Day, InitiativeId, ResultaatCommand, ResultaatId,
    resultaat::{Fingerprint, Says},
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, RIA, SAMIRA, WIM, id_bytes},
};

const PARTY: u8 = 11;
const LIBRARY: u8 = 10;
/// How somebody experienced the party; she says herself that it may be shared.
const DANCED: &str = "Ik woon hier 40 jaar. Ik danste met buren die ik nooit had gesproken.";

/// The steps, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    use ResultaatCommand as Do;
    let yes = Says::Yes(Fingerprint::of(DANCED));
    let done = [
        (
            132,
            WIM,
            PARTY,
            Do::AddNumber(of(1), "Mensen aan tafel".into(), "82".into()),
        ),
        (
            132,
            SAMIRA,
            PARTY,
            Do::AddNumber(of(2), "Uren geholpen".into(), "64 uur".into()),
        ),
        (
            131,
            WIM,
            PARTY,
            Do::AddNumber(of(3), "Uitgegeven".into(), "€ 287 van € 310".into()),
        ),
        (
            130,
            RIA,
            PARTY,
            Do::AddStory(of(4), DANCED.into(), String::new()),
        ),
        (130, RIA, PARTY, Do::Consent(of(4), Some(yes))),
        (
            129,
            NOOR,
            PARTY,
            Do::AddStory(
                of(5),
                "Ik bleef binnen. Volgend jaar kom ik ook.".into(),
                "een buurman".into(),
            ),
        ),
        (
            129,
            FATMA,
            PARTY,
            Do::AddThanks(of(6), "Bedankt: iedereen die hekken sjouwde.".into()),
        ),
        (
            20,
            HENK,
            LIBRARY,
            Do::AddNumber(of(7), "Boeken geruild".into(), "meer dan 200".into()),
        ),
        (
            19,
            AGNIESZKA,
            LIBRARY,
            Do::AddThanks(of(8), "Bedankt Ria, het is altijd netjes.".into()),
        ),
    ];
    let step = |(days_ago, actor, plan, command): (i32, usize, u8, ResultaatCommand)| Step {
        actor,
        on: Day(today.0 - days_ago),
        what: StepKind::Do(Command::Resultaat(
            InitiativeId::from_bytes(id_bytes([plan, 0, 0, 0])),
            command,
        )),
        is_apart: false,
    };
    done.into_iter().map(step).collect()
}

const fn of(number: u8) -> ResultaatId {
    ResultaatId::from_bytes(id_bytes([0, 6, number, 0]))
}
