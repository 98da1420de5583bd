//! What the history of a plan tells of help, of its later parts, and of how plans belong together.

use domain::{Day, InitiativeId, PersonId, PlanPartRow, history::Happening, plan::Verdict};

use super::{
    contribution::Contribution,
    facts::Facts,
    initiative::shown,
    plan_part::{Item, Moves},
};
use crate::op::Op;

/// By which operation, when, by whom, and what.
type Told = (Op, Day, Option<PersonId>, Happening);

/// All of it, in no order.
pub(crate) fn told<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = Told> + 'f {
    let help = facts.contributions.iter().flat_map(move |offer| {
        let need = facts.needs.iter().find(|need| need.id == offer.row.need);
        help(
            offer,
            &need.map(|need| shown(&need.row.what)).unwrap_or_default(),
        )
    });
    let goings = facts.goings.iter().map(|it| {
        let event = &it.event;
        (it.op.clone(), event.on, event.by, Happening::KeptGoing)
    });
    let joins = facts.joins.iter().filter_map(|it| {
        let (event, is_in) = (&it.event, |whole: InitiativeId| whole != facts.id);
        let what = Happening::Joined(is_in(event.to?));
        Some((it.op.clone(), event.on, event.by, what))
    });
    let parts = facts.parts.iter().flat_map(part);
    help.chain(goings).chain(joins).chain(parts)
}

fn help(offer: &Contribution, need: &str) -> Vec<Told> {
    let row = &offer.row;
    let done = offer.done_op.clone().zip(row.done_on);
    let done = done.map(|(op, on)| (op, on, row.by, Happening::Helped(need.to_owned())));
    let thanks = offer.thanks_ops.iter().zip(&row.thanks);
    let thanks = thanks.map(|(op, (person, on))| {
        let what = Happening::HelpThanked(row.by, need.to_owned());
        (op.clone(), *on, Some(*person), what)
    });
    done.into_iter().chain(thanks).collect()
}

fn part(item: &Item) -> Vec<Told> {
    let (on, by, what) = match &item.row {
        PlanPartRow::Permission(row) => {
            let what = Happening::PermissionNamed(shown(&row.what));
            (row.created_on, row.by, what)
        }
        PlanPartRow::Upkeep(row) => (
            row.created_on,
            row.by,
            Happening::UpkeepNamed(shown(&row.what)),
        ),
        PlanPartRow::Suggestion(row) => (row.created_on, row.by, Happening::Suggested(row.section)),
    };
    let mut all = vec![(item.op.clone(), on, by, what)];
    match (&item.moves, &item.row) {
        (Moves::OfPermission(events), PlanPartRow::Permission(row)) => {
            all.extend(events.iter().filter_map(|it| {
                let what = Happening::PermissionMoved(it.event.to?, shown(&row.what));
                Some((it.op.clone(), it.event.on, it.event.by, what))
            }));
        }
        (Moves::OfSuggestion(events), PlanPartRow::Suggestion(row)) => {
            let taken = events
                .iter()
                .filter(|it| it.event.to == Some(Verdict::Taken));
            all.extend(taken.map(|it| {
                let what = Happening::TookOver(row.section);
                (it.op.clone(), it.event.on, it.event.by, what)
            }));
        }
        _ => (),
    }
    all
}
