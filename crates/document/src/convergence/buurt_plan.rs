//! What people in a story do in the buurt plan.

use domain::{
    AgreementId, AmbitionId, BuurtItemId, BuurtPlanCommand, Command, ContributionId, Day,
    InitiativeId, OpgaveId, OpgaveText, OrganisationId, PerspectiveId, Removable, Serves, TextKey,
    ThemeId,
    buurt_plan::{
        Aspect, Direction, Group, NewAgreement, NewAmbition, NewContribution, NewOrganisation,
        NewPerspective, OrganisationKind, OrganisationLine,
    },
    meeting::BringKind,
};
use proptest::prelude::*;

use super::meetings;

#[derive(Debug, Clone, Copy)]
pub(super) enum PlanDeed {
    Add(u8),
    Reword(u8),
    Because,
    Set(u8),
    Move(u8, u8),
    Link(u8, bool),
    Remove(u8),
    BringBack(u8),
}

/// Theme, ambition, opgave, perspective, agreement, contribution, organisation.
pub(super) const KINDS: [u8; 7] = [0, 1, 2, 3, 4, 5, 6];

pub(super) fn deed() -> impl Strategy<Value = PlanDeed> {
    // Mostly perspectives.
    let kind = prop::sample::select(vec![0_u8, 1, 2, 3, 3, 3, 4, 5, 6]);
    prop_oneof![
        12 => kind.clone().prop_map(PlanDeed::Add),
        4 => kind.clone().prop_map(PlanDeed::Reword),
        1 => Just(PlanDeed::Because),
        3 => (0..8_u8).prop_map(PlanDeed::Set),
        3 => (0..3_u8, 0..5_u8).prop_map(|(kind, after)| PlanDeed::Move(kind, after)),
        6 => (0..4_u8, any::<bool>()).prop_map(|(kind, is_on)| PlanDeed::Link(kind, is_on)),
        4 => kind.clone().prop_map(PlanDeed::Remove),
        1 => kind.prop_map(PlanDeed::BringBack),
    ]
}

fn theme(x: u8, y: u8) -> ThemeId {
    ThemeId::from_bytes([x * 16 + y; 16])
}

fn ambition(x: u8, y: u8) -> AmbitionId {
    AmbitionId::from_bytes([x * 16 + y; 16])
}

fn opgave(x: u8, y: u8) -> OpgaveId {
    OpgaveId::from_bytes([x * 16 + y; 16])
}

pub(super) fn text(y: u8) -> TextKey {
    let text = OpgaveText::ALL[usize::from(y % 2)];
    TextKey::Opgave(opgave(0, y / 2), text)
}

fn perspective(x: u8, y: u8) -> PerspectiveId {
    PerspectiveId::from_bytes([x * 16 + y; 16])
}

/// All perspectives are on the opgave of the first phone.
fn item(kind: u8, x: u8, y: u8) -> BuurtItemId {
    let name = [x * 16 + y; 16];
    match kind {
        0 => BuurtItemId::Theme(theme(x, y)),
        1 => BuurtItemId::Ambition(ambition(x, y)),
        2 => BuurtItemId::Opgave(opgave(x, y)),
        3 => BuurtItemId::Perspective(opgave(x, 0), perspective(x, y)),
        4 => BuurtItemId::Agreement(AgreementId::from_bytes(name)),
        5 => BuurtItemId::Contribution(ContributionId::from_bytes(name)),
        _ => BuurtItemId::Organisation(OrganisationId::from_bytes(name)),
    }
}

fn serves(x: u8, y: u8) -> Serves {
    if y.is_multiple_of(2) {
        Serves::Ambition(ambition(x, y / 2))
    } else {
        Serves::Opgave(opgave(x, y / 2))
    }
}

/// The command for a deed; `actor` is 1 for the first phone. Each phone makes one thing of each kind.
pub(super) fn command(deed: PlanDeed, actor: u8, fresh: u8, (x, y): (u8, u8)) -> Option<Command> {
    Some(Command::BuurtPlan(match deed {
        PlanDeed::Add(kind) => add(item(kind, x, actor - 1)),
        PlanDeed::Reword(kind) => {
            BuurtPlanCommand::Reword(item(kind, x, y), format!("woord {fresh}"))
        }
        PlanDeed::Because => {
            BuurtPlanCommand::SayBecause(opgave(x, 0), perspective(x, y), format!("omdat {fresh}"))
        }
        PlanDeed::Set(which) => set(which, x, y, fresh),
        PlanDeed::Move(kind, after) => BuurtPlanCommand::Move {
            item: item(kind, x, y),
            after: (after < 4).then(|| item(kind, x, after)),
        },
        PlanDeed::Link(kind, is_on) => link(kind, is_on, x, y),
        PlanDeed::Remove(kind) => {
            return Some(Command::Remove(Removable::BuurtItem(item(kind, x, y))));
        }
        PlanDeed::BringBack(kind) => {
            return Some(Command::BringBack(Removable::BuurtItem(item(kind, x, y))));
        }
    }))
}

