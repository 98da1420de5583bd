use super::*;

#[test]
fn amounts_are_read_as_people_write_them() {
    for (text, cents) in [
        ("450", 45_000),
        ("€ 450", 45_000),
        ("€450,-", 45_000),
        ("450 euro", 45_000),
        ("1.250", 125_000),
        ("1.250,50", 125_050),
        ("12,5", 1_250),
        ("0,05", 5),
        ("0", 0),
    ] {
        assert_eq!(Cents::parse(text), Some(Cents(cents)), "{text}");
    }
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in [
        "",
        "€",
        "veel",
        "-5",
        "12,505",
        "1.25",
        "1,2,3",
        "99999999999999999999",
        "+5",
    ] {
        assert_eq!(Cents::parse(text), None, "{text}");
    }
}
