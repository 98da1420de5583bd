//! By when and by whom, help and thanks, what has to be allowed, who looks after it later, and other words, in the
//! plans of the oefenbuurt.

use domain::{
    Command, ContributionId, Day, EventId, InitiativeId, NeedId, PermissionId, PlanCommand,
    SectionKey, SuggestionId, TaskId, UpkeepId,
    meeting::{BringKind, Doer},
    need::OfferStep,
    plan::{
        PermissionState,
        command::{NewPermission, NewSuggestion, NewUpkeep},
    },
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, SAMIRA, WIM, YOUSSEF, id_bytes, small},
};

/// Plans by their numbers in the tables.
const FRONT_GARDENS: u8 = 1;
const RAIN_BARRELS: u8 = 2;
const ALLEY_LIGHT: u8 = 5;
const COFFEE: u8 = 9;

/// How many days ago, who, what.
type Asked = (i32, usize, PlanCommand);

/// The steps about all of that, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let mut all = tasks(today);
    all.extend(help());
    all.extend(permissions(today));
    all.extend(upkeep());
    all.push((2, NOOR, suggestion()));
    let step = |(days_ago, actor, asked): Asked| Step {
        actor,
        on: Day(today.0 - days_ago),
        what: StepKind::Do(Command::Plan(asked)),
        is_apart: false,
    };
    all.into_iter().map(step).collect()
}

fn tasks(today: Day) -> Vec<Asked> {
    let due = |plan, number, in_days: i32| {
        let day = Some(Day(today.0 + in_days));
        PlanCommand::SetDue(
            of(plan),
            TaskId::from_bytes(id_bytes([plan, 1, number, 0])),
            day,
        )
    };
    let doer = |plan, number, doer| {
        let task = TaskId::from_bytes(id_bytes([plan, 1, number, 0]));
        PlanCommand::SetDoer(of(plan), task, Some(doer))
    };
    vec![
        (9, AGNIESZKA, due(FRONT_GARDENS, 4, 12)),
        (9, AGNIESZKA, doer(FRONT_GARDENS, 4, Doer::Ourselves)),
        (20, SAMIRA, due(FRONT_GARDENS, 3, -3)),
    ]
}

fn help() -> Vec<Asked> {
    let kind = |plan, number, kind| {
        let need = NeedId::from_bytes(id_bytes([plan, 2, number, 0]));
        PlanCommand::SetKind(of(plan), need, Some(kind))
    };
    let plan = of(FRONT_GARDENS);
    let trailer = ContributionId::from_bytes(id_bytes([FRONT_GARDENS, 4, 1, small(WIM)]));
    let digging = ContributionId::from_bytes(id_bytes([FRONT_GARDENS, 4, 2, small(YOUSSEF)]));
    let mark = |offer, step| PlanCommand::MarkOffer(plan, offer, step, true);
    vec![
        (68, WIM, kind(FRONT_GARDENS, 1, BringKind::Stuff)),
        (68, WIM, kind(FRONT_GARDENS, 2, BringKind::Time)),
        (18, NOOR, kind(RAIN_BARRELS, 1, BringKind::Talent)),
        (60, FATMA, mark(trailer, OfferStep::Agreed)),
        (52, FATMA, mark(trailer, OfferStep::Done)),
        (52, FATMA, PlanCommand::Thank(plan, trailer, true)),
        (51, HENK, PlanCommand::Thank(plan, trailer, true)),
        (8, FATMA, mark(digging, OfferStep::Agreed)),
    ]
}

fn permissions(today: Day) -> Vec<Asked> {
    let add = |plan, number, what: &str, whom: &str| {
        PlanCommand::AddPermission(NewPermission {
            plan: of(plan),
            id: PermissionId::from_bytes(own(number)),
            what: what.to_owned(),
            whom: whom.to_owned(),
        })
    };
    let record = |plan, number, event, to, days_ago: i32| PlanCommand::RecordPermission {
        plan: of(plan),
        permission: PermissionId::from_bytes(own(number)),
        event: EventId::from_bytes(own(event)),
        to,
        on: Day(today.0 - days_ago),
    };
    vec![
        (
            84,
            FATMA,
            add(FRONT_GARDENS, 1, "Tegels uit de stoep halen", "De gemeente"),
        ),
        (
            84,
            FATMA,
            record(FRONT_GARDENS, 1, 10, PermissionState::Asked, 84),
        ),
        (
            75,
            FATMA,
            record(FRONT_GARDENS, 1, 11, PermissionState::Granted, 75),
        ),
        (
            22,
            AGNIESZKA,
            add(
                ALLEY_LIGHT,
                2,
                "Lampen aan de muren van de steeg",
                "De woningbouw",
            ),
        ),
        (
            20,
            AGNIESZKA,
            record(ALLEY_LIGHT, 2, 12, PermissionState::Asked, 20),
        ),
        (
            16,
            HENK,
            add(COFFEE, 5, "Een tafel op de stoep", "De gemeente"),
        ),
        (
            15,
            HENK,
            record(COFFEE, 5, 13, PermissionState::NotNeeded, 15),
        ),
    ]
}

fn upkeep() -> Vec<Asked> {
    let water = NewUpkeep {
        plan: of(FRONT_GARDENS),
        id: UpkeepId::from_bytes(own(3)),
        what: "Water geven als het droog is".into(),
        names: "Wie er woont, en Agnieszka als je weg bent".into(),
        often: "2 keer per week".into(),
    };
    vec![(9, AGNIESZKA, PlanCommand::AddUpkeep(water))]
}

fn suggestion() -> PlanCommand {
    PlanCommand::Suggest(NewSuggestion {
        plan: of(RAIN_BARRELS),
        id: SuggestionId::from_bytes(own(4)),
        section: SectionKey::OwnStrengths,
        base: String::new(),
        text: "Wim kan zagen. Samira heeft een boormachine. Wie helpt met sjouwen?".into(),
        reason: "Dan weten mensen wie ze kunnen vragen.".into(),
    })
}

const fn of(plan: u8) -> InitiativeId {
    InitiativeId::from_bytes(id_bytes([plan, 0, 0, 0]))
}

/// Ids of what is only here.
const fn own(number: u8) -> [u8; 16] {
    id_bytes([0, 9, number, 0])
}
