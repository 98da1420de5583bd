//! Somebody searches a buurt.

use domain::{
    BuurtId, Command, InitiativeId, RowKey, SignaalId, TaskId,
    port::{ToPage, ToWorker},
    search::Piece,
};

use super::desk::*;

/// The rows in which these words are found, and the marked words of each.
fn search(phone: &mut Phone, buurt: BuurtId, words: &str) -> Vec<(RowKey, String)> {
    let ticket = phone.ticket();
    phone.send(ToWorker::Search(ticket, buurt, words.into()));
    let marked = |pieces: &[Piece]| -> String {
        let marked = pieces.iter().filter(|piece| piece.is_match);
        marked.map(|piece| piece.text.as_str()).collect()
    };
    let hits = phone.page.hits.hits.iter();
    hits.map(|hit| (hit.key, marked(&hit.title) + &marked(&hit.excerpt)))
        .collect()
}

#[test]
fn everything_that_people_wrote_in_the_oefenbuurt_is_found() {
    let mut phone = Phone::new(1);
    let (ticket, id) = (phone.ticket(), BuurtId::from_bytes([5; 16]));
    phone.send(ToWorker::BeginPractice(ticket, id));
    phone.show_buurt(id);
    let mut kinds = std::collections::BTreeSet::new();
    for words in ["de", "een", "ik", "we", "oversteek", "bank"] {
        for (key, _) in search(&mut phone, id, words) {
            let name = format!("{key:?}");
            let (name, _) = name.split_once('(').unwrap_or((&name, ""));
            kinds.insert(name.to_owned());
        }
    }
    for kind in [
        "Initiative",
        "Section",
        "Task",
        "Need",
        "Signaal",
        "Followed",
        "Meeting",
        "MeetingPart",
        "BuurtItem",
        "OpgaveText",
    ] {
        assert!(kinds.contains(kind), "{kind} among {kinds:?}");
    }
    assert!(search(&mut phone, id, "xylofoon").is_empty());
}

#[test]
fn what_is_being_typed_is_found_and_what_was_taken_away_is_not() {
    let mut phone = Phone::new(1);
    let buurt = phone.begin_buurt(1, "De Linde");
    let signaal = SignaalId::from_bytes([7; 16]);
    let text = "Een losse stoeptegel".to_owned();
    phone.act(buurt, Command::AddSignaal { id: signaal, text });
    let found = search(&mut phone, buurt, "STOEP");
    assert_eq!(found, [(RowKey::Signaal(signaal), "stoep".into())]);
    let field = phone.open_text(1, buurt, domain::TextKey::Signaal(signaal));
    phone.type_at(field, 0, "Zaterdag: ");
    let found = search(&mut phone, buurt, "zaterdag stoep");
    assert_eq!(found, [(RowKey::Signaal(signaal), "Zaterdagstoep".into())]);
    let away = Command::Remove(domain::Removable::Signaal(signaal));
    phone.act(buurt, away);
    assert!(search(&mut phone, buurt, "stoep").is_empty());
}

#[test]
fn a_search_stays_in_its_buurt_and_waits_until_that_is_here() {
    let mut phone = Phone::new(1);
    let linde = phone.begin_buurt(1, "De Linde");
    let plan = InitiativeId::from_bytes([3; 16]);
    let what = "Een bankje".to_owned();
    phone.act(linde, Command::AddInitiative { id: plan, what });
    let task = Command::AddTask {
        initiative: plan,
        id: TaskId::from_bytes([4; 16]),
        what: "Meet het bankje".into(),
    };
    phone.act(linde, task);
    let esdoorn = phone.begin_buurt(2, "De Esdoorn");
    assert!(search(&mut phone, esdoorn, "bankje").is_empty());
    let unknown = BuurtId::from_bytes([99; 16]);
    assert!(search(&mut phone, unknown, "bankje").is_empty());

    // Both come before anything of the buurt has been read, and one answer comes, which is whole.
    let mut phone = phone.killed_and_started(2);
    phone.page.messages.clear();
    assert_eq!(search(&mut phone, linde, "bankje").len(), 3);
    let is_answer = |message: &&ToPage| matches!(message, ToPage::Hits(..));
    assert_eq!(phone.page.messages.iter().filter(is_answer).count(), 1);
}

#[test]
fn a_wijk_counts_each_buurt_apart_also_those_that_are_not_on_screen() {
    let mut phone = Phone::new(1);
    let linde = phone.begin_buurt(1, "De Linde");
    for number in 0..2 {
        let id = InitiativeId::from_bytes([number; 16]);
        let what = "Een bankje".to_owned();
        phone.act(linde, Command::AddInitiative { id, what });
    }
    let esdoorn = phone.begin_buurt(2, "De Esdoorn");
    let mut phone = phone.killed_and_started(2);
    phone.show_buurt(esdoorn);
    let mut glance = |id| {
        let ticket = phone.ticket();
        phone.send(ToWorker::Glance(ticket, id));
        std::mem::take(&mut phone.page.glance)
    };
    assert_eq!(glance(linde).phases, [(domain::Phase::Idea, 2)]);
    assert_eq!(glance(esdoorn), domain::wijk::Glance::default());
    assert_eq!(glance(linde).phases, [(domain::Phase::Idea, 2)]);
}
