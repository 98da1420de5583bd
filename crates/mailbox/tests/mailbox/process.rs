//! The program itself, as whoever runs it starts and stops it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, Command, Stdio};

use super::phone::Phone;
use super::running::Folder;

/// A running program, killed when it is dropped.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    says: BufReader<ChildStderr>,
    pub(crate) phone: Phone,
}

impl Process {
    /// Starts it with these words and any port, and waits until it answers.
    pub(crate) fn start(words: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_mailbox"))
            .args(["--listen", "127.0.0.1:0", "--requests", "4000000000"])
            .args(words)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut says = BufReader::new(child.stderr.take().unwrap());
        let mut said = String::new();
        let address = loop {
            let mut line = String::new();
            let count = says.read_line(&mut line).unwrap();
            assert!(count > 0, "it did not start: {said}");
            if let Some((_, address)) = line.trim().split_once("listening on http://") {
                break address.parse().unwrap();
            }
            said.push_str(&line);
        };
        Self {
            child,
            says,
            phone: Phone(address),
        }
    }

    /// Ends it as a power cut would, as far as a process can.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop; returns what it said until then.
    fn terminate(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        assert!(self.child.wait().unwrap().success());
        let mut said = String::new();
        self.says.read_to_string(&mut said).unwrap();
        said
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It has ended already where the test ended it.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn it_stops_when_asked_and_says_nothing_of_phones_or_topics() {
    use super::phone::{Bundle, topic};
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
