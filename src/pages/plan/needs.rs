//! *Wat is nodig?*: the needs, who helps, and the field for another.

use domain::{Command, ContributionId, NeedId, PersonId, Removable};
use leptos::prelude::*;

use super::{
    Open,
    lines::{Kind, LineId, Lines, take_away},
};
use crate::{
    asking::Asking,
    components::need_row::{NeedAct, NeedRow},
    contexts::use_store,
    names::use_names,
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
    };
    view! { <Lines open=open kind=kind lines=lines/> }.into_any()
}

/// An offer and who gave it.
type Offer = (ContributionId, Option<PersonId>);

fn need(open: Open, id: LineId, asking: Asking, change: Callback<()>) -> Option<AnyView> {
    let (store, names, id) = (use_store(), use_names(), NeedId::from_bytes(id));
    let row = store.needs().get(&id)?;
    let offers = Memo::new(move |_| {
        let mut offers = store.contributions().all();
        offers.retain(|(_, offer)| offer.need == id);
        offers.sort_by_key(|(offer, row)| (row.order, *offer));
        offers
            .into_iter()
            .map(|(offer, row)| (offer, row.by))
            .collect::<Vec<Offer>>()
    });
    let helpers = Signal::derive(move || {
        offers.with(|all| all.iter().map(|(_, by)| *by).collect::<Vec<_>>())
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
                .filter(|(_, by)| names.is_me(*by))
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
        NeedAct::Remove => {
            let removal = Command::Remove(Removable::Need(open.id, id));
            take_away(asking, removal, "#needs");
        }
    };
    Some(view! { <NeedRow row=row helpers=helpers act=act change=change/> }.into_any())
}
