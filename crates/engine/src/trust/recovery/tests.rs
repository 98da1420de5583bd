use proptest::prelude::*;

use super::*;

#[test]
fn a_code_is_forgiven_what_people_misread() {
    let code = RecoveryCode([0x08, 0x42, 0x10, 0x84, 0x21, 0, 0, 0, 0, 0]);
    assert_eq!(code.to_text(), "1111-1111-0000-0000");
    for typed in [
        "1111-1111-0000-0000",
        "iIlL 1111 oO00 0000",
        " 11111111\n00000000 ",
    ] {
        assert_eq!(RecoveryCode::from_text(typed).unwrap().0, code.0, "{typed}");
    }
    for wrong in [
        "",
        "1111-1111-0000-000",
        "1111-1111-0000-0000-0",
        "1111-1111-0000-000U",
    ] {
        assert!(RecoveryCode::from_text(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn a_card_belongs_to_one_buurt() {
    let code = RecoveryCode([3; LEN]);
    let card = |n| code.card(BuurtId::from_bytes([n; 16])).public();
    assert_eq!(card(1), card(1));
    assert_ne!(card(1).sign, card(2).sign);
    assert_ne!(card(1).seal, card(2).seal);
}

proptest! {
    #[test]
    fn every_code_reads_back(bytes: [u8; LEN]) {
        let text = RecoveryCode(bytes).to_text();
        prop_assert_eq!(text.len(), 19);
        prop_assert_eq!(RecoveryCode::from_text(&text.to_lowercase()).unwrap().0, bytes);
    }

    #[test]
    fn any_text_gets_an_answer(text in ".{0,40}") {
        let _: Option<RecoveryCode> = RecoveryCode::from_text(&text);
    }
}
