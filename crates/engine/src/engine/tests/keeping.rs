//! Nothing that was acknowledged is ever lost.

use domain::{
    Answer, Command, InitiativeId, Refusal, Row, RowKey, SectionKey, TaskId, TextKey,
    port::{StorageHealth, Ticket, ToPage, ToWorker},
};

use super::desk::*;
use crate::store::{StoreError, Table};

#[test]
fn a_buurt_and_a_plan_survive_a_kill() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = phone.add_plan(buurt, 2, "Een bankje bij de bushalte");
    let mut phone = phone.killed_and_started(2);
    assert_eq!(phone.page.buurten[0].name, "Oranjestraat");
    phone.show_buurt(buurt);
    assert_eq!(
        phone.title(plan),
        Some(Answer::One("Een bankje bij de bushalte".into()))
    );
}

#[test]
fn nothing_is_acknowledged_before_it_is_on_disk() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    phone.holds_writes = true;
    let id = InitiativeId::from_bytes([2; 16]);
    let ticket = phone.act(
        buurt,
        Command::AddInitiative {
            id,
            what: "Bankje".into(),
        },
    );
    assert_eq!(phone.answer(ticket), None);
    assert!(
        phone.title(id).is_some(),
        "the screen does not wait for the disk"
    );
    phone.release_writes();
    assert_eq!(phone.answer(ticket), Some(Ok(())));
}

#[test]
fn a_full_disk_is_said_and_everything_is_kept_once_there_is_room() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    phone.store.fail_with(Some(StoreError::Full));
    let id = InitiativeId::from_bytes([2; 16]);
    let ticket = phone.act(
        buurt,
        Command::AddInitiative {
            id,
            what: "Bankje".into(),
        },
    );
    let task = TaskId::from_bytes([3; 16]);
    let add = Command::AddTask {
        initiative: id,
        id: task,
        what: "Bellen".into(),
    };
    let second = phone.act(buurt, add);
    assert_eq!(phone.page.health.last(), Some(&StorageHealth::Full));
    assert_eq!(phone.answer(ticket), None);
    phone.store.fail_with(None);
    phone.wait(5_000);
    assert_eq!(phone.page.health.last(), Some(&StorageHealth::Works));
    assert_eq!(
        (phone.answer(ticket), phone.answer(second)),
        (Some(Ok(())), Some(Ok(())))
    );
    let mut phone = phone.killed_and_started(2);
    phone.show_buurt(buurt);
    phone.show_plan(id);
    assert!(phone.page.rows.contains_key(&RowKey::Task(id, task)));
}

#[test]
fn without_any_storage_the_app_goes_on_and_says_so() {
    let mut phone = Phone::new(1);
    phone.store.fail_with(Some(StoreError::Missing));
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    phone.add_plan(buurt, 2, "Bankje");
    assert_eq!(phone.page.health.last(), Some(&StorageHealth::Missing));
    assert!(
        !phone
            .export(buurt, domain::port::FileScope::Whole)
            .is_empty()
    );
}

#[test]
fn a_start_paints_rows_before_the_document_has_loaded() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = phone.add_plan(buurt, 2, "Bankje");
    let mut phone = phone.killed_and_started(2);
    phone.page.messages.clear();
    phone.show_buurt(buurt);
    let first_rows = phone
        .page
        .messages
        .iter()
        .find_map(|message| match message {
            ToPage::Rows {
                changes,
                is_whole: true,
                ..
            } => Some(changes),
            _ => None,
        });
    assert!(
        first_rows
            .unwrap()
            .iter()
            .any(|change| change.key == RowKey::Initiative(plan))
    );
}

#[test]
fn a_command_that_comes_while_the_document_loads_waits_on_disk() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = phone.add_plan(buurt, 2, "Bankje");
    // Everything but the chunks has been read when the command comes, and then the phone is killed.
    let phone = phone.killed_and_started(2);
    let task = TaskId::from_bytes([3; 16]);
    let add = Command::AddTask {
        initiative: plan,
        id: task,
        what: "Bellen".into(),
    };
    let queued = crate::phone::pack(&add);
    let key = crate::keys::queued(buurt, 0);
    phone
        .store
        .write_now(&[crate::store::Op::Put(Table::Queue, key, queued)])
        .unwrap();
    let mut phone = phone.killed_and_started(3);
    phone.show_buurt(buurt);
    phone.show_plan(plan);
    assert!(phone.page.rows.contains_key(&RowKey::Task(plan, task)));
    assert_eq!(phone.stored(Table::Queue), 0);
}

