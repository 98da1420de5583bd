//! Files as the text of a message: whole, amid other words, several at once.

use domain::{
    Answer,
    port::{BadFile, FileScope, ToWorker},
};

use super::desk::*;
use crate::store::Table;

#[test]
fn a_message_brings_what_a_file_brings() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut wim, 1, buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let text = noor.as_text(&file);
    assert!(!text.contains("Bankje"));
    let message = format!("Hoi Wim,\n{}\nGroet, Noor", text.replace('\n', "\r\n> "));
    assert!(wim.import(message.as_bytes()).unwrap().new_changes > 0);
    assert_eq!(wim.title(plan), Some(Answer::One("Bankje".into())));
    assert_eq!(wim.import(message.as_bytes()).unwrap().new_changes, 0);
    let mut stranger = Phone::new(3);
    assert_eq!(stranger.import(message.as_bytes()), Err(BadFile::NotYours));
    assert_eq!(stranger.stored(Table::Device), 0);
}

#[test]
fn a_talk_with_several_messages_gets_one_answer() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut wim, 1, buurt);
    let mut ria = Phone::new(3);
    let kade = ria.begin_buurt(2, "Kadebuurt");
    let elsewhere = ria.export(kade, FileScope::Whole);
    let mut texts = Vec::new();
    let mut plans = Vec::new();
    for n in 0..3 {
        plans.push(noor.add_plan(buurt, 10 + n, "Bankje"));
        let file = noor.export(buurt, FileScope::Whole);
        texts.push(noor.as_text(&file));
    }
    // The middle one was cut off, and somebody sent one of another buurt along.
    texts[1].truncate(120);
    texts.push(noor.as_text(&elsewhere));
    let talk = texts.join("\nNoor: en deze\n");
    let ticket = wim.ticket();
    wim.page.messages.clear();
    wim.send(ToWorker::Import(ticket, talk.into_bytes()));
    let answers = wim.page.messages.iter();
    let answers = answers.filter(|message| matches!(message, domain::port::ToPage::Opened(..)));
    assert_eq!(answers.count(), 1);
    assert!(
        wim.page
            .opened
            .remove(&ticket)
            .unwrap()
            .unwrap()
            .new_changes
            >= 3
    );
    assert!(plans.iter().all(|plan| wim.title(*plan).is_some()));
}

#[test]
fn a_message_that_is_cut_or_of_something_else_changes_nothing() {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    welcome(&mut noor, &mut wim, 1, buurt);
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let file = noor.export(buurt, FileScope::Whole);
    let text = noor.as_text(&file);
    let half: String = text.chars().take(text.len() / 2).collect();
    assert_eq!(wim.import(half.as_bytes()), Err(BadFile::Broken));
    let prose = "Zullen we zaterdag beginnen?";
    assert_eq!(wim.import(prose.as_bytes()), Err(BadFile::Foreign));
    assert_eq!(wim.import(b""), Err(BadFile::Foreign));
    assert!(wim.title(plan).is_none());
    let nested = wim.as_text(text.as_bytes());
    assert_eq!(wim.import(nested.as_bytes()), Err(BadFile::Foreign));
}

/// A backup goes as a message too, and its code opens it there.
#[test]
fn a_backup_in_a_message_asks_for_its_code() {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje");
    let (backup, code) = noor.back_up(buurt);
    let text = noor.as_text(&backup);
    let mut next = Phone::new(2);
    assert_eq!(next.import(text.as_bytes()), Err(BadFile::NeedsCode));
    assert!(next.import_with(text.as_bytes(), &code).is_ok());
    next.show_buurt(buurt);
    assert!(next.title(plan).is_some());
}
