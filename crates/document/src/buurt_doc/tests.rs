//! One phone, or two: every rule of the document through its public door.

use automerge::{
    ActorId, AutoCommit, ObjType, ROOT, ReadDoc, TextEncoding, transaction::Transactable,
};
use domain::{
    Answer, Cents, ContributionId, Day, Edit, EventId, NeedId, Phase, PhaseState, SignaalId,
    Splice, TaskId,
    history::Happening,
    initiative::{InitiativeRow, NextStep},
    limits::NAME_LEN_MAX,
    need::NeedRow,
    row::SectionRow,
    signaal::SignaalRow,
    task::TaskRow,
    undo::UndoLabel,
};

use super::*;
use crate::schema;

mod keeping;
mod removal;
mod undo;

pub(super) const PLAN: InitiativeId = InitiativeId::from_bytes([1; 16]);
pub(super) const TASK: TaskId = TaskId::from_bytes([2; 16]);
pub(super) const NEED: NeedId = NeedId::from_bytes([3; 16]);
pub(super) const OFFER: ContributionId = ContributionId::from_bytes([4; 16]);
pub(super) const SIGNAAL: SignaalId = SignaalId::from_bytes([5; 16]);
pub(super) const WHAT: TextKey = TextKey::Section(PLAN, SectionKey::What);

/// A phone with its person; `day` is today there.
pub(super) struct Phone {
    pub(super) doc: BuurtDoc,
    pub(super) who: Who,
}

impl Phone {
    pub(super) fn new(name: u8) -> Self {
        Self {
            doc: BuurtDoc::new(Actor([name; 16])),
            who: Who {
                person: person(name),
                today: Day(100),
            },
        }
    }

    pub(super) fn with_plan(name: u8) -> Self {
        let mut phone = Self::new(name);
        phone.run(Command::NameBuurt("De Linde".into()));
        phone.run(Command::AddInitiative {
            id: PLAN,
            what: "Een bankje. Voor oma.".into(),
        });
        phone
    }

    pub(super) fn try_run(&mut self, command: &Command) -> Result<Option<Undo>, Refusal> {
        self.doc.command(&self.who, command)
    }

    #[track_caller]
    pub(super) fn run(&mut self, command: Command) -> Undo {
        self.try_run(&command).unwrap().expect("something was done")
    }

    #[track_caller]
    pub(super) fn splice(&mut self, text: TextKey, at: u32, delete: u32, insert: &str) -> Undo {
        let splice = Splice {
            at,
            delete,
            insert: insert.into(),
        };
        self.doc.type_text(&self.who, text, &[splice]).unwrap()
    }

    #[track_caller]
    pub(super) fn undo(&mut self, undo: &Undo) {
        self.doc.undo(&self.who, undo).unwrap();
    }

    pub(super) fn copy(&mut self, name: u8) -> Self {
        let mut other = Self::new(name);
        other.doc.admit(&self.doc.save()).unwrap();
        other
    }

    pub(super) fn task(&self) -> Option<TaskRow> {
        match self.doc.row(&RowKey::Task(PLAN, TASK))? {
            Row::Task(row) => Some(row),
            _ => panic!("a task"),
        }
    }

    pub(super) fn need(&self) -> Option<NeedRow> {
        match self.doc.row(&RowKey::Need(PLAN, NEED))? {
            Row::Need(row) => Some(row),
            _ => panic!("a need"),
        }
    }

    pub(super) fn plan(&self) -> InitiativeRow {
        match self.doc.row(&RowKey::Initiative(PLAN)).unwrap() {
            Row::Initiative(row) => row,
            _ => panic!("a plan"),
        }
    }

    pub(super) fn signaal(&self) -> SignaalRow {
        match self.doc.row(&RowKey::Signaal(SIGNAAL)).unwrap() {
            Row::Signaal(row) => row,
            _ => panic!("a signaal"),
        }
    }

    pub(super) fn section(&self, key: SectionKey) -> SectionRow {
        match self.doc.row(&RowKey::Section(PLAN, key)).unwrap() {
            Row::Section(row) => row,
            _ => panic!("a section"),
        }
    }

    pub(super) fn history(&self) -> Vec<Happening> {
        match self.doc.row(&RowKey::History(PLAN)).unwrap() {
            Row::History(items) => items.into_iter().map(|item| item.what).collect(),
            _ => panic!("a history"),
        }
    }

