use proptest::prelude::*;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use sha2::Digest;

use super::*;
use crate::{
    file::sealed::{Bundle, Capsule},
    trust::{DeviceKeys, Keyring, Secret, recovery::RecoveryCode},
};

fn body() -> FileBody {
    FileBody {
        buurt: BuurtId::from_bytes([1; 16]),
        kind: BuurtKind::Real,
        name: "Oranjestraat".into(),
        from: PersonId::from_bytes([2; 16]),
        cards: Vec::new(),
        heads: vec![[3; 32]],
        changes: vec![1, 2, 3],
    }
}

fn device() -> DeviceKeys {
    DeviceKeys::from_secrets(&Secret::from_bytes([5; 32]), &Secret::from_bytes([6; 32]))
}

fn bundle() -> Bundle {
    Bundle {
        body: body(),
        certificates: Vec::new(),
        packed: Vec::new(),
    }
}

fn capsule(keyring: &Keyring) -> Capsule {
    Capsule {
        buurt: body().buurt,
        kind: BuurtKind::Real,
        name: "Oranjestraat".into(),
        person: body().from,
        root: [4; 32],
        keyring: keyring.clone(),
    }
}

fn sealed_file(bytes: &[u8]) -> SealedFile {
    match decode(bytes).unwrap() {
        WholeFile::Sealed(file) => file,
        WholeFile::Plain(_) | WholeFile::Letter(_) => panic!("not sealed"),
    }
}

#[test]
fn a_file_of_an_earlier_app_reads_back() {
    let bytes = plain::encode(&body());
    assert_eq!(decode(&bytes), Ok(WholeFile::Plain(body())));
}

#[test]
fn a_sealed_file_opens_with_the_key_and_says_nothing_without() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let keys = Keyring::fresh(&mut rng);
    let bytes = sealed::encode(&mut rng, &bundle(), (&device(), &keys), None, &Vec::new()).unwrap();
    let file = sealed_file(&bytes);
    let (inside, maker) = file.open(keys.find(file.key).unwrap()).unwrap();
    assert_eq!((inside, maker.device), (bundle(), device().public().sign));
    let other = Keyring::fresh(&mut rng);
    assert!(other.find(file.key).is_none());
    assert!(file.open(other.current().1).is_none());
    for told in [&b"Oranjestraat"[..], body().buurt.as_bytes(), &[3; 32]] {
        assert!(!bytes.windows(told.len()).any(|part| part == told));
    }
}

#[test]
fn a_backup_opens_with_its_code_alone() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let (keys, code) = (Keyring::fresh(&mut rng), RecoveryCode::fresh(&mut rng));
    let inside = capsule(&keys);
    let bytes = sealed::encode(
        &mut rng,
        &bundle(),
        (&device(), &keys),
        Some((&code, &inside)),
        &Vec::new(),
    )
    .unwrap();
    let file = sealed_file(&bytes);
    assert!(file.has_capsule());
    let typed = RecoveryCode::from_text(&code.to_text().to_lowercase()).unwrap();
    let opened = file.open_capsule(&typed).unwrap();
    assert_eq!(opened.person, inside.person);
    let key = opened.keyring.find(file.key).unwrap();
    let (found, maker) = file.open(key).unwrap();
    assert_eq!((found, maker.device), (bundle(), device().public().sign));
    let other = RecoveryCode::fresh(&mut rng);
    assert!(file.open_capsule(&other).is_none());
}

#[test]
fn after_a_change_of_the_key_a_file_has_it_for_who_takes_part_and_nobody_else() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let mut keys = Keyring::fresh(&mut rng);
    keys.rotate(&mut rng);
    let (wim, gone) = (DeviceKeys::fresh(&mut rng), DeviceKeys::fresh(&mut rng));
    let readers = vec![device().public().seal, [0; 32], wim.public().seal];
    let bytes = sealed::encode(&mut rng, &bundle(), (&device(), &keys), None, &readers).unwrap();
    let file = sealed_file(&bytes);
    let key = file.key_for(&wim).unwrap();
    let (inside, maker) = file.open(&key).unwrap();
    assert_eq!(inside, bundle());
    let found = maker.keyring.unwrap();
    assert_eq!(found.current().0, keys.current().0);
    assert!(file.key_for(&gone).is_none());
    for part in [&wim.public().seal[..], &wim.public().sign, key.expose()] {
        assert!(!bytes.windows(part.len()).any(|one| one == part));
    }
}

#[test]
fn what_is_wrong_with_a_file_is_told_apart() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let (keys, code) = (Keyring::fresh(&mut rng), RecoveryCode::fresh(&mut rng));
    let inside = capsule(&keys);
    let backup = sealed::encode(
        &mut rng,
        &bundle(),
        (&device(), &keys),
        Some((&code, &inside)),
        &Vec::new(),
    )
    .unwrap();
    let sealed =
        sealed::encode(&mut rng, &bundle(), (&device(), &keys), None, &Vec::new()).unwrap();
    assert_eq!(decode(b"PK\x03\x04 a zip"), Err(BadFile::Foreign));
    assert_eq!(decode(b""), Err(BadFile::Foreign));
    for good in [plain::encode(&body()), sealed, backup] {
        for len in 4..good.len() {
            assert_eq!(decode(&good[..len]), Err(BadFile::Broken), "cut at {len}");
        }
        for version in [0, 4, 0x7f] {
            let mut newer = good.clone();
            newer[4] = version;
            assert_eq!(decode(&newer), Err(BadFile::Newer));
        }
        for at in 6..good.len() {
            let mut damaged = good.clone();
            damaged[at] ^= 1;
            assert_eq!(decode(&damaged), Err(BadFile::Broken), "damaged at {at}");
        }
    }
    assert_eq!(
        decode(&vec![b'B'; FILE_BYTES_MAX + 1]),
        Err(BadFile::TooLarge)
    );
}

proptest! {
    /// Whatever somebody opens: an answer, never a panic.
    #[test]
    fn any_bytes_get_an_answer(version in 0..4_u8, bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut file = [&b"BLJM"[..], &[version], &bytes].concat();
        decode(&file).ok();
        let sum = sha2::Sha256::digest(&file);
        file.extend_from_slice(&sum[..4]);
        decode(&file).ok();
    }
}

/// Somebody who mends the open check cannot mend the seal.
#[test]
fn a_file_that_was_changed_on_purpose_does_not_open() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let keys = Keyring::fresh(&mut rng);
    let good = sealed::encode(&mut rng, &bundle(), (&device(), &keys), None, &Vec::new()).unwrap();
    for at in 6..good.len() - 4 {
        let mut changed = good.clone();
        changed[at] ^= 1;
        let whole = changed.len() - 4;
        let sum = sha2::Sha256::digest(&changed[..whole]);
        changed[whole..].copy_from_slice(&sum[..4]);
        let file = sealed_file(&changed);
        assert!(file.open(keys.current().1).is_none(), "changed at {at}");
    }
}
