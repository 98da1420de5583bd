//! Draws a record from a seed: what happens in the street, and which faults this seed knows.
//!
//! Each seed has its own weather: some faults are frequent in it and others do not exist. Seeds that know few
//! faults find what a mixture hides (*swarm testing*, Groce and others, ISSTA 2012).

use domain::port::StorageHealth;

use crate::{
    act::{Act, Deed, Fate, Mishap, Mood, Parcel, PhoneNumber, Step, Wire},
    dice::{Dice, Stream},
};

/// How often what happens in this seed, in shares of the whole.
#[derive(Debug, Clone, Copy)]
struct Weather {
    deeds: u32,
    tabs: u32,
    meetings: u32,
    mishaps: u32,
    files: u32,
    sleep: u32,
    deaths: u32,
    disks: u32,
    mail: u32,
    /// How long it is quiet at most between two steps, in milliseconds.
    pause_ms: u32,
    /// Of so many deeds one is typing.
    writers: u32,
    wires: [Wire; 3],
}

impl Weather {
    fn of(dice: &mut Dice, mail: u32) -> Self {
        let mut share = |most: u32| {
            if dice.one_in(3) {
                0
            } else {
                1 + dice.below(most)
            }
        };
        let (tabs, mishaps, files) = (share(4), share(12), share(10));
        let (sleep, deaths, disks) = (share(8), share(10), share(9));
        let wires = [Wire::Quick, Wire::Slow, Wire::Uneven];
        let mut wire = || {
            *wires
                .get(usize::try_from(dice.below(3)).unwrap_or_default())
                .unwrap_or(&Wire::Quick)
        };
        let wires = [wire(), wire(), Wire::Quick];
        Self {
            deeds: 60,
            tabs,
            meetings: 6 + dice.below(10),
            mishaps,
            files,
            sleep,
            deaths,
            disks,
            mail,
            pause_ms: [200, 1_000, 4_000]
                .get(dice.below(3) as usize)
                .copied()
                .unwrap_or(200),
            writers: 2 + dice.below(3),
            wires,
        }
    }
}

/// The record of a seed: so many steps among so many phones.
pub fn record(seed: u64, phones: PhoneNumber, count: u32) -> Vec<Step> {
    let mut dice = Dice::of(seed, Stream::Weather, 0);
    // A stream of its own: streets without a mailbox stay as they were before there were any.
    let mut mail = Dice::of(seed, Stream::Mail, 0);
    let mail = if mail.one_in(2) { 0 } else { 1 + mail.below(8) };
    let weather = Weather::of(&mut dice, mail);
    let early = u32::from(phones);
    (1..=count)
        .map(|number| {
            let act = if number < early && !dice.one_in(4) {
                // Most join early, each by somebody who may have joined just before.
                let newcomer = number;
                let host = dice.below(newcomer);
                Act::Meet(small(host), small(newcomer), Wire::Quick)
            } else {
                weather.act(&mut dice, phones)
            };
            let wait_ms = 20 + dice.below(weather.pause_ms);
            Step {
                number,
                wait_ms,
                act,
            }
        })
        .collect()
}

fn small(number: u32) -> PhoneNumber {
    PhoneNumber::try_from(number).unwrap_or_default()
}

