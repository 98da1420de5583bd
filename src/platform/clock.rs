//! The phone's calendar.

use domain::Day;
use js_sys::Date;

/// Today on the phone's own calendar.
pub fn today() -> Day {
    const MS_A_DAY: f64 = 86_400_000.0;
    let now = Date::new_0();
    let local_ms = now.get_time() - now.get_timezone_offset() * 60_000.0;
    day_from_ms(local_ms / MS_A_DAY)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "days since 1970 fit in an i32 for ages"
)]
fn day_from_ms(days: f64) -> Day {
    Day(days.floor() as i32)
}
