//! One line of a plan's table, and how it becomes a step.
//!
//! A line says how many days ago who did what; things are numbered within their plan. Ids follow
//! from the numbers, so they are the same on every phone: right here and nowhere else, because an
//! oefenbuurt is never shared.

use domain::{
    Cents, Command, ContributionId, Day, EventId, InitiativeId, NeedId, Phase, SectionKey, TaskId,
    TextKey,
};

use super::{Step, StepKind};

pub(super) const FATMA: usize = 0;
pub(super) const HENK: usize = 1;
pub(super) const NOOR: usize = 2;
pub(super) const WIM: usize = 3;
pub(super) const SAMIRA: usize = 4;
pub(super) const AGNIESZKA: usize = 5;
pub(super) const YOUSSEF: usize = 6;
pub(super) const RIA: usize = 7;

/// How many days ago, who, what.
pub(super) struct Line(pub(super) i32, pub(super) usize, pub(super) Deed);

/// What somebody did in a plan. Numbers count the tasks and the needs of the plan from 1.
#[derive(Clone, Copy)]
pub(super) enum Deed {
    /// Began the plan with this answer to *Wat wil je?*
    Begin(&'static str),
    /// Gave it a name.
    Name(&'static str),
    /// Said it in one sentence.
    Describe(&'static str),
    /// Said what it costs, in whole euros.
    Price(i64),
    /// Wrote in a section, after what stood there.
    Write(SectionKey, &'static str),
    /// Recorded a phase, with a reason or without.
    Move(Phase, &'static str),
    /// Named a task.
    Task(u8, &'static str),
    /// *Dat doe ik*.
    Take(u8),
    /// Ticked a task.
    Tick(u8),
    /// Named a need.
    Need(u8, &'static str),
    /// *Ik help*, once a neighbour and need.
    Help(u8),
    /// Said that a need is arranged.
    Arranged(u8),
}

/// The table of one plan.
pub(super) struct Plan {
    /// Its own number, unique in the oefenbuurt.
    pub(super) number: u8,
    /// What happened, oldest first.
    pub(super) lines: &'static [Line],
    /// What was done on phones that did not know of each other, each by another neighbour.
    pub(super) apart: &'static [Line],
}

impl Plan {
    /// The steps of this plan, seen from `today`.
    pub(super) fn steps(&self, today: Day) -> impl Iterator<Item = Step> {
        let together = self.lines.iter().map(|line| (line, false));
        let lines = together.chain(self.apart.iter().map(|line| (line, true)));
        // A table is far shorter than 256 lines, so the position in it names an event.
        (0..=u8::MAX)
            .zip(lines)
            .map(move |(place, (line, is_apart))| {
                let Line(days_ago, actor, deed) = *line;
                let on = Day(today.0 - days_ago);
                Step {
                    actor,
                    on,
                    what: self.deed(deed, actor, place),
                    is_apart,
                }
            })
    }

    fn deed(&self, deed: Deed, actor: usize, place: u8) -> StepKind {
        let initiative = InitiativeId::from_bytes(self.bytes(0, 0, 0));
        let task = |number| TaskId::from_bytes(self.bytes(1, number, 0));
        let need = |number| NeedId::from_bytes(self.bytes(2, number, 0));
        StepKind::Do(match deed {
            Deed::Write(section, words) => {
                return StepKind::Write(TextKey::Section(initiative, section), words);
            }
            Deed::Begin(what) => Command::AddInitiative {
                id: initiative,
                what: what.to_owned(),
            },
            Deed::Name(name) => Command::NameInitiative(initiative, name.to_owned()),
            Deed::Describe(line) => Command::DescribeInitiative(initiative, line.to_owned()),
            Deed::Price(euros) => Command::PriceInitiative(initiative, Some(Cents(euros * 100))),
            Deed::Move(to, reason) => Command::MoveInitiative {
                initiative,
                event: EventId::from_bytes(self.bytes(3, place, 0)),
                to,
                reason: reason.to_owned(),
            },
            Deed::Task(number, what) => Command::AddTask {
                initiative,
                id: task(number),
                what: what.to_owned(),
            },
            Deed::Take(number) => Command::TakeTask(initiative, task(number), true),
            Deed::Tick(number) => Command::TickTask(initiative, task(number), true),
            Deed::Need(number, what) => Command::AddNeed {
                initiative,
                id: need(number),
                what: what.to_owned(),
            },
            Deed::Help(number) => Command::Offer {
                initiative,
                need: need(number),
                id: ContributionId::from_bytes(self.bytes(4, number, small(actor))),
            },
            Deed::Arranged(number) => Command::ArrangeNeed(initiative, need(number), true),
        })
    }

    /// The bytes of the id of a thing in this plan: different per kind and number.
    fn bytes(&self, kind: u8, number: u8, actor: u8) -> [u8; 16] {
        id_bytes([self.number, kind, number, actor])
    }
}

/// The bytes of an id that ends in these numbers, and is zero but for a mark before.
pub(super) const fn id_bytes(numbers: [u8; 4]) -> [u8; 16] {
    const MARK: u128 = 0xb1 << 120;
    (MARK | u32::from_be_bytes(numbers) as u128).to_be_bytes()
}

/// An index into the neighbours as a byte; there are eight.
pub(super) fn small(actor: usize) -> u8 {
    u8::try_from(actor).unwrap_or(u8::MAX)
}
