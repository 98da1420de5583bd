//! *Wat kost het?*: one amount, read as people write it.

use domain::{Cents, Command};
use leptos::prelude::*;

use super::{Open, short_form::short_form};
use crate::{
    asking::use_asking,
    components::{button::Button, field::Field},
    platform::focus,
    text::use_text,
};

/// The amount and the way to fill it in.
#[component]
pub fn Price(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    let is_open = RwSignal::new(false);
    let amount = open.part(|row| row.amount.shown().copied().flatten());
    let shown = move || text.amount_or_none(amount.get().flatten());
    let content = move || {
        if is_open.get() {
            return form(open, amount.get_untracked().flatten(), is_open);
        }
        view! {
            <p class="card__title tabular"><bdi>{move || shown()}</bdi></p>
            <div class="card__actions">
                <Button
                    word=text.plan.set_price icon="euro" class="button--small"
                    press=move |()| fill_in(is_open)
                />
            </div>
        }
        .into_any()
    };
    view! {
        <section class="shell__section" aria-labelledby="price-heading">
            <h2 class="shell__heading" id="price-heading">{text.plan.price}</h2>
            <div class="card">{move || content()}</div>
        </section>
    }
    .into_any()
}

/// Shows the field and brings the caret there.
fn fill_in(is_open: RwSignal<bool>) {
    is_open.set(true);
    request_animation_frame(|| focus::to("#price"));
}

fn form(open: Open, amount: Option<Cents>, is_open: RwSignal<bool>) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let draft = RwSignal::new(amount.map(|amount| text.amount(amount)).unwrap_or_default());
    let close = Callback::new(move |()| {
        let _is_gone = is_open.try_set(false);
        request_animation_frame(|| focus::to("[aria-labelledby=price-heading] button"));
    });
    let keep = Callback::new(move |()| {
        let written = draft.get_untracked();
        let amount = Cents::parse(&written);
        if amount.is_none() && !written.trim().is_empty() {
            return asking.refuse(text.errors.no_amount);
        }
        let command = Command::PriceInitiative(open.id, amount);
        asking.act_then(command, move || close.run(()));
    });
    let field = view! {
        <Field
            id="price" label=text.plan.price asked_by="price-heading" hint=text.plan.price_hint
            draft=draft trouble=asking.trouble() enter=keep
        />
    };
    short_form(field.into_any(), asking, keep, close)
}
