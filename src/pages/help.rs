//! *Ik wil hulp*: asking for help with a plan, how that stands, and ending it.
//!
//! A request is something that is followed, so it travels and merges as promises do. Whoever helps sees what every
//! neighbour sees, and this screen says so before anything is asked; nothing about the person is kept
//! (docs/decisions/help.md). Who can help is [`organisations`].

use domain::{
    About, Command, Followed, FollowedRow, HelpId, InitiativeId, Outcome, Sign,
    followed::NewFollowed,
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, LinkButton},
        chip::Chip,
        empty_state::EmptyState,
        field::{Field, FieldSize, Trouble},
        followed_row::FollowedRow as Line,
        list::{Each, RowId},
        notice::{Notice, NoticeKind},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    names::use_names,
    notices::Notices,
    pages::{
        followed::{
            change::{Change, Conflicts},
            face::{face, state},
            new::{for_empty, said},
            plan_name,
            signs::{Asked, Known, Record, Signs, record},
            thing_of,
        },
        guarding::Guard,
        idea::use_draft,
    },
    platform::clock,
    routes::{Page, use_go},
    state::Store,
    text::use_text,
};

pub mod organisations;
pub mod suggestions;

use suggestions::suggestions;

/// Under which name this device remembers the words.
const DRAFT: &str = "help";

/// The requests that this is true of: those that wait first, then the newest.
fn requests(
    store: Store,
    is_shown: impl Fn(Followed) -> bool + Send + Sync + 'static,
) -> Memo<Vec<RowId>> {
    Memo::new(move |_| {
        let mut rows = store.followed().all();
        rows.retain(|(thing, row)| {
            let is_help = matches!(thing, Followed::Help(..));
            is_help && row.removed.is_none() && is_shown(*thing)
        });
        rows.sort_by_key(|(thing, row)| (!row.is_open(), std::cmp::Reverse(row.order), *thing));
        rows.iter().map(|(thing, _)| *thing.id()).collect()
    })
}

fn list(ids: Memo<Vec<RowId>>) -> AnyView {
    let row = move |id: RowId| {
        let (text, store, names) = (use_text(), use_store(), use_names());
        let today = clock::today();
        let shown = Memo::new(move |_| {
            let thing = thing_of(store, id)?;
            let row = store.followed().get(&thing)?;
            let plan = plan_name(store, thing);
            Some(row.with(|row| face(text, names, (thing, row), plan, today)))
        });
        view! { <Line face=shown/> }.into_any()
    };
    view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
}

/// *Hulp* on the Buurt screen: what was asked, and the ways to ask and to look who can help.
pub fn of_buurt() -> AnyView {
    let (store, say) = (use_store(), use_text().help);
    let ids = requests(store, |_| true);
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let rows = move || (!is_empty.get()).then(|| list(ids));
    view! {
        <section class="shell__section" aria-labelledby="help">
            <h2 class="shell__heading" id="help">{say.title}</h2>
            {move || rows()}
            <div class="cluster">
                <LinkButton word=say.want icon="hand" page=Page::NewHelp(None)/>
                <LinkButton
                    word=say.to_organisations icon="people" class="button--quiet"
                    page=Page::Organisations
                />
            </div>
        </section>
    }
    .into_any()
}

/// *Hulp* in a plan.
pub fn of_plan(plan: InitiativeId) -> AnyView {
    let (store, say) = (use_store(), use_text().help);
    let ids = requests(store, move |thing| thing.plan() == Some(plan));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let rows = move || {
        if is_empty.get() {
            view! { <p class="soft">{say.sub}</p> }.into_any()
        } else {
            list(ids)
        }
    };
    view! {
        <section class="shell__section" aria-labelledby="help">
            <h2 class="shell__heading" id="help">{say.title}</h2>
            {move || rows()}
            <LinkButton word=say.want icon="hand" page=Page::NewHelp(Some(plan))/>
        </section>
    }
    .into_any()
}

/// The page with all requests.
#[component]
pub fn HelpPage() -> AnyView {
    let (store, say) = (use_store(), use_text().help);
    let ids = requests(store, |_| true);
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let body = move || match (store.is_loaded().get(), is_empty.get()) {
        (false, _) => view! { <Skeleton/> }.into_any(),
        (true, true) => view! {
            <EmptyState title=say.example_title line=say.example is_example=true/>
        }
        .into_any(),
        (true, false) => list(ids),
    };
    view! {
        <PageHead title=say.title.to_owned() sub=say.sub.to_owned() back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            {move || body()}
            <LinkButton
                word=say.want icon="hand" class="button--primary button--block"
                page=Page::NewHelp(None)
            />
            <LinkButton
                word=say.to_organisations icon="people" class="button--block"
                page=Page::Organisations
            />
        </div>
    }
    .into_any()
}

