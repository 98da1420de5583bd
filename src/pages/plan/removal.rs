//! Taking the plan away, and what stands there when somebody did.

use domain::{Command, Removable};
use leptos::prelude::*;

use super::Open;
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        field::Trouble,
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    names::use_names,
    platform::clock,
    text::use_text,
};

/// Messages about the plan as a whole: taken away, back again, or only to read.
#[component]
pub fn State(
    /// Which plan.
    open: Open,
) -> AnyView {
    let (text, names, store) = (use_text(), use_names(), use_store());
    let asking = use_asking();
    let removal = open.part(|row| row.removed.clone());
    let is_back = open.part(|row| row.is_back);
    let bring_back = move |()| asking.act(Command::BringBack(Removable::Initiative(open.id)));
    let removed = move || {
        removal.get().flatten().map(|removal| {
            let day = text.weekday(removal.on, clock::today());
            let told = (text.plan.removed_by)(&names.inside(removal.by), &day);
            view! {
                <Notice kind=NoticeKind::Warn title=text.plan.removed text=told>
                    <Button
                        word=text.plan.bring_back icon="undo" class="button--small"
                        busy=asking.busy() press=bring_back
                    />
                </Notice>
                <Trouble trouble=asking.trouble()/>
            }
        })
    };
    let back = move || {
        let is_back = is_back.get() == Some(true);
        is_back.then(|| view! { <Notice kind=NoticeKind::Info title=text.plan.is_back/> })
    };
    let read_only = move || {
        let is_read_only = store
            .buurt()
            .with(|row| row.as_ref().is_some_and(|row| !row.is_writable));
        is_read_only.then(|| view! { <Notice kind=NoticeKind::Warn title=text.plan.read_only/> })
    };
    view! {
        {move || read_only()}
        {move || removed()}
        {move || back()}
    }
    .into_any()
}

/// The button that takes the plan away. It can be undone, so it does not ask twice.
#[component]
pub fn Remove(
    /// Which plan.
    open: Open,
) -> AnyView {
    let text = use_text();
    let asking = use_asking();
    let is_removed = open.part(|row| row.removed.is_some());
    let remove = Callback::new(move |()| {
        asking.act(Command::Remove(Removable::Initiative(open.id)));
    });
    let button = move || {
        (is_removed.get() == Some(false)).then(|| {
            view! {
                <Button
                    word=text.plan.remove_plan icon="trash" class="button--quiet button--block"
                    busy=asking.busy() press=remove
                />
            }
        })
    };
    view! {
        {move || button()}
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}
