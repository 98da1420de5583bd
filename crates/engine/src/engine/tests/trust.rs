//! Who may come in: newcomers with a code, and nobody else.

use domain::{
    Answer, BuurtId, PersonId,
    link_code::LinkCodeKind::{self, Answer as Second, Offer as First},
    port::{BadFile, FileScope, LinkBinding, LinkId, LinkRefusal, ToWorker},
};

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

use super::desk::*;
use crate::{
    keys,
    link::{self, LinkMessage, Session},
    phone::{pack, pack_certificate, unpack, unpack_certificate},
    store::{Op, Table},
    trust::{
        Certificate, DeviceKeys, Revocation, Role, Statement, Vault,
        handshake::{Begin, Handshake, Transcript},
        invite::Invite,
    },
};

const LEAKED_LEN: usize = 8;

mod vaults;

fn two() -> (Phone, Phone, BuurtId) {
    let (mut noor, wim) = (Phone::new(1), Phone::new(2));
    let buurt = noor.begin_buurt(1, "Oranjestraat");
    noor.add_plan(buurt, 2, "Bankje bij de bushalte");
    (noor, wim, buurt)
}

/// What has to stay inside: the id, the name, the words, the keys.
fn secrets(phone: &Phone, buurt: BuurtId) -> Vec<Vec<u8>> {
    let vault = phone
        .store
        .read_now(Table::Device, &keys::vault(buurt))
        .unwrap();
    let vault: Vault = unpack(&vault[0].value).unwrap();
    let key = vault.keyring.current().1.expose().to_vec();
    vec![
        buurt.as_bytes().to_vec(),
        b"Oranjestraat".to_vec(),
        b"Bankje bij".to_vec(),
        phone.page.me.unwrap().as_bytes().to_vec(),
        key,
    ]
}

/// Everything that a phone sent over its links so far.
fn said(phone: &Phone) -> Vec<u8> {
    use domain::port::ToPage;
    let frames = phone
        .page
        .messages
        .iter()
        .filter_map(|message| match message {
            ToPage::LinkFrame(_, bytes) => Some(bytes.clone()),
            _ => None,
        });
    frames.flatten().collect()
}

/// The first message that a phone just said on a link; nobody else hears it.
fn begin_of(phone: &mut Phone, link: LinkId) -> Begin {
    let frame = phone.cables.remove(&link).unwrap().remove(0).unwrap();
    match link::decode(&frame) {
        Ok((_, LinkMessage::Begin(begin))) => begin,
        other => panic!("not a beginning: {other:?}"),
    }
}

fn leaks_nothing(phone: &Phone, buurt: BuurtId) {
    let said = said(phone);
    assert!(said.len() > LEAKED_LEN, "it did begin to speak");
    for secret in secrets(phone, buurt) {
        let mut parts = said.windows(secret.len());
        assert!(!parts.any(|part| part == secret), "{secret:?}");
    }
}

fn saw(change: impl Fn(&mut LinkBinding), side: LinkCodeKind, link: u64) -> LinkBinding {
    let mut binding = binding(side, link);
    change(&mut binding);
    binding
}

#[test]
fn a_newcomer_with_the_code_takes_part_and_lets_the_next_one_in() {
    let (mut noor, mut wim, buurt) = two();
    welcome(&mut noor, &mut wim, 1, buurt);
    assert!(wim.page.refused_links.is_empty());
    let mut fatma = Phone::new(3);
    welcome(&mut wim, &mut fatma, 2, buurt);
    let plan = fatma.add_plan(buurt, 3, "Lamp");
    // Noor never heard of Fatma: her certificates say who let her in.
    plug(&mut noor, &mut fatma, 3, (Some(buurt), Some(buurt)));
    assert_eq!(noor.title(plan), Some(Answer::One("Lamp".into())));
    let file = fatma.export(buurt, FileScope::Whole);
    assert!(noor.import(&file).is_ok());
}

