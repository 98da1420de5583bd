//! Who takes part is shown, can be removed, and stays away with whatever old thing they come back with.

use domain::{
    BuurtId, PersonId, Refusal,
    member::{DeviceKind, Leaver, Member, MemberRole},
    port::{BadFile, FileScope, LinkRefusal, RecoveryText, ToWorker},
};

use super::desk::*;

/// Noor began; Wim and Fatma were let in by her, and Ria by Wim.
fn street() -> (BuurtId, [Phone; 4]) {
    let [mut noor, mut wim, mut fatma, mut ria] = [1, 2, 3, 4].map(Phone::new);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_plan(buurt, 2, "Bankje");
    welcome(&mut noor, &mut wim, 1, buurt);
    welcome(&mut noor, &mut fatma, 2, buurt);
    welcome(&mut wim, &mut ria, 3, buurt);
    let all = [&mut noor, &mut wim, &mut fatma, &mut ria];
    for phone in all {
        phone.show_buurt(buurt);
    }
    meet(&mut noor, &mut ria, buurt, 4);
    meet(&mut noor, &mut fatma, buurt, 5);
    (buurt, [noor, wim, fatma, ria])
}

fn meet(left: &mut Phone, right: &mut Phone, buurt: BuurtId, link: u64) {
    plug(left, right, link, (Some(buurt), Some(buurt)));
    unplug(left, right, link);
}

fn me(phone: &Phone) -> PersonId {
    phone.page.me.unwrap()
}

fn member<'a>(at: &'a Phone, who: &Phone) -> Option<&'a Member> {
    at.page.members.iter().find(|one| one.person == me(who))
}

fn remove(phone: &mut Phone, buurt: BuurtId, leaver: Leaver) -> Result<(), Refusal> {
    let ticket = phone.ticket();
    phone.send(ToWorker::Remove(ticket, buurt, leaver));
    phone.answer(ticket).unwrap()
}

fn make_keeper(phone: &mut Phone, buurt: BuurtId, person: PersonId) -> Result<(), Refusal> {
    let ticket = phone.ticket();
    phone.send(ToWorker::MakeKeeper(ticket, buurt, person));
    phone.answer(ticket).unwrap()
}

#[test]
fn everybody_sees_who_takes_part_and_what_they_may_do_about_it() {
    let (_, [noor, wim, fatma, ria]) = street();
    assert_eq!(noor.page.members.len(), 4);
    let founder = member(&noor, &noor).unwrap();
    assert_eq!(founder.role, MemberRole::Keeper);
    assert_eq!(founder.devices[0].kind, DeviceKind::This);
    for other in [&wim, &fatma, &ria] {
        let seen = member(&noor, other).unwrap();
        assert_eq!((seen.role, seen.may_remove), (MemberRole::Member, true));
    }
    // Whoever let somebody in may take that back; nobody else but a keeper.
    assert!(member(&wim, &ria).unwrap().may_remove);
    assert!(!member(&fatma, &ria).unwrap().may_remove);
    assert!(!member(&fatma, &noor).unwrap().may_remove);
}

#[test]
fn a_removed_neighbour_is_out_everywhere_and_whom_they_let_in_stays() {
    let (buurt, [mut noor, mut wim, mut fatma, mut ria]) = street();
    let (backup, code) = wim.back_up(buurt);
    // His phone as somebody keeps it who does not want to hear of it.
    let mut unaware = wim.killed_and_started(40);
    unaware.show_buurt(buurt);
    let earlier = wim.export(buurt, FileScope::Whole);
    plug(&mut noor, &mut wim, 10, (Some(buurt), Some(buurt)));
    plug(&mut noor, &mut fatma, 11, (Some(buurt), Some(buurt)));
    assert_eq!(remove(&mut noor, buurt, Leaver::Person(me(&wim))), Ok(()));
    carry(&mut noor, &mut wim, 10);
    carry(&mut noor, &mut fatma, 11);
    assert!(member(&noor, &wim).is_none());
    assert!(member(&noor, &ria).is_some());
    assert!(wim.page.refused_links.contains(&LinkRefusal::NoLonger));
    let plan = noor.add_plan(buurt, 3, "Lamp");
    carry(&mut noor, &mut fatma, 11);
    assert!(fatma.title(plan).is_some() && wim.title(plan).is_none());
    // The others have the new key: over the link that was up, and in a file.
    let file = noor.export(buurt, FileScope::Whole);
    assert!(fatma.import(&file).is_ok());
    assert!(ria.title(plan).is_none());
    assert!(ria.import(&file).is_ok());
    assert!(ria.title(plan).is_some() && member(&ria, &wim).is_none());
    assert_eq!(wim.import(&file), Err(BadFile::OtherKey));
    let rias = ria.export(buurt, FileScope::Whole);
    assert!(noor.import(&rias).is_ok(), "Ria takes part without Wim");
    // Wim comes back with a link, a file, an old file, the code of then, a newcomer of his own and a backup.
    plug(&mut ria, &mut wim, 12, (Some(buurt), Some(buurt)));
    assert_eq!(ria.page.refused_links, [LinkRefusal::NoLonger]);
    wim.add_plan(buurt, 4, "Ik ben er nog");
    let wims = wim.export(buurt, FileScope::Whole);
    for file in [&wims, &earlier] {
        assert_eq!(noor.import(file), Err(BadFile::NoLonger));
        assert_eq!(ria.import(file), Err(BadFile::NoLonger));
    }
    plug(&mut noor, &mut wim, 1, (Some(buurt), None));
    assert_eq!(
        noor.page.refused_links.last(),
        Some(&LinkRefusal::NotInvited)
    );
    let mut friend = Phone::new(8);
    welcome(&mut unaware, &mut friend, 13, buurt);
    assert_eq!(friend.page.buurten.len(), 1);
    plug(&mut noor, &mut friend, 14, (Some(buurt), Some(buurt)));
    assert_eq!(noor.page.refused_links.last(), Some(&LinkRefusal::NoLonger));
    restored_is_out(&mut noor, &backup, &code, buurt);
    assert!(
        noor.title(domain::InitiativeId::from_bytes([4; 16]))
            .is_none()
    );
}

