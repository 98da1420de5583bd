//! Three ways to say something: words, a voice, a photo. Words may be those of somebody without a phone.

use domain::{
    AgendaItemId, CardId, Command, MeetingCommand, Refusal, attachment::AttachedTo,
    meeting::command::NewCard,
};
use leptos::prelude::*;

use super::{Open, passing::Passing};
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        choice_list::Tick,
        field::{Field, FieldSize},
    },
    contexts::use_store,
    pages::{
        attachments::{peg::Peg, photo::AddPhoto, voice::AddVoice},
        followed::new::said,
    },
    platform::focus,
    text::use_text,
};

/// *Schrijf*, *Spreek*, *Foto*: three ways to say something.
#[component]
pub fn NewCards(
    /// At which meeting.
    open: Open,
    /// On which question.
    item: AgendaItemId,
    /// In whose hand the phone is.
    passing: Passing,
) -> AnyView {
    let (say, store) = (use_text().meetings, use_store());
    let is_writing = RwSignal::new(false);
    let write = move |()| {
        is_writing.set(true);
        request_animation_frame(|| focus::to("#card"));
    };
    let fresh = StoredValue::new_local(store);
    // The card comes with its voice or photo, so that whoever changes their mind leaves none.
    let peg = Peg::With(Callback::new(move |()| {
        let id = fresh.with_value(|store| CardId::from_bytes(store.fresh_id()));
        let card = NewCard {
            meeting: open.id,
            id,
            item,
            text: String::new(),
            for_whom: passing.for_whom(),
            is_paper: false,
        };
        let card = Command::Meeting(MeetingCommand::AddCard(card));
        (AttachedTo::Card(open.id, id), card)
    }));
    let inside = move || {
        if is_writing.get() {
            return writing(open, item, is_writing, passing);
        }
        view! {
            <div class="cards__ways">
                <Button word=say.write icon="edit" class="button--tall" press=write/>
                <AddVoice peg=peg word=say.speak class="button--tall"/>
                <AddPhoto peg=peg word=say.photo class="button--tall"/>
            </div>
        }
        .into_any()
    };
    view! { <div class="cards__new">{move || inside()}</div> }.into_any()
}

/// The form for words, one's own or those of somebody else.
fn writing(
    open: Open,
    item: AgendaItemId,
    is_writing: RwSignal<bool>,
    passing: Passing,
) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let say = text.meetings;
    let draft = || RwSignal::new(String::new());
    let (words, whom) = (draft(), draft());
    let (is_for_other, is_paper) = (RwSignal::new(false), RwSignal::new(false));
    let close = move || {
        let _is_gone = is_writing.try_set(false);
        request_animation_frame(|| focus::rescue(".cards__ways .button"));
    };
    let keep = Callback::new(move |()| {
        let words_said = said(words);
        if words_said.is_empty() {
            return asking.refuse(text.errors.refusal(Refusal::Empty));
        }
        let for_whom = is_for_other.get_untracked().then(|| said(whom));
        let card = NewCard {
            meeting: open.id,
            id: CardId::from_bytes(store.fresh_id()),
            item,
            text: words_said,
            for_whom: passing.for_whom().or(for_whom),
            is_paper: is_paper.get_untracked(),
        };
        asking.act_then(Command::Meeting(MeetingCommand::AddCard(card)), close);
    });
    let tick = |word: &'static str, is_on: RwSignal<bool>| {
        view! { <Tick word=word is_on=is_on set=Callback::new(move |on| is_on.set(on))/> }
    };
    let other = move || {
        is_for_other.get().then(|| {
            view! {
                <Field
                    id="whom" label=say.for_whom hint=say.for_whom_hint draft=whom
                    trouble=Signal::stored(None) enter=keep
                />
                {tick(say.is_paper, is_paper)}
            }
        })
    };
    // Who has a turn said a name already.
    let somebody = move || (!passing.is_guest()).then(|| tick(say.for_somebody, is_for_other));
    view! {
        <div class="form card">
            <Field
                id="card" label=say.your_words hint=say.your_words_hint draft=words
                trouble=asking.trouble() size=FieldSize::Lines enter=keep
            />
            {move || somebody()}
            {move || other()}
            <div class="cluster">
                <Button
                    word=say.keep_card icon="check" class="button--primary" busy=asking.busy()
                    press=keep
                />
                <Button
                    word=text.everywhere.cancel class="button--quiet" press=move |()| close()
                />
            </div>
        </div>
    }
    .into_any()
}
