//! One promise, or one thing that is stuck: what is known, how it ended, what was tried, where somebody knocked.

use domain::{Command, Day, Followed, FollowedRow, Outcome, Sign};
use leptos::prelude::*;

use super::{
    Kind, back_of,
    change::{Change, Conflicts},
    face::{state, time, title},
    knocks::Knocks,
    plan_name,
    signs::{Asked, Known, Record, Signs, record},
    thing_of,
};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        chip::Chip,
        empty_state::EmptyState,
        field::Trouble,
        list::RowId,
        notice::{Notice, NoticeKind},
        page_head::PageHead,
    },
    contexts::use_store,
    names::use_names,
    notices::Notices,
    platform::clock,
    routes::Page,
    text::use_text,
};

/// The page.
#[component]
pub fn OneFollowedPage(
    /// The bytes of its id.
    id: RowId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let thing = Memo::new(move |_| thing_of(store, id));
    let content = move || match thing.get() {
        Some(thing) => whole(thing),
        None if store.is_loaded().get() => view! {
            <PageHead title=text.errors.no_page.to_owned() back=Page::Buurt/>
            <div class="shell__body">
                <EmptyState title=text.errors.no_page line=text.errors.unknown/>
            </div>
        }
        .into_any(),
        None => ().into_any(),
    };
    view! { {move || content()} }.into_any()
}

fn whole(thing: Followed) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let row = store.followed().row(thing);
    let kind = match thing {
        Followed::Toezegging(..) => Kind::Promises,
        Followed::Blocker(..) | Followed::Knock(..) | Followed::Help(..) | Followed::Signaal(_) => {
            Kind::Stuck
        }
    };
    let name = Signal::derive(move || plan_name(store, thing));
    let is_removed = Memo::new(move |_| has(row, |row| row.removed.is_some()));
    let asking = use_asking();
    let content = move || {
        if is_removed.get() {
            removed(thing, row, asking)
        } else {
            parts(thing, row, asking)
        }
    };
    let back = back_of(thing.plan(), kind);
    view! {
        <PageHead title=kind.title(text.followed) sub=name back=back/>
        <Notices/>
        <div class="shell__body">{move || content()} <Trouble trouble=asking.trouble()/></div>
    }
    .into_any()
}

fn parts(thing: Followed, row: Known, asking: Asking) -> AnyView {
    let text = use_text();
    let is_back = Memo::new(move |_| has(row, |row| row.is_back));
    let back = move || {
        is_back.get().then(|| {
            view! { <Notice kind=NoticeKind::Info title=text.followed.came_back/> }
        })
    };
    let of_stuck = match thing {
        Followed::Blocker(plan, id) => Some(view! {
            <Tried thing=thing row=row/>
            <Knocks plan=plan blocker=Some(id)/>
        }),
        Followed::Toezegging(..)
        | Followed::Knock(..)
        | Followed::Help(..)
        | Followed::Signaal(_) => None,
    };
    let has_outcomes = Memo::new(move |_| {
        has(row, |row| {
            let mut signs = row.signs.iter();
            signs.any(|it| it.to.is_some_and(Sign::is_outcome))
        })
    });
    let outcomes = move || {
        has_outcomes.get().then(|| {
            view! {
                <section class="shell__section" aria-labelledby="happened">
                    <h2 class="shell__heading" id="happened">{text.followed.what_happened}</h2>
                    <Signs thing=thing row=row only=Sign::is_outcome class="card"/>
                </section>
            }
        })
    };
    let remove = move |()| asking.act(Command::Remove(thing.thing()));
    view! {
        {move || back()}
        {card(thing, row, asking)}
        <Conflicts thing=thing row=row/>
        {of_stuck}
        {move || outcomes()}
        <div class="stack">
            <Change thing=thing row=row/>
            <Button
                word=text.everywhere.remove class="button--quiet button--block" icon="trash"
                busy=asking.busy() press=remove
            />
        </div>
    }
    .into_any()
}

/// The card with all that is known, and the buttons that say how it ended.
fn card(thing: Followed, row: Known, asking: Asking) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let today = clock::today();
    let is_stuck = matches!(thing, Followed::Blocker(..));
    let is_open = Memo::new(move |_| has(row, FollowedRow::is_open));
    let class = move || {
        if is_stuck && is_open.get() {
            "card card--stuck followed__card"
        } else {
            "card followed__card"
        }
    };
    let chip = move || {
        let (word, icon, chalk) = row.with(|row| Some(state(text, thing, row.as_ref()?, today)))?;
        Some(view! { <Chip word=word icon=icon chalk=chalk/> })
    };
    let what = move || row.with(|row| Some(title(text, names, row.as_ref()?)));
    let acts = move || acts(thing, row, asking);
    let written = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            Some((text.everywhere.by_on)(
                &names.first(row.by),
                &text.weekday(row.created_on, today),
            ))
        })
    };
    view! {
        <section class=move || class()>
            {move || chip()}
            <p class="followed__what" dir="auto">{move || what()}</p>
            {facts(row, today)}
            <p class="soft">{move || written()}</p>
            <div class="stack followed__acts">{move || acts()}</div>
        </section>
    }
    .into_any()
}

