//! *Delen met buren*: how two phones get the same plans.
//!
//! First what people do most (showing and scanning a code), then who is connected and how equal they are,
//! then files for when a neighbour is not there, and who takes part. The codes themselves are on
//! [`super::show_code`] and [`super::scan`].

use leptos::prelude::*;

use crate::{
    components::{Icon, LinkButton, PageHead},
    contexts::use_store,
    notices::{AloneNotice, Notices},
    routes::Page,
    text::use_text,
};

pub mod carry;
pub mod invite;
pub mod left_out;
pub mod letter;
pub mod member;
pub mod neighbours;
pub mod people;
pub mod send_file;

use invite::Invite;
use neighbours::Neighbours;
use people::People;
use send_file::SendFile;

/// The page.
#[component]
pub fn SharePage() -> AnyView {
    let words = &use_text().share.meet;
    view! {
        <PageHead title=words.title sub=words.sub/>
        <Notices/>
        <AloneNotice/>
        <div class="shell__body shell__body--wide">
            <div class="shell__column">
                <Meet/>
                <Neighbours/>
            </div>
            <div class="shell__column">
                <SendFile/>
                <ToMailboxes/>
                <People/>
                <Invite/>
                <ThisPhone/>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Meet() -> AnyView {
    let (words, moving) = (&use_text().share.meet, use_text().moving);
    view! {
        <section class="shell__section" aria-labelledby="meet">
            <div class="card card--centre stack">
                <h2 class="card__title" id="meet">{words.heading}</h2>
                <p class="card__text">{words.how}</p>
                <LinkButton
                    word=words.show_code
                    class="button--primary button--block"
                    icon="code"
                    page=Page::ShowCode
                />
                <LinkButton word=words.scan class="button--block" icon="camera" page=Page::Scan/>
                <p class="soft">{words.same_wifi}</p>
                <LinkButton word=moving.title class="button--block" page=Page::MovingCode/>
                <p class="soft">{moving.sub}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The way to *Brievenbus*; the oefenbuurt is shared with nobody.
#[component]
fn ToMailboxes() -> AnyView {
    let (words, is_practice) = (use_text().mailboxes, use_store().is_practice());
    let link = move || {
        (!is_practice.get()).then(|| {
            view! {
                <section class="shell__section">
                    <a class="card card--link" href=Page::Mailboxes.href()>
                        <Icon name="globe"/>
                        <span class="card__main">
                            <span class="card__title">{words.title}</span>
                            <span class="card__sub">{words.sub}</span>
                        </span>
                        <Icon name="next" class="icon--flip card__chevron"/>
                    </a>
                </section>
            }
        })
    };
    (move || link()).into_any()
}

#[component]
fn ThisPhone() -> AnyView {
    let words = &use_text().phone.page;
    view! {
        <section class="shell__section">
            <a class="card card--link" href=Page::Phone.href()>
                <Icon name="phone"/>
                <span class="card__main">
                    <span class="card__title">{words.title}</span>
                    <span class="card__sub">{words.link_sub}</span>
                </span>
                <Icon name="next" class="icon--flip card__chevron"/>
            </a>
        </section>
    }
    .into_any()
}
