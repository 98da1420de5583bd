//! Property: any number of phones, any commands and typing, any way and order of meeting.
//!
//! After everybody has met everybody, all rows are equal; nothing that somebody made is gone unless
//! somebody took it away; rows that were kept up to date by reading only what was said to have
//! changed equal all rows read anew; and the reported edits of texts, replayed, give the texts.

use std::collections::BTreeSet;

use domain::{BuurtItemRow, Opened, PartId, Removable, Row, RowKey, meeting::Minutes};
use proptest::prelude::*;

use crate::SyncState;

mod attached;
mod buurt_plan;
mod followed;
mod meetings;
mod phone;
mod plan;
mod resultaten;
mod steps;
mod voice;

use buurt_plan::PlanDeed;
use meetings::MeetingDeed;
use phone::{Made, Phone};
use plan::PartDeed;
use steps::{Act, PHONES, Step, buurt_plan_step, meeting_step, plan_step, step, voice_step};

fn send_file(phones: &mut [Phone], from: usize, to: usize) {
    let heads = phones[to].doc.heads();
    let bytes = phones[from].doc.save_since(&heads);
    phones[from].store_own();
    phones[to].store_own();
    let admitted = phones[to].doc.admit(&bytes).unwrap();
    assert!(!admitted.misses_earlier);
    phones[to].stored.extend(admitted.chunk);
}

fn link(phones: &mut [Phone], left: usize, right: usize) {
    let mut states = [SyncState::default(), SyncState::default()];
    for _ in 0..100 {
        let mut is_silent = true;
        for (side, from, to) in [(0, left, right), (1, right, left)] {
            phones[from].store_own();
            phones[to].store_own();
            let Some(bytes) = phones[from].doc.sync_message(&mut states[side]) else {
                continue;
            };
            is_silent = false;
            let admitted = phones[to].doc.receive_sync(&mut states[1 - side], &bytes);
            phones[to].stored.extend(admitted.unwrap().chunk);
        }
        if is_silent {
            break;
        }
    }
    assert_eq!(phones[left].doc.heads(), phones[right].doc.heads());
}

fn run(count: usize, steps: Vec<Step>) -> (Vec<Phone>, Made) {
    let mut phones: Vec<Phone> = (1..=PHONES)
        .take(count)
        .map(|name| Phone::new(u8::try_from(name).unwrap()))
        .collect();
    let mut made = Made::default();
    // Everybody knows of one meeting with something on its agenda and of one opgave, so that stories come to
    // cards and perspectives soon.
    for deed in [MeetingDeed::Plan, MeetingDeed::Add(0)] {
        phones[0].act(&mut made, Act::AtMeeting(deed), 0, 0);
    }
    for deed in buurt_plan::KINDS.map(PlanDeed::Add) {
        phones[0].act(&mut made, Act::InBuurtPlan(deed), 0, 0);
    }
    // And of two plans with a task, a need and a first suggestion.
    for plan in 0..2 {
        let maker = usize::from(plan) % count;
        for act in [
            Act::AddPlan,
            Act::AddTask,
            Act::AddNeed,
            Act::InPlan(PartDeed::Add(2)),
        ] {
            phones[maker].act(&mut made, act, plan, plan);
        }
        if maker != 0 {
            send_file(&mut phones, maker, 0);
        }
    }
    for other in 1..count {
        send_file(&mut phones, 0, other);
    }
    for step in steps {
        match step {
            Step::Do(at, act, x, y) => phones[at % count].act(&mut made, act, x, y),
            Step::Type(at, text, place, delete, letter) => {
                phones[at % count].type_in(&mut made, text, place, delete, letter);
            }
            Step::Undo(at) => {
                let phone = &mut phones[at % count];
                if let Some(undo) = phone.undos.pop() {
                    phone.doc.undo(&phone.who, &undo).unwrap();
                }
            }
            Step::Day(at) => phones[at % count].who.today.0 += 1,
            Step::Commit(at) => phones[at % count].store_own(),
            Step::Look(at) => phones[at % count].check(),
            Step::SendFile(from, to) if from % count != to % count => {
                send_file(&mut phones, from % count, to % count);
            }
            Step::Link(left, right) if left % count != right % count => {
                link(&mut phones, left % count, right % count);
            }
            Step::SendFile(..) | Step::Link(..) => {}
            Step::Reload(at) => phones[at % count].reload(),
        }
    }
    // Everybody meets: all to the first, the first to all.
    for other in 1..count {
        send_file(&mut phones, other, 0);
    }
    for other in 1..count {
        if other % 2 == 0 {
            send_file(&mut phones, 0, other);
        } else {
            link(&mut phones, 0, other);
        }
    }
    (phones, made)
}

