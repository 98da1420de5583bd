//! Property: any number of phones, any commands and typing, any way and order of meeting.
//!
//! After everybody has met everybody, all rows are equal; nothing that somebody made is gone unless somebody took
//! it away; rows that were kept up to date by reading only what was said to have changed equal all rows read anew;
//! and the reported edits of texts, replayed, give the texts.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Cents, Command, ContributionId, Day, Edit, EventId, InitiativeId, NeedId, PersonId, Phase,
    Removable, Row, RowKey, SectionKey, SignaalId, Splice, TaskId, TextKey,
};
use proptest::prelude::*;

use crate::{Actor, BuurtDoc, SyncState, Undo, Who};

#[derive(Debug, Clone)]
enum Step {
    Do(usize, Act, u8, u8),
    Type(usize, u8, u16, u8, char),
    Undo(usize),
    Day(usize),
    Commit(usize),
    Look(usize),
    SendFile(usize, usize),
    Link(usize, usize),
    Reload(usize),
}

#[derive(Debug, Clone, Copy)]
enum Act {
    NameBuurt,
    AddPlan,
    NamePlan,
    Price,
    Move,
    AddTask,
    RewordTask,
    Tick(bool),
    Take(bool),
    AddNeed,
    Arrange(bool),
    Offer,
    Withdraw,
    AddSignaal,
    RemovePlan,
    RemoveTask,
    RemoveNeed,
    RemoveSignaal,
    BringBackPlan,
    BringBackTask,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => Just(Act::NameBuurt),
        3 => Just(Act::AddPlan),
        2 => Just(Act::NamePlan),
        1 => Just(Act::Price),
        2 => Just(Act::Move),
        4 => Just(Act::AddTask),
        2 => Just(Act::RewordTask),
        3 => any::<bool>().prop_map(Act::Tick),
        2 => any::<bool>().prop_map(Act::Take),
        2 => Just(Act::AddNeed),
        1 => any::<bool>().prop_map(Act::Arrange),
        2 => Just(Act::Offer),
        1 => Just(Act::Withdraw),
        1 => Just(Act::AddSignaal),
        1 => Just(Act::RemovePlan),
        2 => Just(Act::RemoveTask),
        2 => Just(Act::RemoveNeed),
        1 => Just(Act::RemoveSignaal),
        1 => Just(Act::BringBackPlan),
        1 => Just(Act::BringBackTask),
    ]
}

const PHONES: usize = 5;

fn step() -> impl Strategy<Value = Step> {
    let phone = || 0..PHONES;
    let letters = prop::sample::select(vec!['a', 'é', '👋', ' ', '\n']);
    prop_oneof![
        16 => (phone(), act(), 0..2_u8, 0..4_u8).prop_map(|(p, a, x, y)| Step::Do(p, a, x, y)),
        8 => (phone(), 0..6_u8, any::<u16>(), 0..4_u8, letters)
            .prop_map(|(p, text, at, delete, letter)| Step::Type(p, text, at, delete, letter)),
        1 => phone().prop_map(Step::Day),
        1 => phone().prop_map(Step::Commit),
        3 => phone().prop_map(Step::Look),
        3 => (phone(), phone()).prop_map(|(a, b)| Step::SendFile(a, b)),
        3 => (phone(), phone()).prop_map(|(a, b)| Step::Link(a, b)),
        1 => phone().prop_map(Step::Reload),
    ]
}

struct Phone {
    doc: BuurtDoc,
    who: Who,
    actor: u8,
    rows: BTreeMap<RowKey, Row>,
    texts: BTreeMap<TextKey, String>,
    stored: Vec<Vec<u8>>,
    undos: Vec<Undo>,
}

/// What must be there at the end.
#[derive(Default)]
struct Made {
    /// Every typed mark is a character of its own.
    marks: BTreeMap<char, TextKey>,
    deleted: BTreeSet<char>,
    tasks: BTreeSet<(InitiativeId, TaskId)>,
    needs: BTreeSet<(InitiativeId, NeedId)>,
    offers: BTreeSet<(InitiativeId, ContributionId, NeedId)>,
    prices: BTreeSet<InitiativeId>,
    removed: BTreeSet<Removable>,
    withdrawn: BTreeSet<ContributionId>,
    count: u8,
}

