//! *Laat je stem horen*: the questions of a buurt to those who decide, the longest wait first.

use std::cmp::Reverse;

use domain::{
    BuurtItemId, BuurtItemRow, Day, RequestId,
    voice::{NewRequest, Recipient, RequestRow, VoiceCommand},
};
use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{
        choice_list::{Choice, ChoiceList},
        empty_state::EmptyState,
        field::Field,
        followed_row::{Face, FollowedRow},
        list::{Each, RowId},
        page_head::PageHead,
        skeleton::Skeleton,
    },
    contexts::use_store,
    notices::Notices,
    pages::{
        followed::new::said,
        meetings::lines::{Count, opening},
        plan::short_form::short_form,
    },
    platform::clock,
    routes::{Page, use_go},
    state::Store,
    text::{Text, VoiceText, use_text},
};

/// The word for to whom.
pub(super) const fn recipient_word(say: &'static VoiceText, to: Recipient) -> &'static str {
    match to {
        Recipient::Council => say.council,
        Recipient::Committee => say.committee,
        Recipient::Platform => say.platform,
        Recipient::Gemeente => say.gemeente,
        Recipient::Housing => say.housing,
    }
}

/// How a request stands: word, drawing, chalk.
pub(super) fn request_face(
    text: &'static Text,
    row: &RequestRow,
) -> (&'static str, &'static str, &'static str) {
    if row.is_answered() {
        (text.followed.is_answered, "check", "green")
    } else if row.asked().is_some() {
        (text.voice.waits, "clock", "yellow")
    } else {
        (text.voice.not_asked, "edit", "stone")
    }
}

/// How long it waits, and to whom it went.
pub(super) fn request_sub(text: &'static Text, row: &RequestRow, today: Day) -> String {
    let to = row
        .to
        .shown()
        .map(|to| recipient_word(text.voice, *to).to_owned());
    let waits = row.days_waiting(today).map(text.followed.waiting);
    let parts = [to, waits].into_iter().flatten();
    parts.collect::<Vec<_>>().join(" · ")
}

/// All requests.
pub(super) fn all(store: Store) -> Vec<(RequestId, RequestRow)> {
    let items = store.buurt_items().all().into_iter();
    let request = |(id, row)| match (id, row) {
        (BuurtItemId::Request(id), BuurtItemRow::Request(row)) => Some((id, row)),
        (_, _) => None,
    };
    items.filter_map(request).collect()
}

/// The page.
#[component]
pub fn RequestsPage() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let (say, today) = (text.voice, clock::today());
    let requests = Memo::new(move |_| all(store));
    let ids = Memo::new(move |_| {
        let mut rows = requests.get();
        rows.retain(|(_, row)| row.removed.is_none());
        rows.sort_by_key(|(id, row)| {
            let waits = Reverse(row.days_waiting(today));
            (row.is_answered(), waits, Reverse((row.order, *id)))
        });
        let ids = rows.into_iter().map(|(id, _)| *id.as_bytes());
        ids.collect::<Vec<RowId>>()
    });
    let row = move |id: RowId| {
        let id = RequestId::from_bytes(id);
        let face = Memo::new(move |_| {
            requests.with(|rows| {
                let (_, row) = rows.iter().find(|(one, _)| *one == id)?;
                Some(Face {
                    state: request_face(text, row),
                    title: row.question.shown().cloned().unwrap_or_default(),
                    sub: request_sub(text, row, today),
                    page: Page::Request(id),
                })
            })
        });
        view! { <FollowedRow face=face/> }.into_any()
    };
    let list = move || {
        if !store.is_loaded().get() {
            view! { <Skeleton/> }.into_any()
        } else if ids.with(Vec::is_empty) {
            view! { <EmptyState title=say.none line=say.stem_none/> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    view! {
        <PageHead title=say.stem sub=say.stem_sub back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            {opening((say.add_round, "plus"), "#question", new_request)}
            {move || list()}
        </div>
    }
    .into_any()
}

/// To whom.
pub(super) fn recipients(chosen: RwSignal<usize>) -> AnyView {
    let say = use_text().voice;
    let choices = Recipient::ALL.iter();
    let choices = choices.map(|to| Choice::new(recipient_word(say, *to)));
    let set = UnsyncCallback::new(move |place| chosen.set(place));
    view! {
        <ChoiceList
            legend=say.to_whom name="to" choices=choices.collect() chosen=chosen on_choose=set
        />
    }
    .into_any()
}

fn new_request(close: Callback<()>) -> AnyView {
    let (store, go, asking, say) = (use_store(), use_go(), use_asking(), use_text().voice);
    let (question, to) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let spoken = RwSignal::new(None::<u32>);
    let keep = Callback::new(move |()| {
        let id = RequestId::from_bytes(store.fresh_id());
        let to = Recipient::ALL.get(to.get_untracked()).copied();
        let new = NewRequest {
            id,
            question: said(question),
            to: to.unwrap_or(Recipient::Gemeente),
            spoken_with: spoken.get_untracked(),
        };
        let command = VoiceCommand::AddRequest(new);
        asking.act_then(command.into(), move || go.run(Page::Request(id)));
    });
    let set = Callback::new(move |count| spoken.set(count));
    let fields = view! {
        <Field
            id="question" label=say.question draft=question trouble=asking.trouble() enter=keep
        />
        {recipients(to)}
        <Count label=say.spoken hint=say.spoken_hint count=spoken.into() set=set/>
    };
    short_form(fields.into_any(), asking, keep, close)
}