fn check_equal(phones: &mut [Phone]) {
    for phone in phones.iter_mut() {
        phone.check();
        phone.reload();
    }
    let (first, others) = phones.split_first_mut().unwrap();
    for other in others {
        assert_eq!(first.doc.heads(), other.doc.heads());
        assert_eq!(first.rows, other.rows);
    }
}

fn check_kept(phone: &Phone, made: &Made) {
    for (mark, key) in &made.marks {
        let is_there = phone.doc.text(*key).unwrap().contains(*mark);
        assert!(is_there || made.deleted.contains(mark), "{mark} in {key:?}");
    }
    check_in_plans(phone, made);
    let is_removed = |thing| made.removed.contains(&thing);
    for thing in &made.followed {
        let Some(Row::Followed(row)) = phone.doc.row(&RowKey::Followed(*thing)) else {
            panic!("{thing:?} is there");
        };
        assert!(row.removed.is_none() || is_removed(thing.thing()));
    }
    for (thing, id) in &made.signs {
        let signs = match phone.doc.row(&RowKey::Followed(*thing)) {
            Some(Row::Followed(row)) => row.signs,
            _ => Vec::new(),
        };
        let is_there = signs.iter().any(|sign| sign.id == *id);
        assert!(is_there || made.struck.contains(&(*thing, *id)));
    }
    for meeting in &made.meetings {
        let Some(Row::Meeting(row)) = phone.doc.row(&RowKey::Meeting(*meeting)) else {
            panic!("{meeting:?} is there");
        };
        assert!(row.removed.is_none() || is_removed(Removable::Meeting(*meeting)));
    }
    for (meeting, part) in &made.parts {
        let row = phone.doc.row(&RowKey::MeetingPart(*meeting, *part));
        assert!(row.is_some() || is_removed(Removable::MeetingPart(*meeting, *part)));
    }
    for item in &made.items {
        let is_there = match phone.doc.row(&RowKey::BuurtItem(*item)) {
            Some(Row::BuurtItem(BuurtItemRow::Opgave(row))) => row.removed.is_none(),
            Some(Row::BuurtItem(BuurtItemRow::Inspraak(row))) => row.removed.is_none(),
            Some(Row::BuurtItem(BuurtItemRow::Request(row))) => row.removed.is_none(),
            row => row.is_some(),
        };
        assert!(is_there || is_removed(Removable::BuurtItem(*item)));
    }
    for (plan, id) in &made.translations {
        let row = phone.doc.row(&RowKey::Translation(*plan, *id));
        assert!(row.is_some() || is_removed(Removable::Translation(*plan, *id)));
    }
    for (plan, part) in &made.plan_parts {
        let row = phone.doc.row(&RowKey::PlanPart(*plan, *part));
        assert!(row.is_some() || is_removed(Removable::PlanPart(*plan, *part)));
    }
    check_minutes(phone, made);
    for plan in &made.prices {
        let Some(Row::Initiative(row)) = phone.doc.row(&RowKey::Initiative(*plan)) else {
            panic!("the plan is there");
        };
        assert!(matches!(row.amount.shown(), Some(Some(_))));
    }
    for thing in phone.doc.plans() {
        let Some(Row::Initiative(row)) = phone.doc.row(&RowKey::Initiative(thing)) else {
            panic!("the plan is there");
        };
        assert!(row.removed.is_none() || is_removed(Removable::Initiative(thing)));
    }
}

