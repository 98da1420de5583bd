//! What another app gave, and the question whether to open it.
//!
//! Any page of any site can send a form to where things are shared, so that something came says nothing of who sent
//! it. It lies apart until somebody here says so, and is thrown away when they do not want it.

use leptos::prelude::*;

use super::{open_next, outcome::Opening};
use crate::{
    components::{Button, Notice, NoticeKind},
    contexts::use_store,
    platform::{
        focus,
        received::{self, Received},
    },
    text::use_text,
};

/// The question; nothing where nothing was given.
pub(crate) fn given(opening: RwSignal<Opening>) -> AnyView {
    let (words, store) = (use_text().messages, use_store());
    let count = RwSignal::new(0_u32);
    let held = StoredValue::new_local(Vec::<Received>::new());
    received::shared(move |all| {
        let came = u32::try_from(all.len()).unwrap_or(u32::MAX);
        held.try_set_value(all);
        let _is_gone = count.try_set(came);
    });
    let take = move || {
        count.set(0);
        request_animation_frame(|| focus::rescue("h1"));
        held.try_update_value(std::mem::take).unwrap_or_default()
    };
    let open = move |()| {
        opening.set(Opening::Busy);
        open_next(store, opening, Opening::Not, take().into());
    };
    let leave = move |()| {
        for one in take() {
            received::forget(one.name);
        }
    };
    let card = move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <Notice kind=NoticeKind::Info title=(words.given)(count) text=words.given_text>
                    <Button
                        word=words.open_given icon="file" class="button--primary" press=open
                    />
                    <Button
                        word=words.leave_given icon="trash" class="button--quiet" press=leave
                    />
                </Notice>
            }
        })
    };
    view! { {move || card()} }.into_any()
}
