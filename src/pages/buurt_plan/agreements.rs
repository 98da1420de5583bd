//! *Onze afspraken*: what neighbours ask of each other, and when they look whether it still holds.

use domain::{
    AgreementId, BuurtItemId, BuurtPlanCommand, Day, MeetingId,
    buurt_plan::{AgreementRow, NewAgreement},
};
use leptos::prelude::*;

use super::{
    Table,
    lines::{self, Kind},
};
use crate::{
    asking::use_asking,
    components::{
        chip::Chip,
        conflict_card::ConflictCard,
        field::{DayField, Field},
    },
    contexts::use_store,
    effects::whenever_since,
    pages::{followed::new::said, meetings::lines::opening, picking, plan::short_form::short_form},
    platform::clock,
    routes::Page,
    text::use_text,
};

/// The section.
pub fn section(table: Table) -> AnyView {
    let say = table.say;
    let kind = Kind {
        id: "agreements",
        heading: say.agreements,
        none: say.agreements_none,
        label: say.agreement,
        of: |items| {
            let all = items.agreements().into_iter();
            all.map(|(id, _)| *id.as_bytes()).collect()
        },
        item: |id| BuurtItemId::Agreement(AgreementId::from_bytes(id)),
        facts,
        more,
    };
    let form = opening((say.add_agreement, "plus"), "#agreement", move |close| {
        new_agreement(table, close)
    });
    lines::section(table, kind, form)
}

fn read<T: Default>(table: Table, item: BuurtItemId, read: impl Fn(&AgreementRow) -> T) -> T {
    let BuurtItemId::Agreement(id) = item else {
        return T::default();
    };
    table
        .items
        .with(|items| items.agreements.get(&id).map(read).unwrap_or_default())
}

fn facts(table: Table, item: BuurtItemId) -> AnyView {
    let (text, say, today) = (use_text(), table.say, clock::today());
    let review = move || {
        let day = read(table, item, |row| row.review_on.shown().copied().flatten())?;
        Some((say.review_on)(&text.date(day)))
    };
    let is_due = Memo::new(move |_| read(table, item, |row| row.is_due(today)));
    let due = move || {
        is_due
            .get()
            .then(|| view! { <Chip word=say.is_due icon="clock" chalk="orange"/> })
    };
    let agreed_in =
        Memo::new(move |_| read(table, item, |row| row.meeting.shown().copied().flatten()));
    let meeting = move || agreed_in.get().and_then(at_meeting);
    view! {
        {move || meeting()}
        <span class="list__sub">{move || review()}</span>
        {move || due()}
    }
    .into_any()
}

/// At which meeting it was agreed, with the way to what was said there.
fn at_meeting(id: MeetingId) -> Option<AnyView> {
    let (store, say) = (use_store(), use_text().buurt_plan);
    let title = store
        .meetings()
        .get(&id)?
        .with(|row| row.title.shown().cloned())?;
    Some(
        view! {
            <a class="meeting__plan" href=Page::Minutes(id).href()>{(say.agreed_at)(&title)}</a>
        }
        .into_any(),
    )
}

fn more(table: Table, item: BuurtItemId) -> AnyView {
    let BuurtItemId::Agreement(id) = item else {
        return ().into_any();
    };
    let (text, say) = (use_text(), table.say);
    let days = Signal::derive(move || {
        read(table, item, |row| {
            let word = |day: &Option<Day>| day.map(|day| text.date(day)).unwrap_or_default();
            let command = |day| BuurtPlanCommand::SetReview(id, day);
            table.chooser.answers(&row.review_on, word, command)
        })
    });
    let known = untrack(|| read(table, item, |row| row.review_on.shown().copied().flatten()));
    let draft = RwSignal::new(known.map(Day::to_iso).unwrap_or_default());
    whenever_since(move |before: Option<String>| {
        let now = draft.get();
        if before.is_some_and(|before| before != now) {
            table.act(BuurtPlanCommand::SetReview(id, Day::from_iso(&now)));
        }
        now
    });
    view! {
        <ConflictCard about=say.review answers=days/>
        <DayField id="review-now" label=say.review draft=draft/>
    }
    .into_any()
}

fn new_agreement(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let draft = || RwSignal::new(String::new());
    let (words, day, meeting) = (draft(), draft(), picking::meetings(None));
    let keep = Callback::new(move |()| {
        let new = NewAgreement {
            id: AgreementId::from_bytes(store.fresh_id()),
            text: said(words),
            meeting: meeting.get(),
            review_on: day.with_untracked(|day| Day::from_iso(day)),
        };
        let command = BuurtPlanCommand::AddAgreement(new);
        asking.act_then(command.into(), move || close.run(()));
    });
    let fields = view! {
        <Field
            id="agreement" label=say.agreement hint=say.agreement_hint draft=words
            trouble=asking.trouble() enter=keep
        />
        <DayField id="review" label=say.review draft=day/>
        {meeting.field("agreed-in", (say.which_meeting, ""), say.no_meeting)}
    };
    short_form(fields.into_any(), asking, keep, close)
}
