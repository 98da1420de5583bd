//! The meeting itself, as it lies on the folding table: one question, its cards with their dots, three ways to say
//! something, and the way on. Light letters on black, because the sun shines on the glass, and the screen stays on.
//!
//! After the last question comes *Wie doet wat?* ([`super::doing`]). Every phone may lead: what is on the table is
//! in the document, so nobody is missed.

use std::collections::BTreeSet;

use domain::{
    AgendaItemId, MeetingCommand, MeetingId, MeetingStage, PersonId,
    meeting::{MeetingRow, Parts, Tally},
};
use leptos::prelude::*;

use super::{
    Open, act,
    card::Cards,
    conflicts::Conflicts,
    doing::Doing,
    move_to,
    new_card::NewCards,
    passing::{self, Hand, Passing},
};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, LinkButton},
        empty_state::EmptyState,
        field::Trouble,
        page_head::PageHead,
    },
    contexts::use_store,
    notices::Notices,
    platform::wake_lock,
    routes::Page,
    text::use_text,
};

/// The page.
#[component]
pub fn TalkPage(
    /// Which meeting.
    id: MeetingId,
) -> AnyView {
    wake_lock::keep_awake();
    let (text, store, open) = (use_text(), use_store(), Open::of(id));
    let (asking, passing) = (use_asking(), Passing::with_owner());
    let stage = open.stage();
    let is_doing = Memo::new(move |_| {
        matches!(
            stage.get(),
            Some(MeetingStage::Closing | MeetingStage::Written)
        )
    });
    let question = question(open);
    let title = Signal::derive(move || {
        if is_doing.get() {
            return text.meetings.who_does_what.to_owned();
        }
        let what = open.parts.with(|parts| {
            let row = parts.items.get(&question.get()?)?;
            row.what.shown().cloned()
        });
        what.unwrap_or_else(|| open.title().get())
    });
    let is_here = Memo::new(move |_| open.row.with(Option::is_some));
    let is_between = Memo::new(move |_| passing.hand() == Hand::Between);
    let body = move || match (is_here.get(), is_doing.get()) {
        (true, true) => view! { <Doing open=open/> }.into_any(),
        (true, false) if is_between.get() => passing::between(passing),
        (true, false) => round(open, question, asking, passing),
        (false, _) if store.is_loaded().get() => view! {
            <EmptyState title=text.errors.no_page line=text.errors.unknown/>
        }
        .into_any(),
        (false, _) => ().into_any(),
    };
    let foot = move || {
        is_here
            .get()
            .then(|| foot(open, question, is_doing, asking, passing))
    };
    view! {
        <div class="street">
            <PageHead
                title=title sub=Signal::derive(move || sub(open)) back=Page::Meeting(id)
                class="street__head"
            />
            <Notices/>
            <div class="shell__body street__body">
                <Conflicts open=open/>
                {move || body()}
                <Trouble trouble=asking.trouble()/>
            </div>
            {move || foot()}
        </div>
    }
    .into_any()
}

/// What is on the table; of an agenda without anything on the table its first question.
fn question(open: Open) -> Memo<Option<AgendaItemId>> {
    Memo::new(move |_| {
        let on_table = open.head(MeetingRow::on_table);
        open.parts.with(|parts| {
            let is_there = |id: &AgendaItemId| parts.items.contains_key(id);
            let first = || parts.agenda().first().map(|(id, _)| *id);
            on_table.filter(is_there).or_else(first)
        })
    })
}

/// What it is called, with how many people and phones.
fn sub(open: Open) -> String {
    let (text, store) = (use_text().meetings, use_store());
    let mut facts = vec![open.title().get()];
    let people = open.head(|row| row.people.shown().copied().flatten());
    facts.extend(people.map(text.people));
    let here = store.peers().with(|peers| {
        let here = peers.iter().filter(|peer| peer.state.is_here());
        u32::try_from(here.count()).unwrap_or_default()
    });
    if here > 0 {
        facts.push((text.phones)(here + 1));
    }
    facts.join(" · ")
}

