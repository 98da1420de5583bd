//! *Wat we zeiden*: read together, corrected together, agreed by two, printed.
//!
//! It writes itself: everything in it is what people put down at the table ([`domain::meeting::Minutes`]), so there
//! is nothing to type over. What is missing is added below, by whoever remembers it.

use domain::{
    MeetingId, TextKey,
    meeting::{
        ActionRow, DecisionRow, DecisionWay, MeetingRow, Minutes,
        minutes::{Point, Quote, Said, Speaker},
    },
};
use leptos::prelude::*;

use super::{
    Open,
    agreeing::{Agreeing, Attending},
    card::from,
    kind,
    telling::Share,
    time,
};
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        page_head::PageHead,
        sheet::{item, items, part},
        skeleton::Skeleton,
        text_area::TextArea,
    },
    contexts::use_store,
    names::{Names, use_names},
    notices::Notices,
    platform::{clock, document},
    routes::Page,
    text::{MeetingText, Text, use_text},
};

/// The page.
#[component]
pub fn MinutesPage(
    /// Of which meeting.
    id: MeetingId,
) -> AnyView {
    let (text, store, open) = (use_text().meetings, use_store(), Open::of(id));
    let asking = use_asking();
    let is_loaded = store.are_details_loaded();
    let print = move |()| document::print();
    let body = move || {
        if is_loaded.get() {
            view! {
                <Sheet open=open/>
                <Attending open=open asking=asking/>
                <Agreeing open=open asking=asking/>
                <Adding id=id/>
            }
            .into_any()
        } else {
            view! { <Skeleton/> }.into_any()
        }
    };
    view! {
        <PageHead
            title=text.minutes sub=text.minutes_sub back=Page::Meeting(id) class="no-print"
        />
        <Notices/>
        <div class="shell__body">
            <div class="no-print pair">
                <Button word=text.print icon="print" press=print/>
                <Share open=open/>
            </div>
            {move || body()}
        </div>
    }
    .into_any()
}

/// The minutes themselves.
#[component]
fn Sheet(
    /// Of which meeting.
    open: Open,
) -> AnyView {
    let (text, store, names) = (use_text(), use_store(), use_names());
    let content = move || {
        let head = open.row.get()?;
        let added = store
            .minutes()
            .with(|row| row.as_ref().map(|row| row.text.clone()));
        let minutes = Minutes::of(head, store.parts().all(), &added.unwrap_or_default());
        Some(sheet(text, names, &minutes))
    };
    view! { {move || content()} }.into_any()
}

fn sheet(text: &'static Text, names: Names, minutes: &Minutes) -> AnyView {
    let say = text.meetings;
    let head = &minutes.head;
    let title = head.title.shown().cloned().unwrap_or_default();
    let facts = facts(text, head);
    let present = (!head.present.is_empty()).then(|| {
        let who = names.together(&head.present);
        view! { <p class="sheet__fact">{say.were_there}" "{who}</p> }
    });
    let points = minutes
        .points
        .iter()
        .map(|it| point(say, names, it))
        .collect_view();
    let brings = minutes.brings.iter().map(|(_, row)| {
        let what = row.what.shown().cloned().unwrap_or_default();
        let whose = from(say, names, &Speaker::of(row.by, row.for_whom.as_deref()));
        let kind = row.kind.map(|kind| [say.bring(kind), ", "].concat());
        item(what, [[&kind.unwrap_or_default(), whose.as_str()].concat()])
    });
    let brings: Vec<AnyView> = brings.collect();
    let actions = minutes.actions.iter().map(|(_, row)| {
        item(
            row.what.shown().cloned().unwrap_or_default(),
            [who_does(text, names, row)],
        )
    });
    let added = (!minutes.added.is_empty()).then(|| {
        let words = view! { <p class="sheet__words" dir="auto">{minutes.added.clone()}</p> };
        part(say.added, words.into_any())
    });
    let nothing = minutes.points.iter().all(|point| point.said.is_empty());
    view! {
        <article class="sheet" aria-labelledby="sheet-title">
            <header class="sheet__head">
                <h2 class="sheet__title" id="sheet-title" dir="auto">{title}</h2>
                <p class="sheet__buurt">{facts.join(" · ")}</p>
                {present}
            </header>
            {points}
            {nothing.then(|| view! { <p>{say.nothing_said}</p> })}
            {part(say.actions, items(actions.collect(), say.no_actions))}
            {(!brings.is_empty()).then(|| part(say.can_bring, items(brings, "")))}
            {added}
        </article>
    }
    .into_any()
}

