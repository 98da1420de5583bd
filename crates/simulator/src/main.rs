//! The simulator from a command line: one seed told in full, or many seeds one after the other.
//!
//! `cargo xtask simulate` runs this with optimisation. What is printed follows from the words alone, so a seed can
//! be handed to somebody else. Start at [`simulator::report::Plan::run`].

#![expect(
    clippy::print_stdout,
    reason = "a command line talks through standard output"
)]

use std::process::ExitCode;

use simulator::{
    Healing, Setup,
    report::{Plan, Summary},
    tally::Tally,
};

const HELP: &str = "\
simulate [--seed N] [--seeds COUNT] [--phones P] [--steps S]

  --seed N       the seed, or the first of several (1)
  --seeds COUNT  so many seeds, one after the other (1)
  --phones P     so many phones, 3 to 40 (12; with several seeds 3 to 12, by seed)
  --steps S      so many steps for each seed (400)";

/// Between how many reports of progress many seeds are divided.
const PROGRESS_PARTS: u64 = 10;

/// What was asked.
#[derive(Debug, Clone, Copy)]
struct Request {
    seed: u64,
    seeds: u64,
    phones: Option<u8>,
    steps: u32,
}

impl Request {
    fn of(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut request = Self {
            seed: 1,
            seeds: 1,
            phones: None,
            steps: 400,
        };
        while let Some(word) = words.next() {
            let number: Option<u64> = words.next().and_then(|text| text.parse().ok());
            let number = number.ok_or_else(|| format!("`{word}` needs a number\n\n{HELP}"))?;
            match word.as_str() {
                "--seed" => request.seed = number,
                "--seeds" => request.seeds = number,
                "--phones" if (3..=40).contains(&number) => {
                    request.phones = u8::try_from(number).ok();
                }
                "--steps" if number <= 60_000 => {
                    request.steps = u32::try_from(number).unwrap_or_default();
                }
                _ => return Err(format!("`{word} {number}` is not understood\n\n{HELP}")),
            }
        }
        Ok(request)
    }

    fn plan(self, seed: u64) -> Plan {
        let by_seed = 3 + u8::try_from(seed % 10).unwrap_or_default();
        let usual = if self.seeds > 1 { by_seed } else { 12 };
        let setup = Setup {
            seed,
            phones: self.phones.unwrap_or(usual),
            sabotage: None,
        };
        Plan {
            setup,
            steps: self.steps,
        }
    }
}

fn main() -> ExitCode {
    match Request::of(std::env::args().skip(1)) {
        Ok(request) => run(request),
        Err(sentence) => {
            println!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(request: Request) -> ExitCode {
    let (mut tally, mut healing) = (Tally::default(), Healing::default());
    let mut failed = Vec::new();
    for count in 0..request.seeds {
        let plan = request.plan(request.seed + count);
        match plan.run() {
            Ok((one, end)) => {
                tally = tally.with(one);
                healing = healing.with(end);
            }
            Err(failure) => {
                println!("{failure}");
                failed.push(plan.setup.seed);
            }
        }
        let part = request.seeds.div_ceil(PROGRESS_PARTS).max(2);
        if (count + 1).is_multiple_of(part) {
            println!(
                "{} of {} seeds, {} failed",
                count + 1,
                request.seeds,
                failed.len()
            );
        }
    }
    let plan = request.plan(request.seed);
    if request.seeds == 1 {
        println!("seed {}, {} phones", request.seed, plan.setup.phones);
    } else {
        println!("{} seeds from {}", request.seeds, request.seed);
    }
    println!(
        "{}",
        Summary {
            tally: &tally,
            healing: &healing
        }
    );
    if failed.is_empty() {
        println!("all equal, nothing lost");
        ExitCode::SUCCESS
    } else {
        println!("failed: {failed:?}");
        ExitCode::FAILURE
    }
}