/// What people put into plans is there, unless somebody took it away.
fn check_in_plans(phone: &Phone, made: &Made) {
    let is_removed = |thing| made.removed.contains(&thing);
    for (plan, id) in &made.tasks {
        let row = phone.doc.row(&RowKey::Task(*plan, *id));
        assert!(row.is_some() || is_removed(Removable::Task(*plan, *id)));
    }
    for (plan, id) in &made.needs {
        let row = phone.doc.row(&RowKey::Need(*plan, *id));
        assert!(row.is_some() || is_removed(Removable::Need(*plan, *id)));
    }
    for (plan, id, need) in &made.offers {
        let row = phone.doc.row(&RowKey::Contribution(*plan, *id));
        let is_gone = made.withdrawn.contains(id) || is_removed(Removable::Need(*plan, *need));
        assert!(row.is_some() || is_gone);
    }
    for (to, id) in &made.photos {
        let thing = Removable::Attachment(*to, *id);
        let row = phone.doc.row(&RowKey::Attachment(*to, *id));
        assert!(row.is_some() || is_removed(thing));
        // Words that were corrected meanwhile bring nothing back that somebody took away.
        assert!(row.is_none() || !is_removed(thing) || made.brought_back.contains(&thing));
    }
    for (plan, id) in &made.resultaten {
        let row = phone.doc.row(&RowKey::Resultaat(*plan, *id));
        assert!(row.is_some() || is_removed(Removable::Resultaat(*plan, *id)));
    }
}

/// Every card that is there is told in the minutes exactly once.
fn check_minutes(phone: &Phone, made: &Made) {
    for meeting in &made.meetings {
        let Some(Row::Meeting(head)) = phone.doc.row(&RowKey::Meeting(*meeting)) else {
            panic!("{meeting:?} is there");
        };
        let rows = phone.doc.detail_rows(Opened::Meeting(*meeting)).into_iter();
        let parts: Vec<_> = rows
            .filter_map(|row| match row {
                (RowKey::MeetingPart(_, id), Row::MeetingPart(row)) => Some((id, row)),
                _ => None,
            })
            .collect();
        let is_card = |(id, _): &&(PartId, _)| matches!(id, PartId::Card(_));
        let cards = parts.iter().filter(is_card).count();
        let minutes = Minutes::of(head, parts, "");
        let said = minutes.points.iter().flat_map(|point| &point.said);
        let quotes: Vec<_> = said
            .flat_map(|said| &said.quotes)
            .map(|quote| quote.card)
            .collect();
        let different: BTreeSet<_> = quotes.iter().collect();
        assert_eq!((quotes.len(), different.len()), (cards, cards));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn phones_become_equal_and_nothing_vanishes(
        count in 2..=PHONES,
        steps in prop::collection::vec(step(), 1..60),
    ) {
        let (mut phones, made) = run(count, steps);
        check_equal(&mut phones);
        check_kept(&phones[0], &made);
    }

    #[test]
    fn a_meeting_held_on_many_phones_becomes_one_and_no_card_vanishes(
        count in 2..=PHONES,
        steps in prop::collection::vec(meeting_step(), 1..80),
    ) {
        let (mut phones, made) = run(count, steps);
        check_equal(&mut phones);
        check_kept(&phones[0], &made);
    }

    #[test]
    fn a_buurt_plan_of_many_phones_becomes_one_and_no_perspective_vanishes(
        count in 2..=PHONES,
        steps in prop::collection::vec(buurt_plan_step(), 1..80),
    ) {
        let (mut phones, made) = run(count, steps);
        check_equal(&mut phones);
        check_kept(&phones[0], &made);
    }

    #[test]
    fn inspraak_of_many_phones_becomes_one_and_no_answer_vanishes(
        count in 2..=PHONES,
        steps in prop::collection::vec(voice_step(), 1..80),
    ) {
        let (mut phones, made) = run(count, steps);
        check_equal(&mut phones);
        check_kept(&phones[0], &made);
    }

    #[test]
    fn plans_of_many_phones_become_one_and_no_part_vanishes(
        count in 2..=PHONES,
        steps in prop::collection::vec(plan_step(), 1..70),
    ) {
        let (mut phones, made) = run(count, steps);
        check_equal(&mut phones);
        check_kept(&phones[0], &made);
    }

    #[test]
    fn phones_become_equal_also_when_people_change_their_minds(
        count in 2..=PHONES,
        steps in prop::collection::vec(
            prop_oneof![
                3 => step(),
                2 => meeting_step(),
                2 => buurt_plan_step(),
                2 => plan_step(),
                1 => (0..PHONES).prop_map(Step::Undo),
            ],
            1..60,
        ),
    ) {
        let (mut phones, _) = run(count, steps);
        check_equal(&mut phones);
    }
}
