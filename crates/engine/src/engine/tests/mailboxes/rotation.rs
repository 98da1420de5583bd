//! The key of the group changes, and members who only use the mailbox hear of it.

use domain::{Answer, port::MailboxChoice};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use super::*;
use crate::{
    keys,
    phone::{pack, pack_certificate, unpack, unpack_certificate},
    store::Op,
    trust::{Certificate, Revocation, Statement, Vault},
};

/// A phone on whose disk the key of the group was changed.
fn with_new_key(phone: &Phone, buurt: BuurtId, seed: u64) -> Phone {
    let key = keys::vault(buurt);
    let stored = phone.store.read_now(Table::Device, &key).unwrap();
    let mut vault: Vault = unpack(&stored[0].value).unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    vault.keyring.rotate(&mut rng);
    let op = Op::Put(Table::Device, key, pack(&vault));
    phone.store.write_now(&[op]).unwrap();
    let mut phone = phone.killed_and_started(seed);
    phone.show_buurt(buurt);
    phone
}

#[test]
fn a_member_that_only_uses_the_mailbox_gets_the_new_key_there() {
    let mut post_box = PostBox::default();
    let (noor, mut wim, buurt) = two(&mut post_box);
    let mut noor = with_new_key(&noor, buurt, 11);
    let bench = noor.add_plan(buurt, 2, "Bankje");
    post_box.attend(&mut noor, VISIT_MS);
    // Wim writes before he has heard of it.
    let lamp = wim.add_plan(buurt, 3, "Lamp");
    post_box.attend(&mut wim, VISIT_MS);
    assert_eq!(wim.title(bench), Some(Answer::One("Bankje".into())));
    post_box.attend(&mut noor, VISIT_MS);
    assert_eq!(noor.title(lamp), Some(Answer::One("Lamp".into())));
    let mut noor = with_new_key(&noor, buurt, 12);
    let tree = noor.add_plan(buurt, 4, "Boom");
    post_box.attend(&mut noor, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    assert!(wim.title(tree).is_some());
    assert_eq!(post_box.racks.len(), 3, "one for each key");
    let quiet = post_box.puts;
    for phone in [&mut noor, &mut wim] {
        post_box.attend(phone, VISIT_MS);
    }
    assert_eq!(post_box.puts, quiet, "keys are left once");
}

#[test]
fn who_was_removed_finds_no_new_key_and_is_heard_no_more() {
    let mut post_box = PostBox::default();
    let (noor, mut wim, buurt) = two(&mut post_box);
    let mut fatma = Phone::new(3);
    welcome(&mut wim, &mut fatma, 2, buurt);
    fatma.choose_box(buurt, MailboxChoice::Use);
    post_box.attend(&mut fatma, VISIT_MS);
    post_box.attend(&mut wim, VISIT_MS);
    let mut noor = noor;
    post_box.attend(&mut noor, VISIT_MS);
    // Noor removes Wim, and keeps Fatma, whom he let in.
    remove(&noor, &wim, buurt);
    let mut noor = with_new_key(&noor, buurt, 11);
    let secret = noor.add_plan(buurt, 5, "Zonder Wim");
    post_box.attend(&mut noor, VISIT_MS);
    let late = wim.add_plan(buurt, 6, "Van Wim");
    post_box.attend(&mut wim, VISIT_MS);
    post_box.attend(&mut fatma, VISIT_MS);
    post_box.attend(&mut noor, VISIT_MS);
    assert!(fatma.title(secret).is_some());
    assert_eq!(wim.title(secret), None);
    assert_eq!((noor.title(late), fatma.title(late)), (None, None));
}

/// Writes on the remover's disk that the other does not take part any more.
fn remove(keeper: &Phone, leaver: &Phone, buurt: BuurtId) {
    let vault = |phone: &Phone| -> Vault {
        let stored = phone
            .store
            .read_now(Table::Device, &keys::vault(buurt))
            .unwrap();
        unpack(&stored[0].value).unwrap()
    };
    let records = keeper.store.read_now(Table::Records, &[]).unwrap();
    let all: Vec<Certificate> = records
        .iter()
        .filter_map(|entry| unpack_certificate(&entry.value))
        .collect();
    let gone = vault(leaver).device.public();
    let is_his = |one: &&Certificate| matches!(&one.statement, Statement::Grant(grant) if grant.subject == gone);
    let grant = all.iter().find(is_his).unwrap().id(buurt);
    let keeps = all.iter().filter(|one| one.issuer == gone.sign);
    let keeps = keeps.map(|one| one.id(buurt)).collect();
    let cut = Statement::Revocation(Revocation { grant, keeps });
    let cut = Certificate::new(&vault(keeper).device, buurt, cut);
    let key = keys::certificate(buurt, cut.id(buurt));
    let op = Op::Put(Table::Records, key, pack_certificate(&cut));
    keeper.store.write_now(&[op]).unwrap();
}
