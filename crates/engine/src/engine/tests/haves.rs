//! Two screens and nothing else: each phone says how far it is, then shows exactly what the other lacks.

use domain::port::{BadFile, FileScope, Lacks, ToWorker};

use super::desk::*;

/// What the code on one screen means to the other phone.
fn read(phone: &mut Phone, buurt: domain::BuurtId, code: &str) -> Result<Lacks, BadFile> {
    let ticket = phone.ticket();
    phone.send(ToWorker::ReadHave(ticket, buurt, code.to_owned()));
    phone.page.lacks.take().unwrap()
}

fn code(phone: &mut Phone, buurt: domain::BuurtId) -> String {
    let ticket = phone.ticket();
    phone.send(ToWorker::Have(ticket, buurt));
    phone.page.have.take().unwrap().unwrap()
}

/// Two phones in one buurt that wrote apart since they met.
fn apart() -> (Phone, Phone, domain::BuurtId) {
    let (mut noor, mut wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    for n in 0..30 {
        noor.add_plan(buurt, 50 + n, "Een bankje bij de bushalte op de hoek");
    }
    welcome(&mut noor, &mut wim, 1, buurt);
    noor.add_plan(buurt, 2, "Lamp");
    noor.add_plan(buurt, 3, "Heg");
    wim.add_plan(buurt, 4, "Soep");
    (noor, wim, buurt)
}

#[test]
fn each_shows_exactly_what_the_other_lacks() {
    let (mut noor, mut wim, buurt) = apart();
    let (hers, his) = (code(&mut noor, buurt), code(&mut wim, buurt));
    assert_eq!(read(&mut noor, buurt, &his), Ok(Lacks { they: 2, we: 1 }));
    assert_eq!(read(&mut wim, buurt, &hers), Ok(Lacks { they: 1, we: 2 }));
    let shown = noor.export(buurt, FileScope::LackedByCode);
    let whole = noor.export(buurt, FileScope::Whole);
    assert!(
        shown.len() * 3 < whole.len() * 2,
        "{} {}",
        shown.len(),
        whole.len()
    );
    assert_eq!(wim.import(&shown).unwrap().new_changes, 2);
    assert_eq!(wim.import(&shown).unwrap().new_changes, 0);
    let back = wim.export(buurt, FileScope::LackedByCode);
    assert_eq!(noor.import(&back).unwrap().new_changes, 1);
    let his = code(&mut wim, buurt);
    assert_eq!(read(&mut noor, buurt, &his), Ok(Lacks { they: 0, we: 0 }));
}

#[test]
fn a_phone_that_read_no_code_shows_everything() {
    let (mut noor, mut wim, buurt) = apart();
    let shown = noor.export(buurt, FileScope::LackedByCode);
    assert_eq!(wim.import(&shown).unwrap().new_changes, 2);
}

#[test]
fn a_code_is_small_enough_for_an_old_camera_and_tells_a_bystander_nothing() {
    let (mut noor, mut wim, buurt) = apart();
    let (one, other) = (code(&mut noor, buurt), code(&mut noor, buurt));
    assert!(one.len() < 300, "{} letters", one.len());
    assert_ne!(one, other, "two codes of one phone look alike");
    let mut stranger = Phone::new(3);
    let theirs = stranger.begin_buurt(9, "Lindeplein");
    assert_eq!(read(&mut stranger, theirs, &one), Err(BadFile::NotYours));
    assert_eq!(read(&mut stranger, buurt, &one), Err(BadFile::NotYours));
    assert!(read(&mut wim, buurt, &one).is_ok());
}

#[test]
fn whatever_is_held_before_the_camera_gets_an_answer() {
    let (mut noor, mut wim, buurt) = apart();
    let good = code(&mut noor, buurt);
    assert_eq!(read(&mut wim, buurt, "BUURT:AAAA"), Err(BadFile::Foreign));
    assert_eq!(
        read(&mut wim, buurt, &"HEEFT:A".repeat(500)),
        Err(BadFile::Broken)
    );
    for len in 6..good.len() {
        assert!(
            read(&mut wim, buurt, good.get(..len).unwrap()).is_err(),
            "cut at {len}"
        );
    }
    for at in 6..good.len() {
        let other = if good.as_bytes()[at] == b'0' {
            "1"
        } else {
            "0"
        };
        let mut changed = good.clone();
        changed.replace_range(at..=at, other);
        assert!(read(&mut wim, buurt, &changed).is_err(), "changed at {at}");
    }
    assert!(read(&mut wim, buurt, &good.to_lowercase()).is_ok());
}

#[test]
fn what_is_said_to_be_here_is_on_disk() {
    let (mut noor, _, buurt) = apart();
    noor.holds_writes = true;
    let what = "Bankje".to_owned();
    let id = domain::InitiativeId::from_bytes([5; 16]);
    noor.act(buurt, domain::Command::AddInitiative { id, what });
    let ticket = noor.ticket();
    noor.send(ToWorker::Have(ticket, buurt));
    assert_eq!(noor.page.have, None);
    noor.release_writes();
    assert!(noor.page.have.is_some());
}
