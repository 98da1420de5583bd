//! What people in a story do with what is followed.

use domain::{
    About, BlockerId, Command, Day, EventId, Followed, HelpId, InitiativeId, KnockId, Party, Sign,
    SignaalId, ToezeggingId, followed::NewFollowed,
};

use proptest::prelude::*;

use super::phone::Made;

#[derive(Debug, Clone, Copy)]
pub(super) enum FollowedDeed {
    Follow,
    Reword,
    SayMore,
    SetDay,
    SetParty,
    Record(Sign),
    Strike,
    Remove,
    BringBack,
}

pub(super) fn deed() -> impl Strategy<Value = FollowedDeed> {
    let sign = prop::sample::select(Sign::ALL.to_vec());
    prop_oneof![
        5 => Just(FollowedDeed::Follow),
        2 => Just(FollowedDeed::Reword),
        1 => Just(FollowedDeed::SayMore),
        2 => Just(FollowedDeed::SetDay),
        1 => Just(FollowedDeed::SetParty),
        6 => sign.prop_map(FollowedDeed::Record),
        1 => Just(FollowedDeed::Strike),
        2 => Just(FollowedDeed::Remove),
        1 => Just(FollowedDeed::BringBack),
    ]
}

pub(super) fn thing(kind: u8, x: u8, y: u8) -> Followed {
    let plan = InitiativeId::from_bytes([x; 16]);
    let name = [x * 16 + y; 16];
    match kind {
        0 => Followed::Toezegging(About::Buurt, ToezeggingId::from_bytes(name)),
        1 => Followed::Toezegging(About::Plan(plan), ToezeggingId::from_bytes(name)),
        2 => Followed::Blocker(plan, BlockerId::from_bytes(name)),
        3 => Followed::Knock(plan, KnockId::from_bytes(name)),
        4 => Followed::Help(About::Plan(plan), HelpId::from_bytes(name)),
        _ => Followed::Signaal(SignaalId::from_bytes([y; 16])),
    }
}

/// The command for an act; `is_first` tells the phone that makes the thing.
pub(super) fn command(
    made: &Made,
    deed: FollowedDeed,
    thing: Followed,
    is_first: bool,
) -> Option<Command> {
    let fresh = made.count;
    let day = Day(i32::from(fresh));
    Some(match deed {
        FollowedDeed::Follow => {
            let new = NewFollowed {
                thing,
                what: "zaaigoed".into(),
                more: "bij de gemeente".into(),
                day: Some(day),
                party: matches!(thing, Followed::Toezegging(..)).then_some(Party::Gemeente),
                blocker: None,
            };
            return is_first.then_some(Command::Follow(new));
        }
        FollowedDeed::Reword => Command::RewordFollowed(thing, format!("woord {fresh}")),
        FollowedDeed::SayMore => Command::SayMore(thing, format!("meer {fresh}")),
        FollowedDeed::SetDay => Command::SetDay(thing, Some(day)),
        FollowedDeed::SetParty => Command::SetParty(thing, Party::Other(format!("club {fresh}"))),
        FollowedDeed::Record(sign) => Command::Record {
            thing,
            event: EventId::from_bytes([fresh; 16]),
            sign: if sign.fits(thing) { sign } else { usual(thing) },
            words: "zo".into(),
        },
        FollowedDeed::Strike => {
            let known = made.signs.iter().find(|(one, _)| *one == thing)?;
            Command::Strike(known.0, known.1)
        }
        FollowedDeed::Remove => Command::Remove(thing.thing()),
        FollowedDeed::BringBack => Command::BringBack(thing.thing()),
    })
}

fn usual(thing: Followed) -> Sign {
    match thing {
        Followed::Toezegging(..) => Sign::Kept,
        Followed::Blocker(..) => Sign::Tried,
        Followed::Knock(..) => Sign::CameBack,
        Followed::Help(..) => Sign::TakenUp,
        Followed::Signaal(_) => Sign::Answered,
    }
}
