use domain::port::LinkWay;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use super::*;
use crate::trust::{Role, Vault};

const BUURT: BuurtId = BuurtId::from_bytes([1; 16]);
const PERSON: PersonId = PersonId::from_bytes([2; 16]);
const SECRET: InviteSecret = InviteSecret([5; 16]);

fn binding(side: LinkCodeKind) -> LinkBinding {
    LinkBinding {
        side,
        nonce: [1; 8],
        offer_fingerprint: [2; 32],
        answer_fingerprint: [3; 32],
        invite: SECRET,
        way: LinkWay::People,
    }
}

struct Two {
    noor: DeviceKeys,
    wim: DeviceKeys,
    begins: [Begin; 2],
    bindings: [LinkBinding; 2],
}

impl Two {
    fn new(seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let (noor, wim) = (DeviceKeys::fresh(&mut rng), DeviceKeys::fresh(&mut rng));
        let begins = [&noor, &wim].map(|keys| Begin::fresh(&mut rng, keys.public()));
        let bindings = [LinkCodeKind::Offer, LinkCodeKind::Answer].map(binding);
        Self {
            noor,
            wim,
            begins,
            bindings,
        }
    }

    fn at_noor(&self) -> Handshake<'_> {
        let [own, theirs] = self.begins;
        Handshake {
            keys: &self.noor,
            side: LinkCodeKind::Offer,
            theirs,
            transcript: Transcript::of(&self.bindings[0], &own, &theirs),
        }
    }

    fn at_wim(&self) -> Handshake<'_> {
        let [theirs, own] = self.begins;
        Handshake {
            keys: &self.wim,
            side: LinkCodeKind::Answer,
            theirs,
            transcript: Transcript::of(&self.bindings[1], &own, &theirs),
        }
    }
}

fn sealed(proof: &Proof) -> &[u8] {
    match &proof.claim {
        Claim::Member(sealed) => sealed,
        Claim::Newcomer { .. } => panic!("not a member"),
    }
}

#[test]
fn two_members_of_a_buurt_know_each_other() {
    let two = Two::new(1);
    let noors = two.at_noor().member(BUURT, &[]).unwrap();
    let wims = two.at_wim().member(BUURT, &[]).unwrap();
    for (at, proof) in [(two.at_wim(), &noors), (two.at_noor(), &wims)] {
        assert!(at.is_genuine(proof));
        assert_eq!(at.open_member(BUURT, sealed(proof)), Some(Vec::new()));
    }
    let other = BuurtId::from_bytes([9; 16]);
    assert_eq!(two.at_wim().open_member(other, sealed(&noors)), None);
    let at_noor = two.at_noor();
    assert!(!at_noor.is_genuine(&noors), "not one's own words");
    assert_eq!(at_noor.open_member(BUURT, sealed(&noors)), None);
    for proof in [noors, wims] {
        let mut parts = sealed(&proof).windows(16);
        assert!(!parts.any(|part| part == BUURT.as_bytes()));
    }
}

#[test]
fn other_fingerprints_another_number_or_an_old_recording_do_not_fit() {
    let old = Two::new(1).at_noor().member(BUURT, &[]).unwrap();
    assert!(Two::new(1).at_wim().is_genuine(&old));
    let changes: [fn(&mut Two); 6] = [
        |two| two.bindings[1].offer_fingerprint[0] ^= 1,
        |two| two.bindings[1].answer_fingerprint[31] ^= 1,
        |two| two.bindings[1].nonce[7] ^= 1,
        |two| two.begins[1].nonce[0] ^= 1,
        |two| two.begins[0].device.seal[0] ^= 1,
        |two| two.begins[1].device.sign[0] ^= 1,
    ];
    for (index, change) in changes.iter().enumerate() {
        let mut two = Two::new(1);
        change(&mut two);
        assert!(!two.at_wim().is_genuine(&old), "{index}");
        assert_eq!(two.at_wim().open_member(BUURT, sealed(&old)), None);
    }
}

