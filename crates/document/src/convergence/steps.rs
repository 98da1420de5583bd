//! What can happen in a story.

use proptest::prelude::*;

use super::{
    buurt_plan::{self, PlanDeed},
    followed::{self, FollowedDeed},
    meetings::{self, MeetingDeed},
    plan::{self, PartDeed},
    resultaten::{self, ResultaatDeed},
    voice::{self, VoiceDeed},
};

#[derive(Debug, Clone)]
pub(super) enum Step {
    Do(usize, Act, u8, u8),
    Type(usize, u8, u16, u8, char),
    Undo(usize),
    Day(usize),
    Commit(usize),
    Look(usize),
    SendFile(usize, usize),
    Link(usize, usize),
    Reload(usize),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Act {
    NameBuurt,
    AddPlan,
    NamePlan,
    OnBehalf,
    Price,
    Move,
    AddTask,
    RewordTask,
    Tick(bool),
    Take(bool),
    AddNeed,
    Arrange(bool),
    Offer,
    Withdraw,
    AddSignaal,
    RemovePlan,
    RemoveTask,
    RemoveNeed,
    RemoveSignaal,
    BringBackPlan,
    BringBackTask,
    AddPhoto(bool),
    DescribePhoto(bool),
    RemovePhoto(bool),
    BringBackPhoto(bool),
    AnswerAloud(bool),
    TypedOut(bool),
    Translate(u8),
    OfFollowed(u8, FollowedDeed),
    AtMeeting(MeetingDeed),
    InBuurtPlan(PlanDeed),
    OfResultaat(ResultaatDeed),
    WithVoice(VoiceDeed),
    InPlan(PartDeed),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => Just(Act::NameBuurt),
        3 => Just(Act::AddPlan),
        2 => Just(Act::NamePlan),
        1 => Just(Act::OnBehalf),
        1 => Just(Act::Price),
        2 => Just(Act::Move),
        4 => Just(Act::AddTask),
        2 => Just(Act::RewordTask),
        3 => any::<bool>().prop_map(Act::Tick),
        2 => any::<bool>().prop_map(Act::Take),
        2 => Just(Act::AddNeed),
        1 => any::<bool>().prop_map(Act::Arrange),
        2 => Just(Act::Offer),
        1 => Just(Act::Withdraw),
        1 => Just(Act::AddSignaal),
        1 => Just(Act::RemovePlan),
        2 => Just(Act::RemoveTask),
        2 => Just(Act::RemoveNeed),
        1 => Just(Act::RemoveSignaal),
        1 => Just(Act::BringBackPlan),
        1 => Just(Act::BringBackTask),
        2 => any::<bool>().prop_map(Act::AddPhoto),
        1 => any::<bool>().prop_map(Act::DescribePhoto),
        2 => any::<bool>().prop_map(Act::RemovePhoto),
        1 => any::<bool>().prop_map(Act::BringBackPhoto),
        3 => any::<bool>().prop_map(Act::AnswerAloud),
        1 => any::<bool>().prop_map(Act::TypedOut),
        6 => (0..6_u8).prop_map(Act::Translate),
        30 => meetings::deed().prop_map(Act::AtMeeting),
        14 => voice::deed().prop_map(Act::WithVoice),
        30 => plan::deed().prop_map(Act::InPlan),
        24 => buurt_plan::deed().prop_map(Act::InBuurtPlan),
        14 => resultaten::deed().prop_map(Act::OfResultaat),
        18 => (0..6_u8, followed::deed()).prop_map(|(kind, deed)| Act::OfFollowed(kind, deed)),
    ]
}

pub(super) const PHONES: usize = 5;

/// Steps at one meeting, with typing and phones that meet in between.
pub(super) fn meeting_step() -> impl Strategy<Value = Step> {
    let deed = meetings::deed().prop_map(Act::AtMeeting);
    prop_oneof![
        3 => (0..PHONES, deed, Just(0_u8), 0..4_u8).prop_map(|(p, a, x, y)| Step::Do(p, a, x, y)),
        1 => step(),
    ]
}

/// Steps in one buurt plan, with typing and phones that meet in between.
pub(super) fn buurt_plan_step() -> impl Strategy<Value = Step> {
    let deed = buurt_plan::deed().prop_map(Act::InBuurtPlan);
    prop_oneof![
        3 => (0..PHONES, deed, Just(0_u8), 0..4_u8).prop_map(|(p, a, x, y)| Step::Do(p, a, x, y)),
        1 => step(),
    ]
}

/// Steps in inspraak, with typing and phones that meet in between.
pub(super) fn voice_step() -> impl Strategy<Value = Step> {
    let deed = voice::deed().prop_map(Act::WithVoice);
    prop_oneof![
        3 => (0..PHONES, deed, Just(0_u8), 0..4_u8).prop_map(|(p, a, x, y)| Step::Do(p, a, x, y)),
        1 => step(),
    ]
}

/// Steps in two plans, with typing and phones that meet in between.
pub(super) fn plan_step() -> impl Strategy<Value = Step> {
    let deed = plan::deed().prop_map(Act::InPlan);
    prop_oneof![
        3 => (0..PHONES, deed, 0..2_u8, 0..4_u8).prop_map(|(p, a, x, y)| Step::Do(p, a, x, y)),
        2 => step(),
    ]
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    let phone = || 0..PHONES;
    let letters = prop::sample::select(vec!['a', 'é', '👋', ' ', '\n']);
    prop_oneof![
        16 => (phone(), act(), 0..2_u8, 0..4_u8).prop_map(|(p, a, x, y)| Step::Do(p, a, x, y)),
        8 => (phone(), 0..14_u8, any::<u16>(), 0..4_u8, letters)
            .prop_map(|(p, text, at, delete, letter)| Step::Type(p, text, at, delete, letter)),
        1 => phone().prop_map(Step::Day),
        1 => phone().prop_map(Step::Commit),
        3 => phone().prop_map(Step::Look),
        3 => (phone(), phone()).prop_map(|(a, b)| Step::SendFile(a, b)),
        3 => (phone(), phone()).prop_map(|(a, b)| Step::Link(a, b)),
        1 => phone().prop_map(Step::Reload),
    ]
}
