//! Cards: what one person said, the dots on it, and what lies under it.
//!
//! A card opens in its place: there dots are given and taken back, dots on paper counted, and the card is laid with
//! another by a tap. Nothing has to be dragged, and nothing that somebody wrote goes away by grouping.

use domain::{
    AgendaItemId, CardId, Command, MeetingCommand, PersonId, Removable,
    attachment::AttachedTo,
    limits::DOTS_MAX,
    meeting::{CardRow, Group, PartId, Tally, minutes::Speaker},
};
use leptos::prelude::*;

use super::{Open, act, lines::Count, passing::Passing};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        choice_list::{Choice, ChoiceList},
        conflict_card::ConflictCard,
        field::{Field, FieldSize},
        list::{Each, RowId},
        notice::{Notice, NoticeKind},
    },
    names::{Names, use_names},
    pages::{attachments::Attachments, choosing::Chooser, followed::new::said},
    platform::focus,
    text::{MeetingText, use_text},
};

/// What a card needs to show itself.
#[derive(Clone, Copy)]
struct Table {
    open: Open,
    tally: Memo<Tally>,
    groups: Memo<Vec<Group>>,
    /// The card that lies open.
    opened: RwSignal<Option<CardId>>,
    asking: Asking,
    say: &'static MeetingText,
    names: Names,
    passing: Passing,
    /// Whose dots they are.
    voter: Signal<Option<PersonId>>,
}

/// The cards on a question, in groups, most dots first.
#[component]
pub fn Cards(
    /// At which meeting.
    open: Open,
    /// On which question.
    item: AgendaItemId,
    /// The dots that count.
    tally: Memo<Tally>,
    /// From where it is asked.
    asking: Asking,
    /// In whose hand the phone is.
    passing: Passing,
) -> AnyView {
    let say = use_text().meetings;
    let table = Table {
        open,
        tally,
        groups: Memo::new(move |_| open.parts.with(|parts| parts.groups(item))),
        opened: RwSignal::new(None),
        asking,
        say,
        names: use_names(),
        passing,
        voter: passing.voter(),
    };
    let ids = Memo::new(move |_| {
        let head = |group: &Group| *group.head.as_bytes();
        table
            .groups
            .with(|groups| groups.iter().map(head).collect::<Vec<RowId>>())
    });
    let none = move || {
        ids.with(Vec::is_empty)
            .then(|| view! { <p class="soft">{say.no_cards}</p> })
    };
    let group = move |id: RowId| table.group(CardId::from_bytes(id));
    view! {
        {move || none()}
        <ul class="cards"><Each ids=ids row=group/></ul>
    }
    .into_any()
}

impl Table {
    fn row<T: Default>(self, id: CardId, read: impl FnOnce(&CardRow) -> T) -> T {
        let parts = self.open.parts;
        parts.with(|parts| parts.cards.get(&id).map(read).unwrap_or_default())
    }

    fn words(self, id: CardId) -> String {
        self.row(id, |row| row.text.shown().cloned().unwrap_or_default())
    }

    /// Whose words they are, and whether they lie on paper.
    fn from(self, id: CardId) -> String {
        self.row(id, |row| {
            let from = from(
                self.say,
                self.names,
                &Speaker::of(row.by, row.for_whom.as_deref()),
            );
            if row.is_paper {
                [&from, ", ", self.say.on_paper].concat()
            } else {
                from
            }
        })
    }

    /// A card with those that lie under it.
    fn group(self, head: CardId) -> AnyView {
        let found = Memo::new(move |_| {
            let is_it = |group: &&Group| group.head == head;
            self.groups
                .with(|groups| groups.iter().find(is_it).cloned())
        });
        let dots = Memo::new(move |_| found.with(|it| it.as_ref().map_or(0, |it| it.dots)));
        let others = Memo::new(move |_| {
            let ids = |group: &Group| group.others.iter().map(|id| *id.as_bytes()).collect();
            found.with(|it| it.as_ref().map(ids).unwrap_or_default())
        });
        let under = move |id: RowId| {
            let id = CardId::from_bytes(id);
            view! { <li>{self.card(id, None)}</li> }.into_any()
        };
        view! {
            <li class="cards__group">
                {self.card(head, Some(dots))}
                <ul class="cards__under"><Each ids=others row=under/></ul>
            </li>
        }
        .into_any()
    }

