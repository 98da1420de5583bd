//! What becomes of a signaal: heard, taken up, answered, and *U vroeg, wij deden*.
//!
//! The order is free and nothing is a lock: what lies further than the furthest step is offered.

use domain::{Followed, FollowedRow, Sign, SignaalId};
use leptos::prelude::*;

use super::{
    face::sign_state,
    signs::{Asked, Known, Record, Signs, record},
};
use crate::{
    asking::{Asking, use_asking},
    components::{button::Button, chip::Chip, field::Trouble},
    contexts::use_store,
    text::use_text,
};

/// The section on the page of a signaal.
#[component]
pub fn SignaalSteps(
    /// Of which signaal.
    id: SignaalId,
) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let thing = Followed::Signaal(id);
    let row: Known = store.followed().row(thing);
    let furthest = Memo::new(move |_| row.with(|row| row.as_ref().and_then(FollowedRow::furthest)));
    let has_done = Memo::new(move |_| {
        row.with(|row| {
            row.as_ref()
                .is_some_and(|row| row.with_sign(Sign::Done).next().is_some())
        })
    });
    let chip = move || match furthest.get() {
        Some(sign) => {
            let (word, icon, chalk) = sign_state(text, sign);
            view! { <Chip word=word icon=icon chalk=chalk/> }.into_any()
        }
        None => view! { <p class="soft">{text.followed.signaal_new}</p> }.into_any(),
    };
    let done = move || {
        has_done.get().then(|| {
            view! {
                <h3 class="section_card__title">{text.followed.you_asked}</h3>
                <Signs
                    thing=thing row=row only=|sign| sign == Sign::Done class="card"
                    is_one_kind=true
                />
            }
        })
    };
    let acts = move || acts(thing, furthest.get(), asking);
    view! {
        <section class="shell__section" aria-labelledby="steps">
            <h2 class="shell__heading" id="steps">{text.followed.signaal_steps}</h2>
            <div>{move || chip()}</div>
            {move || done()}
            <Signs thing=thing row=row only=|sign| sign != Sign::Done class="card"/>
            <div class="stack">{move || acts()}</div>
            <Trouble trouble=asking.trouble()/>
        </section>
    }
    .into_any()
}

/// What somebody can record now.
fn acts(thing: Followed, furthest: Option<Sign>, asking: Asking) -> AnyView {
    let (text, store) = (use_text().followed, use_store());
    let lies_ahead = |sign: Sign| furthest.is_none_or(|now| now < sign);
    let plain = |sign: Sign, word: &'static str, icon: &'static str| {
        lies_ahead(sign).then(|| {
            view! {
                <Button
                    word=word icon=icon busy=asking.busy()
                    press=move |()| record(store, asking, thing, sign)
                />
            }
        })
    };
    let written =
        |asked: Asked| lies_ahead(asked.sign).then(|| view! { <Record thing=thing asked=asked/> });
    let answer = Asked {
        sign: Sign::Answered,
        word: text.write_answer,
        icon: "speak",
        class: "",
        question: text.the_answer,
        hint: text.the_answer_hint,
    };
    let done = Asked {
        sign: Sign::Done,
        word: text.write_done,
        icon: "check",
        class: "",
        question: text.what_done,
        hint: text.what_done_hint,
    };
    let again = furthest.is_some_and(|now| now >= Sign::Answered).then(|| {
        view! {
            <Button
                word=text.not_yet icon="refresh" class="button--quiet" busy=asking.busy()
                press=move |()| record(store, asking, thing, Sign::Reopened)
            />
        }
    });
    view! {
        {plain(Sign::Heard, text.i_heard, "eye")}
        {plain(Sign::TakenUp, text.i_take_up, "dig")}
        {written(answer)}
        {written(done)}
        {again}
    }
    .into_any()
}
