//! One phone, or two: every rule of the document through its public door.

use automerge::{
    ActorId, AutoCommit, ObjType, ROOT, ReadDoc, TextEncoding, transaction::Transactable,
};
use domain::{
    About, Answer, Cents, ContributionId, Day, Edit, EventId, NeedId, PartId, Phase, PhaseState,
    SectionKey, SignaalId, Splice, TaskId,
    attachment::AttachedTo,
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

mod aloud;
mod answers;
mod attachments;
mod buurt_plan;
mod followed;
mod foreign;
mod help;
mod keeping;
mod meetings;
mod plan_parts;
mod plan_shapes;
mod plans;
mod removal;
mod resultaten;
mod texts;
mod translations;
mod undo;
mod voice;

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
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better without borrowing"
    )]
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
        let row = self.doc.row(&RowKey::Task(PLAN, TASK))?;
        let Row::Task(row) = row else {
            panic!("not of its key");
        };
        Some(row)
    }

    pub(super) fn need(&self) -> Option<NeedRow> {
        let row = self.doc.row(&RowKey::Need(PLAN, NEED))?;
        let Row::Need(row) = row else {
            panic!("not of its key");
        };
        Some(row)
    }

    pub(super) fn plan(&self) -> InitiativeRow {
        let Some(Row::Initiative(row)) = self.doc.row(&RowKey::Initiative(PLAN)) else {
            panic!("it has a row");
        };
        row
    }

    pub(super) fn signaal(&self) -> SignaalRow {
        let Some(Row::Signaal(row)) = self.doc.row(&RowKey::Signaal(SIGNAAL)) else {
            panic!("it has a row");
        };
        row
    }

    pub(super) fn section(&self, key: SectionKey) -> SectionRow {
        let Some(Row::Section(row)) = self.doc.row(&RowKey::Section(PLAN, key)) else {
            panic!("it has a row");
        };
        row
    }

    pub(super) fn history(&self) -> Vec<Happening> {
        let Some(Row::History(row)) = self.doc.row(&RowKey::History(PLAN)) else {
            panic!("it has a row");
        };
        row.into_iter().map(|item| item.what).collect()
    }

    pub(super) fn news(&self) -> Vec<Happening> {
        let Some(Row::News(row)) = self.doc.row(&RowKey::News) else {
            panic!("it has a row");
        };
        row.into_iter().map(|item| item.item.what).collect()
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
    assert_eq!(
        left.doc.detail_rows(Opened::Plan(PLAN)),
        right.doc.detail_rows(Opened::Plan(PLAN))
    );
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