    fn card(self, id: CardId, dots: Option<Memo<u32>>) -> AnyView {
        let is_open = Memo::new(move |_| self.opened.get() == Some(id));
        let words = Signal::derive(move || self.words(id));
        let toggle = move |_| {
            let opened = (!is_open.get_untracked()).then_some(id);
            self.opened.set(opened);
        };
        let expanded = move || if is_open.get() { "true" } else { "false" };
        let dots = move || dots.map(|dots| shown_dots(self.say, dots.get()));
        let attached = move || {
            let is_wordless = words.with(String::is_empty);
            (is_wordless || is_open.get()).then(|| {
                let to = AttachedTo::Card(self.open.id, id);
                view! { <Attachments to=to/> }
            })
        };
        let inside = move || is_open.get().then(|| self.opened_card(id));
        view! {
            <article class="cards__card">
                <button
                    type="button" class="cards__face" aria-expanded=move || expanded()
                    on:click=toggle
                >
                    <span class="cards__words" dir="auto">{words}</span>
                    <span class="cards__from">{move || self.from(id)}</span>
                    {move || dots()}
                </button>
                {move || attached()}
                {move || inside()}
            </article>
        }
        .into_any()
    }

    /// What can be done with a card.
    fn opened_card(self, id: CardId) -> AnyView {
        let say = self.say;
        let own = Memo::new(move |_| {
            let voter = self.voter.get();
            voter.map_or(0, |voter| self.tally.with(|tally| tally.by(voter, id)))
        });
        let left = Memo::new(move |_| {
            let voter = self.voter.get();
            voter.map_or(0, |voter| self.tally.with(|tally| tally.left(voter)))
        });
        let put = move |count: u8| {
            act(self.asking, self.passing.dots(self.open.id, id, count));
        };
        let give = move || {
            (left.get() > 0 && own.get() < DOTS_MAX).then(|| {
                let press = move |()| put(own.get_untracked() + 1);
                view! {
                    <Button word=say.give_dot icon="plus" class="button--primary" press=press/>
                }
            })
        };
        let take = move || {
            (own.get() > 0).then(|| {
                let press = move |()| put(own.get_untracked().saturating_sub(1));
                view! { <Button word=say.take_dot icon="undo" press=press/> }
            })
        };
        // Who has a turn gives dots; putting the table in order is for who leads.
        let rest = move || (!self.passing.is_guest()).then(|| self.ordering(id));
        let is_back = move || {
            self.row(id, |row| row.is_back).then(|| {
                view! { <Notice kind=NoticeKind::Info title=say.card_back/> }
            })
        };
        view! {
            <div class="cards__more stack">
                {move || is_back()}
                {self.conflicts(id)}
                <div class="cluster">{move || give()} {move || take()}</div>
                {move || rest()}
            </div>
        }
        .into_any()
    }

    /// Dots on paper, other words, what it belongs with, and taking it away.
    fn ordering(self, id: CardId) -> AnyView {
        let (text, say) = (use_text(), self.say);
        let on_paper =
            Signal::derive(move || self.row(id, |row| row.paper_dots.shown().copied().flatten()));
        let count = Callback::new(move |count| {
            act(
                self.asking,
                MeetingCommand::CountPaperDots(self.open.id, id, count),
            );
        });
        let remove = move |()| {
            let thing = Removable::MeetingPart(self.open.id, PartId::Card(id));
            self.asking.act_then(Command::Remove(thing), || {
                request_animation_frame(|| focus::rescue("h1"));
            });
        };
        view! {
            <Count label=say.paper_dots count=on_paper set=count/>
            {self.rewording(id)}
            {self.belonging(id)}
            <Button
                word=text.everywhere.remove class="button--quiet" icon="trash" press=remove
            />
        }
        .into_any()
    }