#[test]
fn somebody_in_between_has_other_fingerprints_and_learns_nothing() {
    for as_newcomer in [true, false] {
        let (mut noor, mut wim, buurt) = two();
        if !as_newcomer {
            welcome(&mut noor, &mut wim, 1, buurt);
            noor.page.messages.clear();
        }
        let brought = (Some(buurt), (!as_newcomer).then_some(buurt));
        // Each side scanned the code of the one in between, who carries frames to and fro.
        let at_noor = saw(|it| it.answer_fingerprint = [0xEE; 32], First, 2);
        let at_wim = saw(|it| it.offer_fingerprint = [0xEE; 32], Second, 2);
        plug_as(&mut noor, &mut wim, 2, brought, [at_noor, at_wim]);
        assert_eq!(noor.page.refused_links, [LinkRefusal::NotGenuine]);
        assert!(wim.page.refused_links.contains(&LinkRefusal::NotGenuine));
        assert_eq!(wim.page.buurten.is_empty(), as_newcomer);
        leaks_nothing(&noor, buurt);
    }
}

#[test]
fn a_recorded_handshake_opens_nothing() {
    let (mut noor, mut wim, buurt) = two();
    welcome(&mut noor, &mut wim, 1, buurt);
    wim.page.messages.clear();
    plug(&mut noor, &mut wim, 2, (Some(buurt), Some(buurt)));
    unplug(&mut noor, &mut wim, 2);
    let recorded: Vec<Vec<u8>> = wim
        .page
        .messages
        .iter()
        .filter_map(|message| match message {
            domain::port::ToPage::LinkFrame(_, bytes) => Some(bytes.clone()),
            _ => None,
        })
        .collect();
    noor.page.messages.clear();
    noor.send(ToWorker::LinkUp(LinkId(3), Some(buurt), binding(First, 2)));
    let own = begin_of(&mut noor, LinkId(3));
    let decoded = recorded.iter().map(|frame| link::decode(frame).unwrap().1);
    let decoded: Vec<LinkMessage> = decoded.collect();
    let LinkMessage::Begin(theirs) = decoded[0] else {
        panic!("not a beginning")
    };
    // With the session of before they are late and no more; so it is made to look like one of now.
    for frame in recorded {
        noor.send(ToWorker::LinkFrame(LinkId(3), frame));
    }
    assert!(noor.page.refused_links.is_empty());
    for message in decoded {
        let frame = link::encode(Session::of(&own, &theirs), &message);
        noor.send(ToWorker::LinkFrame(LinkId(3), frame));
    }
    assert_eq!(noor.page.refused_links, [LinkRefusal::NotGenuine]);
    leaks_nothing(&noor, buurt);
}

#[test]
fn an_invite_lets_in_one_phone_also_after_a_kill() {
    let (mut noor, mut wim, buurt) = two();
    welcome(&mut noor, &mut wim, 1, buurt);
    let mut noor = noor.killed_and_started(9);
    noor.show_buurt(buurt);
    let mut stranger = Phone::new(3);
    plug(&mut noor, &mut stranger, 1, (Some(buurt), None));
    assert_eq!(noor.page.refused_links, [LinkRefusal::NotInvited]);
    assert!(
        stranger
            .page
            .refused_links
            .contains(&LinkRefusal::NotInvited)
    );
    assert!(stranger.page.buurten.is_empty());
    leaks_nothing(&noor, buurt);
}

#[test]
fn a_newcomer_whose_link_broke_may_try_the_same_code_again() {
    let (mut noor, mut wim, buurt) = two();
    let brought = (Some(buurt), None);
    noor.send(ToWorker::LinkUp(LinkId(1), brought.0, binding(First, 1)));
    wim.send(ToWorker::LinkUp(LinkId(1), brought.1, binding(Second, 1)));
    // Noor has heard who asks, and let them in; the welcome never arrives.
    for frame in wim.cables.remove(&LinkId(1)).unwrap() {
        noor.send(ToWorker::LinkFrame(LinkId(1), frame));
    }
    for frame in noor.cables.remove(&LinkId(1)).unwrap() {
        wim.send(ToWorker::LinkFrame(LinkId(1), frame));
    }
    for frame in wim.cables.remove(&LinkId(1)).unwrap() {
        noor.send(ToWorker::LinkFrame(LinkId(1), frame));
    }
    unplug(&mut noor, &mut wim, 1);
    assert!(wim.page.buurten.is_empty());
    plug(&mut noor, &mut wim, 1, brought);
    assert!(noor.page.refused_links.is_empty());
    assert_eq!(wim.page.buurten.len(), 1);
}

