//! Storing, loading and sending.

use super::*;
use crate::{BadBytes, Heads, LoadError, SyncState, snapshot_opens};

#[test]
fn chunks_load_in_any_order() {
    let mut phone = Phone::with_plan(1);
    let first = phone.doc.commit().unwrap();
    assert_eq!((first.seq, phone.doc.own_seq()), (1, 1));
    let snapshot = phone.doc.save();
    phone.run(add_task("Timmeren"));
    let second = phone.doc.commit().unwrap();
    phone.run(Command::TickTask(PLAN, TASK, true));
    let third = phone.doc.commit().unwrap();
    assert_eq!(third.seq, 3);
    let orders = [
        vec![third.bytes.clone(), snapshot.clone(), second.bytes.clone()],
        vec![third.bytes, second.bytes, first.bytes],
    ];
    for chunks in orders {
        let mut loaded = BuurtDoc::load(&chunks, Actor([1; 16])).unwrap();
        assert_eq!(loaded.heads(), phone.doc.heads());
        assert_eq!(loaded.own_seq(), 3);
        assert_eq!(
            loaded.detail_rows(Opened::Plan(PLAN)),
            phone.doc.detail_rows(Opened::Plan(PLAN))
        );
        assert!(snapshot_opens(&loaded.save(), &phone.doc.heads()));
    }
    assert!(!snapshot_opens(&snapshot, &phone.doc.heads()));
    assert!(!snapshot_opens(b"", &phone.doc.heads()));
}

#[test]
fn nothing_stored_is_a_new_document_and_damage_is_said() {
    let mut empty = BuurtDoc::load(&[], Actor([1; 16])).unwrap();
    assert_eq!(empty.heads(), BuurtDoc::new(Actor([2; 16])).heads());
    let mut phone = Phone::with_plan(1);
    let mut bytes = phone.doc.save();
    *bytes.last_mut().unwrap() ^= 1;
    assert!(matches!(
        BuurtDoc::load(&[bytes], Actor([1; 16])),
        Err(LoadError::Broken)
    ));
    let change = phone
        .doc
        .doc
        .get_last_local_change()
        .unwrap()
        .raw_bytes()
        .to_vec();
    let cut = change[..change.len() - 3].to_vec();
    assert!(matches!(
        BuurtDoc::load(&[cut], Actor([1; 16])),
        Err(LoadError::Broken)
    ));
}

#[test]
fn what_is_pending_is_seen_at_once_and_never_lost_to_the_storage() {
    let mut phone = Phone::with_plan(1);
    assert_eq!(
        phone.section(SectionKey::What).text,
        "Een bankje. Voor oma."
    );
    phone.doc.heads();
    phone.run(add_task("Timmeren"));
    let change = phone.doc.commit().unwrap();
    assert_eq!(change.seq, 2);
    let loaded = BuurtDoc::load(&[change.bytes], Actor([2; 16])).unwrap();
    assert_eq!(
        loaded.detail_rows(Opened::Plan(PLAN)),
        phone.doc.detail_rows(Opened::Plan(PLAN))
    );
    assert_eq!(phone.doc.commit(), None);
}

#[test]
fn a_phone_gets_what_it_lacks_and_says_when_something_earlier_is_missing() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    let known = bo.doc.heads();
    ans.run(add_task("Timmeren"));
    let after_task = ans.doc.heads();
    ans.run(add_need("Hout"));
    assert_eq!(ans.doc.count_since(&known), 2);
    assert_eq!(ans.doc.count_since(&vec![[9; 32]]), 4);
    let late = ans.doc.save_since(&after_task);
    let heads = bo.doc.heads();
    let admitted = bo.doc.admit(&late).unwrap();
    assert!(admitted.misses_earlier);
    assert_eq!(admitted.lacks, after_task);
    assert!(!bo.doc.has_all(&admitted.lacks) && ans.doc.has_all(&admitted.lacks));
    assert_eq!((admitted.new_changes, admitted.chunk), (0, None));
    assert_eq!(bo.doc.heads(), heads);
    let mut with_unknown = known;
    with_unknown.push([9; 32]);
    let admitted = bo.doc.admit(&ans.doc.save_since(&with_unknown)).unwrap();
    assert_eq!(admitted.new_changes, 2);
    assert!(bo.doc.has(&ans.doc.heads()));
    assert!(!bo.doc.has(&vec![[9; 32]]));
    let again = bo.doc.admit(&ans.doc.save()).unwrap();
    assert_eq!((again.new_changes, again.chunk), (0, None));
}

#[test]
fn what_was_admitted_is_stored_by_its_chunk() {
    let mut ans = Phone::with_plan(1);
    let mut bo = Phone::new(2);
    let whole = bo.doc.admit(&ans.doc.save()).unwrap().chunk.unwrap();
    ans.run(add_task("Timmeren"));
    let more = bo.doc.admit(&ans.doc.save()).unwrap().chunk.unwrap();
    assert!(more.len() < whole.len());
    let loaded = BuurtDoc::load(&[more, whole], Actor([2; 16])).unwrap();
    assert_eq!(
        loaded.detail_rows(Opened::Plan(PLAN)),
        ans.doc.detail_rows(Opened::Plan(PLAN))
    );
}

