//! What lies there outlives restarts, clocks and disks, and goes when it is old.

use std::io::Write;
use std::time::Duration;

use super::phone::{Bundle, read_answer, topic, until};
use super::running::{Folder, Running, config};

#[test]
fn a_restart_changes_nothing_and_places_go_on_growing() {
    let folder = Folder::new();
    let first = Running::open(&folder);
    let bundles: Vec<_> = (0..3).map(|seed| Bundle::new(seed, 10)).collect();
    for bundle in &bundles {
        assert_eq!(first.phone.put(topic(1), bundle).unwrap(), 201);
    }
    let before = first.phone.list(topic(1), None);
    first.stop();
    let second = Running::open(&folder);
    assert_eq!(second.phone.list(topic(1), None), before);
    let later = Bundle::new(9, 10);
    assert_eq!(second.phone.put(topic(1), &later).unwrap(), 201);
    let new = second.phone.list(topic(1), Some(before[2].place));
    assert_eq!(
        new.iter().map(|line| line.name).collect::<Vec<_>>(),
        [later.name]
    );
}

/// A bundle that a mailbox with a clock of the year 2100 kept.
fn keep_in_2100(folder: &Folder, bundle: &Bundle) -> u64 {
    let place = 4_102_444_800_000_000_u64;
    let topic = folder.0.join(topic(1).to_string());
    std::fs::create_dir_all(&topic).unwrap();
    std::fs::write(
        topic.join(format!("{place:016x}-{}", bundle.name)),
        &bundle.bytes,
    )
    .unwrap();
    place
}

#[test]
fn a_clock_that_was_set_back_does_not_set_places_back() {
    let folder = Folder::new();
    let place = keep_in_2100(&folder, &Bundle::new(1, 10));
    let running = Running::open(&folder);
    let later = Bundle::new(2, 10);
    assert_eq!(running.phone.put(topic(1), &later).unwrap(), 201);
    let new = running.phone.list(topic(1), Some(place));
    assert_eq!(
        new.iter().map(|line| line.name).collect::<Vec<_>>(),
        [later.name]
    );
}

#[test]
fn the_old_goes_the_new_stays_and_places_still_only_grow() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.kept = Duration::from_secs(24 * 3600);
    config.patience.sweep = Duration::from_millis(20);
    let old = Bundle::new(1, 10);
    let place = keep_in_2100(&folder, &old);
    let file = folder.0.join(&folder.keys()[0]);
    let before_yesterday = std::time::SystemTime::now() - Duration::from_secs(48 * 3600);
    let opened = std::fs::File::options().write(true).open(&file).unwrap();
    opened.set_modified(before_yesterday).unwrap();
    let running = Running::start(config.clone());
    until("the old one is gone", || {
        running.phone.get(topic(1), old.name).is_none()
    });
    running.stop();
    assert!(!file.exists());
    let running = Running::start(config);
    let new = Bundle::new(2, 10);
    assert_eq!(running.phone.put(topic(1), &new).unwrap(), 201);
    let list = running.phone.list(topic(1), Some(place));
    assert_eq!(
        list.iter().map(|line| line.name).collect::<Vec<_>>(),
        [new.name]
    );
}

#[test]
fn what_a_disk_damaged_is_gone_and_may_be_brought_again() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let bundle = Bundle::new(1, 10);
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 201);
    let file = folder.0.join(&folder.keys()[0]);
    std::fs::write(&file, [0; 1024]).unwrap();
    assert_eq!(running.phone.get(topic(1), bundle.name), None);
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 201);
    assert_eq!(running.phone.get(topic(1), bundle.name), Some(bundle.bytes));
}

#[test]
fn foreign_files_are_left_alone_and_not_listed() {
    let folder = Folder::new();
    let mine = folder.0.join(topic(1).to_string());
    std::fs::create_dir_all(&mine).unwrap();
    std::fs::write(folder.0.join("README"), "mine").unwrap();
    std::fs::write(mine.join("notes.txt"), "mine").unwrap();
    let name = Bundle::new(1, 10).name;
    std::fs::write(mine.join(format!("{:016x}-{name}", 5)), "not padded").unwrap();
    let running = Running::open(&folder);
    assert!(running.phone.list(topic(1), None).is_empty());
    running.stop();
    assert!(folder.0.join("README").exists());
    assert_eq!(folder.keys().len(), 2);
}

#[test]
fn a_bundle_that_is_on_its_way_in_is_kept_before_it_stops() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let bundle = Bundle::new(1, 64 << 10);
    let mut stream = running.phone.connect().unwrap();
    let length = bundle.bytes.len();
    let path = format!("/post/v1/{}/{}", topic(1), bundle.name);
    let head = format!("PUT {path} HTTP/1.1\r\nHost: box\r\nContent-Length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let (first, rest) = bundle.bytes.split_at(1000);
    stream.write_all(first).unwrap();
    // An answer to somebody else shows that what was sent before it has come in.
    assert!(running.phone.list(topic(1), None).is_empty());
    let phone = running.phone;
    let stopping = std::thread::spawn(move || running.stop());
    until("nobody new is let in", || {
        phone.ask("GET", "/post/v1", b"").is_err()
    });
    stream.write_all(rest).unwrap();
    assert_eq!(read_answer(&mut stream).unwrap().status, 201);
    stopping.join().unwrap();
    assert_eq!(folder.keys().len(), 1);
}