#[test]
fn nonsense_instead_of_a_handshake_ends_the_link_and_tells_nothing() {
    let mut stranger = Phone::new(3);
    stranger.send(ToWorker::LinkUp(LinkId(1), None, binding(Second, 1)));
    let theirs = begin_of(&mut stranger, LinkId(1));
    let begin = link::encode(Session::default(), &LinkMessage::Begin(theirs));
    let out_of_place = [
        LinkMessage::Sync(vec![0x42]),
        LinkMessage::Kept(Vec::new()),
        LinkMessage::Keys(vec![1; 40]),
        LinkMessage::Welcome(vec![1; 40]),
        LinkMessage::Certificates(Vec::new()),
    ];
    let noise = [&[][..], &[1, 0], &[9, 1, 2], &[2, 255, 255]].map(|bytes| Err(bytes.to_vec()));
    for wrong in out_of_place.map(Ok).into_iter().chain(noise) {
        for has_begun in [false, true] {
            let (mut noor, _, buurt) = two();
            noor.send(ToWorker::LinkUp(LinkId(1), Some(buurt), binding(First, 1)));
            let own = begin_of(&mut noor, LinkId(1));
            if has_begun {
                noor.send(ToWorker::LinkFrame(LinkId(1), begin.clone()));
                assert!(noor.page.refused_links.is_empty());
            }
            let session = Session::of(&own, &theirs);
            // Before the other began, words may be those of a worker that is gone.
            let is_late = wrong.is_ok() && !has_begun;
            let frame = wrong.clone().map(|it| link::encode(session, &it));
            let frame = frame.unwrap_or_else(|bytes| bytes);
            noor.send(ToWorker::LinkFrame(LinkId(1), frame));
            let refused = noor.page.refused_links.len();
            assert_eq!(refused, usize::from(!is_late), "{wrong:?} {has_begun}");
            leaks_nothing(&noor, buurt);
        }
    }
}

#[test]
fn without_the_code_nobody_comes_in() {
    let (mut noor, mut stranger, buurt) = two();
    let guessed = saw(|it| it.invite.0 = [0; 16], Second, 1);
    let brought = (Some(buurt), None);
    plug_as(
        &mut noor,
        &mut stranger,
        1,
        brought,
        [binding(First, 1), guessed],
    );
    assert_eq!(noor.page.refused_links, [LinkRefusal::NotInvited]);
    assert!(stranger.page.buurten.is_empty());
    leaks_nothing(&noor, buurt);
}

/// The code is right, but the newcomer says to be Noor.
#[test]
fn a_newcomer_cannot_be_somebody_else() {
    let (mut noor, _, buurt) = two();
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    for (link, is_posing) in [(1, true), (2, false)] {
        let keys = DeviceKeys::fresh(&mut rng);
        noor.send(ToWorker::LinkUp(
            LinkId(link),
            Some(buurt),
            binding(First, link),
        ));
        let theirs = begin_of(&mut noor, LinkId(link));
        let (own, seen) = (Begin::fresh(&mut rng, keys.public()), binding(Second, link));
        let handshake = Handshake {
            keys: &keys,
            side: Second,
            theirs,
            transcript: Transcript::of(&seen, &own, &theirs),
        };
        let invite = Invite {
            secret: seen.invite,
            ceiling: Role::Member,
        };
        let other = PersonId::from_bytes([4; 16]);
        let person = if is_posing {
            noor.page.me.unwrap()
        } else {
            other
        };
        let proof = handshake.newcomer(person, &invite);
        for message in [LinkMessage::Begin(own), LinkMessage::Proof(proof)] {
            let frame = link::encode(Session::of(&theirs, &own), &message);
            noor.send(ToWorker::LinkFrame(LinkId(link), frame));
        }
        assert_eq!(noor.page.refused_links.len(), 1, "only the first");
    }
}

/// Whoever knows the id of a buurt, from an old file or a lost phone, is not of it.
#[test]
fn knowing_the_buurt_is_not_taking_part_in_it() {
    let (mut noor, mut stranger, buurt) = two();
    stranger.begin_buurt(1, "Oranjestraat");
    plug(&mut noor, &mut stranger, 1, (Some(buurt), Some(buurt)));
    assert_eq!(noor.page.refused_links, [LinkRefusal::NoLonger]);
    let file = stranger.export(buurt, FileScope::Whole);
    assert_eq!(noor.import(&file), Err(BadFile::OtherKey));
    assert!(noor.page.peers.is_empty());
}