    pub(super) fn news(&self) -> Vec<Happening> {
        match self.doc.row(&RowKey::News).unwrap() {
            Row::News(items) => items.into_iter().map(|item| item.item.what).collect(),
            _ => panic!("news"),
        }
    }
}

pub(super) fn person(name: u8) -> PersonId {
    PersonId::from_bytes([name; 16])
}

pub(super) fn meet(left: &mut Phone, right: &mut Phone) {
    let bytes = left.doc.save_since(&right.doc.heads());
    right.doc.admit(&bytes).unwrap();
    let bytes = right.doc.save_since(&left.doc.heads());
    left.doc.admit(&bytes).unwrap();
    assert_eq!(left.doc.heads(), right.doc.heads());
    assert_eq!(left.doc.first_rows(), right.doc.first_rows());
    assert_eq!(left.doc.plan_rows(PLAN), right.doc.plan_rows(PLAN));
}

pub(super) fn add_task(what: &str) -> Command {
    Command::AddTask {
        initiative: PLAN,
        id: TASK,
        what: what.into(),
    }
}

pub(super) fn add_need(what: &str) -> Command {
    Command::AddNeed {
        initiative: PLAN,
        id: NEED,
        what: what.into(),
    }
}

pub(super) const OFFER_HELP: Command = Command::Offer {
    initiative: PLAN,
    need: NEED,
    id: OFFER,
};

pub(super) fn move_to(event: u8, to: Phase) -> Command {
    Command::MoveInitiative {
        initiative: PLAN,
        event: EventId::from_bytes([event; 16]),
        to,
        reason: String::new(),
    }
}

fn one(text: &str) -> Answer<String> {
    Answer::One(text.into())
}

#[test]
fn a_new_plan_has_a_name_a_first_section_and_a_next_step() {
    let phone = Phone::with_plan(1);
    let plan = phone.plan();
    assert_eq!(plan.title, one("Een bankje"));
    assert_eq!(plan.one_liner, one(""));
    assert_eq!(plan.amount, Answer::One(None));
    assert_eq!(plan.phase, PhaseState::Agreed(Phase::Idea));
    assert_eq!(plan.people, [person(1)]);
    assert_eq!(plan.written, [SectionKey::What]);
    assert_eq!(plan.next_step, NextStep::Write(SectionKey::Why));
    assert_eq!((plan.created_on, plan.touched_on), (Day(100), Day(100)));
    let what = phone.section(SectionKey::What);
    assert_eq!(what.text, "Een bankje. Voor oma.");
    assert_eq!(what.last, Some((Some(person(1)), Day(100))));
    assert_eq!(phone.section(SectionKey::Why).last, None);
    assert_eq!(phone.history(), [Happening::Began]);
    assert_eq!(phone.doc.plan_rows(PLAN).len(), 10);
}

#[test]
fn the_same_command_twice_does_nothing_twice() {
    let mut phone = Phone::with_plan(1);
    let commands = [
        Command::NameBuurt("De Es".into()),
        Command::AddInitiative {
            id: PLAN,
            what: "Iets anders".into(),
        },
        Command::PriceInitiative(PLAN, Some(Cents(45_000))),
        move_to(9, Phase::Exploring),
        add_task("Timmeren"),
        Command::TickTask(PLAN, TASK, true),
        Command::TakeTask(PLAN, TASK, true),
        add_need("Hout"),
        OFFER_HELP,
        Command::ArrangeNeed(PLAN, NEED, true),
        Command::AddSignaal {
            id: SIGNAAL,
            text: "Losse tegel".into(),
        },
        Command::WithdrawOffer(PLAN, OFFER),
        Command::Remove(Removable::Signaal(SIGNAAL)),
    ];
    for command in &commands {
        phone.try_run(command).unwrap();
        phone.doc.commit();
        let heads = phone.doc.heads();
        assert_eq!(phone.try_run(command), Ok(None), "{command:?}");
        assert_eq!(phone.doc.commit(), None);
        assert_eq!(phone.doc.heads(), heads);
    }
}

