//! Known answers: what the standards say must come out.

use super::{
    DeviceKeys, Secret,
    derive::{Label, hkdf},
    seal,
};

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    vec(hex).try_into().unwrap()
}

fn vec(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|c| c.to_digit(16)).collect();
    digits
        .chunks(2)
        .map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap())
        .collect()
}

/// RFC 8032, 7.1, tests 1 to 3.
#[test]
fn signatures_are_ed25519() {
    use ed25519_dalek::{Signer, SigningKey};
    for (secret, public, message, signature) in [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ] {
        let key = SigningKey::from_bytes(&bytes(secret));
        let keys = DeviceKeys::from_secrets(
            &Secret::from_bytes(bytes(secret)),
            &Secret::from_bytes([1; 32]),
        );
        assert_eq!(keys.public().sign, bytes(public));
        assert_eq!(key.sign(&vec(message)).to_bytes(), bytes(signature));
    }
}

/// RFC 7748, 6.1.
#[test]
fn two_devices_agree_by_x25519() {
    let keys = |secret: &str| {
        DeviceKeys::from_secrets(
            &Secret::from_bytes([1; 32]),
            &Secret::from_bytes(bytes(secret)),
        )
    };
    let alice = keys("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    let bob = keys("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    let agreed = bytes("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    assert_eq!(
        alice.public().seal,
        bytes("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
    );
    assert_eq!(*alice.agree(&bob.public().seal).unwrap().expose(), agreed);
    assert_eq!(*bob.agree(&alice.public().seal).unwrap().expose(), agreed);
    assert!(alice.agree(&[0; 32]).is_none(), "a key that hides nothing");
}

/// RFC 5869, A.1 and A.3; the first block of each.
#[test]
fn keys_are_derived_by_hkdf() {
    let first = hkdf(
        &vec("000102030405060708090a0b0c"),
        &[0x0b; 22],
        &vec("f0f1f2f3f4f5f6f7f8f9"),
    );
    assert_eq!(
        first,
        bytes("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    );
    let third = hkdf(&[], &[0x0b; 22], &[]);
    assert_eq!(
        third,
        bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")
    );
}

/// draft-irtf-cfrg-xchacha-03, A.3.1.
#[test]
fn seals_are_xchacha20_poly1305() {
    let key = Secret::from_bytes(bytes(
        "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f",
    ));
    let nonce = bytes("404142434445464748494a4b4c4d4e4f5051525354555657");
    let head = vec("50515253c0c1c2c3c4c5c6c7");
    let body = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    let sealed = vec(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
    );
    assert_eq!(seal::seal(&key, &nonce, &head, body).unwrap(), sealed);
    assert_eq!(seal::open(&key, &nonce, &head, &sealed).unwrap(), body);
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(seal::open(&key, &nonce, &head, &changed), None, "{at}");
    }
    assert_eq!(seal::open(&key, &nonce, b"another head", &sealed), None);
}

#[test]
fn a_signature_is_for_one_purpose_one_message_and_one_signer() {
    let keys =
        |n| DeviceKeys::from_secrets(&Secret::from_bytes([n; 32]), &Secret::from_bytes([9; 32]));
    let (noor, wim) = (keys(1), keys(2));
    let signature = noor.sign(Label::Member, b"both saw this");
    let (noor, wim) = (noor.public().sign, wim.public().sign);
    assert!(signature.is_by(&noor, Label::Member, b"both saw this"));
    assert!(!signature.is_by(&noor, Label::Invite, b"both saw this"));
    assert!(!signature.is_by(&noor, Label::Member, b"both saw that"));
    assert!(!signature.is_by(&wim, Label::Member, b"both saw this"));
    assert!(!signature.is_by(&[0; 32], Label::Member, b"both saw this"));
}

#[test]
fn secrets_do_not_show_when_they_are_printed() {
    let secret = Secret::from_bytes([0x5e; 32]);
    let keys = DeviceKeys::from_secrets(&secret, &secret);
    assert_eq!(format!("{secret:?}"), "Secret");
    assert!(!format!("{keys:?}").contains("94"), "{keys:?}");
}
