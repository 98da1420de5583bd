//! Letters as a search compares them: without case, without accents.
//!
//! Case comes from the tables of the standard library; accents are taken off by a small table of our own, for the
//! letters of the languages of the app. A letter that is not in it is compared as it is. Nothing here changes what
//! people wrote: it only decides what counts as the same.

/// The letters as which `letter` is compared; none for marks that only change another letter.
pub(super) fn fold(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase().flat_map(plain)
}

/// The words of these texts as they are compared, each after a space.
pub(super) fn words<'a>(texts: impl IntoIterator<Item = &'a str>) -> Box<str> {
    let mut words = String::new();
    for text in texts {
        let mut is_inside = false;
        for letter in text.chars() {
            if !is_in_word(letter) {
                is_inside = false;
                continue;
            }
            if !is_inside {
                words.push(' ');
                is_inside = true;
            }
            if letter.is_ascii() {
                words.push(letter.to_ascii_lowercase());
            } else {
                words.extend(fold(letter));
            }
        }
    }
    words.into_boxed_str()
}

/// Whether `letter` belongs to a word.
pub(super) fn is_in_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
}

/// Accents that follow their letter, and the vowel signs and the stretch of Arabic.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

fn plain(letter: char) -> impl Iterator<Item = char> {
    let [first, second] = match letter {
        'ß' => ['s', 's'],
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'ĳ' => ['i', 'j'],
        'þ' => ['t', 'h'],
        _ if is_mark(letter) => ['\0', '\0'],
        _ => [base(letter), '\0'],
    };
    [first, second].into_iter().filter(|letter| *letter != '\0')
}

/// The letter below the accent; lower case in, lower case out.
const fn base(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        // The Turkish letters with and without a dot are one, because many keyboards have only one of them.
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ґ' => 'г',
        'ё' => 'е',
        'ї' => 'і',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        _ => letter,
    }
}
