//! The moment, as the engine wants it.
//!
//! Milliseconds of a clock that never jumps back, and the day on the phone's own calendar: a neighbour
//! who writes at a quarter to twelve in the evening writes today, whatever it is in Greenwich.

use domain::Day;
use engine::Now;
use js_sys::Date;

use crate::js;

const DAY_MS: f64 = 86_400_000.0;
const MINUTE_MS: f64 = 60_000.0;

/// The moment and the day.
pub fn now() -> Now {
    let date = Date::new_0();
    Now {
        ms: now_ms(),
        today: local_day(date.get_time(), date.get_timezone_offset()),
    }
}

/// Milliseconds since the worker began.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never negative"
)]
pub fn now_ms() -> u64 {
    js::scope().performance().map_or(0.0, |clock| clock.now()) as u64
}

/// The day where the clock is `behind_minutes` behind Greenwich, `time_ms` after 1970 began there.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a browser's dates end at day 100,000,000"
)]
fn local_day(time_ms: f64, behind_minutes: f64) -> Day {
    Day(((time_ms - behind_minutes * MINUTE_MS) / DAY_MS).floor() as i32)
}

#[cfg(test)]
mod tests;
