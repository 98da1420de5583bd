//! What newer apps and strangers write.

use super::*;

#[test]
fn a_newer_apps_document_is_shown_and_not_written() {
    let mut phone = Phone::with_plan(1);
    phone.doc.doc.put(ROOT, schema::MIN_WRITER, 2).unwrap();
    assert!(!phone.doc.is_writable());
    assert_eq!(phone.try_run(&add_task("x")), Err(Refusal::NewerApp));
    let splice = Splice {
        at: 0,
        delete: 0,
        insert: "x".into(),
    };
    assert_eq!(
        phone.doc.type_text(&phone.who, WHAT, &[splice]),
        Err(Refusal::NewerApp)
    );
    assert_eq!(phone.plan().title, one("Een bankje"));
}

#[test]
fn wrong_types_and_unknown_keys_cost_a_field_and_not_a_row() {
    let mut phone = Phone::with_plan(1);
    phone.run(add_task("Timmeren"));
    let doc = &mut phone.doc.doc;
    let plan = places::plan(doc, PLAN).unwrap();
    let tasks = places::map(doc, &plan, TASKS).unwrap();
    doc.put(&plan, schema::TITLE, 7).unwrap();
    doc.put(&plan, schema::CREATED_ON, i64::MAX).unwrap();
    doc.put(&plan, schema::AMOUNT, -5).unwrap();
    doc.put(&plan, schema::REMOVED, "ja").unwrap();
    doc.put(&plan, "later", "iets nieuws").unwrap();
    doc.put(&tasks, "geen id", true).unwrap();
    doc.put(&plan, NEEDS, "geen kaart").unwrap();
    let events = places::map(doc, &plan, schema::EVENTS).unwrap();
    let event = doc
        .put_object(&events, "aa".repeat(16), ObjType::Map)
        .unwrap();
    doc.put(&event, schema::TO, "dreaming").unwrap();
    let list = doc
        .put_object(&events, "bb".repeat(16), ObjType::List)
        .unwrap();
    doc.insert(&list, 0, 1).unwrap();
    let row = phone.plan();
    assert_eq!(row.title, one(""));
    assert_eq!(row.amount, Answer::One(None));
    assert_eq!(row.phase, PhaseState::Newer);
    assert_eq!(row.created_on, Day(0));
    assert_eq!(row.removed, None);
    assert_eq!(row.task_open_count, 1);
    assert_eq!(phone.try_run(&add_need("Hout")), Err(Refusal::Unknown));
    let kept = phone.copy(2);
    let plan = places::plan(&kept.doc.doc, PLAN).unwrap();
    assert!(kept.doc.doc.get(&plan, "later").unwrap().is_some());
    let other = kept.plan();
    assert_eq!(row, other);
}

#[test]
fn over_long_strings_are_cut_at_whole_characters() {
    let mut phone = Phone::with_plan(1);
    let plan = places::plan(&phone.doc.doc, PLAN).unwrap();
    phone
        .doc
        .doc
        .put(&plan, schema::TITLE, "👋".repeat(200))
        .unwrap();
    assert_eq!(phone.plan().title, one(&"👋".repeat(NAME_LEN_MAX / 2)));
}

#[test]
fn another_documents_bytes_are_foreign() {
    let mut other = AutoCommit::new().with_actor(ActorId::from(&[7; 16][..]));
    other.put(ROOT, "todo", "melk").unwrap();
    let bytes = other.save();
    let mut fresh = BuurtDoc::new(Actor([1; 16]));
    let heads = fresh.heads();
    assert_eq!(fresh.admit(&bytes), Err(crate::BadBytes::Foreign));
    assert_eq!(fresh.heads(), heads);
    let mut phone = Phone::with_plan(1);
    assert_eq!(phone.doc.admit(&bytes), Err(crate::BadBytes::Foreign));
    assert_eq!(phone.doc.admit(b"%PDF-1.7"), Err(crate::BadBytes::Foreign));
}

#[test]
fn what_another_program_wrote_in_a_version_of_the_document_comes_back() {
    let mut phone = Phone::with_plan(1);
    let file = phone.doc.save();
    phone.run(add_task("Timmeren"));

    let mut elsewhere = AutoCommit::load(&file).unwrap();
    let plan = places::plan(&elsewhere, PLAN).unwrap();
    let sections = places::map(&elsewhere, &plan, schema::SECTIONS).unwrap();
    let (_, text) = elsewhere
        .get(&sections, SectionKey::What.key())
        .unwrap()
        .unwrap();
    elsewhere.splice_text(&text, 0, 0, "Elders. ").unwrap();

    let back = phone.doc.admit_version(&elsewhere.save()).unwrap();
    assert_eq!(back.new_changes, 1);
    assert!(phone.doc.text(WHAT).unwrap().starts_with("Elders. "));
    assert_eq!(phone.plan().task_open_count, 1);
    let again = phone.doc.admit_version(&elsewhere.save()).unwrap();
    assert_eq!(again.new_changes, 0);
}

#[test]
fn a_document_of_its_own_is_no_version() {
    let mut phone = Phone::with_plan(1);
    let before = phone.doc.heads();
    let mut other = Phone::with_plan(2);
    let mut stranger = AutoCommit::new();
    stranger.put(ROOT, "todos", 3).unwrap();
    for bytes in [other.doc.save(), stranger.save()] {
        let refused = phone.doc.admit_version(&bytes);
        assert_eq!(refused, Err(crate::BadBytes::Foreign));
    }
    let only_changes = other.doc.save_since(&phone.doc.heads());
    let cut = phone.doc.save()[..60].to_vec();
    for bytes in [only_changes, cut, crate::PLAIN_FILE_MAGIC.to_vec()] {
        assert!(phone.doc.admit_version(&bytes).is_err());
    }
    assert_eq!(phone.doc.heads(), before);
}
