//! The buurt plan of the oefenbuurt: what the street wants after its meeting, how people look at it, on what
//! they agreed, and which plans serve it.

use domain::{
    AgreementId, AmbitionId, BuurtPlanCommand, Command, ContributionId, Day, InitiativeId,
    OpgaveId, OpgaveText, PerspectiveId, Serves, TextKey, ThemeId,
    buurt_plan::{
        Aspect, Direction, Group, NewAgreement, NewAmbition, NewContribution, NewPerspective,
    },
    meeting::BringKind,
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, RIA, SAMIRA, WIM, YOUSSEF, id_bytes},
    meetings::STREET,
};

const GREEN: ThemeId = ThemeId::from_bytes(of(1));
const MEETING_UP: ThemeId = ThemeId::from_bytes(of(2));
const WALKING: ThemeId = ThemeId::from_bytes(of(3));
const GREETING: AmbitionId = AmbitionId::from_bytes(of(4));
const SAFE: AmbitionId = AmbitionId::from_bytes(of(5));
const SLOW_STREET: OpgaveId = OpgaveId::from_bytes(of(6));
const RAIN: OpgaveId = OpgaveId::from_bytes(of(7));

/// How many days ago, who, and what.
type Done = (i32, usize, BuurtPlanCommand);

/// The steps of the plan, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let step = |(days_ago, actor, what)| Step {
        actor,
        on: Day(today.0 - days_ago),
        what,
        is_apart: false,
    };
    wanted()
        .into_iter()
        .chain(about_cars())
        .chain(about_rain())
        .chain(agreed(today))
        .chain(given())
        .chain(links())
        .map(|(days_ago, actor, it)| (days_ago, actor, StepKind::Do(Command::BuurtPlan(it))))
        .chain(written())
        .map(step)
        .collect()
}

fn wanted() -> Vec<Done> {
    let theme = |id, name: &str| BuurtPlanCommand::AddTheme(id, name.to_owned());
    let ambition = |id, text: &str, direction, aspect| {
        BuurtPlanCommand::AddAmbition(NewAmbition {
            id,
            text: text.to_owned(),
            direction,
            aspect,
        })
    };
    let opgave = |id, title: &str| BuurtPlanCommand::AddOpgave(id, title.to_owned());
    let greeting = "Iedereen zegt elkaar gedag.";
    let safe = "Kinderen en ouderen lopen hier veilig, ook s'avonds.";
    vec![
        (16, NOOR, theme(GREEN, "Groen")),
        (16, NOOR, theme(MEETING_UP, "Elkaar zien")),
        (16, RIA, theme(WALKING, "Veilig lopen")),
        (
            16,
            RIA,
            ambition(GREETING, greeting, Direction::Keep, Aspect::Social),
        ),
        (
            15,
            NOOR,
            ambition(SAFE, safe, Direction::Improve, Aspect::Safety),
        ),
        (
            14,
            NOOR,
            opgave(SLOW_STREET, "Een straat waar auto’s niet de baas zijn"),
        ),
        (14, WIM, opgave(RAIN, "Regen en hitte de baas")),
    ]
}

fn about_cars() -> Vec<Done> {
    let slow = |number, group, matters, because| {
        perspective(SLOW_STREET, (number, group), matters, because)
    };
    vec![
        (
            13,
            RIA,
            slow(
                11,
                Group::Resident,
                "Dat ik rustig kan oversteken.",
                "Ik loop met een rollator en ze rijden hier zo hard.",
            ),
        ),
        (
            13,
            YOUSSEF,
            slow(
                12,
                Group::Resident,
                "Dat ik mijn auto voor de deur kwijt kan.",
                "Ik werk in de nacht en kom moe thuis.",
            ),
        ),
        (
            12,
            FATMA,
            slow(
                13,
                Group::Entrepreneur,
                "Dat de bestelbus bij mijn winkel kan laden.",
                "Zonder brood in de schappen heeft niemand iets aan mij.",
            ),
        ),
        (
            10,
            SAMIRA,
            slow(
                14,
                Group::Gemeente,
                "Dat de brandweer er altijd langs kan.",
                "Elke minuut telt als er brand is.",
            ),
        ),
    ]
}

fn about_rain() -> Vec<Done> {
    let rain =
        |number, group, matters, because| perspective(RAIN, (number, group), matters, because);
    vec![
        (
            13,
            WIM,
            rain(
                15,
                Group::Resident,
                "Dat mijn kelder droog blijft.",
                "Bij elke flinke bui staat er water in.",
            ),
        ),
        (
            11,
            SAMIRA,
            rain(
                16,
                Group::Partner,
                "Dat de gevels heel blijven.",
                "De woningbouw moet ze nog dertig jaar verhuren.",
            ),
        ),
        (
            10,
            SAMIRA,
            rain(
                17,
                Group::Gemeente,
                "Dat er minder regen in het riool komt.",
                "Een groter riool kan pas over tien jaar.",
            ),
        ),
    ]
}

