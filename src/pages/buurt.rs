//! The Buurt screen: what is new, what the buurt works on, and the two buttons with which all begins.

use domain::{
    BuurtId, Command, Followed, FollowedRow, InitiativeId, Opened, SignaalId,
    buurt_plan::BuurtItems, history::NewsItem,
};
use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{
        button::LinkButton,
        card::{PlanCard, is_running},
        chip::Chip,
        conflict_card::{ConflictCard, OneAnswer},
        empty_state::EmptyState,
        field::Trouble,
        icon::Icon,
        kept::{Elsewhere, KeptLine},
        list::{Each, NewsList, RowId},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::{use_prefs, use_store},
    names::use_names,
    notices::{AloneNotice, Notices},
    pages::{
        followed::{Kind, face::sign_state, section::OfBuurt},
        help,
    },
    platform::clock,
    routes::Page,
    text::use_text,
};

/// How much news is shown at once.
const NEWS_SHOWN: usize = 5;
/// How many ambitions are shown at the door of the buurt plan.
const PLAN_SHOWN: usize = 2;

/// The page.
#[component]
pub fn BuurtPage(
    /// The buurt on screen.
    buurt: BuurtId,
) -> AnyView {
    let (text, store) = (use_text().buurt, use_store());
    let row = store.buurt();
    let name = Signal::derive(move || {
        let named = row.with(|row| row.as_ref().and_then(|row| row.name.shown().cloned()));
        named.unwrap_or_else(|| listed_name(store.buurten().get(), buurt))
    });
    let elsewhere = Memo::new(move |_| {
        store.replicas().with(|it| Elsewhere {
            phones: it.of_buurt(),
            alone: it.alone,
        })
    });
    let rest = move || {
        if store.is_loaded().get() {
            view! {
                <News buurt=buurt/>
                <Plan/>
                <Working/>
                <OfBuurt kind=Kind::Promises/>
                <OfBuurt kind=Kind::Stuck/>
                {help::of_buurt()}
                <Signalen/>
            }
            .into_any()
        } else {
            view! { <Skeleton/><Skeleton/> }.into_any()
        }
    };
    view! {
        <PageHead title=name>
            <KeptLine kept=store.kept() elsewhere=elsewhere/>
        </PageHead>
        <Notices/>
        <AloneNotice/>
        <div class="shell__body shell__body--wide">
            <div class="pair shell__section--full">
                <LinkButton
                    word=text.have_idea icon="bulb" class="button--primary" page=Page::Idea
                />
                <LinkButton word=text.noticed_something icon="eye" page=Page::NewSignaal/>
            </div>
            <TwoNames/>
            {move || rest()}
            <p class="shell__section--full">
                <LinkButton
                    word=text.edit_buurt icon="pin" class="button--quiet" page=Page::Buurten
                />
            </p>
        </div>
    }
    .into_any()
}

fn listed_name(list: Option<Vec<domain::buurt::BuurtEntry>>, buurt: BuurtId) -> String {
    let entry = list.into_iter().flatten().find(|entry| entry.id == buurt);
    entry.map(|entry| entry.name).unwrap_or_default()
}