#[test]
fn who_knows_the_buurt_but_not_the_keys_is_not_believed() {
    let two = Two::new(1);
    let mut rng = ChaCha8Rng::seed_from_u64(99);
    let stranger = DeviceKeys::fresh(&mut rng);
    let posing = Handshake {
        keys: &stranger,
        ..two.at_noor()
    };
    let proof = posing.member(BUURT, &[]).unwrap();
    assert!(!two.at_wim().is_genuine(&proof));
}

fn welcome(two: &Two, vault: &Vault, certificates: Vec<Certificate>) -> Option<Vec<u8>> {
    let welcome = Welcome {
        buurt: BUURT,
        kind: BuurtKind::Real,
        name: "Oranjestraat".into(),
        person: PERSON,
        root: vault.root,
        keyring: vault.keyring.clone(),
        certificates,
    };
    two.at_noor().welcome(&SECRET, &welcome)
}

/// Noor founded the buurt; gives her vault and the certificates after she let Wim in.
fn found(two: &mut Two) -> (Vault, Vec<Certificate>) {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let (vault, founding) = Vault::found(&mut rng, BUURT, PERSON);
    two.noor = vault.device.clone();
    two.begins[0] = Begin::fresh(&mut rng, vault.device.public());
    let invite = Invite {
        secret: SECRET,
        ceiling: Role::Member,
    };
    let standing = Standing {
        role: Role::Keeper,
        person: PERSON,
        seal: [0; 32],
    };
    let host = (&vault.device, &standing);
    let newcomer = (two.wim.public(), PersonId::from_bytes([3; 16]));
    let grant = invite.admit(&mut rng, host, BUURT, newcomer).unwrap();
    (vault, vec![founding, grant])
}

#[test]
fn a_newcomer_with_the_code_gets_the_keys_and_nobody_else() {
    let mut two = Two::new(1);
    let (vault, certificates) = found(&mut two);
    let invite = Invite {
        secret: SECRET,
        ceiling: Role::Member,
    };
    let proof = two.at_wim().newcomer(PERSON, &invite);
    assert!(two.at_noor().is_genuine(&proof));
    let Claim::Newcomer { invite: known, .. } = proof.claim else {
        panic!("a member")
    };
    assert!(two.at_noor().is_invited(&invite, &known));
    let other = Invite {
        secret: InviteSecret([6; 16]),
        ..invite
    };
    assert!(!two.at_noor().is_invited(&other, &known));
    let sealed = welcome(&two, &vault, certificates.clone()).unwrap();
    let (welcomed, known) = two.at_wim().open_welcome(&SECRET, &sealed).unwrap();
    assert_eq!(welcomed.name, "Oranjestraat");
    assert_eq!(welcomed.keyring.current().0, vault.keyring.current().0);
    assert_eq!(known.len(), 2);
    assert!(two.at_wim().open_welcome(&other.secret, &sealed).is_err());
    let without = welcome(&two, &vault, certificates[..1].to_vec()).unwrap();
    assert!(
        two.at_wim().open_welcome(&SECRET, &without).is_err(),
        "a welcome that does not let in"
    );
    let mut elsewhere = Two::new(1);
    found(&mut elsewhere);
    elsewhere.bindings[1].offer_fingerprint[0] ^= 1;
    assert!(elsewhere.at_wim().open_welcome(&SECRET, &sealed).is_err());
}

#[test]
fn new_keys_go_to_the_other_side_alone() {
    let two = Two::new(1);
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let keyring = Keyring::fresh(&mut rng);
    let sealed = two.at_noor().hand_over(&keyring, 0).unwrap();
    let received = two.at_wim().receive(&sealed, 0).unwrap();
    assert_eq!(received.current().0, keyring.current().0);
    assert!(two.at_noor().receive(&sealed, 0).is_none());
    let stranger = DeviceKeys::fresh(&mut rng);
    let posing = Handshake {
        keys: &stranger,
        ..two.at_wim()
    };
    assert!(posing.receive(&sealed, 0).is_none());
}
