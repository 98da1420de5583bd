//! *Wat is nodig?*: the needs, who helps, and the field for another.

use domain::{
    Command, ContributionId, NeedId, PlanCommand, Removable,
    meeting::BringKind,
    need::{ContributionRow, OfferStep},
};
use leptos::prelude::*;

use super::{
    Open,
    lines::{Contested, Kind, LineId, Lines, More, take_away},
};
use crate::{
    asking::Asking,
    components::{
        choice_list::{Choice, ChoiceList},
        need_row::{NeedAct, NeedRow, OfferAct},
    },
    contexts::use_store,
    names::use_names,
    pages::choosing::Chooser,
    text::use_text,
};

/// The needs.
#[component]
pub fn Needs(
    /// Which plan.
    open: Open,
) -> AnyView {
    let (text, needs) = (use_text().plan, use_store().needs());
    let lines = Memo::new(move |_| {
        let mut rows = needs.all();
        rows.sort_by_key(|(id, row)| (row.is_arranged, row.order, *id));
        rows.into_iter()
            .map(|(id, row)| (*id.as_bytes(), row.what))
            .collect::<Vec<_>>()
    });
    let kind = Kind {
        heading_id: "needs",
        heading: text.needs,
        field_id: "need",
        question: text.need,
        example: text.need_example,
        add_word: text.add_need,
        add: |initiative, id, what| Command::AddNeed {
            initiative,
            id: NeedId::from_bytes(id),
            what,
        },
        reword: |plan, id, what| Command::RewordNeed(plan, NeedId::from_bytes(id), what),
        row: need,
        more: |open, id| Some(more(open, id.map(NeedId::from_bytes))),
        contested,
    };
    view! { <Lines open=open kind=kind lines=lines/> }.into_any()
}

/// An offer and what is known of it.
type Offer = (ContributionId, ContributionRow);

fn need(open: Open, id: LineId, asking: Asking, change: Callback<()>) -> Option<AnyView> {
    let (store, names, id) = (use_store(), use_names(), NeedId::from_bytes(id));
    let row = store.needs().get(&id)?;
    let offers = Memo::new(move |_| {
        let mut offers = store.contributions().all();
        offers.retain(|(_, offer)| offer.need == id);
        offers.sort_by_key(|(offer, row)| (row.order, *offer));
        offers.into_iter().collect::<Vec<Offer>>()
    });
    let help = move |is_helping: bool| {
        if is_helping {
            let offer = ContributionId::from_bytes(store.fresh_id());
            return asking.act(Command::Offer {
                initiative: open.id,
                need: id,
                id: offer,
            });
        }
        let mine = untrack(|| {
            offers
                .get()
                .into_iter()
                .filter(|(_, offer)| names.is_me(offer.by))
                .collect()
        });
        let mine: Vec<Offer> = mine;
        for (offer, _) in mine {
            asking.act(Command::WithdrawOffer(open.id, offer));
        }
    };
    let act = move |act: NeedAct| match act {
        NeedAct::Help(is_helping) => help(is_helping),
        NeedAct::Arrange(is_arranged) => {
            asking.act(Command::ArrangeNeed(open.id, id, is_arranged));
        }
        NeedAct::Offer(offer, act) => {
            let asked = match act {
                OfferAct::Agree => PlanCommand::MarkOffer(open.id, offer, OfferStep::Agreed, true),
                OfferAct::Done => PlanCommand::MarkOffer(open.id, offer, OfferStep::Done, true),
                OfferAct::Thank(is_on) => PlanCommand::Thank(open.id, offer, is_on),
            };
            asking.act(asked.into());
        }
        NeedAct::Remove => {
            let removal = Command::Remove(Removable::Need(open.id, id));
            take_away(asking, removal, "#needs");
        }
    };
    Some(view! { <NeedRow row=row offers=offers act=act change=change/> }.into_any())
}

/// What kind of help.
fn more(open: Open, id: Option<NeedId>) -> More {
    let (text, needs) = (use_text(), use_store().needs());
    let row = id.and_then(|id| needs.row(id).get_untracked());
    let was = row.and_then(|row| row.kind.shown().copied().flatten());
    let place = BringKind::ALL.iter().position(|one| Some(*one) == was);
    let chosen = RwSignal::new(place.map_or(0, |place| place + 1));
    let words = BringKind::ALL.iter().map(|kind| text.meetings.bring(*kind));
    let unsaid = [text.planning.not_said].into_iter();
    let choices = unsaid.chain(words).map(Choice::new).collect();
    let name = if id.is_some() { "change-kind" } else { "kind" };
    let view = view! {
        <ChoiceList
            legend=text.planning.which_help name=name choices=choices chosen=chosen is_grid=true
            on_choose=UnsyncCallback::new(move |place| chosen.set(place))
        />
    };
    let say = move |line: LineId| {
        let kind = chosen.get_untracked().checked_sub(1);
        let kind = kind.and_then(|place| BringKind::ALL.get(place).copied());
        let need = NeedId::from_bytes(line);
        let asked = (kind != was).then_some(PlanCommand::SetKind(open.id, need, kind));
        asked.into_iter().map(Command::Plan).collect()
    };
    (view.into_any(), Callback::new(say))
}

fn contested(open: Open, id: LineId, asking: Asking) -> Vec<Contested> {
    let (text, id) = (use_text(), NeedId::from_bytes(id));
    let Some(row) = use_store().needs().get(&id).map(|row| row.get()) else {
        return Vec::new();
    };
    let word = |kind: &Option<BringKind>| {
        kind.map_or(text.planning.not_said, |kind| text.meetings.bring(kind))
            .to_owned()
    };
    let command = |kind| PlanCommand::SetKind(open.id, id, kind);
    let kinds = Chooser::of(asking).answers(&row.kind, word, command);
    vec![(text.planning.which_help, kinds)]
}