    /// Two wordings, two places or two counts of dots on paper.
    fn conflicts(self, id: CardId) -> AnyView {
        let (chooser, meeting, say) = (Chooser::of(self.asking), self.open.id, self.say);
        let words = Signal::derive(move || {
            self.row(id, |row| {
                let command = |text| MeetingCommand::Reword(meeting, PartId::Card(id), text);
                chooser.answers(&row.text, Clone::clone, command)
            })
        });
        let places = Signal::derive(move || {
            self.row(id, |row| {
                let word = |under: &Option<CardId>| {
                    under.map_or(say.belongs_nowhere.to_owned(), |under| self.words(under))
                };
                let command = |under| MeetingCommand::Group {
                    meeting,
                    card: id,
                    under,
                };
                chooser.answers(&row.under, word, command)
            })
        });
        let papers = Signal::derive(move || {
            self.row(id, |row| {
                let word = |count: &Option<u32>| count.map(say.dots).unwrap_or_default();
                let command = |count| MeetingCommand::CountPaperDots(meeting, id, count);
                chooser.answers(&row.paper_dots, word, command)
            })
        });
        view! {
            <ConflictCard about=say.this_card answers=words/>
            <ConflictCard about=say.belongs_where answers=places/>
            <ConflictCard about=say.paper_dots answers=papers/>
        }
        .into_any()
    }

    /// The words, to be corrected.
    fn rewording(self, id: CardId) -> AnyView {
        let (text, asking) = (use_text(), use_asking());
        let known = self.open.parts.with_untracked(|parts| {
            let row = parts.cards.get(&id);
            row.and_then(|row| row.text.shown().cloned())
                .unwrap_or_default()
        });
        let draft = RwSignal::new(known.clone());
        let is_same = Memo::new(move |_| draft.with(|draft| draft.trim() == known));
        let keep = Callback::new(move |()| {
            let words = MeetingCommand::Reword(self.open.id, PartId::Card(id), said(draft));
            asking.act_then(Command::Meeting(words), move || self.opened.set(None));
        });
        let button = move || {
            (!is_same.get()).then(|| {
                let word = text.everywhere.keep;
                view! { <Button word=word icon="check" busy=asking.busy() press=keep/> }
            })
        };
        view! {
            <Field
                id="card-words" label=text.plan.new_words draft=draft trouble=asking.trouble()
                size=FieldSize::Lines enter=keep
            />
            {move || button()}
        }
        .into_any()
    }

    /// *Hoort dit bij een ander kaartje?*
    fn belonging(self, id: CardId) -> Option<AnyView> {
        let say = self.say;
        let heads: Vec<CardId> = self.groups.with_untracked(|groups| {
            let heads = groups.iter().map(|group| group.head);
            heads.filter(|head| *head != id).collect()
        });
        if heads.is_empty() {
            return None;
        }
        let alone = Choice::new(say.belongs_nowhere);
        let others = heads.iter().map(|head| {
            let words = untrack(|| self.words(*head));
            Choice::new(if words.is_empty() {
                untrack(|| self.from(*head))
            } else {
                words
            })
        });
        let choices = std::iter::once(alone).chain(others).collect();
        let under = move || self.row(id, |row| row.under.shown().copied().flatten());
        let places = heads.clone();
        let chosen = Signal::derive(move || {
            let found = under().and_then(|under| places.iter().position(|head| *head == under));
            found.map_or(0, |at| at + 1)
        });
        let meeting = self.open.id;
        let choose = UnsyncCallback::new(move |place: usize| {
            let under = place.checked_sub(1).and_then(|at| heads.get(at).copied());
            act(
                self.asking,
                MeetingCommand::Group {
                    meeting,
                    card: id,
                    under,
                },
            );
        });
        Some(
            view! {
                <ChoiceList
                    legend=say.belongs_where name="belongs" choices=choices chosen=chosen
                    on_choose=choose
                />
            }
            .into_any(),
        )
    }
}

/// *van Henk*, *van een buur*.
pub fn from(say: &'static MeetingText, names: Names, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Person(person) => (say.from)(&names.inside(*person)),
        Speaker::Named(name) => (say.from)(name),
        Speaker::Neighbour => say.from_neighbour.to_owned(),
    }
}

/// Dots one sees, and their number for who does not see them or cannot count them at a glance.
fn shown_dots(say: &'static MeetingText, count: u32) -> AnyView {
    const SEEN_MAX: u32 = 8;
    let dots = (0..count.min(SEEN_MAX)).map(|_| view! { <span class="cards__dot"></span> });
    let word = (say.dots)(count);
    let (class, word) = match count {
        0 => return ().into_any(),
        1..=SEEN_MAX => ("visually-hidden", word),
        _ => ("cards__count", word),
    };
    view! {
        <span class="cards__dots">{dots.collect_view()}<span class=class>{word}</span></span>
    }
    .into_any()
}
