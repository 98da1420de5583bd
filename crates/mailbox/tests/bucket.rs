//! Bundles in a bucket, behind the server of a real S3 store, which several mailboxes share.
//!
//! `cargo xtask test mailbox` installs that server and sets what is read here: `MAILBOX_S3_SERVER`, the
//! program, and the `AWS_…` variables that it and the mailbox take their keys from.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what stands beside a test is a test"
)]

#[path = "mailbox/killed.rs"]
mod killed;
#[path = "mailbox/phone.rs"]
mod phone;
#[expect(dead_code, reason = "not every end of a program is told here")]
#[path = "mailbox/process.rs"]
mod process;
#[expect(dead_code, reason = "what lies in a folder is not told here")]
#[path = "mailbox/running.rs"]
mod running;

use std::collections::BTreeSet;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use domain::mailbox::LIVE_NEW;
use mailbox::{Config, Keep};
use phone::{Bundle, hear, topic, until};
use running::{Folder, Running, config};

const BUCKET: &str = "buurt";
/// Ten minutes, how far back lists reach, and half as much again.
const LONG: u64 = 900_000_000;

/// A running S3 server with one empty bucket.
struct Server {
    child: Option<Child>,
    folder: Folder,
    port: u16,
}

impl Server {
    fn start() -> Self {
        let folder = Folder::new();
        std::fs::create_dir_all(folder.0.join(BUCKET)).unwrap();
        // Free a moment ago, and nobody else asks for it by number.
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut server = Self {
            child: None,
            folder,
            port,
        };
        server.go_on();
        server
    }

    /// Starts the program on what is there.
    fn go_on(&mut self) {
        let variable = |name| std::env::var(name).expect("run `cargo xtask test mailbox`");
        let child = Command::new(variable("MAILBOX_S3_SERVER"))
            .args(["--host", "127.0.0.1", "--port", &self.port.to_string()])
            .args(["--access-key", &variable("AWS_ACCESS_KEY_ID")])
            .args(["--secret-key", &variable("AWS_SECRET_ACCESS_KEY")])
            .arg(&self.folder.0)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.child = Some(child);
        let address = ("127.0.0.1", self.port);
        until("the S3 server answers", || {
            TcpStream::connect(address).is_ok()
        });
    }

