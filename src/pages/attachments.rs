//! *Foto's en spraak*: what hangs on a plan or signaal, and adding to it.
//!
//! Stamps are on every phone, so a list is there at once; the photo itself and the sound come when somebody asks
//! for them ([`sight`]). Looking, describing and taking away are one sheet ([`viewing`]).

use domain::{
    AttachmentId, Command,
    attachment::{AttachedTo, AttachmentKind, AttachmentRow, Part},
};
use leptos::prelude::*;

use crate::{
    components::{
        button::IconButton,
        icon::Icon,
        list::{Each, RowId},
    },
    contexts::use_store,
    names::use_names,
    platform::clock,
    text::{Text, use_text},
};

pub mod peg;
pub mod photo;
pub mod sight;
pub mod viewing;
pub mod voice;

use peg::Peg;
use sight::{Shown, use_sight};

/// What hangs on a plan or signaal.
#[component]
pub fn Attachments(
    /// On which.
    to: AttachedTo,
) -> AnyView {
    let (text, rows) = (use_text().attachments, use_store().attachments());
    let sorted = Memo::new(move |_| {
        let mut rows = rows.all();
        rows.retain(|((on, _), _)| *on == to);
        rows.sort_by_key(|((_, id), row)| (row.order, *id));
        rows.into_iter()
            .map(|((_, id), row)| (*id.as_bytes(), is_photo(&row)))
            .collect::<Vec<_>>()
    });
    let of = move |photos: bool| {
        Signal::derive(move || {
            let all = sorted.get().into_iter();
            let these = all.filter(|(_, is_photo)| *is_photo == photos);
            these.map(|(id, _)| id).collect::<Vec<RowId>>()
        })
    };
    let viewed = RwSignal::new(None);
    let is_viewing = RwSignal::new(false);
    let view_it = Callback::new(move |id| {
        viewed.set(Some(id));
        is_viewing.set(true);
    });
    let stamp = move |id| stamp(to, AttachmentId::from_bytes(id), view_it);
    let note = move |id| note(to, AttachmentId::from_bytes(id), view_it);
    let hint = move || {
        let is_empty = sorted.with(Vec::is_empty);
        is_empty.then(|| view! { <p class="soft">{text.none}</p> })
    };
    view! {
        <section class="shell__section attachments" aria-labelledby="attachments">
            <h2 class="shell__heading" id="attachments">{text.title}</h2>
            {move || hint()}
            <ul class="attachments__stamps"><Each ids=of(true) row=stamp/></ul>
            <ul class="attachments__notes"><Each ids=of(false) row=note/></ul>
            <div class="cluster">
                <photo::AddPhoto peg=Peg::On(to)/>
                <voice::AddVoice peg=Peg::On(to)/>
            </div>
            <viewing::Viewing to=to id=viewed open=is_viewing/>
        </section>
    }
    .into_any()
}

fn is_photo(row: &AttachmentRow) -> bool {
    matches!(row.kind, AttachmentKind::Photo { .. })
}

/// What it shows, as somebody said; *Foto* or *Opname* while nobody did.
fn name_of(text: &'static Text, row: &AttachmentRow) -> String {
    let words = text.attachments;
    match (row.what.shown().filter(|what| !what.is_empty()), row.kind) {
        (None, AttachmentKind::Photo { .. }) => words.photo.into(),
        (None, AttachmentKind::Voice { .. }) => words.voice.into(),
        (Some(what), _) => what.clone(),
    }
}

/// Who added it, and when.
fn made_by(text: &'static Text, row: &AttachmentRow) -> String {
    let day = text.day(row.created_on, clock::today());
    (text.attachments.by_on)(&use_names().inside(row.by), &day)
}

/// A photo as large as a stamp, which opens it.
fn stamp(to: AttachedTo, id: AttachmentId, open: Callback<AttachmentId>) -> AnyView {
    let text = use_text();
    let row = use_store().attachments().row((to, id));
    let shown = use_sight(id, Part::Small);
    let picture = move || {
        if let Shown::Here(address) = shown.get() {
            view! { <img class="stamp__image" src=address alt=""/> }.into_any()
        } else {
            view! { <Icon name="camera" class="icon--l"/> }.into_any()
        }
    };
    let name = move || {
        let name = row.with(|row| row.as_ref().map(|row| name_of(text, row)));
        (text.attachments.photo_of)(&name.unwrap_or_default())
    };
    view! {
        <li>
            <button type="button" class="stamp" on:click=move |_| open.run(id)>
                {move || picture()}
                <span class="visually-hidden">{move || name()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// A voice note: its button, its length, who spoke.
fn note(to: AttachedTo, id: AttachmentId, open: Callback<AttachmentId>) -> AnyView {
    let text = use_text();
    let row = use_store().attachments().row((to, id));
    let told = move |say: fn(&'static Text, &AttachmentRow) -> String| {
        row.with(|row| row.as_ref().map(|row| say(text, row)).unwrap_or_default())
    };
    let name = Signal::derive(move || told(name_of));
    let length = |text: &'static Text, row: &AttachmentRow| match row.kind {
        AttachmentKind::Voice { millis } => (text.attachments.seconds)(millis.div_ceil(1_000)),
        AttachmentKind::Photo { .. } => String::new(),
    };
    view! {
        <li class="note">
            <voice::Play id=id about=name/>
            <p class="note__words">
                <span class="note__name" dir="auto">{move || name.get()}</span>
                <span class="soft">{move || [told(length), told(made_by)].join(" · ")}</span>
            </p>
            <IconButton
                word=text.attachments.describe icon="edit" about=name press=move |()| open.run(id)
            />
        </li>
    }
    .into_any()
}

/// Says what it shows.
fn describe(to: AttachedTo, id: AttachmentId, what: &str) -> Command {
    Command::DescribeAttachment(to, id, what.trim().to_owned())
}