#[test]
fn a_refusal_changes_nothing() {
    let mut phone = Phone::with_plan(1);
    phone.doc.commit();
    phone.doc.take_changed();
    let elsewhere = InitiativeId::from_bytes([99; 16]);
    let refused = [
        (Command::NameBuurt("  ".into()), Refusal::Empty),
        (
            Command::NameBuurt("x".repeat(NAME_LEN_MAX + 1)),
            Refusal::TooLong,
        ),
        (
            Command::NameInitiative(elsewhere, "x".into()),
            Refusal::Unknown,
        ),
        (Command::TickTask(PLAN, TASK, true), Refusal::Unknown),
        (Command::TakeTask(PLAN, TASK, true), Refusal::Unknown),
        (OFFER_HELP, Refusal::Unknown),
        (Command::WithdrawOffer(PLAN, OFFER), Refusal::Unknown),
        (
            Command::Remove(Removable::Signaal(SIGNAAL)),
            Refusal::Unknown,
        ),
    ];
    for (command, refusal) in refused {
        assert_eq!(phone.try_run(&command), Err(refusal));
    }
    let outside = Splice {
        at: 500,
        delete: 0,
        insert: "x".into(),
    };
    let typed = phone.doc.type_text(&phone.who, WHAT, &[outside]);
    assert_eq!(typed, Err(Refusal::Fault));
    assert_eq!(phone.doc.take_changed(), Changed::default());
    assert_eq!(phone.doc.commit(), None);
}

#[test]
fn two_names_given_apart_become_a_question_with_authors_and_choosing_answers_it() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(Command::NameInitiative(PLAN, "Bank".into()));
    bo.run(Command::NameInitiative(PLAN, "Zitje".into()));
    meet(&mut ans, &mut bo);
    let title = ans.plan().title;
    let mut claims: Vec<_> = title
        .claims()
        .iter()
        .map(|it| (it.value.clone(), it.by))
        .collect();
    let shown = title.shown().unwrap().clone();
    claims.sort();
    assert_eq!(
        claims,
        [
            ("Bank".to_owned(), Some(person(1))),
            ("Zitje".to_owned(), Some(person(2)))
        ]
    );
    // Choosing the one that is shown already reaches the other too.
    ans.run(Command::NameInitiative(PLAN, shown.clone()));
    bo.doc.take_changed();
    meet(&mut ans, &mut bo);
    assert_eq!(bo.plan().title, Answer::One(shown));
    assert!(
        bo.doc
            .take_changed()
            .rows
            .contains(&RowKey::Initiative(PLAN))
    );
}

#[test]
fn two_equal_answers_are_one_and_a_chosen_buurt_name_reaches_the_other() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(Command::PriceInitiative(PLAN, Some(Cents(100))));
    bo.run(Command::PriceInitiative(PLAN, Some(Cents(100))));
    ans.run(Command::NameBuurt("Es".into()));
    bo.run(Command::NameBuurt("Iep".into()));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.plan().amount, Answer::One(Some(Cents(100))));
    let Some(Row::Buurt(buurt)) = ans.doc.row(&RowKey::Buurt) else {
        panic!()
    };
    assert_eq!(buurt.name.claims().len(), 2);
    ans.run(Command::NameBuurt(buurt.name.shown().unwrap().clone()));
    bo.doc.take_changed();
    meet(&mut ans, &mut bo);
    let Some(Row::Buurt(buurt)) = bo.doc.row(&RowKey::Buurt) else {
        panic!()
    };
    assert!(buurt.name.claims().is_empty());
    assert!(bo.doc.take_changed().rows.contains(&RowKey::Buurt));
}

#[test]
fn a_task_ticked_here_and_reworded_there_is_ticked_and_reworded() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_task("Timmeren"));
    let mut bo = ans.copy(2);
    ans.run(Command::TickTask(PLAN, TASK, true));
    bo.run(Command::RewordTask(PLAN, TASK, "Timmeren en verven".into()));
    bo.run(Command::TakeTask(PLAN, TASK, true));
    meet(&mut ans, &mut bo);
    let task = ans.task().unwrap();
    assert_eq!(task.what, one("Timmeren en verven"));
    assert_eq!(
        (task.done_on, task.done_by),
        (Some(Day(100)), Some(person(1)))
    );
    assert_eq!(task.who, [person(2)]);
    let plan = ans.plan();
    assert_eq!((plan.task_open_count, plan.task_done_count), (0, 1));
    assert_eq!(plan.people, [person(1), person(2)]);
}

