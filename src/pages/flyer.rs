//! *Dit doen wij hier samen*: where the code on a poster leads.
//!
//! Whoever passes reads it with a phone that has nothing of the buurt: no name is asked, nothing is kept and
//! nothing is fetched but the app. The words are those of the poster, and stand there as words of others.

use domain::flyer::Flyer;
use leptos::prelude::*;

use crate::{
    components::{
        button::LinkButton,
        icon::Icon,
        notice::{Notice, NoticeKind},
        page_head::PageHead,
    },
    pages::start::Languages,
    platform::document,
    routes::Page,
    text::use_text,
};

/// The page.
#[component]
pub fn FlyerPage() -> AnyView {
    let words = use_text().flyer;
    let body = match Flyer::from_code(&document::fragment()) {
        Ok(flyer) => view! { {read(flyer)} {join()} }.into_any(),
        Err(_) => view! {
            <Notice kind=NoticeKind::Stuck title=words.not_whole/>
            {join()}
        }
        .into_any(),
    };
    view! {
        <PageHead title=words.title sub=words.sub back=Page::Buurt/>
        <div class="shell__body">{body} <Languages/></div>
    }
    .into_any()
}

/// What stands on the poster.
fn read(flyer: Flyer) -> AnyView {
    let words = use_text().flyer;
    let line = (!flyer.line.is_empty()).then(|| view! { <p dir="auto">{flyer.line}</p> });
    let needed = (!flyer.needed.is_empty()).then(|| {
        let one = |what: String| {
            view! {
                <li class="card__fact"><Icon name="hand"/><span dir="auto">{what}</span></li>
            }
        };
        view! {
            <h3 class="card__sub">{words.needed}</h3>
            <ul class="stack">{flyer.needed.into_iter().map(one).collect_view()}</ul>
        }
    });
    view! {
        <article class="card stack" aria-labelledby="flyer">
            <p class="soft" dir="auto">{flyer.buurt}</p>
            <h2 class="card__title" id="flyer" dir="auto">{flyer.title}</h2>
            {line}
            {needed}
        </article>
    }
    .into_any()
}

/// *Wil je meedoen?*: whom to ask, and what it takes.
fn join() -> AnyView {
    let text = use_text();
    let words = text.flyer;
    view! {
        <section class="shell__section" aria-labelledby="join">
            <h2 class="shell__heading" id="join">{words.join}</h2>
            <p>{words.join_how}</p>
            <LinkButton
                word=text.start.join icon="camera" class="button--primary button--block"
                page=Page::Scan
            />
            <div class="card card--row">
                <Icon name="phone"/>
                <p class="card__main soft">{words.privacy}</p>
            </div>
        </section>
    }
    .into_any()
}
