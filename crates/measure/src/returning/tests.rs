//! Bytes and messages are gates, at a tenth of the size; times depend on the machine.

use super::*;

/// Bytes for each change that was lacked, everything included: below 0.4 times what the JavaScript library needs
/// for the same documents (198,263 bytes). A change of one answer is about 200 bytes by itself.
const BYTES_EACH_MAX: usize = 125;
/// What the first meeting of a newcomer may take beside the document: it goes over once, as small as on disk.
const FIRST_BYTES_MORE_MAX: usize = 1_024;
/// Handshake, certificates, names, what is on disk and what was signed included.
const FRAMES_MAX: u32 = 28;

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is about")]
fn a_returning_phone_gets_what_it_lacks_and_little_else() {
    let returned = run(7, Scale(1)).unwrap();
    assert!(returned.is_equal);
    assert_eq!((returned.changes, returned.lacked), (5_050, 600));
    let Carried { bytes, frames } = returned.carried;
    println!(
        "{bytes} bytes in {frames} frames for {} changes",
        returned.lacked
    );
    assert!(bytes <= BYTES_EACH_MAX * 600, "{bytes} bytes");
    assert!(frames <= FRAMES_MAX, "{frames} frames");
    let (first, whole) = (returned.first.bytes, returned.before.len());
    assert!(first <= whole + FIRST_BYTES_MORE_MAX, "{first} for {whole}");
}

/// Two runs of one seed are the same years.
#[test]
fn a_seed_makes_the_same_years_everywhere() {
    let years = |seed| {
        let mut doc = BuurtDoc::new(Actor([1; 16]));
        Buurt2j::new(seed, Scale(1)).begin(&mut doc, 200).unwrap();
        doc.heads()
    };
    assert_eq!(years(3), years(3));
    assert_ne!(years(3), years(4));
}
