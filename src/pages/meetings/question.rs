//! One question of a meeting, to be said anew: its words, and for what it is asked.

use domain::{
    AgendaItemId, Command, MeetingCommand,
    meeting::{PartId, Purpose},
};
use leptos::prelude::*;

use super::{Open, act};
use crate::{
    asking::use_asking,
    components::{
        choice_list::{Choice, ChoiceList},
        field::Field,
    },
    pages::{followed::new::said, plan::short_form::short_form},
    text::{MeetingText, use_text},
};

/// The word for a purpose.
pub const fn purpose(say: &'static MeetingText, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Listen => say.listen,
        Purpose::Think => say.think,
        Purpose::Decide => say.decide,
        Purpose::Celebrate => say.celebrate,
    }
}

/// The form; what stands there as it was is not said again.
pub fn change(open: Open, id: AgendaItemId, close: Callback<()>) -> AnyView {
    let (text, asking) = (use_text(), use_asking());
    let say = text.meetings;
    let known = open.parts.with_untracked(|parts| {
        let row = parts.items.get(&id);
        let words = row.and_then(|row| row.what.shown().cloned());
        let purpose = row.and_then(|row| row.purpose.shown().copied());
        (words.unwrap_or_default(), purpose.unwrap_or(Purpose::Think))
    });
    let place = Purpose::ALL.iter().position(|one| *one == known.1);
    let chosen = RwSignal::new(place.unwrap_or_default());
    let draft = RwSignal::new(known.0.clone());
    let keep = Callback::new(move |()| {
        let purpose = Purpose::ALL.get(chosen.get_untracked()).copied();
        if let Some(purpose) = purpose.filter(|purpose| *purpose != known.1) {
            act(asking, MeetingCommand::SetPurpose(open.id, id, purpose));
        }
        let words = said(draft);
        if words == known.0 {
            return close.run(());
        }
        let command = MeetingCommand::Reword(open.id, PartId::Item(id), words);
        asking.act_then(Command::Meeting(command), move || close.run(()));
    });
    let purposes = Purpose::ALL
        .iter()
        .map(|one| Choice::new(purpose(say, *one)));
    let fields = view! {
        <Field
            id="question-words" label=say.which_question draft=draft trouble=asking.trouble()
            enter=keep
        />
        <ChoiceList
            legend=say.for_what name="purpose" choices=purposes.collect() chosen=chosen
            on_choose=UnsyncCallback::new(move |place| chosen.set(place)) is_grid=true
        />
    };
    short_form(fields.into_any(), asking, keep, close)
}
