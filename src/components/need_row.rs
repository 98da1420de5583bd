//! A need: whether it is arranged, what it is and of which kind, who helps and how far that is, one tap to help,
//! and one to say thanks.

use domain::{
    ContributionId, PersonId,
    meeting::BringKind,
    need::{ContributionRow, NeedRow as Need, OfferStep},
};
use leptos::prelude::*;

use super::{
    button::{Button, IconButton, either},
    chip::Chip,
    icon::Icon,
};
use crate::{
    names::{Names, use_names},
    text::{Text, use_text},
};

/// What somebody does with a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedAct {
    /// *Ik help*, or not after all.
    Help(bool),
    /// Says that it is arranged, or not.
    Arrange(bool),
    /// Does something with an offer of help.
    Offer(ContributionId, OfferAct),
    /// Takes it away.
    Remove,
}

/// What somebody does with an offer of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferAct {
    /// *Afgesproken*.
    Agree,
    /// *Gedaan*.
    Done,
    /// *Bedankt*, or no longer.
    Thank(bool),
}

/// What the parts of a row share.
#[derive(Clone, Copy)]
struct Shared {
    text: &'static Text,
    names: Names,
    act: Callback<NeedAct>,
    about: Signal<String>,
}

/// A need.
#[component]
pub fn NeedRow(
    /// What is known of it.
    row: ArcReadSignal<Need>,
    /// Who offered help, sorted by when.
    offers: Memo<Vec<(ContributionId, ContributionRow)>>,
    /// Somebody does something with it.
    #[prop(into)]
    act: Callback<NeedAct>,
    /// Opens its words for change.
    change: Callback<()>,
) -> AnyView {
    let (text, names) = (use_text(), use_names());
    let everywhere = text.everywhere;
    let need = Memo::new(move |_| row.get());
    let what = move || need.with(|need| need.what.shown().cloned().unwrap_or_default());
    let is_arranged = Memo::new(move |_| need.with(|need| need.is_arranged));
    let is_helping =
        Memo::new(move |_| offers.with(|all| all.iter().any(|(_, one)| names.is_me(one.by))));
    let kind = Memo::new(move |_| need.with(|need| need.kind.shown().copied().flatten()));
    let chip = move || {
        if is_arranged.get() {
            view! { <Chip word=text.plan.arranged icon="check" chalk="green"/> }
        } else {
            view! { <Chip word=text.plan.still_needed icon="hand" chalk="yellow"/> }
        }
    };
    let about = Signal::derive(what);
    let shared = Shared {
        text,
        names,
        act,
        about,
    };
    let remove = move |()| act.run(NeedAct::Remove);
    view! {
        <div class="need_row">
            <div class="need_row__main">
                <div class="need_row__top">
                    {move || chip()}
                    <div class="need_row__tools">
                        <IconButton word=everywhere.change icon="edit" about=about press=change/>
                        <IconButton word=everywhere.remove icon="trash" about=about press=remove/>
                    </div>
                </div>
                <p class="need_row__text" dir="auto">{move || what()}</p>
                <div class="need_row__who">
                    {move || kind.get().map(|kind| kind_line(text, kind))}
                    {move || shared.helpers(&offers.get())}
                </div>
            </div>
            {shared.buttons(is_helping, is_arranged)}
        </div>
    }
    .into_any()
}

fn kind_line(text: &'static Text, kind: BringKind) -> impl IntoView {
    view! {
        <p class="need_row__kind">
            <Icon name=icon_of(kind) class="icon--s"/>
            <span>{text.meetings.bring(kind)}</span>
        </p>
    }
}

/// The drawing of a kind of help.
const fn icon_of(kind: BringKind) -> &'static str {
    match kind {
        BringKind::Time => "clock",
        BringKind::Talent => "hand",
        BringKind::Stuff => "dig",
        BringKind::Place => "pin",
        BringKind::Money => "euro",
        BringKind::Knowledge => "bulb",
    }
}

impl Shared {
    /// Whether one helps, and whether it is arranged.
    fn buttons(self, is_helping: Memo<bool>, is_arranged: Memo<bool>) -> AnyView {
        let Self {
            text, act, about, ..
        } = self;
        let can_help = Memo::new(move |_| is_helping.get() || !is_arranged.get());
        let help_word = either(is_helping, text.plan.no_longer_help, text.plan.i_help);
        let help = move || {
            let press = move |()| act.run(NeedAct::Help(!is_helping.get_untracked()));
            can_help.get().then(|| {
                view! {
                    <Button
                        word=help_word class="button--small" icon="hand" about=about press=press
                    />
                }
            })
        };
        let arrange_word = either(is_arranged, text.plan.not_arranged, text.plan.is_arranged);
        let arrange = move |()| act.run(NeedAct::Arrange(!is_arranged.get_untracked()));
        view! {
            <div class="need_row__action cluster">
                {move || help()}
                <Button
                    word=arrange_word class="button--small button--quiet"
                    about=about press=arrange
                />
            </div>
        }
        .into_any()
    }

    /// Who helps. One after the other where there is something to say or to do about each.
    fn helpers(self, offers: &[(ContributionId, ContributionRow)]) -> AnyView {
        let is_plain = |(_, offer): &(_, ContributionRow)| {
            self.names.is_me(offer.by) && offer.step().is_none() && offer.thanks.is_empty()
        };
        if offers.iter().all(is_plain) {
            let known: Vec<PersonId> = offers.iter().filter_map(|(_, one)| one.by).collect();
            return view! { <p>{self.names.together(&known)}</p> }.into_any();
        }
        let one = |(id, offer): &(ContributionId, ContributionRow)| self.helper(*id, offer);
        let all = offers.iter().map(one).collect_view();
        view! { <ul class="need_row__helpers">{all}</ul> }.into_any()
    }

    fn helper(self, id: ContributionId, offer: &ContributionRow) -> AnyView {
        let (names, text) = (self.names, self.text.planning);
        let is_mine = names.is_me(offer.by);
        let step = offer.step().map(|step| match step {
            OfferStep::Agreed => [" · ", text.is_agreed].concat(),
            OfferStep::Done => [" · ", text.help_done].concat(),
        });
        let thanking: Vec<PersonId> = offer.thanks.iter().map(|(person, _)| *person).collect();
        let thanks = (!thanking.is_empty()).then(|| {
            let who = names.together(&thanking);
            let words = if is_mine {
                (text.thanks_you)(&who)
            } else {
                (text.thanked_by)(&who)
            };
            view! { <span class="need_row__thanks">{words}</span> }
        });
        let is_thanked = thanking.iter().any(|one| names.is_me(Some(*one)));
        let next = match offer.step() {
            None => Some((text.mark_agreed, OfferAct::Agree)),
            Some(OfferStep::Agreed) => Some((text.mark_done, OfferAct::Done)),
            Some(OfferStep::Done) if is_mine => None,
            Some(OfferStep::Done) if is_thanked => Some((text.unthank, OfferAct::Thank(false))),
            Some(OfferStep::Done) => Some((text.thank, OfferAct::Thank(true))),
        };
        let who = names.first(offer.by);
        let about = Signal::stored([&who, ", ", &self.about.get_untracked()].concat());
        let button = next.map(|(word, act)| {
            let press = move |()| self.act.run(NeedAct::Offer(id, act));
            view! {
                <Button word=word class="button--small button--quiet" about=about press=press/>
            }
        });
        view! {
            <li class="need_row__helper">
                <span class="need_row__name">{who}{step}{thanks}</span>
                {button}
            </li>
        }
        .into_any()
    }
}