#[test]
fn a_link_makes_two_phones_equal_and_both_know_it() {
    let mut ans = Phone::with_plan(1);
    let mut bo = Phone::new(2);
    bo.run(Command::AddSignaal {
        id: SIGNAAL,
        text: "Tegel".into(),
    });
    let (mut of_bo, mut of_ans) = (SyncState::default(), SyncState::default());
    for _ in 0..20 {
        let to_bo = ans.doc.sync_message(&mut of_bo);
        let to_ans = bo.doc.sync_message(&mut of_ans);
        if to_bo.is_none() && to_ans.is_none() {
            break;
        }
        if let Some(bytes) = to_bo {
            bo.doc.receive_sync(&mut of_ans, &bytes).unwrap();
        }
        if let Some(bytes) = to_ans {
            ans.doc.receive_sync(&mut of_bo, &bytes).unwrap();
        }
    }
    assert_eq!(ans.doc.heads(), bo.doc.heads());
    assert!(of_bo.is_equal(&ans.doc.heads()) && of_ans.is_equal(&bo.doc.heads()));
    assert_eq!(ans.doc.first_rows(), bo.doc.first_rows());
    let refused = bo.doc.receive_sync(&mut of_ans, &[0x42, 0, 0, 0, 0]);
    assert_eq!(refused, Err(BadBytes::Unsupported));
    assert_eq!(
        bo.doc.receive_sync(&mut of_ans, &[0x43, 1]),
        Err(BadBytes::Broken)
    );
}

#[test]
fn a_phone_learns_that_another_wrote_under_its_name() {
    let mut phone = Phone::with_plan(1);
    phone.doc.commit();
    let snapshot = phone.doc.save();
    let mut restored = BuurtDoc::load(&[snapshot], Actor([1; 16])).unwrap();
    phone.run(add_task("Timmeren"));
    phone.doc.commit();
    assert_eq!(restored.own_seq(), 1);
    restored.admit(&phone.doc.save()).unwrap();
    assert_eq!(restored.own_seq(), 2);
    restored.set_actor(Actor([9; 16]));
    assert_eq!(restored.own_seq(), 0);
}

/// A change that the library closes by itself is in memory and would never be written down.
#[test]
fn no_question_takes_away_a_change_that_was_not_handed_out() {
    type Ask = fn(&mut BuurtDoc, &Heads);
    let questions: [(&str, Ask); 16] = [
        ("heads", |doc, _| drop(doc.heads())),
        ("has", |doc, heads| assert!(doc.has(heads))),
        ("has_all", |doc, heads| assert!(doc.has_all(heads))),
        ("only_known", |doc, heads| drop(doc.only_known(heads))),
        ("lacks_of", |doc, heads| drop(doc.lacks_of(heads))),
        ("save", |doc, _| drop(doc.save())),
        ("save_since", |doc, heads| drop(doc.save_since(heads))),
        ("count_since", |doc, heads| {
            assert!(doc.count_since(heads) > 0);
        }),
        ("clock", |doc, _| drop(doc.clock())),
        ("save_beyond", |doc, _| {
            let clock = doc.clock();
            drop(doc.save_beyond(&clock));
        }),
        ("things_since", |doc, heads| drop(doc.things_since(heads))),
        ("coverage", |doc, heads| drop(doc.coverage(heads))),
        ("loose_changes", |doc, heads| drop(doc.loose_changes(heads))),
        ("begin_sync", |doc, heads| {
            doc.begin_sync(&mut SyncState::default(), heads);
        }),
        ("sync_message", |doc, _| {
            drop(doc.sync_message(&mut SyncState::default()));
        }),
        ("admit", |doc, _| drop(doc.admit(b"no document"))),
    ];
    for (name, ask) in questions {
        let mut phone = Phone::with_plan(1);
        phone.doc.commit().unwrap();
        let heads = phone.doc.heads();
        phone.run(add_task("Timmeren"));
        ask(&mut phone.doc, &heads);
        assert!(phone.doc.commit().is_some(), "{name}");
    }
}

/// A change that came over a link before what it builds on must not hold up whoever gets a file.
#[test]
fn what_waits_for_an_earlier_change_goes_into_no_file() {
    let (mut noor, mut wim) = (Phone::with_plan(1), Phone::with_plan(2));
    noor.run(add_task("Timmeren"));
    let before = noor.doc.heads();
    noor.run(add_need("Hout"));
    let later = noor.doc.save_since(&before);
    let mut copy = wim.doc.copy();
    copy.load_incremental(&later).unwrap();
    wim.doc.take_place(copy).unwrap();
    let mut els = BuurtDoc::new(Actor([3; 16]));
    let whole = wim.doc.save();
    let admitted = els.admit(&whole).unwrap();
    assert!(!admitted.misses_earlier);
    let mut ria = Phone::with_plan(4);
    assert!(!ria.doc.admit(&whole).unwrap().misses_earlier);
}
