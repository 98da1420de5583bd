//! The sheet about one neighbour: what they may do, their phones, and removing.
//!
//! It says what removing does and what it cannot do before it asks; nothing is offered that this phone may not do.

use domain::{
    PersonId,
    member::{DeviceKind, Leaver, Member, MemberDevice, MemberRole},
};
use leptos::prelude::*;

use super::people::{is_keeper, role_words};
use crate::{
    asking::use_asking,
    components::{Button, Dialog, Trouble},
    contexts::{use_announcer, use_store},
    effects::whenever,
    names::use_names,
    text::use_text,
};

/// The sheet; it is open while somebody is chosen.
#[component]
pub(crate) fn MemberSheet(
    /// Who it is about.
    chosen: RwSignal<Option<PersonId>>,
) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let open = RwSignal::new(false);
    whenever(move || {
        if chosen.get().is_some() {
            open.set(true);
        }
    });
    whenever(move || {
        if !open.get() {
            chosen.set(None);
        }
    });
    let title = Signal::derive(move || names.first(chosen.get()));
    let body = move || {
        let (person, all) = (chosen.get()?, store.members().get());
        let member = all.iter().find(|one| one.person == person)?.clone();
        let is_keeper = is_keeper(&all, store.me().get());
        Some(view! { <About member is_keeper open/> })
    };
    view! {
        <Dialog open title id="member" close_word=text.everywhere.close>{move || body()}</Dialog>
    }
    .into_any()
}

#[component]
fn About(
    /// Whom it is about.
    member: Member,
    /// Whether this phone's owner looks after the data.
    is_keeper: bool,
    /// Closes the sheet.
    open: RwSignal<bool>,
) -> AnyView {
    let (words, store, asking) = (use_text().members, use_store(), use_asking());
    let announcer = use_announcer();
    let done = move |said: &'static str| {
        move |result| {
            if asking.settle(result).is_some() {
                announcer.say(said);
                let _is_gone = open.try_set(false);
            }
        }
    };
    let Member {
        person,
        role,
        devices,
        may_remove,
    } = member;
    let is_me = store.me().get_untracked() == Some(person);
    let keep = move |()| {
        asking.begin();
        store.make_keeper(person, done(words.kept));
    };
    let remove = Callback::new(move |(leaver, said)| {
        asking.begin();
        store.remove_member(leaver, done(said));
    });
    let may_raise = is_keeper && role < MemberRole::Keeper;
    let raise = may_raise.then(|| {
        view! {
            <p class="soft">{words.keeper_how}</p>
            <Button word=words.make_keeper busy=asking.busy() press=keep/>
        }
    });
    let phones = (may_remove && devices.len() > 1).then(|| phones(devices, remove));
    let removal = (may_remove && !is_me).then(|| {
        view! {
            <p>{words.removal}</p>
            <p>{words.removal_not}</p>
            <p>{words.removal_undo}</p>
            <Button
                word=words.remove class="button--danger button--block" icon="trash"
                busy=asking.busy()
                press=move |()| remove.run((Leaver::Person(person), words.gone))
            />
        }
    });
    view! {
        <div class="dialog__body stack">
            <p>{role_words(words, role)}</p>
            {raise}
            {phones}
            {removal}
            <Trouble trouble=asking.trouble()/>
        </div>
        <div class="dialog__actions">
            <Button word=words.stay press=move |()| open.set(false)/>
        </div>
    }
    .into_any()
}

/// The phones of somebody who has several, each of which can go alone.
fn phones(devices: Vec<MemberDevice>, remove: Callback<(Leaver, &'static str)>) -> AnyView {
    let words = use_text().members;
    let mut others = 0;
    let row = |device: MemberDevice| {
        let name = match device.kind {
            DeviceKind::This => words.this_phone.to_owned(),
            DeviceKind::Paper => words.paper.to_owned(),
            DeviceKind::Other => {
                others += 1;
                (words.phone)(others)
            }
        };
        let about = Signal::stored(name.clone());
        let button = (device.kind == DeviceKind::Other).then(|| {
            let press = move |()| remove.run((Leaver::Device(device.mark), words.device_gone));
            view! { <Button word=words.remove class="button--small" about press/> }
        });
        view! {
            <li class="list__row list__row--centre">
                <span class="list__main">{name}</span>
                {button}
            </li>
        }
    };
    let rows: Vec<_> = devices.into_iter().map(row).collect();
    view! {
        <h3 class="card__title">{words.devices}</h3>
        <ul class="list card">{rows}</ul>
    }
    .into_any()
}