/// A neighbour's plan was on the screen, but not on disk, when the worker died.
#[test]
fn a_kept_command_waits_for_the_plan_it_belongs_to() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    unplug(&mut noor, &mut wim, 1);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let task = TaskId::from_bytes([3; 16]);
    let add = Command::AddTask {
        initiative: plan,
        id: task,
        what: "Bellen".into(),
    };
    let key = crate::keys::queued(buurt, 0);
    let queued = crate::store::Op::Put(Table::Queue, key, crate::phone::pack(&add));
    wim.store.write_now(&[queued]).unwrap();
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    assert_eq!(wim.stored(Table::Queue), 1, "it was told to be kept");
    wim.show_plan(plan);
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    assert!(wim.page.rows.contains_key(&RowKey::Task(plan, task)));
    assert_eq!(wim.stored(Table::Queue), 0);
    carry(&mut noor, &mut wim, 2);
    noor.show_plan(plan);
    assert!(noor.page.rows.contains_key(&RowKey::Task(plan, task)));
}

#[test]
fn a_request_that_is_repeated_does_nothing_twice() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = phone.add_plan(buurt, 2, "Bankje");
    phone.show_plan(plan);
    let id = TaskId::from_bytes([3; 16]);
    let add = Command::AddTask {
        initiative: plan,
        id,
        what: "Bellen".into(),
    };
    for ticket in [7, 7, 8] {
        phone.send(ToWorker::Do(Ticket(ticket), buurt, add.clone()));
        assert_eq!(phone.answer(Ticket(ticket)), Some(Ok(())));
    }
    let tasks = phone
        .page
        .rows
        .keys()
        .filter(|key| matches!(key, RowKey::Task(..)))
        .count();
    assert_eq!(tasks, 1);
}

#[test]
fn what_cannot_be_done_is_refused_with_a_reason() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let nowhere = InitiativeId::from_bytes([9; 16]);
    let ticket = phone.act(buurt, Command::NameInitiative(nowhere, "Niets".into()));
    assert_eq!(phone.answer(ticket), Some(Err(Refusal::Unknown)));
    let ticket = phone.act(buurt, Command::NameBuurt("  ".into()));
    assert_eq!(phone.answer(ticket), Some(Err(Refusal::Empty)));
    let ticket = phone.act(buurt, Command::NameBuurt("a".repeat(500)));
    assert_eq!(phone.answer(ticket), Some(Err(Refusal::TooLong)));
}

#[test]
fn many_small_chunks_become_one_snapshot_and_nothing_is_missing() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plans: Vec<_> = (0..100)
        .map(|n| phone.add_plan(buurt, 100 + n, "Bankje"))
        .collect();
    assert!(
        phone.stored(Table::Chunks) < 70,
        "{}",
        phone.stored(Table::Chunks)
    );
    let mut phone = phone.killed_and_started(2);
    phone.show_buurt(buurt);
    assert!(plans.iter().all(|plan| phone.title(*plan).is_some()));
}

#[test]
fn a_copied_storage_writes_under_a_new_name() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let mut copy = phone.killed_and_started(2);
    let one = phone.add_plan(buurt, 2, "Van de ene telefoon");
    copy.show_buurt(buurt);
    let other = copy.add_plan(buurt, 3, "Van de kopie");
    let file = phone.export(buurt, domain::port::FileScope::Whole);
    // Both wrote under one name: whatever happens, neither phone loses its own words or stops.
    copy.import(&file).ok();
    assert!(copy.title(other).is_some());
    assert!(phone.title(one).is_some());
    let third = copy.add_plan(buurt, 4, "Daarna");
    let mut copy = copy.killed_and_started(3);
    copy.show_buurt(buurt);
    assert!(copy.title(other).is_some() && copy.title(third).is_some());
}

