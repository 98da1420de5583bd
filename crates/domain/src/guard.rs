//! What somebody is about to write and that does not belong in a buurt: one person's trouble, or how to reach them.
//!
//! A buurt is about places and plans; whoever needs help is helped by others than neighbours who read along.
//! It never forbids: it looks at the words while they are typed, on this phone, and the screen says what helps
//! better. The words are Dutch and English, in which such things are written down here; it would rather miss one
//! than be in the way of a plan about a bench. Source: the boundaries of §9.3 of the design's background, and
//! the public numbers of Veilig Thuis and 113.

/// What the words seem to be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// Somebody is hurt or threatened at home.
    Violence,
    /// Somebody does not want to live.
    Despair,
    /// The health, the money or the mind of one person.
    Care,
    /// A telephone number, an address for mail, a number plate or a citizen's number.
    Contact,
}

/// Parts of words that tell of violence, whoever it is about.
const VIOLENCE: [&str; 12] = [
    "mishandel",
    "huiselijk geweld",
    "slaat haar",
    "slaat hem",
    "slaat zijn kind",
    "slaat zijn vrouw",
    "aangerand",
    "verkracht",
    "seksueel misbruik",
    "misbruikt",
    "domestic violence",
    "hits her",
];
/// Parts of words that tell of despair.
const DESPAIR: [&str; 8] = [
    "zelfmoord",
    "zelfdoding",
    "suicid",
    "niet meer leven",
    "dood wil",
    "wil dood zijn",
    "einde maken aan",
    "kill himself",
];
/// Words for one person; only with one of these something of [`CARE`] counts.
const PERSON: [&str; 17] = [
    "buurman",
    "buurvrouw",
    "buurjongen",
    "buurmeisje",
    "meneer",
    "mevrouw",
    "zij",
    "hij",
    "haar",
    "hem",
    "vrouw",
    "man",
    "jongen",
    "meisje",
    "moeder",
    "vader",
    "neighbour",
];
/// Parts of words about what only that person decides to tell.
const CARE: [&str; 15] = [
    "dement",
    "alzheimer",
    "verslaafd",
    "alcohol",
    "drugs",
    "schulden",
    "depressie",
    "psychose",
    "psychotisch",
    "verward",
    "eenzaam",
    "zwanger",
    "kanker",
    "hiv",
    "in de war",
];
/// Digits of a Dutch telephone number, of which the first is a zero.
const PHONE_DIGITS: usize = 10;
/// Digits of a citizen's number.
const CITIZEN_DIGITS: usize = 9;

/// What these words seem to be about; the gravest comes first.
pub fn concern(words: &str) -> Option<Concern> {
    let words = words.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let mut each = words.split(|letter: char| !letter.is_alphanumeric());
    if has(&VIOLENCE) {
        Some(Concern::Violence)
    } else if has(&DESPAIR) {
        Some(Concern::Despair)
    } else if has(&CARE) && each.any(|word| PERSON.contains(&word)) {
        Some(Concern::Care)
    } else if is_contact(&words) {
        Some(Concern::Contact)
    } else {
        None
    }
}

/// Places for mail of people, not of counters.
const PRIVATE_MAIL: [&str; 12] = [
    "gmail.", "hotmail.", "outlook.", "live.", "msn.", "icloud.", "yahoo.", "ziggo.", "kpnmail.",
    "planet.", "home.nl", "xs4all.",
];

/// Whether a number or an address for mail seems to be of one person and not of a counter: a mobile number, an
/// address at a provider, or one with a first and a last name.
pub fn is_private(contact: &str) -> bool {
    let contact = contact.to_lowercase();
    let mobile = numbers(&contact).any(|digits| {
        let rest = digits.strip_prefix("00").unwrap_or(&digits);
        let rest = rest.strip_prefix("31").unwrap_or(rest);
        rest.trim_start_matches('0').starts_with('6') && rest.len() >= 9
    });
    let mut pieces = contact.split_whitespace();
    mobile || pieces.any(is_private_mail)
}

fn is_private_mail(piece: &str) -> bool {
    let Some((who, at)) = piece.split_once('@') else {
        return false;
    };
    let names = who.split(['.', '_']).filter(|name| !name.is_empty());
    let is_named = names.clone().count() > 1 && names.clone().all(is_word);
    is_named || PRIVATE_MAIL.iter().any(|provider| at.starts_with(provider))
}

fn is_word(name: &str) -> bool {
    name.chars().all(char::is_alphabetic)
}

