//! *Brievenbus*: for neighbours who are never there at the same time.
//!
//! First what it does and what it can see, then the ones that the buurt knows with how each is doing, then how
//! to add one. Nothing is asked of an address before somebody tapped: not of one that a neighbour added, and
//! not of the address from which the app itself came.

use leptos::prelude::*;

use crate::{
    components::{Each, PageHead, list::RowId},
    contexts::use_store,
    notices::Notices,
    routes::Page,
    text::use_text,
};

pub mod add;
pub mod row;

use add::AddMailbox;
use row::MailboxCard;

/// The page.
#[component]
pub fn MailboxesPage() -> AnyView {
    let words = use_text().mailboxes;
    view! {
        <PageHead title=words.title sub=words.sub back=Page::Share/>
        <Notices/>
        <div class="shell__body">
            <section class="shell__section">
                <p>{words.how}</p>
                <p class="soft">{words.extra}</p>
            </section>
            <All/>
            <AddMailbox/>
            <section class="shell__section" aria-labelledby="sees">
                <h2 class="shell__heading" id="sees">{words.sees}</h2>
                <p>{words.sees_not}</p>
                <p>{words.sees_this}</p>
            </section>
        </div>
    }
    .into_any()
}

/// The mailboxes of the buurt, each in its place.
#[component]
fn All() -> AnyView {
    let words = use_text().mailboxes;
    let all = use_store().mailboxes();
    let count = Memo::new(move |_| all.with(Vec::len));
    let places = Signal::derive(move || (0..count.get()).map(place_id).collect::<Vec<RowId>>());
    let row = move |id: RowId| view! { <MailboxCard place=usize::from(id[0])/> }.into_any();
    let none = move || (count.get() == 0).then(|| view! { <p class="soft">{words.none}</p> });
    view! {
        <section class="shell__section" aria-labelledby="all">
            <h2 class="shell__heading" id="all">{words.all}</h2>
            {move || none()}
            <Each ids=places row=row/>
        </section>
    }
    .into_any()
}

/// A row is known by its place, because a mailbox has no id; there are a handful.
fn place_id(place: usize) -> RowId {
    let mut id = [0; 16];
    id[0] = u8::try_from(place).unwrap_or(u8::MAX);
    id
}
