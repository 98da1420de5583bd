//! What a phone keeps of a buurt: its keys, who was removed, and what came before there were keys.

use super::*;

/// Puts a revocation of the other's grant on this phone's disk, as its keeper signs it.
fn revoke(keeper: &Phone, other: &Phone, buurt: BuurtId) -> Certificate {
    let read = |phone: &Phone, key: &[String], table| phone.store.read_now(table, key).unwrap();
    let vault = |phone: &Phone| -> Vault {
        unpack(&read(phone, &keys::vault(buurt), Table::Device)[0].value).unwrap()
    };
    let device = vault(other).device.public();
    let records = read(keeper, &keys::of_buurt(buurt), Table::Records);
    let mut all = records
        .iter()
        .filter_map(|entry| unpack_certificate(&entry.value));
    let grant = all
        .find(|one| matches!(&one.statement, Statement::Grant(grant) if grant.subject == device))
        .unwrap();
    let revocation = Revocation {
        grant: grant.id(buurt),
        keeps: Vec::new(),
    };
    let mut own = vault(keeper);
    let made = Certificate::new(&own.device, buurt, Statement::Revocation(revocation));
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    own.keyring.rotate(&mut rng);
    let key = keys::certificate(buurt, made.id(buurt));
    let ops = [
        Op::Put(Table::Records, key, pack_certificate(&made)),
        Op::Put(Table::Device, keys::vault(buurt), pack(&own)),
    ];
    keeper.store.write_now(&ops).unwrap();
    made
}

#[test]
fn a_removed_phone_is_shown_out_and_cannot_read_what_comes_after() {
    let (mut noor, mut wim, buurt) = two();
    let mut fatma = Phone::new(3);
    welcome(&mut noor, &mut wim, 1, buurt);
    welcome(&mut noor, &mut fatma, 2, buurt);
    plug(&mut fatma, &mut wim, 4, (Some(buurt), Some(buurt)));
    assert!(fatma.page.refused_links.is_empty());
    noor.wait(2_000);
    assert_eq!(noor.page.replicas.phones, 2);
    revoke(&noor, &wim, buurt);
    let mut noor = noor.killed_and_started(9);
    noor.show_buurt(buurt);
    noor.wait(2_000);
    assert_eq!(noor.page.replicas.phones, 1, "who was removed is no copy");
    let plan = noor.add_plan(buurt, 3, "Lamp");
    plug(&mut noor, &mut wim, 3, (Some(buurt), Some(buurt)));
    assert_eq!(noor.page.refused_links, [LinkRefusal::NoLonger]);
    assert!(wim.page.refused_links.contains(&LinkRefusal::NoLonger));
    assert!(wim.title(plan).is_none());
    leaks_nothing(&noor, buurt);
    let file = noor.export(buurt, FileScope::Whole);
    assert_eq!(wim.import(&file), Err(BadFile::OtherKey));
    // Wim still has the key of before, but nobody vouches for what he seals with it.
    let wims = wim.export(buurt, FileScope::Whole);
    assert_eq!(noor.import(&wims), Err(BadFile::NoLonger));
    // Fatma missed the change of the key; the file has it for her, and she shows Wim out.
    assert!(fatma.import(&file).is_ok());
    assert!(fatma.title(plan).is_some());
    assert_eq!(fatma.page.refused_links, [LinkRefusal::NoLonger]);
    // The code of then does not open a second time, not even for the phone that used it.
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    assert_eq!(
        noor.page.refused_links.last(),
        Some(&LinkRefusal::NotInvited)
    );
    // And is let in again by a new code, with new keys.
    plug(&mut noor, &mut wim, 6, (Some(buurt), None));
    assert!(wim.title(plan).is_some());
    assert!(wim.import(&file).is_ok());
}

#[test]
fn a_buurt_of_an_earlier_app_gets_its_keys_and_loses_nothing() {
    let (noor, _, buurt) = two();
    let plan = domain::InitiativeId::from_bytes([2; 16]);
    let ops = [
        Op::Delete(Table::Device, keys::vault(buurt)),
        Op::DeleteAll(Table::Records, keys::of_buurt(buurt)),
    ];
    noor.store.write_now(&ops).unwrap();
    let mut phones = [noor.killed_and_started(7), noor.killed_and_started(8)];
    for phone in &mut phones {
        assert_eq!(phone.stored(Table::Records), 0);
        phone.show_buurt(buurt);
        assert!(phone.title(plan).is_some());
        let vault = phone
            .store
            .read_now(Table::Device, &keys::vault(buurt))
            .unwrap();
        assert_eq!(vault.len(), 1);
    }
    let [noor, wim] = &mut phones;
    let file = noor.export(buurt, FileScope::Whole);
    assert!(
        wim.import(&file).is_ok(),
        "both had it before there were keys"
    );
    plug(noor, wim, 1, (Some(buurt), Some(buurt)));
    assert!(noor.page.refused_links.is_empty() && wim.page.refused_links.is_empty());
    let kept = noor
        .store
        .read_now(Table::Device, &keys::vault(buurt))
        .unwrap();
    let again = noor.killed_and_started(10);
    let still = again
        .store
        .read_now(Table::Device, &keys::vault(buurt))
        .unwrap();
    assert_eq!(kept, still, "the keys stay");
}

#[test]
fn the_keys_come_in_the_same_transaction_as_the_first_of_the_buurt() {
    let (noor, _, buurt) = two();
    let first = noor
        .writes
        .iter()
        .find(|ops| {
            ops.iter()
                .any(|op| matches!(op, Op::Put(Table::Chunks, ..)))
        })
        .unwrap();
    let has = |wanted: &[String]| {
        let mut puts = first.iter();
        puts.any(|op| matches!(op, Op::Put(Table::Device, key, _) if key == wanted))
    };
    assert!(has(&keys::vault(buurt)) && has(&keys::entry(buurt)) && has(&keys::actor(buurt)));
}

#[test]
fn frames_that_come_before_the_disk_has_answered_wait() {
    let (mut noor, mut wim, buurt) = two();
    welcome(&mut noor, &mut wim, 1, buurt);
    // Neither has the buurt on screen: it is read while they greet.
    let (mut noor, mut wim) = (noor.killed_and_started(8), wim.killed_and_started(9));
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    assert!(noor.page.refused_links.is_empty() && wim.page.refused_links.is_empty());
    assert_eq!(
        (noor.page.ready_links.len(), wim.page.ready_links.len()),
        (1, 1)
    );
}
