//! Saying a promise or what is stuck anew, and choosing where phones said it differently.

use domain::{Answer, Claim, Command, Day, Followed, FollowedRow, Party, PersonId};
use leptos::prelude::*;

use super::{
    new::{PartyDraft, for_empty, said},
    signs::{Known, hex_of},
};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton},
        conflict_card::{ConflictCard, OneAnswer},
        dialog::Dialog,
        field::{DayField, Field, Trouble},
    },
    contexts::use_store,
    names::use_names,
    platform::clock,
    text::use_text,
};

/// The questions of a form about this kind: what it is, the day, and what stands beside it.
fn questions(thing: Followed) -> (&'static str, &'static str, &'static str) {
    let (text, help) = (use_text().followed, use_text().help);
    match thing {
        Followed::Toezegging(..) => (text.what_promised, text.by_when, text.fallback),
        Followed::Blocker(..) => (text.what_stuck, text.since_when, text.who_can_help),
        Followed::Help(..) => (help.what, text.by_when, help.whom),
        Followed::Knock(..) | Followed::Signaal(_) => {
            (text.about_what, text.when_knocked, text.where_knocked)
        }
    }
}

/// The button and the sheet.
#[component]
pub fn Change(
    /// What is changed.
    thing: Followed,
    /// What is known of it.
    row: Known,
) -> AnyView {
    let text = use_text();
    let is_open = RwSignal::new(false);
    view! {
        <Button
            word=text.everywhere.change icon="edit" class="button--block"
            press=move |()| is_open.set(true)
        />
        {sheet(thing, row, is_open)}
    }
    .into_any()
}

/// The same on the card of a knock, where there is room for a drawing only.
#[component]
pub fn ChangeKnock(
    /// What is changed.
    thing: Followed,
    /// What is known of it.
    row: Known,
    /// Where somebody knocked.
    about: Signal<String>,
) -> AnyView {
    let text = use_text();
    let is_open = RwSignal::new(false);
    view! {
        <IconButton
            word=text.everywhere.change icon="edit" about=about press=move |()| is_open.set(true)
        />
        {sheet(thing, row, is_open)}
    }
    .into_any()
}

fn sheet(thing: Followed, row: Known, is_open: RwSignal<bool>) -> AnyView {
    let text = use_text();
    view! {
        <Dialog
            open=is_open title=text.followed.changed id=["change-", &hex_of(thing)].concat()
            close_word=text.everywhere.close
        >
            {form(thing, row, is_open)}
        </Dialog>
    }
    .into_any()
}

/// What is typed, beside what stood there when the sheet was opened.
#[derive(Clone, Copy)]
struct Drafts {
    thing: Followed,
    known: StoredValue<FollowedRow>,
    what: RwSignal<String>,
    more: RwSignal<String>,
    day: RwSignal<String>,
    party: PartyDraft,
    /// Who *Ik* is in it: whoever promised, or oneself.
    person: Option<PersonId>,
}

impl Drafts {
    fn of(thing: Followed, known: FollowedRow, me: Option<PersonId>) -> Self {
        let shown = |answer: &Answer<String>| answer.shown().cloned().unwrap_or_default();
        let day = known.day.shown().copied().flatten();
        let party = known.party.as_ref().and_then(Answer::shown);
        Self {
            thing,
            what: RwSignal::new(shown(&known.what)),
            more: RwSignal::new(shown(&known.more)),
            day: RwSignal::new(day.map(Day::to_iso).unwrap_or_default()),
            party: PartyDraft::of(party),
            person: match party {
                Some(Party::Person(person)) => Some(*person),
                Some(Party::Gemeente | Party::Other(_)) | None => me,
            },
            known: StoredValue::new(known),
        }
    }

    /// What differs, as commands; the words come last, so that they are asked first.
    fn commands(self) -> Vec<Command> {
        let (thing, mut commands) = (self.thing, Vec::new());
        self.known.with_value(|known| {
            if known.more.shown() != Some(&said(self.more)) {
                commands.push(Command::SayMore(thing, said(self.more)));
            }
            let day = self.day.with_untracked(|day| Day::from_iso(day));
            if known.day.shown() != Some(&day) {
                commands.push(Command::SetDay(thing, day));
            }
            let party = self.party.party(self.person);
            if let (Some(known), Some(party)) = (&known.party, party)
                && known.shown() != Some(&party)
            {
                commands.push(Command::SetParty(thing, party));
            }
            if known.what.shown() != Some(&said(self.what)) {
                commands.push(Command::RewordFollowed(thing, said(self.what)));
            }
        });
        commands
    }
}

