//! What people in a story do with what came of a plan.

use domain::{
    AttachmentId, Command, InitiativeId, Removable, ResultaatCommand, ResultaatId, TextKey,
    resultaat::{Fingerprint, Moment, Says},
};
use proptest::prelude::*;

#[derive(Debug, Clone, Copy)]
pub(super) enum ResultaatDeed {
    Number,
    Thanks,
    Story,
    Reword,
    SetValue,
    Say(Option<bool>),
    Mark(Option<bool>),
    Remove,
    BringBack,
}

pub(super) fn deed() -> impl Strategy<Value = ResultaatDeed> {
    prop_oneof![
        2 => Just(ResultaatDeed::Number),
        1 => Just(ResultaatDeed::Thanks),
        4 => Just(ResultaatDeed::Story),
        2 => Just(ResultaatDeed::Reword),
        2 => Just(ResultaatDeed::SetValue),
        4 => any::<Option<bool>>().prop_map(ResultaatDeed::Say),
        3 => any::<Option<bool>>().prop_map(ResultaatDeed::Mark),
        2 => Just(ResultaatDeed::Remove),
        1 => Just(ResultaatDeed::BringBack),
    ]
}

fn plan(x: u8) -> InitiativeId {
    InitiativeId::from_bytes([x; 16])
}

fn one(x: u8, y: u8) -> ResultaatId {
    ResultaatId::from_bytes([x * 16 + y; 16])
}

pub(super) fn story(y: u8) -> TextKey {
    TextKey::Story(plan(y % 2), one(y % 2, y / 2))
}

/// The command for a deed; only the first phone of a thing makes it.
pub(super) fn command(
    deed: ResultaatDeed,
    actor: u8,
    fresh: u8,
    (x, y): (u8, u8),
) -> Option<Command> {
    let id = one(x, y);
    let thing = Removable::Resultaat(plan(x), id);
    let is_first = actor == y + 1;
    let command = match deed {
        ResultaatDeed::Number if is_first => {
            ResultaatCommand::AddNumber(id, "uren".into(), "64".into())
        }
        ResultaatDeed::Thanks if is_first => ResultaatCommand::AddThanks(id, "Bedankt!".into()),
        ResultaatDeed::Story if is_first => {
            ResultaatCommand::AddStory(id, "Fijn.".into(), String::new())
        }
        ResultaatDeed::Number | ResultaatDeed::Thanks | ResultaatDeed::Story => return None,
        ResultaatDeed::Reword => ResultaatCommand::Reword(id, format!("woord {fresh}")),
        ResultaatDeed::SetValue => ResultaatCommand::SetValue(id, format!("{fresh}")),
        ResultaatDeed::Say(says) => {
            let yes = Says::Yes(Fingerprint::of("Fijn."));
            let says = says.map(|is_yes| if is_yes { yes } else { Says::No });
            ResultaatCommand::Consent(id, says)
        }
        ResultaatDeed::Mark(moment) => {
            let moment = moment.map(|is_after| {
                if is_after {
                    Moment::After
                } else {
                    Moment::Before
                }
            });
            ResultaatCommand::Mark(AttachmentId::from_bytes([x * 16 + y; 16]), moment)
        }
        ResultaatDeed::Remove => return Some(Command::Remove(thing)),
        ResultaatDeed::BringBack => return Some(Command::BringBack(thing)),
    };
    Some(Command::Resultaat(plan(x), command))
}

/// What a command makes.
pub(super) fn made(
    plan: InitiativeId,
    command: &ResultaatCommand,
) -> Option<(InitiativeId, ResultaatId)> {
    match command {
        ResultaatCommand::AddNumber(id, ..)
        | ResultaatCommand::AddThanks(id, _)
        | ResultaatCommand::AddStory(id, ..) => Some((plan, *id)),
        ResultaatCommand::Reword(..)
        | ResultaatCommand::SetValue(..)
        | ResultaatCommand::Consent(..)
        | ResultaatCommand::Mark(..) => None,
    }
}
