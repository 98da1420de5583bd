//! Any number of phones, any order: they become equal and nothing that a person wrote vanishes.

use std::collections::BTreeSet;

use domain::{
    BuurtId, Command, InitiativeId, RowKey, SectionKey, TaskId, TextKey, port::FileScope,
};
use proptest::prelude::*;

use super::desk::*;

#[derive(Debug, Clone)]
enum Step {
    Plan(u8),
    Task(u8, u8),
    Type(u8, u8, u8),
    Name(u8, u8),
    File(u8, u8),
    Meet(u8, u8),
    Kill(u8),
    Wait(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::Plan),
        any::<(u8, u8)>().prop_map(|(a, b)| Step::Task(a, b)),
        any::<(u8, u8, u8)>().prop_map(|(a, b, c)| Step::Type(a, b, c)),
        any::<(u8, u8)>().prop_map(|(a, b)| Step::Name(a, b)),
        any::<(u8, u8)>().prop_map(|(a, b)| Step::File(a, b)),
        any::<(u8, u8)>().prop_map(|(a, b)| Step::Meet(a, b)),
        any::<u8>().prop_map(Step::Kill),
        any::<u8>().prop_map(Step::Wait),
    ]
}

struct Street {
    buurt: BuurtId,
    phones: Vec<Phone>,
    made: u8,
    plans: Vec<InitiativeId>,
    tasks: BTreeSet<(InitiativeId, TaskId)>,
    words: Vec<(TextKey, String)>,
    links: u64,
}

impl Street {
    fn new(count: usize) -> Self {
        let mut phones: Vec<Phone> = (0..count).map(|n| Phone::new(n as u64 + 1)).collect();
        let buurt = phones[0].begin_buurt(1, "Oranjestraat");
        let plan = phones[0].add_plan(buurt, 250, "Bankje");
        let (first, others) = phones.split_first_mut().unwrap();
        for (phone, link) in others.iter_mut().zip(1_000..) {
            welcome(first, phone, link, buurt);
        }
        Self {
            buurt,
            phones,
            made: 0,
            plans: vec![plan],
            tasks: BTreeSet::new(),
            words: Vec::new(),
            links: 0,
        }
    }

    fn take(&mut self, step: &Step) {
        let (count, buurt) = (self.phones.len(), self.buurt);
        let number = |n: &u8| usize::from(*n) % count;
        self.made = self.made.wrapping_add(1);
        let fresh = [self.made, 77, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        match step {
            Step::Plan(phone) => {
                let id = InitiativeId::from_bytes(fresh);
                let add = Command::AddInitiative {
                    id,
                    what: format!("Plan {}", self.made),
                };
                self.phones[number(phone)].act(buurt, add);
                self.plans.push(id);
            }
            Step::Task(phone, plan) => {
                let (initiative, id) = (self.known_plan(*phone, *plan), TaskId::from_bytes(fresh));
                let add = Command::AddTask {
                    initiative,
                    id,
                    what: format!("Taak {}", self.made),
                };
                self.phones[number(phone)].act(buurt, add);
                self.tasks.insert((initiative, id));
            }
            Step::Type(phone, plan, at) => {
                let text = TextKey::Section(self.known_plan(*phone, *plan), SectionKey::Why);
                let word = format!("<{}>", self.words.len());
                let session = u64::from(self.made) << 8 | u64::from(*phone);
                let phone = &mut self.phones[number(phone)];
                let field = phone.open_text(session, buurt, text);
                // At a word's edge, so that words stay whole and can be found.
                let shown = phone.field(field).shown.clone();
                let edge = shown
                    .match_indices('<')
                    .nth(usize::from(*at) % 8)
                    .map(|(at, _)| at);
                let at = u32::try_from(edge.unwrap_or(shown.len())).unwrap();
                phone.type_at(field, at, &word);
                phone.send(domain::port::ToWorker::TextClose(field));
                phone.wait(500);
                self.words.push((text, word));
            }
            Step::Name(phone, plan) => {
                let plan = self.known_plan(*phone, *plan);
                let name = Command::NameInitiative(plan, format!("Naam {}", self.made));
                self.phones[number(phone)].act(buurt, name);
            }
            Step::File(from, to) => {
                let file = self.phones[number(from)].export(buurt, FileScope::Whole);
                self.phones[number(to)].import(&file).unwrap();
            }
            Step::Meet(one, other) => self.meet(number(one), number(other)),
            Step::Kill(phone) => {
                let phone = &mut self.phones[number(phone)];
                *phone = phone.killed_and_started(1_000 + u64::from(self.made));
                phone.show_buurt(buurt);
            }
            Step::Wait(phone) => self.phones[number(phone)].wait(1_000),
        }
    }

    /// A plan that this phone has heard of.
    fn known_plan(&self, phone: u8, plan: u8) -> InitiativeId {
        let phone = &self.phones[usize::from(phone) % self.phones.len()];
        let known: Vec<_> = self
            .plans
            .iter()
            .filter(|id| phone.title(**id).is_some())
            .collect();
        *known[usize::from(plan) % known.len()]
    }

    fn meet(&mut self, one: usize, other: usize) {
        if one == other {
            return;
        }
        self.links += 1;
        let (low, high) = (one.min(other), one.max(other));
        let (left, right) = self.phones.split_at_mut(high);
        let (left, right) = (&mut left[low], &mut right[0]);
        let buurt = Some(self.buurt);
        plug(left, right, self.links, (buurt, buurt));
        unplug(left, right, self.links);
    }

    fn everybody_meets(&mut self) {
        for phone in &mut self.phones {
            phone.wait(10_000);
        }
        for _ in 0..2 {
            for other in 1..self.phones.len() {
                self.meet(0, other);
            }
        }
    }

    fn check(&mut self) {
        let plans = self.plans.clone();
        for plan in plans {
            for phone in &mut self.phones {
                phone.show_plan(plan);
            }
            let (first, others) = self.phones.split_first().unwrap();
            for phone in others {
                assert_eq!(without_cards(phone), without_cards(first));
            }
            let first = &mut self.phones[0];
            for (initiative, task) in self.tasks.iter().filter(|(of, _)| *of == plan) {
                assert!(
                    first
                        .page
                        .rows
                        .contains_key(&RowKey::Task(*initiative, *task))
                );
            }
        }
        for (text, word) in self.words.clone() {
            let field = self.phones[0].open_text(9_999_999, self.buurt, text);
            let shown = &self.phones[0].field(field).shown;
            assert_eq!(shown.matches(word.as_str()).count(), 1, "{word} in {shown}");
        }
    }
}

fn without_cards(phone: &Phone) -> Vec<(RowKey, domain::Row)> {
    let rows = phone.page.rows.iter();
    rows.filter(|(key, _)| !matches!(key, RowKey::Person(_)))
        .map(|(key, row)| (*key, row.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn any_street_becomes_equal_and_loses_nothing(
        count in 2..6_usize,
        steps in prop::collection::vec(step(), 0..40),
    ) {
        let mut street = Street::new(count);
        for step in &steps {
            street.take(step);
        }
        street.everybody_meets();
        street.check();
    }
}
