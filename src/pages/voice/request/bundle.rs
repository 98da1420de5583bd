//! What goes to whoever decides, on paper and as a file: the question, on what it rests, and room for an answer.

use domain::{InitiativeId, SignaalId, voice::RestsOn};
use leptos::prelude::*;

use super::{
    super::{
        paper::{buurt_name, facts},
        requests::recipient_word,
    },
    One,
};
use crate::{
    components::{button::Button, sheet},
    contexts::use_announcer,
    platform::{clock, share},
    state::Store,
    text::Text,
};

/// What can belong to it: every signaal and every plan that is here, the newest first.
pub(super) fn choices(store: Store) -> Vec<(RestsOn, String)> {
    let mut signalen = store.signalen().all();
    signalen.retain(|(_, row)| row.removed.is_none());
    signalen.sort_by_key(|(id, row)| std::cmp::Reverse((row.order, *id)));
    let mut plans = store.initiatives().all();
    plans.retain(|(_, row)| row.removed.is_none());
    plans.sort_by_key(|(id, row)| std::cmp::Reverse((row.touched_on, row.order, *id)));
    let signalen = signalen
        .into_iter()
        .map(|(id, row): (SignaalId, _)| (RestsOn::Signaal(id), row.text));
    let plans = plans.into_iter().map(|(id, row): (InitiativeId, _)| {
        (
            RestsOn::Plan(id),
            row.title.shown().cloned().unwrap_or_default(),
        )
    });
    signalen.chain(plans).collect()
}

/// The words of what it rests on, in the order of the list from which it was chosen.
fn reasons(one: One) -> Vec<String> {
    let rests_on = one.read(|row| row.rests_on.clone()).unwrap_or_default();
    let all = choices(one.store.get_value()).into_iter();
    all.filter(|(on, _)| rests_on.contains(on))
        .map(|(_, words)| words)
        .collect()
}

/// What goes to whoever decides.
pub(super) fn bundle(one: One) -> AnyView {
    let text = Text::dutch();
    let (say, words) = (text.voice, text.sheet);
    let name = buurt_name();
    let inside = move || {
        let row = one.row.get()?;
        let to = row.to.shown().map(|to| recipient_word(say, *to).to_owned());
        let spoken = row
            .spoken_with
            .shown()
            .copied()
            .flatten()
            .map(say.spoke_with);
        let reasons = reasons(one).into_iter().map(|it| sheet::item(it, []));
        let answer = row.answer.shown().filter(|it| !it.is_empty()).cloned();
        let answer = match answer {
            Some(answer) => facts([Some(answer)]),
            None => sheet::lines(false),
        };
        let question = row.question.shown().cloned().unwrap_or_default();
        Some(view! {
            {sheet::part(question, facts([to, spoken]))}
            {sheet::part(say.rests_on, sheet::items(reasons.collect(), say.rests_none))}
            {sheet::part(words.your_answer, answer)}
            {sheet::part(words.contact, sheet::lines(true))}
        })
    };
    view! {
        <article class="sheet" lang="nl" dir="ltr" aria-labelledby="sheet-title">
            <header class="sheet__head">
                <h2 class="sheet__title" id="sheet-title">{say.stem}</h2>
                <p class="sheet__buurt" dir="auto">{name}</p>
                <p class="sheet__made">{(words.made_on)(&text.date(clock::today()))}</p>
            </header>
            {move || inside()}
        </article>
    }
    .into_any()
}

/// The same as a text, through the share sheet or as a download.
pub(super) fn sending(one: One) -> AnyView {
    let (say, announcer, name) = (one.board.say, use_announcer(), buurt_name());
    let told = RwSignal::new(None::<&'static str>);
    let press = move |()| {
        let (title, text) = untrack(|| written(one, &name.get()));
        share::hand_over_sheet(&title, &text, move |outcome| {
            let sentence = match outcome {
                share::Outcome::Shared | share::Outcome::SharedAsText => Some(say.shared),
                share::Outcome::Saved => Some(say.saved),
                share::Outcome::Cancelled => None,
                share::Outcome::Failed => Some(say.not_shared),
            };
            announcer.say(sentence.unwrap_or_default());
            let _is_gone = told.try_set(sentence);
        });
    };
    view! {
        <Button word=say.send_file icon="send" class="button--block" press=press/>
        <p class="soft">{move || told.get()}</p>
    }
    .into_any()
}

/// The bundle as words, with its name.
fn written(one: One, buurt: &str) -> (String, String) {
    let text = Text::dutch();
    let say = text.voice;
    let Some(row) = one.row.get() else {
        return (String::new(), String::new());
    };
    let question = row.question.shown().cloned().unwrap_or_default();
    let to = row.to.shown().map(|to| recipient_word(say, *to).to_owned());
    let spoken = row
        .spoken_with
        .shown()
        .copied()
        .flatten()
        .map(say.spoke_with);
    let made = (text.sheet.made_on)(&text.date(clock::today()));
    let mut lines = vec![
        [buurt, " · ", &made].concat(),
        String::new(),
        question.clone(),
    ];
    lines.extend(to);
    lines.extend(spoken);
    let reasons = reasons(one);
    if !reasons.is_empty() {
        lines.extend([String::new(), [say.rests_on, ":"].concat()]);
        lines.extend(reasons.into_iter().map(|it| ["- ", &it].concat()));
    }
    ([say.stem, " ", buurt].concat(), lines.join("\n"))
}
