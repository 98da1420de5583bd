//! *Voor en na*: the photos of the plan, which of them show how it was and how it became, and taking the other one.

use domain::{
    AttachmentId, ResultaatCommand,
    attachment::{AttachedTo, AttachmentKind, AttachmentRow, Part},
    resultaat::{Moment, Resultaten},
};
use leptos::prelude::*;

use super::{Table, ghost, pair};
use crate::{
    components::{
        choice_list::Tick,
        conflict_card::ConflictCard,
        list::{Each, RowId},
    },
    contexts::use_store,
    pages::attachments::{
        peg::Peg,
        photo::AddPhoto,
        sight::{Shown, use_sight},
    },
    text::use_text,
};

/// The section.
pub fn section(table: Table) -> AnyView {
    let (store, say) = (use_store(), table.say);
    let peg = Peg::On(AttachedTo::Plan(table.plan));
    let ids = Memo::new(move |_| {
        let mut photos = super::photos_of(store, table.plan);
        photos.retain(|(_, row)| matches!(row.kind, AttachmentKind::Photo { .. }));
        photos.sort_by_key(|(id, row)| (row.order, *id));
        photos
            .iter()
            .map(|(id, _)| *id.as_bytes())
            .collect::<Vec<RowId>>()
    });
    // Wakes for the photos alone, so that they stay on screen while somebody counts.
    let shown = Memo::new(move |_| {
        table.all.with(|all| Resultaten {
            before: all.before,
            after: all.after,
            ..Resultaten::default()
        })
    });
    let both = move || pair(&shown.get(), say);
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let none = move || {
        is_empty
            .get()
            .then(|| view! { <p class="soft">{say.photos_none}</p> })
    };
    let row = move |id: RowId| marking(table, AttachmentId::from_bytes(id));
    // The first photo of a plan shows how it was, unless somebody says otherwise.
    let kept = move |id| {
        if ids.with_untracked(|ids| ids.len() <= 1) {
            table.act(ResultaatCommand::Mark(id, Some(Moment::Before)));
        }
    };
    view! {
        <section class="shell__section" aria-labelledby="photos">
            <h2 class="shell__heading" id="photos">{say.photos}</h2>
            {move || none()}
            {move || both()}
            <ul class="resultaat__photos"><Each ids=ids row=row/></ul>
            {ghost::taking(table)}
            <AddPhoto peg=peg kept=Callback::new(kept)/>
        </section>
    }
    .into_any()
}

/// A photo with the word for when it was taken.
pub fn figure(id: AttachmentId, word: &'static str) -> AnyView {
    view! {
        <figure class="resultaat__figure">
            {picture(id, Signal::stored(word.to_owned()))}
            <figcaption class="resultaat__caption">{word}</figcaption>
        </figure>
    }
    .into_any()
}

/// The whole photo once it is here, its stamp before.
pub fn picture(id: AttachmentId, name: Signal<String>) -> AnyView {
    let words = use_text().attachments;
    let (small, whole) = (use_sight(id, Part::Small), use_sight(id, Part::Whole));
    let address = move || match (whole.get(), small.get()) {
        (Shown::Here(address), _) | (_, Shown::Here(address)) => Some(address),
        _ => None,
    };
    let inside = move || match address() {
        Some(src) => {
            view! { <img class="resultaat__image" src=src alt=move || name.get()/> }.into_any()
        }
        None => view! { <p class="soft">{move || whole.get().said(words)}</p> }.into_any(),
    };
    view! { {move || inside()} }.into_any()
}

/// A stamp with the question when it was taken.
fn marking(table: Table, id: AttachmentId) -> AnyView {
    let (store, say) = (use_store(), table.say);
    let row = store.attachments().row((AttachedTo::Plan(table.plan), id));
    let read = move |read: fn(&AttachmentRow) -> String| {
        row.with(|row| row.as_ref().map(read).unwrap_or_default())
    };
    let name = Signal::derive(move || read(|row| row.what.shown().cloned().unwrap_or_default()));
    let moment = Memo::new(move |_| {
        row.with(|row| {
            row.as_ref()
                .and_then(|row| row.moment.shown().copied().flatten())
        })
    });
    let word = move |moment: &Option<Moment>| match moment {
        None => say.neither.to_owned(),
        Some(Moment::Before) => say.before.to_owned(),
        Some(Moment::After) => say.after.to_owned(),
    };
    let tick = move |this: Moment| {
        let is_on = Signal::derive(move || moment.get() == Some(this));
        let set = Callback::new(move |is_on: bool| {
            table.act(ResultaatCommand::Mark(id, is_on.then_some(this)));
        });
        view! { <Tick word=word(&Some(this)) is_on=is_on set=set/> }
    };
    let answers = Signal::derive(move || {
        let command = |moment| table.command(ResultaatCommand::Mark(id, moment));
        row.with(|row| {
            row.as_ref()
                .map(|row| table.chooser.answers(&row.moment, word, command))
                .unwrap_or_default()
        })
    });
    view! {
        <li class="resultaat__marking">
            <ConflictCard about=say.moment answers=answers/>
            <div class="resultaat__stamp">{picture(id, name)}</div>
            <fieldset class="resultaat__moment">
                <legend class="resultaat__legend">
                    {say.moment}
                    <span class="visually-hidden">{move || name.get()}</span>
                </legend>
                {tick(Moment::Before)}
                {tick(Moment::After)}
            </fieldset>
        </li>
    }
    .into_any()
}
