//! A phone comes back after two weeks and lacks 600 changes.
//!
//! Both phones have the buurt, met before and remember it. Then twelve others go apart and meet the one at home.
//! When the one that was away meets it again, every byte that goes over the link counts: the handshake, who takes
//! part, names, the protocol and the changes. Both phones are started anew before that, as phones are.

use std::time::Duration;

use document::{Actor, BuurtDoc};
use domain::BuurtId;

use crate::{
    buurt_2j::{Buurt2j, Scale},
    phone::{Carried, Phone, meet, part},
};

/// What it took.
#[derive(Debug, Clone)]
pub struct Returned {
    /// Changes of the two years.
    pub changes: u32,
    /// Changes that the returning phone lacked.
    pub lacked: u32,
    /// How long the phone at home took to take in the two years as a file, while it had only its name, and how long
    /// it took for a later version with what came since.
    pub imports: [Duration; 2],
    /// How long it took to start while it knew that the other lacks so much.
    pub start: Duration,
    /// The same when they first met: everything, to a phone that had nothing.
    pub first: Carried,
    /// How long both engines worked on that together.
    pub first_busy: Duration,
    /// What went over when they met again.
    pub carried: Carried,
    /// How long both engines worked on that together.
    pub busy: Duration,
    /// True when both pages say that they are equal.
    pub is_equal: bool,
    /// The document of the phone that was away, for others to do the same with.
    pub before: Vec<u8>,
    /// The document of the phone at home.
    pub after: Vec<u8>,
}

/// Lets a phone return; `None` when something was refused, which is a fault.
pub fn run(seed: u64, scale: Scale) -> Option<Returned> {
    let buurt = BuurtId::from_bytes([0x2a; 16]);
    let (mut home, mut away) = (Phone::new(seed), Phone::new(seed + 1));
    home.begin(buurt);
    let mut doc = BuurtDoc::load(&[home.document(buurt)?], Actor([0xaa; 16])).ok()?;
    let mut years = Buurt2j::new(seed, scale);
    let changes = years.grow(&mut doc)?;
    let before = doc.save();
    home.busy = Duration::ZERO;
    home.import(before.clone());
    let import = home.busy;
    (home.busy, away.busy) = (Duration::ZERO, Duration::ZERO);
    let first = meet(&mut home, &mut away, 1, (Some(buurt), None));
    let first_busy = home.busy + away.busy;
    part(&mut home, &mut away, 1);
    let lacked = years.go_apart(&mut doc)?;
    let after = doc.save();
    home.busy = Duration::ZERO;
    home.import(after.clone());
    let imports = [import, home.busy];
    let (mut home, mut away) = (
        home.started_anew(seed + 2, buurt),
        away.started_anew(seed + 3, buurt),
    );
    let start = home.busy;
    (home.busy, away.busy) = (Duration::ZERO, Duration::ZERO);
    let carried = meet(&mut home, &mut away, 2, (Some(buurt), Some(buurt)));
    let busy = home.busy + away.busy;
    let (home_has, away_has) = (home.document(buurt)?, away.document(buurt)?);
    let heads = |bytes| Some(BuurtDoc::load(&[bytes], Actor([0xab; 16])).ok()?.heads());
    let is_equal = home.is_equal() && away.is_equal() && heads(home_has)? == heads(away_has)?;
    Some(Returned {
        changes,
        lacked,
        imports,
        start,
        first,
        first_busy,
        carried,
        busy,
        is_equal,
        before,
        after,
    })
}

#[cfg(test)]
mod tests;
