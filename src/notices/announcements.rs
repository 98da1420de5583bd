//! The one polite place that screen readers read, and what is said there by itself.
//!
//! That everything is kept, that a neighbour came or went, what a neighbour just did, and trouble. While
//! somebody writes in a text nothing is said of keeping and of news: it is said once when the writing stops.
//! Pages say the rest through `use_announcer`. Messages that are seen stand in the other modules.

use domain::{BuurtId, PersonId, history::NewsItem};
use leptos::prelude::*;

use super::{trouble_words, undo_bar::typing};
use crate::{
    contexts::{use_announcer, use_store},
    effects::{whenever, whenever_since},
    names::use_names,
    platform::service_worker::{self, NewVersion},
    state::Kept,
    text::use_text,
};

/// The place; it is there from the start, because one that comes with its words is not read.
#[component]
pub(crate) fn Announcements() -> AnyView {
    let is_typing = typing();
    say_kept(is_typing);
    say_neighbours();
    say_news(is_typing);
    say_trouble();
    let said = use_announcer().said();
    view! { <p class="visually-hidden" role="status">{said}</p> }.into_any()
}

fn say_kept(is_typing: ReadSignal<bool>) {
    let (text, kept, announcer) = (use_text().everywhere, use_store().kept(), use_announcer());
    whenever_since(move |waits: Option<bool>| {
        let kept = kept.get();
        let waits = waits.unwrap_or_default() || kept == Kept::Keeping;
        let is_done = waits && kept == Kept::Kept && !is_typing.get();
        if is_done {
            announcer.say([text.kept_on, text.this_phone].join(" "));
        }
        waits && !is_done
    });
}

fn say_neighbours() {
    let (store, names, announcer) = (use_store(), use_names(), use_announcer());
    let (share, peers, current) = (&use_text().share, store.peers(), store.current());
    whenever_since(move |before: Option<(Option<BuurtId>, Vec<PersonId>)>| {
        let connected: Vec<PersonId> = peers.with(|peers| {
            let here = peers.iter().filter(|peer| peer.state.is_here());
            here.map(|peer| peer.person).collect()
        });
        let buurt = current.get();
        if let Some((_, known)) = before.filter(|(known_in, _)| *known_in == buurt) {
            let name = |person: &PersonId| untrack(|| names.first(Some(*person)));
            for one in connected.iter().filter(|one| !known.contains(one)) {
                announcer.say((share.peers.now_connected)(&name(one)));
            }
            for one in known.iter().filter(|one| !connected.contains(one)) {
                announcer.say((share.trouble.lost_person)(&name(one)));
            }
        }
        (buurt, connected)
    });
}

/// What was known of the news: in which buurt, and whether all of it was there.
type Known = (Option<BuurtId>, bool, Vec<NewsItem>);

fn say_news(is_typing: ReadSignal<bool>) {
    let (text, store, names, announcer) = (use_text(), use_store(), use_names(), use_announcer());
    whenever_since(move |before: Option<Known>| {
        let (buurt, is_loaded) = (store.current().get(), store.is_loaded().get());
        let (news, is_typing) = (store.news().get(), is_typing.get());
        let Some((_, _, known)) = before.filter(|(of, loaded, _)| *of == buurt && *loaded) else {
            return (buurt, is_loaded, news);
        };
        if is_typing {
            return (buurt, is_loaded, known);
        }
        let is_new = |news: &&NewsItem| !names.is_me(news.item.by) && !known.contains(news);
        if let Some(news) = untrack(|| news.iter().find(is_new)) {
            let who = untrack(|| names.first(news.item.by));
            announcer.say(text.sentence(&who, &news.item.what));
        }
        (buurt, is_loaded, news)
    });
}

fn say_trouble() {
    let (text, store, announcer) = (&use_text().phone, use_store(), use_announcer());
    whenever(move || {
        if let Some((title, how)) = trouble_words(text, store.storage().get()) {
            announcer.say([title, how].join(". "));
        }
    });
    whenever(move || {
        if store.set_aside().get().is_some() {
            announcer.say([text.notices.set_aside, text.notices.set_aside_how].join(". "));
        }
    });
    whenever(move || {
        if service_worker::new_version().get() != NewVersion::None {
            announcer.say(text.version.ready);
        }
    });
}
