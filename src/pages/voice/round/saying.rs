//! What people say to a question, also for somebody else, and the form to answer.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, ReactionId, Removable,
    voice::{NewReaction, Round, VoiceCommand},
};
use leptos::prelude::*;

use super::One;
use crate::{
    asking::use_asking,
    components::{
        button::{Button, IconButton},
        choice_list::Tick,
        conflict_card::ConflictCard,
        field::{Field, FieldSize},
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    pages::{followed::new::said, guarding::Guard},
    text::use_text,
};

/// What people say, and the form to answer.
pub(super) fn reactions(one: One) -> AnyView {
    let say = one.board.say;
    let ids = Memo::new(move |_| {
        one.round.with(|round| {
            let all = round.iter().flat_map(Round::reactions);
            all.map(|(id, _)| *id.as_bytes()).collect::<Vec<RowId>>()
        })
    });
    let row = move |id: RowId| reaction(one, ReactionId::from_bytes(id));
    let takes = Memo::new(move |_| one.row(|row| row.takes_answers(one.today)) == Some(true));
    let form = move || {
        if takes.get() {
            new_reaction(one)
        } else {
            view! { <p class="soft">{say.not_now}</p> }.into_any()
        }
    };
    let list = move || {
        if ids.with(Vec::is_empty) {
            view! { <p class="soft">{say.reactions_none}</p> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    view! {
        <section class="shell__section" aria-labelledby="reactions">
            <h2 class="shell__heading" id="reactions" tabindex="-1">{say.reactions}</h2>
            {move || form()}
            {move || list()}
        </section>
    }
    .into_any()
}

fn new_reaction(one: One) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), one.board.say);
    let (words, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let is_other = RwSignal::new(false);
    let keep = Callback::new(move |()| {
        let new = NewReaction {
            to: one.id,
            id: ReactionId::from_bytes(store.fresh_id()),
            text: said(words),
            for_whom: is_other.get_untracked().then(|| said(name)),
        };
        asking.act_then(VoiceCommand::React(new).into(), move || {
            words.set(String::new());
            name.set(String::new());
            is_other.set(false);
        });
    });
    let for_whom = move || {
        is_other.get().then(|| {
            view! {
                <Field
                    id="for-whom" label=say.for_name hint=use_text().everywhere.may_stay_empty
                    draft=name trouble=Signal::stored(None) enter=keep
                />
            }
        })
    };
    let set = Callback::new(move |is_on| is_other.set(is_on));
    view! {
        <div class="form">
            <Field
                id="reaction" label=say.reaction draft=words trouble=asking.trouble()
                size=FieldSize::Lines enter=keep
            />
            <Guard words=words/>
            <Tick word=say.for_other is_on=is_other set=set/>
            {move || for_whom()}
            <Button
                word=say.keep_reaction icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
        </div>
    }
    .into_any()
}

fn reaction(one: One, id: ReactionId) -> AnyView {
    let (text, names, say) = (use_text(), use_names(), one.board.say);
    let item = BuurtItemId::Reaction(one.id, id);
    let row = Memo::new(move |_| {
        one.round
            .with(|round| round.as_ref()?.reactions.get(&id).cloned())
    });
    let words = Signal::derive(move || {
        row.with(|row| row.as_ref().and_then(|row| row.text.shown().cloned()))
            .unwrap_or_default()
    });
    let from = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let by = (text.everywhere.by_on)(
                &names.first(row.by),
                &text.weekday(row.created_on, one.today),
            );
            let for_whom = row.for_whom.as_ref().map(|name| {
                let name = if name.is_empty() {
                    say.a_neighbour
                } else {
                    name
                };
                (say.on_behalf)(name)
            });
            Some(
                [Some(by), for_whom]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" · "),
            )
        })
    };
    let rivals = Signal::derive(move || {
        let command = |words| BuurtPlanCommand::Reword(item, words);
        row.with(|row| {
            let row = row.as_ref();
            row.map(|row| one.board.chooser.answers(&row.text, Clone::clone, command))
                .unwrap_or_default()
        })
    });
    let is_own =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|it| names.is_me(it.by))));
    let remove = move || {
        let press = move |()| {
            let thing = Removable::BuurtItem(item);
            one.board.asking.act(Command::Remove(thing));
        };
        let word = text.everywhere.remove;
        is_own
            .get()
            .then(|| view! { <IconButton word=word icon="trash" about=words press=press/> })
    };
    view! {
        <li class="list__item">
            <ConflictCard about=say.reaction answers=rivals/>
            <div class="list__row">
                <div class="list__main">
                    <p class="voice__words" dir="auto">{words}</p>
                    <p class="list__sub" dir="auto">{move || from()}</p>
                </div>
                {move || remove()}
            </div>
        </li>
    }
    .into_any()
}
