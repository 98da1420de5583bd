use std::{cell::RefCell, rc::Rc};

use domain::{
    BuurtId, Change, Command, InitiativeId, PersonId, Refusal, Row, RowKey, SectionKey, TextKey,
    buurt::{BuurtEntry, BuurtKind},
    person::PersonCard,
    port::{StorageHealth, Ticket, ToPage, ToWorker},
};
use leptos::prelude::*;

use super::*;
use crate::state::text_field::TextState;

type Sent = Rc<RefCell<Vec<ToWorker>>>;

fn buurt(number: u8) -> BuurtId {
    BuurtId::from_bytes([number; 16])
}

fn entry(number: u8, kind: BuurtKind) -> BuurtEntry {
    BuurtEntry {
        id: buurt(number),
        name: format!("Buurt {number}"),
        kind,
        waits: domain::buurt::Waits::default(),
    }
}

fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

fn card(number: u8, name: &str) -> Change {
    let card = PersonCard {
        id: person(number),
        version: 1,
        name: name.into(),
    };
    Change {
        key: RowKey::Person(person(number)),
        row: Some(Row::Person(card)),
    }
}

fn rows(number: u8, changes: Vec<Change>, is_whole: bool) -> ToPage {
    ToPage::Rows {
        buurt: buurt(number),
        me: person(9),
        changes,
        is_whole,
    }
}

/// A store with what it sent, in an owner that lives as long as the test.
fn check(remembered: Option<BuurtId>, test: impl FnOnce(Store, Sent)) {
    let owner = Owner::new();
    owner.set();
    let sent = Sent::default();
    let log = Rc::clone(&sent);
    let around = Surroundings {
        send: Rc::new(move |message: &ToWorker| log.borrow_mut().push(message.clone())),
        random: || [7; 16],
        remember: |_| (),
        first_kept: || (),
    };
    test(Store::new(around, remembered), sent);
    drop(owner);
}

fn take(sent: &Sent) -> Vec<ToWorker> {
    std::mem::take(&mut *sent.borrow_mut())
}

#[test]
fn the_remembered_buurt_comes_on_screen_if_it_is_still_here() {
    for (remembered, shown) in [(None, 1), (Some(buurt(2)), 2), (Some(buurt(5)), 1)] {
        check(remembered, |store, sent| {
            let list = vec![entry(1, BuurtKind::Practice), entry(2, BuurtKind::Real)];
            store.receive(ToPage::Buurten(list));
            assert_eq!(store.current().get_untracked(), Some(buurt(shown)));
            assert_eq!(take(&sent), [ToWorker::WatchBuurt(Some(buurt(shown)))]);
            assert_eq!(store.is_practice().get_untracked(), shown == 1);
        });
    }
}

#[test]
fn rows_of_a_buurt_that_is_not_on_screen_are_ignored() {
    check(Some(buurt(1)), |store, _| {
        store.receive(ToPage::Buurten(vec![entry(1, BuurtKind::Real)]));
        store.receive(rows(2, vec![card(1, "Noor")], true));
        assert!(!store.is_loaded().get_untracked());
        store.receive(rows(1, vec![card(1, "Noor"), card(2, "Wim")], true));
        assert!(store.is_loaded().get_untracked());
        store.receive(rows(1, vec![card(2, "Willem")], false));
        assert_eq!(store.people().keys().get_untracked().len(), 2);
        // A whole answer forgets what it does not name.
        store.receive(rows(1, vec![card(2, "Willem")], true));
        assert_eq!(store.people().keys().get_untracked(), [person(2)]);
    });
}

#[test]
fn what_was_not_answered_is_said_again_to_a_new_worker() {
    check(None, |store, sent| {
        store.receive(ToPage::Buurten(vec![entry(1, BuurtKind::Real)]));
        let answers = Rc::new(RefCell::new(Vec::new()));
        let heard = Rc::clone(&answers);
        store.act(Command::NameBuurt("Linde".into()), move |result| {
            heard.borrow_mut().push(result);
        });
        assert_eq!(store.kept().get_untracked(), Kept::Keeping);
        take(&sent);
        store.worker_is_new();
        let again = take(&sent);
        let command = Command::NameBuurt("Linde".into());
        let expected = [
            ToWorker::WatchBuurt(Some(buurt(1))),
            ToWorker::Do(Ticket(1), buurt(1), command),
        ];
        assert_eq!(again, expected);
        store.receive(ToPage::Answered(Ticket(1), Ok(())));
        store.receive(ToPage::Answered(Ticket(1), Ok(())));
        assert_eq!(*answers.borrow(), [Ok(())]);
        assert_eq!(store.kept().get_untracked(), Kept::Kept);
        store.worker_is_new();
        assert_eq!(take(&sent), [ToWorker::WatchBuurt(Some(buurt(1)))]);
    });
}

#[test]
fn what_can_be_refused_without_the_worker_is() {
    check(None, |store, sent| {
        store.begin_buurt("  ".into(), |result| {
            assert_eq!(result, Err(Refusal::Empty));
        });
        assert_eq!(take(&sent), []);
    });
}

#[test]
fn a_field_that_closed_too_early_is_kept_until_its_words_are_on_disk() {
    check(None, |store, sent| {
        store.receive(ToPage::Buurten(vec![entry(1, BuurtKind::Real)]));
        let key = TextKey::Section(InitiativeId::from_bytes([3; 16]), SectionKey::What);
        let field = store.open_text(key, "").unwrap();
        field.on_show(Rc::new(|_, _| ()));
        field.typed("hallo");
        field.close();
        assert_eq!(store.kept().get_untracked(), Kept::Keeping);
        let is_close = |message: &ToWorker| matches!(message, ToWorker::TextClose(_));
        assert!(!take(&sent).iter().any(is_close));
        // Opened again at once: the same field, with the words in it.
        assert_eq!(store.open_text(key, "").unwrap().shown(), "hallo");

        store.worker_is_new();
        let Some(ToWorker::TextOpen(session, ..)) = take(&sent).pop() else {
            panic!()
        };
        let update = domain::port::TextUpdate::Whole(String::new());
        store.receive(ToPage::TextShown {
            session,
            view: 0,
            after_seq: 0,
            update,
        });
        assert!(matches!(&take(&sent)[..], [ToWorker::TextTyped(typed)] if typed.seq == 1));
        assert_eq!(field.state().get_untracked(), TextState::Keeping);
        store.receive(ToPage::TextKept(session, 1));
        assert!(take(&sent).iter().any(is_close));
        assert_eq!(store.kept().get_untracked(), Kept::Kept);
    });
}

#[test]
fn trouble_with_the_storage_is_said() {
    check(None, |store, _| {
        store.receive(ToPage::Storage(StorageHealth::Full));
        assert_eq!(
            store.kept().get_untracked(),
            Kept::Trouble(StorageHealth::Full)
        );
    });
}
