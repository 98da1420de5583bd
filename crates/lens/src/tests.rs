use super::*;
use draw::Code;

/// The code as a camera would see it: `scale` pixels a module, with a border, grey instead of black.
fn photograph(code: &Code, scale: usize) -> (u16, Vec<u8>) {
    let side = usize::from(code.side);
    let edge = (side + 8) * scale;
    let rgba = (0..edge * edge).flat_map(|at| {
        let (x, y) = (at % edge / scale, at / edge / scale);
        let is_inside = (4..side + 4).contains(&x) && (4..side + 4).contains(&y);
        let grey = if is_inside && code.modules[(y - 4) * side + x - 4] == 1 {
            60
        } else {
            200
        };
        [grey, grey, grey, 255]
    });
    (u16::try_from(edge).unwrap(), rgba.collect())
}

fn ask(lens: &mut Lens, message: &ToLens, beside: &[u8]) -> (FromLens, Vec<u8>) {
    let answer = lens.answer(&postcard::to_stdvec(message).unwrap(), beside);
    let (answer, beside) = postcard::take_from_bytes(&answer).unwrap();
    (answer, beside.to_vec())
}

#[test]
fn what_is_drawn_can_be_read() {
    let text = "BL1:ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$%*+-./:".repeat(3);
    let mut lens = Lens::default();
    let (answer, modules) = ask(&mut lens, &ToLens::Draw(text.clone()), &[]);
    let FromLens::Drawn(Some(side)) = answer else {
        panic!("{answer:?}");
    };
    assert!(side <= 41, "{side} modules is no longer easy to scan");
    let (width, rgba) = photograph(&Code { side, modules }, 5);
    let seen = ask(&mut lens, &ToLens::Read { width }, &rgba);
    assert_eq!(seen, (FromLens::Seen(Seen::Text(text)), Vec::new()));
}

#[test]
fn a_picture_without_a_code_says_nothing() {
    let mut lens = Lens::default();
    for (width, len) in [
        (320, 4 * 320 * 240),
        (0, 10),
        (320, 0),
        (320, 4 * 320 - 1),
        (1, 5),
    ] {
        let (seen, _) = ask(&mut lens, &ToLens::Read { width }, &vec![128; len]);
        assert_eq!(
            seen,
            FromLens::Seen(Seen::Nothing),
            "{width} wide, {len} bytes"
        );
    }
}

#[test]
fn a_text_that_is_too_long_has_no_code() {
    let answer = ask(&mut Lens::default(), &ToLens::Draw("a".repeat(5_000)), &[]);
    assert_eq!(answer, (FromLens::Drawn(None), Vec::new()));
}

#[test]
fn a_message_of_another_build_gets_no_answer() {
    assert_eq!(Lens::default().answer(&[0x7f], &[]), []);
}

#[test]
fn white_stays_white_and_black_black() {
    let rgba = [255, 255, 255, 255, 0, 0, 0, 255];
    let grey = Luma::of_rgba(&rgba, 2).unwrap();
    assert_eq!(grey.pixels, [255, 0]);
}
