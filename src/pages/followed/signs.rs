//! What was recorded about something that is followed, and the forms that record more.

use domain::{Command, EventId, Followed, FollowedRow, Sign, SignEvent, TextKey};
use leptos::prelude::*;

use super::face::sign_state;
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton},
        chip::Chip,
        field::{Field, FieldSize, Trouble},
        list::{Each, RowId},
        text_area::TextArea,
    },
    contexts::use_store,
    names::use_names,
    pages::plan::short_form::short_form,
    platform::{clock, focus},
    state::Store,
    text::use_text,
};

/// Where the focus goes when what it was on is gone.
const HEADING: &str = "h1";

/// What is known of a thing.
pub type Known = Memo<Option<FollowedRow>>;

/// Some of the signs of a thing, newest last. Nothing where there are none.
#[component]
pub fn Signs(
    /// About what.
    thing: Followed,
    /// What is known of it.
    row: Known,
    /// Which signs.
    only: fn(Sign) -> bool,
    /// What the list looks like, after `list`.
    #[prop(optional)]
    class: &'static str,
    /// Whether all are the same sign, which the heading says already.
    #[prop(optional)]
    is_one_kind: bool,
) -> AnyView {
    let asking = use_asking();
    let ids = Memo::new(move |_| {
        row.with(|row| {
            let signs = row.iter().flat_map(|row| &row.signs);
            let shown = signs.filter(|sign| sign.to.is_some_and(only));
            shown
                .map(|sign| *sign.id.as_bytes())
                .collect::<Vec<RowId>>()
        })
    });
    let item = move |id: RowId| sign((thing, EventId::from_bytes(id)), row, asking, is_one_kind);
    let list = move || {
        ids.with(|ids| !ids.is_empty()).then(|| {
            view! { <ul class=["list ", class].concat()><Each ids=ids row=item/></ul> }
        })
    };
    view! {
        {move || list()}
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

/// One sign: how things stood, the words, who and when; and writing along in the words.
fn sign(
    (thing, id): (Followed, EventId),
    row: Known,
    asking: Asking,
    is_one_kind: bool,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let today = clock::today();
    let event = Memo::new(move |_| {
        let is_it = |sign: &&SignEvent| sign.id == id;
        row.with(|row| row.as_ref()?.signs.iter().find(is_it).cloned())
    });
    let is_open = RwSignal::new(false);
    let label = ["sign-", &id.to_string()].concat();
    let words =
        move || event.with(|it| it.as_ref().map(|it| it.reason.clone()).unwrap_or_default());
    let about = Signal::derive(words);
    let chip = move || {
        let to = event.with(|it| it.as_ref()?.to).filter(|_| !is_one_kind)?;
        let (word, icon, chalk) = sign_state(text, to);
        Some(view! { <Chip word=word icon=icon chalk=chalk/> })
    };
    let from = move || {
        let it = event.get()?;
        Some((text.everywhere.by_on)(
            &names.first(it.by),
            &text.weekday(it.on, today),
        ))
    };
    let label_id = label.clone();
    let body = move || {
        if is_open.get() {
            let known = event.with_untracked(|it| it.as_ref().map(|it| it.reason.clone()));
            view! {
                <TextArea
                    text_key=TextKey::Sign(thing, id) known=known.unwrap_or_default()
                    label_id=label_id.clone() is_focused=true
                />
                <Button
                    word=text.plan.stop_writing class="button--small button--quiet" icon="check"
                    press=move |()| is_open.set(false)
                />
            }
            .into_any()
        } else {
            view! { <p class="followed__words" dir="auto">{move || words()}</p> }.into_any()
        }
    };
    let strike = move |()| asking.act(Command::Strike(thing, id));
    view! {
        <li class="followed__sign">
            <div class="followed__state">{move || chip()}</div>
            <div class="followed__body">{move || body()}</div>
            <p class="followed__from" id=label>{move || from()}</p>
            <div class="followed__tools">
                <IconButton
                    word=text.plan.write_along icon="edit" about=about
                    press=move |()| is_open.set(true)
                />
                <IconButton word=text.everywhere.remove icon="trash" about=about press=strike/>
            </div>
        </li>
    }
    .into_any()
}

/// What tells one form that records a sign from another.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Which sign.
    pub sign: Sign,
    /// The word on the button that opens it.
    pub word: &'static str,
    /// The drawing on it.
    pub icon: &'static str,
    /// What the button looks like.
    pub class: &'static str,
    /// The question.
    pub question: &'static str,
    /// A hint under it.
    pub hint: &'static str,
}

/// A button that opens a question; what is answered becomes the words of a sign.
#[component]
pub fn Record(
    /// About what.
    thing: Followed,
    /// What is asked.
    asked: Asked,
) -> AnyView {
    let (store, asking) = (use_store(), use_asking());
    let is_open = RwSignal::new(false);
    let place = ["record-", asked.sign.key(), "-", &hex_of(thing)].concat();
    let (field_id, place_id) = ([&place, "-field"].concat(), place.clone());
    let close = Callback::new(move |()| {
        let _is_gone = is_open.try_set(false);
        let button = ["#", &place, " .button"].concat();
        request_animation_frame(move || focus::rescue(&button));
    });
    let field_to_open = ["#", &field_id].concat();
    let open = move |()| {
        is_open.set(true);
        let field = field_to_open.clone();
        request_animation_frame(move || focus::to(&field));
    };
    let draft = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let record = Command::Record {
            thing,
            event: EventId::from_bytes(store.fresh_id()),
            sign: asked.sign,
            words: draft.with_untracked(|words| words.trim().to_owned()),
        };
        asking.act_then(record, move || {
            let _is_gone = draft.try_set(String::new());
            // What was recorded may have taken this question away.
            if close.try_run(()).is_none() {
                request_animation_frame(|| focus::rescue(HEADING));
            }
        });
    });
    let inside = move || {
        if is_open.get() {
            let field = view! {
                <Field
                    id=field_id.clone() label=asked.question hint=asked.hint draft=draft
                    trouble=asking.trouble() size=FieldSize::Lines enter=keep
                />
            };
            return short_form(field.into_any(), asking, keep, close);
        }
        view! { <Button word=asked.word icon=asked.icon class=asked.class press=open.clone()/> }
            .into_any()
    };
    view! { <div class="stack" id=place_id>{move || inside()}</div> }.into_any()
}

/// Records a sign without words.
pub fn record(store: Store, asking: Asking, thing: Followed, sign: Sign) {
    let event = EventId::from_bytes(store.fresh_id());
    let record = Command::Record {
        thing,
        event,
        sign,
        words: String::new(),
    };
    // Its button goes, and the focus was on it.
    asking.act_then(record, || {
        request_animation_frame(|| focus::rescue(HEADING));
    });
}

/// The id of a thing as it stands in addresses.
pub fn hex_of(thing: Followed) -> String {
    EventId::from_bytes(*thing.id()).to_string()
}