#[test]
fn only_whoever_offered_takes_the_offer_back() {
    let mut ans = Phone::with_plan(1);
    ans.run(add_need("Hout"));
    ans.run(OFFER_HELP);
    let mut bo = ans.copy(2);
    let withdraw = Command::WithdrawOffer(PLAN, OFFER);
    assert_eq!(bo.try_run(&withdraw), Err(Refusal::Unknown));
    assert!(bo.doc.row(&RowKey::Contribution(PLAN, OFFER)).is_some());
    ans.run(withdraw);
    assert_eq!(ans.doc.row(&RowKey::Contribution(PLAN, OFFER)), None);
}

#[test]
fn needs_and_offers_lead_the_next_step() {
    let mut phone = Phone::with_plan(1);
    for key in [SectionKey::Why, SectionKey::TalkFirst] {
        phone.splice(TextKey::Section(PLAN, key), 0, 0, "Daarom");
    }
    assert_eq!(phone.plan().next_step, NextStep::FirstTask);
    phone.run(add_task("Timmeren"));
    phone.run(add_need("Hout"));
    let plan = phone.plan();
    assert_eq!(plan.needed, ["Hout"]);
    assert_eq!(plan.next_step, NextStep::Find(NEED, "Hout".into()));
    phone.run(OFFER_HELP);
    assert_eq!(
        phone.plan().next_step,
        NextStep::Do(TASK, "Timmeren".into())
    );
    phone.run(Command::ArrangeNeed(PLAN, NEED, true));
    assert!(phone.need().unwrap().is_arranged);
    assert!(phone.plan().needed.is_empty());
}

#[test]
fn two_phases_chosen_apart_are_a_question_and_a_third_answers_it() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(move_to(1, Phase::Planning));
    bo.run(move_to(2, Phase::Resting));
    meet(&mut ans, &mut bo);
    assert!(matches!(ans.plan().phase, PhaseState::Contested(events) if events.len() == 2));
    ans.run(move_to(3, Phase::Planning));
    meet(&mut ans, &mut bo);
    assert_eq!(bo.plan().phase, PhaseState::Agreed(Phase::Planning));
}

#[test]
fn the_history_tells_what_happened_newest_first() {
    let mut phone = Phone::with_plan(1);
    phone.who.today = Day(101);
    phone.splice(WHAT, 0, 0, "Graag: ");
    phone.splice(WHAT, 0, 0, "Heel ");
    phone.run(Command::NameInitiative(PLAN, "Bank".into()));
    phone.run(Command::PriceInitiative(PLAN, Some(Cents(100))));
    phone.who.today = Day(102);
    phone.run(add_task("Timmeren"));
    phone.run(add_need("Hout"));
    phone.run(OFFER_HELP);
    phone.run(Command::TickTask(PLAN, TASK, true));
    phone.run(move_to(1, Phase::Doing));
    let expected = [
        Happening::Moved(Some(Phase::Doing), String::new()),
        Happening::TaskDone("Timmeren".into()),
        Happening::Offered("Hout".into()),
        Happening::NeedNamed("Hout".into()),
        Happening::TaskNamed("Timmeren".into()),
        Happening::Priced(Some(Cents(100))),
        Happening::Named("Bank".into()),
        Happening::Wrote(SectionKey::What),
        Happening::Began,
    ];
    assert_eq!(phone.history(), expected);
    assert_eq!(phone.news(), expected);
    assert_eq!(phone.plan().touched_on, Day(102));
}

#[test]
fn whoever_wrote_last_in_a_section_is_named_also_when_they_take_turns() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    for turn in 0..2 {
        ans.splice(WHAT, 0, 0, "a");
        meet(&mut ans, &mut bo);
        assert_eq!(
            bo.section(SectionKey::What).last,
            Some((Some(person(1)), Day(100))),
            "{turn}"
        );
        bo.splice(WHAT, 0, 0, "b");
        meet(&mut ans, &mut bo);
        assert_eq!(
            ans.section(SectionKey::What).last,
            Some((Some(person(2)), Day(100))),
            "{turn}"
        );
    }
    assert_eq!(ans.history().len(), 3);
}

