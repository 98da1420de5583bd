use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use super::*;

fn device(rng: &mut ChaCha8Rng) -> DeviceKeys {
    DeviceKeys::fresh(rng)
}

#[test]
fn an_invite_lets_in_one_device_and_that_one_again() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let (wim, stranger) = (device(&mut rng).public(), device(&mut rng).public());
    let (secret, next) = (InviteSecret([1; 16]), InviteSecret([2; 16]));
    let mut used = UsedInvites::default();
    assert!(used.claim(&secret, &wim));
    assert!(!used.claim(&secret, &stranger));
    assert!(used.claim(&secret, &wim), "after a lost link");
    assert!(used.claim(&next, &stranger));
}

#[test]
fn nobody_gives_more_than_the_ceiling_or_than_they_have() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let (host, wim) = (device(&mut rng), device(&mut rng).public());
    let (buurt, person) = (BuurtId::from_bytes([1; 16]), PersonId::from_bytes([2; 16]));
    for (own, ceiling, given) in [
        (Role::Keeper, Role::Member, Some(Role::Member)),
        (Role::Member, Role::Keeper, Some(Role::Member)),
        (Role::Member, Role::Reader, Some(Role::Reader)),
        (Role::Reader, Role::Member, None),
    ] {
        let invite = Invite {
            secret: InviteSecret([1; 16]),
            ceiling,
        };
        let standing = Standing {
            role: own,
            person,
            seal: [0; 32],
        };
        let made = invite.admit(&mut rng, (&host, &standing), buurt, (wim, person));
        let role = made.map(|made| {
            assert!(made.checked(buurt).is_some());
            match made.statement {
                Statement::Grant(grant) => grant.role,
                Statement::Revocation(_) => panic!("not a grant"),
            }
        });
        assert_eq!(role, given);
    }
}
