//! One photo or note from near: the whole picture, what it shows, and taking it away.

use domain::{
    Command, Removable,
    attachment::{AttachedTo, Part},
};
use leptos::prelude::*;

use super::{AttachmentId, AttachmentRow, Shown, describe, is_photo, made_by, name_of, use_sight};
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        conflict_card::{ConflictCard, OneAnswer},
        dialog::Dialog,
        field::{Field, Trouble},
        icon::Icon,
    },
    contexts::use_store,
    effects::whenever,
    names::use_names,
    text::use_text,
};

/// The sheet.
#[component]
pub fn Viewing(
    /// On what it hangs.
    to: AttachedTo,
    /// Which one.
    id: RwSignal<Option<AttachmentId>>,
    /// Whether it is there.
    open: RwSignal<bool>,
    /// Names the sheet; unique on the page.
    sheet_id: &'static str,
) -> AnyView {
    let (text, rows) = (use_text(), use_store().attachments());
    let row = Memo::new(move |_| {
        let id = id.get()?;
        rows.keys().track();
        rows.get(&(to, id)).map(|row| row.get())
    });
    let title = Signal::derive(move || {
        let name = row.with(|row| row.as_ref().map(|row| name_of(text, row)));
        name.unwrap_or_default()
    });
    whenever(move || {
        // A neighbour took it away: there is nothing to look at any more.
        if open.get() && row.with(Option::is_none) {
            open.set(false);
        }
    });
    view! {
        <Dialog open=open title=title id=sheet_id close_word=text.everywhere.close>
            {move || id.get_untracked().map(|id| inside(to, id, row, open))}
        </Dialog>
    }
    .into_any()
}

fn inside(
    to: AttachedTo,
    id: AttachmentId,
    row: Memo<Option<AttachmentRow>>,
    open: RwSignal<bool>,
) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let words = text.attachments;
    let (photo, said) = row.with_untracked(|row| {
        let row = row.as_ref();
        let said = row.and_then(|row| row.what.shown().cloned());
        (row.is_some_and(is_photo), said.unwrap_or_default())
    });
    let shown = use_sight(id, Part::Whole);
    let draft = RwSignal::new(said);
    let question = if photo { words.what } else { words.what_voice };
    let keep = Callback::new(move |()| {
        asking.act_then(describe(to, id, &draft.get_untracked()), move || {
            let _is_gone = open.try_set(false);
        });
    });
    let remove = move |()| {
        asking.act_then(Command::Remove(Removable::Attachment(to, id)), move || {
            let _is_gone = open.try_set(false);
        });
    };
    let who = move || row.with(|row| row.as_ref().map(|row| made_by(text, row)));
    view! {
        <div class="dialog__body">
            {photo.then(|| view! { {move || picture(shown, row)} })}
            <p class="soft">{move || shown.with(|shown| shown.said(words))}</p>
            <p class="soft">{move || who()}</p>
            {rivals(to, id, row)}
            <Field
                id="shows" label=question hint=words.what_hint draft=draft
                trouble=asking.trouble() enter=keep
            />
            <p class="soft">{words.remove_hint}</p>
        </div>
        <div class="dialog__actions">
            <Button
                word=words.keep_what icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
            {move || save(shown)}
            <Button
                word=words.remove icon="trash" class="button--quiet" busy=asking.busy() press=remove
            />
        </div>
    }
    .into_any()
}

fn picture(shown: Signal<Shown>, row: Memo<Option<AttachmentRow>>) -> Option<AnyView> {
    let text = use_text();
    let Shown::Here(address) = shown.get() else {
        return None;
    };
    let alt = row.with(|row| row.as_ref().map(|row| name_of(text, row)));
    Some(view! { <img class="attachments__whole" src=address alt=alt/> }.into_any())
}

/// Puts it among the downloads.
fn save(shown: Signal<Shown>) -> Option<AnyView> {
    let words = use_text().attachments;
    let Shown::Here(address) = shown.get() else {
        return None;
    };
    let link = view! {
        <a class="button" href=address download="buurtlijm">
            <Icon name="install"/>
            <span class="button__word">{words.save}</span>
        </a>
    };
    Some(link.into_any())
}

/// What two phones said that it shows.
fn rivals(to: AttachedTo, id: AttachmentId, row: Memo<Option<AttachmentRow>>) -> AnyView {
    let (text, names, asking) = (use_text(), use_names(), use_asking());
    let answers = Signal::derive(move || {
        let claims = row.with(|row| row.as_ref().map(|row| row.what.claims().to_vec()));
        let one = |claim: domain::Claim<String>| {
            let word = claim.value;
            let choice = word.clone();
            OneAnswer {
                told: (text.plan.wrote)(&names.first(claim.by), &word),
                word,
                choose: Callback::new(move |()| asking.act(describe(to, id, &choice))),
            }
        };
        claims.into_iter().flatten().map(one).collect::<Vec<_>>()
    });
    view! {
        <ConflictCard about=text.attachments.what answers=answers/>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}
