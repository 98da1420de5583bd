//! Writing down a decision: what, how, the hands that were counted, and what was objected.

use domain::{
    Command, DecisionId, MeetingCommand, MeetingRow, Refusal,
    meeting::{DecisionWay, Side, command::NewDecision},
};
use leptos::prelude::*;

use super::{Open, act, lines::Count};
use crate::{
    asking::use_asking,
    components::{
        choice_list::{Choice, ChoiceList},
        field::{Field, FieldSize},
    },
    contexts::use_store,
    pages::{followed::new::said, plan::short_form::short_form},
    text::use_text,
};

/// The hands that were counted, by side.
type Counted = StoredValue<Vec<(Side, RwSignal<Option<u32>>)>>;

/// The form for a decision.
pub fn decide(open: Open, close: Callback<()>) -> AnyView {
    let (text, store, asking) = (use_text().meetings, use_store(), use_asking());
    let empty = use_text().errors.refusal(Refusal::Empty);
    let draft = || RwSignal::new(String::new());
    let (what, objections) = (draft(), draft());
    let chosen = RwSignal::new(0);
    let hands = Side::ALL
        .iter()
        .map(|side| (*side, RwSignal::new(None::<u32>)));
    let hands: Vec<_> = hands.collect();
    let way = move || {
        let way = DecisionWay::ALL.get(chosen.get()).copied();
        way.unwrap_or(DecisionWay::Agreed)
    };
    let counted = StoredValue::new(hands);
    let keep = Callback::new(move |()| {
        let (id, meeting) = (DecisionId::from_bytes(store.fresh_id()), open.id);
        let new = NewDecision {
            meeting,
            id,
            text: said(what),
            item: open.head(MeetingRow::on_table),
            way: untrack(way),
        };
        if said(what).is_empty() {
            return asking.refuse(empty);
        }
        act(asking, MeetingCommand::Decide(new));
        for (side, count) in counted.get_value() {
            if let Some(count) = count.get_untracked() {
                let hands = MeetingCommand::CountHands(meeting, id, side, Some(count));
                act(asking, hands);
            }
        }
        let objected = MeetingCommand::SayObjections(meeting, id, said(objections));
        asking.act_then(Command::Meeting(objected), move || close.run(()));
    });
    let votes = move || (way() == DecisionWay::Majority).then(|| votes(counted));
    let fields = view! {
        <Field
            id="decision" label=text.what_decided hint=text.what_decided_hint draft=what
            trouble=asking.trouble() size=FieldSize::Lines enter=keep
        />
        <ChoiceList
            legend=text.how_decided name="way" choices=ways() chosen=chosen
            on_choose=UnsyncCallback::new(move |place| chosen.set(place))
        />
        {move || votes()}
        <Field
            id="objections" label=text.objections hint=text.objections_hint draft=objections
            trouble=Signal::stored(None) size=FieldSize::Lines enter=keep
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}

/// The ways in which people decide, in the order of [`DecisionWay::ALL`].
fn ways() -> Vec<Choice> {
    let text = use_text().meetings;
    let ways = [
        (text.by_dots, text.by_dots_sub),
        (text.by_consent, text.by_consent_sub),
        (text.by_majority, text.by_majority_sub),
        (text.by_talk, text.by_talk_sub),
    ];
    let way = |(word, sub): (&'static str, &'static str)| Choice {
        sub: sub.to_owned(),
        ..Choice::new(word)
    };
    ways.map(way).to_vec()
}

/// The fields for hands.
fn votes(counted: Counted) -> AnyView {
    let text = use_text().meetings;
    let words = [text.in_favour, text.against, text.abstained];
    let counts = counted.get_value().into_iter().zip(words);
    let one = |((_, count), word): ((Side, RwSignal<Option<u32>>), &'static str)| {
        let set = Callback::new(move |counted| count.set(counted));
        view! { <Count label=word count=count.into() set=set/> }
    };
    view! { <div class="meeting__votes">{counts.map(one).collect_view()}</div> }.into_any()
}
