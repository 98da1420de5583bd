//! Taking the photo of after from the same spot: the old photo shines through what the camera sees.
//!
//! The camera goes on when the sheet opens and off when it closes. Where it does not start, the sheet says so and
//! the button for choosing a photo stands below it on the page.

use domain::{
    AttachmentId, ResultaatCommand,
    attachment::{AttachedTo, Part},
    resultaat::Moment,
};
use leptos::{html::Video, prelude::*};
use wasm_bindgen_futures::spawn_local;

use super::Table;
use crate::{
    asking::use_asking,
    components::{button::Button, dialog::Dialog, field::Trouble},
    effects::whenever,
    pages::attachments::{
        peg::Peg,
        photo::preview,
        sight::{Shown, use_sight},
    },
    platform::{
        camera::Camera,
        media::{self, Photo},
    },
    text::use_text,
};

/// The button, where there is a photo of before, with its sheet.
pub fn taking(table: Table) -> AnyView {
    let before = Memo::new(move |_| table.all.with(|all| all.before));
    let open = RwSignal::new(false);
    let button = move || {
        before.get().map(|_| {
            view! {
                <Button
                    word=table.say.take_after icon="camera" class="button--primary"
                    press=move |()| open.set(true)
                />
            }
        })
    };
    let photo = StoredValue::new_local(None::<Photo>);
    let has_photo = RwSignal::new(false);
    whenever(move || {
        // Whoever closes the sheet throws away what was not kept.
        if !open.get() {
            photo.try_set_value(None);
            has_photo.set(false);
        }
    });
    let kept = Callback::new(move |id| {
        table.act(ResultaatCommand::Mark(id, Some(Moment::After)));
    });
    let peg = Peg::On(AttachedTo::Plan(table.plan));
    let taken = Callback::new(move |()| has_photo.set(true));
    let inside = move || {
        if has_photo.get() {
            return photo
                .get_value()
                .map(|photo| preview(peg, photo, open, kept))
                .into_any();
        }
        match before.get_untracked() {
            Some(before) => aiming(before, photo, taken),
            None => ().into_any(),
        }
    };
    let close = use_text().everywhere.close;
    view! {
        {move || button()}
        <Dialog open=open title=table.say.take_after.to_owned() id="ghost" close_word=close>
            {move || inside()}
        </Dialog>
    }
    .into_any()
}

/// What the camera sees, with the old photo over it, and the button that takes the picture.
fn aiming(
    before: AttachmentId,
    photo: StoredValue<Option<Photo>, LocalStorage>,
    taken: Callback<()>,
) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let say = text.resultaat;
    let (video, held) = (
        NodeRef::<Video>::new(),
        StoredValue::new_local(None::<Camera>),
    );
    let is_blocked = RwSignal::new(false);
    video.on_load(move |video| {
        spawn_local(async move {
            match Camera::open(&video, false).await {
                // A sheet that was closed meanwhile keeps nothing, and the camera goes off.
                Ok(camera) => drop(held.try_update_value(|slot| slot.replace(camera))),
                Err(_blocked) => drop(is_blocked.try_set(true)),
            }
        });
    });
    on_cleanup(move || drop(held.try_update_value(Option::take)));
    let shoot = move |()| {
        let Some(video) = video.get_untracked() else {
            return;
        };
        asking.begin();
        media::shot(&video, move |result| {
            asking.settle(Ok(()));
            match result {
                Ok(shot) => {
                    photo.try_set_value(Some(shot));
                    taken.try_run(());
                }
                Err(_) => asking.refuse(say.no_camera),
            }
        });
    };
    let hint = move || {
        if is_blocked.get() {
            say.no_camera
        } else {
            say.ghost
        }
    };
    view! {
        <div class="dialog__body">
            <div class="ghost" data-blocked=move || is_blocked.get().then_some("")>
                <video class="ghost__video" playsinline muted node_ref=video></video>
                {over(before)}
            </div>
            <p>{move || hint()}</p>
            <Trouble trouble=asking.trouble()/>
        </div>
        <div class="dialog__actions">
            <Button
                word=say.shoot icon="camera" class="button--primary button--block"
                busy=asking.busy() press=shoot
            />
        </div>
    }
    .into_any()
}

/// The old photo, half transparent.
fn over(before: AttachmentId) -> AnyView {
    let whole = use_sight(before, Part::Whole);
    let inside = move || {
        let Shown::Here(src) = whole.get() else {
            return None;
        };
        Some(view! { <img class="ghost__before" src=src alt=""/> })
    };
    view! { {move || inside()} }.into_any()
}