fn add(new: BuurtItemId) -> BuurtPlanCommand {
    match new {
        BuurtItemId::Theme(id) => BuurtPlanCommand::AddTheme(id, "thema".into()),
        BuurtItemId::Ambition(id) => BuurtPlanCommand::AddAmbition(NewAmbition {
            id,
            text: "ambitie".into(),
            direction: Direction::Keep,
            aspect: Aspect::Social,
        }),
        BuurtItemId::Opgave(id) => BuurtPlanCommand::AddOpgave(id, "opgave".into()),
        BuurtItemId::Perspective(opgave, id) => BuurtPlanCommand::AddPerspective(NewPerspective {
            opgave,
            id,
            group: Group::Resident,
            matters: "rust".into(),
            because: String::new(),
        }),
        BuurtItemId::Agreement(id) => BuurtPlanCommand::AddAgreement(NewAgreement {
            id,
            text: "afspraak".into(),
            meeting: None,
            review_on: None,
        }),
        BuurtItemId::Contribution(id) => BuurtPlanCommand::AddContribution(NewContribution {
            id,
            what: "ladder".into(),
            kind: BringKind::Stuff,
            serves: None,
        }),
        BuurtItemId::Organisation(id) => BuurtPlanCommand::AddOrganisation(NewOrganisation {
            id,
            name: "welzijn".into(),
            kind: OrganisationKind::Welfare,
            lines: ["balie".into(), String::new(), String::new(), String::new()],
        }),
    }
}

fn set(which: u8, x: u8, y: u8, fresh: u8) -> BuurtPlanCommand {
    let agreement = AgreementId::from_bytes([x * 16 + y; 16]);
    let pick = usize::from(fresh);
    match which {
        0 => BuurtPlanCommand::SetDirection(ambition(x, y), Direction::ALL[pick % 2]),
        1 => BuurtPlanCommand::SetAspect(ambition(x, y), Aspect::ALL[pick % 3]),
        2 => BuurtPlanCommand::SetGroup(opgave(x, 0), perspective(x, y), Group::ALL[pick % 4]),
        3 => BuurtPlanCommand::SetMeeting(agreement, Some(meetings::meeting(fresh))),
        4 => BuurtPlanCommand::SetReview(agreement, Some(Day(i32::from(fresh)))),
        5 => BuurtPlanCommand::SayOfOrganisation(
            OrganisationId::from_bytes([x * 16 + y; 16]),
            OrganisationLine::ALL[pick % 4],
            format!("{fresh}"),
        ),
        6 => BuurtPlanCommand::SetOrganisationKind(
            OrganisationId::from_bytes([x * 16 + y; 16]),
            OrganisationKind::ALL[pick % 9],
        ),
        _ => BuurtPlanCommand::SetServes(
            ContributionId::from_bytes([x * 16 + y; 16]),
            Some(serves(x, fresh % 8)),
        ),
    }
}

fn link(kind: u8, is_on: bool, x: u8, y: u8) -> BuurtPlanCommand {
    match kind {
        0 => BuurtPlanCommand::PutTheme(serves(x, y), theme(x, 0), is_on),
        1 => BuurtPlanCommand::PutTheme(serves(x, 0), theme(x, y), is_on),
        2 => BuurtPlanCommand::ServeAmbition(opgave(x, 0), ambition(x, y), is_on),
        _ => BuurtPlanCommand::Serve(InitiativeId::from_bytes([x; 16]), serves(x, y), is_on),
    }
}

/// What a command makes.
pub(super) fn made(command: &BuurtPlanCommand) -> Option<BuurtItemId> {
    Some(match command {
        BuurtPlanCommand::AddTheme(id, _) => BuurtItemId::Theme(*id),
        BuurtPlanCommand::AddAmbition(new) => BuurtItemId::Ambition(new.id),
        BuurtPlanCommand::AddOpgave(id, _) => BuurtItemId::Opgave(*id),
        BuurtPlanCommand::AddPerspective(new) => BuurtItemId::Perspective(new.opgave, new.id),
        BuurtPlanCommand::AddAgreement(new) => BuurtItemId::Agreement(new.id),
        BuurtPlanCommand::AddContribution(new) => BuurtItemId::Contribution(new.id),
        BuurtPlanCommand::AddOrganisation(new) => BuurtItemId::Organisation(new.id),
        BuurtPlanCommand::SayOfOrganisation(..)
        | BuurtPlanCommand::SetOrganisationKind(..)
        | BuurtPlanCommand::Reword(..)
        | BuurtPlanCommand::SayBecause(..)
        | BuurtPlanCommand::SetGroup(..)
        | BuurtPlanCommand::SetDirection(..)
        | BuurtPlanCommand::SetAspect(..)
        | BuurtPlanCommand::SetMeeting(..)
        | BuurtPlanCommand::SetReview(..)
        | BuurtPlanCommand::SetServes(..)
        | BuurtPlanCommand::Move { .. }
        | BuurtPlanCommand::PutTheme(..)
        | BuurtPlanCommand::ServeAmbition(..)
        | BuurtPlanCommand::Serve(..) => return None,
    })
}