/// The question that stands when two phones named the buurt differently.
#[component]
fn TwoNames() -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let asking = use_asking();
    let answers = Signal::derive(move || {
        let claims = store.buurt().get().map(|row| row.name.claims().to_vec());
        let one = |claim: domain::Claim<String>| {
            let name = claim.value.clone();
            OneAnswer {
                told: (text.plan.wrote)(&names.first(claim.by), &claim.value),
                word: claim.value,
                choose: Callback::new(move |()| asking.act(Command::NameBuurt(name.clone()))),
            }
        };
        claims.unwrap_or_default().into_iter().map(one).collect()
    });
    view! {
        <ConflictCard about=text.start.rename answers=answers/>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

/// What others did since the last visit.
#[component]
fn News(
    /// The buurt on screen.
    buurt: BuurtId,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let today = clock::today();
    let since = use_prefs().last_visit(buurt);
    let items = Memo::new(move |_| {
        let me = store.me().get();
        let is_new = |news: &NewsItem| {
            let by_other = news.item.by.is_none() || news.item.by != me;
            by_other && since.is_none_or(|since| news.item.on >= since)
        };
        let news = store.news().get();
        news.into_iter()
            .filter(is_new)
            .take(NEWS_SHOWN)
            .collect::<Vec<_>>()
    });
    let title_of = Callback::new(move |place: Opened| {
        let title = match place {
            Opened::Plan(plan) => {
                let row = store.initiatives().get(&plan);
                row.and_then(|row| row.with(|row| row.title.shown().cloned()))
            }
            Opened::Meeting(meeting) => {
                let row = store.meetings().get(&meeting);
                row.and_then(|row| row.with(|row| row.title.shown().cloned()))
            }
            // The sentence names what it is about.
            Opened::Opgave(_) | Opened::BuurtPlan => Some(text.buurt_plan.title.to_owned()),
        };
        title.unwrap_or_default()
    });
    let title = match since {
        Some(day) => (text.buurt.news_since)(&text.weekday(day, today)),
        None => text.buurt.news.to_owned(),
    };
    let section = move || {
        let items = items.get();
        (!items.is_empty()).then(|| {
            view! {
                <section class="shell__section shell__section--full">
                    <h2 class="shell__heading">{title.clone()}</h2>
                    <NewsList items=items title_of=title_of today=today/>
                </section>
            }
        })
    };
    section.into_any()
}

/// The door to the buurt plan, with what it says first.
#[component]
fn Plan() -> AnyView {
    let (text, store) = (use_text().buurt_plan, use_store());
    let items = Memo::new(move |_| BuurtItems::of(store.buurt_items().all()));
    let first = move || {
        items.with(|items| {
            let ambitions = items.ambitions().into_iter();
            let words = ambitions.filter_map(|(_, row)| row.text.shown().cloned());
            let words: Vec<String> = words.take(PLAN_SHOWN).collect();
            if words.is_empty() {
                text.sub.to_owned()
            } else {
                words.join(" · ")
            }
        })
    };
    view! {
        <section class="shell__section shell__section--full">
            <ul class="list card">
                <li class="list__item">
                    <a class="list__link" href=Page::BuurtPlan.href()>
                        <Icon name="flag"/>
                        <span class="list__main">
                            <span class="list__title">{text.title}</span>
                            <span class="list__sub" dir="auto">{move || first()}</span>
                        </span>
                        <Icon name="next" class="icon--flip"/>
                    </a>
                </li>
            </ul>
        </section>
    }
    .into_any()
}

/// The plans that people are at work on.
#[component]
fn Working() -> AnyView {
    let (text, store) = (use_text().buurt, use_store());
    let plans = store.initiatives();
    let running = Memo::new(move |_| {
        let mut rows = plans.all();
        rows.retain(|(_, row)| row.removed.is_none() && row.phase.shown().is_none_or(is_running));
        rows.sort_by_key(|(id, row)| std::cmp::Reverse((row.touched_on, row.order, *id)));
        rows.into_iter()
            .map(|(id, _)| *id.as_bytes())
            .collect::<Vec<RowId>>()
    });
    let card = move |id: RowId| {
        let id = InitiativeId::from_bytes(id);
        plans
            .get(&id)
            .map(|row| view! { <PlanCard id=id row=row/> })
            .into_any()
    };
    let none = move || {
        let is_new_buurt = plans.keys().with(Vec::is_empty);
        running.with(Vec::is_empty).then(|| {
            if is_new_buurt {
                view! {
                    <EmptyState title=text.example_title line=text.example_text is_example=true>
                        <LinkButton word=text.have_idea icon="bulb" page=Page::Idea/>
                    </EmptyState>
                }
                .into_any()
            } else {
                view! { <p class="soft">{text.none_running}</p> }.into_any()
            }
        })
    };
    let all = move || {
        let has_plans = plans.keys().with(|keys| !keys.is_empty());
        has_plans.then(|| {
            view! {
                <LinkButton word=text.all_plans icon="plan" class="button--quiet" page=Page::Plans/>
            }
        })
    };
    view! {
        <section class="shell__section shell__section--full shell__section--cards">
            <h2 class="shell__heading">{text.working_on}</h2>
            <Each ids=running row=card/>
            {move || none()}
            {move || all()}
        </section>
    }
    .into_any()
}

/// What strikes people in the street.
#[component]
fn Signalen() -> AnyView {
    let (text, store) = (use_text().buurt, use_store());
    let signalen = store.signalen();
    let ids = Memo::new(move |_| {
        let mut rows = signalen.all();
        rows.retain(|(_, row)| row.removed.is_none());
        rows.sort_by_key(|(id, row)| std::cmp::Reverse((row.order, *id)));
        rows.into_iter()
            .map(|(id, _)| *id.as_bytes())
            .collect::<Vec<RowId>>()
    });
    let section = move || {
        ids.with(|ids| !ids.is_empty()).then(|| {
            view! {
                <section class="shell__section shell__section--full">
                    <h2 class="shell__heading">{text.noticed}</h2>
                    <ul class="list card">
                        <Each ids=ids row=signaal/>
                    </ul>
                </section>
            }
        })
    };
    section.into_any()
}

/// A signaal in a list.
pub fn signaal(id: RowId) -> AnyView {
    let id = SignaalId::from_bytes(id);
    let (text, store, names) = (use_text(), use_store(), use_names());
    let today = clock::today();
    let row = store.signalen().row(id);
    let said = move || row.with(|row| row.as_ref().map(|row| row.text.clone()));
    let from = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            Some((text.everywhere.by_on)(
                &names.first(row.by),
                &text.weekday(row.created_on, today),
            ))
        })
    };
    let signs = store.followed().row(Followed::Signaal(id));
    let furthest =
        Memo::new(move |_| signs.with(|row| row.as_ref().and_then(FollowedRow::furthest)));
    let chip = move || {
        furthest.get().map(|sign| {
            let (word, icon, chalk) = sign_state(text, sign);
            view! { <Chip word=word icon=icon chalk=chalk/> }
        })
    };
    view! {
        <li class="list__item">
            <a class="list__link" href=Page::Signaal(id).href()>
                <Icon name="eye"/>
                <span class="list__main">
                    <span class="list__title" dir="auto">{move || said()}</span>
                    <span class="list__sub">{move || from()}</span>
                </span>
                {move || chip()}
            </a>
        </li>
    }
    .into_any()
}