impl Weather {
    fn act(self, dice: &mut Dice, phones: PhoneNumber) -> Act {
        let phone = small(dice.below(phones.into()));
        let other = small(dice.below(phones.into()));
        let kinds = [
            self.deeds,
            self.tabs,
            self.meetings,
            self.mishaps,
            self.files,
            self.sleep,
            self.deaths,
            self.disks,
            self.mail,
        ];
        match share_of(dice, &kinds) {
            0 => Act::Do(phone, self.deed(dice), dice.pick()),
            1 if dice.one_in(2) => Act::OpenTab(phone),
            1 => Act::CloseTab(phone, dice.pick()),
            2 => {
                let [one, two, three] = self.wires;
                let wire = match dice.below(3) {
                    0 => one,
                    1 => two,
                    _ => three,
                };
                Act::Meet(phone, other, wire)
            }
            3 => Act::Link(dice.pick(), mishap(dice)),
            4 if dice.one_in(2) => Act::Export(phone, (!dice.one_in(3)).then_some(other)),
            4 => Act::Import(phone, dice.pick(), parcel(dice)),
            5 if dice.one_in(3) => Act::Phone(phone, Fate::Sleep),
            5 => Act::Phone(phone, Fate::Wake),
            6 => Act::Phone(phone, death(dice)),
            7 => Act::Disk(phone, health(dice)),
            _ if dice.one_in(2) => Act::Agree(phone),
            _ => Act::Mailbox(mood(dice)),
        }
    }

    fn deed(self, dice: &mut Dice) -> Deed {
        if dice.one_in(self.writers) {
            return match dice.below(10) {
                0 => Deed::Erase,
                1 => Deed::CloseText,
                _ => Deed::Type,
            };
        }
        let deeds = [
            (Deed::AddPlan, 8),
            (Deed::AddSignaal, 4),
            (Deed::LookAtPlan, 10),
            (Deed::AddTask, 16),
            (Deed::AddNeed, 8),
            (Deed::Offer, 8),
            (Deed::Follow, 6),
            (Deed::Record, 8),
            (Deed::PlanMeeting, 3),
            (Deed::AddCard, 10),
            (Deed::Dot, 6),
            (Deed::AddItem, 10),
            (Deed::SetItem, 10),
            (Deed::AddResultaat, 6),
            (Deed::AddPart, 6),
            (Deed::SetPart, 10),
            (Deed::SetFact, 14),
            (Deed::Answer, 10),
            (Deed::Remove, 2),
            (Deed::BringBack, 2),
            (Deed::NameMe, 3),
            (Deed::Undo, 2),
            (Deed::Flush, 2),
            (Deed::Translate, 6),
        ];
        let shares = deeds.map(|(_, share)| share);
        let chosen = deeds.get(share_of(dice, &shares));
        chosen.map_or(Deed::AddTask, |(deed, _)| *deed)
    }
}

/// Which of the shares is drawn.
fn share_of(dice: &mut Dice, shares: &[u32]) -> usize {
    let mut left = dice.below(shares.iter().sum());
    for (index, share) in shares.iter().enumerate() {
        if left < *share {
            return index;
        }
        left -= share;
    }
    0
}

fn mishap(dice: &mut Dice) -> Mishap {
    match dice.below(8) {
        0 => Mishap::Part,
        1 | 2 => Mishap::Break,
        3 | 4 => Mishap::Blink,
        5 | 6 => Mishap::Stall,
        _ => Mishap::Release,
    }
}

fn parcel(dice: &mut Dice) -> Parcel {
    match dice.below(10) {
        0 => Parcel::Cut,
        1 => Parcel::Scratched,
        2 => Parcel::Stranger,
        _ => Parcel::Whole,
    }
}

fn death(dice: &mut Dice) -> Fate {
    let effects = dice.below(12).to_le_bytes()[0];
    match dice.below(4) {
        0 => Fate::KillWorker(effects),
        1 => Fate::CutPower(effects),
        _ => Fate::Start,
    }
}

fn mood(dice: &mut Dice) -> Mood {
    match dice.below(14) {
        0 => Mood::Away,
        1 => Mood::Full,
        2 => Mood::Forgets,
        3 => Mood::KeepsNothing,
        4 => Mood::Reorders,
        5 => Mood::Repeats,
        6 => Mood::ShowsOld,
        7 => Mood::Scratches,
        8 => Mood::Swaps,
        _ => Mood::Honest,
    }
}

fn health(dice: &mut Dice) -> StorageHealth {
    match dice.below(6) {
        0 | 1 => StorageHealth::Full,
        2 => StorageHealth::Broken,
        _ => StorageHealth::Works,
    }
}
