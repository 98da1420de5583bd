//! A phone in a story, and what has been made by everybody together.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    AttachmentId, BuurtItemId, Cents, Command, ContributionId, Day, Edit, EventId, Followed,
    InitiativeId, MeetingCommand, MeetingId, NeedId, Opened, PartId, PersonId, Phase, PlanPartId,
    Removable, ResultaatId, Row, RowKey, SectionKey, SignaalId, Splice, TaskId, TextKey,
    TranslationId, attachment::AttachedTo,
};

use super::{
    attached::{aloud, note},
    buurt_plan, followed, meetings, plan, resultaten,
    steps::Act,
    voice,
};
use crate::{Actor, BuurtDoc, Undo, Who};

pub(super) struct Phone {
    pub(super) doc: BuurtDoc,
    pub(super) who: Who,
    pub(super) actor: u8,
    pub(super) rows: BTreeMap<RowKey, Row>,
    pub(super) texts: BTreeMap<TextKey, String>,
    has_nothing: bool,
    pub(super) stored: Vec<Vec<u8>>,
    pub(super) undos: Vec<Undo>,
}

/// What must be there at the end.
#[derive(Default)]
pub(super) struct Made {
    /// Every typed mark is a character of its own.
    pub(super) marks: BTreeMap<char, TextKey>,
    pub(super) deleted: BTreeSet<char>,
    pub(super) tasks: BTreeSet<(InitiativeId, TaskId)>,
    pub(super) needs: BTreeSet<(InitiativeId, NeedId)>,
    pub(super) offers: BTreeSet<(InitiativeId, ContributionId, NeedId)>,
    pub(super) prices: BTreeSet<InitiativeId>,
    pub(super) removed: BTreeSet<Removable>,
    pub(super) withdrawn: BTreeSet<ContributionId>,
    pub(super) photos: BTreeSet<(AttachedTo, AttachmentId)>,
    pub(super) brought_back: BTreeSet<Removable>,
    pub(super) followed: BTreeSet<Followed>,
    pub(super) signs: BTreeSet<(Followed, EventId)>,
    pub(super) struck: BTreeSet<(Followed, EventId)>,
    pub(super) meetings: BTreeSet<MeetingId>,
    pub(super) parts: BTreeSet<(MeetingId, PartId)>,
    pub(super) items: BTreeSet<BuurtItemId>,
    pub(super) resultaten: BTreeSet<(InitiativeId, ResultaatId)>,
    pub(super) translations: BTreeSet<(InitiativeId, TranslationId)>,
    pub(super) plan_parts: BTreeSet<(InitiativeId, PlanPartId)>,
    pub(super) count: u8,
}

impl Made {
    /// Takes an offer back of which the id ends in this.
    fn withdrawal(&self, end: u8) -> Option<Command> {
        let mut standing = self.offers.iter();
        let (plan, id, _) = standing
            .find(|(_, id, _)| id.as_bytes()[0] % 16 == end && !self.withdrawn.contains(id))?;
        Some(Command::WithdrawOffer(*plan, *id))
    }

    fn note(&mut self, command: &Command) {
        match *command {
            Command::AddTask { initiative, id, .. } => drop(self.tasks.insert((initiative, id))),
            Command::AddNeed { initiative, id, .. } => drop(self.needs.insert((initiative, id))),
            Command::Offer {
                initiative,
                need,
                id,
            } => {
                self.offers.insert((initiative, id, need));
            }
            Command::PriceInitiative(plan, _) => drop(self.prices.insert(plan)),
            Command::WithdrawOffer(_, id) => drop(self.withdrawn.insert(id)),
            Command::Remove(thing) => drop(self.removed.insert(thing)),
            Command::BringBack(thing) => drop(self.brought_back.insert(thing)),
            Command::AddAttachment { to, id, .. } => drop(self.photos.insert((to, id))),
            Command::Follow(ref new) => drop(self.followed.insert(new.thing)),
            Command::Record { thing, event, .. } => drop(self.signs.insert((thing, event))),
            Command::AddTranslation(ref new) => drop(self.translations.insert((new.plan, new.id))),
            Command::Strike(thing, event) => drop(self.struck.insert((thing, event))),
            Command::Meeting(MeetingCommand::Plan(ref new)) => {
                self.meetings.insert(new.id);
            }
            Command::Meeting(ref command) => self.parts.extend(meetings::made(command)),
            Command::BuurtPlan(ref command) => self.items.extend(buurt_plan::made(command)),
            Command::Resultaat(plan, ref command) => {
                self.resultaten.extend(resultaten::made(plan, command));
            }
            Command::Voice(ref command) => self.items.extend(voice::made(command)),
            Command::Plan(ref command) => plan::note(self, command),
            Command::NameBuurt(_)
            | Command::BeginFromExample { .. }
            | Command::OnBehalf(..)
            | Command::DescribeExtent(_)
            | Command::AddInitiative { .. }
            | Command::NameInitiative(..)
            | Command::DescribeInitiative(..)
            | Command::MoveInitiative { .. }
            | Command::RewordTask(..)
            | Command::TickTask(..)
            | Command::TakeTask(..)
            | Command::RewordNeed(..)
            | Command::ArrangeNeed(..)
            | Command::AddSignaal { .. }
            | Command::DescribeAttachment(..)
            | Command::AnswerAloud(..)
            | Command::TypedOut(..)
            | Command::RewordTranslation(..)
            | Command::RewordFollowed(..)
            | Command::SayMore(..)
            | Command::SetDay(..)
            | Command::SetParty(..) => {}
        }
    }
}

