//! Writing down a promise, or what holds a plan up. Only what it is about has to be filled in.

use domain::{
    About, BlockerId, Command, Day, Followed, InitiativeId, Party, ToezeggingId,
    followed::NewFollowed,
};
use leptos::prelude::*;

use super::{Kind, back_of};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        choice_list::{Choice, ChoiceList},
        field::{DayField, Field, Trouble},
        page_head::PageHead,
    },
    contexts::use_store,
    notices::Notices,
    pages::{help::suggestions::suggestions, idea::use_draft},
    platform::clock,
    routes::{Page, use_go},
    text::use_text,
};

/// Under which names this device remembers the words.
const PROMISE_DRAFT: &str = "promise";
const STUCK_DRAFT: &str = "stuck";

/// Who promises, as a form asks it: by the place of the choice, and a name for somebody else.
#[derive(Debug, Clone, Copy)]
pub struct PartyDraft {
    chosen: RwSignal<usize>,
    name: RwSignal<String>,
}

impl PartyDraft {
    /// What a form begins with.
    pub fn of(party: Option<&Party>) -> Self {
        let (chosen, name) = match party {
            Some(Party::Person(_)) | None => (0, String::new()),
            Some(Party::Gemeente) => (1, String::new()),
            Some(Party::Other(name)) => (2, name.clone()),
        };
        Self {
            chosen: RwSignal::new(chosen),
            name: RwSignal::new(name),
        }
    }

    /// What was chosen; `person` is who *Ik* is, or was when the promise was made.
    pub fn party(self, person: Option<domain::PersonId>) -> Option<Party> {
        match self.chosen.get_untracked() {
            0 => person.map(Party::Person),
            1 => Some(Party::Gemeente),
            _ => Some(Party::Other(self.name.get_untracked().trim().to_owned())),
        }
    }

    /// The question with its choices.
    pub fn view(self, first: String, asking: Asking, keep: Callback<()>) -> AnyView {
        let text = use_text().followed;
        let choices = vec![
            Choice::new(first),
            Choice::new(text.gemeente),
            Choice::new(text.somebody_else),
        ];
        let is_other = Memo::new(move |_| self.chosen.get() == 2);
        let trouble = Signal::derive(move || {
            let is_nameless = self.name.with(|name| name.trim().is_empty());
            asking.trouble().get().filter(|_| is_nameless)
        });
        let name = move || {
            is_other.get().then(|| {
                view! {
                    <Field
                        id="other-party" label=text.other_name hint=text.other_hint
                        draft=self.name trouble=trouble enter=keep
                    />
                    {suggestions(self.name)}
                }
            })
        };
        view! {
            <ChoiceList
                legend=text.who_promises name="party" choices=choices chosen=self.chosen
                on_choose=UnsyncCallback::new(move |place| self.chosen.set(place))
            />
            {move || name()}
        }
        .into_any()
    }
}

/// Writing down a promise.
#[component]
pub fn NewPromisePage(
    /// For which plan; `None`: for the buurt.
    plan: Option<InitiativeId>,
) -> AnyView {
    let (text, store, go) = (use_text().followed, use_store(), use_go());
    let (asking, what) = (use_asking(), use_draft(PROMISE_DRAFT));
    let (day, more) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let party = PartyDraft::of(None);
    let about = plan.map_or(About::Buurt, About::Plan);
    let keep = Callback::new(move |()| {
        let id = ToezeggingId::from_bytes(store.fresh_id());
        let command = Command::Follow(NewFollowed {
            thing: Followed::Toezegging(about, id),
            what: said(what),
            more: said(more),
            day: day.with_untracked(|day| Day::from_iso(day)),
            party: party.party(store.me().get_untracked()),
            blocker: None,
        });
        asking.act_then(command, move || {
            what.set(String::new());
            go.run(Page::Promise(id));
        });
    });
    let fields = view! {
        <Field
            id="what" label=text.what_promised hint=text.what_promised_hint draft=what
            trouble=for_empty(asking, what) is_first=true enter=keep
        />
        {party.view(text.myself.to_owned(), asking, keep)}
        <DayField id="day" label=text.by_when draft=day/>
        <Field
            id="more" label=text.fallback hint=text.fallback_hint draft=more
            trouble=Signal::stored(None) enter=keep
        />
    };
    form(
        text.promised,
        (plan, Kind::Promises),
        fields.into_any(),
        asking,
        keep,
    )
}

/// Writing down what holds a plan up.
#[component]
pub fn NewStuckPage(
    /// Which plan.
    plan: InitiativeId,
) -> AnyView {
    let (text, store, go) = (use_text().followed, use_store(), use_go());
    let (asking, what) = (use_asking(), use_draft(STUCK_DRAFT));
    let day = RwSignal::new(clock::today().to_iso());
    let more = RwSignal::new(String::new());
    let keep = Callback::new(move |()| {
        let id = BlockerId::from_bytes(store.fresh_id());
        let command = Command::Follow(NewFollowed {
            thing: Followed::Blocker(plan, id),
            what: said(what),
            more: said(more),
            day: day.with_untracked(|day| Day::from_iso(day)),
            party: None,
            blocker: None,
        });
        asking.act_then(command, move || {
            what.set(String::new());
            go.run(Page::Blocker(id));
        });
    });
    let fields = view! {
        <Field
            id="what" label=text.what_stuck hint=text.what_stuck_hint draft=what
            trouble=for_empty(asking, what) is_first=true enter=keep
        />
        <DayField id="day" label=text.since_when draft=day/>
        <Field
            id="more" label=text.who_can_help hint=text.who_can_help_hint draft=more
            trouble=Signal::stored(None) enter=keep
        />
    };
    form(
        text.stuck,
        (Some(plan), Kind::Stuck),
        fields.into_any(),
        asking,
        keep,
    )
}

/// The page around the fields.
fn form(
    title: &'static str,
    (plan, kind): (Option<InitiativeId>, Kind),
    fields: AnyView,
    asking: Asking,
    keep: Callback<()>,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let sub = Signal::derive(move || {
        let row = plan.and_then(|plan| store.initiatives().get(&plan));
        row.and_then(|row| row.with(|row| row.title.shown().cloned()))
            .unwrap_or_default()
    });
    view! {
        <PageHead title=title sub=sub back=back_of(plan, kind)/>
        <Notices/>
        <div class="shell__body">
            <div class="form">
                {fields} <Trouble trouble=asking.trouble()/>
                <Button
                    word=text.everywhere.keep icon="check" busy=asking.busy() press=keep
                    class="button--primary button--big button--block"
                />
            </div>
        </div>
    }
    .into_any()
}

/// What went wrong, where it is because this is empty.
pub fn for_empty(asking: Asking, draft: RwSignal<String>) -> Signal<Option<&'static str>> {
    Signal::derive(move || {
        let is_empty = draft.with(|words| words.trim().is_empty());
        asking.trouble().get().filter(|_| is_empty)
    })
}

/// What was typed, without what surrounds it.
pub fn said(draft: RwSignal<String>) -> String {
    draft.with_untracked(|words| words.trim().to_owned())
}
