//! What people in a story do in inspraak and in *Laat je stem horen*. There is one question and one request.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, Day, EventId, FeedbackId, InitiativeId, InspraakId,
    Party, ReactionId, Removable, RequestId, VoiceCommand,
    voice::{
        InspraakStage, NewInspraak, NewReaction, NewRequest, Recipient, RestsOn, VoiceDay,
        VoiceLine,
    },
};
use proptest::prelude::*;

#[derive(Debug, Clone, Copy)]
pub(super) enum VoiceDeed {
    Ask,
    React,
    Hear,
    Reply,
    Move(u8),
    Request,
    RestOn(bool),
    Set(u8),
    Reword(u8),
    Remove(u8),
    BringBack(u8),
}

const ROUND: InspraakId = InspraakId::from_bytes([70; 16]);
const REQUEST: RequestId = RequestId::from_bytes([71; 16]);

pub(super) fn deed() -> impl Strategy<Value = VoiceDeed> {
    prop_oneof![
        1 => Just(VoiceDeed::Ask),
        8 => Just(VoiceDeed::React),
        3 => Just(VoiceDeed::Hear),
        3 => Just(VoiceDeed::Reply),
        5 => (0..6_u8).prop_map(VoiceDeed::Move),
        1 => Just(VoiceDeed::Request),
        3 => any::<bool>().prop_map(VoiceDeed::RestOn),
        3 => (0..5_u8).prop_map(VoiceDeed::Set),
        3 => (0..4_u8).prop_map(VoiceDeed::Reword),
        3 => (0..4_u8).prop_map(VoiceDeed::Remove),
        1 => (0..4_u8).prop_map(VoiceDeed::BringBack),
    ]
}

fn item(kind: u8, y: u8) -> BuurtItemId {
    match kind {
        0 => BuurtItemId::Inspraak(ROUND),
        1 => BuurtItemId::Reaction(ROUND, ReactionId::from_bytes([y; 16])),
        2 => BuurtItemId::Feedback(ROUND, FeedbackId::from_bytes([y; 16])),
        _ => BuurtItemId::Request(REQUEST),
    }
}

/// The command for a deed; `actor` is 1 for the first phone. Only the first makes the question and the request.
pub(super) fn command(deed: VoiceDeed, actor: u8, fresh: u8, y: u8) -> Option<Command> {
    let is_first = actor == 1;
    let command = match deed {
        VoiceDeed::Ask if is_first => ask(),
        VoiceDeed::Request if is_first => request(),
        VoiceDeed::Ask | VoiceDeed::Request => return None,
        VoiceDeed::React => VoiceCommand::React(NewReaction {
            to: ROUND,
            id: ReactionId::from_bytes([actor - 1; 16]),
            text: "meer groen".into(),
            for_whom: None,
        }),
        VoiceDeed::Hear => {
            let id = FeedbackId::from_bytes([actor - 1; 16]);
            VoiceCommand::AddFeedback(ROUND, id, "groen".into())
        }
        VoiceDeed::Reply => {
            let line = VoiceLine::Reply(ROUND, FeedbackId::from_bytes([y; 16]));
            VoiceCommand::Say(line, format!("gedaan {fresh}"))
        }
        VoiceDeed::Move(to) => VoiceCommand::Move {
            id: ROUND,
            event: EventId::from_bytes([
                actor * 16 + y,
                fresh,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7,
            ]),
            to: InspraakStage::ALL[usize::from(to)],
            reason: String::new(),
        },
        VoiceDeed::RestOn(is_on) => {
            let plan = RestsOn::Plan(InitiativeId::from_bytes([y; 16]));
            VoiceCommand::RestOn(REQUEST, plan, is_on)
        }
        VoiceDeed::Set(which) => set(which, fresh),
        VoiceDeed::Reword(kind) => {
            let words = format!("anders {fresh}");
            return Some(Command::BuurtPlan(BuurtPlanCommand::Reword(
                item(kind, y),
                words,
            )));
        }
        VoiceDeed::Remove(kind) => {
            return Some(Command::Remove(Removable::BuurtItem(item(kind, y))));
        }
        VoiceDeed::BringBack(kind) => {
            return Some(Command::BringBack(Removable::BuurtItem(item(kind, y))));
        }
    };
    Some(Command::Voice(command))
}

fn ask() -> VoiceCommand {
    VoiceCommand::AddInspraak(NewInspraak {
        id: ROUND,
        question: "Hoe wordt het plein?".into(),
        asked_by: Party::Gemeente,
        can_change: "de plek".into(),
        cannot_change: "het geld".into(),
        closes: Some(Day(200)),
    })
}

fn request() -> VoiceCommand {
    VoiceCommand::AddRequest(NewRequest {
        id: REQUEST,
        question: "Mag er een boom?".into(),
        to: Recipient::Council,
        spoken_with: None,
    })
}

fn set(which: u8, fresh: u8) -> VoiceCommand {
    match which {
        0 => VoiceCommand::SetDay(VoiceDay::Closes(ROUND), Some(Day(fresh.into()))),
        1 => VoiceCommand::SetAskedBy(ROUND, Party::Other(format!("wie {fresh}"))),
        2 => VoiceCommand::SetRecipient(REQUEST, Recipient::Housing),
        3 => VoiceCommand::CountSpoken(REQUEST, Some(fresh.into())),
        _ => VoiceCommand::Say(VoiceLine::Answer(REQUEST), format!("ja {fresh}")),
    }
}

/// What a command makes.
pub(super) fn made(command: &VoiceCommand) -> Option<BuurtItemId> {
    Some(match command {
        VoiceCommand::AddInspraak(new) => BuurtItemId::Inspraak(new.id),
        VoiceCommand::React(new) => BuurtItemId::Reaction(new.to, new.id),
        VoiceCommand::AddFeedback(round, id, _) => BuurtItemId::Feedback(*round, *id),
        VoiceCommand::AddRequest(new) => BuurtItemId::Request(new.id),
        VoiceCommand::Move { .. }
        | VoiceCommand::Say(..)
        | VoiceCommand::SetDay(..)
        | VoiceCommand::SetAskedBy(..)
        | VoiceCommand::SetRecipient(..)
        | VoiceCommand::CountSpoken(..)
        | VoiceCommand::RestOn(..) => return None,
    })
}
