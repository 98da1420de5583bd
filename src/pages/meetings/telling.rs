//! *Wat we zeiden* as plain words, for a message to those who were not there.

use domain::meeting::{
    Minutes,
    minutes::{Point, Speaker},
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    Open,
    card::from,
    minutes::{facts, how_decided, quoted, who_does},
};
use crate::{
    components::button::Button,
    contexts::{use_announcer, use_store},
    names::{Names, use_names},
    platform::{clipboard, share},
    text::{MeetingText, Text, use_text},
};

/// The button: the share sheet of the phone, and copying where it has none.
#[component]
pub fn Share(
    /// The minutes of which meeting.
    open: Open,
) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let (outcome, announcer) = (RwSignal::new(""), use_announcer());
    let store = StoredValue::new_local(store);
    let words = move || {
        let head = open.row.get_untracked()?;
        store.with_value(|store| {
            let added = store
                .minutes()
                .with_untracked(|row| Some(row.as_ref()?.text.clone()));
            let parts = untrack(|| store.parts().all());
            let minutes = Minutes::of(head, parts, &added.unwrap_or_default());
            Some(untrack(|| told(text, names, &minutes)))
        })
    };
    let copy = move |words: String| {
        spawn_local(async move {
            let said = if clipboard::copy(&words).await {
                text.messages.copied
            } else {
                text.share.codes.copy_by_hand
            };
            announcer.say(said);
            let _is_gone = outcome.try_set(said);
        });
    };
    let send = move |()| {
        let Some(words) = words() else { return };
        share::hand_over_words(&words.clone(), move |went| {
            if went.is_none() {
                copy(words);
            }
        });
    };
    view! {
        <Button word=text.meetings.share_minutes icon="send" press=send/>
        <p class="soft">{outcome}</p>
    }
    .into_any()
}

/// Everything that stands in the minutes, one thing a line.
fn told(text: &'static Text, names: Names, minutes: &Minutes) -> String {
    let (say, head) = (text.meetings, &minutes.head);
    let title = head.title.shown().cloned().unwrap_or_default();
    let mut lines = vec![(say.minutes_of)(&title), facts(text, head).join(" · ")];
    if !head.present.is_empty() {
        lines.push([say.were_there, " ", &names.together(&head.present)].concat());
    }
    for one in &minutes.points {
        point(&mut lines, say, names, one);
    }
    let actions = minutes.actions.iter().map(|(_, row)| {
        let what = row.what.shown().cloned().unwrap_or_default();
        (what, who_does(text, names, row))
    });
    part(&mut lines, say.actions, actions);
    let brings = minutes.brings.iter().map(|(_, row)| {
        let what = row.what.shown().cloned().unwrap_or_default();
        (
            what,
            from(say, names, &Speaker::of(row.by, row.for_whom.as_deref())),
        )
    });
    part(&mut lines, say.can_bring, brings);
    if !minutes.added.is_empty() {
        lines.extend([String::new(), say.added.to_owned(), minutes.added.clone()]);
    }
    if !head.agreed.is_empty() {
        let people: Vec<_> = head.agreed.iter().map(|(person, _)| *person).collect();
        lines.extend([String::new(), (say.agree_told)(&names.together(&people))]);
    }
    lines.join("\n")
}

fn point(lines: &mut Vec<String>, say: &'static MeetingText, names: Names, point: &Point) {
    let row = point.item.as_ref().map(|(_, row)| row);
    let what = row.and_then(|row| row.what.shown().cloned());
    let heading = what.unwrap_or_else(|| say.not_on_agenda.to_owned());
    let said = point.said.iter().flat_map(|said| {
        let dots = (said.dots > 0).then(|| (say.dots)(said.dots));
        let first = said.quotes.first().map(|quote| quote.card);
        said.quotes.iter().map(move |quote| {
            let (words, by) = quoted(say, names, quote);
            let dots = dots.clone().filter(|_| Some(quote.card) == first);
            (
                words,
                [Some(by), dots]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        })
    });
    // A question to which nobody said anything was asked all the same.
    lines.extend([String::new(), heading]);
    lines.extend(said.map(line));
    let decided = point.decisions.iter().map(|(_, row)| {
        let what = row.text.shown().cloned().unwrap_or_default();
        (what, how_decided(say, row))
    });
    part(lines, say.decided, decided);
}

/// A heading with its lines; nothing where there is none.
fn part(lines: &mut Vec<String>, heading: &str, items: impl Iterator<Item = (String, String)>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    lines.extend([String::new(), heading.to_owned()]);
    lines.extend(items.map(line));
}

fn line((what, more): (String, String)) -> String {
    if more.is_empty() {
        return ["- ", &what].concat();
    }
    ["- ", &what, " (", &more, ")"].concat()
}
