//! One line a step: what, how, how long.
//!
//! On a terminal the line is rewritten while the step runs and shows the newest line of the
//! program behind it; in a log only the finished line appears.

use std::io::{IsTerminal, Write, stdout};
use std::time::{Duration, Instant};

/// The longest bit of another program's output shown on the line.
const GLIMPSE_CHARS: usize = 60;

/// A step that is under way.
#[derive(Debug)]
pub(crate) struct Step {
    name: String,
    started: Instant,
    live: bool,
}

impl Step {
    /// Announces the step.
    pub(crate) fn start(name: impl Into<String>) -> Self {
        let step = Self::new(name);
        step.show("");
        step
    }

    /// A step whose outcome somebody else will print: seen only on a terminal, while it runs.
    pub(crate) fn quiet(name: impl Into<String>) -> Self {
        let step = Self::new(name);
        step.tell("");
        step
    }

    fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            started: Instant::now(),
            live: stdout().is_terminal(),
        }
    }

    /// Takes a quiet step off the terminal.
    pub(crate) fn clear(self) {
        if self.live {
            print!("\r\x1b[K");
        }
    }

    /// Shows on a terminal what is happening now.
    pub(crate) fn tell(&self, text: &str) {
        if self.live {
            self.show(text.trim());
        }
    }

    /// Ends the line with what came of it.
    pub(crate) fn done(self, how: &str) {
        println!(
            "{}{} ({})",
            self.head(),
            how,
            seconds(self.started.elapsed())
        );
    }

    fn show(&self, text: &str) {
        if self.live {
            let glimpse: String = text.chars().take(GLIMPSE_CHARS).collect();
            print!("{}{glimpse}", self.head());
        } else {
            print!("{} … ", self.name);
        }
        // A closed output is no reason to stop building.
        drop(stdout().flush());
    }

    /// What stands before the outcome: on a terminal the cleared line, in a log nothing more.
    fn head(&self) -> String {
        if self.live {
            format!("\r\x1b[K{} … ", self.name)
        } else {
            String::new()
        }
    }
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 20 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0..=9 => format!("{:.1} s", duration.as_secs_f64()),
        10..=119 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(seconds(Duration::from_millis(440)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(12)), "12 s");
        assert_eq!(seconds(Duration::from_secs(200)), "3 min 20 s");
    }
}