impl Phone {
    fn new(name: u8) -> Self {
        let doc = BuurtDoc::new(Actor([name; 16]));
        Self {
            rows: doc.first_rows().into_iter().collect(),
            doc,
            who: Who {
                person: PersonId::from_bytes([name; 16]),
                today: Day(100),
            },
            actor: name,
            texts: BTreeMap::new(),
            stored: Vec::new(),
            undos: Vec::new(),
        }
    }

    fn store_own(&mut self) {
        self.stored
            .extend(self.doc.commit().map(|change| change.bytes));
    }

    /// Keeps the rows and texts up to date from what is said to have changed, as the engine does.
    fn look(&mut self) {
        let changed = self.doc.take_changed();
        for key in changed.rows {
            match self.doc.row(&key) {
                Some(row) => self.rows.insert(key, row),
                None => self.rows.remove(&key),
            };
        }
        for (key, edits) in changed.texts {
            let text = self.texts.entry(key).or_default();
            for edit in edits {
                let splice = match edit {
                    Edit::Insert { at, text } => Splice {
                        at,
                        delete: 0,
                        insert: text,
                    },
                    Edit::Delete { at, len } => Splice {
                        at,
                        delete: len,
                        insert: String::new(),
                    },
                };
                *text = splice.apply(text).expect("the edit fits");
            }
        }
    }

    fn all_rows(&self) -> BTreeMap<RowKey, Row> {
        let mut rows: BTreeMap<RowKey, Row> = self.doc.first_rows().into_iter().collect();
        for plan in self.doc.plans() {
            rows.extend(self.doc.plan_rows(plan));
        }
        rows
    }

    fn check(&mut self) {
        self.look();
        assert_eq!(self.rows, self.all_rows());
        for (key, text) in &self.texts {
            assert_eq!(self.doc.text(*key).as_ref(), Some(text));
        }
    }

    fn reload(&mut self) {
        self.store_own();
        self.look();
        let mut doc = BuurtDoc::load(&self.stored, Actor([self.actor; 16])).unwrap();
        assert_eq!(doc.heads(), self.doc.heads());
        assert_eq!(doc.own_seq(), self.doc.own_seq());
        self.doc = doc;
        self.undos.clear();
        assert_eq!(self.rows, self.all_rows());
    }

    fn act(&mut self, made: &mut Made, act: Act, x: u8, y: u8) {
        let plan = InitiativeId::from_bytes([x; 16]);
        let task = TaskId::from_bytes([x * 16 + y; 16]);
        let need = NeedId::from_bytes([x * 16 + y; 16]);
        let signaal = SignaalId::from_bytes([y; 16]);
        made.count += 1;
        // An id is drawn by one phone only; the same thing is never made twice.
        let fresh = made.count;
        let command = match act {
            Act::NameBuurt => Command::NameBuurt(format!("buurt {y}")),
            Act::AddPlan if self.actor == x + 1 => Command::AddInitiative {
                id: plan,
                what: "Een plan.".into(),
            },
            Act::AddPlan => return,
            Act::NamePlan => Command::NameInitiative(plan, format!("naam {y}")),
            Act::Price => Command::PriceInitiative(plan, Some(Cents(i64::from(y)))),
            Act::Move => Command::MoveInitiative {
                initiative: plan,
                event: EventId::from_bytes([fresh; 16]),
                to: Phase::ALL[usize::from(y)],
                reason: String::new(),
            },
            Act::AddTask if self.actor == y + 1 => Command::AddTask {
                initiative: plan,
                id: task,
                what: "taak".into(),
            },
            Act::AddTask => return,
            Act::RewordTask => Command::RewordTask(plan, task, format!("taak {fresh}")),
            Act::Tick(is_done) => Command::TickTask(plan, task, is_done),
            Act::Take(is_taken) => Command::TakeTask(plan, task, is_taken),
            Act::AddNeed if self.actor == y + 1 => Command::AddNeed {
                initiative: plan,
                id: need,
                what: "nodig".into(),
            },
            Act::AddNeed => return,
            Act::Arrange(is_arranged) => Command::ArrangeNeed(plan, need, is_arranged),
            Act::Offer => Command::Offer {
                initiative: plan,
                need,
                id: ContributionId::from_bytes([fresh; 16]),
            },
            Act::Withdraw => {
                let own = made.offers.iter().find(|(_, id, _)| {
                    id.as_bytes()[0] % 16 == x * 4 + y && !made.withdrawn.contains(id)
                });
                let Some((plan, id, _)) = own else { return };
                Command::WithdrawOffer(*plan, *id)
            }
            Act::AddSignaal if self.actor == y + 1 => Command::AddSignaal {
                id: signaal,
                text: "tegel".into(),
            },
            Act::AddSignaal => return,
            Act::RemovePlan => Command::Remove(Removable::Initiative(plan)),
            Act::RemoveTask => Command::Remove(Removable::Task(plan, task)),
            Act::RemoveNeed => Command::Remove(Removable::Need(plan, need)),
            Act::RemoveSignaal => Command::Remove(Removable::Signaal(signaal)),
            Act::BringBackPlan => Command::BringBack(Removable::Initiative(plan)),
            Act::BringBackTask => Command::BringBack(Removable::Task(plan, task)),
        };
        let Ok(Some(undo)) = self.doc.command(&self.who, &command) else {
            return;
        };
        assert_eq!(self.doc.command(&self.who, &command), Ok(None));
        self.undos.push(undo);
        match command {
            Command::AddTask { .. } => drop(made.tasks.insert((plan, task))),
            Command::AddNeed { .. } => drop(made.needs.insert((plan, need))),
            Command::Offer { id, .. } => drop(made.offers.insert((plan, id, need))),
            Command::PriceInitiative(..) => drop(made.prices.insert(plan)),
            Command::WithdrawOffer(_, id) => drop(made.withdrawn.insert(id)),
            Command::Remove(thing) => drop(made.removed.insert(thing)),
            _ => {}
        }
    }

