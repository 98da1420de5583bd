//! *Wie doen mee*: everybody who takes part, what they may do, and one's own name.
//!
//! What a screen says of somebody comes from signed statements, a name from a card that its owner can take back.
//! In the oefenbuurt nobody really takes part, so there it shows who wrote. What can be done about somebody is in
//! [`super::member`].

use domain::{
    PersonId,
    member::{Member, MemberRole},
};
use leptos::prelude::*;

use super::member::MemberSheet;
use crate::{
    components::{Avatar, Button},
    contexts::use_store,
    names::{Names, use_names},
    pages::phone::MyName,
    text::{MemberText, use_text},
};

/// The people of the buurt.
#[component]
pub(crate) fn People() -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let (words, members) = (&text.share.people, store.members());
    let chosen = RwSignal::new(None::<PersonId>);
    let is_practice = store.is_practice();
    let me = store.me();
    let list = move || {
        if is_practice.get() {
            let people = store.people().all().into_iter();
            let shown = people.filter(|(_, card)| !card.name.is_empty());
            let all = me.get().into_iter().chain(shown.map(|(id, _)| id));
            return all.map(|one| row(names, one, None)).collect_view();
        }
        let all = members.get();
        let is_keeper = is_keeper(&all, me.get());
        let offers = |one: &Member| {
            let may_go = one.may_remove && (me.get() != Some(one.person) || one.devices.len() > 1);
            may_go || (is_keeper && one.role < MemberRole::Keeper)
        };
        let to_row = |one: &Member| {
            let sheet = offers(one).then_some(chosen);
            member_row(names, text.members, one, sheet)
        };
        all.iter().map(to_row).collect_view()
    };
    let has_one_keeper = move || {
        members.with(|all| {
            let keepers = all.iter().filter(|one| one.role == MemberRole::Keeper);
            all.len() > 1 && keepers.count() == 1
        })
    };
    let hint =
        move || has_one_keeper().then(|| view! { <p class="soft">{text.members.one_keeper}</p> });
    view! {
        <section class="shell__section" aria-labelledby="people">
            <h2 class="shell__heading" id="people">{words.heading}</h2>
            <ul class="list card">{move || list()}</ul>
            {move || hint()}
            <p class="soft">{words.choice}</p>
            <MyName/>
            <MemberSheet chosen/>
        </section>
    }
    .into_any()
}

fn member_row(
    names: Names,
    words: &'static MemberText,
    member: &Member,
    sheet: Option<RwSignal<Option<PersonId>>>,
) -> AnyView {
    let (person, role) = (member.person, role_words(words, member.role));
    let role = match u32::try_from(member.devices.len()).unwrap_or(u32::MAX) {
        0 | 1 => role.to_owned(),
        count => (words.with_devices)(role, count),
    };
    let about = Signal::derive(move || names.first(Some(person)));
    let button = sheet.map(|chosen| {
        let press = move |()| chosen.set(Some(person));
        view! { <Button word=words.change class="button--small" about press/> }
    });
    row(names, person, Some((role, button.into_any())))
}

fn row(names: Names, person: PersonId, more: Option<(String, AnyView)>) -> AnyView {
    let (role, button) = more.unzip();
    let role = role.map(|role| view! { <span class="list__sub">{role}</span> });
    view! {
        <li class="list__row list__row--centre">
            <Avatar person=Some(person)/>
            <div class="list__main">
                <span class="list__title"><bdi>{move || names.first(Some(person))}</bdi></span>
                {role}
            </div>
            {button}
        </li>
    }
    .into_any()
}

/// Whether somebody looks after the data.
pub(crate) fn is_keeper(all: &[Member], person: Option<PersonId>) -> bool {
    let mut keepers = all.iter().filter(|one| one.role == MemberRole::Keeper);
    keepers.any(|one| Some(one.person) == person)
}

/// What somebody may do, in words.
pub(crate) fn role_words(words: &'static MemberText, role: MemberRole) -> &'static str {
    match role {
        MemberRole::Reader => words.reader,
        MemberRole::Member => words.member,
        MemberRole::Keeper => words.keeper,
    }
}