/// A backup of somebody who was removed opens for them, and brings nobody in.
fn restored_is_out(noor: &mut Phone, backup: &[u8], code: &RecoveryText, buurt: BuurtId) {
    let mut restored = Phone::new(9);
    restored.import_with(backup, code).unwrap();
    plug(noor, &mut restored, 15, (Some(buurt), Some(buurt)));
    assert_eq!(noor.page.refused_links.last(), Some(&LinkRefusal::NoLonger));
    let file = restored.export(buurt, FileScope::Whole);
    assert_eq!(noor.import(&file), Err(BadFile::NoLonger));
    noor.show_buurt(buurt);
}

#[test]
fn only_who_may_removes_and_a_kill_right_after_forgets_nothing() {
    let (buurt, [mut noor, wim, mut fatma, ria]) = street();
    let refused = Err(Refusal::Unknown);
    assert_eq!(remove(&mut fatma, buurt, Leaver::Person(me(&wim))), refused);
    assert_eq!(
        remove(&mut fatma, buurt, Leaver::Person(me(&noor))),
        refused
    );
    let herself = me(&fatma);
    assert_eq!(make_keeper(&mut fatma, buurt, herself), refused);
    let nobody = PersonId::from_bytes([9; 16]);
    assert_eq!(remove(&mut noor, buurt, Leaver::Person(nobody)), refused);
    assert_eq!(remove(&mut noor, buurt, Leaver::Person(me(&wim))), Ok(()));
    assert_eq!(
        remove(&mut noor, buurt, Leaver::Person(me(&wim))),
        refused,
        "gone is gone"
    );
    let mut noor = noor.killed_and_started(20);
    noor.show_buurt(buurt);
    assert!(member(&noor, &wim).is_none() && member(&noor, &ria).is_some());
    let file = noor.export(buurt, FileScope::Whole);
    assert!(fatma.import(&file).is_ok());
    assert!(member(&fatma, &wim).is_none());
}

#[test]
fn a_keeper_makes_another_who_then_removes_too() {
    let (buurt, [mut noor, mut wim, mut fatma, ria]) = street();
    assert_eq!(make_keeper(&mut noor, buurt, me(&fatma)), Ok(()));
    assert_eq!(member(&noor, &fatma).unwrap().role, MemberRole::Keeper);
    meet(&mut noor, &mut fatma, buurt, 20);
    assert!(member(&fatma, &ria).unwrap().may_remove);
    assert_eq!(remove(&mut fatma, buurt, Leaver::Person(me(&ria))), Ok(()));
    meet(&mut fatma, &mut noor, buurt, 21);
    assert!(member(&noor, &ria).is_none());
    // Undoing it is inviting again.
    let mut ria = ria;
    plug(&mut wim, &mut ria, 22, (Some(buurt), None));
    assert!(wim.page.refused_links.is_empty(), "Wim had not heard");
    unplug(&mut wim, &mut ria, 22);
    plug(&mut noor, &mut ria, 23, (Some(buurt), None));
    ria.show_buurt(buurt);
    assert!(noor.page.refused_links.is_empty());
    let plan = ria.add_plan(buurt, 7, "Terug");
    carry(&mut noor, &mut ria, 23);
    assert!(noor.title(plan).is_some());
}

#[test]
fn a_lost_phone_of_ones_own_is_removed_and_the_person_stays() {
    let (buurt, [mut noor, mut wim, _, _]) = street();
    let (backup, code) = wim.back_up(buurt);
    let mut next = Phone::new(30);
    next.import_with(&backup, &code).unwrap();
    next.show_buurt(buurt);
    let seen = member(&next, &wim).unwrap().clone();
    assert_eq!(
        seen.devices.len(),
        3,
        "the old phone, the paper and this one"
    );
    let old = seen
        .devices
        .iter()
        .find(|one| one.kind == DeviceKind::Other);
    let old = old.unwrap().mark;
    assert_eq!(remove(&mut next, buurt, Leaver::Device(old)), Ok(()));
    assert_eq!(member(&next, &wim).unwrap().devices.len(), 2);
    meet(&mut noor, &mut next, buurt, 31);
    assert!(noor.page.refused_links.is_empty());
    plug(&mut noor, &mut wim, 32, (Some(buurt), Some(buurt)));
    assert_eq!(noor.page.refused_links, [LinkRefusal::NoLonger]);
    assert!(member(&noor, &wim).is_some(), "the person still takes part");
}