#[test]
fn a_signaal_is_written_together() {
    let mut ans = Phone::new(1);
    ans.run(Command::AddSignaal {
        id: SIGNAAL,
        text: "Tegel".into(),
    });
    let mut bo = ans.copy(2);
    ans.splice(TextKey::Signaal(SIGNAAL), 0, 0, "Losse ");
    bo.splice(TextKey::Signaal(SIGNAAL), 5, 0, " bij 12");
    meet(&mut ans, &mut bo);
    assert_eq!(ans.signaal().text, "Losse Tegel bij 12");
}

#[test]
fn a_text_does_not_grow_beyond_its_limit_but_can_always_shrink() {
    let mut phone = Phone::with_plan(1);
    let text = TextKey::Section(PLAN, SectionKey::Why);
    let whole = Splice {
        at: 0,
        delete: 0,
        insert: "x".repeat(domain::limits::TEXT_LEN_MAX),
    };
    phone.doc.type_text(&phone.who, text, &[whole]).unwrap();
    let more = Splice {
        at: 0,
        delete: 0,
        insert: "y".into(),
    };
    assert_eq!(
        phone.doc.type_text(&phone.who, text, &[more]),
        Err(Refusal::TooLong)
    );
    phone.splice(text, 0, 5, "");
}

#[test]
fn positions_count_utf_16_units_after_every_way_a_document_comes_about() {
    let mut made = Phone::with_plan(1);
    made.splice(WHAT, 0, 21, "👋🏽 hoi");
    let snapshot = made.doc.save();
    let loaded = BuurtDoc::load(std::slice::from_ref(&snapshot), Actor([2; 16])).unwrap();
    let mut from_changes = BuurtDoc::new(Actor([3; 16]));
    let heads = from_changes.heads();
    let changes = made
        .doc
        .doc
        .save_after(&crate::heads::hashes_from_heads(&heads));
    from_changes.admit(&changes).unwrap();
    let mut merged = made.copy(4).doc;
    merged.admit(&snapshot).unwrap();
    for mut doc in [loaded, from_changes, merged] {
        assert_eq!(doc.doc.text_encoding(), TextEncoding::Utf16CodeUnit);
        let splice = Splice {
            at: 4,
            delete: 1,
            insert: "–".into(),
        };
        doc.type_text(&made.who, WHAT, std::slice::from_ref(&splice))
            .unwrap();
        assert_eq!(doc.text(WHAT).unwrap(), "👋🏽–hoi");
        doc.take_changed();
        let half = Splice {
            at: 1,
            delete: 0,
            insert: "x".into(),
        };
        assert_eq!(doc.type_text(&made.who, WHAT, &[half]), Err(Refusal::Fault));
    }
}

#[test]
fn typing_is_reported_as_edits_and_so_is_a_neighbours() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.doc.take_changed();
    bo.splice(WHAT, 3, 8, "👋");
    meet(&mut ans, &mut bo);
    let changed = ans.doc.take_changed();
    let edits = &changed.texts[&WHAT];
    assert!(
        edits.contains(&Edit::Delete { at: 3, len: 8 }) || edits.len() > 1,
        "{edits:?}"
    );
    assert!(
        changed
            .rows
            .contains(&RowKey::Section(PLAN, SectionKey::What))
    );
}

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
    doc.put(&plan, schema::NEEDS, "geen kaart").unwrap();
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
fn labels_say_what_would_be_undone() {
    let mut phone = Phone::with_plan(1);
    let task = Removable::Task(PLAN, TASK);
    assert_eq!(phone.run(add_task("x")).label(), UndoLabel::Added(task));
    assert_eq!(
        phone.run(Command::TickTask(PLAN, TASK, true)).label(),
        UndoLabel::Tick
    );
    assert_eq!(
        phone.run(Command::TakeTask(PLAN, TASK, true)).label(),
        UndoLabel::Help
    );
    assert_eq!(
        phone.run(move_to(1, Phase::Doing)).label(),
        UndoLabel::Phase
    );
    assert_eq!(phone.splice(WHAT, 0, 0, "x").label(), UndoLabel::Text(WHAT));
    assert_eq!(
        phone.run(Command::Remove(task)).label(),
        UndoLabel::Removed(task)
    );
}
