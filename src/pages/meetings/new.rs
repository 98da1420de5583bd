//! Setting a meeting ready. Only what it is called has to be filled in.

use domain::{
    Command, Day, MeetingCommand, MeetingId,
    meeting::{MeetingKind, NewMeeting},
};
use leptos::prelude::*;

use super::kind;
use crate::{
    asking::use_asking,
    components::{
        button::Button,
        choice_list::{Choice, ChoiceList},
        field::{DayField, Field, Trouble},
        page_head::PageHead,
    },
    contexts::use_store,
    notices::Notices,
    pages::{
        followed::new::{for_empty, said},
        idea::use_draft,
    },
    routes::{Page, use_go},
    text::use_text,
};

const DRAFT: &str = "meeting";

/// The page.
#[component]
pub fn NewMeetingPage() -> AnyView {
    let (text, store, go) = (use_text(), use_store(), use_go());
    let words = text.meetings;
    let (asking, title) = (use_asking(), use_draft(DRAFT));
    let chosen = RwSignal::new(0);
    let draft = || RwSignal::new(String::new());
    let (day, start, place) = (draft(), draft(), draft());
    let keep = Callback::new(move |()| {
        let id = MeetingId::from_bytes(store.fresh_id());
        let kinds = MeetingKind::ALL;
        let new = NewMeeting {
            id,
            kind: kinds
                .get(chosen.get_untracked())
                .copied()
                .unwrap_or(MeetingKind::Evening),
            title: said(title),
            day: day.with_untracked(|day| Day::from_iso(day)),
            start: said(start),
            place: said(place),
        };
        asking.act_then(Command::Meeting(MeetingCommand::Plan(new)), move || {
            title.set(String::new());
            go.run(Page::Meeting(id));
        });
    });
    let subs = [words.street_sub, words.committee_sub, words.evening_sub];
    let kinds = MeetingKind::ALL.iter().zip(subs);
    let choices = kinds.map(|(one, sub)| Choice {
        sub: sub.to_owned(),
        ..Choice::new(kind(text, *one))
    });
    view! {
        <PageHead title=words.plan_meeting back=Page::Meetings/>
        <Notices/>
        <div class="shell__body">
            <div class="form">
                <ChoiceList
                    legend=words.which_kind name="kind" choices=choices.collect() chosen=chosen
                    on_choose=UnsyncCallback::new(move |place| chosen.set(place))
                />
                <Field
                    id="what" label=words.name hint=words.name_hint draft=title
                    trouble=for_empty(asking, title) enter=keep
                />
                <DayField id="day" label=words.which_day draft=day/>
                <Field
                    id="start" label=words.start hint=words.start_hint draft=start
                    trouble=Signal::stored(None) enter=keep
                />
                <Field
                    id="place" label=words.place hint=words.place_hint draft=place
                    trouble=Signal::stored(None) enter=keep
                />
                <Trouble trouble=asking.trouble()/>
                <Button
                    word=words.keep_meeting icon="check" busy=asking.busy() press=keep
                    class="button--primary button--big button--block"
                />
            </div>
        </div>
    }
    .into_any()
}