/// What kind of meeting it was, when, where and with how many.
pub fn facts(text: &'static Text, head: &MeetingRow) -> Vec<String> {
    let people = head.people.shown().copied().flatten();
    let mut facts = vec![
        kind(text, head.kind).to_owned(),
        time(text, head, clock::today()),
        head.place.shown().cloned().unwrap_or_default(),
    ];
    facts.extend(people.map(text.meetings.people));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// A question with what was said and decided.
fn point(say: &'static MeetingText, names: Names, point: &Point) -> AnyView {
    let row = point.item.as_ref().map(|(_, row)| row);
    let what = row.and_then(|row| row.what.shown().cloned());
    let heading = what.unwrap_or_else(|| say.not_on_agenda.to_owned());
    let said = point.said.iter().map(|it| said(say, names, it));
    let decided = point.decisions.iter().map(|(_, row)| {
        let what = row.text.shown().cloned().unwrap_or_default();
        item(what, [how_decided(say, row)])
    });
    let decided: Vec<AnyView> = decided.collect();
    let decided = (!decided.is_empty()).then(|| {
        view! {
            <h4 class="sheet__heading">{say.decided}</h4>
            <ul class="sheet__items">{decided}</ul>
        }
    });
    view! {
        <section class="sheet__part">
            <h3 class="sheet__heading" dir="auto">{heading}</h3>
            <ul class="sheet__items">{said.collect_view()}</ul>
            {decided}
        </section>
    }
    .into_any()
}

/// Cards that belong together, with their dots.
fn said(say: &'static MeetingText, names: Names, said: &Said) -> AnyView {
    let dots =
        (said.dots > 0).then(|| view! { <p class="sheet__fact">{(say.dots)(said.dots)}</p> });
    let quote = |quote: &Quote| {
        let (words, by) = quoted(say, names, quote);
        view! {
            <p class="sheet__what" dir="auto">{words}</p>
            <p class="sheet__fact" dir="auto">{by}</p>
        }
    };
    view! {
        <li class="sheet__item">{said.quotes.iter().map(quote).collect_view()} {dots}</li>
    }
    .into_any()
}

/// The words of somebody, and whose they are.
pub fn quoted(say: &'static MeetingText, names: Names, quote: &Quote) -> (String, String) {
    let words = quote.text.shown().filter(|words| !words.is_empty());
    let words = words.map(|words| ["“", words, "”"].concat());
    let words = words.unwrap_or_else(|| say.spoken_or_photo.to_owned());
    let by = from(say, names, &quote.by);
    if quote.is_paper {
        return (words, [&by, ", ", say.on_paper].concat());
    }
    (words, by)
}

/// How something was decided, with the hands and what was objected.
pub fn how_decided(say: &'static MeetingText, row: &DecisionRow) -> String {
    let way = match row.way.shown() {
        Some(DecisionWay::Dots) => say.by_dots,
        Some(DecisionWay::Consent) => say.by_consent,
        Some(DecisionWay::Majority) => say.by_majority,
        Some(DecisionWay::Agreed) | None => say.by_talk,
    };
    let count = |answer: &domain::Answer<Option<u32>>| answer.shown().copied().flatten();
    let hands = [&row.in_favour, &row.against, &row.abstain].map(count);
    let mut facts = vec![way.to_owned()];
    if hands.iter().any(Option::is_some) {
        let [yes, no, neither] = hands.map(Option::unwrap_or_default);
        facts.push((say.votes)(yes, no, neither));
    }
    facts.extend(
        row.objections
            .shown()
            .filter(|words| !words.is_empty())
            .cloned(),
    );
    facts.join(" · ")
}

/// Who does something, and by when.
pub fn who_does(text: &'static Text, names: Names, row: &ActionRow) -> String {
    let mut who: Vec<String> = Vec::new();
    if !row.who.is_empty() {
        who.push(names.together(&row.who));
    }
    who.extend(row.names.shown().filter(|names| !names.is_empty()).cloned());
    let due = row.due.shown().copied().flatten();
    let due = due.map(|day| (text.followed.before)(&text.day(day, clock::today())));
    let mut facts = vec![text.names(&who)];
    facts.extend(due);
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// What people add or correct.
#[component]
fn Adding(
    /// To the minutes of which meeting.
    id: MeetingId,
) -> AnyView {
    let (text, store) = (use_text().meetings, use_store());
    let known = store
        .minutes()
        .with_untracked(|row| row.as_ref().map(|row| row.text.clone()));
    view! {
        <section class="section_card no-print" aria-labelledby="to-add">
            <h2 class="section_card__title" id="to-add">{text.to_add}</h2>
            <TextArea
                text_key=TextKey::Minutes(id) known=known.unwrap_or_default() label_id="to-add"
                placeholder=text.to_add_hint
            />
        </section>
    }
    .into_any()
}