fn agreed(today: Day) -> Vec<Done> {
    let agreement = |number, text: &str, meeting, in_days: i32| {
        BuurtPlanCommand::AddAgreement(NewAgreement {
            id: AgreementId::from_bytes(of(number)),
            text: text.to_owned(),
            meeting,
            review_on: Some(Day(today.0 + in_days)),
        })
    };
    let pavement = "De stoep houden we vrij, zodat een rolstoel erlangs kan.";
    let quiet = "Na tien uur s'avonds is het stil op de stoep.";
    vec![
        (15, RIA, agreement(21, pavement, Some(STREET), 75)),
        (9, HENK, agreement(22, quiet, None, 160)),
    ]
}

fn given() -> Vec<Done> {
    let gift = |number, what: &str, kind, serves| {
        BuurtPlanCommand::AddContribution(NewContribution {
            id: ContributionId::from_bytes(of(number)),
            what: what.to_owned(),
            kind,
            serves: Some(serves),
        })
    };
    let trailer = "Mijn aanhanger mag je lenen.";
    let coffee = "Elke week een uur koffie zetten in het buurthuis.";
    vec![
        (
            8,
            WIM,
            gift(31, trailer, BringKind::Stuff, Serves::Opgave(RAIN)),
        ),
        (
            6,
            AGNIESZKA,
            gift(32, coffee, BringKind::Time, Serves::Ambition(GREETING)),
        ),
    ]
}

/// Plans have the numbers of their tables.
fn links() -> Vec<Done> {
    let serve = |number, serves| {
        let plan = InitiativeId::from_bytes(id_bytes([number, 0, 0, 0]));
        BuurtPlanCommand::Serve(plan, serves, true)
    };
    let carry = |on, theme| BuurtPlanCommand::PutTheme(on, theme, true);
    let ambition = Serves::Ambition;
    let opgave = Serves::Opgave;
    vec![
        (15, RIA, carry(ambition(GREETING), MEETING_UP)),
        (15, NOOR, carry(ambition(SAFE), WALKING)),
        (14, NOOR, carry(opgave(SLOW_STREET), WALKING)),
        (14, WIM, carry(opgave(RAIN), GREEN)),
        (
            14,
            NOOR,
            BuurtPlanCommand::ServeAmbition(SLOW_STREET, SAFE, true),
        ),
        (13, NOOR, serve(4, ambition(SAFE))),
        (13, AGNIESZKA, serve(5, ambition(SAFE))),
        (13, FATMA, serve(1, opgave(RAIN))),
        (12, WIM, serve(2, opgave(RAIN))),
        (7, RIA, serve(9, ambition(GREETING))),
    ]
}

fn written() -> Vec<(i32, usize, StepKind)> {
    let why = |opgave, words| StepKind::Write(TextKey::Opgave(opgave, OpgaveText::Why), words);
    let shared =
        |opgave, words| StepKind::Write(TextKey::Opgave(opgave, OpgaveText::Shared), words);
    let vision = |words| StepKind::Write(TextKey::Vision, words);
    vec![
        (
            16,
            NOOR,
            vision(
                "Over tien jaar kent iedereen hier nog steeds zijn buren. Kinderen spelen op \
                 straat en opa’s zitten op een bankje te kijken.",
            ),
        ),
        (
            12,
            FATMA,
            vision(" Het is er groen, en wie hulp nodig heeft, durft het te vragen."),
        ),
        (
            14,
            NOOR,
            why(
                SLOW_STREET,
                "Er zijn dit jaar twee kinderen bijna aangereden. En toch moet je hier ook kunnen \
                 parkeren.",
            ),
        ),
        (
            8,
            NOOR,
            shared(
                SLOW_STREET,
                "Niemand wil dat er hard gereden wordt. Wie er moet zijn, moet er kunnen komen.",
            ),
        ),
        (
            14,
            WIM,
            why(
                RAIN,
                "In de zomer is het hier heet, en bij een flinke bui loopt de put over.",
            ),
        ),
        (
            7,
            SAMIRA,
            shared(
                RAIN,
                "Elke tegel eruit helpt. We beginnen waar het mag en waar iemand er voor zorgt.",
            ),
        ),
    ]
}

fn perspective(
    opgave: OpgaveId,
    (number, group): (u8, Group),
    matters: &str,
    because: &str,
) -> BuurtPlanCommand {
    BuurtPlanCommand::AddPerspective(NewPerspective {
        opgave,
        id: PerspectiveId::from_bytes(of(number)),
        group,
        matters: matters.to_owned(),
        because: because.to_owned(),
    })
}

/// Meetings have the kinds 3 and 4.
const fn of(number: u8) -> [u8; 16] {
    id_bytes([0, 5, number, 0])
}
