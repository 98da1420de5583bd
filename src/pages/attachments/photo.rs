//! Adding a photo: choosing or taking one, seeing what neighbours will see, keeping it.

use domain::{
    AttachmentId,
    attachment::{AttachmentKind, NewAttachment},
    port::StorageHealth,
};
use leptos::prelude::*;

use super::peg::Peg;
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        dialog::Dialog,
        field::{Field, Trouble},
        icon::Icon,
    },
    contexts::{use_announcer, use_store},
    platform::media::{self, Address, BadPhoto, Photo},
    text::use_text,
};

/// The button, and the sheet that follows.
#[component]
pub fn AddPhoto(
    /// On what it hangs.
    peg: Peg,
    /// What the button says; as it usually does when empty.
    #[prop(optional)]
    word: &'static str,
    /// What the button looks like, after `button`.
    #[prop(optional)]
    class: &'static str,
    /// What follows once a photo is on disk.
    #[prop(optional, into)]
    kept: Option<Callback<AttachmentId>>,
) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let words = text.attachments;
    let word = if word.is_empty() {
        words.add_photo
    } else {
        word
    };
    let (open, photo) = (RwSignal::new(false), StoredValue::new_local(None::<Photo>));
    let kept = kept.unwrap_or_else(|| Callback::new(|_| ()));
    let is_busy = move || asking.busy().get().then_some("true");
    let announcer = use_announcer();
    let chosen = move |event| {
        asking.begin();
        announcer.say(words.shrinking);
        media::chosen(&event, move |taken| {
            asking.settle(Ok(()));
            match taken {
                None => (),
                Some(Ok(taken)) => {
                    photo.try_set_value(Some(taken));
                    let _is_gone = open.try_set(true);
                }
                Some(Err(BadPhoto::Unknown)) => asking.refuse(words.not_a_photo),
                Some(Err(BadPhoto::TooLarge)) => asking.refuse(words.photo_too_large),
            }
        });
    };
    let doing = move || {
        let busy = asking.busy().get() && !open.get();
        busy.then_some(words.shrinking)
    };
    view! {
        <label class=["button ", class].concat() aria-busy=move || is_busy()>
            <input
                class="visually-hidden" type="file" accept="image/*" on:change=chosen
            />
            <Icon name="camera"/>
            <span class="button__word">{word}</span>
        </label>
        <p class="soft">{move || doing()}</p>
        <Trouble trouble=asking.trouble()/>
        <Dialog open=open title=words.preview id="new-photo" close_word=text.everywhere.close>
            {move || photo.get_value().map(|photo| preview(peg, photo, open, kept))}
        </Dialog>
    }
    .into_any()
}

/// What neighbours will see, and about whom to think first; once it is on disk it goes on with `kept`.
pub(crate) fn preview(
    peg: Peg,
    photo: Photo,
    open: RwSignal<bool>,
    kept: Callback<AttachmentId>,
) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let words = text.attachments;
    let draft = RwSignal::new(String::new());
    let address = StoredValue::new_local(Address::of(&photo.whole));
    let src = address.with_value(|address| address.as_ref().map(|it| it.0.clone()));
    // Drawn once, so that asking again is the same photo.
    let (id, place) = (AttachmentId::from_bytes(store.fresh_id()), peg.place());
    let keep = Callback::new(move |()| {
        let new = NewAttachment {
            to: place.to,
            id,
            kind: AttachmentKind::Photo {
                width: photo.width,
                height: photo.height,
            },
            what: draft.get_untracked().trim().to_owned(),
            small: photo.small.clone(),
            whole: photo.whole.clone(),
        };
        place.hang(asking, new, move || {
            kept.try_run(id);
            let _is_gone = open.try_set(false);
        });
    });
    let private = move || {
        let is_missing = store.storage().get() == StorageHealth::Missing;
        is_missing.then(|| view! { <p>{words.private}</p> })
    };
    view! {
        <div class="dialog__body">
            <img class="attachments__whole" src=src alt=words.preview/>
            <p>{words.people}</p>
            <p class="soft">{words.stripped}</p>
            {move || private()}
            <Field
                id="new-shows" label=words.what hint=words.what_hint draft=draft
                trouble=asking.trouble() enter=keep
            />
        </div>
        <div class="dialog__actions">
            <Button
                word=words.keep_photo icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
            <Button
                word=words.discard icon="trash" class="button--quiet"
                press=move |()| open.set(false)
            />
        </div>
    }
    .into_any()
}
