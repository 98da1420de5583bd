//! Coming in by a link, when the two phones are never near each other.

use domain::{
    Answer, BuurtId, Refusal,
    member::Leaver,
    port::{BadFile, FileScope, LinkRefusal, ToWorker},
};

use super::desk::*;
use crate::store::Table;

fn begun() -> (Phone, BuurtId, domain::InitiativeId) {
    let mut noor = Phone::new(1);
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    let plan = noor.add_plan(buurt, 2, "Bankje bij de bushalte");
    (noor, buurt, plan)
}

fn link_of(phone: &mut Phone, buurt: BuurtId) -> String {
    let ticket = phone.ticket();
    phone.send(ToWorker::Invite(ticket, buurt));
    std::mem::take(&mut phone.page.link)
}

fn request(newcomer: &mut Phone, link: &str) -> Result<Vec<u8>, Refusal> {
    let ticket = newcomer.ticket();
    newcomer.send(ToWorker::AskIn(ticket, link.to_owned()));
    newcomer
        .page
        .files
        .remove(&ticket)
        .unwrap()
        .map(|made| made.bytes)
}

fn answer(host: &mut Phone, request: &[u8]) -> Result<Vec<u8>, BadFile> {
    host.import(request).map(|opened| opened.answer.unwrap())
}

#[test]
fn a_link_a_request_and_an_answer_bring_a_newcomer_in_by_messages_alone() {
    let (mut noor, buurt, plan) = begun();
    let mut wim = Phone::new(2);
    let link = link_of(&mut noor, buurt);
    assert!(link.len() < 80, "{link}");
    let asked = request(&mut wim, &link).unwrap();
    let asked = wim.as_text(&asked);
    let answered = answer(&mut noor, asked.as_bytes()).unwrap();
    let answered = noor.as_text(&answered);
    for secret in [&b"Oranjestraat"[..], b"Bankje"] {
        for letter in [&asked, &answered] {
            assert!(
                !letter
                    .as_bytes()
                    .windows(secret.len())
                    .any(|part| part == secret)
            );
        }
    }
    let opened = wim.import(answered.as_bytes()).unwrap();
    assert!(opened.is_new_buurt && opened.buurt == buurt);
    wim.show_buurt(buurt);
    assert_eq!(
        wim.title(plan),
        Some(Answer::One("Bankje bij de bushalte".into()))
    );
    assert!(noor.page.invites[0].is_used);
    assert_eq!(noor.page.members.len(), 2);
    // They are neighbours now: files go, and when they meet nothing more is asked.
    let lamp = wim.add_plan(buurt, 3, "Lamp");
    let file = wim.export(buurt, FileScope::Whole);
    assert!(noor.import(&file).is_ok() && noor.title(lamp).is_some());
    plug(&mut noor, &mut wim, 5, (Some(buurt), Some(buurt)));
    assert!(noor.page.refused_links.is_empty() && wim.page.refused_links.is_empty());
}

#[test]
fn every_step_can_be_done_again_and_survives_a_kill() {
    let (mut noor, buurt, plan) = begun();
    let mut wim = Phone::new(2);
    let link = link_of(&mut noor, buurt);
    let first = request(&mut wim, &link).unwrap();
    let mut wim = wim.killed_and_started(3);
    let second = request(&mut wim, &link).unwrap();
    assert_ne!(first, second);
    let mut noor = noor.killed_and_started(4);
    // Noor has nothing on screen: the buurt is read while the request waits.
    let lost = answer(&mut noor, &first).unwrap();
    let mut noor = noor.killed_and_started(5);
    noor.show_buurt(buurt);
    let came = answer(&mut noor, &second).unwrap();
    assert_eq!(noor.page.members.len(), 2, "one newcomer, one place");
    let mut wim = wim.killed_and_started(6);
    assert!(wim.import(&came).unwrap().is_new_buurt);
    assert!(!wim.import(&came).unwrap().is_new_buurt);
    assert!(
        !wim.import(&lost).unwrap().is_new_buurt,
        "late and out of order"
    );
    wim.show_buurt(buurt);
    assert!(wim.title(plan).is_some());
    assert_eq!(wim.page.buurten.len(), 1);
}

