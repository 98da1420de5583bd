//! How far a neighbour is who is catching up: never more than is certain, and counted no more than needed.

use domain::{
    Command, InitiativeId, TaskId,
    port::{CatchUp, PeerState, ToPage},
};

use super::{super::peers::COUNTED, desk::*};

const TASKS: u8 = 20;

/// What the page was told that somebody here lacks, in order.
fn told(phone: &mut Phone) -> Vec<u32> {
    let messages = std::mem::take(&mut phone.page.messages).into_iter();
    let peers = messages.filter_map(|message| match message {
        ToPage::Peers(_, peers) => Some(peers),
        _ => None,
    });
    let to_go = peers.flatten().filter_map(|peer| match peer.state {
        PeerState::CatchingUp(CatchUp { to_go, .. }) => Some(to_go),
        _ => None,
    });
    to_go.collect()
}

/// Two phones of one buurt that were equal and parted.
fn parted() -> (Phone, Phone, domain::BuurtId) {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    for number in 2..12 {
        noor.add_plan(buurt, number, "Bankje");
    }
    welcome(&mut noor, &mut wim, 1, buurt);
    (noor, wim, buurt)
}

fn add_tasks(phone: &mut Phone, buurt: domain::BuurtId, first: u8) {
    for name in first..first + TASKS {
        let task = Command::AddTask {
            initiative: InitiativeId::from_bytes([2; 16]),
            id: TaskId::from_bytes([name; 16]),
            what: "Zagen".into(),
        };
        phone.act(buurt, task);
    }
}

#[test]
fn a_neighbour_who_is_ahead_lacks_nothing() {
    let (mut noor, mut wim, buurt) = parted();
    add_tasks(&mut wim, buurt, 0);
    noor.page.messages.clear();
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    let to_go = told(&mut noor);
    assert!(!to_go.is_empty(), "it was catching up for a moment");
    assert_eq!(to_go.iter().max(), Some(&0), "{to_go:?}");
}

#[test]
fn of_a_neighbour_who_wrote_too_only_what_is_new_here_is_to_go() {
    let (mut noor, mut wim, buurt) = parted();
    add_tasks(&mut noor, buurt, 0);
    add_tasks(&mut wim, buurt, 100);
    noor.page.messages.clear();
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    let to_go = told(&mut noor);
    assert_eq!(to_go.iter().max(), Some(&u32::from(TASKS)), "{to_go:?}");
}

/// Each message of a neighbour may change how equal somebody is; what the others lack does not change with it.
#[test]
fn what_a_neighbour_lacks_is_counted_once_for_each_state_of_the_document() {
    let (mut noor, mut wim, buurt) = parted();
    let mut others: Vec<Phone> = (3..8).map(Phone::new).collect();
    for (other, link) in others.iter_mut().zip(10..) {
        welcome(&mut noor, other, link, buurt);
    }
    add_tasks(&mut noor, buurt, 0);
    COUNTED.set(0);
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    // Noor's phone counts for two kinds of neighbours: who was there when the last came in, and who was not. On
    // the way wim's phone gets there in a few steps.
    let counted = COUNTED.get();
    assert!(counted <= 12, "{counted} times");
}