fn all_rows(doc: &BuurtDoc) -> BTreeMap<RowKey, Row> {
    let mut rows: BTreeMap<RowKey, Row> = doc.first_rows().into_iter().collect();
    let plans = doc.plans().into_iter().map(Opened::Plan);
    let meetings = doc.meetings().into_iter().map(Opened::Meeting);
    for opened in plans.chain(meetings).chain([Opened::BuurtPlan]) {
        rows.extend(doc.detail_rows(opened));
    }
    rows
}

impl Phone {
    pub(super) fn new(name: u8) -> Self {
        let doc = BuurtDoc::new(Actor([name; 16]));
        Self {
            rows: all_rows(&doc),
            doc,
            who: Who {
                person: PersonId::from_bytes([name; 16]),
                today: Day(100),
            },
            actor: name,
            texts: BTreeMap::new(),
            has_nothing: true,
            stored: Vec::new(),
            undos: Vec::new(),
        }
    }

    pub(super) fn store_own(&mut self) {
        self.stored
            .extend(self.doc.commit().map(|change| change.bytes));
    }

    /// Keeps the rows and texts up to date from what is said to have changed, as the engine does.
    fn look(&mut self) {
        let changed = self.doc.take_changed();
        let had_nothing = std::mem::replace(&mut self.has_nothing, self.doc.has_nothing());
        if had_nothing {
            return self.look_at_all(changed.rows);
        }
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

    /// Where nothing was: a document that came as a whole tells no edits of its texts.
    fn look_at_all(&mut self, rows: BTreeSet<RowKey>) {
        for key in rows {
            let texts = match key {
                RowKey::Section(plan, section) => vec![TextKey::Section(plan, section)],
                RowKey::Signaal(id) => vec![TextKey::Signaal(id)],
                RowKey::Followed(thing) => self.doc.sign_texts(thing),
                RowKey::Minutes(id) => vec![TextKey::Minutes(id)],
                RowKey::OpgaveText(opgave, text) => vec![TextKey::Opgave(opgave, text)],
                RowKey::Vision => vec![TextKey::Vision],
                RowKey::Resultaat(plan, id) => vec![TextKey::Story(plan, id)],
                RowKey::Example(plan) => vec![TextKey::Different(plan)],
                RowKey::Buurt
                | RowKey::News
                | RowKey::Initiative(_)
                | RowKey::Person(_)
                | RowKey::Task(..)
                | RowKey::Need(..)
                | RowKey::Contribution(..)
                | RowKey::History(_)
                | RowKey::Attachment(..)
                | RowKey::Meeting(_)
                | RowKey::MeetingPart(..)
                | RowKey::BuurtItem(_)
                | RowKey::Translation(..)
                | RowKey::PlanPart(..) => Vec::new(),
            };
            let texts = texts.into_iter();
            let texts = texts.filter_map(|key| Some((key, self.doc.text(key)?)));
            self.texts.extend(texts);
            self.rows.extend(self.doc.row(&key).map(|row| (key, row)));
        }
    }

    pub(super) fn check(&mut self) {
        self.look();
        assert_eq!(self.rows, all_rows(&self.doc));
        for (key, text) in &self.texts {
            assert_eq!(self.doc.text(*key).as_ref(), Some(text));
        }
    }

    pub(super) fn reload(&mut self) {
        self.store_own();
        self.look();
        let mut doc = BuurtDoc::load(&self.stored, Actor([self.actor; 16])).unwrap();
        assert_eq!(doc.heads(), self.doc.heads());
        assert_eq!(doc.own_seq(), self.doc.own_seq());
        self.doc = doc;
        self.undos.clear();
        assert_eq!(self.rows, all_rows(&self.doc));
    }

    pub(super) fn act(&mut self, made: &mut Made, act: Act, x: u8, y: u8) {
        made.count += 1;
        let Some(command) = self.command(made, act, x, y) else {
            return;
        };
        let Ok(Some(undo)) = self.doc.command(&self.who, &command) else {
            return;
        };
        assert_eq!(self.doc.command(&self.who, &command), Ok(None));
        self.undos.push(undo);
        made.note(&command);
    }

    fn command(&self, made: &Made, act: Act, x: u8, y: u8) -> Option<Command> {
        let plan = InitiativeId::from_bytes([x; 16]);
        let task = TaskId::from_bytes([x * 16 + y; 16]);
        let need = NeedId::from_bytes([x * 16 + y; 16]);
        let signaal = SignaalId::from_bytes([y; 16]);
        // An id is drawn by one phone only; the same thing is never made twice.
        let fresh = made.count;
        Some(match act {
            Act::NameBuurt => Command::NameBuurt(format!("buurt {y}")),
            Act::AddPlan if self.actor == x + 1 => Command::AddInitiative {
                id: plan,
                what: "Een plan.".into(),
            },
            Act::NamePlan => Command::NameInitiative(plan, format!("naam {y}")),
            Act::OnBehalf => Command::OnBehalf(plan, SectionKey::Why, format!("buur {fresh}")),
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
            Act::RewordTask => Command::RewordTask(plan, task, format!("taak {fresh}")),
            Act::Tick(is_done) => Command::TickTask(plan, task, is_done),
            Act::Take(is_taken) => Command::TakeTask(plan, task, is_taken),
            Act::AddNeed if self.actor == y + 1 => Command::AddNeed {
                initiative: plan,
                id: need,
                what: "nodig".into(),
            },
            Act::Arrange(is_arranged) => Command::ArrangeNeed(plan, need, is_arranged),
            Act::Offer => Command::Offer {
                initiative: plan,
                need,
                id: ContributionId::from_bytes([fresh; 16]),
            },
            Act::Withdraw => return made.withdrawal(x * 4 + y),
            Act::AddSignaal if self.actor == y + 1 => Command::AddSignaal {
                id: signaal,
                text: "tegel".into(),
            },
            Act::AddPhoto(is_plan)
            | Act::DescribePhoto(is_plan)
            | Act::RemovePhoto(is_plan)
            | Act::BringBackPhoto(is_plan) => {
                let on_plan = is_plan.then_some(AttachedTo::Plan(plan));
                let to = on_plan.unwrap_or(AttachedTo::Signaal(signaal));
                return self.about_photo(act, to, x * 16 + y, fresh);
            }
            Act::AnswerAloud(is_on) => aloud(plan, x * 16 + y, is_on.then_some(fresh)),
            Act::TypedOut(is_on) => Command::TypedOut(plan, note(x * 16 + y), is_on),
            Act::Translate(deed) => return self.translate(plan, deed, x * 16 + y, fresh),
            Act::AtMeeting(_)
            | Act::WithVoice(_)
            | Act::InBuurtPlan(_)
            | Act::OfResultaat(_)
            | Act::InPlan(_)
            | Act::OfFollowed(..) => return self.command_elsewhere(made, act, (x, y)),
            Act::AddPlan | Act::AddTask | Act::AddNeed | Act::AddSignaal => return None,
            Act::RemovePlan => Command::Remove(Removable::Initiative(plan)),
            Act::RemoveTask => Command::Remove(Removable::Task(plan, task)),
            Act::RemoveNeed => Command::Remove(Removable::Need(plan, need)),
            Act::RemoveSignaal => Command::Remove(Removable::Signaal(signaal)),
            Act::BringBackPlan => Command::BringBack(Removable::Initiative(plan)),
            Act::BringBackTask => Command::BringBack(Removable::Task(plan, task)),
        })
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the caller lists which acts come here"
    )]
    fn command_elsewhere(&self, made: &Made, act: Act, at: (u8, u8)) -> Option<Command> {
        let (fresh, (x, y)) = (made.count, at);
        match act {
            Act::AtMeeting(deed) => meetings::command(deed, self.actor, fresh, at),
            Act::WithVoice(deed) => voice::command(deed, self.actor, fresh, y),
            Act::InBuurtPlan(deed) => buurt_plan::command(deed, self.actor, fresh, at),
            Act::OfResultaat(deed) => resultaten::command(deed, self.actor, fresh, at),
            Act::InPlan(deed) => plan::command(&self.doc, made, deed, self.actor, at),
            Act::OfFollowed(kind, deed) => self.follow(made, deed, (kind, x, y)),
            _ => None,
        }
    }

    fn follow(
        &self,
        made: &Made,
        deed: followed::FollowedDeed,
        (kind, x, y): (u8, u8, u8),
    ) -> Option<Command> {
        let thing = followed::thing(kind, x, y);
        followed::command(made, deed, thing, self.actor == y + 1)
    }

    pub(super) fn type_in(&mut self, made: &mut Made, text: u8, at: u16, delete: u8, letter: char) {
        let plan = InitiativeId::from_bytes([text % 2; 16]);
        let key = match text {
            0..3 => TextKey::Section(plan, SectionKey::What),
            3..5 => TextKey::Section(plan, SectionKey::Why),
            5 => TextKey::Signaal(SignaalId::from_bytes([0; 16])),
            6 => TextKey::Minutes(meetings::meeting(u8::try_from(at % 2).unwrap())),
            7 => TextKey::Vision,
            8 => buurt_plan::text(u8::try_from(at % 4).unwrap()),
            9 | 10 => resultaten::story(u8::try_from(at % 4).unwrap()),
            _ => {
                let signs: Vec<_> = made.signs.iter().collect();
                let Some((thing, id)) = signs.get(usize::from(at) % signs.len().max(1)) else {
                    return;
                };
                TextKey::Sign(*thing, *id)
            }
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
