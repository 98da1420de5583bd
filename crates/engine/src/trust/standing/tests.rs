use domain::BuurtId;
use proptest::prelude::*;

use super::*;
use crate::trust::{DeviceKeys, Secret};

const BUURT: BuurtId = BuurtId::from_bytes([1; 16]);

fn keys(n: u8) -> DeviceKeys {
    DeviceKeys::from_secrets(&Secret::from_bytes([n; 32]), &Secret::from_bytes([n; 32]))
}

fn grant(by: u8, to: u8, role: Role) -> Certificate {
    let grant = Grant {
        subject: keys(to).public(),
        person: PersonId::from_bytes([to % 100; 16]),
        role,
        nonce: [0; 8],
    };
    Certificate::new(&keys(by), BUURT, Statement::Grant(grant))
}

fn revoke(by: u8, what: &Certificate, keeps: &[&Certificate]) -> Certificate {
    let revocation = Revocation {
        grant: what.id(BUURT),
        keeps: keeps.iter().map(|kept| kept.id(BUURT)).collect(),
    };
    Certificate::new(&keys(by), BUURT, Statement::Revocation(revocation))
}

fn set(all: &[&Certificate]) -> BTreeMap<CertId, Certificate> {
    let named = all.iter();
    named
        .map(|certificate| (certificate.checked(BUURT).unwrap(), (*certificate).clone()))
        .collect()
}

fn roles(all: &[&Certificate]) -> Vec<(u8, Role)> {
    let authority = Authority::of(&keys(0).public().sign, &set(all));
    (1..=110)
        .filter_map(|n| Some((n, authority.standing(&keys(n).public().sign)?.role)))
        .collect()
}

#[test]
fn a_place_leads_back_to_the_root() {
    let founder = grant(0, 1, Role::Keeper);
    let wim = grant(1, 2, Role::Member);
    let fatma = grant(2, 3, Role::Member);
    let all = [(1, Role::Keeper), (2, Role::Member), (3, Role::Member)];
    assert_eq!(roles(&[&founder, &wim, &fatma]), all);
    assert_eq!(roles(&[&founder, &fatma]), [(1, Role::Keeper)]);
    assert_eq!(roles(&[&wim, &fatma]), []);
}

#[test]
fn nobody_makes_themselves_more() {
    let founder = grant(0, 1, Role::Keeper);
    let wim = grant(1, 2, Role::Member);
    let too_much = grant(2, 3, Role::Keeper);
    let herself = grant(2, 2, Role::Keeper);
    let reader = grant(1, 4, Role::Reader);
    let by_reader = grant(4, 5, Role::Reader);
    let own_second_phone = grant(4, 104, Role::Reader);
    let stranger = grant(9, 9, Role::Keeper);
    let all = roles(&[
        &founder,
        &wim,
        &too_much,
        &herself,
        &reader,
        &by_reader,
        &own_second_phone,
        &stranger,
    ]);
    let expected = [
        (1, Role::Keeper),
        (2, Role::Member),
        (4, Role::Reader),
        (104, Role::Reader),
    ];
    assert_eq!(all, expected);
}

#[test]
fn who_is_removed_goes_alone_and_may_come_back() {
    let founder = grant(0, 1, Role::Keeper);
    let wim = grant(1, 2, Role::Member);
    let fatma = grant(2, 3, Role::Member);
    let later = grant(2, 5, Role::Member);
    let gone = revoke(1, &wim, &[&fatma]);
    let left = [(1, Role::Keeper), (3, Role::Member)];
    assert_eq!(roles(&[&founder, &wim, &fatma, &later, &gone]), left);
    let again = {
        let grant = Grant {
            subject: keys(2).public(),
            person: PersonId::from_bytes([2; 16]),
            role: Role::Member,
            nonce: [1; 8],
        };
        Certificate::new(&keys(1), BUURT, Statement::Grant(grant))
    };
    let back = roles(&[&founder, &wim, &fatma, &gone, &again]);
    assert_eq!(
        back,
        [(1, Role::Keeper), (2, Role::Member), (3, Role::Member)]
    );
}

#[test]
fn a_member_removes_only_who_they_let_in_or_are() {
    let founder = grant(0, 1, Role::Keeper);
    let (wim, fatma) = (grant(1, 2, Role::Member), grant(1, 3, Role::Member));
    let ria = grant(2, 4, Role::Member);
    let wims_other = grant(1, 102, Role::Member);
    let all = [&founder, &wim, &fatma, &ria, &wims_other];
    for (by, what, is_gone) in [
        (2, &ria, true),
        (2, &wims_other, true),
        (2, &fatma, false),
        (2, &founder, false),
        (1, &fatma, true),
        (9, &ria, false),
        (0, &founder, true),
    ] {
        let cut = revoke(by, what, &[&wim, &fatma, &wims_other]);
        let mut with = all.to_vec();
        with.push(&cut);
        assert_eq!(roles(&with).len(), all.len() - usize::from(is_gone), "{by}");
    }
}