/// One question: the cards, the dots that are left, and three ways to add a card.
fn round(
    open: Open,
    question: Memo<Option<AgendaItemId>>,
    asking: Asking,
    passing: Passing,
) -> AnyView {
    let text = use_text().meetings;
    let inside = move || {
        let Some(item) = question.get() else {
            return view! { <p class="soft">{text.agenda_empty}</p> }.into_any();
        };
        let tally = Memo::new(move |_| open.parts.with(|parts| parts.tally(item)));
        view! {
            <Cards open=open item=item tally=tally asking=asking passing=passing/>
            <Left tally=tally voter=passing.voter()/>
            <Silent open=open item=item/>
            <NewCards open=open item=item passing=passing/>
        }
        .into_any()
    };
    let who = move || passing.is_guest().then(|| passing::who(passing));
    let pass = move || (!passing.is_guest()).then(|| passing::begin(passing));
    view! { {move || who()} {move || inside()} {move || pass()} }.into_any()
}

/// How many dots somebody has left.
#[component]
fn Left(
    /// The dots that count.
    tally: Memo<Tally>,
    /// Whose.
    voter: Signal<Option<PersonId>>,
) -> AnyView {
    let text = use_text().meetings;
    let left = move || {
        let voter = voter.get()?;
        Some((text.dots_left)(
            tally.with(|tally| u32::from(tally.left(voter))),
        ))
    };
    view! { <p class="soft street__left">{move || left()}</p> }.into_any()
}

/// How many of the phones that are here said nothing on a question yet, so that everybody gets a turn.
#[component]
fn Silent(
    /// At which meeting.
    open: Open,
    /// On which question.
    item: AgendaItemId,
) -> AnyView {
    let (text, store) = (use_text().meetings, use_store());
    let told = move || {
        let spoke: BTreeSet<PersonId> = open.parts.with(|parts| {
            let cards = parts.cards_on(item).into_iter();
            cards.filter_map(|(_, card)| card.by).collect()
        });
        let here = store.peers().with(|peers| {
            let here = peers.iter().filter(|peer| peer.state.is_here());
            here.map(|peer| peer.person).collect::<BTreeSet<_>>()
        });
        let count = here.difference(&spoke).count();
        let is_telling = count > 0 && !spoke.is_empty();
        is_telling.then(|| (text.silent)(u32::try_from(count).unwrap_or_default()))
    };
    view! { <p class="soft street__left">{move || told()}</p> }.into_any()
}

/// The two buttons that stay in reach.
fn foot(
    open: Open,
    question: Memo<Option<AgendaItemId>>,
    is_doing: Memo<bool>,
    asking: Asking,
    passing: Passing,
) -> AnyView {
    let (text, store) = (use_text().meetings, use_store());
    let next = Memo::new(move |_| open.parts.with(|parts| after(parts, question.get())));
    let go_on = move |()| match next.get_untracked() {
        Some(item) => act(asking, MeetingCommand::PutOnTable(open.id, Some(item))),
        None => move_to((store, asking), open.id, MeetingStage::Closing, || ()),
    };
    let word = Signal::derive(move || {
        if next.get().is_some() {
            text.next_round
        } else {
            text.to_who_does_what
        }
    });
    let second = move || {
        if is_doing.get() {
            let back = move |()| move_to((store, asking), open.id, MeetingStage::Running, || ());
            view! { <Button word=text.back_to_cards icon="back" press=back/> }.into_any()
        } else {
            view! {
                <Button word=word class="button--primary" busy=asking.busy() press=go_on/>
            }
            .into_any()
        }
    };
    let hand = move || {
        if is_doing.get() {
            Hand::Owner
        } else {
            passing.hand()
        }
    };
    let inside = move || match hand() {
        Hand::Owner => view! {
            <div class="street__foot pair">
                <LinkButton word=text.let_in icon="people" page=Page::ShowCode/>
                {second()}
            </div>
        }
        .into_any(),
        Hand::Guest(_) => {
            view! { <div class="street__foot">{passing::end(passing)}</div> }.into_any()
        }
        Hand::Between => ().into_any(),
    };
    view! { {move || inside()} }.into_any()
}

/// The question after this one.
fn after(parts: &Parts, question: Option<AgendaItemId>) -> Option<AgendaItemId> {
    let agenda = parts.agenda();
    let at = agenda.iter().position(|(id, _)| Some(*id) == question)?;
    agenda.get(at + 1).map(|(id, _)| *id)
}
