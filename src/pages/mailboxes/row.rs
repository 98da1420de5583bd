//! One mailbox: where it is, how it is doing, and what one can decide about it.

use domain::port::{MailboxChoice, MailboxRow, MailboxState, MailboxTrouble};
use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{Button, Trouble, button::either},
    contexts::use_store,
    platform::clock,
    text::{Text, use_text},
};

/// A mailbox.
#[component]
pub(crate) fn MailboxCard(
    /// Its place in the list.
    place: usize,
) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), use_asking());
    let words = text.mailboxes;
    let all = store.mailboxes();
    let row = Memo::new(move |_| all.with(|all| all.get(place).cloned()));
    let short = move || {
        let address = row.get().map(|row| row.address.short().to_owned());
        address.unwrap_or_default()
    };
    let state = move || row.get().map(|row| state_line(text, &row));
    let moved = move || {
        let day = row.get().and_then(|row| row.moved_on)?;
        let day = text.day(day, clock::today());
        Some(view! { <p class="card__sub">{(words.moved)(&day)}</p> })
    };
    let is_used = Memo::new(move |_| {
        let is_used = |row: MailboxRow| row.state != MailboxState::NotAgreed;
        row.get().is_some_and(is_used)
    });
    let choose = move |choice: MailboxChoice| {
        if let Some(row) = row.get_untracked() {
            asking.begin();
            store.choose_mailbox(row.address, choice, move |result| {
                asking.settle(result);
            });
        }
    };
    let turn = move |()| {
        choose(if is_used.get_untracked() {
            MailboxChoice::Leave
        } else {
            MailboxChoice::Use
        });
    };
    let remove = move |()| choose(MailboxChoice::Remove);
    let about = Signal::derive(short);
    view! {
        <div class="card stack">
            <div class="stack stack--tight">
                <h3 class="card__title"><bdi dir="ltr">{move || short()}</bdi></h3>
                <p class="card__sub">{move || state()}</p>
                {move || moved()}
            </div>
            <div class="pair">
                <Button
                    word=either(is_used, words.leave, words.use_it)
                    about busy=asking.busy() press=turn
                />
                <Button
                    word=words.remove class="button--quiet" icon="trash"
                    about busy=asking.busy() press=remove
                />
            </div>
            <Trouble trouble=asking.trouble()/>
        </div>
    }
    .into_any()
}

/// How it is doing, and what to do about it.
fn state_line(text: &'static Text, row: &MailboxRow) -> String {
    let words = text.mailboxes;
    let fixed = match row.state {
        MailboxState::NotAgreed => words.not_agreed,
        MailboxState::Asking => words.asking,
        MailboxState::Busy => words.busy,
        MailboxState::Works => words.works,
        MailboxState::Trouble(MailboxTrouble::Away) => {
            let today = clock::today();
            return match row.reached_on.filter(|day| *day != today) {
                Some(day) => (words.away_since)(&text.day(day, today)),
                None => words.away.to_owned(),
            };
        }
        MailboxState::Trouble(MailboxTrouble::Full) => words.full,
        MailboxState::Trouble(MailboxTrouble::NotMailbox) => words.not_mailbox,
        MailboxState::Trouble(MailboxTrouble::Strange) => words.strange,
    };
    fixed.to_owned()
}