fn is_contact(words: &str) -> bool {
    let mut pieces = words.split_whitespace();
    pieces.any(|piece| is_mail(piece) || is_plate(piece))
        || numbers(words).any(|digits| is_number(&digits))
}

/// Rows of digits, also with spaces, dashes and a plus between them.
fn numbers(words: &str) -> impl Iterator<Item = String> {
    let joined = words.split(|letter: char| {
        !(letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '+' | '(' | ')'))
    });
    joined.map(|part| part.chars().filter(char::is_ascii_digit).collect())
}

fn is_number(digits: &str) -> bool {
    let is_phone = digits.len() == PHONE_DIGITS && digits.starts_with('0');
    let is_abroad = digits.len() == PHONE_DIGITS + 1 && digits.starts_with("31");
    is_phone || is_abroad || (digits.len() == CITIZEN_DIGITS && is_citizen(digits))
}

/// The test of eleven that every citizen's number passes (`elfproef`); the last digit counts negatively.
fn is_citizen(digits: &str) -> bool {
    let values = digits.chars().filter_map(|digit| digit.to_digit(10));
    let weighed = values.zip((1..=9_u32).rev());
    let (plus, last) = weighed.fold((0, 0), |(sum, last), (digit, weight)| {
        if weight == 1 {
            (sum, digit)
        } else {
            (sum + digit * weight, last)
        }
    });
    plus > 0 && plus % 11 == last % 11
}

fn is_mail(piece: &str) -> bool {
    piece
        .split_once('@')
        .is_some_and(|(who, at)| !who.is_empty() && at.contains('.'))
}

/// Three groups of one to three letters or digits, six together, with both among them: `ab-123-c`.
fn is_plate(piece: &str) -> bool {
    let piece = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
    let groups: Vec<&str> = piece.split('-').collect();
    let is_group = |group: &&str| {
        let is_letters = group.chars().all(|letter| letter.is_ascii_lowercase());
        let is_digits = group.chars().all(|letter| letter.is_ascii_digit());
        (1..=3).contains(&group.len()) && (is_letters || is_digits)
    };
    let has = |is: fn(&char) -> bool| piece.chars().any(|letter| is(&letter));
    groups.len() == 3
        && groups.iter().all(is_group)
        && groups.iter().map(|group| group.len()).sum::<usize>() == 6
        && has(char::is_ascii_digit)
        && has(char::is_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trouble_of_one_person_is_seen() {
        let violence = "De buurman slaat zijn kinderen, dat hoor ik elke avond";
        assert_eq!(concern(violence), Some(Concern::Violence));
        assert_eq!(
            concern("Hij zegt dat hij dood wil, hij WIL DOOD"),
            Some(Concern::Despair)
        );
        let care = "Mevrouw op nummer 12 is dement en loopt 's nachts buiten";
        assert_eq!(concern(care), Some(Concern::Care));
    }

    #[test]
    fn ways_to_reach_somebody_are_seen() {
        for words in [
            "Bel Henk: 06-1234 5678",
            "bel +31 6 12345678",
            "mail noor@example.org",
            "Auto AB-123-C staat altijd fout",
            "zijn nummer is 111222333",
        ] {
            assert_eq!(concern(words), Some(Concern::Contact), "{words}");
        }
    }

    #[test]
    fn the_number_of_one_person_is_told_from_that_of_a_counter() {
        for contact in [
            "06-12345678",
            "+31 6 1234 5678",
            "0031612345678",
            "fatma@gmail.com",
            "jan.de.vries@gemeente.nl",
        ] {
            assert!(is_private(contact), "{contact}");
        }
        for contact in [
            "14 0475",
            "0475 359 999",
            "0800 2000",
            "info@gemeente.nl",
            "wijkteam@welzijn.nl",
            "",
        ] {
            assert!(!is_private(contact), "{contact}");
        }
    }

    #[test]
    fn plans_are_left_alone() {
        for words in [
            "Een bankje bij de bushalte, voor wie slecht loopt",
            "Samen koffie tegen de eenzaamheid in de straat",
            "Geen alcohol op het plein na 22.00 uur",
            "Wie wil dood hout weghalen uit het perk?",
            "Mijn idee: een plein zonder drugs",
            "Hout voor € 120 en 3 mensen op 12-05-2026",
            "Lamp bij nummer 14 is stuk, al 3 weken",
            "Een training voor buren: praten met iemand met dementie",
            "in de jaren 2024-2025-2026",
        ] {
            assert_eq!(concern(words), None, "{words}");
        }
    }
}
