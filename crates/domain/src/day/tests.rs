use super::*;

#[test]
fn days_are_written_as_forms_write_them() {
    for (day, text) in [
        (0, "1970-01-01"),
        (-1, "1969-12-31"),
        (11_016, "2000-02-29"),
        (20_585, "2026-05-12"),
        (20_819, "2027-01-01"),
    ] {
        assert_eq!(Day(day).to_iso(), text);
        assert_eq!(Day::from_iso(text), Some(Day(day)));
    }
}

#[test]
fn every_day_of_four_hundred_years_reads_back() {
    for day in -73_000..73_000 {
        assert_eq!(Day::from_iso(&Day(day).to_iso()), Some(Day(day)));
    }
}

#[test]
fn what_no_calendar_has_is_no_day() {
    for text in [
        "",
        "morgen",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-05-0",
        "2026-05",
        "2026-05-12-1",
        "99999-01-01",
        "-1-01-01",
    ] {
        assert_eq!(Day::from_iso(text), None, "{text}");
    }
}