    fn go_away(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A mailbox with its own picture of this bucket.
    fn config(&self) -> Config {
        Config {
            keep: Keep::S3 {
                bucket: BUCKET.to_owned(),
                prefix: "post".to_owned(),
                endpoint: Some(self.endpoint()),
            },
            ..config(&self.folder)
        }
    }

    /// Where a bundle of topic 1 with this place lies.
    fn file(&self, place: u64, bundle: &Bundle) -> PathBuf {
        let folder = self
            .folder
            .0
            .join(BUCKET)
            .join("post")
            .join(topic(1).to_string());
        std::fs::create_dir_all(&folder).unwrap();
        folder.join(format!("{place:016x}-{}", bundle.name))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.go_away();
    }
}

#[test]
fn a_bucket_keeps_as_a_folder_does() {
    let server = Server::start();
    let first = Running::start(server.config());
    let bundles: Vec<_> = (0..4)
        .map(|seed| Bundle::new(seed, 1 << (10 + 3 * seed)))
        .collect();
    for bundle in &bundles {
        assert_eq!(first.phone.put(topic(1), bundle).unwrap(), 201);
    }
    assert_eq!(first.phone.put(topic(1), &bundles[2]).unwrap(), 200);
    let names: Vec<_> = bundles.iter().map(|bundle| bundle.name).collect();
    assert_eq!(first.phone.names(topic(1)), names);
    let before = first.phone.list(topic(1), None);
    first.stop();
    let second = Running::start(server.config());
    assert_eq!(second.phone.list(topic(1), None), before);
    for bundle in bundles {
        assert_eq!(second.phone.get(topic(1), bundle.name), Some(bundle.bytes));
    }
    assert!(second.phone.list(topic(2), None).is_empty());
}

#[test]
fn two_mailboxes_with_one_bucket_see_and_tell_what_the_other_keeps() {
    let server = Server::start();
    let mut config = server.config();
    config.patience.look = Duration::from_millis(50);
    let (one, two) = (Running::start(config.clone()), Running::start(config));
    let mut live = two.phone.listen(topic(1)).unwrap();
    let bundle = Bundle::new(1, 10);
    assert_eq!(one.phone.put(topic(1), &bundle).unwrap(), 201);
    assert_eq!(
        hear(&mut live),
        Some([&[LIVE_NEW], bundle.name.0.as_slice()].concat())
    );
    assert_eq!(two.phone.names(topic(1)), [bundle.name]);
    assert_eq!(two.phone.put(topic(1), &bundle).unwrap(), 200);
    let unlisted = Bundle::new(2, 10);
    assert_eq!(one.phone.put(topic(2), &unlisted).unwrap(), 201);
    assert_eq!(two.phone.get(topic(2), unlisted.name), Some(unlisted.bytes));
}

#[test]
fn a_phone_that_asks_two_mailboxes_by_turns_misses_nothing() {
    let server = Server::start();
    let (one, two) = (
        Running::start(server.config()),
        Running::start(server.config()),
    );
    let phones = [one.phone, two.phone];
    let mut seen = BTreeSet::new();
    std::thread::scope(|scope| {
        for writer in 0..4_usize {
            scope.spawn(move || {
                for number in 0..10 {
                    let bundle = Bundle::new(writer as u64 * 1000 + number, 10);
                    assert_eq!(phones[writer % 2].put(topic(1), &bundle).unwrap(), 201);
                }
            });
        }
        let mut last = None;
        for phone in phones.into_iter().cycle() {
            let lines = phone.list(topic(1), last);
            seen.extend(lines.iter().map(|line| line.name));
            last = last.max(lines.iter().map(|line| line.place).max());
            if seen.len() == 40 {
                break;
            }
        }
    });
    // Each of the two may still be a moment behind the other; whoever asks both by turns has all.
    let all = (0..4).flat_map(|writer| (0..10).map(move |number| writer * 1000 + number));
    let names = all.map(|number| Bundle::new(number, 10).name);
    assert_eq!(seen, names.collect());
}

#[test]
fn a_bundle_that_was_overtaken_from_afar_is_kept_behind_what_overtook_it() {
    let server = Server::start();
    let late = Running::start(server.config());
    // Another mailbox, whose clock is ahead, kept this while nobody looked; a phone has seen it.
    let hasty = Bundle::new(1, 10);
    let place =
        u64::try_from(SystemTime::UNIX_EPOCH.elapsed().unwrap().as_micros()).unwrap() + LONG;
    std::fs::write(server.file(place, &hasty), &hasty.bytes).unwrap();
    let bundle = Bundle::new(2, 10);
    assert_eq!(late.phone.put(topic(1), &bundle).unwrap(), 201);
    let new = late.phone.list(topic(1), Some(place));
    let behind: Vec<_> = new.iter().filter(|line| line.place > place).collect();
    assert_eq!(behind.len(), 1);
    assert_eq!(behind[0].name, bundle.name);
    assert_eq!(late.phone.put(topic(1), &bundle).unwrap(), 200);
}

#[test]
fn what_another_kept_without_an_answer_is_not_taken_for_seen() {
    let server = Server::start();
    let (dead, seen) = (Bundle::new(1, 10), Bundle::new(2, 10));
    let place = 1_700_000_000_000_000;
    std::fs::write(server.file(place, &dead), &dead.bytes).unwrap();
    std::fs::write(server.file(place + LONG, &seen), &seen.bytes).unwrap();
    let running = Running::start(server.config());
    // The phone that brought it never heard that it is kept, and brings it again.
    assert_eq!(running.phone.put(topic(1), &dead).unwrap(), 201);
    let new = running.phone.list(topic(1), Some(place + LONG));
    assert!(new.iter().any(|line| line.name == dead.name));
    assert_eq!(running.phone.get(topic(1), dead.name), Some(dead.bytes));
}

#[test]
fn the_old_goes_from_a_bucket_too() {
    let server = Server::start();
    let old = Bundle::new(1, 10);
    let file = server.file(1_700_000_000_000_000, &old);
    std::fs::write(&file, &old.bytes).unwrap();
    let before_yesterday = SystemTime::now() - Duration::from_secs(48 * 3600);
    let opened = std::fs::File::options().write(true).open(&file).unwrap();
    opened.set_modified(before_yesterday).unwrap();
    let mut config = server.config();
    config.limits.kept = Duration::from_secs(24 * 3600);
    config.patience.sweep = Duration::from_millis(50);
    let running = Running::start(config);
    let new = Bundle::new(2, 10);
    assert_eq!(running.phone.put(topic(1), &new).unwrap(), 201);
    until("the old one is gone", || !file.exists());
    until("it is not listed", || {
        running.phone.names(topic(1)) == [new.name]
    });
}

#[test]
fn while_the_store_is_away_nothing_is_called_kept() {
    let mut server = Server::start();
    let running = Running::start(server.config());
    let bundle = Bundle::new(1, 10);
    server.go_away();
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 503);
    let list = running
        .phone
        .ask("GET", &format!("/post/v1/{}", topic(1)), b"")
        .unwrap();
    assert_eq!(list.status, 503);
    server.go_on();
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 201);
    assert_eq!(running.phone.get(topic(1), bundle.name), Some(bundle.bytes));
}

#[test]
fn a_killed_mailbox_has_everything_it_said_it_keeps_in_its_bucket() {
    let server = Server::start();
    let place = format!("s3://{BUCKET}/post");
    killed::kill_again_and_again(&["--store", &place, "--endpoint", &server.endpoint()], 5);
}
