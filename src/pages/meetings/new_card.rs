//! Three ways to say something: words, a voice, a photo. Words may be those of somebody without a phone.

use domain::{AgendaItemId, CardId, Command, MeetingCommand, Refusal, meeting::command::NewCard};
use leptos::prelude::*;

use super::{Open, act};
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        choice_list::Tick,
        field::{Field, FieldSize},
    },
    contexts::use_store,
    pages::followed::new::said,
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
) -> AnyView {
    let say = use_text().meetings;
    let is_writing = RwSignal::new(false);
    let write = move |()| {
        is_writing.set(true);
        request_animation_frame(|| focus::to("#card"));
    };
    let inside = move || {
        if is_writing.get() {
            return writing(open, item, is_writing);
        }
        view! {
            <div class="cards__ways">
                <Button word=say.write icon="edit" class="button--tall" press=write/>
                {wordless(open, item, (say.speak, "mic"))}
                {wordless(open, item, (say.photo, "camera"))}
            </div>
        }
        .into_any()
    };
    view! { <div class="cards__new">{move || inside()}</div> }.into_any()
}

/// A card without words, on which a voice note or a photo is put next.
fn wordless(open: Open, item: AgendaItemId, (word, icon): (&'static str, &'static str)) -> AnyView {
    let (store, asking) = (use_store(), use_asking());
    let press = move |()| {
        let id = CardId::from_bytes(store.fresh_id());
        let card = NewCard {
            meeting: open.id,
            id,
            item,
            text: String::new(),
            for_whom: None,
            is_paper: false,
        };
        // Its own buttons ask for the photo or the voice.
        act(asking, MeetingCommand::AddCard(card));
    };
    view! { <Button word=word icon=icon class="button--tall" busy=asking.busy() press=press/> }
        .into_any()
}

/// The form for words, one's own or those of somebody else.
fn writing(open: Open, item: AgendaItemId, is_writing: RwSignal<bool>) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let say = text.meetings;
    let draft = || RwSignal::new(String::new());
    let (words, whom) = (draft(), draft());
    let (is_for_other, is_paper) = (RwSignal::new(false), RwSignal::new(false));
    let keep = Callback::new(move |()| {
        let words_said = said(words);
        if words_said.is_empty() {
            return asking.refuse(text.errors.refusal(Refusal::Empty));
        }
        let card = NewCard {
            meeting: open.id,
            id: CardId::from_bytes(store.fresh_id()),
            item,
            text: words_said,
            for_whom: is_for_other.get_untracked().then(|| said(whom)),
            is_paper: is_paper.get_untracked(),
        };
        asking.act_then(Command::Meeting(MeetingCommand::AddCard(card)), move || {
            let _is_gone = is_writing.try_set(false);
        });
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
    view! {
        <div class="form card">
            <Field
                id="card" label=say.your_words hint=say.your_words_hint draft=words
                trouble=asking.trouble() size=FieldSize::Lines enter=keep
            />
            {tick(say.for_somebody, is_for_other)}
            {move || other()}
            <div class="cluster">
                <Button
                    word=say.keep_card icon="check" class="button--primary" busy=asking.busy()
                    press=keep
                />
                <Button
                    word=text.everywhere.cancel class="button--quiet"
                    press=move |()| is_writing.set(false)
                />
            </div>
        </div>
    }
    .into_any()
}
