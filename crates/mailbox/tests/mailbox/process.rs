//! The program itself, as whoever runs it starts and stops it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, Command, Stdio};

use super::phone::Phone;

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
            .args(["--listen", "127.0.0.1:0"])
            // A test asks more in a minute than a street.
            .args(["--requests", "4000000000", "--minute-mb", "1000000"])
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
    pub(crate) fn terminate(mut self) -> String {
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
