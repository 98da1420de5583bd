//! The buurten on this phone: which one is on screen, its name and streets, and the way to another.

use domain::{
    BuurtId, Command,
    buurt::{BuurtEntry, BuurtKind, Waits},
};
use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{
        button::{Button, LinkButton},
        chip::Chip,
        field::Field,
        icon::Icon,
        page_head::PageHead,
    },
    contexts::use_store,
    notices::Notices,
    routes::{Page, use_go},
    text::use_text,
};

/// The page.
#[component]
pub fn BuurtenPage() -> AnyView {
    let (text, store) = (use_text().start, use_store());
    let list = move || {
        store
            .buurten()
            .get()
            .unwrap_or_default()
            .into_iter()
            .map(entry)
            .collect_view()
    };
    let row = store.buurt();
    let is_known = Memo::new(move |_| row.with(Option::is_some));
    let about = move || is_known.get().then(|| view! { <About/> });
    view! {
        <PageHead title=text.buurten sub=text.buurten_sub back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            <ul class="list card">{move || list()}</ul>
            {move || about()}
            <section class="shell__section">
                <h2 class="shell__heading">{text.more}</h2>
                <div class="stack">
                    <LinkButton word=text.begin icon="pin" class="button--block" page=Page::Begin/>
                    <LinkButton word=text.join icon="camera" class="button--block" page=Page::Scan/>
                    <LinkButton
                        word=text.open_file icon="file" class="button--block" page=Page::OpenFile
                    />
                </div>
            </section>
        </div>
    }
    .into_any()
}

/// One buurt; a tap brings it on screen.
fn entry(entry: BuurtEntry) -> AnyView {
    let (text, store, go) = (use_text().start, use_store(), use_go());
    let BuurtEntry {
        id,
        name,
        kind,
        waits,
    } = entry;
    let waiting = waiting(waits);
    let name = if name.is_empty() {
        text.nameless.to_owned()
    } else {
        name
    };
    let shown = move || {
        (store.current().get() == Some(id)).then(|| {
            view! { <Chip word=text.shown_now icon="check" chalk="green"/> }
        })
    };
    let practice = (kind == BuurtKind::Practice).then_some(text.practice);
    let show = move |id: BuurtId| {
        store.show_buurt(id);
        go.run(Page::Buurt);
    };
    view! {
        <li class="list__item">
            <button type="button" class="list__link" on:click=move |_| show(id)>
                <Icon name="home"/>
                <span class="list__main">
                    <span class="list__title"><bdi>{name}</bdi></span>
                    {practice.map(|word| view! { <span class="list__sub">{word}</span> })}
                    {waiting.map(|words| view! { <span class="list__sub">{words}</span> })}
                </span>
                {move || shown()}
            </button>
        </li>
    }
    .into_any()
}

/// *Wat wacht er?* in a buurt, as it was when this phone last had it open.
fn waiting(waits: Waits) -> Option<String> {
    let say = use_text().help;
    let parts = [
        (waits.help, say.waiting_help),
        (waits.promises, say.waiting_promises),
        (waits.stuck, say.waiting_stuck),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = parts.map(|(count, tell)| tell(count)).collect();
    (!told.is_empty()).then(|| [say.waits, " ", &told.join(" · ")].concat())
}

/// The name and the streets of the buurt on screen.
#[component]
fn About() -> AnyView {
    let (text, store) = (use_text(), use_store());
    let naming = use_asking();
    let known = store.buurt().get_untracked();
    let shown = |answer: &domain::Answer<String>| answer.shown().cloned().unwrap_or_default();
    let (name, extent) = known
        .map(|row| (shown(&row.name), shown(&row.extent)))
        .unwrap_or_default();
    let (name_draft, extent_draft) = (RwSignal::new(name.clone()), RwSignal::new(extent.clone()));
    let (name_before, extent_before) = (StoredValue::new(name), StoredValue::new(extent));
    let keep = Callback::new(move |()| {
        let name = name_draft.get_untracked().trim().to_owned();
        let extent = extent_draft.get_untracked().trim().to_owned();
        if name != name_before.get_value() {
            name_before.set_value(name.clone());
            naming.act(Command::NameBuurt(name));
        }
        if extent != extent_before.get_value() {
            extent_before.set_value(extent.clone());
            naming.act(Command::DescribeExtent(extent));
        }
    });
    view! {
        <section class="shell__section card form">
            <Field
                id="buurt-name" label=text.start.rename draft=name_draft enter=keep
                trouble=naming.trouble()
            />
            <Field
                id="buurt-extent" label=text.start.extent hint=text.start.extent_hint
                draft=extent_draft enter=keep trouble=Signal::stored(None)
            />
            <Button word=text.everywhere.keep icon="check" busy=naming.busy() press=keep/>
        </section>
    }
    .into_any()
}
