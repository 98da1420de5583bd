//! Makes a failing record short: fewer phones, fewer steps, shorter pauses, the same kind of fault.
//!
//! First phones are taken out whole, then runs of steps in halves, quarters and so on down to single ones
//! (*delta debugging*, Zeller 1999), then pauses are cut. What is left out does not change what the others draw,
//! so most of a long record goes in a few dozen runs.

use crate::{
    act::Step,
    run::{Telling, play},
    street::Setup,
};

/// Runs that minimising may take.
const RUNS_MAX: u32 = 600;

/// A record that fails, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failing {
    /// How the run begins.
    pub setup: Setup,
    /// What happens.
    pub steps: Vec<Step>,
    /// [`crate::Fault::kind`] of what goes wrong.
    pub kind: &'static str,
}

struct Shrinking {
    best: Failing,
    runs_left: u32,
}

/// The shortest record with the same kind of fault that a bounded number of runs finds.
pub fn minimised(failing: Failing) -> Failing {
    let mut shrinking = Shrinking {
        best: failing,
        runs_left: RUNS_MAX,
    };
    loop {
        let before = shrinking.best.clone();
        shrinking.without_phones();
        shrinking.without_steps();
        shrinking.without_pauses();
        if shrinking.best == before || shrinking.runs_left == 0 {
            return shrinking.best;
        }
    }
}

impl Shrinking {
    /// Keeps a candidate if it fails in the same way.
    fn keeps(&mut self, setup: Setup, steps: Vec<Step>) -> bool {
        if self.runs_left == 0 {
            return false;
        }
        self.runs_left -= 1;
        let outcome = play(setup, &steps, Telling::Silent);
        let fails = outcome
            .end
            .is_err_and(|fault| fault.kind() == self.best.kind);
        if fails {
            self.best.setup = setup;
            self.best.steps = steps;
        }
        fails
    }

    fn without_phones(&mut self) {
        let mut phone = self.best.setup.phones;
        while phone > 1 {
            phone -= 1;
            let mut setup = self.best.setup;
            if setup.phones <= 2 {
                return;
            }
            match &mut setup.sabotage {
                Some((number, _)) if *number == phone => continue,
                Some((number, _)) if *number > phone => *number -= 1,
                Some(_) | None => (),
            }
            setup.phones -= 1;
            let steps = self.best.steps.iter().filter_map(|step| {
                let act = step.act.without(phone)?;
                Some(Step { act, ..*step })
            });
            let steps = steps.collect();
            self.keeps(setup, steps);
        }
    }

    fn without_steps(&mut self) {
        let mut size = self.best.steps.len().div_ceil(2);
        while size > 0 {
            let mut from = 0;
            while from < self.best.steps.len() {
                let steps = &self.best.steps;
                let kept = steps
                    .iter()
                    .take(from)
                    .chain(steps.iter().skip(from + size));
                let kept: Vec<Step> = kept.copied().collect();
                if !self.keeps(self.best.setup, kept) {
                    from += size;
                }
            }
            size /= 2;
        }
    }

    fn without_pauses(&mut self) {
        for wait_ms in [0, 10, 100] {
            for index in 0..self.best.steps.len() {
                let mut steps = self.best.steps.clone();
                match steps.get_mut(index) {
                    Some(step) if step.wait_ms > wait_ms => step.wait_ms = wait_ms,
                    Some(_) | None => continue,
                }
                self.keeps(self.best.setup, steps);
            }
        }
    }
}
