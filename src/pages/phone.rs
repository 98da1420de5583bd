//! *Deze telefoon*: what belongs to this phone and its reader, and to no buurt.
//!
//! Language and look first, because somebody who cannot read the screen needs them first; then one's name,
//! backups, whether the phone keeps everything, the app itself, and last what throws something away.

use leptos::prelude::*;

use crate::{
    components::PageHead, contexts::use_store, notices::Notices, routes::Page, text::use_text,
};

pub mod backups;
pub mod forget;
pub mod hand_over;
pub mod install;
pub mod looks;
pub mod my_name;
pub mod plain_file;
pub mod staying;
pub mod version;

use backups::Backups;
use forget::Forget;
pub(crate) use install::Install;
use looks::{Discretion, Languages, Themes};
pub(crate) use my_name::MyName;
use plain_file::PlainFile;
use staying::Staying;
use version::Version;

/// The page.
#[component]
pub fn PhonePage() -> AnyView {
    let words = &use_text().phone;
    let current = use_store().current();
    let name = move || {
        current.get().map(|_| {
            view! {
                <section class="shell__section" aria-labelledby="name">
                    <h2 class="shell__heading" id="name">{words.name.heading}</h2>
                    <MyName/>
                </section>
            }
        })
    };
    let plain = move || current.get().map(|buurt| view! { <PlainFile buurt/> });
    let back = if current.get_untracked().is_some() {
        Page::Share
    } else {
        Page::Buurt
    };
    view! {
        <PageHead title=words.page.title sub=words.page.sub back=back/>
        <Notices/>
        <div class="shell__body shell__body--wide">
            <div class="shell__column">
                <Languages/>
                <Themes/>
                {move || name()}
                <Discretion/>
                <Backups/>
            </div>
            <div class="shell__column">
                <Staying/>
                <section class="shell__section"><Install is_lasting=true/></section>
                {move || plain()}
                <Version/>
                <Privacy/>
                <Forget/>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Privacy() -> AnyView {
    let words = &use_text().phone.privacy;
    let lines = [words.here, words.no_company, words.name_seen, words.shared];
    view! {
        <section class="shell__section" aria-labelledby="privacy">
            <h2 class="shell__heading" id="privacy">{words.heading}</h2>
            <ul class="list card">
                {lines
                    .into_iter()
                    .map(|line| {
                        view! {
                            <li class="list__row list__row--centre">
                                <span class="list__main">{line}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