#[test]
fn two_keepers_who_remove_each_other_are_both_gone() {
    let (noor, wim) = (grant(0, 1, Role::Keeper), grant(0, 2, Role::Keeper));
    let (one, other) = (revoke(1, &wim, &[]), revoke(2, &noor, &[]));
    assert_eq!(roles(&[&noor, &wim, &one, &other]), []);
    assert_eq!(roles(&[&noor, &wim, &one]), [(1, Role::Keeper)]);
}

#[test]
fn a_certificate_counts_in_its_own_buurt_and_unchanged() {
    let founder = grant(0, 1, Role::Keeper);
    assert!(founder.checked(BUURT).is_some());
    assert!(founder.checked(BuurtId::from_bytes([2; 16])).is_none());
    let mut changed = founder.clone();
    changed.issuer = keys(7).public().sign;
    assert!(changed.checked(BUURT).is_none());
    let mut more = grant(1, 2, Role::Reader);
    if let Statement::Grant(grant) = &mut more.statement {
        grant.role = Role::Keeper;
    }
    assert!(more.checked(BUURT).is_none());
}

#[derive(Debug, Clone)]
enum Said {
    Grant(u8, u8, u8),
    Revoke(u8, usize, Vec<usize>),
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        (0..6_u8, 1..6_u8, 0..3_u8).prop_map(|(by, to, role)| Said::Grant(by, to, role)),
        (
            0..6_u8,
            0..20_usize,
            prop::collection::vec(0..20_usize, 0..4)
        )
            .prop_map(|(by, what, keeps)| Said::Revoke(by, what, keeps)),
    ]
}

fn make(all: &[Said]) -> Vec<Certificate> {
    let mut made: Vec<Certificate> = Vec::new();
    for one in all {
        let next = match one {
            Said::Grant(by, to, role) => {
                let role = [Role::Reader, Role::Member, Role::Keeper][usize::from(*role)];
                grant(*by, *to, role)
            }
            Said::Revoke(by, what, keeps) => {
                let Some(what) = made.get(*what) else {
                    continue;
                };
                let keeps: Vec<_> = keeps.iter().filter_map(|at| made.get(*at)).collect();
                revoke(*by, what, &keeps)
            }
        };
        made.push(next);
    }
    made
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    /// Heard in any order, twice or in parts: what is known in the end decides.
    #[test]
    fn order_and_repetition_mean_nothing(
        all in prop::collection::vec(said(), 0..14),
        order: u64,
    ) {
        let made = make(&all);
        let root = keys(0).public().sign;
        let one_way = set(&made.iter().collect::<Vec<_>>());
        let mut shuffled: Vec<&Certificate> = made.iter().chain(&made).collect();
        let len = shuffled.len().max(1);
        for at in 0..shuffled.len() {
            shuffled.swap(at, usize::try_from(order % 97).unwrap() * (at + 1) % len);
        }
        prop_assert_eq!(Authority::of(&root, &one_way), Authority::of(&root, &set(&shuffled)));
    }

    /// Nobody but the root can bring in somebody without having a place.
    #[test]
    fn without_the_root_there_is_nobody(all in prop::collection::vec(said(), 0..14)) {
        let made = make(&all);
        let without: Vec<_> = made.iter().filter(|one| one.issuer != keys(0).public().sign).collect();
        prop_assert_eq!(Authority::of(&keys(0).public().sign, &set(&without)), Authority::default());
    }

    /// A revocation more never gives anybody more.
    #[test]
    fn a_revocation_only_takes_away(
        all in prop::collection::vec(said(), 1..12),
        by in 0..6_u8,
        what in 0..12_usize,
    ) {
        let made = make(&all);
        let Some(what) = made.get(what) else { return Ok(()) };
        let cut = revoke(by, what, &[]);
        let before: Vec<_> = made.iter().collect();
        let mut after = before.clone();
        after.push(&cut);
        let (before, after) = (roles(&before), roles(&after));
        for (device, role) in after {
            let had = before.iter().find(|(one, _)| *one == device);
            prop_assert!(had.is_some_and(|(_, had)| *had >= role), "{}", device);
        }
    }
}