    fn type_in(&mut self, made: &mut Made, text: u8, at: u16, delete: u8, letter: char) {
        let plan = InitiativeId::from_bytes([text % 2; 16]);
        let key = match text {
            0..3 => TextKey::Section(plan, SectionKey::What),
            3..5 => TextKey::Section(plan, SectionKey::Why),
            _ => TextKey::Signaal(SignaalId::from_bytes([0; 16])),
        };
        let Some(before) = self.doc.text(key) else {
            return;
        };
        made.count += 1;
        let mark = char::from_u32(0xe000 + u32::from(made.count)).unwrap();
        let mut ends: Vec<u32> = vec![0];
        for character in before.chars() {
            let end = ends.last().unwrap() + u32::try_from(character.len_utf16()).unwrap();
            ends.push(end);
        }
        let start = usize::from(at) % ends.len();
        let end = (start + usize::from(delete)).min(ends.len() - 1);
        made.deleted
            .extend(before.chars().skip(start).take(end - start));
        let splice = Splice {
            at: ends[start],
            delete: ends[end] - ends[start],
            insert: format!("{mark}{letter}"),
        };
        let typed = self.doc.type_text(&self.who, key, &[splice]);
        self.undos.push(typed.unwrap());
        made.marks.insert(mark, key);
    }
}

fn send_file(phones: &mut [Phone], from: usize, to: usize) {
    let heads = phones[to].doc.heads();
    let bytes = phones[from].doc.save_since(&heads);
    phones[from].store_own();
    phones[to].store_own();
    let admitted = phones[to].doc.admit(&bytes).unwrap();
    assert!(!admitted.misses_earlier);
    phones[to].stored.extend(admitted.chunk);
}

fn link(phones: &mut [Phone], left: usize, right: usize) {
    let mut states = [SyncState::default(), SyncState::default()];
    for _ in 0..100 {
        let mut is_silent = true;
        for (side, from, to) in [(0, left, right), (1, right, left)] {
            phones[from].store_own();
            phones[to].store_own();
            let Some(bytes) = phones[from].doc.sync_message(&mut states[side]) else {
                continue;
            };
            is_silent = false;
            let admitted = phones[to].doc.receive_sync(&mut states[1 - side], &bytes);
            phones[to].stored.extend(admitted.unwrap().chunk);
        }
        if is_silent {
            break;
        }
    }
    assert_eq!(phones[left].doc.heads(), phones[right].doc.heads());
}

