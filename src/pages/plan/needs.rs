//! *Wat is nodig?*: the needs, who helps, and the field for another.

use domain::{
    Answer, Claim, Command, ContributionId, NeedId, PersonId, Removable, need::NeedRow as Need,
};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        conflict_card::{ConflictCard, OneAnswer},
        field::{Field, Trouble},
        need_row::{NeedAct, NeedRow},
    },
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
    let (text, store) = (use_text().plan, use_store());
    let asking = use_asking();
    let needs = store.needs();
    let ids = Memo::new(move |_| {
        let mut rows = needs.all();
        rows.sort_by_key(|(id, row)| (row.is_arranged, row.order, *id));
        rows.into_iter().map(|(id, _)| id).collect::<Vec<NeedId>>()
    });
    let list = move || {
        (!ids.with(Vec::is_empty)).then(|| {
            let row = move |id: NeedId| need(open, id, asking);
            view! {
                <ul class="list card"><For each=move || ids.get() key=|id| *id children=row/></ul>
            }
        })
    };
    let conflicts = move || {
        let contested = |(_, row): &(NeedId, Need)| !row.what.claims().is_empty();
        let rows = needs.all().into_iter().filter(contested);
        rows.map(|(id, row)| reworded(open, id, &row.what, asking))
            .collect_view()
    };
    view! {
        <section class="shell__section" aria-labelledby="needs">
            <h2 class="shell__heading" id="needs">{text.needs}</h2>
            {list}
            {conflicts}
            <Trouble trouble=asking.trouble()/>
            <NewNeed open=open/>
        </section>
    }
    .into_any()
}

fn need(open: Open, id: NeedId, asking: Asking) -> Option<AnyView> {
    let (store, names) = (use_store(), use_names());
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
        NeedAct::Remove => asking.act(Command::Remove(Removable::Need(open.id, id))),
    };
    Some(view! { <NeedRow row=row helpers=helpers act=act/> }.into_any())
}

/// An offer and who gave it.
type Offer = (ContributionId, Option<PersonId>);

/// Two wordings of one need.
fn reworded(open: Open, id: NeedId, what: &Answer<String>, asking: Asking) -> AnyView {
    let (text, names) = (use_text().plan, use_names());
    let one = |Claim { value, by }: &Claim<String>| {
        let command = Command::RewordNeed(open.id, id, value.clone());
        OneAnswer {
            told: (text.wrote)(&names.first(*by), value),
            word: value.clone(),
            choose: Callback::new(move |()| asking.act(command.clone())),
        }
    };
    let answers: Vec<OneAnswer> = what.claims().iter().map(one).collect();
    view! { <ConflictCard about=text.need answers=Signal::stored(answers)/> }.into_any()
}

/// The field for another need.
#[component]
fn NewNeed(
    /// Of which plan.
    open: Open,
) -> AnyView {
    let (text, store, asking) = (use_text().plan, use_store(), use_asking());
    let what = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let id = NeedId::from_bytes(store.fresh_id());
        let said = what.get_untracked().trim().to_owned();
        let command = Command::AddNeed {
            initiative: open.id,
            id,
            what: said,
        };
        asking.act_then(command, move || what.set(String::new()));
    });
    view! {
        <div class="form">
            <Field
                id="need" label=text.need hint=text.need_example draft=what
                trouble=asking.trouble() enter=keep
            />
            <Button word=text.add_need icon="plus" busy=asking.busy() press=keep/>
        </div>
    }
    .into_any()
}
