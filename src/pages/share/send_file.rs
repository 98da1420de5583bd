//! *Stuur bestand*: the same plans without being together.
//!
//! The whole buurt, or only what one neighbour's phone did not have when it was last heard of. It is sealed
//! for who takes part, so it is no backup: that one is made on [`crate::pages::phone`]. The phone's
//! own share sheet hands it over where there is one, as file or as text; else it lies with the downloads.

use domain::{
    PersonId, Refusal,
    port::{FileScope, Peer, PeerState},
};
use leptos::prelude::*;

use super::{
    carry::{self, Copied},
    left_out::LeftOut,
};
use crate::{
    components::{Button, Choice, ChoiceList, LinkButton, Notice, NoticeKind},
    contexts::{use_announcer, use_store},
    names::use_names,
    platform::share::{self, Outcome, Way},
    routes::Page,
    text::{Text, use_text},
};

/// How far the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sending {
    Not,
    Making,
    Done(Outcome),
    Copied(Copied),
    Refused(Refusal),
}

/// The section with the choice and the buttons.
#[component]
pub(crate) fn SendFile() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let words = &text.share.send;
    let (chosen, sending) = (RwSignal::new(None::<PersonId>), RwSignal::new(Sending::Not));
    let left_out = RwSignal::new(0);
    let make = move |is_copy: bool| {
        sending.set(Sending::Making);
        let still_lacks = |id: &PersonId| {
            let peers = store.peers().get_untracked();
            lacks_of(&peers).iter().any(|(person, _)| person == id)
        };
        let whom = chosen.get_untracked().filter(still_lacks);
        let scope = if is_copy || share::way() == Way::Text {
            FileScope::Words(whom)
        } else {
            whom.map_or(FileScope::Whole, FileScope::LackedBy)
        };
        let preface = text.messages.preface;
        let done = move |done| {
            let _is_gone = sending.try_set(done);
        };
        left_out.set(0);
        store.export(scope, move |made| match made {
            Ok(file) if is_copy => {
                carry::copy(store, file, preface, move |copied| {
                    done(Sending::Copied(copied));
                });
            }
            Ok(file) => {
                let _is_gone = left_out.try_set(file.left_out);
                carry::hand_over(store, file, preface, move |handed| {
                    done(Sending::Done(handed));
                });
            }
            Err(refusal) => done(Sending::Refused(refusal)),
        });
    };
    let busy = Signal::derive(move || sending.get() == Sending::Making);
    view! {
        <section class="shell__section" aria-labelledby="send">
            <h2 class="shell__heading" id="send">{words.heading}</h2>
            <p>{words.how}</p>
            <Which chosen/>
            <div class="pair">
                <Button word=words.send busy press=move |()| make(false)/>
                <Button word=text.messages.copy busy press=move |()| make(true)/>
            </div>
            <LinkButton word=text.share.open.title class="button--block" page=Page::OpenFile/>
            <p class="soft">{words.readable}</p>
            {move || result(text, sending.get())}
            <LeftOut count=left_out/>
        </section>
    }
    .into_any()
}

/// What goes along; nothing to choose while no neighbour is known to lack anything.
#[component]
fn Which(
    /// Whom it is for; nobody means the whole buurt.
    chosen: RwSignal<Option<PersonId>>,
) -> AnyView {
    let (words, names) = (&use_text().share.send, use_names());
    let peers = use_store().peers();
    let lacking = Memo::new(move |_| peers.with(|peers| lacks_of(peers)));
    let choices = move || {
        let people = lacking.get();
        if people.is_empty() {
            return ().into_any();
        }
        let whole = Choice {
            sub: words.whole_sub.to_owned(),
            ..Choice::new(words.whole)
        };
        let one = |(person, count): &(PersonId, u32)| {
            let word = match names.initial(Some(*person)) {
                Some(_) => (words.for_person)(&names.first(Some(*person))),
                None => words.for_resident.to_owned(),
            };
            Choice {
                sub: (words.lacks)(*count),
                ..Choice::new(word)
            }
        };
        let choices = std::iter::once(whole)
            .chain(people.iter().map(one))
            .collect();
        let ids: Vec<PersonId> = people.iter().map(|(person, _)| *person).collect();
        let place = {
            let ids = ids.clone();
            Signal::derive(move || {
                let found = chosen
                    .get()
                    .and_then(|id| ids.iter().position(|one| *one == id));
                found.map_or(0, |place| place + 1)
            })
        };
        let choose = UnsyncCallback::new(move |place: usize| {
            chosen.set(
                place
                    .checked_sub(1)
                    .and_then(|place| ids.get(place).copied()),
            );
        });
        view! {
            <ChoiceList legend=words.which name="scope" choices chosen=place on_choose=choose/>
        }
        .into_any()
    };
    choices.into_any()
}

fn lacks_of(peers: &[Peer]) -> Vec<(PersonId, u32)> {
    let lacks = |peer: &Peer| match peer.state {
        PeerState::AwayLacks(count) => Some((peer.person, count)),
        PeerState::CatchingUp(_)
        | PeerState::Equal
        | PeerState::EqualUnkept
        | PeerState::AwayEqual => None,
    };
    peers.iter().filter_map(lacks).collect()
}

fn result(text: &'static Text, sending: Sending) -> AnyView {
    let (words, messages) = (&text.share.send, text.messages);
    let announcer = use_announcer();
    let (kind, title, how) = match sending {
        Sending::Not => return ().into_any(),
        Sending::Making => {
            announcer.say(words.making);
            return view! { <p>{words.making}</p> }.into_any();
        }
        Sending::Done(Outcome::Shared) => (NoticeKind::Good, words.sent, ""),
        Sending::Done(Outcome::SharedAsText) => (NoticeKind::Good, messages.sent, ""),
        Sending::Copied(Copied::Done) => (NoticeKind::Good, messages.copied, ""),
        Sending::Copied(Copied::TooLong) => (NoticeKind::Warn, messages.too_long, ""),
        Sending::Copied(Copied::Refused) => (NoticeKind::Warn, messages.copy_failed, ""),
        Sending::Done(Outcome::Saved) => (NoticeKind::Good, words.saved, ""),
        Sending::Done(Outcome::Cancelled) => (NoticeKind::Info, words.cancelled, ""),
        Sending::Done(Outcome::Failed) => (NoticeKind::Stuck, words.failed, ""),
        Sending::Refused(refusal) => (
            NoticeKind::Stuck,
            words.failed,
            text.errors.refusal(refusal),
        ),
    };
    announcer.say([title, how].join(" "));
    view! { <Notice kind title=title text=how/> }.into_any()
}