/// By when or since when, and what stands beside it.
fn facts(row: Known, today: Day) -> AnyView {
    let text = use_text();
    let lines = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let is_promise = row.party.is_some();
            let more = row.more.shown().filter(|more| !more.is_empty());
            let more = more.map(|more| {
                if is_promise {
                    [text.followed.if_it_fails, " ", more].concat()
                } else {
                    (text.followed.can_help)(more)
                }
            });
            let time = time(text, row, today).map(|time| view! { <p>{time}</p> });
            let more = more.map(|more| view! { <p dir="auto">{more}</p> });
            Some(view! { <div class="followed__facts">{time} {more}</div> })
        })
    };
    view! { {move || lines()} }.into_any()
}

/// What somebody can say now.
fn acts(thing: Followed, row: Known, asking: Asking) -> AnyView {
    let (text, store) = (use_text().followed, use_store());
    let outcome = Memo::new(move |_| row.with(|row| row.as_ref().map(FollowedRow::outcome)));
    if let Some(Outcome::Is(_)) = outcome.get() {
        return view! {
            <Button
                word=text.not_yet icon="refresh" busy=asking.busy()
                press=move |()| record(store, asking, thing, Sign::Reopened)
            />
        }
        .into_any();
    }
    if matches!(thing, Followed::Blocker(..)) {
        let resolve = Asked {
            sign: Sign::Resolved,
            word: text.resolve,
            icon: "check",
            class: "button--primary button--block",
            question: text.how_resolved,
            hint: "",
        };
        return view! { <Record thing=thing asked=resolve/> }.into_any();
    }
    let kept = Asked {
        sign: Sign::Kept,
        word: text.it_worked,
        icon: "check",
        class: "button--primary button--block",
        question: text.how_kept,
        hint: use_text().everywhere.may_stay_empty,
    };
    let withdrawn = Asked {
        sign: Sign::Withdrawn,
        word: text.it_fails,
        icon: "stop",
        class: "button--block",
        question: text.why_not,
        hint: "",
    };
    view! {
        <Record thing=thing asked=kept/>
        <Record thing=thing asked=withdrawn/>
    }
    .into_any()
}

/// *Dit is geprobeerd*: what was tried, and the way to add to it.
#[component]
fn Tried(
    /// What is stuck.
    thing: Followed,
    /// What is known of it.
    row: Known,
) -> AnyView {
    let text = use_text().followed;
    let has_any = Memo::new(move |_| has(row, |row| row.with_sign(Sign::Tried).next().is_some()));
    let none = move || (!has_any.get()).then(|| view! { <p class="soft">{text.nothing_tried}</p> });
    let tried = Asked {
        sign: Sign::Tried,
        word: text.put_there,
        icon: "plus",
        class: "",
        question: text.what_tried,
        hint: text.what_tried_hint,
    };
    view! {
        <section class="shell__section" aria-labelledby="tried">
            <h2 class="shell__heading" id="tried">{text.tried}</h2>
            {move || none()}
            <Signs
                thing=thing row=row only=|sign| sign == Sign::Tried class="card" is_one_kind=true
            />
            <Record thing=thing asked=tried/>
        </section>
    }
    .into_any()
}

/// What was taken away, with the way back.
fn removed(thing: Followed, row: Known, asking: Asking) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let told = row.with_untracked(|row| {
        let removal = row.as_ref()?.removed.clone()?;
        let day = text.day(removal.on, clock::today());
        Some((text.buurt.signaal_removed)(
            &names.inside(removal.by),
            &day,
        ))
    });
    let what = move || row.with(|row| Some(title(text, names, row.as_ref()?)));
    view! {
        <Notice kind=NoticeKind::Info title=told.unwrap_or_default()>
            <Button
                word=text.everywhere.undo class="button--small" icon="undo" busy=asking.busy()
                press=move |()| asking.act(Command::BringBack(thing.thing()))
            />
        </Notice>
        <p class="card card__text" dir="auto">{move || what()}</p>
    }
    .into_any()
}

fn has(row: Known, what: impl Fn(&FollowedRow) -> bool) -> bool {
    row.with(|row| row.as_ref().is_some_and(what))
}
