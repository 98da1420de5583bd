//! A file of each buurt, to keep somewhere else.
//!
//! Says for every buurt how long ago one was made on this phone, because a phone can fall into a canal. The
//! file is sealed; the code that opens it on a new phone is shown beside it.

use domain::{
    BuurtId,
    buurt::{BuurtEntry, BuurtKind},
    port::{FileScope, RecoveryText},
};
use leptos::prelude::*;

use super::hand_over::HandOver;
use crate::{
    contexts::{use_prefs, use_store},
    platform::{clock, share::FileKind},
    text::use_text,
};

/// The list of buurten with a button each.
#[component]
pub(crate) fn Backups() -> AnyView {
    let (words, store) = (&use_text().phone.backup, use_store());
    let real = Memo::new(move |_| real_buurten(store.buurten().get()));
    let section = move || {
        let rows = real
            .get()
            .into_iter()
            .map(|entry| view! { <Backup entry/> })
            .collect_view();
        view! {
            <section class="shell__section" aria-labelledby="backup">
                <h2 class="shell__heading" id="backup">{words.heading}</h2>
                <p>{words.how}</p>
                {rows}
            </section>
        }
    };
    let has_any = Memo::new(move |_| real.with(|list| !list.is_empty()));
    (move || has_any.get().then(section)).into_any()
}

/// The buurten that people really live in.
pub(crate) fn real_buurten(all: Option<Vec<BuurtEntry>>) -> Vec<BuurtEntry> {
    let is_real = |entry: &BuurtEntry| entry.kind == BuurtKind::Real;
    all.unwrap_or_default()
        .into_iter()
        .filter(is_real)
        .collect()
}

/// One buurt, when its last file was made, and the button that makes a new one.
#[component]
fn Backup(
    /// Which buurt.
    entry: BuurtEntry,
) -> AnyView {
    let words = &use_text().phone.backup;
    let name = if entry.name.is_empty() {
        words.nameless.to_owned()
    } else {
        entry.name
    };
    view! {
        <div class="card stack">
            <div class="stack stack--tight">
                <h3 class="card__title"><bdi>{name}</bdi></h3>
                <MakeBackup buurt=entry.id word=words.make/>
            </div>
        </div>
    }
    .into_any()
}

/// When the last file was made, and a button that makes one.
#[component]
pub(crate) fn MakeBackup(
    /// Of which buurt.
    buurt: BuurtId,
    /// The word on the button.
    word: &'static str,
) -> AnyView {
    let (text, prefs) = (use_text(), use_prefs());
    let words = &text.phone.backup;
    let (made, code) = (RwSignal::new(()), RwSignal::new(None::<RecoveryText>));
    let last = move || {
        made.track();
        match prefs.backup_on(buurt) {
            Some(day) => (words.made)(&text.day(day, clock::today())),
            None => words.never.to_owned(),
        }
    };
    let note = Callback::new(move |()| {
        prefs.note_backup(buurt);
        made.set(());
    });
    let note_code = Callback::new(move |shown| {
        let _is_gone = code.try_set(shown);
    });
    view! {
        <p class="card__sub">{move || last()}</p>
        <HandOver
            buurt scope=FileScope::Backup kind=FileKind::Buurt
            word done=words.done on_code=note_code on_out=note
        />
        {move || code.get().map(|code| view! { <RecoveryCode code/> })}
    }
    .into_any()
}

/// The code that opens the backup on a new phone, to be written on paper.
#[component]
fn RecoveryCode(
    /// The code.
    code: RecoveryText,
) -> AnyView {
    let words = &use_text().phone.backup;
    view! {
        <section class="card card--dashed card--centre stack stack--tight" aria-label=words.code>
            <p>{words.code}</p>
            <p class="card__title" dir="ltr">{code.0}</p>
            <p class="card__sub">{words.code_how}</p>
            <p class="card__sub">{words.code_lost}</p>
        </section>
    }
    .into_any()
}
