//! From a plan to the poster, and from the poster to somebody who passes.

use proptest::prelude::*;

use super::*;

#[test]
fn what_a_poster_says_is_read_by_who_passes() {
    let needed = ["3 mensen om te graven".to_owned(), "een schep".to_owned()];
    let flyer = Flyer::new(
        "Oranjestraat",
        "Speelplek",
        "Een plek waar kinderen spelen.",
        &needed,
    );
    assert_eq!(Flyer::from_code(&flyer.to_code()), Ok(flyer.clone()));
    let code = flyer.to_code();
    let address = format!("https://buurt.example/poster#{code}");
    assert_eq!(Flyer::code_in(&address), Some(code.as_str()));
    assert_eq!(Flyer::code_in("https://buurt.example/welkom#ABC"), None);
    // As people copy it.
    let copied = format!(" {} \n", flyer.to_code().to_lowercase());
    assert_eq!(Flyer::from_code(&copied), Ok(flyer));
}

#[test]
fn long_words_are_cut_and_control_signs_left_out() {
    let long = "é".repeat(400);
    let flyer = Flyer::new(
        &long,
        "Plan\u{7}\nmet een regel",
        &long,
        &vec![long.clone(); 9],
    );
    assert_eq!(flyer.title, "Plan met een regel");
    assert!(flyer.line.ends_with('…') && flyer.line.len() <= LINE_BYTES_MAX);
    assert_eq!(flyer.needed.len(), NEEDED_MAX);
    assert!(flyer.to_code().len() <= FLYER_CODE_LEN_MAX);
    assert_eq!(Flyer::from_code(&flyer.to_code()), Ok(flyer));
}

#[test]
fn foreign_and_cut_codes_are_refused() {
    let code = Flyer::new("Oranjestraat", "Speelplek", "", &[]).to_code();
    assert_eq!(
        Flyer::from_code("https://example.org"),
        Err(BadCode::Foreign)
    );
    assert_eq!(Flyer::from_code(""), Err(BadCode::Foreign));
    assert_eq!(Flyer::from_code("PLAN:"), Err(BadCode::Broken));
    let nameless = Flyer::new("Oranjestraat", "", "Iets", &[]).to_code();
    assert_eq!(Flyer::from_code(&nameless), Err(BadCode::Broken));
    let cut = code.get(..12).unwrap_or_default();
    assert_eq!(Flyer::from_code(cut), Err(BadCode::Broken));
}

proptest! {
    #[test]
    fn any_words_come_through_and_any_code_is_survived(
        words in prop::collection::vec(any::<String>(), 3),
        code in any::<String>(),
    ) {
        let flyer = Flyer::new(&words[0], &words[1], &words[2], &words);
        if !flyer.title.is_empty() {
            prop_assert_eq!(Flyer::from_code(&flyer.to_code()), Ok(flyer));
        }
        drop(Flyer::from_code(&format!("PLAN:{code}")));
    }
}
