//! How languages count: which form of a word stands beside a number.
//!
//! Dutch, English and Turkish know at most two forms, so their catalogues write them out. Polish, Ukrainian and
//! Arabic choose among three to six by the last digits; the rules are those of CLDR for whole numbers.
//! <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>

/// In Polish: *1 plan*, *2 plany* (also 22 to 24), *5 planów*. The words without the number.
pub(super) const fn polish<'a>(count: u32, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (count, count % 10, count % 100) {
        (1, _, _) => one,
        (_, _, 12..=14) => many,
        (_, 2..=4, _) => few,
        _ => many,
    }
}

/// In Ukrainian: *1 план* (also 21), *2 плани* (also 22 to 24), *5 планів* (also 11 to 14). The words without
/// the number.
pub(super) const fn ukrainian<'a>(
    count: u32,
    one: &'a str,
    few: &'a str,
    many: &'a str,
) -> &'a str {
    match (count % 10, count % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

/// The forms of a counted word in Arabic.
pub(super) struct Arabic {
    /// For one, as a whole, without a number: *خطة واحدة*.
    pub(super) one: &'static str,
    /// For two, as a whole, without a number: *خطتان*.
    pub(super) two: &'static str,
    /// After 3 to 10, and what ends so: *خطط*.
    pub(super) few: &'static str,
    /// After 11 to 99, and what ends so: *خطةً*.
    pub(super) many: &'static str,
    /// After whole hundreds and nothing: *خطة*.
    pub(super) other: &'static str,
}

impl Arabic {
    /// The number with the word that belongs to it.
    pub(super) fn of(&self, count: u32) -> String {
        let word = match (count, count % 100) {
            (1, _) => return self.one.to_owned(),
            (2, _) => return self.two.to_owned(),
            (_, 3..=10) => self.few,
            (_, 11..=99) => self.many,
            _ => self.other,
        };
        format!("{count} {word}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slavic_words_follow_the_last_digits() {
        let polish = |count| polish(count, "plan", "plany", "planów");
        let forms = [1, 2, 4, 5, 11, 12, 14, 21, 22, 112, 0].map(polish);
        let wanted = "plan plany plany planów planów planów planów planów plany planów planów";
        assert_eq!(forms.join(" "), wanted);
        let ukrainian = |count| ukrainian(count, "план", "плани", "планів");
        let forms = [1, 2, 5, 11, 12, 21, 22, 25, 101, 111].map(ukrainian);
        let wanted = "план плани планів планів планів план плани планів план планів";
        assert_eq!(forms.join(" "), wanted);
    }

    #[test]
    fn arabic_says_one_and_two_without_a_number() {
        let plans = Arabic {
            one: "خطة واحدة",
            two: "خطتان",
            few: "خطط",
            many: "خطةً",
            other: "خطة",
        };
        let forms = [0, 1, 2, 3, 10, 11, 99, 100, 103].map(|count| plans.of(count));
        let wanted = [
            "0 خطة",
            "خطة واحدة",
            "خطتان",
            "3 خطط",
            "10 خطط",
            "11 خطةً",
            "99 خطةً",
            "100 خطة",
            "103 خطط",
        ];
        assert_eq!(forms, wanted);
    }
}
