use super::GaloisField;

crate::g2p!(Field16, 4, modulus: 0b1_0011);
crate::g2p!(Field256, 8, modulus: 0b1_0001_1101);

/// Checks the laws of a field over all its elements.
fn check<F: GaloisField>(element: impl Fn(u8) -> F) {
    let all: Vec<F> = (0..F::SIZE)
        .filter_map(|n| u8::try_from(n).ok())
        .map(element)
        .collect();
    for &a in &all {
        assert_eq!(a + F::ZERO, a);
        assert_eq!((a + F::ONE) - F::ONE, a);
        assert_eq!(a * F::ONE, a);
        assert_eq!(a * F::ZERO, F::ZERO);
        for &b in &all {
            assert_eq!(a * b, b * a);
            if b != F::ZERO {
                assert_eq!((a * b) / b, a);
            }
        }
    }
    let mut powers: Vec<F> = Vec::new();
    for power in 0..F::SIZE - 1 {
        let element = F::GENERATOR.pow(power);
        assert!(
            element != F::ZERO && !powers.contains(&element),
            "power {power}"
        );
        powers.push(element);
    }
    assert_eq!(F::GENERATOR.pow(F::SIZE - 1), F::ONE);
}

#[test]
fn sixteen_elements_are_a_field() {
    check(Field16);
}

#[test]
fn two_hundred_and_fifty_six_elements_are_a_field() {
    check(Field256);
}

#[test]
fn products_are_those_of_the_standard() {
    assert_eq!(Field256(0x80) * Field256(2), Field256(0x1d));
    assert_eq!(Field16(8) * Field16(2), Field16(3));
}
