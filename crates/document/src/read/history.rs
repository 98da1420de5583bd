//! The history of a plan, derived from what stands in it.
//!
//! Only what items cannot tell is recorded apart (`edits`); so a thing that is taken away takes its
//! sentences along, and nothing has to be kept in step.

use domain::{
    Answer, Day, Followed, Party, PersonId, ResultaatKind, ResultaatRow,
    attachment::{AttachmentKind, AttachmentRow},
    history::{Happening, HistoryItem},
    initiative::Removal,
    limits::LINE_LEN_MAX,
};

use super::{edits::Wrote, facts::Facts, followed::Item, initiative::shown, plan_told};
use crate::{
    alive::Life,
    fields::cut,
    op::Op,
    schema::{BY, CREATED_ON, REMOVED},
};

/// More sentences than anybody reads; a stranger's plan cannot fill a phone with them.
const HISTORY_MAX: usize = 2_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) op: Op,
    pub(crate) item: HistoryItem,
}

impl Entry {
    /// Sorts oldest first, the same on every phone.
    pub(crate) fn place(&self) -> (Day, &Op) {
        (self.item.on, &self.op)
    }
}

/// Newest first.
pub(crate) fn of(facts: &Facts<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut add = |op: &Op, on: Day, by: Option<PersonId>, what: Happening| {
        let item = HistoryItem { on, by, what };
        entries.push(Entry {
            op: op.clone(),
            item,
        });
    };
    let fields = &facts.fields;
    add(
        &facts.op,
        fields.day(CREATED_ON),
        fields.person(BY),
        Happening::Began,
    );
    for edit in &facts.edits {
        let what = match edit.wrote.clone() {
            Wrote::Section(key) => Happening::Wrote(key),
            Wrote::Title(title) => Happening::Named(title),
            Wrote::OneLiner(line) => Happening::Described(line),
            Wrote::Amount(amount) => Happening::Priced(amount),
        };
        add(&edit.op, edit.on, Some(edit.by), what);
    }
    for it in &facts.events {
        let (to, reason) = (it.event.to, it.event.reason.clone());
        add(
            &it.op,
            it.event.on,
            it.event.by,
            Happening::Moved(to, reason),
        );
    }
    for task in &facts.tasks {
        let (row, what) = (&task.row, shown(&task.row.what));
        add(
            &task.op,
            row.created_on,
            row.by,
            Happening::TaskNamed(what.clone()),
        );
        if let (Some(op), Some(on)) = (&task.done_op, row.done_on) {
            add(op, on, row.done_by, Happening::TaskDone(what));
        }
    }
    for need in &facts.needs {
        let what = Happening::NeedNamed(shown(&need.row.what));
        add(&need.op, need.row.created_on, need.row.by, what);
    }
    for offer in &facts.contributions {
        let need = facts.needs.iter().find(|need| need.id == offer.row.need);
        let what = need.map(|need| shown(&need.row.what)).unwrap_or_default();
        add(
            &offer.op,
            offer.row.on,
            offer.row.by,
            Happening::Offered(what),
        );
    }
    for (op, on, by, what) in later_kinds(facts) {
        add(&op, on, by, what);
    }
    if let (Life::Removed(Removal { by, on }), Some(op)) = (&facts.life, fields.op(REMOVED)) {
        add(&op, *on, *by, Happening::Removed);
    }
    entries.sort_by(|left, right| right.place().cmp(&left.place()));
    entries.truncate(HISTORY_MAX);
    entries
}

/// What is told of photos and voice notes, of what is followed, of what came of it and of translations.
fn later_kinds<'f>(
    facts: &'f Facts<'_>,
) -> impl Iterator<Item = (Op, Day, Option<PersonId>, Happening)> + 'f {
    let attachments = facts.attachments.iter();
    let translations = facts.translations.iter().map(|it| {
        let what = Happening::Translated(it.row.section, it.row.lang.clone());
        (it.op.clone(), it.row.created_on, it.row.by, what)
    });
    attachments
        .map(|it| (it.op.clone(), it.row.created_on, it.row.by, added(&it.row)))
        .chain(facts.followed.iter().flat_map(told_of))
        .chain(facts.resultaten.iter().map(|it| {
            let row = &it.row;
            (it.op.clone(), row.created_on, row.by, came(row))
        }))
        .chain(translations)
        .chain(plan_told::told(facts))
}

/// That something is followed, and what was recorded about it.
fn told_of(item: &Item) -> Vec<(Op, Day, Option<PersonId>, Happening)> {
    let row = &item.row;
    let begun = followed(item).map(|what| (item.op.clone(), row.created_on, row.by, what));
    let signs = item
        .sign_ops
        .iter()
        .zip(&row.signs)
        .filter_map(|(op, sign)| {
            let words = cut(&sign.reason, LINE_LEN_MAX);
            let what = Happening::Signed(sign.to?, shown(&row.what), words);
            Some((op.clone(), sign.on, sign.by, what))
        });
    begun.into_iter().chain(signs).collect()
}

fn followed(item: &Item) -> Option<Happening> {
    let what = shown(&item.row.what);
    match item.thing {
        Followed::Toezegging(..) => {
            let party = item.row.party.as_ref().and_then(Answer::shown).cloned();
            let party = party.unwrap_or(Party::Other(String::new()));
            Some(Happening::Promised(party, what))
        }
        Followed::Blocker(..) => Some(Happening::GotStuck(what)),
        Followed::Knock(..) => Some(Happening::Knocked(shown(&item.row.more), what)),
        Followed::Help(..) => Some(Happening::HelpAsked(shown(&item.row.more), what)),
        Followed::Signaal(_) => None,
    }
}

fn added(row: &AttachmentRow) -> Happening {
    let what = shown(&row.what);
    match row.kind {
        AttachmentKind::Photo { .. } => Happening::PhotoAdded(what),
        AttachmentKind::Voice { .. } => row
            .answers()
            .map_or(Happening::VoiceAdded(what), Happening::AnsweredAloud),
    }
}

fn came(row: &ResultaatRow) -> Happening {
    match row.kind {
        ResultaatKind::Number => Happening::Counted(shown(&row.what), shown(&row.value)),
        ResultaatKind::Story => Happening::StoryTold,
        ResultaatKind::Thanks => Happening::Thanked(shown(&row.what)),
    }
}
