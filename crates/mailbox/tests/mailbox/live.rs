//! Phones that are there at the same time.

use std::time::Duration;

use domain::mailbox::{FRAME_BYTES_MAX, LIVE_FRAME, LIVE_NEW};
use tokio_tungstenite::tungstenite::{Bytes, Message};

use super::phone::{Bundle, Live, hear, topic, until};
use super::running::{Folder, Running, config};

fn say(live: &mut Live, frame: Vec<u8>) {
    live.send(Message::Binary(Bytes::from(frame))).unwrap();
}

fn new_of(bundle: &Bundle) -> Vec<u8> {
    [&[LIVE_NEW], bundle.name.0.as_slice()].concat()
}

#[test]
fn listeners_of_a_topic_hear_what_was_kept_and_nobody_else_does() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let phone = running.phone;
    let mut here = phone.listen(topic(1)).unwrap();
    let mut there = phone.listen(topic(2)).unwrap();
    let (one, two) = (Bundle::new(1, 10), Bundle::new(2, 10));
    assert_eq!(phone.put(topic(1), &one).unwrap(), 201);
    assert_eq!(phone.put(topic(1), &one).unwrap(), 200);
    assert_eq!(phone.put(topic(2), &two).unwrap(), 201);
    assert_eq!(phone.put(topic(1), &two).unwrap(), 201);
    assert_eq!(hear(&mut here), Some(new_of(&one)));
    assert_eq!(hear(&mut here), Some(new_of(&two)));
    assert_eq!(hear(&mut there), Some(new_of(&two)));
}

#[test]
fn a_frame_reaches_all_others_as_it_is_and_is_not_kept() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let mut lives: Vec<_> = (0..3)
        .map(|_| running.phone.listen(topic(1)).unwrap())
        .collect();
    let mut frame = vec![7; FRAME_BYTES_MAX];
    frame[0] = LIVE_FRAME;
    let (speaker, others) = lives.split_first_mut().unwrap();
    say(speaker, frame.clone());
    for other in others.iter_mut() {
        assert_eq!(hear(other), Some(frame.clone()));
    }
    // The speaker hears the answer of another first, so it did not hear itself.
    say(&mut others[0], vec![LIVE_FRAME, 1]);
    assert_eq!(hear(speaker), Some(vec![LIVE_FRAME, 1]));
    assert!(running.phone.list(topic(1), None).is_empty());
}

#[test]
fn who_says_what_may_not_be_said_is_let_go_and_others_hear_nothing() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let mut other = running.phone.listen(topic(1)).unwrap();
    let lie = new_of(&Bundle::new(1, 10));
    for said in [
        lie,
        vec![],
        vec![9, 9],
        vec![LIVE_FRAME; FRAME_BYTES_MAX + 1],
    ] {
        let mut wrong = running.phone.listen(topic(1)).unwrap();
        say(&mut wrong, said);
        assert_eq!(hear(&mut wrong), None);
    }
    let mut wrong = running.phone.listen(topic(1)).unwrap();
    wrong.send(Message::text("hello")).unwrap();
    assert_eq!(hear(&mut wrong), None);
    let bundle = Bundle::new(2, 10);
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 201);
    assert_eq!(hear(&mut other), Some(new_of(&bundle)));
}

#[test]
fn who_does_not_read_is_let_go_and_the_others_are_not_held_up() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.live_bytes = u32::MAX;
    let running = Running::start(config);
    let mut slow = running.phone.listen(topic(1)).unwrap();
    let mut quick = running.phone.listen(topic(1)).unwrap();
    let mut speaker = running.phone.listen(topic(1)).unwrap();
    let frame = vec![LIVE_FRAME; FRAME_BYTES_MAX];
    // More than sockets and queue hold together: 64 MB.
    for _ in 0..1000 {
        say(&mut speaker, frame.clone());
        assert_eq!(
            hear(&mut quick).map(|heard| heard.len()),
            Some(FRAME_BYTES_MAX)
        );
    }
    let mut count = 0;
    while hear(&mut slow).is_some() {
        count += 1;
    }
    assert!(count < 1000, "the slow one was waited for");
    say(&mut speaker, vec![LIVE_FRAME, 1]);
    assert_eq!(hear(&mut quick), Some(vec![LIVE_FRAME, 1]));
}

#[test]
fn who_shows_no_sign_of_life_loses_the_place() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.topic_listeners = 1;
    config.patience.ping = Duration::from_millis(50);
    config.patience.silence = Duration::from_millis(500);
    let running = Running::start(config);
    let phone = running.phone;
    // It reads nothing, so it answers no ping.
    let silent = phone.listen(topic(1)).unwrap();
    assert_eq!(phone.listen(topic(1)).err(), Some(503));
    let mut next = None;
    until("the place is free", || {
        next = phone.listen(topic(1)).ok();
        next.is_some()
    });
    drop(silent);
    // Who answers pings stays, far longer than the silence that is borne.
    let mut next = next.unwrap();
    let begun = std::time::Instant::now();
    while begun.elapsed() < Duration::from_secs(2) {
        assert!(next.read().is_ok());
    }
    assert_eq!(phone.listen(topic(1)).err(), Some(503));
}

#[test]
fn who_says_too_much_is_read_more_slowly_and_loses_nothing() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.live_bytes = 100_000;
    let running = Running::start(config);
    let mut speaker = running.phone.listen(topic(1)).unwrap();
    let mut other = running.phone.listen(topic(1)).unwrap();
    let begun = std::time::Instant::now();
    for number in 0..10 {
        say(
            &mut speaker,
            [vec![LIVE_FRAME, number], vec![0; 10_000]].concat(),
        );
    }
    for number in 0..10 {
        assert_eq!(hear(&mut other).unwrap()[1], number);
    }
    // Nine of eleven thousand bytes each, at a hundred thousand a second.
    assert!(
        begun.elapsed() > Duration::from_millis(900),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn listeners_are_told_when_it_stops() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let mut live = running.phone.listen(topic(1)).unwrap();
    let begun = std::time::Instant::now();
    let stopping = std::thread::spawn(move || running.stop());
    assert_eq!(hear(&mut live), None);
    drop(live);
    stopping.join().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(10));
}
