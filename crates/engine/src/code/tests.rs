use super::*;

/// The code as a camera would see it: `scale` pixels a module, with a border, grey instead of black.
fn photograph(code: &Code, scale: usize) -> Picture {
    let size = usize::from(code.size);
    let edge = (size + 8) * scale;
    let luma = (0..edge * edge).map(|at| {
        let (x, y) = (at % edge / scale, at / edge / scale);
        let is_inside = (4..size + 4).contains(&x) && (4..size + 4).contains(&y);
        if is_inside && code.modules[(y - 4) * size + x - 4] {
            60
        } else {
            200
        }
    });
    Picture {
        width: u16::try_from(edge).unwrap(),
        luma: luma.collect(),
    }
}

#[test]
fn what_is_drawn_can_be_read() {
    let text = "BL1:ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$%*+-./:".repeat(3);
    let code = draw(&text).unwrap();
    assert!(
        code.size <= 41,
        "{} modules is no longer easy to scan",
        code.size
    );
    assert_eq!(read(&photograph(&code, 5)), Some(text));
}

#[test]
fn a_picture_without_a_code_says_nothing() {
    assert_eq!(
        read(&Picture {
            width: 320,
            luma: vec![128; 320 * 240]
        }),
        None
    );
    assert_eq!(
        read(&Picture {
            width: 0,
            luma: vec![1; 10]
        }),
        None
    );
    assert_eq!(
        read(&Picture {
            width: 320,
            luma: Vec::new()
        }),
        None
    );
}

#[test]
fn a_text_that_is_too_long_has_no_code() {
    assert_eq!(draw(&"a".repeat(5_000)), None);
}
