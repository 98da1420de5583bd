//! *Geef de telefoon door*: one phone, many neighbours, each with a turn of the same size.
//!
//! Who has the phone in hand writes cards under a first name or none, and has three dots of their own under a
//! random id that is drawn for the turn and never used again. Between two turns the cards are out of sight, so that
//! nobody writes with the words of another before their eyes.

use domain::{CardId, MeetingCommand, MeetingId, PersonId};
use leptos::prelude::*;

use crate::{
    components::{
        button::Button,
        field::Field,
        notice::{Notice, NoticeKind},
    },
    contexts::use_store,
    platform::focus,
    state::Store,
    text::use_text,
};

/// In whose hand the phone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// Of whom it is.
    Owner,
    /// It goes from one to the next.
    Between,
    /// Somebody has a turn and puts dots under this id.
    Guest(PersonId),
}

/// A phone at the table, with how far it is in going round.
#[derive(Debug, Clone, Copy)]
pub struct Passing {
    hand: RwSignal<Hand>,
    /// The first name of who has a turn; may stay empty.
    name: RwSignal<String>,
    turn_count: RwSignal<u32>,
    store: StoredValue<Store, LocalStorage>,
}

impl Passing {
    /// A phone in the hand of its owner.
    pub fn with_owner() -> Self {
        Self {
            hand: RwSignal::new(Hand::Owner),
            name: RwSignal::new(String::new()),
            turn_count: RwSignal::new(0),
            store: StoredValue::new_local(use_store()),
        }
    }

    /// In whose hand it is.
    pub fn hand(self) -> Hand {
        self.hand.get()
    }

    /// Whether somebody has a turn who is not its owner.
    pub fn is_guest(self) -> bool {
        matches!(self.hand.get(), Hand::Guest(_))
    }

    /// Under whose id dots are put and counted; `None` while this phone has no person.
    pub fn voter(self) -> Signal<Option<PersonId>> {
        let me = self.store.with_value(Store::me);
        Signal::derive(move || match self.hand.get() {
            Hand::Guest(guest) => Some(guest),
            Hand::Owner | Hand::Between => me.get(),
        })
    }

    /// The name under which whoever has a turn writes; `None` for the owner.
    pub fn for_whom(self) -> Option<String> {
        let is_guest = matches!(self.hand.get_untracked(), Hand::Guest(_));
        is_guest.then(|| self.name.with_untracked(|name| name.trim().to_owned()))
    }

    /// What puts dots on a card for whoever has the phone in hand.
    pub fn dots(self, meeting: MeetingId, card: CardId, dots: u8) -> MeetingCommand {
        match self.hand.get_untracked() {
            Hand::Guest(guest) => MeetingCommand::PutGuestDots {
                meeting,
                card,
                guest,
                dots,
            },
            Hand::Owner | Hand::Between => MeetingCommand::PutDots(meeting, card, dots),
        }
    }

    fn to(self, hand: Hand) {
        self.name.set(String::new());
        self.hand.set(hand);
        request_animation_frame(|| focus::to("h1"));
    }

    fn begin_turn(self) {
        if let Some(id) = self.store.try_with_value(Store::fresh_id) {
            self.to(Hand::Guest(PersonId::from_bytes(id)));
        }
    }

    fn pass_on(self) {
        self.turn_count.update(|count| *count += 1);
        self.to(Hand::Between);
    }
}

/// What stands on the phone while it goes from one to the next.
pub fn between(passing: Passing) -> AnyView {
    let say = use_text().meetings;
    let told = move || {
        let count = passing.turn_count.get();
        (count > 0).then(|| {
            view! { <Notice kind=NoticeKind::Good title=(say.had_turn)(count)/> }
        })
    };
    view! {
        <div class="street__turn">
            <p class="street__call">{say.pass_title}</p>
            <p>{say.pass_sub}</p>
            {move || told()}
            <Button
                word=say.my_turn icon="next" class="button--primary button--big button--block"
                press=move |()| passing.begin_turn()
            />
            <Button
                word=say.stop_passing class="button--quiet button--block"
                press=move |()| passing.to(Hand::Owner)
            />
        </div>
    }
    .into_any()
}

/// The name of who has a turn.
pub fn who(passing: Passing) -> AnyView {
    let say = use_text().meetings;
    view! {
        <div class="card">
            <Field
                id="guest" label=say.guest_name hint=say.for_whom_hint draft=passing.name
                trouble=Signal::stored(None) enter=|()| ()
            />
        </div>
    }
    .into_any()
}

/// The door to passing the phone on, for its owner.
pub fn begin(passing: Passing) -> AnyView {
    let word = use_text().meetings.pass_phone;
    view! {
        <Button
            word=word icon="people" class="button--quiet button--block"
            press=move |()| passing.to(Hand::Between)
        />
    }
    .into_any()
}

/// The button that ends a turn.
pub fn end(passing: Passing) -> AnyView {
    let word = use_text().meetings.pass_on;
    view! {
        <Button
            word=word icon="next" class="button--primary button--block"
            press=move |()| passing.pass_on()
        />
    }
    .into_any()
}
