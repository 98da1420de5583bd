//! One run: a record is played, then everything is mended and looked at.
//!
//! A panic inside an engine is caught and is a fault like any other, so that it is minimised too. What is counted
//! in the run is lost then, which nobody misses.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{
    act::Step,
    fault::Fault,
    street::{Healing, Setup, Street},
    tally::Tally,
};

/// How a run went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was counted.
    pub tally: Tally,
    /// How everybody became equal, or the first fault.
    pub end: Result<Healing, Fault>,
    /// What happened, line by line, if that was asked for.
    pub story: Vec<String>,
}

/// Whether a run writes down what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// For a minimised record.
    Told,
    /// For everything else.
    Silent,
}

/// Plays a record.
pub fn play(setup: Setup, steps: &[Step], telling: Telling) -> Outcome {
    let mut street = Street::new(setup, telling == Telling::Told);
    let end = catch_unwind(AssertUnwindSafe(|| {
        let taken = steps.iter().try_for_each(|step| street.take(step));
        taken.and_then(|()| street.heal())
    }));
    let end = end.unwrap_or_else(|payload| {
        let words = payload.downcast_ref::<String>().cloned();
        let words = words.or_else(|| payload.downcast_ref::<&str>().map(|&text| text.to_owned()));
        Err(Fault::Panicked {
            words: words.unwrap_or_default(),
        })
    });
    Outcome {
        tally: street.tally,
        end,
        story: street.story(),
    }
}
