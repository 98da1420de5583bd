//! What a run looks like on a screen: a summary of what happened, and a failing record to be read.

use std::fmt;

use crate::{
    run::{Outcome, Telling, play},
    shrink::{Failing, minimised},
    street::{Healing, Setup},
    tally::Tally,
    weather::record,
};

/// What is to be run: the same words make the same run, on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Seed, phones, sabotage.
    pub setup: Setup,
    /// How many steps.
    pub steps: u32,
}

/// A seed that failed, made short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What was run.
    pub plan: Plan,
    /// The shortest record that fails in the same way.
    pub short: Failing,
    /// How that ends, told line by line.
    pub outcome: Outcome,
}

impl Plan {
    /// Runs it.
    ///
    /// # Errors
    /// What an oracle found, with the shortest record for it.
    pub fn run(self) -> Result<(Tally, Healing), Box<Failure>> {
        let steps = record(self.setup.seed, self.setup.phones, self.steps);
        let outcome = play(self.setup, &steps, Telling::Silent);
        match outcome.end {
            Ok(healing) => Ok((outcome.tally, healing)),
            Err(fault) => {
                // Making it short takes a while: what was found is said first.
                eprintln!("seed {}: {fault}", self.setup.seed);
                let kind = fault.kind();
                let setup = self.setup;
                let short = minimised(Failing { setup, steps, kind });
                let outcome = play(short.setup, &short.steps, Telling::Told);
                Err(Box::new(Failure {
                    plan: self,
                    short,
                    outcome,
                }))
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Plan { setup, steps } = self.plan;
        writeln!(
            f,
            "seed {} fails: cargo xtask simulate --seed {} --phones {} --steps {steps}",
            setup.seed, setup.seed, setup.phones
        )?;
        if let Err(fault) = &self.outcome.end {
            writeln!(f, "{fault}")?;
        }
        writeln!(
            f,
            "\nThe shortest record that fails like that: {} phones, {} steps\n",
            self.short.setup.phones,
            self.short.steps.len()
        )?;
        writeln!(f, " step   seconds  what happens")?;
        for line in &self.outcome.story {
            writeln!(f, "{line}")?;
        }
        for step in &self.short.steps {
            writeln!(f, "    {step:?}")?;
        }
        Ok(())
    }
}

/// The counts of one run or of several, for a screen.
#[derive(Debug, Clone, Copy)]
pub struct Summary<'a> {
    /// What was counted.
    pub tally: &'a Tally,
    /// How the runs ended; of several the sums, and the most rounds.
    pub healing: &'a Healing,
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tally, healing } = self;
        writeln!(
            f,
            "steps      {:>9}   engine steps {:>11}",
            tally.steps, tally.engine_steps
        )?;
        writeln!(
            f,
            "edits      {:>9}   changes      {:>11}",
            tally.edits, healing.changes
        )?;
        writeln!(
            f,
            "links      {:>9}   mishaps      {:>11}",
            tally.links, tally.mishaps
        )?;
        writeln!(
            f,
            "files made {:>9}   files opened {:>11}   asked of the mailbox {}",
            tally.files, tally.openings, tally.posts
        )?;
        writeln!(
            f,
            "kills      {:>9}   power cuts   {:>11}   autopsies {}",
            tally.kills, tally.power_cuts, tally.autopsies
        )?;
        writeln!(
            f,
            "frames     {:>9}   bytes        {:>11}   under way at once {}",
            tally.frames, tally.wire_bytes, tally.under_way_bytes_max
        )?;
        writeln!(
            f,
            "kept       {:>9}   not promised {:>11}   largest write {}",
            healing.kept, healing.excused, tally.write_bytes_max
        )?;
        let weight = &healing.weight;
        writeln!(
            f,
            "bytes for each change: link {} a hop, disk {}, largest write {}, under way {} a hop",
            weight.wire, weight.disk, weight.write, weight.under_way
        )?;
        write!(
            f,
            "rounds until everybody was equal {}   document {} bytes",
            healing.rounds, healing.document_bytes
        )
    }
}

impl Healing {
    /// Adds how another run ended; of rounds and bytes of the document, the larger.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            rounds: self.rounds.max(other.rounds),
            changes: self.changes + other.changes,
            document_bytes: self.document_bytes.max(other.document_bytes),
            weight: self.weight.with(other.weight),
            kept: self.kept + other.kept,
            excused: self.excused + other.excused,
        }
    }
}

#[cfg(test)]
mod tests;