#[test]
fn a_link_lets_in_one_phone_for_two_weeks_unless_it_is_taken_back() {
    let (mut noor, buurt, _) = begun();
    let link = link_of(&mut noor, buurt);
    let [mut wim, mut ria] = [2, 3].map(Phone::new);
    let (wims, rias) = (
        request(&mut wim, &link).unwrap(),
        request(&mut ria, &link).unwrap(),
    );
    assert!(answer(&mut noor, &wims).is_ok());
    assert_eq!(answer(&mut noor, &rias), Err(BadFile::NotInvited));
    assert_eq!(noor.page.members.len(), 2);

    let late = link_of(&mut noor, buurt);
    let lates = request(&mut ria, &late).unwrap();
    noor.today.0 += 14;
    noor.show_buurt(buurt);
    assert_eq!(noor.page.invites.last().unwrap().days_left, 0);
    noor.today.0 += 1;
    assert_eq!(answer(&mut noor, &lates), Err(BadFile::NotInvited));

    let back = link_of(&mut noor, buurt);
    let backs = request(&mut ria, &back).unwrap();
    let mark = noor.page.invites.last().unwrap().mark;
    let ticket = noor.ticket();
    noor.send(ToWorker::TakeBackInvite(ticket, buurt, mark));
    assert_eq!(noor.answer(ticket), Some(Ok(())));
    let mut noor = noor.killed_and_started(9);
    noor.show_buurt(buurt);
    assert_eq!(answer(&mut noor, &backs), Err(BadFile::NotInvited));
}

#[test]
fn letters_open_nothing_for_others() {
    let (mut noor, buurt, _) = begun();
    let [mut wim, mut thief] = [2, 3].map(Phone::new);
    let link = link_of(&mut noor, buurt);
    let asked = request(&mut wim, &link).unwrap();
    let answered = answer(&mut noor, &asked).unwrap();
    // Even with the link the answer is of no use on another phone; without it nothing is.
    assert_eq!(thief.import(&answered), Err(BadFile::NotYours));
    request(&mut thief, &link).unwrap();
    assert_eq!(thief.import(&answered), Err(BadFile::NotGenuine));
    assert_eq!(thief.import(&asked), Err(BadFile::NotInvited));
    assert!(thief.page.buurten.is_empty());
    for at in [10, 40, 60, 90, asked.len() - 10] {
        let mut changed = asked.clone();
        changed[at] ^= 1;
        assert_eq!(noor.import(&changed), Err(BadFile::Broken));
    }
    for bad in [
        "",
        "1",
        "hallo",
        link.split_at(1).1,
        link.split_at(link.len() - 2).0,
        &"A".repeat(9_000),
    ] {
        assert_eq!(request(&mut thief, bad), Err(Refusal::Unknown), "{bad}");
    }
}

#[test]
fn a_removed_neighbour_does_not_come_back_by_a_link() {
    let (mut noor, buurt, _) = begun();
    let mut wim = Phone::new(2);
    let link = link_of(&mut noor, buurt);
    let asked = request(&mut wim, &link).unwrap();
    let answered = answer(&mut noor, &asked).unwrap();
    wim.import(&answered).unwrap();
    wim.show_buurt(buurt);
    let unused = link_of(&mut noor, buurt);
    let wims = link_of(&mut wim, buurt);
    let person = wim.page.me.unwrap();
    let ticket = noor.ticket();
    noor.send(ToWorker::Remove(ticket, buurt, Leaver::Person(person)));
    assert_eq!(noor.answer(ticket), Some(Ok(())));
    assert_eq!(
        noor.page.invites.iter().filter(|one| !one.is_used).count(),
        0
    );
    // His own link, one that lay about, and a friend with a link of his.
    assert_eq!(answer(&mut noor, &asked), Err(BadFile::NotInvited));
    let mut again = Phone::new(3);
    let tried = request(&mut again, &unused).unwrap();
    assert_eq!(answer(&mut noor, &tried), Err(BadFile::NotInvited));
    let mut friend = Phone::new(4);
    let friends = request(&mut friend, &wims).unwrap();
    let from_wim = answer(&mut wim, &friends).unwrap();
    friend.import(&from_wim).unwrap();
    friend.show_buurt(buurt);
    plug(&mut noor, &mut friend, 6, (Some(buurt), Some(buurt)));
    assert_eq!(noor.page.refused_links, [LinkRefusal::NoLonger]);
    let file = friend.export(buurt, FileScope::Whole);
    assert_eq!(noor.import(&file), Err(BadFile::NoLonger));
    // And is let in by a new one.
    let link = link_of(&mut noor, buurt);
    let asked = request(&mut again, &link).unwrap();
    assert!(answer(&mut noor, &asked).is_ok());
    assert_eq!(noor.stored(Table::Quarantine), 0);
}
