//! The program: starting, stopping, mistakes, and kill -9.

use std::process::Command;

use super::killed::kill_again_and_again;
use super::phone::{Bundle, topic};
use super::process::Process;
use super::running::Folder;

#[test]
fn it_stops_when_asked_and_says_nothing_of_phones_or_topics() {
    let folder = Folder::new();
    let process = Process::start(&["--keep", folder.0.to_str().unwrap()]);
    let bundle = Bundle::new(1, 10);
    assert_eq!(process.phone.put(topic(1), &bundle).unwrap(), 201);
    let live = process.phone.listen(topic(1)).unwrap();
    drop(live);
    let said = process.terminate();
    assert!(said.ends_with("stopping\nstopped\n"), "{said}");
    // Where it can be reached, how to get https, and that it stops.
    assert_eq!(said.lines().count(), 4, "{said}");
    for secret in [topic(1).to_string(), bundle.name.to_string()] {
        assert!(!said.contains(&secret), "{said}");
    }
}

#[test]
fn help_and_mistakes_are_told_in_words() {
    let run = |words: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_mailbox"))
            .args(words)
            .output()
            .unwrap()
    };
    let help = run(&["--help"]);
    assert!(help.status.success());
    assert!(
        String::from_utf8(help.stdout)
            .unwrap()
            .contains("--keep FOLDER")
    );
    let mistake = run(&["--keep"]);
    assert!(!mistake.status.success());
    assert!(
        String::from_utf8(mistake.stderr)
            .unwrap()
            .contains("`--keep` needs something")
    );
}

#[test]
fn two_do_not_share_a_folder() {
    let folder = Folder::new();
    let words = ["--keep", folder.0.to_str().unwrap()];
    let first = Process::start(&words);
    let second = Command::new(env!("CARGO_BIN_EXE_mailbox"))
        .args(words)
        .output()
        .unwrap();
    assert!(
        String::from_utf8(second.stderr)
            .unwrap()
            .contains("in use by another mailbox")
    );
    first.kill();
    Process::start(&words).kill();
}

#[test]
fn a_killed_mailbox_has_everything_it_said_it_keeps() {
    let folder = Folder::new();
    kill_again_and_again(&["--keep", folder.0.to_str().unwrap()], 10);
}