#[test]
fn a_buurt_that_is_thrown_away_leaves_nothing() {
    let mut phone = Phone::new(1);
    let ticket = phone.ticket();
    let id = domain::BuurtId::from_bytes([5; 16]);
    phone.send(ToWorker::BeginPractice(ticket, id));
    phone.show_buurt(id);
    let plans = |phone: &Phone| {
        phone
            .page
            .rows
            .keys()
            .filter(|key| matches!(key, RowKey::Initiative(_)))
            .count()
    };
    assert!(plans(&phone) >= 12);
    let contested = phone.page.rows.values().any(|row| match row {
        Row::Initiative(row) => !row.title.claims().is_empty() || !row.amount.claims().is_empty(),
        _ => false,
    });
    assert!(contested, "the oefenbuurt shows what two answers look like");
    let ticket = phone.ticket();
    phone.send(ToWorker::Forget(ticket, id));
    assert_eq!(phone.answer(ticket), Some(Ok(())));
    assert!(phone.page.buurten.is_empty());
    for table in Table::ALL {
        assert_eq!(phone.stored(table), 0, "{}", table.name());
    }
}

#[test]
fn undo_takes_back_ones_own_last_step() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    let plan = phone.add_plan(buurt, 2, "Bankje");
    phone.act(
        buurt,
        Command::NameInitiative(plan, "Bankje bij de halte".into()),
    );
    assert!(phone.page.undoable.is_some());
    let ticket = phone.ticket();
    phone.send(ToWorker::Undo(ticket, buurt));
    assert_eq!(phone.answer(ticket), Some(Ok(())));
    assert_eq!(phone.title(plan), Some(Answer::One("Bankje".into())));
    let text = TextKey::Section(plan, SectionKey::Why);
    let field = phone.open_text(1, buurt, text);
    phone.type_at(field, 0, "Voor wie niet lang kan staan");
    let ticket = phone.ticket();
    phone.send(ToWorker::Undo(ticket, buurt));
    assert_eq!(phone.field(field).shown, "");
}

/// What was given away and then lost would be made anew under its old number, and could never be merged.
#[test]
fn a_phone_with_a_full_disk_gives_nothing_away_that_it_could_lose() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    noor.show_buurt(buurt);
    wim.show_buurt(buurt);
    wim.act(buurt, Command::NameBuurt("Oranjestraat-Zuid".into()));
    carry(&mut noor, &mut wim, 1);
    wim.store.fail_with(Some(StoreError::Full));
    let id = |byte| InitiativeId::from_bytes([byte; 16]);
    let add = |byte| Command::AddInitiative {
        id: id(byte),
        what: "Bankje".into(),
    };
    wim.act(buurt, add(2));
    wim.act(buurt, add(3));
    carry(&mut noor, &mut wim, 1);
    let lost = noor.title(id(2));
    let mut wim = wim.killed_and_started(3);
    wim.show_buurt(buurt);
    wim.act(buurt, add(4));
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    assert_eq!(
        (&noor.page.refused_links, &wim.page.refused_links),
        (&vec![], &vec![])
    );
    assert!(noor.title(id(4)).is_some(), "the two are not parted");
    assert_eq!(lost, None);
}

#[test]
fn a_file_leaves_once_what_is_in_it_is_on_disk() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "Oranjestraat");
    phone.holds_writes = true;
    phone.act(buurt, Command::NameBuurt("Oranjestraat-Zuid".into()));
    let ticket = phone.ticket();
    let scope = domain::port::FileScope::Whole;
    phone.send(ToWorker::Export(ticket, buurt, scope));
    assert!(phone.page.files.is_empty());
    phone.release_writes();
    assert!(phone.page.files.contains_key(&ticket));
}

/// Two cards of one person with one version would differ from phone to phone.
#[test]
fn a_name_that_is_chosen_while_the_buurt_loads_comes_after_the_one_on_disk() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let me = noor.page.me.unwrap();
    for name in ["Noor", "Z"] {
        let ticket = noor.ticket();
        noor.send(ToWorker::NameMe(ticket, buurt, name.into()));
    }
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    wim.show_buurt(buurt);
    let mut noor = noor.killed_and_started(3);
    let ticket = noor.ticket();
    noor.send(ToWorker::NameMe(ticket, buurt, "Noor".into()));
    assert_eq!(noor.answer(ticket), Some(Ok(())));
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    noor.show_buurt(buurt);
    for phone in [&noor, &wim] {
        let card = phone.page.rows.get(&RowKey::Person(me));
        assert!(
            matches!(card, Some(Row::Person(card)) if card.name == "Noor"),
            "{card:?}"
        );
    }
}
