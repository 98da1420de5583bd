//! *U vroeg, wij deden* on paper: what was asked, what could change, what was heard and what was done with it.
//!
//! In Dutch, because it hangs in a hall or lies on a table of the gemeente, and without the names of neighbours.

use domain::{InspraakId, Party, voice::Round};
use leptos::prelude::*;

use super::Board;
use crate::{
    components::{button::Button, page_head::PageHead, sheet, skeleton::Skeleton},
    contexts::use_store,
    platform::{clock, document},
    routes::Page,
    text::{Text, use_text},
};

/// The page.
#[component]
pub fn InspraakPaperPage(
    /// Which question.
    id: InspraakId,
) -> AnyView {
    let (text, board) = (use_text().followed, Board::of_page());
    let name = buurt_name();
    let paper = move || {
        let round = board.rounds.with(|rounds| rounds.get(id).cloned());
        match round.filter(|round| round.row.is_some()) {
            Some(round) => paper(&round, &name.get()),
            None => view! { <Skeleton/> }.into_any(),
        }
    };
    view! {
        <PageHead
            title=text.you_asked.to_owned() back=Page::Inspraak(id) class="no-print"
        />
        <div class="shell__body">
            {print_button()}
            {move || paper()}
        </div>
    }
    .into_any()
}

/// The button that prints what is on screen.
pub(super) fn print_button() -> AnyView {
    let text = use_text().followed;
    view! {
        <div class="no-print">
            <Button
                word=text.print icon="print" class="button--primary button--block"
                press=move |()| document::print()
            />
        </div>
    }
    .into_any()
}

/// The name of the buurt on screen.
pub(super) fn buurt_name() -> Memo<String> {
    let store = use_store();
    Memo::new(move |_| {
        let name = |row: &domain::buurt::BuurtRow| row.name.shown().cloned();
        store
            .buurt()
            .with(|row| row.as_ref().and_then(name).unwrap_or_default())
    })
}

fn paper(round: &Round, buurt: &str) -> AnyView {
    let text = Text::dutch();
    let (say, words) = (text.voice, text.sheet);
    let row = round.row.as_ref();
    let line = |read: fn(&domain::voice::InspraakRow) -> Option<&String>| {
        row.and_then(read).cloned().unwrap_or_default()
    };
    let asked = row.and_then(|row| match row.asked_by.shown()? {
        Party::Gemeente => Some((say.asked_by)(say.gemeente)),
        Party::Other(name) if !name.is_empty() => Some((say.asked_by)(name)),
        Party::Other(_) | Party::Person(_) => None,
    });
    let count = u32::try_from(round.reactions.len()).unwrap_or(u32::MAX);
    let heard = round.feedback().into_iter().map(|(_, row)| {
        let reply = row.reply.shown().filter(|words| !words.is_empty());
        let reply = reply.map_or(say.no_reply, String::as_str).to_owned();
        sheet::item(row.heard.shown().cloned().unwrap_or_default(), [reply])
    });
    let heard = sheet::items(heard.collect(), words.no_answer);
    let known = facts([asked, Some((say.answers)(count))]);
    view! {
        <article class="sheet" lang="nl" dir="ltr" aria-labelledby="sheet-title">
            <header class="sheet__head">
                <h2 class="sheet__title" id="sheet-title">{text.followed.you_asked}</h2>
                <p class="sheet__buurt" dir="auto">{buurt.to_owned()}</p>
                <p class="sheet__made">{(words.made_on)(&text.date(clock::today()))}</p>
            </header>
            {sheet::part(line(|row| row.question.shown()), known)}
            {said(say.can_change, line(|row| row.can_change.shown()))}
            {said(say.cannot_change, line(|row| row.cannot_change.shown()))}
            {sheet::part(say.heard, heard)}
        </article>
    }
    .into_any()
}

/// Lines of what is known, without those that are not.
pub(super) fn facts<const N: usize>(facts: [Option<String>; N]) -> AnyView {
    let line = |fact| view! { <p class="sheet__fact" dir="auto">{fact}</p> };
    facts
        .into_iter()
        .flatten()
        .map(line)
        .collect_view()
        .into_any()
}

/// A part with a text of people; nothing when there is none.
pub(super) fn said(heading: &'static str, words: String) -> Option<AnyView> {
    (!words.is_empty()).then(|| {
        let words = view! { <p class="sheet__words" dir="auto">{words}</p> };
        sheet::part(heading, words.into_any())
    })
}