fn form(thing: Followed, row: Known, is_open: RwSignal<bool>) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let asking = use_asking();
    let Some(known) = row.get_untracked() else {
        return ().into_any();
    };
    let is_promise = known.party.is_some();
    let drafts = Drafts::of(thing, known, store.me().get_untracked());
    let keep = Callback::new(move |()| all(asking, drafts.commands(), is_open));
    let (ask_what, ask_day, ask_more) = questions(thing);
    let who = is_promise.then(|| {
        let is_me = drafts.person.is_none() || names.is_me(drafts.person);
        let first = if is_me {
            text.followed.myself.to_owned()
        } else {
            names.first(drafts.person)
        };
        drafts.party.view(first, asking, keep)
    });
    view! {
        <div class="dialog__body form">
            <Field
                id="change-what" label=ask_what draft=drafts.what
                trouble=for_empty(asking, drafts.what) enter=keep
            />
            {who}
            <DayField id="change-day" label=ask_day draft=drafts.day/>
            <Field
                id="change-more" label=ask_more draft=drafts.more
                trouble=Signal::stored(None) enter=keep
            />
            <Trouble trouble=asking.trouble()/>
        </div>
        <div class="dialog__actions">
            <Button
                word=text.everywhere.keep icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
        </div>
    }
    .into_any()
}

/// Asks one after the other, last first, and closes the sheet when all are on disk.
fn all(asking: Asking, mut commands: Vec<Command>, is_open: RwSignal<bool>) {
    match commands.pop() {
        Some(command) => asking.act_then(command, move || all(asking, commands, is_open)),
        None => {
            let _is_gone = is_open.try_set(false);
        }
    }
}

/// What two phones filled in differently while apart.
#[component]
pub fn Conflicts(
    /// About what.
    thing: Followed,
    /// What is known of it.
    row: Known,
) -> AnyView {
    let (text, names, asking) = (use_text(), use_names(), use_asking());
    let today = clock::today();
    let or_none = move |word: String| {
        if word.is_empty() {
            text.plan.left_empty.to_owned()
        } else {
            word
        }
    };
    let lines = move |answer: Option<Answer<String>>, command: fn(Followed, String) -> Command| {
        let one = move |Claim { value, by }: Claim<String>| {
            (by, or_none(value.clone()), command(thing, value))
        };
        claims(answer).into_iter().map(one).collect::<Vec<_>>()
    };
    let day = move |Claim { value, by }: Claim<Option<Day>>| {
        let word = value.map(|day| text.day(day, today)).unwrap_or_default();
        (by, or_none(word), Command::SetDay(thing, value))
    };
    let party = move |Claim { value, by }: Claim<Party>| {
        (by, names.party(&value), Command::SetParty(thing, value))
    };
    let answers = move |found: Vec<(Option<PersonId>, String, Command)>| {
        let one = |(by, word, command): (_, String, Command)| OneAnswer {
            told: (text.plan.wrote)(&names.first(by), &word),
            word,
            choose: Callback::new(move |()| asking.act(command.clone())),
        };
        found.into_iter().map(one).collect::<Vec<_>>()
    };
    let whats = Signal::derive(move || {
        answers(lines(
            row.get().map(|row| row.what),
            Command::RewordFollowed,
        ))
    });
    let mores =
        Signal::derive(move || answers(lines(row.get().map(|row| row.more), Command::SayMore)));
    let days = Signal::derive(move || {
        let found = claims(row.get().map(|row| row.day));
        answers(found.into_iter().map(day).collect())
    });
    let parties = Signal::derive(move || {
        let found = claims(row.get().and_then(|row| row.party));
        answers(found.into_iter().map(party).collect())
    });
    let (ask_what, ask_day, ask_more) = questions(thing);
    view! {
        <ConflictCard about=ask_what answers=whats/>
        <ConflictCard about=text.followed.who_promises answers=parties/>
        <ConflictCard about=ask_day answers=days/>
        <ConflictCard about=ask_more answers=mores/>
        <Trouble trouble=asking.trouble()/>
    }
    .into_any()
}

fn claims<T: Clone>(answer: Option<Answer<T>>) -> Vec<Claim<T>> {
    answer
        .map(|answer| answer.claims().to_vec())
        .unwrap_or_default()
}
