//! A quiet message: words have been on this phone alone since another day.
//!
//! It stands where people share or begin their day (*Buurt* and *Delen*), says what to do, and stays away for the
//! rest of the visit once it is put away.

use leptos::prelude::*;

use super::PutAway;
use crate::{
    components::{LinkButton, Notice, NoticeKind},
    contexts::use_store,
    platform::clock,
    routes::Page,
    text::use_text,
};

/// The message, while it is true.
#[component]
pub fn AloneNotice() -> AnyView {
    let (text, replicas) = (use_text(), use_store().replicas());
    let is_put_away = RwSignal::new(false);
    let today = clock::today();
    let waiting = Memo::new(move |_| {
        replicas.with(|it| it.waits_since(today).map(|since| (it.alone, since)))
    });
    let message = move || {
        let (count, since) = waiting.get().filter(|_| !is_put_away.get())?;
        let title = (text.replicas.alone)(count, &text.day(since, today));
        let scan = text.share.meet.scan;
        Some(view! {
            <div class="shell__notices no-print">
                <Notice kind=NoticeKind::Info title=title text=text.replicas.alone_how>
                    <LinkButton word=scan icon="camera" page=Page::Scan/>
                    <LinkButton word=text.share.send.send page=Page::Share/>
                    <PutAway on_close=move || is_put_away.set(true)/>
                </Notice>
            </div>
        })
    };
    (move || message()).into_any()
}
