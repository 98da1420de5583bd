use super::*;

const HOUR_MS: f64 = 3_600_000.0;

#[test]
fn late_in_the_evening_it_is_still_today() {
    // 1970-01-02 23:30 in Amsterdam is 22:30 in Greenwich.
    assert_eq!(local_day(46.5 * HOUR_MS, -60.0), Day(1));
}

#[test]
fn just_after_midnight_it_is_the_next_day() {
    // 1970-01-03 00:30 in Amsterdam is 1970-01-02 23:30 in Greenwich.
    assert_eq!(local_day(47.5 * HOUR_MS, -60.0), Day(2));
}

#[test]
fn west_of_greenwich_and_before_1970_the_day_is_rounded_down() {
    assert_eq!(local_day(0.0, 300.0), Day(-1));
}