fn run(count: usize, steps: Vec<Step>) -> (Vec<Phone>, Made) {
    let mut phones: Vec<Phone> = (1..=PHONES)
        .take(count)
        .map(|name| Phone::new(u8::try_from(name).unwrap()))
        .collect();
    let mut made = Made::default();
    for step in steps {
        match step {
            Step::Do(at, act, x, y) => phones[at % count].act(&mut made, act, x, y),
            Step::Type(at, text, place, delete, letter) => {
                phones[at % count].type_in(&mut made, text, place, delete, letter);
            }
            Step::Undo(at) => {
                let phone = &mut phones[at % count];
                if let Some(undo) = phone.undos.pop() {
                    phone.doc.undo(&phone.who, &undo).unwrap();
                }
            }
            Step::Day(at) => phones[at % count].who.today.0 += 1,
            Step::Commit(at) => phones[at % count].store_own(),
            Step::Look(at) => phones[at % count].check(),
            Step::SendFile(from, to) if from % count != to % count => {
                send_file(&mut phones, from % count, to % count);
            }
            Step::Link(left, right) if left % count != right % count => {
                link(&mut phones, left % count, right % count);
            }
            Step::SendFile(..) | Step::Link(..) => {}
            Step::Reload(at) => phones[at % count].reload(),
        }
    }
    // Everybody meets: all to the first, the first to all.
    for other in 1..count {
        send_file(&mut phones, other, 0);
    }
    for other in 1..count {
        if other % 2 == 0 {
            send_file(&mut phones, 0, other);
        } else {
            link(&mut phones, 0, other);
        }
    }
    (phones, made)
}

fn check_equal(phones: &mut [Phone]) {
    for phone in phones.iter_mut() {
        phone.check();
        phone.reload();
    }
    let (first, others) = phones.split_first_mut().unwrap();
    for other in others {
        assert_eq!(first.doc.heads(), other.doc.heads());
        assert_eq!(first.rows, other.rows);
    }
}

fn check_kept(phone: &Phone, made: &Made) {
    for (mark, key) in &made.marks {
        let is_there = phone.doc.text(*key).unwrap().contains(*mark);
        assert!(is_there || made.deleted.contains(mark), "{mark} in {key:?}");
    }
    let is_removed = |thing| made.removed.contains(&thing);
    for (plan, id) in &made.tasks {
        let row = phone.doc.row(&RowKey::Task(*plan, *id));
        assert!(row.is_some() || is_removed(Removable::Task(*plan, *id)));
    }
    for (plan, id) in &made.needs {
        let row = phone.doc.row(&RowKey::Need(*plan, *id));
        assert!(row.is_some() || is_removed(Removable::Need(*plan, *id)));
    }
    for (plan, id, need) in &made.offers {
        let row = phone.doc.row(&RowKey::Contribution(*plan, *id));
        let is_gone = made.withdrawn.contains(id) || is_removed(Removable::Need(*plan, *need));
        assert!(row.is_some() || is_gone);
    }
    for plan in &made.prices {
        let Some(Row::Initiative(row)) = phone.doc.row(&RowKey::Initiative(*plan)) else {
            panic!("the plan is there");
        };
        assert!(matches!(row.amount.shown(), Some(Some(_))));
    }
    for thing in phone.doc.plans() {
        let Some(Row::Initiative(row)) = phone.doc.row(&RowKey::Initiative(thing)) else {
            panic!("the plan is there");
        };
        assert!(row.removed.is_none() || is_removed(Removable::Initiative(thing)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn phones_become_equal_and_nothing_vanishes(
        count in 2..=PHONES,
        steps in prop::collection::vec(step(), 1..60),
    ) {
        let (mut phones, made) = run(count, steps);
        check_equal(&mut phones);
        check_kept(&phones[0], &made);
    }

    #[test]
    fn phones_become_equal_also_when_people_change_their_minds(
        count in 2..=PHONES,
        steps in prop::collection::vec(
            prop_oneof![4 => step(), 1 => (0..PHONES).prop_map(Step::Undo)],
            1..60,
        ),
    ) {
        let (mut phones, _) = run(count, steps);
        check_equal(&mut phones);
    }
}
