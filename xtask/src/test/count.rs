//! How many tests a runner says it ran.
//!
//! Two runners: Rust's, whose `test result:` lines also come from wasm-bindgen's, and Node's
//! `spec` reporter. What is skipped counts as failed: a test that does not run guards nothing.

use std::ops::Add;

/// Tests that ran, by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: usize,
    pub(super) failed: usize,
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// Sums the `test result:` lines of Rust's runner, leaving out the named test file, which has a
/// group of its own.
pub(super) fn of_rust(output: &str, left_out: Option<&str>) -> Count {
    let mut count = Count::default();
    let mut counts = true;
    for line in output.lines() {
        let line = line.trim_start();
        if line.starts_with("Running ") || line.starts_with("Doc-tests ") {
            counts = left_out.is_none_or(|name| !line.contains(name));
        }
        if let Some((_, result)) = line.split_once("test result:").filter(|_| counts) {
            count.passed += number_before(result, "passed");
            count.failed += number_before(result, "failed") + number_before(result, "ignored");
        }
    }
    count
}

/// Reads the summary at the end of Node's `spec` reporter.
pub(super) fn of_node(output: &str) -> Count {
    let mut count = Count::default();
    for line in output.lines() {
        let mut words = line
            .split_whitespace()
            .skip_while(|word| *word == "\u{2139}");
        let (Some(what), Some(number), None) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        let Ok(number) = number.parse::<usize>() else {
            continue;
        };
        match (line.starts_with('\u{2139}'), what) {
            (true, "pass") => count.passed = number,
            (true, "fail" | "cancelled" | "skipped" | "todo") => count.failed += number,
            _ => {}
        }
    }
    count
}

fn number_before(text: &str, word: &str) -> usize {
    let words: Vec<_> = text
        .split([' ', ';', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    let pair = words.windows(2).find(|pair| pair.last() == Some(&word));
    pair.and_then(|pair| pair.first()?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "
     Running unittests src/lib.rs (target/debug/deps/domain-1)
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s
     Running tests/tidy.rs (target/debug/deps/tidy-2)
test result: ok. 9 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s
     Running unittests src/main.rs (target/debug/deps/xtask-3)
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s
";

    #[test]
    fn rust_results_add_up_and_ignored_is_failed() {
        assert_eq!(
            of_rust(RUST, None),
            Count {
                passed: 24,
                failed: 3
            }
        );
    }

    #[test]
    fn a_test_file_with_its_own_group_is_left_out() {
        assert_eq!(
            of_rust(RUST, Some("tests/tidy.rs")),
            Count {
                passed: 15,
                failed: 3
            }
        );
    }

    #[test]
    fn node_results_are_those_of_the_summary() {
        let output = "✔ pass 3 (12ms)\n\u{2139} tests 5\n\u{2139} pass 3\n\u{2139} fail 1\n\
                      \u{2139} cancelled 0\n\u{2139} skipped 1\n\u{2139} todo 0\n";
        assert_eq!(
            of_node(output),
            Count {
                passed: 3,
                failed: 2
            }
        );
    }

    #[test]
    fn a_silent_runner_ran_nothing() {
        assert_eq!(of_rust("error: could not compile", None), Count::default());
        assert_eq!(of_node(""), Count::default());
    }
}