/// Asking for help.
#[component]
pub fn NewHelpPage(
    /// With which plan; `None`: with anything in the buurt.
    plan: Option<InitiativeId>,
) -> AnyView {
    let (text, store, go) = (use_text(), use_store(), use_go());
    let say = text.help;
    let (asking, what) = (use_asking(), use_draft(DRAFT));
    let whom = RwSignal::new(String::new());
    let about = plan.map_or(About::Buurt, About::Plan);
    let id = HelpId::from_bytes(store.fresh_id());
    let thing = Followed::Help(about, id);
    let keep = Callback::new(move |()| {
        let command = Command::Follow(NewFollowed {
            thing,
            what: said(what),
            more: said(whom),
            day: None,
            party: None,
            blocker: None,
        });
        asking.act_then(command, move || {
            what.set(String::new());
            go.run(Page::OneHelp(id));
        });
    });
    let sub = Signal::derive(move || plan_name(store, thing));
    view! {
        <PageHead title=say.want.to_owned() sub=sub back=plan.map_or(Page::Help, Page::Plan)/>
        <Notices/>
        <div class="shell__body">
            <div class="form">
                <Field
                    id="what" label=say.what hint=say.what_hint size=FieldSize::Lines draft=what
                    trouble=for_empty(asking, what) is_first=true enter=keep
                />
                <Guard words=what/>
                <Field
                    id="whom" label=say.whom hint=say.whom_hint draft=whom
                    trouble=for_empty(asking, whom) enter=keep
                />
                {suggestions(whom)}
                <section class="card card--tint" aria-labelledby="sees">
                    <h2 class="card__title" id="sees">{say.sees}</h2>
                    <p>{say.sees_same}</p>
                    <p>{say.sees_no_notes}</p>
                    <p>{say.is_private}</p>
                </section>
                <Trouble trouble=asking.trouble()/>
                <Button
                    word=say.ask icon="hand" busy=asking.busy() press=keep
                    class="button--primary button--big button--block"
                />
            </div>
        </div>
    }
    .into_any()
}

/// One request.
#[component]
pub fn OneHelpPage(
    /// The bytes of its id.
    id: RowId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let thing = Memo::new(move |_| thing_of(store, id));
    let content = move || match thing.get() {
        Some(thing) => whole(thing),
        None if store.is_loaded().get() => view! {
            <EmptyState title=text.errors.no_page line=text.errors.unknown/>
        }
        .into_any(),
        None => view! { <Skeleton/> }.into_any(),
    };
    let back = move || thing.get_untracked().and_then(Followed::plan);
    let back = back().map_or(Page::Help, Page::Plan);
    let sub = Signal::derive(move || {
        thing
            .get()
            .map(|thing| plan_name(store, thing))
            .unwrap_or_default()
    });
    view! {
        <PageHead title=text.help.title.to_owned() sub=sub back=back/>
        <Notices/>
        <div class="shell__body">{move || content()}</div>
    }
    .into_any()
}

fn whole(thing: Followed) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let row = store.followed().row(thing);
    let is_removed =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.removed.is_some())));
    let is_back = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.is_back)));
    let back = move || {
        is_back.get().then(|| {
            view! { <Notice kind=NoticeKind::Info title=text.followed.came_back/> }
        })
    };
    let remove = move |()| asking.act(Command::Remove(thing.thing()));
    let bring_back = move |()| asking.act(Command::BringBack(thing.thing()));
    let ending = move || {
        if is_removed.get() {
            view! {
                <Button
                    word=text.everywhere.undo icon="undo" class="button--block" press=bring_back
                />
            }
            .into_any()
        } else {
            view! {
                <Change thing=thing row=row/>
                <Button
                    word=text.everywhere.remove class="button--quiet button--block" icon="trash"
                    busy=asking.busy() press=remove
                />
            }
            .into_any()
        }
    };
    view! {
        {move || back()}
        {card(thing, row, asking)}
        <Conflicts thing=thing row=row/>
        <section class="shell__section" aria-labelledby="happened">
            <h2 class="shell__heading" id="happened">{text.help.happened}</h2>
            <Signs thing=thing row=row only=Sign::is_outcome class="card"/>
        </section>
        <div class="stack">{move || ending()}</div>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

/// For what, whom, how it stands, and what can be said now.
fn card(thing: Followed, row: Known, asking: Asking) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let today = clock::today();
    let chip = move || {
        let (word, icon, chalk) = row.with(|row| Some(state(text, thing, row.as_ref()?, today)))?;
        Some(view! { <Chip word=word icon=icon chalk=chalk/> })
    };
    let what = move || row.with(|row| row.as_ref()?.what.shown().cloned());
    let whom = move || {
        row.with(|row| {
            row.as_ref()?
                .more
                .shown()
                .map(|whom| (text.help.whom_asked)(whom))
        })
    };
    let from = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let day = text.weekday(row.created_on, today);
            Some((text.everywhere.by_on)(&names.first(row.by), &day))
        })
    };
    let acts = move || acts(thing, row, asking);
    view! {
        <section class="card followed__card">
            {move || chip()}
            <p class="followed__what" dir="auto">{move || what()}</p>
            <p dir="auto">{move || whom()}</p>
            <p class="soft">{move || from()}</p>
            <p class="soft">{text.help.sees_same}" "{text.help.sees_no_notes}</p>
            <div class="stack followed__acts">{move || acts()}</div>
        </section>
    }
    .into_any()
}

/// Somebody takes it up; whoever asked goes on alone, at any moment and with one tap here.
fn acts(thing: Followed, row: Known, asking: Asking) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let outcome = Memo::new(move |_| row.with(|row| row.as_ref().map(FollowedRow::outcome)));
    let now = outcome.get();
    let tap = move |word: &'static str, icon: &'static str, sign: Sign| {
        view! {
            <Button
                word=word icon=icon class="button--block" busy=asking.busy()
                press=move |()| record(store, asking, thing, sign)
            />
        }
    };
    if matches!(now, Some(Outcome::Is(Sign::SelfAgain | Sign::Referred))) {
        return tap(text.followed.not_yet, "refresh", Sign::Reopened).into_any();
    }
    let take_up = (now != Some(Outcome::Is(Sign::TakenUp)))
        .then(|| tap(text.followed.i_take_up, "hand", Sign::TakenUp));
    let refer = Asked {
        sign: Sign::Referred,
        word: text.help.refer,
        icon: "send",
        class: "button--block",
        question: text.help.where_to,
        hint: "",
    };
    view! {
        {take_up}
        <p class="soft">{text.help.how_ends}</p>
        {tap(text.help.self_again, "check", Sign::SelfAgain)}
        <Record thing=thing asked=refer/>
    }
    .into_any()
}
